#pragma once
#include <engine/People.h>
#include <engine/ShelfPrice.h>

namespace engine {

enum class StockReason { Sale, Return, Purchase, Count, Loss, Other };

// What the back office keeps of a product beyond what selling needs.
struct ProductCard
{
    Product product;
    QList<QString> moreBarcodes; // beside product.barcode
    QString category, unit;
    Decimal cost;         // without taxes
    bool counted = false; // whether stock is kept at all
    Decimal stock, minimum;
};

struct StockMovement
{
    qint64 id = 0, product = 0;
    Decimal quantity; // positive = came in
    StockReason reason = StockReason::Other;
    QString note, employee, document;
    QDateTime at; // UTC
};

struct PriceList
{
    qint64 id = 0;
    QString name;
    bool active = true;
};

struct QuickKey
{
    int page = 0, position = 0;
    Product product;
};

enum class ImportKind { Products, Customers };

struct ImportRow
{
    int row = 0;    // as a spreadsheet counts, 1 = the heading
    QString column; // empty = the whole row
    QString reason; // stable word: MISSING, TOO_LONG, NOT_A_NUMBER, UNKNOWN_CODE, TWICE, LOST_ZERO, BAD_CHECK_DIGIT...
    QString value;
};

struct ImportReport
{
    int rows = 0, good = 0, created = 0, changed = 0;
    QList<ImportRow> problems;
    QByteArray rejected; // CSV of the bad rows with a column `error`
};

class Stock
{
public:
    virtual ~Stock() = default;
    virtual Answer<ProductCard> card(qint64 product) = 0;
    // Permission::CreateProduct for a new one, EditProducts else; stock itself only changes by movements.
    virtual Answer<ProductCard> save(Actor actor, ProductCard card) = 0;
    virtual Answer<QList<ProductCard>> list(QString text, bool alsoInactive, int limit, qint64 offset) = 0;
    virtual Answer<QHash<qint64, Decimal>> left(QList<qint64> products) = 0; // counted ones only
    virtual Answer<bool> move(Actor actor, StockMovement movement, QString key) = 0;
    virtual Answer<QList<StockMovement>> movements(qint64 product, int limit) = 0; // newest first

    virtual Answer<QList<PriceList>> priceLists(bool alsoInactive) = 0; // by name
    virtual Answer<PriceList> savePriceList(Actor actor, PriceList list, QHash<qint64, Decimal> prices) = 0;
    // These products are sold at their own price again.
    virtual Answer<bool> dropPrices(Actor actor, qint64 priceList, QList<qint64> products) = 0;
    // Every product on sale gets a price in the list, from its own price; answers how many did.
    virtual Answer<int> priceByRule(Actor actor, qint64 priceList, PriceRule rule) = 0;
    // Without taxes; products without a price in the list are left out.
    virtual Answer<QHash<qint64, Decimal>> prices(qint64 priceList, QList<qint64> products) = 0;

    virtual Answer<QList<QuickKey>> quickKeys() = 0;
    virtual Answer<bool> saveQuickKeys(Actor actor, QList<QuickKey> keys) = 0;

    // UTF-8 or Windows-1252, comma or semicolon, with a heading. A dry run stores nothing. Good rows go in, bad ones
    // come back; 10,000 rows without holding anybody up.
    virtual Answer<ImportReport> importCsv(Actor actor, ImportKind kind, QByteArray csv, bool dryRun) = 0;
};

} // namespace engine
