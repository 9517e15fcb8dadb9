#include "sale/SalePresenter.h"

#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "sale/Draft.h"

#include <engine/Identification.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;

namespace ui {

namespace {

const QString kCash = u"01"_s;

// "3*7861234" is three of that code; "3*" alone waits for the next one.
std::pair<std::optional<Decimal>, QString> splitMultiplier(const QString& text)
{
    const qsizetype star = text.indexOf(u'*');
    if (star <= 0)
        return {std::nullopt, text};
    const auto quantity = typedNumber(text.left(star));
    if (!quantity || quantity->isZero())
        return {std::nullopt, text};
    return {quantity, text.mid(star + 1).trimmed()};
}

} // namespace

SalePresenter::SalePresenter(const Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_draft(new Draft(services.settings, this))
{
    connect(&services.events, &EngineEvents::documentChanged, this,
            [this](const engine::AccessKey& key, engine::DocumentStatus) {
                if (m_last && m_last->stored && m_last->document.accessKey == key)
                    refreshLast(key);
            });
}

QDate SalePresenter::today() const
{
    // The day of an invoice is the day in Ecuador, wherever the computer thinks it is.
    return QDateTime::currentDateTimeUtc().toOffsetFromUtc(-5 * 3600).date();
}

void SalePresenter::restoreDraft()
{
    m_draft->load([this](std::optional<Cart> current, QList<Cart> unfinished) {
        if (!m_cart.lines.isEmpty())
            return; // the cashier was quicker
        if (current && (!current->lines.isEmpty() || current->buyer.idType != engine::IdType::FinalConsumer))
            m_cart = *current;
        m_held = std::move(unfinished);
        const bool unconfirmed = m_cart.lines.isEmpty() && !m_held.isEmpty();
        if (unconfirmed)
            m_cart = m_held.takeFirst();
        if (m_cart.lines.isEmpty())
            return;
        m_selected = static_cast<int>(m_cart.lines.size()) - 1;
        recompute();
        Q_EMIT notice(Tone::Warn, unconfirmed ? tr("This sale was being charged when the program stopped. Charge it again: it is "
                                                   "never invoiced twice.")
                                              : tr("The sale that was open when the program stopped is back."));
    });
}

// --- order of steps -------------------------------------------------------------------------------------------------

void SalePresenter::enqueue(Step step)
{
    m_steps.enqueue(std::move(step));
    pump();
}

void SalePresenter::inOrder(std::function<void()> run)
{
    Step step;
    step.run = std::move(run);
    enqueue(std::move(step));
}

void SalePresenter::pump()
{
    while (!m_lookingUp && !m_steps.isEmpty()) {
        const Step step = m_steps.dequeue();
        if (step.run)
            step.run();
        else
            lookUp(step);
    }
}

void SalePresenter::lookUp(const Step& step)
{
    m_lookingUp = true;
    Q_EMIT busyChanged(true);
    whenReady(m_services.catalog.findByCode(step.code), this, [this, step](const engine::Result<engine::Product>& found) {
        m_lookingUp = false;
        Q_EMIT busyChanged(false);
        if (found)
            addLine(*found, step.quantity);
        else
            notFound(step, found.error());
        pump();
    });
}

void SalePresenter::notFound(const Step& step, const engine::Error& error)
{
    if (error.code != engine::ErrorCode::NOT_FOUND) {
        Q_EMIT notice(Tone::Alarm, errorText(error));
    } else if (step.scanned) {
        Q_EMIT badScan();
        Q_EMIT notice(Tone::Alarm, tr("No product has the code %1.").arg(step.code));
    } else {
        m_multiplier = step.quantity == Decimal::fromInt(1) ? std::nullopt : std::optional(step.quantity);
        search(step.code);
    }
}

// --- lines ----------------------------------------------------------------------------------------------------------

void SalePresenter::submit(const QString& text, bool scanned)
{
    const auto [quantity, code] = splitMultiplier(text.trimmed());
    if (quantity && code.isEmpty()) {
        m_multiplier = quantity;
        Q_EMIT notice(Tone::Info, tr("The next product: %1 units.").arg(number(*quantity)));
        return;
    }
    if (code.isEmpty())
        return;
    Step step;
    step.code = code;
    step.quantity = quantity ? *quantity : m_multiplier.value_or(Decimal::fromInt(1));
    step.scanned = scanned;
    m_multiplier.reset();
    enqueue(std::move(step));
}

void SalePresenter::search(const QString& text)
{
    const quint64 asked = ++m_searchNumber;
    whenReady(m_services.catalog.search(text, 30), this,
              [this, asked, text](const engine::Result<QList<engine::Product>>& found) {
                  if (asked != m_searchNumber)
                      return; // an older question answered late
                  if (!found)
                      Q_EMIT notice(Tone::Alarm, errorText(found.error()));
                  else
                      Q_EMIT productsFound(text, *found);
              });
}

void SalePresenter::addProduct(const engine::Product& product)
{
    const Decimal quantity = m_multiplier.value_or(Decimal::fromInt(1));
    m_multiplier.reset();
    inOrder([this, product, quantity] { addLine(product, quantity); });
}

void SalePresenter::addLine(const engine::Product& product, Decimal quantity)
{
    if (!product.active) {
        Q_EMIT badScan();
        Q_EMIT notice(Tone::Alarm, tr("%1 is not on sale any more.").arg(product.name));
        return;
    }
    dropConfirmation();
    // The same thing twice in a row is one line with more units.
    if (!m_cart.lines.isEmpty()) {
        CartLine& last = m_cart.lines.last();
        if (last.product.id == product.id && last.product.code == product.code && last.unitPrice == product.unitPrice
            && !last.discountAmount && !last.discountPercent) {
            last.quantity = last.quantity + quantity;
            touch(static_cast<int>(m_cart.lines.size()) - 1);
            return;
        }
    }
    m_cart.lines.append({product, quantity, product.unitPrice, {}, {}});
    touch(static_cast<int>(m_cart.lines.size()) - 1);
    if (product.unitPrice.isZero())
        Q_EMIT notice(Tone::Warn, tr("%1 has no price: type it and press F7.").arg(product.name));
}

void SalePresenter::touch(int row)
{
    m_selected = row;
    recompute();
    Q_EMIT lineTouched(row);
}

void SalePresenter::select(int row)
{
    if (row >= 0 && row < m_cart.lines.size() && row != m_selected) {
        m_selected = row;
        Q_EMIT changed();
    }
}

void SalePresenter::moveSelection(int by)
{
    if (!m_cart.lines.isEmpty())
        select(qBound(0, m_selected + by, static_cast<int>(m_cart.lines.size()) - 1));
}

void SalePresenter::addUnits(int by)
{
    inOrder([this, by] {
        if (m_selected < 0)
            return;
        CartLine& line = m_cart.lines[m_selected];
        const Decimal next = line.quantity + Decimal::fromInt(by);
        if (next <= Decimal()) {
            Q_EMIT notice(Tone::Info, tr("One unit is the least; Del takes the line away."));
            return;
        }
        line.quantity = next;
        touch(m_selected);
    });
}

void SalePresenter::setQuantity(const QString& typed)
{
    inOrder([this, typed] {
        const auto quantity = typedNumber(typed);
        if (m_selected < 0) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
        } else if (!quantity || quantity->isZero()) {
            Q_EMIT notice(Tone::Alarm, tr("“%1” is no quantity.").arg(typed));
        } else {
            CartLine line = m_cart.lines[m_selected];
            line.quantity = *quantity;
            replaceSelected(line);
        }
    });
}

void SalePresenter::setDiscount(const QString& typed)
{
    inOrder([this, typed] {
        if (m_selected < 0) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
            return;
        }
        CartLine line = m_cart.lines[m_selected];
        const bool asMoney = typed.startsWith(u'.') || typed.startsWith(u',');
        // ".50" is fifty cents; ".2.50" is two dollars fifty: the leading mark only says that it is money.
        const QString digits = asMoney && typed.mid(1).contains(QRegularExpression(u"[.,]"_s)) ? typed.mid(1) : typed;
        const auto amount = asMoney ? typedMoney(digits) : std::nullopt;
        const auto rate = asMoney ? std::nullopt : typedNumber(typed);
        if (asMoney ? !amount : (!rate || *rate > Decimal::fromInt(100))) {
            Q_EMIT notice(Tone::Alarm, tr("“%1” is no discount: a percentage, or money with the mark first.").arg(typed));
            return;
        }
        line.discountPercent = rate && !rate->isZero() ? rate : std::nullopt;
        line.discountAmount = amount && !amount->isZero() ? amount : std::nullopt;
        if (!engine::computeTotals({lineRequest(line, today())})) {
            Q_EMIT notice(Tone::Alarm, tr("The discount is larger than the line."));
            return;
        }
        replaceSelected(line);
    });
}

