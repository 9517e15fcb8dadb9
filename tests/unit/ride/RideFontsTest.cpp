#include "ride/RideFonts.h"

#include <QFontMetricsF>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace engine::ride;

TEST(RideFonts, WidthsAgreeWithTheFontEngine)
{
    for (const TextStyle& style : {kBody, kStrong}) {
        QFont font = fontOf(style);
        font.setPixelSize(2048);
        const QString text = u"Ñandú & Cía. \"3,5 kg\" AVATAR 0123456789.00"_s;
        EXPECT_NEAR(textWidth(text, style), QFontMetricsF(font).horizontalAdvance(text) / 2048 * style.size, 0.01);
    }
}

TEST(RideFonts, DigitsAreOfOneWidth)
{
    for (const TextStyle& style : {kBody, kStrong})
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            EXPECT_DOUBLE_EQ(textWidth(QString(QChar(digit)), style), textWidth(u"0"_s, style));
}

TEST(RideFonts, WrappingKeepsEveryLetterAndTheWidth)
{
    const QStringList texts{u"una línea de palabras cortas que se parte en los espacios"_s,
                            QString(300, u'W'),
                            u"RUC-1799999990001/002-003-000004571 y "_s + QString(90, u'Ñ'),
                            u"汉字汉字汉字汉字汉字汉字汉字汉字汉字汉字汉字汉字"_s,
                            u"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"_s,
                            u"x"_s,
                            {}};
    for (const QString& text : texts) {
        const QStringList lines = wrapText(text, kBody, 70);
        ASSERT_FALSE(lines.isEmpty());
        EXPECT_EQ(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
        for (const QString& line : lines) {
            EXPECT_LE(textWidth(line, kBody), 70.02) << qPrintable(line);
            EXPECT_FALSE(line.endsWith(u' '));
            EXPECT_FALSE(!line.isEmpty() && line.front().isLowSurrogate()); // no pair is torn apart
        }
    }
    EXPECT_EQ(wrapText(u"uno dos"_s, kBody, 500), QStringList{u"uno dos"_s});
    EXPECT_EQ(wrapText(u"uno dos"_s, kBody, textWidth(u"uno d"_s, kBody)), (QStringList{u"uno"_s, u"dos"_s}));
}

TEST(RideFonts, LinesNarrowerThanALetterStillEnd)
{
    EXPECT_EQ(wrapText(u"abc"_s, kBody, 0.5), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}
