#include "crypto/Initialise.h"

#include <openssl/crypto.h>

namespace engine::crypto {

void initialise()
{
    // Qt calls a thread finished before the system has ended it. One that still gives back what OpenSSL keeps for each
    // thread must not find OpenSSL taken down by the end of the process, which frees everything anyway.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace engine::crypto
