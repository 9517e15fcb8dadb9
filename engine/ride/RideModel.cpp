#include "ride/RideModel.h"

#include "ride/RideTotals.h"
#include "xml/XmlDocument.h"

#include <engine/Catalogs.h>
#include <engine/Decimal.h>

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

using xml::XmlElement;

constexpr qsizetype kAccessKeyDigits = 49;

Error refused(const QString& detail)
{
    return {ErrorCode::RIDE_FAILED, detail};
}

// Line ends and runs of blanks cannot be printed as such; schema-valid texts have none.
QString shown(const XmlElement& parent, QStringView name)
{
    return parent.childText(name).simplified();
}

void addField(QList<Field>& fields, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        fields.append({label, value});
}

QString nameOf(const QList<CatalogEntry>& entries, const QString& code, const QString& fallback)
{
    const auto it = std::find_if(entries.begin(), entries.end(), [&](const CatalogEntry& e) { return e.code == code; });
    return it == entries.end() ? fallback : it->name;
}

// SRI sends xs:dateTime with an offset: shown in that offset, as the clock on the wall said. What is no date is
// shown as it came.
QString shownDateTime(const QString& iso)
{
    const QDateTime moment = QDateTime::fromString(iso.trimmed(), Qt::ISODateWithMs);
    return moment.isValid() ? moment.toString(u"dd/MM/yyyy HH:mm:ss"_s) : iso.simplified();
}

void readIssuer(RideModel& model, const XmlElement& tax, const XmlElement& info)
{
    model.businessName = shown(tax, u"razonSocial");
    model.tradeName = shown(tax, u"nombreComercial");
    model.mainAddress = shown(tax, u"dirMatriz");
    model.branchAddress = shown(info, u"dirEstablecimiento");
    model.specialTaxpayer = shown(info, u"contribuyenteEspecial");
    model.keepsAccounts = shown(info, u"obligadoContabilidad");
    model.withholdingAgent = shown(tax, u"agenteRetencion");
    model.rimpe = shown(tax, u"contribuyenteRimpe");
    // Legends of schemes that ended in 2022: vouchers of that time still carry them.
    if (model.rimpe.isEmpty())
        model.rimpe = shown(tax, u"regimenMicroempresas");
    if (model.rimpe.isEmpty())
        model.rimpe = shown(info, u"rise");
}

void readIdentity(RideModel& model, const XmlElement& tax, const QString& documentName)
{
    model.ruc = shown(tax, u"ruc");
    model.documentName = documentName;
    model.number = shown(tax, u"estab") + u'-' + shown(tax, u"ptoEmi") + u'-' + shown(tax, u"secuencial");
    model.accessKey = shown(tax, u"claveAcceso");
    const QString environment = shown(tax, u"ambiente");
    model.environment = environment == "1"_L1 ? u"PRUEBAS"_s : environment == "2"_L1 ? u"PRODUCCIÓN"_s : environment;
    const QString emission = shown(tax, u"tipoEmision");
    model.emission = emission == "1"_L1   ? u"NORMAL"_s
                     : emission == "2"_L1 ? u"INDISPONIBILIDAD DEL SISTEMA"_s
                                          : emission;
}

void readBuyer(RideModel& model, const XmlElement& info)
{
    const QString type = shown(info, u"tipoIdentificacionComprador");
    const QString typeName = nameOf(Catalogs::instance().idTypes(), type, {});
    QString identification = shown(info, u"identificacionComprador");
    if (type != "07"_L1 && !typeName.isEmpty() && !identification.isEmpty())
        identification += " ("_L1 + typeName + u')';
    addField(model.buyer, u"Razón social / Nombres y apellidos"_s, shown(info, u"razonSocialComprador"));
    addField(model.buyer, u"Identificación"_s, identification);
    addField(model.buyer, u"Fecha de emisión"_s, shown(info, u"fechaEmision"));
    addField(model.buyer, u"Dirección"_s, shown(info, u"direccionComprador"));
    addField(model.buyer, u"Guía de remisión"_s, shown(info, u"guiaRemision"));
    addField(model.buyer, u"Placa / Matrícula"_s, shown(info, u"placa"));
}

void readModifiedDocument(RideModel& model, const XmlElement& info)
{
    Section section{u"Comprobante que se modifica"_s, {}};
    const QString code = shown(info, u"codDocModificado");
    const QString number = shown(info, u"numDocModificado");
    addField(section.fields, u"Comprobante"_s,
             (nameOf(Catalogs::instance().documentTypes(), code, code) + u' ' + number).trimmed());
    addField(section.fields, u"Fecha de emisión del comprobante"_s, shown(info, u"fechaEmisionDocSustento"));
    addField(section.fields, u"Razón de modificación"_s, shown(info, u"motivo"));
    if (!section.fields.isEmpty())
        model.sections.append(section);
}

