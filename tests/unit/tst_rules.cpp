#include "app/setup/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using harbor::Features;
using harbor::Version;

namespace {

/** A self-signed CA, valid for a hundred years, made for this test. */
const QByteArray &caPem()
{
    static const QByteArray pem = "-----BEGIN CERTIFICATE-----\n"
                                  "MIIBiDCCAS2gAwIBAgIUFowRvdRIHH3gV29V4zs3n3Om8YswCgYIKoZIzj0EAwIw\n"
                                  "GDEWMBQGA1UEAwwNQmVydGggdGVzdCBDQTAgFw0yNjExMjMxMjExMTBaGA8yMTI2\n"
                                  "MTAzMDEyMTExMFowGDEWMBQGA1UEAwwNQmVydGggdGVzdCBDQTBZMBMGByqGSM49\n"
                                  "AgEGCCqGSM49AwEHA0IABATwTqyDfAS1O8fAlIbGKINC3NGRHQ4jES1EmzQKks5T\n"
                                  "2mPJlv2KhgyQX9pkWUFvSVpfA9v1NYTdIS2T/R9vMwCjUzBRMB0GA1UdDgQWBBSB\n"
                                  "giik4b+Rrtu7D78OX2K70SJ7qzAfBgNVHSMEGDAWgBSBgiik4b+Rrtu7D78OX2K7\n"
                                  "0SJ7qzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQC5QBZJdM/q\n"
                                  "mUZmnRTFtAsyOnZLub9xeB6RLSvmMEZEKgIhAKytDNLxzseV4ZgoyxQUagGvwPMS\n"
                                  "rcBezRxtk5qXEV6/\n"
                                  "-----END CERTIFICATE-----\n";
    return pem;
}

/** The same kind, valid in 2001 only. */
const QByteArray &expiredPem()
{
    static const QByteArray pem = "-----BEGIN CERTIFICATE-----\n"
                                  "MIIBHTCBxAIBATAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBCZXJ0aCBleHBpcmVk\n"
                                  "IENBMB4XDTAxMDEwMTAwMDAwMFoXDTAxMTIzMTAwMDAwMFowGzEZMBcGA1UEAwwQ\n"
                                  "QmVydGggZXhwaXJlZCBDQTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABATwTqyD\n"
                                  "fAS1O8fAlIbGKINC3NGRHQ4jES1EmzQKks5T2mPJlv2KhgyQX9pkWUFvSVpfA9v1\n"
                                  "NYTdIS2T/R9vMwAwCgYIKoZIzj0EAwIDSAAwRQIhAJ8RMsPbW3yEb3+HRRsdVFx/\n"
                                  "VXjCwW2cuJl3Uv6L6oVQAiB8oqx0wlV7U1Tz2xjRWd0/lijZd5I76aYDEZrZ3EFM\n"
                                  "/g==\n"
                                  "-----END CERTIFICATE-----\n";
    return pem;
}

Features at(int minor, int patch = 0)
{
    return Features(Version{2, minor, patch});
}

/** One table row: an input, and the words its sentence must have (empty: the input is fine). */
void row(const char *name, const QString &input, const char *words = "")
{
    QTest::newRow(name) << input << QString::fromUtf8(words);
}

void columns()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("words");
}

/** Every sentence names its field first, ends as a sentence does, and has no exclamation and no please. */
void check(const rules::Objection &objection, const QString &field)
{
    QFETCH(QString, input);
    QFETCH(QString, words);
    if (words.isEmpty()) {
        QVERIFY2(!objection, qPrintable(objection.value_or(QString())));
        return;
    }
    QVERIFY2(objection, qPrintable(input.left(80)));
    const QString sentence = *objection;
    QVERIFY2(sentence.startsWith(field), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.') || sentence.contains("https://"_L1), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'!') && !sentence.contains("lease"_L1), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"%1"_s) && !sentence.contains(u"%2"_s), qPrintable(sentence));
    QVERIFY2(sentence.size() < 300, qPrintable(sentence));
    const QStringList wanted = words.split(u'|');
    for (const QString &word : wanted)
        QVERIFY2(sentence.contains(word), qPrintable(sentence + " lacks "_L1 + word));
}

} // namespace

