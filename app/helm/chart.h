#pragma once

#include "app/core/result.h"
#include "app/helm/archive.h"
#include "app/helm/value.h"
#include "app/helm/yaml_reader.h"

#include <QList>

namespace berth::helm {

/** What Chart.yaml says about a dependency. */
struct Dependency
{
    QString name = {};
    QString alias = {}; ///< the key of its values, if not its name
    QString version = {};
    QString repository = {};
    QString condition = {}; ///< comma-separated value paths; the first that exists decides
    QStringList tags = {};

    [[nodiscard]] const QString &key() const { return alias.isEmpty() ? name : alias; }
};

/** A template's text, read only for images that no value reaches. */
struct Template
{
    QString file = {};
    QString text = {};
};

/** A chart with its subcharts; a chart without Chart.yaml has an empty name. */
struct Chart
{
    QString key = {}; ///< under which its values stand in the parent; empty for the chart itself
    QString name = {};
    QString version = {};
    QString appVersion = {};
    QString condition = {}; ///< of the dependency that brought it here
    QStringList tags = {};
    Value values = {}; ///< of its own values.yaml
    QList<Dependency> dependencies = {};
    QList<Chart> subcharts = {};
    QList<Template> templates = {};
};

/** What was read for one chart: the chart, the files its spans count in, and what a person should know. */
struct LoadedChart
{
    Chart chart = {};
    QList<YamlFile> files = {}; ///< `Span::file` counts in this list
    QStringList warnings = {}; ///< translated
};

/**
 * Reads a chart out of its files: Chart.yaml (or requirements.yaml of old charts), values.yaml, templates, and the
 * subcharts below `charts/` (folders and .tgz) with their own. `subcharts/` is read like `charts/`.
 * Fails with BadInput if Chart.yaml is missing or has no name, if one of the files is not YAML, or if values.yaml is
 * not a mapping; a dependency that is not there is a warning, and subcharts deeper than 8 levels are refused.
 * @p label stands in front of file names in messages, e.g. the path of the .tgz.
 */
[[nodiscard]] Result<LoadedChart> readChart(const FileTree &files, const QString &label);

/** The same for a chart folder on disk. Links are not followed. */
[[nodiscard]] Result<FileTree> readChartFolder(const QString &path, const ArchiveLimits &limits = {});

} // namespace berth::helm
