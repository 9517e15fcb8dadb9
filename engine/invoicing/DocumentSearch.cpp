#include "invoicing/DocumentSearch.h"

#include "core/Text.h"
#include "invoicing/DocumentTotals.h"
#include "storage/SearchText.h"

#include <QRegularExpression>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Args;

namespace {

constexpr qint64 kFewDocuments = 500; // gathered and sorted as fast as others are walked through in order
constexpr qint64 kWorthAJump = 500;   // documents between the newest and a page

QString containing(const QString& text)
{
    return u'%' + storage::likeLiteral(storage::searchText(text)) + u'%';
}

void addText(DocumentCondition& condition, const QString& text)
{
    static const QRegularExpression number(u"^(\\d{3})-(\\d{3})-(\\d{1,9})$"_s);
    if (const auto match = number.match(text); match.hasMatch()) {
        condition.add(u"d.branch_code = ? AND d.issue_point_code = ? AND d.sequential = ?"_s,
                      {match.captured(1), match.captured(2), match.captured(3).toLongLong()});
        return;
    }
    if (const auto key = AccessKey::parse(text)) {
        condition.add(u"d.access_key = ?"_s, {key->text()});
        return;
    }
    QString sql = u"(d.buyer_search LIKE ? ESCAPE '!' OR d.buyer_id LIKE ? ESCAPE '!'"_s;
    Args args{containing(text), storage::likeLiteral(text) + u'%'};
    if (text.size() <= 9 && core::isAsciiDigits(text)) {
        sql += u" OR d.sequential = ?"_s;
        args += text.toLongLong();
    }
    condition.add(sql + u')', args);
}

// A search for a buyer goes through an index that holds the names; the view must not lead SQLite away from it.
DocumentCondition conditionOf(const DocumentView& view, const DocumentFilter& filter, storage::Dialect dialect)
{
    const bool byIndex = filter.buyerName.isEmpty() || dialect == storage::Dialect::PostgreSql;
    DocumentCondition condition = conditionOf(view, byIndex);
    if (filter.type)
        condition.add(u"d.document_type = ?"_s, {documentTypeCode(*filter.type)});
    if (!filter.sequential.isEmpty())
        condition.add(u"substr(CAST(1000000000 + d.sequential AS TEXT), 2) LIKE ? ESCAPE '!'"_s,
                      {u'%' + storage::likeLiteral(filter.sequential) + u'%'});
    if (!filter.buyerName.isEmpty())
        condition.add(u"d.buyer_search LIKE ? ESCAPE '!'"_s, {containing(filter.buyerName)});
    if (!filter.buyerId.isEmpty()) // the second half is what the index of buyers is made for
        condition.add(u"d.buyer_id = ? AND d.buyer_id <> '9999999999999'"_s, {filter.buyerId});
    if (filter.status)
        condition.add(u"d.status = ?"_s, {documentStatusName(*filter.status)});
    if (filter.issuer)
        condition.add(u"d.issuer_id = ?"_s, {*filter.issuer});
    if (filter.from.isValid())
        condition.add(u"d.issue_date >= ?"_s, {filter.from.toString(Qt::ISODate)});
    if (filter.to.isValid())
        condition.add(u"d.issue_date <= ?"_s, {filter.to.toString(Qt::ISODate)});
    if (const QString text = filter.text.trimmed(); !text.isEmpty())
        addText(condition, text);
    return condition;
}

// What the counters know something about: beside the view and the type at most the buyer or the status.
bool isPlain(const DocumentFilter& filter)
{
    return filter.sequential.isEmpty() && !filter.issuer && !filter.from.isValid() && !filter.to.isValid() &&
           filter.text.trimmed().isEmpty() && filter.buyerId.isEmpty();
}

} // namespace

