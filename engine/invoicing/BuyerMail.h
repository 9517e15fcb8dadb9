#pragma once
#include "notify/LetterSource.h"

#include <engine/Document.h>

namespace engine::invoicing {

// The mail that brings an authorised document to its buyer: RIDE and XML, in the tenant's language.
class BuyerMail final : public notify::LetterSource
{
public:
    explicit BuyerMail(storage::Database& database) : m_db(database) {}

    [[nodiscard]] QString kind() const override { return notify::kMailEffect; }
    Result<std::optional<notify::Letter>> compose(const queue::Effect& effect, const QDateTime& now) override;
    Result<void> sent(const queue::Effect& effect, const notify::Letter& letter,
                      const QList<notify::RefusedAddress>& refused, bool asked, const QDateTime& now) override;
    Result<void> failed(const queue::Effect& effect, const notify::Letter& letter, const QString& error, bool forGood,
                        bool asked, const QDateTime& now) override;

private:
    Result<notify::Letter> write(storage::TenantScope tenant, const DocumentSummary& document, bool isOpen);
    Result<void> tellOwner(storage::TenantScope tenant, const AccessKey& key, const QString& error,
                           const QDateTime& now);
    Result<void> note(const queue::Effect& effect, const QString& event, QJsonObject detail, bool asked,
                      const QDateTime& now);

    storage::Database& m_db;
};

} // namespace engine::invoicing
