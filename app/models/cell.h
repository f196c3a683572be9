#pragma once

#include "app/models/roles.h"

#include <QVariant>

namespace berth {

/**
 * What a cell answers to @p role, from its raw value: the text people read, tooltip, copy text and sort value all
 * come from here, so that tables, trees and the clipboard agree. @p missing is shown for an empty or invalid value.
 */
[[nodiscard]] QVariant cellData(ColumnKind kind, const QVariant &raw, int role, const QString &missing = {});

/** Plain text as a tooltip: Qt guesses rich text there, so markup characters are escaped. Empty text is no tooltip. */
[[nodiscard]] QVariant cellTip(const QString &plain);

/** Whether cellData() has anything to say to @p role; saves making the raw value when a view asks for fonts. */
[[nodiscard]] bool cellAnswers(int role);

/** Right for Number, Size and Time, else left. */
[[nodiscard]] Qt::Alignment cellAlignment(ColumnKind kind);

/** -1, 0, 1 over two roles::Sort values; text compares without case and with numbers as numbers. */
[[nodiscard]] int compareCells(const QVariant &left, const QVariant &right);

} // namespace berth
