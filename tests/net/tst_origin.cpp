#include "app/net/origin.h"

#include <QTest>

using namespace berth;
using namespace Qt::StringLiterals;

/** An address as people type it (issue 3, "Connect" and "Bad input"). */
class TestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void quotesNoPassword();
    void textsAndUrls();
    void ofUrls();
    void loopback_data();
    void loopback();
};

void TestOrigin::understands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("schemeAdded");
    QTest::addColumn<bool>("pathDropped");
    const auto row = [](const QString &typed, const QString &text, bool added, bool dropped = false) {
        QTest::newRow(qPrintable(typed)) << typed << text << added << dropped;
    };
    const QString harbor = u"https://harbor.potus.local"_s;
    row(u"harbor.potus.local"_s, harbor, true);
    row(u"  harbor.potus.local\n"_s, harbor, true);
    row(u"\u00a0harbor.potus.local\t"_s, harbor, true);
    row(u"Harbor.POTUS.local"_s, harbor, true);
    row(u"HTTPS://harbor.potus.local"_s, harbor, false);
    row(u"https://harbor.potus.local/"_s, harbor, false);
    row(u"https://harbor.potus.local:443/"_s, harbor, false);
    row(u"harbor.potus.local:443"_s, harbor, true);
    row(u"harbor.potus.local."_s, harbor, true);
    row(u"//harbor.potus.local"_s, harbor, true);
    row(u"harbor.potus.local:"_s, harbor, true);
    row(u"harbor.potus.local:8443"_s, harbor + u":8443"_s, true);
    row(u"harbor.potus.local:80"_s, harbor + u":80"_s, true);
    row(u"http://harbor.potus.local"_s, u"http://harbor.potus.local"_s, false);
    row(u"http://harbor.potus.local:80"_s, u"http://harbor.potus.local"_s, false);
    row(u"http://harbor.potus.local:8080"_s, u"http://harbor.potus.local:8080"_s, false);
    row(u"https://harbor.potus.local/harbor/projects/1/repositories"_s, harbor, false, true);
    row(u"harbor.potus.local/nvidiaio"_s, harbor, true, true);
    row(u"https://harbor.potus.local/?x=y#z"_s, harbor, false, true);
    row(u"https://harbor.potus.local#z"_s, harbor, false, true);
    row(u"https://harbor.potus.local?globalSearch=a@b"_s, harbor, false, true);
    row(u"localhost"_s, u"https://localhost"_s, true);
    row(u"harbor"_s, u"https://harbor"_s, true);
    row(u"my_harbor.local"_s, u"https://my_harbor.local"_s, true);
    row(u"192.168.0.10:8443"_s, u"https://192.168.0.10:8443"_s, true);
    row(u"[::1]"_s, u"https://[::1]"_s, true);
    row(u"::1"_s, u"https://[::1]"_s, true);
    row(u"[2001:DB8:0:0::1]:8443/x"_s, u"https://[2001:db8::1]:8443"_s, true, true);
    row(u"http://[::1]:80"_s, u"http://[::1]"_s, false);
    row(u"2001:db8::1"_s, u"https://[2001:db8::1]"_s, true);
    row(u"hafen.grün.de"_s, u"https://hafen.xn--grn-ioa.de"_s, true);
    row(u"HAFEN.GRÜN.de"_s, u"https://hafen.xn--grn-ioa.de"_s, true);
    row(u"港.example"_s, u"https://xn--j6w.example"_s, true);
}

void TestOrigin::understands()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, schemeAdded);
    QFETCH(bool, pathDropped);
    const Result<TypedAddress> address = parseAddress(typed);
    QVERIFY2(address, qPrintable(address ? QString() : address.error().message));
    QCOMPARE(address->origin.text(), text);
    QCOMPARE(address->schemeAdded, schemeAdded);
    QCOMPARE(address->pathDropped, pathDropped);
    QVERIFY(address->origin.url().isValid());
    QCOMPARE(Origin::of(address->origin.url()), address->origin);
    const Result<TypedAddress> again = parseAddress(address->origin.text());
    QVERIFY(again);
    QCOMPARE(again->origin, address->origin);
}

