#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <QDateTime>

namespace engine::pos {

// How long the next try waits after so many wrong ones: nothing for the first `free`, then 1 s, 2 s, 4 s … `most`.
struct Patience
{
    int free = 0;
    qint64 most = 15 * 60; // seconds
};

inline constexpr Patience kPinPatience{};
inline constexpr Patience kBadgePatience{3, 30}; // any product held before the scanner is a wrong badge

qint64 waitAfter(int failures, const Patience& patience); // seconds

// Counts wrong PINs in the database, so that no restart makes anybody forget them.
class PinTries
{
public:
    PinTries(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Before a look at the PIN: counts the try as a wrong one, so that neither pulling the plug nor many tries at the
    // same moment get around the wait. TOO_MANY_REQUESTS with the field `retryAfter`, milliseconds.
    Result<void> begin(const QString& subject, const Patience& patience, const QDateTime& nowUtc);
    Result<void> clear(const QString& subject); // it was right

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
