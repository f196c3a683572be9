#include "app/core/redaction.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace berth;
using namespace Qt::StringLiterals;

namespace {

QByteArray randomSecret(QRandomGenerator &random)
{
    static const QByteArray letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\";
    QByteArray secret;
    const int size = 8 + random.bounded(60);
    for (int i = 0; i < size; ++i)
        secret += letters.at(random.bounded(int(letters.size())));
    return secret;
}

QByteArray jsonForm(const QByteArray &secret)
{
    return QByteArray(secret).replace('\\', "\\\\").replace('"', "\\\"");
}

} // namespace

/** No line that is written down holds a secret, whatever form it took (trust.md §5 Logging). */
class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveSecretsInEveryForm();
    void knownOnlyWhileAlive();
    void copiesCount();
    void shortSecretsDoNotBlackOutWords();
    void patterns_data();
    void patterns();
    void harmlessLinesStay_data();
    void harmlessLinesStay();
    void controlsAreEscaped();
    void targets_data();
    void targets();
};

void TestRedaction::liveSecretsInEveryForm()
{
    QRandomGenerator random(2026);
    for (int round = 0; round < 1000; ++round) {
        const QByteArray plain = randomSecret(random);
        const auto secret = std::make_shared<const Secret>(QByteArrayView(plain));
        const SecretWatch watch(secret);
        const QByteArray user(random.bounded(9), 'u'); // shifts the base64 of user:secret
        const QByteArray after(random.bounded(3), 'z');
        const QList<QByteArray> forms{plain, (user + ':' + plain).toBase64(), (user + plain + after).toBase64(),
            (user + plain + after).toBase64(QByteArray::Base64UrlEncoding), plain.toPercentEncoding(),
            plain.toPercentEncoding().toLower(), plain.toPercentEncoding().replace("%20", "+"), jsonForm(plain),
            plain.toHex(), (user + plain).toBase64().toPercentEncoding()};
        for (const QByteArray &form : forms) {
            const QString line = u"before "_s + QString::fromUtf8(form) + u" after"_s;
            QVERIFY2(holdsLiveSecret(line), qPrintable(line));
            const QString safe = scrubbed(line);
            QVERIFY2(!holdsLiveSecret(safe), qPrintable(safe));
            QVERIFY(safe.contains("REDACTED"_L1));
            QVERIFY(!safe.contains(QString::fromUtf8(plain)));
        }
    }
}

void TestRedaction::knownOnlyWhileAlive()
{
    const QString line = u"the word is Xyzzy-12345"_s;
    {
        const SecretWatch watch(std::make_shared<const Secret>(u"Xyzzy-12345"_s));
        QCOMPARE(scrubbed(line), u"the word is REDACTED"_s);
    }
    QCOMPARE(scrubbed(line), line);
    const SecretWatch none;
    const SecretWatch empty(std::make_shared<const Secret>());
    const SecretWatch null(nullptr);
    QCOMPARE(scrubbed(line), line);
}

void TestRedaction::copiesCount()
{
    const QString line = u"Xyzzy-12345"_s;
    auto first = std::make_unique<SecretWatch>(std::make_shared<const Secret>(u"Xyzzy-12345"_s));
    auto second = std::make_unique<SecretWatch>(*first);
    first.reset();
    QVERIFY(holdsLiveSecret(line));
    SecretWatch third;
    third = *second;
    third = *&third;
    second.reset();
    QVERIFY(holdsLiveSecret(line));
    third = SecretWatch();
    QVERIFY(!holdsLiveSecret(line));
}

void TestRedaction::shortSecretsDoNotBlackOutWords()
{
    const SecretWatch watch(std::make_shared<const Secret>(u"a"_s));
    QCOMPARE(scrubbed(u"a banana"_s), u"a banana"_s);
    QCOMPARE(scrubbed(u"password=a"_s), u"password=REDACTED"_s); // by its name all the same
}

