#include "app/helm/value.h"

#include <QLocale>

#include <algorithm>

namespace berth::helm {

using namespace Qt::StringLiterals;

Value Value::string(const QString &text)
{
    Value value;
    value.type = ValueType::String;
    value.text = text;
    return value;
}

Value Value::map()
{
    Value value;
    value.type = ValueType::Map;
    return value;
}

const Value *Value::find(QStringView key) const
{
    for (const Entry &entry : entries) {
        if (entry.key == key)
            return &entry.value;
    }
    return nullptr;
}

Value *Value::find(QStringView key)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (std::as_const(entries)[i].key == key)
            return &entries[i].value;
    }
    return nullptr;
}

void Value::insert(const QString &key, const Value &value)
{
    if (Value *present = find(key))
        *present = value;
    else
        entries.append({key, value});
}

void Value::remove(QStringView key)
{
    entries.removeIf([key](const Entry &entry) { return entry.key == key; });
}

const Value *Value::at(QStringView pointer) const
{
    const Value *value = this;
    for (const QString &key : pointerKeys(pointer)) {
        if (value->isMap()) {
            value = value->find(key);
        } else {
            bool isNumber = false;
            const qsizetype index = key.toLongLong(&isNumber);
            value = isNumber && index >= 0 && index < value->items.size() ? &value->items[index] : nullptr;
        }
        if (!value)
            return nullptr;
    }
    return value;
}

namespace {

/** A whole number of YAML 1.1 in decimal: 0x10, 0b11, 0o17 and 017, 1_000. Beyond 64 bits it stays as written. */
QString decimalOf(const QString &written)
{
    QString digits = written;
    digits.remove(u'_');
    const bool isNegative = digits.startsWith(u'-');
    if (isNegative || digits.startsWith(u'+'))
        digits.remove(0, 1);
    int base = 10;
    if (digits.size() > 1 && digits.startsWith(u'0'))
        base = digits[1] == u'x' ? 16 : digits[1] == u'b' ? 2 : 8;
    digits.remove(0, base == 10 ? 0 : digits[1].isDigit() ? 1 : 2);
    bool isNumber = false;
    const qulonglong number = digits.toULongLong(&isNumber, base);
    return isNumber ? (isNegative && number != 0 ? u"-"_s : QString()) + QString::number(number) : written;
}

} // namespace

QString Value::rendered() const
{
    if (type == ValueType::Null)
        return {};
    if (type == ValueType::Int)
        return decimalOf(text);
    if (type == ValueType::Float) {
        QString digits = text;
        bool isNumber = false;
        const double number = digits.remove(u'_').toDouble(&isNumber);
        if (isNumber)
            return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    return text;
}

bool Value::isTruthy() const
{
    switch (type) {
    case ValueType::Null:
        return false;
    case ValueType::Bool: {
        const QString word = text.toLower();
        return word == "true"_L1 || word == "yes"_L1 || word == "on"_L1 || word == "y"_L1;
    }
    case ValueType::Int:
    case ValueType::Float:
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    case ValueType::String:
        return !text.isEmpty();
    case ValueType::Map:
        return !entries.isEmpty();
    case ValueType::List:
        return !items.isEmpty();
    }
    return false;
}

bool Value::sameAs(const Value &other) const
{
    if (isNull() && other.isNull())
        return true; // nothing, `~` and `null` are one value
    if (type != other.type || text != other.text || items.size() != other.items.size()
        || entries.size() != other.entries.size())
        return false;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items[i].sameAs(other.items[i]))
            return false;
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries[i];
        // Nearly always the same order, so the search is only the second try.
        const Value *match = other.entries[i].key == entry.key ? &other.entries[i].value : other.find(entry.key);
        if (!match || !entry.value.sameAs(*match))
            return false;
    }
    return true;
}

QString pointerStep(QStringView key)
{
    QString step = key.toString();
    if (!key.contains(u'~') && !key.contains(u'/'))
        return step.prepend(u'/');
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'/' + step;
}

QStringList pointerKeys(QStringView pointer)
{
    QStringList keys;
    if (pointer.isEmpty())
        return keys;
    for (const QStringView step : pointer.mid(1).split(u'/'))
        keys += step.toString().replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return keys;
}

} // namespace berth::helm
