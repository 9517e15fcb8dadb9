#pragma once
#include <engine/Result.h>

#include <QByteArray>

namespace engine::crypto {

inline constexpr qsizetype kPinSaltBytes = 16;

// Argon2id (RFC 9106), version 0x13: 3 passes over 32 MiB in one lane, about a twentieth of a second. In its usual
// encoded form, which names its parameters and carries its salt. Call it in the pool.
Result<QString> hashPin(QByteArrayView pin, QByteArrayView salt);
// False also for an empty or damaged hash.
bool pinMatches(const QString& encoded, QByteArrayView pin);

} // namespace engine::crypto
