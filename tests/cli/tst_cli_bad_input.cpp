#include "tests/support/cli_bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::test;

/** Every bad value of the issue: exit 2, one explanation that names the option, and nothing at all is sent. */
class TestCliBadInput final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<CliBench>();
        m_bench->file(u"key"_s, "nvapi-demo-entitled\n");
        m_bench->file(u"empty"_s, {});
        m_bench->file(u"binary"_s, QByteArray("\0\1\2\xff", 4));
        m_bench->file(u"two-lines"_s, "nvapi-abcdefghijklmnopqrst\nuvwxyz0123456789\n");
        m_bench->file(u"manager"_s, "NGC;admin@example.com;nvapi-abcdefghijklmnopqrstuvwxyz0123456789\n");
        m_bench->file(u"github"_s, "ghp_abcdefghijklmnopqrstuvwxyz0123456789\n");
        m_bench->file(u"long"_s, QByteArray(70'000, 'x'));
        m_bench->file(u"private.pem"_s, "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n");
        m_bench->file(u"big.pem"_s, QByteArray(2 * 1024 * 1024, 'A'));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("part");
        commandLines();
        names();
        addresses();
        quotas();
        files();
        references();
    }

    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, part);
        for (QString &word : words) {
            if (word.startsWith(u"file:"_s))
                word = m_bench->folder() + u'/' + word.mid(5);
        }
        m_bench->harbor().forget();
        const CliRun run = m_bench->run(words);
        QVERIFY2(run.code == 2, (run.out + run.err).constData());
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.errors().contains(part), run.err.constData());
        QCOMPARE(m_bench->harbor().requests().size(), 0);
        const CliRun json = m_bench->json(words);
        QCOMPARE(json.code, 2);
        QVERIFY2(json.error()[u"message"_s].toString().contains(part), json.err.constData());
        QCOMPARE(json.error()[u"kind"_s].toString(), u"bad_input"_s);
        QCOMPARE(m_bench->harbor().requests().size(), 0);
    }

    void refusesHowHarborIsNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("part");
        const QStringList list{u"project"_s, u"list"_s};
        const auto row = [&list](const char *name, const QStringList &options, const QString &part) {
            QTest::newRow(name) << options + list << part;
        };
        const QString secret = u"file:key"_s;
        const auto at = [&secret](const QString &url) {
            return QStringList{u"--url"_s, url, u"--user"_s, u"admin"_s, u"--secret-file"_s, secret};
        };
        row("none", {}, u"--url"_s);
        row("profile and url", at(u"https://h"_s) + QStringList{u"--profile"_s, u"x"_s}, u"--profile"_s);
        row("demo and url", at(u"https://h"_s) + QStringList{u"--demo"_s}, u"--demo"_s);
        row("unknown profile", {u"--profile"_s, u"nowhere"_s}, u"nowhere"_s);
        row("user without url", {u"--user"_s, u"x"_s}, u"--user"_s);
        row("pin without url", {u"--demo"_s, u"--pin"_s, u"x"_s}, u"--pin"_s);
        row("no user", {u"--url"_s, u"https://h"_s, u"--secret-file"_s, secret}, u"--user"_s);
        row("no secret", {u"--url"_s, u"https://h"_s, u"--user"_s, u"x"_s}, u"--secret-file"_s);
        row("http", at(u"http://harbor.example"_s), u"https://"_s);
        row("ftp", at(u"ftp://harbor.example"_s), u"--url"_s);
        row("password", at(u"https://a:b@harbor.example"_s), u"--url"_s);
        row("port 0", at(u"https://harbor.example:0"_s), u"--url"_s);
        row("port 70000", at(u"https://harbor.example:70000"_s), u"port"_s);
        row("empty", at({}), u"--url"_s);
        row("two trusts", at(u"https://h"_s) + QStringList{u"--insecure"_s, u"--pin"_s, u"ab"_s}, u"--insecure"_s);
        row("short pin", at(u"https://h"_s) + QStringList{u"--pin"_s, u"abcd"_s}, u"64"_s);
        row("no ca", at(u"https://h"_s) + QStringList{u"--ca"_s, u"/nowhere"_s}, u"/nowhere"_s);
        row("empty ca", at(u"https://h"_s) + QStringList{u"--ca"_s, u"file:empty"_s}, u"--ca"_s);
        row("private key as ca", at(u"https://h"_s) + QStringList{u"--ca"_s, u"file:private.pem"_s}, u"private key"_s);
        row("timeout 0", {u"--demo"_s, u"--timeout"_s, u"0"_s}, u"--timeout"_s);
        row("timeout word", {u"--demo"_s, u"--timeout"_s, u"soon"_s}, u"--timeout"_s);
        row("secret with demo", {u"--demo"_s, u"--secret-file"_s, secret}, u"--secret-file"_s);
    }

    void refusesHowHarborIsNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, part);
        for (QString &word : words) {
            if (word.startsWith(u"file:"_s))
                word = m_bench->folder() + u'/' + word.mid(5);
        }
        const CliRun run = m_bench->plain(words + QStringList{u"--json"_s});
        QVERIFY2(run.code == 2, (run.out + run.err).constData());
        QVERIFY2(run.error()[u"message"_s].toString().contains(part), run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }

