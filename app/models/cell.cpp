#include "app/models/cell.h"

#include "app/core/text.h"

#include <QCollator>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace berth {

namespace {

QString shownText(ColumnKind kind, const QVariant &raw)
{
    switch (kind) {
    case ColumnKind::Digest:
        return shortDigest(raw.toString());
    case ColumnKind::Status:
        return raw.value<StatusValue>().word;
    case ColumnKind::Tags:
        return raw.toStringList().join(", "_L1);
    case ColumnKind::Number:
        return raw.isNull() ? QString() : QLocale().toString(raw.toLongLong());
    case ColumnKind::Size:
        return raw.isNull() ? QString() : sizeText(raw.toLongLong());
    case ColumnKind::Time:
        return raw.toDateTime().isValid() ? relativeTime(raw.toDateTime()) : QString();
    case ColumnKind::Text:
    case ColumnKind::Title:
    case ColumnKind::Mono:
        break;
    }
    return raw.toString();
}

QString tip(ColumnKind kind, const QVariant &raw)
{
    switch (kind) {
    case ColumnKind::Digest:
        return raw.toString();
    case ColumnKind::Status:
        return raw.value<StatusValue>().detail;
    case ColumnKind::Size:
        return raw.isNull() ? QString() : bytesText(raw.toLongLong());
    case ColumnKind::Time:
        return raw.toDateTime().isValid() ? exactTime(raw.toDateTime()) : QString();
    case ColumnKind::Tags:
        return raw.toStringList().join(u'\n');
    case ColumnKind::Text:
    case ColumnKind::Title:
    case ColumnKind::Mono:
    case ColumnKind::Number:
        break;
    }
    return {};
}

QString copyText(ColumnKind kind, const QVariant &raw)
{
    if (kind == ColumnKind::Time)
        return raw.toDateTime().toUTC().toString(Qt::ISODate);
    if (kind == ColumnKind::Size || kind == ColumnKind::Number)
        return raw.isNull() ? QString() : QString::number(raw.toLongLong());
    if (kind == ColumnKind::Digest)
        return raw.toString();
    return shownText(kind, raw);
}

} // namespace

QVariant cellData(ColumnKind kind, const QVariant &raw, int role, const QString &missing)
{
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = shownText(kind, raw);
        return text.isEmpty() ? missing : text;
    }
    case Qt::ToolTipRole:
        return cellTip(tip(kind, raw));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(cellAlignment(kind));
    case roles::Kind:
        return static_cast<int>(kind);
    case roles::Tone:
        return kind == ColumnKind::Status ? QVariant(static_cast<int>(raw.value<StatusValue>().tone)) : QVariant();
    case roles::Tags:
        return kind == ColumnKind::Tags ? QVariant(raw.toStringList()) : QVariant();
    case roles::Copy:
        return copyText(kind, raw);
    case roles::Sort:
        return kind == ColumnKind::Status || kind == ColumnKind::Tags ? QVariant(shownText(kind, raw)) : raw;
    default:
        return {};
    }
}

QVariant cellTip(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    return QString("<span style='white-space:pre-wrap'>"_L1 + plain.toHtmlEscaped() + "</span>"_L1);
}

bool cellAnswers(int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::TextAlignmentRole:
    case roles::Kind:
    case roles::Tone:
    case roles::Tags:
    case roles::Copy:
    case roles::Sort:
        return true;
    default:
        return false;
    }
}

Qt::Alignment cellAlignment(ColumnKind kind)
{
    const bool right = kind == ColumnKind::Number || kind == ColumnKind::Size || kind == ColumnKind::Time;
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

int compareCells(const QVariant &left, const QVariant &right)
{
    if (left.metaType() == QMetaType::fromType<QString>() || right.metaType() == QMetaType::fromType<QString>()) {
        static const QCollator collator = [] {
            // The C locale knows neither case nor numbers.
            const QLocale locale;
            QCollator made(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
            made.setCaseSensitivity(Qt::CaseInsensitive);
            made.setNumericMode(true);
            return made;
        }();
        return collator.compare(left.toString(), right.toString());
    }
    const QPartialOrdering order = QVariant::compare(left, right);
    if (order == QPartialOrdering::Less)
        return -1;
    if (order == QPartialOrdering::Greater)
        return 1;
    // A missing value has no order with one that is there: it goes first.
    if (order == QPartialOrdering::Unordered)
        return left.isNull() == right.isNull() ? 0 : (left.isNull() ? -1 : 1);
    return 0;
}

} // namespace berth
