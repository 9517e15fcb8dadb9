#include "pos/ReturnMath.h"

#include "core/FieldErrors.h"
#include "core/Text.h"
#include "core/WideMath.h"

#include <QMap>

#include <algorithm>

namespace engine::pos {

using namespace Qt::StringLiterals;
using core::Int128;

namespace {

constexpr qint64 kFarthest = 30; // cents a note is moved by at most; each rounding before it left half a cent

// value x part / whole, half up.
qint64 portion(qint64 value, Decimal part, Decimal whole)
{
    return core::divideHalfUp(Int128{value} * part.micros(), whole.micros()).value_or(0);
}

// What lies between two points of a value that is spread evenly over `whole`: the pieces add up to the value.
qint64 piece(qint64 value, Decimal from, Decimal quantity, Decimal whole)
{
    return portion(value, from + quantity, whole) - portion(value, from, whole);
}

// The lowest price at which so much is worth `net`.
Decimal priceFor(Money net, Decimal quantity)
{
    const Int128 wanted = Int128{net.toDecimal().micros()} * Decimal::kScale;
    return Decimal::fromMicros(static_cast<qint64>((wanted + quantity.micros() - 1) / quantity.micros()));
}

bool sameTaxes(const LineRequest& a, const LineRequest& b)
{
    return std::equal(
        a.taxes.begin(), a.taxes.end(), b.taxes.begin(), b.taxes.end(), [](const TaxRequest& x, const TaxRequest& y) {
            return x.code == y.code && x.rateCode == y.rateCode && x.units.has_value() == y.units.has_value();
        });
}

} // namespace

ReturnMath::ReturnMath(const InvoiceRequest& sold)
{
    const auto totals = computeTotals(sold.items);
    for (qsizetype i = 0; totals && i < sold.items.size(); ++i)
        m_lines += {sold.items[i], totals->lines[i].net, {}, {}};
    m_total = totals ? totals->total : Money();
}

Decimal ReturnMath::left(int index) const
{
    return std::max(m_lines[index].sold.quantity - m_lines[index].returned, Decimal());
}

Money ReturnMath::remaining() const
{
    return std::max(m_total - m_credited, Money());
}

void ReturnMath::add(const InvoiceRequest& note, const QList<ReturnRequest::Line>& lines)
{
    const auto totals = computeTotals(note.items);
    if (!totals)
        return;
    m_credited += totals->total;
    // A note that was corrected meanwhile may have other lines than those it was made with.
    bool fits = lines.size() == note.items.size();
    for (qsizetype i = 0; fits && i < lines.size(); ++i)
        fits = lines[i].index >= 0 && lines[i].index < m_lines.size() && lines[i].quantity == note.items[i].quantity &&
               core::cleanText(m_lines[lines[i].index].sold.mainCode) == core::cleanText(note.items[i].mainCode);
    for (qsizetype i = 0; i < note.items.size(); ++i) {
        if (fits)
            book(lines[i].index, lines[i].quantity, totals->lines[i].net);
        else
            bookByCode(note.items[i], totals->lines[i].net);
    }
}

void ReturnMath::book(int index, Decimal quantity, Money net)
{
    m_lines[index].returned = m_lines[index].returned + quantity;
    m_lines[index].returnedNet += net;
}

// On lines of the same price first; what fits none only counts with its amount.
void ReturnMath::bookByCode(const LineRequest& item, Money net)
{
    const QString code = core::cleanText(item.mainCode);
    Decimal quantity = item.quantity;
    for (const bool samePrice : {true, false}) {
        for (int i = 0; i < m_lines.size() && !quantity.isZero(); ++i) {
            const LineRequest& sold = m_lines[i].sold;
            if (core::cleanText(sold.mainCode) != code || (sold.unitPrice == item.unitPrice) != samePrice)
                continue;
            const Decimal here = std::min(quantity, left(i));
            if (here.isZero())
                continue;
            const Money worth = Money::fromCents(portion(net.cents(), here, quantity));
            book(i, here, worth);
            net -= worth;
            quantity = quantity - here;
        }
    }
}

QList<ReturnRequest::Line> ReturnMath::inOrder(const QList<ReturnRequest::Line>& lines)
{
    QMap<int, Decimal> wanted;
    for (const ReturnRequest::Line& line : lines) {
        Decimal& quantity = wanted[line.index];
        quantity = std::min(quantity + line.quantity, Decimal::fromMicros(Decimal::kMaxUnits));
    }
    QList<ReturnRequest::Line> out;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        out += {it.key(), *it};
    return out;
}

ReturnMath::Share ReturnMath::share(const ReturnRequest::Line& wanted) const
{
    const Line& line = m_lines[wanted.index];
    const Money leftNet = std::max(line.net - line.returnedNet, Money());
    Share share{wanted.index, line.returned, wanted.quantity, leftNet};
    if (wanted.quantity == left(wanted.index))
        return share; // the last of a line is worth whatever is left of it
    const Money gross = multiplyToMoney(wanted.quantity, line.sold.unitPrice).value_or(Money());
    const qint64 discount = piece(line.sold.discount.cents(), line.returned, wanted.quantity, line.sold.quantity);
    share.net = std::clamp(gross - Money::fromCents(discount), Money(), leftNet);
    return share;
}

// Everything that is left behind these.
QList<ReturnMath::Share> ReturnMath::rest(const QList<Share>& taken) const
{
    QHash<int, const Share*> gone;
    for (const Share& share : taken)
        gone.insert(share.index, &share);
    QList<Share> out;
    for (int i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        Share share{i, line.returned, left(i), std::max(line.net - line.returnedNet, Money())};
        if (const Share* away = gone.value(i)) {
            share.from = share.from + away->quantity;
            share.quantity = share.quantity - away->quantity;
            share.net = std::max(share.net - away->net, Money());
        }
        if (!share.quantity.isZero())
            out += share;
    }
    return out;
}

// A line of the sale, for so much of it and worth exactly so much: the discount makes up for rounding, and where even
// none is too much, the price.
LineRequest ReturnMath::item(const Share& share) const
{
    LineRequest item = m_lines[share.index].sold;
    const Decimal whole = item.quantity;
    item.quantity = share.quantity;
    Money gross = multiplyToMoney(item.quantity, item.unitPrice).value_or(Money());
    if (gross < share.net) {
        item.unitPrice = priceFor(share.net, item.quantity);
        gross = multiplyToMoney(item.quantity, item.unitPrice).value_or(share.net);
    }
    item.discount = gross - share.net;
    for (TaxRequest& tax : item.taxes)
        if (tax.units)
            tax.units =
                Decimal::fromMicros(std::max<qint64>(1, piece(tax.units->micros(), share.from, share.quantity, whole)));
    return item;
}

QList<LineRequest> ReturnMath::items(const QList<Share>& shares) const
{
    QList<LineRequest> out;
    for (const Share& share : shares)
        out += item(share);
    return out;
}

std::optional<Money> ReturnMath::total(const QList<Share>& shares) const
{
    const auto totals = computeTotals(items(shares));
    return totals ? std::optional(totals->total) : std::nullopt;
}

// Where a cent more or less makes a difference of its own: the largest share of each combination of taxes.
QList<qsizetype> ReturnMath::carriers(const QList<Share>& shares) const
{
    QList<qsizetype> out;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const LineRequest& line = m_lines[shares[i].index].sold;
        const auto same = std::find_if(out.begin(), out.end(), [&](qsizetype other) {
            return sameTaxes(m_lines[shares[other].index].sold, line);
        });
        if (same == out.end())
            out += i;
        else if (shares[i].net > shares[*same].net)
            *same = i;
    }
    return out;
}

