#include "ride/RideTotals.h"

#include "xml/XmlDocument.h"

#include <engine/Catalogs.h>
#include <engine/Decimal.h>

#include <QHash>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

using xml::XmlElement;

QString shown(const XmlElement& parent, QStringView name)
{
    return parent.childText(name).simplified();
}

bool isFilled(const QString& amount)
{
    if (amount.isEmpty())
        return false;
    const auto value = Money::parse(amount);
    return !value || !value->isZero();
}

QString withoutZeros(const QString& rate)
{
    const auto value = Decimal::parse(rate);
    return value ? value->toString(0) : rate;
}

class TotalsReader
{
public:
    TotalsReader(const XmlElement& root, const XmlElement& info)
        : m_root(root), m_info(info), m_taxes(info.child(u"totalConImpuestos").children(u"totalImpuesto"))
    {
        for (const XmlElement& detail : root.child(u"detalles").children(u"detalle"))
            for (const XmlElement& line : detail.child(u"impuestos").children(u"impuesto"))
                m_lineRates.insert(key(line), shown(line, u"tarifa"));
    }

    QList<AmountRow> read()
    {
        subtotals();
        taxes();
        charges();
        total();
        notes();
        return m_rows;
    }

private:
    static QString key(const XmlElement& tax) { return shown(tax, u"codigo") + u'/' + shown(tax, u"codigoPorcentaje"); }

    void add(const QString& label, const QString& value, AmountKind kind = AmountKind::Normal)
    {
        m_rows.append({label, value, kind});
    }
    void addFilled(const QString& label, const QString& value, AmountKind kind = AmountKind::Normal)
    {
        if (isFilled(value))
            add(label, value, kind);
    }

    // notaCredito has no rate in its totals: its lines have it, else the table of the SRI sheet knows.
    [[nodiscard]] QString rateOf(const XmlElement& tax) const
    {
        const QString own = shown(tax, u"tarifa");
        if (!own.isEmpty())
            return withoutZeros(own);
        const QString inLines = m_lineRates.value(key(tax));
        if (!inLines.isEmpty())
            return withoutZeros(inLines);
        const auto known = Catalogs::instance().taxRate(shown(tax, u"codigo"), shown(tax, u"codigoPorcentaje"), {});
        return known && known->percent ? known->percent->toString(0) : QString();
    }

    [[nodiscard]] QString rateName(const XmlElement& tax) const
    {
        const QString code = shown(tax, u"codigoPorcentaje");
        const QString rate = rateOf(tax);
        if (rate.isEmpty())
            return u"(código %1)"_s.arg(code);
        return (code == "8"_L1 ? u"TARIFA ESPECIAL "_s : QString()) + rate + u'%';
    }

    void subtotals()
    {
        for (const XmlElement& tax : m_taxes) {
            if (shown(tax, u"codigo") != "2"_L1)
                continue;
            const QString code = shown(tax, u"codigoPorcentaje");
            const QString label = code == "6"_L1   ? u"SUBTOTAL NO OBJETO DE IVA"_s
                                  : code == "7"_L1 ? u"SUBTOTAL EXENTO DE IVA"_s
                                                   : "SUBTOTAL "_L1 + rateName(tax);
            add(label, shown(tax, u"baseImponible"));
        }
        const QString term = shown(m_info, u"incoTermTotalSinImpuestos");
        add(u"SUBTOTAL SIN IMPUESTOS"_s + (term.isEmpty() ? QString() : " ("_L1 + term + u')'),
            shown(m_info, u"totalSinImpuestos"));
        add(u"TOTAL DESCUENTO"_s, totalDiscount());
        for (const XmlElement& tax : m_taxes)
            addFilled(u"DESCUENTO ADICIONAL"_s, shown(tax, u"descuentoAdicional"));
    }

    // notaCredito has no element for it, its form has the row.
    [[nodiscard]] QString totalDiscount() const
    {
        const QString written = shown(m_info, u"totalDescuento");
        if (!written.isEmpty())
            return written;
        Money sum;
        for (const XmlElement& detail : m_root.child(u"detalles").children(u"detalle"))
            sum += Money::parse(shown(detail, u"descuento")).value_or(Money());
        return sum.toString();
    }

