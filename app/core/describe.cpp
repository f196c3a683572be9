#include "app/core/error.h"
#include "app/core/text.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

/** The context of these sentences for translators. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(berth::Error)
};

/** The place concerned, fit to be shown; a word for it where the error names none. */
QString place(const Error &error)
{
    return error.target.isEmpty() ? Words::tr("the server") : displayText(error.target, 200);
}

/** What a write needs on top: whether it has happened is not known. */
QString thenLook(const Error &error, const QString &otherwise)
{
    return error.mayHaveHappened
        ? Words::tr("The change may have been made all the same. Refresh and look before you try again.")
        : otherwise;
}

Explanation ofTimeout(const Error &error)
{
    if (error.field == "connect"_L1)
        return {Words::tr("No connection to %1 came about in time.").arg(place(error)),
            thenLook(error, Words::tr("Check the address, the port and whether a firewall or VPN stands between."))};
    if (error.field == "proxy"_L1)
        return {Words::tr("The proxy did not answer in time."), Words::tr("Check the proxy settings of this profile.")};
    if (error.field == "idle"_L1)
        return {Words::tr("The answer of %1 stopped in the middle.").arg(place(error)),
            thenLook(
                error, Words::tr("Try again. If it happens again, look at the network between and at Harbor's load."))};
    return {Words::tr("No answer came from %1 in time.").arg(place(error)),
        thenLook(error, Words::tr("Try again. If it happens again, look at Harbor's load or allow more time."))};
}

Explanation ofTlsProtocol(const Error &error)
{
    if (error.field == "plain_http"_L1)
        return {Words::tr("What answers at %1 speaks plain http, but was asked over https.").arg(place(error)),
            Words::tr("Check the port: Harbor's https is usually on 443.")};
    if (error.field == "tls_port"_L1)
        return {Words::tr("What answers at %1 expects https, but was asked over plain http.").arg(place(error)),
            Words::tr("Start the address with https://.")};
    return {Words::tr("Berth and %1 found no common TLS version or cipher.").arg(place(error)),
        Words::tr("Berth needs TLS 1.2 or later. Ask whoever runs the server to enable it.")};
}

Explanation ofCertificate(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::TlsExpired:
        return {Words::tr("The certificate of %1 is not valid today.").arg(place(error)),
            Words::tr(
                "Check the clock of this computer; if it is right, the certificate has to be renewed on the server.")};
    case ErrorKind::TlsName:
        return {Words::tr("The certificate of %1 was issued to another name.").arg(place(error)),
            Words::tr("Use the name the certificate was issued to, or pin this very certificate after checking its "
                      "fingerprint.")};
    case ErrorKind::PinMismatch:
        return {Words::tr("The certificate of %1 is not the one pinned in this profile.").arg(place(error)),
            Words::tr(
                "Ask the Harbor administrator whether it was renewed, compare the fingerprints, and then pin the new "
                "one in the profile. Nothing was sent.")};
    default:
        return {Words::tr("This computer does not trust the certificate of %1.").arg(place(error)),
            Words::tr("Choose the CA file your organisation uses, or pin this very certificate after checking its "
                      "fingerprint. Nothing was sent.")};
    }
}

Explanation ofConnection(const Error &error)
{
    if (error.field == "proxy"_L1)
        return {Words::tr("The proxy could not be used."), Words::tr("Check the proxy settings of this profile.")};
    switch (error.kind) {
    case ErrorKind::NameNotFound:
        return {Words::tr("The name of %1 could not be found.").arg(place(error)),
            Words::tr("Check the spelling, and whether you are in the network or VPN that knows the name.")};
    case ErrorKind::Refused:
        return {Words::tr("Nothing accepts connections at %1.").arg(place(error)),
            Words::tr("Check the address and the port, and whether Harbor is running.")};
    default:
        return {
            Words::tr("The connection to %1 broke off.").arg(place(error)), thenLook(error, Words::tr("Try again."))};
    }
}

Explanation ofNotAllowed(const Error &error)
{
    if (error.message.contains("CSRF"_L1))
        return {Words::tr("Harbor took the request for one of its web portal (CSRF)."),
            Words::tr("Disconnect and connect again. If it happens again, report it as a fault of Berth.")};
    return {Words::tr("This account is not allowed to do that."),
        Words::tr("Ask the Harbor administrator for the right, or sign in with an account that has it.")};
}

Explanation ofPrecondition(const Error &error)
{
    const QString &text = error.message;
    if (text.contains("security context"_L1))
        return {Words::tr("Harbor has no user behind this account: it is a robot."),
            Words::tr("Sign in as a user where a user is needed.")};
    if (text.contains("registry"_L1) && (text.contains("referenc"_L1) || text.contains("used"_L1)))
        return {Words::tr("The endpoint is still in use."),
            Words::tr("Delete the projects and replication rules that use it first.")};
    if (text.contains("repositor"_L1) || text.contains("contains"_L1))
        return {Words::tr("The project is not empty."), Words::tr("Delete its repositories first.")};
    if (text.contains("quota"_L1))
        return {Words::tr("The storage quota does not leave room for that."),
            Words::tr("Raise the quota of the project, or delete artifacts.")};
    if (text.contains("immutable"_L1))
        return {Words::tr("An immutability rule protects the tag."), Words::tr("Change the rule first.")};
    return {Words::tr("Harbor does not do that in the present state of the object."),
        Words::tr("Refresh, and look at what still uses it or protects it.")};
}

