#include "app/core/json.h"

#include <QJsonDocument>

#include <cmath>

namespace berth {

Result<QJsonValue> parseJson(const QByteArray &body, qsizetype cap)
{
    if (body.size() > cap)
        return fail(ErrorKind::TooLarge);
    if (body.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Null);
    QJsonParseError fault;
    // A scalar alone ("Pong") is legal JSON, which QJsonDocument refuses: read it as the one element of a list.
    QByteArrayView trimmed = QByteArrayView(body).trimmed();
    if (trimmed.startsWith("\xef\xbb\xbf")) // a byte order mark
        trimmed = trimmed.sliced(3).trimmed();
    const bool container = trimmed.startsWith('{') || trimmed.startsWith('[');
    const QJsonDocument document = QJsonDocument::fromJson(container ? body : '[' + body + ']', &fault);
    if (fault.error != QJsonParseError::NoError) {
        Error error;
        error.kind = ErrorKind::BadReply;
        error.field = QStringLiteral("body");
        error.message = fault.errorString();
        return fail(std::move(error));
    }
    if (!container)
        return document.array().size() == 1 ? Result<QJsonValue>(document.array().at(0))
                                            : Result<QJsonValue>(fail(ErrorKind::BadReply));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QDateTime parseTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.date().year() <= 1)
        return {};
    return time.toUTC();
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

JsonFields::JsonFields(const QJsonValue &value, QString what)
    : m_what(std::move(what))
{
    if (value.isObject()) {
        m_object = value.toObject();
    } else {
        m_error = Error{};
        m_error->kind = ErrorKind::BadReply;
        m_error->field = m_what;
    }
}

QString JsonFields::text(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        wrongType(name);
    return value.toString();
}

qint64 JsonFields::integer(QLatin1StringView name, qint64 missing)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return missing;
    // Beyond int64 or with a fraction toInteger() answers its default: two defaults tell that from a real value.
    if (!value.isDouble() || (value.toInteger(0) != value.toInteger(1))) {
        wrongType(name);
        return missing;
    }
    return value.toInteger();
}

double JsonFields::number(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return 0;
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        wrongType(name);
    return value.toDouble();
}

bool JsonFields::flag(QLatin1StringView name, bool missing)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return missing;
    if (!value.isBool())
        wrongType(name);
    return value.toBool(missing);
}

QDateTime JsonFields::time(QLatin1StringView name)
{
    return parseTime(text(name));
}

QJsonObject JsonFields::object(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isObject())
        wrongType(name);
    return value.toObject();
}

QJsonArray JsonFields::array(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isArray())
        wrongType(name);
    return value.toArray();
}

QMap<QString, QString> JsonFields::texts(QLatin1StringView name)
{
    QMap<QString, QString> map;
    const QJsonObject members = object(name);
    for (auto it = members.begin(); it != members.end(); ++it)
        map.insert(it.key(), it.value().toVariant().toString());
    return map;
}

QStringList JsonFields::textList(QLatin1StringView name)
{
    QStringList list;
    const QJsonArray elements = array(name);
    for (const QJsonValue &element : elements) {
        if (!element.isString())
            wrongType(name);
        list.append(element.toString());
    }
    return list;
}

bool JsonFields::has(QLatin1StringView name) const
{
    return m_object.contains(name);
}

void JsonFields::note(const Error &error)
{
    if (!m_error)
        m_error = error;
}

void JsonFields::wrongType(QLatin1StringView name)
{
    if (m_error)
        return;
    m_error = Error{};
    m_error->kind = ErrorKind::BadReply;
    m_error->field = m_what + u'.' + name;
}

} // namespace berth
