#include "invoicing/InvoiceXmlBuilder.h"

#include "core/Text.h"
#include "invoicing/AdditionalInfo.h"
#include "xml/XmlWriter.h"

#include <engine/Identification.h>

namespace engine::invoicing {

using namespace Qt::StringLiterals;

namespace {

// Fixed legends of annex 22 of the SRI sheet.
QString rimpeLegend(const QString& regime)
{
    if (regime == u"RIMPE")
        return u"CONTRIBUYENTE RÉGIMEN RIMPE"_s;
    if (regime == u"NEGOCIO_POPULAR")
        return u"CONTRIBUYENTE NEGOCIO POPULAR - RÉGIMEN RIMPE"_s;
    return {};
}

// The resolution is written without leading zeros (annex 21).
QString withoutLeadingZeros(QString number)
{
    while (number.startsWith(u'0'))
        number.remove(0, 1);
    return number;
}

// Writes the elements in the order of factura_V1.1.0.xsd; 2.1.0 differs only by blocks of its own.
class Builder
{
public:
    Builder(const InvoiceRequest& request, const InvoiceTotals& totals, const Issuer& issuer, const AccessKey& key)
        : m_request(request), m_totals(totals), m_issuer(issuer), m_key(key), m_parts(key.parts())
    {
    }

    Result<xml::XmlDocument> run()
    {
        m_xml.attribute(u"id", u"comprobante");
        m_xml.attribute(u"version", invoiceSchemaVersion(m_request));
        taxpayer();
        m_xml.open(u"infoFactura");
        header();
        totalTaxes();
        payments();
        m_xml.close();
        lines();
        thirdPartyCharges();
        additionalInfo();
        return std::move(m_xml).finish();
    }

private:
    // Optional elements that would be empty are left out: the schema refuses them.
    void optional(QStringView name, const QString& text)
    {
        if (const QString cleaned = core::cleanText(text); !cleaned.isEmpty())
            m_xml.element(name, cleaned);
    }
    void required(QStringView name, const QString& text) { m_xml.element(name, core::cleanText(text)); }
    void amount(QStringView name, Money value) { m_xml.element(name, value.toString()); }

    void taxpayer()
    {
        m_xml.open(u"infoTributaria");
        m_xml.element(u"ambiente", QString::number(static_cast<int>(m_parts.environment)));
        m_xml.element(u"tipoEmision", u"1");
        required(u"razonSocial", m_issuer.businessName);
        optional(u"nombreComercial", m_issuer.tradeName);
        m_xml.element(u"ruc", m_parts.ruc);
        m_xml.element(u"claveAcceso", m_key.text());
        m_xml.element(u"codDoc", documentTypeCode(DocumentType::Invoice));
        m_xml.element(u"estab", m_parts.branchCode);
        m_xml.element(u"ptoEmi", m_parts.issuePointCode);
        m_xml.element(u"secuencial", u"%1"_s.arg(m_parts.sequential, 9, 10, QChar(u'0')));
        required(u"dirMatriz", m_issuer.mainAddress);
        optional(u"agenteRetencion", withoutLeadingZeros(m_issuer.withholdingAgent));
        optional(u"contribuyenteRimpe", rimpeLegend(m_issuer.rimpe));
        m_xml.close();
    }

    void header()
    {
        const BuyerRequest& buyer = m_request.buyer;
        m_xml.element(u"fechaEmision", m_parts.issueDate.toString(u"dd/MM/yyyy"_s));
        optional(u"dirEstablecimiento", m_issuer.branchAddress);
        optional(u"contribuyenteEspecial", m_issuer.specialTaxpayer);
        m_xml.element(u"obligadoContabilidad", m_issuer.accounting ? u"SI" : u"NO");
        m_xml.element(u"tipoIdentificacionComprador", idTypeCode(buyer.idType));
        optional(u"guiaRemision", m_request.deliveryGuide);
        required(u"razonSocialComprador", buyer.idType == IdType::FinalConsumer ? kFinalConsumerName : buyer.name);
        required(u"identificacionComprador", buyer.id);
        optional(u"direccionComprador", buyer.address);
        amount(u"totalSinImpuestos", m_totals.net);
        amount(u"totalDescuento", m_totals.discount);
    }

