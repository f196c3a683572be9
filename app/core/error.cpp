#include "app/core/error.h"

#include <QCoreApplication>

namespace berth {

Error badInput(const QString &field, const QString &sentence)
{
    Error error;
    error.kind = ErrorKind::BadInput;
    error.field = field;
    error.message = sentence;
    return error;
}

} // namespace berth
