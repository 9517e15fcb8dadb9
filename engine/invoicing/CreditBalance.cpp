#include "invoicing/CreditBalance.h"

#include "core/Text.h"
#include "invoicing/InvoiceRules.h"

#include <QJsonArray>

#include <algorithm>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using core::FieldErrors;

namespace {

// Two of the largest quantities still fit 64 bits; a sum of many stays at the largest.
Decimal sum(Decimal a, Decimal b)
{
    return std::min(a + b, Decimal::fromMicros(Decimal::kMaxUnits));
}

Decimal quantityOf(const QJsonObject& line)
{
    return Decimal::parse(line[u"quantity"].toString()).value_or(Decimal());
}

QString taxKey(const QString& code, const QString& rateCode)
{
    return code + u'/' + rateCode;
}

// Texts of a stored body are clean already.
QString codeOf(const LineRequest& line)
{
    return core::cleanText(line.mainCode);
}

} // namespace

CreditBalance::CreditBalance(DocumentSummary original, const QJsonObject& payload) : m_original(std::move(original))
{
    for (const QJsonValue& value : payload[u"items"].toArray()) {
        const QJsonObject item = value.toObject();
        const QString code = item[u"mainCode"].toString();
        if (!m_lines.contains(code))
            m_codes.append(code);
        Line& line = m_lines[code];
        line.sold = sum(line.sold, quantityOf(item));
        for (const QJsonValue& tax : item[u"taxes"].toArray())
            line.taxes.insert(taxKey(tax[u"code"].toString(), tax[u"rateCode"].toString()));
    }
}

// A line that the invoice does not have (a discount granted later) only counts with its amount.
void CreditBalance::take(const QString& code, Decimal quantity)
{
    if (const auto line = m_lines.find(code); line != m_lines.end())
        line->credited = sum(line->credited, quantity);
}

void CreditBalance::add(const DocumentSummary& note, const QJsonObject& payload)
{
    for (const QJsonValue& item : payload[u"items"].toArray())
        take(item[u"mainCode"].toString(), quantityOf(item.toObject()));
    if (note.status == DocumentStatus::Authorized) {
        m_authorized += note.total;
        m_notes.append(note);
    } else {
        m_pending += note.total;
    }
}

void CreditBalance::add(const InvoiceRequest& note, Money total)
{
    for (const LineRequest& line : note.items)
        take(codeOf(line), line.quantity);
    m_pending += total;
}

void CreditBalance::check(const InvoiceRequest& note, Money total, FieldErrors& errors) const
{
    checkOriginal(note, errors);
    if (!errors.isEmpty())
        return;
    checkLines(note, errors);
    const Money left = m_original.total - m_authorized - m_pending;
    if (total > left)
        errors.add(
            u"items"_s,
            u"Invoice %1 of %2 has %3 left to credit, and this note takes %4."_s.arg(
                m_original.number, m_original.total.toString(), std::max(left, Money()).toString(), total.toString()),
            total.toString());
}

void CreditBalance::checkOriginal(const InvoiceRequest& note, FieldErrors& errors) const
{
    const QString path = u"originalDocument"_s;
    if (m_original.buyerIdType == IdType::FinalConsumer)
        errors.add(path + u".number"_s, kNoCreditForFinalConsumer, m_original.number);
    switch (m_original.status) {
    case DocumentStatus::Authorized:
        break;
    case DocumentStatus::Returned:
    case DocumentStatus::NotAuthorized:
        errors.add(path + u".number"_s,
                   u"SRI did not take invoice %1, so there is nothing to credit; correct it and send it again."_s.arg(
                       m_original.number),
                   m_original.number);
        break;
    default:
        errors.add(path + u".number"_s,
                   u"Invoice %1 is not authorised yet (%2); it can be credited when it is."_s.arg(
                       m_original.number, documentStatusName(m_original.status)),
                   m_original.number);
    }
    const QDate date = note.credited->issueDate;
    if (date != m_original.issueDate)
        errors.add(path + u".issueDate"_s,
                   u"Invoice %1 is of %2."_s.arg(m_original.number, m_original.issueDate.toString(u"dd/MM/yyyy"_s)),
                   date.toString(u"dd/MM/yyyy"_s));
    if (note.buyer.idType != m_original.buyerIdType ||
        core::cleanText(note.buyer.id) != core::cleanText(m_original.buyerId))
        errors.add(u"buyer.id"_s,
                   u"Invoice %1 was made out to another buyer; credit it to that one."_s.arg(m_original.number),
                   note.buyer.id);
}

void CreditBalance::checkLines(const InvoiceRequest& note, FieldErrors& errors) const
{
    QHash<QString, Decimal> taken;
    for (qsizetype i = 0; i < note.items.size(); ++i) {
        const LineRequest& item = note.items[i];
        const QString code = codeOf(item);
        const auto line = m_lines.constFind(code);
        if (line == m_lines.cend())
            continue;
        const QString path = u"items[%1]"_s.arg(i);
        Decimal& now = taken[code];
        now = sum(now, item.quantity);
        if (const Decimal left = line->sold - line->credited; now > left)
            errors.add(path + u".quantity"_s,
                       u"Of %1, %2 were sold with invoice %3 and %4 are left to credit."_s.arg(
                           code, line->sold.toString(0), m_original.number, std::max(left, Decimal()).toString(0)),
                       item.quantity.toString(0));
        for (qsizetype j = 0; j < item.taxes.size(); ++j) {
            if (!line->taxes.contains(taxKey(item.taxes[j].code, item.taxes[j].rateCode)))
                errors.add(u"%1.taxes[%2].rateCode"_s.arg(path).arg(j),
                           u"Invoice %1 did not charge this tax on %2."_s.arg(m_original.number, code),
                           item.taxes[j].rateCode);
        }
    }
}

CreditNoteSummary CreditBalance::summary() const
{
    CreditNoteSummary out;
    out.original = m_original;
    out.creditedTotal = m_authorized;
    out.pendingTotal = m_pending;
    out.remaining = std::max(m_original.total - m_authorized, Money());
    out.notes = m_notes;
    for (const QString& code : m_codes)
        out.lines.append({code, m_lines[code].sold, m_lines[code].credited});
    return out;
}

} // namespace engine::invoicing
