#include "ride/RideTicket.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

void add(QStringList& lines, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        lines.append(label + value);
}

void add(QList<Field>& fields, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        fields.append({label, value});
}

// Annex 2 of the SRI sheet: what stands in the left box of the large form.
QStringList issuerLines(const RideModel& model)
{
    QStringList lines;
    add(lines, u"Matriz: "_s, model.mainAddress);
    if (model.branchAddress != model.mainAddress)
        add(lines, u"Sucursal: "_s, model.branchAddress);
    add(lines, u"Contribuyente especial N.º "_s, model.specialTaxpayer);
    add(lines, u"Obligado a llevar contabilidad: "_s, model.keepsAccounts);
    add(lines, u"Agente de retención, resolución N.º "_s, model.withholdingAgent);
    add(lines, {}, model.rimpe);
    return lines;
}

QString shortLabel(const QString& label)
{
    return label == u"Razón social / Nombres y apellidos" ? u"Cliente"_s : label;
}

} // namespace

Result<RideTicket> readTicket(const QByteArray& voucherXml, const TicketOptions& options)
{
    auto read = readVoucher(voucherXml, options.authorizationDate);
    if (!read)
        return read.error();
    const RideModel& model = *read;
    RideTicket ticket;
    if (options.copy)
        ticket.marks << u"COPIA"_s;
    if (options.practice)
        ticket.marks << u"PRÁCTICA"_s << u"SIN VALIDEZ TRIBUTARIA"_s;
    else if (model.environment == u"PRUEBAS")
        ticket.marks << u"PRUEBAS SIN VALIDEZ"_s;
    ticket.tradeName = model.tradeName.isEmpty() ? model.businessName : model.tradeName;
    if (ticket.tradeName != model.businessName)
        ticket.businessName = model.businessName;
    ticket.ruc = model.ruc;
    ticket.issuer = issuerLines(model);
    ticket.documentName = model.documentName;
    ticket.number = model.number;
    add(ticket.identity, u"Ambiente"_s, model.environment);
    add(ticket.identity, u"Emisión"_s, model.emission);
    add(ticket.identity, u"Autorizado"_s, model.authorizationDate);
    ticket.accessKey = model.accessKey;
    if (model.authorizationNumber != model.accessKey)
        ticket.authorizationNumber = model.authorizationNumber;
    for (const Field& field : model.buyer)
        ticket.buyer.append({shortLabel(field.label), field.value});
    ticket.sections = model.sections;
    ticket.lines = model.lines;
    ticket.totals = model.totals;
    ticket.payments = model.payments;
    ticket.additional = model.additional;
    ticket.isCreditNote = model.documentName == u"NOTA DE CRÉDITO";
    // Change comes from cash, which table 24 calls 01; a card has paid what it paid.
    const bool hasCash = std::any_of(model.payments.begin(), model.payments.end(),
                                     [](const Payment& payment) { return payment.method.startsWith(u"01"); });
    if (!options.received.isZero() && (hasCash || !options.change.isZero())) {
        ticket.cash.append({u"RECIBIDO"_s, options.received.toString()});
        ticket.cash.append({u"CAMBIO"_s, options.change.toString()});
    }
    add(ticket.counter, u"Cajero"_s, options.cashier.simplified());
    add(ticket.counter, u"Hora"_s, options.soldAt);
    return ticket;
}

} // namespace engine::ride
