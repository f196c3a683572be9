#include "app/store/keychain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <deque>
#include <functional>

namespace berth::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretService = "org.freedesktop.secrets"_L1;
constexpr int lockQuestionMs = 3000;

QString keyOf(const QUuid &profile)
{
    return "berth/v1/"_L1 + profile.toString(QUuid::WithoutBraces);
}

/**
 * Without this look, libdbus and GLib start a bus of their own where an X display is set, which outlives Berth
 * (qt.md §1 trap f).
 */
bool hasSessionBus()
{
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1);
#else
    return true;
#endif
}

} // namespace

/** The queue: one operation at a time, each made of jobs one after another. */
class KeychainSecrets::Private final : public QObject
{
public:
    /** What a job came to; the text only for reads. */
    using Finished = std::function<void(QKeychain::Error error, const QString &text)>;

    struct Operation
    {
        std::function<void()> begin;
        std::function<void(ErrorKind)> giveUp;
        std::function<bool()> unwanted; ///< cancelled before its turn
    };

    explicit Private(KeychainSecrets *owner)
        : m_owner(owner)
    {
        m_slow.setSingleShot(true);
        m_stuckTimer.setSingleShot(true);
        connect(&m_slow, &QTimer::timeout, this, [this] { setWaiting(true); });
        connect(&m_stuckTimer, &QTimer::timeout, this, &Private::giveUpAll);
    }

    void setPatience(int slowMs, int stuckMs)
    {
        m_slow.setInterval(slowMs);
        m_stuckTimer.setInterval(stuckMs);
    }

    template <typename T>
    Call<T> enqueue(const Pending<T> &pending, std::function<void()> begin)
    {
        if (!hasSessionBus()) {
            pending.finish(fail(ErrorKind::KeychainMissing));
            return pending.call();
        }
        if (m_stuck) {
            pending.finish(fail(ErrorKind::KeychainStuck));
            return pending.call();
        }
        m_queue.push_back({std::move(begin), [pending](ErrorKind kind) { pending.finish(fail(kind)); },
            [pending] { return pending.finished(); }});
        startNext();
        return pending.call();
    }

    void readText(const QUuid &profile, Finished finished)
    {
        auto *job = new QKeychain::ReadPasswordJob(u"berth"_s);
        job->setKey(keyOf(profile));
        run(job, [job, finished = std::move(finished)](QKeychain::Error error) { finished(error, job->textData()); });
    }

    void writeText(const QUuid &profile, const QString &text, Finished finished)
    {
        auto *job = new QKeychain::WritePasswordJob(u"berth"_s);
        job->setKey(keyOf(profile));
        job->setTextData(text);
        run(job, [finished = std::move(finished)](QKeychain::Error error) { finished(error, {}); });
    }

    void deleteText(const QUuid &profile, Finished finished)
    {
        auto *job = new QKeychain::DeletePasswordJob(u"berth"_s);
        job->setKey(keyOf(profile));
        run(job, [finished = std::move(finished)](QKeychain::Error error) { finished(error, {}); });
    }

    template <typename T>
    void end(const Pending<T> &pending, Result<T> result)
    {
        m_busy = false;
        m_giveUp = nullptr;
        pending.finish(std::move(result));
        QMetaObject::invokeMethod(this, &Private::startNext, Qt::QueuedConnection);
    }

    /** Ends with why a job failed; a locked keyring looks like a missing entry or a refusal (trust.md §0 fact 7). */
    template <typename T>
    void endWith(const Pending<T> &pending, QKeychain::Error error)
    {
        ErrorKind kind = ErrorKind::KeychainMissing;
        if (error == QKeychain::EntryNotFound)
            kind = ErrorKind::NotFound;
        else if (error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser)
            kind = ErrorKind::KeychainDenied;
        else if (error == QKeychain::CouldNotDeleteEntry)
            kind = ErrorKind::KeychainDenied;
        if (kind == ErrorKind::KeychainMissing)
            return end<T>(pending, fail(kind));
        askLocked(
            [this, pending, kind](bool locked) { end<T>(pending, fail(locked ? ErrorKind::KeychainLocked : kind)); });
    }

    /** Gone, if the keyring could say otherwise. */
    void endUnlessLocked(const Pending<Done> &pending)
    {
        askLocked([this, pending](bool locked) {
            end<Done>(pending, locked ? Result<Done>(fail(ErrorKind::KeychainLocked)) : Result<Done>(Done{}));
        });
    }

private:
    void startNext()
    {
        while (!m_busy && !m_stuck && !m_queue.empty()) {
            Operation next = std::move(m_queue.front());
            m_queue.pop_front();
            if (next.unwanted())
                continue;
            m_busy = true;
            m_giveUp = std::move(next.giveUp);
            next.begin();
        }
    }

