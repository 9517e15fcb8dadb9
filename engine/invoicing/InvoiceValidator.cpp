#include "invoicing/InvoiceValidator.h"

#include "core/Text.h"
#include "invoicing/AdditionalInfo.h"
#include "invoicing/InvoiceRules.h"
#include "invoicing/VoucherSize.h"

#include <engine/Catalogs.h>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using core::FieldErrors;

namespace {

// SRI's own tool refuses more (sheet, note on propina).
constexpr qint64 kMaxTipPercent = 10;
constexpr int kCreditMonths = 12; // how long an invoice can be credited (sheet, section 5)
const QString kIva = u"2"_s, kIce = u"3"_s;

QString written(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

void checkDate(const InvoiceRequest& request, const Policy& policy, FieldErrors& errors)
{
    if (!request.issueDate || *request.issueDate == policy.today)
        return;
    errors.add(u"issueDate"_s, u"Must be today in Ecuador, %1, or be left out."_s.arg(written(policy.today)),
               written(*request.issueDate));
}

// What is wrong with the rate of a tax whose catalogue entry is known; empty when nothing is. The amounts per unit
// of ICE change every year, so the printed ones are no limit; codes of the customs office are printed without rate.
void checkRate(const QString& path, const TaxRequest& tax, const TaxRate& known, FieldErrors& errors)
{
    const bool specificIce = tax.code == kIce && tax.units;
    if (specificIce) {
        if (known.percent && !known.perUnit)
            errors.add(path + u".units"_s, u"This tax is a percentage; leave the units out."_s, tax.units->toString());
        return;
    }
    if (tax.code == kIce && !known.percent && known.perUnit) {
        errors.add(path + u".units"_s, u"This tax counts units; send how many the line holds."_s);
        return;
    }
    const std::optional<Decimal> expected = known.percent ? known.percent : known.perUnit;
    if (expected && tax.rate != *expected)
        errors.add(path + u".rate"_s, u"The rate of code %1 is %2."_s.arg(tax.rateCode, expected->toString(2)),
                   tax.rate.toString(2));
}

void checkOriginalDate(const InvoiceRequest& request, const Policy& policy, FieldErrors& errors)
{
    if (!request.credited || !request.credited->issueDate.isValid())
        return;
    const QDate date = request.credited->issueDate;
    const QString path = u"originalDocument.issueDate"_s;
    if (date > policy.today)
        errors.add(path, u"The invoice cannot be younger than the credit note, %1."_s.arg(written(policy.today)),
                   written(date));
    else if (date.addMonths(kCreditMonths) < policy.today)
        errors.add(path,
                   u"An invoice can be credited for twelve months; those of this one ended on %1."_s.arg(
                       written(date.addMonths(kCreditMonths))),
                   written(date));
}

// A credit note takes back what was charged: the rates of the invoice's day (sheet, annex 1).
QDate dateOfRates(const InvoiceRequest& request, const Policy& policy)
{
    return request.credited && request.credited->issueDate.isValid() ? request.credited->issueDate : policy.today;
}

void checkRates(const InvoiceRequest& request, QDate date, FieldErrors& errors)
{
    const Catalogs& catalogs = Catalogs::instance();
    for (qsizetype i = 0; i < request.items.size(); ++i) {
        for (qsizetype j = 0; j < request.items[i].taxes.size(); ++j) {
            const TaxRequest& tax = request.items[i].taxes[j];
            if (!catalogs.hasTaxRateCode(tax.code, tax.rateCode))
                continue; // refused by the rules already
            const QString path = u"items[%1].taxes[%2]"_s.arg(i).arg(j);
            if (const std::optional<TaxRate> known = catalogs.taxRate(tax.code, tax.rateCode, date))
                checkRate(path, tax, *known, errors);
            else
                errors.add(path + u".rateCode"_s, u"This rate is not in force on %1."_s.arg(written(date)),
                           tax.rateCode);
        }
    }
}

void checkAdditionalInfo(const InvoiceRequest& request, const Issuer& issuer, FieldErrors& errors)
{
    const qsizetype limit = clientFieldLimit(issuer);
    if (request.additionalInfo.size() > limit) {
        errors.add(u"additionalInfo"_s, u"%1 entries; %2 are left beside those the voucher needs for its issuer."_s
                                            .arg(request.additionalInfo.size())
                                            .arg(limit));
        return;
    }
    const QList<NameValue> reserved = issuerFields(issuer);
    for (qsizetype i = 0; i < request.additionalInfo.size(); ++i) {
        const QString name = core::cleanText(request.additionalInfo[i].name);
        for (const NameValue& field : reserved) {
            if (field.name.compare(name, Qt::CaseInsensitive) == 0)
                errors.add(u"additionalInfo[%1].name"_s.arg(i), u"The engine writes this entry itself; leave it out."_s,
                           name);
        }
    }
}

void checkPayments(const InvoiceRequest& request, const InvoiceTotals& totals, FieldErrors& errors)
{
    Money sum;
    for (const PaymentRequest& payment : request.payments) {
        sum += payment.total;
        if (sum.cents() > Money::kMaxCents) {
            errors.add(u"payments"_s, u"The payments add up to more than an invoice can hold."_s);
            return;
        }
    }
    if (sum != totals.total)
        errors.add(u"payments"_s,
                   u"The payments add up to %1, the invoice to %2."_s.arg(sum.toString(), totals.total.toString()),
                   sum.toString());
}

void checkTotals(const InvoiceRequest& request, const Policy& policy, const InvoiceTotals& totals, FieldErrors& errors)
{
    if (request.credited) {
        if (totals.total.isZero())
            errors.add(u"items"_s, u"A credit note of 0.00 takes nothing back."_s);
        return;
    }
    const std::optional<Money> tipLimit = percentOf(totals.net, Decimal::fromInt(kMaxTipPercent));
    if (tipLimit && totals.tip > *tipLimit)
        errors.add(u"tip"_s, u"At most 10 % of the subtotal, %1."_s.arg(tipLimit->toString()), totals.tip.toString());
    if (request.buyer.idType == IdType::FinalConsumer && totals.total > policy.finalConsumerLimit)
        errors.add(u"buyer.idType"_s,
                   u"A sale of %1 needs an identified buyer; CONSUMIDOR FINAL goes up to %2."_s.arg(
                       totals.total.toString(), policy.finalConsumerLimit.toString()),
                   idTypeCode(request.buyer.idType));
    checkPayments(request, totals, errors);
}

} // namespace

Result<InvoiceTotals> validateInvoice(const InvoiceRequest& request, const Issuer& issuer, const Policy& policy)
{
    FieldErrors errors;
    if (surelyTooLarge(request))
        errors.add(u"items"_s, tooLargeMessage(request));
    checkInvoiceRules(request, errors);
    checkDate(request, policy, errors);
    checkOriginalDate(request, policy, errors);
    checkRates(request, dateOfRates(request, policy), errors);
    checkAdditionalInfo(request, issuer, errors);
    Result<InvoiceTotals> totals = computeTotals(request.items, request.tip, request.thirdPartyCharges);
    if (!totals)
        errors.append(totals.error());
    else
        checkTotals(request, policy, *totals, errors);
    if (!errors.isEmpty())
        return errors.toError();
    if (!fitsVoucher(request, *totals, issuer, policy.today)) {
        errors.add(u"items"_s, tooLargeMessage(request));
        return errors.toError();
    }
    return totals;
}

} // namespace engine::invoicing