private:
    static void row(const char *name, const QStringList &words, const QString &part)
    {
        QTest::newRow(name) << words << part;
    }

    static void commandLines()
    {
        row("no verb", {u"endpoint"_s}, u"list"_s);
        row("unknown noun", {u"endpiont"_s, u"list"_s}, u"endpoint"_s);
        row("unknown verb", {u"endpoint"_s, u"lsit"_s}, u"list"_s);
        row("unknown option", {u"endpoint"_s, u"list"_s, u"--colour"_s}, u"--colour"_s);
        row("no name", {u"endpoint"_s, u"show"_s}, u"NAME"_s);
        row("two names", {u"endpoint"_s, u"show"_s, u"a"_s, u"b"_s}, u"“b”"_s);
        row("endpoint of nothing", {u"endpoint"_s, u"create"_s, u"x"_s}, u"--nvidia"_s);
        row("preset and address", {u"endpoint"_s, u"create"_s, u"x"_s, u"--nvidia"_s, u"--url"_s, u"https://nvcr.io"_s},
            u"--nvidia"_s);
        row("update nothing", {u"endpoint"_s, u"update"_s, u"x"_s}, u"change"_s);
        row("update provider", {u"endpoint"_s, u"update"_s, u"x"_s, u"--type"_s, u"harbor"_s}, u"--type"_s);
        row("both checks", {u"endpoint"_s, u"update"_s, u"x"_s, u"--insecure"_s, u"--verify"_s}, u"--verify"_s);
        row("test nothing", {u"endpoint"_s, u"test"_s}, u"NAME"_s);
        row("retention of a normal project", {u"project"_s, u"create"_s, u"x"_s, u"--retention"_s, u"keep"_s},
            u"--endpoint"_s);
        row("project update nothing", {u"project"_s, u"update"_s, u"x"_s}, u"change"_s);
        row("public and private", {u"project"_s, u"update"_s, u"x"_s, u"--public"_s, u"--private"_s}, u"--private"_s);
        row("sort key", {u"repo"_s, u"list"_s, u"library"_s, u"--sort"_s, u"size"_s}, u"--sort"_s);
        row("comma", {u"repo"_s, u"list"_s, u"library"_s, u"--match"_s, u"a,b"_s}, u"--match"_s);
        row("demo port", {u"demo"_s, u"--port"_s, u"70000"_s}, u"--port"_s);
        row("demo seed", {u"demo"_s, u"--seed"_s, u"file:binary"_s}, u"--seed"_s);
        row("shell", {u"completion"_s, u"csh"_s}, u"bash"_s);
        row("help", {u"help"_s, u"nothing"_s}, u"nothing"_s);
        row("key of an address", {u"key"_s, u"show"_s}, u"--url"_s);
    }

    static void names()
    {
        const auto endpoint = [](const char *name, const QString &value) {
            row(name, {u"endpoint"_s, u"create"_s, value, u"--nvidia"_s, u"--key-file"_s, u"file:key"_s}, u""_s);
        };
        endpoint("endpoint empty", {});
        endpoint("endpoint blank", u"   "_s);
        endpoint("endpoint too long", QString(65, u'x'));
        const auto project = [](const char *name, const QString &value) {
            row(name, {u"project"_s, u"create"_s, value}, u""_s);
        };
        project("project empty", {});
        project("project capitals", u"NVIDIA"_s);
        project("project slash", u"a/b"_s);
        project("project leading separator", u"-a"_s);
        project("project double separator", u"a--b"_s);
        project("project 256", QString(256, u'x'));
    }

    static void addresses()
    {
        const auto url = [](const char *name, const QString &value) {
            row(name, {u"endpoint"_s, u"create"_s, u"x"_s, u"--type"_s, u"docker-registry"_s, u"--url"_s, value},
                u"--url"_s);
        };
        url("url empty", {});
        url("url no scheme", u"nvcr.io"_s);
        url("url password", u"https://a:b@nvcr.io"_s);
        url("url fragment", u"https://nvcr.io#x"_s);
        url("url ftp", u"ftp://nvcr.io"_s);
        url("url port 0", u"https://nvcr.io:0"_s);
        url("url port 70000", u"https://nvcr.io:70000"_s);
        url("url blank", u"https://nv cr.io"_s);
    }

    static void quotas()
    {
        for (const char *value : {"0", "-2", "1e3", "12 XB", "1025TiB", "", "lots"})
            row(qPrintable(u"quota %1"_s.arg(QString::fromLatin1(value))),
                {u"project"_s, u"create"_s, u"x"_s, u"--quota"_s, QString::fromLatin1(value)}, u"--quota"_s);
        const auto proxy = [](const char *name, const QString &option, const QString &value) {
            row(name, {u"project"_s, u"create"_s, u"x"_s, u"--endpoint"_s, u"E"_s, u"--"_s + option, value},
                u"--"_s + option);
        };
        proxy("retention 0", u"retention"_s, u"0"_s);
        proxy("retention word", u"retention"_s, u"forever"_s);
        proxy("speed", u"speed"_s, u"fast"_s);
        proxy("speed 0", u"speed"_s, u"0"_s);
        proxy("connections", u"connections"_s, u"-5"_s);
    }

    static void files()
    {
        const auto key = [](const char *name, const QString &file) {
            row(name, {u"endpoint"_s, u"create"_s, u"x"_s, u"--nvidia"_s, u"--key-file"_s, file}, u"--key-file"_s);
        };
        key("key missing", u"/nowhere/key"_s);
        key("key folder", u"/tmp"_s);
        key("key empty", u"file:empty"_s);
        key("key binary", u"file:binary"_s);
        key("key line break", u"file:two-lines"_s);
        key("key manager", u"file:manager"_s);
        key("key other service", u"file:github"_s);
        key("key long", u"file:long"_s);
        const auto ca = [](const char *name, const QString &file) {
            row(name,
                {u"endpoint"_s, u"create"_s, u"x"_s, u"--nvidia"_s, u"--key-file"_s, u"file:key"_s,
                    u"--ca-certificate"_s, file},
                u"--ca-certificate"_s);
        };
        ca("ca empty", u"file:empty"_s);
        ca("ca binary", u"file:binary"_s);
        ca("ca private key", u"file:private.pem"_s);
        ca("ca large", u"file:big.pem"_s);
        ca("ca missing", u"/nowhere.pem"_s);
    }

    static void references()
    {
        const auto reference = [](const char *name, const QString &value) {
            row(name, {u"image"_s, u"rewrite"_s, value}, u""_s);
        };
        reference("ref empty", {});
        reference("ref scheme", u"https://nvcr.io/nvidia/cuda"_s);
        reference("ref digest only", u"sha256:"_s + QString(64, u'0'));
        reference("ref capitals", u"nvcr.io/NVIDIA/cuda"_s);
        row("map", {u"image"_s, u"rewrite"_s, u"a"_s, u"--map"_s, u"x"_s}, u"UPSTREAM=PROJECT"_s);
        row("host", {u"image"_s, u"rewrite"_s, u"a"_s, u"--host"_s, u"https://x"_s}, u"--host"_s);
        row("artifact no repository", {u"artifact"_s, u"list"_s, u"library"_s}, u"PROJECT/REPO"_s);
        row("artifact with tag", {u"artifact"_s, u"list"_s, u"library/a:1"_s}, u"artifact show"_s);
        row("artifact no tag", {u"artifact"_s, u"show"_s, u"library/a"_s}, u":TAG"_s);
        row("artifact digest", {u"artifact"_s, u"show"_s, u"library/a@sha256:12"_s}, u"digest"_s);
    }

    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_bad_input.moc"
