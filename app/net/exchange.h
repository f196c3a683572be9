#pragma once

#include "app/core/call.h"
#include "app/net/wire_request.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace berth {

class OneShotBody;

/**
 * One request on the wire and its answer: the only class that touches QNetworkReply. Knows its own reason for
 * every end, since all of Qt's are OperationCanceled.
 */
class Exchange final : public QObject
{
    Q_OBJECT
public:
    Exchange(Request request, const Surroundings &around, Pending<Reply> pending, QObject *parent);
    ~Exchange() override;

    void start(QNetworkAccessManager &manager, const QNetworkRequest &request);
    /** Over a connection that nobody used before, so that no server can be closing it just then (trust.md §3 no. 48).
     */
    void startAlone(std::unique_ptr<QNetworkAccessManager> manager, const QNetworkRequest &request);
    /** The person ended it. */
    void cancel();
    [[nodiscard]] bool started() const { return m_reply != nullptr; }
    [[nodiscard]] bool done() const { return m_done; }

Q_SIGNALS:
    /** Once, after the answer is given. */
    void ended();
    void metCertificates(const QList<QByteArray> &chain);

private:
    void onEncrypted();
    void onSslErrors(const QList<QSslError> &errors);
    void onHeaders();
    void onSent();
    void drain();
    void onFinished();
    void expire(const QString &clock);
    void stop(Error error);
    void finish(Result<Reply> result);
    void note(const Result<Reply> &result) const;

    [[nodiscard]] bool answeredByHttp() const;
    [[nodiscard]] Result<Reply> answer();
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Error failure(ErrorKind kind, const QString &field = {}) const;
    [[nodiscard]] bool maybeSent() const;

    std::unique_ptr<QNetworkAccessManager> m_ownManager;
    Request m_request;
    Surroundings m_around;
    Pending<Reply> m_pending;
    QString m_requestId;
    QByteArray m_body;
    OneShotBody *m_upload = nullptr;
    QNetworkReply *m_reply = nullptr;
    QTimer m_connectClock;
    QTimer m_headersClock;
    QTimer m_idleClock;
    QTimer m_totalClock;
    QElapsedTimer m_took;
    QList<QByteArray> m_chain;
    std::optional<Error> m_tlsError;
    bool m_sent = false;
    bool m_done = false;
};

} // namespace berth
