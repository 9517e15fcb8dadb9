#include "access/CertificateRepository.h"

#include "core/Clock.h"
#include "storage/Transaction.h"

namespace engine::access {

using namespace Qt::StringLiterals;
using core::fromUtcIso;
using core::utcIso;
using storage::Row;

namespace {

const QString kColumns =
    u"id, issuer_id, fingerprint, der, subject, valid_from, valid_to, wrapped_key, active, created_at"_s;

StoredCertificate certificateOf(const Row& row)
{
    return {row.int64(0),
            row.int64(1),
            row.text(2),
            row.bytes(3),
            row.text(4),
            fromUtcIso(row.text(5)),
            fromUtcIso(row.text(6)),
            row.bytes(7),
            row.flag(8),
            fromUtcIso(row.text(9))};
}

} // namespace

Result<qint64> CertificateRepository::insert(const StoredCertificate& certificate, const QDateTime& now)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    auto retired =
        m_db.exec(u"UPDATE certificates SET active = 0 WHERE tenant_id = ? AND issuer_id = ? AND active = 1"_s,
                  {m_tenant.id, certificate.issuerId});
    if (!retired)
        return retired.error();
    auto row = m_db.queryOne(
        u"INSERT INTO certificates (tenant_id, issuer_id, fingerprint, der, subject, valid_from, valid_to, "
        u"wrapped_key, "
        "active, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (issuer_id, fingerprint) "
        "DO UPDATE SET wrapped_key = excluded.wrapped_key, active = 1 RETURNING id"_s,
        {m_tenant.id, certificate.issuerId, certificate.fingerprint, certificate.der, certificate.subject,
         utcIso(certificate.validFrom), utcIso(certificate.validTo), certificate.wrappedKey, utcIso(now)});
    if (!row)
        return row.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return (*row)->int64(0);
}

Result<StoredCertificate> CertificateRepository::active(IssuerId issuer)
{
    auto row = m_db.queryOne(u"SELECT "_s + kColumns +
                                 u" FROM certificates WHERE tenant_id = ? AND issuer_id = ? AND active = 1"_s,
                             {m_tenant.id, issuer});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"issuer %1 has no certificate"_s.arg(issuer)};
    return certificateOf(**row);
}

Result<QList<StoredCertificate>> CertificateRepository::list(IssuerId issuer)
{
    return m_db
        .query(u"SELECT "_s + kColumns + u" FROM certificates WHERE tenant_id = ? AND issuer_id = ? ORDER BY id DESC"_s,
               {m_tenant.id, issuer})
        .map([](const QList<Row>& rows) {
            QList<StoredCertificate> certificates;
            for (const Row& row : rows)
                certificates += certificateOf(row);
            return certificates;
        });
}

} // namespace engine::access
