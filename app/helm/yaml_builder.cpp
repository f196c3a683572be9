#include "app/helm/yaml_builder.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libfyaml.h>

#include <algorithm>

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

/** The words of this file, in the translator's sight. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

QString textOf(fy_token *token)
{
    if (!token)
        return {};
    size_t size = 0;
    const char *text = fy_token_get_text(token, &size);
    return text ? QString::fromUtf8(text, static_cast<qsizetype>(size)) : QString();
}

ScalarStyle styleOf(fy_token *token)
{
    switch (token ? fy_token_scalar_style(token) : FYSS_PLAIN) {
    case FYSS_SINGLE_QUOTED:
        return ScalarStyle::SingleQuoted;
    case FYSS_DOUBLE_QUOTED:
        return ScalarStyle::DoubleQuoted;
    case FYSS_LITERAL:
        return ScalarStyle::Literal;
    case FYSS_FOLDED:
        return ScalarStyle::Folded;
    default:
        return ScalarStyle::Plain;
    }
}

bool isNull(QStringView text)
{
    return text.isEmpty() || text == "~"_L1 || text == "null"_L1 || text == "Null"_L1 || text == "NULL"_L1;
}

bool isBool(QStringView text)
{
    if (text.size() > 5 || !text.front().isLetter())
        return false;
    static const QSet<QString> words{u"y"_s, u"Y"_s, u"yes"_s, u"Yes"_s, u"YES"_s, u"n"_s, u"N"_s, u"no"_s, u"No"_s,
        u"NO"_s, u"true"_s, u"True"_s, u"TRUE"_s, u"false"_s, u"False"_s, u"FALSE"_s, u"on"_s, u"On"_s, u"ON"_s,
        u"off"_s, u"Off"_s, u"OFF"_s};
    return words.contains(text.toString());
}

} // namespace

ValueType plainScalarType(QStringView text)
{
    if (isNull(text))
        return ValueType::Null;
    if (isBool(text))
        return ValueType::Bool;
    const QChar first = text.front();
    if (!first.isDigit() && first != u'.' && first != u'+' && first != u'-')
        return ValueType::String;
    static const QRegularExpression integer(uR"(\A[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*)\z)"_s);
    static const QRegularExpression decimal(
        uR"(\A[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?\z|\A[-+]?\.(?:inf|Inf|INF)\z|\A\.(?:nan|NaN|NAN)\z)"_s);
    const QString whole = text.toString();
    if (integer.match(whole).hasMatch())
        return ValueType::Int;
    return decimal.match(whole).hasMatch() ? ValueType::Float : ValueType::String;
}

YamlBuilder::YamlBuilder(YamlFile &file, int index, qsizetype offset, const YamlLimits &limits)
    : m_file(file)
    , m_index(index)
    , m_offset(offset)
    , m_limits(limits)
{
}

void YamlBuilder::take(const fy_event &event)
{
    switch (event.type) {
    case FYET_DOCUMENT_START:
        m_anchors.clear();
        m_openAnchors.clear();
        break;
    case FYET_MAPPING_START:
        begin(ValueType::Map, event.mapping_start.anchor, event.mapping_start.mapping_start);
        break;
    case FYET_SEQUENCE_START:
        begin(ValueType::List, event.sequence_start.anchor, event.sequence_start.sequence_start);
        break;
    case FYET_MAPPING_END:
    case FYET_SEQUENCE_END:
        end();
        break;
    case FYET_SCALAR:
        takeScalar(event);
        break;
    case FYET_ALIAS:
        takeAlias(event.alias.anchor);
        break;
    default:
        break;
    }
}

Span YamlBuilder::spanOf(fy_token *token) const
{
    Span span;
    const fy_mark *start = token ? fy_token_start_mark(token) : nullptr;
    const fy_mark *stop = token ? fy_token_end_mark(token) : nullptr;
    if (!start || !stop)
        return span;
    span.file = m_index;
    span.line = start->line + 1;
    span.column = start->column + 1;
    span.begin = static_cast<qsizetype>(start->input_pos) + m_offset;
    span.end = static_cast<qsizetype>(stop->input_pos) + m_offset;
    return span;
}

void YamlBuilder::object(const Span &span, const QString &sentence)
{
    if (m_objection.isEmpty())
        m_objection = span.isValid() ? Words::tr("Line %1, column %2: %3").arg(span.line).arg(span.column).arg(sentence)
                                     : sentence;
}

void YamlBuilder::count(qsizetype nodes, const Span &span)
{
    m_nodes += nodes;
    if (m_nodes > m_limits.nodes)
        object(span, Words::tr("the file holds more than %1 values, counted with every alias.").arg(m_limits.nodes));
}

void YamlBuilder::begin(ValueType type, fy_token *anchor, fy_token *start)
{
    Frame frame;
    frame.value.type = type;
    frame.value.span = spanOf(start);
    frame.anchor = textOf(anchor);
    frame.firstNode = m_nodes;
    if (!frame.anchor.isEmpty())
        m_openAnchors.insert(frame.anchor);
    if (m_frames.size() >= m_limits.depth)
        object(frame.value.span, Words::tr("values are nested more than %1 levels deep.").arg(m_limits.depth));
    if (!m_frames.isEmpty() && m_frames.last().value.isMap() && !m_frames.last().hasKey)
        object(frame.value.span, Words::tr("a list or a mapping stands where a key is expected."));
    count(1, frame.value.span);
    m_frames.append(std::move(frame));
}

void YamlBuilder::end()
{
    Frame frame = m_frames.takeLast();
    if (!frame.merged.isEmpty())
        merge(frame);
    if (!frame.anchor.isEmpty()) {
        m_openAnchors.remove(frame.anchor);
        m_anchors.insert(frame.anchor, {frame.value, m_nodes - frame.firstNode});
    }
    place(frame.value, false);
}

/** Whether the map has the key already. Keys are shared(), so their addresses are compared. */
bool YamlBuilder::holds(const Frame &frame, const QString &key)
{
    if (!frame.keys.isEmpty())
        return frame.keys.contains(key.constData());
    return std::any_of(frame.value.entries.begin(), frame.value.entries.end(),
        [&key](const Entry &entry) { return entry.key.constData() == key.constData(); });
}

