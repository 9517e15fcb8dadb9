#include "sale/WholeDiscount.h"

#include "common/Format.h"

#include <algorithm>

using engine::Decimal;
using engine::Money;

namespace ui {

namespace {

std::optional<engine::LineTotals> figures(const engine::LineRequest& line)
{
    const auto totals = engine::computeTotals({line});
    return totals ? std::optional(totals->lines.first()) : std::nullopt;
}

Money grossOf(const engine::LineRequest& line)
{
    const auto totals = figures(line);
    return totals ? totals->gross : Money();
}

} // namespace

void takeOffEach(QList<engine::LineRequest>& lines, Decimal percent)
{
    for (engine::LineRequest& line : lines) {
        if (const auto totals = figures(line))
            line.discount += engine::percentOf(totals->net, percent).value_or(Money());
    }
}

void spread(QList<engine::LineRequest>& lines, Money said)
{
    struct Share
    {
        qsizetype line;
        qint64 cents, remainder;
    };
    QList<qint64> gross;
    qint64 all = 0;
    for (const engine::LineRequest& line : lines) {
        gross.append(grossOf(line).cents());
        all += gross.last();
    }
    if (all <= 0)
        return;
    QList<Share> shares;
    qint64 left = said.cents();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // Amounts of a sale are far from 2^31 cents, so the product fits.
        const qint64 cents = said.cents() * gross[i] / all;
        shares.append({i, cents, said.cents() * gross[i] % all});
        left -= cents;
    }
    std::stable_sort(shares.begin(), shares.end(),
                     [](const Share& a, const Share& b) { return a.remainder > b.remainder; });
    for (Share& share : shares) {
        if (left > 0 && share.remainder > 0) {
            ++share.cents;
            --left;
        }
        engine::LineRequest& line = lines[share.line];
        if (share.cents == 0)
            continue;
        // Together with the line's own discount, so that the taxes of both round once.
        engine::LineRequest whole = line;
        whole.discount = Money();
        const Money own = grossOf(whole) - grossOf(line);
        line.discount = netDiscount(whole, own + Money::fromCents(share.cents));
    }
}

Money discountWithTaxes(const Cart& cart, qsizetype row, QDate date)
{
    const auto requests = lineRequests(cart, date);
    if (row < 0 || row >= requests.size())
        return {};
    return grossOf(undiscounted(cart.lines[row], date)) - grossOf(requests[row]);
}

Money discountOf(const Cart& cart, QDate date)
{
    const auto requests = lineRequests(cart, date);
    Money sum;
    for (qsizetype i = 0; i < requests.size(); ++i)
        sum += grossOf(undiscounted(cart.lines[i], date)) - grossOf(requests[i]);
    return sum;
}

Decimal largestDiscount(const Cart& cart, QDate date)
{
    Decimal largest;
    const auto requests = lineRequests(cart, date);
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const auto whole = figures(undiscounted(cart.lines[i], date));
        if (requests[i].discount.isZero() || !whole || whole->net.cents() <= 0)
            continue;
        // Two places down: 10 % of 0.15 rounds to 0.02, which nobody calls more than ten percent.
        const qint64 off = requests[i].discount.cents();
        const qint64 spare = off > 0 ? off - 1 : 0;
        largest = std::max(largest, Decimal::fromMicros(mulDiv(spare, 100 * Decimal::kScale, whole->net.cents())));
        if (off >= whole->net.cents())
            largest = Decimal::fromInt(100);
    }
    return largest;
}

} // namespace ui
