#include "app/core/text.h"
#include "app/ngc/key.h"
#include "app/setup/rules.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSslCertificate>

namespace berth::rules {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameBytes = 64; // harbor-api.md §3.3
constexpr qsizetype accessIdBytes = 255; // harbor-api.md §3.4, before 2.16
constexpr qsizetype accessIdBytesNew = 4096;
/** What fits encrypted, with its IV and in base64, into varchar(4096) (harbor-api.md §3.4). */
constexpr qsizetype secretBytes = 3050;
constexpr qsizetype descriptionLength = 1024; // registry.description is varchar(1024)
constexpr qsizetype caBytes = 1024 * 1024;

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

bool invisible(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7f || c.category() == QChar::Other_Format
        || c.category() == QChar::Other_Control;
}

bool hasInvisible(const QString &text, bool lineEndsAllowed = false)
{
    for (const QChar c : text) {
        if (invisible(c) && !(lineEndsAllowed && (c == u'\n' || c == u'\r' || c == u'\t')))
            return true;
    }
    return false;
}

bool hasLineBreak(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

/** "*****" and the bullets a password field shows: never a secret, always a copy of its mask (harbor-api.md §3.4). */
bool isMask(const QString &text)
{
    static const QRegularExpression mask(u"^[*•●∙·]+$"_s);
    return mask.match(text).hasMatch();
}

/** "nvcr.io  key: abc  user: me": more than the secret itself. */
bool isWholeLine(const QString &text)
{
    static const QRegularExpression labels(
        u"\\b(pass(word)?|user(name)?|login|token|key|secret|url)\\s*[:=]\\s|https?://\\S+\\s|\\t"_s,
        QRegularExpression::CaseInsensitiveOption);
    return labels.match(text).hasMatch();
}

QString certificateName(const QSslCertificate &certificate)
{
    const QStringList names =
        certificate.subjectInfo(QSslCertificate::CommonName) + certificate.subjectInfo(QSslCertificate::Organization);
    return displayText(names.value(0, u"?"_s), 80);
}

Objection datesObjection(const QList<QSslCertificate> &certificates)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QSslCertificate &certificate : certificates) {
        const QString day = QLocale().toString(certificate.expiryDate().date(), QLocale::ShortFormat);
        if (certificate.expiryDate() < now)
            return translate("Rules", "CA certificate “%1” expired on %2. Take the current one.")
                .arg(certificateName(certificate), day);
        if (certificate.effectiveDate() > now)
            return translate(
                "Rules", "CA certificate “%1” is not valid yet. Take one that is, or check this computer's clock.")
                .arg(certificateName(certificate));
    }
    return std::nullopt;
}

Objection pemObjection(const QByteArray &pem)
{
    if (pem.contains("PRIVATE KEY-----"))
        return translate("Rules",
            "CA certificate contains a private key, which must not leave its owner. Give the "
            "certificate alone.");
    const qsizetype blocks = pem.count("-----BEGIN CERTIFICATE-----");
    if (blocks == 0)
        return translate("Rules",
            "CA certificate has no PEM certificate in it. It begins with the line "
            "“-----BEGIN CERTIFICATE-----”.");
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.size() != blocks)
        return translate(
            "Rules", "CA certificate has a block that cannot be read: it is cut or changed. Copy it again, whole.");
    return datesObjection(certificates);
}

} // namespace

Objection endpointName(const QString &text)
{
    if (text.trimmed().isEmpty())
        return translate("Rules", "Name is empty. Enter a name for the endpoint, for example NVIDIA.");
    if (text != text.trimmed())
        return translate("Rules", "Name begins or ends with a blank. Remove it.");
    if (hasInvisible(text))
        return translate("Rules", "Name has an invisible character in it. Remove it.");
    if (const auto bytes = text.toUtf8().size(); bytes > nameBytes)
        return translate("Rules", "Name is %1 bytes long; Harbor takes at most 64. Shorten it.").arg(bytes);
    return std::nullopt;
}

Objection endpointName(const QString &text, const QStringList &taken)
{
    if (const Objection objection = endpointName(text))
        return objection;
    if (taken.contains(text))
        return translate("Rules", "Name “%1” is taken by another endpoint. Choose another.").arg(displayText(text, 64));
    return std::nullopt;
}

