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

/** Bounds of time and size: trust.md §4 rules 2 and 12, T18 to T20, §3 no. 4, 12, 44 to 46. */
class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clocks_data();
    void clocks();
    void timeoutOfOnesOwn();
    void noTotalForBlobs();
    void slowWritesMayTakeTheirTime_data();
    void slowWritesMayTakeTheirTime();
    void manyHeadersDoNotHang();
    void sizes_data();
    void sizes();
    void unfoldingBodies_data();
    void unfoldingBodies();
    void memoryStaysBoundedWhileNobodyReads();
};

void TestLimits::clocks_data()
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

void TestLimits::clocks()
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

void TestLimits::timeoutOfOnesOwn()
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

void TestLimits::noTotalForBlobs()
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

void TestLimits::slowWritesMayTakeTheirTime_data()
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

void TestLimits::slowWritesMayTakeTheirTime()
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

void TestLimits::manyHeadersDoNotHang()
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

void TestLimits::sizes_data()
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

void TestLimits::sizes()
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

void TestLimits::unfoldingBodies_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("2 MB") << qint64(2'000'000);
    QTest::newRow("5 MB") << qint64(5'000'000);
    QTest::newRow("20 MB") << qint64(20'000'000);
    QTest::newRow("200 MB") << qint64(200'000'000);
}

void TestLimits::unfoldingBodies()
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

void TestLimits::memoryStaysBoundedWhileNobodyReads()
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

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
