#pragma once
#include <QString>

struct _xmlDoc;
struct _xmlNode;
struct evp_pkey_st;

namespace engine::signing {

// Digests of all references and the signature value, with this key and no other. No certificate store is read, no
// address is followed. Empty = fine, else why not. Thread-safe for different documents.
QString checkXmlSignature(_xmlNode* signature, evp_pkey_st* key);

} // namespace engine::signing
