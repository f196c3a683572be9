#include "app/cli/endpoint_print.h"

#include "app/cli/table.h"
#include "app/core/text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Cell healthCell(const harbor::Registry &registry)
{
    return {displayText(registry.status), registry.healthy() ? Tone::Good : Tone::Bad};
}

/** With a CA of its own, Harbor does not look at `insecure` (harbor-api.md §3.1). */
Cell verifiedCell(const harbor::Registry &registry)
{
    if (!registry.caCertificate.isEmpty())
        return Words::tr("yes, with its own CA");
    return registry.insecure ? Cell(Words::tr("no"), Tone::Bad) : Cell(Words::tr("yes"));
}

} // namespace

void printEndpoints(Console &console, const QList<harbor::Registry> &registries)
{
    if (console.json()) {
        QJsonArray list;
        for (const harbor::Registry &registry : registries)
            list += harbor::toJson(registry);
        return console.result(list);
    }
    Table table({{Words::tr("Name")}, {Words::tr("Status")}, {Words::tr("URL")}, {Words::tr("Provider")},
        {Words::tr("Access ID")}, {Words::tr("Verified")}, {Words::tr("Created")}});
    for (const harbor::Registry &registry : registries)
        table.add({displayText(registry.name), healthCell(registry), displayText(registry.url),
            displayText(harbor::providerName(registry.type)), displayText(registry.accessKey), verifiedCell(registry),
            shortTime(registry.created)});
    console.result(table.text(console.colour()));
}

void printEndpoint(Console &console, const harbor::Registry &registry, const EndpointUse &use)
{
    if (console.json()) {
        QJsonObject object = harbor::toJson(registry);
        object.insert(u"used_by"_s, QJsonArray::fromStringList(use.projects));
        return console.result(object);
    }
    Facts facts;
    facts.add(Words::tr("Name"), displayText(registry.name));
    facts.add(Words::tr("Id"), QString::number(registry.id));
    facts.add(Words::tr("Status"), healthCell(registry));
    facts.add(Words::tr("URL"), displayText(registry.url));
    facts.add(Words::tr("Provider"), displayText(harbor::providerName(registry.type)));
    facts.add(Words::tr("Description"), displayText(registry.description));
    facts.add(Words::tr("Access ID"), displayText(registry.accessKey));
    facts.add(Words::tr("Secret"), registry.hasSecret ? Words::tr("kept by Harbor") : Words::tr("none"));
    facts.add(Words::tr("Certificate verified"), verifiedCell(registry));
    facts.add(Words::tr("Created"), shortTime(registry.created));
    facts.add(Words::tr("Changed"), shortTime(registry.updated));
    QStringList projects;
    for (const QString &project : use.projects)
        projects += displayText(project);
    if (!use.complete)
        projects += Words::tr("… and more");
    facts.addList(Words::tr("Used by"), projects.isEmpty() ? QStringList{Words::tr("no project")} : projects);
    console.result(facts.text(console.colour()));
}

QString likelyText(const TestOutcome &outcome)
{
    QString text;
    for (const QString &cause : outcome.likely)
        text += u"\n  - "_s + cause;
    return text;
}

void printTest(Console &console, const TestOutcome &outcome)
{
    if (console.json()) {
        const QJsonObject fromHarbor{{u"ok"_s, outcome.ok}, {u"http_status"_s, outcome.httpStatus},
            {u"message"_s, displayText(outcome.serverMessage)}};
        return console.result(
            QJsonObject{{u"ok"_s, outcome.ok}, {u"cause"_s, outcome.cause}, {u"message"_s, outcome.sentence},
                {u"remedy"_s, outcome.remedy}, {u"likely"_s, QJsonArray::fromStringList(outcome.likely)},
                {u"from_here"_s, QJsonArray()}, {u"from_harbor"_s, fromHarbor}});
    }
    QString text = outcome.sentence + likelyText(outcome);
    if (!outcome.remedy.isEmpty())
        text += u'\n' + outcome.remedy;
    if (!outcome.ok && !outcome.serverMessage.isEmpty())
        text += u'\n'
            + Words::tr("Harbor said (HTTP %1): “%2”")
                  .arg(outcome.httpStatus)
                  .arg(displayText(outcome.serverMessage, 300));
    console.result(text);
}

} // namespace berth::cli
