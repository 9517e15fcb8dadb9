#include "invoicing/DocumentTotals.h"

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Args;
using storage::Row;

namespace {

qint64 numberIn(const std::optional<Row>& row)
{
    return row && !row->isNull(0) ? row->int64(0) : 0;
}

} // namespace

// Both tables call their columns as the documents do.
DocumentTotals::DocumentTotals(storage::Database& database, storage::TenantScope tenant, const DocumentView& view,
                               std::optional<DocumentType> type)
    : m_db(database), m_tenant(tenant), m_seen(conditionOf(view))
{
    if (type)
        m_seen.add(u"d.document_type = ?"_s, {documentTypeCode(*type)});
}

Args DocumentTotals::withOwner(const Args& more) const
{
    return Args{m_tenant.id} + m_seen.args + more;
}

Result<qint64> DocumentTotals::all()
{
    return m_db
        .queryOne(u"SELECT CAST(SUM(d.documents) AS BIGINT) FROM document_days d WHERE d.tenant_id = ?"_s + m_seen.sql,
                  withOwner())
        .map(numberIn);
}

Result<DocumentTotals::Place> DocumentTotals::placeBefore(qint64 first)
{
    // The days with the documents of all days after them; of those that begin in time, the earliest.
    return m_db
        .queryOne(u"SELECT day, skipped FROM (SELECT day, CAST(SUM(documents) OVER (ORDER BY day DESC) - documents "
                  "AS BIGINT) AS skipped FROM (SELECT d.day AS day, SUM(d.documents) AS documents FROM document_days d "
                  "WHERE d.tenant_id = ?"_s +
                      m_seen.sql + u" GROUP BY d.day) AS days) AS places WHERE skipped <= ? ORDER BY day LIMIT 1"_s,
                  withOwner({first}))
        .map([](const std::optional<Row>& row) {
            return row ? Place{row->text(0), row->int64(1)} : Place{};
        });
}

Result<DocumentTotals::Buyers> DocumentTotals::buyersLike(const QString& pattern)
{
    // PostgreSQL keeps one plan for all patterns, and would take the escape sign out of the pattern anew for every
    // name.
    const QString like = m_db.dialect() == storage::Dialect::PostgreSql
                             ? u" LIKE (SELECT like_escape(CAST(? AS TEXT), '!'))"_s
                             : u" LIKE ? ESCAPE '!'"_s;
    const QString from =
        u" FROM document_buyers d WHERE d.tenant_id = ?"_s + m_seen.sql + u" AND d.buyer_search"_s + like;
    // Few are listed and added up with one look; a text that is in every other name is found often enough at once.
    const auto rows = m_db.query(u"SELECT d.documents, d.buyer_search"_s + from + u" LIMIT ?"_s,
                                 withOwner({pattern, kMostBuyers + 1}));
    if (!rows)
        return rows.error();
    Buyers buyers;
    if (rows->size() > kMostBuyers)
        return m_db.queryOne(u"SELECT CAST(SUM(d.documents) AS BIGINT)"_s + from, withOwner({pattern}))
            .map([](const std::optional<Row>& row) {
                return Buyers{numberIn(row), {}};
            });
    for (const Row& row : *rows) {
        buyers.documents += row.int64(0);
        if (const QString name = row.text(1); !buyers.names.contains(name)) // once for each type of document
            buyers.names << name;
    }
    return buyers;
}

} // namespace engine::invoicing