    /** The job is deleted only after it finished; one that never does is left behind (trust.md §5 rule 1). */
    void run(QKeychain::Job *job, std::function<void(QKeychain::Error)> finished)
    {
        job->setAutoDelete(false);
        connect(job, &QKeychain::Job::finished, this, [this, job, finished = std::move(finished)] {
            job->deleteLater();
            m_slow.stop();
            m_stuckTimer.stop();
            setWaiting(false);
            if (m_stuck) { // its operation was given up meanwhile; the keychain answers again
                m_stuck = false;
                m_busy = false;
                return startNext();
            }
            finished(job->error());
        });
        m_slow.start();
        m_stuckTimer.start();
        job->start();
    }

    void giveUpAll()
    {
        m_stuck = true;
        const auto giveUp = std::exchange(m_giveUp, nullptr);
        const std::deque<Operation> waiting = std::exchange(m_queue, {});
        if (giveUp)
            giveUp(ErrorKind::KeychainStuck);
        for (const Operation &operation : waiting)
            operation.giveUp(ErrorKind::KeychainStuck);
    }

    void setWaiting(bool yes)
    {
        if (std::exchange(m_waiting, yes) != yes)
            Q_EMIT m_owner->waiting(yes);
    }

    void ask(const QDBusMessage &message, std::function<void(const QDBusMessage &)> answered)
    {
        auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, lockQuestionMs), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answered = std::move(answered)] {
            watcher->deleteLater();
            answered(watcher->reply());
        });
    }

    /** Whether the default collection is locked; false where nobody can tell, as with KWallet. */
    void askLocked(std::function<void(bool)> answered)
    {
        QDBusMessage alias = QDBusMessage::createMethodCall(
            secretService, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
        alias << u"default"_s;
        ask(alias, [this, answered = std::move(answered)](const QDBusMessage &reply) {
            const auto path = reply.arguments().value(0).value<QDBusObjectPath>().path();
            if (reply.type() != QDBusMessage::ReplyMessage || path.size() < 2)
                return answered(false);
            QDBusMessage get =
                QDBusMessage::createMethodCall(secretService, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
            get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
            ask(get, [answered](const QDBusMessage &property) {
                answered(property.arguments().value(0).value<QDBusVariant>().variant().toBool());
            });
        });
    }

    KeychainSecrets *m_owner;
    std::deque<Operation> m_queue;
    std::function<void(ErrorKind)> m_giveUp;
    QTimer m_slow;
    QTimer m_stuckTimer;
    bool m_busy = false;
    bool m_stuck = false;
    bool m_waiting = false;
};

KeychainSecrets::KeychainSecrets(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    setPatience(3000, 30000);
}

KeychainSecrets::~KeychainSecrets() = default;

void KeychainSecrets::setPatience(int slowMs, int stuckMs)
{
    d->setPatience(slowMs, stuckMs);
}

Call<SecretRecord> KeychainSecrets::read(const QUuid &profile)
{
    const Pending<SecretRecord> pending;
    return d->enqueue<SecretRecord>(pending, [this, pending, profile] {
        d->readText(profile, [this, pending](QKeychain::Error error, const QString &text) {
            if (error != QKeychain::NoError)
                return d->endWith(pending, error);
            d->end(pending, recordFromText(Secret(text)));
        });
    });
}

Call<Done> KeychainSecrets::write(const QUuid &profile, const SecretRecord &record)
{
    Result<Secret> text = toText(record);
    if (!text)
        return Call<Done>::ready(fail(text.error()));
    const auto shared = std::make_shared<const Secret>(std::move(*text));
    const Pending<Done> pending;
    return d->enqueue<Done>(pending, [this, pending, profile, shared] {
        d->writeText(
            profile, shared->reveal(), [this, pending, profile, shared](QKeychain::Error error, const QString &) {
                if (error != QKeychain::NoError)
                    return d->endWith(pending, error);
                d->readText(profile, [this, pending, shared](QKeychain::Error readError, const QString &read) {
                    if (readError != QKeychain::NoError)
                        return d->endWith(pending, readError);
                    if (Secret(read).equals(*shared))
                        return d->end<Done>(pending, Done{});
                    d->end<Done>(pending, fail(ErrorKind::KeychainDenied)); // said to be written, and was not
                });
            });
    });
}

Call<Done> KeychainSecrets::forget(const QUuid &profile)
{
    const Pending<Done> pending;
    return d->enqueue<Done>(pending, [this, pending, profile] {
        d->deleteText(profile, [this, pending, profile](QKeychain::Error error, const QString &) {
            if (error != QKeychain::NoError && error != QKeychain::EntryNotFound)
                return d->endWith(pending, error);
            // "Deleted" is also what a locked keyring says of a secret that is still there (qt.md §1 trap b).
            d->readText(profile, [this, pending](QKeychain::Error readError, const QString &) {
                if (readError == QKeychain::NoError)
                    return d->end<Done>(pending, fail(ErrorKind::KeychainDenied));
                if (readError != QKeychain::EntryNotFound)
                    return d->endWith(pending, readError);
                d->endUnlessLocked(pending);
            });
        });
    });
}

QString KeychainSecrets::backend() const
{
    return hasSessionBus() ? tr("Secret Service of the desktop (org.freedesktop.secrets)") : tr("None: no session bus");
}

} // namespace berth::store