/** Every input a person may type wrongly, and the one sentence each gets. */
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointName_data();
    void endpointName();
    void namesThatAreTaken();
    void endpointUrl_data();
    void endpointUrl();
    void urlPathByVersion();
    void suggestedUrl_data();
    void suggestedUrl();
    void suggestionsAreFine();
    void urlWarnings();
    void accessId_data();
    void accessId();
    void accessSecret_data();
    void accessSecret();
    void secretsAreCleaned();
    void credentialPairs();
    void ngcKey_data();
    void ngcKey();
    void description_data();
    void description();
    void caCertificate_data();
    void caCertificate();
    void caFiles();
    void provider_data();
    void provider();
    void projectName_data();
    void projectName();
    void projectNameWarnings();
    void quota_data();
    void quota();
    void quotaValues_data();
    void quotaValues();
    void quotaGoesThereAndBack();
    void bandwidth_data();
    void bandwidth();
    void connections_data();
    void connections();
    void retentionDays_data();
    void retentionDays();
    void filters();
};

void TestRules::endpointName_data()
{
    columns();
    row("usual", u"NVIDIA"_s);
    row("blank inside", u"NVIDIA NGC (prod)"_s);
    row("64 bytes", QString(64, u'n'));
    row("32 two-byte letters", QString(32, u'ü'));
    row("empty", {}, "empty|NVIDIA");
    row("blank", u"   "_s, "empty");
    row("tab", u"\t"_s, "empty");
    row("65 bytes", QString(65, u'n'), "65|64|Shorten");
    row("33 two-byte letters", QString(33, u'ü'), "66|64");
    row("leading blank", u" NVIDIA"_s, "blank");
    row("trailing blank", u"NVIDIA "_s, "blank");
    row("line break", u"NVI\nDIA"_s, "invisible");
    row("bidi", u"NVI\u202EDIA"_s, "invisible");
    row("zero width", u"NVI\u200BDIA"_s, "invisible");
}

void TestRules::endpointName()
{
    QFETCH(QString, input);
    check(rules::endpointName(input), u"Name"_s);
}

void TestRules::namesThatAreTaken()
{
    QVERIFY(!rules::endpointName(u"NVIDIA 2"_s, {u"NVIDIA"_s}));
    QVERIFY(rules::endpointName(u"NVIDIA"_s, {u"NVIDIA"_s})->contains("taken"_L1));
    QVERIFY(!rules::endpointName(u"nvidia"_s, {u"NVIDIA"_s})); // Harbor tells them apart
    QVERIFY(rules::projectName(u"ngc"_s, {u"ngc"_s})->contains("taken"_L1));
    QVERIFY(rules::projectName(u"NGC"_s, {u"ngc"_s})->contains("capital"_L1));
}