Explanation ofRejected(const Error &error)
{
    switch (error.httpStatus) {
    case 405:
        return {Words::tr("Harbor does not offer that here."),
            Words::tr("A proxy-cache project cannot be written to by hand; check also the version of Harbor.")};
    case 413:
        return {Words::tr("The request is larger than the server accepts."),
            Words::tr("Shorten what you entered, or ask for a higher limit on the proxy in front of Harbor.")};
    case 422:
        return {Words::tr("Harbor could not read a value of the request."),
            Words::tr("Check what you entered in each field.")};
    default:
        break;
    }
    if (error.message.contains("registry is unhealthy"_L1))
        return {Words::tr("Harbor could not use the endpoint with these values."),
            Words::tr(
                "Check the URL, the key and the certificate setting, and whether Harbor itself can reach the upstream; "
                "Harbor does not say which of them it was.")};
    return {Words::tr("Harbor refused a value of the request."), Words::tr("Check what you entered in each field.")};
}

Explanation ofTooMany(const Error &error)
{
    return {Words::tr("Harbor, or the registry behind it, asks to slow down."),
        error.retryAfter > 0 ? Words::tr("Try again in %n second(s).", nullptr, error.retryAfter)
                             : Words::tr("Try again in a minute.")};
}

Explanation ofServerFault(const Error &error)
{
    const QString remedy = error.requestId.isEmpty()
        ? Words::tr("Try again; if it happens again, ask the Harbor administrator to look at Harbor's log.")
        : Words::tr("Try again; if it happens again, quote the request id %1 to the Harbor administrator.")
              .arg(displayText(error.requestId, 80));
    if (error.httpStatus == 502 || error.httpStatus == 503)
        return {Words::tr("Harbor is not available at the moment."), thenLook(error, remedy)};
    if (error.httpStatus == 504)
        return {Words::tr("What stands in front of Harbor gave up waiting for it."), thenLook(error, remedy)};
    return {Words::tr("Harbor failed to handle the request."),
        error.mayHaveHappened ? thenLook(error, {}) + u' ' + remedy : remedy};
}

Explanation ofRedirect(const Error &error)
{
    return {Words::tr("The server sends Berth elsewhere: %1.").arg(place(error)),
        Words::tr(
            "If that is your Harbor, use its address; if it is a sign-in page, Berth has to reach Harbor without it.")};
}

Explanation ofSignIn(const Error &error)
{
    Q_UNUSED(error)
    return {Words::tr("Harbor did not accept the name and secret."),
        Words::tr(
            "Check both. After a wrong one Harbor refuses even the right one for two seconds. With single sign-on, use "
            "a robot account.")};
}

Explanation ofKeychain(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::KeychainLocked:
        return {Words::tr("The keychain is locked, or does not hold the secret any more."),
            Words::tr("Unlock it and try again, or type the secret for this session.")};
    case ErrorKind::KeychainMissing:
        return {Words::tr("This computer offers no keychain."),
            Words::tr(
                "Start a keyring such as gnome-keyring or KWallet, or type the secret for this session; it is then "
                "forgotten at the end.")};
    case ErrorKind::KeychainDenied:
        return {Words::tr("The keychain refused access."),
            Words::tr("Allow Berth to use it, or type the secret for this session.")};
    default:
        return {Words::tr("The keychain does not answer."),
            Words::tr(
                "Look for a question of the keychain behind other windows, or type the secret for this session.")};
    }
}

Explanation ofFile(const Error &error)
{
    return {error.target.isEmpty() ? Words::tr("A file could not be read or written.")
                                   : Words::tr("The file %1 could not be read or written.").arg(place(error)),
        Words::tr("Check that it exists, that you may use it and that the disk has room.")};
}

Explanation ofReply(const Error &error)
{
    if (error.kind == ErrorKind::TooLarge)
        return {Words::tr("The answer was larger than such an answer may be, so Berth stopped reading it."),
            thenLook(error,
                Words::tr("Narrow the list with a filter. If it happens again, report it with the request id."))};
    if (error.kind == ErrorKind::NotHarbor)
        return {Words::tr("A web page or another service answers at this address, not Harbor's API."),
            Words::tr("Check the address. A portal, a single sign-on or a proxy may stand in front of Harbor.")};
    const QString what = error.field.isEmpty()
        ? Words::tr("Harbor's answer could not be read.")
        : Words::tr("Harbor's answer could not be read at “%1”.").arg(displayText(error.field, 80));
    return {what,
        thenLook(error,
            Words::tr("Try again; if it happens again, this version of Harbor may be one Berth does not know."))};
}

