#include "crypto/Digest.h"

#include "crypto/DigestKinds.h"

namespace engine::crypto {

const EVP_MD* evpOf(Digest kind)
{
    switch (kind) {
    case Digest::Sha1:
        return EVP_sha1();
    case Digest::Sha256:
        return EVP_sha256();
    case Digest::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

QByteArray digest(Digest kind, QByteArrayView data)
{
    QByteArray out(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    if (EVP_Digest(data.data(), static_cast<size_t>(data.size()), bytesOf(out), &size, evpOf(kind), nullptr) != 1)
        size = 0;
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

} // namespace engine::crypto