void TestRules::endpointUrl_data()
{
    columns();
    row("NVIDIA", u"https://nvcr.io"_s);
    row("capitals", u"HTTPS://NVCR.IO"_s);
    row("slash", u"https://nvcr.io/"_s);
    row("blanks around", u"  https://nvcr.io \n"_s);
    row("port", u"https://registry.potus.local:5000"_s);
    row("http elsewhere", u"http://registry.lan:5000"_s);
    row("IPv4", u"https://10.1.2.3"_s);
    row("IPv6", u"https://[2001:db8::1]:5000"_s);
    row("one label", u"https://registry"_s);
    row("underscore", u"https://my_registry.lan"_s);
    row("highest port", u"https://r.io:65535"_s);
    row("punycode", u"https://xn--mnchen-3ya.example"_s);
    row("empty", {}, "empty|https://nvcr.io");
    row("blank", u"  "_s, "empty");
    row("no scheme", u"nvcr.io"_s, "scheme|http://|https://nvcr.io");
    row("no scheme, port", u"registry.lan:5000"_s, "scheme|https://registry.lan:5000");
    row("ftp", u"ftp://nvcr.io"_s, "ftp://|https://nvcr.io");
    row("oci", u"oci://registry.lan"_s, "oci://|https://registry.lan");
    row("javascript", u"javascript:alert(1)"_s, "Endpoint URL");
    row("user", u"https://me@registry.lan"_s, "user name|Access ID");
    row("user and password", u"https://$oauthtoken:nvapi-x@nvcr.io"_s, "password|Access secret");
    row("fragment", u"https://registry.lan#top"_s, "#|https://registry.lan");
    row("query", u"https://registry.lan?x=1"_s, "?|https://registry.lan");
    row("path on NVIDIA", u"https://nvcr.io/nvidia"_s, "no path|https://nvcr.io");
    row("v2", u"https://registry.lan/v2/"_s, "/v2|https://registry.lan");
    row("path", u"https://registry.lan/prefix"_s, "/prefix|2.16");
    row("http on NVIDIA", u"http://nvcr.io"_s, "readable|https://nvcr.io");
    row("catalog", u"https://catalog.ngc.nvidia.com/containers"_s, "web site|https://nvcr.io");
    row("ngc", u"ngc.nvidia.com"_s, "web site|https://nvcr.io");
    row("helm", u"https://helm.ngc.nvidia.com/nvidia"_s, "Helm|https://nvcr.io");
    row("other NVIDIA", u"https://api.ngc.nvidia.com"_s, "not NVIDIA's registry|https://nvcr.io");
    row("port 0", u"https://nvcr.io:0"_s, "“0”|65535");
    row("port 70000", u"https://nvcr.io:70000"_s, "“70000”|65535");
    row("port text", u"https://nvcr.io:https"_s, "“https”");
    row("port -1", u"https://nvcr.io:-1"_s, "“-1”");
    row("port empty", u"https://nvcr.io:"_s, "colon");
    row("no host", u"https://"_s, "no host");
    row("no host, port", u"https://:443"_s, "no host");
    row("IPv6 bare", u"https://2001:db8::1"_s, "brackets");
    row("IPv6 wrong", u"https://[2001:db8::zz]"_s, "no valid");
    row("IPv6 zone", u"https://[fe80::1%eth0]"_s, "no valid");
    row("IPv4 wrong", u"https://10.1.2.300"_s, "no valid");
    row("IPv4 short", u"https://10.1"_s, "no valid");
    row("IDN", u"https://münchen.example"_s, "a to z|xn--mnchen-3ya.example");
    row("blank inside", u"https://nv cr.io"_s, "blank");
    row("line break inside", u"https://nvcr\n.io"_s, "blank");
    row("zero width", u"https://nvcr\u200B.io"_s, "invisible");
    row("comma", u"https://nvcr,io"_s, "no valid");
    row("leading dot", u"https://.nvcr.io"_s, "Endpoint URL");
    row("two dots", u"https://registry..lan"_s, "no valid");
    row("leading dash", u"https://-registry.lan"_s, "no valid");
    row("backslash", u"https:\\\\registry.lan"_s, "Endpoint URL");
    row("too long", u"https://"_s + QString(300, u'a'), "255");
}

void TestRules::endpointUrl()
{
    QFETCH(QString, input);
    check(rules::endpointUrl(input, at(15, 2)), u"Endpoint URL"_s);
}

void TestRules::urlPathByVersion()
{
    const QString url = u"https://registry.lan/prefix"_s;
    QVERIFY(rules::endpointUrl(url));
    QVERIFY(rules::endpointUrl(url, at(15, 3)));
    QVERIFY(!rules::endpointUrl(url, at(16)));
    QVERIFY(rules::endpointUrl(u"https://nvcr.io/nvidia"_s, at(16)));
}

void TestRules::suggestedUrl_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("suggested");
    const auto pair = [](const QString &typed, const QString &suggested) {
        QTest::newRow(typed.toUtf8().constData()) << typed << suggested;
    };
    pair(u"nvcr.io"_s, u"https://nvcr.io"_s);
    pair(u" NVCR.io/ "_s, u"https://nvcr.io"_s);
    pair(u"http://nvcr.io/v2/"_s, u"https://nvcr.io"_s);
    pair(u"https://user:pw@registry.lan/"_s, u"https://registry.lan"_s);
    pair(u"http://registry.lan:5000/"_s, u"http://registry.lan:5000"_s);
    pair(u"registry.lan/prefix/"_s, u"https://registry.lan/prefix"_s);
    pair(u"ftp://registry.lan#x"_s, u"https://registry.lan"_s);
    pair(u"[2001:db8::1]:5000"_s, u"https://[2001:db8::1]:5000"_s);
    pair(u"https://2001:db8::1"_s, u"https://[2001:db8::1]"_s);
    pair(u"https://catalog.ngc.nvidia.com/orgs/nvidia"_s, u"https://nvcr.io"_s);
    pair(u""_s, u""_s);
}

