#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Codes.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// Counters of vouchers, one per issuer (branch and point), environment and document type. Use inside the
// transaction that stores the documents: a rollback gives the numbers back, so no gap can appear.
class SequentialRepository
{
public:
    SequentialRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // First of `count` consecutive numbers; a missing counter starts at 1. CONFLICT beyond 999999999.
    Result<qint32> take(IssuerId issuer, Environment environment, DocumentType type, int count = 1);
    // The number the next take() gives; 1000000000 = used up.
    Result<qint32> peek(IssuerId issuer, Environment environment, DocumentType type);
    // Waits until no other transaction is at work on the counter, and keeps it so to the end of this one.
    Result<void> hold(IssuerId issuer, Environment environment, DocumentType type);
    // hold() for every counter of the issuer, whether it was used yet or not.
    Result<void> holdAll(IssuerId issuer, const QList<DocumentType>& types);
    // The next number will be exactly `next`; false when numbers up to it or beyond were given already.
    // VALIDATION_FAILED outside 1..999999999.
    Result<bool> moveForward(IssuerId issuer, Environment environment, DocumentType type, qint32 next);
    // The next number will be exactly `next`, whatever was there. VALIDATION_FAILED outside 1..999999999.
    Result<void> seed(IssuerId issuer, Environment environment, DocumentType type, qint32 next);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::invoicing
