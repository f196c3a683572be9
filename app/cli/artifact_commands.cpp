#include "app/cli/commands.h"

#include "app/cli/context.h"
#include "app/cli/report.h"
#include "app/cli/table.h"
#include "app/core/json.h"
#include "app/core/text.h"
#include "app/oci/reference.h"
#include "app/setup/rules.h"

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

/** "nvidiaio/nvidia/cuda:12.4" in its parts. A project may have dots, so this is no image reference with a host. */
struct Place
{
    QString project = {};
    QString repository = {}; ///< below the project
    QString reference = {}; ///< tag or digest; empty if none was given
};

Result<Place> placeOf(const QString &text, const QString &name)
{
    const auto objection = [&name](const QString &sentence) { return fail(badInput(name, sentence)); };
    Place place;
    place.project = text.section(u'/', 0, 0);
    place.repository = text.section(u'/', 1);
    if (const qsizetype at = place.repository.indexOf(u'@'); at >= 0) {
        place.reference = place.repository.mid(at + 1);
        place.repository.truncate(at);
        place.repository = place.repository.section(u':', 0, 0); // the digest decides over a tag beside it
        if (!oci::isValidDigest(place.reference))
            return objection(Words::tr("“%1” is no digest; one reads sha256: and 64 hexadecimal digits.")
                                 .arg(displayText(place.reference)));
    } else if (const qsizetype colon = place.repository.indexOf(u':'); colon >= 0) {
        place.reference = place.repository.mid(colon + 1);
        place.repository.truncate(colon);
        if (!oci::isValidTag(place.reference))
            return objection(Words::tr("“%1” is no tag.").arg(displayText(place.reference)));
    }
    if (const auto wrong = rules::projectName(place.project))
        return objection(*wrong);
    if (!oci::isValidRepository(place.repository))
        return objection(
            Words::tr("%1 is written project/repository, such as nvidiaio/nvidia/cuda, without a host.").arg(name));
    return place;
}

QString platformsText(const harbor::Artifact &artifact)
{
    QStringList texts;
    for (const harbor::Platform &platform : artifact.platforms())
        texts += displayText(platform.text());
    return texts.join(u", "_s);
}

QString pulledText(const QDateTime &time)
{
    return time.isValid() ? shortTime(time) : Words::tr("never");
}

QString tagsText(const harbor::Artifact &artifact)
{
    QStringList names;
    for (const QString &name : artifact.tagNames())
        names += displayText(name);
    return names.isEmpty() ? Words::tr("(untagged)") : names.join(u", "_s);
}

void print(Console &console, const Page<harbor::Artifact> &page)
{
    if (page.rows.size() < page.total)
        console.warn(Words::tr("Only the first %1 of %2 artifacts are listed.").arg(page.rows.size()).arg(page.total));
    if (console.json()) {
        QJsonArray list;
        for (const harbor::Artifact &artifact : page.rows)
            list += harbor::toJson(artifact);
        return console.result(list);
    }
    Table table({{Words::tr("Digest")}, {Words::tr("Tags")}, {Words::tr("Type")}, {Words::tr("Platforms")},
        {Words::tr("Size"), Table::Align::Right}, {Words::tr("Pulled")}, {Words::tr("Cached")}});
    for (const harbor::Artifact &artifact : page.rows)
        table.add({shortDigest(artifact.digest), tagsText(artifact), displayText(artifact.type),
            platformsText(artifact), sizeText(artifact.size), pulledText(artifact.pulled), shortTime(artifact.pushed)});
    console.result(table.text(console.colour()));
}

Call<ExitCode> list(Context &context, const Arguments &arguments)
{
    const auto place = placeOf(arguments.own.textOr(u"PROJECT/REPO"_s), u"PROJECT/REPO"_s);
    if (!place)
        return finished(fail(place.error()));
    if (!place->reference.isEmpty())
        return finished(fail(badInput(u"PROJECT/REPO"_s,
            Words::tr("PROJECT/REPO: leave out “%1”, or use berth-cli artifact show.").arg(place->reference))));
    return context.connect().andThen([&context, where = *place](const SignedIn &) {
        // A repository that is not there lists as empty (harbor-api.md §5.2), so it is asked for first.
        return context.harbor()
            .repositories()
            .get(where.project, where.repository)
            .andThen([&context, where](const harbor::Repository &) {
                return context.harbor().artifacts().all(where.project, where.repository);
            })
            .andThen([&context](const Page<harbor::Artifact> &page) {
                print(context.console(), page);
                return ExitCode::Done;
            });
    });
}

QStringList pairsText(const QMap<QString, QString> &pairs)
{
    QStringList lines;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        lines += displayText(pair.key()) + u'=' + displayText(pair.value());
    return lines;
}

QStringList shown(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts)
        lines += displayText(text);
    return lines;
}