struct KindName
{
    ErrorKind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    KindName{ErrorKind::Cancelled, "cancelled"_L1},
    KindName{ErrorKind::BadInput, "bad_input"_L1},
    KindName{ErrorKind::NameNotFound, "name_not_found"_L1},
    KindName{ErrorKind::Refused, "refused"_L1},
    KindName{ErrorKind::Lost, "lost"_L1},
    KindName{ErrorKind::Timeout, "timeout"_L1},
    KindName{ErrorKind::TlsUntrusted, "tls_untrusted"_L1},
    KindName{ErrorKind::TlsExpired, "tls_expired"_L1},
    KindName{ErrorKind::TlsName, "tls_name"_L1},
    KindName{ErrorKind::TlsProtocol, "tls_protocol"_L1},
    KindName{ErrorKind::PinMismatch, "pin_mismatch"_L1},
    KindName{ErrorKind::Redirected, "redirected"_L1},
    KindName{ErrorKind::NotHarbor, "not_harbor"_L1},
    KindName{ErrorKind::BadReply, "bad_reply"_L1},
    KindName{ErrorKind::TooLarge, "too_large"_L1},
    KindName{ErrorKind::SignInRefused, "sign_in_refused"_L1},
    KindName{ErrorKind::NotAllowed, "not_allowed"_L1},
    KindName{ErrorKind::ReadOnly, "read_only"_L1},
    KindName{ErrorKind::NotFound, "not_found"_L1},
    KindName{ErrorKind::Conflict, "conflict"_L1},
    KindName{ErrorKind::Precondition, "precondition"_L1},
    KindName{ErrorKind::Rejected, "rejected"_L1},
    KindName{ErrorKind::TooMany, "too_many"_L1},
    KindName{ErrorKind::ServerFault, "server_fault"_L1},
    KindName{ErrorKind::KeychainLocked, "keychain_locked"_L1},
    KindName{ErrorKind::KeychainMissing, "keychain_missing"_L1},
    KindName{ErrorKind::KeychainDenied, "keychain_denied"_L1},
    KindName{ErrorKind::KeychainStuck, "keychain_stuck"_L1},
    KindName{ErrorKind::File, "file"_L1},
    KindName{ErrorKind::Internal, "internal"_L1},
};

} // namespace

QString kindName(ErrorKind kind)
{
    for (const KindName &one : kindNames) {
        if (one.kind == kind)
            return one.name;
    }
    return u"internal"_s;
}

Explanation describe(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {Words::tr("It was cancelled."), thenLook(error, {})};
    case ErrorKind::BadInput:
        return {error.message, {}}; // our own sentence, written with the rule
    case ErrorKind::NameNotFound:
    case ErrorKind::Refused:
    case ErrorKind::Lost:
        return ofConnection(error);
    case ErrorKind::Timeout:
        return ofTimeout(error);
    case ErrorKind::TlsUntrusted:
    case ErrorKind::TlsExpired:
    case ErrorKind::TlsName:
    case ErrorKind::PinMismatch:
        return ofCertificate(error);
    case ErrorKind::TlsProtocol:
        return ofTlsProtocol(error);
    case ErrorKind::Redirected:
        return ofRedirect(error);
    case ErrorKind::NotHarbor:
    case ErrorKind::BadReply:
    case ErrorKind::TooLarge:
        return ofReply(error);
    case ErrorKind::SignInRefused:
        return ofSignIn(error);
    case ErrorKind::NotAllowed:
        return ofNotAllowed(error);
    case ErrorKind::ReadOnly:
        return {Words::tr("Harbor is in read-only mode: it changes nothing and tests no endpoints."),
            Words::tr("Ask the Harbor administrator when it ends, and try again then.")};
    case ErrorKind::NotFound:
        return {Words::tr("Harbor does not know the object, or does not show it to this account."),
            Words::tr("Refresh: it may have been deleted or renamed meanwhile.")};
    case ErrorKind::Conflict:
        return {Words::tr("An object of that name exists already, or it was changed meanwhile."),
            Words::tr("Choose another name, or refresh and look at the one that is there.")};
    case ErrorKind::Precondition:
        return ofPrecondition(error);
    case ErrorKind::Rejected:
        return ofRejected(error);
    case ErrorKind::TooMany:
        return ofTooMany(error);
    case ErrorKind::ServerFault:
        return ofServerFault(error);
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainMissing:
    case ErrorKind::KeychainDenied:
    case ErrorKind::KeychainStuck:
        return ofKeychain(error);
    case ErrorKind::File:
        return ofFile(error);
    case ErrorKind::Internal:
        break;
    }
    return {
        Words::tr("Berth did something wrong."), Words::tr("Report it with what you did; nothing more is known here.")};
}

} // namespace berth
