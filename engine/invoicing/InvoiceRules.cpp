#include "invoicing/InvoiceRules.h"

#include "core/Text.h"
#include "core/TextRules.h"

#include <engine/Catalogs.h>
#include <engine/EmailList.h>
#include <engine/Identification.h>

#include <QRegularExpression>

#include <algorithm>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using core::FieldErrors;

namespace {

constexpr qsizetype kMaxLines = 10'000;
constexpr qsizetype kMaxDetails = 3;
constexpr qsizetype kMaxFields = 15;
constexpr qsizetype kCodeLength = 25;
constexpr qsizetype kTextLength = 300;
constexpr qsizetype kUnitLength = 50;
constexpr qsizetype kIdLength = 20;
const QString kIva = u"2"_s;

enum class Empty { Refused, Allowed };

// One pass over the request, in the order of its members.
class Rules
{
public:
    Rules(const InvoiceRequest& request, FieldErrors& errors) : m_request(request), m_errors(errors) {}

    void run()
    {
        buyer();
        items();
        if (m_request.credited) {
            credited(*m_request.credited);
            noSale();
        } else {
            payments();
            extras();
        }
        entries(u"additionalInfo"_s, m_request.additionalInfo, kMaxFields);
    }

private:
    void buyer()
    {
        const BuyerRequest& buyer = m_request.buyer;
        text(u"buyer.name"_s, buyer.name, kTextLength);
        text(u"buyer.id"_s, buyer.id, kIdLength);
        text(u"buyer.address"_s, buyer.address, kTextLength, Empty::Allowed);
        if (text(u"buyer.email"_s, buyer.email, kTextLength, Empty::Allowed) && !buyer.email.isEmpty()) {
            const QStringList emails = core::cleanText(buyer.email).split(u';');
            if (!std::all_of(emails.begin(), emails.end(), isEmail))
                m_errors.add(u"buyer.email"_s, u"Not an e-mail address."_s, buyer.email);
        }
        if (!m_errors.contains(u"buyer.idType"_s))
            identification(buyer);
    }

    void identification(const BuyerRequest& buyer)
    {
        const QString id = core::cleanText(buyer.id);
        if (m_request.credited && (buyer.idType == IdType::FinalConsumer || id == kFinalConsumerId)) {
            m_errors.add(u"buyer.idType"_s, kNoCreditForFinalConsumer, idTypeCode(buyer.idType));
            return;
        }
        if (buyer.idType == IdType::FinalConsumer) {
            if (id != kFinalConsumerId)
                m_errors.add(u"buyer.id"_s, u"A final consumer (07) carries the number 9999999999999."_s, id);
            if (core::cleanText(buyer.name).toUpper() != kFinalConsumerName)
                m_errors.add(u"buyer.name"_s, u"A final consumer (07) is named CONSUMIDOR FINAL."_s, buyer.name);
            return;
        }
        if (id == kFinalConsumerId)
            m_errors.add(u"buyer.idType"_s, u"The number 9999999999999 is the final consumer's; send 07."_s,
                         idTypeCode(buyer.idType));
        else if (!checkIdentification(buyer.idType, id).shapeOk)
            m_errors.add(u"buyer.id"_s, shapeOf(buyer.idType), id);
    }

    static QString shapeOf(IdType type)
    {
        switch (type) {
        case IdType::Ruc:
            return u"A RUC (04) has 13 digits and ends in the number of an establishment."_s;
        case IdType::Cedula:
            return u"A cédula (05) has 10 digits; 13 digits are a RUC (04)."_s;
        default:
            return u"At most 20 letters and digits."_s;
        }
    }

    void items()
    {
        const qsizetype count = m_request.items.size();
        if (count == 0)
            m_errors.add(u"items"_s, u"Send at least one line."_s);
        if (count > kMaxLines) {
            m_errors.add(u"items"_s, u"%1 lines; at most %2 are taken. Split the sale."_s.arg(count).arg(kMaxLines));
            return;
        }
        for (qsizetype i = 0; i < count; ++i)
            line(u"items[%1]"_s.arg(i), m_request.items[i]);
    }

