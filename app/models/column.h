#pragma once

#include "app/models/roles.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <utility>

namespace berth {

/**
 * One column of a flat table. `value` gives the raw value of the kind (see ColumnKind); text from a server has passed
 * displayText() already. A column without `sortKey` is sorted here, once every row has arrived.
 * (Setters instead of an aggregate: g++ 12 crashes on designated initializers over std::function in a template.)
 */
template <typename Row>
class Column final
{
public:
    using Value = std::function<QVariant(const Row &)>;
    using Text = std::function<QString(const Row &)>;
    using ToneOf = std::function<Tone(const Row &)>;

    /** @p columnId is stable and camelCase: its name in the settings and in exports. @p heading is translated. */
    Column(QString columnId, QString heading, ColumnKind columnKind, Value columnValue)
        : id(std::move(columnId))
        , title(std::move(heading))
        , kind(columnKind)
        , value(std::move(columnValue))
    {
    }

    /** The server's field, e.g. "creation_time". */
    Column &&sortedBy(const QString &key) && { return with(&Column::sortKey, key); }
    /** Shown when there is no value: "never", "unlimited". */
    Column &&orElse(const QString &text) && { return with(&Column::missing, text); }
    /** Preferred width in average characters; by kind unless told. */
    Column &&wide(int characters) && { return with(&Column::width, characters); }
    Column &&unsorted() && { return with(&Column::sortable, false); }
    /** A second, quieter text beside the first. */
    Column &&withSecondary(Text text) && { return with(&Column::secondary, std::move(text)); }
    /** Colours the text of kinds other than Status. */
    Column &&withTone(ToneOf of) && { return with(&Column::tone, std::move(of)); }
    /** Plain text instead of the kind's own tooltip. */
    Column &&withTip(Text text) && { return with(&Column::tip, std::move(text)); }

    QString id;
    QString title;
    ColumnKind kind;
    Value value;
    QString sortKey;
    QString missing;
    int width = 0;
    bool sortable = true;
    Text secondary;
    ToneOf tone;
    Text tip;

private:
    template <typename Member, typename Given>
    Column &&with(Member Column::*member, Given &&given)
    {
        this->*member = std::forward<Given>(given);
        return std::move(*this);
    }
};

} // namespace berth
