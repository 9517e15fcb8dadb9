#include "facade/StockFacade.h"

#include "facade/StockImport.h"
#include "facade/TrackedChange.h"
#include "pos/PriceLists.h"
#include "pos/ProductCards.h"
#include "pos/QuickKeys.h"
#include "pos/StockMovements.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

template <class Work>
auto look(Rooms& rooms, Work work)
{
    return rooms.read([work = std::move(work)](Reader& reader) mutable { return reader.ask(work); });
}

// What of a card the audit trail tells: prices and costs are what is asked about later.
QJsonObject told(const ProductCard& card)
{
    return {{u"name"_s, card.product.name},
            {u"price"_s, card.product.unitPrice.toString()},
            {u"iva"_s, card.product.ivaRateCode},
            {u"cost"_s, card.cost.toString()},
            {u"active"_s, card.product.active}};
}

} // namespace

Answer<ProductCard> StockFacade::card(qint64 product)
{
    return look(m_rooms, [product](storage::Database& db) { return pos::ProductCards(db, kTenant).find(product); });
}

Answer<ProductCard> StockFacade::save(Actor actor, ProductCard card)
{
    const bool fresh = card.product.id == 0;
    return trackedChange<ProductCard>(m_rooms, std::move(actor),
                                      fresh ? Permission::CreateProduct : Permission::EditProducts,
                                      [fresh, card = std::move(card)](storage::Database& db, const pos::Who&,
                                                                      pos::AuditNote& note) -> Result<ProductCard> {
                                          pos::ProductCards cards(db, kTenant);
                                          std::optional<ProductCard> before;
                                          if (!fresh) {
                                              auto found = cards.find(card.product.id);
                                              if (!found)
                                                  return found;
                                              before = *found;
                                          }
                                          auto saved = cards.save(card);
                                          if (!saved)
                                              return saved;
                                          note.action = fresh ? u"PRODUCT_CREATED"_s : u"PRODUCT_CHANGED"_s;
                                          note.subject = saved->product.code;
                                          note.detail = {{u"after"_s, told(*saved)}};
                                          if (before)
                                              note.detail[u"before"_s] = told(*before);
                                          return saved;
                                      });
}

Answer<QList<ProductCard>> StockFacade::list(QString text, bool alsoInactive, int limit, qint64 offset)
{
    return look(m_rooms, [text = std::move(text), alsoInactive, limit, offset](storage::Database& db) {
        return pos::ProductCards(db, kTenant).list(text, alsoInactive, limit, offset);
    });
}

Answer<QHash<qint64, Decimal>> StockFacade::left(QList<qint64> products)
{
    return look(m_rooms, [products = std::move(products)](storage::Database& db) {
        return pos::StockLedger(db, kTenant).left(products);
    });
}

Answer<bool> StockFacade::move(Actor actor, StockMovement movement, QString key)
{
    return trackedChange<bool>(m_rooms, std::move(actor), Permission::AdjustStock,
                               [movement = std::move(movement), key = std::move(key),
                                now = core::SystemClock().nowUtc()](storage::Database& db, const pos::Who& who,
                                                                    pos::AuditNote& note) -> Result<bool> {
                                   pos::Movement moved;
                                   moved.product = movement.product;
                                   moved.quantity = movement.quantity;
                                   moved.reason = movement.reason;
                                   moved.note = movement.note;
                                   moved.employee = who.employee;
                                   moved.at = now;
                                   moved.key = key;
                                   const auto fresh = pos::StockMovements(db, kTenant).record(moved);
                                   if (!fresh)
                                       return fresh.error();
                                   if (!*fresh)
                                       return true; // recorded before: only its answer was lost
                                   note.action = u"STOCK_MOVED"_s;
                                   note.subject = QString::number(movement.product);
                                   note.reason = movement.note;
                                   note.detail = {{u"quantity"_s, movement.quantity.toString()},
                                                  {u"reason"_s, pos::stockReasonName(movement.reason)}};
                                   return true;
                               });
}

Answer<QList<StockMovement>> StockFacade::movements(qint64 product, int limit)
{
    return look(m_rooms, [product, limit](storage::Database& db) {
        return pos::StockMovements(db, kTenant).of(product, limit);
    });
}

