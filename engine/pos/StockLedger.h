#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Sales.h>
#include <engine/Stock.h>

#include <QMap>

namespace engine::pos {

inline const QString kStockRuleKey = QStringLiteral("stock.rule"); // ignore | warn | block

QString stockReasonName(StockReason reason); // SALE, RETURN, ...

struct Movement
{
    qint64 product = 0;
    Decimal quantity; // positive = came in
    StockReason reason = StockReason::Other;
    QString note;
    AccessKey document; // empty = none
    qint64 employee = 0;
    QDateTime at;     // UTC
    QString key = {}; // makes a movement by hand once only; empty = belongs to a document
};

// How much of each product is there, and why. Products that are not counted are passed over.
class StockLedger
{
public:
    StockLedger(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Until the transaction ends nobody else moves stock: what left() says stays so, and two processes that move
    // several products never wait for each other in a circle. Call before the first of both.
    Result<void> hold();
    Result<QHash<qint64, Decimal>> left(const QList<qint64>& products);
    Result<void> move(const Movement& movement);
    // What moved with a document so far, by product.
    Result<QMap<qint64, Decimal>> movedWith(const AccessKey& document);
    // The products behind the codes on a voucher, counted or not; unknown codes are left out.
    Result<QHash<QString, qint64>> productsOf(const QStringList& codes);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

// By product, lines of the same one together; whatever is typed by hand is left out.
QMap<qint64, Decimal> amountsOf(const QList<GoodsMoved>& goods);

} // namespace engine::pos
