// Prints what scanning a chart and writing its override costs, beside one libfyaml parse of the same bytes, and how
// both grow to 10 MB. Figures that issue 4 wants: at most 3 × a parse, linear, at most 20 × the file in memory.
//
//   build/release/bin/bench_helm
#include "app/helm/values.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <libfyaml.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace berth;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** The quickest of some runs, in milliseconds. */
template <typename Fn>
double fastest(int runs, Fn fn)
{
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        fn();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

void parseOnce(const QByteArray &bytes)
{
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(unsigned(FYPCF_QUIET) | unsigned(FYPCF_ALLOW_DUPLICATE_KEYS));
    fy_document *document = fy_document_build_from_string(&config, bytes.constData(), size_t(bytes.size()));
    fy_document_destroy(document);
}

/** A line of /proc/self/status in KiB. */
qint64 statusKiB(const char *name)
{
    for (const QByteArray &line : readAll(u"/proc/self/status"_s).split('\n')) {
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

QByteArray copies(const QByteArray &values, int count)
{
    QByteArray indented("  ");
    indented += QByteArray(values).replace("\n", "\n  ");
    QByteArray result;
    for (int i = 0; i < count; ++i)
        result += "copy" + QByteArray::number(i) + ":\n" + indented + '\n';
    return result;
}

void measure(const char *name, const QList<QByteArray> &files, const QList<helm::Input> &inputs, int runs)
{
    const oci::CacheTarget target = oci::defaultTarget(u"harbor.potus.local"_s);
    qsizetype size = 0;
    for (const QByteArray &file : files)
        size += file.size();
    const double parse = fastest(runs, [&] {
        for (const QByteArray &file : files)
            parseOnce(file);
    });
    qsizetype images = 0;
    const double scan = fastest(runs, [&] { images = helm::scan(inputs, target)->found.images.size(); });
    const double both = fastest(runs, [&] { images = helm::makeOverride(*helm::scan(inputs, target))->proof.moved; });
    std::printf("%-28s %9lld bytes %6lld images  parse %8.2f ms  scan %8.2f ms (%.1f x)  scan+override+proof %8.2f ms "
                "(%.1f x)\n",
        name, static_cast<long long>(size), static_cast<long long>(images), parse, scan, scan / parse, both,
        both / parse);
}

} // namespace

int main()
{
    const QDir charts(QStringLiteral(BERTH_SHARED_DIR "/charts"));
    for (const QString &name : charts.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QList<QByteArray> files;
        QDirIterator it(
            charts.filePath(name), {u"values.yaml"_s, u"Chart.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files += readAll(it.next());
        measure(qPrintable(name), files, {{charts.filePath(name), {}}}, 20);
    }
    const QByteArray values = readAll(charts.filePath(u"gpu-operator-v26.7.0/values.yaml"_s));
    if (values.isEmpty())
        return 0;
    for (const int count : {1, 10, 100, 460}) {
        const QByteArray bytes = copies(values, count);
        measure(
            qPrintable(u"gpu-operator x %1"_s.arg(count)), {bytes}, {{u"values.yaml"_s, bytes}}, count > 50 ? 2 : 5);
    }
    const qint64 before = statusKiB("VmRSS");
    const QByteArray bytes = copies(values, 460);
    const auto result = helm::scan({{u"values.yaml"_s, bytes}}, oci::defaultTarget(u"h.io"_s));
    std::printf("memory held after a scan of %lld bytes: %.1f x; peak of the run: %.1f x\n",
        static_cast<long long>(bytes.size()), double(statusKiB("VmRSS") - before) * 1024 / double(bytes.size()),
        double(statusKiB("VmHWM")) * 1024 / double(bytes.size()));
    return result ? 0 : 1;
}
