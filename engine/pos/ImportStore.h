#pragma once
#include "pos/Actors.h"
#include "pos/ImportRows.h"

namespace engine::pos {

// What became of some rows.
struct ImportTally
{
    int created = 0, changed = 0;
    QList<CsvTable::Line> refused;
    QList<ImportRow> problems;
};

// Brings rows of a file into the database, some at a time in one transaction, so that a long file holds nobody up. A
// dry run does the same and takes it back.
class ImportStore
{
public:
    ImportStore(storage::Database& database, storage::TenantScope tenant, const Who& who, const QDateTime& nowUtc)
        : m_db(database), m_tenant(tenant), m_who(who), m_now(nowUtc)
    {
    }

    Result<ImportTally> products(const QList<ProductRow>& rows, const ImportColumns& columns, bool dryRun);
    Result<ImportTally> customers(const QList<CustomerRow>& rows, bool dryRun);

private:
    Result<void> product(const ProductRow& row, const ImportColumns& columns, ImportTally& tally);
    Result<void> customer(const CustomerRow& row, ImportTally& tally);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
    Who m_who;
    QDateTime m_now;
};

} // namespace engine::pos
