#include "pos/ProductRepository.h"

#include "core/Clock.h"
#include "storage/SearchText.h"
#include "storage/Transaction.h"

#include <engine/ShelfPrice.h>

#include <QRegularExpression>
#include <QSet>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

constexpr int kMaxWords = 6;
constexpr char32_t kLastCharacter = 0x10ffff; // nothing comes behind it
const QString kInsert = u"INSERT INTO products (code, barcode, name, unit_price_micros, iva_rate_code, ice_rate_code, "
                        "irbpnr, active, search, tenant_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "_s;

// The name stands first, so that a search by its beginning is a search by the beginning of the column.
storage::Args argsOf(const Product& product)
{
    const auto barcode = product.barcode.isEmpty() ? std::nullopt : std::optional<QString>(product.barcode);
    return {product.code,
            barcode,
            product.name,
            product.unitPrice.micros(),
            product.ivaRateCode,
            product.iceRateCode,
            product.irbpnr,
            product.active,
            storage::searchText(QString(product.name + u' ' + product.code + u' ' + product.barcode))};
}

// "2,85" or "$2": an amount as people say prices. A number without a mark is a part of a code or of a name.
std::optional<Money> typedPrice(const QString& text)
{
    static const QRegularExpression amount(u"\\A(?:\\$ ?([0-9]{1,9})|\\$? ?([0-9]{1,9}[.,][0-9]{1,2}))\\z"_s);
    const auto match = amount.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString typed = match.captured(1) + match.captured(2);
    return Money::parse(typed.replace(u',', u'.'));
}

} // namespace

Product productOf(const Row& row, int first)
{
    Product product;
    product.id = row.int64(first);
    product.code = row.text(first + 1);
    product.barcode = row.text(first + 2);
    product.name = row.text(first + 3);
    product.unitPrice = Decimal::fromMicros(row.int64(first + 4));
    product.ivaRateCode = row.text(first + 5);
    product.iceRateCode = row.text(first + 6);
    product.irbpnr = row.flag(first + 7);
    product.active = row.flag(first + 8);
    return product;
}

Result<Product> ProductRepository::findByCode(const QString& codeOrBarcode)
{
    std::optional<Product> retired;
    for (
        const QString& where :
        {u"p.code = ?"_s, u"p.barcode = ?"_s,
         u"p.id = (SELECT b.product_id FROM product_barcodes b WHERE b.tenant_id = p.tenant_id AND b.barcode = ?)"_s}) {
        auto row = m_db.queryOne(u"SELECT "_s + kProductColumns + u" FROM products p WHERE p.tenant_id = ? AND "_s +
                                     where + u" ORDER BY p.active DESC, p.id LIMIT 1"_s,
                                 {m_tenant.id, codeOrBarcode});
        if (!row)
            return row.error();
        if (!*row)
            continue;
        Product found = productOf(**row);
        if (found.active)
            return found;
        if (!retired)
            retired = std::move(found);
    }
    if (retired)
        return *retired;
    return Error{ErrorCode::NOT_FOUND, u"no product has this code"_s};
}

// What a price on a shelf comes to without taxes depends on the product, so those that may be meant are computed: an
// IVA of up to a fifth, and whatever has taxes of its own.
Result<QList<Product>> ProductRepository::costing(Money price)
{
    const qint64 most = price.toDecimal().micros();
    const auto rows = m_db.query(u"SELECT "_s + kProductColumns +
                                     u" FROM products p WHERE p.tenant_id = ? AND p.active = 1 AND "
                                     "p.unit_price_micros > 0 AND p.unit_price_micros <= ? AND "
                                     "(p.unit_price_micros >= ? OR p.ice_rate_code <> '' OR p.irbpnr = 1) "
                                     "ORDER BY p.search, p.id"_s,
                                 {m_tenant.id, most + Decimal::kScale / 100, most * 5 / 6 - Decimal::kScale / 100});
    if (!rows)
        return rows.error();
    const QDate today = core::ecuadorDate(core::SystemClock().nowUtc());
    QList<Product> products;
    for (const Row& row : *rows) {
        Product product = productOf(row);
        if (const auto costs = shelfPrice(product, today); costs && *costs == price)
            products += std::move(product);
    }
    return products;
}

