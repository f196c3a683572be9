#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpServer;
QT_END_NAMESPACE

namespace berth::demo {

class Connection;
class Faults;
class World;
struct Fault;
struct Request;
struct Response;

/** How the demo Harbor is made. */
struct Options
{
    QString version = QStringLiteral("v2.15.2-demo"); ///< decides what it answers, 2.3 to 2.16
    bool tls = false;
    /**
     * Scales everything Harbor makes people wait for: 90 ms for a password, 1.5 s for a wrong one, 20 s and more
     * until a pulled image is listed. 1 is as in life, 0 at once.
     */
    double pace = 1.0;
    /** True: pulled images are listed and checks are run only when advance() moves the clock, unscaled. */
    bool heldClock = false;
    QString authMode = QStringLiteral("db_auth"); ///< oidc_auth: only the admin's password works, harbor-api.md §1.2
    bool seeded = true; ///< false: a Harbor just installed, with admin, `library` and the upstream's images
    QByteArray seed = {}; ///< JSON in the shape of :/demo/seed.json, instead of it
    QStringList certificateNames = {}; ///< with tls: the names in the certificate; empty: localhost, 127.0.0.1, ::1
    QDateTime certificateFrom = {}; ///< with tls: invalid: an hour ago
    QDateTime certificateUntil = {}; ///< with tls: invalid: in 30 days
    qsizetype remember = 20000; ///< how many requests() are kept, and 64 MB of their bodies; the oldest go first
};

/** A request that was read completely, and what became of it. */
struct Seen
{
    QByteArray method = {};
    QByteArray target = {}; ///< as sent
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    int status = 0; ///< 0 while unanswered, and for a reply that was not HTTP
};

/** Somebody the seed knows, to tell people who may try. */
struct Account
{
    QString name = {};
    QString password = {};
    bool admin = false;
    bool robot = false;
};

/** Whether a spoiled request takes effect all the same, as a write whose answer is lost does. */
enum class Effect { None, Done };

/**
 * A Harbor in memory behind a loopback socket: answers as harbor-api.md and the recordings say, and can be spoiled.
 * Everything runs in the thread it lives in and never blocks it.
 */
class Harbor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Harbor)

public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit Harbor(Options options = {}, QObject *parent = nullptr);
    ~Harbor() override;

    /** Listens on 127.0.0.1; 0 takes a free port. BadInput for `port` when it is taken. */
    [[nodiscard]] Result<Done> listen(quint16 port = 0);
    /** Lets go of the port and of every connection; what Harbor holds stays. */
    void close();
    [[nodiscard]] QUrl url() const; ///< e.g. http://127.0.0.1:40123, or https://localhost:…
    [[nodiscard]] QByteArray certificatePem() const; ///< with tls: self-signed
    /** With tls: another key and certificate from the next connection on. */
    void renewCertificate();

    /** Who may sign in to begin with; of the demo's own seed nobody here is real. */
    [[nodiscard]] QList<Account> accounts() const;

    // Spoiling it. `match` is part of "METHOD /target", empty is every request; `times` < 0 is until heal().

    /** Answers @p status; without @p body an error in Harbor's shape, or nginx's page for 502 and 504. */
    void fail(int status, int times = -1, const QString &match = {}, const QByteArray &body = {},
        const Headers &headers = {}, Effect effect = Effect::None);
    void delay(int ms, const QString &match = {}, int times = -1);
    /** Reads the request and never answers. */
    void hang(const QString &match = {}, int times = -1, Effect effect = Effect::None);
    /** Ends the connection after so many bytes of the body, of which the full length was announced. */
    void cut(qsizetype atByte, const QString &match = {}, int times = -1);
    /** Sends RST instead of an answer. */
    void reset(const QString &match = {}, int times = -1, Effect effect = Effect::None);
    /** Sends the answer in pieces of @p bytes every @p ms. */
    void drip(qsizetype bytes, int ms, const QString &match = {}, int times = -1);
    /** Sends these bytes, status line and all, and ends the connection. */
    void replyWith(const QByteArray &raw, const QString &match = {}, int times = -1, Effect effect = Effect::None);
    void heal(); ///< every spoiling ends, held requests excepted; the upstream is up again

    /** The requests read so far, oldest first. */
    [[nodiscard]] const QList<Seen> &requests() const { return m_seen; }
    void forget(); ///< empties requests()
    [[nodiscard]] qsizetype connections() const; ///< open ones

    void killSessions();
    void setReadOnly(bool readOnly);
    /** Down: every upstream registry refuses connections. */
    void setUpstreamUp(bool up);
    /** Every upstream registry answers this status, e.g. 429 or 503; 0 ends it. */
    void setUpstreamStatus(int status);
    /** Every question to an upstream takes so long, unscaled. */
    void setUpstreamSlow(int ms);
    /** Moves the demo's clock: what is due by then happens now, in order. */
    void advance(qint64 seconds);
    [[nodiscard]] QDateTime now() const; ///< by the demo's clock, UTC

private:
    void accept();
    void take(Connection &connection, const Request &request);
    void serve(Connection &connection, const Request &request, const QList<Fault> &faults, qint64 number);
    void spoil(Connection &connection, const Request &request, const Fault &fault, qint64 number);
    void reply(Connection &connection, const Request &request, const Response &response, qint64 number);
    void note(qint64 number, int status);

    Options m_options;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Faults> m_faults;
    QTcpServer *m_server = nullptr;
    QByteArray m_certificate;
    QList<Seen> m_seen;
    qint64 m_bodies = 0; ///< bytes of bodies in m_seen
    qint64 m_forgotten = 0; ///< how many requests came before m_seen's first
};

} // namespace berth::demo
