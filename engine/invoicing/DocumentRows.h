#pragma once
#include "invoicing/DocumentRepository.h"

namespace engine::invoicing {

// How documents are read from their table, `documents d`.

// A part of a WHERE clause.
struct DocumentCondition
{
    QString sql; // each condition begins with AND
    storage::Args args;

    void add(const QString& more, const storage::Args& values)
    {
        sql += QStringLiteral(" AND ") + more;
        args += values;
    }
};

// What the view leaves of the tenant's documents. `byIndex` false: another condition is to choose the index.
DocumentCondition conditionOf(const DocumentView& view, bool byIndex = true);

// SELECT ... FROM documents d WHERE d.tenant_id = ?; `whole` reads the request too, which is wide.
QString selectDocuments(bool whole);
inline const QString kFromDocuments = QStringLiteral(" FROM documents d WHERE d.tenant_id = ?");
DocumentRow documentOf(const storage::Row& row);

} // namespace engine::invoicing
