#pragma once

#include "app/core/result.h"
#include "app/helm/value.h"

#include <QByteArray>

namespace berth::helm {

/**
 * What one YAML file may cost. Nodes are counted with every alias expanded, before anything is expanded, so that a
 * small file cannot grow into a large one (trust.md T27, with room for the 10 MB of rendered manifests of issue 4).
 */
struct YamlLimits
{
    qsizetype bytes = 16 * 1024 * 1024;
    int depth = 64;
    qsizetype nodes = 2'000'000;
    qsizetype aliases = 10'000;
};

struct YamlWarning
{
    int line = 0; ///< from 1
    QString sentence = {}; ///< translated
};

/** One YAML file in memory: its documents, and the bytes that their spans count in. */
struct YamlFile
{
    QString name = {};
    QByteArray bytes = {};
    QList<Value> documents = {}; ///< empty documents are left out
    QList<YamlWarning> warnings = {};
};

/**
 * Reads YAML with exact byte spans: every document, aliases and merge keys resolved, of a key that stands twice the
 * last one (as Helm does) with a warning. @p index is what the spans say as their `file`.
 * Fails with BadInput, `field` the file's name and one sentence with line and column: not YAML, not UTF-8, a NUL
 * byte, too large, too deep, an alias that expands to too much or refers to itself.
 */
[[nodiscard]] Result<YamlFile> readYaml(
    const QString &name, const QByteArray &bytes, int index = 0, const YamlLimits &limits = {});

/** What a plain scalar is in Helm's reader. */
[[nodiscard]] ValueType plainScalarType(QStringView text);

} // namespace berth::helm
