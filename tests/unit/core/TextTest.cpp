#include "core/Text.h"

#include <gtest/gtest.h>

using namespace engine::core;
using namespace Qt::StringLiterals;

namespace {

void expectCleaned(const QString& from, const QString& to)
{
    EXPECT_EQ(cleanText(from), to) << from.toStdString();
    EXPECT_EQ(cleanText(to), to) << "cleaning twice changes " << to.toStdString();
}

} // namespace

TEST(CleanText, CollapsesAndTrimsBlanks)
{
    expectCleaned(u"  Pan   de \t\n casa\r\n"_s, u"Pan de casa"_s);
    expectCleaned(u"a\u00a0\u2003b\u2028c\u0085d\u000be"_s, u"a b c d e"_s);
    expectCleaned(u" \t\n "_s, u""_s);
    expectCleaned(u""_s, u""_s);
}

TEST(CleanText, RemovesWhatXmlCannotCarry)
{
    expectCleaned(u"a"_s + QChar(0) + u"b\u0001\u001f\u007f\u0090c"_s, u"abc"_s);
    expectCleaned(u"a"_s + QChar(0xFFFE) + QChar(0xFFFF) + u"b"_s, u"ab"_s);
    expectCleaned(u"a \u0007 b"_s, u"a b"_s); // a control between blanks leaves one blank
}

TEST(CleanText, RemovesUnpairedSurrogatesOnly)
{
    expectCleaned(u"x"_s + QChar(0xD83D) + u"y"_s + QChar(0xDE00) + u"z"_s, u"xyz"_s);
    expectCleaned(u"end"_s + QChar(0xD83D), u"end"_s);
    expectCleaned(QChar(0xD83D) + u"😀"_s, u"😀"_s);
    expectCleaned(u"🧾 ok 😀"_s, u"🧾 ok 😀"_s);
}

TEST(CleanText, ComposesAccents)
{
    expectCleaned(u"N\u0303andu\u0301"_s, u"Ñandú"_s);
    expectCleaned(u"n"_s + QChar(1) + u"\u0303o"_s, u"ño"_s); // the control removed first
    expectCleaned(u"CÍA. & <HIJOS> \"Ñ\" 'x'"_s, u"CÍA. & <HIJOS> \"Ñ\" 'x'"_s);
}

TEST(CodePoints, AreCountedAsTheSchemaDoes)
{
    EXPECT_EQ(codePointLength(u""), 0);
    EXPECT_EQ(codePointLength(u"Ñandú"), 5);
    EXPECT_EQ(codePointLength(u"🧾😀"), 2);
    const QString broken = QString(QChar(0xDE00)) + QChar(0xD83D);
    EXPECT_EQ(codePointLength(broken), 2);
}

TEST(AsciiDigits, AreTheOnlyDigits)
{
    EXPECT_TRUE(isAsciiDigits(u"0123456789"));
    EXPECT_FALSE(isAsciiDigits(u""));
    EXPECT_FALSE(isAsciiDigits(u"12 "));
    EXPECT_FALSE(isAsciiDigits(u"١٢"));
    EXPECT_FALSE(isAsciiDigits(u"１２"));
}
