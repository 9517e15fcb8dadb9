#include "pos/ProductCards.h"

#include "core/FieldErrors.h"
#include "core/Text.h"
#include "core/TextRules.h"
#include "pos/ProductRepository.h"
#include "storage/SearchText.h"

#include <engine/Catalogs.h>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

// codigoPrincipal and descripcion of the vouchers' schemas; a barcode is what scanners send.
constexpr qsizetype kMaxCode = 25, kMaxName = 300, kMaxBarcode = 48, kMaxBarcodes = 20, kMaxCategory = 60,
                    kMaxUnit = 50;
constexpr int kMaxWords = 6;

const QString kColumns =
    kProductColumns + u", p.category, p.unit, p.cost_micros, p.counted, p.stock_micros, p.minimum_micros"_s;

ProductCard cardOf(const Row& row)
{
    ProductCard card;
    card.product = productOf(row);
    card.category = row.text(9);
    card.unit = row.text(10);
    card.cost = Decimal::fromMicros(row.int64(11));
    card.counted = row.flag(12);
    card.stock = Decimal::fromMicros(row.int64(13));
    card.minimum = Decimal::fromMicros(row.int64(14));
    return card;
}

void checkText(core::FieldErrors& errors, const QString& field, const QString& text, qsizetype most, bool needed)
{
    if (needed && text.trimmed().isEmpty())
        errors.add(field, u"Give a text of at least one character."_s);
    else if (core::codePointLength(text) > most)
        errors.add(field, u"At most %1 characters."_s.arg(most), text.left(60));
    else if (core::hasForbiddenCharacters(text))
        errors.add(field, u"Leave out line breaks and control characters."_s);
}

} // namespace

QList<FieldError> cardErrors(const ProductCard& card)
{
    core::FieldErrors errors;
    const Product& product = card.product;
    checkText(errors, u"code"_s, product.code, kMaxCode, true);
    checkText(errors, u"name"_s, product.name, kMaxName, true);
    checkText(errors, u"barcode"_s, product.barcode, kMaxBarcode, false);
    checkText(errors, u"category"_s, card.category, kMaxCategory, false);
    checkText(errors, u"unit"_s, card.unit, kMaxUnit, false);
    if (product.unitPrice.isNegative())
        errors.add(u"unitPrice"_s, u"A price is not below zero."_s, product.unitPrice.toString());
    if (card.cost.isNegative())
        errors.add(u"cost"_s, u"A cost is not below zero."_s, card.cost.toString());
    if (card.minimum.isNegative())
        errors.add(u"minimum"_s, u"A minimum is not below zero."_s, card.minimum.toString());
    const Catalogs& catalogs = Catalogs::instance();
    if (!catalogs.hasTaxRateCode(u"2", product.ivaRateCode))
        errors.add(u"ivaRateCode"_s, u"Give a code of the IVA table."_s, product.ivaRateCode.left(60));
    if (!product.iceRateCode.isEmpty() && !catalogs.hasTaxRateCode(u"3", product.iceRateCode))
        errors.add(u"iceRateCode"_s, u"Give a code of the ICE table."_s, product.iceRateCode.left(60));
    if (card.moreBarcodes.size() > kMaxBarcodes)
        errors.add(u"moreBarcodes"_s, u"At most %1 barcodes beside the first."_s.arg(kMaxBarcodes));
    QSet<QString> seen{product.barcode};
    for (qsizetype i = 0; i < card.moreBarcodes.size(); ++i) {
        const QString field = u"moreBarcodes[%1]"_s.arg(i);
        checkText(errors, field, card.moreBarcodes[i], kMaxBarcode, true);
        if (seen.contains(card.moreBarcodes[i]))
            errors.add(field, u"This barcode stands here twice."_s, card.moreBarcodes[i].left(60));
        seen.insert(card.moreBarcodes[i]);
    }
    return errors.isEmpty() ? QList<FieldError>() : errors.toError().fields;
}

