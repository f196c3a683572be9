#pragma once

#include "app/helm/yaml_reader.h"

#include <QHash>
#include <QSet>

struct fy_event;
struct fy_token;

namespace berth::helm {

/** Makes Values out of libfyaml's events, resolving aliases and merge keys and keeping to the limits. */
class YamlBuilder final
{
public:
    /** Documents and warnings go to @p file; @p offset is added to every byte position (the BOM's length). */
    YamlBuilder(YamlFile &file, int index, qsizetype offset, const YamlLimits &limits);
    Q_DISABLE_COPY_MOVE(YamlBuilder)

    void take(const fy_event &event);
    /** Why reading must stop, translated; empty while all is well. */
    [[nodiscard]] const QString &objection() const { return m_objection; }

private:
    /** A map or list that is not complete yet. */
    struct Frame
    {
        Value value = {};
        QString anchor = {};
        QString key = {};
        Span keySpan = {};
        bool hasKey = false;
        qsizetype firstNode = 0; ///< the node count when it began
        QList<Value> merged = {}; ///< the maps that `<<` names
        QSet<const QChar *> keys = {}; ///< of a large map; keys are shared, so equal ones have one address
    };
    struct Anchor
    {
        Value value = {};
        qsizetype nodes = 0;
    };

    void begin(ValueType type, fy_token *anchor, fy_token *start);
    void end();
    void takeScalar(const fy_event &event);
    void takeAlias(fy_token *anchor);
    void place(const Value &value, bool isScalar);
    void placeInMap(Frame &frame, const Value &value, bool isScalar);
    [[nodiscard]] static bool holds(const Frame &frame, const QString &key);
    static void append(Frame &frame, const Entry &entry);
    void merge(Frame &frame);
    void count(qsizetype nodes, const Span &span);
    void object(const Span &span, const QString &sentence);
    [[nodiscard]] Span spanOf(fy_token *token) const;
    [[nodiscard]] QString shared(const QString &key);

    YamlFile &m_file;
    const int m_index;
    const qsizetype m_offset;
    const YamlLimits m_limits;
    QList<Frame> m_frames;
    QHash<QString, Anchor> m_anchors;
    QSet<QString> m_openAnchors;
    QHash<QString, QString> m_keys; ///< one copy of each key's text
    qsizetype m_nodes = 0;
    qsizetype m_aliases = 0;
    QString m_objection;
};

} // namespace berth::helm