void readExport(RideModel& model, const XmlElement& info)
{
    Section section{u"Comercio exterior"_s, {}};
    addField(section.fields, u"Calidad"_s, shown(info, u"comercioExterior"));
    addField(section.fields, u"Incoterm"_s, shown(info, u"incoTermFactura"));
    addField(section.fields, u"Lugar del Incoterm"_s, shown(info, u"lugarIncoTerm"));
    addField(section.fields, u"País de origen (código)"_s, shown(info, u"paisOrigen"));
    addField(section.fields, u"Puerto de embarque"_s, shown(info, u"puertoEmbarque"));
    addField(section.fields, u"Puerto de destino"_s, shown(info, u"puertoDestino"));
    addField(section.fields, u"País de destino (código)"_s, shown(info, u"paisDestino"));
    addField(section.fields, u"País de adquisición (código)"_s, shown(info, u"paisAdquisicion"));
    if (!section.fields.isEmpty())
        model.sections.append(section);
}

// A factura 2.x may stand in for the delivery guide.
void readTransport(RideModel& model, const XmlElement& guide)
{
    if (guide.isNull())
        return;
    Section section{u"Sustituye a la guía de remisión"_s, {}};
    addField(section.fields, u"Punto de partida"_s, shown(guide, u"dirPartida"));
    addField(section.fields, u"Dirección de destino"_s, shown(guide, u"dirDestinatario"));
    addField(section.fields, u"Inicio del transporte"_s, shown(guide, u"fechaIniTransporte"));
    addField(section.fields, u"Fin del transporte"_s, shown(guide, u"fechaFinTransporte"));
    addField(section.fields, u"Transportista"_s, shown(guide, u"razonSocialTransportista"));
    addField(section.fields, u"Identificación del transportista"_s, shown(guide, u"rucTransportista"));
    addField(section.fields, u"Placa"_s, shown(guide, u"placa"));
    for (const XmlElement& stop : guide.child(u"destinos").children(u"destino")) {
        addField(section.fields, u"Motivo del traslado"_s, shown(stop, u"motivoTraslado"));
        addField(section.fields, u"Documento aduanero único"_s, shown(stop, u"docAduaneroUnico"));
        addField(section.fields, u"Establecimiento de destino"_s, shown(stop, u"codEstabDestino"));
        addField(section.fields, u"Ruta"_s, shown(stop, u"ruta"));
    }
    model.sections.append(section);
}

QString ivaOf(const XmlElement& detail)
{
    for (const XmlElement& tax : detail.child(u"impuestos").children(u"impuesto")) {
        if (shown(tax, u"codigo") != "2"_L1)
            continue;
        const QString code = shown(tax, u"codigoPorcentaje"); // table 17
        if (code == "6"_L1 || code == "7"_L1)
            return code == "6"_L1 ? u"No obj."_s : u"Exento"_s;
        const QString rate = shown(tax, u"tarifa");
        const auto percent = Decimal::parse(rate);
        return (percent ? percent->toString(0) : rate) + u'%';
    }
    return {};
}

Line readLine(const XmlElement& detail)
{
    Line line;
    // factura and notaCredito name the codes differently
    line.mainCode = shown(detail, u"codigoPrincipal") + shown(detail, u"codigoInterno");
    line.auxCode = shown(detail, u"codigoAuxiliar") + shown(detail, u"codigoAdicional");
    line.quantity = shown(detail, u"cantidad");
    line.unit = shown(detail, u"unidadMedida");
    line.description = shown(detail, u"descripcion");
    line.unitPrice = shown(detail, u"precioUnitario");
    line.discount = shown(detail, u"descuento");
    line.total = shown(detail, u"precioTotalSinImpuesto");
    line.iva = ivaOf(detail);
    line.priceWithoutSubsidy = shown(detail, u"precioSinSubsidio");
    const auto full = Decimal::parse(line.priceWithoutSubsidy);
    const auto paid = Decimal::parse(line.unitPrice);
    if (full && paid)
        line.subsidy = (*full - *paid).toString();
    for (const XmlElement& extra : detail.child(u"detallesAdicionales").children(u"detAdicional"))
        line.details.append({extra.attribute(u"nombre").simplified(), extra.attribute(u"valor").simplified()});
    return line;
}

void readPayments(RideModel& model, const XmlElement& info)
{
    for (const XmlElement& payment : info.child(u"pagos").children(u"pago")) {
        const QString code = shown(payment, u"formaPago");
        const auto name = Catalogs::instance().paymentMethodName(code);
        model.payments.append({name ? code + " - "_L1 + *name : code, shown(payment, u"total"),
                               shown(payment, u"plazo"), shown(payment, u"unidadTiempo")});
    }
}

QString sumOf(const XmlElement& taxes, QStringView name)
{
    Money sum;
    for (const XmlElement& tax : taxes.children(u"detalleImpuesto"))
        sum += Money::parse(shown(tax, name)).value_or(Money());
    return sum.toString();
}

