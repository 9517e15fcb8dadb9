#include "pos/OrderBook.h"

#include "core/Clock.h"
#include "core/FieldErrors.h"
#include "pos/OrderSlip.h"
#include "pos/ParkedSales.h"
#include "pos/ProductRepository.h"
#include "storage/Transaction.h"

#include <QCryptographicHash>
#include <QUuid>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Args;
using storage::Row;

namespace {

constexpr int kMostWaiting = 500;     // parked sales; a device that went wild fills no more
constexpr qint64 kDay = 24 * 60 * 60; // seconds; what a device that begins is told of
constexpr qsizetype kKeyLength = 255; // as for documents
const QString kFrom = u" FROM orders o JOIN parked_sales p ON p.id = o.parked_id WHERE o.tenant_id = ? AND "_s;
const QString kColumns = u"o.id, o.change_id, p.number, o.name, o.place, o.note, o.items, o.state, o.state_before, "
                         "p.state, o.device_name, o.total_cents, o.created_at, o.changed_at, o.payload_hash"_s;

QString stored(OrderState state)
{
    return orderStateName(state).toUpper();
}

OrderState stateOf(const QString& text)
{
    return orderStateFromName(text.toLower()).value_or(OrderState::New);
}

OrderSale saleOf(const QString& state)
{
    if (state == u"PARKED"_s)
        return OrderSale::Parked;
    return state == u"TAKEN"_s ? OrderSale::Taken : OrderSale::Cancelled;
}

Error notThere(qint64 id)
{
    return {ErrorCode::NOT_FOUND, u"There is no order %1."_s.arg(id)};
}

// The keys of devices and those of the counter are apart.
QString parkedKey(const QString& key, const QString& cartKey)
{
    if (key.isEmpty())
        return u"order-"_s + cartKey;
    return u"order-"_s +
           QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<PlacedOrder> replay(const Order& order, const QString& storedHash, const QString& hash)
{
    if (storedHash != hash)
        return Error{ErrorCode::CONFLICT, u"This Idempotency-Key made another order."_s};
    return PlacedOrder{order, true};
}

} // namespace

Result<PlacedOrder> OrderBook::place(const OrderingDevice& device, const OrderRequest& request, const QString& key,
                                     const QDateTime& now)
{
    auto order = checkedOrder(request);
    if (!order)
        return order.error();
    if (key.size() > kKeyLength)
        return Error{ErrorCode::BAD_REQUEST, u"The key may have %1 characters."_s.arg(kKeyLength)};
    const QString hash = orderHash(*order);
    if (!key.isEmpty()) {
        const auto known = readOne(u"o.idempotency_key = ?"_s, {key});
        if (!known)
            return known.error();
        if (*known)
            return replay((*known)->order, (*known)->hash, hash);
    }
    if (auto room = checkRoom(); !room)
        return room.error();
    const auto lines = linesOf(*order);
    if (!lines)
        return lines.error();
    const QString cartKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto sale = parkedOrder(*order, *lines, cartKey, core::ecuadorDate(now));
    if (!sale)
        return sale.error();
    const auto parked = ParkedSales(m_db, m_tenant)
                            .park(*sale, Who{0, device.name, 0, {}}, parkedKey(key, cartKey), now,
                                  [&](const ParkedSale& made) { return add(device, *order, key, made, now); });
    if (!parked)
        return parked.error();
    const auto placed = readOne(u"o.parked_id = ?"_s, {parked->id});
    if (!placed)
        return placed.error();
    if (!*placed) // made meanwhile by another device, and parked anew since
        return Error{ErrorCode::CONFLICT, u"This order was made and taken meanwhile; ask again."_s};
    if (cartKeyOf(parked->cart) == cartKey)
        return PlacedOrder{(*placed)->order, false};
    return replay((*placed)->order, (*placed)->hash, hash); // another device was quicker with the same key
}

// Fills in the names of the products.
Result<QList<OrderedLine>> OrderBook::linesOf(OrderRequest& request)
{
    core::FieldErrors errors;
    QList<OrderedLine> lines;
    ProductRepository products(m_db, m_tenant);
    for (qsizetype i = 0; i < request.items.size(); ++i) {
        OrderItem& item = request.items[i];
        const auto product = products.findByCode(item.code);
        if (product && product->active) {
            item.name = product->name;
            lines += OrderedLine{*product, item.quantity};
        } else if (product || product.error().code == ErrorCode::NOT_FOUND) {
            errors.add(u"items[%1].code"_s.arg(i), u"The shop sells no product with this code."_s, item.code);
        } else {
            return product.error();
        }
    }
    if (!errors.isEmpty())
        return errors.toError();
    return lines;
}

Result<void> OrderBook::checkRoom()
{
    const auto waiting =
        m_db.queryOne(u"SELECT COUNT(*) FROM parked_sales WHERE tenant_id = ? AND state = 'PARKED'"_s, {m_tenant.id});
    if (!waiting)
        return waiting.error();
    if ((*waiting)->int64(0) >= kMostWaiting)
        return Error{ErrorCode::TOO_MANY_REQUESTS,
                     u"%1 sales wait at the till already; somebody must take or cancel some."_s.arg(kMostWaiting)};
    return {};
}

Result<void> OrderBook::add(const OrderingDevice& device, const OrderRequest& request, const QString& key,
                            const ParkedSale& parked, const QDateTime& now)
{
    const auto change = nextChange();
    if (!change)
        return change.error();
    const auto added = m_db.exec(
        u"INSERT INTO orders (tenant_id, parked_id, cart_key, api_key_id, device_name, name, place, note, items, "
        "total_cents, state, state_before, change_id, idempotency_key, payload_hash, created_at, changed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', '', ?, ?, ?, ?, ?)"_s,
        {m_tenant.id, parked.id, cartKeyOf(parked.cart), device.key, device.name, request.name, request.table,
         request.note, QString::fromUtf8(itemsToJson(request.items)), parked.total.cents(), *change,
         key.isEmpty() ? std::nullopt : std::optional(key), orderHash(request), core::utcIso(now), core::utcIso(now)});
    return added ? Result<void>() : added.error();
}

Result<QList<OrderBook::Stored>> OrderBook::read(const QString& where, const Args& args)
{
    return m_db.query(u"SELECT "_s + kColumns + kFrom + where, Args{m_tenant.id} + args)
        .map([](const QList<Row>& rows) {
            QList<Stored> found;
            for (const Row& row : rows) {
                Order order;
                order.id = row.int64(0);
                order.change = row.int64(1);
                order.number = row.int64(2);
                order.content = {row.text(3), row.text(4), row.text(5), itemsFromJson(row.text(6).toUtf8())};
                order.state = stateOf(row.text(7));
                order.canUndo = !row.text(8).isEmpty();
                order.sale = saleOf(row.text(9));
                order.device = row.text(10);
                order.total = Money::fromCents(row.int64(11));
                order.createdAt = core::fromUtcIso(row.text(12));
                order.changedAt = core::fromUtcIso(row.text(13));
                found += Stored{order, row.text(14), stateOf(row.text(8))};
            }
            return found;
        });
}

Result<std::optional<OrderBook::Stored>> OrderBook::readOne(const QString& where, const Args& args)
{
    return read(where, args).map([](const QList<Stored>& found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

Result<OrderPage> OrderBook::list(std::optional<qint64> since, int limit, const QDateTime& now)
{
    // First: what comes after it is asked for next time.
    const auto last = lastChange();
    if (!last)
        return last.error();
    const QString page = u" AND o.change_id <= ? ORDER BY o.change_id LIMIT ?"_s;
    const auto found = since ? read(u"o.change_id > ?"_s + page, {*since, *last, limit + 1})
                             : read(u"o.created_at >= ? AND p.state <> 'CANCELLED'"_s + page,
                                    {core::utcIso(now.addSecs(-kDay)), *last, limit + 1});
    if (!found)
        return found.error();
    OrderPage answer;
    answer.more = found->size() > limit;
    for (const Stored& each : found->first(qMin<qsizetype>(found->size(), limit)))
        answer.orders += each.order;
    answer.last = answer.more ? answer.orders.last().change : *last;
    return answer;
}

Result<Order> OrderBook::find(qint64 id)
{
    const auto found = readOne(u"o.id = ?"_s, {id});
    if (!found)
        return found.error();
    return *found ? Result<Order>((*found)->order) : notThere(id);
}

template <class Decide>
Result<Order> OrderBook::change(qint64 id, const QDateTime& now, Decide decide)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    const auto number = nextChange(); // first: from here on nobody else changes an order
    if (!number)
        return number.error();
    const auto found = readOne(u"o.id = ?"_s, {id});
    if (!found)
        return found.error();
    if (!*found)
        return notThere(id);
    if ((*found)->order.sale == OrderSale::Cancelled)
        return Error{ErrorCode::CONFLICT, u"The order was cancelled at the till."_s};
    const Result<std::optional<std::pair<OrderState, QString>>> decided = decide(**found);
    if (!decided)
        return decided.error();
    if (!*decided)
        return (*found)->order;
    const auto& [state, before] = **decided;
    const auto done = m_db.exec(u"UPDATE orders SET state = ?, state_before = ?, change_id = ?, changed_at = ? "
                                "WHERE tenant_id = ? AND id = ?"_s,
                                {stored(state), before, *number, core::utcIso(now), m_tenant.id, id});
    if (!done)
        return done.error();
    auto order = find(id);
    if (!order)
        return order;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return order;
}

Result<Order> OrderBook::mark(qint64 id, OrderState state, const QDateTime& now)
{
    using Decision = std::optional<std::pair<OrderState, QString>>;
    return change(id, now, [state](const Stored& is) -> Result<Decision> {
        return is.order.state == state ? Decision() : Decision(std::in_place, state, stored(is.order.state));
    });
}

Result<Order> OrderBook::undo(qint64 id, const QDateTime& now)
{
    using Decision = std::optional<std::pair<OrderState, QString>>;
    return change(id, now, [](const Stored& is) -> Result<Decision> {
        if (!is.order.canUndo)
            return Error{ErrorCode::CONFLICT, u"There is no mark to take back."_s};
        return Decision(std::in_place, is.before, QString());
    });
}

Result<void> OrderBook::follow(qint64 parked, const QDateTime& now)
{
    const auto order = m_db.queryOne(u"SELECT id FROM orders WHERE parked_id = ?"_s, {parked});
    if (!order)
        return order.error();
    if (!*order)
        return {};
    const auto number = nextChange();
    if (!number)
        return number.error();
    const auto done = m_db.exec(u"UPDATE orders SET change_id = ?, changed_at = ? WHERE parked_id = ?"_s,
                                {*number, core::utcIso(now), parked});
    return done ? Result<void>() : done.error();
}

Result<void> OrderBook::adopt(const ParkedSale& parked, const QDateTime& now)
{
    const QString key = cartKeyOf(parked.cart);
    if (key.isEmpty())
        return {};
    const auto order =
        m_db.queryOne(u"SELECT id FROM orders WHERE tenant_id = ? AND cart_key = ?"_s, {m_tenant.id, key});
    if (!order)
        return order.error();
    if (!*order)
        return {};
    if (const auto moved =
            m_db.exec(u"UPDATE orders SET parked_id = ? WHERE id = ?"_s, {parked.id, (*order)->int64(0)});
        !moved)
        return moved.error();
    return follow(parked.id, now);
}

Result<qint64> OrderBook::nextChange()
{
    return m_db
        .queryOne(u"INSERT INTO order_changes (tenant_id, last) VALUES (?, 1) ON CONFLICT (tenant_id) "
                  "DO UPDATE SET last = order_changes.last + 1 RETURNING last"_s,
                  {m_tenant.id})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<qint64> OrderBook::lastChange()
{
    return m_db.queryOne(u"SELECT last FROM order_changes WHERE tenant_id = ?"_s, {m_tenant.id})
        .map([](const std::optional<Row>& row) { return row ? row->int64(0) : 0; });
}

} // namespace engine::pos
