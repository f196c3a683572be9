#include "ui/endpoints/test_notice.h"

#include "app/core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace berth::ui {

namespace {

/** lupdate knows a sentence by this name and its two arguments. */
QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString serverWords(const TestOutcome &outcome)
{
    if (outcome.httpStatus == 0)
        return {};
    QStringList lines{translate("TestNotice", "Harbor answered with HTTP %1: “%2”")
                          .arg(outcome.httpStatus)
                          .arg(displayText(outcome.serverMessage.trimmed()))};
    if (!outcome.ok)
        lines.append(
            translate("TestNotice", "Harbor uses these words for nearly every cause; its own log has the reason."));
    if (!outcome.requestId.isEmpty())
        lines.append(translate("TestNotice", "Request id: %1").arg(displayText(outcome.requestId, 80)));
    return lines.join(u'\n');
}

} // namespace

Notice testNotice(const TestOutcome &outcome)
{
    QStringList lines;
    if (!outcome.likely.isEmpty()) {
        lines.append(translate("TestNotice", "Likely causes, the likeliest first:"));
        int number = 0;
        for (const QString &cause : outcome.likely)
            lines.append(u"%1. %2"_s.arg(++number).arg(cause));
    }
    if (!outcome.remedy.isEmpty())
        lines.append(outcome.remedy);
    return {.tone = outcome.ok ? Tone::Ok : Tone::Error,
        .title = outcome.sentence,
        .text = lines.join(u'\n'),
        .details = outcome.ok ? QString() : serverWords(outcome)};
}

QString deviationText(const QList<Deviation> &deviations)
{
    QStringList lines;
    for (const Deviation &deviation : deviations)
        lines.append(deviation.sentence);
    return lines.join(u'\n');
}

} // namespace berth::ui
