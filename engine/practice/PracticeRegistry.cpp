#include "practice/PracticeRegistry.h"

namespace engine::practice {

std::optional<SriMessage> PracticeRegistry::reserve(const VoucherFacts& facts, const std::optional<SriMessage>& late)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_vouchers.constFind(facts.accessKey);
    if (found != m_vouchers.cend() && found->state != RegisteredVoucher::State::Rejected)
        return officeMessage(found->state == RegisteredVoucher::State::InProcess ? QStringLiteral("70")
                                                                                 : QStringLiteral("43"));
    const auto owner = m_owners.constFind(facts.series);
    if (owner != m_owners.cend() && *owner != facts.accessKey)
        return officeMessage(QStringLiteral("45"));
    if (late)
        return late;
    m_owners.insert(facts.series, facts.accessKey);
    m_vouchers.insert(facts.accessKey, {RegisteredVoucher::State::InProcess, facts.series, {}, {}, {}});
    return std::nullopt;
}

void PracticeRegistry::decide(const QString& accessKey, RegisteredVoucher voucher)
{
    const std::scoped_lock lock(m_mutex);
    m_owners.insert(voucher.series, accessKey);
    m_vouchers.insert(accessKey, std::move(voucher));
}

std::optional<RegisteredVoucher> PracticeRegistry::find(const QString& accessKey) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_vouchers.constFind(accessKey);
    return found == m_vouchers.cend() ? std::nullopt : std::optional(*found);
}

bool PracticeRegistry::hasAuthorized(const QString& series) const
{
    const std::scoped_lock lock(m_mutex);
    return m_vouchers.value(m_owners.value(series)).state == RegisteredVoucher::State::Authorized;
}

bool PracticeRegistry::differsFromBefore(const QString& accessKey, const QByteArray& sha256)
{
    const std::scoped_lock lock(m_mutex);
    QByteArray& before = m_bytes[accessKey];
    const bool differs = !before.isEmpty() && before != sha256;
    before = sha256;
    return differs;
}

void PracticeRegistry::allowNewBytes(const QString& accessKey)
{
    const std::scoped_lock lock(m_mutex);
    m_bytes.remove(accessKey);
}

} // namespace engine::practice
