#pragma once

#include "ui/widgets/icons.h"

#include <QAction>
#include <QWidget>

#include <functional>

namespace berth::ui {

/** What the sidebar, the menus and the search box show of a page, known before the page is made. */
struct PageInfo
{
    QString id = {}; ///< stable, camelCase: objectName of the page and key of what it remembers
    QString title = {}; ///< translated, one or two words
    QString explanation = {}; ///< one line under the title
    Icon icon = Icon::Dot;
};

/**
 * What every page of the window answers to. The shell makes a page when it is first shown, and knows nothing else
 * about it.
 */
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(PageInfo info, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_info(std::move(info))
    {
        setObjectName(m_info.id);
        setAccessibleName(m_info.title);
    }
    Q_DISABLE_COPY_MOVE(Page)

    [[nodiscard]] const PageInfo &info() const { return m_info; }
    /** Rows or things worth a number in the sidebar; -1: none. */
    [[nodiscard]] qint64 count() const { return m_count; }

    /** Shown, for the first time or again: load what is missing, focus what comes first. */
    virtual void activate() { }
    /** F5. */
    virtual void refresh() { }
    /** Ctrl+F: to the page's filter field. */
    virtual void focusFilter() { }
    /** Shows one object by the id a search hit carried; false when this page has no such thing. */
    virtual bool openObject(const QString &id)
    {
        Q_UNUSED(id)
        return false;
    }
    /** What can be done here now: shown in the Page menu and found by the search box. */
    [[nodiscard]] virtual QList<QAction *> pageActions() const { return {}; }
    /** Before the page or the window is left: calls @p answer once, true to go, perhaps after asking. */
    virtual void confirmLeave(std::function<void(bool)> answer)
    {
        const auto say = std::move(answer); // overriders keep it until a person has answered
        say(true);
    }

Q_SIGNALS:
    void countChanged(qint64 count);
    /** "Go there": another page by its id, and optionally an object on it. */
    void goTo(const QString &pageId, const QString &objectId = {});

protected:
    void setCount(qint64 count)
    {
        if (m_count == count)
            return;
        m_count = count;
        Q_EMIT countChanged(count);
    }

private:
    PageInfo m_info;
    qint64 m_count = -1;
};

} // namespace berth::ui
