#include "printing/Roll.h"

#include "support/PaperRoll.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::printing;
using namespace Qt::StringLiterals;
using testing_support::PaperRoll;

namespace {

PrinterSetup printer(int millimetres, const QString& page = u"CP858"_s)
{
    PrinterSetup setup;
    setup.link = PrinterLink::Device;
    setup.paperWidth = millimetres;
    setup.codePage = page;
    return setup;
}

PaperRoll printed(Roll& roll, int millimetres)
{
    PaperRoll paper(millimetres == 58 ? 384 : 576);
    paper.print(roll.finish());
    EXPECT_EQ(paper.overflows, 0) << paper.text().toStdString();
    EXPECT_TRUE(paper.notKnown.isEmpty()) << paper.notKnown.join(u", "_s).toStdString();
    return paper;
}

QStringList texts(const PaperRoll& paper)
{
    QStringList all;
    for (const PaperRoll::Line& line : paper.lines()) {
        if (!line.text.isEmpty())
            all << line.text;
    }
    return all;
}

} // namespace

TEST(Roll, BreaksAtBlanksAndLosesNothing)
{
    EXPECT_EQ(wrapped(u"uno dos tres"_s, 7), (QStringList{u"uno dos"_s, u"tres"_s}));
    EXPECT_EQ(wrapped(u"abcdefghij kl"_s, 4), (QStringList{u"abcd"_s, u"efgh"_s, u"ij"_s, u"kl"_s}));
    EXPECT_EQ(wrapped(u"  uno dos tres"_s, 9), (QStringList{u"  uno dos"_s, u"  tres"_s}));
    EXPECT_EQ(wrapped({}, 4), QStringList{QString()});
    EXPECT_EQ(wrapped(u"    "_s, 4).size(), 1);
}

TEST(Roll, ColumnsOfBothPapers)
{
    for (const int millimetres : {58, 80}) {
        Roll roll(printer(millimetres));
        const int columns = millimetres == 58 ? 32 : 48;
        EXPECT_EQ(roll.columns(), columns);
        roll.raw(QString(columns, u'x'));
        roll.rule();
        roll.line(QString(columns / 2, u'y'), {Align::Left, false, Size::Large});
        EXPECT_EQ(texts(printed(roll, millimetres)),
                  (QStringList{QString(columns, u'x'), QString(columns, u'-'), QString(columns / 2, u'y')}));
    }
}

TEST(Roll, APairIsFlushRightOrUsesTwoLines)
{
    Roll roll(printer(58));
    roll.pair(u"SUBTOTAL"_s, u"10.00"_s);
    roll.pair(u"UN NOMBRE QUE NO CABE EN LA LINEA"_s, u"1234567.00"_s);
    roll.pair(u"TOTAL"_s, u"$ 12345678.00"_s, {Align::Left, true, Size::Large});
    EXPECT_EQ(texts(printed(roll, 58)),
              (QStringList{u"SUBTOTAL                   10.00"_s, u"UN NOMBRE QUE NO CABE EN LA"_s,
                           u"LINEA                 1234567.00"_s, u"TOTAL"_s, u"   $ 12345678.00"_s}));
}

TEST(Roll, WhatThePageLacksKeepsTheColumns)
{
    for (const QString& page : {u"CP437"_s, u"CP850"_s, u"CP858"_s, u"CP1252"_s}) {
        Roll roll(printer(58, page));
        roll.pair(u"Ámbar… 5 €"_s, u"1.00"_s);
        const PaperRoll paper = printed(roll, 58);
        ASSERT_EQ(texts(paper).size(), 1);
        EXPECT_EQ(texts(paper).first().size(), 32) << page.toStdString();
        EXPECT_TRUE(texts(paper).first().endsWith(u"1.00"_s));
    }
}

TEST(Roll, ATableThatIsTooTightIsNotPrinted)
{
    const QList<RollColumn> columns{
        {u"Descripción"_s, Align::Left}, {u"Cant"_s, Align::Right}, {u"Total"_s, Align::Right}};
    Roll roll(printer(58));
    EXPECT_FALSE(roll.table(columns, {{u"Arroz"_s, u"123456789012"_s, u"123456789012"_s}}, 16));
    EXPECT_TRUE(roll.table(columns, {{u"Arroz de la costa, de grano largo"_s, u"1"_s, u"2.50"_s}}, 16));
    EXPECT_EQ(texts(printed(roll, 58)), (QStringList{u"Descripción           Cant Total"_s,
                                                     u"Arroz de la costa, de    1  2.50"_s, u"grano largo"_s}));
}

TEST(Roll, CutsOrFeedsOutToTheEdge)
{
    Roll cutting(printer(80));
    cutting.line(u"x"_s);
    EXPECT_EQ(printed(cutting, 80).cuts, 1);
    PrinterSetup without = printer(80);
    without.cuts = without.hasDrawer = false;
    Roll tearing(without);
    tearing.drawer();
    tearing.line(u"x"_s);
    const PaperRoll paper = printed(tearing, 80);
    EXPECT_EQ(paper.cuts, 0);
    EXPECT_EQ(paper.drawerKicks, 0);
    EXPECT_GE(paper.lines().size(), 6);
}

TEST(Roll, TheAccessKeyIsReadableOnBothPapers)
{
    const QString key = u"2211202601179001234500110010010000000421234567818"_s;
    for (const int millimetres : {58, 80}) {
        Roll roll(printer(millimetres));
        roll.accessKey(key);
        const PaperRoll paper = printed(roll, millimetres);
        EXPECT_EQ(testing_support::readCodes(paper.picture()), QStringList{u"QR-Code:"_s + key});
        EXPECT_TRUE(texts(paper).mid(1).join(QString()).contains(key));
    }
}
