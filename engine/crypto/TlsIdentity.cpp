#include "crypto/TlsIdentity.h"

#include "core/Random.h"
#include "crypto/Digest.h"
#include "crypto/OpenSsl.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

using BioPtr = std::unique_ptr<BIO, OpenSslFree<BIO_free_all>>;
using Pkcs12Handle = std::unique_ptr<PKCS12, OpenSslFree<PKCS12_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, OpenSslFree<GENERAL_NAMES_free>>;
using NamePtr = std::unique_ptr<GENERAL_NAME, OpenSslFree<GENERAL_NAME_free>>;
using TextPtr = std::unique_ptr<ASN1_IA5STRING, OpenSslFree<ASN1_IA5STRING_free>>;
using OctetsPtr = std::unique_ptr<ASN1_OCTET_STRING, OpenSslFree<ASN1_OCTET_STRING_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, OpenSslFree<X509_EXTENSION_free>>;
struct FreeStack
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
using StackPtr = std::unique_ptr<STACK_OF(X509), FreeStack>;

constexpr int kYears = 10;
constexpr qsizetype kLargestFile = 2 * 1024 * 1024;
constexpr qsizetype kLongestCommonName = 64; // upper bound of X.520

BioPtr reading(QByteArrayView bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

QByteArray contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

Result<QByteArray> certificatePem(X509* certificate)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_X509(out.get(), certificate) != 1)
        return openSslError(ErrorCode::INTERNAL_ERROR, u"The certificate could not be written."_s);
    return contentOf(out.get());
}

Result<core::Secret> keyPem(EVP_PKEY* key)
{
    const BioPtr out(BIO_new(BIO_s_secmem()));
    if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openSslError(ErrorCode::INTERNAL_ERROR, u"The key could not be written."_s);
    QByteArray pem = contentOf(out.get());
    return core::Secret::take(pem);
}

// RFC 6125: names are looked for in subjectAltName only, addresses as iPAddress.
NamePtr hostName(const QByteArray& host)
{
    NamePtr name(GENERAL_NAME_new());
    if (!name)
        return name;
    if (OctetsPtr address(a2i_IPADDRESS(host.constData())); address) {
        GENERAL_NAME_set0_value(name.get(), GEN_IPADD, address.release());
        return name;
    }
    TextPtr text(ASN1_IA5STRING_new());
    if (!text || ASN1_STRING_set(text.get(), host.constData(), static_cast<int>(host.size())) != 1)
        return nullptr;
    GENERAL_NAME_set0_value(name.get(), GEN_DNS, text.release());
    return name;
}

bool addHosts(X509* certificate, const QStringList& hosts)
{
    const NamesPtr names(GENERAL_NAMES_new());
    if (!names)
        return false;
    for (const QString& host : hosts) {
        NamePtr name = hostName(host.toLatin1());
        if (!name || sk_GENERAL_NAME_push(names.get(), name.get()) == 0)
            return false;
        static_cast<void>(name.release());
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool addExtension(X509* certificate, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerialAndTimes(X509* certificate)
{
    QByteArray bytes = core::SystemRandom().bytes(16);
    bytes[0] = static_cast<char>((bytes[0] & 0x7F) | 0x40); // positive and of full length
    const BignumPtr serial(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
    constexpr long dayAgo = -24L * 3600; // clocks differ
    return serial && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), dayAgo) &&
           X509_time_adj_ex(X509_getm_notAfter(certificate), kYears * 365, 0, nullptr);
}

X509Ptr selfSigned(EVP_PKEY* key, const QStringList& hosts)
{
    X509Ptr certificate(X509_new());
    X509_NAME* name = certificate ? X509_get_subject_name(certificate.get()) : nullptr;
    const QByteArray commonName = "Mostrador " + hosts.value(0).toLatin1().left(kLongestCommonName - 10);
    const bool ok = name && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                    setSerialAndTimes(certificate.get()) && X509_set_pubkey(certificate.get(), key) == 1 &&
                    X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, bytesOf(QByteArrayView(commonName)),
                                               static_cast<int>(commonName.size()), -1, 0) == 1 &&
                    X509_set_issuer_name(certificate.get(), name) == 1 &&
                    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                    addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature") &&
                    addExtension(certificate.get(), NID_ext_key_usage, "serverAuth") &&
                    addExtension(certificate.get(), NID_subject_key_identifier, "hash") &&
                    addHosts(certificate.get(), hosts) && X509_sign(certificate.get(), key, EVP_sha256()) > 0;
    return ok ? std::move(certificate) : nullptr;
}

Result<TlsIdentity> identityOf(const QList<X509*>& chain, EVP_PKEY* key)
{
    if (chain.isEmpty())
        return Error{ErrorCode::CERTIFICATE_INVALID, u"There is no certificate in the file."_s};
    if (!key || X509_check_private_key(chain.first(), key) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::CERTIFICATE_KEY_NOT_FOUND, u"The file holds no key that fits its first certificate."_s};
    }
    TlsIdentity identity;
    for (X509* certificate : chain) {
        const auto pem = certificatePem(certificate);
        if (!pem)
            return pem.error();
        identity.certificatePem += *pem;
    }
    auto pem = keyPem(key);
    if (!pem)
        return pem.error();
    identity.keyPem = std::move(*pem);
    return identity;
}

