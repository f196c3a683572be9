#pragma once

#include "app/core/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace berth {

/** Parses a whole body; an empty body is a null value. Fails with BadReply, or TooLarge above @p cap bytes. */
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray &body, qsizetype cap = 8 * 1024 * 1024);

/** Compact JSON of any value. */
[[nodiscard]] QByteArray jsonText(const QJsonValue &value);

/** Harbor's time: RFC 3339, UTC in the result; the year 1 ("never") and unreadable text give an invalid time. */
[[nodiscard]] QDateTime parseTime(const QString &text);

/** What toJson writes for a time, e.g. 2026-08-21T05:58:10.123Z. */
[[nodiscard]] QString timeText(const QDateTime &time);

/**
 * Reads the members of one JSON object and remembers the first one that is of the wrong type.
 * A missing or null member is the zero value: Harbor leaves out false, 0 and empty (harbor-api.md §8).
 */
class JsonFields final
{
public:
    /** @p what names the object in the error, e.g. "registry". */
    JsonFields(const QJsonValue &value, QString what);

    [[nodiscard]] QString text(QLatin1StringView name);
    /** Whole numbers within int64 only. */
    [[nodiscard]] qint64 integer(QLatin1StringView name, qint64 missing = 0);
    [[nodiscard]] double number(QLatin1StringView name);
    [[nodiscard]] bool flag(QLatin1StringView name, bool missing = false);
    [[nodiscard]] QDateTime time(QLatin1StringView name);
    [[nodiscard]] QJsonObject object(QLatin1StringView name);
    [[nodiscard]] QJsonArray array(QLatin1StringView name);
    /** An object whose values are strings; other scalars are turned into text. */
    [[nodiscard]] QMap<QString, QString> texts(QLatin1StringView name);
    [[nodiscard]] QStringList textList(QLatin1StringView name);
    [[nodiscard]] bool has(QLatin1StringView name) const;

    /** The finished struct, or BadReply with `field` = "registry.insecure". */
    template <typename T>
    [[nodiscard]] Result<T> finish(T value) const
    {
        if (m_error)
            return fail(*m_error);
        return value;
    }
    /** Takes over an error of a nested part. */
    void note(const Error &error);

private:
    void wrongType(QLatin1StringView name);

    QJsonObject m_object;
    QString m_what;
    std::optional<Error> m_error;
};

/** Decodes every element with fromJson<T>(QJsonValue); the first bad element fails the whole. null is an empty list. */
template <typename T, typename Decode>
[[nodiscard]] Result<QList<T>> listFromJson(const QJsonValue &value, Decode decode)
{
    QList<T> list;
    if (value.isNull() || value.isUndefined())
        return list;
    if (!value.isArray()) {
        Error error;
        error.kind = ErrorKind::BadReply;
        error.field = QStringLiteral("list");
        return fail(std::move(error));
    }
    const QJsonArray array = value.toArray();
    list.reserve(array.size());
    for (const QJsonValue &element : array) {
        Result<T> item = decode(element);
        if (!item)
            return fail(std::move(item.error()));
        list.append(std::move(*item));
    }
    return list;
}

} // namespace berth
