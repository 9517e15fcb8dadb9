#pragma once
#include "facade/Facades.h"

#include <engine/Sales.h>

namespace engine::facade {

class SalesFacade final : public Sales
{
public:
    explicit SalesFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QList<TenderKind>> tenderKinds() override;
    Answer<bool> saveTenderKinds(Actor actor, QList<TenderKind> kinds) override;
    Answer<SaleDone> charge(Actor actor, SaleRequest sale) override;
    Answer<ParkedSale> park(Actor actor, ParkedSale sale, QString key) override;
    Answer<QList<ParkedSale>> parked() override;
    Answer<ParkedSale> takeParked(Actor actor, qint64 id) override;
    Answer<bool> cancelParked(Actor actor, qint64 id, QString reason) override;
    Answer<QList<DocumentSummary>> findForReturn(QString text, int limit) override;
    Answer<ReturnableSale> returnable(AccessKey key) override;
    Answer<ReturnQuote> quoteReturn(AccessKey original, QList<ReturnRequest::Line> lines) override;
    Answer<SaleDone> giveBack(Actor actor, ReturnRequest request) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
