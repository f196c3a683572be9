#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace berth {

/** What went wrong, as far as code may branch on it. People read describe(), never these names. */
enum class ErrorKind {
    Cancelled, ///< the person, or an object that went away, ended it
    BadInput, ///< refused here, before anything was sent; `field` names the input
    NameNotFound, ///< DNS
    Refused, ///< nothing listens, or an active reject
    Lost, ///< the connection ended in the middle
    Timeout, ///< no answer in time; `message` holds nothing
    TlsUntrusted, ///< no trusted issuer; `certificates` holds the chain
    TlsExpired, ///< outside its dates; `certificates` holds the chain
    TlsName, ///< issued to another name; `certificates` holds the chain
    TlsProtocol, ///< no common version or cipher, or plain http on a TLS port
    PinMismatch, ///< not the certificate that was pinned; `certificates` holds the new chain
    Redirected, ///< an answer that leads elsewhere and is not followed; `target` names the place
    NotHarbor, ///< somebody answers, but not Harbor's API
    BadReply, ///< Harbor's answer could not be read; `field` names the part
    TooLarge, ///< more bytes than this kind of answer may have
    SignInRefused, ///< 401, or a sign-in that turned out anonymous
    NotAllowed, ///< 403
    ReadOnly, ///< 403 DENIED while Harbor is in read-only mode
    NotFound, ///< 404
    Conflict, ///< 409
    Precondition, ///< 412
    Rejected, ///< 400, 405, 413, 422: the request as written
    TooMany, ///< 429; `retryAfter` if given
    ServerFault, ///< 5xx
    KeychainLocked,
    KeychainMissing,
    KeychainDenied,
    KeychainStuck,
    File, ///< reading or writing a local file; `target` is the path
    Internal, ///< a bug of ours
};

/**
 * A failure as a value. `message` is the other side's text and is shown at most folded away, as a quotation;
 * describe() holds the only prose. Sources of the codes: harbor-api.md §8.
 */
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    int httpStatus = 0; ///< 0 when there was no HTTP answer
    QString code = {}; ///< Harbor's errors[0].code, e.g. CONFLICT
    QString message = {}; ///< Harbor's errors[0].message or a system text, unfiltered
    QString requestId = {}; ///< X-Request-Id
    int retryAfter = 0; ///< seconds, 0 unknown
    QString field = {}; ///< the input or reply field concerned; which clock, proxy or TLS fault: app/net/transport.h
    QString target = {}; ///< host, URL or path concerned
    bool mayHaveHappened = false; ///< a write whose outcome is unknown
    QList<QByteArray> certificates = {}; ///< DER, leaf first, for the Tls* kinds and PinMismatch

    bool operator==(const Error &) const = default;
};

/** What to tell a person: what happened and what to do next, each one or two sentences, translated. */
struct Explanation
{
    QString what = {};
    QString remedy = {};
};

/** The only place with prose about errors. Never contains `message`. */
[[nodiscard]] Explanation describe(const Error &error);

/** Stable lower-case word for a kind, for `--json` and logs: "sign_in_refused". */
[[nodiscard]] QString kindName(ErrorKind kind);

/** A BadInput error for one named input. @p sentence is already translated and names field and remedy. */
[[nodiscard]] Error badInput(const QString &field, const QString &sentence);

} // namespace berth
