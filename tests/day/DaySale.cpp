#include "DaySale.h"

#include <engine/InvoiceTotals.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

// What is special about the prices of a sale; most are plain.
enum class Trait { Plain, HighDiscount, Whole, HighWhole, PriceList, OwnPrice, OwnPriceAndDiscount };

Trait traitOf(DayRandom& random)
{
    const int dice = between(random, 1, 40);
    if (dice <= 2)
        return Trait::HighDiscount;
    if (dice <= 4)
        return Trait::Whole;
    if (dice == 5)
        return Trait::HighWhole;
    if (dice <= 7)
        return Trait::PriceList;
    if (dice <= 9)
        return Trait::OwnPrice;
    return dice == 10 ? Trait::OwnPriceAndDiscount : Trait::Plain;
}

// A cédula of Pichincha with its check digit.
QString cedulaOf(int number)
{
    const QString digits = u"170%1"_s.arg(number, 6, 10, QLatin1Char('0'));
    int sum = 0;
    for (int i = 0; i < digits.size(); ++i) {
        const int value = digits[i].digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return digits + QString::number((10 - sum % 10) % 10);
}

class Maker
{
public:
    Maker(const DayShop& shop, quint64 seed, int number)
        : m_shop(shop), m_random(seed * 7'000'003 + static_cast<quint64>(number)), m_number(number),
          m_trait(traitOf(m_random))
    {
    }

    DaySale make()
    {
        m_sale.request.issuer = m_shop.issuer;
        m_sale.request.key = u"day-%1"_s.arg(m_number);
        goods();
        permissions();
        sums();
        buyer();
        tenders();
        return m_sale;
    }

private:
    void goods()
    {
        const int lines = between(m_random, 1, 5);
        const int whole = m_trait == Trait::Whole ? 5 : m_trait == Trait::HighWhole ? 15 : 0;
        const auto count = static_cast<int>(m_shop.products.size());
        const int first = between(m_random, 0, count - 1);
        for (int i = 0; i < lines; ++i) {
            const Product& product = m_shop.products[(first + i * 7) % count];
            LineRequest line;
            line.mainCode = product.code;
            line.description = product.name;
            line.quantity = (first + i) % 5 == 0 ? Decimal::fromMicros(between(m_random, 1, 12) * 250'000)
                                                 : Decimal::fromInt(between(m_random, 1, 4));
            line.unitPrice = priceOf(product, i);
            int percent = between(m_random, 1, 5) == 1 ? between(m_random, 1, 10) : 0;
            if (whole)
                percent = whole;
            else if (i == 0 && (m_trait == Trait::HighDiscount || m_trait == Trait::OwnPriceAndDiscount))
                percent = between(m_random, 20, 30);
            const Money gross = multiplyToMoney(line.quantity, line.unitPrice).value_or(Money());
            line.discount = percentOf(gross, Decimal::fromInt(percent)).value_or(Money());
            const QHash<QString, int> rates{{u"4"_s, 15}, {u"5"_s, 5}, {u"0"_s, 0}};
            line.taxes = {{u"2"_s, product.ivaRateCode, Decimal::fromInt(rates.value(product.ivaRateCode)), {}}};
            m_sale.netDiscount += line.discount;
            m_sale.request.goods += {product.id, line.quantity};
            m_sale.request.invoice.items += line;
        }
    }

    [[nodiscard]] Decimal priceOf(const Product& product, int line)
    {
        if (m_trait == Trait::PriceList)
            return m_shop.listed.value(product.id, product.unitPrice);
        const bool said = line == 0 && (m_trait == Trait::OwnPrice || m_trait == Trait::OwnPriceAndDiscount);
        return said ? product.unitPrice + Decimal::fromMicros(between(m_random, 1, 50) * 10'000) : product.unitPrice;
    }

    void permissions()
    {
        QList<Permission>& needs = m_sale.request.needs;
        if (m_trait == Trait::PriceList) {
            m_sale.request.priceList = m_shop.priceList;
            needs += Permission::ChoosePriceList;
        }
        if (m_trait == Trait::OwnPrice || m_trait == Trait::OwnPriceAndDiscount)
            needs += Permission::ChangePrice;
        if (m_trait == Trait::HighDiscount || m_trait == Trait::HighWhole || m_trait == Trait::OwnPriceAndDiscount)
            needs += Permission::DiscountAboveLimit;
    }

    void sums()
    {
        InvoiceRequest& invoice = m_sale.request.invoice;
        QList<LineRequest> undiscounted = invoice.items;
        for (LineRequest& line : undiscounted)
            line.discount = {};
        const auto plain = computeTotals(invoice.items);
        const auto before = computeTotals(undiscounted);
        if (!plain || !before)
            qFatal("the day makes a sale that cannot be added up");
        m_sale.request.discount = before->total - plain->total;
        if (between(m_random, 1, 12) == 1)
            invoice.tip = percentOf(plain->net, Decimal::fromInt(10)).value_or(Money());
        m_sale.total = plain->total + invoice.tip;
    }

    void buyer()
    {
        BuyerRequest& buyer = m_sale.request.invoice.buyer;
        m_named = m_sale.total > Money::fromCents(50'00) || between(m_random, 1, 3) == 1;
        if (!m_named) {
            buyer = {IdType::FinalConsumer, u"9999999999999"_s, u"CONSUMIDOR FINAL"_s, {}, {}};
        } else if (between(m_random, 1, 5) == 1) {
            Customer customer;
            customer.id = cedulaOf(m_number);
            customer.idTypeCode = u"05"_s;
            customer.name = u"CLIENTE Ñ %1"_s.arg(m_number);
            m_sale.fresh = customer;
            buyer = {IdType::Cedula, customer.id, customer.name, {}, {}};
        } else {
            buyer = {IdType::Cedula, u"1710034065"_s, u"ANA ÑÚÑEZ"_s, {}, {}};
        }
    }

    void tenders()
    {
        SaleRequest& sale = m_sale.request;
        const qint64 cents = m_sale.total.cents();
        sale.received = m_sale.total;
        const int mix = between(m_random, 1, m_named ? 7 : 6);
        if (mix == 1) {
            sale.tenders = {tenderTaken(u"CASH"_s, cents)};
            sale.received = Money::fromCents((cents / 2000 + 1) * 2000);
        } else if (mix == 2) {
            sale.tenders = {tenderTaken(u"DEBIT"_s, cents, u"000123"_s)};
        } else if (mix == 3 && cents > 1) {
            sale.tenders = {tenderTaken(u"CASH"_s, cents / 2),
                            tenderTaken(u"CREDIT_CARD"_s, cents - cents / 2, u"778899"_s)};
        } else if (mix == 4 && cents > 2) {
            sale.tenders = {tenderTaken(u"TRANSFER"_s, cents / 3, u"T-55"_s),
                            tenderTaken(u"DEBIT"_s, cents / 3, u"000124"_s),
                            tenderTaken(u"CASH"_s, cents - 2 * (cents / 3))};
            sale.received = m_sale.total + Money::fromCents(5'00); // and five dollars back
        } else if (mix == 7) {
            sale.tenders = {tenderTaken(u"ON_CREDIT"_s, cents)};
            sale.invoice.payments = {{u"20"_s, m_sale.total, Decimal::fromInt(30), u"dias"_s}};
        } else {
            sale.tenders = {tenderTaken(u"CASH"_s, cents)};
        }
    }

    const DayShop& m_shop;
    DayRandom m_random;
    const int m_number;
    const Trait m_trait;
    bool m_named = false;
    DaySale m_sale;
};

} // namespace

TenderTaken tenderTaken(const QString& id, qint64 cents, const QString& reference)
{
    TenderTaken taken;
    taken.tender = id;
    taken.amount = Money::fromCents(cents);
    taken.reference = reference;
    return taken;
}

DaySale DaySale::make(const DayShop& shop, quint64 seed, int number)
{
    return Maker(shop, seed, number).make();
}

} // namespace engine::tests
