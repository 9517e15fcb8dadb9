#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/SalePresenter.h"
#include "shell/Commands.h"

#include <engine/Sales.h>

using namespace Qt::StringLiterals;
using engine::Money;

// How the sale becomes an invoice.
namespace ui {

namespace {

// The permission that was missing, as a refusal names it.
std::optional<engine::Permission> missingPermission(const engine::Error& error)
{
    if (error.code != engine::ErrorCode::FORBIDDEN)
        return std::nullopt;
    for (const engine::FieldError& field : error.fields) {
        for (const engine::Permission permission : engine::allPermissions()) {
            if (field.field == "permission"_L1 && engine::permissionName(permission) == field.value)
                return permission;
        }
    }
    return std::nullopt;
}

} // namespace

bool SalePresenter::mustBeNamed() const
{
    return m_cart.buyer.idType == engine::IdType::FinalConsumer && m_totals.total > m_limits.finalConsumer;
}

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
    if (mustBeNamed()) {
        Q_EMIT identificationNeeded();
        return false;
    }
    return true;
}

void SalePresenter::tender(const engine::TenderKind& kind, const QString& typed)
{
    inOrder([this, kind, typed] {
        if (isCode(typed))
            return;
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
            Q_EMIT notice(
                Tone::Alarm,
                tr("%1 is missing. %2 takes several payments.").arg(money(due - received), keyName(Command::Charge)));
            return;
        }
        if (!kind.cash && received > due) {
            Q_EMIT entryWanted(typed);
            Q_EMIT notice(Tone::Alarm, tr("Only cash gives change: a card pays %1 exactly.").arg(money(due)));
            return;
        }
        const Tender tender{{{kind, due}}, received};
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

void SalePresenter::tenderMany(const QList<TakenTender>& taken, Money received)
{
    inOrder([this, taken, received] {
        if (mayCharge())
            charge({taken, received});
    });
}

engine::SaleRequest SalePresenter::saleRequest(const Tender& tender, engine::InvoiceRequest request) const
{
    engine::SaleRequest sale;
    sale.issuer = m_issuer.id;
    sale.invoice = std::move(request);
    sale.tenders = tendersOf(tender.taken);
    sale.received = tender.received;
    sale.discount = discountOf(m_cart, date());
    for (const CartLine& line : m_cart.lines) {
        if (line.product.id > 0)
            sale.goods.append({line.product.id, line.quantity});
    }
    for (const CartLine& line : m_cart.lines) {
        if (!line.label.isEmpty())
            sale.labels.append(line.label);
    }
    sale.priceList = m_cart.priceList;
    sale.key = m_cart.key;
    sale.needs = needs(m_cart);
    sale.approvals = m_cart.approvals;
    return sale;
}

void SalePresenter::charge(const Tender& tender)
{
    engine::InvoiceRequest request = requestOf(m_cart, paymentsOf(tender.taken), date());
    InFlight sale;
    sale.cart = m_cart;
    sale.tender = tender;
    sale.result.total = m_totals.total;
    sale.result.received = tender.received;
    sale.result.change = tender.received - m_totals.total;
    for (const TakenTender& taken : tender.taken)
        sale.result.paid.append(taken.kind);
    const QString key = m_cart.key;
    const std::optional<Correction> correction = m_cart.correction;
    const engine::SaleRequest asked = saleRequest(tender, request);
    m_last = sale.result;
    m_inFlight.append(std::move(sale));

    // The box is free for the next customer before the engine has answered.
    // A kept sale never slips in here: a second press of the same key would charge it.
    clearSale();
    Q_EMIT entryWanted({});
    Q_EMIT tendered();
    Q_EMIT lastSaleChanged();
    if (correction) {
        chargeCorrection(*correction, std::move(request), key, asked.approvals.value(asked.approvals.size() - 1));
        return;
    }
    if (m_services.sales) {
        whenReady(m_services.sales->charge(m_session.actor(), asked), this,
                  [this, key](const engine::Result<engine::SaleDone>& done) {
                      done ? stored(key, done->document) : failed(key, done.error());
                  });
        return;
    }
    whenReady(m_services.documents.create(m_issuer.id, std::move(request), key, m_session.actor()), this,
              [this, key](const engine::Result<engine::CreatedDocument>& created) {
                  created ? stored(key, *created) : failed(key, created.error());
              });
}

void SalePresenter::chargeCorrection(const Correction& correction, engine::InvoiceRequest request, const QString& key,
                                     const QString& approval)
{
    const engine::Actor by{m_session.actor().session, approval};
    whenReady(m_services.documents.rebuild(correction.document, std::move(request), by), this,
              [this, key](const engine::Result<engine::DocumentSummary>& rebuilt) {
                  rebuilt ? stored(key, {*rebuilt, false}) : failed(key, rebuilt.error());
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
        result.stored = true;
        result.document = created.document;
        Q_EMIT charged(result);
        printTicket(result);
        if (!m_inFlight.isEmpty())
            return; // a later sale is already on the strip
        m_last = result;
        Q_EMIT lastSaleChanged();
        if (std::exchange(m_printWhenStored.key, {}) == key)
            printLast(m_printWhenStored.copies);
        if (created.replayed)
            Q_EMIT notice(
                Tone::Info,
                tr("This sale was already recorded as %1; nothing was made twice.").arg(created.document.number));
        refreshLast(created.document.accessKey); // it may have moved on while the answer travelled
        return;
    }
}

QString SalePresenter::whatIsLeft(const engine::Error& error, const Cart& cart)
{
    QStringList all;
    for (const engine::FieldError& field : error.fields) {
        for (const CartLine& line : cart.lines) {
            const QString words =
                tr("Of %1 %2 are left.")
                    .arg(line.product.name, number(engine::Decimal::parse(field.value).value_or(engine::Decimal())));
            if (field.field == QString::number(line.product.id) && !all.contains(words))
                all.append(words);
        }
    }
    return all.isEmpty() ? errorText(error) : all.join(u' ');
}

void SalePresenter::failed(const QString& key, const engine::Error& error)
{
    for (qsizetype i = 0; i < m_inFlight.size(); ++i) {
        if (m_inFlight[i].cart.key != key)
            continue;
        const InFlight sale = m_inFlight.takeAt(i);
        if (m_inFlight.isEmpty())
            m_last.reset();
        const QString reason =
            error.code == engine::ErrorCode::OUT_OF_STOCK ? whatIsLeft(error, sale.cart) : errorText(error);
        if (m_cart.lines.isEmpty()) {
            m_cart = sale.cart;
            m_selected = static_cast<int>(m_cart.lines.size()) - 1;
            recompute();
            Q_EMIT notice(Tone::Alarm, (m_cart.correction ? tr("The document was not signed again and is back here. %1")
                                                          : tr("The sale was not recorded and is back here. %1"))
                                           .arg(reason));
            const auto needed = missingPermission(error);
            if (needed == engine::Permission::ChangePrice && !needs(m_cart).contains(*needed))
                followPrices([this, key, tender = sale.tender](bool followed) { // nobody here changed one
                    if (!followed)
                        askAndChargeAgain(key, engine::Permission::ChangePrice, tender);
                });
            else if (needed)
                askAndChargeAgain(key, *needed, sale.tender);
            else if (error.code == engine::ErrorCode::OUT_OF_STOCK && !sale.cart.withoutStock)
                askAndChargeAgain(key, engine::Permission::SellWithoutStock, sale.tender);
            else if (error.code == engine::ErrorCode::NO_OPEN_SHIFT)
                Q_EMIT shiftNeeded();
        } else {
            m_held.append(sale.cart);
            saveDraft();
            Q_EMIT changed();
            Q_EMIT notice(Tone::Alarm,
                          tr("The previous sale was not recorded; it is kept: bring it back below. %1").arg(reason));
        }
        Q_EMIT lastSaleChanged();
        m_session.refused(error); // whoever signs in now finds it here
        return;
    }
}

// An approval of before is used up or too old, or the shop blocks what is not in stock: somebody says yes, and the sale
// goes the same way. Without people nobody can be asked; what is out of stock then stays a decision of the settings.
void SalePresenter::askAndChargeAgain(const QString& key, engine::Permission needed, const Tender& tender)
{
    m_session.withPermission(needed, tr("Sale of %1").arg(money(m_totals.total)),
                             [this, key, needed, tender](const engine::Actor& by) {
                                 const bool stock = needed == engine::Permission::SellWithoutStock;
                                 if (m_cart.key != key || (by.approval.isEmpty() && !(stock && m_session.staffed())))
                                     return;
                                 if (!by.approval.isEmpty())
                                     m_cart.approvals.append(by.approval);
                                 m_cart.withoutStock = m_cart.withoutStock || stock;
                                 charge(tender);
                             });
}

void SalePresenter::recoverHeldSale()
{
    inOrder([this] {
        if (m_held.isEmpty()) {
            Q_EMIT notice(Tone::Info, tr("No sale is kept here."));
            return;
        }
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
