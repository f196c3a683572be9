#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QWidget>

namespace berth::tests {

/** Drives one page as a person would, by objectName. A missing control fails the test that asked for it. */
class PageDriver final
{
public:
    explicit PageDriver(QWidget &page)
        : m_page(page)
    {
    }

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        T *found = m_page.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qWarning("no %s named %s", T::staticMetaObject.className(), name);
        return found;
    }
    void type(const char *field, const QString &text) const
    {
        if (auto *line = m_page.findChild<QLineEdit *>(QString::fromLatin1(field))) {
            line->setFocus();
            line->selectAll();
            QTest::keyClick(line, Qt::Key_Delete);
            QTest::keyClicks(line, text);
        } else if (auto *lines = find<QPlainTextEdit>(field)) {
            lines->selectAll();
            QTest::keyClick(lines, Qt::Key_Delete);
            QTest::keyClicks(lines, text);
        }
    }
    bool click(const char *button) const
    {
        auto *found = find<QAbstractButton>(button);
        if (!found || !found->isEnabled())
            return false;
        found->click();
        return true;
    }
    void choose(const char *combo, const QVariant &value) const
    {
        if (auto *box = find<QComboBox>(combo)) {
            box->setCurrentIndex(box->findData(value));
            Q_EMIT box->activated(box->currentIndex());
        }
    }
    [[nodiscard]] QString text(const char *label) const
    {
        auto *found = find<QLabel>(label);
        return found ? found->text() : QString();
    }
    [[nodiscard]] bool enabled(const char *button) const
    {
        auto *found = find<QAbstractButton>(button);
        return found && found->isEnabled();
    }
    /** The sentence under a field. */
    [[nodiscard]] QString under(const char *field) const
    {
        auto *whole = m_page.findChild<QWidget *>(QString::fromLatin1(field) + QStringLiteral("Field"));
        auto *message = whole ? whole->findChild<QLabel *>(QStringLiteral("fieldMessage")) : nullptr;
        return message ? message->text() : QString();
    }
    [[nodiscard]] QAbstractItemView *list() const { return find<QAbstractItemView>("list"); }
    /** Rows of the page's list. */
    [[nodiscard]] int rows() const { return list() ? list()->model()->rowCount() : -1; }
    bool select(const QString &name) const
    {
        const QModelIndexList found =
            list()->model()->match(list()->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        if (found.isEmpty())
            return false;
        list()->setCurrentIndex(found.first());
        return true;
    }
    /** Answers the question that is open, typing the name first where it wants one. */
    bool confirm(const QString &typedName = {}) const
    {
        auto *dialog = m_page.findChild<QWidget *>(QStringLiteral("confirmDialog"));
        if (!dialog)
            return false;
        if (!typedName.isEmpty())
            QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("confirmName")), typedName);
        auto *yes = dialog->findChild<QAbstractButton *>(QStringLiteral("confirmButton"));
        if (!yes || !yes->isEnabled())
            return false;
        yes->click();
        return true;
    }
    [[nodiscard]] bool asking() const { return m_page.findChild<QWidget *>(QStringLiteral("confirmDialog")); }
    /** Controls without a name for screen readers. */
    [[nodiscard]] QStringList nameless() const
    {
        QStringList found;
        for (const QWidget *widget : m_page.findChildren<QWidget *>()) {
            const bool control = qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
            if (qobject_cast<const QHeaderView *>(widget) || widget->inherits("QTableCornerButton"))
                continue; // the table speaks for them
            if (!control || widget->isHidden() || widget->objectName().startsWith(QStringLiteral("qt_"))
                || (widget->parentWidget() && qobject_cast<const QComboBox *>(widget->parentWidget()->parentWidget())))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()) && !hasBuddy(widget))
                found.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
        return found;
    }

private:
    [[nodiscard]] bool hasBuddy(const QWidget *widget) const
    {
        for (const QLabel *label : m_page.findChildren<QLabel *>()) {
            if (label->buddy() == widget)
                return true;
        }
        return false;
    }

    QWidget &m_page;
};

} // namespace berth::tests
