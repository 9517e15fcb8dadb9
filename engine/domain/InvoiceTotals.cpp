#include "core/WideMath.h"

#include <engine/InvoiceTotals.h>

#include <algorithm>

namespace engine {

using core::divideHalfUp;
using core::Int128;
using namespace Qt::StringLiterals;

namespace {

const QString kIva = u"2"_s, kIce = u"3"_s, kIrbpnr = u"5"_s;

// Millionths times millionths: a product has twelve fraction digits, a cent is 10^10 of its units.
constexpr Int128 kProductUnitsPerCent = 10'000'000'000;

// How a tax becomes money. A specific tax counts units, an ad valorem one takes a share of a base.
enum class TaxKind { Iva, IceAdValorem, IceSpecific, Irbpnr };

std::optional<TaxKind> kindOf(const TaxRequest& tax)
{
    if (tax.code == kIva)
        return TaxKind::Iva;
    if (tax.code == kIce)
        return tax.units ? TaxKind::IceSpecific : TaxKind::IceAdValorem;
    if (tax.code == kIrbpnr)
        return TaxKind::Irbpnr;
    return std::nullopt;
}

bool countsUnits(TaxKind kind)
{
    return kind == TaxKind::IceSpecific || kind == TaxKind::Irbpnr;
}

struct Group
{
    TaxKind kind;
    TaxAmount amount; // value: sum of the line values until finish()
};

class Calculation
{
public:
    void addLine(const LineRequest& line, const QString& path);
    void addExtras(Money tip, const QList<ThirdPartyCharge>& thirdParty);
    Result<InvoiceTotals> finish();

private:
    void refuse(const QString& field, const QString& message, const QString& code, const QString& value);
    void refuseTooLarge(const QString& field, const QString& value = {});
    bool checkLine(const LineRequest& line, const QString& path);
    void checkTax(const LineRequest& line, qsizetype index, const QString& path);
    std::optional<Money> lineNet(const LineRequest& line, const QString& path);
    std::optional<TaxAmount> lineTax(const LineRequest& line, const TaxRequest& tax, Money base, const QString& path);
    void addToGroup(const TaxRequest& tax, const TaxAmount& amount, const QString& path);
    bool addToSum(Money& sum, Money amount, const QString& field);

