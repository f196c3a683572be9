#include "app/store/activity.h"

#include "app/core/json.h"
#include "app/core/text.h"
#include "app/store/safe_file.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#include <utility>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype entryCap = 5000;
constexpr qint64 fileCap = 4 * 1024 * 1024; // beyond it the older half goes
constexpr int textCap = 512; // of any one text: names come from a server

QJsonObject toJson(const ActivityEntry &entry)
{
    return {
        {u"when"_s, timeText(entry.when)},
        {u"verb"_s, entry.verb.left(textCap)},
        {u"kind"_s, entry.objectKind.left(textCap)},
        {u"name"_s, entry.objectName.left(textCap)},
        {u"ok"_s, entry.ok},
        {u"outcome"_s, entry.outcome.left(textCap)},
        {u"request_id"_s, entry.requestId.left(textCap)},
        {u"http_status"_s, entry.httpStatus},
    };
}

Result<ActivityEntry> entryFromJson(const QJsonValue &value)
{
    JsonFields fields(value, u"activity"_s);
    ActivityEntry entry;
    entry.when = fields.time("when"_L1);
    entry.verb = fields.text("verb"_L1).left(textCap);
    entry.objectKind = fields.text("kind"_L1).left(textCap);
    entry.objectName = fields.text("name"_L1).left(textCap);
    entry.ok = fields.flag("ok"_L1);
    entry.outcome = fields.text("outcome"_L1).left(textCap);
    entry.requestId = fields.text("request_id"_L1).left(textCap);
    entry.httpStatus = static_cast<int>(fields.integer("http_status"_L1));
    return fields.finish(std::move(entry));
}

QByteArray lineOf(const ActivityEntry &entry)
{
    return QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

ActivityLog::ActivityLog(const QString &file)
    : m_file(file)
{
    if (!m_file.isEmpty())
        load();
    m_firstOfThisRun = m_entries.size();
}

ActivityLog::~ActivityLog() = default;

QString ActivityLog::fileOf(const QUuid &profile)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/berth/activity/"_L1
        + profile.toString(QUuid::WithoutBraces) + ".jsonl"_L1;
}

void ActivityLog::load()
{
    const Result<QByteArray> content = readOwn(m_file, 2 * fileCap);
    if (!content) {
        const bool startAnew = content.error().kind == ErrorKind::NotFound
            || (content.error().kind == ErrorKind::TooLarge && !setAside(m_file).isEmpty());
        if (!startAnew)
            failWith(content.error());
        return;
    }
    m_lineOpen = !content->isEmpty() && !content->endsWith('\n');
    const QList<QByteArray> lines = content->split('\n');
    for (const QByteArray &line : lines) { // a line cut by a crash is left out, the others count
        if (line.isEmpty())
            continue;
        const Result<QJsonValue> json = parseJson(line, 64 * 1024);
        if (!json || !json->isObject())
            continue;
        if (Result<ActivityEntry> entry = entryFromJson(*json))
            m_entries.append(std::move(*entry));
    }
    if (m_entries.size() > entryCap)
        m_entries.remove(0, m_entries.size() - entryCap);
}

void ActivityLog::record(const ActivityEntry &entry)
{
    m_entries.append(entry);
    if (!m_file.isEmpty() && !m_failed)
        append(entry);
    Q_EMIT recorded(entry);
    if (m_entries.size() > entryCap) {
        const qsizetype count = m_entries.size() - entryCap;
        m_entries.remove(0, count);
        m_firstOfThisRun = qMax<qsizetype>(0, m_firstOfThisRun - count);
        Q_EMIT dropped(count);
    }
}

void ActivityLog::append(const ActivityEntry &entry)
{
    if (Result<Done> folder = ensurePrivateFolder(QFileInfo(m_file).path()); !folder)
        return failWith(folder.error());
    if (QFileInfo(m_file).size() > fileCap) {
        QByteArray kept;
        for (qsizetype at = m_entries.size() / 2; at < m_entries.size(); ++at)
            kept += lineOf(m_entries.at(at));
        if (Result<Done> written = writeSafely(m_file, kept); !written)
            failWith(written.error());
        return;
    }
    QFile file(m_file);
    const QByteArray line = (std::exchange(m_lineOpen, false) ? "\n" : "") + lineOf(entry);
    const auto mode = QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered;
    if (!file.open(mode, QFile::ReadOwner | QFile::WriteOwner) || file.write(line) != line.size()) {
        Error error;
        error.kind = ErrorKind::File;
        error.target = m_file;
        failWith(error);
    }
}

void ActivityLog::failWith(const Error &error)
{
    m_error = error;
    m_failed = true;
}

QString ActivityLog::text() const
{
    QList<QStringList> rows;
    QList<qsizetype> widths(3, 0);
    for (const ActivityEntry &entry : m_entries) {
        const QStringList row{entry.when.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s),
            displayText(entry.verb + u' ' + entry.objectKind), displayText(entry.objectName),
            displayText(entry.outcome)
                + (entry.requestId.isEmpty() ? QString() : " ["_L1 + displayText(entry.requestId) + u']')};
        for (qsizetype column = 0; column < widths.size(); ++column)
            widths[column] = qMin<qsizetype>(60, qMax(widths.at(column), row.at(column).size()));
        rows.append(row);
    }
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < widths.size(); ++column)
            text += row.at(column).leftJustified(widths.at(column)) + "  "_L1;
        text += row.last() + u'\n';
    }
    return text;
}

} // namespace berth::store