Result<ProductCard> ProductCards::find(qint64 id)
{
    const auto row = m_db.queryOne(u"SELECT "_s + kColumns + u" FROM products p WHERE p.tenant_id = ? AND p.id = ?"_s,
                                   {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"there is no product %1"_s.arg(id)};
    return withBarcodes({cardOf(**row)}).map([](const QList<ProductCard>& cards) { return cards.first(); });
}

Result<std::optional<ProductCard>> ProductCards::findByCode(const QString& code)
{
    const auto row = m_db.queryOne(u"SELECT "_s + kColumns + u" FROM products p WHERE p.tenant_id = ? AND p.code = ?"_s,
                                   {m_tenant.id, code});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<ProductCard>();
    return withBarcodes({cardOf(**row)}).map([](const QList<ProductCard>& cards) {
        return std::optional(cards.first());
    });
}

Result<QList<ProductCard>> ProductCards::list(const QString& text, bool alsoInactive, int limit, qint64 offset)
{
    QString sql = u"SELECT "_s + kColumns + u" FROM products p WHERE p.tenant_id = ?"_s;
    storage::Args args{m_tenant.id};
    if (!alsoInactive)
        sql += u" AND p.active = 1"_s;
    for (const QString& word : storage::searchText(text).split(u' ', Qt::SkipEmptyParts).mid(0, kMaxWords)) {
        sql += u" AND p.search LIKE ? ESCAPE '!'"_s;
        args += u'%' + storage::likeLiteral(word) + u'%';
    }
    sql += u" ORDER BY p.search, p.id LIMIT ? OFFSET ?"_s;
    args += storage::Args{limit, offset};
    const auto rows = m_db.query(sql, args);
    if (!rows)
        return rows.error();
    QList<ProductCard> cards;
    for (const Row& row : *rows)
        cards += cardOf(row);
    return withBarcodes(std::move(cards));
}

Result<QList<ProductCard>> ProductCards::withBarcodes(QList<ProductCard> cards)
{
    for (ProductCard& card : cards) {
        const auto rows = m_db.query(
            u"SELECT barcode FROM product_barcodes WHERE tenant_id = ? AND product_id = ? ORDER BY barcode"_s,
            {m_tenant.id, card.product.id});
        if (!rows)
            return rows.error();
        for (const Row& row : *rows)
            card.moreBarcodes += row.text(0);
    }
    return cards;
}

// A scan must mean one product, so no code or barcode of another may be taken, in whichever of the two columns.
Result<std::optional<FieldError>> ProductCards::takenBy(const ProductCard& card)
{
    QList<std::pair<QString, QString>> wanted{{u"code"_s, card.product.code}};
    if (!card.product.barcode.isEmpty())
        wanted.append({u"barcode"_s, card.product.barcode});
    for (qsizetype i = 0; i < card.moreBarcodes.size(); ++i)
        wanted.append({u"moreBarcodes[%1]"_s.arg(i), card.moreBarcodes[i]});
    for (const auto& [field, code] : wanted) {
        const auto row = m_db.queryOne(
            u"SELECT p.name FROM products p WHERE p.tenant_id = ? AND p.id <> ? AND (p.code = ? OR p.barcode = ? OR "
            "p.id IN (SELECT b.product_id FROM product_barcodes b WHERE b.tenant_id = ? AND b.barcode = ?))"_s,
            {m_tenant.id, card.product.id, code, code, m_tenant.id, code});
        if (!row)
            return row.error();
        if (*row)
            return std::optional(
                FieldError{field, u"%1 has this code already."_s.arg((*row)->text(0)), u"taken"_s, code});
    }
    return std::optional<FieldError>();
}

Result<ProductCard> ProductCards::save(const ProductCard& card)
{
    if (auto errors = cardErrors(card); !errors.isEmpty())
        return Error{ErrorCode::VALIDATION_FAILED, u"The product cannot be kept like this."_s, std::move(errors)};
    const auto taken = takenBy(card);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::VALIDATION_FAILED, (*taken)->message, {**taken}};
    const auto id = ProductRepository(m_db, m_tenant).save(card.product);
    if (!id)
        return id.error();
    if (auto done = m_db.exec(
            u"UPDATE products SET category = ?, unit = ?, cost_micros = ?, counted = ?, "
            "minimum_micros = ? WHERE tenant_id = ? AND id = ?"_s,
            {card.category, card.unit, card.cost.micros(), card.counted, card.minimum.micros(), m_tenant.id, *id});
        !done)
        return done.error();
    if (auto gone =
            m_db.exec(u"DELETE FROM product_barcodes WHERE tenant_id = ? AND product_id = ?"_s, {m_tenant.id, *id});
        !gone)
        return gone.error();
    for (const QString& barcode : card.moreBarcodes) {
        if (auto kept = m_db.exec(u"INSERT INTO product_barcodes (tenant_id, barcode, product_id) VALUES (?, ?, ?)"_s,
                                  {m_tenant.id, barcode, *id});
            !kept)
            return kept.error();
    }
    return find(*id);
}

} // namespace engine::pos
