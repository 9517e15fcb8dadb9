#include "pos/ImportRows.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace engine;
using namespace engine::pos;

namespace {

const QDate kToday(2026, 6, 14);

ImportRows<ProductRow> products(const QByteArray& csv)
{
    const auto table = CsvTable::parse(csv);
    EXPECT_TRUE(table);
    const ImportColumns columns(ImportKind::Products, table->heading);
    EXPECT_TRUE(columns.problems().isEmpty());
    return readProducts(*table, columns, kToday);
}

ImportRows<CustomerRow> customers(const QByteArray& csv)
{
    const auto table = CsvTable::parse(csv);
    EXPECT_TRUE(table);
    const ImportColumns columns(ImportKind::Customers, table->heading);
    EXPECT_TRUE(columns.problems().isEmpty());
    return readCustomers(*table, columns);
}

// row column reason
QStringList told(const QList<ImportRow>& problems)
{
    QStringList lines;
    for (const ImportRow& problem : problems)
        lines += u"%1 %2 %3"_s.arg(problem.row).arg(problem.column, problem.reason);
    return lines;
}

TEST(ImportColumns, FindsThemInBothLanguages)
{
    for (const QStringList& heading :
         {QStringList{u"Código"_s, u" NOMBRE "_s, u"Precio con IVA"_s, u"Código de barras"_s},
          QStringList{u"code"_s, u"Name"_s, u"Price with tax"_s, u"Barcode"_s}}) {
        const ImportColumns columns(ImportKind::Products, heading);
        EXPECT_TRUE(columns.problems().isEmpty()) << qPrintable(told(columns.problems()).join(u'|'));
        EXPECT_EQ(columns.name(u"barcode"_s), heading[3]);
    }
}

TEST(ImportColumns, SaysWhichAreMissingOrDoubled)
{
    EXPECT_EQ(told(ImportColumns(ImportKind::Products, {u"nombre"_s, u"Name"_s}).problems()),
              (QStringList{u"1 Name TWICE"_s, u"1 codigo MISSING"_s, u"1 precio MISSING"_s}));
    EXPECT_EQ(told(ImportColumns(ImportKind::Customers, {u"correo"_s}).problems()),
              (QStringList{u"1 identificacion MISSING"_s, u"1 nombre MISSING"_s}));
}

TEST(ImportProducts, ReadsPricesAsPeopleWriteThem)
{
    const auto rows = products("codigo;nombre;precio;precio con iva;iva\n"
                               "1;a;1,50;;15\n"
                               "2;b;;1.15;15%\n"
                               "3;c;;2,00;0\n"
                               "4;d;$ 3.25;;Exento\n"
                               "5;e;1;;No objeto\n"
                               "6;f;1;;0,15\n"
                               "7;g;;1.00;15\n");
    EXPECT_TRUE(rows.problems.isEmpty()) << qPrintable(told(rows.problems).join(u'|'));
    QStringList read;
    for (const ProductRow& row : rows.good)
        read += row.card.product.unitPrice.toString() + u' ' + row.card.product.ivaRateCode;
    EXPECT_EQ(read, (QStringList{u"1.50 4"_s, u"1.00 4"_s, u"2.00 0"_s, u"3.25 7"_s, u"1.00 6"_s, u"1.00 4"_s,
                                 u"0.869565 4"_s}));
}

TEST(ImportProducts, ABadLineNeverHoldsUpAGoodOne)
{
    const auto rows = products("codigo,nombre,precio,iva,existencias,activo,codigo de barras\n"
                               "007,Arroz,1.20,15,10,si,7861\n"
                               ",Sin codigo,1,15,,,\n"
                               "8,,1,15,,,\n"
                               "9,Caro,un dolar,15,,,\n"
                               "10,Raro,1,99,,,\n"
                               "11,Negativo,-1,15,,,\n"
                               "12,Duda,1,15,,tal vez,\n"
                               "007,Otra vez,1,15,,,\n"
                               "13,Misma barra,1,15,,,7861\n"
                               "14,Deuda,1,15,-3,,\n");
    ASSERT_EQ(rows.good.size(), 2);
    EXPECT_EQ(rows.good[0].card.product.code, u"007"_s) << "leading zeros stay";
    EXPECT_EQ(rows.good[0].stock, Decimal::fromInt(10));
    EXPECT_EQ(rows.good[1].stock, Decimal::fromInt(-3)) << "stock may be negative";
    EXPECT_EQ(told(rows.problems),
              (QStringList{u"3 codigo MISSING"_s, u"4 nombre MISSING"_s, u"5 precio NOT_A_NUMBER"_s,
                           u"6 iva UNKNOWN_CODE"_s, u"7 precio NEGATIVE"_s, u"8 activo NOT_YES_OR_NO"_s,
                           u"9 codigo TWICE"_s, u"10 codigo de barras TWICE"_s}));
    EXPECT_EQ(rows.bad.size(), 8);
}

TEST(ImportProducts, ACellHoldsSeveralBarcodes)
{
    const auto rows = products("codigo;nombre;precio;codigo de barras\n"
                               "1;a;1;7861 7862  7861 7863\n"
                               "2;b;1;7863\n");
    ASSERT_EQ(rows.good.size(), 1);
    EXPECT_EQ(rows.good[0].card.product.barcode, u"7861"_s);
    EXPECT_EQ(rows.good[0].card.moreBarcodes, (QStringList{u"7862"_s, u"7863"_s}));
    EXPECT_EQ(told(rows.problems), QStringList{u"3 codigo de barras TWICE"_s});
}

TEST(ImportCustomers, KindsAreReadInWords)
{
    const auto rows = customers("identificacion,tipo,nombre\n"
                                "1710034065,Cédula,Ana\n"
                                "1790016919001,RUC,Empresa\n"
                                "912345675,Pasaporte,Ann\n"
                                "DE-77,Identificación del exterior,Uwe\n"
                                "X1,6,Ben\n"
                                "X2,carné,Eva\n");
    QStringList good;
    for (const CustomerRow& row : rows.good)
        good += row.customer.idTypeCode + u' ' + row.customer.id;
    EXPECT_EQ(good,
              (QStringList{u"05 1710034065"_s, u"04 1790016919001"_s, u"06 912345675"_s, u"08 DE-77"_s, u"06 X1"_s}));
    EXPECT_EQ(told(rows.problems), QStringList{u"7 identificacion UNKNOWN_CODE"_s});
}

TEST(ImportCustomers, AZeroThatASpreadsheetDroppedIsMissed)
{
    const auto rows = customers("cedula,nombre\n"
                                "926687856,Ana\n"        // 0926687856
                                "999999980001,Empresa\n" // 0999999980001
                                "0926687856,Otra\n"
                                "123456789,Pasaporte\n");
    ASSERT_EQ(rows.good.size(), 2);
    EXPECT_EQ(rows.good[0].customer.id, u"0926687856"_s);
    EXPECT_EQ(rows.good[1].customer.idTypeCode, u"06"_s);
    EXPECT_EQ(told(rows.problems), (QStringList{u"2 cedula LOST_ZERO"_s, u"3 cedula LOST_ZERO"_s}));
}

TEST(ImportCustomers, JudgesIdentificationsAndMails)
{
    const auto rows = customers("cedula,nombre,correo\n"
                                "1710034065,Ana,ana@example.com; ana2@example.com\n"
                                "1710034066,Digito,\n"
                                "171003406,Corta,x\n"
                                "AB123,Pasaporte,\n"
                                "9999999999999,Nadie,\n"
                                "1710034065,Otra Ana,\n"
                                "1790016919001,Empresa,mal@\n");
    QStringList good;
    for (const CustomerRow& row : rows.good)
        good += row.customer.idTypeCode + u' ' + row.customer.name;
    EXPECT_EQ(good, (QStringList{u"05 Ana"_s, u"06 Pasaporte"_s}));
    EXPECT_EQ(told(rows.problems),
              (QStringList{u"3 cedula BAD_CHECK_DIGIT"_s, u"4 correo BAD_EMAIL"_s, u"6 cedula UNKNOWN_CODE"_s,
                           u"7 cedula TWICE"_s, u"8 correo BAD_EMAIL"_s}));
}

} // namespace
