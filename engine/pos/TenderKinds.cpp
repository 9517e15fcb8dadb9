#include "pos/TenderKinds.h"

#include "access/SettingsRepository.h"
#include "core/Text.h"
#include "core/TextRules.h"

#include <engine/Catalogs.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace engine::pos {

using namespace Qt::StringLiterals;
using core::FieldErrors;

namespace {

constexpr qsizetype kMostKinds = 30;
constexpr qsizetype kMostTenders = 50;
constexpr qsizetype kNameLength = 40;
constexpr qsizetype kReferenceLength = 60;

// Codes of SRI's table 24. Money that comes through a bank has no code of its own: 20.
const QString kNoBank = u"01"_s, kDebitCard = u"16"_s, kElectronicMoney = u"17"_s, kCreditCard = u"19"_s,
              kOtherBank = u"20"_s;

QJsonObject toJson(const TenderKind& kind)
{
    return {{u"id"_s, kind.id},
            {u"name"_s, kind.name},
            {u"sriCode"_s, kind.sriCode},
            {u"cash"_s, kind.cash},
            {u"onCredit"_s, kind.onCredit},
            {u"needsReference"_s, kind.needsReference},
            {u"opensDrawer"_s, kind.opensDrawer},
            {u"active"_s, kind.active}};
}

TenderKind fromJson(const QJsonObject& json)
{
    TenderKind kind;
    kind.id = json[u"id"].toString();
    kind.name = json[u"name"].toString();
    kind.sriCode = json[u"sriCode"].toString();
    kind.cash = json[u"cash"].toBool();
    kind.onCredit = json[u"onCredit"].toBool();
    kind.needsReference = json[u"needsReference"].toBool();
    kind.opensDrawer = json[u"opensDrawer"].toBool();
    kind.active = json[u"active"].toBool(true);
    return kind;
}

void checkText(const QString& path, const QString& text, qsizetype limit, FieldErrors& errors)
{
    if (core::hasForbiddenCharacters(text))
        errors.add(path, u"A line break, tab or control character stands in this text; remove it."_s,
                   core::cleanText(text));
    else if (core::codePointLength(core::cleanText(text)) > limit)
        errors.add(path, u"At most %1 characters."_s.arg(limit), core::cleanText(text));
}

void checkKinds(const QList<TenderKind>& kinds, FieldErrors& errors)
{
    static const QRegularExpression kId(u"\\A[A-Z][A-Z0-9_]{0,29}\\z"_s);
    if (kinds.size() > kMostKinds) {
        errors.add(u"kinds"_s, u"%1 ways to pay; at most %2 are kept."_s.arg(kinds.size()).arg(kMostKinds));
        return;
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const TenderKind& kind = kinds[i];
        const QString path = u"kinds[%1]"_s.arg(i);
        if (!kId.match(kind.id).hasMatch())
            errors.add(path + u".id"_s, u"Capital letters, digits and _, at most 30, a letter first."_s, kind.id);
        else if (seen.contains(kind.id))
            errors.add(path + u".id"_s, u"Stands twice."_s, kind.id);
        seen.insert(kind.id);
        checkText(path + u".name"_s, kind.name, kNameLength, errors);
        if (!Catalogs::instance().paymentMethodName(kind.sriCode))
            errors.add(path + u".sriCode"_s, u"Not a code of SRI's table 24."_s, kind.sriCode);
        if (kind.cash && kind.onCredit)
            errors.add(path + u".onCredit"_s, u"Cash is paid at once."_s);
    }
    if (std::none_of(kinds.begin(), kinds.end(), [](const TenderKind& kind) { return kind.cash && kind.active; }))
        errors.add(u"kinds"_s, u"Keep at least one way to pay that is cash."_s);
}

const TenderKind* kindOf(const QString& id, const QList<TenderKind>& kinds)
{
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&id](const TenderKind& known) { return known.id == id; });
    return kind == kinds.end() ? nullptr : &*kind;
}

QString codeOf(const TenderTaken& tender, const QList<TenderKind>& kinds)
{
    const TenderKind* kind = kindOf(tender.tender, kinds);
    return tender.sriCode.isEmpty() && kind ? kind->sriCode : tender.sriCode;
}

// What both directions of money share. Answers the tenders with their codes.
QList<TenderTaken> checked(const QString& list, const QList<TenderTaken>& tenders, Money total,
                           const QList<TenderKind>& kinds, FieldErrors& errors)
{
    if (tenders.size() > kMostTenders) {
        errors.add(list, u"%1 tenders; at most %2 are taken."_s.arg(tenders.size()).arg(kMostTenders));
        return {};
    }
    QList<TenderTaken> out;
    Money sum;
    for (qsizetype i = 0; i < tenders.size(); ++i) {
        TenderTaken tender = tenders[i];
        const QString path = u"%1[%2]"_s.arg(list).arg(i);
        const TenderKind* kind = kindOf(tender.tender, kinds);
        if (!kind || !kind->active) {
            errors.add(path + u".tender"_s, u"The shop has no such way to pay."_s, tender.tender);
            continue;
        }
        tender.sriCode = codeOf(tender, kinds);
        tender.reference = core::cleanText(tender.reference);
        if (tender.sriCode != kind->sriCode)
            errors.add(path + u".sriCode"_s, u"%1 goes under code %2."_s.arg(kind->id, kind->sriCode), tender.sriCode);
        if (tender.amount.isNegative() || (tender.amount.isZero() && !total.isZero()))
            errors.add(path + u".amount"_s, u"Must be greater than zero."_s, tender.amount.toString());
        else if (tender.amount > total)
            errors.add(path + u".amount"_s, u"More than the total, %1."_s.arg(total.toString()),
                       tender.amount.toString());
        else
            sum += tender.amount;
        checkText(path + u".reference"_s, tenders[i].reference, kReferenceLength, errors);
        out += tender;
    }
    if (errors.isEmpty() && sum != total)
        errors.add(list, u"They add up to %1, the document to %2."_s.arg(sum.toString(), total.toString()),
                   sum.toString());
    return out;
}

