#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace berth::cli {

/** What colour says beside the words, on a terminal. */
enum class Tone { Plain, Good, Bad, Faint };

/** One cell of a table. */
struct Cell
{
    Cell(QString cellText = {},
        Tone cellTone = Tone::Plain) // NOLINT(google-explicit-constructor): rows are lists of texts
        : text(std::move(cellText))
        , tone(cellTone)
    {
    }

    QString text;
    Tone tone;
};

/** A table for people: columns aligned by two blanks, headings in capitals, nothing behind the last column. */
class Table final
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString heading = {};
        Align align = Align::Left;
    };

    explicit Table(QList<Column> columns);
    void add(QList<Cell> row);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /** With the heading line, also when there is no row. Cells pass displayText() without its length limit mattering.
     */
    [[nodiscard]] QString text(bool colour) const;

private:
    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

/** The facts of one object: "Name:  NVIDIA", aligned; empty values are left out. */
class Facts final
{
public:
    void add(const QString &name, const Cell &value);
    /** One value per line below the name. */
    void addList(const QString &name, const QStringList &values);
    [[nodiscard]] QString text(bool colour) const;

private:
    struct Line
    {
        QString name;
        Cell value;
    };
    QList<Line> m_lines;
};

/** Columns of a terminal that @p text takes: combining marks none, East Asian wide characters two. */
[[nodiscard]] int textWidth(const QString &text);

} // namespace berth::cli
