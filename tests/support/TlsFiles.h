#pragma once
#include <QString>
#include <QTemporaryDir>

namespace engine::tests {

// A certificate of its own making for these names (DNS:erp.example.com, IP:127.0.0.1) and its key, as PEM files.
class TlsFiles
{
public:
    explicit TlsFiles(const QString& names);
    [[nodiscard]] QString certificate() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    [[nodiscard]] QString key() const { return m_folder.filePath(QStringLiteral("key.pem")); }

private:
    QTemporaryDir m_folder;
};

} // namespace engine::tests
