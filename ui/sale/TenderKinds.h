#pragma once
#include <engine/Sales.h>

namespace ui {

// The ways to pay that a counter has before the shop's own were read, or where nothing keeps them.
QList<engine::TenderKind> usualTenders();
// As the shop says it, else our own word for it.
QString tenderText(const engine::TenderKind& kind);
QString tenderText(const QList<engine::TenderKind>& kinds, const QString& id);
const engine::TenderKind* tenderById(const QList<engine::TenderKind>& kinds, const QString& id);
// The one that F12 takes: the first for cash.
const engine::TenderKind* cashTender(const QList<engine::TenderKind>& kinds);
// The one that F11 takes: `wanted` when it is there, else the first that is neither cash nor credit.
const engine::TenderKind* secondTender(const QList<engine::TenderKind>& kinds, const QString& wanted);

// One payment of a sale as it is taken at the counter.
struct TakenTender
{
    engine::TenderKind kind;
    engine::Money amount; // as handed over, or what it settles
    QString reference = {};
    int days = 0;                                    // until it is paid, where it is on credit
    std::optional<engine::PaymentRequest> sent = {}; // of a document that is corrected: goes back as it came
};

QList<engine::PaymentRequest> paymentsOf(const QList<TakenTender>& taken);
QList<engine::TenderTaken> tendersOf(const QList<TakenTender>& taken);

} // namespace ui
