#pragma once
#include <QString>

namespace engine::signing {

QString libraryVersions(); // "libxml2 2.9.14\nxmlsec 1.2.37"

} // namespace engine::signing
