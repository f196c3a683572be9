#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace berth::test {

/** One question put to a real Harbor and its true answer (tests/fixtures/recordings/README.md). */
struct Recording
{
    QString file = {}; ///< "endpoints"
    QString name = {};
    QString method = {};
    QString target = {};
    QJsonValue requestBody = {};
    int status = 0;
    QJsonValue body = {}; ///< null for an empty one, a string for text

    /** "endpoints/list": for QTest's row names. */
    [[nodiscard]] QByteArray label() const;
    /** The path below /api/v2.0, without the query. */
    [[nodiscard]] QString path() const;
};

/** Every line of every file; empty when the folder is missing. */
[[nodiscard]] QList<Recording> recordings();

} // namespace berth::test
