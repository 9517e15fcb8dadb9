#pragma once
#include <engine/People.h>

namespace engine {

// One way to pay, as the shop names and orders it; kept in the settings.
struct TenderKind
{
    QString id;                  // stable: CASH, DEBIT, CREDIT_CARD, TRANSFER...
    QString name;                // as the shop says it; empty = the screen's own word for the id
    QString sriCode;             // table 24
    bool cash = false;           // gives change, counts in the drawer
    bool onCredit = false;       // paid later: a term in days is asked
    bool needsReference = false; // voucher or transfer number
    bool opensDrawer = false;
    bool active = true;
};

struct TenderTaken
{
    QString tender;  // TenderKind::id
    QString sriCode; // table 24
    Money amount;    // what it settles of the total; change is not in it
    QString reference;
};

// What leaves or comes back with a line. Product 0 = typed by hand, nothing to count.
struct GoodsMoved
{
    qint64 product = 0;
    Decimal quantity; // always positive
};

struct SaleRequest
{
    IssuerId issuer = 0;
    // Its payments say what the tenders say, code by code, and carry the terms of those on credit; left empty they are
    // made of the tenders.
    InvoiceRequest invoice;
    QList<TenderTaken> tenders; // they add up to the total; an empty sriCode is the kind's
    Money received;             // at least the total when cash is among the tenders, else the total or nothing
    Money discount;             // with taxes, for the reports
    QList<GoodsMoved> goods;
    qint64 priceList = 0; // whose prices the lines have; 0 = the products' own
    QStringList labels;   // scanned codes of the shop's own that have the price inside, and so give a line its price
    QString key;          // makes the sale once only
    // What the sale needs beyond Permission::Sell, e.g. a discount above the limit; each must be the role's or
    // approved.
    QList<Permission> needs;
    QList<QString> approvals; // one for each of `needs` that the role does not have
};

struct SaleDone
{
    CreatedDocument document;
    Money total, received, change;
    qint64 shift = 0;
};

struct ParkedSale
{
    qint64 id = 0;
    qint64 number = 0; // small, the lowest that is free: what people call it by
    QString label;     // customer, table; may be empty
    QString employee;
    QString summary; // first items
    Money total;
    QDateTime parkedAt; // UTC
    QByteArray cart;    // JSON, the screen's own
};

struct ReturnableLine
{
    int index = 0; // of the invoice's items
    LineRequest line;
    Decimal returned; // by credit notes that count, quantities
    qint64 product = 0;
};

struct ReturnableSale
{
    DocumentSummary document;
    InvoiceRequest invoice;
    QList<ReturnableLine> lines;
    QList<TenderTaken> tenders;
    Money remaining;
    // Why no credit note can be made, as a stable word, empty = it can: FINAL_CONSUMER, NOT_AUTHORIZED, TOO_OLD,
    // NOTHING_LEFT.
    QString obstacle;
};

struct ReturnRequest
{
    IssuerId issuer = 0;
    AccessKey original;
    struct Line
    {
        int index = 0;
        Decimal quantity;
    };
    QList<Line> lines;
    QString reason;            // motivo
    QList<TenderTaken> refund; // adds up to the credit note's total; empty = as ReturnQuote proposes
    bool backToStock = true;
    QString key;
};

// What giving these lines back would come to now.
struct ReturnQuote
{
    Money total;
    QList<TenderTaken> refund; // by the tenders of the sale, less what went back by them already; the rest in cash
};

class Sales
{
public:
    virtual ~Sales() = default;
    virtual Answer<QList<TenderKind>> tenderKinds() = 0;
    virtual Answer<bool> saveTenderKinds(Actor actor, QList<TenderKind> kinds) = 0;
    // Invoice, sale, tenders and stock movements in one transaction. NO_OPEN_SHIFT when the shop keeps shifts and none
    // is open; OUT_OF_STOCK, one field for each product (its id) with what is left as value, where setting stock.rule
    // is `block` (ignore | warn | block; only block is the engine's) and Permission::SellWithoutStock is not among the
    // sale's needs; else as Documents::create. A discount above setting sale.discountLimit (percent, 10) needs its
    // permission whether the sale says so or not, and so does a line whose price is neither that of its product (of the
    // price list, where it has one), nor of a label that setting scan.pricePrefixes knows: Permission::ChangePrice; a
    // product without a price is sold at any. The same key answers the same sale, whoever asks.
    virtual Answer<SaleDone> charge(Actor actor, SaleRequest sale) = 0;

    // Id, number and time are made here. The same key answers the same parked sale.
    virtual Answer<ParkedSale> park(Actor actor, ParkedSale sale, QString key) = 0;
    virtual Answer<QList<ParkedSale>> parked() = 0; // oldest first
    // Only one till gets it: NOT_FOUND for everybody after. Keep the cart first (parked() has it): should the machine
    // stop in between it is there twice, and its key makes its invoice once only.
    virtual Answer<ParkedSale> takeParked(Actor actor, qint64 id) = 0;
    virtual Answer<bool> cancelParked(Actor actor, qint64 id, QString reason) = 0;

    // By access key, number (001-001-000000042 or its last digits), buyer's id or part of a product's name; newest
    // first.
    virtual Answer<QList<DocumentSummary>> findForReturn(QString text, int limit) = 0;
    virtual Answer<ReturnableSale> returnable(AccessKey key) = 0;
    // VALIDATION_FAILED names the lines of which less is left, CONFLICT an obstacle.
    virtual Answer<ReturnQuote> quoteReturn(AccessKey original, QList<ReturnRequest::Line> lines) = 0;
    // Credit note, refund and stock movements in one transaction, made by the issuer of the request: any till of the
    // seller; CONFLICT with reason OTHER_SHOP for another taxpayer's, or another environment's. The notes of an invoice
    // add up to what it was for, to the cent, once everything is back.
    virtual Answer<SaleDone> giveBack(Actor actor, ReturnRequest request) = 0;
};

} // namespace engine