Objection accessId(const QString &text, const QString &url, const harbor::Features &features)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    if (trimmed.startsWith("nvapi-"_L1))
        return translate("Rules",
            "Access ID looks like the NGC key, which belongs into Access secret. Access ID is the word "
            "$oauthtoken.");
    if (isNvidiaRegistry(url) && trimmed != "$oauthtoken"_L1)
        return translate("Rules", "Access ID for NVIDIA's registry is the word $oauthtoken, exactly so. Write that.");
    if (text != trimmed)
        return translate("Rules", "Access ID begins or ends with a blank. Remove it.");
    if (hasInvisible(text))
        return translate("Rules", "Access ID has a line break or an invisible character in it. Remove it.");
    if (text.contains(u':'))
        return translate("Rules",
            "Access ID has a colon in it, which no user name can have. Put what follows it into Access "
            "secret.");
    const qsizetype most = features.has(harbor::Feature::SubPathUpstream) ? accessIdBytesNew : accessIdBytes;
    if (text.toUtf8().size() > most)
        return translate("Rules", "Access ID is longer than the %1 bytes this Harbor can store. Shorten it.").arg(most);
    return std::nullopt;
}

QString cleanedSecret(const QString &text)
{
    return text.trimmed();
}

SharedSecret cleanedSecret(const SharedSecret &secret)
{
    if (!secret)
        return secret;
    const QByteArrayView whole = secret->view();
    const QByteArrayView trimmed = whole.trimmed();
    return trimmed.size() == whole.size() ? secret : std::make_shared<const Secret>(trimmed);
}

Objection accessSecret(const QString &text, bool severalLines)
{
    const QString secret = cleanedSecret(text);
    if (secret.isEmpty())
        return text.isEmpty()
            ? Objection()
            : translate("Rules", "Access secret is only blanks. Enter the secret, or leave the field empty.");
    if (isMask(secret))
        return translate("Rules",
            "Access secret is the row of asterisks Harbor shows instead of the secret. Enter the secret "
            "itself.");
    if (!severalLines && hasLineBreak(secret))
        return translate("Rules", "Access secret has a line break in it. Paste the secret alone, on one line.");
    if (!severalLines && isWholeLine(secret))
        return translate(
            "Rules", "Access secret looks like a whole line of a password manager. Paste the secret alone.");
    if (hasInvisible(secret, severalLines))
        return translate(
            "Rules", "Access secret has an invisible character in it. Paste it again, without formatting.");
    if (secret.toUtf8().size() > secretBytes)
        return translate("Rules", "Access secret is longer than the %1 bytes Harbor can store. Use a shorter one.")
            .arg(secretBytes);
    return std::nullopt;
}

Objection ngcKey(const QString &text)
{
    const auto key = ngc::recognizeKey(text);
    return key ? Objection() : Objection(key.error().message);
}

Objection credentialPair(const QString &accessId, bool secretGiven, bool stored)
{
    if (!accessId.isEmpty() && !secretGiven && !stored)
        return translate("Rules", "Access secret is missing for the Access ID. Enter it, or empty both fields.");
    if (accessId.isEmpty() && (secretGiven || stored))
        return translate("Rules",
            "Access ID is missing for the Access secret. Enter it, for NVIDIA $oauthtoken, or empty both "
            "fields.");
    return std::nullopt;
}

Objection description(const QString &text)
{
    if (text.size() > descriptionLength)
        return translate("Rules", "Description is %1 characters long; at most %2 fit. Shorten it.")
            .arg(text.size())
            .arg(descriptionLength);
    if (hasInvisible(text, true))
        return translate("Rules", "Description has an invisible character in it. Remove it.");
    return std::nullopt;
}

Objection caCertificate(const QString &pem)
{
    if (pem.trimmed().isEmpty())
        return std::nullopt;
    return caCertificateFile(pem.toUtf8());
}

Objection caCertificateFile(const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty())
        return translate("Rules", "CA certificate is empty. Give a PEM file with at least one certificate.");
    if (bytes.size() > caBytes)
        return translate("Rules", "CA certificate is %1; certificates are a few KiB. Choose the right file.")
            .arg(sizeText(bytes.size()));
    if (bytes.startsWith("\x30\x82"))
        return translate(
            "Rules", "CA certificate is in binary form (DER). Turn it into PEM: openssl x509 -inform der.");
    if (bytes.contains('\0'))
        return translate("Rules", "CA certificate is not text but a binary file. Give a PEM file.");
    return pemObjection(bytes);
}

Objection provider(const QString &type)
{
    if (type.trimmed().isEmpty())
        return translate("Rules", "Provider is not chosen. For NVIDIA choose Docker Registry.");
    static const QRegularExpression word(u"^[A-Za-z0-9-]{1,32}$"_s);
    if (!word.match(type).hasMatch())
        return translate("Rules", "Provider “%1” is none of Harbor's. For NVIDIA it is docker-registry.")
            .arg(displayText(type, 40));
    return std::nullopt;
}

} // namespace berth::rules
