#include "app/helm/merge.h"
#include "app/helm/override.h"
#include "app/helm/plan.h"
#include "app/helm/values.h"

#include <QCoreApplication>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proof)
};

/** Pointers of leaves that differ between two trees. */
void collectDifferences(const Value &before, const Value &after, const QString &path, QStringList &differences)
{
    if (before.isMap() && after.isMap()) {
        for (const Entry &entry : before.entries) {
            const Value *other = after.find(entry.key);
            if (other)
                collectDifferences(entry.value, *other, path + pointerStep(entry.key), differences);
            else
                differences += path + pointerStep(entry.key);
        }
        for (const Entry &entry : after.entries) {
            if (!before.find(entry.key))
                differences += path + pointerStep(entry.key);
        }
        return;
    }
    if (before.isList() && after.isList() && before.items.size() == after.items.size()) {
        for (qsizetype i = 0; i < before.items.size(); ++i)
            collectDifferences(before.items[i], after.items[i], path + u'/' + QString::number(i), differences);
        return;
    }
    if (!before.sameAs(after))
        differences += path;
}

/** Images of mapped upstreams that have not moved, by what must stay and is reported anyway. */
QStringList stillThere(const Scan &after, const QSet<QString> &expected)
{
    QStringList remaining;
    for (const FoundImage &image : after.found.images) {
        const bool isMapped = image.rewrite.outcome == oci::Rewrite::Outcome::Rewritten;
        const QString path = image.parts.first().path;
        if (isMapped && !expected.contains(path))
            remaining += image.text + " ("_L1 + path + u')';
    }
    return remaining;
}

int movedCount(const Scan &before, const Scan &after)
{
    const auto here = [](const Scan &scan) {
        return static_cast<int>(std::count_if(scan.found.images.begin(), scan.found.images.end(),
            [](const FoundImage &image) { return image.rewrite.outcome == oci::Rewrite::Outcome::AlreadyThere; }));
    };
    return here(after) - here(before);
}

/** Paths of the images that a person left out, which may stay where they are. */
QSet<QString> excludedPaths(const Scan &scan, const QSet<qsizetype> &excluded)
{
    QSet<QString> paths;
    for (qsizetype i = 0; i < scan.found.images.size(); ++i) {
        if (excluded.contains(i) || scan.found.images[i].changes.isEmpty())
            paths.insert(scan.found.images[i].parts.first().path);
    }
    return paths;
}

} // namespace

Proof prove(const Scan &scan, const QString &yaml, const QSet<qsizetype> &excluded)
{
    Proof proof;
    const Result<YamlFile> read = readYaml(u"override"_s, yaml.toUtf8(), static_cast<int>(scan.sources.files.size()));
    if (!read) {
        proof.sentence = read.error().message;
        return proof;
    }
    Scan after = scan;
    after.sources.files.append(*read);
    after.sources.mountsOfFile.append(QStringList());
    after.sources.values = overlaid(scan.sources.values, read->documents.value(0, Value::map()));
    after = rescan(after, scan.target);

    QSet<QString> wanted;
    for (const LeafChange &change : collectChanges(scan.found.images, excluded))
        wanted.insert(change.path);
    QStringList differences;
    collectDifferences(scan.sources.values, after.sources.values, {}, differences);
    for (const QString &path : std::as_const(differences)) {
        if (!wanted.contains(path))
            proof.altered += path;
    }
    const QSet<QString> stays = excludedPaths(scan, excluded);
    proof.remaining = stillThere(after, stays);
    proof.moved = movedCount(scan, after);
    QSet<qsizetype> stillExcluded;
    for (qsizetype i = 0; i < after.found.images.size(); ++i) {
        if (stays.contains(after.found.images[i].parts.first().path))
            stillExcluded.insert(i);
    }
    proof.idempotent = collectChanges(after.found.images, stillExcluded).isEmpty();
    const bool sameCount = after.found.images.size() == scan.found.images.size();
    proof.ok = proof.altered.isEmpty() && proof.remaining.isEmpty() && proof.idempotent && sameCount;
    if (proof.ok)
        proof.sentence = Words::tr("Checked by merging it as Helm does and reading again: %1 of %2 images move, every "
                                   "other value stays, a second run changes nothing.")
                             .arg(proof.moved)
                             .arg(scan.found.images.size());
    else if (!proof.remaining.isEmpty())
        proof.sentence = Words::tr("Not complete: %1 is still on its registry.").arg(proof.remaining.first());
    else if (!proof.altered.isEmpty())
        proof.sentence = Words::tr("Not exact: the value at %1 would change too.").arg(proof.altered.first());
    else
        proof.sentence = Words::tr("Not proven: reading again gives other images than before.");
    return proof;
}

} // namespace berth::helm
