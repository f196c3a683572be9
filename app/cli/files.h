#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace berth::cli {

/** A file of the command line's, such as --ca: at most @p cap bytes. BadInput, `field` = @p option. */
[[nodiscard]] Result<QByteArray> readInputFile(const QString &path, const QString &option, qint64 cap = 1024 * 1024);

/** Everything on standard input, at most @p cap bytes; fails with BadInput beyond. */
[[nodiscard]] Result<QByteArray> readStandardInput(qint64 cap = 32 * 1024 * 1024);

/**
 * Writes a new file, with what is asked for or not at all: an existing file, link or folder is refused, and a file
 * that could not be written completely is taken away again.
 */
[[nodiscard]] Result<Done> writeNewFile(const QString &path, const QByteArray &bytes);

/** BadInput, `field` = @p option: the file cannot be read, because of @p code, an errno. */
[[nodiscard]] Error cannotRead(const QString &option, const QString &path, int code);

} // namespace berth::cli
