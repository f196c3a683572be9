#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace berth::helm {

/** Files by their path below the chart's own folder, with `/` between parts. */
using FileTree = QMap<QString, QByteArray>;

struct ArchiveLimits
{
    qint64 packed = 32 * 1024 * 1024; ///< bytes of the .tgz
    qint64 unpacked = 128 * 1024 * 1024; ///< bytes of all files together
    qint64 file = 16 * 1024 * 1024; ///< bytes of one file
    int files = 10'000;
};

/**
 * The files of a packaged chart, without the leading folder that `helm package` puts around them.
 * Nothing is written to disk. Fails with BadInput, `field` @p name and one sentence: not a gzip, a wrong checksum,
 * a name that is absolute or has `..`, a link or device, one name twice, more than @p limits allow.
 */
[[nodiscard]] Result<FileTree> readChartArchive(
    const QString &name, const QByteArray &bytes, const ArchiveLimits &limits = {});

} // namespace berth::helm
