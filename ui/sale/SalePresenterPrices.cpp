#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/SalePresenter.h"

#include <engine/Stock.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;
using engine::Permission;

// What changes the money of a sale, and who may do it.
namespace ui {

namespace {

// ".50" is fifty cents; ".2.50" is two dollars fifty: the leading mark only says that it is money.
struct TypedDiscount
{
    std::optional<Decimal> percent;
    std::optional<Money> amount;
    [[nodiscard]] bool fine() const { return percent || amount; }
    [[nodiscard]] QString words() const { return percent ? ui::percent(*percent) : money(*amount); }
};

TypedDiscount typedDiscount(const QString& typed)
{
    TypedDiscount discount;
    if (typed.startsWith(u'.') || typed.startsWith(u',')) {
        const bool marked = typed.mid(1).contains(QRegularExpression(u"[.,]"_s));
        discount.amount = typedMoney(marked ? typed.mid(1) : typed);
    } else if (const auto rate = typedNumber(typed); rate && *rate <= Decimal::fromInt(100)) {
        discount.percent = rate;
    }
    return discount;
}

} // namespace

void SalePresenter::setDiscount(const QString& typed)
{
    inOrder([this, typed] {
        if (isCode(typed))
            return;
        if (m_selected < 0) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
            return;
        }
        const TypedDiscount discount = typedDiscount(typed);
        if (!discount.fine()) {
            Q_EMIT notice(Tone::Alarm,
                          tr("“%1” is no discount: a percentage, or money with the mark first.").arg(typed));
            return;
        }
        Cart next = m_cart;
        CartLine& line = next.lines[m_selected];
        line.discountPercent = discount.percent && !discount.percent->isZero() ? discount.percent : std::nullopt;
        line.discountAmount = discount.amount && !discount.amount->isZero() ? discount.amount : std::nullopt;
        line.discountNet.reset();
        if (!engine::computeTotals({lineRequest(line, date())})) {
            Q_EMIT notice(Tone::Alarm, tr("The discount is larger than the line."));
            return;
        }
        applyDiscount(next, tr("Discount of %1 on %2").arg(discount.words(), line.product.name), m_selected);
        const Money real = discountWithTaxes(line, date());
        if (discount.amount && real != *discount.amount)
            Q_EMIT notice(Tone::Info, tr("Taxes round to whole cents: the discount is %1.").arg(money(real)));
    });
}

void SalePresenter::setSaleDiscount(const QString& typed)
{
    inOrder([this, typed] {
        if (isCode(typed))
            return;
        const TypedDiscount discount = typedDiscount(typed);
        if (m_cart.lines.isEmpty()) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
            return;
        }
        if (m_cart.correction) {
            Q_EMIT notice(Tone::Info, tr("A document that is corrected takes discounts line by line."));
            return;
        }
        if (!discount.fine()) {
            Q_EMIT notice(Tone::Alarm,
                          tr("“%1” is no discount: a percentage, or money with the mark first.").arg(typed));
            return;
        }
        Cart next = m_cart;
        next.wholePercent = discount.percent && !discount.percent->isZero() ? discount.percent : std::nullopt;
        next.wholeAmount = discount.amount && !discount.amount->isZero() ? discount.amount : std::nullopt;
        if (!cartTotals(next, date())) {
            Q_EMIT notice(Tone::Alarm, tr("The discount is larger than the sale."));
            return;
        }
        applyDiscount(next, tr("Discount of %1 on the whole sale").arg(discount.words()), m_selected);
    });
}

void SalePresenter::applyDiscount(const Cart& next, const QString& what, int row)
{
    if (const auto totals = cartTotals(next, date()); !totals) {
        Q_EMIT notice(Tone::Alarm, errorText(totals.error()));
        return;
    }
    const auto apply = [this, next, row](const engine::Actor& by) {
        // Whoever says yes may take a while: the sale must still be the one he said yes to.
        if (m_cart.key != next.key || m_cart.lines.size() != next.lines.size())
            return;
        m_cart = next;
        if (!by.approval.isEmpty())
            m_cart.approvals.append(by.approval);
        touch(row);
    };
    if (largestDiscount(next, date()) > m_rules.discountLimit)
        m_session.withPermission(Permission::DiscountAboveLimit, what, apply);
    else
        m_session.withPermission(Permission::DiscountWithinLimit, what, apply);
}

void SalePresenter::setPrice(const QString& typed)
{
    inOrder([this, typed] {
        const auto price = typedNumber(typed);
        if (isCode(typed))
            return;
        if (m_selected < 0) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
            return;
        }
        if (!price) {
            Q_EMIT notice(Tone::Alarm, tr("“%1” is no price.").arg(typed));
            return;
        }
        CartLine line = m_cart.lines[m_selected];
        line.unitPrice = priceWithoutTaxes(line.product, *price, date());
        line.priceTyped = true;
        const auto apply = [this, line, key = m_cart.key, row = m_selected](const engine::Actor& by) {
            if (m_cart.key != key || row >= m_cart.lines.size() || m_cart.lines[row].product.code != line.product.code)
                return;
            m_selected = row;
            if (!by.approval.isEmpty())
                m_cart.approvals.append(by.approval);
            replaceSelected(line);
        };
        // A product without a price is sold at the one that is typed.
        if (line.product.unitPrice.isZero())
            apply({});
        else
            m_session.withPermission(Permission::ChangePrice, tr("Price of %1").arg(line.product.name), apply);
    });
}

