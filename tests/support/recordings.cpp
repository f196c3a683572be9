#include "tests/support/recordings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace berth::test {

using namespace Qt::StringLiterals;

QByteArray Recording::label() const
{
    return (file + u'/' + name).toUtf8();
}

QString Recording::path() const
{
    const QString path = target.section(u'?', 0, 0);
    return path.startsWith("/api/v2.0"_L1) ? path.mid(9) : path;
}

QList<Recording> recordings()
{
    QList<Recording> all;
    const QDir folder(QStringLiteral(BERTH_SOURCE_DIR) + "/tests/fixtures/recordings"_L1);
    const QStringList names = folder.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            const QJsonObject request = line.value("request"_L1).toObject();
            const QJsonObject response = line.value("response"_L1).toObject();
            Recording recording;
            recording.file = name.chopped(6);
            recording.name = line.value("name"_L1).toString();
            recording.method = request.value("method"_L1).toString();
            recording.target = request.value("target"_L1).toString();
            recording.requestBody = request.value("body"_L1);
            recording.status = response.value("status"_L1).toInt();
            recording.body = response.value("body"_L1);
            all.append(recording);
        }
    }
    return all;
}

} // namespace berth::test