void SalePresenter::setPrice(const QString& typed)
{
    inOrder([this, typed] {
        const auto price = typedNumber(typed);
        if (m_selected < 0) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
        } else if (!price) {
            Q_EMIT notice(Tone::Alarm, tr("“%1” is no price.").arg(typed));
        } else {
            CartLine line = m_cart.lines[m_selected];
            line.unitPrice = priceWithoutTaxes(line.product, *price, today());
            replaceSelected(line);
        }
    });
}

void SalePresenter::replaceSelected(const CartLine& line)
{
    Cart next = m_cart;
    next.lines[m_selected] = line;
    if (const auto totals = engine::computeTotals(lineRequests(next, today())); !totals) {
        Q_EMIT notice(Tone::Alarm, errorText(totals.error()));
        return;
    }
    m_cart = next;
    touch(m_selected);
}

void SalePresenter::removeLine()
{
    inOrder([this] {
        if (m_selected < 0)
            return;
        m_cart.lines.removeAt(m_selected);
        m_selected = qMin(m_selected, static_cast<int>(m_cart.lines.size()) - 1);
        recompute();
    });
}

void SalePresenter::voidSale(const QString& reason)
{
    inOrder([this, reason] {
        if (m_cart.lines.isEmpty() && m_cart.buyer.idType == engine::IdType::FinalConsumer)
            return;
        const QString record = u"%1 | %2 | %3 | %4"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
                                                          m_totals.total.toString(), QString::number(m_cart.lines.size()), reason);
        whenReady(m_services.settings.setValue(u"sale.void."_s + m_cart.key, record), this, [](const engine::Result<bool>&) {});
        m_cart = freshCart();
        m_selected = -1;
        m_identificationAsked = false;
        dropConfirmation();
        recompute();
        Q_EMIT notice(Tone::Info, tr("Sale voided."));
    });
}