void YamlBuilder::append(Frame &frame, const Entry &entry)
{
    constexpr qsizetype linearLimit = 24;
    frame.value.entries.append(entry);
    if (!frame.keys.isEmpty()) {
        frame.keys.insert(entry.key.constData());
    } else if (frame.value.entries.size() > linearLimit) {
        for (const Entry &present : std::as_const(frame.value.entries))
            frame.keys.insert(present.key.constData());
    }
}

/** The keys that `<<` brings in, behind the map's own, which win; of several maps the first wins. */
void YamlBuilder::merge(Frame &frame)
{
    for (const Value &source : std::as_const(frame.merged)) {
        for (const Entry &entry : source.entries) {
            if (!holds(frame, entry.key))
                append(frame, entry);
        }
    }
}

void YamlBuilder::takeScalar(const fy_event &event)
{
    Value value;
    value.text = textOf(event.scalar.value);
    value.style = styleOf(event.scalar.value);
    value.span = spanOf(event.scalar.value);
    const QString tag = textOf(event.scalar.tag);
    if (tag.isEmpty())
        value.type = value.style == ScalarStyle::Plain ? plainScalarType(value.text) : ValueType::String;
    else
        value.type = tag.endsWith(":str"_L1) || tag == "!"_L1 || value.style != ScalarStyle::Plain
            ? ValueType::String
            : plainScalarType(value.text);
    if (event.scalar.anchor)
        m_anchors.insert(textOf(event.scalar.anchor), {value, 1});
    count(1, value.span);
    place(value, true);
}

void YamlBuilder::takeAlias(fy_token *anchor)
{
    const QString name = textOf(anchor);
    const Span span = spanOf(anchor);
    if (m_openAnchors.contains(name))
        return object(span, Words::tr("the alias *%1 refers to what it is a part of.").arg(name));
    const auto found = m_anchors.constFind(name);
    if (found == m_anchors.constEnd())
        return object(span, Words::tr("the alias *%1 refers to an anchor that is not there.").arg(name));
    if (++m_aliases > m_limits.aliases)
        return object(span, Words::tr("the file holds more than %1 aliases.").arg(m_limits.aliases));
    count(found->nodes, span);
    if (m_objection.isEmpty())
        place(found->value, found->value.isScalar());
}

void YamlBuilder::place(const Value &value, bool isScalar)
{
    if (m_frames.isEmpty()) {
        if (!isScalar || !value.isNull() || !value.text.isEmpty())
            m_file.documents.append(value);
        return;
    }
    Frame &frame = m_frames.last();
    if (frame.value.isMap())
        placeInMap(frame, value, isScalar);
    else
        frame.value.items.append(value);
}

void YamlBuilder::placeInMap(Frame &frame, const Value &value, bool isScalar)
{
    if (!frame.hasKey) {
        if (!isScalar)
            return object(value.span, Words::tr("a list or a mapping stands where a key is expected."));
        frame.key = shared(value.text);
        frame.keySpan = value.span;
        frame.hasKey = true;
        if (!frame.value.span.isValid())
            frame.value.span = value.span;
        return;
    }
    frame.hasKey = false;
    Value placed = value;
    if (!placed.span.isValid()) { // libfyaml 0.7 has no place for an empty value: it is where its key is
        placed.span = frame.keySpan;
        placed.span.begin = placed.span.end;
    }
    if (frame.key == "<<"_L1) {
        if (placed.isMap())
            frame.merged.append(placed);
        else if (placed.isList())
            frame.merged += placed.items;
        return;
    }
    if (!holds(frame, frame.key))
        return append(frame, {frame.key, placed});
    m_file.warnings.append({frame.keySpan.line,
        Words::tr("The key “%1” stands twice in one mapping; like Helm, Berth takes the last one.").arg(frame.key)});
    *frame.value.find(frame.key) = placed;
}

QString YamlBuilder::shared(const QString &key)
{
    const auto found = m_keys.constFind(key);
    if (found != m_keys.constEnd())
        return *found;
    m_keys.insert(key, key);
    return key;
}

} // namespace berth::helm
