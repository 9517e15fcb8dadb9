#include "crypto/PracticeIdentity.h"

#include "core/Random.h"
#include "crypto/OpenSsl.h"

#include <QString>

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

using Pkcs12Handle = std::unique_ptr<PKCS12, OpenSslFree<PKCS12_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, OpenSslFree<X509_EXTENSION_free>>;
using ObjectPtr = std::unique_ptr<ASN1_OBJECT, OpenSslFree<ASN1_OBJECT_free>>;
using OctetsPtr = std::unique_ptr<ASN1_OCTET_STRING, OpenSslFree<ASN1_OCTET_STRING_free>>;
struct FreeStack
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};

constexpr const char* rucExtension = "1.3.6.1.4.1.37746.3.11";
const QString authorityName = u"AC DE PRÁCTICA SIN VALOR"_s;
constexpr int authorityDays = 20 * 365;
constexpr int certificateDays = 10 * 365;
constexpr qsizetype longestCommonName = 64; // upper bound of X.520

bool addName(X509_NAME* name, int nid, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8, bytesOf(QByteArrayView(utf8)),
                                      static_cast<int>(utf8.size()), -1, 0) == 1;
}

bool addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

// The value is the DER of a UTF8String, as the authorities write it.
bool addRuc(X509* certificate, const QByteArray& ruc)
{
    const QByteArray der = QByteArray(1, V_ASN1_UTF8STRING) + static_cast<char>(ruc.size()) + ruc;
    const ObjectPtr type(OBJ_txt2obj(rucExtension, 1));
    const OctetsPtr octets(ASN1_OCTET_STRING_new());
    if (!type || !octets ||
        !ASN1_OCTET_STRING_set(octets.get(), bytesOf(QByteArrayView(der)), static_cast<int>(der.size())))
        return false;
    const ExtensionPtr extension(X509_EXTENSION_create_by_OBJ(nullptr, type.get(), 0, octets.get()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool begin(X509* certificate, EVP_PKEY* key, int days)
{
    core::SystemRandom random;
    QByteArray serialBytes = random.bytes(16);
    serialBytes[0] = static_cast<char>((serialBytes[0] & 0x7F) | 0x40); // positive and of full length
    const BignumPtr serial(BN_bin2bn(bytesOf(serialBytes), static_cast<int>(serialBytes.size()), nullptr));
    constexpr long dayAgo = -24L * 3600; // clocks differ
    return serial && X509_set_version(certificate, X509_VERSION_3) == 1 &&
           BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), dayAgo) &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), days * 24L * 3600) &&
           X509_set_pubkey(certificate, key) == 1;
}

X509Ptr makeAuthority(EVP_PKEY* key)
{
    X509Ptr authority(X509_new());
    X509_NAME* name = authority ? X509_get_subject_name(authority.get()) : nullptr;
    const bool ok = name && begin(authority.get(), key, authorityDays) && addName(name, NID_countryName, u"EC"_s) &&
                    addName(name, NID_organizationName, u"MOSTRADOR PRÁCTICA"_s) &&
                    addName(name, NID_commonName, authorityName) && X509_set_issuer_name(authority.get(), name) == 1 &&
                    addExtension(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE") &&
                    addExtension(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign") &&
                    addExtension(authority.get(), authority.get(), NID_subject_key_identifier, "hash") &&
                    X509_sign(authority.get(), key, EVP_sha256()) > 0;
    return ok ? std::move(authority) : nullptr;
}

X509Ptr makeHolder(EVP_PKEY* key, X509* authority, EVP_PKEY* authorityKey, const QString& ruc, const QString& holder)
{
    X509Ptr leaf(X509_new());
    X509_NAME* name = leaf ? X509_get_subject_name(leaf.get()) : nullptr;
    const bool ok = name && begin(leaf.get(), key, certificateDays) && addName(name, NID_countryName, u"EC"_s) &&
                    addName(name, NID_commonName, holder.left(longestCommonName)) &&
                    X509_set_issuer_name(leaf.get(), X509_get_subject_name(authority)) == 1 &&
                    addExtension(leaf.get(), authority, NID_basic_constraints, "CA:FALSE") &&
                    addExtension(leaf.get(), authority, NID_key_usage, "critical,digitalSignature,nonRepudiation") &&
                    addExtension(leaf.get(), authority, NID_authority_key_identifier, "keyid") &&
                    addRuc(leaf.get(), ruc.toLatin1()) && X509_sign(leaf.get(), authorityKey, EVP_sha256()) > 0;
    return ok ? std::move(leaf) : nullptr;
}

} // namespace

Result<PracticeIdentity> makePracticeIdentity(const QString& ruc, const QString& name)
{
    ERR_clear_error();
    const auto failed = [] {
        return openSslError(ErrorCode::INTERNAL_ERROR, u"The practice certificate could not be made."_s);
    };
    const PkeyPtr authorityKey(EVP_RSA_gen(2048));
    const PkeyPtr key(EVP_RSA_gen(2048));
    const X509Ptr authority = authorityKey && key ? makeAuthority(authorityKey.get()) : nullptr;
    const X509Ptr leaf = authority ? makeHolder(key.get(), authority.get(), authorityKey.get(), ruc, name) : nullptr;
    const std::unique_ptr<STACK_OF(X509), FreeStack> chain(sk_X509_new_null());
    if (!leaf || !chain || !sk_X509_push(chain.get(), authority.get()))
        return failed();

    core::SystemRandom random;
    PracticeIdentity identity;
    identity.password = random.bytes(12).toHex();
    const Pkcs12Handle p12(
        PKCS12_create(identity.password.constData(), "practice", key.get(), leaf.get(), chain.get(), 0, 0, 0, 0, 0));
    unsigned char* der = nullptr;
    const int size = p12 ? i2d_PKCS12(p12.get(), &der) : 0;
    const OpenSslBytes owner(der);
    if (size <= 0)
        return failed();
    identity.p12 = toByteArray(der, size);
    return identity;
}

bool isPracticeCertificate(const X509Certificate& certificate)
{
    const QList<X509Certificate::NamePart> parts = certificate.issuerParts();
    return std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.text == authorityName; });
}

} // namespace engine::crypto
