#include "app/store/session_secrets.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::store;

namespace {

SharedSecret secret(const QString &text)
{
    return std::make_shared<const Secret>(QStringView(text));
}

Profile example()
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = u"Lab"_s;
    profile.address = u"https://harbor.potus.local"_s;
    profile.account = u"admin"_s;
    return profile;
}

/** A keychain that does what the test says. */
class FakeKeychain final : public SecretStore
{
public:
    Call<SecretRecord> read(const QUuid &profile) override
    {
        return trouble ? Call<SecretRecord>::ready(fail(*trouble)) : memory.read(profile);
    }
    Call<Done> write(const QUuid &profile, const SecretRecord &record) override
    {
        ++writes;
        return trouble ? Call<Done>::ready(fail(*trouble)) : memory.write(profile, record);
    }
    Call<Done> forget(const QUuid &profile) override
    {
        ++forgets;
        return trouble ? Call<Done>::ready(fail(*trouble)) : memory.forget(profile);
    }
    [[nodiscard]] QString backend() const override { return u"fake"_s; }

    MemorySecrets memory;
    std::optional<ErrorKind> trouble;
    int writes = 0;
    int forgets = 0;
};

template <typename T>
Result<T> wait(const Call<T> &call)
{
    QObject context;
    std::optional<Result<T>> answer;
    call.then(&context, [&](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return fail(ErrorKind::Timeout);
    return std::move(*answer);
}

} // namespace

class TestSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordAsText();
    void recordRefuses_data();
    void recordRefuses();
    void strangeTexts_data();
    void strangeTexts();
    void bindsTo_data();
    void bindsTo();
    void keepsBothParts();
    void editedProfileGetsNothing();
    void changedProfileStartsAnew();
    void profilesAreApart();
    void withoutKeychain_data();
    void withoutKeychain();
    void lockedNeverOverwrites();
    void missingThoughKept();
    void neverKept();
    void forgetsTheKeyAlone();
    void forgetsAll();
    void rebind();
    void emptySecretIsRefused();

private:
    std::shared_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SessionSecrets> m_secrets;
};

void TestSecrets::init()
{
    m_keychain = std::make_shared<FakeKeychain>();
    m_secrets = std::make_unique<SessionSecrets>(m_keychain);
}

void TestSecrets::recordAsText()
{
    Profile profile = example();
    profile.trust.mode = TrustMode::Pinned;
    profile.trust.pinSha256 = QByteArray(64, 'b');
    profile.trust.allowHttp = true;
    SecretRecord record = SecretRecord::boundTo(profile);
    record.user = u"jürgen"_s;
    record.secret = secret(u"pä$$\"\\\n wörd \U0001f511"_s);
    record.ngc = secret(u"nvapi-demo-entitled"_s);
    const auto text = toText(record);
    QVERIFY(text);
    for (const char c : text->view())
        QVERIFY(c >= 0x20 && c < 0x7f);
    const auto read = recordFromText(*text);
    QVERIFY(read);
    QVERIFY(read->secret->equals(*record.secret));
    QVERIFY(read->ngc->equals(*record.ngc));
    QCOMPARE(read->user, record.user);
    profile.account = record.user;
    QVERIFY(read->bindsTo(profile));
}

void TestSecrets::recordRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("long") << QString(2048, u'x');
    QTest::newRow("long once written as ASCII") << QString(400, u'ä');
}

void TestSecrets::recordRefuses()
{
    QFETCH(QString, text);
    SecretRecord record = SecretRecord::boundTo(example());
    record.secret = secret(text);
    const auto written = toText(record);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::BadInput);
}

void TestSecrets::strangeTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a plain password") << QByteArray("hunter2");
    QTest::newRow("other JSON") << QByteArray("{}");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("newer") << QByteArray(R"({"v":2,"trust":"system"})");
    QTest::newRow("unknown trust") << QByteArray(R"({"v":1,"trust":"all"})");
    QTest::newRow("wrong type") << QByteArray(R"({"v":1,"trust":"system","allowHttp":"no"})");
    QTest::newRow("huge") << QByteArray(100'000, ' ');
}

void TestSecrets::strangeTexts()
{
    QFETCH(QByteArray, text);
    const auto read = recordFromText(Secret(QByteArrayView(text)));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadReply);
}