    void taxes()
    {
        for (const XmlElement& tax : m_taxes)
            if (shown(tax, u"codigo") == "3"_L1)
                add(u"ICE (código %1)"_s.arg(shown(tax, u"codigoPorcentaje")), shown(tax, u"valor"));
        for (const XmlElement& tax : m_taxes) {
            const QString code = shown(tax, u"codigoPorcentaje");
            const bool taxed = code != "0"_L1 && code != "6"_L1 && code != "7"_L1;
            if (shown(tax, u"codigo") == "2"_L1 && (taxed || isFilled(shown(tax, u"valor"))))
                add("IVA "_L1 + rateName(tax), shown(tax, u"valor"));
        }
        for (const XmlElement& tax : m_taxes) {
            const QString code = shown(tax, u"codigo");
            if (code == "5"_L1)
                add(u"IRBPNR"_s, shown(tax, u"valor"));
            else if (code != "2"_L1 && code != "3"_L1)
                add(u"IMPUESTO (código %1)"_s.arg(code), shown(tax, u"valor"));
        }
        for (const XmlElement& tax : m_taxes)
            addFilled(u"(−) DEVOLUCIÓN DE IVA %1"_s.arg(rateName(tax)), shown(tax, u"valorDevolucionIva"));
        for (const XmlElement& item : m_info.child(u"compensaciones").children(u"compensacion"))
            addFilled(u"(−) COMPENSACIÓN %1%"_s.arg(withoutZeros(shown(item, u"tarifa"))), shown(item, u"valor"));
    }

    void charges()
    {
        addFilled(u"PROPINA"_s, shown(m_info, u"propina"));
        addFilled(u"FLETE INTERNACIONAL"_s, shown(m_info, u"fleteInternacional"));
        addFilled(u"SEGURO INTERNACIONAL"_s, shown(m_info, u"seguroInternacional"));
        addFilled(u"GASTOS ADUANEROS"_s, shown(m_info, u"gastosAduaneros"));
        addFilled(u"GASTOS DE TRANSPORTE Y OTROS"_s, shown(m_info, u"gastosTransporteOtros"));
        for (const XmlElement& item : m_root.child(u"otrosRubrosTerceros").children(u"rubro"))
            add(u"RUBRO DE TERCEROS: %1"_s.arg(shown(item, u"concepto")), shown(item, u"total"));
        // Tables 22 and 23: what fuel traders withhold at the sale; part of the total.
        for (const XmlElement& item : m_root.child(u"retenciones").children(u"retencion")) {
            const QString code = shown(item, u"codigoPorcentaje");
            const QString label = code == "3"_L1     ? u"RETENCIÓN IVA PRESUNTIVO"_s
                                  : code == "4"_L1   ? u"RETENCIÓN IVA PRESUNTIVO (EDITORES)"_s
                                  : code == "327"_L1 ? u"RETENCIÓN RENTA 2 POR MIL"_s
                                  : code == "328"_L1 ? u"RETENCIÓN RENTA 3 POR MIL"_s
                                                     : u"RETENCIÓN (código %1)"_s.arg(code);
            add(label, shown(item, u"valor"));
        }
    }

    void total()
    {
        const QString currency = shown(m_info, u"moneda").toUpper();
        const bool usual = currency.isEmpty() || currency == "DOLAR"_L1 || currency == u"DÓLAR" || currency == "USD"_L1;
        const QString label = usual ? u"VALOR TOTAL"_s : u"VALOR TOTAL (%1)"_s.arg(currency);
        add(label, shown(m_info, u"importeTotal") + shown(m_info, u"valorModificacion"), AmountKind::Total);
    }

    void notes()
    {
        addFilled(u"Retención de IVA"_s, shown(m_info, u"valorRetIva"), AmountKind::Note);
        addFilled(u"Retención de renta"_s, shown(m_info, u"valorRetRenta"), AmountKind::Note);
        // Annex 6: the totals of the XML are the subsidised ones, the print shows both.
        const QString saving = shown(m_info, u"totalSubsidio");
        if (!isFilled(saving))
            return;
        const auto paid = Money::parse(shown(m_info, u"importeTotal"));
        if (const auto saved = Money::parse(saving); paid && saved)
            add(u"Valor total sin subsidio"_s, (*paid + *saved).toString(), AmountKind::Note);
        add(u"Ahorro por subsidio"_s, saving, AmountKind::Note);
    }

    const XmlElement& m_root;
    const XmlElement& m_info;
    QList<XmlElement> m_taxes;
    QHash<QString, QString> m_lineRates;
    QList<AmountRow> m_rows;
};

} // namespace

QList<AmountRow> readTotals(const XmlElement& root, const XmlElement& info)
{
    return TotalsReader(root, info).read();
}

} // namespace engine::ride
