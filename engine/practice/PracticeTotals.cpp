#include "practice/PracticeTotals.h"

#include "core/WideMath.h"

#include <engine/Catalogs.h>
#include <engine/Decimal.h>

#include <map>

namespace engine::practice {

using namespace Qt::StringLiterals;
using core::Int128;
using xml::XmlElement;

namespace {

const QString kIva = u"2"_s, kIce = u"3"_s;

struct Group
{
    qint64 base = 0, value = 0;
    bool byRate = true; // every line is round2(base x rate)
    std::optional<Decimal> rate;
};
using Groups = std::map<std::pair<QString, QString>, Group>;

qint64 round2(Int128 units, Int128 perCent)
{
    return core::divideHalfUp(units, perCent).value_or(-1);
}

qint64 shareOf(qint64 baseCents, Decimal rate)
{
    return round2(Int128(baseCents) * rate.micros(), Int128(100) * Decimal::kScale);
}

QString text(qint64 cents)
{
    return Money::fromCents(cents).toString();
}

class Check
{
public:
    Check(const XmlElement& root, DocumentType type, QDate date) : m_root(root), m_type(type), m_date(date) {}
    QString run();

private:
    void fail(const QString& what) { m_problem = m_problem.isEmpty() ? what : m_problem; }
    void same(const QString& name, qint64 written, qint64 computed);
    qint64 cents(const XmlElement& parent, QStringView name); // 0 when the element is missing
    Decimal number(const XmlElement& parent, QStringView name);
    void sale(const XmlElement& info, QStringView totalName);
    void debitNote(const XmlElement& info);
    void withholding();
    void line(const XmlElement& detail);
    void lineTaxes(const XmlElement& taxes, qint64 net);
    void taxLine(const XmlElement& tax, qint64 expectedBase);
    qint64 groups(const XmlElement& list);
    qint64 groupValue(const XmlElement& element, const std::pair<QString, QString>& key, const Group& group);
    void rateInForce(const QString& code, const QString& rateCode, std::optional<Decimal> rate);
    void payments(const XmlElement& info, qint64 total);
    qint64 sumOf(const XmlElement& list, QStringView item, QStringView field);

