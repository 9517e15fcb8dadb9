#include "printing/Slips.h"

#include "support/PaperRoll.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::printing;
using namespace Qt::StringLiterals;
using testing_support::PaperRoll;

namespace {

PrinterSetup printer(int millimetres)
{
    PrinterSetup setup;
    setup.name = u"Caja 1"_s;
    setup.link = PrinterLink::Device;
    setup.paperWidth = millimetres;
    return setup;
}

PaperRoll printed(const QByteArray& bytes, int millimetres)
{
    PaperRoll paper(millimetres == 58 ? 384 : 576);
    paper.print(bytes);
    EXPECT_EQ(paper.overflows, 0) << paper.text().toStdString();
    EXPECT_TRUE(paper.notKnown.isEmpty()) << paper.notKnown.join(u", "_s).toStdString();
    return paper;
}

QString flat(const PaperRoll& paper)
{
    return paper.text().simplified();
}

Money money(qint64 cents)
{
    return Money::fromCents(cents);
}

CashMovement movement(CashKind kind, qint64 cents)
{
    CashMovement made;
    made.kind = kind;
    made.amount = money(cents);
    made.reason = u"Pago a proveedor"_s;
    made.note = u"Panadería Ñañito, factura 512"_s;
    made.employee = u"Rosa Pérez"_s;
    made.approver = u"Ana Jiménez"_s;
    made.at = QDateTime({2026, 11, 22}, {19, 30}, Qt::UTC);
    return made;
}

ShiftReport report(bool open)
{
    ShiftReport made;
    made.shift = {7,
                  1,
                  open,
                  money(50'00),
                  u"Rosa Pérez"_s,
                  QDateTime({2026, 11, 22}, {13, 0}, Qt::UTC),
                  open ? 0 : 41,
                  open ? QString() : u"Ana Jiménez"_s,
                  open ? QDateTime() : QDateTime({2026, 11, 23}, {1, 30}, Qt::UTC)};
    made.till = u"001-001"_s;
    made.tenders = {{u"CASH"_s, 112, money(845'30), money(12'00), money(871'30), money(870'30), money(-1'00)},
                    {u"CREDIT_CARD"_s, 21, money(402'10), money(0), money(402'10), money(402'10), money(0)}};
    made.salesByRate = {
        {u"4"_s, money(900'00), money(135'00)}, {u"0"_s, money(212'40), money(0)}, {u"6"_s, money(10'00), money(0)}};
    made.returnsByRate = {{u"4"_s, money(10'43), money(1'57)}};
    made.sales = 133;
    made.returns = 1;
    made.noSales = 2;
    made.voids = 3;
    made.removedLines = 9;
    made.salesTotal = money(1247'40);
    made.returnsTotal = money(12'00);
    made.discounts = money(14'25);
    made.movements = {movement(CashKind::Out, 12'00), movement(CashKind::NoSale, 0), movement(CashKind::In, 5'00)};
    made.cashIn = money(5'00);
    made.cashOut = money(12'00);
    made.firstInvoice = u"001-001-000000101"_s;
    made.lastInvoice = u"001-001-000000233"_s;
    made.firstCreditNote = made.lastCreditNote = u"001-001-000000004"_s;
    made.notAuthorized = {u"001-001-000000232"_s, u"001-001-000000233"_s};
    made.parked = open ? 2 : 0;
    if (!open) {
        made.counted = {{money(20'00), 40}, {money(10'00), 7}, {money(25), 1}, {money(5), 1}, {money(1'00), 0}};
        made.difference = money(-1'00);
        made.differenceReason = u"Faltó vuelto"_s;
        made.approvedBy = u"Ana Jiménez"_s;
    }
    made.at = QDateTime({2026, 11, 22}, {20, 0}, Qt::UTC);
    return made;
}

const ShopHead kShop{u"Tienda Doña Ñusta"_s, u"1790012345001"_s, false, {{u"CREDIT_CARD"_s, u"Tarjeta (datáfono)"_s}}};

} // namespace

TEST(Slips, AnXSaysItClosesNothing)
{
    for (const int millimetres : {58, 80}) {
        const PaperRoll paper = printed(reportSlip(report(true), kShop, printer(millimetres), false), millimetres);
        testing_support::keepPicture(paper.picture(), u"x-%1"_s.arg(millimetres));
        const QString text = flat(paper);
        for (const QString& wanted : {u"INFORME X"_s,
                                      u"Tienda Doña Ñusta"_s,
                                      u"RUC 1790012345001"_s,
                                      u"Caja: 001-001"_s,
                                      u"Apertura: 22/11/2026 08:00 Rosa Pérez"_s,
                                      u"Fondo inicial 50.00"_s,
                                      u"Efectivo (112) 845.30"_s,
                                      u"Devoluciones -12.00"_s,
                                      u"Esperado 871.30"_s,
                                      u"Tarjeta (datáfono) (21) 402.10"_s,
                                      u"Base IVA 15% 900.00"_s,
                                      u"IVA 15% 135.00"_s,
                                      u"Base IVA 0% 212.40"_s,
                                      u"Base No objeto de IVA 10.00"_s,
                                      u"Total ventas (133) 1247.40"_s,
                                      u"Total notas de crédito (1) 12.00"_s,
                                      u"Descuentos 14.25"_s,
                                      u"Entradas de efectivo 5.00"_s,
                                      u"Retiros de efectivo 12.00"_s,
                                      u"14:30 Pago a proveedor -12.00"_s,
                                      u"Aperturas de cajón sin venta 2"_s,
                                      u"Ventas anuladas en pantalla 3"_s,
                                      u"Líneas quitadas 9"_s,
                                      u"Ventas en espera 2"_s,
                                      u"001-001-000000101 a"_s,
                                      u"001-001-000000233"_s,
                                      u"Sin autorizar todavía 2"_s})
            EXPECT_TRUE(text.contains(wanted)) << wanted.toStdString() << '\n' << paper.text().toStdString();
        for (const QString& other : {u"CIERRE"_s, u"Contado"_s, u"DIFERENCIA"_s, u"COPIA"_s})
            EXPECT_FALSE(text.contains(other)) << other.toStdString();
        EXPECT_EQ(paper.cuts, 1);
        EXPECT_EQ(paper.drawerKicks, 0);
    }
}

TEST(Slips, AZIsNumberedCountedAndSigned)
{
    for (const int millimetres : {58, 80}) {
        const PaperRoll paper = printed(reportSlip(report(false), kShop, printer(millimetres), false), millimetres);
        testing_support::keepPicture(paper.picture(), u"z-%1"_s.arg(millimetres));
        const QString text = flat(paper);
        for (const QString& wanted :
             {u"CIERRE Z 41"_s, u"Cierre: 22/11/2026 20:30 Ana Jiménez"_s, u"Contado 870.30"_s, u"Diferencia -1.00"_s,
              u"40 x 20.00 800.00"_s, u"7 x 10.00 70.00"_s, u"1 x 0.25 0.25"_s, u"DIFERENCIA $ -1.00"_s,
              u"Motivo: Faltó vuelto"_s, u"Autorizó: Ana Jiménez"_s, u"Responsable"_s})
            EXPECT_TRUE(text.contains(wanted)) << wanted.toStdString() << '\n' << paper.text().toStdString();
        EXPECT_FALSE(text.contains(u"0 x 1.00"_s));
    }
    EXPECT_EQ(flat(printed(reportSlip(report(false), kShop, printer(80), true), 80)).count(u"COPIA"_s), 2);
}

TEST(Slips, ACashSlipHasRoomForTwoToSign)
{
    for (const int millimetres : {58, 80}) {
        const PaperRoll paper =
            printed(cashSlip(movement(CashKind::Out, 1234'50), u"001-001"_s, kShop, printer(millimetres), false, false),
                    millimetres);
        testing_support::keepPicture(paper.picture(), u"slip-%1"_s.arg(millimetres));
        const QString text = flat(paper);
        for (const QString& wanted :
             {u"RETIRO DE EFECTIVO"_s, u"$ 1234.50"_s, u"Caja: 001-001"_s, u"Fecha: 22/11/2026 14:30"_s,
              u"Motivo: Pago a proveedor"_s, u"Nota: Panadería Ñañito, factura 512"_s, u"Cajero: Rosa Pérez"_s,
              u"Autorizó: Ana Jiménez"_s})
            EXPECT_TRUE(text.contains(wanted)) << wanted.toStdString();
        EXPECT_EQ(text.count(u"__________________________"_s), 2);
        EXPECT_FALSE(text.contains(u"COPIA"_s));
        EXPECT_EQ(paper.drawerKicks, 0);
    }
    EXPECT_TRUE(flat(printed(cashSlip(movement(CashKind::In, 500), {}, kShop, printer(58), false, false), 58))
                    .contains(u"ENTRADA DE EFECTIVO"_s));
    const PaperRoll copy = printed(cashSlip(movement(CashKind::In, 500), {}, kShop, printer(58), true, true), 58);
    EXPECT_EQ(flat(copy).count(u"COPIA"_s), 2);
    EXPECT_EQ(copy.drawerKicks, 1);
}

TEST(Slips, TheTestPageShowsEveryCodePage)
{
    for (const int millimetres : {58, 80}) {
        const PaperRoll paper = printed(testSlip(printer(millimetres)), millimetres);
        testing_support::keepPicture(paper.picture(), u"test-%1"_s.arg(millimetres));
        EXPECT_TRUE(paper.has(u"CP437  áéíóú ñÑ ¿¡ üAÜ EUR"_s)) << paper.text().toStdString();
        EXPECT_TRUE(paper.has(u"CP850  áéíóú ñÑ ¿¡ üÁÜ EUR"_s));
        EXPECT_TRUE(paper.has(u"CP858  áéíóú ñÑ ¿¡ üÁÜ €"_s));
        EXPECT_TRUE(paper.has(u"CP1252 áéíóú ñÑ ¿¡ üÁÜ €"_s));
        QStringList codes = testing_support::readCodes(paper.picture());
        codes.sort();
        EXPECT_EQ(codes, (QStringList{u"CODE-128:MOSTRADOR"_s, u"QR-Code:MOSTRADOR QR"_s}));
        EXPECT_EQ(paper.drawerKicks, 0);
        EXPECT_EQ(paper.cuts, 1);
    }
}

TEST(Slips, TheDrawerOpensWithoutPaper)
{
    const PaperRoll paper = printed(drawerKick(printer(58)), 58);
    EXPECT_EQ(paper.drawerKicks, 1);
    EXPECT_TRUE(paper.lines().isEmpty());
    EXPECT_EQ(paper.cuts, 0);
}
