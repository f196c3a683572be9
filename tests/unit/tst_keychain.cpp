#include "app/store/keychain.h"
#include "app/store/session_secrets.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVirtualObject>

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::store;

// Every case runs in a process of its own with a bus, a home and a gnome-keyring made for it: TestKeychain starts this
// very program again, which then runs one function of InsideSession.

namespace {

constexpr auto insideMark = "BERTH_TST_KEYCHAIN_INSIDE";

const QUuid lockedProfile = QUuid::fromString(u"7f7a5a9e-5a0c-4c5e-9d0e-3a2b1c0d9e8f"_s);

SharedSecret secret(const QString &text)
{
    return std::make_shared<const Secret>(QStringView(text));
}

Profile example()
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = u"Lab"_s;
    profile.address = u"https://harbor.potus.local"_s;
    profile.account = u"admin"_s;
    return profile;
}

SecretRecord recordOf(const Profile &profile, const QString &text)
{
    SecretRecord record = SecretRecord::boundTo(profile);
    record.secret = secret(text);
    return record;
}

template <typename T>
Result<T> wait(const Call<T> &call)
{
    QObject context;
    std::optional<Result<T>> answer;
    call.then(&context, [&](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return fail(ErrorKind::Timeout);
    return std::move(*answer);
}

QDBusMessage ask(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

void lockKeyring()
{
    const auto service = u"org.freedesktop.Secret.Service"_s;
    const QDBusMessage alias = ask(u"/org/freedesktop/secrets"_s, service, u"ReadAlias"_s, {u"default"_s});
    const auto path = alias.arguments().value(0).value<QDBusObjectPath>();
    const QDBusMessage locked =
        ask(u"/org/freedesktop/secrets"_s, service, u"Lock"_s, {QVariant::fromValue(QList<QDBusObjectPath>{path})});
    QCOMPARE(locked.type(), QDBusMessage::ReplyMessage);
}

/** A Secret Service that takes every call and never answers. */
class SilentService final : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        held.append(message);
        return true;
    }
    QList<QDBusMessage> held;
};

} // namespace

/** What happens inside one of the sessions. */
class InsideSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keeps();
    void locked();
    void stillThere();
    void noKeyring();
    void missing();
    void hung();
};

