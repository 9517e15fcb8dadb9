#include "crypto/Pkcs12Bags.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

template <class T>
std::unique_ptr<T, void (*)(T*)> unpacked(const X509_ALGOR* algorithm, const ASN1_ITEM* item, void (*release)(T*))
{
    return {static_cast<T*>(ASN1_TYPE_unpack_sequence(item, algorithm->parameter)), release};
}

qint64 numberOf(const ASN1_INTEGER* value)
{
    int64_t number = 0;
    return value && ASN1_INTEGER_get_int64(&number, value) == 1 && number >= 0 ? number : -1;
}

// PBES2 (RFC 8018): the work is asked for in the inner PBKDF2 or scrypt.
qint64 derivationWork(const X509_ALGOR* derivation)
{
    if (OBJ_obj2nid(derivation->algorithm) == NID_id_scrypt) {
        const auto scrypt = unpacked<SCRYPT_PARAMS>(derivation, ASN1_ITEM_rptr(SCRYPT_PARAMS), SCRYPT_PARAMS_free);
        constexpr qint64 cap = 1 << 24;
        const qint64 n = scrypt ? numberOf(scrypt->costParameter) : -1;
        const qint64 r = scrypt ? numberOf(scrypt->blockSize) : -1;
        const qint64 p = scrypt ? numberOf(scrypt->parallelizationParameter) : -1;
        return n < 0 || n > cap || r < 0 || r > 64 || p < 0 || p > 64 ? -1 : n * r * p;
    }
    const auto pbkdf2 = unpacked<PBKDF2PARAM>(derivation, ASN1_ITEM_rptr(PBKDF2PARAM), PBKDF2PARAM_free);
    return pbkdf2 ? numberOf(pbkdf2->iter) : -1;
}

qint64 workOf(const X509_ALGOR* algorithm)
{
    if (OBJ_obj2nid(algorithm->algorithm) == NID_pbes2) {
        const auto pbes2 = unpacked<PBE2PARAM>(algorithm, ASN1_ITEM_rptr(PBE2PARAM), PBE2PARAM_free);
        return pbes2 ? derivationWork(pbes2->keyfunc) : -1;
    }
    const auto pbe = unpacked<PBEPARAM>(algorithm, ASN1_ITEM_rptr(PBEPARAM), PBEPARAM_free);
    return pbe ? numberOf(pbe->iter) : 1; // without such parameters the decryption itself will refuse
}

struct FreeSafes
{
    void operator()(STACK_OF(PKCS7) * safes) const { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
struct FreeBags
{
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const { sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free); }
};
using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreeBags>;

Error damaged()
{
    return openSslError(ErrorCode::CERTIFICATE_INVALID,
                        u"The certificate file is damaged; get a fresh copy of the .p12."_s);
}

class Walk
{
public:
    Walk(const LegacyContext& context, QByteArrayView password, bool passwordProven, Pkcs12Budget& budget)
        : m_context(context), m_password(password), m_passwordProven(passwordProven), m_budget(budget)
    {
    }

    Result<void> safe(PKCS7* p7)
    {
        ERR_clear_error();
        if (PKCS7_type_is_data(p7)) {
            const Bags bags(PKCS12_unpack_p7data(p7));
            return bags ? all(bags.get(), 0) : Result<void>(damaged());
        }
        if (!PKCS7_type_is_encrypted(p7))
            return {}; // public-key privacy mode: nothing a password opens
        if (!p7->d.encrypted || !p7->d.encrypted->enc_data || !p7->d.encrypted->enc_data->algorithm)
            return damaged();
        if (auto paid = m_budget.spend(p7->d.encrypted->enc_data->algorithm); !paid)
            return paid;
        const Bags bags(PKCS12_unpack_p7encdata(p7, m_password.data(), static_cast<int>(m_password.size())));
        return bags ? all(bags.get(), 0) : Result<void>(decryptionError(m_passwordProven));
    }

    BagContents found;

private:
    Result<void> all(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
    {
        if (depth > m_budget.depth)
            return damaged();
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
            if (--m_budget.bags < 0)
                return damaged();
            if (auto done = one(sk_PKCS12_SAFEBAG_value(bags, i), depth); !done)
                return done;
        }
        return {};
    }