    void line(const QString& path, const LineRequest& line)
    {
        text(path + u".mainCode"_s, line.mainCode, kCodeLength);
        text(path + u".auxiliaryCode"_s, line.auxiliaryCode, kCodeLength, Empty::Allowed);
        text(path + u".description"_s, line.description, kTextLength);
        text(path + u".unitOfMeasure"_s, line.unitOfMeasure, kUnitLength, Empty::Allowed);
        if (line.quantity <= Decimal())
            m_errors.add(path + u".quantity"_s, u"Must be greater than zero."_s, line.quantity.toString());
        notNegative(path + u".unitPrice"_s, line.unitPrice);
        notNegative(path + u".discount"_s, line.discount);
        for (qsizetype i = 0; i < line.taxes.size(); ++i)
            tax(u"%1.taxes[%2]"_s.arg(path).arg(i), line, i);
        if (std::count_if(line.taxes.begin(), line.taxes.end(), [](const TaxRequest& t) { return t.code == kIva; }) !=
            1)
            m_errors.add(path + u".taxes"_s, u"Send exactly one entry of IVA (code 2), also for 0 %."_s);
        entries(path + u".additionalDetails"_s, line.additionalDetails, kMaxDetails);
    }

    void tax(const QString& path, const LineRequest& line, qsizetype index)
    {
        const TaxRequest& tax = line.taxes[index];
        const QList<CatalogEntry>& types = Catalogs::instance().taxTypes();
        if (std::none_of(types.begin(), types.end(), [&tax](const CatalogEntry& e) { return e.code == tax.code; }))
            m_errors.add(path + u".code"_s, u"Unknown tax; send 2 IVA, 3 ICE or 5 IRBPNR."_s, tax.code);
        else if (!Catalogs::instance().hasTaxRateCode(tax.code, tax.rateCode))
            m_errors.add(path + u".rateCode"_s, u"No rate of tax %1 has this code."_s.arg(tax.code), tax.rateCode);
        notNegative(path + u".rate"_s, tax.rate);
        if (!fitsRate(tax.rate))
            m_errors.add(path + u".rate"_s, u"At most 4 digits, 2 of them behind the point."_s, tax.rate.toString());
        for (qsizetype i = 0; i < index; ++i) {
            if (line.taxes[i].code == tax.code && line.taxes[i].rateCode == tax.rateCode)
                m_errors.add(path + u".rateCode"_s, u"This tax stands twice on the line; send it once."_s,
                             tax.rateCode);
        }
        if (!tax.units)
            return;
        if (tax.code == kIva)
            m_errors.add(path + u".units"_s, u"IVA is a percentage; leave the units out."_s, tax.units->toString());
        else if (*tax.units <= Decimal())
            m_errors.add(path + u".units"_s, u"Must be greater than zero."_s, tax.units->toString());
    }

