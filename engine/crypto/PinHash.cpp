#include "crypto/PinHash.h"

#include <argon2.h>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t kPasses = 3, kKibibytes = 32 * 1024, kLanes = 1, kHashBytes = 32;

std::size_t sizeOf(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

} // namespace

Result<QString> hashPin(QByteArrayView pin, QByteArrayView salt)
{
    const std::size_t room =
        argon2_encodedlen(kPasses, kKibibytes, kLanes, static_cast<std::uint32_t>(salt.size()), kHashBytes, Argon2_id);
    QByteArray encoded(static_cast<qsizetype>(room), '\0');
    const int outcome = argon2id_hash_encoded(kPasses, kKibibytes, kLanes, pin.data(), sizeOf(pin), salt.data(),
                                              sizeOf(salt), kHashBytes, encoded.data(), room);
    if (outcome != ARGON2_OK)
        return Error{ErrorCode::INTERNAL_ERROR, QString::fromLatin1(argon2_error_message(outcome))};
    return QString::fromLatin1(encoded.constData());
}

bool pinMatches(const QString& encoded, QByteArrayView pin)
{
    return !encoded.isEmpty() && argon2id_verify(encoded.toLatin1().constData(), pin.data(), sizeOf(pin)) == ARGON2_OK;
}

} // namespace engine::crypto
