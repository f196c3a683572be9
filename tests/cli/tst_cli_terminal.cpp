#include "tests/support/cli_bench.h"

#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::test;

namespace {

/** A terminal in front of berth-cli: what it writes there is read, and what a person types is written. */
class Terminal final
{
public:
    Terminal()
    {
        int slave = -1;
        if (::openpty(&m_master, &slave, nullptr, nullptr, nullptr) != 0)
            qFatal("no terminal to be had");
        m_slave = slave;
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~Terminal()
    {
        ::close(m_master);
        ::close(m_slave);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] int slave() const { return m_slave; }
    void type(const QByteArray &keys) const
    {
        QCOMPARE(::write(m_master, keys.constData(), static_cast<std::size_t>(keys.size())), keys.size());
    }
    /** Waits until @p part was shown. */
    [[nodiscard]] bool shows(const QByteArray &part)
    {
        return QTest::qWaitFor([this, &part] { return shown().contains(part); }, 30'000);
    }
    [[nodiscard]] QByteArray shown()
    {
        char piece[4096];
        for (ssize_t size = 0; (size = ::read(m_master, piece, sizeof piece)) > 0;)
            m_shown.append(piece, static_cast<qsizetype>(size));
        return m_shown;
    }
    [[nodiscard]] bool echoes() const
    {
        termios now = {};
        return ::tcgetattr(m_slave, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }

private:
    int m_master = -1;
    int m_slave = -1;
    QByteArray m_shown;
};

} // namespace

/** What berth-cli does for somebody who sits at a terminal: ask, hide what is typed, paint. */
class TestCliTerminal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        m_bench->environment().insert(u"TERM"_s, u"xterm"_s);
    }

    void asksAndDoesNothingOnNo()
    {
        Terminal terminal;
        const int code =
            run(terminal, m_bench->admin() + QStringList{u"endpoint"_s, u"delete"_s, u"GitHub"_s}, false, [&terminal] {
                QVERIFY(terminal.shows("[y/N]"));
                QVERIFY(terminal.shown().contains("GitHub"));
                terminal.type("\n");
            });
        QCOMPARE(code, 1);
        QVERIFY(terminal.shows("Nothing was done"));
        QCOMPARE(m_bench->writes(), QStringList());
    }

    void asksAndDoesItOnYes()
    {
        Terminal terminal;
        const int code =
            run(terminal, m_bench->admin() + QStringList{u"endpoint"_s, u"delete"_s, u"GitHub"_s}, false, [&terminal] {
                QVERIFY(terminal.shows("[y/N]"));
                terminal.type("yes\n");
            });
        QCOMPARE(code, 0);
        QCOMPARE(m_bench->writes(), QStringList{u"DELETE /api/v2.0/registries/4"_s});
    }

    void canBeInterruptedWhileItAsks()
    {
        Terminal terminal;
        const int code = run(terminal, m_bench->admin() + QStringList{u"endpoint"_s, u"delete"_s, u"GitHub"_s}, false,
            [&terminal, this] {
                QVERIFY(terminal.shows("[y/N]"));
                ::kill(static_cast<pid_t>(m_process->processId()), SIGINT);
            });
        QCOMPARE(code, 1);
        QVERIFY(terminal.shows("Nothing was changed"));
        QCOMPARE(m_bench->writes(), QStringList());
    }

    void hidesATypedSecret()
    {
        Terminal terminal;
        const QStringList words{
            u"--url"_s, m_bench->harbor().url().toString(), u"--user"_s, u"admin"_s, u"project"_s, u"list"_s};
        const int code = run(terminal, words, false, [&terminal] {
            QVERIFY(terminal.shows("Secret of admin: "));
            QVERIFY(QTest::qWaitFor([&terminal] { return !terminal.echoes(); }, 10'000));
            terminal.type("Harbor12345\n");
        });
        QCOMPARE(code, 0);
        QVERIFY(terminal.echoes());
        QVERIFY(!terminal.shown().contains("Harbor12345"));
    }

    void canBeInterruptedWhileASecretIsTyped()
    {
        Terminal terminal;
        const QStringList words{
            u"--url"_s, m_bench->harbor().url().toString(), u"--user"_s, u"admin"_s, u"project"_s, u"list"_s};
        const int code = run(terminal, words, false, [&terminal, this] {
            QVERIFY(QTest::qWaitFor([&terminal] { return !terminal.echoes(); }, 30'000));
            ::kill(static_cast<pid_t>(m_process->processId()), SIGINT);
        });
        QCOMPARE(code, 1);
        QVERIFY(terminal.echoes());
        QCOMPARE(m_bench->harbor().requests().size(), 0);
    }

    void paintsUnlessAskedNotTo()
    {
        const QStringList words = m_bench->admin() + QStringList{u"endpoint"_s, u"list"_s};
        Terminal coloured;
        QCOMPARE(run(coloured, words, true), 0);
        QVERIFY(coloured.shown().contains("\033[32mhealthy"));
        m_bench->environment().insert(u"NO_COLOR"_s, u"1"_s);
        Terminal plain;
        QCOMPARE(run(plain, words, true), 0);
        QVERIFY(plain.shown().contains("healthy"));
        QVERIFY(!plain.shown().contains('\033'));
    }

private:
    /** Standard input and error are the terminal, and with @p paint standard output too. */
    int run(Terminal &terminal, const QStringList &words, bool paint, const std::function<void()> &meanwhile = {})
    {
        QProcess process;
        m_process = &process;
        process.setProcessEnvironment(m_bench->environment());
        process.setChildProcessModifier([slave = terminal.slave(), paint] {
            ::dup2(slave, STDIN_FILENO);
            ::dup2(slave, STDERR_FILENO);
            if (paint)
                ::dup2(slave, STDOUT_FILENO);
        });
        process.start(QStringLiteral(BERTH_BIN_DIR "/berth-cli"), words);
        if (meanwhile)
            meanwhile();
        const bool ended = QTest::qWaitFor(
            [&] {
                static_cast<void>(terminal.shown()); // or the terminal fills up
                return process.state() == QProcess::NotRunning;
            },
            30'000);
        if (!ended) {
            process.kill();
            process.waitForFinished();
            return -1;
        }
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    std::unique_ptr<CliBench> m_bench;
    QProcess *m_process = nullptr;
};

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