void TestRules::suggestedUrl()
{
    QFETCH(QString, typed);
    QFETCH(QString, suggested);
    QCOMPARE(rules::suggestedUrl(typed), suggested);
    QCOMPARE(rules::suggestedUrl(suggested), suggested);
}

void TestRules::suggestionsAreFine()
{
    for (const QString &typed : {u"nvcr.io"_s, u"ftp://nvcr.io"_s, u"http://nvcr.io"_s, u"https://nvcr.io/nvidia"_s,
             u"https://a@registry.lan?x#y"_s, u"https://münchen.example"_s, u"https://2001:db8::1"_s}) {
        QVERIFY2(rules::endpointUrl(typed), qPrintable(typed));
        QVERIFY2(!rules::endpointUrl(rules::suggestedUrl(typed)), qPrintable(rules::suggestedUrl(typed)));
    }
}

void TestRules::urlWarnings()
{
    QVERIFY(rules::endpointUrlWarning(u"http://registry.lan"_s)->contains("readable"_L1));
    QVERIFY(rules::endpointUrlWarning(u"https://nvcr.io"_s, true));
    QVERIFY(!rules::endpointUrlWarning(u"https://nvcr.io"_s, false));
    QVERIFY(!rules::endpointUrlWarning(u"https://registry.lan"_s, true));
    QVERIFY(rules::isNvidiaRegistry(u"https://NVCR.io:443/"_s));
    QVERIFY(!rules::isNvidiaRegistry(u"https://nvcr.io.example.com"_s));
    QVERIFY(!rules::isNvidiaRegistry(u"https://nvcr.io@example.com"_s));
}

void TestRules::accessId_data()
{
    columns();
    row("none", {});
    row("token", u"$oauthtoken"_s);
    row("robot", u"robot$ngc+pull"_s, "$oauthtoken"); // the table is judged for nvcr.io
    row("other", u"oauthtoken"_s, "$oauthtoken|exactly");
    row("capitals", u"$OauthToken"_s, "exactly");
    row("key", u"nvapi-abcdefghijklmnop"_s, "Access secret|$oauthtoken");
}

void TestRules::accessId()
{
    QFETCH(QString, input);
    check(rules::accessId(input, u"https://nvcr.io"_s, at(15)), u"Access ID"_s);
    QVERIFY(!rules::accessId(u"robot$ngc+pull"_s, u"https://harbor.lan"_s, at(15)));
    QVERIFY(rules::accessId(u"a:b"_s, u"https://r.lan"_s)->contains("colon"_L1));
    QVERIFY(rules::accessId(u"a\nb"_s, u"https://r.lan"_s)->contains("line break"_L1));
    QVERIFY(rules::accessId(u" a"_s, u"https://r.lan"_s)->contains("blank"_L1));
    QVERIFY(rules::accessId(QString(256, u'a'), {}, at(15))->contains("255"_L1));
    QVERIFY(!rules::accessId(QString(256, u'a'), {}, at(16)));
}

void TestRules::accessSecret_data()
{
    columns();
    row("none", {});
    row("key", u"nvapi-demo-entitled"_s);
    row("pasted with line end", u"nvapi-demo-entitled\r\n"_s);
    row("passphrase", u"correct horse battery"_s);
    row("blanks", u"   "_s, "only blanks");
    row("mask", u"*****"_s, "asterisks");
    row("bullets", u"••••••••"_s, "asterisks");
    row("line break", u"nvapi-demo\nentitled"_s, "line break");
    row("whole line", u"nvcr.io user: $oauthtoken password: nvapi-x"_s, "password manager");
    row("tabbed line", u"NVIDIA\t$oauthtoken\tnvapi-x"_s, "password manager");
    row("with url", u"https://nvcr.io nvapi-x"_s, "password manager");
    row("zero width", u"nvapi\u200B-x"_s, "invisible");
    row("NUL", u"nvapi\u0000-x"_s, "invisible");
    row("too long", QString(3051, u'k'), "3050");
}

