#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace berth::tests {

/** One question to a real Harbor and its answer, from tests/fixtures/recordings (see the README there). */
struct Recorded
{
    QString file = {}; ///< without .jsonl
    QString name = {};
    QJsonObject request = {}; ///< method, target, headers, body
    QJsonObject response = {}; ///< status, headers, body

    [[nodiscard]] QString id() const { return file + u'/' + name; }
    /** Of the response, without regard to case. */
    [[nodiscard]] QByteArray header(QLatin1StringView wanted) const;
    [[nodiscard]] bool hasHeader(QLatin1StringView wanted) const;
};

/** All of one file, in the order they were asked; empty when there is no such file. */
[[nodiscard]] QList<Recorded> loadRecorded(const QString &file);

/** The bytes of a file below tests/fixtures. */
[[nodiscard]] QByteArray fixtureFile(const QString &name);

} // namespace berth::tests
