#include "app/core/json.h"
#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/requests.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

/** Plain or over TLS, with the certificate's issuer as the profile's CA. */
struct Wire
{
    std::unique_ptr<FaultServer> server = {};
    std::unique_ptr<Transport> transport = {};

    explicit Wire(bool tls)
    {
        static const Identity identity = makeCertificate();
        server = tls ? std::make_unique<FaultServer>(identity) : std::make_unique<FaultServer>();
        Trust trust;
        trust.mode = TrustMode::CaFile;
        trust.caPem = identity.certificate.toPem();
        transport = std::make_unique<Transport>(tls ? secure(*server) : plain(*server), tls ? trust : Trust{});
    }
};

Error errorOf(const Call<Reply> &call)
{
    const Result<Reply> reply = resultOf(call);
    return reply ? Error{ErrorKind::Internal, reply->status, u"test: it answered"_s} : reply.error();
}

Script gzipped(const QByteArray &plainBody)
{
    Script script = Script::json(qCompress(plainBody, 9).mid(4)); // zlib's format is what "deflate" means
    script.headers.append(Header("Content-Encoding", "deflate"));
    return script;
}

/** Sends a body without end as fast as it is taken; answers with the bytes taken until nothing moved for a while. */
class Flood
{
public:
    Flood()
        : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
        ::listen(m_listener, 1);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~Flood()
    {
        m_thread.join();
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(Flood)

    std::promise<qint64> stalledAt;
    int port = 0;

private:
    void run()
    {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        char request[4096];
        [[maybe_unused]] const auto got = ::read(socket, request, sizeof request);
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n";
        [[maybe_unused]] const auto put = ::write(socket, head.constData(), static_cast<std::size_t>(head.size()));
        ::fcntl(socket, F_SETFL, O_NONBLOCK);
        const QByteArray chunk(256 * 1024, 'x');
        qint64 taken = 0;
        while (taken < 512LL * 1024 * 1024) {
            pollfd waits{socket, POLLOUT, 0};
            if (::poll(&waits, 1, 300) <= 0)
                break;
            const auto sent = ::send(socket, chunk.constData(), static_cast<std::size_t>(chunk.size()), MSG_NOSIGNAL);
            if (sent <= 0)
                break;
            taken += sent;
        }
        stalledAt.set_value(taken);
        ::close(socket);
    }

    int m_listener;
    std::thread m_thread;
};

} // namespace

/** The faults of trust.md §3 that a transport meets; after each: one outcome, in time, and one write on the wire. */
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyListens();
    void unknownName();
    void aWriteIsSentOnce_data();
    void aWriteIsSentOnce();
    void aLostReadIsLost_data();
    void aLostReadIsLost();
    void clocks_data();
    void clocks();
    void timeoutOfOnesOwn();
    void noTotalForBlobs();
    void slowWritesMayTakeTheirTime_data();
    void slowWritesMayTakeTheirTime();
    void manyHeadersDoNotHang();
    void lengthsThatLie();
    void sizes_data();
    void sizes();
    void unfoldingBodies_data();
    void unfoldingBodies();
    void brokenEncoding();
    void memoryStaysBoundedWhileNobodyReads();
    void cutsThatQtDoesNotTell();
    void notHttpAtAll();
    void headHasNoBody();
    void interimAnswersAreSkipped();
};

void TestFaults::nobodyListens()
{
    int port = 0;
    {
        const FaultServer gone;
        port = gone.port();
    }
    Transport transport({u"http"_s, u"127.0.0.1"_s, port}, {});
    for (const Request &request : {get("/"), post("/")}) {
        const Error error = errorOf(transport.send(request));
        QCOMPARE(error.kind, ErrorKind::Refused);
        QVERIFY(!error.mayHaveHappened);
        QCOMPARE(error.target, u"http://127.0.0.1:%1"_s.arg(port));
    }
}

void TestFaults::unknownName()
{
    Transport transport({u"https"_s, u"nobody.invalid"_s, 443}, {}, {ProxyChoice::Kind::Direct});
    const Error error = errorOf(transport.send(post("/")));
    QCOMPARE(error.kind, ErrorKind::NameNotFound);
    QVERIFY(!error.mayHaveHappened);
}

