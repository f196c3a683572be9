#pragma once

#include "app/helm/image.h"

#include <functional>
#include <optional>

namespace berth::helm {

/** Tells whether a host, in any spelling, is a registry's. */
using IsRegistry = std::function<bool(QStringView host)>;

/** A reference taken out of a string, with what stands around it. */
struct TextImage
{
    Wrapping wrapping = {};
    QString text = {}; ///< without the wrapping, `/` in place of enroot's `#`
    oci::Reference reference = {};
    bool knownHost = false;
};

/** What one string is, as far as images go. */
struct TextReading
{
    std::optional<TextImage> image = {};
    std::optional<LeftReason> left = {}; ///< set if it looks like one and is left alone
};

/** A word of a key that announces an image: image, fooImage, imageName, FOO_IMAGE. */
[[nodiscard]] bool isImageKey(QStringView key);
/** A key that announces a place for images: fooRegistry, imageLocation, prefix. */
[[nodiscard]] bool isPrefixKey(QStringView key);

/** Whether @p text starts with a registry's host, alone or before a `/`. */
[[nodiscard]] bool startsWithRegistry(QStringView text, const IsRegistry &isRegistry);

/**
 * Reads a string that is not part of a composed image. @p underImageKey allows Docker Hub's short names (which need
 * a tag or digest) and untagged references.
 */
[[nodiscard]] TextReading readText(const QString &text, bool underImageKey, const IsRegistry &isRegistry);

/** Puts @p reference back into what stood around it. */
[[nodiscard]] QString wrapped(const Wrapping &wrapping, const oci::Reference &reference);

} // namespace berth::helm
