#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace berth::ui {

class Label;

/** What a filter combo offers; the first entry, "any", has an empty value. */
struct FilterChoice
{
    QString value = {};
    QString text = {};
};

/** The row over a list: a search field that waits until typing rests, combos, and how much is shown. */
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FilterBar)

    void setPlaceholder(const QString &text);
    QComboBox *addFilter(const QString &field, const QString &label, const QList<FilterChoice> &choices);
    /** Something else, before the count. */
    void addWidget(QWidget *widget);
    /** "4 of 4", "100 so far". */
    void setCount(const QString &text);
    /** Shows @p text as what is searched for, without a signal. */
    void setSearch(const QString &text);
    /** Everything back to "any" and empty, without a signal. */
    void clear();

    void focusSearch();
    [[nodiscard]] bool hasSearchFocus() const;
    /** Empties the search field; false when it was empty. */
    bool clearSearch();

Q_SIGNALS:
    void searched(const QString &text);
    void filtered(const QString &field, const QString &value);

private:
    QHBoxLayout *m_row;
    QLineEdit *m_search;
    Label *m_count;
    QList<QComboBox *> m_combos;
    QTimer m_later;
};

} // namespace berth::ui
