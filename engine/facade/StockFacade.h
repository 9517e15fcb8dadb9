#pragma once
#include "facade/Facades.h"

#include <engine/Stock.h>

namespace engine::facade {

class StockFacade final : public Stock
{
public:
    explicit StockFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<ProductCard> card(qint64 product) override;
    Answer<ProductCard> save(Actor actor, ProductCard card) override;
    Answer<QList<ProductCard>> list(QString text, bool alsoInactive, int limit, qint64 offset) override;
    Answer<QHash<qint64, Decimal>> left(QList<qint64> products) override;
    Answer<bool> move(Actor actor, StockMovement movement, QString key) override;
    Answer<QList<StockMovement>> movements(qint64 product, int limit) override;
    Answer<QList<PriceList>> priceLists(bool alsoInactive) override;
    Answer<PriceList> savePriceList(Actor actor, PriceList list, QHash<qint64, Decimal> prices) override;
    Answer<bool> dropPrices(Actor actor, qint64 priceList, QList<qint64> products) override;
    Answer<int> priceByRule(Actor actor, qint64 priceList, PriceRule rule) override;
    Answer<QHash<qint64, Decimal>> prices(qint64 priceList, QList<qint64> products) override;
    Answer<QList<QuickKey>> quickKeys() override;
    Answer<bool> saveQuickKeys(Actor actor, QList<QuickKey> keys) override;
    Answer<ImportReport> importCsv(Actor actor, ImportKind kind, QByteArray csv, bool dryRun) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
