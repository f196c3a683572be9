#include "app/cli/arguments.h"
#include "app/cli/cache_target.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/report.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** The references on the command line; `-` stands for pasted text on standard input. */
Result<QList<oci::PastedLine>> readReferences(const QStringList &words)
{
    QList<oci::PastedLine> lines;
    for (const QString &word : words) {
        if (word != "-"_L1) {
            lines.append({0, word, oci::parseReference(word)});
            continue;
        }
        Result<QByteArray> input = readStandardInput();
        if (!input)
            return fail(input.error());
        lines += oci::parsePasted(QString::fromUtf8(*input));
    }
    for (const oci::PastedLine &line : std::as_const(lines)) {
        if (line.reference)
            continue;
        const QString place = line.line > 0 ? Words::tr("Line %1: %2").arg(line.line) : u"%1"_s;
        return fail(badInput(u"REF"_s, place.arg(line.reference.error().message)));
    }
    return lines;
}

void print(Console &console, const QList<oci::PastedLine> &lines, const oci::CacheTarget &target)
{
    QJsonArray array;
    QString text;
    for (const oci::PastedLine &line : lines) {
        const oci::Rewrite result = oci::rewriteThroughCache(*line.reference, target);
        const bool isRewritten = result.outcome == oci::Rewrite::Outcome::Rewritten;
        text += result.reference.toString() + u'\n';
        array.append(QJsonObject{{u"reference"_s, line.text}, {u"upstream"_s, result.upstream},
            {u"upstream_repository"_s, result.upstreamRepository},
            {u"rewritten"_s, isRewritten ? QJsonValue(result.reference.toString()) : QJsonValue()},
            {u"note"_s, result.reason}});
        if (!isRewritten)
            console.note(Words::tr("%1 stays as it is. %2").arg(line.text, result.reason));
    }
    if (console.json())
        console.result(QJsonValue(array));
    else
        console.result(text);
}

Call<ExitCode> rewrite(Context &context, const Arguments &arguments)
{
    const Result<QList<oci::PastedLine>> lines = readReferences(arguments.own.texts(u"REF"_s));
    if (!lines)
        return finished(fail(lines.error()));
    return cacheTarget(context).andThen([&context, all = *lines](const oci::CacheTarget &target) {
        print(context.console(), all, target);
        return ExitCode::Done;
    });
}

} // namespace

Noun imageNoun()
{
    return {.name = u"image"_s,
        .summary = Words::tr("image references through the cache"),
        .commands = {{.verb = u"rewrite"_s,
            .summary = Words::tr("write image references as they come through the cache"),
            .positionals = {{.name = u"REF"_s,
                .help = Words::tr("an image reference; - reads them from standard input, one per line"),
                .many = true}},
            .options = targetOptions(),
            .notes = {Words::tr("Only the host changes, plus “library/” for Docker Hub's single names. A reference "
                                "that is on this Harbor already, or on a registry without a project, stays as it is.")},
            .examples =
                {u"berth-cli image rewrite --host harbor.potus.local nvcr.io/nvidia/cuda:12.4.1-base-ubuntu22.04"_s},
            .run = rewrite}}};
}

} // namespace berth::cli
