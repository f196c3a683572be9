#include "ui/widgets/yaml_highlighter.h"

#include "ui/widgets/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

/** Where a comment begins: a # at the start or after a blank, outside quotes; -1 without one. */
qsizetype commentStart(const QString &text)
{
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else if (c == u'\\' && quote == u'"')
                ++i;
        } else if (c == u'"' || c == u'\'') {
            if (i == 0 || u" :[{,-"_s.contains(text.at(i - 1)))
                quote = c;
        } else if (c == u'#' && (i == 0 || text.at(i - 1).isSpace())) {
            return i;
        }
    }
    return -1;
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    const Tokens &t = tokens(QApplication::palette());
    const qsizetype comment = commentStart(text);
    const qsizetype end = comment < 0 ? text.size() : comment;
    if (comment >= 0)
        setFormat(static_cast<int>(comment), static_cast<int>(text.size() - comment), t.secondary);
    qsizetype start = 0;
    while (start < end
        && (text.at(start).isSpace() || (text.at(start) == u'-' && start + 1 < end && text.at(start + 1) == u' ')))
        ++start;
    qsizetype colon = start;
    while (colon < end && text.at(colon) != u':' && text.at(colon) != u'"' && !text.at(colon).isSpace())
        ++colon;
    const bool key = colon > start && colon < end && text.at(colon) == u':'
        && (colon + 1 == text.size() || text.at(colon + 1).isSpace());
    if (key)
        setFormat(static_cast<int>(start), static_cast<int>(colon - start), t.accent);
}

} // namespace berth::ui