QString factsText(const harbor::Artifact &artifact, const QList<harbor::HistoryEntry> &history, bool colour)
{
    Facts facts;
    facts.add(Words::tr("Repository"), displayText(artifact.repositoryName));
    facts.add(Words::tr("Digest"), displayText(artifact.digest));
    facts.add(Words::tr("Tags"), tagsText(artifact));
    facts.add(Words::tr("Type"), displayText(artifact.type));
    facts.add(Words::tr("Media type"), displayText(artifact.manifestMediaType));
    facts.add(Words::tr("Size"), sizeText(artifact.size));
    facts.add(Words::tr("Pulled"), pulledText(artifact.pulled));
    facts.add(Words::tr("Cached"), shortTime(artifact.pushed));
    facts.add(Words::tr("Made"), artifact.config.created.isValid() ? shortTime(artifact.config.created) : QString());
    facts.add(Words::tr("Author"), displayText(artifact.config.author));
    QStringList platforms;
    for (const harbor::Reference &reference : artifact.references)
        platforms += u"%1  %2"_s.arg(shortDigest(reference.childDigest), displayText(reference.platform.text()));
    facts.addList(Words::tr("Platforms"), platforms.isEmpty() ? QStringList{platformsText(artifact)} : platforms);
    facts.add(Words::tr("User"), displayText(artifact.config.user));
    facts.add(Words::tr("Working directory"), displayText(artifact.config.workingDir));
    facts.add(Words::tr("Entrypoint"), displayText(artifact.config.entrypoint.join(u' ')));
    facts.add(Words::tr("Command"), displayText(artifact.config.cmd.join(u' ')));
    facts.addList(Words::tr("Ports"), shown(artifact.config.exposedPorts));
    facts.addList(Words::tr("Environment"), shown(artifact.config.env));
    facts.addList(Words::tr("Image labels"), pairsText(artifact.config.labels));
    facts.addList(Words::tr("Annotations"), pairsText(artifact.annotations));
    facts.addList(Words::tr("Harbor labels"), shown(artifact.labels));
    QStringList layers;
    for (const harbor::HistoryEntry &entry : history)
        layers += displayText(entry.createdBy, 160);
    facts.addList(Words::tr("History"), layers);
    return facts.text(colour);
}

QJsonObject jsonOf(const harbor::Artifact &artifact, const QList<harbor::HistoryEntry> &history)
{
    QJsonObject object = harbor::toJson(artifact);
    QJsonArray layers;
    for (const harbor::HistoryEntry &entry : history)
        layers += QJsonObject{{u"created"_s, timeText(entry.created)}, {u"created_by"_s, entry.createdBy},
            {u"comment"_s, entry.comment}, {u"empty_layer"_s, entry.emptyLayer}};
    object.insert(u"build_history"_s, layers);
    return object;
}

void print(Console &console, const harbor::Artifact &artifact, const QList<harbor::HistoryEntry> &history)
{
    if (console.json())
        console.result(jsonOf(artifact, history));
    else
        console.result(factsText(artifact, history, console.colour()));
}

Call<ExitCode> show(Context &context, const Arguments &arguments)
{
    const auto place = placeOf(arguments.own.textOr(u"PROJECT/REPO:TAG"_s), u"PROJECT/REPO:TAG"_s);
    if (!place)
        return finished(fail(place.error()));
    if (place->reference.isEmpty())
        return finished(fail(badInput(u"PROJECT/REPO:TAG"_s,
            Words::tr(
                "PROJECT/REPO:TAG: put :TAG or @DIGEST behind it; berth-cli artifact list tells which there are."))));
    return context.connect().andThen([&context, where = *place](const SignedIn &) {
        return context.harbor()
            .artifacts()
            .get(where.project, where.repository, where.reference)
            .andThen([&context, where](const harbor::Artifact &artifact) {
                using History = QList<harbor::HistoryEntry>;
                const auto history = artifact.additions.contains(u"build_history"_s)
                    ? context.harbor().artifacts().buildHistory(where.project, where.repository, artifact.digest)
                    : Call<History>::ready(History());
                return history.andThen([&context, artifact](const History &layers) {
                    print(context.console(), artifact, layers);
                    return ExitCode::Done;
                });
            });
    });
}

} // namespace

Noun artifactNoun()
{
    return {.name = u"artifact"_s,
        .summary = Words::tr("artifacts: images, indexes, charts"),
        .commands = {
            {.verb = u"list"_s,
                .summary = Words::tr("list the artifacts of a repository with tags, platforms, sizes and times"),
                .positionals = {{.name = u"PROJECT/REPO"_s,
                    .help = Words::tr("project and repository, such as nvidiaio/nvidia/cuda")}},
                .run = list},
            {.verb = u"show"_s,
                .summary = Words::tr("show everything about one artifact"),
                .positionals = {{.name = u"PROJECT/REPO:TAG"_s,
                    .help = Words::tr("an artifact by tag, or by digest as PROJECT/REPO@sha256:…")}},
                .run = show}}};
}

} // namespace berth::cli
