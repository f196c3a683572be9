#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace berth::helm {

/** What a scalar is for Helm, whose reader follows YAML 1.1: `yes` is true and 1.10 is the number 1.1. */
enum class ValueType : quint8 { Null, Bool, Int, Float, String, Map, List };

enum class ScalarStyle : quint8 { Plain, SingleQuoted, DoubleQuoted, Literal, Folded };

/** Where a scalar's text stands, in bytes of its file, without the quotes; `file` counts from 0, -1 is nowhere. */
struct Span
{
    qint32 file = -1;
    qint32 line = 0; ///< from 1
    qint32 column = 0; ///< from 1, in characters
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isValid() const { return file >= 0; }
    bool operator==(const Span &) const = default;
};

struct Entry;

/** A YAML value with its place: aliases and merge keys resolved, keys unique and in the order of the file. */
struct Value
{
    ValueType type = ValueType::Null;
    ScalarStyle style = ScalarStyle::Plain;
    QString text = {}; ///< a scalar's characters as written, quotes and escapes resolved
    Span span = {};
    QList<Value> items = {}; ///< of a list
    QList<Entry> entries = {}; ///< of a map

    [[nodiscard]] static Value string(const QString &text);
    [[nodiscard]] static Value map();

    [[nodiscard]] bool isMap() const { return type == ValueType::Map; }
    [[nodiscard]] bool isList() const { return type == ValueType::List; }
    [[nodiscard]] bool isScalar() const { return !isMap() && !isList(); }
    [[nodiscard]] bool isString() const { return type == ValueType::String; }
    [[nodiscard]] bool isNull() const { return type == ValueType::Null; }

    /** Null if this is no map or has no such key. */
    [[nodiscard]] const Value *find(QStringView key) const;
    [[nodiscard]] Value *find(QStringView key);
    /** Appends or replaces. */
    void insert(const QString &key, const Value &value);
    void remove(QStringView key);

    /** The value at a JSON pointer (RFC 6901); null if there is none. */
    [[nodiscard]] const Value *at(QStringView pointer) const;

    /** A scalar as a chart's template prints it: numbers in their shortest form, null as nothing. */
    [[nodiscard]] QString rendered() const;
    /** What Go's templates take for true: not null, false, zero or empty. */
    [[nodiscard]] bool isTruthy() const;
    /** Same content, whatever the style and the place. */
    [[nodiscard]] bool sameAs(const Value &other) const;
};

struct Entry
{
    QString key = {};
    Value value = {};
};

/** One step of a JSON pointer, with `~` and `/` escaped. */
[[nodiscard]] QString pointerStep(QStringView key);
[[nodiscard]] QStringList pointerKeys(QStringView pointer);

} // namespace berth::helm
