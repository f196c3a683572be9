#pragma once

#include <QStringList>

class QWidget;

namespace berth::test {

/**
 * Walks every widget under @p root and names what breaks the rules of the house: labels and tooltips that are not
 * plain text (trust.md T9), and controls that take the focus without an accessible name. Empty when all is well.
 */
[[nodiscard]] QStringList plainTextOffences(const QWidget *root);
[[nodiscard]] QStringList namelessControls(const QWidget *root);
/** Labels and buttons whose text does not fit where it stands, elided ones aside. */
[[nodiscard]] QStringList clippedTexts(const QWidget *root);

} // namespace berth::test