void InsideSession::keeps()
{
    KeychainSecrets keychain;
    const Profile one = example();
    const Profile two = example();
    QCOMPARE(wait(keychain.read(one.id)).error().kind, ErrorKind::NotFound);
    QVERIFY(wait(keychain.write(one.id, recordOf(one, u"wörd \U0001f511"_s))));
    QVERIFY(wait(keychain.write(two.id, recordOf(two, u"two"_s))));
    auto read = wait(keychain.read(one.id));
    QVERIFY(read);
    QCOMPARE(read->secret->reveal(), u"wörd \U0001f511"_s);
    QVERIFY(read->bindsTo(one));
    QVERIFY(wait(keychain.write(one.id, recordOf(one, u"replaced"_s))));
    QCOMPARE(wait(keychain.read(one.id))->secret->reveal(), u"replaced"_s);
    QVERIFY(wait(keychain.forget(one.id)));
    QCOMPARE(wait(keychain.read(one.id)).error().kind, ErrorKind::NotFound);
    QVERIFY(wait(keychain.forget(one.id))); // gone is gone
    QCOMPARE(wait(keychain.read(two.id))->secret->reveal(), u"two"_s);

    // Many at once are done in order; one that nobody wants any more is not begun.
    QList<Call<Done>> writes;
    for (int i = 0; i < 20; ++i)
        writes.append(keychain.write(one.id, recordOf(one, QString::number(i))));
    writes.last().cancel();
    QVERIFY(wait(writes.at(18)));
    QCOMPARE(wait(keychain.read(one.id))->secret->reveal(), u"18"_s);

    // Going while a job is under way neither crashes nor answers twice.
    auto leaving = std::make_unique<KeychainSecrets>();
    const auto unanswered = leaving->write(one.id, recordOf(one, u"last"_s));
    leaving.reset();
    QCOMPARE(wait(unanswered).error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(wait(keychain.read(one.id))->secret->reveal(), u"last"_s);

    const auto secrets = SessionSecrets::withKeychain();
    QCOMPARE(wait(secrets->keepNgcKey(one, secret(u"nvapi-demo-entitled"_s)))->where, Keeping::Where::Keychain);
    QCOMPARE((*wait(secrets->secret(one)))->reveal(), u"last"_s);
    QVERIFY(!secrets->backend().isEmpty());
}

void InsideSession::locked()
{
    KeychainSecrets keychain;
    Profile profile = example();
    profile.id = lockedProfile;
    QVERIFY(wait(keychain.write(profile.id, recordOf(profile, u"one"_s))));
    lockKeyring();
    QCOMPARE(wait(keychain.read(profile.id)).error().kind, ErrorKind::KeychainLocked);
    QCOMPARE(wait(keychain.write(profile.id, recordOf(profile, u"two"_s))).error().kind, ErrorKind::KeychainLocked);
    QCOMPARE(wait(keychain.forget(profile.id)).error().kind, ErrorKind::KeychainLocked);
    profile.hasSecret = true;
    const auto secrets = SessionSecrets::withKeychain();
    const auto kept = wait(secrets->keepSecret(profile, secret(u"typed"_s)));
    QVERIFY(kept);
    QCOMPARE(kept->where, Keeping::Where::ThisRunOnly);
    QCOMPARE(kept->reason.kind, ErrorKind::KeychainLocked);
    QCOMPARE((*wait(secrets->secret(profile)))->reveal(), u"typed"_s);
}

void InsideSession::stillThere()
{
    KeychainSecrets keychain;
    const auto read = wait(keychain.read(lockedProfile));
    QVERIFY(read);
    QCOMPARE(read->secret->reveal(), u"one"_s); // neither overwritten nor forgotten while it was locked
}

void InsideSession::noKeyring()
{
    KeychainSecrets keychain;
    const Profile profile = example();
    const auto written = wait(keychain.write(profile.id, recordOf(profile, u"one"_s)));
    QVERIFY(!written);
    QVERIFY2(written.error().kind == ErrorKind::KeychainMissing || written.error().kind == ErrorKind::KeychainDenied,
        qPrintable(kindName(written.error().kind)));
    QVERIFY(!wait(keychain.read(profile.id)));
}

void InsideSession::missing()
{
    KeychainSecrets keychain;
    const Profile profile = example();
    QCOMPARE(wait(keychain.read(profile.id)).error().kind, ErrorKind::KeychainMissing);
    QCOMPARE(wait(keychain.write(profile.id, recordOf(profile, u"one"_s))).error().kind, ErrorKind::KeychainMissing);
    QCOMPARE(wait(keychain.forget(profile.id)).error().kind, ErrorKind::KeychainMissing);
    const auto secrets = SessionSecrets::withKeychain();
    QCOMPARE(wait(secrets->keepSecret(profile, secret(u"typed"_s)))->reason.kind, ErrorKind::KeychainMissing);
    QCOMPARE((*wait(secrets->secret(profile)))->reveal(), u"typed"_s);
}

void InsideSession::hung()
{
    SilentService service;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silent"_s);
    QVERIFY(bus.registerVirtualObject(u"/"_s, &service, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));

    KeychainSecrets keychain;
    keychain.setPatience(100, 400);
    QSignalSpy waiting(&keychain, &KeychainSecrets::waiting);
    const Profile profile = example();
    QElapsedTimer clock;
    clock.start();
    const auto first = keychain.read(profile.id);
    const auto queued = keychain.write(profile.id, recordOf(profile, u"one"_s));
    QVERIFY(clock.elapsed() < 300); // asking does not wait
    QTRY_COMPARE(waiting.count(), 1);
    QVERIFY(waiting.first().first().toBool());
    QCOMPARE(wait(first).error().kind, ErrorKind::KeychainStuck);
    QCOMPARE(wait(queued).error().kind, ErrorKind::KeychainStuck);
    QCOMPARE(wait(keychain.read(profile.id)).error().kind, ErrorKind::KeychainStuck); // at once, without another job
    // It comes back to life with an error: the queue goes on.
    bus.unregisterService(u"org.freedesktop.secrets"_s);
    for (const QDBusMessage &message : std::as_const(service.held))
        bus.send(message.createErrorReply(QDBusError::Failed, u"no"_s));
    QTRY_VERIFY_WITH_TIMEOUT(wait(keychain.read(profile.id)).error().kind != ErrorKind::KeychainStuck, 10'000);
}

/** Starts the sessions. */
class TestKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessions_data();
    void sessions();

private:
    static void runInside(const QString &function, const QString &bus, const QProcessEnvironment &environment);
};

void TestKeychain::sessions_data()
{
    QTest::addColumn<QStringList>("functions"); // one session after another, in one home
    QTest::addColumn<QString>("bus"); // keyring, service, none, dead
    QTest::newRow("unlocked keyring") << QStringList{u"keeps"_s} << u"keyring"_s;
    QTest::newRow("locked keyring") << QStringList{u"locked"_s, u"stillThere"_s} << u"keyring"_s;
    QTest::newRow("service without a keyring") << QStringList{u"noKeyring"_s} << u"service"_s;
    QTest::newRow("service that never answers") << QStringList{u"hung"_s} << u"service"_s;
    QTest::newRow("no bus") << QStringList{u"missing"_s} << u"none"_s;
    QTest::newRow("bus that is gone") << QStringList{u"missing"_s} << u"dead"_s;
}

void TestKeychain::sessions()
{
    QFETCH(QStringList, functions);
    QFETCH(QString, bus);
    const bool needsBus = bus == u"keyring"_s || bus == u"service"_s;
    if (needsBus && QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty())
        QSKIP("dbus-run-session is not installed");
    if (needsBus && QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
        QSKIP("gnome-keyring-daemon is not installed");

    const QTemporaryDir home; // 0700, as XDG_RUNTIME_DIR must be
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name :
        {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"KDE_SESSION_VERSION"_s,
            u"XDG_CURRENT_DESKTOP"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"GNOME_KEYRING_CONTROL"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    environment.insert(QString::fromLatin1(insideMark), u"1"_s);
    // libsecret keeps what it was handed until its service answers, also at the end: not a leak of ours.
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    if (bus == u"dead"_s)
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + home.filePath(u"gone"_s));

    for (const QString &function : functions)
        runInside(function, bus, environment);
}

void TestKeychain::runInside(const QString &function, const QString &bus, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QString self = QCoreApplication::applicationFilePath();
    const auto withKeyring =
        u"printf berth | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$@\""_s;
    if (bus == u"keyring"_s)
        process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-ec"_s, withKeyring, u"sh"_s, self, function});
    else if (bus == u"service"_s)
        process.start(u"dbus-run-session"_s, {u"--"_s, self, function});
    else
        process.start(self, {function});
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
    QVERIFY2(output.contains("0 failed"), output.constData()); // it did run
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(insideMark)) {
        InsideSession inside;
        return QTest::qExec(&inside, argc, argv);
    }
    TestKeychain outside;
    return QTest::qExec(&outside, argc, argv);
}

#include "tst_keychain.moc"
