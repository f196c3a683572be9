#include "tests/support/certificates.h"

#include <QCryptographicHash>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace berth::tests {

namespace {

template <auto free>
struct Free
{
    template <typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Free<X509_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;

QByteArray textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data); // NOLINT(cppcoreguidelines-pro-type-cstyle-cast)
    return {data, static_cast<qsizetype>(size)};
}

void extend(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension.get(), -1);
}

Key readKey(const QSslKey &key)
{
    const QByteArray pem = key.toPem();
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

Cert readCertificate(const QSslCertificate &certificate)
{
    const QByteArray pem = certificate.toPem();
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Cert(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

} // namespace

QByteArray Identity::sha256() const
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

Identity makeCertificate(const CertificateSpec &spec, const Identity *issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    const Cert made(X509_new());
    const Cert parent = issuer ? readCertificate(issuer->certificate) : nullptr;
    const Key signer = issuer ? readKey(issuer->key) : nullptr;
    X509 *certificate = made.get();
    X509_set_version(certificate, 2);
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), spec.fromDays * 86'400L);
    X509_gmtime_adj(X509_getm_notAfter(certificate), spec.untilDays * 86'400L);
    X509_set_pubkey(certificate, key.get());
    const QByteArray commonName = spec.commonName.toUtf8();
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0);
    X509_NAME_add_entry_by_txt(
        name, "O", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>("Berth tests"), -1, -1, 0);
    X509 *from = parent ? parent.get() : certificate;
    X509_set_issuer_name(certificate, X509_get_subject_name(from));
    extend(certificate, from, NID_basic_constraints, spec.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (!spec.names.isEmpty())
        extend(certificate, from, NID_subject_alt_name, spec.names.toUtf8());
    X509_sign(certificate, signer ? signer.get() : key.get(), EVP_sha256());

    const Bio certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), certificate);
    const Bio keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    Identity identity;
    identity.certificate = QSslCertificate(textOf(certificatePem.get()), QSsl::Pem);
    identity.key = QSslKey(textOf(keyPem.get()), QSsl::Ec, QSsl::Pem);
    if (issuer)
        identity.issuers = QList<QSslCertificate>{issuer->certificate} + issuer->issuers;
    return identity;
}

} // namespace berth::tests
