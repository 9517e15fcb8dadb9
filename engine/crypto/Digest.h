#pragma once
#include <QByteArray>

namespace engine::crypto {

enum class Digest { Sha1, Sha256, Sha512 };

QByteArray digest(Digest kind, QByteArrayView data);

} // namespace engine::crypto
