#include "app/helm/sources.h"

#include "app/helm/merge.h"
#include "app/oci/rewrite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fileLimit = 32 * 1024 * 1024;

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Sources)
};

Error objectionTo(const QString &file, const QString &sentence)
{
    Error error = badInput(file, sentence);
    error.target = file;
    return error;
}

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(objectionTo(path, Words::tr("“%1” does not exist.").arg(path)));
    if (info.size() > fileLimit)
        return fail(objectionTo(
            path, Words::tr("“%1” has %2 bytes; at most %3 are read.").arg(path).arg(info.size()).arg(fileLimit)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.kind = ErrorKind::File;
        error.target = path;
        return fail(std::move(error));
    }
    return file.readAll();
}

bool isYamlName(const QString &name)
{
    return name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1) || name.endsWith(".json"_L1);
}

bool isObject(const Value &document)
{
    const Value *version = document.find(u"apiVersion");
    const Value *kind = document.find(u"kind");
    return version && version->isString() && kind && kind->isString();
}

/** Whether pasted text is one reference per line: every line that holds something can be read as one. */
bool isImageList(const QByteArray &bytes)
{
    const QList<oci::PastedLine> lines = oci::parsePasted(QString::fromUtf8(bytes));
    return !lines.isEmpty()
        && std::all_of(lines.begin(), lines.end(), [](const oci::PastedLine &line) { return bool(line.reference); })
        && !bytes.contains(": ");
}

/** Collects inputs into a Sources, one after the other. */
class Collector final
{
public:
    explicit Collector(Sources &sources)
        : m_sources(sources)
    {
    }

    Result<Done> take(const Input &input)
    {
        if (input.text)
            return takeText(input.name, *input.text);
        const QFileInfo info(input.name);
        if (info.isDir())
            return takeFolder(input.name);
        if (input.name.endsWith(".tgz"_L1) || input.name.endsWith(".tar.gz"_L1))
            return takeArchive(input.name);
        if (info.fileName() == "values.yaml"_L1 && !m_sources.hasChart
            && QFileInfo::exists(info.dir().filePath(u"Chart.yaml"_s)))
            return takeFolder(info.path());
        Result<QByteArray> bytes = readFile(input.name);
        return bytes ? takeText(input.name, *bytes) : fail(bytes.error());
    }

    /** Merges what was collected. */
    void finish()
    {
        const bool hasValues = m_sources.hasChart || !m_personal.isEmpty();
        m_sources.mountsOfFile.resize(m_sources.files.size());
        m_sources.mounts.append({{}, m_chart.name, m_chart.version, m_chart.appVersion, true, true, {}});
        if (!hasValues)
            return;
        Value personal = Value::map();
        for (const Value &values : std::as_const(m_personal))
            personal = mergedFiles(personal, values);
        // Without a chart the files are all there is, and a null in them is a value like any other.
        m_sources.values = m_sources.hasChart ? overlaid(m_chart.values, personal) : personal;
        compose(m_sources.values, m_chart, {}, Value::map());
    }

private:
    Result<Done> takeFolder(const QString &path)
    {
        const QDir folder(path);
        if (!folder.exists(u"Chart.yaml"_s) && !folder.exists(u"values.yaml"_s) && !folder.exists(u"templates"_s))
            return takeManifestFolder(folder);
        Result<FileTree> files = readChartFolder(path);
        return files ? takeChart(*files, path) : fail(files.error());
    }

    Result<Done> takeArchive(const QString &path)
    {
        Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return fail(bytes.error());
        Result<FileTree> files = readChartArchive(path, *bytes);
        return files ? takeChart(*files, path) : fail(files.error());
    }

    Result<Done> takeChart(const FileTree &files, const QString &label)
    {
        if (m_sources.hasChart)
            return fail(objectionTo(label, Words::tr("“%1” is a second chart: give one chart at a time.").arg(label)));
        if (!m_sources.files.isEmpty())
            return fail(objectionTo(
                label, Words::tr("“%1” is a chart: give it before the values files that lie over it.").arg(label)));
        Result<LoadedChart> loaded = readChart(files, label);
        if (!loaded)
            return fail(loaded.error());
        m_chart = std::move(loaded->chart);
        m_sources.files = std::move(loaded->files);
        m_sources.warnings += loaded->warnings;
        m_sources.hasChart = true;
        m_sources.label = m_chart.name;
        m_sources.chartName = m_chart.name;
        m_sources.chartVersion = m_chart.version;
        return Done{};
    }

    Result<Done> takeManifestFolder(const QDir &folder)
    {
        const QStringList names = folder.entryList(QDir::Files | QDir::NoSymLinks, QDir::Name);
        bool found = false;
        for (const QString &name : names) {
            if (!isYamlName(name))
                continue;
            Result<QByteArray> bytes = readFile(folder.filePath(name));
            Result<Done> done = bytes ? takeText(folder.filePath(name), *bytes) : fail(bytes.error());
            if (!done)
                return done;
            found = true;
        }
        if (!found)
            return fail(
                objectionTo(folder.path(), Words::tr("“%1” holds neither a chart nor YAML files.").arg(folder.path())));
        return Done{};
    }

    Result<Done> takeText(const QString &name, const QByteArray &bytes)
    {
        const int index = static_cast<int>(m_sources.files.size());
        Result<YamlFile> file = readYaml(name, bytes, index);
        const bool isPlainText = file
            && std::all_of(file->documents.begin(), file->documents.end(),
                [](const Value &document) { return document.isScalar(); });
        if ((!file && file.error().kind == ErrorKind::BadInput && bytes.isValidUtf8()) || isPlainText) {
            if (isImageList(bytes))
                return takeList(name, bytes, index);
        }
        if (!file)
            return fail(file.error());
        if (file->documents.isEmpty())
            return fail(objectionTo(name, Words::tr("“%1” is empty.").arg(name)));
        if (isPlainText)
            return fail(objectionTo(name,
                Words::tr("“%1” holds plain text: give YAML values, Kubernetes objects, or a list of images.")
                    .arg(name)));
        return takeYaml(std::move(*file), index);
    }

