#include "sale/SalePresenter.h"

#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/Draft.h"
#include "sale/Typed.h"
#include "shell/Commands.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Decimal;

namespace ui {

namespace {

// "3*7861234" is three of that code; "3*" alone waits for the next one.
struct Multiplied
{
    std::optional<Decimal> quantity;
    QString code;
    QString wrong = {}; // stands before the sign and is no quantity
};

Multiplied splitMultiplier(const QString& text)
{
    const qsizetype star = text.indexOf(u'*');
    if (star <= 0)
        return {std::nullopt, text};
    const QString before = text.left(star);
    const auto quantity = typedQuantity(before);
    if (!quantity && !typedNumber(before))
        return {std::nullopt, text}; // a code that has the sign in it
    return {quantity, text.mid(star + 1).trimmed(), quantity ? QString() : before};
}

// Scanners say a UPC with twelve digits or, as an EAN, with a zero before them; the shop's list has one of the two.
QString otherForm(const QString& code)
{
    const bool digits = std::all_of(code.cbegin(), code.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits && code.size() == 13 && code.startsWith(u'0'))
        return code.mid(1);
    return digits && code.size() == 12 ? u'0' + code : QString();
}

} // namespace

SalePresenter::SalePresenter(const Services& services, Session& session, QObject* parent)
    : QObject(parent), m_services(services), m_session(session), m_draft(new Draft(services.settings, this))
{
    connect(m_draft, &Draft::failed, this, [this](const engine::Error& error) {
        if (!m_session.readOnly())
            Q_EMIT notice(Tone::Warn, tr("The open sale cannot be kept on the disk: after a power cut it would be "
                                         "gone. %1")
                                          .arg(errorText(error)));
    });
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

QDate SalePresenter::date() const
{
    return m_cart.correction ? m_cart.correction->issueDate : today();
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
    whenReady(m_services.catalog.findByCode(step.code), this,
              [this, step](const engine::Result<engine::Product>& found) {
                  const auto done = [this, step](const engine::Result<engine::Product>& product) {
                      m_lookingUp = false;
                      Q_EMIT busyChanged(false);
                      if (product) {
                          addLine(*product, step.quantity, step.price, step.label);
                          if (step.scanned && product->active)
                              Q_EMIT goodScan();
                      } else {
                          notFound(step, product.error());
                      }
                      pump();
                  };
                  found ? withListPrice(*found, done) : done(found);
              });
}

void SalePresenter::notFound(const Step& step, const engine::Error& error)
{
    if (error.code != engine::ErrorCode::NOT_FOUND) {
        Q_EMIT notice(Tone::Alarm, errorText(error));
    } else if (!step.whole.isEmpty() && step.code.startsWith(u'0')) {
        Step shorter = step; // scales print leading zeros that the shop's own code need not have
        shorter.code.remove(0, 1);
        m_steps.prepend(shorter);
    } else if (const QString other = otherForm(step.code);
               step.said.isEmpty() && step.whole.isEmpty() && !other.isEmpty()) {
        Step again = step;
        again.said = step.code;
        again.code = other;
        m_steps.prepend(again);
    } else if (step.scanned) {
        Q_EMIT badScan();
        Q_EMIT unknownCode(!step.whole.isEmpty() ? step.whole : !step.said.isEmpty() ? step.said : step.code);
    } else {
        m_multiplier = step.quantity == Decimal::fromInt(1) ? std::nullopt : std::optional(step.quantity);
        search(step.said.isEmpty() ? step.code : step.said, true);
    }
}

// --- lines ----------------------------------------------------------------------------------------------------------

void SalePresenter::submit(const QString& text, bool scanned)
{
    const auto [quantity, code, wrong] = splitMultiplier(text.trimmed());
    if (!wrong.isEmpty()) {
        if (scanned)
            Q_EMIT badScan();
        Q_EMIT notice(Tone::Alarm, tr("“%1” is no quantity.").arg(wrong));
        return;
    }
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

void SalePresenter::submitMeasured(const ScanMeaning& scan, const QString& times)
{
    const std::optional<Decimal> typed =
        times.isEmpty() ? m_multiplier.value_or(Decimal::fromInt(1)) : typedQuantity(times);
    if (!typed) {
        Q_EMIT badScan();
        Q_EMIT notice(Tone::Alarm, tr("“%1” is no quantity.").arg(times));
        return;
    }
    Step step;
    step.code = scan.code;
    step.scanned = true;
    step.whole = scan.code;
    step.quantity = scan.kind == ScanMeaning::Weighed
                        ? Decimal::fromMicros(mulDiv(scan.quantity.micros(), typed->micros(), Decimal::kScale))
                        : *typed;
    if (scan.kind == ScanMeaning::Priced) {
        step.price = scan.price;
        step.label = scan.label;
    }
    m_multiplier.reset();
    enqueue(std::move(step));
}

void SalePresenter::search(const QString& text, bool asCode)
{
    const quint64 asked = ++m_searchNumber;
    Q_EMIT busyChanged(true);
    whenReady(m_services.catalog.search(text, 30), this,
              [this, asked, text, asCode](const engine::Result<QList<engine::Product>>& found) {
                  static const QRegularExpression code(u"\\A[^ ]*[0-9][^ ]*\\z"_s);
                  if (asked != m_searchNumber)
                      return; // an older question answered late
                  Q_EMIT busyChanged(m_lookingUp);
                  if (!found)
                      Q_EMIT notice(Tone::Alarm, errorText(found.error()));
                  else if (asCode && found->isEmpty() && code.match(text).hasMatch())
                      Q_EMIT unknownCode(text); // typed from a label that the scanner does not read
                  else {
                      Q_EMIT productsFound(text, *found);
                      findStock(*found, asked);
                  }
              });
}

// The hits do not wait for it: what is left stands under their names a moment later.
void SalePresenter::findStock(const QList<engine::Product>& products, quint64 asked)
{
    QList<qint64> ids;
    for (const engine::Product& product : products) {
        if (product.id > 0)
            ids.append(product.id);
    }
    if (!m_services.stock || ids.isEmpty())
        return;
    whenReady(m_services.stock->left(ids), this, [this, asked](const engine::Result<QHash<qint64, Decimal>>& left) {
        if (left && asked == m_searchNumber)
            Q_EMIT stockFound(*left);
    });
}

void SalePresenter::addProduct(const engine::Product& product)
{
    const Decimal quantity = m_multiplier.value_or(Decimal::fromInt(1));
    m_multiplier.reset();
    inOrder([this, product, quantity] {
        m_lookingUp = m_cart.priceList != 0;
        withListPrice(product, [this, quantity](const engine::Result<engine::Product>& listed) {
            m_lookingUp = false;
            if (listed)
                addLine(*listed, quantity);
            else
                Q_EMIT notice(Tone::Alarm, errorText(listed.error()));
            pump();
        });
    });
}

void SalePresenter::addLine(const engine::Product& product, Decimal quantity, std::optional<engine::Money> price,
                            const QString& label)
{
    if (!product.active) {
        Q_EMIT badScan();
        Q_EMIT notice(Tone::Alarm, tr("%1 is not on sale any more.").arg(product.name));
        return;
    }
    if (m_session.readOnly()) { // a sale would end nowhere; its price can be asked all the same
        Q_EMIT notice(
            Tone::Warn,
            tr("%1 costs %2. Read only: nothing can be sold now.")
                .arg(product.name, money(priceWithTaxes({product, quantity, product.unitPrice, {}, {}}, date()))));
        return;
    }
    const Decimal unitPrice = price ? priceWithoutTaxes(product, price->toDecimal(), date()) : product.unitPrice;
    Cart next = m_cart;
    // The same thing twice in a row is one line with more units.
    const bool same = !next.lines.isEmpty() && next.lines.last().product.id == product.id &&
                      next.lines.last().product.code == product.code && next.lines.last().unitPrice == unitPrice &&
                      !next.lines.last().discountAmount && !next.lines.last().discountPercent &&
                      !next.lines.last().sent;
    if (same) {
        next.lines.last().quantity = next.lines.last().quantity + quantity;
    } else {
        CartLine line;
        line.product = product;
        line.quantity = quantity;
        line.unitPrice = unitPrice;
        line.label = label;
        next.lines.append(line);
    }
    if (const auto totals = cartTotals(next, date()); !totals) {
        Q_EMIT badScan();
        Q_EMIT notice(Tone::Alarm, errorText(totals.error()));
        return;
    }
    dropConfirmation();
    m_cart = next;
    touch(static_cast<int>(m_cart.lines.size()) - 1);
    lookAtStock(product);
    if (same)
        return;
    if (unitPrice.isZero())
        Q_EMIT notice(Tone::Warn,
                      tr("%1 has no price: type it and press %2.").arg(product.name, keyName(Command::Price)));
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
        CartLine line = m_cart.lines[m_selected];
        line.quantity = line.quantity + Decimal::fromInt(by);
        if (line.quantity <= Decimal()) {
            Q_EMIT notice(Tone::Info,
                          tr("One unit is the least; %1 takes the line away.").arg(keyName(Command::RemoveLine)));
            return;
        }
        if (replaceSelected(line) && by > 0)
            lookAtStock(line.product);
    });
}

// A code in the box, and the key beside Enter: it stays there to be added.
bool SalePresenter::isCode(const QString& typed)
{
    if (!looksLikeCode(typed))
        return false;
    Q_EMIT entryWanted(typed);
    Q_EMIT notice(Tone::Warn, tr("“%1” looks like a code: Enter adds the product.").arg(typed));
    return true;
}

void SalePresenter::setQuantity(const QString& typed)
{
    inOrder([this, typed] {
        const auto quantity = typedQuantity(typed);
        if (isCode(typed))
            return;
        if (m_selected < 0) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
        } else if (!quantity) {
            Q_EMIT notice(Tone::Alarm, tr("“%1” is no quantity.").arg(typed));
        } else {
            CartLine line = m_cart.lines[m_selected];
            line.quantity = *quantity;
            if (replaceSelected(line))
                lookAtStock(line.product);
        }
    });
}

bool SalePresenter::replaceSelected(const CartLine& line)
{
    Cart next = m_cart;
    next.lines[m_selected] = line;
    if (const auto totals = cartTotals(next, date()); !totals) {
        Q_EMIT notice(Tone::Alarm, errorText(totals.error()));
        return false;
    }
    dropConfirmation();
    m_cart = next;
    touch(m_selected);
    return true;
}

void SalePresenter::recompute()
{
    applyTip();
    const auto totals = cartTotals(m_cart, date());
    if (totals)
        m_totals = *totals;
    else
        Q_EMIT notice(Tone::Alarm, errorText(totals.error()));
    if (m_cart.lines.isEmpty())
        m_totals = {};
    m_identificationAsked = mustBeNamed(); // before anybody tenders
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

} // namespace ui
