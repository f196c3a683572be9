#pragma once

#include <QString>

namespace berth::ngc {

/** What the field's how-to puts into Harbor's "New registry endpoint" form for NVIDIA's registry (features.md §C1). */
struct Preset
{
    QString type = {}; ///< Harbor's value: docker-registry
    QString provider = {}; ///< as Harbor's form shows it: Docker Registry
    QString name = {};
    QString description = {};
    QString url = {};
    QString accessId = {}; ///< the literal $oauthtoken
    bool verifyCertificate = true;

    bool operator==(const Preset &) const = default;
};

/** Docker Registry, NVIDIA, "NVIDIA NGC registry", https://nvcr.io, $oauthtoken, verified. Data, so not translated. */
[[nodiscard]] Preset nvidiaPreset();

/** True for nvcr.io and hosts below it, whatever the case. */
[[nodiscard]] bool isNvidiaRegistry(const QString &host);

} // namespace berth::ngc