// A till asks with every key that is typed, in a shop of any size. So each part is read in the order of an index and
// stops when it has enough; only what hardly anything contains is looked for to the end.
Result<QList<Product>> ProductRepository::search(const QString& text, int limit)
{
    const QString wanted = storage::searchText(text);
    QList<Product> products;
    QSet<qint64> known;
    if (const auto price = typedPrice(text)) {
        auto costing = this->costing(*price);
        if (!costing)
            return costing;
        products = costing->mid(0, limit);
        for (const Product& product : products)
            known.insert(product.id);
        if (products.size() >= limit)
            return products;
    }
    const auto add = [&](const QString& where, const QString& order, const storage::Args& args) -> Result<void> {
        auto rows =
            m_db.query(u"SELECT "_s + kProductColumns + u" FROM products p WHERE p.tenant_id = ? AND p.active = 1"_s +
                           where + u" ORDER BY "_s + order + u" LIMIT ?"_s,
                       storage::Args{m_tenant.id} + args + storage::Args{limit});
        if (!rows)
            return rows.error();
        for (const Row& row : *rows) {
            Product product = productOf(row);
            if (products.size() < limit && !known.contains(product.id)) {
                known.insert(product.id);
                products += std::move(product);
            }
        }
        return {};
    };
    const auto addBeginning = [&](const QString& column, const QString& order, const QString& start) -> Result<void> {
        if (start.isEmpty() || products.size() >= limit)
            return {};
        storage::Args args{storage::likeLiteral(start) + u'%'};
        QString where = u" AND "_s + column + u" LIKE ? ESCAPE '!'"_s;
        if (m_db.dialect() == storage::Dialect::Sqlite) { // compares byte by byte, and finds no range in a LIKE
            where += u" AND "_s + column + u" >= ? AND "_s + column + u" < ?"_s;
            args += storage::Args{start, start + QString::fromUcs4(&kLastCharacter, 1)};
        }
        return add(where, order, args);
    };
    const QString byName = u"p.search, p.id"_s;
    if (auto done = addBeginning(u"p.search"_s, byName, wanted); !done)
        return done.error();
    for (const QString& code : {wanted.toUpper(), wanted}) {
        if (auto done = addBeginning(u"p.code"_s, u"p.code, p.id"_s, code); !done)
            return done.error();
    }
    if (products.size() >= limit)
        return products;
    QString where;
    storage::Args args;
    for (const QString& word : wanted.split(u' ', Qt::SkipEmptyParts).mid(0, kMaxWords)) {
        where += u" AND p.search LIKE ? ESCAPE '!'"_s;
        args += u'%' + storage::likeLiteral(word) + u'%';
    }
    if (auto done = add(where, byName, args); !done)
        return done.error();
    return products;
}

Result<qint64> ProductRepository::save(const Product& product)
{
    storage::Args args = argsOf(product);
    args += m_tenant.id;
    if (product.id == 0)
        return m_db.queryOne(kInsert + u"RETURNING id"_s, args).map([](const std::optional<Row>& row) {
            return row->int64(0);
        });
    args += product.id;
    auto affected =
        m_db.exec(u"UPDATE products SET code = ?, barcode = ?, name = ?, unit_price_micros = ?, iva_rate_code = ?, "
                  "ice_rate_code = ?, irbpnr = ?, active = ?, search = ? WHERE tenant_id = ? AND id = ?"_s,
                  args);
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return Error{ErrorCode::NOT_FOUND, u"there is no product %1"_s.arg(product.id)};
    return product.id;
}

Result<qint64> ProductRepository::saveMany(const QList<Product>& products)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    const QString sql =
        kInsert + u"ON CONFLICT (tenant_id, code) DO UPDATE SET barcode = excluded.barcode, name = excluded.name, "
                  "unit_price_micros = excluded.unit_price_micros, iva_rate_code = excluded.iva_rate_code, "
                  "ice_rate_code = excluded.ice_rate_code, irbpnr = excluded.irbpnr, active = excluded.active, "
                  "search = excluded.search"_s;
    for (const Product& product : products) {
        storage::Args args = argsOf(product);
        args += m_tenant.id;
        if (auto done = m_db.exec(sql, args); !done)
            return done.error();
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return products.size();
}

Result<qint64> ProductRepository::count()
{
    return m_db.queryOne(u"SELECT COUNT(*) FROM products WHERE tenant_id = ?"_s, {m_tenant.id})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

} // namespace engine::pos
