#pragma once
#include <QString>

namespace engine::crypto {

QString libraryVersion(); // "OpenSSL 3.0.15 3 Sep 2024"

} // namespace engine::crypto
