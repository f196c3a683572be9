#include "ui/widgets/error_text.h"

#include "app/core/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace berth::ui {

namespace {

/** lupdate knows a sentence by this name and its two arguments. */
QString translate(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

} // namespace

QString errorDetails(const Error &error)
{
    QStringList lines;
    if (!error.requestId.isEmpty())
        lines.append(translate("ErrorDetails", "Request id: %1").arg(displayText(error.requestId)));
    if (error.httpStatus > 0 || !error.code.isEmpty()) {
        QString status = error.httpStatus > 0 ? translate("ErrorDetails", "HTTP %1").arg(error.httpStatus) : QString();
        if (!error.code.isEmpty())
            status = status.isEmpty() ? displayText(error.code) : status + u' ' + displayText(error.code);
        lines.append(status);
    }
    if (!error.target.isEmpty())
        lines.append(translate("ErrorDetails", "Concerns: %1").arg(displayText(error.target)));
    if (!error.field.isEmpty())
        lines.append(translate("ErrorDetails", "Field: %1").arg(displayText(error.field)));
    // A refused input carries our own sentence there, which is already on screen.
    if (!error.message.isEmpty() && error.kind != ErrorKind::BadInput)
        lines.append(translate("ErrorDetails", "Answer, word for word: “%1”").arg(displayText(error.message)));
    return lines.join(u'\n');
}

bool isUnreachable(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NameNotFound:
    case ErrorKind::Refused:
    case ErrorKind::Lost:
    case ErrorKind::Timeout:
        return true;
    default:
        return false;
    }
}

} // namespace berth::ui
