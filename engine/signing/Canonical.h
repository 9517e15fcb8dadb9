#pragma once
#include <QByteArray>

struct _xmlDoc;
struct _xmlNode;

namespace engine::signing {

// Canonical XML 1.0 without comments of one element and all below, namespaces in scope included (W3C c14n, section
// 2.3). Empty when it cannot be made.
QByteArray canonicalElement(_xmlDoc* document, _xmlNode* apex);

// The same of the root element; faster, since nothing has to be left out.
QByteArray canonicalRoot(_xmlDoc* document);

} // namespace engine::signing