void TestSecrets::bindsTo_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"address", "scheme", "port", "account", "mode", "pin", "ca", "http"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestSecrets::bindsTo()
{
    QFETCH(QString, what);
    Profile profile = example();
    profile.trust.mode = TrustMode::CaFile;
    profile.trust.caPem = "one";
    const SecretRecord record = SecretRecord::boundTo(profile);
    QVERIFY(record.bindsTo(profile));
    profile.name = u"Renamed"_s;
    profile.lastProject = u"other"_s;
    QVERIFY(record.bindsTo(profile)); // names and stamps do not matter
    if (what == u"address"_s)
        profile.address = u"https://evil.example"_s;
    else if (what == u"scheme"_s)
        profile.address = u"http://harbor.potus.local"_s;
    else if (what == u"port"_s)
        profile.address = u"https://harbor.potus.local:8443"_s;
    else if (what == u"account"_s)
        profile.account = u"other"_s;
    else if (what == u"mode"_s)
        profile.trust.mode = TrustMode::Insecure;
    else if (what == u"pin"_s)
        profile.trust.pinSha256 = QByteArray(64, 'c');
    else if (what == u"ca"_s)
        profile.trust.caPem = "two";
    else
        profile.trust.allowHttp = true;
    QVERIFY(!record.bindsTo(profile));
}

void TestSecrets::keepsBothParts()
{
    Profile profile = example();
    const auto kept = wait(m_secrets->keepSecret(profile, secret(u"one"_s)));
    QVERIFY(kept);
    QCOMPARE(kept->where, Keeping::Where::Keychain);
    profile.hasSecret = true;
    QVERIFY(wait(m_secrets->keepNgcKey(profile, secret(u"nvapi-x"_s))));
    QCOMPARE((*wait(m_secrets->secret(profile)))->reveal(), u"one"_s);
    QCOMPARE((*wait(m_secrets->ngcKey(profile)))->reveal(), u"nvapi-x"_s);
    QVERIFY(wait(m_secrets->keepSecret(profile, secret(u"two"_s))));
    QCOMPARE((*wait(m_secrets->ngcKey(profile)))->reveal(), u"nvapi-x"_s);
    QVERIFY(!keepingText(*kept).isEmpty());
}

void TestSecrets::editedProfileGetsNothing()
{
    Profile profile = example();
    QVERIFY(wait(m_secrets->keepSecret(profile, secret(u"one"_s))));
    QVERIFY(wait(m_secrets->keepNgcKey(profile, secret(u"nvapi-x"_s))));
    profile.hasSecret = true;
    profile.address = u"https://evil.example"_s;
    for (const auto &answer : {wait(m_secrets->secret(profile)), wait(m_secrets->ngcKey(profile))}) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::BadInput);
        QCOMPARE(answer.error().field, u"profile"_s);
        QVERIFY(!answer.error().message.isEmpty());
    }
    // and the same for what is kept for this run only
    m_keychain->trouble = ErrorKind::KeychainMissing;
    Profile other = example();
    QVERIFY(wait(m_secrets->keepSecret(other, secret(u"one"_s))));
    other.trust.mode = TrustMode::Insecure;
    QCOMPARE(wait(m_secrets->secret(other)).error().kind, ErrorKind::BadInput);
}

void TestSecrets::changedProfileStartsAnew()
{
    Profile profile = example();
    QVERIFY(wait(m_secrets->keepSecret(profile, secret(u"one"_s))));
    QVERIFY(wait(m_secrets->keepNgcKey(profile, secret(u"nvapi-x"_s))));
    profile.address = u"https://other.example"_s;
    QVERIFY(wait(m_secrets->keepSecret(profile, secret(u"two"_s))));
    QCOMPARE((*wait(m_secrets->secret(profile)))->reveal(), u"two"_s);
    QCOMPARE(wait(m_secrets->ngcKey(profile)).error().kind, ErrorKind::NotFound); // did not move along
}

void TestSecrets::profilesAreApart()
{
    const Profile one = example();
    const Profile two = example();
    QVERIFY(wait(m_secrets->keepSecret(one, secret(u"one"_s))));
    QCOMPARE(wait(m_secrets->secret(two)).error().kind, ErrorKind::NotFound);
    QVERIFY(wait(m_secrets->forget(two)));
    QVERIFY(wait(m_secrets->secret(one)));
}

void TestSecrets::withoutKeychain_data()
{
    QTest::addColumn<ErrorKind>("trouble");
    QTest::newRow("locked") << ErrorKind::KeychainLocked;
    QTest::newRow("missing") << ErrorKind::KeychainMissing;
    QTest::newRow("denied") << ErrorKind::KeychainDenied;
    QTest::newRow("stuck") << ErrorKind::KeychainStuck;
}

void TestSecrets::withoutKeychain()
{
    QFETCH(ErrorKind, trouble);
    m_keychain->trouble = trouble;
    const Profile profile = example();
    QSignalSpy changed(m_secrets.get(), &SessionSecrets::keepingChanged);
    const auto kept = wait(m_secrets->keepSecret(profile, secret(u"one"_s)));
    QVERIFY(kept);
    QCOMPARE(kept->where, Keeping::Where::ThisRunOnly);
    QCOMPARE(kept->reason.kind, trouble);
    QCOMPARE(m_secrets->keeping(profile.id), *kept);
    QCOMPARE(changed.count(), 1);
    QVERIFY(keepingText(*kept).contains(u"this run only"_s));
    QVERIFY(wait(m_secrets->keepNgcKey(profile, secret(u"nvapi-x"_s))));
    QCOMPARE((*wait(m_secrets->secret(profile)))->reveal(), u"one"_s);
    QCOMPARE((*wait(m_secrets->ngcKey(profile)))->reveal(), u"nvapi-x"_s);

    m_keychain->trouble.reset(); // it came back: the next secret is kept, and memory lets go of it
    QCOMPARE(wait(m_secrets->keepSecret(profile, secret(u"two"_s)))->where, Keeping::Where::Keychain);
    m_secrets->dropMemory();
    QCOMPARE((*wait(m_secrets->secret(profile)))->reveal(), u"two"_s);
    QVERIFY(!wait(m_secrets->ngcKey(profile)));
}