void SalePresenter::recompute()
{
    const auto totals = engine::computeTotals(lineRequests(m_cart, today()));
    if (totals)
        m_totals = *totals;
    else
        Q_EMIT notice(Tone::Alarm, errorText(totals.error()));
    if (m_cart.lines.isEmpty())
        m_totals = {};
    if (m_totals.total <= m_limits.finalConsumer)
        m_identificationAsked = false;
    saveDraft();
    Q_EMIT changed();
}

void SalePresenter::saveDraft()
{
    QList<Cart> unfinished;
    for (const InFlight& sale : m_inFlight)
        unfinished.append(sale.cart);
    m_draft->save(m_cart, unfinished + m_held);
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
        Q_EMIT notice(Tone::Alarm, tr("%n digit(s): a cédula has 10 and a RUC 13.", nullptr, static_cast<int>(id.size())));
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
    whenReady(m_services.customers.find(id), this, [this, asked, type, id, warning](const engine::Result<engine::Customer>& found) {
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
            Q_EMIT notice(Tone::Warn, tr("The customer is on this sale but was not kept: %1").arg(errorText(saved.error())));
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
    engine::InvoiceRequest request;
    request.buyer = m_cart.buyer;
    request.items = lineRequests(m_cart, today());
    request.payments = tender.payments;

    InFlight sale;
    sale.cart = m_cart;
    sale.result.total = m_totals.total;
    sale.result.received = tender.received;
    sale.result.change = tender.received - m_totals.total;
    sale.result.method = tender.payments.isEmpty() ? QString() : tender.payments.first().method;
    const QString key = m_cart.key;
    m_last = sale.result;
    m_inFlight.append(std::move(sale));

    // The box is free for the next customer before the engine has answered.
    // A kept sale never slips in here: a second press of the same key would charge it.
    m_cart = freshCart();
    m_selected = -1;
    m_identificationAsked = false;
    recompute();
    Q_EMIT entryWanted({});
    Q_EMIT tendered();
    Q_EMIT lastSaleChanged();
    whenReady(m_services.documents.create(m_issuer.id, std::move(request), key), this,
              [this, key](const engine::Result<engine::CreatedDocument>& created) {
                  if (created)
                      stored(key, *created);
                  else
                      failed(key, created.error());
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
            Q_EMIT notice(Tone::Info, tr("This sale was already recorded as %1; nothing was made twice.").arg(created.document.number));
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
            Q_EMIT notice(Tone::Alarm, tr("The sale was not recorded and is back here. %1").arg(reason));
        } else {
            m_held.append(cart);
            saveDraft();
            Q_EMIT changed();
            Q_EMIT notice(Tone::Alarm, tr("The previous sale was not recorded; it is kept: bring it back below. %1").arg(reason));
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
