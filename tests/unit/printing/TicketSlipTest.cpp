#include "printing/CodePage.h"
#include "printing/Slips.h"

#include "support/PaperRoll.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::printing;
using namespace Qt::StringLiterals;
using testing_support::PaperRoll;

namespace {

QByteArray voucher(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR) + u"/vouchers/"_s + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

PrinterSetup printer(int millimetres)
{
    PrinterSetup setup;
    setup.link = PrinterLink::Device;
    setup.paperWidth = millimetres;
    return setup;
}

PaperRoll printed(const QByteArray& xml, const ride::TicketOptions& options, int millimetres, bool drawer = false)
{
    PaperRoll paper(millimetres == 58 ? 384 : 576);
    const auto ticket = ride::readTicket(xml, options);
    EXPECT_TRUE(ticket) << ticket.error().detail.toStdString();
    if (ticket)
        paper.print(ticketSlip(*ticket, printer(millimetres), drawer));
    EXPECT_EQ(paper.overflows, 0);
    EXPECT_EQ(paper.tooWide, 0);
    EXPECT_TRUE(paper.notKnown.isEmpty()) << paper.notKnown.join(u", "_s).toStdString();
    return paper;
}

// The words without the breaks of the paper.
QString flat(const PaperRoll& paper)
{
    return paper.text().simplified();
}

QString codeOf(const QStringList& codes, const QString& kind)
{
    for (const QString& code : codes) {
        if (code.startsWith(kind))
            return code.mid(kind.size());
    }
    return {};
}

} // namespace

