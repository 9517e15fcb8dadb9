// What comes back of a sale: each piece worth its share, all pieces together worth the sale, to the cent.
#include "pos/ReturnMath.h"
#include "support/RandomInvoice.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace engine;
using namespace engine::pos;
using namespace Qt::StringLiterals;

namespace {

LineRequest line(const QString& code, const char* quantity, const char* price, const char* discount = "0",
                 const char* rate = "15")
{
    LineRequest line;
    line.mainCode = code;
    line.description = code;
    line.quantity = *Decimal::parse(QString::fromLatin1(quantity));
    line.unitPrice = *Decimal::parse(QString::fromLatin1(price));
    line.discount = *Money::parse(QString::fromLatin1(discount));
    const QString rates = QString::fromLatin1(rate);
    const QString code104 = rates == u"15"_s ? u"4"_s : rates == u"5"_s ? u"5"_s : u"0"_s;
    line.taxes = {{u"2"_s, code104, *Decimal::parse(rates), std::nullopt}};
    return line;
}

InvoiceRequest sale(const QList<LineRequest>& items)
{
    InvoiceRequest request;
    request.items = items;
    return request;
}

Decimal pieces(int count)
{
    return Decimal::fromInt(count);
}

Money totalOf(const QList<LineRequest>& items)
{
    const auto totals = computeTotals(items);
    EXPECT_TRUE(totals) << (totals ? "" : totals.error().fields.value(0).message.toStdString());
    return totals ? totals->total : Money();
}

// Takes these back; what the note came to.
Money giveBack(ReturnMath& math, const QList<ReturnRequest::Line>& lines)
{
    const auto items = math.take(lines);
    EXPECT_TRUE(items) << (items ? "" : items.error().fields.value(0).message.toStdString());
    InvoiceRequest note;
    note.items = items.value_or({});
    math.add(note, ReturnMath::inOrder(lines));
    return totalOf(note.items);
}

std::string fields(const Error& error)
{
    QStringList names;
    for (const FieldError& field : error.fields)
        names += field.field;
    return names.join(u' ').toStdString();
}

} // namespace

TEST(ReturnMath, AllOfItIsTheInvoiceAgain)
{
    const InvoiceRequest sold = sale({line(u"A"_s, "3", "0.333333"), line(u"B"_s, "2", "1.99", "0.30")});
    ReturnMath math(sold);
    EXPECT_EQ(math.remaining(), totalOf(sold.items));
    const auto items = math.take({{1, pieces(2)}, {0, pieces(3)}});
    ASSERT_TRUE(items);
    ASSERT_EQ(items->size(), 2);
    EXPECT_EQ(items->at(0).mainCode, u"A"_s);
    EXPECT_EQ(items->at(0).unitPrice, sold.items[0].unitPrice);
    EXPECT_EQ(items->at(1).discount, sold.items[1].discount);
    EXPECT_EQ(items->at(1).taxes.first().rate, Decimal::fromInt(15));
    EXPECT_EQ(giveBack(math, {{0, pieces(3)}, {1, pieces(2)}}), totalOf(sold.items));
    EXPECT_TRUE(math.remaining().isZero());
}

TEST(ReturnMath, APartTakesItsShareOfTheDiscount)
{
    ReturnMath math(sale({line(u"A"_s, "3", "10", "1.00")}));
    const auto first = math.take({{0, pieces(1)}});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->first().quantity, pieces(1));
    EXPECT_EQ(first->first().unitPrice, pieces(10));
    EXPECT_EQ(first->first().discount.toString(), u"0.33"_s);
    EXPECT_EQ(giveBack(math, {{0, pieces(1)}}).toString(), u"11.12"_s);
    EXPECT_EQ(math.returned(0), pieces(1));
    const Money second = giveBack(math, {{0, pieces(2)}});
    EXPECT_EQ(second.toString(), u"22.23"_s);
    EXPECT_TRUE(math.remaining().isZero());
}

TEST(ReturnMath, TheLastPieceIsWorthWhatIsLeftOfItsLine)
{
    ReturnMath math(sale({line(u"A"_s, "3", "0.333333", "0", "0")})); // 1.00
    EXPECT_EQ(giveBack(math, {{0, pieces(1)}}).toString(), u"0.33"_s);
    EXPECT_EQ(giveBack(math, {{0, pieces(1)}}).toString(), u"0.33"_s);
    const auto last = math.take({{0, pieces(1)}});
    ASSERT_TRUE(last);
    EXPECT_EQ(totalOf(*last).toString(), u"0.34"_s) << "the price makes up for it: no discount can";
}

TEST(ReturnMath, WhatIsNotThereIsRefused)
{
    ReturnMath math(sale({line(u"A"_s, "3", "1")}));
    EXPECT_EQ(fields(math.take({}).error()), "lines");
    EXPECT_EQ(fields(math.take({{1, pieces(1)}, {0, Decimal()}, {-1, pieces(1)}}).error()),
              "lines[0].index lines[1].quantity lines[2].index");
    EXPECT_EQ(fields(math.take({{0, pieces(2)}, {0, pieces(2)}}).error()), "lines[0].quantity");
    giveBack(math, {{0, pieces(2)}});
    EXPECT_EQ(fields(math.take({{0, pieces(2)}}).error()), "lines[0].quantity");
    EXPECT_TRUE(math.take({{0, pieces(1)}}));
}

