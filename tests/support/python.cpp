#include "tests/support/python.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace berth::test {

using namespace Qt::StringLiterals;

namespace {

QString programFor(Reader reader)
{
    switch (reader) {
    case Reader::Yaml:
        return u"import sys,json,yaml\nprint(json.dumps([yaml.load(sys.stdin.buffer.read(), Loader=getattr(yaml, 'CSafeLoader', yaml.SafeLoader))]))"_s;
    case Reader::AllYaml:
        return u"import sys,json,yaml\nprint(json.dumps([list(yaml.load_all(sys.stdin.buffer.read(), Loader=getattr(yaml, 'CSafeLoader', yaml.SafeLoader)))]))"_s;
    case Reader::Toml:
        return u"import sys,json,tomllib\nprint(json.dumps([tomllib.loads(sys.stdin.read())]))"_s;
    }
    return {};
}

} // namespace

std::optional<QJsonValue> readByPython(Reader reader, const QByteArray &text, QString &why)
{
    QProcess process;
    process.start(u"python3"_s, {u"-c"_s, programFor(reader)});
    if (!process.waitForStarted()) {
        why = u"python3 is not on this machine"_s;
        return std::nullopt;
    }
    process.write(text);
    process.closeWriteChannel();
    process.waitForFinished();
    why = QString::fromUtf8(process.readAllStandardError());
    if (process.exitCode() != 0)
        return std::nullopt;
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array().at(0);
}

QJsonArray readAllByPython(const QList<QByteArray> &texts)
{
    QJsonArray input;
    for (const QByteArray &text : texts)
        input.append(QString::fromUtf8(text));
    QProcess process;
    process.start(u"python3"_s,
        {u"-c"_s,
            u"import sys,json,yaml\nloader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)\n"
            "def read(text):\n try:\n  documents = list(yaml.load_all(text, Loader=loader))\n  json.dumps(documents)\n"
            "  return documents\n except Exception:\n  return None\n"
            "print(json.dumps([read(text) for text in json.loads(sys.stdin.buffer.read())]))"_s});
    process.write(QJsonDocument(input).toJson());
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

bool hasPython(Reader reader)
{
    QString why;
    return readByPython(reader, reader == Reader::Toml ? "a = 1" : "a: 1", why).has_value();
}

} // namespace berth::test
