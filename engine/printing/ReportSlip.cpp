#include "core/Clock.h"
#include "printing/Roll.h"
#include "printing/Slips.h"

#include <engine/Catalogs.h>

#include <QHash>

using namespace Qt::StringLiterals;

namespace engine::printing {

namespace {

constexpr Look kCentered{Align::Center, false, Size::Normal};
constexpr Look kStrong{Align::Center, true, Size::Normal};
constexpr Look kLarge{Align::Center, true, Size::Large};
constexpr Look kBold{Align::Left, true, Size::Normal};
constexpr Look kTall{Align::Left, true, Size::Tall};

QString moment(const QDateTime& at)
{
    return at.isValid() ? at.toOffsetFromUtc(-5 * 3600).toString(u"dd/MM/yyyy HH:mm"_s) : QString();
}

// Stable words of the till as they are said on paper; what a shop named itself stays.
QString tenderWords(const QString& tender)
{
    static const QHash<QString, QString> words{{u"CASH"_s, u"Efectivo"_s},
                                               {u"DEBIT"_s, u"Tarjeta de débito"_s},
                                               {u"CREDIT_CARD"_s, u"Tarjeta de crédito"_s},
                                               {u"ON_CREDIT"_s, u"A crédito"_s},
                                               {u"TRANSFER"_s, u"Transferencia"_s},
                                               {u"PREPAID"_s, u"Tarjeta prepago"_s},
                                               {u"E_MONEY"_s, u"Dinero electrónico"_s},
                                               {u"CHECK"_s, u"Cheque"_s}};
    return words.value(tender, tender);
}

QString rateWords(const QString& code)
{
    const auto rate = Catalogs::instance().taxRate(u"2"_s, code, {});
    if (code == u"6" || code == u"7")
        return code == u"6" ? u"No objeto de IVA"_s : u"Exento de IVA"_s;
    return u"IVA "_s + (rate && rate->percent ? rate->percent->toString(0) + u'%' : u"(código "_s + code + u')');
}

QString by(const QString& name)
{
    return name.isEmpty() ? QString() : u"  "_s + name;
}

class Report
{
public:
    Report(Roll& roll, const ShiftReport& report, const ShopHead& shop) : m_roll(roll), m_report(report), m_shop(shop)
    {
    }

    void shift()
    {
        const Shift& shift = m_report.shift;
        m_roll.line(u"Caja: "_s + m_report.till);
        m_roll.line(u"Apertura: "_s + moment(shift.openedAt) + by(shift.openedBy));
        if (!shift.open)
            m_roll.line(u"Cierre: "_s + moment(shift.closedAt) + by(shift.closedBy));
        else
            m_roll.line(u"Hasta: "_s + moment(m_report.at));
        m_roll.pair(u"Fondo inicial"_s, shift.float_.toString());
    }

    void tenders()
    {
        title(u"FORMAS DE PAGO"_s);
        for (const TenderTotal& tender : m_report.tenders) {
            m_roll.pair(m_shop.tenders.value(tender.tender, tenderWords(tender.tender)) + u" ("_s +
                            QString::number(tender.count) + u')',
                        tender.sales.toString(), kBold);
            if (!tender.returns.isZero())
                m_roll.pair(u"  Devoluciones"_s, u'-' + tender.returns.toString());
            m_roll.pair(u"  Esperado"_s, tender.expected.toString());
            if (m_report.shift.open)
                continue;
            m_roll.pair(u"  Contado"_s, tender.counted.toString());
            if (!tender.difference.isZero())
                m_roll.pair(u"  Diferencia"_s, tender.difference.toString(), kBold);
        }
    }

    void taxes()
    {
        title(u"VENTAS POR TARIFA"_s);
        rates(m_report.salesByRate);
        m_roll.pair(u"Total ventas ("_s + QString::number(m_report.sales) + u')', m_report.salesTotal.toString(),
                    kBold);
        if (m_report.returns > 0 || !m_report.returnsByRate.isEmpty()) {
            title(u"NOTAS DE CRÉDITO POR TARIFA"_s);
            rates(m_report.returnsByRate);
            m_roll.pair(u"Total notas de crédito ("_s + QString::number(m_report.returns) + u')',
                        m_report.returnsTotal.toString(), kBold);
        }
        m_roll.pair(u"Descuentos"_s, m_report.discounts.toString());
        if (!m_report.tips.isZero())
            m_roll.pair(u"Propinas"_s, m_report.tips.toString());
    }

    void counter()
    {
        title(u"CAJA"_s);
        m_roll.pair(u"Entradas de efectivo"_s, m_report.cashIn.toString());
        m_roll.pair(u"Retiros de efectivo"_s, m_report.cashOut.toString());
        for (const CashMovement& movement : m_report.movements) {
            if (movement.kind == CashKind::NoSale)
                continue;
            m_roll.pair(u"  "_s + moment(movement.at).right(5) + u' ' + movement.reason,
                        (movement.kind == CashKind::Out ? u"-"_s : QString()) + movement.amount.toString());
        }
        m_roll.pair(u"Aperturas de cajón sin venta"_s, QString::number(m_report.noSales));
        m_roll.pair(u"Ventas anuladas en pantalla"_s, QString::number(m_report.voids));
        m_roll.pair(u"Líneas quitadas"_s, QString::number(m_report.removedLines));
        if (m_report.parked > 0)
            m_roll.pair(u"Ventas en espera"_s, QString::number(m_report.parked));
    }

