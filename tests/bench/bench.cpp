// Prints how long Berth takes to a usable window and what it holds in memory, beside a bare window measured in the same
// run. A benchmark, never a test: it asserts nothing. Figures that the house wants: start at most 4 ×, memory at most 3
// × the bare window.
//
//   build/release/bin/bench [RUNS] [ARGUMENT OF BERTH...]      e.g. bench 20 --demo
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct Sample
{
    double startMs = 0; ///< from fork to "ready" on its standard output
    double residentMiB = 0; ///< a second later, with nothing to do
    double privateMiB = 0; ///< of that, what it shares with nobody
};

struct Program
{
    QString name = {};
    QString path = {};
    QStringList arguments = {};
    QList<Sample> samples = {};
};

constexpr int readyTimeoutMs = 20'000;
constexpr int idleMs = 1'000;

/** Resident and private memory of @p pid from /proc, in MiB. */
std::pair<double, double> memory(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> pages = file.readAll().split(' ');
    const double pageMiB = static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
    const double resident = pages.value(1).toDouble() * pageMiB;
    return {resident, resident - pages.value(2).toDouble() * pageMiB};
}

/** Starts it once as a person without a past; nothing when it never says "ready". */
std::optional<Sample> measure(const Program &program)
{
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    for (const QString &variable : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s})
        environment.remove(variable);
    if (!environment.contains(u"XDG_RUNTIME_DIR"_s))
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);

    QElapsedTimer clock;
    clock.start();
    process.start(program.path, program.arguments);
    QByteArray output;
    while (!output.contains("ready") && process.waitForReadyRead(readyTimeoutMs))
        output += process.readAllStandardOutput();
    Sample sample{.startMs = static_cast<double>(clock.nsecsElapsed()) / 1e6};
    const bool ready = output.contains("ready");
    if (ready) {
        QThread::msleep(idleMs);
        std::tie(sample.residentMiB, sample.privateMiB) = memory(process.processId());
    }
    process.kill();
    process.waitForFinished();
    return ready ? std::optional(sample) : std::nullopt;
}

double median(const QList<Sample> &samples, double Sample::*value)
{
    QList<double> values;
    for (const Sample &sample : samples)
        values.append(sample.*value);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double best(const QList<Sample> &samples, double Sample::*value)
{
    double least = samples.first().*value;
    for (const Sample &sample : samples)
        least = std::min(least, sample.*value);
    return least;
}

void print(const Program &program)
{
    std::printf("%-8s %10.1f %10.1f %14.1f %14.1f\n", qPrintable(program.name),
        median(program.samples, &Sample::startMs), best(program.samples, &Sample::startMs),
        median(program.samples, &Sample::residentMiB), median(program.samples, &Sample::privateMiB));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int runs = std::max(1, arguments.value(1, u"10"_s).toInt());
    const QString folder = QCoreApplication::applicationDirPath();
    Program bare{.name = u"bare"_s, .path = folder + "/bare"_L1};
    Program berth{.name = u"berth"_s,
        .path = folder + "/berth"_L1,
        .arguments = QStringList{u"--report-ready"_s} + arguments.mid(2)};

    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    for (int run = 0; run <= runs;
         ++run) { // in turns, so that both meet the same machine; the first run only warms the caches
        for (Program *program : {&bare, &berth}) {
            const std::optional<Sample> sample = measure(*program);
            if (!sample) {
                std::fprintf(stderr, "%s never said \"ready\".\n", qPrintable(program->path));
                return 1;
            }
            if (run > 0)
                program->samples.append(*sample);
        }
    }

    std::printf("%d runs on %s\n\n", runs, qPrintable(qEnvironmentVariable("QT_QPA_PLATFORM", u"the desktop"_s)));
    std::printf("%-8s %10s %10s %14s %14s\n", "", "start ms", "best", "resident MiB", "private MiB");
    print(bare);
    print(berth);
    std::printf("%-8s %9.1fx %9.1fx %13.1fx %13.1fx\n", "ratio",
        median(berth.samples, &Sample::startMs) / median(bare.samples, &Sample::startMs),
        best(berth.samples, &Sample::startMs) / best(bare.samples, &Sample::startMs),
        median(berth.samples, &Sample::residentMiB) / median(bare.samples, &Sample::residentMiB),
        median(berth.samples, &Sample::privateMiB) / median(bare.samples, &Sample::privateMiB));
    return 0;
}