    // Four significant digits, two of them behind the point (tarifa of all schemas); trailing zeros do not count.
    static bool fitsRate(Decimal rate)
    {
        qint64 hundredths = rate.micros() / 10'000;
        if (hundredths * 10'000 != rate.micros())
            return false;
        if (hundredths % 10 == 0)
            hundredths /= 10; // one fraction digit less
        if (hundredths % 10 == 0 && rate.micros() % Decimal::kScale == 0)
            hundredths /= 10;
        return hundredths <= 9999;
    }

    void payments()
    {
        if (m_request.payments.isEmpty())
            m_errors.add(u"payments"_s, u"Send at least one payment."_s);
        for (qsizetype i = 0; i < m_request.payments.size(); ++i)
            payment(u"payments[%1]"_s.arg(i), m_request.payments[i]);
    }

    void payment(const QString& path, const PaymentRequest& payment)
    {
        if (!Catalogs::instance().paymentMethodName(payment.method))
            m_errors.add(path + u".method"_s, u"Unknown payment method; send a code of SRI's table 24, e.g. 01."_s,
                         payment.method);
        notNegative(path + u".total"_s, payment.total);
        if (payment.term)
            notNegative(path + u".term"_s, *payment.term);
        else if (!payment.termUnit.isEmpty())
            m_errors.add(path + u".term"_s, u"A unit without a term; send the term too."_s);
        if (payment.term && !Catalogs::instance().termUnits().contains(payment.termUnit))
            m_errors.add(path + u".termUnit"_s, u"A term needs a unit: %1."_s.arg(units()), payment.termUnit);
    }

    static QString units() { return QStringList(Catalogs::instance().termUnits()).join(u" or "_s); }

    void extras()
    {
        static const QRegularExpression kGuide(u"\\A[0-9]{3}-[0-9]{3}-[0-9]{9}\\z"_s);
        if (!m_request.deliveryGuide.isEmpty() && !kGuide.match(m_request.deliveryGuide).hasMatch())
            m_errors.add(u"guiaRemision"_s, u"Write the number of the guide as 000-000-000000000."_s,
                         m_request.deliveryGuide);
        notNegative(u"tip"_s, m_request.tip);
        for (qsizetype i = 0; i < m_request.thirdPartyCharges.size(); ++i) {
            const ThirdPartyCharge& charge = m_request.thirdPartyCharges[i];
            const QString path = u"thirdPartyCharges[%1]"_s.arg(i);
            text(path + u".concept"_s, charge.concept_, kTextLength);
            if (charge.total <= Money())
                m_errors.add(path + u".total"_s, u"Must be greater than zero."_s, charge.total.toString());
        }
    }

    void credited(const CreditedDocument& original)
    {
        static const QRegularExpression kNumber(u"\\A[0-9]{3}-[0-9]{3}-[0-9]{9}\\z"_s);
        const QString path = u"originalDocument"_s;
        if (original.type != DocumentType::Invoice)
            m_errors.add(path + u".documentType"_s, u"A credit note changes an invoice; send \"01\"."_s,
                         documentTypeCode(original.type));
        if (!kNumber.match(original.number).hasMatch() || original.number.endsWith(u"-000000000"_s))
            m_errors.add(path + u".number"_s, u"Write the number of the invoice as 000-000-000000001."_s,
                         original.number);
        if (!original.issueDate.isValid() || original.issueDate.year() < 2000 || original.issueDate.year() > 2099)
            m_errors.add(path + u".issueDate"_s, u"Send the issue date of the invoice, dd/mm/yyyy."_s);
        text(u"motivo"_s, original.reason, kTextLength);
    }

    // Members that the schema of a credit note has no element for; the body of one never fills them.
    void noSale()
    {
        const QString message = u"A credit note has no such thing; leave it out."_s;
        if (!m_request.payments.isEmpty())
            m_errors.add(u"payments"_s, message);
        if (!m_request.deliveryGuide.isEmpty())
            m_errors.add(u"guiaRemision"_s, message, m_request.deliveryGuide);
        if (!m_request.tip.isZero())
            m_errors.add(u"tip"_s, message, m_request.tip.toString());
        if (!m_request.thirdPartyCharges.isEmpty())
            m_errors.add(u"thirdPartyCharges"_s, message);
    }

    void entries(const QString& path, const QList<NameValue>& list, qsizetype limit)
    {
        if (list.size() > limit) {
            m_errors.add(path, u"%1 entries; the voucher holds at most %2."_s.arg(list.size()).arg(limit));
            return;
        }
        for (qsizetype i = 0; i < list.size(); ++i) {
            text(u"%1[%2].name"_s.arg(path).arg(i), list[i].name, kTextLength);
            text(u"%1[%2].value"_s.arg(path).arg(i), list[i].value, kTextLength);
        }
    }

    // False when it was refused.
    bool text(const QString& path, const QString& sent, qsizetype limit, Empty empty = Empty::Refused)
    {
        if (core::hasForbiddenCharacters(sent)) {
            m_errors.add(path, u"A line break, tab or control character stands in this text; remove it."_s,
                         core::cleanText(sent));
            return false;
        }
        const QString cleaned = core::cleanText(sent);
        const qsizetype length = core::codePointLength(cleaned);
        if (length > limit) {
            m_errors.add(path, u"%1 characters; at most %2 fit the voucher."_s.arg(length).arg(limit), cleaned);
            return false;
        }
        if (length == 0 && empty == Empty::Refused) {
            m_errors.add(path, u"Must not be empty."_s, sent);
            return false;
        }
        return true;
    }

    void notNegative(const QString& path, Decimal value)
    {
        if (value.isNegative())
            m_errors.add(path, u"Must not be negative."_s, value.toString());
        else if (value.micros() > Decimal::kMaxUnits)
            m_errors.add(path, u"Too large: at most 12 digits before the point."_s);
    }

    void notNegative(const QString& path, Money value)
    {
        if (value.isNegative())
            m_errors.add(path, u"Must not be negative."_s, value.toString());
        else if (value.cents() > Money::kMaxCents)
            m_errors.add(path, u"Too large: at most 12 digits before the point."_s);
    }

    const InvoiceRequest& m_request;
    FieldErrors& m_errors;
};

} // namespace

void checkInvoiceRules(const InvoiceRequest& request, FieldErrors& errors)
{
    Rules(request, errors).run();
}

} // namespace engine::invoicing
