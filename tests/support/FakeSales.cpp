#include "support/FakeSales.h"

#include <engine/InvoiceTotals.h>

using namespace Qt::StringLiterals;
using engine::Error;
using engine::ErrorCode;

namespace test {

engine::Answer<QList<engine::TenderKind>> FakeSales::tenderKinds()
{
    return m_engine.answer<QList<engine::TenderKind>>(kinds);
}

engine::Answer<bool> FakeSales::saveTenderKinds(engine::Actor, QList<engine::TenderKind> chosen)
{
    kinds = std::move(chosen);
    return m_engine.answer<bool>(true);
}

engine::Answer<engine::SaleDone> FakeSales::charge(engine::Actor actor, engine::SaleRequest sale)
{
    charges.append(sale);
    actors.append(actor);
    if (sale.approvals.size() < refuse.size()) {
        Error refusal{ErrorCode::FORBIDDEN, u"not allowed"_s};
        refusal.fields.append({u"permission"_s, {}, {}, engine::permissionName(refuse.at(sale.approvals.size()))});
        return m_engine.answer<engine::SaleDone>(refusal);
    }
    return m_engine.answer<engine::SaleDone>(
        m_engine.createNow(sale.issuer, sale.invoice, sale.key).map([&](const engine::CreatedDocument& made) {
            return engine::SaleDone{made, made.document.total, sale.received, sale.received - made.document.total, 1};
        }));
}

engine::Answer<engine::ParkedSale> FakeSales::park(engine::Actor, engine::ParkedSale sale, QString)
{
    if (failPark)
        return m_engine.answer<engine::ParkedSale>(*failPark);
    sale.id = ++m_next;
    sale.number = 1;
    for (bool taken = true; taken;) {
        taken = std::any_of(parkedSales.cbegin(), parkedSales.cend(),
                            [&](const engine::ParkedSale& other) { return other.number == sale.number; });
        sale.number += taken ? 1 : 0;
    }
    if (!sale.parkedAt.isValid())
        sale.parkedAt = QDateTime::currentDateTimeUtc();
    parkedSales.append(sale);
    return m_engine.answer<engine::ParkedSale>(sale);
}

engine::Answer<QList<engine::ParkedSale>> FakeSales::parked()
{
    return m_engine.answer<QList<engine::ParkedSale>>(parkedSales);
}

engine::Answer<engine::ParkedSale> FakeSales::takeParked(engine::Actor, qint64 id)
{
    if (failTake)
        return m_engine.answer<engine::ParkedSale>(*failTake);
    for (qsizetype i = 0; i < parkedSales.size(); ++i) {
        if (parkedSales[i].id == id)
            return m_engine.answer<engine::ParkedSale>(parkedSales.takeAt(i));
    }
    return m_engine.answer<engine::ParkedSale>(Error{ErrorCode::NOT_FOUND, u"taken"_s});
}

engine::Answer<bool> FakeSales::cancelParked(engine::Actor, qint64 id, QString reason)
{
    if (weather().fail)
        return m_engine.answer<bool>(*weather().fail);
    cancelReasons.append(reason);
    for (qsizetype i = 0; i < parkedSales.size(); ++i) {
        if (parkedSales[i].id == id) {
            parkedSales.removeAt(i);
            return m_engine.answer<bool>(true);
        }
    }
    return m_engine.answer<bool>(Error{ErrorCode::NOT_FOUND, u"taken"_s});
}

engine::Answer<QList<engine::DocumentSummary>> FakeSales::findForReturn(QString text, int limit)
{
    QList<engine::DocumentSummary> found;
    for (const auto& sale : sold) {
        bool item = false;
        for (const auto& line : sale.lines)
            item = item || line.line.description.contains(text, Qt::CaseInsensitive);
        if (item || sale.document.number.endsWith(text) || sale.document.buyerId == text)
            found.append(sale.document);
    }
    return m_engine.answer<QList<engine::DocumentSummary>>(found.mid(0, limit));
}

engine::Answer<engine::ReturnableSale> FakeSales::returnable(engine::AccessKey key)
{
    for (const auto& sale : sold) {
        if (sale.document.accessKey == key)
            return m_engine.answer<engine::ReturnableSale>(sale);
    }
    return m_engine.answer<engine::ReturnableSale>(Error{ErrorCode::NOT_FOUND, u"no such sale"_s});
}

engine::Answer<engine::ReturnQuote> FakeSales::quoteReturn(engine::AccessKey key,
                                                           QList<engine::ReturnRequest::Line> lines)
{
    QList<engine::LineRequest> items;
    QList<engine::TenderTaken> paid;
    for (const auto& sale : sold) {
        if (sale.document.accessKey != key)
            continue;
        paid = sale.tenders;
        for (const auto& line : lines) {
            items.append(sale.lines.at(line.index).line);
            items.last().quantity = line.quantity;
        }
    }
    const auto totals = engine::computeTotals(items);
    if (!totals)
        return m_engine.answer<engine::ReturnQuote>(totals.error());
    engine::ReturnQuote quote{totals->total, {}};
    engine::Money rest = totals->total;
    for (engine::TenderTaken tender : paid) {
        tender.amount = std::min(tender.amount, rest);
        rest -= tender.amount;
        if (!tender.amount.isZero())
            quote.refund.append(tender);
    }
    return m_engine.answer<engine::ReturnQuote>(quote);
}

engine::Answer<engine::SaleDone> FakeSales::giveBack(engine::Actor, engine::ReturnRequest request)
{
    returns.append(request);
    if (failReturn)
        return m_engine.answer<engine::SaleDone>(*failReturn);
    engine::SaleDone done;
    for (const auto& tender : request.refund)
        done.total += tender.amount;
    done.change = done.total;
    done.document.document.type = engine::DocumentType::CreditNote;
    done.document.document.number = u"001-001-000000001"_s;
    done.document.document.status = engine::DocumentStatus::PendingSend;
    done.document.document.total = done.total;
    done.document.document.accessKey = request.original;
    return m_engine.answer<engine::SaleDone>(done);
}

engine::Answer<engine::PrintSettings> FakePrinting::settings()
{
    return m_engine.answer<engine::PrintSettings>(set);
}

engine::Answer<bool> FakePrinting::saveSettings(engine::Actor, engine::PrintSettings settings)
{
    set = std::move(settings);
    return m_engine.answer<bool>(true);
}

engine::Answer<QList<engine::PrinterSetup>> FakePrinting::search(bool)
{
    return m_engine.answer<QList<engine::PrinterSetup>>(QList<engine::PrinterSetup>());
}

engine::Answer<engine::PrintResult> FakePrinting::ticket(engine::AccessKey key, engine::Money received,
                                                         engine::Money change, bool drawer, bool copy)
{
    tickets.append({key, received, change, drawer, copy});
    return m_engine.answer<engine::PrintResult>(result);
}

engine::Answer<engine::PrintResult> FakePrinting::report(engine::ShiftReport report, bool copy)
{
    reports += std::pair(report.shift.number, copy);
    return m_engine.answer<engine::PrintResult>(result);
}

engine::Answer<engine::PrintResult> FakePrinting::cashSlip(engine::CashMovement, QString, bool copy)
{
    slipCopies += copy;
    return m_engine.answer<engine::PrintResult>(result);
}

engine::Answer<engine::PrintResult> FakePrinting::openDrawerOf(engine::AccessKey)
{
    ++drawers;
    return m_engine.answer<engine::PrintResult>(result);
}

engine::Answer<engine::PrintResult> FakePrinting::openDrawer(engine::Actor, engine::IssuerId,
                                                             engine::CashMovement movement, QString)
{
    ++drawers;
    drawersWithoutSale += movement;
    return m_engine.answer<engine::PrintResult>(result);
}

engine::Answer<engine::PrintResult> FakePrinting::testDrawer(engine::PrinterSetup)
{
    return m_engine.answer<engine::PrintResult>(result);
}

engine::Answer<engine::PrintResult> FakePrinting::testPage(engine::PrinterSetup)
{
    return m_engine.answer<engine::PrintResult>(result);
}

} // namespace test
