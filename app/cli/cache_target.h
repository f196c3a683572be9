#pragma once

#include "app/cli/command.h"
#include "app/oci/rewrite.h"

namespace berth::cli {

/** --host and --map, which name the target of `values` and `image` without a Harbor (cli.md). */
[[nodiscard]] QList<Option> targetOptions();

/** What they say; nvcr.io=nvidiaio unless mapped. Fails with BadInput, exit 2. */
[[nodiscard]] Result<oci::CacheTarget> readTarget(const Arguments &arguments);

/** Everything on standard input, at most @p cap bytes; fails with BadInput beyond. */
[[nodiscard]] Result<QByteArray> readStandardInput(qint64 cap = 32 * 1024 * 1024);

/**
 * Writes a new file, with what is asked for or not at all: an existing file, link or folder is refused, and a file
 * that could not be written completely is taken away again.
 */
[[nodiscard]] Result<Done> writeNewFile(const QString &path, const QByteArray &bytes);

} // namespace berth::cli
