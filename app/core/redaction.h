#pragma once

#include "app/core/secret.h"

#include <QByteArray>
#include <QString>

namespace berth {

/**
 * Makes one live secret known to scrubbed(), as long as it exists: whoever holds a Secret that goes on a wire holds
 * one of these beside it.
 */
class SecretWatch final
{
public:
    SecretWatch() = default;
    explicit SecretWatch(const SharedSecret &secret);
    SecretWatch(const SecretWatch &other);
    SecretWatch &operator=(const SecretWatch &other);
    ~SecretWatch();

private:
    void forget();

    SharedSecret m_secret = {};
};

/**
 * The last line before anything is written down (trust.md §5 Logging): live secrets, plain or in base64, URL or JSON
 * form, and everything that looks like one (nvapi- keys, Basic, Bearer, JWT, "password": …) become REDACTED;
 * CR, LF, ESC and other control characters are escaped.
 */
[[nodiscard]] QString scrubbed(const QString &line);

/** True when scrubbed() would take a live secret out of @p line. For tests that look for leaks. */
[[nodiscard]] bool holdsLiveSecret(const QString &line);

/**
 * An encoded request target as it may be logged: the path, and the values of the query keys on the allow-list
 * (page, page_size, q, sort, name, n, last, scope, service, digest); all other values become REDACTED.
 */
[[nodiscard]] QString loggableTarget(const QByteArray &target);

} // namespace berth
