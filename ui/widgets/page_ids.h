#pragma once

#include <QString>

/** The pages' ids, which are also their objectNames: for links from one page to another. */
namespace berth::ui::page_id {

inline const QString connect = QStringLiteral("connect");
inline const QString profiles = QStringLiteral("profiles");
inline const QString overview = QStringLiteral("overview");
inline const QString key = QStringLiteral("key");
inline const QString endpoints = QStringLiteral("endpoints");
inline const QString projects = QStringLiteral("projects");
inline const QString images = QStringLiteral("images");
inline const QString useIt = QStringLiteral("useIt");
inline const QString activity = QStringLiteral("activity");

} // namespace berth::ui::page_id
