#pragma once
#include "core/Secret.h"
#include "crypto/OpenSsl.h"
#include "crypto/X509Certificate.h"

#include <openssl/pkcs12.h>
#include <openssl/provider.h>

#include <vector>

namespace engine::crypto {

using Pkcs12Ptr = std::unique_ptr<PKCS12, OpenSslFree<PKCS12_free>>;

// OpenSSL apart from the rest of the process, with the legacy algorithms (RC2, RC4, single DES) that old .p12 files
// need. Loaded globally they would change what every other fetch finds.
class LegacyContext
{
public:
    LegacyContext();
    ~LegacyContext();
    LegacyContext(const LegacyContext&) = delete;
    LegacyContext& operator=(const LegacyContext&) = delete;
    [[nodiscard]] OSSL_LIB_CTX* handle() const { return m_context; }

private:
    OSSL_LIB_CTX* m_context;
    OSSL_PROVIDER* m_default;
    OSSL_PROVIDER* m_legacy; // null when its module is not installed
};

struct FoundKey
{
    PkeyPtr key; // in the default context
    core::Secret pkcs8Der;
};
struct BagContents
{
    std::vector<FoundKey> keys;
    std::vector<X509Certificate> certificates;
};

// What a file may cost: work in all derivations together (a few seconds) and bags.
struct Pkcs12Budget
{
    qint64 iterations = 5'000'000;
    int bags = 500;
    int depth = 8;

    // CERTIFICATE_INVALID once more is asked than is left.
    Result<void> spend(qint64 asked);
    Result<void> spend(const X509_ALGOR* algorithm);
};

// Every key and certificate of the file, nested safes included. `password` may be null (not the same as empty:
// PKCS#12 knows both). `passwordProven`: the MAC has shown that it is the right one.
Result<BagContents> readBags(const PKCS12* p12, const LegacyContext& context, QByteArrayView password,
                             bool passwordProven, Pkcs12Budget& budget);

// Why a derivation or decryption failed, told by what waits in OpenSSL's error queue.
Error decryptionError(bool passwordProven);

} // namespace engine::crypto
