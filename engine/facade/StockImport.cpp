#include "facade/StockImport.h"

#include "core/Clock.h"
#include "pos/AuditTrail.h"
#include "storage/Transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::facade {

Answer<ImportReport> StockImport::start(Rooms& rooms, const pos::Who& who, ImportKind kind, QByteArray csv, bool dryRun)
{
    const std::shared_ptr<StockImport> self(new StockImport(rooms, who, kind, dryRun));
    auto future = self->m_promise->future();
    rooms.pool->start([self, csv = std::move(csv)] { self->read(csv); });
    return future;
}

StockImport::StockImport(Rooms& rooms, const pos::Who& who, ImportKind kind, bool dryRun)
    : m_rooms(rooms), m_who(who), m_kind(kind), m_dryRun(dryRun),
      m_promise(std::make_shared<QPromise<Result<ImportReport>>>())
{
    m_promise->start();
}

void StockImport::read(const QByteArray& csv)
{
    auto table = pos::CsvTable::parse(csv);
    if (!table) {
        fail(table.error());
        return;
    }
    m_table = std::move(*table);
    m_columns.emplace(m_kind, m_table.heading);
    m_report.rows = static_cast<int>(m_table.lines.size());
    m_report.problems = m_columns->problems();
    if (!m_report.problems.isEmpty()) {
        finish();
        return;
    }
    if (m_kind == ImportKind::Products) {
        m_products = pos::readProducts(m_table, *m_columns, core::ecuadorDate(core::SystemClock().nowUtc()));
        m_report.problems = m_products.problems;
        m_bad = m_products.bad;
    } else {
        m_customers = pos::readCustomers(m_table, *m_columns);
        m_report.problems = m_customers.problems;
        m_bad = m_customers.bad;
    }
    m_rooms.engineThread->run([self = shared_from_this()] { self->nextRows(); });
}

void StockImport::nextRows()
{
    if (!m_rooms.core) {
        fail(Rooms::readOnlyError());
        return;
    }
    Core& core = *m_rooms.core;
    const auto tally = core.withDatabase([&](storage::Database& db) {
        pos::ImportStore store(db, kTenant, m_who, core.clock.nowUtc());
        return m_kind == ImportKind::Products
                   ? store.products(m_products.good.mid(m_done, kRowsAtOnce), *m_columns, m_dryRun)
                   : store.customers(m_customers.good.mid(m_done, kRowsAtOnce), m_dryRun);
    });
    if (!tally) {
        fail(tally.error());
        return;
    }
    take(*tally);
    m_done += kRowsAtOnce;
    const qsizetype all = m_kind == ImportKind::Products ? m_products.good.size() : m_customers.good.size();
    if (m_done < all) {
        m_rooms.engineThread->run([self = shared_from_this()] { self->nextRows(); });
        return;
    }
    if (!m_dryRun) {
        const auto noted = core.withDatabase([&](storage::Database& db) -> Result<void> {
            auto transaction = storage::Transaction::begin(db);
            if (!transaction)
                return transaction.error();
            pos::AuditNote note;
            note.action = u"DATA_IMPORTED"_s;
            note.subject = m_kind == ImportKind::Products ? u"products"_s : u"customers"_s;
            note.detail = {{u"created"_s, m_report.created},
                           {u"changed"_s, m_report.changed},
                           {u"refused"_s, static_cast<int>(m_bad.size())}};
            if (auto written = pos::AuditTrail(db, kTenant).append(m_who, note, core.clock.nowUtc()); !written)
                return written;
            return transaction->commit();
        });
        if (!noted) {
            fail(noted.error());
            return;
        }
    }
    finish();
}

void StockImport::take(const pos::ImportTally& tally)
{
    m_report.created += tally.created;
    m_report.changed += tally.changed;
    m_report.problems += tally.problems;
    m_bad += tally.refused;
}

void StockImport::finish()
{
    m_report.good = m_report.created + m_report.changed;
    std::stable_sort(m_report.problems.begin(), m_report.problems.end(),
                     [](const ImportRow& a, const ImportRow& b) { return a.row < b.row; });
    std::stable_sort(m_bad.begin(), m_bad.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
    if (!m_bad.isEmpty()) {
        m_report.rejected = "\xEF\xBB\xBF" + pos::csvLine(m_table.heading + QStringList{u"error"_s}, m_table.separator);
        for (const pos::CsvTable::Line& line : std::as_const(m_bad)) {
            QStringList fields = line.fields.mid(0, m_table.heading.size());
            while (fields.size() < m_table.heading.size())
                fields += QString();
            QStringList why;
            for (const ImportRow& problem : std::as_const(m_report.problems))
                if (problem.row == line.row)
                    why += problem.column + u": "_s + problem.reason;
            m_report.rejected += pos::csvLine(fields + QStringList{why.join(u"; "_s)}, m_table.separator);
        }
    }
    fulfil<ImportReport>(m_promise, std::move(m_report));
}

void StockImport::fail(const Error& error)
{
    fulfil<ImportReport>(m_promise, error);
}

} // namespace engine::facade
