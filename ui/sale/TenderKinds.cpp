#include "sale/TenderKinds.h"

#include "common/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using engine::TenderKind;

namespace ui {

struct TenderWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::TenderWords)
public:
    static QString of(const QString& id)
    {
        if (id == "CASH"_L1)
            return tr("Cash");
        if (id == "DEBIT"_L1)
            return tr("Debit card");
        if (id == "CREDIT_CARD"_L1)
            return tr("Credit card");
        if (id == "TRANSFER"_L1)
            return tr("Bank transfer");
        if (id == "E_MONEY"_L1)
            return tr("Electronic money");
        if (id == "ON_CREDIT"_L1)
            return tr("On credit");
        return {};
    }
};

QList<TenderKind> usualTenders()
{
    TenderKind cash{u"CASH"_s, {}, u"01"_s};
    cash.cash = cash.opensDrawer = true;
    const TenderKind debit{u"DEBIT"_s, {}, u"16"_s};
    const TenderKind credit{u"CREDIT_CARD"_s, {}, u"19"_s};
    const TenderKind transfer{u"TRANSFER"_s, {}, u"20"_s};
    TenderKind later{u"ON_CREDIT"_s, {}, u"20"_s};
    later.onCredit = true;
    return {cash, debit, credit, transfer, later};
}

QString tenderText(const TenderKind& kind)
{
    if (!kind.name.isEmpty())
        return kind.name;
    const QString words = TenderWords::of(kind.id);
    return words.isEmpty() ? paymentText(kind.sriCode) : words;
}

QString tenderText(const QList<TenderKind>& kinds, const QString& id)
{
    const TenderKind* kind = tenderById(kinds, id);
    return kind ? tenderText(*kind) : id;
}

const TenderKind* tenderById(const QList<TenderKind>& kinds, const QString& id)
{
    for (const TenderKind& kind : kinds) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

const TenderKind* cashTender(const QList<TenderKind>& kinds)
{
    for (const TenderKind& kind : kinds) {
        if (kind.active && kind.cash)
            return &kind;
    }
    return nullptr;
}

const TenderKind* secondTender(const QList<TenderKind>& kinds, const QString& wanted)
{
    if (const TenderKind* kind = tenderById(kinds, wanted); kind && kind->active && !kind->cash)
        return kind;
    for (const TenderKind& kind : kinds) {
        if (kind.active && !kind.cash && !kind.onCredit)
            return &kind;
    }
    return nullptr;
}

QList<engine::PaymentRequest> paymentsOf(const QList<TakenTender>& taken)
{
    QList<engine::PaymentRequest> payments;
    for (const TakenTender& one : taken) {
        if (one.sent) {
            payments.append(*one.sent);
            continue;
        }
        engine::PaymentRequest payment{one.kind.sriCode, one.amount, {}, {}};
        if (one.kind.onCredit && one.days > 0) {
            payment.term = engine::Decimal::fromInt(one.days);
            payment.termUnit = u"dias"_s;
        }
        payments.append(payment);
    }
    return payments;
}

QList<engine::TenderTaken> tendersOf(const QList<TakenTender>& taken)
{
    QList<engine::TenderTaken> tenders;
    for (const TakenTender& one : taken)
        tenders.append({one.kind.id, one.kind.sriCode, one.amount, one.reference});
    return tenders;
}

} // namespace ui
