#pragma once

#include "app/setup/change_report.h"
#include "app/setup/endpoint_test.h"
#include "ui/widgets/notice_bar.h"

namespace berth::ui {

/** What a connection test found, for a notice bar: what is known, the likely causes in order, Harbor's words folded. */
[[nodiscard]] Notice testNotice(const TestOutcome &outcome);

/** What the server dropped or changed, one sentence a line. */
[[nodiscard]] QString deviationText(const QList<Deviation> &deviations);

} // namespace berth::ui