Result<TlsIdentity> fromPkcs12(QByteArrayView file, const QByteArray& password)
{
    const unsigned char* der = bytesOf(file);
    const Pkcs12Handle p12(d2i_PKCS12(nullptr, &der, static_cast<long>(file.size())));
    if (!p12)
        return openSslError(ErrorCode::CERTIFICATE_INVALID, u"The file is neither PEM nor PKCS#12."_s);
    EVP_PKEY* rawKey = nullptr;
    X509* rawLeaf = nullptr;
    STACK_OF(X509)* rawChain = nullptr;
    const bool opened = PKCS12_parse(p12.get(), password.constData(), &rawKey, &rawLeaf, &rawChain) == 1;
    const PkeyPtr key(rawKey);
    const X509Ptr leaf(rawLeaf);
    const StackPtr chain(rawChain);
    if (!opened)
        return openSslError(ErrorCode::CERTIFICATE_PASSWORD_INVALID, u"The .p12 does not open; check its password."_s);
    QList<X509*> all;
    if (leaf)
        all.append(leaf.get());
    for (int i = 0; chain && i < sk_X509_num(chain.get()); ++i)
        all.append(sk_X509_value(chain.get(), i));
    return identityOf(all, key.get());
}

int givePassword(char* buffer, int size, int, void* data)
{
    const auto* password = static_cast<const QByteArray*>(data);
    if (password->size() > size)
        return -1;
    std::copy(password->begin(), password->end(), buffer);
    return static_cast<int>(password->size());
}

Result<TlsIdentity> fromPem(QByteArrayView file, QByteArrayView keyFile, QByteArray password)
{
    std::vector<X509Ptr> owners;
    QList<X509*> chain;
    const BioPtr certificates = reading(file);
    while (X509* each = certificates ? PEM_read_bio_X509(certificates.get(), nullptr, nullptr, nullptr) : nullptr) {
        owners.emplace_back(each);
        chain.append(each);
    }
    ERR_clear_error(); // the end of the file is told as an error
    const BioPtr keys = reading(keyFile.isEmpty() ? file : keyFile);
    const PkeyPtr key(keys ? PEM_read_bio_PrivateKey(keys.get(), nullptr, givePassword, &password) : nullptr);
    ERR_clear_error();
    return identityOf(chain, key.get());
}

QDateTime timeOf(const ASN1_TIME* time)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

} // namespace

Result<TlsIdentity> makeTlsIdentity(const QStringList& hosts)
{
    ERR_clear_error();
    const PkeyPtr key(EVP_EC_gen("P-256"));
    const X509Ptr certificate = key ? selfSigned(key.get(), hosts) : nullptr;
    if (!certificate)
        return openSslError(ErrorCode::INTERNAL_ERROR, u"The certificate of the server could not be made."_s);
    return identityOf({certificate.get()}, key.get());
}

Result<TlsIdentity> readTlsIdentity(QByteArrayView file, QByteArrayView key, QByteArrayView passwordUtf8)
{
    ERR_clear_error();
    if (file.size() > kLargestFile || key.size() > kLargestFile)
        return Error{ErrorCode::CERTIFICATE_INVALID, u"The file is larger than 2 MiB."_s};
    if (QByteArray::fromRawData(file.data(), file.size()).contains("-----BEGIN "))
        return fromPem(file, key, passwordUtf8.toByteArray());
    return fromPkcs12(file, passwordUtf8.toByteArray());
}

Result<TlsFacts> tlsFacts(const QByteArray& certificatePem)
{
    ERR_clear_error();
    const BioPtr bio = reading(certificatePem);
    const X509Ptr certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    unsigned char* der = nullptr;
    const int size = certificate ? i2d_X509(certificate.get(), &der) : 0;
    const OpenSslBytes owner(der);
    if (size <= 0)
        return openSslError(ErrorCode::CERTIFICATE_INVALID, u"The certificate of the server cannot be read."_s);
    TlsFacts facts;
    facts.fingerprint = QString::fromLatin1(digest(Digest::Sha256, toByteArray(der, size)).toHex(':').toUpper());
    facts.from = timeOf(X509_get0_notBefore(certificate.get()));
    facts.to = timeOf(X509_get0_notAfter(certificate.get()));
    return facts;
}

} // namespace engine::crypto
