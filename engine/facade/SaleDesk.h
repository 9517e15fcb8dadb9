#pragma once
#include "facade/Core.h"
#include "pos/AuditTrail.h"
#include "pos/SaleRepository.h"
#include "pos/TenderKinds.h"

#include <QJsonArray>
#include <QMap>

namespace engine::facade {

inline const QString kPricePrefixesKey = QStringLiteral("scan.pricePrefixes"); // "21, 22"
inline const QString kDiscountLimitKey = QStringLiteral("sale.discountLimit"); // percent

// Selling and taking back, in the engine's thread: what the counter keeps of a document goes into the document's own
// transaction.
class SaleDesk
{
public:
    using Reply = std::function<void(Result<SaleDone>)>;

    explicit SaleDesk(Core& core) : m_core(core) {}

    // Answer when the sale is durable, or with the reason why there is none.
    void charge(const Actor& actor, SaleRequest sale, Reply reply);
    void giveBack(const Actor& actor, ReturnRequest request, Reply reply);

    // DocumentService::rebuild, and what the counter keeps of the document follows: amounts and tenders while its shift
    // is open (a Z never changes), goods in any case.
    Result<DocumentSummary> rebuild(const invoicing::CallerView& whose, const AccessKey& key,
                                    const InvoiceRequest& request);

    Result<bool> saveTenderKinds(const Actor& actor, const QList<TenderKind>& kinds);
    Result<ParkedSale> park(const Actor& actor, const ParkedSale& sale, const QString& key);
    Result<ParkedSale> takeParked(const Actor& actor, qint64 id);
    Result<bool> cancelParked(const Actor& actor, qint64 id, const QString& reason);

private:
    struct Charge
    {
        Actor actor;
        SaleRequest sale;
        // Known once it was admitted:
        pos::Who who;
        bool shiftRequired = false;
        QList<Permission> used; // beside Permission::Sell
        QJsonArray prices;      // that are not the products' own
        pos::Settlement settlement;
        qint64 shift = 0;
    };

    Result<void> admit(storage::Database& database, Charge& charge);
    Result<void> admitStock(storage::Database& database, const Charge& charge);
    Result<void> store(storage::Database& database, Charge& charge, const DocumentSummary& document,
                       const InvoiceTotals& totals);
    Result<SaleDone> done(const Charge& charge, const CreatedDocument& created);

    struct GiveBack
    {
        Actor actor;
        ReturnRequest request;
        Money total;
        QList<GoodsMoved> goods;
        // Known once it was admitted:
        pos::Who who;
        bool shiftRequired = false;
        QList<TenderTaken> refund;
        qint64 shift = 0;
    };

    Result<void> requireSameShop(const ReturnRequest& request);
    // Fills in what the note is about and what comes back with it; the note's body.
    Result<InvoiceRequest> prepare(storage::Database& database, GiveBack& back);
    // What this key has made already; nothing when it is new.
    Result<std::optional<SaleDone>> known(storage::Database& database, const ReturnRequest& request);
    Result<void> admit(storage::Database& database, GiveBack& back);
    Result<void> store(storage::Database& database, GiveBack& back, const DocumentSummary& document,
                       const InvoiceTotals& totals);

    Core& m_core;
    Result<void> follow(storage::Database& database, const pos::SaleRow& row, const DocumentSummary& document,
                        const InvoiceRequest& request, pos::AuditNote& note);
    Result<void> followGoods(storage::Database& database, const pos::SaleRow& row, const InvoiceRequest& request);

    // What sales that were admitted and not answered yet will take: two of one batch cannot both have the last piece.
    QHash<QString, QMap<qint64, Decimal>> m_promised;
};

// A sale as the counter kept it; one that was invoiced in another way had no tenders and no change.
Result<SaleDone> storedSale(storage::Database& database, const CreatedDocument& created);

} // namespace engine::facade