void TestFaults::aWriteIsSentOnce_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Script>("script");
    Script partial = Script::json("{}", 201);
    Script reset;
    for (const bool tls : {false, true}) {
        const char *wire = tls ? "TLS" : "plain";
        for (const auto &[name, method] : {std::pair{"POST", Method::Post}, std::pair{"PUT", Method::Put},
                 std::pair{"PATCH", Method::Patch}, std::pair{"DELETE", Method::Delete}}) {
            for (const QByteArray &body : {QByteArray("{\"key\":\"x\"}"), QByteArray(), QByteArray(300'000, 'x')}) {
                const auto row = [&](const char *what, const Script &script) {
                    QTest::addRow("%s %s %lld bytes %s", wire, name, static_cast<long long>(body.size()), what)
                        << tls << method << body << script;
                };
                row("close", Script::drop());
                row("RST", Script::dropByReset());
                partial.cutAt = 15;
                row("cut in the status line", partial);
                partial.cutAt = 40;
                row("cut in the headers", partial);
                reset = partial;
                reset.reset = true;
                row("RST in the headers", reset);
            }
        }
    }
}

void TestFaults::aWriteIsSentOnce()
{
    QFETCH(bool, tls);
    QFETCH(Method, method);
    QFETCH(QByteArray, body);
    QFETCH(Script, script);
    Wire wire(tls);
    QVERIFY(resultOf(wire.transport->send(get("/warm")))); // connections that are open already
    wire.server->on("/x", script);
    const Error error = errorOf(wire.transport->send(write(method, "/x", body)));
    QCOMPARE(error.kind, ErrorKind::Lost);
    QVERIFY(error.mayHaveHappened);
    QVERIFY(!error.requestId.isEmpty());
    QVERIFY(resultOf(wire.transport->send(get("/after")))); // whatever was to come again would have come by now
    QCOMPARE(wire.server->seen().size(), 3);
    QCOMPARE(wire.server->seen().at(1).body, body);
}

void TestFaults::aLostReadIsLost_data()
{
    QTest::addColumn<Script>("script");
    Script cut = Script::json(QByteArray(1000, 'x'));
    cut.cutAt = 300;
    QTest::newRow("cut in the body") << cut;
    cut.reset = true;
    QTest::newRow("RST in the body") << cut;
    QTest::newRow("no answer") << Script::drop();
}

void TestFaults::aLostReadIsLost()
{
    QFETCH(Script, script);
    FaultServer server;
    server.answerAll(script);
    Transport transport(plain(server), {});
    const Error error = errorOf(transport.send(get("/")));
    QCOMPARE(error.kind, ErrorKind::Lost);
    QVERIFY(!error.mayHaveHappened);
}

void TestFaults::clocks_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("clock");
    Script held;
    held.hold = true;
    QTest::newRow("never answers") << held << u"headers"_s;
    Script header = Script::json("{}");
    header.dripHeaderMs = 20;
    QTest::newRow("header byte by byte") << header << u"headers"_s;
    Script stalls = Script::json("{}");
    stalls.length = 10;
    QTest::newRow("promises more than it sends") << stalls << u"idle"_s;
    Script drip = Script::json(QByteArray(1000, 'x'));
    drip.dripMs = 20;
    drip.dripBytes = 1;
    QTest::newRow("body byte by byte") << drip << u"total"_s;
    drip.chunked = true;
    QTest::newRow("chunks byte by byte") << drip << u"total"_s;
}

void TestFaults::clocks()
{
    QFETCH(Script, script);
    QFETCH(QString, clock);
    FaultServer server;
    server.answerAll(script);
    Transport transport(plain(server), {});
    for (Request request : {get("/"), post("/")}) {
        request.limits = hasty();
        QElapsedTimer took;
        took.start();
        const Error error = errorOf(transport.send(request));
        QCOMPARE(error.kind, ErrorKind::Timeout);
        QCOMPARE(error.field, clock);
        QCOMPARE(error.mayHaveHappened, request.method == Method::Post);
        QVERIFY2(took.elapsed() < 1500, qPrintable(QString::number(took.elapsed())));
    }
    QCOMPARE(server.count("POST"), 1);
}

void TestFaults::timeoutOfOnesOwn()
{
    FaultServer server;
    Script drip = Script::json(QByteArray(1000, 'x'));
    drip.dripMs = 20;
    drip.dripBytes = 1;
    server.answerAll(drip);
    Transport transport(plain(server), {});
    transport.setTimeout(100);
    Request blob = get("/");
    blob.limits = Limits::blob(1000); // has no total of its own
    QCOMPARE(errorOf(transport.send(blob)).field, u"total"_s);
    transport.setTimeout(0);
    server.answerAll(Script::json("{}"));
    QVERIFY(resultOf(transport.send(blob)));
}

