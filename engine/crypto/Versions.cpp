#include "crypto/Versions.h"

#include <openssl/crypto.h>

namespace engine::crypto {

QString libraryVersion()
{
    return QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION));
}

} // namespace engine::crypto