void TestRedaction::patterns_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("hidden");
    const QString key = u"nvapi-0123456789abcdefGHIJ_klm-nop"_s;
    const QString jwt = u"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"_s;
    QTest::newRow("NGC key") << u"key is "_s + key << key;
    QTest::newRow("NGC key in a URL") << u"https://x/?k="_s + key + u"&b"_s << key;
    QTest::newRow("Basic") << u"Authorization: Basic YWRtaW46SGFyYm9yMTIzNDU="_s << u"YWRtaW46SGFyYm9yMTIzNDU="_s;
    QTest::newRow("basic") << u"basic YWRtaW46SGFyYm9yMTIzNDU="_s << u"YWRtaW46SGFyYm9yMTIzNDU="_s;
    QTest::newRow("Bearer") << u"Bearer abc.def-ghi"_s << u"abc.def-ghi"_s;
    QTest::newRow("JWT") << u"token was "_s + jwt << jwt;
    QTest::newRow("JSON password") << uR"({"password":"s3cr\"et","name":"x"})"_s << u"s3cr"_s;
    QTest::newRow("JSON access_secret") << uR"({"access_secret": "hunter22"})"_s << u"hunter22"_s;
    QTest::newRow("JSON token") << uR"({"access_token":"hunter22"})"_s << u"hunter22"_s;
    QTest::newRow("form") << u"principal=admin&password=hunter22&x=1"_s << u"hunter22"_s;
    QTest::newRow("assignment") << u"secret = hunter22"_s << u"hunter22"_s;
    QTest::newRow("colon") << u"Password: hunter22"_s << u"hunter22"_s;
    QTest::newRow("sid") << u"Cookie: sid=0123abcd; x=1"_s << u"0123abcd"_s;
    QTest::newRow("CSRF cookie") << u"_gorilla_csrf=MTcyNA==; Path=/"_s << u"MTcyNA"_s;
    QTest::newRow("URL with password") << u"GET https://admin:hunter22@harbor/x"_s << u"hunter22"_s;
}

void TestRedaction::patterns()
{
    QFETCH(QString, line);
    QFETCH(QString, hidden);
    const QString safe = scrubbed(line);
    QVERIFY2(!safe.contains(hidden), qPrintable(safe));
    QVERIFY(safe.contains("REDACTED"_L1));
    QCOMPARE(scrubbed(safe), safe);
}

void TestRedaction::harmlessLinesStay_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"GET /api/v2.0/projects?page=1&page_size=100 200, 412 B in 12 ms, berth-1f0c",
             "profile renamed to Basic", "the keychain is locked", "basically done", "nvapi- keys are recognised",
             "https://harbor.potus.local:8443/api"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestRedaction::harmlessLinesStay()
{
    QFETCH(QString, line);
    QCOMPARE(scrubbed(line), line);
}

void TestRedaction::controlsAreEscaped()
{
    QCOMPARE(scrubbed(u"a\r\nb\x1b[0m\u2028c\x7f"_s), u"a\\r\\nb\\u001b[0m\\u2028c\\u007f"_s);
    QCOMPARE(scrubbed(QString(QChar(0))), u"\\u0000"_s);
}

void TestRedaction::targets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("shown");
    QTest::newRow("path") << QByteArray("/api/v2.0/projects") << u"/api/v2.0/projects"_s;
    QTest::newRow("allowed")
        << QByteArray("/x?page=1&page_size=100&q=name%3D~a&sort=-name&name=p&n=5&last=a&scope=b&service=c&digest=d")
        << u"/x?page=1&page_size=100&q=name%3D~a&sort=-name&name=p&n=5&last=a&scope=b&service=c&digest=d"_s;
    QTest::newRow("others") << QByteArray("/x?code=abc&page=1&state=def&flag")
                            << u"/x?code=REDACTED&page=1&state=REDACTED&flag=REDACTED"_s;
    QTest::newRow("no values") << QByteArray("/x?") << u"/x?=REDACTED"_s;
}

void TestRedaction::targets()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, shown);
    QCOMPARE(loggableTarget(target), shown);
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
