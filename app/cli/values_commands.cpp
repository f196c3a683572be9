#include "app/helm/values.h"

#include "app/cli/arguments.h"
#include "app/cli/cache_target.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/report.h"
#include "app/cli/table.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<helm::Scan> readScan(const Arguments &arguments, const oci::CacheTarget &target)
{
    QList<helm::Input> inputs;
    for (const QString &path : arguments.own.texts(u"PATH"_s)) {
        if (path != "-"_L1) {
            inputs.append({path, {}});
            continue;
        }
        Result<QByteArray> bytes = readStandardInput();
        if (!bytes)
            return fail(bytes.error());
        inputs.append({Words::tr("standard input"), std::move(*bytes)});
    }
    return helm::scan(inputs, target);
}

QString placeOf(const helm::Scan &scan, const helm::ImagePart &part)
{
    if (!part.span.isValid())
        return part.path;
    return scan.sources.files[part.span.file].name + u':' + QString::number(part.span.line);
}

/** What a person should know beside the table: what is not touched, what no value reaches, what was odd. */
void tellTheRest(Console &console, const helm::Scan &scan)
{
    for (const QString &warning : scan.sources.warnings)
        console.warn(warning);
    for (const helm::LeftAlone &left : scan.found.left)
        console.note(Words::tr("%1, %2: not touched. %3")
                         .arg(placeOf(scan, left.where), left.where.path, helm::describe(left.reason)));
    for (const helm::HiddenImage &hidden : scan.found.hidden)
        console.note(
            Words::tr("%1 (%2): no value reaches it; use a mirror on the nodes, an admission rule or a post-renderer.")
                .arg(hidden.text, hidden.where));
    for (const helm::FoundImage &image : scan.found.images) {
        for (const QString &note : image.notes)
            console.note(Words::tr("%1: %2").arg(image.text, note));
    }
}

Result<ExitCode> scanTo(const oci::CacheTarget &target, Console &console, const Arguments &arguments)
{
    const Result<helm::Scan> scan = readScan(arguments, target);
    if (!scan)
        return fail(scan.error());
    if (console.json()) {
        console.result(QJsonValue(helm::toJson(*scan)));
        return ExitCode::Done;
    }
    Table table({{Words::tr("IMAGE")}, {Words::tr("THROUGH THE CACHE")}, {Words::tr("DEFAULT")}, {Words::tr("WHERE")}});
    for (const helm::FoundImage &image : scan->found.images) {
        const bool isRewritten = image.rewrite.outcome == oci::Rewrite::Outcome::Rewritten;
        table.add({image.text,
            isRewritten ? Cell(image.rewrite.reference.toString()) : Cell(image.rewrite.reason, Tone::Faint),
            image.enabledByDefault ? Words::tr("on") : Words::tr("off"), placeOf(*scan, image.parts.first())});
    }
    console.result(table.text(console.colour()));
    tellTheRest(console, *scan);
    return ExitCode::Done;
}

Call<ExitCode> runScan(Context &context, const Arguments &arguments)
{
    return cacheTarget(context).andThen([&context, &arguments](const oci::CacheTarget &target) {
        return scanTo(target, context.console(), arguments);
    });
}

QJsonObject overrideJson(const helm::Override &made)
{
    QJsonObject changes;
    for (const helm::LeafChange &change : made.changes)
        changes.insert(change.path, change.value);
    return {{u"ok"_s, made.proof.ok}, {u"override"_s, changes}, {u"yaml"_s, made.yaml}, {u"moved"_s, made.proof.moved},
        {u"remaining"_s, QJsonArray::fromStringList(made.proof.remaining)},
        {u"altered"_s, QJsonArray::fromStringList(made.proof.altered)}, {u"message"_s, made.proof.sentence}};
}

/** To the file of -o, or to standard output. */
Result<Done> deliver(Console &console, const Arguments &arguments, const QByteArray &bytes)
{
    const QString path = arguments.own.textOr(u"output"_s, u"-"_s);
    if (path == "-"_L1) {
        console.resultBytes(bytes);
        return Done{};
    }
    Result<Done> done = writeNewFile(path, bytes);
    if (done)
        console.note(Words::tr("“%1” is written.").arg(path));
    return done;
}

Result<ExitCode> overrideTo(const oci::CacheTarget &target, Console &console, const Arguments &arguments)
{
    const Result<helm::Scan> scan = readScan(arguments, target);
    if (!scan)
        return fail(scan.error());
    const Result<helm::Override> made = helm::makeOverride(*scan, {.date = QDate::currentDate()});
    if (!made)
        return fail(made.error());
    const bool toFile = arguments.own.textOr(u"output"_s, u"-"_s) != "-"_L1;
    if (toFile || !console.json()) {
        if (Result<Done> done = deliver(console, arguments, made->yaml.toUtf8()); !done)
            return fail(done.error());
    }
    if (console.json())
        console.result(QJsonValue(overrideJson(*made)));
    tellTheRest(console, *scan);
    if (made->proof.ok)
        console.note(made->proof.sentence);
    else
        console.warn(made->proof.sentence);
    return made->proof.ok ? ExitCode::Done : ExitCode::No;
}

Call<ExitCode> runOverride(Context &context, const Arguments &arguments)
{
    return cacheTarget(context).andThen([&context, &arguments](const oci::CacheTarget &target) {
        return overrideTo(target, context.console(), arguments);
    });
}

Positional pathPositional()
{
    return {.name = u"PATH"_s,
        .help = Words::tr("a chart (folder or .tgz), values files that lie over it in order, manifests, a list of "
                          "images; - is standard input"),
        .many = true,
        .file = true};
}

} // namespace

Noun valuesNoun()
{
    QList<Option> overrideOptions = targetOptions();
    overrideOptions.append({.name = u"output"_s,
        .value = u"FILE"_s,
        .help = Words::tr("write a new file; without it, or with -, to standard output"),
        .file = true,
        .letter = u"o"_s});
    return {.name = u"values"_s,
        .summary = Words::tr("images in Helm charts, and overrides that move them"),
        .commands = {{.verb = u"scan"_s,
                         .summary = Words::tr("list every image that a chart, values or manifests name"),
                         .positionals = {pathPositional()},
                         .options = targetOptions(),
                         .examples = {u"berth-cli values scan --host harbor.potus.local gpu-operator-v26.7.0.tgz"_s,
                             u"helm template x ./chart | berth-cli values scan --host harbor.potus.local -"_s},
                         .run = runScan},
            {.verb = u"override"_s,
                .summary = Words::tr("write the smallest values file that moves the images"),
                .positionals = {pathPositional()},
                .options = overrideOptions,
                .notes = {Words::tr("The file holds only what changes, in the chart's order, and says in its header "
                                    "how it was checked: merged as Helm does and read again. Exit code 7 says that "
                                    "images remain that it does not move.")},
                .examples =
                    {u"berth-cli values override --host harbor.potus.local ./gpu-operator -o harbor-override.yaml"_s},
                .run = runOverride}}};
}

} // namespace berth::cli
