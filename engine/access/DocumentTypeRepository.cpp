#include "access/DocumentTypeRepository.h"

namespace engine::access {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

Error notEnabled(IssuerId issuer, DocumentType type)
{
    return {ErrorCode::DOCUMENT_TYPE_NOT_ENABLED,
            u"Issuer %1 does not issue vouchers of type %2."_s.arg(issuer).arg(documentTypeCode(type))};
}

} // namespace

Result<QList<DocumentType>> DocumentTypeRepository::active(IssuerId issuer)
{
    return m_db
        .query(u"SELECT document_type FROM issuer_document_types WHERE tenant_id = ? AND issuer_id = ? AND active = 1 "
               "ORDER BY document_type"_s,
               {m_tenant.id, issuer})
        .map([](const QList<Row>& rows) {
            QList<DocumentType> types;
            for (const Row& row : rows)
                if (const auto type = documentTypeFromCode(row.text(0)))
                    types << *type;
            return types;
        });
}

Result<bool> DocumentTypeRepository::isActive(IssuerId issuer, DocumentType type)
{
    return m_db
        .queryOne(u"SELECT 1 FROM issuer_document_types WHERE tenant_id = ? AND issuer_id = ? AND document_type = ? "
                  "AND active = 1"_s,
                  {m_tenant.id, issuer, documentTypeCode(type)})
        .map([](const std::optional<Row>& row) { return row.has_value(); });
}

Result<void> DocumentTypeRepository::require(IssuerId issuer, DocumentType type)
{
    const auto enabled = isActive(issuer, type);
    if (!enabled)
        return enabled.error();
    return *enabled ? Result<void>() : notEnabled(issuer, type);
}

Result<void> DocumentTypeRepository::enable(IssuerId issuer, DocumentType type)
{
    // Only for an issuer of this tenant, and never over the row of somebody else's.
    const auto affected = m_db.exec(u"INSERT INTO issuer_document_types (tenant_id, issuer_id, document_type, active) "
                                    "SELECT tenant_id, id, ?, 1 FROM issuers WHERE id = ? AND tenant_id = ? "
                                    "ON CONFLICT (issuer_id, document_type) DO UPDATE SET active = 1"_s,
                                    {documentTypeCode(type), issuer, m_tenant.id});
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return Error{ErrorCode::ISSUER_NOT_FOUND, u"there is no issuer %1"_s.arg(issuer)};
    return {};
}

Result<void> DocumentTypeRepository::disable(IssuerId issuer, DocumentType type)
{
    const auto affected = m_db.exec(u"UPDATE issuer_document_types SET active = 0 WHERE tenant_id = ? "
                                    "AND issuer_id = ? AND document_type = ? AND active = 1"_s,
                                    {m_tenant.id, issuer, documentTypeCode(type)});
    if (!affected)
        return affected.error();
    return *affected == 1 ? Result<void>() : notEnabled(issuer, type);
}

} // namespace engine::access
