#pragma once

#include <QList>
#include <QString>
#include <QtCore/qnamespace.h>

namespace berth {

/** How good or bad something is; widgets turn it into a colour and an icon, never into a colour alone. */
enum class Tone { Neutral, Ok, Warning, Error, Accent };

/** What a column holds; the view picks alignment, font and delegate by it. */
enum class ColumnKind {
    Text, ///< QString
    Title, ///< QString in bold, with SecondaryRole as an optional second part
    Mono, ///< QString in the fixed font
    Digest, ///< QString "sha256:…", shown as 12 digits
    Status, ///< StatusValue
    Tags, ///< QStringList, shown as chips
    Number, ///< qint64, right-aligned
    Size, ///< qint64 bytes, right-aligned
    Time, ///< QDateTime, shown as an age
};

/** A state in words with its tone. */
struct StatusValue
{
    Tone tone = Tone::Neutral;
    QString word = {}; ///< "Healthy", already translated
    QString detail = {}; ///< tooltip: since when, why

    bool operator==(const StatusValue &) const = default;
};

/** Roles every model of Berth answers besides Qt's own. */
namespace roles {
enum Role : int {
    Id = Qt::UserRole + 1, ///< QString, the same for every column of a row
    Kind, ///< int(ColumnKind), of a cell or of a header section
    Tone, ///< int(berth::Tone)
    Tags, ///< QStringList
    Secondary, ///< QString beside or under the main text
    Copy, ///< QString for the clipboard: nothing shortened
    Sort, ///< the raw value: qint64, QDateTime, QString
    ColumnId, ///< QString, header only: the column's name in the settings
    Sortable, ///< bool, header only
    Width, ///< int, header only: preferred width in average characters, 0 = by content
};
} // namespace roles

} // namespace berth
