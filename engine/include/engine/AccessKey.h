#pragma once
#include <engine/Codes.h>
#include <engine/Result.h>

#include <QDate>

namespace engine {

// Clave de acceso: 49 digits that name a voucher and are its authorisation number in the offline scheme.
// Only make() and parse() create one, so a value in hand always has a correct check digit.
class ENGINE_EXPORT AccessKey
{
public:
    struct Parts
    {
        QDate issueDate;
        DocumentType type = DocumentType::Invoice;
        QString ruc; // 13 digits
        Environment environment = Environment::Test;
        QString branchCode;     // establecimiento, 3 digits
        QString issuePointCode; // punto de emisión, 3 digits
        qint32 sequential = 0;  // 1 .. 999999999
        QString numericCode;    // 8 digits, free choice of the issuer
    };

    AccessKey() = default; // empty; isEmpty() is true
    static Result<AccessKey> make(const Parts& parts);
    static Result<AccessKey> parse(QStringView text);
    // Modulo 11 with weights 2..7 from the right; 11 gives 0 and 10 gives 1.
    static int checkDigit(QStringView digits48);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] Parts parts() const;

    friend bool operator==(const AccessKey&, const AccessKey&) = default;
    friend size_t qHash(const AccessKey& key, size_t seed = 0) { return qHash(key.m_text, seed); }

private:
    explicit AccessKey(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace engine
