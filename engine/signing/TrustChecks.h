#pragma once
#include "signing/Verification.h"

namespace engine::signing {

// The certificate, the mathematics and the times.
Verdict checkCertificatePresent(Verification& v);
Verdict checkCore(Verification& v);
Verdict checkSingleCert(Verification& v);
Verdict checkCertificateDigest(Verification& v);
Verdict checkIssuer(Verification& v);
Verdict checkSerial(Verification& v);
Verdict checkUsage(Verification& v);
Verdict checkTimeFormat(Verification& v);
Verdict checkTimeNotInFuture(Verification& v);
Verdict checkTimeOfCertificate(Verification& v);

} // namespace engine::signing
