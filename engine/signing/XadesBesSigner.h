#pragma once
#include "crypto/Signer.h"
#include "xml/XmlDocument.h"

#include <engine/Issuer.h>

namespace engine::signing {

struct SignatureOptions
{
    SignatureProfile profile = SignatureProfile::A;
    SignatureDigest digest = SignatureDigest::Sha1;
};

// Signs the voucher (root attribute id="comprobante") with an enveloped XAdES-BES signature as its last child and
// serialises it once: from here on the bytes are the document. SigningTime is written in Ecuador's offset (-05:00),
// whole seconds. Runs in any thread. SIGNING_FAILED.
Result<QByteArray> signXades(xml::XmlDocument document, const crypto::Signer& signer, const SignatureOptions& options,
                             const QDateTime& signingTime);

} // namespace engine::signing