void TestRules::accessSecret()
{
    QFETCH(QString, input);
    check(rules::accessSecret(input), u"Access secret"_s);
    QVERIFY(!rules::accessSecret(u"{\n  \"type\": \"service_account\"\n}\n"_s, true));
}

void TestRules::secretsAreCleaned()
{
    QCOMPARE(rules::cleanedSecret(u" \tnvapi-x\r\n"_s), u"nvapi-x"_s);
}

void TestRules::credentialPairs()
{
    QVERIFY(!rules::credentialPair({}, false));
    QVERIFY(!rules::credentialPair(u"a"_s, true));
    QVERIFY(!rules::credentialPair(u"a"_s, false, true));
    QVERIFY(rules::credentialPair(u"a"_s, false)->startsWith("Access secret is missing"_L1));
    QVERIFY(rules::credentialPair({}, true)->startsWith("Access ID is missing"_L1));
    QVERIFY(rules::credentialPair({}, false, true)->startsWith("Access ID is missing"_L1));
}

void TestRules::ngcKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("fine");
    QTest::newRow("personal") << u"nvapi-"_s + QString(64, u'k') << true;
    QTest::newRow("demo") << u"nvapi-demo-entitled"_s << true;
    QTest::newRow("line break") << u"nvapi-aaaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbbbbbbbb"_s << false;
    QTest::newRow("whole line") << u"NGC login me@example.com key nvapi-aaaaaaaaaaaaaaaaaaaa"_s << false;
    QTest::newRow("GitHub") << u"ghp_abcdefghijklmnopqrstuvwxyz0123456789"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestRules::ngcKey()
{
    QFETCH(QString, key);
    QFETCH(bool, fine);
    const auto objection = rules::ngcKey(key);
    QCOMPARE(!objection.has_value(), fine);
    QVERIFY(fine || !objection->isEmpty());
}

void TestRules::description_data()
{
    columns();
    row("none", {});
    row("lines", u"NVIDIA NGC registry\nsecond line"_s);
    row("1024", QString(1024, u'd'));
    row("1025", QString(1025, u'd'), "1025|1024|Shorten");
    row("bidi", u"a\u202Eb"_s, "invisible");
}

void TestRules::description()
{
    QFETCH(QString, input);
    check(rules::description(input), u"Description"_s);
}

void TestRules::caCertificate_data()
{
    columns();
    const QString ca = QString::fromLatin1(caPem());
    row("none", {});
    row("blank", u" \n"_s);
    row("one", ca);
    row("ten", ca.repeated(10));
    row("with text around", u"subject=CN\n"_s + ca + u"\n\n"_s);
    row("no PEM", u"hello"_s, "BEGIN CERTIFICATE");
    row("private key", u"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"_s, "private key");
    row("certificate and key", ca + u"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"_s,
        "private key");
    row("cut", ca.left(ca.size() / 2), "cut or changed");
    row("changed", QString(ca).replace(80, 4, u"!!!!"_s), "cut or changed");
    row("one of two cut", ca + ca.left(ca.size() / 2), "cut or changed");
    row("expired", QString::fromLatin1(expiredPem()), "expired");
    row("good and expired", ca + QString::fromLatin1(expiredPem()), "expired");
    row("50 MB", QString(50 * 1024 * 1024, u'x'), "MiB|right file");
}

void TestRules::caCertificate()
{
    QFETCH(QString, input);
    check(rules::caCertificate(input), u"CA certificate"_s);
}

void TestRules::caFiles()
{
    QVERIFY(!rules::caCertificateFile(caPem()));
    QVERIFY(rules::caCertificateFile({})->contains("empty"_L1));
    QVERIFY(rules::caCertificateFile("\n \n")->contains("empty"_L1));
    QVERIFY(rules::caCertificateFile(QByteArray("\x30\x82\x03\x01", 4))->contains("DER"_L1));
    QVERIFY(rules::caCertificateFile(QByteArray("\x7f\x45LF\0\0\0", 7))->contains("binary"_L1));
}

