#pragma once

#include "app/core/call.h"
#include "app/harbor/project.h"
#include "app/harbor/registry.h"
#include "app/oci/rewrite.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;
class QTabWidget;

namespace berth {
class Session;
}

namespace berth::ui {

class CodeView;
class Label;
class NoticeBar;

/** Image references pasted on one side, the same through the cache on the other: as references, commands and values. */
class UseItPage final : public Page
{
    Q_OBJECT
public:
    UseItPage(PageInfo info, PageContext context, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(UseItPage)

    void activate() override;
    void refresh() override { loadTarget(); }
    void focusFilter() override;
    /** A project's name, to be preferred for its upstream, or an image reference. */
    bool openObject(const QString &id) override;

private:
    /** One pasted line and what became of it. */
    struct Line
    {
        oci::PastedLine pasted;
        oci::Rewrite rewrite = {};
    };

    QWidget *buildInput();
    QWidget *buildOutput();
    QWidget *buildHelm();
    void loadTarget();
    void setTarget(const QList<harbor::Project> &proxies, const QList<harbor::Registry> &registries);
    void rewriteAll();
    void showLines();
    void showRow(int row, const Line &line);
    void showCommands();
    void showSnippet();
    [[nodiscard]] QStringList rewritten() const;
    [[nodiscard]] const Line *current() const;
    void save(CodeView *view, const QString &path);

    Session &m_session;
    store::Settings &m_settings;
    NoticeBar *m_notices;
    QPlainTextEdit *m_input = nullptr;
    Label *m_mapping = nullptr;
    Label *m_count = nullptr;
    QTableWidget *m_table = nullptr;
    QTabWidget *m_tabs = nullptr;
    QComboBox *m_tool = nullptr;
    QComboBox *m_form = nullptr;
    QLineEdit *m_key = nullptr;
    CodeView *m_references = nullptr;
    CodeView *m_commands = nullptr;
    CodeView *m_snippet = nullptr;
    oci::CacheTarget m_target;
    QString m_preferredProject;
    QList<Line> m_lines;
    QTimer m_typing;
    Latest m_targetCall;
};

} // namespace berth::ui
