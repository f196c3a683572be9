#include "app/core/error.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace berth;
using namespace Qt::StringLiterals;

namespace {

constexpr int kinds = static_cast<int>(ErrorKind::Internal) + 1;

Error of(ErrorKind kind, int status = 0, const QString &message = {}, const QString &field = {})
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.message = message;
    error.field = field;
    return error;
}

QString all(const Error &error)
{
    const Explanation told = describe(error);
    return told.what + u' ' + told.remedy;
}

} // namespace

/** Every failure is told in whole sentences of our own, with what to do next. */
class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsTold_data();
    void everyKindIsTold();
    void neverQuotesTheServer();
    void ourOwnSentencesStay();
    void namesAreStable();
    void saysMore_data();
    void saysMore();
    void unknownOutcomesSaySo();
    void hostilePlacesAreMadeVisible();
};

void TestDescribe::everyKindIsTold_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < kinds; ++kind)
        QTest::newRow(qPrintable(kindName(static_cast<ErrorKind>(kind)))) << kind;
}

void TestDescribe::everyKindIsTold()
{
    QFETCH(int, kind);
    const auto asKind = static_cast<ErrorKind>(kind);
    if (asKind == ErrorKind::BadInput)
        return; // ourOwnSentencesStay()
    const Explanation told = describe(of(asKind));
    QVERIFY2(told.what.endsWith(u'.') && !told.what.at(0).isLower(), qPrintable(told.what));
    QVERIFY(!told.what.contains(u'!'));
    QVERIFY(!all(of(asKind)).contains(u"please"_s, Qt::CaseInsensitive));
    if (asKind != ErrorKind::Cancelled)
        QVERIFY2(told.remedy.endsWith(u'.'), qPrintable(told.remedy));
    QVERIFY(!all(of(asKind)).contains(u'%'));
}

void TestDescribe::neverQuotesTheServer()
{
    const QString canary = u"CANARY CSRF registry is unhealthy referenced used repository quota immutable"_s;
    for (int kind = 0; kind < kinds; ++kind) {
        if (static_cast<ErrorKind>(kind) == ErrorKind::BadInput)
            continue;
        for (const int status : {0, 200, 400, 401, 403, 404, 405, 409, 412, 413, 422, 429, 500, 502, 503, 504}) {
            Error error = of(static_cast<ErrorKind>(kind), status, canary, u"idle"_s);
            error.requestId = u"id-1"_s;
            QVERIFY(!all(error).contains("CANARY"_L1));
        }
    }
}

void TestDescribe::ourOwnSentencesStay()
{
    const Explanation told = describe(badInput(u"name"_s, u"Give the endpoint a name."_s));
    QCOMPARE(told.what, u"Give the endpoint a name."_s);
    QVERIFY(told.remedy.isEmpty());
}

void TestDescribe::namesAreStable()
{
    QSet<QString> names;
    static const QRegularExpression word(u"^[a-z]+(_[a-z]+)*$"_s);
    for (int kind = 0; kind < kinds; ++kind) {
        const QString name = kindName(static_cast<ErrorKind>(kind));
        QVERIFY2(word.match(name).hasMatch(), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), kinds);
    QCOMPARE(kindName(ErrorKind::SignInRefused), u"sign_in_refused"_s);
    QCOMPARE(kindName(ErrorKind::TlsUntrusted), u"tls_untrusted"_s);
}

void TestDescribe::saysMore_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const Error &error, const QString &part) {
        QTest::newRow(name) << error << part;
    };
    Error error = of(ErrorKind::ServerFault, 500);
    error.requestId = u"31d9f9f6"_s;
    row("request id", error, u"quote the request id 31d9f9f6 to the Harbor administrator"_s);
    row("bad gateway", of(ErrorKind::ServerFault, 502), u"not available"_s);
    row("gateway timeout", of(ErrorKind::ServerFault, 504), u"gave up waiting"_s);
    error = of(ErrorKind::TooMany, 429);
    error.retryAfter = 30;
    row("retry after", error, u"30 second"_s);
    row("CSRF", of(ErrorKind::NotAllowed, 403, u"CSRF token not found in request"_s), u"CSRF"_s);
    row("only the name", of(ErrorKind::NotAllowed, 403, u"alice"_s), u"not allowed"_s);
    row("endpoint in use",
        of(ErrorKind::Precondition, 412, u"the registry 1 is referenced by proxy cache project, cannot delete it"_s),
        u"endpoint is still in use"_s);
    row("project not empty",
        of(ErrorKind::Precondition, 412, u"the project contains repositories, can not be deleted"_s), u"not empty"_s);
    row("robot", of(ErrorKind::Precondition, 412, u"get current user not available for security context: robot"_s),
        u"robot"_s);
    row("unhealthy", of(ErrorKind::Rejected, 400, u"the registry is unhealthy"_s), u"could not use the endpoint"_s);
    row("proxy project", of(ErrorKind::Rejected, 405), u"proxy-cache project"_s);
    error = of(ErrorKind::Redirected, 308);
    error.target = u"https://harbor.potus.local/"_s;
    row("redirect", error, u"https://harbor.potus.local/"_s);
    row("connect", of(ErrorKind::Timeout, 0, {}, u"connect"_s), u"firewall"_s);
    row("plain", of(ErrorKind::TlsProtocol, 0, {}, u"plain_http"_s), u"plain http"_s);
    row("TLS wanted", of(ErrorKind::TlsProtocol, 400, {}, u"tls_port"_s), u"https://"_s);
    row("proxy", of(ErrorKind::Refused, 0, {}, u"proxy"_s), u"proxy settings"_s);
    row("page", of(ErrorKind::NotHarbor, 200), u"not Harbor's API"_s);
    row("part of a reply", of(ErrorKind::BadReply, 200, {}, u"registry.insecure"_s), u"“registry.insecure”"_s);
    row("read only", of(ErrorKind::ReadOnly, 403), u"read-only"_s);
    error = of(ErrorKind::File);
    error.target = u"/home/x/values.yaml"_s;
    row("file", error, u"/home/x/values.yaml"_s);
}

void TestDescribe::saysMore()
{
    QFETCH(Error, error);
    QFETCH(QString, part);
    QVERIFY2(all(error).contains(part), qPrintable(all(error)));
}

void TestDescribe::unknownOutcomesSaySo()
{
    for (const ErrorKind kind : {ErrorKind::Cancelled, ErrorKind::Lost, ErrorKind::Timeout, ErrorKind::ServerFault,
             ErrorKind::TooLarge, ErrorKind::BadReply}) {
        for (const int status : {0, 500, 502, 504}) {
            Error error = of(kind, status);
            QVERIFY(!all(error).contains("may have been made"_L1));
            error.mayHaveHappened = true;
            QVERIFY2(all(error).contains("may have been made"_L1), qPrintable(all(error)));
        }
    }
}

void TestDescribe::hostilePlacesAreMadeVisible()
{
    Error error = of(ErrorKind::Redirected, 302);
    error.target = u"https://a\u202Eb\x1b[31m/"_s + QString(5000, u'x');
    const QString text = all(error);
    QVERIFY(!text.contains(QChar(0x202e)));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(text.size() < 800);
}

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