void TestOrigin::refuses_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u""_s, u"   "_s, u"\n"_s, u"https://"_s, u"http:///x"_s, u":8443"_s, u"/path"_s,
             u"?x"_s, u"#x"_s, u"ftp://harbor"_s, u"file:///etc/passwd"_s, u"javascript://x"_s, u"https:harbor"_s,
             u"mailto:a@b"_s, u"user:secret@harbor"_s, u"https://user@harbor"_s, u"https://user:secret@harbor:8443/x"_s,
             u"harbor:0"_s, u"harbor:70000"_s, u"harbor:65536"_s, u"harbor:-1"_s, u"harbor:http"_s, u"harbor:4 43"_s,
             u"harbor:443443443443443443"_s, u"harbor:+443"_s, u"har bor"_s, u"harbor\tlocal"_s, u"harbor\u0000x"_s,
             u"[::1"_s, u"::1]"_s, u"[::1]x"_s, u"[harbor]"_s, u"[]"_s, u"2001:db8::zz"_s, u"1:2:3"_s,
             u"[fe80::1%eth0]"_s, u"[192.168.0.1]"_s, u"-harbor"_s, u"harbor-.local"_s, u"harbor..local"_s,
             u".harbor"_s, u"."_s, u"har%62or"_s, u"harbor\\x"_s, u"harbor,local"_s, u"<harbor>"_s, u"256.1.1.1"_s,
             u"1.2.3"_s, u"1.2.3.4.5"_s, u"012.1.1.1"_s, u"127.1"_s, QString(64, u'a') + u".local"_s,
             QString(300, u'a'), u"https://https://harbor"_s, u"harbor\u202elocal"_s, u"har\u200bbor@x"_s})
        QTest::newRow(qPrintable(typed.left(40))) << typed;
}

void TestOrigin::refuses()
{
    QFETCH(QString, typed);
    const Result<TypedAddress> address = parseAddress(typed);
    QVERIFY2(!address, qPrintable(address ? address->origin.text() : QString()));
    QCOMPARE(address.error().kind, ErrorKind::BadInput);
    QCOMPARE(address.error().field, u"address"_s);
    QVERIFY(address.error().message.endsWith(u'.'));
}

void TestOrigin::quotesNoPassword()
{
    for (const QString &typed :
        {u"https://admin:Harbor12345@harbor"_s, u"admin:Harbor12345/@harbor"_s, u"https://admin:Harbor12345@"_s}) {
        const Result<TypedAddress> address = parseAddress(typed);
        QVERIFY(!address);
        QVERIFY(!address.error().message.contains("Harbor12345"_L1));
        QVERIFY(address.error().target.isEmpty());
    }
}

void TestOrigin::textsAndUrls()
{
    const Origin plain{u"https"_s, u"harbor.potus.local"_s, 443};
    QCOMPARE(plain.authority(), u"harbor.potus.local"_s);
    QVERIFY(plain.secure());
    const Origin six{u"http"_s, u"::1"_s, 8080};
    QCOMPARE(six.text(), u"http://[::1]:8080"_s);
    QCOMPARE(six.authority(), u"[::1]:8080"_s);
    QVERIFY(!six.secure());
    QVERIFY(plain != Origin({u"http"_s, u"harbor.potus.local"_s, 443}));
    QVERIFY(plain != Origin({u"https"_s, u"harbor.potus.local"_s, 8443}));
}

void TestOrigin::ofUrls()
{
    QCOMPARE(Origin::of(QUrl(u"HTTPS://Harbor.Local/x?y#z"_s)), Origin({u"https"_s, u"harbor.local"_s, 443}));
    QCOMPARE(Origin::of(QUrl(u"https://harbor.local:443"_s)), Origin({u"https"_s, u"harbor.local"_s, 443}));
    QCOMPARE(Origin::of(QUrl(u"http://[::1]:8080/"_s)), Origin({u"http"_s, u"::1"_s, 8080}));
    QCOMPARE(Origin::of(QUrl(u"https://hafen.grün.de"_s)).host, u"hafen.xn--grn-ioa.de"_s);
}

void TestOrigin::loopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("is");
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("v4") << u"127.0.0.1"_s << true;
    QTest::newRow("v4, other") << u"127.8.9.1"_s << true;
    QTest::newRow("v6") << u"::1"_s << true;
    QTest::newRow("a name that begins so") << u"localhost.evil.example"_s << false;
    QTest::newRow("number as name") << u"127.0.0.1.evil.example"_s << false;
    QTest::newRow("private") << u"192.168.0.1"_s << false;
    QTest::newRow("any") << u"0.0.0.0"_s << false;
}

void TestOrigin::loopback()
{
    QFETCH(QString, host);
    QFETCH(bool, is);
    QCOMPARE(Origin({u"http"_s, host, 80}).loopback(), is);
}

QTEST_GUILESS_MAIN(TestOrigin)
#include "tst_origin.moc"
