#include "app/demo/certificate.h"

#include <QHostAddress>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace berth::demo {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;

QByteArray written(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size > 0 ? QByteArray(data, static_cast<qsizetype>(size)) : QByteArray();
}

bool extend(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList list;
    for (const QString &name : names)
        list.append((QHostAddress(name).isNull() ? "DNS:" : "IP:") + name.toUtf8());
    return list.join(',');
}

bool describe(X509 *certificate, EVP_PKEY *key, const CertificateSpec &spec)
{
    X509_set_version(certificate, 2);
    const Number serial(BN_new());
    if (!serial || BN_rand(serial.get(), 120, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) != 1
        || !BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)))
        return false;
    const auto seconds = [](const QDateTime &time) { return static_cast<time_t>(time.toSecsSinceEpoch()); };
    ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(spec.from));
    ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(spec.until));
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto add = [name](const char *field, const QByteArray &text) {
        return X509_NAME_add_entry_by_txt(
            name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text.constData()), -1, -1, 0);
    };
    if (add("O", "Berth demo") != 1 || add("CN", spec.names.value(0).toUtf8()) != 1)
        return false;
    X509_set_issuer_name(certificate, name);
    return extend(certificate, NID_basic_constraints, "critical,CA:TRUE")
        && extend(certificate, NID_ext_key_usage, "serverAuth")
        && extend(certificate, NID_subject_key_identifier, "hash")
        && extend(certificate, NID_subject_alt_name, alternativeNames(spec.names));
}

} // namespace

std::optional<ServerIdentity> selfSigned(const CertificateSpec &spec)
{
    const Key key(EVP_EC_gen("P-256"));
    const Cert certificate(X509_new());
    if (!key || !certificate || !describe(certificate.get(), key.get(), spec)
        || X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return {};
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    const Bio keyPem(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey_traditional(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    ServerIdentity identity{QSslCertificate(written(certificatePem)), QSslKey(written(keyPem), QSsl::Ec)};
    if (identity.certificate.isNull() || identity.key.isNull())
        return {};
    return identity;
}

} // namespace berth::demo
