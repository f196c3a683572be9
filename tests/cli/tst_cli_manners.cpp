#include "tests/support/cli_bench.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::test;

/** How berth-cli behaves whatever it is asked: outputs, exit codes, signals, secrets. */
class TestCliManners final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<CliBench>(); }

    void tellsVersionAndHelp()
    {
        const CliRun version = m_bench->plain({u"--version"_s});
        QCOMPARE(version.code, 0);
        QVERIFY(version.text().startsWith(u"berth-cli "_s));
        const CliRun help = m_bench->plain({u"help"_s, u"endpoint"_s, u"create"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.text().contains(u"--key-file F"_s));
        QCOMPARE(m_bench->plain({u"endpoint"_s, u"create"_s, u"-h"_s}).out, help.out);
        QVERIFY(m_bench->plain({u"help"_s, u"endpoint"_s}).text().contains(u"endpoint delete"_s));
        const CliRun nothing = m_bench->plain({});
        QCOMPARE(nothing.code, 2);
        QCOMPARE(nothing.out, QByteArray());
        QVERIFY(nothing.errors().contains(u"endpoint create"_s));
    }

    void completionsAreShell_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("bash") << u"bash"_s;
        QTest::newRow("zsh") << u"zsh"_s;
        QTest::newRow("fish") << u"fish"_s;
    }
    void completionsAreShell()
    {
        QFETCH(QString, shell);
        const CliRun run = m_bench->plain({u"completion"_s, shell});
        QCOMPARE(run.code, 0);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("this shell is not installed");
        QProcess check;
        check.start(shell, {u"-n"_s, m_bench->file(u"script"_s, run.out)});
        QVERIFY(check.waitForFinished());
        QVERIFY2(check.exitCode() == 0, check.readAllStandardError().constData());
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("offer");
        QTest::newRow("noun") << u"endp"_s << u"endpoint"_s;
        QTest::newRow("verb") << u"endpoint cr"_s << u"create"_s;
        QTest::newRow("option") << u"endpoint create x --nv"_s << u"--nvidia"_s;
        QTest::newRow("common option") << u"status --js"_s << u"--json"_s;
        QTest::newRow("word") << u"project create x --retention k"_s << u"keep"_s;
        QTest::newRow("behind options") << u"--profile lab proj"_s << u"project"_s;
    }
    void bashCompletes()
    {
        QFETCH(QString, line);
        QFETCH(QString, offer);
        if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
            QSKIP("bash is not installed");
        const QString script = m_bench->file(u"script"_s, m_bench->plain({u"completion"_s, u"bash"_s}).out);
        QProcess bash;
        bash.start(u"bash"_s,
            {u"-c"_s,
                u"compopt() { :; }; . %1; COMP_WORDS=(berth-cli %2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                "_berth_cli; printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(script, line)});
        QVERIFY(bash.waitForFinished());
        const QStringList offers = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(offers.contains(offer), qPrintable(offers.join(u' ')));
    }

    void wrongPassword()
    {
        const CliRun run = m_bench->plain(
            m_bench->account(u"admin"_s, u"wrong"_s) + QStringList{u"project"_s, u"list"_s, u"--json"_s});
        QCOMPARE(run.code, 3);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.error()[u"kind"_s].toString(), u"sign_in_refused"_s);
    }

    void unreachable()
    {
        QTcpServer taken; // a port where nobody listens any more
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const quint16 port = taken.serverPort();
        taken.close();
        const QString secret = m_bench->file(u"s"_s, "x\n");
        const CliRun refused = m_bench->plain({u"--url"_s, u"http://127.0.0.1:%1"_s.arg(port), u"--user"_s, u"a"_s,
            u"--secret-file"_s, secret, u"--json"_s, u"status"_s});
        QCOMPARE(refused.code, 4);
        QCOMPARE(refused.error()[u"kind"_s].toString(), u"refused"_s);
        const CliRun name = m_bench->plain({u"--url"_s, u"https://nowhere.invalid"_s, u"--user"_s, u"a"_s,
            u"--secret-file"_s, secret, u"--json"_s, u"status"_s});
        QCOMPARE(name.code, 4);
    }

    void timesOut()
    {
        m_bench->harbor().hang(u"/api/v2.0/projects"_s);
        const CliRun run = m_bench->json({u"project"_s, u"list"_s, u"--timeout"_s, u"1"_s});
        QCOMPARE(run.code, 4);
        QCOMPARE(run.error()[u"kind"_s].toString(), u"timeout"_s);
    }

    void untrustedCertificate()
    {
        CliBench secure({.tls = true, .pace = 0});
        const CliRun run = secure.json({u"status"_s});
        QCOMPARE(run.code, 4);
        const QString ca = secure.file(u"ca.pem"_s, secure.harbor().certificatePem());
        QCOMPARE(secure.run({u"--ca"_s, ca, u"status"_s}).code, 0);
        const CliRun insecure = secure.run({u"--insecure"_s, u"status"_s});
        QCOMPARE(insecure.code, 0);
        QVERIFY(insecure.errors().contains(u"not verified"_s));
        QCOMPARE(secure.run({u"--pin"_s, QString(64, u'0'), u"status"_s}).code, 4);
    }

    void quietIsQuiet()
    {
        const CliRun run = m_bench->run({u"-q"_s, u"project"_s, u"create"_s, u"quiet"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.out, QByteArray("quiet\n"));
    }

    void warnsOfSecretsOthersCanRead()
    {
        const QStringList account = m_bench->admin();
        QVERIFY(QFile::setPermissions(account.last(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const CliRun run = m_bench->plain(account + QStringList{u"project"_s, u"list"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.errors().contains(u"chmod 600"_s));
        const CliRun json = m_bench->plain(account + QStringList{u"project"_s, u"list"_s, u"--json"_s});
        QVERIFY(json.errors().startsWith(u"{\"warning\""_s));
    }

    void readsTheSecretFromStandardInput()
    {
        const QStringList words{u"--url"_s, m_bench->harbor().url().toString(), u"--user"_s, u"admin"_s,
            u"--secret-file"_s, u"-"_s, u"project"_s, u"list"_s};
        QCOMPARE(m_bench->plain(words, "Harbor12345\n").code, 0);
        QCOMPARE(m_bench->plain(words, "Harbor12345\r\n").code, 0);
        QCOMPARE(m_bench->plain(words, "Harbor12345").code, 0);
        QCOMPARE(m_bench->plain(words, "Harbor12345\n\n").code, 3); // one line end is stripped, not two
        QCOMPARE(m_bench->plain(words, {}).code, 2);
    }

    void interruptedReading()
    {
        m_bench->harbor().hang(u"GET /api/v2.0/projects"_s);
        const CliRun run =
            m_bench->plain(m_bench->admin() + QStringList{u"project"_s, u"list"_s}, {}, [this](QProcess &process) {
                QVERIFY(m_bench->arrived(u"GET /api/v2.0/projects"_s));
                ::kill(static_cast<pid_t>(process.processId()), SIGINT);
            });
        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors().contains(u"Nothing was changed"_s), run.err.constData());
    }

    void interruptedWriting()
    {
        m_bench->harbor().hang(u"POST /api/v2.0/projects"_s);
        const CliRun run =
            m_bench->plain(m_bench->admin() + QStringList{u"project"_s, u"create"_s, u"x"_s, u"--json"_s}, {},
                [this](QProcess &process) {
                    QVERIFY(m_bench->arrived(u"POST /api/v2.0/projects"_s));
                    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
                });
        QCOMPARE(run.code, 6);
        QCOMPARE(run.error()[u"kind"_s].toString(), u"cancelled"_s);
        QVERIFY2(run.error()[u"message"_s].toString().contains(u"create project x"_s), run.err.constData());
    }

    void interruptedBetweenWrites()
    {
        m_bench->harbor().hang(u"PUT /api/v2.0/retentions"_s);
        const CliRun run = m_bench->plain(m_bench->admin()
                + QStringList{u"project"_s, u"update"_s, u"research"_s, u"--quota"_s, u"20GiB"_s, u"--retention"_s,
                    u"30"_s},
            {}, [this](QProcess &process) {
                QVERIFY(m_bench->arrived(u"PUT /api/v2.0/retentions"_s));
                ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
            });
        QCOMPARE(run.code, 6);
        QVERIFY2(run.errors().contains(u"done: "_s), run.err.constData());
    }

    void aReaderThatGoesAwayIsNoError()
    {
        QProcess shell;
        shell.setProcessEnvironment(m_bench->environment());
        shell.start(u"bash"_s,
            {u"-c"_s,
                u"'%1/berth-cli' --demo repo list nvidiaio --json | true; echo ${PIPESTATUS[0]}"_s.arg(
                    QStringLiteral(BERTH_BIN_DIR))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("0\n"));
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }

    void aFullDiskIsAnError()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        QProcess shell;
        shell.setProcessEnvironment(m_bench->environment());
        shell.start(u"sh"_s, {u"-c"_s, u"'%1/berth-cli' --version > /dev/full"_s.arg(QStringLiteral(BERTH_BIN_DIR))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 1);
        QVERIFY(!shell.readAllStandardError().isEmpty());
    }

    void serverTextIsQuotedSafely()
    {
        m_bench->harbor().fail(500, -1, u"GET /api/v2.0/projects"_s,
            "{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"evil \\u001b[31m\\u202e text\"}]}");
        const CliRun plain = m_bench->run({u"project"_s, u"list"_s});
        QCOMPARE(plain.code, 1);
        QVERIFY(!plain.err.contains('\033'));
        QVERIFY(!plain.errors().contains(QChar(0x202e)));
        const CliRun json = m_bench->json({u"project"_s, u"list"_s});
        QVERIFY(!json.error()[u"message"_s].toString().contains(u"evil"_s));
        QCOMPARE(json.error()[u"code"_s].toString(), u"UNKNOWN"_s);
        QCOMPARE(json.error()[u"http_status"_s].toInt(), 500);
    }

    void noSecretComesOut()
    {
        const QByteArray canary = "nvapi-canary-0123456789abcdefghijklmnop";
        const QString key = m_bench->file(u"canary"_s, canary + '\n');
        QByteArray everything;
        const auto note = [&everything](const CliRun &run) { everything += run.out + run.err; };
        m_bench->environment().insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
        note(m_bench->json({u"endpoint"_s, u"create"_s, u"C"_s, u"--nvidia"_s, u"--key-file"_s, key}));
        note(m_bench->run({u"endpoint"_s, u"create"_s, u"C"_s, u"--nvidia"_s, u"--key-file"_s, key}));
        note(m_bench->run({u"endpoint"_s, u"test"_s, u"--nvidia"_s, u"--key-file"_s, key}));
        note(m_bench->json({u"endpoint"_s, u"update"_s, u"NVIDIA"_s, u"--key-file"_s, key}));
        note(m_bench->json({u"endpoint"_s, u"list"_s}));
        note(m_bench->json({u"status"_s}));
        QVERIFY(!everything.isEmpty());
        QVERIFY(!everything.contains(canary));
        QVERIFY(!everything.contains("canary-0123456789"));
        QVERIFY(!everything.contains("Harbor12345"));
        QVERIFY(!everything.contains(QByteArray("admin:Harbor12345").toBase64()));
        QVERIFY(!everything.contains("*****"));
        QDirIterator files(m_bench->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int written = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (files.fileInfo().absolutePath() == m_bench->folder())
                continue; // the secrets' own files
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("canary-0123456789") && !content.contains("Harbor12345"),
                qPrintable(file.fileName()));
            ++written;
        }
        QVERIFY(written > 0); // the log, at least
    }

    void servesTheDemo()
    {
        const CliRun run = m_bench->plain({u"demo"_s, u"--json"_s, u"--tls"_s}, {}, [this](QProcess &process) {
            QByteArray said;
            QVERIFY(QTest::qWaitFor(
                [&] {
                    said += process.readAllStandardOutput();
                    return said.endsWith("}\n");
                },
                30'000));
            const QJsonObject told = CliRun{.out = said}.object();
            const QJsonObject admin = told[u"accounts"_s].toArray().first().toObject();
            QCOMPARE(admin[u"sysadmin_flag"_s].toBool(), true);
            const QString secret = m_bench->file(u"demo"_s, admin[u"password"_s].toString().toUtf8());
            const CliRun asked = m_bench->plain(
                {u"--url"_s, told[u"url"_s].toString(), u"--pin"_s, told[u"certificate_sha256"_s].toString(),
                    u"--user"_s, admin[u"username"_s].toString(), u"--secret-file"_s, secret, u"status"_s});
            QVERIFY2(asked.code == 0, asked.err.constData());
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        });
        QCOMPARE(run.code, 0);
    }

private:
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(TestCliManners)
#include "tst_cli_manners.moc"
