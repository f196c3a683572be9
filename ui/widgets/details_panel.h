#pragma once

#include "app/models/roles.h"

#include <QFrame>
#include <QString>

class QGridLayout;
class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace berth::ui {

class Label;
class NoticeBar;
class StatusLabel;

/** Names on the left, values on the right: selectable, copied whole, long ones wrap. */
class KeyValueList final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueList(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(KeyValueList)

    void clear();
    /** @p tip is plain text. */
    Label *add(const QString &name, const QString &value, const QString &tip = {});
    /** In the fixed font with a copy button; @p copied is what the button copies, @p value unless given. */
    void addMono(const QString &name, const QString &value, const QString &copied = {});
    void addStatus(const QString &name, const StatusValue &status);
    void addWidget(const QString &name, QWidget *widget);

private:
    QGridLayout *m_grid;
};

/** A line that opens what is under it. */
class FoldSection final : public QWidget
{
    Q_OBJECT
public:
    FoldSection(const QString &title, QWidget *content, bool open = false, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FoldSection)

    void setTitle(const QString &title);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    /** The first time it opens: the moment to load what is inside. */
    void openedFirst();

private:
    QToolButton *m_toggle;
    QWidget *m_content;
    bool m_everOpened = false;
};

/** What is known of the selected row: title, a line, a notice, then sections; scrolls. */
class DetailsPanel : public QFrame
{
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(DetailsPanel)

    void setTitle(const QString &title, const QString &explanation = {});
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    /** Drops every section. */
    void clear();
    KeyValueList *addFacts(const QString &heading = {});
    FoldSection *addFold(const QString &title, QWidget *content, bool open = false);
    void addWidget(QWidget *widget);
    /** A row for buttons. */
    QHBoxLayout *addButtons();
    void addHeading(const QString &heading);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    Label *m_explanation;
    NoticeBar *m_notices;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_sections = nullptr;
    QVBoxLayout *m_place;
};

} // namespace berth::ui
