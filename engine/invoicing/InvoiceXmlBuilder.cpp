#include "invoicing/InvoiceXmlBuilder.h"

#include "invoicing/VoucherParts.h"

namespace engine::invoicing {

using namespace Qt::StringLiterals;

namespace {

// Writes the elements in the order of factura_V1.1.0.xsd; 2.1.0 differs only by blocks of its own.
class Builder : private VoucherParts
{
public:
    Builder(const InvoiceRequest& request, const InvoiceTotals& totals, const Issuer& issuer, const AccessKey& key)
        : VoucherParts(u"factura", invoiceSchemaVersion(request), request, totals, issuer, key)
    {
    }

    Result<xml::XmlDocument> run()
    {
        taxpayer();
        m_xml.open(u"infoFactura");
        header();
        totals();
        payments();
        m_xml.close();
        lines();
        thirdPartyCharges();
        additionalInfo();
        return std::move(m_xml).finish();
    }

private:
    void header()
    {
        const BuyerRequest& buyer = m_request.buyer;
        m_xml.element(u"fechaEmision", m_parts.issueDate.toString(u"dd/MM/yyyy"_s));
        optional(u"dirEstablecimiento", m_issuer.branchAddress);
        optional(u"contribuyenteEspecial", m_issuer.specialTaxpayer);
        m_xml.element(u"obligadoContabilidad", m_issuer.accounting ? u"SI" : u"NO");
        m_xml.element(u"tipoIdentificacionComprador", idTypeCode(buyer.idType));
        optional(u"guiaRemision", m_request.deliveryGuide);
        buyerName();
        optional(u"direccionComprador", buyer.address);
        amount(u"totalSinImpuestos", m_totals.net);
        amount(u"totalDescuento", m_totals.discount);
    }

    void totals()
    {
        totalTaxes(Rate::Shown);
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
        lineFigures(line, totals);
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
