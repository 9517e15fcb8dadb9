#include "common/Async.h"
#include "common/Words.h"
#include "people/Session.h"
#include "printing/PrintWords.h"
#include "sale/SalePresenter.h"

#include <engine/EmailList.h>
#include <engine/Mail.h>

using namespace Qt::StringLiterals;
using engine::PrintResult;

// The ticket of a sale, and the shop's choices for the counter.
namespace ui {

namespace {

bool opensDrawer(const SaleResult& sale)
{
    return std::any_of(sale.paid.cbegin(), sale.paid.cend(),
                       [](const engine::TenderKind& kind) { return kind.opensDrawer; });
}

bool hasPrinter(const engine::PrintSettings& set)
{
    return set.main.link != engine::PrinterLink::None || set.fallback.link != engine::PrinterLink::None;
}

bool hasDrawer(const engine::PrintSettings& set)
{
    const auto hangsOn = [](const engine::PrinterSetup& printer) {
        return printer.link != engine::PrinterLink::None && printer.hasDrawer;
    };
    return hangsOn(set.main) || hangsOn(set.fallback);
}

} // namespace

// The sale is stored; whatever the printer does now only changes the words on the strip, and those only while this sale
// is on it: the next one may be tendered already.
void SalePresenter::printTicket(const SaleResult& sale)
{
    if (!m_services.printing)
        return;
    whenReady(m_services.printing->settings(), this, [this, sale](const engine::Result<engine::PrintSettings>& set) {
        if (!set || !hasPrinter(*set))
            return;
        if (set->when == engine::PrintWhen::Always)
            sendToPrinter(sale, opensDrawer(sale), false);
        else if (opensDrawer(sale) && hasDrawer(*set))
            whenReady(m_services.printing->openDrawerOf(sale.document.accessKey), this,
                      [](const engine::Result<PrintResult>&) {});
        if (set->when == engine::PrintWhen::Ask && m_last && m_last->document.accessKey == sale.document.accessKey) {
            m_last->offersPrint = true;
            Q_EMIT lastSaleChanged();
        }
    });
}

void SalePresenter::printLast(int copies)
{
    if (!m_services.printing) {
        Q_EMIT printerMissing();
        return;
    }
    whenReady(m_services.printing->settings(), this, [this, copies](const engine::Result<engine::PrintSettings>& set) {
        if (!set || !hasPrinter(*set)) {
            Q_EMIT printerMissing();
        } else if (!m_last) {
            printNewest(copies);
        } else if (m_last->stored) {
            printCopies(copies);
        } else if (!m_inFlight.isEmpty()) {
            m_printWhenStored = {m_inFlight.last().cart.key, copies};
            Q_EMIT notice(Tone::Info, tr("It is being signed; the ticket comes right after."));
        }
    });
}

void SalePresenter::printCopies(int copies)
{
    for (int i = 0; i < copies; ++i)
        sendToPrinter(*m_last, false, i > 0 || (m_last->print && m_last->print->state != engine::PrintState::Failed));
}

// Nothing was sold here since the program began: the last one of before was surely printed once.
void SalePresenter::printNewest(int copies)
{
    engine::DocumentFilter filter;
    filter.issuer = m_issuer.id;
    filter.limit = 1;
    whenReady(
        m_services.documents.list(filter), this, [this, copies](const engine::Result<engine::DocumentPage>& page) {
            if (!page || page->rows.isEmpty()) {
                Q_EMIT notice(Tone::Warn, page ? tr("There is no ticket to print yet.") : errorText(page.error()));
                return;
            }
            const engine::DocumentSummary& document = page->rows.first();
            for (int i = 0; i < copies; ++i)
                whenReady(m_services.printing->ticket(document.accessKey, {}, {}, false, true), this,
                          [this, number = document.number](const engine::Result<PrintResult>& result) {
                              sayCopy(number, result);
                          });
        });
}

void SalePresenter::sayCopy(const QString& number, const engine::Result<PrintResult>& result)
{
    const bool failed = !result || result->state == engine::PrintState::Failed;
    Q_EMIT notice(failed ? Tone::Alarm : Tone::Ok,
                  tr("Copy of %1: %2").arg(number, result ? printResultText(*result) : errorText(result.error())));
}

void SalePresenter::sendToPrinter(const SaleResult& sale, bool drawer, bool copy)
{
    const engine::AccessKey key = sale.document.accessKey;
    whenReady(m_services.printing->ticket(key, sale.received, sale.change, drawer, copy), this,
              [this, key](const engine::Result<PrintResult>& result) { printed(key, result); });
    if (m_last && m_last->stored && m_last->document.accessKey == key) {
        m_last->print = PrintResult{};
        Q_EMIT lastSaleChanged();
    }
}

void SalePresenter::printed(const engine::AccessKey& key, const engine::Result<PrintResult>& result)
{
    if (!m_last || !m_last->stored || m_last->document.accessKey != key)
        return; // a later sale is on the strip
    m_last->print = result ? *result : PrintResult{engine::PrintState::Failed, {}, u"REFUSED"_s};
    Q_EMIT lastSaleChanged();
}

void SalePresenter::mailLast()
{
    if (!m_services.mail || !m_last || !m_last->stored) {
        Q_EMIT notice(Tone::Info, tr("There is no document of a moment ago to mail: open it among the documents."));
        return;
    }
    const engine::DocumentSummary document = m_last->document;
    Q_EMIT notice(Tone::Info, tr("Sending the mail…"));
    whenReady(
        m_services.mail->retry(engine::Caller::till(m_session.actor()), document.issuerId, document.accessKey, true),
        this, [this, document](const engine::Result<engine::MailRetry>& sent) {
            if (sent && sent->sent)
                sayMailed(document.accessKey);
            else
                Q_EMIT notice(Tone::Alarm,
                              sent ? tr("It was not mailed: the buyer has no address.") : errorText(sent.error()));
        });
}

// One of several addresses may have refused it: that is known once the document is read again.
void SalePresenter::sayMailed(const engine::AccessKey& key)
{
    whenReady(m_services.documents.get(key), this, [this](const engine::Result<engine::DocumentSummary>& document) {
        if (!document)
            Q_EMIT notice(Tone::Warn, errorText(document.error()));
        else if (!document->emailError.isEmpty())
            Q_EMIT notice(Tone::Warn,
                          tr("%1 was mailed, but not to all. %2").arg(document->number, document->emailError));
        else
            Q_EMIT notice(Tone::Ok, tr("%1 was mailed to %2.")
                                        .arg(document->number, engine::emailList(document->buyerEmail).join(u", "_s)));
    });
}

void SalePresenter::showReturn(const SaleResult& result)
{
    m_last = result;
    Q_EMIT lastSaleChanged();
    printTicket(result);
}

void SalePresenter::loadRules()
{
    const auto read = [this](const QString& key, auto take) {
        whenReady(m_services.settings.value(key, {}), this, [this, take](const engine::Result<QString>& text) {
            if (text && !text->isEmpty()) {
                take(*text);
                recompute();
            }
        });
    };
    read(u"sale.discountLimit"_s, [this](const QString& text) {
        m_rules.discountLimit = engine::Decimal::parse(text).value_or(m_rules.discountLimit);
    });
    read(u"sale.tip"_s, [this](const QString& text) {
        m_rules.tip = text == "service"_L1 ? TipMode::Service : text == "free"_L1 ? TipMode::Free : TipMode::Off;
    });
    read(u"sale.secondTender"_s, [this](const QString& text) { m_rules.second = text; });
    read(u"sale.parkedWarnMinutes"_s, [this](const QString& text) {
        m_rules.parkedWarnMinutes = text.toInt() > 0 ? text.toInt() : m_rules.parkedWarnMinutes;
    });
    read(u"stock.rule"_s, [this](const QString& text) { m_rules.tellStock = text != "ignore"_L1; });
    if (!m_services.sales)
        return;
    whenReady(m_services.sales->tenderKinds(), this, [this](const engine::Result<QList<engine::TenderKind>>& kinds) {
        if (kinds && cashTender(*kinds)) {
            m_tenders = *kinds;
            Q_EMIT tendersChanged();
        }
    });
}

} // namespace ui
