#include "app/ngc/preset.h"

namespace berth::ngc {

using namespace Qt::StringLiterals;

Preset nvidiaPreset()
{
    return {
        .type = u"docker-registry"_s,
        .provider = u"Docker Registry"_s,
        .name = u"NVIDIA"_s,
        .description = u"NVIDIA NGC registry"_s,
        .url = u"https://nvcr.io"_s,
        .accessId = u"$oauthtoken"_s,
        .verifyCertificate = true,
    };
}

bool isNvidiaRegistry(const QString &host)
{
    const QString lower = host.toLower();
    return lower == "nvcr.io"_L1 || lower.endsWith(".nvcr.io"_L1);
}

} // namespace berth::ngc