void TestSecrets::lockedNeverOverwrites()
{
    Profile profile = example();
    QVERIFY(wait(m_secrets->keepSecret(profile, secret(u"one"_s))));
    profile.hasSecret = true;
    const int writes = m_keychain->writes;
    m_keychain->trouble = ErrorKind::KeychainLocked;
    QVERIFY(wait(m_secrets->keepNgcKey(profile, secret(u"nvapi-x"_s))));
    QCOMPARE(m_keychain->writes, writes);
    QCOMPARE(wait(m_secrets->secret(profile)).error().kind, ErrorKind::KeychainLocked);
    QCOMPARE(wait(m_secrets->forget(profile)).error().kind, ErrorKind::KeychainLocked);
    m_keychain->trouble.reset();
    QCOMPARE((*wait(m_secrets->secret(profile)))->reveal(), u"one"_s);
}

void TestSecrets::missingThoughKept()
{
    Profile profile = example();
    profile.hasSecret = true;
    const auto answer = wait(m_secrets->secret(profile));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::KeychainLocked);
    QCOMPARE(answer.error().code, u"LOCKED_OR_MISSING"_s);
}

void TestSecrets::neverKept()
{
    const Profile profile = example();
    QCOMPARE(wait(m_secrets->secret(profile)).error().kind, ErrorKind::NotFound);
    m_keychain->trouble = ErrorKind::KeychainMissing; // no keychain is no trouble for who never kept anything
    QCOMPARE(wait(m_secrets->secret(profile)).error().kind, ErrorKind::NotFound);
    QVERIFY(wait(m_secrets->forget(profile)));
    QVERIFY(wait(m_secrets->forgetNgcKey(profile)));
}

void TestSecrets::forgetsTheKeyAlone()
{
    Profile profile = example();
    QVERIFY(wait(m_secrets->keepSecret(profile, secret(u"one"_s))));
    QVERIFY(wait(m_secrets->keepNgcKey(profile, secret(u"nvapi-x"_s))));
    QVERIFY(wait(m_secrets->forgetNgcKey(profile)));
    QCOMPARE(wait(m_secrets->ngcKey(profile)).error().kind, ErrorKind::NotFound);
    QCOMPARE((*wait(m_secrets->secret(profile)))->reveal(), u"one"_s);

    const Profile keyOnly = example();
    QVERIFY(wait(m_secrets->keepNgcKey(keyOnly, secret(u"nvapi-x"_s))));
    QVERIFY(wait(m_secrets->forgetNgcKey(keyOnly)));
    QVERIFY(!m_keychain->memory.holds(keyOnly.id)); // an empty record is never written
}

void TestSecrets::forgetsAll()
{
    const Profile profile = example();
    QVERIFY(wait(m_secrets->keepSecret(profile, secret(u"one"_s))));
    QVERIFY(wait(m_secrets->forget(profile)));
    QVERIFY(!m_keychain->memory.holds(profile.id));
}

void TestSecrets::rebind()
{
    const Profile before = example();
    QVERIFY(wait(m_secrets->keepSecret(before, secret(u"one"_s))));
    QVERIFY(wait(m_secrets->keepNgcKey(before, secret(u"nvapi-x"_s))));
    Profile after = before;
    after.trust.mode = TrustMode::Pinned;
    after.trust.pinSha256 = QByteArray(64, 'd');
    QVERIFY(!wait(m_secrets->secret(after)));
    QVERIFY(wait(m_secrets->rebind(before, after)));
    QCOMPARE((*wait(m_secrets->secret(after)))->reveal(), u"one"_s);
    QCOMPARE((*wait(m_secrets->ngcKey(after)))->reveal(), u"nvapi-x"_s);
    Profile evil = after;
    evil.address = u"https://evil.example"_s;
    QCOMPARE(wait(m_secrets->rebind(before, evil)).error().kind, ErrorKind::BadInput); // it binds to `after` now
}

void TestSecrets::emptySecretIsRefused()
{
    QCOMPARE(wait(m_secrets->keepSecret(example(), nullptr)).error().kind, ErrorKind::BadInput);
    QCOMPARE(wait(m_secrets->keepSecret(example(), secret({}))).error().kind, ErrorKind::BadInput);
    QCOMPARE(m_keychain->writes, 0);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
