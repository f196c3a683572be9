#include "app/net/retry.h"
#include "app/net/transport.h"
#include "tests/support/answers.h"
#include "tests/support/requests.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

Reply withStatus(int status, const QByteArray &retryAfter = {})
{
    Reply reply;
    reply.status = status;
    if (!retryAfter.isEmpty())
        reply.headers = {{"retry-after", retryAfter}};
    return reply;
}

QByteArray httpDate(int secondsFromNow)
{
    const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(secondsFromNow);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

/** Scripted outcomes, one per try; the last one stays. */
struct Course
{
    QList<Result<Reply>> outcomes = {};
    int tries = 0;
    std::shared_ptr<QList<qint64>> waits = std::make_shared<QList<qint64>>();
    std::shared_ptr<RetryBudget> budget = std::make_shared<RetryBudget>();
    RetryPolicy policy = {};

    Result<Reply> run()
    {
        const auto attempt = [this] {
            const qsizetype which = std::min<qsizetype>(tries++, outcomes.size() - 1);
            return Call<Reply>::ready(outcomes.at(which));
        };
        return resultOf(retrying(attempt, jumpingPace(waits), policy, budget));
    }
};

} // namespace

/** Reads are tried again, writes never (trust.md §4 rule 5, §3 no. 33 to 37). */
class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWorthIt_data();
    void whatIsWorthIt();
    void goesOnUntilItWorks();
    void givesUpAfterFour();
    void faultsGetOneMoreTry();
    void retryAfterWins();
    void longRetryAfterEndsIt();
    void totalBudgetEndsIt();
    void backOffStaysInBounds();
    void aTenthMayBeRepeats();
    void deadServersAreAskedOnce();
    void retryAfterHeader_data();
    void retryAfterHeader();
    void readsOverTheWire();
    void writesOverTheWire_data();
    void writesOverTheWire();
    void cancelEndsTheWait();
    void realPaceWaits();
};

