#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "sale/Draft.h"
#include "sale/SalePresenter.h"

#include <engine/Identification.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Money;

// The second half of the presenter: who buys, and how the sale becomes an invoice.
namespace ui {

namespace {
const QString kCash = u"01"_s;
}

// --- buyer ----------------------------------------------------------------------------------------------------------

void SalePresenter::identify(const QString& text)
{
    const QString id = text.trimmed().toUpper();
    const auto type = engine::guessIdType(id);
    if (type && *type == engine::IdType::FinalConsumer) {
        backToFinalConsumer();
        return;
    }
    if (type) {
        lookUpCustomer(*type, id);
        return;
    }
    const bool digitsOnly = std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c.isDigit(); });
    if (digitsOnly && !id.isEmpty()) {
        Q_EMIT entryWanted(text);
        Q_EMIT notice(Tone::Alarm,
                      tr("%n digit(s): a cédula has 10 and a RUC 13.", nullptr, static_cast<int>(id.size())));
        return;
    }
    const quint64 asked = ++m_customerNumber;
    whenReady(m_services.customers.search(text.trimmed(), 30), this,
              [this, asked, text](const engine::Result<QList<engine::Customer>>& found) {
                  if (asked != m_customerNumber)
                      return;
                  if (!found)
                      Q_EMIT notice(Tone::Alarm, errorText(found.error()));
                  else
                      Q_EMIT customersFound(text.trimmed(), *found);
              });
}

void SalePresenter::lookUpCustomer(engine::IdType type, const QString& id)
{
    const auto check = engine::checkIdentification(type, id);
    if (!check.shapeOk) {
        Q_EMIT entryWanted(id);
        Q_EMIT notice(Tone::Alarm, identificationText(check.problem));
        return;
    }
    const QString warning = identificationText(check.warning);
    const quint64 asked = ++m_customerNumber;
    // Holds the queue of steps: a tender pressed right behind F3 must see this buyer.
    m_lookingUp = true;
    whenReady(m_services.customers.find(id), this,
              [this, asked, type, id, warning](const engine::Result<engine::Customer>& found) {
                  m_lookingUp = false;
                  if (asked == m_customerNumber) {
                      if (found) {
                          attach(*found);
                          if (!warning.isEmpty())
                              Q_EMIT notice(Tone::Warn, warning);
                      } else if (found.error().code == engine::ErrorCode::NOT_FOUND) {
                          m_steps.clear(); // what waited was meant for a known buyer; the form comes first
                          Q_EMIT customerUnknown(type, id, warning);
                      } else {
                          Q_EMIT notice(Tone::Alarm, errorText(found.error()));
                      }
                  }
                  pump();
              });
}

void SalePresenter::attach(const engine::Customer& customer)
{
    m_cart.buyer.idType = engine::idTypeFromCode(customer.idTypeCode)
                              .value_or(engine::guessIdType(customer.id).value_or(engine::IdType::Passport));
    m_cart.buyer.id = customer.id;
    m_cart.buyer.name = customer.name;
    m_cart.buyer.email = customer.email;
    m_cart.buyer.address = customer.address;
    m_identificationAsked = false;
    recompute();
    Q_EMIT customerAttached();
}

void SalePresenter::saveCustomer(const engine::Customer& customer)
{
    attach(customer); // the sale does not wait for the store
    whenReady(m_services.customers.save(customer), this, [this](const engine::Result<bool>& saved) {
        if (!saved)
            Q_EMIT notice(Tone::Warn,
                          tr("The customer is on this sale but was not kept: %1").arg(errorText(saved.error())));
    });
}

void SalePresenter::backToFinalConsumer()
{
    inOrder([this] {
        ++m_customerNumber;
        m_cart.buyer = finalConsumer();
        recompute();
        Q_EMIT customerAttached();
    });
}

// --- tender ---------------------------------------------------------------------------------------------------------

bool SalePresenter::mayCharge()
{
    if (m_cart.lines.isEmpty()) {
        Q_EMIT notice(Tone::Info, tr("There is nothing to charge yet."));
        return false;
    }
    if (m_issuer.id == 0) {
        Q_EMIT notice(Tone::Alarm, errorTitle(engine::ErrorCode::ISSUER_NOT_FOUND));
        return false;
    }
    if (m_cart.buyer.idType == engine::IdType::FinalConsumer && m_totals.total > m_limits.finalConsumer) {
        m_identificationAsked = true;
        Q_EMIT changed();
        Q_EMIT identificationNeeded();
        return false;
    }
    return true;
}

void SalePresenter::tender(const QString& method, const QString& typed)
{
    inOrder([this, method, typed] {
        if (m_confirm) {
            Q_EMIT confirmationAsked(m_confirm->received, m_totals.total);
            return;
        }
        if (!mayCharge())
            return;
        const Money due = m_totals.total;
        Money received = due;
        if (!typed.isEmpty()) {
            const auto amount = typedMoney(typed);
            if (!amount) {
                Q_EMIT entryWanted(typed);
                Q_EMIT notice(Tone::Alarm, tr("“%1” is no amount.").arg(typed));
                return;
            }
            received = *amount;
        }
        if (received < due) {
            Q_EMIT entryWanted(typed);
            Q_EMIT notice(Tone::Alarm, tr("%1 is missing. F10 takes several payments.").arg(money(due - received)));
            return;
        }
        if (method != kCash && received > due) {
            Q_EMIT entryWanted(typed);
            Q_EMIT notice(Tone::Alarm, tr("Only cash gives change: a card pays %1 exactly.").arg(money(due)));
            return;
        }
        const Tender tender{{{method, due, {}, {}}}, received};
        if (received > due + m_limits.askAbove) {
            m_confirm = tender;
            Q_EMIT entryWanted(typed);
            Q_EMIT confirmationAsked(received, due);
            return;
        }
        charge(tender);
    });
}

