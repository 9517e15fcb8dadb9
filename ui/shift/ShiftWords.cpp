#include "shift/ShiftWords.h"

#include "common/Format.h"

#include <engine/Catalogs.h>

using namespace Qt::StringLiterals;
using engine::CashKind;
using engine::Money;

namespace ui {

QString ShiftWords::tender(const QList<engine::TenderKind>& kinds, const QString& id)
{
    for (const engine::TenderKind& kind : kinds) {
        if (kind.id == id && !kind.name.isEmpty())
            return kind.name;
    }
    const std::pair<QString, QString> words[] = {{u"CASH"_s, tr("Cash")},
                                                 {u"DEBIT"_s, tr("Debit card")},
                                                 {u"CREDIT_CARD"_s, tr("Credit card")},
                                                 {u"TRANSFER"_s, tr("Bank transfer")},
                                                 {u"E_MONEY"_s, tr("Electronic money")},
                                                 {u"ON_CREDIT"_s, tr("On credit")}};
    for (const auto& [each, word] : words) {
        if (each == id)
            return word;
    }
    return id;
}

QString ShiftWords::rate(const QString& rateCode, QDate date)
{
    if (rateCode == "6"_L1)
        return tr("Not subject to IVA");
    if (rateCode == "7"_L1)
        return tr("Exempt from IVA");
    const auto rate = engine::Catalogs::instance().taxRate(u"2", rateCode, date);
    return rate && rate->percent ? tr("IVA %1").arg(percent(*rate->percent)) : tr("IVA, code %1").arg(rateCode);
}

QString ShiftWords::movement(CashKind kind)
{
    switch (kind) {
    case CashKind::In:
        return tr("Cash in");
    case CashKind::Out:
        return tr("Cash out");
    case CashKind::NoSale:
        return tr("Drawer opened without a sale");
    }
    return {};
}

QStringList ShiftWords::reasons(CashKind kind)
{
    switch (kind) {
    case CashKind::In:
        return {tr("Change for the drawer"), tr("Money put in by the owner"), tr("Advance given back"), tr("Other")};
    case CashKind::Out:
        return {tr("Cash taken to the safe"), tr("Supplier paid"), tr("Small expense"), tr("Advance to staff"),
                tr("Other")};
    case CashKind::NoSale:
        return {tr("Change a note"), tr("Check the cash"), tr("Test the drawer"), tr("Other")};
    }
    return {};
}

QStringList ShiftWords::differenceReasons()
{
    return {tr("Wrong change given"), tr("A sale was not entered"), tr("An expense was not entered"),
            tr("Loss or theft"), tr("No explanation")};
}

QString ShiftWords::title(const engine::ShiftReport& report)
{
    return report.shift.open ? tr("X report") : tr("Z report %1").arg(report.shift.number);
}

QString ShiftWords::difference(Money amount)
{
    if (amount.isZero())
        return tr("Nothing missing");
    const QString size = money(Money::fromCents(qAbs(amount.cents())));
    return amount.isNegative() ? tr("%1 missing").arg(size) : tr("%1 too much").arg(size);
}

QString ShiftWords::differenceTone(Money amount)
{
    return amount.isZero() ? u"ok"_s : u"warn"_s;
}

} // namespace ui
