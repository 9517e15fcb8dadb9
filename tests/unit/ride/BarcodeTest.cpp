#include "ride/Barcode.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::ride::encodeCode128;

TEST(Barcode, AccessKeyTakes321ModulesInSetC)
{
    const auto code = encodeCode128(u"2111202601179999999000110020030000045714815162315"_s);
    ASSERT_TRUE(code);
    EXPECT_EQ(code->modules, 321);
    // 24 pairs, start, code change, digit and check of three bars each, and the stop of four
    EXPECT_EQ(code->bars.size(), 3 * 28 + 4);
    EXPECT_EQ(code->bars.first().start, 0);
    EXPECT_EQ(code->bars.last().start + code->bars.last().width, 321);
}

TEST(Barcode, BarsNeitherTouchNorOverlap)
{
    const auto code = encodeCode128(u"0123456789"_s);
    ASSERT_TRUE(code);
    for (qsizetype i = 1; i < code->bars.size(); ++i)
        EXPECT_GT(code->bars[i].start, code->bars[i - 1].start + code->bars[i - 1].width);
}

TEST(Barcode, WhatCannotBeEncodedIsRefused)
{
    EXPECT_FALSE(encodeCode128({}));
    EXPECT_FALSE(encodeCode128(u"字"_s));
    EXPECT_FALSE(encodeCode128(QString(5000, u'1')));
}