// The shares, moved by as few cents as it takes to come to `wanted`; nothing when no such move does.
std::optional<QList<ReturnMath::Share>> ReturnMath::reaching(const QList<Share>& shares, Money wanted) const
{
    const auto now = total(shares);
    if (!now)
        return std::nullopt;
    if (*now == wanted)
        return shares;
    if (wanted.isNegative() || shares.isEmpty())
        return std::nullopt;
    const qint64 far = std::abs((wanted - *now).cents());
    if (far > kFarthest)
        return std::nullopt;
    const qint64 sign = wanted > *now ? 1 : -1;
    const QList<qsizetype> places = carriers(shares);
    for (qint64 cents = 1; cents <= far; ++cents) {
        for (const qsizetype place : places) {
            QList<Share> moved = shares;
            moved[place].net += Money::fromCents(sign * cents);
            if (!moved[place].net.isNegative() && total(moved) == wanted)
                return moved;
        }
    }
    return std::nullopt;
}

// Whether a note over everything behind these could come to exactly what is left then.
bool ReturnMath::leavesWhole(const QList<Share>& shares, Money taken) const
{
    const QList<Share> behind = rest(shares);
    const Money left = remaining() - taken;
    return behind.isEmpty() ? left.isZero() : reaching(behind, left).has_value();
}

Result<QList<LineRequest>> ReturnMath::take(const QList<ReturnRequest::Line>& lines) const
{
    core::FieldErrors errors;
    if (lines.isEmpty())
        errors.add(u"lines"_s, u"Choose at least one line."_s);
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (lines[i].index < 0 || lines[i].index >= m_lines.size())
            errors.add(u"lines[%1].index"_s.arg(i), u"The invoice has no such line."_s,
                       QString::number(lines[i].index));
        else if (lines[i].quantity <= Decimal())
            errors.add(u"lines[%1].quantity"_s.arg(i), u"Must be greater than zero."_s, lines[i].quantity.toString(0));
    if (!errors.isEmpty())
        return errors.toError();
    QList<Share> shares;
    for (const ReturnRequest::Line& line : inOrder(lines)) {
        if (line.quantity > left(line.index))
            errors.add(u"lines[%1].quantity"_s.arg(line.index),
                       u"Of this line %1 are left."_s.arg(left(line.index).toString(0)), line.quantity.toString(0));
        else
            shares += share(line);
    }
    if (!errors.isEmpty())
        return errors.toError();
    const auto natural = total(shares);
    if (!natural || rest(shares).isEmpty())
        return items(reaching(shares, remaining()).value_or(notAbove(shares, remaining())));
    if (leavesWhole(shares, *natural))
        return items(shares);
    const QList<qsizetype> places = carriers(shares);
    for (const qint64 cents : {-1, 1, -2, 2, -3, 3}) {
        for (const qsizetype place : places) {
            QList<Share> moved = shares;
            moved[place].net += Money::fromCents(cents);
            const auto now = total(moved);
            if (!moved[place].net.isNegative() && now && leavesWhole(moved, *now))
                return items(moved);
        }
    }
    return items(notAbove(shares, remaining()));
}

// The cents that a note by somebody else may have taken are not left for this one.
QList<ReturnMath::Share> ReturnMath::notAbove(const QList<Share>& shares, Money most) const
{
    for (qint64 cents = 0; cents <= kFarthest; ++cents) {
        for (const qsizetype place : carriers(shares)) {
            QList<Share> moved = shares;
            moved[place].net -= Money::fromCents(cents);
            const auto now = total(moved);
            if (!moved[place].net.isNegative() && now && *now <= most)
                return moved;
        }
    }
    return shares; // far more than is left: whoever judges the note says so
}

} // namespace engine::pos
