#pragma once
#include "xml/XmlWriter.h"

#include <engine/AccessKey.h>
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// Blocks that the schemas of factura and notaCredito share, element by element; the builder of a voucher puts them in
// its order. Texts are cleaned on the way in.
class VoucherParts
{
protected:
    VoucherParts(QStringView root, QStringView version, const InvoiceRequest& request, const InvoiceTotals& totals,
                 const Issuer& issuer, const AccessKey& key);

    // Optional elements that would be empty are left out: the schemas refuse them.
    void optional(QStringView name, const QString& text);
    void required(QStringView name, const QString& text);
    void amount(QStringView name, Money value) { m_xml.element(name, value.toString()); }

    void taxpayer();
    void buyerName();
    enum class Rate { Shown, Hidden };
    void totalTaxes(Rate rate); // the tarifa of each group is an element of factura alone
    // Everything of a detalle behind its codes and names.
    void lineFigures(const LineRequest& line, const LineTotals& totals);
    void additionalInfo();

    const InvoiceRequest& m_request;
    const InvoiceTotals& m_totals;
    const Issuer& m_issuer;
    const AccessKey& m_key;
    const AccessKey::Parts m_parts;
    xml::XmlWriter m_xml;

private:
    void lineExtras(const LineRequest& line);
    void lineTaxes(const LineTotals& totals);
};

} // namespace engine::invoicing