Answer<QList<PriceList>> StockFacade::priceLists(bool alsoInactive)
{
    return look(m_rooms,
                [alsoInactive](storage::Database& db) { return pos::PriceLists(db, kTenant).all(alsoInactive); });
}

Answer<PriceList> StockFacade::savePriceList(Actor actor, PriceList list, QHash<qint64, Decimal> prices)
{
    return trackedChange<PriceList>(
        m_rooms, std::move(actor), Permission::EditProducts,
        [list = std::move(list), prices = std::move(prices)](storage::Database& db, const pos::Who&,
                                                             pos::AuditNote& note) {
            note.action = u"PRICE_LIST_CHANGED"_s;
            note.subject = list.name;
            note.detail = {{u"prices"_s, static_cast<int>(prices.size())}, {u"active"_s, list.active}};
            return pos::PriceLists(db, kTenant).save(list, prices);
        });
}

Answer<bool> StockFacade::dropPrices(Actor actor, qint64 priceList, QList<qint64> products)
{
    return trackedChange<bool>(m_rooms, std::move(actor), Permission::EditProducts,
                               [priceList, products = std::move(products)](storage::Database& db, const pos::Who&,
                                                                           pos::AuditNote& note) -> Result<bool> {
                                   pos::PriceLists lists(db, kTenant);
                                   const auto list = lists.find(priceList);
                                   if (!list)
                                       return list.error();
                                   note.action = u"PRICE_LIST_CHANGED"_s;
                                   note.subject = list->name;
                                   note.detail = {{u"dropped"_s, static_cast<int>(products.size())}};
                                   if (auto dropped = lists.drop(priceList, products); !dropped)
                                       return dropped.error();
                                   return true;
                               });
}

Answer<int> StockFacade::priceByRule(Actor actor, qint64 priceList, PriceRule rule)
{
    return trackedChange<int>(m_rooms, std::move(actor), Permission::EditProducts,
                              [priceList, rule, today = core::ecuadorDate(core::SystemClock().nowUtc())](
                                  storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<int> {
                                  pos::PriceLists lists(db, kTenant);
                                  const auto list = lists.find(priceList);
                                  if (!list)
                                      return list.error();
                                  const auto priced = lists.priceByRule(priceList, rule, today);
                                  if (!priced)
                                      return priced;
                                  note.action = u"PRICE_LIST_CHANGED"_s;
                                  note.subject = list->name;
                                  note.detail = {{u"percent"_s, rule.percent.toString()}, {u"prices"_s, *priced}};
                                  return priced;
                              });
}

Answer<QHash<qint64, Decimal>> StockFacade::prices(qint64 priceList, QList<qint64> products)
{
    return look(m_rooms, [priceList, products = std::move(products)](storage::Database& db) {
        return pos::PriceLists(db, kTenant).prices(priceList, products);
    });
}

Answer<QList<QuickKey>> StockFacade::quickKeys()
{
    return look(m_rooms, [](storage::Database& db) { return pos::QuickKeys(db, kTenant).all(); });
}

Answer<bool> StockFacade::saveQuickKeys(Actor actor, QList<QuickKey> keys)
{
    return trackedChange<bool>(
        m_rooms, std::move(actor), Permission::EditProducts,
        [keys = std::move(keys)](storage::Database& db, const pos::Who&, pos::AuditNote&) -> Result<bool> {
            if (auto kept = pos::QuickKeys(db, kTenant).replace(keys); !kept)
                return kept.error();
            return true;
        });
}

Answer<ImportReport> StockFacade::importCsv(Actor actor, ImportKind kind, QByteArray csv, bool dryRun)
{
    auto promise = std::make_shared<QPromise<Result<ImportReport>>>();
    promise->start();
    auto future = promise->future();
    m_rooms.engineThread->run(
        [&rooms = m_rooms, promise, actor = std::move(actor), kind, csv = std::move(csv), dryRun] {
            if (!rooms.core) {
                fulfil<ImportReport>(promise, Rooms::readOnlyError());
                return;
            }
            const auto who = rooms.core->actors->permit(actor, Permission::ImportData);
            if (!who) {
                fulfil<ImportReport>(promise, who.error());
                return;
            }
            rooms.core->actors->consume(actor);
            StockImport::start(rooms, *who, kind, csv, dryRun).then([promise](const Result<ImportReport>& report) {
                fulfil<ImportReport>(promise, report);
            });
        });
    return future;
}

} // namespace engine::facade