void SalePresenter::confirmTender()
{
    if (!m_confirm)
        return;
    const Tender tender = *m_confirm;
    m_confirm.reset();
    Q_EMIT entryWanted({});
    if (mayCharge())
        charge(tender);
}

void SalePresenter::dropConfirmation()
{
    if (m_confirm) {
        m_confirm.reset();
        Q_EMIT changed();
    }
}

void SalePresenter::tenderMany(const QList<engine::PaymentRequest>& payments, Money received)
{
    inOrder([this, payments, received] {
        if (mayCharge())
            charge({payments, received});
    });
}

void SalePresenter::charge(const Tender& tender)
{
    engine::InvoiceRequest request = requestOf(m_cart, tender.payments, date());
    InFlight sale;
    sale.cart = m_cart;
    sale.result.total = m_totals.total;
    sale.result.received = tender.received;
    sale.result.change = tender.received - m_totals.total;
    sale.result.method = tender.payments.isEmpty() ? QString() : tender.payments.first().method;
    const QString key = m_cart.key;
    const std::optional<Correction> correction = m_cart.correction;
    m_last = sale.result;
    m_inFlight.append(std::move(sale));

    // The box is free for the next customer before the engine has answered.
    // A kept sale never slips in here: a second press of the same key would charge it.
    clearSale();
    Q_EMIT entryWanted({});
    Q_EMIT tendered();
    Q_EMIT lastSaleChanged();
    if (correction) {
        whenReady(m_services.documents.rebuild(correction->document, std::move(request)), this,
                  [this, key](const engine::Result<engine::DocumentSummary>& rebuilt) {
                      rebuilt ? stored(key, {*rebuilt, false}) : failed(key, rebuilt.error());
                  });
        return;
    }
    whenReady(m_services.documents.create(m_issuer.id, std::move(request), key), this,
              [this, key](const engine::Result<engine::CreatedDocument>& created) {
                  created ? stored(key, *created) : failed(key, created.error());
              });
}

void SalePresenter::stored(const QString& key, const engine::CreatedDocument& created)
{
    for (qsizetype i = 0; i < m_inFlight.size(); ++i) {
        if (m_inFlight[i].cart.key != key)
            continue;
        SaleResult result = m_inFlight[i].result;
        m_inFlight.removeAt(i);
        saveDraft();
        if (!m_inFlight.isEmpty())
            return; // a later sale is already on the strip
        result.stored = true;
        result.document = created.document;
        m_last = result;
        Q_EMIT lastSaleChanged();
        if (created.replayed)
            Q_EMIT notice(
                Tone::Info,
                tr("This sale was already recorded as %1; nothing was made twice.").arg(created.document.number));
        refreshLast(created.document.accessKey); // it may have moved on while the answer travelled
        return;
    }
}

void SalePresenter::failed(const QString& key, const engine::Error& error)
{
    for (qsizetype i = 0; i < m_inFlight.size(); ++i) {
        if (m_inFlight[i].cart.key != key)
            continue;
        const Cart cart = m_inFlight.takeAt(i).cart;
        if (m_inFlight.isEmpty())
            m_last.reset();
        const QString reason = errorText(error);
        if (m_cart.lines.isEmpty()) {
            m_cart = cart;
            m_selected = static_cast<int>(m_cart.lines.size()) - 1;
            recompute();
            Q_EMIT notice(Tone::Alarm, (m_cart.correction ? tr("The document was not signed again and is back here. %1")
                                                          : tr("The sale was not recorded and is back here. %1"))
                                           .arg(reason));
        } else {
            m_held.append(cart);
            saveDraft();
            Q_EMIT changed();
            Q_EMIT notice(Tone::Alarm,
                          tr("The previous sale was not recorded; it is kept: bring it back below. %1").arg(reason));
        }
        Q_EMIT lastSaleChanged();
        return;
    }
}

void SalePresenter::recoverHeldSale()
{
    inOrder([this] {
        if (m_held.isEmpty())
            return;
        const Cart current = m_cart;
        m_cart = m_held.takeFirst();
        if (!current.lines.isEmpty())
            m_held.append(current);
        m_selected = static_cast<int>(m_cart.lines.size()) - 1;
        recompute();
        Q_EMIT notice(Tone::Info, tr("The kept sale is back."));
    });
}

void SalePresenter::refreshLast(const engine::AccessKey& key)
{
    whenReady(m_services.documents.get(key), this, [this](const engine::Result<engine::DocumentSummary>& document) {
        if (document && m_last && m_last->stored && m_last->document.accessKey == document->accessKey) {
            m_last->document = *document;
            Q_EMIT lastSaleChanged();
        }
    });
}

} // namespace ui
