#include "support/TestCertificates.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>

namespace test {

namespace {

template <auto Free>
struct Release
{
    template <class T>
    void operator()(T* handle) const
    {
        Free(handle);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Info = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Release<PKCS8_PRIV_KEY_INFO_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Bags = STACK_OF(PKCS12_SAFEBAG);

void require(bool ok)
{
    if (!ok)
        std::abort(); // a broken fixture is no test result
}

const unsigned char* bytes(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}

template <class T, class Encode>
QByteArray derOf(T* object, Encode encode)
{
    unsigned char* der = nullptr;
    const int size = encode(object, &der);
    require(size > 0);
    QByteArray out(reinterpret_cast<char*>(der), size);
    OPENSSL_free(der);
    return out;
}

EVP_PKEY* keyOf(const CertificateOptions& options, int number)
{
    static std::mutex mutex;
    static std::map<std::pair<int, int>, Key> made;
    const std::scoped_lock lock(mutex);
    Key& key = made[{options.ec ? 0 : options.bits, number}];
    if (!key)
        key.reset(options.ec ? EVP_EC_gen("P-256") : EVP_RSA_gen(static_cast<unsigned>(options.bits)));
    require(key != nullptr);
    return key.get();
}

void extension(X509* certificate, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* made = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    require(made && X509_add_ext(certificate, made, -1) == 1);
    X509_EXTENSION_free(made);
}

void textExtension(X509* certificate, const char* oid, const QByteArray& value)
{
    if (value.isEmpty())
        return;
    const QByteArray der = QByteArray(1, 0x0C) + static_cast<char>(value.size()) + value;
    ASN1_OBJECT* type = OBJ_txt2obj(oid, 1);
    ASN1_OCTET_STRING* octets = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(octets, bytes(der), static_cast<int>(der.size()));
    X509_EXTENSION* made = X509_EXTENSION_create_by_OBJ(nullptr, type, 0, octets);
    require(made && X509_add_ext(certificate, made, -1) == 1);
    X509_EXTENSION_free(made);
    ASN1_OCTET_STRING_free(octets);
    ASN1_OBJECT_free(type);
}

void subject(X509* certificate, const char* type, const QByteArray& value)
{
    if (!value.isEmpty())
        require(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), type, MBSTRING_UTF8, bytes(value),
                                           static_cast<int>(value.size()), -1, 0) == 1);
}

// SafeBag of the kind safeContents (RFC 7292, 4.2.6), which OpenSSL can read but not make.
Bags* nest(Bags* inner)
{
    const QByteArray contents = derOf(inner, [](Bags* bags, unsigned char** out) {
        return ASN1_item_i2d(reinterpret_cast<ASN1_VALUE*>(bags), out, ASN1_ITEM_rptr(PKCS12_SAFEBAGS));
    });
    const auto wrap = [](int tag, const QByteArray& content) {
        QByteArray out;
        out += static_cast<char>(tag);
        out += char(0x82 - 256);
        out += static_cast<char>(content.size() >> 8);
        out += static_cast<char>(content.size() & 0xFF);
        return out + content;
    };
    const QByteArray oid = QByteArray::fromHex("060b2a864886f70d010c0a0106");
    const QByteArray bag = wrap(0x30, oid + wrap(0xA0, contents));
    const unsigned char* p = bytes(bag);
    PKCS12_SAFEBAG* made = d2i_PKCS12_SAFEBAG(nullptr, &p, bag.size());
    require(made != nullptr);
    Bags* outer = sk_PKCS12_SAFEBAG_new_null();
    sk_PKCS12_SAFEBAG_push(outer, made);
    sk_PKCS12_SAFEBAG_pop_free(inner, PKCS12_SAFEBAG_free);
    return outer;
}

void addSafe(STACK_OF(PKCS7) * *safes, Bags* bags, const Pkcs12Options& options)
{
    if (!bags)
        return;
    if (options.nested)
        bags = nest(bags);
    const int cipher = options.encrypted ? NID_aes_256_cbc : -1;
    require(PKCS12_add_safe(safes, bags, cipher, options.iterations, options.password) == 1);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

Certificate certificateOf(const TestIdentity& identity)
{
    const unsigned char* p = bytes(identity.certificateDer);
    return Certificate(d2i_X509(nullptr, &p, identity.certificateDer.size()));
}

Key privateKeyOf(const TestIdentity& identity)
{
    const unsigned char* p = bytes(identity.keyDer);
    const Info info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &p, identity.keyDer.size()));
    return Key(EVP_PKCS82PKEY(info.get()));
}

} // namespace

