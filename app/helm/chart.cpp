#include "app/helm/chart.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestSubchart = 8;

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

Error objectionTo(const QString &file, const QString &sentence)
{
    Error error = badInput(file, sentence);
    error.target = file;
    return error;
}

QString textAt(const Value &map, QStringView key)
{
    const Value *value = map.find(key);
    return value && value->isScalar() ? value->text : QString();
}

/** The part of @p files below @p folder, without it. */
FileTree below(const FileTree &files, const QString &folder)
{
    FileTree part;
    for (auto it = files.lowerBound(folder); it != files.end() && it.key().startsWith(folder); ++it)
        part.insert(it.key().mid(folder.size()), it.value());
    return part;
}

/** Reads one chart and its subcharts into a LoadedChart. */
class ChartReader final
{
public:
    ChartReader(LoadedChart &loaded, QString label)
        : m_loaded(loaded)
        , m_label(std::move(label))
    {
    }

    Result<Chart> read(const FileTree &files, const QString &folder, int depth)
    {
        Chart chart;
        Result<Done> done = readHead(files, folder, chart);
        if (done)
            done = readValues(files, folder, chart);
        if (done)
            done = readSubcharts(files, folder, chart, depth);
        if (!done)
            return fail(done.error());
        for (auto it = files.lowerBound(u"templates/"_s); it != files.end() && it.key().startsWith("templates/"_L1);
             ++it)
            chart.templates.append({folder + it.key(), QString::fromUtf8(it.value())});
        return chart;
    }

private:
    Result<Value> readMap(const FileTree &files, const QString &folder, const QString &name)
    {
        const int index = static_cast<int>(m_loaded.files.size());
        Result<YamlFile> file = readYaml(folder + name, files.value(name), index);
        if (!file)
            return fail(file.error());
        Value root = file->documents.isEmpty() ? Value::map() : file->documents.first();
        if (root.isNull())
            root = Value::map();
        if (!root.isMap())
            return fail(objectionTo(
                m_label + folder + name, Words::tr("“%1” is not a mapping of keys to values.").arg(folder + name)));
        for (const YamlWarning &warning : std::as_const(file->warnings))
            m_loaded.warnings +=
                Words::tr("%1, line %2: %3").arg(folder + name).arg(warning.line).arg(warning.sentence);
        m_loaded.files.append(std::move(*file));
        return root;
    }

    Result<Done> readHead(const FileTree &files, const QString &folder, Chart &chart)
    {
        if (!files.contains(u"Chart.yaml"_s))
            return fail(objectionTo(
                m_label, Words::tr("“%1” holds no Chart.yaml, so it is not a chart.").arg(m_label + folder)));
        Result<Value> head = readMap(files, folder, u"Chart.yaml"_s);
        if (!head)
            return fail(head.error());
        chart.name = textAt(*head, u"name");
        chart.version = textAt(*head, u"version");
        if (const Value *appVersion = head->find(u"appVersion"))
            chart.appVersion = appVersion->rendered();
        if (chart.name.isEmpty())
            return fail(objectionTo(m_label, Words::tr("“%1” names no chart.").arg(folder + "Chart.yaml"_L1)));
        readDependencies(*head, chart);
        if (files.contains(u"requirements.yaml"_s)) { // Helm 2 charts, apiVersion v1
            Result<Value> old = readMap(files, folder, u"requirements.yaml"_s);
            if (!old)
                return fail(old.error());
            readDependencies(*old, chart);
        }
        return Done{};
    }

    static void readDependencies(const Value &head, Chart &chart)
    {
        const Value *list = head.find(u"dependencies");
        if (!list || !list->isList())
            return;
        for (const Value &item : list->items) {
            Dependency dependency{textAt(item, u"name"), textAt(item, u"alias"), textAt(item, u"version"),
                textAt(item, u"repository"), textAt(item, u"condition"), {}};
            if (const Value *tags = item.find(u"tags")) {
                for (const Value &tag : tags->items)
                    dependency.tags += tag.text;
            }
            if (!dependency.name.isEmpty())
                chart.dependencies.append(dependency);
        }
    }

    Result<Done> readValues(const FileTree &files, const QString &folder, Chart &chart)
    {
        chart.values = Value::map();
        if (!files.contains(u"values.yaml"_s))
            return Done{};
        Result<Value> values = readMap(files, folder, u"values.yaml"_s);
        if (!values)
            return fail(values.error());
        chart.values = std::move(*values);
        return Done{};
    }

