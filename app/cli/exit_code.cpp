#include "app/cli/exit_code.h"

namespace berth::cli {

ExitCode exitCodeOf(const Error &error)
{
    if (error.mayHaveHappened)
        return ExitCode::Partly;
    switch (error.kind) {
    case ErrorKind::BadInput:
        return ExitCode::Usage;
    case ErrorKind::SignInRefused:
        return ExitCode::SignIn;
    case ErrorKind::NameNotFound:
    case ErrorKind::Refused:
    case ErrorKind::Lost:
    case ErrorKind::Timeout:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::TlsExpired:
    case ErrorKind::TlsName:
    case ErrorKind::TlsProtocol:
    case ErrorKind::PinMismatch:
        return ExitCode::Unreachable;
    case ErrorKind::NotAllowed:
    case ErrorKind::ReadOnly:
    case ErrorKind::Conflict:
    case ErrorKind::Precondition:
    case ErrorKind::Rejected:
        return ExitCode::Refused;
    case ErrorKind::Cancelled:
    case ErrorKind::Redirected:
    case ErrorKind::NotHarbor:
    case ErrorKind::BadReply:
    case ErrorKind::TooLarge:
    case ErrorKind::NotFound:
    case ErrorKind::TooMany:
    case ErrorKind::ServerFault:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainMissing:
    case ErrorKind::KeychainDenied:
    case ErrorKind::KeychainStuck:
    case ErrorKind::File:
    case ErrorKind::Internal:
        break;
    }
    return ExitCode::Failed;
}

} // namespace berth::cli
