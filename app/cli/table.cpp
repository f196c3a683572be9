#include "app/cli/table.h"

#include <algorithm>
#include <cwchar>

namespace berth::cli {

using namespace Qt::StringLiterals;

namespace {

QString painted(const QString &text, Tone tone, bool colour)
{
    if (!colour || tone == Tone::Plain || text.isEmpty())
        return text;
    const auto code = tone == Tone::Good ? u"32"_s : tone == Tone::Bad ? u"31"_s : u"2"_s;
    return u"\033["_s + code + u'm' + text + u"\033[0m"_s;
}

QString blanks(int count)
{
    return QString(std::max(count, 0), u' ');
}

} // namespace

int textWidth(const QString &text)
{
    int width = 0;
    const auto points = text.toUcs4();
    for (const uint point : points) {
        const int own = ::wcwidth(static_cast<wchar_t>(point));
        width += own < 0 ? 1 : own;
    }
    return width;
}

Table::Table(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void Table::add(QList<Cell> row)
{
    row.resize(m_columns.size());
    m_rows += std::move(row);
}

QString Table::text(bool colour) const
{
    QList<Cell> headings;
    for (const Column &column : m_columns)
        headings += Cell(column.heading.toUpper(), Tone::Faint);
    QList<QList<Cell>> lines{headings};
    lines += m_rows;

    QList<int> widths(m_columns.size(), 0);
    for (const QList<Cell> &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], textWidth(line[i].text));
    }
    QString text;
    for (const QList<Cell> &line : std::as_const(lines)) {
        QString row;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QString gap = blanks(widths[i] - textWidth(line[i].text));
            const QString cell = painted(line[i].text, line[i].tone, colour);
            const bool last = i + 1 == line.size();
            row += m_columns[i].align == Align::Right ? gap + cell : cell + (last ? QString() : gap);
            if (!last)
                row += u"  "_s;
        }
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

void Facts::add(const QString &name, const Cell &value)
{
    if (!value.text.isEmpty())
        m_lines += Line{name + u':', value};
}

void Facts::addList(const QString &name, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_lines += Line{i == 0 ? name + u':' : QString(), Cell(values[i])};
}

QString Facts::text(bool colour) const
{
    int width = 0;
    for (const Line &line : m_lines)
        width = std::max(width, textWidth(line.name));
    QString text;
    for (const Line &line : m_lines)
        text += line.name + blanks(width - textWidth(line.name) + 2) + painted(line.value.text, line.value.tone, colour)
            + u'\n';
    return text;
}

} // namespace berth::cli