// Code by code the voucher says how it was paid, and so much of it on credit as was lent.
void checkPayments(const QList<PaymentRequest>& payments, const QList<TenderTaken>& tenders,
                   const QList<TenderKind>& kinds, FieldErrors& errors)
{
    QMap<QString, Money> paid, tendered, deferred, lent;
    for (const PaymentRequest& payment : payments) {
        paid[payment.method] += payment.total;
        if (payment.term && !payment.term->isZero())
            deferred[payment.method] += payment.total;
    }
    for (const TenderTaken& tender : tenders) {
        tendered[tender.sriCode] += tender.amount;
        if (kindOf(tender.tender, kinds)->onCredit)
            lent[tender.sriCode] += tender.amount;
    }
    for (const QString& code : (paid.keys() + tendered.keys()))
        if (paid.value(code) != tendered.value(code))
            errors.add(u"invoice.payments"_s,
                       u"The invoice says %1 under code %2, the tenders %3."_s.arg(paid.value(code).toString(), code,
                                                                                   tendered.value(code).toString()),
                       paid.value(code).toString());
    for (auto it = lent.cbegin(); it != lent.cend(); ++it)
        if (deferred.value(it.key()) < it.value())
            errors.add(u"invoice.payments"_s, u"What is paid later needs a term."_s, it.value().toString());
}

} // namespace

QList<TenderKind> defaultTenderKinds()
{
    QList<TenderKind> kinds{
        {u"CASH"_s, {}, kNoBank},        {u"DEBIT"_s, {}, kDebitCard},         {u"CREDIT_CARD"_s, {}, kCreditCard},
        {u"TRANSFER"_s, {}, kOtherBank}, {u"E_MONEY"_s, {}, kElectronicMoney}, {u"ON_CREDIT"_s, {}, kOtherBank}};
    kinds.first().cash = true;
    kinds.first().opensDrawer = true;
    kinds.last().onCredit = true;
    return kinds;
}

Result<QList<TenderKind>> TenderKinds::list()
{
    const auto stored = access::SettingsRepository(m_db, m_tenant).get(kTenderKindsKey);
    if (!stored)
        return stored.error();
    QList<TenderKind> kinds;
    for (const QJsonValue& value : QJsonDocument::fromJson(stored->value_or(QString()).toUtf8()).array())
        kinds += fromJson(value.toObject());
    // A setting that somebody broke by hand must not keep a shop from selling.
    FieldErrors errors;
    checkKinds(kinds, errors);
    return errors.isEmpty() ? kinds : defaultTenderKinds();
}

Result<void> TenderKinds::save(const QList<TenderKind>& kinds)
{
    FieldErrors errors;
    checkKinds(kinds, errors);
    if (!errors.isEmpty())
        return errors.toError();
    QJsonArray json;
    for (TenderKind kind : kinds) {
        kind.name = core::cleanText(kind.name);
        json += toJson(kind);
    }
    return access::SettingsRepository(m_db, m_tenant)
        .set(kTenderKindsKey, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

QList<PaymentRequest> paymentsOf(const QList<TenderTaken>& tenders, const QList<TenderKind>& kinds)
{
    QList<PaymentRequest> payments;
    for (const TenderTaken& tender : tenders) {
        const QString code = codeOf(tender, kinds);
        const auto same = std::find_if(payments.begin(), payments.end(),
                                       [&code](const PaymentRequest& payment) { return payment.method == code; });
        if (same != payments.end())
            same->total += tender.amount;
        else
            payments += PaymentRequest{code, tender.amount, std::nullopt, {}};
    }
    return payments;
}

Result<Settlement> settle(const SaleRequest& sale, Money total, const QList<TenderKind>& kinds)
{
    FieldErrors errors;
    Settlement out;
    out.tenders = checked(u"tenders"_s, sale.tenders, total, kinds, errors);
    if (!errors.isEmpty())
        return errors.toError();
    bool cash = false;
    for (qsizetype i = 0; i < out.tenders.size(); ++i) {
        const TenderKind& kind = *kindOf(out.tenders[i].tender, kinds);
        cash = cash || kind.cash;
        if (kind.needsReference && out.tenders[i].reference.isEmpty())
            errors.add(u"tenders[%1].reference"_s.arg(i), u"%1 needs the number of its voucher."_s.arg(kind.id));
    }
    out.received = sale.received.isZero() && !cash ? total : sale.received;
    if (out.received < total)
        errors.add(u"received"_s, u"%1 of %2 is missing."_s.arg((total - out.received).toString(), total.toString()),
                   out.received.toString());
    else if (out.received > total && !cash)
        errors.add(u"received"_s, u"Only cash gives change."_s, out.received.toString());
    else if (out.received.cents() > Money::kMaxCents)
        errors.add(u"received"_s, u"Too large."_s, out.received.toString());
    out.change = out.received - total;
    checkPayments(sale.invoice.payments, out.tenders, kinds, errors);
    if (!errors.isEmpty())
        return errors.toError();
    return out;
}

Result<QList<TenderTaken>> settleRefund(const QList<TenderTaken>& refund, Money total, const QList<TenderKind>& kinds)
{
    FieldErrors errors;
    QList<TenderTaken> out = checked(u"refund"_s, refund, total, kinds, errors);
    if (!errors.isEmpty())
        return errors.toError();
    return out;
}

} // namespace engine::pos
