#pragma once

#include "app/demo/listing.h"

namespace berth::demo {

/** Which parts of an artifact are asked for (harbor-api.md §5.3). */
struct ArtifactParts
{
    bool tags = true;
    bool labels = false;
    bool immutable = false;
};

[[nodiscard]] ArtifactParts readParts(const Request &request);
[[nodiscard]] QJsonObject tagJson(const Artifact &artifact, const Tag &tag);
[[nodiscard]] QJsonObject artifactJson(World &world, const Artifact &artifact, const ArtifactParts &parts);
[[nodiscard]] Value artifactField(const Artifact &artifact, QStringView key);
[[nodiscard]] Value tagField(const Tag &tag, QStringView key);

} // namespace berth::demo
