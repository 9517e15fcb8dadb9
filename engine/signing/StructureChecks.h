#pragma once
#include "signing/Verification.h"

namespace engine::signing {

// What the document looks like, before any cryptography.
Verdict checkSingleSignature(Verification& v);
Verdict checkAlgorithms(Verification& v);
Verdict checkUniqueIds(Verification& v);
Verdict checkDocumentReference(Verification& v);
Verdict checkPropertiesReference(Verification& v);
Verdict checkOtherReferences(Verification& v);
Verdict checkXadesStructure(Verification& v);

} // namespace engine::signing
