#pragma once
#include "pos/Actors.h"

#include <QJsonObject>

namespace engine::pos {

struct AuditNote
{
    QString action;  // stable: SALE_VOIDED, DRAWER_OPENED, PRICE_CHANGED...
    QString subject; // access key, product code, shift number...
    QString reason;
    QString till; // 001-001, empty = none
    QJsonObject detail;
};

// Who did what, row by row, each sealed with the hash of the one before it. Never write a PIN, a password or a token
// into it.
class AuditTrail
{
public:
    AuditTrail(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // In the caller's transaction, so that it is there exactly when what it tells of is. Holds the end of the trail
    // until that transaction ends: append last, and nobody waits long.
    Result<void> append(const Who& who, const AuditNote& note, const QDateTime& nowUtc);
    Result<QList<AuditEntry>> list(const AuditFilter& filter); // newest first
    // The number of the first row whose seal does not fit, or that is missing; 0 = the trail is whole.
    Result<qint64> firstBroken();

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
