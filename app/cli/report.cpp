#include "app/cli/report.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace berth::cli {

using namespace Qt::StringLiterals;

Error usageError(const QString &sentence)
{
    return badInput(u"command line"_s, sentence);
}

QJsonObject errorJson(const Error &error)
{
    return {{u"message"_s, error.message}};
}

QString errorText(const Error &error)
{
    return error.message;
}

void reportError(Console &console, const Error &error)
{
    if (console.json())
        console.say(QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"error"_s, errorJson(error)}}).toJson(QJsonDocument::Compact)));
    else
        console.say(errorText(error));
}

} // namespace berth::cli
