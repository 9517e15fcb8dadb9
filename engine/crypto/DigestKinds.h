#pragma once
#include "crypto/Digest.h"
#include "crypto/OpenSsl.h"

namespace engine::crypto {

const EVP_MD* evpOf(Digest kind);

} // namespace engine::crypto