void TestFaults::noTotalForBlobs()
{
    FaultServer server;
    Script drip = Script::json(QByteArray(40, 'x'));
    drip.dripMs = 20;
    drip.dripBytes = 1;
    server.answerAll(drip);
    Transport transport(plain(server), {});
    Request blob = get("/");
    blob.limits = hasty();
    blob.limits.totalMs = 0;
    QVERIFY(resultOf(transport.send(blob))); // 800 ms, but never idle
}

void TestFaults::slowWritesMayTakeTheirTime_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Request>("request");
    for (const bool tls : {false, true}) {
        QTest::addRow("POST %d", tls) << tls << post("/");
        QTest::addRow("POST without body %d", tls) << tls << post("/", {});
        QTest::addRow("DELETE %d", tls) << tls << write(Method::Delete, "/", {});
        QTest::addRow("GET %d", tls) << tls << get("/");
    }
}

void TestFaults::slowWritesMayTakeTheirTime()
{
    QFETCH(bool, tls);
    QFETCH(Request, request);
    Wire wire(tls);
    Script slow = Script::json("{}");
    slow.delayMs = 300;
    wire.server->answerAll(slow);
    request.limits = hasty();
    QCOMPARE(errorOf(wire.transport->send(request)).field, u"headers"_s);
    request.limits.headersMs = Limits::slowWrite().headersMs;
    request.limits.idleMs = 100; // waiting for the answer is not idleness
    request.limits.connectMs = 100; // nor a matter of the connection
    QVERIFY(resultOf(wire.transport->send(request)));
}

void TestFaults::manyHeadersDoNotHang()
{
    FaultServer server;
    Script many = Script::json("{}");
    for (int i = 0; i < 150; ++i)
        many.headers.append(Header("X-" + QByteArray::number(i), "y"));
    server.answerAll(many);
    Script endless;
    endless.raw = "HTTP/1.1 200 OK\r\nX-A: " + QByteArray(2'000'000, 'a');
    server.on("/endless", endless);
    Transport transport(plain(server), {});
    for (const char *target : {"/", "/endless"}) {
        Request request = get(target);
        request.limits = hasty();
        QElapsedTimer took;
        took.start();
        resultOf(transport.send(request)); // an answer or an error, but soon
        QVERIFY(took.elapsed() < 1500);
    }
}

void TestFaults::lengthsThatLie()
{
    FaultServer server;
    Script script = Script::json("{\"a\":1}");
    script.length = 3;
    script.close = true;
    server.answerAll(script);
    Transport transport(plain(server), {});
    Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(reply); // the reader of the JSON refuses it
    QCOMPARE(reply->body, QByteArray("{\"a"));
    script.length = -2; // no length: the end of the connection is the end
    server.answerAll(script);
    reply = resultOf(transport.send(get("/")));
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
}

void TestFaults::sizes_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Limits>("limits");
    QTest::addColumn<bool>("fits");
    QTest::newRow("object, exactly") << qint64(1024 * 1024) << Limits::object() << true;
    QTest::newRow("object, one more") << qint64(1024 * 1024 + 1) << Limits::object() << false;
    QTest::newRow("token, one more") << qint64(64 * 1024 + 1) << Limits::token() << false;
    QTest::newRow("page, 8 MiB") << qint64(8 * 1024 * 1024) << Limits::page() << true;
    QTest::newRow("page, one more") << qint64(8 * 1024 * 1024 + 1) << Limits::page() << false;
    QTest::newRow("blob as promised") << qint64(3'000'000) << Limits::blob(3'000'000) << true;
    QTest::newRow("blob, one more") << qint64(3'000'001) << Limits::blob(3'000'000) << false;
}

void TestFaults::sizes()
{
    QFETCH(qint64, size);
    QFETCH(Limits, limits);
    QFETCH(bool, fits);
    FaultServer server;
    server.answerAll(Script::json(QByteArray(size, 'x')));
    Transport transport(plain(server), {});
    Request request = get("/");
    request.limits = limits;
    const Result<Reply> reply = resultOf(transport.send(request));
    QCOMPARE(reply.has_value(), fits);
    if (fits)
        QCOMPARE(reply->body.size(), size);
    else
        QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
    QVERIFY(resultOf(transport.send(get("/"))).has_value() == (size <= 1024 * 1024)); // and the next one is served
}