void TestRetry::whatIsWorthIt_data()
{
    QTest::addColumn<Result<Reply>>("outcome");
    QTest::addColumn<bool>("worth");
    for (const int status : {408, 425, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << Result<Reply>(withStatus(status)) << true;
    for (const int status : {200, 201, 301, 400, 401, 403, 404, 405, 409, 412, 413, 422, 423, 501, 505})
        QTest::addRow("%d", status) << Result<Reply>(withStatus(status)) << false;
    for (const ErrorKind kind : {ErrorKind::Refused, ErrorKind::Lost, ErrorKind::Timeout})
        QTest::addRow("kind %d", static_cast<int>(kind)) << Result<Reply>(fail(kind)) << true;
    for (const ErrorKind kind :
        {ErrorKind::Cancelled, ErrorKind::BadInput, ErrorKind::NameNotFound, ErrorKind::TlsUntrusted,
            ErrorKind::TlsExpired, ErrorKind::TlsName, ErrorKind::TlsProtocol, ErrorKind::PinMismatch,
            ErrorKind::Redirected, ErrorKind::TooLarge, ErrorKind::NotHarbor, ErrorKind::BadReply, ErrorKind::Internal})
        QTest::addRow("kind %d", static_cast<int>(kind)) << Result<Reply>(fail(kind)) << false;
}

void TestRetry::whatIsWorthIt()
{
    QFETCH(Result<Reply>, outcome);
    QFETCH(bool, worth);
    QCOMPARE(worthRetrying(outcome), worth);
}

void TestRetry::goesOnUntilItWorks()
{
    Course course{{fail(ErrorKind::Lost), withStatus(503), withStatus(200)}};
    const Result<Reply> reply = course.run();
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(course.tries, 3);
    QCOMPARE(*course.waits, QList<qint64>({250, 500})); // half of the jitter's range
}

void TestRetry::givesUpAfterFour()
{
    Course course{{withStatus(503)}};
    const Result<Reply> reply = course.run();
    QVERIFY(reply);
    QCOMPARE(reply->status, 503); // the last answer is the answer
    QCOMPARE(course.tries, 4);
    Course lost{{fail(ErrorKind::Lost)}};
    QCOMPARE(lost.run().error().kind, ErrorKind::Lost);
    QCOMPARE(lost.tries, 4);
}

void TestRetry::faultsGetOneMoreTry()
{
    Course course{{withStatus(500)}};
    QCOMPARE(course.run()->status, 500);
    QCOMPARE(course.tries, 2);
}

void TestRetry::retryAfterWins()
{
    Course course{{withStatus(429, "3"), withStatus(429, httpDate(-60)), withStatus(200)}};
    QVERIFY(course.run());
    QCOMPARE(*course.waits, QList<qint64>({3000, 1000}));
}

void TestRetry::longRetryAfterEndsIt()
{
    Course course{{withStatus(429, "121"), withStatus(200)}};
    QCOMPARE(course.run()->status, 429);
    QCOMPARE(course.tries, 1);
    QVERIFY(course.waits->isEmpty());
}

void TestRetry::totalBudgetEndsIt()
{
    Course course{{withStatus(429, "50")}};
    course.run();
    QCOMPARE(course.tries, 3); // 0 s, 50 s, 100 s; 150 s would be too late
}

void TestRetry::backOffStaysInBounds()
{
    const RetryPolicy policy;
    for (int repeat = 0; repeat < 40; ++repeat) {
        for (const double random : {0.0, 0.3, 0.999999, 1.0, 7.0, -1.0}) {
            const qint64 wait = backOffMs(policy, repeat, random);
            QVERIFY(wait >= 0 && wait <= policy.capMs);
            if (repeat < 6)
                QVERIFY(wait <= policy.baseMs << repeat);
        }
    }
}

void TestRetry::aTenthMayBeRepeats()
{
    Course course;
    course.policy.tries = 2;
    int repeats = 0;
    for (int i = 0; i < 200; ++i) {
        course.tries = 0;
        course.outcomes = {withStatus(503), withStatus(200)};
        course.run();
        repeats += course.tries - 1;
    }
    QVERIFY2(repeats >= 10 && repeats <= 45, qPrintable(QString::number(repeats)));
}

void TestRetry::deadServersAreAskedOnce()
{
    Course course{{fail(ErrorKind::Refused)}};
    course.run();
    QCOMPARE(course.tries, 4);
    course.tries = 0;
    course.run();
    QCOMPARE(course.tries, 1); // five failures in a row
    course.tries = 0;
    course.run();
    QCOMPARE(course.tries, 1);
    course.outcomes = {withStatus(200)};
    course.run();
    course.tries = 0;
    course.outcomes = {fail(ErrorKind::Refused), withStatus(200)};
    QVERIFY(course.run()); // answered once: repeats are back
    QCOMPARE(course.tries, 2);
    course.outcomes = {fail(ErrorKind::BadInput)}; // says nothing of the server
    for (int i = 0; i < 9; ++i)
        course.run();
    QVERIFY(!course.budget->open());
}

void TestRetry::retryAfterHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto row = [](const QByteArray &header, int least, int most) {
        QTest::newRow(header.constData()) << header << least << most;
    };
    row("", 0, 0);
    row("3", 3, 3);
    row(" 7 ", 7, 7);
    row("0", 1, 1);
    row("301", 300, 300);
    row("1000000000", 300, 300);
    row("99999999999999999999999", 300, 300);
    row("-5", 0, 0);
    row("3.5", 0, 0);
    row("soon", 0, 0);
    row("3 s", 0, 0);
    row(httpDate(60), 58, 60);
    row(httpDate(-60), 1, 1);
    row(httpDate(99'999), 300, 300);
    row("Wed, 99 Foo 2026 10:00:00 GMT", 0, 0);
}

void TestRetry::retryAfterHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(int, least);
    QFETCH(int, most);
    const int seconds = retryAfterSeconds(header);
    QVERIFY2(seconds >= least && seconds <= most, qPrintable(QString::number(seconds)));
}

void TestRetry::readsOverTheWire()
{
    FaultServer server;
    Script cut = Script::json(QByteArray(1000, 'x'));
    cut.cutAt = 300;
    server.on("/x", {Script::json("{}", 503), cut, Script::json("{\"a\":1}")});
    Transport transport(plain(server), {});
    transport.setPace(jumpingPace());
    const Result<Reply> reply = resultOf(transport.sendRetrying(get("/x")));
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
    QSet<QByteArray> ids;
    for (const Seen &seen : server.seen())
        ids.insert(seen.header("x-request-id"));
    QCOMPARE(ids.size(), 3); // one per try
}

void TestRetry::writesOverTheWire_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("POST") << Method::Post;
    QTest::newRow("PUT") << Method::Put;
    QTest::newRow("PATCH") << Method::Patch;
    QTest::newRow("DELETE") << Method::Delete;
}

void TestRetry::writesOverTheWire()
{
    QFETCH(Method, method);
    for (const Script &script :
        {Script::json("{}", 503), Script::json("{}", 429), Script::drop(), Script::dropByReset()}) {
        FaultServer server;
        server.answerAll(script);
        Transport transport(plain(server), {});
        transport.setPace(jumpingPace());
        resultOf(transport.sendRetrying(write(method, "/x")));
        QCOMPARE(server.seen().size(), 1);
    }
}

void TestRetry::cancelEndsTheWait()
{
    FaultServer server;
    Script busy = Script::json("{}", 429);
    busy.headers.append(Header("Retry-After", "60"));
    server.answerAll(busy);
    Transport transport(plain(server), {});
    const Call<Reply> call = transport.sendRetrying(get("/"));
    QTRY_COMPARE(server.seen().size(), 1);
    QTRY_COMPARE(transport.active(), 0);
    QVERIFY(!call.finished());
    call.cancel();
    QCOMPARE(resultOf(call, 1000).error().kind, ErrorKind::Cancelled);
    QCOMPARE(server.seen().size(), 1);
}

void TestRetry::realPaceWaits()
{
    const Pace pace = Pace::real();
    const qint64 before = pace.now();
    QVERIFY(resultOf(pace.wait(30)));
    QVERIFY(pace.now() - before >= 29);
    const Call<Done> long_ = pace.wait(60'000);
    long_.cancel();
    QCOMPARE(resultOf(long_, 1000).error().kind, ErrorKind::Cancelled);
    for (int i = 0; i < 100; ++i) {
        const double random = pace.random();
        QVERIFY(random >= 0 && random < 1);
    }
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
