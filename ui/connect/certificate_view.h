#pragma once

#include "app/core/error.h"

class QWidget;

namespace berth::ui {

/** The facts by which a person judges the certificate of @p error: whom it names, who vouches, how long, fingerprint.
 */
[[nodiscard]] QWidget *makeCertificateView(const Error &error, QWidget *parent);

/** SHA-256 of the leaf as Trust::pinSha256 wants it; empty when the error carries no certificate. */
[[nodiscard]] QByteArray leafFingerprint(const Error &error);

} // namespace berth::ui
