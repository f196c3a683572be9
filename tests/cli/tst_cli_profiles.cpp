// ctest: serial
#include "tests/support/cli_bench.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::test;

/** Profiles and the NGC key: without a keychain, and in a session of its own with a real gnome-keyring. */
class TestCliProfiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<CliBench>(); }

    void startsWithNone()
    {
        const CliRun json = m_bench->plain({u"profile"_s, u"list"_s, u"--json"_s});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.out.simplified(), QByteArray("[ ]"));
        QCOMPARE(m_bench->plain({u"profile"_s, u"show"_s, u"x"_s}).code, 1);
        QCOMPARE(m_bench->plain({u"key"_s, u"show"_s}).code, 2);
    }

    void withoutAKeychainTheProfileIsKeptAndTheSecretIsNot()
    {
        const CliRun added = m_bench->run({u"profile"_s, u"add"_s, u"lab"_s});
        QCOMPARE(added.code, 6);
        QCOMPARE(added.out, QByteArray("lab\n"));
        QVERIFY2(added.errors().contains(u"--secret-file"_s), added.err.constData());
        const QJsonArray list = m_bench->plain({u"profile"_s, u"list"_s, u"--json"_s}).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first()[u"name"_s].toString(), u"lab"_s);
        QCOMPARE(list.first()[u"url"_s].toString(), m_bench->harbor().url().toString(QUrl::RemovePath));
        QCOMPARE(list.first()[u"has_secret"_s].toBool(), false);

        const QString secret = m_bench->file(u"s"_s, "Harbor12345\n");
        const QStringList words{u"--secret-file"_s, secret, u"project"_s, u"list"_s};
        QCOMPARE(m_bench->plain(QStringList{u"--profile"_s, u"LAB"_s} + words).code, 0);
        QCOMPARE(m_bench->plain(words).code, 0); // the only profile there is
        QVERIFY(m_bench->plain({u"project"_s, u"list"_s}).code == 1); // no secret to be had

        const CliRun key = m_bench->plain(
            {u"key"_s, u"set"_s, u"--key-file"_s, u"-"_s, u"--json"_s}, "nvapi-abcdefghijklmnopqrstuvwxyz0123456789\n");
        QCOMPARE(key.code, 1);
        QVERIFY(key.error()[u"kind"_s].toString().startsWith(u"keychain"_s));
        QCOMPARE(m_bench->plain({u"key"_s, u"show"_s}).code, 1);
    }

    void wantsANameWhereThereAreSeveral()
    {
        QCOMPARE(m_bench->run({u"profile"_s, u"add"_s, u"one"_s}).code, 6);
        QCOMPARE(m_bench->run({u"profile"_s, u"add"_s, u"two"_s}).code, 6);
        QCOMPARE(m_bench->run({u"profile"_s, u"add"_s, u"ONE"_s}).code, 2); // taken
        const CliRun run = m_bench->plain({u"project"_s, u"list"_s});
        QCOMPARE(run.code, 2);
        QVERIFY(run.errors().contains(u"one, two"_s));
        QCOMPARE(m_bench->plain({u"profile"_s, u"show"_s, u"two"_s}).code, 0);
        // Removing needs the keychain's word that the secret is gone, so without one it says so and nothing happens.
        const CliRun removed = m_bench->plain({u"profile"_s, u"remove"_s, u"one"_s, u"--yes"_s});
        const qsizetype left = m_bench->plain({u"profile"_s, u"list"_s, u"--json"_s}).array().size();
        QCOMPARE(left, removed.code == 0 ? 1 : 2);
    }

    void addsNothingThatDoesNotSignIn()
    {
        const CliRun run =
            m_bench->plain(m_bench->account(u"admin"_s, u"wrong"_s) + QStringList{u"profile"_s, u"add"_s, u"lab"_s});
        QCOMPARE(run.code, 3);
        QCOMPARE(m_bench->plain({u"profile"_s, u"list"_s, u"--json"_s}).array().size(), 0);
    }

    void keepsSecretsInARealKeyring()
    {
        for (const QString &tool : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"bash"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP("dbus-run-session, gnome-keyring-daemon and bash are needed");
        }
        const QString script = m_bench->file(u"script"_s, R"(set -e
cli=$1; url=$2; secret=$3
printf 'Harbor12345\n' | $cli --url $url --user admin --secret-file - profile add lab
$cli project list --json | grep -q nvidiaio && echo listed
printf 'nvapi-demo-entitled\n' | $cli key set --key-file - --expires 2031-01-31
$cli key show --json
$cli endpoint create NGC --nvidia
$cli endpoint test --nvidia
$cli key forget --yes && echo forgotten
$cli key show || echo "none: $?"
$cli profile remove lab --yes
$cli profile list --json
grep -rl Harbor12345 "$HOME" && echo leaked
grep -rl nvapi-demo "$HOME" && echo leaked
true
)");
        QProcess session;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        session.setProcessEnvironment(environment);
        session.start(QStringLiteral(BERTH_SOURCE_DIR "/packaging/keyring-session"),
            {u"bash"_s, script, QStringLiteral(BERTH_BIN_DIR "/berth-cli"), m_bench->harbor().url().toString()});
        QVERIFY(QTest::qWaitFor([&session] { return session.state() == QProcess::NotRunning; }, 100'000));
        const QString out = QString::fromUtf8(session.readAllStandardOutput());
        const QString err = QString::fromUtf8(session.readAllStandardError());
        if (err.contains(u"the tests that need a keyring will be skipped"_s))
            QSKIP("gnome-keyring-daemon did not start");
        QVERIFY2(session.exitCode() == 0, qPrintable(out + err));
        for (const QString &part : {u"listed"_s, u"\"last_four\": \"tled\""_s, u"\"expires\": \"2031-01-31\""_s,
                 u"NGC\n"_s, u"forgotten"_s, u"none: 1"_s, u"[\n]"_s})
            QVERIFY2(out.contains(part), qPrintable(part + u'\n' + out + err));
        QVERIFY2(!out.contains(u"leaked"_s), qPrintable(out));
    }

private:
    std::unique_ptr<CliBench> m_bench;
};

QTEST_GUILESS_MAIN(TestCliProfiles)
#include "tst_cli_profiles.moc"
