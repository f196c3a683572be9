#include "app/store/secrets.h"

#include "app/core/json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordVersion = 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecretStore)
};

QByteArray caHash(const Trust &trust)
{
    return trust.caPem.isEmpty() ? QByteArray()
                                 : QCryptographicHash::hash(trust.caPem, QCryptographicHash::Sha256).toHex();
}

bool hasText(const SharedSecret &secret)
{
    return secret && !secret->isEmpty();
}

/** QJsonDocument writes UTF-8; a keychain text must be ASCII to come back the same everywhere. */
QByteArray asciiJson(const QJsonObject &object)
{
    QByteArray ascii;
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            ascii.append(static_cast<char>(c.unicode()));
        else
            ascii.append("\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
    }
    return ascii;
}

SharedSecret secretFrom(const QString &text)
{
    return text.isEmpty() ? SharedSecret() : std::make_shared<const Secret>(text);
}

Error notARecord()
{
    Error error;
    error.kind = ErrorKind::BadReply;
    error.field = u"keychain record"_s;
    return error;
}

} // namespace

SecretRecord SecretRecord::boundTo(const Profile &profile)
{
    SecretRecord record;
    record.origin = profile.address;
    record.user = profile.account;
    record.trustMode = profile.trust.mode;
    record.pinSha256 = profile.trust.pinSha256;
    record.caSha256 = caHash(profile.trust);
    record.allowHttp = profile.trust.allowHttp;
    return record;
}

bool SecretRecord::bindsTo(const Profile &profile) const
{
    const SecretRecord now = boundTo(profile);
    return origin == now.origin && user == now.user && trustMode == now.trustMode && pinSha256 == now.pinSha256
        && caSha256 == now.caSha256 && allowHttp == now.allowHttp;
}

Result<Secret> toText(const SecretRecord &record)
{
    if (!hasText(record.secret) && !hasText(record.ngc))
        return fail(badInput(u"secret"_s, Words::tr("The secret is empty. Type the password, robot secret or key.")));
    for (const SharedSecret &secret : {record.secret, record.ngc}) {
        if (secret && secret->view().contains('\0')) // cut there by libsecret (trust.md §5)
            return fail(
                badInput(u"secret"_s, Words::tr("The secret holds a NUL character, which no keychain can keep.")));
    }
    QJsonObject object{
        {u"v"_s, recordVersion},
        {u"origin"_s, record.origin},
        {u"user"_s, record.user},
        {u"trust"_s, trustModeWord(record.trustMode)},
        {u"pinSha256"_s, QString::fromLatin1(record.pinSha256)},
        {u"caSha256"_s, QString::fromLatin1(record.caSha256)},
        {u"allowHttp"_s, record.allowHttp},
    };
    if (hasText(record.secret))
        object.insert(u"secret"_s, record.secret->reveal());
    if (hasText(record.ngc))
        object.insert(u"ngc"_s, record.ngc->reveal());
    const QByteArray ascii = asciiJson(object);
    if (ascii.size() > secretRecordCap)
        return fail(badInput(u"secret"_s,
            Words::tr(
                "The secrets of this profile are longer than a keychain can keep. Check that only the password or key "
                "itself was pasted.")));
    return Secret(QByteArrayView(ascii));
}

Result<SecretRecord> recordFromText(const Secret &text)
{
    const Result<QJsonValue> parsed = parseJson(text.view().toByteArray(), secretRecordCap);
    if (!parsed || !parsed->isObject())
        return fail(notARecord());
    JsonFields fields(*parsed, u"record"_s);
    SecretRecord record;
    const qint64 version = fields.integer("v"_L1);
    record.origin = fields.text("origin"_L1);
    record.user = fields.text("user"_L1);
    const std::optional<TrustMode> mode = trustModeFromWord(fields.text("trust"_L1));
    record.pinSha256 = fields.text("pinSha256"_L1).toLatin1();
    record.caSha256 = fields.text("caSha256"_L1).toLatin1();
    record.allowHttp = fields.flag("allowHttp"_L1);
    record.secret = secretFrom(fields.text("secret"_L1));
    record.ngc = secretFrom(fields.text("ngc"_L1));
    if (version != recordVersion || !mode || !fields.finish(Done{}))
        return fail(notARecord());
    record.trustMode = *mode;
    return record;
}

Call<SecretRecord> MemorySecrets::read(const QUuid &profile)
{
    const auto found = m_records.constFind(profile);
    if (found == m_records.cend())
        return Call<SecretRecord>::ready(fail(ErrorKind::NotFound));
    return Call<SecretRecord>::ready(*found);
}

Call<Done> MemorySecrets::write(const QUuid &profile, const SecretRecord &record)
{
    if (const Result<Secret> text = toText(record); !text)
        return Call<Done>::ready(fail(text.error()));
    m_records.insert(profile, record);
    return Call<Done>::ready(Done{});
}

Call<Done> MemorySecrets::forget(const QUuid &profile)
{
    m_records.remove(profile);
    return Call<Done>::ready(Done{});
}

QString MemorySecrets::backend() const
{
    return Words::tr("This run's memory");
}

} // namespace berth::store