    XmlElement m_root;
    DocumentType m_type;
    QDate m_date;
    QString m_problem;
    Groups m_groups;
    qint64 m_net = 0, m_discount = 0;
};

void Check::same(const QString& name, qint64 written, qint64 computed)
{
    if (written != computed)
        fail(u"%1: consta %2, calculado %3"_s.arg(name, text(written), text(computed)));
}

qint64 Check::cents(const XmlElement& parent, QStringView name)
{
    const QString written = parent.childText(name);
    if (written.isEmpty())
        return 0;
    const auto money = Money::parse(written);
    if (!money)
        fail(u"%1: %2 no es un valor con dos decimales"_s.arg(name, written.left(30)));
    return money.value_or(Money()).cents();
}

Decimal Check::number(const XmlElement& parent, QStringView name)
{
    const QString written = parent.childText(name);
    const auto decimal = Decimal::parse(written);
    if (!decimal)
        fail(u"%1: %2 no es un número"_s.arg(name, written.left(30)));
    return decimal.value_or(Decimal());
}

// Credit and debit notes are taxed at the rate of the day of the voucher they change (annex 1 of the sheet).
void Check::rateInForce(const QString& code, const QString& rateCode, std::optional<Decimal> rate)
{
    const auto entry = Catalogs::instance().taxRate(code, rateCode, code == kIva ? m_date : QDate());
    if (!entry)
        return fail(u"impuesto %1, código de porcentaje %2: no vigente en %3"_s.arg(code, rateCode,
                                                                                    m_date.toString(u"dd/MM/yyyy")));
    if (code == kIva && rate && entry->percent && *rate != *entry->percent)
        fail(u"IVA %1: consta tarifa %2, vigente %3"_s.arg(rateCode, rate->toString(), entry->percent->toString()));
}

void Check::taxLine(const XmlElement& tax, qint64 expectedBase)
{
    const QString code = tax.childText(u"codigo"), rateCode = tax.childText(u"codigoPorcentaje");
    const qint64 base = cents(tax, u"baseImponible"), value = cents(tax, u"valor");
    const Decimal rate = number(tax, u"tarifa");
    same(u"baseImponible del impuesto %1-%2"_s.arg(code, rateCode), base, expectedBase);
    rateInForce(code, rateCode, rate);
    const bool byRate = value == shareOf(base, rate);
    if (code == kIva && !byRate)
        same(u"valor del IVA de la línea"_s, value, shareOf(base, rate));
    Group& group = m_groups[{code, rateCode}];
    group.base += base;
    group.value += value;
    group.byRate = group.byRate && byRate;
    if (group.rate && *group.rate != rate)
        fail(u"impuesto %1-%2 con dos tarifas"_s.arg(code, rateCode));
    group.rate = rate;
}

// ICE belongs to the base of the IVA, IRBPNR does not.
void Check::lineTaxes(const XmlElement& taxes, qint64 net)
{
    qint64 ice = 0;
    bool iva = false;
    const auto list = taxes.children(u"impuesto");
    for (const XmlElement& each : list) {
        if (each.childText(u"codigo") == kIce)
            ice += cents(each, u"valor");
        if (each.childText(u"codigo") == kIva) {
            if (std::exchange(iva, true))
                fail(u"dos veces IVA en una línea"_s);
        }
    }
    for (const XmlElement& each : list)
        taxLine(each, each.childText(u"codigo") == kIva ? net + ice : net);
}

void Check::line(const XmlElement& detail)
{
    const Int128 product = Int128(number(detail, u"cantidad").micros()) * number(detail, u"precioUnitario").micros();
    constexpr Int128 kPerCent = Int128(10'000) * Decimal::kScale;
    const qint64 discount = cents(detail, u"descuento");
    const Int128 exact = product - Int128(discount) * kPerCent;
    // A discount of the whole rounded line can lie half a cent above the exact product.
    const bool wholeLine = exact < 0 && discount == round2(product, kPerCent);
    const qint64 net = wholeLine ? 0 : round2(exact, kPerCent);
    same(u"precioTotalSinImpuesto"_s, cents(detail, u"precioTotalSinImpuesto"), net);
    m_net += net;
    m_discount += discount;
    lineTaxes(detail.child(u"impuestos"), net);
}

qint64 Check::groupValue(const XmlElement& element, const std::pair<QString, QString>& key, const Group& group)
{
    const QString name = u"valor del impuesto %1-%2"_s.arg(key.first, key.second);
    const qint64 value = cents(element, u"valor");
    const bool byRate = key.first == kIva || (key.first == kIce && group.byRate);
    if (!byRate) { // units times dollars: the lines know, the group only adds
        same(name, value, group.value);
        return value;
    }
    const Decimal rate = group.rate.value_or(Decimal());
    const qint64 reduced = group.base - cents(element, u"descuentoAdicional");
    if (value != shareOf(reduced, rate))
        same(name, value, shareOf(group.base, rate));
    return value;
}

// Returns what the groups add to the total.
qint64 Check::groups(const XmlElement& list)
{
    qint64 sum = 0;
    Groups seen;
    for (const XmlElement& each : list.children()) {
        const std::pair key(each.childText(u"codigo"), each.childText(u"codigoPorcentaje"));
        const auto found = m_groups.find(key);
        if (found == m_groups.end() || seen.contains(key)) {
            fail(u"totalImpuesto %1-%2 sobra"_s.arg(key.first, key.second));
            continue;
        }
        seen[key] = found->second;
        same(u"baseImponible total del impuesto %1-%2"_s.arg(key.first, key.second), cents(each, u"baseImponible"),
             found->second.base);
        sum += groupValue(each, key, found->second) - cents(each, u"valorDevolucionIva") -
               cents(each, u"descuentoAdicional");
    }
    if (seen.size() != m_groups.size())
        fail(u"falta un totalImpuesto"_s);
    return sum;
}

qint64 Check::sumOf(const XmlElement& list, QStringView item, QStringView field)
{
    qint64 sum = 0;
    for (const XmlElement& each : list.children(item))
        sum += cents(each, field);
    return sum;
}

void Check::payments(const XmlElement& info, qint64 total)
{
    const XmlElement list = info.child(u"pagos");
    if (list.isNull())
        return;
    for (const XmlElement& each : list.children(u"pago")) {
        const QString code = each.childText(u"formaPago");
        if (!Catalogs::instance().paymentMethodName(code))
            fail(u"formaPago %1 no existe"_s.arg(code));
    }
    same(u"suma de pagos"_s, sumOf(list, u"pago", u"total"), total);
}

void Check::sale(const XmlElement& info, QStringView totalName)
{
    for (const XmlElement& each : m_root.child(u"detalles").children(u"detalle"))
        line(each);
    same(u"totalSinImpuestos"_s, cents(info, u"totalSinImpuestos"), m_net);
    if (!info.child(u"totalDescuento").isNull())
        same(u"totalDescuento"_s, cents(info, u"totalDescuento"), m_discount);
    qint64 total = m_net + groups(info.child(u"totalConImpuestos"));
    const qint64 tip = cents(info, u"propina");
    if (tip > shareOf(m_net, Decimal::fromInt(10)))
        fail(u"propina mayor al 10 % del subtotal"_s);
    total += tip;
    for (const QStringView extra :
         {u"fleteInternacional", u"seguroInternacional", u"gastosAduaneros", u"gastosTransporteOtros"})
        total += cents(info, extra);
    total += sumOf(info.child(u"retenciones"), u"retencion", u"valor");
    total += sumOf(m_root.child(u"retenciones"), u"retencion", u"valor");
    total += sumOf(m_root.child(u"otrosRubrosTerceros"), u"rubro", u"total");
    same(totalName.toString(), cents(info, totalName), total);
    payments(info, total);
}

void Check::debitNote(const XmlElement& info)
{
    const qint64 net = sumOf(m_root.child(u"motivos"), u"motivo", u"valor");
    same(u"totalSinImpuestos"_s, cents(info, u"totalSinImpuestos"), net);
    qint64 total = net;
    for (const XmlElement& each : info.child(u"impuestos").children(u"impuesto")) {
        taxLine(each, cents(each, u"baseImponible"));
        total += cents(each, u"valor") - cents(each, u"valorDevolucionIva");
    }
    same(u"valorTotal"_s, cents(info, u"valorTotal"), total);
    payments(info, total);
}

void Check::withholding()
{
    QList<XmlElement> all = m_root.child(u"impuestos").children(u"impuesto"); // 1.0.0
    for (const XmlElement& document : m_root.child(u"docsSustento").children(u"docSustento"))
        all += document.child(u"retenciones").children(u"retencion");
    for (const XmlElement& each : all)
        same(u"valorRetenido"_s, cents(each, u"valorRetenido"),
             shareOf(cents(each, u"baseImponible"), number(each, u"porcentajeRetener")));
}

QString Check::run()
{
    switch (m_type) {
    case DocumentType::Invoice:
        sale(m_root.child(u"infoFactura"), u"importeTotal");
        break;
    case DocumentType::PurchaseSettlement:
        sale(m_root.child(u"infoLiquidacionCompra"), u"importeTotal");
        break;
    case DocumentType::CreditNote:
    case DocumentType::DebitNote: {
        const bool credit = m_type == DocumentType::CreditNote;
        const XmlElement info = m_root.child(credit ? u"infoNotaCredito" : u"infoNotaDebito");
        m_date = QDate::fromString(info.childText(u"fechaEmisionDocSustento"), u"dd/MM/yyyy"_s);
        if (credit)
            sale(info, u"valorModificacion");
        else
            debitNote(info);
        break;
    }
    case DocumentType::Withholding:
        withholding();
        break;
    case DocumentType::DeliveryGuide:
        break; // no money
    }
    return m_problem;
}

} // namespace

QString differenceIn(const xml::XmlElement& root, DocumentType type, QDate issueDate)
{
    return Check(root, type, issueDate).run();
}

} // namespace engine::practice
