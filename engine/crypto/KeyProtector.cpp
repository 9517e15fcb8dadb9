#include "crypto/KeyProtector.h"

#include "core/FileIo.h"
#include "core/Random.h"
#include "crypto/KeyringEntry.h"
#include "crypto/OpenSsl.h"

#include <QDir>
#include <QFileInfo>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;
constexpr std::chrono::seconds unlockPatience{45}; // the keyring may be asking for its password right now
constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;
constexpr char version = 1;
constexpr qint64 maxKeyFile = 4096;
constexpr QByteArrayView fileStart("mostrador-key-1 ");
constexpr QByteArrayView markerStart("mostrador-keyring-1 ");

core::Secret newKey()
{
    core::SystemRandom random;
    QByteArray bytes = random.bytes(keySize);
    return core::Secret::take(bytes);
}

Result<core::Secret> readKeyFile(const QString& path)
{
    auto text = core::readFile(path, maxKeyFile);
    if (!text)
        return std::move(text).error();
    QByteArray key;
    if (text->startsWith(fileStart))
        key = QByteArray::fromHex(text->sliced(fileStart.size()).trimmed());
    core::wipe(*text);
    if (key.size() != keySize)
        return Error{ErrorCode::DECRYPTION_FAILED,
                     u"The key file %1 is damaged; put its copy back, or load the certificate again."_s.arg(path)};
    // A copy or a careless tool may have opened it to others.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return core::Secret::take(key);
}

Result<core::Secret> makeKeyFile(const QString& path)
{
    core::Secret key = newKey();
    QByteArray text = fileStart.toByteArray() + key.view().toByteArray().toHex() + '\n';
    const auto written = core::writeFileAtomically(path, text, core::FileMode::Private);
    core::wipe(text);
    if (!written)
        return written.error();
    return key;
}

Result<core::Secret> readKeyring(const QString& markerPath, const std::function<bool()>& goOn)
{
    const auto marker = core::readFile(markerPath, maxKeyFile);
    if (!marker)
        return marker.error();
    const QString name = QString::fromLatin1(marker->sliced(std::min(markerStart.size(), marker->size())).trimmed());
    auto key = KeyringEntry(name).read(unlockPatience, goOn);
    if (!key && goOn && !goOn())
        return Error{ErrorCode::SHUTTING_DOWN, u"nobody waits for the keyring any more"_s};
    if (!key || key->size() != keySize)
        return Error{ErrorCode::DECRYPTION_FAILED,
                     u"The desktop keyring that holds the key of this data folder does not answer; unlock it, or start "
                     "in the desktop session where the folder was made."_s};
    return std::move(*key);
}

// A keyring counts only when it gives back what it was given; the marker is written after that.
std::optional<core::Secret> makeInKeyring(const QString& markerPath)
{
    core::SystemRandom random;
    const QString name = u"data-key-"_s + QString::fromLatin1(random.bytes(8).toHex());
    const KeyringEntry entry(name);
    core::Secret key = newKey();
    if (!entry.write(key))
        return std::nullopt;
    const auto back = entry.read();
    if (!back || !back->equals(key.view()))
        return std::nullopt;
    const QByteArray text = markerStart.toByteArray() + name.toLatin1() + '\n';
    if (!core::writeFileAtomically(markerPath, text, core::FileMode::Private))
        return std::nullopt;
    return key;
}

Error sealingFailed()
{
    return openSslError(ErrorCode::INTERNAL_ERROR, u"The secret could not be encrypted."_s);
}

Error openingFailed()
{
    return openSslError(ErrorCode::DECRYPTION_FAILED,
                        u"A stored secret cannot be decrypted: it was altered or belongs to another data folder."_s);
}

} // namespace

KeyProtector::KeyProtector(KeyProtection kind, core::Secret key) : m_kind(kind), m_key(std::move(key)) {}

Result<std::unique_ptr<KeyProtector>> KeyProtector::open(const QString& dataDir, bool useKeyring,
                                                         const std::function<bool()>& goOn)
{
    const auto made = [](KeyProtection kind, core::Secret key) {
        return std::unique_ptr<KeyProtector>(new KeyProtector(kind, std::move(key)));
    };
    const QString keyPath = QDir(dataDir).filePath(u"master.key"_s);
    const QString markerPath = QDir(dataDir).filePath(u"master.keyring"_s);
    if (QFileInfo::exists(keyPath)) {
        auto key = readKeyFile(keyPath);
        return key ? Result<std::unique_ptr<KeyProtector>>(made(KeyProtection::KeyFile, std::move(*key)))
                   : std::move(key).error();
    }
    if (QFileInfo::exists(markerPath)) {
        auto key = readKeyring(markerPath, goOn);
        return key ? Result<std::unique_ptr<KeyProtector>>(made(KeyProtection::Keyring, std::move(*key)))
                   : std::move(key).error();
    }
    if (useKeyring && KeyringEntry::reachable())
        if (auto key = makeInKeyring(markerPath))
            return made(KeyProtection::Keyring, std::move(*key));
    auto key = makeKeyFile(keyPath);
    if (!key)
        return std::move(key).error();
    return made(KeyProtection::KeyFile, std::move(*key));
}

Result<QByteArray> KeyProtector::wrap(QByteArrayView plain, QByteArrayView aad) const
{
    core::SystemRandom random;
    const QByteArray nonce = random.bytes(nonceSize);
    QByteArray out = QByteArray(1, version) + nonce;
    const qsizetype start = out.size();
    out.resize(start + plain.size() + tagSize);
    unsigned char* body = bytesOf(out) + start;
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    int size = 0, rest = 0;
    const bool ok =
        context &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key.view()), bytesOf(nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &size, bytesOf(aad), static_cast<int>(aad.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), body, &size, bytesOf(plain), static_cast<int>(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), body + size, &rest) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, body + plain.size()) == 1;
    if (!ok)
        return sealingFailed();
    return out;
}

Result<core::Secret> KeyProtector::unwrap(QByteArrayView wrapped, QByteArrayView aad) const
{
    const qsizetype plainSize = wrapped.size() - 1 - nonceSize - tagSize;
    if (plainSize < 0 || wrapped.front() != version)
        return openingFailed();
    const unsigned char* nonce = bytesOf(wrapped) + 1;
    const unsigned char* body = nonce + nonceSize;
    QByteArray tag = wrapped.last(tagSize).toByteArray();
    QByteArray plain(plainSize + 1, '\0');
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    int size = 0, rest = 0;
    const bool ok = context &&
                    EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key.view()), nonce) == 1 &&
                    EVP_DecryptUpdate(context.get(), nullptr, &size, bytesOf(aad), static_cast<int>(aad.size())) == 1 &&
                    EVP_DecryptUpdate(context.get(), bytesOf(plain), &size, body, static_cast<int>(plainSize)) == 1 &&
                    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
                    EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + size, &rest) == 1;
    core::Secret secret = core::Secret::copyOf(QByteArrayView(plain).first(plainSize));
    core::wipe(plain);
    if (!ok)
        return openingFailed();
    return secret;
}

} // namespace engine::crypto
