#pragma once

#include "app/helm/finder.h"
#include "app/helm/sources.h"

#include <QDate>
#include <QJsonArray>
#include <QSet>

namespace berth::helm {

/** A scan: what was read, what was found in it, and what becomes of each image with one target. */
struct Scan
{
    Sources sources = {};
    oci::CacheTarget target = {};
    Found found = {};

    /** Images that a person overrides with values; the others stand in manifests and lists. */
    [[nodiscard]] bool hasValues() const { return sources.values.isMap(); }
};

/** Reads @p inputs and finds every image in them. Errors as readSources(). */
[[nodiscard]] Result<Scan> scan(const QList<Input> &inputs, const oci::CacheTarget &target);

/** The same sources for another target, without reading them again. */
[[nodiscard]] Scan rescan(const Scan &scan, const oci::CacheTarget &target);

/** The images as `values scan --json` prints them (cli.md). */
[[nodiscard]] QJsonArray toJson(const Scan &scan);

/** Whether an override does what it claims, and how that was seen. */
struct Proof
{
    bool ok = false;
    int moved = 0; ///< images that come through the cache with the override
    QStringList remaining = {}; ///< references of mapped upstreams that are still there, each with its place
    QStringList altered = {}; ///< pointers of other leaves that changed, which must be none
    bool idempotent = false; ///< a second run changes nothing
    QString sentence = {}; ///< translated: what was checked, or what is wrong

    bool operator==(const Proof &) const = default;
};

struct OverrideOptions
{
    QSet<qsizetype> excluded = {}; ///< positions in Found::images
    QDate date = {}; ///< for the header; none if invalid
    QStringList checks = {}; ///< stronger checks that were done, translated, for the header
};

/** The smallest values file that moves the images, with the proof that it does. */
struct Override
{
    QString yaml = {}; ///< with its header; for `helm -f`, last
    QList<LeafChange> changes = {};
    Proof proof = {};
};

/** Fails with BadInput if the scan has no values (manifests are edited in place instead). */
[[nodiscard]] Result<Override> makeOverride(const Scan &scan, const OverrideOptions &options = {});

/** Lays @p yaml over the scan's values as Helm would, scans again and compares (helm.md §6 step 8). */
[[nodiscard]] Proof prove(const Scan &scan, const QString &yaml, const QSet<qsizetype> &excluded = {});

/**
 * A file of the scan, edited in place: equal to what it was byte for byte but for the images' text. An anchor is
 * changed once, for all its aliases. Fails with BadInput if a change cannot be made by replacing text (a key would
 * have to be added, or an anchor serves another purpose too); the file is then left as it is.
 */
[[nodiscard]] Result<QByteArray> editedInPlace(const Scan &scan, int file, const QSet<qsizetype> &excluded = {});

} // namespace berth::helm
