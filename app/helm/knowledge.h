#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace berth::helm {

/** A tag that is not pulled as written: the operator appends to it on the node. */
struct RuntimeTag
{
    QString pointer = {};
    QString suffix = {}; ///< e.g. -<osTag>
    QString example = {}; ///< e.g. -ubuntu22.04
    QString precompiled = {}; ///< the suffix with precompiled drivers

    bool operator==(const RuntimeTag &) const = default;
};

/** Something outside a component decides whether it runs. */
struct Gate
{
    QString pointer = {};
    QString gate = {}; ///< in words, e.g. sandboxWorkloads.enabled
    QString value = {}; ///< the pointer that decides enabled-by-default, if it does
};

/** An image that no value reaches. */
struct KnownHidden
{
    QString reference = {};
    QString tag = {}; ///< "chart.appVersion" or empty
    QString where = {};
};

/** What is known about one chart, or one kind of custom resource. */
struct ChartKnowledge
{
    QString defaultTag = {}; ///< chart.appVersion if empty, chart.version, v+chart.appVersion
    QList<Gate> gates = {};
    QList<RuntimeTag> runtimeTags = {};
    QStringList prefixes = {}; ///< maps that name a place for images and no image
    QStringList noDigest = {}; ///< components whose template joins with a fixed colon
    QHash<QString, QString> tagKeys = {}; ///< pointer of a component → its key for the tag
    QList<KnownHidden> hidden = {};
};

/** Chart knowledge as data: resources/helm/knowledge.json, whose facts come from helm.md. */
class Knowledge final
{
public:
    /** The data built into Berth. */
    [[nodiscard]] static const Knowledge &builtIn();

    [[nodiscard]] const ChartKnowledge &chart(const QString &name) const;
    [[nodiscard]] const ChartKnowledge &kind(const QString &name) const;
    /** Whether @p host is a public registry's, in any spelling of normalisedHost(). */
    [[nodiscard]] bool isRegistry(const QString &host) const;
    /** Whether a chart of this name joins `registry/repository:tag` with docker.io as its own default registry. */
    [[nodiscard]] bool isBitnami(const QString &chartKey) const { return m_bitnami.contains(chartKey); }
    /** A word for why values under this key stay, or empty. */
    [[nodiscard]] QString untouched(const QString &key) const { return m_untouched.value(key); }

private:
    QSet<QString> m_registries;
    QStringList m_suffixes;
    QSet<QString> m_bitnami;
    QHash<QString, QString> m_untouched;
    QHash<QString, ChartKnowledge> m_charts;
    QHash<QString, ChartKnowledge> m_kinds;
    ChartKnowledge m_nothing;
};

} // namespace berth::helm
