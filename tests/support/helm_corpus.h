#pragma once

#include "app/helm/values.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace berth::test {

/** ../shared/name; empty if it is not on this machine. */
[[nodiscard]] QString sharedPath(const QString &name);

/** The chart folders of the corpus; empty if it is missing. */
[[nodiscard]] QStringList corpusCharts();

/** harbor.potus.local with nvcr.io alone, or with every upstream that the corpus maps. */
[[nodiscard]] oci::CacheTarget corpusTarget(bool all);

[[nodiscard]] QJsonObject readJsonObject(const QString &path);
[[nodiscard]] QByteArray readAll(const QString &path);

} // namespace berth::test
