#include "printing/EscPos.h"

#include "ride/Barcode.h"
#include "support/PaperRoll.h"

#include <gtest/gtest.h>

using namespace engine::printing;
using namespace Qt::StringLiterals;
using testing_support::PaperRoll;

namespace {

const QString kKey = u"2211202601179001234500110010010000000421234567818"_s;

PaperRoll printed(EscPos& orders, int dots = 576)
{
    PaperRoll paper(dots);
    paper.print(orders.bytes());
    EXPECT_TRUE(paper.notKnown.isEmpty()) << paper.notKnown.join(u", "_s).toStdString();
    return paper;
}

} // namespace

TEST(EscPos, OrdersAreThoseOfTheReference)
{
    EscPos orders;
    orders.begin(CodePage::Cp858);
    orders.align(Align::Center);
    orders.bold(true);
    orders.size(Size::Large);
    orders.text(u"Ñ"_s);
    orders.newLine();
    orders.feed(2);
    orders.cut();
    orders.kickDrawer();
    EXPECT_EQ(orders.bytes().toHex(' '),
              "1b 40 1c 2e 1b 52 00 1b 74 13 1b 61 01 1b 45 01 1d 21 11 a5 0a 1b 64 02 1d 56 42 00 1b 70 00 19 fa");
    const PaperRoll paper = printed(orders);
    EXPECT_EQ(paper.lines().first().text, u"Ñ"_s);
    EXPECT_EQ(paper.lines().first().width, 2);
    EXPECT_EQ(paper.lines().first().height, 2);
    EXPECT_EQ(paper.lines().first().align, 1);
    EXPECT_EQ(paper.cuts, 1);
    EXPECT_EQ(paper.drawerKicks, 1);
}

TEST(EscPos, AnOrderMayArriveInPieces)
{
    EscPos orders;
    orders.begin(CodePage::Cp1252);
    orders.text(u"año"_s);
    orders.newLine();
    orders.code128(u"123456"_s, 2);
    orders.qr(u"12345"_s, 6);
    orders.cut();
    PaperRoll whole(576), pieces(576);
    whole.print(orders.bytes());
    for (const char byte : orders.bytes())
        pieces.print(QByteArray(1, byte));
    EXPECT_EQ(pieces.text(), whole.text());
    EXPECT_EQ(pieces.picture(), whole.picture());
    EXPECT_EQ(pieces.cuts, 1);
}

// The 49 digits of a key in code set C: start, 24 pairs, change, digit, check are 28 symbols of 11 modules, the stop
// has 13: 321, with the quiet zones 341. At two dots a module that is more than either roll has.
TEST(EscPos, TheAccessKeyAsBarsIsWiderThanTheRolls)
{
    EXPECT_EQ(code128Modules(kKey), 321);
    EXPECT_FALSE(code128Width(kKey, paperOf(58)));
    EXPECT_FALSE(code128Width(kKey, paperOf(80)));
    EXPECT_EQ(code128Width(kKey, Paper{69, 832}), 2); // a head of 104 mm
    EXPECT_EQ(code128Width(u"123456"_s, paperOf(58)), 3);
}

TEST(EscPos, ModulesAreThoseOfTheSymbol)
{
    for (const QString& text : {kKey, u"123456"_s, u"1234567"_s, u"MOSTRADOR"_s, u"Ab {1} ~"_s}) {
        EscPos orders;
        orders.begin(CodePage::Cp858);
        orders.code128(text, 2);
        PaperRoll paper(2 * code128Modules(text)); // just so
        paper.print(orders.bytes());
        EXPECT_EQ(paper.tooWide, 0) << text.toStdString();
        EXPECT_EQ(paper.barcodes.value(0), text);
        EXPECT_TRUE(paper.notKnown.isEmpty());
        PaperRoll narrower(2 * code128Modules(text) - 1);
        narrower.print(orders.bytes());
        EXPECT_EQ(narrower.tooWide, 1) << text.toStdString();
        const auto drawn = engine::ride::encodeCode128(text);
        ASSERT_TRUE(drawn);
        if (text == kKey || text == u"MOSTRADOR") {
            EXPECT_EQ(drawn->modules, code128Modules(text));
        }
    }
}

TEST(EscPos, ScannersReadWhatWasPrinted)
{
    for (const QString& text : {u"123456"_s, u"1234567"_s, u"MOSTRADOR"_s, u"Ab {1} ~"_s}) {
        EscPos orders;
        orders.begin(CodePage::Cp858);
        orders.align(Align::Center);
        orders.code128(text, 2);
        EXPECT_EQ(testing_support::readCodes(printed(orders, 576).picture()), QStringList{u"CODE-128:"_s + text});
    }
    EscPos orders;
    orders.begin(CodePage::Cp858);
    orders.align(Align::Center);
    orders.code128(kKey, 2);
    EXPECT_EQ(testing_support::readCodes(printed(orders, 832).picture()), QStringList{u"CODE-128:"_s + kKey});
}

TEST(EscPos, CamerasReadTheQr)
{
    for (const int dots : {384, 576}) {
        EscPos orders;
        orders.begin(CodePage::Cp858);
        orders.align(Align::Center);
        orders.qr(kKey, 6);
        EXPECT_EQ(testing_support::readCodes(printed(orders, dots).picture()), QStringList{u"QR-Code:"_s + kKey});
    }
}
