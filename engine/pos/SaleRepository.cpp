#include "pos/SaleRepository.h"

#include "core/Clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

const QString kIva = u"2"_s;

QString textOf(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

QString ivaText(const QList<TaxAmount>& groups)
{
    QJsonArray array;
    for (const TaxAmount& group : groups)
        if (group.code == kIva)
            array += QJsonObject{
                {u"rateCode"_s, group.rateCode}, {u"base"_s, group.base.cents()}, {u"tax"_s, group.value.cents()}};
    return textOf(array);
}

QList<TaxAmount> ivaOf(const QString& text)
{
    QList<TaxAmount> groups;
    for (const QJsonValue& value : arrayOf(text)) {
        TaxAmount group;
        group.code = kIva;
        group.rateCode = value[u"rateCode"].toString();
        group.base = Money::fromCents(value[u"base"].toInteger());
        group.value = Money::fromCents(value[u"tax"].toInteger());
        groups += group;
    }
    return groups;
}

QString returnedText(const QList<ReturnRequest::Line>& lines)
{
    if (lines.isEmpty())
        return {};
    QJsonArray array;
    for (const ReturnRequest::Line& line : lines)
        array += QJsonObject{{u"index"_s, line.index}, {u"quantity"_s, line.quantity.toString(0)}};
    return textOf(array);
}

QList<ReturnRequest::Line> returnedOf(const QString& text)
{
    QList<ReturnRequest::Line> lines;
    for (const QJsonValue& value : arrayOf(text))
        lines += {value[u"index"].toInt(), Decimal::parse(value[u"quantity"].toString()).value_or(Decimal())};
    return lines;
}

std::optional<qint64> orNull(qint64 id)
{
    return id ? std::optional(id) : std::nullopt;
}

} // namespace

Result<void> SaleRepository::add(const SaleRow& row)
{
    const bool isReturn = !row.original.isEmpty();
    const auto added = m_db.exec(
        u"INSERT INTO sales (access_key, tenant_id, shift_id, kind, original_key, employee_id, approver_id, "
        "total_cents, received_cents, change_cents, discount_cents, tip_cents, taxes, returned, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {row.document.text(), m_tenant.id, row.shift, isReturn ? u"RETURN"_s : u"SALE"_s,
         isReturn ? std::optional(row.original.text()) : std::nullopt, orNull(row.employee), orNull(row.approver),
         row.total.cents(), row.received.cents(), row.change.cents(), row.discount.cents(), row.tip.cents(),
         ivaText(row.iva), returnedText(row.returned), core::utcIso(row.at)});
    return added ? addTenders(row) : added.error();
}

Result<void> SaleRepository::addTenders(const SaleRow& row)
{
    for (qsizetype i = 0; i < row.tenders.size(); ++i) {
        const TenderTaken& tender = row.tenders[i];
        const auto taken =
            m_db.exec(u"INSERT INTO sale_tenders (access_key, position, tenant_id, tender, sri_code, amount_cents, "
                      "reference) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                      {row.document.text(), qint64{i}, m_tenant.id, tender.tender, tender.sriCode,
                       tender.amount.cents(), tender.reference});
        if (!taken)
            return taken.error();
    }
    return {};
}

Result<bool> SaleRepository::isShiftOpen(qint64 shift)
{
    // SQLite has one writer anyway.
    const bool locks = m_db.dialect() == storage::Dialect::PostgreSql && m_db.inTransaction();
    return m_db
        .queryOne(u"SELECT 1 FROM shifts WHERE tenant_id = ? AND id = ? AND state = 'OPEN'"_s +
                      (locks ? u" FOR SHARE"_s : QString()),
                  {m_tenant.id, shift})
        .map([](const std::optional<Row>& row) { return row.has_value(); });
}

Result<void> SaleRepository::correct(const SaleRow& row)
{
    const auto open = isShiftOpen(row.shift);
    if (!open)
        return open.error();
    if (!*open)
        return Error{ErrorCode::NO_OPEN_SHIFT, u"the shift of this sale is closed"_s};
    const auto changed =
        m_db.exec(u"UPDATE sales SET total_cents = ?, received_cents = ?, change_cents = ?, tip_cents = ?, taxes = ? "
                  "WHERE access_key = ? AND tenant_id = ?"_s,
                  {row.total.cents(), row.received.cents(), row.change.cents(), row.tip.cents(), ivaText(row.iva),
                   row.document.text(), m_tenant.id});
    if (!changed)
        return changed.error();
    const auto gone = m_db.exec(u"DELETE FROM sale_tenders WHERE access_key = ? AND tenant_id = ?"_s,
                                {row.document.text(), m_tenant.id});
    return gone ? addTenders(row) : gone.error();
}

Result<std::optional<SaleRow>> SaleRepository::find(const AccessKey& document)
{
    return rows(u"access_key = ?"_s, document).map([](QList<SaleRow>&& found) {
        return found.isEmpty() ? std::nullopt : std::optional(std::move(found.first()));
    });
}

Result<QList<SaleRow>> SaleRepository::returnsOf(const AccessKey& original)
{
    return rows(u"original_key = ?"_s, original);
}

Result<QList<SaleRow>> SaleRepository::rows(const QString& where, const AccessKey& key)
{
    const auto found = m_db.query(
        u"SELECT access_key, original_key, shift_id, employee_id, approver_id, total_cents, received_cents, "
        "change_cents, discount_cents, tip_cents, taxes, returned, at FROM sales WHERE tenant_id = ? AND "_s +
            where + u" ORDER BY at, access_key"_s,
        {m_tenant.id, key.text()});
    if (!found)
        return found.error();
    QList<SaleRow> sales;
    for (const Row& row : *found) {
        SaleRow sale;
        sale.document = AccessKey::parse(row.text(0)).value_or(AccessKey());
        sale.original = AccessKey::parse(row.text(1)).value_or(AccessKey());
        sale.shift = row.int64(2);
        sale.employee = row.int64(3);
        sale.approver = row.int64(4);
        sale.total = Money::fromCents(row.int64(5));
        sale.received = Money::fromCents(row.int64(6));
        sale.change = Money::fromCents(row.int64(7));
        sale.discount = Money::fromCents(row.int64(8));
        sale.tip = Money::fromCents(row.int64(9));
        sale.iva = ivaOf(row.text(10));
        sale.returned = returnedOf(row.text(11));
        sale.at = core::fromUtcIso(row.text(12));
        auto tenders = tendersOf(sale.document);
        if (!tenders)
            return tenders.error();
        sale.tenders = std::move(*tenders);
        sales += sale;
    }
    return sales;
}

Result<QList<TenderTaken>> SaleRepository::tendersOf(const AccessKey& document)
{
    return m_db
        .query(u"SELECT tender, sri_code, amount_cents, reference FROM sale_tenders WHERE access_key = ? "
               "AND tenant_id = ? ORDER BY position"_s,
               {document.text(), m_tenant.id})
        .map([](const QList<Row>& found) {
            QList<TenderTaken> tenders;
            for (const Row& row : found)
                tenders += TenderTaken{row.text(0), row.text(1), Money::fromCents(row.int64(2)), row.text(3)};
            return tenders;
        });
}

} // namespace engine::pos