    Result<Done> readSubcharts(const FileTree &files, const QString &folder, Chart &chart, int depth)
    {
        QMap<QString, Chart> found; // by the chart's own name
        for (const QString &place : {u"charts/"_s, u"subcharts/"_s}) {
            const FileTree inside = below(files, place);
            QStringList names;
            for (auto it = inside.begin(); it != inside.end(); ++it) {
                const QString name = it.key().section(u'/', 0, 0);
                if (!names.contains(name) && !name.startsWith(u'_') && !name.startsWith(u'.'))
                    names += name;
            }
            for (const QString &name : std::as_const(names)) {
                Result<Done> done = readSubchart(inside, folder + place, name, depth, found);
                if (!done)
                    return done;
            }
        }
        attach(chart, found);
        return Done{};
    }

    Result<Done> readSubchart(
        const FileTree &inside, const QString &folder, const QString &name, int depth, QMap<QString, Chart> &found)
    {
        FileTree files;
        if (inside.contains(name)) {
            if (!name.endsWith(".tgz"_L1))
                return Done{}; // a README beside the charts
            Result<FileTree> unpacked = readChartArchive(folder + name, inside.value(name));
            if (!unpacked)
                return fail(unpacked.error());
            files = std::move(*unpacked);
        } else {
            files = below(inside, name + u'/');
        }
        if (depth >= deepestSubchart)
            return fail(objectionTo(m_label,
                Words::tr("“%1”: subcharts are nested more than %2 levels deep.")
                    .arg(folder + name)
                    .arg(deepestSubchart)));
        Result<Chart> subchart = read(files, folder + name + u'/', depth + 1);
        if (!subchart)
            return fail(subchart.error());
        found.insert(subchart->name, std::move(*subchart));
        return Done{};
    }

    /** Every dependency gets its own copy, since one chart may stand under several aliases. */
    void attach(Chart &chart, const QMap<QString, Chart> &found)
    {
        QStringList used;
        for (const Dependency &dependency : std::as_const(chart.dependencies)) {
            const auto subchart = found.constFind(dependency.name);
            if (subchart == found.constEnd()) {
                m_loaded.warnings += Words::tr("The subchart %1 is not in this chart, so images that only its own "
                                               "values name are not seen: pull it with “helm dependency build”.")
                                         .arg(dependency.name);
                continue;
            }
            Chart copy = *subchart;
            copy.key = dependency.key();
            copy.condition = dependency.condition;
            copy.tags = dependency.tags;
            chart.subcharts.append(copy);
            used += dependency.name;
        }
        for (auto it = found.begin(); it != found.end(); ++it) {
            if (used.contains(it.key()))
                continue;
            Chart copy = it.value();
            copy.key = copy.name;
            chart.subcharts.append(copy);
        }
    }

    LoadedChart &m_loaded;
    const QString m_label;
};

/** Whether a chart's file can matter here: what it says about itself, its values, its templates, its subcharts. */
bool isOfInterest(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return name == "Chart.yaml"_L1 || name == "values.yaml"_L1 || name == "requirements.yaml"_L1
        || name.endsWith(".tgz"_L1) || path.contains("templates/"_L1);
}

} // namespace

Result<LoadedChart> readChart(const FileTree &files, const QString &label)
{
    LoadedChart loaded;
    ChartReader reader(loaded, label.isEmpty() ? label : label + u'/');
    Result<Chart> chart = reader.read(files, {}, 0);
    if (!chart)
        return fail(chart.error());
    loaded.chart = std::move(*chart);
    return loaded;
}

Result<FileTree> readChartFolder(const QString &path, const ArchiveLimits &limits)
{
    FileTree files;
    qint64 total = 0;
    const QDir root(path);
    QDirIterator it(path, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        const QString name = root.relativeFilePath(it.filePath());
        if (!isOfInterest(name))
            continue;
        total += it.fileInfo().size();
        if (it.fileInfo().size() > limits.file || total > limits.unpacked || files.size() >= limits.files)
            return fail(objectionTo(path,
                Words::tr("The folder holds more than Berth reads: at most %1 files of together %2 bytes.")
                    .arg(limits.files)
                    .arg(limits.unpacked)));
        QFile file(it.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            Error error;
            error.kind = ErrorKind::File;
            error.target = it.filePath();
            return fail(std::move(error));
        }
        files.insert(name, file.readAll());
    }
    return files;
}

} // namespace berth::helm
