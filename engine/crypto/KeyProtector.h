#pragma once
#include "core/Secret.h"

#include <engine/Issuer.h>
#include <engine/Result.h>

#include <functional>

namespace engine::crypto {

// Wraps secrets at rest with AES-256-GCM under a data key kept in the desktop keyring or, where there is none, in
// `<dataDir>/master.key` (mode 0600). Once the key file exists it stays in use. Safe to share by threads.
class KeyProtector
{
public:
    // Making a key asks the keyring twice, 1.7 s each at most; opening one waits up to 45 s for a keyring that is being
    // unlocked.
    // FILE_UNREADABLE, FILE_UNWRITABLE, DECRYPTION_FAILED (the key file is damaged, or the keyring that holds the
    // key of this folder does not answer), SHUTTING_DOWN (`goOn`, asked while the keyring is silent, said no).
    static Result<std::unique_ptr<KeyProtector>> open(const QString& dataDir, bool useKeyring,
                                                      const std::function<bool()>& goOn = {});

    [[nodiscard]] KeyProtection kind() const { return m_kind; }
    // version (1 byte) | nonce (12) | ciphertext | tag (16). `aad` ties the blob to its place, e.g. "issuer/7/key".
    [[nodiscard]] Result<QByteArray> wrap(QByteArrayView plain, QByteArrayView aad) const;
    // DECRYPTION_FAILED: other key, other aad, or altered bytes.
    [[nodiscard]] Result<core::Secret> unwrap(QByteArrayView wrapped, QByteArrayView aad) const;

private:
    KeyProtector(KeyProtection kind, core::Secret key);
    KeyProtection m_kind;
    core::Secret m_key;
};

} // namespace engine::crypto
