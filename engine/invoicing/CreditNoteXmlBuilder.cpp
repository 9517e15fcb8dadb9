#include "invoicing/CreditNoteXmlBuilder.h"

#include "invoicing/VoucherParts.h"

namespace engine::invoicing {

using namespace Qt::StringLiterals;

namespace {

// Writes the elements in the order of NotaCredito_V1.1.0.xsd. It knows neither the buyer's address nor units of
// measure, and calls the codes of a line and the total by other names than factura does.
class Builder : private VoucherParts
{
public:
    Builder(const InvoiceRequest& request, const InvoiceTotals& totals, const Issuer& issuer, const AccessKey& key)
        : VoucherParts(u"notaCredito", u"1.1.0", request, totals, issuer, key)
    {
    }

    Result<xml::XmlDocument> run()
    {
        taxpayer();
        m_xml.open(u"infoNotaCredito");
        header();
        original();
        totalTaxes(Rate::Hidden);
        required(u"motivo", m_request.credited->reason);
        m_xml.close();
        lines();
        additionalInfo();
        return std::move(m_xml).finish();
    }

private:
    void header()
    {
        m_xml.element(u"fechaEmision", m_parts.issueDate.toString(u"dd/MM/yyyy"_s));
        optional(u"dirEstablecimiento", m_issuer.branchAddress);
        m_xml.element(u"tipoIdentificacionComprador", idTypeCode(m_request.buyer.idType));
        buyerName();
        optional(u"contribuyenteEspecial", m_issuer.specialTaxpayer);
        m_xml.element(u"obligadoContabilidad", m_issuer.accounting ? u"SI" : u"NO");
    }

    void original()
    {
        const CreditedDocument& credited = *m_request.credited;
        m_xml.element(u"codDocModificado", documentTypeCode(credited.type));
        m_xml.element(u"numDocModificado", credited.number);
        m_xml.element(u"fechaEmisionDocSustento", credited.issueDate.toString(u"dd/MM/yyyy"_s));
        amount(u"totalSinImpuestos", m_totals.net);
        amount(u"valorModificacion", m_totals.total);
        m_xml.element(u"moneda", u"DOLAR");
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
        required(u"codigoInterno", line.mainCode);
        optional(u"codigoAdicional", line.auxiliaryCode);
        required(u"descripcion", line.description);
        lineFigures(line, totals);
        m_xml.close();
    }
};

} // namespace

Result<xml::XmlDocument> buildCreditNoteXml(const InvoiceRequest& request, const InvoiceTotals& totals,
                                            const Issuer& issuer, const AccessKey& key)
{
    if (totals.lines.size() != request.items.size())
        return Error{ErrorCode::INTERNAL_ERROR, u"The figures belong to another request."_s};
    if (!request.credited)
        return Error{ErrorCode::INTERNAL_ERROR, u"The request is no credit note."_s};
    return Builder(request, totals, issuer, key).run();
}

} // namespace engine::invoicing
