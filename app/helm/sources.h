#pragma once

#include "app/helm/chart.h"

#include <optional>

namespace berth::helm {

/** One thing that a person gave: a path on disk, or text with a name (pasted, or standard input). */
struct Input
{
    QString name = {}; ///< path, or what to call the text
    std::optional<QByteArray> text = {};
};

/** One line of a plain image list. */
struct ListedImage
{
    int file = 0;
    int line = 0;
    QString text = {};
};

/** The chart whose values stand below a pointer. */
struct Mount
{
    QString pointer = {}; ///< empty for the chart itself
    QString name = {};
    QString version = {};
    QString appVersion = {};
    bool isHere = true; ///< false for a dependency whose files are missing
    bool enabled = true; ///< by its condition and tags, with these values
    QString gate = {}; ///< its condition, in words
};

/** Everything that was given, read and merged as Helm would. */
struct Sources
{
    QString label = {}; ///< the chart's or first file's name, for headers
    bool hasChart = false;
    QString chartName = {};
    QString chartVersion = {};
    QList<YamlFile> files = {}; ///< `Span::file` counts in this list
    QList<QStringList> mountsOfFile = {}; ///< for each file, the pointers below which its values stand
    Value values = {}; ///< the merged values; null if none were given
    QList<Mount> mounts = {}; ///< outer ones first
    QList<Template> templates = {};
    QList<int> manifests = {}; ///< files that hold Kubernetes objects
    QList<ListedImage> list = {};
    QStringList warnings = {}; ///< translated

    /** The innermost mount that @p pointer is below. */
    [[nodiscard]] const Mount &mountOf(QStringView pointer) const;
    /** The pointer in its own file of a value that stands at @p path of the merged values. */
    [[nodiscard]] QString pointerInFile(int file, const QString &path) const;
};

/**
 * Reads what was given, in order: at most one chart (a folder, a .tgz, or a values.yaml beside its Chart.yaml), then
 * values files that lie over it, each over the former; and manifests, folders of manifests, image lists.
 * Fails with BadInput and one sentence that names the file, or File if it cannot be read.
 */
[[nodiscard]] Result<Sources> readSources(const QList<Input> &inputs);

} // namespace berth::helm