void TestRules::provider_data()
{
    columns();
    row("docker", u"docker-registry"_s);
    row("capitals", u"huawei-SWR"_s);
    row("none", {}, "not chosen|Docker Registry");
    row("words", u"Docker Registry"_s, "docker-registry");
}

void TestRules::provider()
{
    QFETCH(QString, input);
    check(rules::provider(input), u"Provider"_s);
}

void TestRules::projectName_data()
{
    columns();
    row("usual", u"nvidiaio"_s);
    row("digits", u"12345"_s);
    row("one", u"a"_s);
    row("separators", u"a.b_c-d"_s);
    row("255", QString(255, u'a'));
    row("empty", {}, "empty|nvidiaio");
    row("blank", u"  "_s, "empty");
    row("256", QString(256, u'a'), "256|255");
    row("capitals", u"NvidiaIO"_s, "capital|nvidiaio");
    row("slash", u"nvidia/cuda"_s, "slash");
    row("leading", u"-ngc"_s, "begins or ends|-");
    row("trailing", u"ngc."_s, "begins or ends|.");
    row("double", u"ng--c"_s, "two separators");
    row("mixed double", u"ng._c"_s, "two separators");
    row("blank inside", u"ng c"_s, "blank");
    row("line end", u"ngc\n"_s, "blank");
    row("umlaut", u"größe"_s, "character|a to z");
    row("colon", u"ngc:1"_s, "character");
    row("bidi", u"ng\u202Ec"_s, "character");
    row("dots", u".."_s, "begins or ends");
    row("percent", u"a%2Fb"_s, "character");
}

void TestRules::projectName()
{
    QFETCH(QString, input);
    check(rules::projectName(input), u"Project name"_s);
}

void TestRules::projectNameWarnings()
{
    QVERIFY(rules::projectNameWarning(u"12345"_s)->contains("digits"_L1));
    QVERIFY(rules::projectNameWarning(u"a_b"_s)->contains("Helm"_L1));
    QVERIFY(!rules::projectNameWarning(u"nvidiaio"_s));
}

void TestRules::quota_data()
{
    columns();
    row("unlimited", u"-1"_s);
    row("size", u"500 GiB"_s);
    row("bytes", u"1"_s);
    row("most", u"1024 TiB"_s);
    row("most in bytes", u"1125899906842624"_s);
    row("empty", {}, "empty|-1");
    row("0", u"0"_s, "0 would|unlimited|-1");
    row("0 GiB", u"0 GiB"_s, "0 would");
    row("-2", u"-2"_s, "negative|-1");
    row("-1 GiB", u"-1 GiB"_s, "negative");
    row("1e3", u"1e3"_s, "1e3|GiB");
    row("12 XB", u"12 XB"_s, "XB|KiB");
    row("GB", u"500 GB"_s, "GB|500 GiB");
    row("G", u"500G"_s, "500 GiB");
    row("Gi", u"500Gi"_s, "500 GiB");
    row("above", u"1025 TiB"_s, "1024 TiB");
    row("above in bytes", u"1125899906842625"_s, "1024 TiB");
    row("beyond int64", u"99999999999999999999"_s, "1024 TiB");
    row("huge TiB", u"9223372036854775807 TiB"_s, "1024 TiB");
    row("comma", u"1,5 GiB"_s, "GiB");
    row("fraction of a byte", u"1.5"_s, "1.5");
    row("plus", u"+5 GiB"_s, "+5");
    row("words", u"unlimited"_s, "-1");
    row("hex", u"0x10"_s, "0x10");
    row("arabic digits", u"٥ GiB"_s, "GiB");
}

void TestRules::quota()
{
    QFETCH(QString, input);
    QFETCH(QString, words);
    check(rules::quota(input), u"Quota"_s);
    const auto parsed = rules::parseQuota(input);
    QCOMPARE(parsed.has_value(), words.isEmpty());
    if (!parsed) {
        QCOMPARE(parsed.error().kind, ErrorKind::BadInput);
        QCOMPARE(parsed.error().field, u"quota"_s);
    }
}

