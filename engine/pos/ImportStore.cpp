#include "pos/ImportStore.h"

#include "core/Clock.h"
#include "pos/CustomerRepository.h"
#include "pos/ProductCards.h"
#include "pos/StockLedger.h"
#include "pos/TypedPrice.h"
#include "storage/Transaction.h"

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

template <class T>
void overlay(const ProductRow& row, const QString& member, T& kept, const T& said)
{
    if (row.given.contains(member))
        kept = said;
}

// What the file says of a product that is there already; everything else stays.
ProductCard merged(ProductCard kept, const ProductRow& row, QDate today)
{
    const QStringList before = kept.moreBarcodes;
    overlay(row, u"name"_s, kept.product.name, row.card.product.name);
    overlay(row, u"barcode"_s, kept.product.barcode, row.card.product.barcode);
    overlay(row, u"price"_s, kept.product.unitPrice, row.card.product.unitPrice);
    overlay(row, u"priceWithTaxes"_s, kept.product.unitPrice, row.card.product.unitPrice);
    overlay(row, u"iva"_s, kept.product.ivaRateCode, row.card.product.ivaRateCode);
    if (row.gross) // the IVA inside it is the product's own where the file names none
        kept.product.unitPrice = withoutIva(*row.gross, kept.product.ivaRateCode, today);
    overlay(row, u"barcode"_s, kept.moreBarcodes, row.card.moreBarcodes);
    for (const QString& barcode : before)
        if (row.given.contains(u"barcode"_s) && barcode != kept.product.barcode && !kept.moreBarcodes.contains(barcode))
            kept.moreBarcodes += barcode;
    overlay(row, u"category"_s, kept.category, row.card.category);
    overlay(row, u"unit"_s, kept.unit, row.card.unit);
    overlay(row, u"cost"_s, kept.cost, row.card.cost);
    overlay(row, u"minimum"_s, kept.minimum, row.card.minimum);
    overlay(row, u"active"_s, kept.product.active, row.card.product.active);
    if (row.stock)
        kept.counted = true;
    return kept;
}

} // namespace

Result<ImportTally> ImportStore::products(const QList<ProductRow>& rows, const ImportColumns& columns, bool dryRun)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    if (auto held = StockLedger(m_db, m_tenant).hold(); !held)
        return held.error();
    ImportTally tally;
    for (const ProductRow& row : rows) {
        if (auto done = product(row, columns, tally); !done)
            return done.error();
    }
    if (!dryRun) {
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
    }
    return tally;
}

Result<void> ImportStore::product(const ProductRow& row, const ImportColumns& columns, ImportTally& tally)
{
    ProductCards cards(m_db, m_tenant);
    const auto known = cards.findByCode(row.card.product.code);
    if (!known)
        return known.error();
    const auto saved = cards.save(*known ? merged(**known, row, core::ecuadorDate(m_now)) : row.card);
    if (!saved && saved.error().code == ErrorCode::VALIDATION_FAILED) {
        tally.refused += row.line;
        for (const FieldError& field : saved.error().fields)
            tally.problems += {row.line.row, columns.name(memberOfField(field.field)), u"TAKEN"_s, field.value};
        return {};
    }
    if (!saved)
        return saved.error();
    ++(*known ? tally.changed : tally.created);
    if (!row.stock || *row.stock == saved->stock)
        return {};
    Movement count;
    count.product = saved->product.id;
    count.quantity = *row.stock - saved->stock;
    count.reason = StockReason::Count;
    count.employee = m_who.employee;
    count.at = m_now;
    return StockLedger(m_db, m_tenant).move(count);
}

Result<ImportTally> ImportStore::customers(const QList<CustomerRow>& rows, bool dryRun)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    ImportTally tally;
    for (const CustomerRow& row : rows) {
        if (auto done = customer(row, tally); !done)
            return done.error();
    }
    if (!dryRun) {
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
    }
    return tally;
}

Result<void> ImportStore::customer(const CustomerRow& row, ImportTally& tally)
{
    CustomerRepository customers(m_db, m_tenant);
    Customer wanted = row.customer;
    const auto known = customers.find(wanted.id);
    if (!known && known.error().code != ErrorCode::NOT_FOUND)
        return known.error();
    if (known) { // an empty cell takes nothing away
        if (!row.given.contains(u"email"_s))
            wanted.email = known->email;
        if (!row.given.contains(u"phone"_s))
            wanted.phone = known->phone;
        if (!row.given.contains(u"address"_s))
            wanted.address = known->address;
        wanted.active = known->active;
        wanted.priceList = known->priceList;
    }
    ++(known ? tally.changed : tally.created);
    return customers.save(wanted);
}

} // namespace engine::pos