QList<Permission> SalePresenter::needs(const Cart& cart) const
{
    QList<Permission> needed;
    const Decimal discount = largestDiscount(cart, date());
    if (discount > m_rules.discountLimit)
        needed.append(Permission::DiscountAboveLimit);
    else if (!discount.isZero())
        needed.append(Permission::DiscountWithinLimit);
    for (const CartLine& line : cart.lines) {
        if (line.priceTyped && !line.product.unitPrice.isZero() && !needed.contains(Permission::ChangePrice))
            needed.append(Permission::ChangePrice);
    }
    if (cart.priceList != 0 && !cart.buyersList)
        needed.append(Permission::ChoosePriceList);
    if (cart.withoutStock)
        needed.append(Permission::SellWithoutStock);
    return needed;
}

// What is left is told when it does not suffice, unless the shop does not mind; whether that stops the sale is the
// engine's rule.
void SalePresenter::lookAtStock(const engine::Product& product)
{
    if (!m_rules.tellStock || !m_services.stock || product.id <= 0 || m_cart.correction)
        return;
    whenReady(
        m_services.stock->left({product.id}), this,
        [this, product, key = m_cart.key](const engine::Result<QHash<qint64, Decimal>>& left) {
            if (!left || !left->contains(product.id) || m_cart.key != key)
                return;
            Decimal wanted;
            for (const CartLine& line : m_cart.lines)
                wanted = line.product.id == product.id ? wanted + line.quantity : wanted;
            const Decimal there = left->value(product.id);
            if (wanted > there)
                Q_EMIT notice(
                    Tone::Warn,
                    tr("Of %1 %2 are left, and the sale has %3.").arg(product.name, number(there), number(wanted)));
        });
}

// --- tip ------------------------------------------------------------------------------------------------------------

void SalePresenter::applyTip()
{
    if (m_cart.correction || m_rules.tip != TipMode::Service)
        return;
    m_cart.tip = {};
    const auto totals = cartTotals(m_cart, date());
    if (totals && !m_cart.serviceWaived && !m_cart.lines.isEmpty())
        m_cart.tip = engine::percentOf(totals->net, Decimal::fromInt(10)).value_or(Money());
}

void SalePresenter::setTip(Money tip)
{
    inOrder([this, tip] {
        if (m_cart.correction || m_rules.tip == TipMode::Off)
            return;
        m_cart.serviceWaived = tip.isZero();
        // The tax office's own program takes no more than a tenth of the sale before taxes (sheet, `propina`).
        const Money most = engine::percentOf(m_totals.net, Decimal::fromInt(10)).value_or(Money());
        if (m_rules.tip == TipMode::Free) {
            m_cart.tip = qMin(tip, most);
            if (tip > most)
                Q_EMIT notice(Tone::Info, tr("A tip is at most 10 % of the sale before taxes: %1.").arg(money(most)));
        }
        recompute();
    });
}

// --- lines and sales that go --------------------------------------------------------------------------------------

void SalePresenter::record(engine::Actor actor, Permission needed, const QString& action, const QJsonObject& detail,
                           const QString& reason)
{
    if (!m_services.audit)
        return;
    whenReady(m_services.audit->add(std::move(actor), needed, action, m_cart.key, detail, reason), this,
              [this](const engine::Result<bool>& kept) {
                  if (!kept)
                      Q_EMIT notice(Tone::Warn, tr("This was not noted in the trail: %1").arg(errorText(kept.error())));
              });
}

void SalePresenter::removeLine()
{
    inOrder([this] {
        if (m_selected < 0) {
            Q_EMIT notice(Tone::Info, tr("Add a product first."));
            return;
        }
        const CartLine line = m_cart.lines[m_selected];
        const auto remove = [this, line, key = m_cart.key, row = m_selected](const engine::Actor& by) {
            if (m_cart.key != key || row >= m_cart.lines.size() || m_cart.lines[row].product.code != line.product.code)
                return;
            if (!m_cart.correction)
                record(by, Permission::RemoveLine, u"LINE_REMOVED"_s,
                       {{u"product"_s, line.product.code},
                        {u"name"_s, line.product.name},
                        {u"quantity"_s, line.quantity.toString()},
                        {u"total"_s, priceWithTaxes(line, date()).toString()}},
                       {});
            m_cart.lines.removeAt(row);
            m_selected = qMin(row, static_cast<int>(m_cart.lines.size()) - 1);
            recompute();
        };
        m_session.withPermission(Permission::RemoveLine, tr("Take %1 away").arg(line.product.name), remove);
    });
}

void SalePresenter::voidSale(const QString& reason)
{
    inOrder([this, reason] {
        if (m_cart.correction)
            return; // a correction is left, not voided
        if (m_cart.lines.isEmpty() && m_cart.buyer.idType == engine::IdType::FinalConsumer)
            return;
        const auto drop = [this, reason, key = m_cart.key](const engine::Actor& by) {
            if (m_cart.key != key)
                return;
            const QString note =
                u"%1 | %2 | %3 | %4"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
                                           m_totals.total.toString(), QString::number(m_cart.lines.size()), reason);
            if (m_services.audit)
                record(by, Permission::VoidSale, u"SALE_VOIDED"_s,
                       {{u"total"_s, m_totals.total.toString()}, {u"lines"_s, m_cart.lines.size()}}, reason);
            else
                whenReady(m_services.settings.setValue(u"sale.void."_s + m_cart.key, note), this,
                          [](const engine::Result<bool>&) {});
            clearSale();
            Q_EMIT notice(Tone::Info, tr("Sale voided."));
        };
        m_session.withPermission(Permission::VoidSale, tr("Void the sale of %1").arg(money(m_totals.total)), drop);
    });
}

} // namespace ui
