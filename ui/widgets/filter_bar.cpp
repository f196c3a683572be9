#include "ui/widgets/filter_bar.h"

#include "ui/widgets/label.h"
#include "ui/widgets/list_views.h"
#include "ui/widgets/search_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace berth::ui {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_search(new QLineEdit)
    , m_count(new Label({}, TextStyle::Secondary))
{
    m_search->setObjectName(u"filter"_s);
    setPlaceholder(tr("Filter…"));
    makeSearchField(m_search);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(300);
    m_count->setObjectName(u"count"_s);
    m_row->setContentsMargins({});
    m_row->setSpacing(space::s);
    m_row->addWidget(m_search, 1);
    m_row->addStretch();
    m_row->addWidget(m_count);

    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] { Q_EMIT searched(m_search->text()); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_later.start(text.isEmpty() ? 0 : 250); // emptying is meant at once
    });
}

void FilterBar::setPlaceholder(const QString &text)
{
    m_search->setPlaceholderText(text);
    m_search->setAccessibleName(text);
}

QComboBox *FilterBar::addFilter(const QString &field, const QString &label, const QList<FilterChoice> &choices)
{
    auto *combo = new FilterCombo(label);
    combo->setObjectName(field + "Filter"_L1);
    for (const FilterChoice &choice : choices)
        combo->addItem(choice.text, choice.value);
    m_combos.append(combo);
    m_row->insertWidget(static_cast<int>(m_combos.size()), combo);
    connect(combo, &QComboBox::currentIndexChanged, this,
        [this, combo, field] { Q_EMIT filtered(field, combo->currentData().toString()); });
    return combo;
}

void FilterBar::addWidget(QWidget *widget)
{
    m_row->insertWidget(m_row->count() - 2, widget);
}

void FilterBar::setCount(const QString &text)
{
    m_count->setText(text);
}

void FilterBar::setSearch(const QString &text)
{
    const QSignalBlocker quiet(m_search);
    m_search->setText(text);
    m_later.stop();
}

void FilterBar::clear()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    for (QComboBox *combo : std::as_const(m_combos)) {
        const QSignalBlocker silent(combo);
        combo->setCurrentIndex(0);
    }
    m_later.stop();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FilterBar::hasSearchFocus() const
{
    return m_search->hasFocus();
}

bool FilterBar::clearSearch()
{
    const bool had = !m_search->text().isEmpty();
    m_search->clear();
    return had;
}

} // namespace berth::ui
