#pragma once

#include "app/core/call.h"
#include "ui/widgets/icons.h"

#include <QList>
#include <QString>

namespace berth::ui {

/** Something the search box found: an object and the page that shows it. */
struct SearchHit
{
    QString title = {};
    QString detail = {}; ///< where it is, quieter
    Icon icon = Icon::Search;
    QString pageId = {};
    QString objectId = {}; ///< for Page::openObject()
};

/** Finds objects for the search box. Answers late are dropped by the asker. */
class SearchProvider
{
public:
    SearchProvider() = default;
    Q_DISABLE_COPY_MOVE(SearchProvider)
    virtual ~SearchProvider() = default;

    /** @p text is trimmed and at least two characters long. */
    [[nodiscard]] virtual Call<QList<SearchHit>> find(const QString &text) = 0;
};

} // namespace berth::ui
