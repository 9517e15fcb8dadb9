#include "StorageContract.h"

#include "pos/CustomerRepository.h"
#include "pos/ImportStore.h"
#include "pos/PriceLists.h"
#include "pos/ProductCards.h"
#include "pos/ProductRepository.h"
#include "pos/QuickKeys.h"
#include "pos/StockMovements.h"

namespace contract {

using namespace engine;
using namespace engine::pos;

class StockContract : public SchemaContract
{
protected:
    static ProductCard sample(const QString& code, const QString& name)
    {
        ProductCard card;
        card.product.code = code;
        card.product.name = name;
        card.product.unitPrice = Decimal::fromMicros(1'250'000);
        return card;
    }
    Result<ProductCard> save(const ProductCard& card)
    {
        auto transaction = storage::Transaction::begin(*m_db);
        if (!transaction)
            return transaction.error();
        auto saved = ProductCards(*m_db, kTenant).save(card);
        if (saved)
            if (auto stored = transaction->commit(); !stored)
                return stored.error();
        return saved;
    }
    ImportTally import(const QByteArray& csv, bool dryRun)
    {
        const auto table = CsvTable::parse(csv);
        const ImportColumns columns(ImportKind::Products, table->heading);
        const auto rows = readProducts(*table, columns, QDate(2026, 6, 14));
        const auto tally = ImportStore(*m_db, kTenant, {}, at(0)).products(rows.good, columns, dryRun);
        EXPECT_TRUE(tally) << qPrintable(tally.error().detail);
        return tally ? *tally : ImportTally();
    }
};
ON_BOTH_DATABASES(StockContract);

TEST_P(StockContract, ACardComesBackWithAllItsBarcodes)
{
    ProductCard card = sample(u"A1"_s, u"Arroz Ñusta 2 kg"_s);
    card.product.barcode = u"7861"_s;
    card.moreBarcodes = {u"7862"_s, u"7863"_s};
    card.category = u"Granos"_s;
    card.cost = Decimal::fromMicros(900'000);
    card.counted = true;
    card.minimum = Decimal::fromInt(5);
    card.stock = Decimal::fromInt(99); // not written: stock changes by movements
    const auto saved = save(card);
    ASSERT_OK(saved);
    EXPECT_TRUE(saved->stock.isZero());
    ProductRepository products(*m_db, kTenant);
    for (const QString& code : {u"A1"_s, u"7861"_s, u"7862"_s, u"7863"_s}) {
        const auto found = products.findByCode(code);
        ASSERT_OK(found);
        EXPECT_EQ(found->id, saved->product.id) << qPrintable(code);
    }
    ProductCard changed = *saved;
    changed.moreBarcodes = {u"7864"_s};
    changed.product.active = false;
    ASSERT_OK(save(changed));
    EXPECT_FALSE(products.findByCode(u"7864"_s).value_or(Product()).active);
    const auto again = ProductCards(*m_db, kTenant).find(saved->product.id);
    ASSERT_OK(again);
    EXPECT_EQ(again->moreBarcodes, QStringList{u"7864"_s});
    EXPECT_EQ(again->category, u"Granos"_s);
    EXPECT_EQ(again->minimum, Decimal::fromInt(5));
}

TEST_P(StockContract, OneCodeMeansOneProduct)
{
    ProductCard first = sample(u"A1"_s, u"Arroz"_s);
    first.product.barcode = u"7861"_s;
    first.moreBarcodes = {u"7862"_s};
    ASSERT_OK(save(first));
    const auto refused = [&](const ProductCard& card) {
        const auto saved = save(card);
        return saved || saved.error().fields.isEmpty() ? QString() : saved.error().fields.first().field;
    };
    EXPECT_EQ(refused(sample(u"A1"_s, u"x"_s)), u"code"_s);
    EXPECT_EQ(refused(sample(u"7862"_s, u"x"_s)), u"code"_s);
    ProductCard second = sample(u"B1"_s, u"x"_s);
    second.product.barcode = u"7862"_s;
    EXPECT_EQ(refused(second), u"barcode"_s);
    second.product.barcode.clear();
    second.moreBarcodes = {u"9"_s, u"7861"_s};
    EXPECT_EQ(refused(second), u"moreBarcodes[1]"_s);
    second.moreBarcodes = {u"9"_s, u"9"_s};
    EXPECT_EQ(refused(second), u"moreBarcodes[1]"_s);
    const auto count = ProductRepository(*m_db, kTenant).count();
    ASSERT_OK(count);
    EXPECT_EQ(*count, 1);
}

TEST_P(StockContract, CardsAreListedAsOneTypes)
{
    ASSERT_OK(save(sample(u"1"_s, u"Ají molido"_s)));
    ASSERT_OK(save(sample(u"2"_s, u"Arroz"_s)));
    ProductCard old = sample(u"3"_s, u"Arroz viejo"_s);
    old.product.active = false;
    ASSERT_OK(save(old));
    const auto names = [&](const QString& text, bool alsoInactive, int limit, qint64 offset) {
        QStringList found;
        const auto cards = ProductCards(*m_db, kTenant).list(text, alsoInactive, limit, offset);
        if (!cards)
            return QStringList{cards.error().detail};
        for (const ProductCard& card : *cards)
            found += card.product.name;
        return found;
    };
    EXPECT_EQ(names({}, false, 10, 0), (QStringList{u"Ají molido"_s, u"Arroz"_s}));
    EXPECT_EQ(names(u"AJI"_s, false, 10, 0), QStringList{u"Ají molido"_s});
    EXPECT_EQ(names(u"arr"_s, true, 10, 0), (QStringList{u"Arroz"_s, u"Arroz viejo"_s}));
    EXPECT_EQ(names({}, true, 1, 1), QStringList{u"Arroz"_s});
}

TEST_P(StockContract, PriceListsHoldSomePrices)
{
    const auto rice = save(sample(u"1"_s, u"Arroz"_s));
    const auto oil = save(sample(u"2"_s, u"Aceite"_s));
    ASSERT_OK(rice);
    ASSERT_OK(oil);
    const qint64 a = rice->product.id, b = oil->product.id;
    PriceLists lists(*m_db, kTenant);
    const auto list = lists.save({0, u"Mayorista"_s}, {{a, Decimal::fromInt(1)}});
    ASSERT_OK(list);
    ASSERT_OK(lists.save(*list, {{b, Decimal::fromInt(2)}}));
    const auto prices = lists.prices(list->id, {a, b, 999});
    ASSERT_OK(prices);
    EXPECT_EQ(*prices, (QHash<qint64, Decimal>{{a, Decimal::fromInt(1)}, {b, Decimal::fromInt(2)}}));
    ASSERT_FAILS(lists.save({0, u"Mayorista"_s}, {}), VALIDATION_FAILED);
    ASSERT_FAILS(lists.save(*list, {{a, Decimal::fromInt(-1)}}), VALIDATION_FAILED);
    ASSERT_FAILS(lists.save({77, u"Otra"_s}, {}), NOT_FOUND);
    EXPECT_EQ(lists.all(false)->size(), 1);
    ASSERT_OK(lists.drop(list->id, {a}));
    EXPECT_EQ(lists.prices(list->id, {a, b})->keys(), QList<qint64>{b});
    ASSERT_OK(lists.save({list->id, u"Mayorista vieja"_s, false}, {}));
    EXPECT_EQ(lists.all(false)->size(), 0) << "set aside";
    ASSERT_EQ(lists.all(true)->size(), 1);
    EXPECT_FALSE(lists.all(true)->first().active);
    EXPECT_EQ(lists.find(list->id)->name, u"Mayorista vieja"_s);
}

TEST_P(StockContract, AListFollowsTheProductsOwnPrices)
{
    ProductCard rice = sample(u"1"_s, u"Arroz"_s); // 1.25 and 15 %: 1.44
    ProductCard oil = sample(u"2"_s, u"Aceite"_s);
    oil.product.unitPrice = Decimal::fromInt(3);
    oil.product.ivaRateCode = u"0"_s;
    ProductCard old = sample(u"3"_s, u"Viejo"_s);
    old.product.active = false;
    const auto a = save(rice), b = save(oil), c = save(old);
    ASSERT_OK(c);
    PriceLists lists(*m_db, kTenant);
    const auto list = lists.save({0, u"Mayorista"_s}, {});
    ASSERT_OK(list);
    const QDate day(2026, 6, 14);
    const auto priced = lists.priceByRule(list->id, {Decimal::fromInt(-10), Money::fromCents(5), false}, day);
    ASSERT_OK(priced);
    EXPECT_EQ(*priced, 2) << "what is not sold gets no price";
    const auto prices = lists.prices(list->id, {a->product.id, b->product.id, c->product.id});
    ASSERT_OK(prices);
    EXPECT_EQ(prices->size(), 2);
    EXPECT_EQ(prices->value(b->product.id), *Decimal::parse(u"2.70"));
    Product sold = a->product;
    sold.unitPrice = prices->value(a->product.id);
    EXPECT_EQ(shelfPrice(sold, day)->toString(), u"1.30"_s) << "1.296 to the next five cents";
    ASSERT_FAILS(lists.priceByRule(list->id, {Decimal::fromInt(-100), {}, false}, day), VALIDATION_FAILED);
}

TEST_P(StockContract, QuickKeysAreReplacedAsAWhole)
{
    const auto rice = save(sample(u"1"_s, u"Arroz"_s));
    ASSERT_OK(rice);
    QuickKeys keys(*m_db, kTenant);
    ASSERT_OK(keys.replace({{1, 3, rice->product}, {0, 0, rice->product}}));
    auto all = keys.all();
    ASSERT_OK(all);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ((*all)[1].position, 3);
    EXPECT_EQ((*all)[1].product.name, u"Arroz"_s);
    ASSERT_FAILS(keys.replace({{0, 10, rice->product}}), VALIDATION_FAILED);
    ASSERT_FAILS(keys.replace({{0, 1, rice->product}, {0, 1, rice->product}}), VALIDATION_FAILED);
    EXPECT_EQ(keys.all()->size(), 2) << "a refusal changes nothing";
    ASSERT_OK(keys.replace({}));
    EXPECT_TRUE(keys.all()->isEmpty());
}

TEST_P(StockContract, AnImportAddsChangesAndCounts)
{
    ASSERT_OK(save(sample(u"1"_s, u"Arroz"_s)));
    const QByteArray file = "codigo,nombre,precio,existencias,codigo de barras\n"
                            "1,Arroz flor,2.00,8,\n"
                            "2,Aceite,3.50,,7861\n";
    const ImportTally dry = import(file, true);
    EXPECT_EQ(dry.created, 1);
    EXPECT_EQ(dry.changed, 1);
    EXPECT_EQ(*ProductRepository(*m_db, kTenant).count(), 1) << "a dry run stores nothing";
    const ImportTally done = import(file, false);
    EXPECT_EQ(done.created, 1);
    EXPECT_EQ(done.changed, 1);
    const auto rice = ProductCards(*m_db, kTenant).findByCode(u"1"_s);
    ASSERT_OK(rice);
    EXPECT_EQ((*rice)->product.name, u"Arroz flor"_s);
    EXPECT_EQ((*rice)->stock, Decimal::fromInt(8));
    EXPECT_TRUE((*rice)->counted);
    const auto movements = StockMovements(*m_db, kTenant).of((*rice)->product.id, 10);
    ASSERT_OK(movements);
    ASSERT_EQ(movements->size(), 1);
    EXPECT_EQ(movements->first().reason, StockReason::Count);
    EXPECT_EQ(import(file, false).changed, 2) << "the same file again changes, and adds nothing";
    EXPECT_EQ(StockMovements(*m_db, kTenant).of((*rice)->product.id, 10)->size(), 1);
}

TEST_P(StockContract, ABarcodeOfAnotherProductIsRefusedByItsRow)
{
    ProductCard rice = sample(u"1"_s, u"Arroz"_s);
    rice.moreBarcodes = {u"7861"_s};
    ASSERT_OK(save(rice));
    const ImportTally tally = import("codigo,nombre,precio,barcode\n5,Otro,1,7861\n6,Bueno,1,\n", false);
    EXPECT_EQ(tally.created, 1);
    ASSERT_EQ(tally.problems.size(), 1);
    EXPECT_EQ(tally.problems[0].row, 2);
    EXPECT_EQ(tally.problems[0].column, u"barcode"_s);
    EXPECT_EQ(tally.problems[0].reason, u"TAKEN"_s);
}

TEST_P(StockContract, AMovementByHandHappensOnce)
{
    ProductCard card = sample(u"1"_s, u"Arroz"_s);
    card.counted = true;
    const auto rice = save(card);
    ASSERT_OK(rice);
    StockMovements ledger(*m_db, kTenant);
    Movement bought;
    bought.product = rice->product.id;
    bought.quantity = Decimal::fromInt(10);
    bought.reason = StockReason::Purchase;
    bought.at = at(0);
    bought.key = u"k1"_s;
    const auto first = ledger.record(bought);
    ASSERT_OK(first);
    EXPECT_TRUE(*first);
    const auto again = ledger.record(bought);
    ASSERT_OK(again);
    EXPECT_FALSE(*again);
    EXPECT_EQ(ProductCards(*m_db, kTenant).find(rice->product.id)->stock, Decimal::fromInt(10));
    Movement unknown = bought;
    unknown.key = u"k2"_s;
    unknown.product = 999;
    ASSERT_FAILS(ledger.record(unknown), NOT_FOUND);
    Movement nothing = bought;
    nothing.key = u"k3"_s;
    nothing.quantity = Decimal();
    ASSERT_FAILS(ledger.record(nothing), VALIDATION_FAILED);
}

} // namespace contract
