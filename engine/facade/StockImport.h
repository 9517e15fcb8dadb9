#pragma once
#include "facade/Facades.h"
#include "pos/ImportStore.h"

namespace engine::facade {

// One file on its way in: read in the pool, then stored some rows at a time in the engine's thread, so that sales go
// between them. Keeps itself alive until it has answered.
class StockImport : public std::enable_shared_from_this<StockImport>
{
public:
    static Answer<ImportReport> start(Rooms& rooms, const pos::Who& who, ImportKind kind, QByteArray csv, bool dryRun);

private:
    static constexpr qsizetype kRowsAtOnce = 200;

    StockImport(Rooms& rooms, const pos::Who& who, ImportKind kind, bool dryRun);
    void read(const QByteArray& csv);
    void nextRows();
    void take(const pos::ImportTally& tally);
    void finish();
    void fail(const Error& error);

    Rooms& m_rooms;
    const pos::Who m_who;
    const ImportKind m_kind;
    const bool m_dryRun;
    std::shared_ptr<QPromise<Result<ImportReport>>> m_promise;
    pos::CsvTable m_table;
    std::optional<pos::ImportColumns> m_columns;
    pos::ImportRows<pos::ProductRow> m_products;
    pos::ImportRows<pos::CustomerRow> m_customers;
    qsizetype m_done = 0;
    QList<pos::CsvTable::Line> m_bad;
    ImportReport m_report;
};

} // namespace engine::facade