TestIdentity makeIdentity(const CertificateOptions& options, int keyNumber, const TestIdentity* authority)
{
    EVP_PKEY* key = keyOf(options, keyNumber);
    const Certificate certificate(X509_new());
    X509* x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1000 + keyNumber);
    ASN1_TIME_set(X509_getm_notBefore(x), options.notBefore.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(x), options.notAfter.toSecsSinceEpoch());
    X509_set_pubkey(x, key);
    subject(x, "C", "EC");
    subject(x, "CN", options.commonName);
    subject(x, "serialNumber", options.subjectSerial);
    subject(x, "2.5.4.97", options.subjectOrganizationId);
    const Certificate above = authority ? certificateOf(*authority) : nullptr;
    X509_set_issuer_name(x, X509_get_subject_name(above ? above.get() : x));
    extension(x, NID_basic_constraints, options.ca ? "critical,CA:TRUE" : "CA:FALSE");
    if (options.keyUsage)
        extension(x, NID_key_usage, options.keyUsage);
    textExtension(x, "1.3.6.1.4.1.37746.3.11", options.ruc);
    textExtension(x, "1.3.6.1.4.1.37746.3.1", options.cedula);
    const Key signer = authority ? privateKeyOf(*authority) : nullptr;
    require(X509_sign(x, signer ? signer.get() : key, EVP_sha256()) > 0);

    TestIdentity identity;
    identity.certificateDer = derOf(x, [](X509* c, unsigned char** out) { return i2d_X509(c, out); });
    const Info info(EVP_PKEY2PKCS8(key));
    identity.keyDer =
        derOf(info.get(), [](PKCS8_PRIV_KEY_INFO* i, unsigned char** out) { return i2d_PKCS8_PRIV_KEY_INFO(i, out); });
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), x);
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    identity.certificatePem = QByteArray(text, size);
    return identity;
}

QByteArray makePkcs12(const QList<TestIdentity>& identities, const Pkcs12Options& options)
{
    Bags* certificates = nullptr;
    Bags* keys = nullptr;
    for (const TestIdentity& identity : identities) {
        if (options.certificates)
            require(PKCS12_add_cert(&certificates, certificateOf(identity).get()) != nullptr);
        if (identity.keyDer.isEmpty())
            continue;
        const Key key = privateKeyOf(identity);
        const int cipher = options.encrypted ? NID_aes_256_cbc : -1;
        if (options.keys)
            require(PKCS12_add_key(&keys, key.get(), 0, options.iterations, cipher, options.password) != nullptr);
    }
    STACK_OF(PKCS7)* safes = nullptr;
    addSafe(&safes, certificates, options);
    Pkcs12Options plain = options; // keys are encrypted one by one
    plain.encrypted = false;
    addSafe(&safes, keys, plain);
    PKCS12* p12 = PKCS12_add_safes(safes, 0);
    require(p12 != nullptr);
    if (options.mac)
        require(PKCS12_set_mac(p12, options.password, -1, nullptr, 0, options.macIterations, EVP_sha256()) == 1);
    const QByteArray out = derOf(p12, [](PKCS12* file, unsigned char** der) { return i2d_PKCS12(file, der); });
    PKCS12_free(p12);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    return out;
}

} // namespace test