    Result<Done> takeYaml(YamlFile file, int index)
    {
        if (m_sources.label.isEmpty())
            m_sources.label = QFileInfo(file.name).fileName();
        for (const YamlWarning &warning : std::as_const(file.warnings))
            m_sources.warnings += Words::tr("%1, line %2: %3").arg(file.name).arg(warning.line).arg(warning.sentence);
        const Value &first = file.documents.first();
        const bool areObjects = std::any_of(file.documents.begin(), file.documents.end(), isObject);
        if (areObjects || first.isList()) {
            m_sources.manifests += index;
        } else {
            if (file.documents.size() > 1)
                return fail(objectionTo(file.name,
                    Words::tr("“%1” holds %2 documents; a values file has one.")
                        .arg(file.name)
                        .arg(file.documents.size())));
            m_personal.append(first);
        }
        m_sources.files.append(std::move(file));
        return Done{};
    }

    Result<Done> takeList(const QString &name, const QByteArray &bytes, int index)
    {
        if (m_sources.label.isEmpty())
            m_sources.label = QFileInfo(name).fileName();
        for (const oci::PastedLine &line : oci::parsePasted(QString::fromUtf8(bytes)))
            m_sources.list.append({index, static_cast<int>(line.line), line.text});
        m_sources.files.append({name, bytes, {}, {}});
        return Done{};
    }

    /** Lays every subchart's values beneath @p values and notes where each file and chart stands. */
    void compose(Value &values, const Chart &chart, const QString &pointer, const Value &global)
    {
        Value visibleGlobal = global;
        if (const Value *own = values.find(u"global"); own && own->isMap())
            visibleGlobal = mergedFiles(*own, global);
        m_sources.templates += chart.templates;
        for (const Dependency &dependency : chart.dependencies) {
            const bool isHere = std::any_of(chart.subcharts.begin(), chart.subcharts.end(),
                [&dependency](const Chart &subchart) { return subchart.key == dependency.key(); });
            if (!isHere)
                m_sources.mounts.append({pointer + pointerStep(dependency.key()), dependency.name, dependency.version,
                    {}, false, isEnabled(values, dependency.condition, dependency.tags),
                    gateOf(dependency.condition, dependency.tags)});
        }
        for (const Chart &subchart : chart.subcharts) {
            const QString place = pointer + pointerStep(subchart.key);
            m_sources.mounts.append({place, subchart.name, subchart.version, subchart.appVersion, true,
                isEnabled(values, subchart.condition, subchart.tags), gateOf(subchart.condition, subchart.tags)});
            Value defaults = subchart.values;
            if (defaults.span.isValid())
                m_sources.mountsOfFile[defaults.span.file] += place;
            dropShadowedGlobals(defaults, visibleGlobal);
            const Value *parent = values.find(subchart.key);
            if (parent && !parent->isMap())
                continue; // the parent switched its values off
            Value below = parent ? underlaid(*parent, defaults) : defaults;
            compose(below, subchart, place, visibleGlobal);
            values.insert(subchart.key, below);
        }
    }

    static QString gateOf(const QString &condition, const QStringList &tags)
    {
        return condition.isEmpty() && !tags.isEmpty() ? "tags."_L1 + tags.join(u", tags."_s) : condition;
    }

    /** Helm's rule: the first condition path that holds a truth value decides, then any true tag, else enabled. */
    static bool isEnabled(const Value &values, const QString &condition, const QStringList &tags)
    {
        for (const QString &path : condition.split(u',', Qt::SkipEmptyParts)) {
            QString pointer;
            for (const QString &key : path.trimmed().split(u'.'))
                pointer += pointerStep(key);
            const Value *value = values.at(pointer);
            if (value && value->type == ValueType::Bool)
                return value->isTruthy();
        }
        bool decided = false;
        for (const QString &tag : tags) {
            const Value *value = values.at("/tags"_L1 + pointerStep(tag));
            if (value && value->type == ValueType::Bool) {
                if (value->isTruthy())
                    return true;
                decided = true;
            }
        }
        return !decided;
    }

    Sources &m_sources;
    Chart m_chart;
    QList<Value> m_personal;
};

} // namespace

const Mount &Sources::mountOf(QStringView pointer) const
{
    const Mount *best = &mounts.first();
    for (const Mount &mount : mounts) {
        const bool isInside = pointer == mount.pointer
            || (pointer.startsWith(mount.pointer) && pointer.mid(mount.pointer.size()).startsWith(u'/'));
        if (isInside && mount.pointer.size() >= best->pointer.size())
            best = &mount;
    }
    return *best;
}

QString Sources::pointerInFile(int file, const QString &path) const
{
    for (const QString &mount : mountsOfFile.value(file)) {
        if (path.startsWith(mount + u'/'))
            return path.mid(mount.size());
    }
    return path;
}

Result<Sources> readSources(const QList<Input> &inputs)
{
    Sources sources;
    Collector collector(sources);
    for (const Input &input : inputs) {
        if (Result<Done> done = collector.take(input); !done)
            return fail(done.error());
    }
    if (sources.files.isEmpty())
        return fail(objectionTo(u"path"_s, Words::tr("Nothing was given to read.")));
    collector.finish();
    return sources;
}

} // namespace berth::helm
