#pragma once
#include "access/VerificationRepository.h"
#include "notify/LetterSource.h"

namespace engine::notify {

// The letter with the link that proves an address. The link leads where the tenant wants it, or to `publicUrl`;
// without either the letter waits.
class VerificationMail final : public LetterSource
{
public:
    VerificationMail(storage::Database& database, const crypto::KeyProtector& protector, core::Random& random)
        : m_db(database), m_links(database, protector), m_random(random)
    {
    }
    void setPublicUrl(const QString& url) { m_publicUrl = url; }

    [[nodiscard]] QString kind() const override { return access::kVerificationMailKind; }
    Result<std::optional<Letter>> compose(const queue::Effect& effect, const QDateTime& now) override;
    Result<void> sent(const queue::Effect& effect, const Letter& letter, const QList<RefusedAddress>& refused,
                      bool asked, const QDateTime& now) override;
    Result<void> failed(const queue::Effect& effect, const Letter& letter, const QString& error, bool forGood,
                        bool asked, const QDateTime& now) override;

private:
    [[nodiscard]] QString linkOf(const access::VerificationLetter& letter) const;

    storage::Database& m_db;
    access::VerificationRepository m_links;
    core::Random& m_random;
    QString m_publicUrl;
};

} // namespace engine::notify
