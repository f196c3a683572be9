#include "app/setup/image_changes.h"

#include "app/core/text.h"
#include "app/setup/change_steps.h"

#include <QCoreApplication>
#include <QSet>

namespace berth {

using namespace Qt::StringLiterals;
using harbor::Artifact;
using steps::Written;

namespace {

QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString shown(const QString &text)
{
    return displayText(text, 200);
}

ChangeReport imageReport(const QString &kind, const QString &object, const QString &sentence)
{
    ChangeReport report;
    report.objectKind = kind;
    report.object = object;
    report.sentence = sentence;
    return report;
}

/** A refusal that can be explained is a report; what is gone already needs nothing; a doubt is said as one. */
Result<ChangeReport> explained(Error error, ChangeReport report)
{
    report.requestId = error.requestId;
    if (error.kind == ErrorKind::NotFound) {
        report.outcome = ChangeReport::Outcome::Unchanged;
        report.sentence = translate("Image", "%1 was gone already.").arg(shown(report.object));
        return report;
    }
    if (error.kind == ErrorKind::Precondition) {
        report.outcome = ChangeReport::Outcome::Refused;
        report.sentence = error.message.contains("immutable"_L1)
            ? translate("Image", "%1 has a tag that a rule of the project makes immutable, and was not deleted.")
                  .arg(shown(report.object))
            : translate("Image", "%1 belongs to an index, and was not deleted. Delete the index instead.")
                  .arg(shown(report.object));
        report.error = std::move(error);
        return report;
    }
    if (!error.mayHaveHappened || error.kind == ErrorKind::Cancelled)
        return fail(std::move(error));
    report.outcome = ChangeReport::Outcome::Unknown;
    report.sentence =
        translate("Image", "Harbor gave no answer, and reading it again could not tell whether %1 was deleted.")
            .arg(shown(report.object));
    report.error = std::move(error);
    return report;
}

Call<ChangeReport> finished(const Call<Written> &write, const ChangeReport &report)
{
    return write
        .andThen([report](const Written &written) {
            ChangeReport done = report;
            done.requestId = written.requestId;
            return done;
        })
        .orElse([report](Error error) { return explained(std::move(error), report); });
}

/** Who holds what in one repository. */
struct Holdings
{
    QSet<QString> heldByOthers; ///< children of indexes other than the one that goes
    QStringList holders; ///< indexes that hold the one that goes
};

Holdings holdingsAround(const QString &digest, const QList<Artifact> &all)
{
    Holdings holdings;
    for (const Artifact &artifact : all) {
        for (const harbor::Reference &reference : artifact.references) {
            if (reference.childDigest == digest)
                holdings.holders.append(artifact.digest);
            if (artifact.digest != digest)
                holdings.heldByOthers.insert(reference.childDigest);
        }
    }
    return holdings;
}

QString planSentence(const RemovalPlan &plan)
{
    if (!plan.blockers.isEmpty())
        return QCoreApplication::translate("Image",
            "It belongs to %n indexes, so Harbor will not delete it. Delete those instead.", nullptr,
            static_cast<int>(plan.blockers.size()));
    QStringList parts;
    parts.append(plan.tags.isEmpty() ? translate("Image", "It has no tag.")
                                     : QCoreApplication::translate("Image", "%n tags go with it: %1.", nullptr,
                                         static_cast<int>(plan.tags.size()))
                                           .arg(shown(plan.tags.mid(0, 12).join(", "_L1))));
    if (!plan.children.isEmpty())
        parts.append(QCoreApplication::translate(
            "Image", "%n platform images go with it.", nullptr, static_cast<int>(plan.children.size())));
    if (!plan.keptChildren.isEmpty())
        parts.append(QCoreApplication::translate("Image", "%n platform images stay, because something else needs them.",
            nullptr, static_cast<int>(plan.keptChildren.size())));
    parts.append(translate("Image", "The space comes back with Harbor's next garbage collection."));
    return parts.join(u' ');
}

RemovalPlan planFor(const Artifact &artifact, const Page<Artifact> &page)
{
    RemovalPlan plan;
    plan.tags = artifact.tagNames();
    plan.bytes = artifact.size;
    plan.complete = page.rows.size() >= page.total;
    const Holdings holdings = holdingsAround(artifact.digest, page.rows);
    plan.blockers = holdings.holders;
    QSet<QString> tagged;
    for (const Artifact &row : page.rows) {
        if (!row.tags.isEmpty())
            tagged.insert(row.digest);
    }
    for (const harbor::Reference &reference : artifact.references) {
        const bool kept =
            holdings.heldByOthers.contains(reference.childDigest) || tagged.contains(reference.childDigest);
        (kept ? plan.keptChildren : plan.children).append(reference.childDigest);
    }
    plan.artifacts = 1 + plan.children.size();
    plan.sentence = planSentence(plan);
    return plan;
}

QString repositorySentence(const RemovalPlan &plan)
{
    return QCoreApplication::translate("Image", "%n artifacts", nullptr, static_cast<int>(plan.artifacts)) + u' '
        + QCoreApplication::translate("Image", "with %n tags go with it.", nullptr, static_cast<int>(plan.tags.size()))
        + u' ' + translate("Image", "The space comes back with Harbor's next garbage collection.");
}

} // namespace

QString ArtifactPlace::text() const
{
    return project + u'/' + repository + u'@' + digest;
}

Call<RemovalPlan> ImageChanges::planArtifact(const ArtifactPlace &place) const
{
    const harbor::Artifacts artifacts = m_context.client.artifacts();
    return artifacts.get(place.project, place.repository, place.digest)
        .andThen([artifacts, place](const Artifact &artifact) {
            return artifacts.all(place.project, place.repository).andThen([artifact](const Page<Artifact> &page) {
                return planFor(artifact, page);
            });
        });
}

Call<RemovalPlan> ImageChanges::planRepository(const QString &project, const QString &repository) const
{
    return m_context.client.artifacts().all(project, repository).andThen([](const Page<Artifact> &page) {
        RemovalPlan plan;
        QSet<QString> digests;
        for (const Artifact &artifact : page.rows) {
            plan.tags += artifact.tagNames();
            plan.bytes += artifact.size;
            digests.insert(artifact.digest);
            for (const harbor::Reference &reference : artifact.references) {
                if (!digests.contains(reference.childDigest) && !plan.children.contains(reference.childDigest))
                    plan.children.append(reference.childDigest);
            }
        }
        plan.children.removeIf([&digests](const QString &child) { return digests.contains(child); });
        plan.artifacts = page.rows.size() + plan.children.size();
        plan.complete = page.rows.size() >= page.total;
        plan.sentence = repositorySentence(plan);
        return plan;
    });
}

Call<ChangeReport> ImageChanges::removeArtifact(const ArtifactPlace &place) const
{
    const harbor::Artifacts artifacts = m_context.client.artifacts();
    const auto look = steps::lookForAbsence<Artifact>(
        [artifacts, place] { return artifacts.get(place.project, place.repository, place.digest); });
    return finished(steps::settle(m_context, steps::entryFor(u"delete"_s, u"artifact"_s, place.text()),
                        artifacts.remove(place.project, place.repository, place.digest), look),
        imageReport(
            u"artifact"_s, place.text(), translate("Image", "Artifact %1 was deleted.").arg(shown(place.text()))));
}

Call<ChangeReport> ImageChanges::removeTag(const ArtifactPlace &place, const QString &tag) const
{
    const harbor::Artifacts artifacts = m_context.client.artifacts();
    const QString name = place.project + u'/' + place.repository + u':' + tag;
    const steps::Look look = [artifacts, place, tag] {
        return artifacts.get(place.project, place.repository, place.digest).andThen([tag](const Artifact &artifact) {
            return artifact.tagNames().contains(tag) ? std::nullopt : std::optional<qint64>(0);
        });
    };
    return finished(steps::settle(m_context, steps::entryFor(u"delete"_s, u"tag"_s, name),
                        artifacts.removeTag(place.project, place.repository, place.digest, tag), look),
        imageReport(u"tag"_s, name, translate("Image", "Tag %1 was removed; the artifact stays.").arg(shown(name))));
}

Call<ChangeReport> ImageChanges::removeRepository(const QString &project, const QString &repository) const
{
    const harbor::Repositories repositories = m_context.client.repositories();
    const QString name = project + u'/' + repository;
    const auto look = steps::lookForAbsence<harbor::Repository>(
        [repositories, project, repository] { return repositories.get(project, repository); });
    return finished(steps::settle(m_context, steps::entryFor(u"delete"_s, u"repository"_s, name),
                        repositories.remove(project, repository), look),
        imageReport(u"repository"_s, name, translate("Image", "Repository %1 was deleted.").arg(shown(name))));
}

} // namespace berth
