#pragma once

#include <QSyntaxHighlighter>

namespace berth::ui {

/** Quiet colours for YAML: comments, keys, and the rest as it is. Light enough for thousands of lines. */
class YamlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit YamlHighlighter(QTextDocument *document);
    Q_DISABLE_COPY_MOVE(YamlHighlighter)

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace berth::ui
