#pragma once

#include <QByteArray>
#include <QString>

namespace berth {

/** Whose certificate a profile accepts. */
enum class TrustMode {
    System, ///< what this computer trusts
    CaFile, ///< only the given CA certificates (trust.md T30)
    Pinned, ///< exactly one leaf certificate, by SHA-256
    Insecure, ///< any certificate; shown in red, never the default
};

/** How one profile knows that its Harbor is its Harbor. Plain data; net/ applies it, store/ keeps it. */
struct Trust
{
    TrustMode mode = TrustMode::System;
    QByteArray caPem = {}; ///< PEM, one or more certificates, for CaFile
    QByteArray pinSha256 = {}; ///< 64 lower-case hex digits of the leaf's SHA-256, for Pinned
    bool allowHttp = false; ///< only after a typed confirmation

    bool operator==(const Trust &) const = default;
};

} // namespace berth