    void documents()
    {
        title(u"COMPROBANTES"_s);
        range(u"Facturas"_s, m_report.firstInvoice, m_report.lastInvoice);
        range(u"Notas de crédito"_s, m_report.firstCreditNote, m_report.lastCreditNote);
        m_roll.pair(u"Sin autorizar todavía"_s, QString::number(m_report.notAuthorized.size()));
        for (const QString& number : m_report.notAuthorized)
            m_roll.line(u"  "_s + number);
    }

    void count()
    {
        if (!m_report.counted.isEmpty()) {
            title(u"EFECTIVO CONTADO"_s);
            for (const Denomination& kind : m_report.counted) {
                if (kind.count != 0)
                    m_roll.pair(QString::number(kind.count) + u" x "_s + kind.value.toString(),
                                Money::fromCents(kind.value.cents() * kind.count).toString());
            }
        }
        m_roll.rule();
        m_roll.pair(u"DIFERENCIA"_s, u"$ "_s + m_report.difference.toString(), kTall);
        if (!m_report.differenceReason.isEmpty())
            m_roll.line(u"Motivo: "_s + m_report.differenceReason);
        if (!m_report.approvedBy.isEmpty())
            m_roll.line(u"Autorizó: "_s + m_report.approvedBy);
    }

private:
    void title(const QString& words)
    {
        m_roll.rule();
        m_roll.line(words, kBold);
    }
    void rates(const QList<TaxTotal104>& all)
    {
        for (const TaxTotal104& rate : all) {
            m_roll.pair(u"Base "_s + rateWords(rate.rateCode), rate.base.toString());
            if (!rate.tax.isZero())
                m_roll.pair(rateWords(rate.rateCode), rate.tax.toString());
        }
    }
    void range(const QString& what, const QString& first, const QString& last)
    {
        if (first.isEmpty())
            return;
        m_roll.line(what + u':');
        m_roll.line(u"  "_s + first + (last == first ? QString() : u" a "_s + last));
    }

    Roll& m_roll;
    const ShiftReport& m_report;
    const ShopHead& m_shop;
};

void head(Roll& roll, const ShopHead& shop)
{
    if (shop.practice)
        roll.line(u"PRÁCTICA"_s, kLarge);
    if (!shop.name.isEmpty())
        roll.line(shop.name, kStrong);
    if (!shop.ruc.isEmpty())
        roll.line(u"RUC "_s + shop.ruc, kCentered);
}

} // namespace

QByteArray reportSlip(const ShiftReport& report, const ShopHead& shop, const PrinterSetup& printer, bool copy)
{
    Roll roll(printer);
    if (copy)
        roll.line(u"COPIA"_s, kLarge);
    head(roll, shop);
    roll.rule();
    if (report.shift.open)
        roll.line(u"INFORME X"_s, kLarge);
    else
        roll.line(u"CIERRE Z "_s + QString::number(report.shift.number), kLarge);
    Report lines(roll, report, shop);
    lines.shift();
    lines.taxes();
    lines.tenders();
    lines.counter();
    lines.documents();
    if (!report.shift.open)
        lines.count();
    roll.rule();
    if (report.shift.open)
        roll.line(u"El informe X no cierra el turno."_s, kCentered);
    else
        roll.signature(u"Responsable"_s);
    if (copy) {
        roll.blank();
        roll.line(u"COPIA"_s, kLarge);
    }
    return roll.finish();
}

QByteArray cashSlip(const CashMovement& movement, const QString& till, const ShopHead& shop,
                    const PrinterSetup& printer, bool drawer, bool copy)
{
    Roll roll(printer);
    if (drawer)
        roll.drawer();
    if (copy)
        roll.line(u"COPIA"_s, kLarge);
    head(roll, shop);
    roll.rule();
    roll.line(movement.kind == CashKind::In    ? u"ENTRADA DE EFECTIVO"_s
              : movement.kind == CashKind::Out ? u"RETIRO DE EFECTIVO"_s
                                               : u"APERTURA DE CAJÓN"_s,
              {Align::Center, true, Size::Tall});
    if (movement.kind != CashKind::NoSale)
        roll.line(u"$ "_s + movement.amount.toString(), kLarge);
    roll.rule();
    roll.line(u"Caja: "_s + till);
    roll.line(u"Fecha: "_s + moment(movement.at));
    for (const auto& [label, value] :
         {std::pair(u"Motivo: "_s, movement.reason), std::pair(u"Nota: "_s, movement.note),
          std::pair(u"Cajero: "_s, movement.employee), std::pair(u"Autorizó: "_s, movement.approver)}) {
        if (!value.isEmpty())
            roll.line(label + value);
    }
    roll.signature(movement.kind == CashKind::In ? u"Recibe (caja)"_s : u"Entrega (caja)"_s);
    roll.signature(movement.kind == CashKind::In ? u"Entrega"_s : u"Recibe"_s);
    if (copy) {
        roll.blank();
        roll.line(u"COPIA"_s, kLarge);
    }
    return roll.finish();
}

} // namespace engine::printing
