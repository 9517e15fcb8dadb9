#pragma once
#include <engine/Sales.h>
#include <engine/Shifts.h>

#include <QCoreApplication>

namespace ui {

// What the engine says in keys about a shift, in the words of the chosen language.
class ShiftWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::ShiftWords)
public:
    static QString tender(const QList<engine::TenderKind>& kinds, const QString& id);
    static QString rate(const QString& rateCode, QDate date); // "IVA 15 %"
    static QString movement(engine::CashKind kind);
    static QStringList reasons(engine::CashKind kind); // the usual one first
    static QStringList differenceReasons();
    static QString title(const engine::ShiftReport& report); // "Z report 12" | "X report"
    static QString difference(engine::Money amount);         // "$5.00 missing", "$1.00 too much", "nothing missing"
    static QString differenceTone(engine::Money amount);
};

} // namespace ui
