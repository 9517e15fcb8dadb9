#include "invoicing/VoucherParts.h"

#include "core/Text.h"
#include "invoicing/AdditionalInfo.h"

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

} // namespace

VoucherParts::VoucherParts(QStringView root, QStringView version, const InvoiceRequest& request,
                           const InvoiceTotals& totals, const Issuer& issuer, const AccessKey& key)
    : m_request(request), m_totals(totals), m_issuer(issuer), m_key(key), m_parts(key.parts()), m_xml(root)
{
    m_xml.attribute(u"id", u"comprobante");
    m_xml.attribute(u"version", version);
}

void VoucherParts::optional(QStringView name, const QString& text)
{
    if (const QString cleaned = core::cleanText(text); !cleaned.isEmpty())
        m_xml.element(name, cleaned);
}

void VoucherParts::required(QStringView name, const QString& text)
{
    m_xml.element(name, core::cleanText(text));
}

void VoucherParts::taxpayer()
{
    m_xml.open(u"infoTributaria");
    m_xml.element(u"ambiente", QString::number(static_cast<int>(m_parts.environment)));
    m_xml.element(u"tipoEmision", u"1");
    required(u"razonSocial", m_issuer.businessName);
    optional(u"nombreComercial", m_issuer.tradeName);
    m_xml.element(u"ruc", m_parts.ruc);
    m_xml.element(u"claveAcceso", m_key.text());
    m_xml.element(u"codDoc", documentTypeCode(m_parts.type));
    m_xml.element(u"estab", m_parts.branchCode);
    m_xml.element(u"ptoEmi", m_parts.issuePointCode);
    m_xml.element(u"secuencial", u"%1"_s.arg(m_parts.sequential, 9, 10, QChar(u'0')));
    required(u"dirMatriz", m_issuer.mainAddress);
    optional(u"agenteRetencion", withoutLeadingZeros(m_issuer.withholdingAgent));
    optional(u"contribuyenteRimpe", rimpeLegend(m_issuer.rimpe));
    m_xml.close();
}

void VoucherParts::buyerName()
{
    const BuyerRequest& buyer = m_request.buyer;
    required(u"razonSocialComprador", buyer.idType == IdType::FinalConsumer ? kFinalConsumerName : buyer.name);
    required(u"identificacionComprador", buyer.id);
}

void VoucherParts::totalTaxes(Rate rate)
{
    m_xml.open(u"totalConImpuestos");
    for (const TaxAmount& group : m_totals.groups) {
        m_xml.open(u"totalImpuesto");
        m_xml.element(u"codigo", group.code);
        m_xml.element(u"codigoPorcentaje", group.rateCode);
        amount(u"baseImponible", group.base);
        if (rate == Rate::Shown)
            m_xml.element(u"tarifa", group.rate.toString(2));
        amount(u"valor", group.value);
        m_xml.close();
    }
    m_xml.close();
}

void VoucherParts::lineFigures(const LineRequest& line, const LineTotals& totals)
{
    m_xml.element(u"cantidad", line.quantity.toString(2));
    m_xml.element(u"precioUnitario", line.unitPrice.toString(2));
    amount(u"descuento", line.discount);
    amount(u"precioTotalSinImpuesto", totals.net);
    lineExtras(line);
    lineTaxes(totals);
}

void VoucherParts::lineExtras(const LineRequest& line)
{
    if (line.additionalDetails.isEmpty())
        return;
    m_xml.open(u"detallesAdicionales");
    for (const NameValue& detail : line.additionalDetails)
        m_xml.element(u"detAdicional", {},
                      {{u"nombre", core::cleanText(detail.name)}, {u"valor", core::cleanText(detail.value)}});
    m_xml.close();
}

void VoucherParts::lineTaxes(const LineTotals& totals)
{
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
}

void VoucherParts::additionalInfo()
{
    const QList<NameValue> fields = additionalFields(m_request, m_issuer);
    if (fields.isEmpty())
        return;
    m_xml.open(u"infoAdicional");
    for (const NameValue& field : fields)
        m_xml.element(u"campoAdicional", core::cleanText(field.value), {{u"nombre", core::cleanText(field.name)}});
    m_xml.close();
}

} // namespace engine::invoicing
