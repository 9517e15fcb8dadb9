#include "crypto/Pkcs12.h"

#include "crypto/Pkcs12Bags.h"

#include <openssl/err.h>

#include <algorithm>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxFileSize = 2 << 20;

struct OpenFile
{
    Pkcs12Ptr p12;
    QByteArrayView password; // the variant that fits
    bool proven = false;
};

Error invalid(const QString& detail)
{
    return openSslError(ErrorCode::CERTIFICATE_INVALID, detail);
}

Result<qint64> macIterations(const PKCS12* p12)
{
    const ASN1_INTEGER* count = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &count, p12);
    if (!count)
        return 1;
    int64_t number = -1;
    if (ASN1_INTEGER_get_int64(&number, count) != 1)
        number = -1;
    return number;
}

// The MAC decides whether the password is right before anything is decrypted: a missing algorithm or damage then has
// its own words.
Result<OpenFile> checkPassword(Pkcs12Ptr p12, QByteArrayView password, Pkcs12Budget& budget)
{
    // An empty password exists in two encodings; programs disagree which one they write.
    const QByteArrayView none(static_cast<const char*>(nullptr), 0);
    const QByteArrayView empty("", 0);
    QList<QByteArrayView> variants{password};
    if (password.isEmpty())
        variants = {empty, none};
    if (!PKCS12_mac_present(p12.get()))
        return OpenFile{std::move(p12), variants.first(), false};
    const auto work = macIterations(p12.get());
    for (const QByteArrayView variant : variants) {
        if (auto paid = budget.spend(*work); !paid)
            return paid.error();
        ERR_clear_error();
        if (PKCS12_verify_mac(p12.get(), variant.data(), static_cast<int>(variant.size())) == 1)
            return OpenFile{std::move(p12), variant, true};
        if (ERR_peek_error() != 0)
            return decryptionError(true);
    }
    return Error{ErrorCode::CERTIFICATE_PASSWORD_INVALID,
                 u"The password does not open this certificate file; type it again."_s};
}

struct Pair
{
    const FoundKey* key;
    X509Certificate certificate;
};

std::vector<Pair> pairsOf(const BagContents& bags)
{
    std::vector<Pair> pairs;
    for (const FoundKey& key : bags.keys)
        for (const X509Certificate& certificate : bags.certificates)
            if (certificate.belongsTo(key.key.get()))
                pairs.push_back({&key, certificate});
    return pairs;
}

// Some files hold a signing and a decryption key: the certificate says which is which, names and order do not.
Result<Pair> chooseForSigning(std::vector<Pair> pairs)
{
    if (pairs.empty())
        return Error{ErrorCode::CERTIFICATE_KEY_NOT_FOUND,
                     u"The file holds no private key together with its certificate; export the certificate with its "
                     "private key."_s};
    std::erase_if(pairs, [](const Pair& p) { return !p.certificate.hasDigitalSignature() || p.certificate.isCa(); });
    if (pairs.empty())
        return Error{ErrorCode::CERTIFICATE_NOT_FOR_SIGNING,
                     u"The certificate is not made for signing (no digitalSignature in its key usage); ask the "
                     "authority for an electronic signature certificate."_s};
    std::erase_if(pairs, [](const Pair& p) { return !p.certificate.isRsa(); });
    if (pairs.empty())
        return Error{ErrorCode::CERTIFICATE_KEY_UNSUPPORTED,
                     u"Only RSA keys can sign vouchers; ask the authority for a certificate with an RSA key."_s};
    return *std::max_element(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return a.certificate.notAfter() < b.certificate.notAfter();
    });
}

} // namespace

Result<SigningIdentity> openPkcs12(QByteArrayView bytes, QByteArrayView passwordUtf8)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::CERTIFICATE_INVALID, u"The certificate file is empty; choose another."_s};
    if (bytes.size() > maxFileSize)
        return Error{ErrorCode::CERTIFICATE_INVALID,
                     u"The certificate file has more than 2 MiB; a .p12 has a few kilobytes. Choose another."_s};
    ERR_clear_error();
    const LegacyContext context;
    PKCS12* carrier = PKCS12_init_ex(NID_pkcs7_data, context.handle(), nullptr); // brings the context into d2i
    const unsigned char* p = bytesOf(bytes);
    Pkcs12Ptr p12(d2i_PKCS12(&carrier, &p, static_cast<long>(bytes.size())));
    if (!p12)
        return invalid(u"This is not a .p12 file, or it is damaged or cut off; get a fresh copy."_s);

    Pkcs12Budget budget;
    auto open = checkPassword(std::move(p12), passwordUtf8, budget);
    if (!open)
        return std::move(open).error();
    auto bags = readBags(open->p12.get(), context, open->password, open->proven, budget);
    if (!bags)
        return std::move(bags).error();
    auto chosen = chooseForSigning(pairsOf(*bags));
    if (!chosen)
        return std::move(chosen).error();

    SigningIdentity identity{chosen->certificate, {}, chosen->key->pkcs8Der.clone()};
    for (const X509Certificate& other : bags->certificates)
        if (other.fingerprintSha256() != chosen->certificate.fingerprintSha256())
            identity.chain.append(other);
    ERR_clear_error();
    return identity;
}

} // namespace engine::crypto
