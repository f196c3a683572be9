#include "app/ngc/key.h"
#include "app/ngc/preset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::ngc;

namespace {
const QString personal = u"nvapi-"_s + QString(60, u'a') + u"wXyZ"_s;
const QString legacy =
    QString::fromLatin1(QByteArray("abcdefghijklmnopqrstuvwxyz:0123abcd-4567-89ab-cdef-0123456789ab").toBase64());
} // namespace

class TestNgc final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds();
    void cleans_data();
    void cleans();
    void refuses_data();
    void refuses();
    void neverEchoesTheKey();
    void presetIsTheFieldsOwn();
    void knowsNvidiasHosts();
};

void TestNgc::kinds()
{
    const auto key = recognizeKey(personal);
    QVERIFY(key);
    QCOMPARE(key->kind, KeyKind::Personal);
    QCOMPARE(key->length, 70);
    QCOMPARE(key->lastFour, u"wXyZ"_s);
    QVERIFY(key->note.isEmpty());
    QCOMPARE(key->secret->reveal(), personal);

    QCOMPARE(legacy.size(), 84);
    QCOMPARE(recognizeKey(legacy)->kind, KeyKind::Legacy);
    QVERIFY(recognizeKey(legacy)->note.isEmpty());

    const auto demo = recognizeKey(u"nvapi-demo-entitled"_s);
    QVERIFY(demo);
    QCOMPARE(demo->kind, KeyKind::Personal);
    QVERIFY(!demo->note.isEmpty()); // shorter than NVIDIA's own

    const auto other = recognizeKey(u"SomethingElse0123456789"_s);
    QVERIFY(other);
    QCOMPARE(other->kind, KeyKind::Unknown);
    QVERIFY(!other->note.isEmpty());

    for (const KeyKind kind : {KeyKind::Personal, KeyKind::Legacy, KeyKind::Unknown})
        QCOMPARE(kindFromName(kindName(kind)), kind);
    QVERIFY(keySummary(KeyKind::Personal, 70, u"wXyZ"_s).contains(u"70"_s));
    QVERIFY(keySummary(KeyKind::Personal, 70, u"wXyZ"_s).contains(u"wXyZ"_s));
}

void TestNgc::cleans_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("blanks") << u"  "_s + personal + u" \t"_s;
    QTest::newRow("line ends") << u"\r\n"_s + personal + u"\r\n"_s;
    QTest::newRow("double quotes") << u'"' + personal + u'"';
    QTest::newRow("single quotes and blanks") << u" '"_s + personal + u" ' "_s;
    QTest::newRow("typographic quotes") << u'\u201c' + personal + u'\u201d';
    QTest::newRow("byte order mark") << u'\ufeff' + personal;
    QTest::newRow("zero-width space") << personal + u'\u200b';
    QTest::newRow("shell") << u"export NGC_API_KEY=\""_s + personal + u"\"\n"_s;
    QTest::newRow("yaml") << u"NGC_API_KEY: "_s + personal;
}

void TestNgc::cleans()
{
    QFETCH(QString, typed);
    const auto key = recognizeKey(typed);
    QVERIFY(key);
    QCOMPARE(key->secret->reveal(), personal);
    QVERIFY(!key->note.isEmpty());
}

void TestNgc::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("empty") << QString() << u"empty"_s;
    QTest::newRow("blank") << u" \n "_s << u"empty"_s;
    QTest::newRow("line break inside") << personal.left(30) + u'\n' + personal.mid(30) << u"line break"_s;
    QTest::newRow("two lines") << personal + u'\n' + personal << u"line break"_s;
    QTest::newRow("whole line") << u"NGC: "_s + personal + u" jane@example.com"_s << u"whole line"_s;
    QTest::newRow("whole line, tabs") << u"ngc\tjane\t"_s + personal << u"whole line"_s;
    QTest::newRow("name behind") << personal + u" jane"_s << u"behind it"_s;
    QTest::newRow("blank inside") << u"abcd efgh ijkl mnop"_s << u"blank"_s;
    QTest::newRow("user name") << u"$oauthtoken"_s << u"$oauthtoken"_s;
    QTest::newRow("address") << u"https://nvcr.io"_s << u"address"_s;
    QTest::newRow("github") << u"ghp_0123456789abcdefghij0123456789abcdef"_s << u"GitHub"_s;
    QTest::newRow("gitlab") << u"glpat-0123456789abcdefghij"_s << u"GitLab"_s;
    QTest::newRow("openai") << u"sk-0123456789abcdefghij"_s << u"OpenAI"_s;
    QTest::newRow("aws") << u"AKIAIOSFODNN7EXAMPLE"_s << u"Amazon"_s;
    QTest::newRow("hugging face") << u"hf_0123456789abcdefghij"_s << u"Hugging Face"_s;
    QTest::newRow("docker") << u"dckr_pat_0123456789abcdefghij"_s << u"Docker Hub"_s;
    QTest::newRow("jwt") << u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"_s << u"token"_s;
    QTest::newRow("umlaut") << u"nvapi-ä0123456789"_s << u"place 7"_s;
    QTest::newRow("nul") << u"nvapi-"_s + QChar(u'\0') + u"0123456789"_s << u"behind it"_s;
    QTest::newRow("prefix only") << u"nvapi-"_s << u"short"_s;
    QTest::newRow("short") << u"abc"_s << u"short"_s;
    QTest::newRow("long") << u"nvapi-"_s + QString(1100, u'a') << u"long"_s;
    QTest::newRow("huge") << QString(2'000'000, u'a') << u"long"_s;
}

void TestNgc::refuses()
{
    QFETCH(QString, typed);
    QFETCH(QString, mentions);
    const auto key = recognizeKey(typed);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::BadInput);
    QCOMPARE(key.error().field, u"ngc_key"_s);
    QVERIFY2(key.error().message.contains(mentions), qPrintable(key.error().message));
    QVERIFY2(key.error().message.contains(u"NGC API key"_s), "names the field");
}

void TestNgc::neverEchoesTheKey()
{
    const QString canary = u"ghp_canarycanarycanarycanary"_s;
    QVERIFY(!recognizeKey(canary).error().message.contains(u"canary"_s));
    QVERIFY(!recognizeKey(u"user: canary-canary x"_s).error().message.contains(u"canary"_s));
    QVERIFY(!recognizeKey(u"canary1234567890 "_s)->note.contains(u"canary"_s));
}

void TestNgc::presetIsTheFieldsOwn()
{
    const Preset preset = nvidiaPreset();
    QCOMPARE(preset.type, u"docker-registry"_s);
    QCOMPARE(preset.provider, u"Docker Registry"_s);
    QCOMPARE(preset.name, u"NVIDIA"_s);
    QCOMPARE(preset.description, u"NVIDIA NGC registry"_s);
    QCOMPARE(preset.url, u"https://nvcr.io"_s);
    QCOMPARE(preset.accessId, u"$oauthtoken"_s);
    QVERIFY(preset.verifyCertificate);
}

void TestNgc::knowsNvidiasHosts()
{
    QVERIFY(isNvidiaRegistry(u"nvcr.io"_s));
    QVERIFY(isNvidiaRegistry(u"NVCR.io"_s));
    QVERIFY(isNvidiaRegistry(u"stg.nvcr.io"_s));
    QVERIFY(!isNvidiaRegistry(u"notnvcr.io"_s));
    QVERIFY(!isNvidiaRegistry(u"nvcr.io.example.com"_s));
}

QTEST_GUILESS_MAIN(TestNgc)
#include "tst_ngc.moc"
