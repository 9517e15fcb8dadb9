// Random carts, computed here and by tests/support/totals_reference.py, must agree to the cent.
#include <engine/InvoiceTotals.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCarts = 100'000;

struct Cart
{
    QList<LineRequest> items;
    Money tip;
    QList<ThirdPartyCharge> thirdParty;
};

// Deterministic on every library: only the engine of <random> is specified to the bit, its distributions are not.
class CartMaker
{
public:
    explicit CartMaker(quint64 seed) : m_engine(seed) {}

    Cart cart()
    {
        Cart cart;
        // Odd rates on purpose; within a cart a code has one rate.
        m_iceRate = Decimal::fromMicros(below(2) ? 20'000'000 : below(300'000'000));
        m_specificRate = Decimal::fromMicros(below(2) ? 180'000 : below(12'000'000));
        const qint64 lines = 1 + below(5);
        for (qint64 i = 0; i < lines; ++i)
            cart.items.append(line());
        if (oneIn(3))
            cart.tip = Money::fromCents(below(2'000));
        while (oneIn(6))
            cart.thirdParty.append({u"x"_s, Money::fromCents(below(1'000))});
        return cart;
    }

private:
    qint64 below(qint64 limit) { return static_cast<qint64>(m_engine() % static_cast<quint64>(limit)); }
    bool oneIn(qint64 n) { return below(n) == 0; }

    Decimal quantity()
    {
        switch (below(4)) {
        case 0:
            return Decimal::fromInt(1 + below(12));
        case 1:
            return Decimal::fromMicros(500'000 * (1 + below(40))); // halves: many ties
        case 2:
            return Decimal::fromMicros(1'000 * below(50'000));
        default:
            return Decimal::fromMicros(below(10'000'000'000));
        }
    }

    Decimal price()
    {
        switch (below(3)) {
        case 0:
            return Decimal::fromMicros(10'000 * below(10'000));
        case 1:
            return Decimal::fromMicros(5'000 * below(20'000)); // half cents
        default:
            return Decimal::fromMicros(below(1'000'000'000));
        }
    }

    TaxRequest iva()
    {
        static const QList<std::pair<QString, int>> rates{{u"4"_s, 15}, {u"4"_s, 15}, {u"5"_s, 5},
                                                          {u"0"_s, 0},  {u"7"_s, 0},  {u"6"_s, 0}};
        const auto& [code, percent] = rates[below(rates.size())];
        return {u"2"_s, code, Decimal::fromInt(percent), std::nullopt};
    }

    LineRequest line()
    {
        LineRequest line;
        line.quantity = quantity();
        line.unitPrice = price();
        const qint64 gross = multiplyToMoney(line.quantity, line.unitPrice)->cents();
        if (oneIn(3))
            line.discount = Money::fromCents(oneIn(5) ? gross : below(gross + 1));
        if (!oneIn(20))
            line.taxes.append(iva());
        if (oneIn(4))
            line.taxes.append({u"3"_s, u"3610"_s, m_iceRate, std::nullopt});
        if (oneIn(5))
            line.taxes.append({u"3"_s, u"3053"_s, m_specificRate, Decimal::fromMicros(below(20'000'000))});
        if (oneIn(5))
            line.taxes.append({u"5"_s, u"5001"_s, Decimal::fromMicros(20'000),
                               oneIn(2) ? std::nullopt : std::optional(Decimal::fromInt(below(100)))});
        for (qsizetype i = line.taxes.size() - 1; i > 0; --i)
            line.taxes.swapItemsAt(i, below(i + 1));
        return line;
    }

    std::mt19937_64 m_engine;
    Decimal m_iceRate;
    Decimal m_specificRate;
};

QString inputLine(const Cart& cart)
{
    QStringList charges;
    for (const ThirdPartyCharge& charge : cart.thirdParty)
        charges.append(charge.total.toString());
    QStringList fields{cart.tip.toString(), charges.join(u',')};
    for (const LineRequest& line : cart.items) {
        QStringList parts{line.quantity.toString(), line.unitPrice.toString(), line.discount.toString()};
        for (const TaxRequest& tax : line.taxes)
            parts.append(
                QStringList{tax.code, tax.rateCode, tax.rate.toString(), tax.units ? tax.units->toString() : u"-"_s}
                    .join(u':'));
        fields.append(parts.join(u' '));
    }
    return fields.join(u'|');
}

QString outputLine(const Cart& cart)
{
    const auto totals = computeTotals(cart.items, cart.tip, cart.thirdParty);
    if (!totals)
        return totals.error().detail;
    QStringList fields{
        QStringList{totals->net.toString(), totals->discount.toString(), totals->total.toString()}.join(u' ')};
    QStringList groups;
    for (const TaxAmount& group : totals->groups)
        groups.append(
            QStringList{group.code, group.rateCode, group.base.toString(), group.value.toString()}.join(u':'));
    fields.append(groups.join(u' '));
    for (const LineTotals& line : totals->lines) {
        QStringList parts{line.net.toString(), line.gross.toString()};
        for (const TaxAmount& tax : line.taxes)
            parts.append(tax.value.toString());
        fields.append(parts.join(u' '));
    }
    return fields.join(u'|');
}

QList<QByteArray> runReference(const QString& input)
{
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(SUPPORT_DIR "/totals_reference.py"), input});
    EXPECT_TRUE(python.waitForFinished(250'000)) << python.errorString().toStdString();
    EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
    return python.readAllStandardOutput().trimmed().split('\n');
}

} // namespace

TEST(TotalsProperty, AHundredThousandCartsAgreeWithTheReference)
{
    const QTemporaryDir folder;
    QFile input(folder.filePath(u"carts"_s));
    ASSERT_TRUE(input.open(QIODevice::WriteOnly));
    QList<QByteArray> carts, ours;
    CartMaker maker(20261121);
    for (int i = 0; i < kCarts; ++i) {
        const Cart cart = maker.cart();
        carts.append(inputLine(cart).toLatin1());
        ours.append(outputLine(cart).toLatin1());
        input.write(carts.constLast() + '\n');
    }
    input.close();

    const QList<QByteArray> reference = runReference(input.fileName());
    ASSERT_EQ(reference.size(), kCarts);
    int different = 0;
    for (qsizetype i = 0; i < kCarts; ++i) {
        if (ours[i] != reference[i] && ++different <= 5)
            ADD_FAILURE() << "cart      " << carts[i].toStdString() << "\nours      " << ours[i].toStdString()
                          << "\nreference " << reference[i].toStdString();
    }
    EXPECT_EQ(different, 0);
}
