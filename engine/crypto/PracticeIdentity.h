#pragma once
#include "crypto/X509Certificate.h"

#include <engine/Result.h>

#include <QByteArray>

namespace engine::crypto {

struct PracticeIdentity
{
    QByteArray p12;
    QByteArray password; // UTF-8
};

// A certificate of our own making for the practice shop: RSA-2048, digitalSignature, the RUC in the extension that
// Security Data uses, signed by a throw-away CA that is in the file as chain. Takes about 0.3 s. INTERNAL_ERROR.
Result<PracticeIdentity> makePracticeIdentity(const QString& ruc, const QString& name);

// True for a certificate made so: what it signed is practice, whatever else the document says.
bool isPracticeCertificate(const X509Certificate& certificate);

} // namespace engine::crypto
