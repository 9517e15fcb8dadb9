#include "pos/CsvTable.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::pos::csvLine;
using engine::pos::CsvTable;

namespace {

CsvTable parsed(const QByteArray& bytes)
{
    auto table = CsvTable::parse(bytes);
    EXPECT_TRUE(table) << qPrintable(table.error().detail);
    return table ? *table : CsvTable();
}

TEST(CsvTable, TellsTheSeparatorByTheHeading)
{
    EXPECT_EQ(parsed("codigo,nombre\n1,\"a;b\"\n").lines[0].fields, (QStringList{u"1"_s, u"a;b"_s}));
    EXPECT_EQ(parsed("codigo;nombre;precio\n1;a;1,50\n").lines[0].fields, (QStringList{u"1"_s, u"a"_s, u"1,50"_s}));
    EXPECT_EQ(parsed("codigo\tnombre\n1\ta, b\n").lines[0].fields, (QStringList{u"1"_s, u"a, b"_s}));
    EXPECT_EQ(parsed("\"a,b,c\";nombre\n1;2\n").heading, (QStringList{u"a,b,c"_s, u"nombre"_s}));
}

TEST(CsvTable, KeepsQuotesBreaksAndLeadingZeros)
{
    const CsvTable table = parsed("code,name\r\n007,\"He said \"\"hi\"\"\r\nand left\"\r\n\r\n8,x");
    ASSERT_EQ(table.lines.size(), 2);
    EXPECT_EQ(table.lines[0].fields, (QStringList{u"007"_s, u"He said \"hi\"\r\nand left"_s}));
    EXPECT_EQ(table.lines[0].row, 2);
    EXPECT_EQ(table.lines[1].fields, (QStringList{u"8"_s, u"x"_s}));
    EXPECT_EQ(table.lines[1].row, 5) << "counted as an editor counts them";
}

TEST(CsvTable, ReadsBothEncodings)
{
    EXPECT_EQ(parsed("\xEF\xBB\xBFnombre\nPi\xC3\xB1"
                     "a\n")
                  .lines[0]
                  .fields,
              QStringList{u"Piña"_s});
    EXPECT_EQ(parsed("\xEF\xBB\xBFnombre\nx\n").heading, QStringList{u"nombre"_s});
    EXPECT_EQ(parsed("nombre\nPi\xF1"
                     "a \x80 5\n")
                  .lines[0]
                  .fields,
              QStringList{u"Piña € 5"_s})
        << "Windows-1252";
}

TEST(CsvTable, SaysWhatIsWrongWithAFile)
{
    const auto detail = [](const QByteArray& bytes) {
        const auto table = CsvTable::parse(bytes);
        return table ? std::string() : table.error().detail.toStdString();
    };
    EXPECT_EQ(detail("\n\n"), "The file is empty: the first row names the columns.");
    EXPECT_EQ(detail("code,name\n1,\"never\nends"), "Row 2: a quote that never ends");
    EXPECT_EQ(detail(QByteArray(101, ',') + "x\n"), "Row 1: more than 100 columns");
    EXPECT_EQ(detail("code\n" + QByteArray(10'001, 'x')), "Row 2: a field of more than 10000 characters");
    EXPECT_EQ(detail(QByteArray(CsvTable::kMaxBytes + 1, 'x')), "The file is larger than 16 MiB.");
    EXPECT_EQ(detail("c\n" + QByteArray("1\n").repeated(100'001)), "The file has more than 100000 rows: split it.");
}

TEST(CsvTable, WhatIsWrittenIsReadBack)
{
    const QStringList fields{u"007"_s, u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s, u"Ñandú"_s, u"-5.20"_s};
    const CsvTable table =
        parsed(csvLine({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}, u',') + csvLine(fields, u','));
    EXPECT_EQ(table.lines[0].fields, fields);
}

TEST(CsvTable, AFormulaStaysText)
{
    EXPECT_EQ(csvLine({u"=cmd|' /C calc'!A0"_s, u"@SUM(1)"_s, u"+1,5"_s, u"-"_s}, u';'),
              "'=cmd|' /C calc'!A0;'@SUM(1);+1,5;-\r\n");
}

TEST(CsvTable, WhatWasKeptFromBeingAFormulaIsItselfAgain)
{
    const QStringList fields{u"+593 99 123 4567"_s, u"@tienda"_s, u"'a' de apodo"_s, u"'"_s};
    EXPECT_EQ(parsed("a;b;c;d\n" + csvLine(fields, u';')).lines[0].fields, fields);
}

TEST(CsvTable, ReadsTheUnicodeTextOfASpreadsheet)
{
    QByteArray bytes("\xFF\xFE", 2);
    for (const QChar c : u"nombre\tprecio\r\nPiña\t1,50\r\n"_s)
        bytes.append(static_cast<char>(c.unicode() & 0xFF)).append(static_cast<char>(c.unicode() >> 8));
    EXPECT_EQ(parsed(bytes).lines[0].fields, (QStringList{u"Piña"_s, u"1,50"_s}));
}

} // namespace