void TestRules::quotaValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    const auto pair = [](const QString &text, qint64 bytes) {
        QTest::newRow(text.toUtf8().constData()) << text << bytes;
    };
    pair(u" -1 "_s, -1);
    pair(u"10737418240"_s, 10'737'418'240);
    pair(u"10GiB"_s, 10'737'418'240);
    pair(u"10 gib"_s, 10'737'418'240);
    pair(u"1.5 TiB"_s, 1'649'267'441'664);
    pair(u"0.5 KiB"_s, 512);
    pair(u"7 B"_s, 7);
    pair(u"1024 TiB"_s, 1'125'899'906'842'624);
}

void TestRules::quotaValues()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QCOMPARE(rules::parseQuota(text).value_or(-99), bytes);
}

void TestRules::quotaGoesThereAndBack()
{
    for (const qint64 bytes : QList<qint64>{
             -1, 1, 1023, 1024, 1025, 10'737'418'240, 10'737'418'241, 1'125'899'906'842'624, 123'456'789'012'345})
        QCOMPARE(rules::parseQuota(rules::quotaInput(bytes)).value_or(-99), bytes);
    QCOMPARE(rules::quotaInput(536'870'912'000), u"500 GiB"_s);
}

void TestRules::bandwidth_data()
{
    columns();
    row("unlimited", u"-1"_s);
    row("some", u" 2048 "_s);
    row("most", u"2147483647"_s);
    row("empty", {}, "empty|-1");
    row("0", u"0"_s, "0 would mean no limit");
    row("-2", u"-2"_s, "negative");
    row("word", u"fast"_s, "fast|kilobits");
    row("1e3", u"1e3"_s, "1e3");
    row("unit", u"2048 kbit/s"_s, "whole number");
    row("above", u"2147483648"_s, "2147483647");
    row("beyond int64", u"99999999999999999999"_s, "2147483647");
    row("below int64", u"-99999999999999999999"_s, "negative");
}

void TestRules::bandwidth()
{
    QFETCH(QString, input);
    check(rules::bandwidth(input), u"Bandwidth"_s);
}

void TestRules::connections_data()
{
    columns();
    row("unlimited", u"-1"_s);
    row("some", u"30"_s);
    row("empty", {}, "empty");
    row("0", u"0"_s, "above 0");
    row("-2", u"-2"_s, "-1");
    row("word", u"many"_s, "many");
    row("above", u"2147483648"_s, "2147483647");
}

void TestRules::connections()
{
    QFETCH(QString, input);
    check(rules::connections(input), u"Upstream connections"_s);
}

void TestRules::retentionDays_data()
{
    columns();
    row("one", u"1"_s);
    row("hundred years", u"36500"_s);
    row("empty", {}, "whole number");
    row("0", u"0"_s, "empty the cache");
    row("-1", u"-1"_s, "less than a day");
    row("half", u"1.5"_s, "1.5");
    row("above", u"36501"_s, "36500");
    row("beyond int64", u"99999999999999999999"_s, "36500");
    row("word", u"keep"_s, "keep");
}

void TestRules::retentionDays()
{
    QFETCH(QString, input);
    check(rules::retentionDays(input), u"Retention"_s);
}

void TestRules::filters()
{
    QVERIFY(!rules::repositoryFilter({}, {}));
    QVERIFY(!rules::repositoryFilter(u"nvidia/{cuda,k8s/**}"_s, u"doublestar"_s));
    QVERIFY(!rules::repositoryFilter(u"nvidia/(cuda|k8s/.*)"_s, u"regex"_s));
    QVERIFY(rules::repositoryFilter(u"nvidia/{cuda"_s, u"doublestar"_s)->contains("bracket"_L1));
    QVERIFY(rules::repositoryFilter(u"nvidia/("_s, u"regex"_s)->contains("regular expression"_L1));
    QVERIFY(rules::repositoryFilter(u"nvidia/**"_s, {})->contains("kind"_L1));
    QVERIFY(rules::repositoryFilter(u" nvidia/**"_s, u"doublestar"_s)->contains("blank"_L1));
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
