#include "app/helm/yaml_writer.h"

#include "app/core/text.h"
#include "app/helm/yaml_text.h"

namespace berth::helm {

using namespace Qt::StringLiterals;

namespace {

QString scalarText(const Value &value)
{
    switch (value.type) {
    case ValueType::Null:
        return u"null"_s;
    case ValueType::String:
        return value.style == ScalarStyle::Plain ? yamlQuoted(value.text) : yamlAlwaysQuoted(value.text);
    default:
        return value.text;
    }
}

void writeBlock(QString &out, const Value &value, const QString &indent);

/** What follows a key or a dash: a scalar or an empty collection on the same line, or a block below. */
void writeAfter(QString &out, const Value &value, const QString &indent, bool afterDash)
{
    if (value.isScalar()) {
        out += u' ' + scalarText(value) + u'\n';
    } else if (value.isMap() ? value.entries.isEmpty() : value.items.isEmpty()) {
        out += value.isMap() ? u" {}\n"_s : u" []\n"_s;
    } else if (afterDash) {
        QString block;
        writeBlock(block, value, indent);
        out += u' ' + block.mid(indent.size());
    } else {
        out += u'\n';
        writeBlock(out, value, indent);
    }
}

void writeBlock(QString &out, const Value &value, const QString &indent)
{
    const QString deeper = indent + "  "_L1;
    for (const Entry &entry : value.entries) {
        out += indent + yamlQuoted(entry.key) + u':';
        writeAfter(out, entry.value, entry.value.isList() ? indent : deeper, false);
    }
    for (const Value &item : value.items) {
        out += indent + u'-';
        writeAfter(out, item, deeper, true);
    }
}

} // namespace

QString writeYaml(const Value &value)
{
    QString out;
    if (value.isScalar())
        return scalarText(value) + u'\n';
    if (value.isMap() ? value.entries.isEmpty() : value.items.isEmpty())
        return value.isMap() ? u"{}\n"_s : u"[]\n"_s;
    writeBlock(out, value, {});
    return out;
}

} // namespace berth::helm
