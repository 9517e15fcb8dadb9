#pragma once
#include <engine/SignatureReport.h>

#include <QByteArray>
#include <QDateTime>

namespace engine::signing {

// Judges a signed voucher as the tax office's library does, and stricter where its portal is. Trust in the issuing
// CA is not judged. Names of the checks, in this order, each at most once (the list ends early when a later check has
// nothing to stand on):
//   xml                     well-formed, no DOCTYPE, within size and depth limits
//   signature.single        exactly one Signature anywhere, a child of the root, with its four parts
//   signature.algorithms    RSA with SHA-1/256/512, known digests and canonicalisation, references in order
//   ids.unique              no Id twice
//   reference.document      one reference to '#comprobante', which is the root; enveloped transform
//   reference.properties    exactly one reference of the SignedProperties type, to the one SignedProperties
//   reference.others        every other reference is same-document and points into this signature
//   xades.structure         XAdES 1.3.2, nothing unsigned, no white space between its elements
//   certificate.present     KeyInfo carries a readable RSA certificate
//   signature.core          digests and signature value (xmlsec)
//   certificate.single      one Cert in SigningCertificate
//   certificate.digest      CertDigest is that of the certificate
//   certificate.issuer      X509IssuerName reads as the certificate's issuer for Java's X500Principal
//   certificate.serial      X509SerialNumber is the certificate's
//   certificate.usage       keyUsage digitalSignature, not a CA
//   time.format             SigningTime readable (no zone = UTC)
//   time.future             SigningTime not after now
//   time.certificate        SigningTime within the certificate's validity
// Thread-safe.
SignatureReport verifyXades(const QByteArray& xml, const QDateTime& nowUtc);

} // namespace engine::signing
