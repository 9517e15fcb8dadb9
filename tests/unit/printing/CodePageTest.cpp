#include "printing/CodePage.h"

#include <QByteArrayList>
#include <QStringDecoder>

#include <gtest/gtest.h>

using namespace engine::printing;
using namespace Qt::StringLiterals;

namespace {

struct Letters
{
    CodePage page;
    int number; // of ESC t
    const char* decoder;
    // what becomes of á é í ó ú ñ Ñ ¿ ¡ Á Ü €
    const char* bytes;
};

const Letters kPages[] = {
    {CodePage::Cp437, 0, "IBM437", "a0 82 a1 a2 a3 a4 a5 a8 ad 41 9a 455552"},
    {CodePage::Cp850, 2, "IBM850", "a0 82 a1 a2 a3 a4 a5 a8 ad b5 9a 455552"},
    {CodePage::Cp858, 19, "IBM00858", "a0 82 a1 a2 a3 a4 a5 a8 ad b5 9a d5"},
    {CodePage::Cp1252, 16, "windows-1252", "e1 e9 ed f3 fa f1 d1 bf a1 c1 dc 80"},
};

} // namespace

TEST(CodePage, TheLettersOfSpanishHaveTheirBytes)
{
    for (const Letters& row : kPages) {
        EXPECT_EQ(codePageNumber(row.page), row.number);
        QByteArrayList bytes;
        for (const QChar letter : u"áéíóúñÑ¿¡ÁÜ€"_s)
            bytes << encode(printable(letter, row.page), row.page).toHex();
        EXPECT_EQ(bytes.join(' ').toStdString(), row.bytes) << codePageName(row.page).toStdString();
    }
}

TEST(CodePage, EveryByteIsWhatThePagesSayElsewhere)
{
    for (const Letters& row : kPages) {
        QStringDecoder decode(row.decoder);
        ASSERT_TRUE(decode.isValid()) << row.decoder;
        int printed = 0;
        for (int byte = 0x80; byte < 0x100; ++byte) {
            const QString letter = decode(QByteArray(1, static_cast<char>(byte)));
            const auto category = letter.isEmpty() ? QChar::Other_NotAssigned : letter.front().category();
            if (letter.size() != 1 || category == QChar::Other_Control || category == QChar::Other_Format ||
                category == QChar::Other_NotAssigned || letter.front().isSpace() || letter.front() == u'\ufffd')
                continue;
            ++printed;
            EXPECT_EQ(printable(letter, row.page).toStdString(), letter.toStdString()) << row.decoder << ' ' << byte;
            EXPECT_EQ(encode(letter, row.page).toHex(), QByteArray(1, static_cast<char>(byte)).toHex()) << row.decoder;
        }
        EXPECT_GT(printed, 120) << row.decoder;
    }
}

TEST(CodePage, NamesComeBack)
{
    for (const Letters& row : kPages)
        EXPECT_EQ(codePageFromName(codePageName(row.page)), row.page);
    EXPECT_FALSE(codePageFromName(u"CP999"_s));
    EXPECT_FALSE(codePageFromName({}));
}

TEST(CodePage, WhatThePageLacksIsWrittenWithWhatItHas)
{
    const auto in437 = [](const QString& text) { return printable(text, CodePage::Cp437).toStdString(); };
    EXPECT_EQ(in437(u"ÁÍÓÚ"_s), "AIOU");
    EXPECT_EQ(in437(u"a\u0301rbol"_s), u"árbol"_s.toStdString()); // typed as two characters
    EXPECT_EQ(in437(u"“a” ‘b’ – c…"_s), "\"a\" 'b' - c...");
    EXPECT_EQ(in437(u"ﬁn 3″"_s), "fin 3?");
    EXPECT_EQ(in437(u"日本"_s), "??");
    EXPECT_EQ(in437(u"x\U0001F600y"_s), "x?y");
    EXPECT_EQ(in437(u"a\u00a0b\u2009c\td\ne"_s), "a b c d e");
    EXPECT_EQ(in437(u"a\u200bb\u00adc"_s), "abc");
}

// What a product is called comes from outside and must never be an order to the printer.
TEST(CodePage, NoControlCharacterIsLeft)
{
    for (const Letters& row : kPages) {
        QString all;
        for (int code = 0; code < 0x3000; ++code)
            all += QChar(code);
        all += QChar(0xd800);
        const QString clean = printable(all, row.page);
        EXPECT_EQ(printable(clean, row.page), clean);
        for (const char byte : encode(clean, row.page)) {
            const auto value = static_cast<unsigned char>(byte);
            EXPECT_GE(value, 0x20) << row.decoder;
            EXPECT_NE(value, 0x7f) << row.decoder;
        }
        EXPECT_EQ(encode(clean, row.page).size(), clean.size());
        EXPECT_EQ(encode(u"\x1b\x10"_s, row.page), "??");
    }
}
