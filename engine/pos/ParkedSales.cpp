#include "pos/ParkedSales.h"

#include "core/FieldErrors.h"
#include "core/Text.h"
#include "pos/OrderBook.h"
#include "storage/Transaction.h"

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

constexpr int kTries = 20; // of as many tills that park at the same moment
constexpr qsizetype kLabelLength = 60;
constexpr qsizetype kSummaryLength = 300;
constexpr qsizetype kKeyLength = 100;
constexpr qsizetype kLargestCart = 4 * 1024 * 1024;

const QString kColumns = u"id, number, label, employee_name, summary, total_cents, parked_at, cart"_s;

ParkedSale saleOf(const Row& row)
{
    ParkedSale sale;
    sale.id = row.int64(0);
    sale.number = row.int64(1);
    sale.label = row.text(2);
    sale.employee = row.text(3);
    sale.summary = row.text(4);
    sale.total = Money::fromCents(row.int64(5));
    sale.parkedAt = core::fromUtcIso(row.text(6));
    sale.cart = row.text(7).toUtf8();
    return sale;
}

// Names for people to know a sale by: the beginning of a long one is enough.
QString beginningOf(const QString& text, qsizetype limit)
{
    const QString clean = core::cleanText(text);
    return clean.size() <= limit ? clean : core::cleanText(clean.left(limit - 1)) + u'…';
}

Result<void> check(const ParkedSale& sale, const QString& key)
{
    core::FieldErrors errors;
    if (key.isEmpty() || key.size() > kKeyLength)
        errors.add(u"key"_s, u"A parked sale needs a key of its own, at most %1 characters."_s.arg(kKeyLength));
    if (sale.cart.isEmpty() || sale.cart.size() > kLargestCart)
        errors.add(u"cart"_s, u"Must not be empty, nor larger than 4 MiB."_s);
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

} // namespace

Result<ParkedSale> ParkedSales::park(const ParkedSale& sale, const Who& who, const QString& key, const QDateTime& now,
                                     const Companion& companion)
{
    if (auto fine = check(sale, key); !fine)
        return fine.error();
    for (int tries = 1;; ++tries) {
        auto parked = tryPark(sale, who, key, now, companion);
        // Another till took the number, or made this very sale: what is there now tells.
        if (parked || parked.error().code != ErrorCode::UNIQUE_VIOLATION || tries == kTries)
            return parked;
    }
}

Result<ParkedSale> ParkedSales::tryPark(const ParkedSale& sale, const Who& who, const QString& key,
                                        const QDateTime& now, const Companion& companion)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    const auto known = find(key);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    const auto number = freeNumber();
    if (!number)
        return number.error();
    const auto row = m_db.queryOne(
        u"INSERT INTO parked_sales (tenant_id, number, state, label, employee_id, employee_name, summary, total_cents, "
        "idempotency_key, parked_at, cart) VALUES (?, ?, 'PARKED', ?, ?, ?, ?, ?, ?, ?, ?) RETURNING "_s +
            kColumns,
        {m_tenant.id, *number, beginningOf(sale.label, kLabelLength),
         who.employee ? std::optional(who.employee) : std::nullopt, who.name, beginningOf(sale.summary, kSummaryLength),
         sale.total.cents(), key, core::utcIso(now), QString::fromUtf8(sale.cart)});
    if (!row)
        return row.error();
    const ParkedSale made = saleOf(**row);
    if (auto adopted = OrderBook(m_db, m_tenant).adopt(made, now); !adopted)
        return adopted.error();
    if (auto stored = companion ? companion(made) : Result<void>(); !stored)
        return stored.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return made;
}

Result<std::optional<ParkedSale>> ParkedSales::find(const QString& key)
{
    return m_db
        .queryOne(u"SELECT "_s + kColumns + u" FROM parked_sales WHERE tenant_id = ? AND idempotency_key = ?"_s,
                  {m_tenant.id, key})
        .map([](const std::optional<Row>& row) { return row ? std::optional(saleOf(*row)) : std::nullopt; });
}

Result<qint64> ParkedSales::freeNumber()
{
    const auto rows = m_db.query(
        u"SELECT number FROM parked_sales WHERE tenant_id = ? AND state = 'PARKED' ORDER BY number"_s, {m_tenant.id});
    if (!rows)
        return rows.error();
    qint64 free = 1;
    for (const Row& row : *rows) {
        if (row.int64(0) != free)
            break;
        ++free;
    }
    return free;
}

Result<QList<ParkedSale>> ParkedSales::waiting()
{
    return m_db
        .query(u"SELECT "_s + kColumns +
                   u" FROM parked_sales WHERE tenant_id = ? AND state = 'PARKED' ORDER BY parked_at, id"_s,
               {m_tenant.id})
        .map([](const QList<Row>& rows) {
            QList<ParkedSale> sales;
            for (const Row& row : rows)
                sales += saleOf(row);
            return sales;
        });
}

Result<ParkedSale> ParkedSales::take(qint64 id, const QDateTime& now)
{
    return end(id, u"TAKEN"_s, now);
}

Result<ParkedSale> ParkedSales::cancel(qint64 id, const QDateTime& now)
{
    return end(id, u"CANCELLED"_s, now);
}

// Whoever comes second waits for the first and then finds it ended.
Result<ParkedSale> ParkedSales::end(qint64 id, const QString& state, const QDateTime& now)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    const auto row = m_db.queryOne(u"UPDATE parked_sales SET state = ?, ended_at = ? WHERE tenant_id = ? AND id = ? "
                                   "AND state = 'PARKED' RETURNING "_s +
                                       kColumns,
                                   {state, core::utcIso(now), m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"This sale is not parked any more: somebody took or cancelled it."_s};
    if (auto told = OrderBook(m_db, m_tenant).follow(id, now); !told)
        return told.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return saleOf(**row);
}

} // namespace engine::pos