TEST(TicketSlip, SaysAllThatTheFormAsksFor)
{
    ride::TicketOptions options;
    options.cashier = u"María Ñáñez"_s;
    options.soldAt = u"22/11/2026 10:15"_s;
    options.received = Money::fromCents(50'000);
    options.change = Money::fromCents(1'234);
    for (const int millimetres : {58, 80}) {
        const PaperRoll paper = printed(voucher(u"factura-02-varios-iva-v1.1.0.xml"_s), options, millimetres, true);
        testing_support::keepPicture(paper.picture(), u"ticket-%1"_s.arg(millimetres));
        const QString text = flat(paper);
        for (const QString& wanted :
             {u"RUC 17"_s, u"Matriz: "_s, u"Obligado a llevar contabilidad: "_s, u"FACTURA"_s, u"No. 0"_s,
              u"Ambiente: "_s, u"Emisión: NORMAL"_s, u"Cliente: "_s, u"Identificación: "_s, u"Fecha de emisión: "_s,
              u"SUBTOTAL SIN IMPUESTOS"_s, u"TOTAL $"_s, u"RECIBIDO 500.00"_s, u"CAMBIO 12.34"_s,
              u"Cajero: María Ñáñez"_s, u"Hora: 22/11/2026 10:15"_s, u"PRUEBAS SIN VALIDEZ"_s})
            EXPECT_TRUE(text.contains(wanted)) << wanted.toStdString() << '\n' << paper.text().toStdString();
        EXPECT_EQ(paper.drawerKicks, 1);
        EXPECT_EQ(paper.cuts, 1);
        const QStringList codes = testing_support::readCodes(paper.picture());
        ASSERT_EQ(codes.size(), 2) << codes.join(u' ').toStdString();
        const QString key = codeOf(codes, u"QR-Code:"_s);
        EXPECT_EQ(key.size(), 49);
        EXPECT_TRUE(paper.text().remove(u'\n').remove(u' ').contains(key));
        EXPECT_EQ(codeOf(codes, u"CODE-128:"_s), key.mid(24, 15)); // the number, for scanners that know no QR
    }
}

// Every line, every rate and every payment of the voucher is on the paper, with the digits that were signed.
TEST(TicketSlip, KeepsTheFiguresOfTheVoucher)
{
    for (const QString& name : {u"factura-01-minima-v1.0.0.xml"_s, u"factura-02-varios-iva-v1.1.0.xml"_s,
                                u"factura-03-ice-irbpnr-v1.1.0.xml"_s, u"factura-04-propina-v1.1.0.xml"_s,
                                u"factura-08-devolucion-iva-rimpe-v1.1.0.xml"_s, u"factura-09-redondeo-v1.1.0.xml"_s,
                                u"nota-credito-02-parcial-v1.1.0.xml"_s, u"nota-credito-03-total-ice-v1.1.0.xml"_s,
                                u"nota-credito-04-descuento-v1.1.0.xml"_s}) {
        const auto model = ride::readVoucher(voucher(name), {});
        ASSERT_TRUE(model) << name.toStdString();
        for (const int millimetres : {58, 80}) {
            const PaperRoll paper = printed(voucher(name), {}, millimetres);
            const QString words = flat(paper);
            const QString letters = paper.text().remove(u'\n').remove(u' ');
            const auto holds = [&](QString text) {
                return letters.contains(printable(text, CodePage::Cp858).remove(u' ')) || words.contains(text);
            };
            for (const ride::Line& line : model->lines) {
                EXPECT_TRUE(words.contains(line.total)) << name.toStdString();
                for (const QString& word : printable(line.description, CodePage::Cp858).split(u' ', Qt::SkipEmptyParts))
                    EXPECT_TRUE(word.size() > 18 || words.contains(word)) << word.toStdString();
                EXPECT_TRUE(words.contains(line.iva)) << name.toStdString();
            }
            for (const ride::AmountRow& row : model->totals) {
                if (row.label == u"TOTAL DESCUENTO" && row.value == u"0.00")
                    continue; // says nothing and costs paper
                EXPECT_TRUE(words.contains(row.value)) << name.toStdString() << row.label.toStdString();
            }
            for (const ride::Payment& payment : model->payments)
                EXPECT_TRUE(holds(payment.method) && words.contains(payment.amount)) << name.toStdString();
            for (const ride::Field& field : model->additional)
                EXPECT_TRUE(holds(field.value)) << field.value.toStdString();
            for (const QString& legend : {model->rimpe, model->withholdingAgent, model->specialTaxpayer})
                EXPECT_TRUE(holds(legend)) << legend.toStdString();
        }
    }
}

// A full basket of a shop whose names are long, paid in four ways.
TEST(TicketSlip, FortyLinesKeepTheirColumnsAndTheirFigures)
{
    QByteArray xml = voucher(u"factura-04-propina-v1.1.0.xml"_s);
    const auto between = [&](const QByteArray& from, const QByteArray& to) {
        const auto start = xml.indexOf(from);
        return xml.mid(start, xml.indexOf(to, start) + to.size() - start);
    };
    const auto put = [](QByteArray part, const QByteArray& element, const QString& value) {
        const auto start = part.indexOf('<' + element + '>') + element.size() + 2;
        return part.replace(start, part.indexOf("</" + element) - start, value.toUtf8());
    };
    const QByteArray detail = between("<detalle>", "</detalle>"), payment = between("<pago>", "</pago>");
    QByteArray details, payments;
    for (int i = 1; i <= 40; ++i) {
        QByteArray line =
            put(detail, "descripcion", u"Aceite de oliva extra virgen prensado en frío Ñuñoa %1 ml"_s.arg(i));
        line = put(line, "cantidad", i % 3 == 0 ? u"12.345"_s : u"1"_s);
        line = put(line, "precioUnitario", i % 5 == 0 ? u"1234.567891"_s : u"0.86"_s);
        line = put(line, "descuento", i % 4 == 0 ? u"1.50"_s : u"0.00"_s);
        details += put(line, "precioTotalSinImpuesto", u"%1.07"_s.arg(1000 + i));
    }
    for (const QString& method : {u"01"_s, u"16"_s, u"19"_s, u"20"_s})
        payments += put(put(payment, "formaPago", method), "total", u"10%1.33"_s.arg(method));
    xml.replace(xml.indexOf("<detalle>"), xml.lastIndexOf("</detalle>") + 10 - xml.indexOf("<detalle>"), details);
    xml.replace(xml.indexOf("<pago>"), xml.lastIndexOf("</pago>") + 7 - xml.indexOf("<pago>"), payments);
    for (const int millimetres : {58, 80}) {
        const PaperRoll paper = printed(xml, {}, millimetres);
        testing_support::keepPicture(paper.picture(), u"ticket-long-%1"_s.arg(millimetres));
        const QString words = flat(paper);
        EXPECT_EQ(words.count(u"Aceite de oliva"_s), 40);
        EXPECT_EQ(words.count(u"1234.567891"_s), 8);
        EXPECT_EQ(words.count(u"(descuento 1.50)"_s), 10);
        for (int i = 1; i <= 40; ++i)
            EXPECT_TRUE(words.contains(u"%1.07"_s.arg(1000 + i))) << i;
        for (const QString& method : {u"01"_s, u"16"_s, u"19"_s, u"20"_s})
            EXPECT_TRUE(words.contains(u"10%1.33"_s.arg(method))) << method.toStdString();
    }
}

TEST(TicketSlip, ACreditNoteNamesItsInvoiceAndIsSigned)
{
    const PaperRoll paper = printed(voucher(u"nota-credito-02-parcial-v1.1.0.xml"_s), {}, 80);
    testing_support::keepPicture(paper.picture(), u"credit-note-80"_s);
    EXPECT_EQ(testing_support::readCodes(paper.picture()).size(), 1); // the bars of its number would find an invoice
    const QString text = flat(paper);
    for (const QString& wanted :
         {u"NOTA DE CRÉDITO"_s, u"Comprobante que se modifica"_s, u"Razón de modificación"_s, u"Recibí conforme"_s})
        EXPECT_TRUE(text.contains(wanted)) << wanted.toStdString();
}

TEST(TicketSlip, MarksStandAboveAndBelow)
{
    ride::TicketOptions options;
    options.practice = options.copy = true;
    const PaperRoll paper = printed(voucher(u"factura-01-minima-v1.0.0.xml"_s), options, 58);
    testing_support::keepPicture(paper.picture(), u"ticket-practice-copy-58"_s);
    QStringList large;
    for (const PaperRoll::Line& line : paper.lines()) {
        if (line.width == 2)
            large << line.text;
    }
    EXPECT_EQ(large.first(), u"COPIA"_s);
    EXPECT_EQ(large.count(u"COPIA"_s), 2);
    EXPECT_EQ(large.count(u"PRÁCTICA"_s), 2);
    EXPECT_FALSE(flat(paper).contains(u"RECIBIDO"_s));
}

// A shop's own words must neither order the printer about nor leave the paper.
TEST(TicketSlip, HostileWordsStayWords)
{
    QByteArray xml = voucher(u"factura-01-minima-v1.0.0.xml"_s);
    const auto start = xml.indexOf("<descripcion>") + 13;
    const auto end = xml.indexOf("</descripcion>");
    const QString hostile =
        u"\u0085\u009bp\u0000 \u202eabc "_s.remove(QChar(u'\0')) + QString(300, u'W') + u" 日本 \U0001F600"_s;
    xml.replace(start, end - start, hostile.toUtf8());
    for (const int millimetres : {58, 80}) {
        const PaperRoll paper = printed(xml, {}, millimetres);
        EXPECT_EQ(paper.drawerKicks, 0);
        EXPECT_EQ(paper.text().count(u'W'), 300);
    }
}

TEST(TicketSlip, ACardHasNoChange)
{
    ride::TicketOptions options;
    options.received = Money::fromCents(115'00);
    QByteArray xml = voucher(u"factura-01-minima-v1.0.0.xml"_s);
    EXPECT_TRUE(flat(printed(xml, options, 80)).contains(u"CAMBIO 0.00"_s)) << "cash, exactly";
    xml.replace("<formaPago>01</formaPago>", "<formaPago>19</formaPago>");
    EXPECT_FALSE(flat(printed(xml, options, 80)).contains(u"CAMBIO"_s));
}

TEST(TicketSlip, WhatIsNoVoucherIsRefused)
{
    EXPECT_EQ(ride::readTicket("<x", {}).error().code, ErrorCode::XML_MALFORMED);
    EXPECT_EQ(ride::readTicket(voucher(u"guia-01-minima-v1.0.0.xml"_s), {}).error().code, ErrorCode::RIDE_FAILED);
}
