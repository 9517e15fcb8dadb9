#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Codes.h>
#include <engine/Issuer.h>

namespace engine::access {

// The vouchers an issuer may make. One that was switched off keeps its counter and its documents.
class DocumentTypeRepository
{
public:
    DocumentTypeRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant)
    {
    }

    Result<QList<DocumentType>> active(IssuerId issuer); // ascending
    Result<bool> isActive(IssuerId issuer, DocumentType type);
    // DOCUMENT_TYPE_NOT_ENABLED unless the type is active: what every creation asks.
    Result<void> require(IssuerId issuer, DocumentType type);
    Result<void> enable(IssuerId issuer, DocumentType type);  // again does no harm
    Result<void> disable(IssuerId issuer, DocumentType type); // DOCUMENT_TYPE_NOT_ENABLED

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::access