void TestFaults::unfoldingBodies_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("2 MB") << qint64(2'000'000);
    QTest::newRow("5 MB") << qint64(5'000'000);
    QTest::newRow("20 MB") << qint64(20'000'000);
    QTest::newRow("200 MB") << qint64(200'000'000);
}

void TestFaults::unfoldingBodies()
{
    QFETCH(qint64, size);
    FaultServer server;
    server.answerAll(gzipped(QByteArray(size, 'x')));
    Transport transport(plain(server), {});
    // Beyond 10 MiB Qt itself stops unfolding, and says the same as to a broken encoding.
    const ErrorKind kind = errorOf(transport.send(get("/"))).kind;
    QVERIFY(kind == ErrorKind::TooLarge || (size > 10'000'000 && kind == ErrorKind::BadReply));
    server.answerAll(gzipped(QByteArray(900'000, 'x')));
    const Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(reply);
    QCOMPARE(reply->body.size(), 900'000);
}

void TestFaults::brokenEncoding()
{
    FaultServer server;
    Script script = Script::json("this is not deflate");
    script.headers.append(Header("Content-Encoding", "gzip"));
    server.answerAll(script);
    Transport transport(plain(server), {});
    const Error error = errorOf(transport.send(get("/")));
    QVERIFY(error.kind == ErrorKind::BadReply || error.kind == ErrorKind::NotHarbor);
}

void TestFaults::memoryStaysBoundedWhileNobodyReads()
{
    Flood flood;
    Transport transport({u"http"_s, u"127.0.0.1"_s, flood.port}, {});
    Request blob = get("/");
    blob.lane = Lane::Bulk;
    blob.limits = Limits::blob(1'000'000'000);
    const Call<Reply> call = transport.send(blob);
    // This thread stands still, as a busy window does; the server sends until nobody takes any more.
    const qint64 taken = flood.stalledAt.get_future().get();
    QVERIFY2(taken < 24LL * 1024 * 1024, qPrintable(QString::number(taken)));
    call.cancel();
}

void TestFaults::cutsThatQtDoesNotTell()
{
    FaultServer server;
    Script chunk = Script::json("{\"a\":\"" + QByteArray(1000, 'x') + "\"}");
    chunk.chunked = true;
    chunk.cutAt = 300;
    server.answerAll(chunk);
    Transport transport(plain(server), {});
    Result<Reply> reply = resultOf(transport.send(get("/")));
    // Sometimes Qt says that the connection closed, sometimes nothing; but a cut object or list is never JSON.
    QVERIFY(reply ? !parseJson(reply->body).has_value() : reply.error().kind == ErrorKind::Lost);

    Script error = Script::json(QByteArray(1000, 'x'), 409);
    error.cutAt = 300;
    server.answerAll(error);
    reply = resultOf(transport.send(post("/")));
    if (reply)
        QCOMPARE(reply->status, 409); // what the server decided is known, its words are not
    else
        QVERIFY(reply.error().kind == ErrorKind::Lost && reply.error().mayHaveHappened);
}

void TestFaults::notHttpAtAll()
{
    FaultServer server;
    server.setGreeting("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
    Transport transport(plain(server), {});
    Request request = get("/");
    request.limits = hasty();
    const Error error = errorOf(transport.send(request));
    QVERIFY2(error.kind == ErrorKind::NotHarbor || error.kind == ErrorKind::Lost,
        qPrintable(QString::number(static_cast<int>(error.kind))));
}

void TestFaults::headHasNoBody()
{
    FaultServer server;
    Script script = Script::json("{}");
    script.length = 5'000'000;
    server.answerAll(script);
    Transport transport(plain(server), {});
    Request request = get("/");
    request.method = Method::Head;
    const Result<Reply> reply = resultOf(transport.send(request));
    QVERIFY(reply);
    QCOMPARE(reply->header("content-length"), QByteArray("5000000"));
    QVERIFY(reply->body.isEmpty());
}

void TestFaults::interimAnswersAreSkipped()
{
    FaultServer server;
    Script script;
    script.raw = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    server.answerAll(script);
    Transport transport(plain(server), {});
    const Result<Reply> reply = resultOf(transport.send(get("/")));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