TEST(ReturnMath, NotesOfOtherProgramsAreFoundByTheirCodes)
{
    const InvoiceRequest sold = sale({line(u"A"_s, "2", "5"), line(u"A"_s, "2", "4"), line(u"B"_s, "1", "9")});
    ReturnMath math(sold);
    InvoiceRequest note;
    note.items = {line(u"A"_s, "3", "4"), line(u"LATE-DISCOUNT"_s, "1", "0.50")};
    math.add(note, {});
    EXPECT_EQ(math.returned(1), pieces(2)) << "the same price first";
    EXPECT_EQ(math.returned(0), pieces(1));
    EXPECT_EQ(math.returned(2), Decimal());
    EXPECT_EQ(math.remaining(), totalOf(sold.items) - totalOf(note.items));
    // Lines that do not fit the note any more (it was corrected) are not believed.
    ReturnMath other(sold);
    note.items = {line(u"B"_s, "1", "9")};
    other.add(note, {{0, pieces(1)}});
    EXPECT_EQ(other.returned(2), pieces(1));
    EXPECT_EQ(other.returned(0), Decimal());
}

// Tax of 0.04 is 0.006: two cents of the four cannot come to what the other two leave. A cent moves instead.
TEST(ReturnMath, NoCentIsLeftBehindThatNoNoteCanTake)
{
    ReturnMath math(sale({line(u"A"_s, "1", "0.03"), line(u"B"_s, "1", "0.03")}));
    const Money whole = math.remaining();
    const Money first = giveBack(math, {{0, pieces(1)}});
    const Money second = giveBack(math, {{1, pieces(1)}});
    EXPECT_EQ((first + second).toString(), whole.toString());
}

TEST(ReturnMath, RandomReturnsAddUpToTheSale)
{
    std::mt19937_64 random(20'261'122);
    const auto between = [&](qint64 least, qint64 most) {
        return std::uniform_int_distribution<qint64>(least, most)(random);
    };
    int notes = 0, moved = 0;
    for (int round = 0; round < 3000; ++round) {
        const InvoiceRequest sold = tests::randomInvoice(random);
        ReturnMath math(sold);
        const Money whole = math.remaining();
        const auto totals = computeTotals(sold.items);
        ASSERT_TRUE(totals);
        Money sum;
        QList<Decimal> left;
        for (const LineRequest& item : sold.items)
            left += item.quantity;
        for (int step = 0; step < 12; ++step) {
            QList<ReturnRequest::Line> lines;
            for (int i = 0; i < left.size(); ++i) {
                if (left[i].isZero() || (between(0, 2) == 0 && step < 11))
                    continue;
                const bool rest = step == 11 || between(0, 2) == 0;
                // Whole things come back whole, weights in any amount.
                const qint64 unit = sold.items[i].quantity.micros() % Decimal::kScale == 0 ? Decimal::kScale : 1;
                const qint64 most = left[i].micros() / unit;
                const Decimal quantity = rest ? left[i] : Decimal::fromMicros(unit * between(1, most));
                lines += {i, quantity};
                left[i] = left[i] - quantity;
            }
            if (lines.isEmpty())
                continue;
            const auto items = math.take(lines);
            ASSERT_TRUE(items) << round << ' ' << step << ' ' << fields(items.error());
            InvoiceRequest note;
            note.items = *items;
            for (const LineRequest& item : note.items)
                ASSERT_FALSE(item.discount.isNegative());
            math.add(note, lines);
            sum += totalOf(note.items);
            ++notes;
            ASSERT_LE(sum, whole) << "round " << round << ", step " << step;
        }
        for (int i = 0; i < left.size(); ++i)
            ASSERT_EQ(math.returned(i), sold.items[i].quantity);
        EXPECT_EQ(sum.toString(), whole.toString()) << "round " << round;
        moved += sum == whole ? 0 : 1;
    }
    EXPECT_GT(notes, 3000);
    EXPECT_EQ(moved, 0);
}

// However a note is moved for the sake of the whole, nobody loses or gains more than a few cents by it.
TEST(ReturnMath, ANoteIsWorthItsShare)
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 2000; ++round) {
        const InvoiceRequest sold = tests::randomInvoice(random);
        const ReturnMath math(sold);
        QList<ReturnRequest::Line> lines;
        QList<LineRequest> plain;
        for (int i = 0; i < sold.items.size(); ++i) {
            if (i % 2 == 1)
                continue;
            lines += {i, sold.items[i].quantity};
            plain += sold.items[i];
        }
        const auto items = math.take(lines);
        ASSERT_TRUE(items);
        const qint64 off = std::abs((totalOf(*items) - totalOf(plain)).cents());
        EXPECT_LE(off, 4) << "round " << round;
    }
}
