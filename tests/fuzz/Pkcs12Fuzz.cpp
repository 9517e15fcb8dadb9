// Any bytes handed over as a certificate file, with the password that opens the corpus.
#include "crypto/Pkcs12.h"
#include "fuzz/FuzzTarget.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto identity = engine::crypto::openPkcs12(fuzz::bytes(data, size), "prueba");
    if (!identity && identity.error().detail.isEmpty())
        __builtin_trap(); // every refusal says why
    return 0;
}
