#pragma once
#include "support/FakeEngine.h"

#include <engine/Printing.h>
#include <engine/Sales.h>

namespace test {

// The counter's side of the played engine: invoices are made by FakeEngine, the rest lives here.
class FakeSales : public engine::Sales
{
public:
    explicit FakeSales(FakeEngine& engine) : m_engine(engine) {}

    // --- what happened
    QList<engine::SaleRequest> charges;
    QList<engine::Actor> actors; // of each charge
    QList<engine::ReturnRequest> returns;
    QStringList cancelReasons;

    // --- what to play
    QList<engine::TenderKind> kinds;
    QList<engine::ParkedSale> parkedSales;
    QList<engine::ReturnableSale> sold;
    std::optional<engine::Error> failPark, failTake, failReturn;
    QList<engine::Permission> refuse; // needs that no approval covers are refused

    engine::Answer<QList<engine::TenderKind>> tenderKinds() override;
    engine::Answer<bool> saveTenderKinds(engine::Actor actor, QList<engine::TenderKind> kinds) override;
    engine::Answer<engine::SaleDone> charge(engine::Actor actor, engine::SaleRequest sale) override;
    engine::Answer<engine::ParkedSale> park(engine::Actor actor, engine::ParkedSale sale, QString key) override;
    engine::Answer<QList<engine::ParkedSale>> parked() override;
    engine::Answer<engine::ParkedSale> takeParked(engine::Actor actor, qint64 id) override;
    engine::Answer<bool> cancelParked(engine::Actor actor, qint64 id, QString reason) override;
    engine::Answer<QList<engine::DocumentSummary>> findForReturn(QString text, int limit) override;
    engine::Answer<engine::ReturnableSale> returnable(engine::AccessKey key) override;
    engine::Answer<engine::ReturnQuote> quoteReturn(engine::AccessKey key,
                                                    QList<engine::ReturnRequest::Line> lines) override;
    engine::Answer<engine::SaleDone> giveBack(engine::Actor actor, engine::ReturnRequest request) override;

private:
    FakeEngine& m_engine;
    qint64 m_next = 0;
};

class FakePrinting : public engine::Printing
{
public:
    explicit FakePrinting(FakeEngine& engine) : m_engine(engine) {}

    struct Ticket
    {
        engine::AccessKey key;
        engine::Money received, change;
        bool drawer, copy;
    };
    QList<Ticket> tickets;
    int drawers = 0;
    QList<engine::CashMovement> drawersWithoutSale;
    QList<bool> slipCopies;                 // of each cash slip
    QList<std::pair<qint64, bool>> reports; // number and whether it is a copy
    engine::PrintSettings set;
    engine::PrintResult result{engine::PrintState::Printed, QStringLiteral("Epson"), {}};

    engine::Answer<engine::PrintSettings> settings() override;
    engine::Answer<bool> saveSettings(engine::Actor actor, engine::PrintSettings settings) override;
    engine::Answer<QList<engine::PrinterSetup>> search(bool network) override;
    engine::Answer<engine::PrintResult> ticket(engine::AccessKey key, engine::Money received, engine::Money change,
                                               bool drawer, bool copy) override;
    engine::Answer<engine::PrintResult> report(engine::ShiftReport report, bool copy) override;
    engine::Answer<engine::PrintResult> cashSlip(engine::CashMovement movement, QString till, bool copy) override;
    engine::Answer<engine::PrintResult> openDrawerOf(engine::AccessKey sale) override;
    engine::Answer<engine::PrintResult> openDrawer(engine::Actor actor, engine::IssuerId issuer,
                                                   engine::CashMovement movement, QString key) override;
    engine::Answer<engine::PrintResult> testPage(engine::PrinterSetup printer) override;
    engine::Answer<engine::PrintResult> testDrawer(engine::PrinterSetup printer) override;

private:
    FakeEngine& m_engine;
};

} // namespace test
