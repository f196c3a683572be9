#include "app/net/certificate.h"
#include "tests/support/certificates.h"

#include <QFile>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace berth;
using namespace berth::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray pem(int fromDays = -1, int untilDays = 30)
{
    CertificateSpec spec;
    spec.fromDays = fromDays;
    spec.untilDays = untilDays;
    return makeCertificate(spec).certificate.toPem();
}

} // namespace

/** What a certificate says, and which CA files are taken (issue 3, "Bad input"). */
class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facts();
    void noFacts();
    void takes();
    void refuses_data();
    void refuses();
    void files();
};

void TestCertificate::facts()
{
    CertificateSpec spec;
    spec.commonName = u"harbor.potus.local"_s;
    spec.names = u"DNS:harbor.potus.local,DNS:*.potus.local,IP:10.0.0.1"_s;
    const Identity identity = makeCertificate(spec);
    const Result<CertificateFacts> facts = certificateFacts(identity.certificate.toDer());
    QVERIFY(facts);
    QCOMPARE(facts->subject, u"CN=harbor.potus.local, O=Berth tests"_s);
    QCOMPARE(facts->issuer, facts->subject);
    QVERIFY(facts->selfSigned);
    QCOMPARE(facts->names, QStringList({u"*.potus.local"_s, u"10.0.0.1"_s, u"harbor.potus.local"_s}));
    QCOMPARE(facts->sha256.toLatin1(), identity.sha256());
    QCOMPARE(facts->fingerprint.size(), 95);
    QCOMPARE(facts->fingerprint.toLower().remove(u':'), facts->sha256);
    QVERIFY(facts->from < facts->until);
    const Identity issued = makeCertificate({}, &identity);
    const Result<CertificateFacts> child = certificateFacts(issued.certificate.toDer());
    QVERIFY(!child->selfSigned);
    QCOMPARE(child->issuer, facts->subject);
}

void TestCertificate::noFacts()
{
    for (const QByteArray &der : {QByteArray(), QByteArray("hello"), makeCertificate().certificate.toDer().left(100)})
        QVERIFY(!certificateFacts(der));
}

void TestCertificate::takes()
{
    const QByteArray one = pem();
    QCOMPARE(checkCaPem(one).value_or(QByteArray()), one);
    QCOMPARE(
        checkCaPem("# our CA\r\nsubject=x\r\n" + QByteArray(one).replace("\n", "\r\n")).value_or(QByteArray()), one);
    QByteArray ten;
    for (int i = 0; i < 10; ++i)
        ten += pem();
    QCOMPARE(checkCaPem(ten).value_or(QByteArray()), ten);
    QVERIFY(checkCaPem(pem(-9, -3) + one)); // an old one beside the present one
}

void TestCertificate::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const Identity identity = makeCertificate();
    QByteArray random(5000, '\0');
    for (qsizetype i = 0; i < random.size(); ++i)
        random[i] = static_cast<char>(i * 7);
    QByteArray damaged = pem();
    damaged[damaged.size() / 2] = damaged.at(damaged.size() / 2) == 'A' ? 'B' : 'A';
    damaged.remove(200, 40);
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("blank") << QByteArray(" \n\t\n") << u"empty"_s;
    QTest::newRow("large") << QByteArray(1024 * 1024 + 1, 'x') << u"1 MiB"_s;
    QTest::newRow("key") << identity.key.toPem() << u"private key"_s;
    QTest::newRow("key and certificate") << identity.certificate.toPem() + identity.key.toPem() << u"private key"_s;
    QTest::newRow("encrypted key") << QByteArray(
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nx\n-----END ENCRYPTED PRIVATE KEY-----")
                                   << u"private key"_s;
    QTest::newRow("DER") << identity.certificate.toDer() << u"openssl x509"_s;
    QTest::newRow("binary") << random << u"binary"_s;
    QTest::newRow("text") << QByteArray("hello") << u"no certificate"_s;
    QTest::newRow("request") << QByteArray("-----BEGIN CERTIFICATE REQUEST-----\nx\n-----END CERTIFICATE REQUEST-----")
                             << u"no certificate"_s;
    QTest::newRow("damaged") << damaged << u"damaged"_s;
    QTest::newRow("one of two damaged") << pem() + damaged << u"damaged"_s;
    QTest::newRow("cut") << pem().left(300) << u"damaged"_s;
    QTest::newRow("expired") << pem(-9, -3) << u"expired on "_s;
    QTest::newRow("not yet") << pem(3, 9) << u"only from "_s;
}

void TestCertificate::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const Result<QByteArray> taken = checkCaPem(bytes);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::BadInput);
    QCOMPARE(taken.error().field, u"ca"_s);
    QVERIFY2(taken.error().message.contains(part), qPrintable(taken.error().message));
    QVERIFY(taken.error().message.endsWith(u'.'));
}

void TestCertificate::files()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    QVERIFY(readCaFile(QString()).error().message.startsWith("Choose"_L1));
    QVERIFY(readCaFile(path).error().message.contains("does not exist"_L1));
    QVERIFY(readCaFile(folder.path()).error().message.contains("not a file"_L1));
    QCOMPARE(mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(
        readCaFile(folder.filePath(u"pipe"_s)).error().message.contains("not a file"_L1)); // and does not wait for it
    const QByteArray one = pem();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(one);
    file.close();
    QCOMPARE(readCaFile(path).value_or(QByteArray()), one);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(50LL * 1024 * 1024));
    file.close();
    QVERIFY(readCaFile(path).error().message.contains("1 MiB"_L1));
    QVERIFY(file.setPermissions({}));
    if (geteuid() != 0) // root may read everything
        QVERIFY(readCaFile(path).error().message.contains("may not be read"_L1));
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
