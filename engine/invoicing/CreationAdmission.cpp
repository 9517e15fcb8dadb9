// What the database says against a creation: before a number is taken, in the transaction that would store it.
#include "access/DocumentTypeRepository.h"
#include "access/UsageRepository.h"
#include "invoicing/CreationBatch.h"
#include "invoicing/CreditLedger.h"

#include <algorithm>
#include <map>

namespace engine::invoicing {

// Takes out what is denied: it uses up neither number nor quota, which is why that comes last. Another attempt asks
// anew, since what stood in the way may have failed meanwhile.
Result<void> CreationBatch::admit(QList<Item*>& items)
{
    for (Item* item : std::as_const(items))
        item->denial.reset();
    if (auto asked = askTypes(items); !asked)
        return asked;
    if (auto asked = askCompanions(items); !asked)
        return asked;
    if (auto asked = askLedger(items); !asked)
        return asked;
    if (auto reserved = reserveQuota(items); !reserved)
        return reserved;
    items.removeIf([](const Item* item) { return item->denial.has_value(); });
    return {};
}

// Whether the issuer makes vouchers of this type.
Result<void> CreationBatch::askTypes(const QList<Item*>& items)
{
    std::map<std::pair<IssuerId, DocumentType>, std::optional<Error>> known;
    for (Item* item : items) {
        const DocumentType type = documentTypeOf(item->creation.request);
        const auto [entry, fresh] = known.try_emplace({item->creation.issuer, type});
        if (fresh) {
            const auto allowed = access::DocumentTypeRepository(m_context.database, item->creation.tenant())
                                     .require(item->creation.issuer, type);
            if (!allowed && allowed.error().code != ErrorCode::DOCUMENT_TYPE_NOT_ENABLED)
                return allowed;
            if (!allowed)
                entry->second = allowed.error();
        }
        item->denial = entry->second;
    }
    return {};
}

// Whether what is to be stored beside a document may be.
Result<void> CreationBatch::askCompanions(const QList<Item*>& items)
{
    for (Item* item : items) {
        if (item->denial || !item->creation.companion || !item->creation.companion->admit)
            continue;
        const auto admitted = item->creation.companion->admit(m_context.database);
        if (!admitted && m_context.database.isLost())
            return admitted;
        if (!admitted)
            item->denial = admitted.error();
    }
    return {};
}

// Whether a credit note still fits its invoice.
Result<void> CreationBatch::askLedger(const QList<Item*>& items)
{
    QList<CreditClaim> claims;
    QList<Item*> notes;
    for (Item* item : items) {
        if (!item->creation.request.credited || item->denial)
            continue;
        notes << item;
        claims << CreditClaim{item->creation.tenant(), &item->creation.request, &item->issuer->profile,
                              item->totals->total};
    }
    if (claims.isEmpty())
        return {};
    auto refusals = judgeCredits(m_context.database, claims);
    if (!refusals)
        return refusals.error();
    for (qsizetype i = 0; i < notes.size(); ++i)
        notes[i]->denial = std::move((*refusals)[i]);
    return {};
}

// Production documents of tenants with a plan. Whoever has none left is denied; the others go on.
Result<void> CreationBatch::reserveQuota(QList<Item*> items)
{
    // One order for everybody: no deadlock between two processes.
    std::sort(items.begin(), items.end(),
              [](const Item* a, const Item* b) { return a->creation.caller.tenant < b->creation.caller.tenant; });
    access::UsageRepository usage(m_context.database);
    for (Item* item : std::as_const(items)) {
        if (item->denial || environmentOf(item->issuer->profile.target) != Environment::Production)
            continue;
        const auto reserved = usage.reserveOfPlan(item->creation.caller.tenant, m_context.limits, m_now);
        if (!reserved && reserved.error().code != ErrorCode::QUOTA_EXCEEDED)
            return reserved;
        if (!reserved)
            item->denial = reserved.error();
    }
    return {};
}

} // namespace engine::invoicing