void readReimbursements(RideModel& model, const XmlElement& root, const XmlElement& info)
{
    for (const XmlElement& item : root.child(u"reembolsos").children(u"reembolsoDetalle")) {
        const QString code = shown(item, u"codDocReembolso");
        const XmlElement taxes = item.child(u"detalleImpuestos");
        Reimbursement shownItem;
        shownItem.supplier = shown(item, u"identificacionProveedorReembolso");
        shownItem.documentType = nameOf(Catalogs::instance().documentTypes(), code, code);
        shownItem.documentNumber = shown(item, u"estabDocReembolso") + u'-' + shown(item, u"ptoEmiDocReembolso") +
                                   u'-' + shown(item, u"secuencialDocReembolso");
        shownItem.date = shown(item, u"fechaEmisionDocReembolso");
        shownItem.authorization = shown(item, u"numeroautorizacionDocReemb");
        shownItem.base = sumOf(taxes, u"baseImponibleReembolso");
        shownItem.tax = sumOf(taxes, u"impuestoReembolso");
        model.reimbursements.append(shownItem);
    }
    model.reimbursedBase = shown(info, u"totalBaseImponibleReembolso");
    model.reimbursedTax = shown(info, u"totalImpuestoReembolso");
    model.reimbursedTotal = shown(info, u"totalComprobantesReembolso");
}

void readAdditional(RideModel& model, const XmlElement& root)
{
    for (const XmlElement& field : root.child(u"infoAdicional").children(u"campoAdicional"))
        model.additional.append({field.attribute(u"nombre").simplified(), field.text().simplified()});
    addField(model.additional, u"Factura negociable, correo"_s, shown(root.child(u"tipoNegociable"), u"correo"));
    const XmlElement machine = root.child(u"maquinaFiscal");
    addField(model.additional, u"Máquina fiscal, marca"_s, shown(machine, u"marca"));
    addField(model.additional, u"Máquina fiscal, modelo"_s, shown(machine, u"modelo"));
    addField(model.additional, u"Máquina fiscal, serie"_s, shown(machine, u"serie"));
}

Result<RideModel> readRoot(const XmlElement& root)
{
    const bool invoice = root.localName() == "factura"_L1;
    if (!invoice && root.localName() != "notaCredito"_L1)
        return refused(u"The RIDE can be drawn of factura and notaCredito; this document is <%1>"_s.arg(
            root.localName().left(60)));
    const XmlElement tax = root.child(u"infoTributaria");
    const XmlElement info = root.child(invoice ? u"infoFactura" : u"infoNotaCredito");
    if (tax.isNull() || info.isNull())
        return refused(u"The voucher has no %1, so there is nothing to draw"_s.arg(
            tax.isNull() ? u"infoTributaria"_s : u"info block of its type"_s));

    RideModel model;
    readIdentity(model, tax, invoice ? u"FACTURA"_s : u"NOTA DE CRÉDITO"_s);
    const QString& key = model.accessKey;
    if (key.size() != kAccessKeyDigits ||
        !std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return refused(u"claveAcceso must have 49 digits: a RIDE without access key is worth nothing"_s);
    model.authorizationNumber = key;
    readIssuer(model, tax, info);
    readBuyer(model, info);
    if (invoice)
        readExport(model, info);
    else
        readModifiedDocument(model, info);
    readTransport(model, root.child(u"infoSustitutivaGuiaRemision"));
    for (const XmlElement& detail : root.child(u"detalles").children(u"detalle"))
        model.lines.append(readLine(detail));
    readReimbursements(model, root, info);
    readPayments(model, info);
    readAdditional(model, root);
    model.totals = readTotals(root, info);
    return model;
}

} // namespace

Result<RideModel> readVoucher(const QByteArray& voucherXml, const QString& authorizationDate)
{
    auto document = xml::XmlDocument::parse(voucherXml);
    if (!document)
        return document.error();
    const XmlElement root = document->root();
    if (root.localName() != "autorizacion"_L1) {
        auto model = readRoot(root);
        if (model)
            model->authorizationDate = shownDateTime(authorizationDate);
        return model;
    }

    const QByteArray inner = root.childText(u"comprobante").trimmed().toUtf8();
    if (inner.isEmpty())
        return refused(u"The authorisation carries no comprobante"_s);
    auto voucher = xml::XmlDocument::parse(inner);
    if (!voucher)
        return voucher.error();
    auto model = readRoot(voucher->root());
    // A refused voucher has a date as well; it must not look like one of authorisation.
    if (model && shown(root, u"estado") == "AUTORIZADO"_L1) {
        const QString number = shown(root, u"numeroAutorizacion");
        const QString date = shown(root, u"fechaAutorizacion");
        if (!number.isEmpty())
            model->authorizationNumber = number;
        model->authorizationDate = shownDateTime(date.isEmpty() ? authorizationDate : date);
    }
    return model;
}

} // namespace engine::ride
