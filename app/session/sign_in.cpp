#include "app/session/sign_in.h"

#include "app/core/text.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <memory>

namespace berth {

using namespace Qt::StringLiterals;

namespace {

const harbor::Version oldest{2, 3, 0, {}}; // docker-registry behind a proxy project (harbor-api.md §9)

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

QString textOf(const char16_t *code)
{
    return QString::fromUtf16(code);
}

Error failure(ErrorKind kind, const char16_t *code, const Error &cause = {})
{
    Error error = cause;
    error.kind = kind;
    error.code = textOf(code);
    return error;
}

/** Asked without proof, to learn which sentence fits a refusal; the refusal stands whatever comes of it. */
Call<SignedIn> explainRefusal(const Access &access, const Error &refusal, bool frozen)
{
    Transport &transport = access.transport();
    const auto kind = access.credentials().kind;
    const Access anonymous(transport, {});
    return harbor::System(anonymous).info().settle(
        [refusal, frozen, kind](const Result<harbor::SystemInfo> &info) -> Result<SignedIn> {
            if (kind == Credentials::Kind::Robot)
                return fail(failure(ErrorKind::SignInRefused, sign_in::RobotRefused, refusal));
            if (info && info->authMode == "oidc_auth"_L1)
                return fail(failure(ErrorKind::SignInRefused, sign_in::OidcPassword, refusal));
            if (frozen)
                return fail(failure(ErrorKind::SignInRefused, sign_in::Locked, refusal));
            return fail(refusal);
        });
}

void judgeUser(const harbor::CurrentUser &user, SignedIn &signedIn)
{
    signedIn.account = user.username;
    signedIn.fullName = user.realname;
    signedIn.administrator = user.isAdmin();
    if (signedIn.administrator) {
        signedIn.manageEndpoints = May::Yes;
        signedIn.createProjects = May::Yes;
        return;
    }
    signedIn.manageEndpoints = May::No; // system rights of people come with being an administrator only (§1.4, §3)
    signedIn.createProjects = signedIn.info.projectCreationRestriction == "everyone"_L1 ? May::Yes : May::No;
    signedIn.missing =
        QStringList{u"registry:list"_s, u"registry:create"_s, u"registry:update"_s, u"registry:delete"_s};
    if (signedIn.createProjects == May::No)
        signedIn.missing.append(u"project:create"_s);
}

/** A robot's rights cannot be listed (harbor-api.md §0.2); reading the endpoints tells at least about that one. */
Call<SignedIn> judgeRobot(const Access &access, SignedIn signedIn)
{
    PageQuery one;
    one.pageSize = 1;
    return access.list(apiPath({u"registries"_s}), one)
        .settle([signedIn](const Result<ListReply> &answer) mutable -> Result<SignedIn> {
            if (answer)
                return signedIn; // may read; the rest shows when it is tried
            if (answer.error().kind != ErrorKind::NotAllowed && answer.error().kind != ErrorKind::SignInRefused)
                return fail(answer.error());
            signedIn.manageEndpoints = May::No;
            signedIn.missing.append(u"registry:list"_s);
            return signedIn;
        });
}

/** systeminfo proved the account; now who it is. */
Call<SignedIn> askWho(const Access &access, SignedIn signedIn)
{
    return harbor::Users(access).current().settle(
        [access, signedIn](const Result<harbor::CurrentUser> &user) mutable -> Call<SignedIn> {
            if (!user) {
                const bool cliSecret = user.error().kind == ErrorKind::SignInRefused; // known there, not here (§1.7)
                return Call<SignedIn>::ready(fail(
                    cliSecret ? failure(ErrorKind::NotAllowed, sign_in::OidcCliSecret, user.error()) : user.error()));
            }
            if (user->kind == harbor::CurrentUser::Kind::Robot) {
                signedIn.kind = Credentials::Kind::Robot;
                signedIn.account = user->username;
                return judgeRobot(access, signedIn);
            }
            judgeUser(*user, signedIn);
            return Call<SignedIn>::ready(signedIn);
        });
}

Call<SignedIn> attempt(const Access &access)
{
    return harbor::System(access).info().andThen([access](const harbor::SystemInfo &info) -> Call<SignedIn> {
        if (!info.signedIn()) // 200, but as anonymous: the quiet way in which Harbor refuses (harbor-api.md §1.1)
            return Call<SignedIn>::ready(fail(ErrorKind::SignInRefused));
        SignedIn signedIn;
        signedIn.origin = access.transport().origin();
        signedIn.kind = access.credentials().kind;
        signedIn.info = info;
        signedIn.features = info.features();
        if (const auto &version = signedIn.features.version(); version && *version < oldest) {
            Error error = failure(ErrorKind::NotHarbor, sign_in::TooOld);
            error.target = version->text();
            return Call<SignedIn>::ready(fail(std::move(error)));
        }
        return askWho(access, signedIn);
    });
}

} // namespace

QString SignedIn::versionText() const
{
    return features.version() ? features.version()->text() : QString();
}

Call<SignedIn> signIn(const Access &access, const SignInOptions &options)
{
    const auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    return attempt(access).orElse([access, options, clock](const Error &error) -> Call<SignedIn> {
        const bool refused = error.kind == ErrorKind::SignInRefused;
        if (!refused)
            return Call<SignedIn>::ready(fail(error));
        if (clock->elapsed() >= options.quickRefusalMs)
            return explainRefusal(access, error, false);
        return attempt(access).orElse([access, options, clock](const Error &second) -> Call<SignedIn> {
            if (second.kind != ErrorKind::SignInRefused)
                return Call<SignedIn>::ready(fail(second));
            return explainRefusal(access, second, options.quickRefusalMs > 0);
        });
    });
}

Explanation describeSignIn(const Error &error)
{
    if (error.code == textOf(sign_in::OidcPassword))
        return {Words::tr("This Harbor signs people in through single sign-on (OIDC), where passwords do not work."),
            Words::tr(
                "Use a system robot account with rights on endpoints and projects, or the built-in account admin.")};
    if (error.code == textOf(sign_in::OidcCliSecret))
        return {
            Words::tr("This is a CLI secret of single sign-on (OIDC). Harbor accepts it for pulls and a few lists, and "
                      "refuses it for everything Berth manages."),
            Words::tr(
                "Ask the Harbor administrator for a system robot account with rights on endpoints and projects, and "
                "sign in with its full name, such as robot$berth, and its secret.")};
    if (error.code == textOf(sign_in::RobotRefused))
        return {
            Words::tr("Harbor refused the robot account: its name or secret is wrong, or it is disabled or expired."),
            Words::tr("Enter the full name with its prefix, such as robot$berth, and look at the robot in Harbor.")};
    if (error.code == textOf(sign_in::Locked))
        return {Words::tr(
                    "Harbor refused the sign-in twice and at once. Either the password is wrong, or Harbor holds this "
                    "name back because somebody else keeps trying a wrong one."),
            Words::tr("Look for a program that still uses an old password for this account, wait a few seconds and try "
                      "again.")};
    if (error.code == textOf(sign_in::TooOld))
        return {
            Words::tr(
                "This is Harbor %1, which cannot cache nvcr.io: proxy projects take a Docker Registry endpoint from "
                "Harbor 2.3 on.")
                .arg(displayText(error.target, 40)),
            Words::tr("Upgrade Harbor to 2.3 or later; 2.15.1 or later is better.")};
    return describe(error);
}

QString mayText(const SignedIn &signedIn)
{
    const QString account = displayText(signedIn.account, 120);
    if (signedIn.administrator)
        return Words::tr("Signed in as %1, an administrator.").arg(account);
    if (signedIn.kind == Credentials::Kind::Robot && signedIn.manageEndpoints == May::Unknown)
        return Words::tr(
            "Signed in as the robot %1. It may read endpoints; Harbor does not tell what else it may do until it "
            "is tried.")
            .arg(account);
    return Words::tr("Signed in as %1, but may not manage endpoints: missing %2.")
        .arg(account, signedIn.missing.join(", "_L1));
}

QStringList versionNotes(const harbor::Features &features)
{
    QStringList notes;
    if (!features.version()) {
        notes.append(Words::tr("Harbor's version is not a release Berth knows; what depends on it is not offered."));
        return notes;
    }
    if (features.applies(harbor::Quirk::DeletesOnUpstreamNotFound))
        notes.append(
            Words::tr("Harbor %1 deletes a cached image when the upstream no longer has it. Upgrade to 2.15.1 or "
                      "later to keep what you rely on.")
                .arg(features.version()->text()));
    if (*features.version() == harbor::Version{2, 15, 0, {}})
        notes.append(
            Words::tr("Harbor 2.15.0 introduces itself to upstream registries in a way that some refuse, so pulls "
                      "through the cache may fail. Upgrade to 2.15.1 or later."));
    return notes;
}

} // namespace berth
