#pragma once

class QLineEdit;

namespace berth::ui {

/** A clear button with a name for screen readers (Qt gives it none) and a magnifying glass in front of @p edit. */
void makeSearchField(QLineEdit *edit);

} // namespace berth::ui