// What a list is cut from. All that can be is left to the counters.
Result<FoundDocuments> DocumentSearch::look(const DocumentFilter& filter)
{
    FoundDocuments found{conditionOf(m_view, filter, m_db.dialect()), kFromDocuments};
    if (!isPlain(filter) || (filter.status && (filter.type || !filter.buyerName.isEmpty())))
        return count(std::move(found));
    if (filter.status)
        return *filter.status == DocumentStatus::Authorized ? countAuthorized(std::move(found))
                                                            : count(std::move(found));
    if (!filter.buyerName.isEmpty())
        return byBuyer(std::move(found), filter);
    DocumentTotals totals(m_db, m_tenant, m_view, filter.type);
    const auto total = totals.all();
    if (!total)
        return total.error();
    found.total = *total;
    if (filter.order != DocumentOrder::Newest || filter.ascending || filter.offset < kWorthAJump)
        return found;
    const auto place = totals.placeBefore(filter.offset);
    if (!place)
        return place.error();
    if (place->skipped > 0) {
        found.condition.add(u"d.created_at < ?"_s,
                            {QDate::fromString(place->day, Qt::ISODate).addDays(1).toString(Qt::ISODate)});
        found.skipped = place->skipped;
    }
    return found;
}

Result<FoundDocuments> DocumentSearch::byBuyer(FoundDocuments found, const DocumentFilter& filter)
{
    auto buyers = DocumentTotals(m_db, m_tenant, m_view, filter.type).buyersLike(containing(filter.buyerName));
    if (!buyers)
        return buyers.error();
    found.total = buyers->documents;
    const bool otherOrder = filter.order == DocumentOrder::IssueDate || filter.order == DocumentOrder::Status;
    if (m_view.issuer && m_view.environment && !otherOrder && !buyers->names.isEmpty() && found.total <= kFewDocuments)
        gather(found, filter, std::move(buyers->names));
    return found;
}

// A handful of documents: from the index of their buyers, to be sorted. The limit keeps SQLite from looking for them in
// the order of time instead.
void DocumentSearch::gather(FoundDocuments& found, const DocumentFilter& filter, QStringList names) const
{
    // Few sizes, so that few statements are prepared.
    qsizetype places = 4;
    while (places < names.size())
        places *= 4;
    while (names.size() < places)
        names << names.first();
    DocumentCondition condition = conditionOf(m_view);
    if (filter.type)
        condition.add(u"d.document_type = ?"_s, {documentTypeCode(*filter.type)});
    Args buyers;
    for (const QString& name : std::as_const(names))
        buyers += name;
    condition.add(u"d.buyer_search IN ("_s + QStringList(places, u"?"_s).join(u',') + u')', buyers);
    found.from = u" FROM (SELECT d.id, d.created_at, d.sequential, d.buyer_search"_s + kFromDocuments + condition.sql +
                 u" LIMIT %1) AS d WHERE 1 = 1"_s.arg(2 * kFewDocuments);
    found.condition = {{}, condition.args};
}

Result<FoundDocuments> DocumentSearch::count(FoundDocuments found)
{
    const auto row = m_db.queryOne(u"SELECT COUNT(*)"_s + kFromDocuments + found.condition.sql,
                                   Args{m_tenant.id} + found.condition.args);
    if (!row)
        return row.error();
    found.total = (*row)->int64(0);
    return found;
}

// Nearly all documents are authorised: the others are counted.
Result<FoundDocuments> DocumentSearch::countAuthorized(FoundDocuments found)
{
    const DocumentCondition seen = conditionOf(m_view);
    const Args mine = Args{m_tenant.id} + seen.args;
    const auto row =
        m_db.queryOne(u"SELECT CAST(COALESCE((SELECT SUM(d.documents) FROM document_days d WHERE d.tenant_id = ?"_s +
                          seen.sql + u"), 0) AS BIGINT) - (SELECT COUNT(*)"_s + kFromDocuments + seen.sql +
                          u" AND d.status IN ('SIGNED', 'PENDING_SEND', 'RECEIVED', 'RETURNED', 'NOT_AUTHORIZED'))"_s,
                      mine + mine);
    if (!row)
        return row.error();
    found.total = (*row)->int64(0);
    return found;
}

} // namespace engine::invoicing
