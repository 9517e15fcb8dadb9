#include "printing/Roll.h"
#include "printing/Slips.h"

using namespace Qt::StringLiterals;

namespace engine::printing {

namespace {

constexpr Look kCentered{Align::Center, false, Size::Normal};
constexpr Look kStrong{Align::Center, true, Size::Normal};
constexpr Look kTall{Align::Center, true, Size::Tall};
constexpr Look kLarge{Align::Center, true, Size::Large};
constexpr Look kTotal{Align::Left, true, Size::Large};
constexpr Look kBold{Align::Left, true, Size::Normal};
constexpr int kLeastDescription = 18;

bool isZero(const QString& amount)
{
    const auto value = Decimal::parse(amount);
    return amount.isEmpty() || (value && value->isZero());
}

void fields(Roll& roll, const QList<ride::Field>& all)
{
    for (const ride::Field& field : all)
        roll.line(field.label + u": "_s + field.value);
}

void head(Roll& roll, const ride::RideTicket& ticket)
{
    for (const QString& mark : ticket.marks)
        roll.line(mark, kLarge);
    if (!ticket.marks.isEmpty())
        roll.blank();
    roll.line(ticket.tradeName, kLarge);
    if (!ticket.businessName.isEmpty())
        roll.line(ticket.businessName, kStrong);
    roll.line(u"RUC "_s + ticket.ruc, kCentered);
    for (const QString& text : ticket.issuer)
        roll.line(text, kCentered);
    roll.rule();
    roll.line(ticket.documentName, kTall);
    roll.line(u"No. "_s + ticket.number, kTall);
    QString identity;
    for (const ride::Field& field : ticket.identity) {
        const QString text = field.label + u": "_s + field.value;
        if (!identity.isEmpty() && identity.size() + 3 + text.size() > roll.columns()) {
            roll.line(identity, kCentered);
            identity.clear();
        }
        identity += (identity.isEmpty() ? QString() : u" · "_s) + text;
    }
    roll.line(identity, kCentered);
    roll.rule();
}

QString quantityOf(const ride::Line& line)
{
    const auto value = Decimal::parse(line.quantity);
    return (value ? value->toString(0) : line.quantity) + (line.unit.isEmpty() ? QString() : u' ' + line.unit);
}

// The digits that were signed; zeros behind the second decimal say nothing.
QString priceOf(const QString& signedPrice)
{
    const auto value = Decimal::parse(signedPrice);
    return value ? value->toString(2) : signedPrice;
}

QString described(const ride::Line& line)
{
    QString text = line.description;
    for (const ride::Field& detail : line.details)
        text += u" ("_s + detail.label + u": "_s + detail.value + u')';
    if (!isZero(line.discount))
        text += u" (descuento "_s + line.discount + u')';
    return text;
}

void goods(Roll& roll, const QList<ride::Line>& lines)
{
    QList<QStringList> rows;
    for (const ride::Line& line : lines)
        rows << QStringList{described(line), quantityOf(line), priceOf(line.unitPrice), line.iva, line.total};
    const QList<RollColumn> columns{{u"Descripción"_s, Align::Left},
                                    {u"Cant"_s, Align::Right},
                                    {u"P.unit"_s, Align::Right},
                                    {u"IVA"_s, Align::Right},
                                    {u"Total"_s, Align::Right}};
    if (!roll.table(columns, rows, kLeastDescription)) {
        roll.pair(u"Cant x P.unit, IVA"_s, u"Total"_s, kBold);
        for (const QStringList& row : std::as_const(rows)) {
            roll.line(row[0]);
            roll.pair(u"  "_s + row[1] + u" x "_s + row[2] + (row[3].isEmpty() ? QString() : u"  "_s + row[3]), row[4]);
        }
    }
    roll.line(u"Precios y totales de línea sin impuestos"_s);
}

void sums(Roll& roll, const ride::RideTicket& ticket)
{
    for (const ride::AmountRow& row : ticket.totals) {
        if (row.kind == ride::AmountKind::Total)
            roll.pair(row.label == u"VALOR TOTAL" ? u"TOTAL"_s : row.label, u"$ "_s + row.value, kTotal);
        else if (row.label != u"TOTAL DESCUENTO" || !isZero(row.value))
            roll.pair(row.label, row.value);
    }
    if (!ticket.payments.isEmpty())
        roll.blank();
    for (const ride::Payment& payment : ticket.payments) {
        roll.pair(payment.method, payment.amount);
        if (!isZero(payment.term))
            roll.line(u"  Plazo: "_s + payment.term + u' ' + payment.unit);
    }
    for (const ride::Field& field : ticket.cash)
        roll.pair(field.label, field.value, kBold);
}

} // namespace

QByteArray ticketSlip(const ride::RideTicket& ticket, const PrinterSetup& printer, bool drawer)
{
    Roll roll(printer);
    if (drawer)
        roll.drawer();
    head(roll, ticket);
    fields(roll, ticket.buyer);
    for (const ride::Section& section : ticket.sections) {
        roll.rule();
        roll.line(section.title, kBold);
        fields(roll, section.fields);
    }
    roll.rule();
    goods(roll, ticket.lines);
    roll.rule();
    sums(roll, ticket);
    roll.rule();
    fields(roll, ticket.additional);
    fields(roll, ticket.counter);
    roll.blank();
    roll.line(ticket.authorizationNumber.isEmpty() ? u"CLAVE DE ACCESO Y N.º DE AUTORIZACIÓN"_s : u"CLAVE DE ACCESO"_s,
              kStrong);
    roll.accessKey(ticket.accessKey);
    // The key is a QR, which not every scanner reads. A credit note takes nothing back: its number would find an
    // invoice.
    if (!ticket.isCreditNote && !code128Width(ticket.accessKey, paperOf(printer.paperWidth))) {
        roll.blank();
        roll.code128(QString(ticket.number).remove(u'-'));
    }
    if (!ticket.authorizationNumber.isEmpty()) {
        roll.line(u"N.º DE AUTORIZACIÓN"_s, kStrong);
        roll.line(ticket.authorizationNumber, kCentered);
    }
    if (ticket.isCreditNote)
        roll.signature(u"Recibí conforme"_s);
    if (!ticket.marks.isEmpty())
        roll.blank();
    for (const QString& mark : ticket.marks)
        roll.line(mark, kLarge);
    return roll.finish();
}

} // namespace engine::printing
