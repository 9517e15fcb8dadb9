#pragma once
#include "crypto/Pkcs12.h"

namespace engine::crypto {

// Does this identity belong to the holder of `known`, beyond what anybody could make up? Certificates are public (each
// signed voucher carries one) and a RUC can be written into a self-made one, so a name proves nothing. What does:
//  - the same public key: openPkcs12() has seen to it that the file holds the private one;
//  - a later certificate for the same RUC, made by the authority that made `known`: a CA certificate in the file whose
//    key verifies both. Its key must be RSA with the exponent 65537 and 2048 bits or more, since for a free choice of
//    exponent and modulus a key can be found that verifies a given signature.
bool belongsToHolderOf(const X509Certificate& known, const SigningIdentity& identity);

} // namespace engine::crypto
