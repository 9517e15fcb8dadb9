#include "facade/SalesFacade.h"

#include "facade/Returns.h"
#include "facade/SaleDesk.h"
#include "pos/ParkedSales.h"

namespace engine::facade {

namespace {

QDate today()
{
    return core::ecuadorDate(core::SystemClock().nowUtc());
}

} // namespace

Answer<QList<TenderKind>> SalesFacade::tenderKinds()
{
    return m_rooms.read([](Reader& reader) {
        return reader.ask([](storage::Database& db) { return pos::TenderKinds(db, kTenant).list(); });
    });
}

Answer<bool> SalesFacade::saveTenderKinds(Actor actor, QList<TenderKind> kinds)
{
    return m_rooms.write([actor = std::move(actor), kinds = std::move(kinds)](Core& core) {
        return core.sales->saveTenderKinds(actor, kinds);
    });
}

Answer<SaleDone> SalesFacade::charge(Actor actor, SaleRequest sale)
{
    return m_rooms.engineThread->postLater<SaleDone>(
        [rooms = &m_rooms, actor = std::move(actor), sale = std::move(sale)](const auto& promise) mutable {
            if (rooms->core)
                rooms->core->sales->charge(actor, std::move(sale),
                                           [promise](Result<SaleDone> result) { fulfil(promise, std::move(result)); });
            else
                fulfil<SaleDone>(promise, Rooms::readOnlyError());
        });
}

Answer<SaleDone> SalesFacade::giveBack(Actor actor, ReturnRequest request)
{
    return m_rooms.engineThread->postLater<SaleDone>([rooms = &m_rooms, actor = std::move(actor),
                                                      request = std::move(request)](const auto& promise) mutable {
        if (rooms->core)
            rooms->core->sales->giveBack(actor, std::move(request),
                                         [promise](Result<SaleDone> result) { fulfil(promise, std::move(result)); });
        else
            fulfil<SaleDone>(promise, Rooms::readOnlyError());
    });
}

Answer<ParkedSale> SalesFacade::park(Actor actor, ParkedSale sale, QString key)
{
    return m_rooms.write([actor = std::move(actor), sale = std::move(sale), key = std::move(key)](Core& core) {
        return core.sales->park(actor, sale, key);
    });
}

Answer<QList<ParkedSale>> SalesFacade::parked()
{
    return m_rooms.read([](Reader& reader) {
        return reader.ask([](storage::Database& db) { return pos::ParkedSales(db, kTenant).waiting(); });
    });
}

Answer<ParkedSale> SalesFacade::takeParked(Actor actor, qint64 id)
{
    return m_rooms.write([actor = std::move(actor), id](Core& core) { return core.sales->takeParked(actor, id); });
}

Answer<bool> SalesFacade::cancelParked(Actor actor, qint64 id, QString reason)
{
    return m_rooms.write([actor = std::move(actor), id, reason = std::move(reason)](Core& core) {
        return core.sales->cancelParked(actor, id, reason);
    });
}

Answer<QList<DocumentSummary>> SalesFacade::findForReturn(QString text, int limit)
{
    return m_rooms.read([text = std::move(text), limit](Reader& reader) {
        return reader.ask([&](storage::Database& db) { return facade::findForReturn(db, text, limit, today()); });
    });
}

Answer<ReturnableSale> SalesFacade::returnable(AccessKey key)
{
    return m_rooms.read([key = std::move(key)](Reader& reader) {
        return reader.ask([&](storage::Database& db) { return facade::returnable(db, key, today()); });
    });
}

Answer<ReturnQuote> SalesFacade::quoteReturn(AccessKey original, QList<ReturnRequest::Line> lines)
{
    return m_rooms.read([original = std::move(original), lines = std::move(lines)](Reader& reader) {
        return reader.ask([&](storage::Database& db) { return facade::quoteReturn(db, original, lines, today()); });
    });
}

} // namespace engine::facade