    void totalTaxes()
    {
        m_xml.open(u"totalConImpuestos");
        for (const TaxAmount& group : m_totals.groups) {
            m_xml.open(u"totalImpuesto");
            m_xml.element(u"codigo", group.code);
            m_xml.element(u"codigoPorcentaje", group.rateCode);
            amount(u"baseImponible", group.base);
            m_xml.element(u"tarifa", group.rate.toString(2));
            amount(u"valor", group.value);
            m_xml.close();
        }
        m_xml.close();
        amount(u"propina", m_totals.tip);
        amount(u"importeTotal", m_totals.total);
        m_xml.element(u"moneda", u"DOLAR");
    }

    void payments()
    {
        m_xml.open(u"pagos");
        for (const PaymentRequest& payment : m_request.payments) {
            m_xml.open(u"pago");
            m_xml.element(u"formaPago", payment.method);
            amount(u"total", payment.total);
            if (payment.term) {
                m_xml.element(u"plazo", payment.term->toString(0));
                optional(u"unidadTiempo", payment.termUnit);
            }
            m_xml.close();
        }
        m_xml.close();
    }

    void lines()
    {
        m_xml.open(u"detalles");
        for (qsizetype i = 0; i < m_request.items.size(); ++i)
            line(m_request.items[i], m_totals.lines[i]);
        m_xml.close();
    }

    void line(const LineRequest& line, const LineTotals& totals)
    {
        m_xml.open(u"detalle");
        required(u"codigoPrincipal", line.mainCode);
        optional(u"codigoAuxiliar", line.auxiliaryCode);
        required(u"descripcion", line.description);
        optional(u"unidadMedida", line.unitOfMeasure);
        m_xml.element(u"cantidad", line.quantity.toString(2));
        m_xml.element(u"precioUnitario", line.unitPrice.toString(2));
        amount(u"descuento", line.discount);
        amount(u"precioTotalSinImpuesto", totals.net);
        if (!line.additionalDetails.isEmpty()) {
            m_xml.open(u"detallesAdicionales");
            for (const NameValue& detail : line.additionalDetails)
                m_xml.element(u"detAdicional", {},
                              {{u"nombre", core::cleanText(detail.name)}, {u"valor", core::cleanText(detail.value)}});
            m_xml.close();
        }
        m_xml.open(u"impuestos");
        for (const TaxAmount& tax : totals.taxes) {
            m_xml.open(u"impuesto");
            m_xml.element(u"codigo", tax.code);
            m_xml.element(u"codigoPorcentaje", tax.rateCode);
            m_xml.element(u"tarifa", tax.rate.toString(2));
            amount(u"baseImponible", tax.base);
            amount(u"valor", tax.value);
            m_xml.close();
        }
        m_xml.close();
        m_xml.close();
    }

    void thirdPartyCharges()
    {
        if (m_request.thirdPartyCharges.isEmpty())
            return;
        m_xml.open(u"otrosRubrosTerceros");
        for (const ThirdPartyCharge& charge : m_request.thirdPartyCharges) {
            m_xml.open(u"rubro");
            required(u"concepto", charge.concept_);
            amount(u"total", charge.total);
            m_xml.close();
        }
        m_xml.close();
    }

    void additionalInfo()
    {
        const QList<NameValue> fields = additionalFields(m_request, m_issuer);
        if (fields.isEmpty())
            return;
        m_xml.open(u"infoAdicional");
        for (const NameValue& field : fields)
            m_xml.element(u"campoAdicional", core::cleanText(field.value), {{u"nombre", core::cleanText(field.name)}});
        m_xml.close();
    }

    const InvoiceRequest& m_request;
    const InvoiceTotals& m_totals;
    const Issuer& m_issuer;
    const AccessKey& m_key;
    const AccessKey::Parts m_parts;
    xml::XmlWriter m_xml{u"factura"};
};

} // namespace

QString invoiceSchemaVersion(const InvoiceRequest& request)
{
    return request.thirdPartyCharges.isEmpty() ? u"1.1.0"_s : u"2.1.0"_s;
}

Result<xml::XmlDocument> buildInvoiceXml(const InvoiceRequest& request, const InvoiceTotals& totals,
                                         const Issuer& issuer, const AccessKey& key)
{
    if (totals.lines.size() != request.items.size())
        return Error{ErrorCode::INTERNAL_ERROR, u"The figures belong to another request."_s};
    return Builder(request, totals, issuer, key).run();
}

} // namespace engine::invoicing
