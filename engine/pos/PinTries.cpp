#include "pos/PinTries.h"

#include "core/Clock.h"

#include <algorithm>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDoublings = 20;
constexpr int kMostCounted = 1000;

Error tooSoon(qint64 milliseconds)
{
    return {ErrorCode::TOO_MANY_REQUESTS,
            u"Too many wrong tries; wait."_s,
            {{u"retryAfter"_s, u"Milliseconds until the next try is looked at."_s, u"RETRY_AFTER"_s,
              QString::number(milliseconds)}}};
}

} // namespace

qint64 waitAfter(int failures, const Patience& patience)
{
    const int beyond = failures - patience.free;
    return beyond <= 0 ? 0 : std::min(qint64{1} << std::min(beyond - 1, kMostDoublings), patience.most);
}

Result<void> PinTries::begin(const QString& subject, const Patience& patience, const QDateTime& nowUtc)
{
    const auto before = m_db.queryOne(
        u"SELECT failures, failed_at FROM pin_tries WHERE tenant_id = ? AND subject = ?"_s, {m_tenant.id, subject});
    if (!before)
        return before.error();
    const int failures = *before ? (*before)->int32(0) : 0;
    if (*before) {
        const qint64 wait = 1000 * waitAfter(failures, patience);
        // A clock that was set back holds nobody up for longer than the wait itself.
        const qint64 left = wait - std::max<qint64>(0, core::fromUtcIso((*before)->text(1)).msecsTo(nowUtc));
        if (left > 0)
            return tooSoon(left);
    }
    const auto counted =
        *before ? m_db.exec(u"UPDATE pin_tries SET failures = ?, failed_at = ? "
                            "WHERE tenant_id = ? AND subject = ? AND failures = ? AND failed_at = ?"_s,
                            {std::min(failures + 1, kMostCounted), core::utcIso(nowUtc), m_tenant.id, subject, failures,
                             (*before)->text(1)})
                : m_db.exec(u"INSERT INTO pin_tries (tenant_id, subject, failures, failed_at) VALUES (?, ?, 1, ?) "
                            "ON CONFLICT (tenant_id, subject) DO NOTHING"_s,
                            {m_tenant.id, subject, core::utcIso(nowUtc)});
    if (!counted)
        return counted.error();
    if (*counted == 0) // somebody else tried at this very moment
        return tooSoon(1000 * std::max<qint64>(1, waitAfter(failures + 1, patience)));
    return {};
}

Result<void> PinTries::clear(const QString& subject)
{
    const auto done = m_db.exec(u"DELETE FROM pin_tries WHERE tenant_id = ? AND subject = ?"_s, {m_tenant.id, subject});
    return done ? Result<void>() : done.error();
}

} // namespace engine::pos
