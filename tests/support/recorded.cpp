#include "tests/support/recorded.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace berth::tests {

using namespace Qt::StringLiterals;

namespace {

QString fixturePath(const QString &name)
{
    return QLatin1StringView(BERTH_SOURCE_DIR) + u"/tests/fixtures/"_s + name;
}

} // namespace

QByteArray Recorded::header(QLatin1StringView wanted) const
{
    const QJsonArray headers = response.value(u"headers"_s).toArray();
    for (const QJsonValue &one : headers) {
        if (one[0].toString().compare(wanted, Qt::CaseInsensitive) == 0)
            return one[1].toString().toUtf8();
    }
    return {};
}

bool Recorded::hasHeader(QLatin1StringView wanted) const
{
    const QJsonArray headers = response.value(u"headers"_s).toArray();
    for (const QJsonValue &one : headers) {
        if (one[0].toString().compare(wanted, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QList<Recorded> loadRecorded(const QString &file)
{
    QList<Recorded> list;
    QFile lines(fixturePath(u"recordings/%1.jsonl"_s.arg(file)));
    if (!lines.open(QIODevice::ReadOnly))
        return list;
    while (!lines.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(lines.readLine()).object();
        list.append({file, line.value(u"name"_s).toString(), line.value(u"request"_s).toObject(),
            line.value(u"response"_s).toObject()});
    }
    return list;
}

QByteArray fixtureFile(const QString &name)
{
    QFile file(fixturePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace berth::tests