    InvoiceTotals m_totals;
    QList<Group> m_groups;
    QList<FieldError> m_errors;
};

void Calculation::refuse(const QString& field, const QString& message, const QString& code, const QString& value)
{
    m_errors.append({field, message, code, value});
}

void Calculation::refuseTooLarge(const QString& field, const QString& value)
{
    // Many lines can hit the same sum; one word about it is enough.
    const bool known =
        std::any_of(m_errors.cbegin(), m_errors.cend(), [&](const FieldError& e) { return e.field == field; });
    if (!known)
        refuse(field, u"makes an amount of more than 14 digits"_s, u"amount.tooLarge"_s, value);
}

bool Calculation::addToSum(Money& sum, Money amount, const QString& field)
{
    if (amount.cents() > Money::kMaxCents - sum.cents()) {
        refuseTooLarge(field);
        return false;
    }
    sum += amount;
    return true;
}

bool Calculation::checkLine(const LineRequest& line, const QString& path)
{
    const auto errorsBefore = m_errors.size();
    const auto requireNotNegative = [&](bool negative, const QString& field, const QString& value) {
        if (negative)
            refuse(path + field, u"must not be negative"_s, u"amount.negative"_s, value);
    };
    requireNotNegative(line.quantity.isNegative(), u".quantity"_s, line.quantity.toString(0));
    requireNotNegative(line.unitPrice.isNegative(), u".unitPrice"_s, line.unitPrice.toString());
    requireNotNegative(line.discount.isNegative(), u".discount"_s, line.discount.toString());
    if (line.discount.cents() > Money::kMaxCents)
        refuseTooLarge(path + u".discount"_s, line.discount.toString());
    for (qsizetype i = 0; i < line.taxes.size(); ++i)
        checkTax(line, i, u"%1.taxes[%2]"_s.arg(path).arg(i));
    return m_errors.size() == errorsBefore;
}

void Calculation::checkTax(const LineRequest& line, qsizetype index, const QString& path)
{
    const TaxRequest& tax = line.taxes[index];
    if (!kindOf(tax))
        refuse(path + u".code"_s, u"must be 2 (IVA), 3 (ICE) or 5 (IRBPNR)"_s, u"tax.unknownCode"_s, tax.code);
    if (tax.rate.isNegative())
        refuse(path + u".rate"_s, u"must not be negative"_s, u"amount.negative"_s, tax.rate.toString());
    if (tax.units && tax.units->isNegative())
        refuse(path + u".units"_s, u"must not be negative"_s, u"amount.negative"_s, tax.units->toString(0));
    // Twice on one line would count the line twice in the base of its group.
    const auto same = [&tax](const TaxRequest& other) {
        return other.code == tax.code && other.rateCode == tax.rateCode;
    };
    if (std::any_of(line.taxes.cbegin(), line.taxes.cbegin() + index, same))
        refuse(path + u".rateCode"_s, u"is already on this line"_s, u"tax.duplicate"_s, tax.rateCode);
}

// round2(quantity x price - discount), rounded once from the exact difference (SRI table 21).
std::optional<Money> Calculation::lineNet(const LineRequest& line, const QString& path)
{
    const Int128 product = Int128{line.quantity.micros()} * line.unitPrice.micros();
    const auto gross = multiplyToMoney(line.quantity, line.unitPrice);
    if (!gross) {
        refuseTooLarge(path + u".unitPrice"_s, line.unitPrice.toString());
        return std::nullopt;
    }
    // Compared with the rounded product, because that is the price the cashier sees and gives away whole. The
    // exact difference may then lie half a cent under zero, and a voucher has no negative lines.
    if (line.discount > *gross) {
        refuse(path + u".discount"_s, u"must not be above the line, %1"_s.arg(gross->toString()),
               u"discount.aboveLine"_s, line.discount.toString());
        return std::nullopt;
    }
    const Int128 difference = product - Int128{line.discount.cents()} * kProductUnitsPerCent;
    return Money::fromCents(difference < 0 ? 0 : *divideHalfUp(difference, kProductUnitsPerCent));
}

std::optional<TaxAmount> Calculation::lineTax(const LineRequest& line, const TaxRequest& tax, Money base,
                                              const QString& path)
{
    const auto value = countsUnits(*kindOf(tax)) ? multiplyToMoney(tax.units.value_or(line.quantity), tax.rate)
                                                 : percentOf(base, tax.rate);
    if (!value) {
        refuseTooLarge(path + u".rate"_s, tax.rate.toString());
        return std::nullopt;
    }
    return TaxAmount{tax.code, tax.rateCode, tax.rate, base, *value};
}

void Calculation::addToGroup(const TaxRequest& tax, const TaxAmount& amount, const QString& path)
{
    const TaxKind kind = *kindOf(tax);
    const auto group = std::find_if(m_groups.begin(), m_groups.end(), [&amount](const Group& g) {
        return g.amount.code == amount.code && g.amount.rateCode == amount.rateCode;
    });
    if (group == m_groups.end()) {
        m_groups.append({kind, amount});
        return;
    }
    if (group->kind != kind || group->amount.rate != amount.rate) {
        refuse(path + u".rate"_s,
               u"differs from the rate of the same code on an earlier line, %1"_s.arg(group->amount.rate.toString()),
               u"tax.rateConflict"_s, amount.rate.toString());
        return;
    }
    addToSum(group->amount.base, amount.base, u"items"_s);
    addToSum(group->amount.value, amount.value, u"items"_s);
}

void Calculation::addLine(const LineRequest& line, const QString& path)
{
    if (!checkLine(line, path))
        return;
    const auto net = lineNet(line, path);
    if (!net)
        return;
    LineTotals totals{*net, QList<TaxAmount>(line.taxes.size()), *net};

    // ICE first, wherever it stands in the request: it belongs to the base of the IVA. IRBPNR does not.
    Money ivaBase = *net;
    for (const bool iva : {false, true}) {
        for (qsizetype i = 0; i < line.taxes.size(); ++i) {
            const TaxRequest& tax = line.taxes[i];
            const QString taxPath = u"%1.taxes[%2]"_s.arg(path).arg(i);
            if ((tax.code == kIva) != iva)
                continue;
            const auto amount = lineTax(line, tax, iva ? ivaBase : *net, taxPath);
            if (!amount)
                return;
            totals.taxes[i] = *amount;
            // The gross is never below the base of the IVA, so its check covers both sums.
            if (!addToSum(totals.gross, amount->value, taxPath + u".rate"_s))
                return;
            if (tax.code == kIce)
                ivaBase += amount->value;
        }
    }
    for (qsizetype i = 0; i < line.taxes.size(); ++i)
        addToGroup(line.taxes[i], totals.taxes[i], u"%1.taxes[%2]"_s.arg(path).arg(i));
    addToSum(m_totals.net, *net, u"items"_s);
    addToSum(m_totals.discount, line.discount, u"items"_s);
    m_totals.lines.append(totals);
}

void Calculation::addExtras(Money tip, const QList<ThirdPartyCharge>& thirdParty)
{
    const auto take = [this](Money& sum, Money amount, const QString& field) {
        if (amount.isNegative())
            refuse(field, u"must not be negative"_s, u"amount.negative"_s, amount.toString());
        else
            addToSum(sum, amount, field);
    };
    take(m_totals.tip, tip, u"tip"_s);
    for (qsizetype i = 0; i < thirdParty.size(); ++i)
        take(m_totals.thirdParty, thirdParty[i].total, u"thirdPartyCharges[%1].total"_s.arg(i));
}

Result<InvoiceTotals> Calculation::finish()
{
    m_totals.total = m_totals.net;
    for (Group& group : m_groups) {
        // SRI compares base x rate of the group with its value. Where units are counted there is no such product
        // (the rate is dollars per unit), so those groups keep the sum of their lines.
        if (!countsUnits(group.kind)) {
            if (const auto value = percentOf(group.amount.base, group.amount.rate))
                group.amount.value = *value;
            else
                refuseTooLarge(u"items"_s);
        }
        addToSum(m_totals.total, group.amount.value, u"items"_s);
        m_totals.groups.append(group.amount);
    }
    addToSum(m_totals.total, m_totals.tip, u"tip"_s);
    addToSum(m_totals.total, m_totals.thirdParty, u"thirdPartyCharges"_s);
    if (!m_errors.isEmpty())
        return Error{ErrorCode::VALIDATION_FAILED, u"the totals cannot be computed"_s, m_errors};
    return std::move(m_totals);
}

} // namespace

Result<InvoiceTotals> computeTotals(const QList<LineRequest>& items, Money tip,
                                    const QList<ThirdPartyCharge>& thirdParty)
{
    Calculation calculation;
    for (qsizetype i = 0; i < items.size(); ++i)
        calculation.addLine(items[i], u"items[%1]"_s.arg(i));
    calculation.addExtras(tip, thirdParty);
    return calculation.finish();
}

} // namespace engine
