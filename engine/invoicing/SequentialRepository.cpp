#include "invoicing/SequentialRepository.h"

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

constexpr qint64 kUsedUp = 1'000'000'000; // secuencial has nine digits

} // namespace

Result<qint32> SequentialRepository::take(IssuerId issuer, Environment environment, DocumentType type, int count)
{
    if (count < 1)
        return Error{ErrorCode::INTERNAL_ERROR, u"at least one number is taken"_s};
    // The condition leaves the counter alone instead of breaking its CHECK, which would end the transaction.
    auto row = m_db.queryOne(u"INSERT INTO sequentials (tenant_id, issuer_id, environment, document_type, next) "
                             "VALUES (?, ?, ?, ?, ?) ON CONFLICT (issuer_id, environment, document_type) "
                             "DO UPDATE SET next = sequentials.next + ? WHERE sequentials.tenant_id = ? "
                             "AND sequentials.next <= ? RETURNING next"_s,
                             {m_tenant.id, issuer, static_cast<int>(environment), documentTypeCode(type),
                              qint64{1} + count, count, m_tenant.id, kUsedUp - count});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::CONFLICT, u"the numbers of this issue point are used up (999999999)"_s};
    return static_cast<qint32>((*row)->int64(0) - count);
}

Result<qint32> SequentialRepository::peek(IssuerId issuer, Environment environment, DocumentType type)
{
    return m_db
        .queryOne(u"SELECT next FROM sequentials WHERE tenant_id = ? AND issuer_id = ? AND environment = ? "
                  "AND document_type = ?"_s,
                  {m_tenant.id, issuer, static_cast<int>(environment), documentTypeCode(type)})
        .map([](const std::optional<Row>& row) { return row ? row->int32(0) : 1; });
}

Result<void> SequentialRepository::hold(IssuerId issuer, Environment environment, DocumentType type)
{
    auto held =
        m_db.exec(u"UPDATE sequentials SET next = next WHERE tenant_id = ? AND issuer_id = ? AND environment = ? "
                  "AND document_type = ?"_s,
                  {m_tenant.id, issuer, static_cast<int>(environment), documentTypeCode(type)});
    return held ? Result<void>() : held.error();
}

Result<void> SequentialRepository::holdAll(IssuerId issuer, const QList<DocumentType>& types)
{
    // A counter that is not there yet is made: its row is what others queue up at.
    for (const Environment environment : {Environment::Test, Environment::Production})
        for (const DocumentType type : types)
            if (auto held = moveForward(issuer, environment, type, 1); !held)
                return held.error();
    return {};
}

Result<bool> SequentialRepository::moveForward(IssuerId issuer, Environment environment, DocumentType type, qint32 next)
{
    if (next < 1 || next >= kUsedUp)
        return Error{ErrorCode::VALIDATION_FAILED, u"a sequential lies between 1 and 999999999"_s};
    // Compared and set in one statement: a creation on another connection cannot come in between.
    return m_db
        .exec(u"INSERT INTO sequentials (tenant_id, issuer_id, environment, document_type, next) "
              "VALUES (?, ?, ?, ?, ?) ON CONFLICT (issuer_id, environment, document_type) DO UPDATE "
              "SET next = excluded.next WHERE sequentials.tenant_id = excluded.tenant_id "
              "AND sequentials.next <= excluded.next"_s,
              {m_tenant.id, issuer, static_cast<int>(environment), documentTypeCode(type), next})
        .map([](qint64 affected) { return affected == 1; });
}

Result<void> SequentialRepository::seed(IssuerId issuer, Environment environment, DocumentType type, qint32 next)
{
    if (next < 1 || next >= kUsedUp)
        return Error{ErrorCode::VALIDATION_FAILED, u"a sequential lies between 1 and 999999999"_s};
    auto affected = m_db.exec(u"INSERT INTO sequentials (tenant_id, issuer_id, environment, document_type, next) "
                              "VALUES (?, ?, ?, ?, ?) ON CONFLICT (issuer_id, environment, document_type) "
                              "DO UPDATE SET next = excluded.next WHERE sequentials.tenant_id = excluded.tenant_id"_s,
                              {m_tenant.id, issuer, static_cast<int>(environment), documentTypeCode(type), next});
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return Error{ErrorCode::ISSUER_NOT_FOUND, u"there is no issuer %1"_s.arg(issuer)};
    return {};
}

} // namespace engine::invoicing
