#pragma once

#include "ui/widgets/style.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace berth::ui {

class Label;

/** Title, one line of explanation, and the page's buttons with the primary one last. */
class PageHead final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, const QString &explanation = {}, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(PageHead)

    void setTitle(const QString &title);
    void setExplanation(const QString &text);
    /** A button that follows the action: text, enabled, tooltip, menu. Its objectName is the action's + "Button". */
    QPushButton *addAction(QAction *action, ButtonRole role = ButtonRole::Normal);
    /** Something beside the title, e.g. a choice of project. */
    void addTitleWidget(QWidget *widget);

private:
    Label *m_title;
    Label *m_explanation;
    QHBoxLayout *m_titleRow;
    QHBoxLayout *m_buttons;
};

/** A push button that follows an action, as QToolButton::setDefaultAction() does. */
[[nodiscard]] QPushButton *buttonFor(QAction *action, ButtonRole role = ButtonRole::Normal, QWidget *parent = nullptr);

} // namespace berth::ui
