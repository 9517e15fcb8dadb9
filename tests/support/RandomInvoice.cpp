#include "support/RandomInvoice.h"

#include <engine/Identification.h>
#include <engine/InvoiceTotals.h>

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace engine::tests {

using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937_64;

qint64 between(Random& random, qint64 least, qint64 most)
{
    return std::uniform_int_distribution<qint64>(least, most)(random);
}

bool chance(Random& random, int percent)
{
    return between(random, 1, 100) <= percent;
}

template <class List>
const auto& pick(Random& random, const List& list)
{
    return list[static_cast<typename List::size_type>(between(random, 0, static_cast<qint64>(std::size(list)) - 1))];
}

// Texts as shops write them, with everything that has to be escaped somewhere.
QString randomText(Random& random, qsizetype longest)
{
    static const QStringList kWords{u"Café"_s,   u"Ñandú"_s,     u"pan & queso"_s, u"\"granel\""_s,
                                    u"<12 W>"_s, u"O'Higgins"_s, u"3,5 kg"_s,      u"jabón"_s,
                                    u"Lápiz"_s,  u"Nº 4"_s,      u"½"_s,           u"–"_s,
                                    u"agua"_s,   u"arroz"_s,     u"🥖"_s,        u"ÁÉÍÓÚ"_s};
    QString text = pick(random, kWords);
    while (chance(random, 60) && text.size() < longest)
        text += u' ' + pick(random, kWords);
    if (text.size() > longest)
        text = u"recortado"_s.left(longest);
    return text;
}

TaxRequest tax(const QString& code, const QString& rateCode, const QString& rate)
{
    return {code, rateCode, *Decimal::parse(rate), std::nullopt};
}

QList<TaxRequest> randomTaxes(Random& random)
{
    static const QList<TaxRequest> kIva{tax(u"2"_s, u"4"_s, u"15"_s), tax(u"2"_s, u"0"_s, u"0"_s),
                                        tax(u"2"_s, u"5"_s, u"5"_s), tax(u"2"_s, u"6"_s, u"0"_s),
                                        tax(u"2"_s, u"7"_s, u"0"_s)};
    QList<TaxRequest> taxes{chance(random, 60) ? kIva.first() : pick(random, kIva)};
    if (chance(random, 10))
        taxes.append(tax(u"3"_s, u"3610"_s, u"20"_s));
    if (chance(random, 8)) {
        taxes.append(tax(u"3"_s, u"3043"_s, u"1.50"_s));
        taxes.last().units = Decimal::fromMicros(between(random, 1, 40'000'000));
    }
    if (chance(random, 10))
        taxes.append(tax(u"5"_s, u"5001"_s, u"0.02"_s));
    std::shuffle(taxes.begin(), taxes.end(), random);
    return taxes;
}

// `step` millionths apart: whole things, cents, weights of six decimals.
Decimal randomDecimal(Random& random, qint64 mostMicros)
{
    static constexpr std::array<qint64, 4> kSteps{1'000'000, 10'000, 1'000, 1};
    const qint64 step = pick(random, kSteps);
    return Decimal::fromMicros(step * between(random, 1, std::max<qint64>(1, mostMicros / step)));
}

LineRequest randomLine(Random& random)
{
    LineRequest line;
    line.mainCode = u"P-%1"_s.arg(between(random, 1, 99'999'999));
    if (chance(random, 20))
        line.auxiliaryCode = u"A%1"_s.arg(between(random, 1, 9999));
    line.description = randomText(random, 280);
    if (chance(random, 15))
        line.unitOfMeasure = u"kg"_s;
    line.quantity = randomDecimal(random, chance(random, 95) ? 20'000'000 : 5'000'000'000);
    line.unitPrice = randomDecimal(random, chance(random, 95) ? 30'000'000 : 9'000'000'000);
    if (const std::optional<Money> gross = multiplyToMoney(line.quantity, line.unitPrice); gross && chance(random, 30))
        line.discount = Money::fromCents(between(random, 0, gross->cents()));
    line.taxes = randomTaxes(random);
    for (int i = 0; i < 3 && chance(random, 10); ++i)
        line.additionalDetails.append({randomText(random, 40), randomText(random, 60)});
    return line;
}

BuyerRequest randomBuyer(Random& random, Money total)
{
    static const QList<std::pair<IdType, QString>> kIds{
        {IdType::Cedula, u"2459999997"_s}, {IdType::Cedula, u"3059999973"_s},  {IdType::Ruc, u"1899999998001"_s},
        {IdType::Ruc, u"0969999920001"_s}, {IdType::Passport, u"XK204918Z"_s}, {IdType::ForeignId, u"ESB-00.112/7"_s},
    };
    BuyerRequest buyer;
    if (total <= Money::fromCents(5000) && chance(random, 50)) {
        buyer.idType = IdType::FinalConsumer;
        buyer.id = kFinalConsumerId;
        buyer.name = kFinalConsumerName;
        return buyer;
    }
    std::tie(buyer.idType, buyer.id) = pick(random, kIds);
    buyer.name = randomText(random, 200);
    if (chance(random, 60))
        buyer.email = u"cliente%1@ejemplo.ec"_s.arg(between(random, 1, 999));
    if (chance(random, 50))
        buyer.address = randomText(random, 200);
    return buyer;
}

QList<PaymentRequest> randomPayments(Random& random, Money total)
{
    static const QStringList kMethods{u"01"_s, u"15"_s, u"16"_s, u"17"_s, u"18"_s, u"19"_s, u"20"_s, u"21"_s};
    QList<PaymentRequest> payments;
    Money left = total;
    for (int i = 0; i < 2 && chance(random, 25) && left > Money::fromCents(1); ++i) {
        const Money part = Money::fromCents(between(random, 1, left.cents() - 1));
        payments.append({pick(random, kMethods), part, std::nullopt, {}});
        left -= part;
    }
    payments.append({pick(random, kMethods), left, std::nullopt, {}});
    for (PaymentRequest& payment : payments) {
        if (chance(random, 15)) {
            payment.term = Decimal::fromInt(between(random, 1, 24));
            payment.termUnit = chance(random, 50) ? u"dias"_s : u"meses"_s;
        }
    }
    return payments;
}

} // namespace

InvoiceRequest randomInvoice(Random& random)
{
    return randomInvoice(random, static_cast<int>(between(random, 1, chance(random, 95) ? 6 : 40)));
}

InvoiceRequest randomInvoice(Random& random, int lines)
{
    InvoiceRequest request;
    for (int i = 0; i < lines; ++i)
        request.items.append(randomLine(random));
    const Money net = computeTotals(request.items).value_or(InvoiceTotals()).net;
    if (chance(random, 10))
        request.tip = Money::fromCents(between(random, 0, net.cents() / 10));
    for (int i = 0; i < 2 && chance(random, 5); ++i)
        request.thirdPartyCharges.append({randomText(random, 100), Money::fromCents(between(random, 1, 2500))});
    const Money total =
        computeTotals(request.items, request.tip, request.thirdPartyCharges).value_or(InvoiceTotals()).total;
    request.buyer = randomBuyer(random, total);
    request.payments = randomPayments(random, total);
    if (chance(random, 5))
        request.deliveryGuide = u"001-002-%1"_s.arg(between(random, 1, 999'999'999), 9, 10, QChar(u'0'));
    for (int i = 0; i < 6 && chance(random, 30); ++i)
        request.additionalInfo.append({u"Dato %1"_s.arg(i + 1), randomText(random, 100)});
    return request;
}

InvoiceRequest randomCreditNote(Random& random, QDate today)
{
    const QString number = u"%1-%2-%3"_s.arg(between(random, 1, 999), 3, 10, QChar(u'0'))
                               .arg(between(random, 1, 999), 3, 10, QChar(u'0'))
                               .arg(between(random, 1, 999'999'999), 9, 10, QChar(u'0'));
    const InvoiceRequest invoice = randomInvoice(random);
    InvoiceRequest note = creditNoteOf(invoice, number, today.addDays(-between(random, 0, 360)), invoice.items.size());
    note.credited->reason = randomText(random, 250);
    note.buyer = randomBuyer(random, Money::fromCents(Money::kMaxCents)); // never the final consumer
    note.additionalInfo = invoice.additionalInfo;
    if (computeTotals(note.items).value_or(InvoiceTotals()).total.isZero())
        note.items[0].unitPrice = Decimal::fromInt(7);
    return note;
}

InvoiceRequest creditNoteOf(const InvoiceRequest& invoice, const QString& number, QDate date, qsizetype lines)
{
    InvoiceRequest note;
    note.credited = CreditedDocument{DocumentType::Invoice, number, date, u"Devolución de mercadería"_s};
    note.buyer = invoice.buyer;
    note.items = invoice.items.first(std::min(lines, invoice.items.size()));
    return note;
}

QByteArray invoiceBody(const InvoiceRequest& request)
{
    return QJsonDocument(invoiceRequestToJson(request)).toJson(QJsonDocument::Compact);
}

Issuer demoIssuer()
{
    Issuer issuer;
    issuer.id = 1;
    issuer.ruc = u"1799999990001"_s;
    issuer.businessName = u"COMERCIAL ALMENDRAL & HIJOS CÍA. LTDA."_s;
    issuer.tradeName = u"Almacén \"El Ñandú\""_s;
    issuer.mainAddress = u"Av. Shyris N34-152 y Holanda, Quito"_s;
    issuer.branchCode = u"002"_s;
    issuer.issuePointCode = u"003"_s;
    issuer.branchAddress = u"C. García Moreno 4-20, Quito"_s;
    issuer.accounting = true;
    issuer.specialTaxpayer = u"5471"_s;
    issuer.providerRuc = u"1799999982001"_s;
    return issuer;
}

Issuer randomIssuer(Random& random)
{
    static const QStringList kRegimes{QString(), u"RIMPE"_s, u"NEGOCIO_POPULAR"_s};
    Issuer issuer = demoIssuer();
    issuer.businessName = randomText(random, 200);
    issuer.tradeName = chance(random, 50) ? randomText(random, 100) : QString();
    issuer.branchAddress = chance(random, 50) ? randomText(random, 100) : QString();
    issuer.accounting = chance(random, 50);
    issuer.specialTaxpayer = chance(random, 30) ? u"5471"_s : QString();
    issuer.withholdingAgent = chance(random, 30) ? u"00000001"_s : QString();
    issuer.rimpe = pick(random, kRegimes);
    issuer.largeTaxpayer = chance(random, 20) ? u"NAC-GCFOIOC21-00000914-E"_s : QString();
    issuer.providerRuc = chance(random, 80) ? u"1799999982001"_s : QString();
    issuer.target = chance(random, 50) ? SriTarget::Production : SriTarget::Test;
    return issuer;
}

} // namespace engine::tests
