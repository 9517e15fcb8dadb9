#include "access/VerificationRepository.h"

#include "core/Clock.h"
#include "crypto/Digest.h"

namespace engine::access {

using namespace Qt::StringLiterals;
using core::fromUtcIso;
using core::utcIso;
using storage::Row;

namespace {

constexpr qsizetype kTokenBytes = 32;

QString hashOf(const QString& token)
{
    return QString::fromLatin1(crypto::digest(crypto::Digest::Sha256, token.toLower().toUtf8()).toHex());
}

QByteArray placeOf(TenantId tenant)
{
    return "verification/" + QByteArray::number(tenant);
}

std::optional<TenantId> maybeTenant(const std::optional<Row>& row)
{
    return row ? std::optional<TenantId>(row->int64(0)) : std::nullopt;
}

} // namespace

Result<void> VerificationRepository::open(TenantId tenant, core::Random& random, const QDateTime& now)
{
    const QByteArray token = random.bytes(kTokenBytes).toHex();
    const auto wrapped = m_protector.wrap(token, placeOf(tenant));
    if (!wrapped)
        return wrapped.error();
    const auto done = m_db.exec(
        u"INSERT INTO verification_tokens (tenant_id, hash, expires_at, wrapped_token) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (tenant_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at, "
        "wrapped_token = excluded.wrapped_token"_s,
        {tenant, hashOf(QString::fromLatin1(token)), utcIso(now.addSecs(kVerificationHours * 3600)), *wrapped});
    return done ? Result<void>() : done.error();
}

Result<bool> VerificationRepository::close(TenantId tenant)
{
    return m_db.exec(u"DELETE FROM verification_tokens WHERE tenant_id = ?"_s, {tenant}).map([](qint64 rows) {
        return rows > 0;
    });
}

Result<std::optional<TenantId>> VerificationRepository::holder(const QString& token, const QDateTime& now)
{
    return m_db
        .queryOne(u"SELECT tenant_id FROM verification_tokens WHERE hash = ? AND expires_at > ?"_s,
                  {hashOf(token), utcIso(now)})
        .map(maybeTenant);
}

Result<std::optional<TenantId>> VerificationRepository::spend(const QString& token, const QDateTime& now)
{
    return m_db
        .queryOne(u"DELETE FROM verification_tokens WHERE hash = ? AND expires_at > ? RETURNING tenant_id"_s,
                  {hashOf(token), utcIso(now)})
        .map(maybeTenant);
}

Result<std::optional<VerificationLetter>> VerificationRepository::letter(TenantId tenant, core::Random& random,
                                                                         const QDateTime& now)
{
    const QString select = u"SELECT t.email, t.language, t.verification_redirect_url, v.expires_at, v.wrapped_token "
                           "FROM tenants t JOIN verification_tokens v ON v.tenant_id = t.id "
                           "WHERE t.id = ? AND t.status = 'PENDING_VERIFICATION' AND t.email IS NOT NULL"_s;
    auto row = m_db.queryOne(select, {tenant});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<VerificationLetter>();
    const bool stale = fromUtcIso((*row)->text(3)) < now.addSecs(kFreshVerificationHours * 3600);
    if (stale || (*row)->bytes(4).isEmpty()) {
        if (auto opened = open(tenant, random, now); !opened)
            return opened.error();
        row = m_db.queryOne(select, {tenant});
        if (!row)
            return row.error();
    }
    const auto token = m_protector.unwrap((*row)->bytes(4), placeOf(tenant));
    if (!token)
        return token.error();
    return std::optional(VerificationLetter{tenant, (*row)->text(0), (*row)->text(1), (*row)->text(2),
                                            QString::fromLatin1(token->view()), fromUtcIso((*row)->text(3))});
}

Result<void> VerificationRepository::noteMailed(TenantId tenant, const QDateTime& now)
{
    const auto done =
        m_db.exec(u"UPDATE verification_tokens SET mailed_at = ?, wrapped_token = ? WHERE tenant_id = ?"_s,
                  {utcIso(now), QByteArray(), tenant});
    return done ? Result<void>() : done.error();
}

Result<std::optional<QDateTime>> VerificationRepository::mailedAt(TenantId tenant)
{
    return m_db.queryOne(u"SELECT mailed_at FROM verification_tokens WHERE tenant_id = ?"_s, {tenant})
        .map([](const std::optional<Row>& row) {
            return row && !row->isNull(0) ? std::optional<QDateTime>(fromUtcIso(row->text(0))) : std::nullopt;
        });
}

} // namespace engine::access