    Result<void> one(const PKCS12_SAFEBAG* bag, int depth)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_keyBag:
            return key(PKCS12_SAFEBAG_get0_p8inf(bag));
        case NID_pkcs8ShroudedKeyBag:
            return shroudedKey(bag);
        case NID_certBag:
            certificate(bag);
            return {};
        case NID_safeContentsBag:
            return all(PKCS12_SAFEBAG_get0_safes(bag), depth + 1);
        default:
            return {};
        }
    }

    Result<void> shroudedKey(const PKCS12_SAFEBAG* bag)
    {
        const X509_ALGOR* algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
        if (auto paid = m_budget.spend(algorithm); !paid)
            return paid;
        ERR_clear_error();
        const Pkcs8Ptr info(PKCS12_decrypt_skey_ex(bag, m_password.data(), static_cast<int>(m_password.size()),
                                                   m_context.handle(), nullptr));
        return info ? key(info.get()) : Result<void>(decryptionError(m_passwordProven));
    }

    // Through DER into the default context: the legacy one ends with this reading.
    Result<void> key(const PKCS8_PRIV_KEY_INFO* info)
    {
        unsigned char* der = nullptr;
        const int size = i2d_PKCS8_PRIV_KEY_INFO(info, &der);
        if (size <= 0)
            return damaged();
        FoundKey one{nullptr, core::Secret::copyOf({reinterpret_cast<char*>(der), size})};
        OPENSSL_clear_free(der, static_cast<size_t>(size));
        const unsigned char* p = bytesOf(one.pkcs8Der.view());
        const Pkcs8Ptr own(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &p, size));
        one.key.reset(own ? EVP_PKCS82PKEY(own.get()) : nullptr);
        if (one.key) // a kind of key not known here cannot be the one that signs
            found.keys.push_back(std::move(one));
        return {};
    }

    void certificate(const PKCS12_SAFEBAG* bag)
    {
        if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
            return;
        const X509Ptr x509(PKCS12_SAFEBAG_get1_cert(bag));
        unsigned char* der = nullptr;
        const int size = x509 ? i2d_X509(x509.get(), &der) : 0;
        const OpenSslBytes owner(der);
        if (size <= 0)
            return;
        if (auto one = X509Certificate::fromDer(toByteArray(der, size)))
            found.certificates.push_back(*one);
    }

    const LegacyContext& m_context;
    QByteArrayView m_password;
    bool m_passwordProven;
    Pkcs12Budget& m_budget;
};

} // namespace

LegacyContext::LegacyContext()
    : m_context(OSSL_LIB_CTX_new()), m_default(OSSL_PROVIDER_load(m_context, "default")),
      m_legacy(OSSL_PROVIDER_load(m_context, "legacy"))
{
}

LegacyContext::~LegacyContext()
{
    if (m_legacy)
        OSSL_PROVIDER_unload(m_legacy);
    if (m_default)
        OSSL_PROVIDER_unload(m_default);
    OSSL_LIB_CTX_free(m_context);
}

Result<void> Pkcs12Budget::spend(qint64 asked)
{
    if (asked < 0 || asked > iterations)
        return Error{ErrorCode::CERTIFICATE_INVALID,
                     u"The certificate file asks for an absurd amount of work; get a fresh copy of the .p12."_s};
    iterations -= asked;
    return {};
}

Result<void> Pkcs12Budget::spend(const X509_ALGOR* algorithm)
{
    return algorithm ? spend(workOf(algorithm)) : Result<void>(damaged());
}

Error decryptionError(bool passwordProven)
{
    bool missing = false;
    bool wrong = false;
    const unsigned long first = ERR_peek_error();
    const int reason = ERR_GET_REASON(first);
    switch (ERR_GET_LIB(first)) {
    case ERR_LIB_EVP:
        missing = reason == ERR_R_UNSUPPORTED || reason == EVP_R_UNSUPPORTED_ALGORITHM ||
                  reason == EVP_R_UNKNOWN_PBE_ALGORITHM || reason == EVP_R_UNSUPPORTED_PRF ||
                  reason == EVP_R_UNSUPPORTED_CIPHER || reason == EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION ||
                  reason == EVP_R_UNKNOWN_CIPHER || reason == EVP_R_UNSUPPORTED_KEYLENGTH;
        wrong = reason == EVP_R_BAD_DECRYPT;
        break;
    case ERR_LIB_PROV:
    case ERR_LIB_ASN1:
        wrong = true; // what a wrong key leaves: bad padding, or padding that fits by chance and no DER behind it
        break;
    case ERR_LIB_PKCS12:
        missing = reason == PKCS12_R_UNKNOWN_DIGEST_ALGORITHM || reason == PKCS12_R_UNSUPPORTED_PKCS12_MODE;
        wrong = reason == PKCS12_R_PKCS12_CIPHERFINAL_ERROR;
        break;
    default:
        break;
    }
    if (missing)
        return openSslError(ErrorCode::CERTIFICATE_ENCRYPTION_UNSUPPORTED,
                            u"The certificate file is encrypted in a way that this computer cannot read; export it "
                            "again with AES-256 or 3DES."_s);
    if (wrong && !passwordProven)
        return openSslError(ErrorCode::CERTIFICATE_PASSWORD_INVALID,
                            u"The password does not open this certificate file; type it again."_s);
    return damaged();
}

Result<BagContents> readBags(const PKCS12* p12, const LegacyContext& context, QByteArrayView password,
                             bool passwordProven, Pkcs12Budget& budget)
{
    ERR_clear_error();
    const std::unique_ptr<STACK_OF(PKCS7), FreeSafes> safes(PKCS12_unpack_authsafes(p12));
    if (!safes)
        return damaged();
    Walk walk(context, password, passwordProven, budget);
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i)
        if (auto done = walk.safe(sk_PKCS7_value(safes.get(), i)); !done)
            return done.error();
    return std::move(walk.found);
}

} // namespace engine::crypto
