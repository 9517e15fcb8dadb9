#include "returns/ReturnPresenter.h"

#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"

#include <engine/Shifts.h>

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;

namespace ui {

namespace {
constexpr int kHits = 30;
}

ReturnPresenter::ReturnPresenter(const Services& services, Session& session, QObject* parent)
    : QObject(parent), m_services(services), m_session(session)
{
}

void ReturnPresenter::begin()
{
    ++m_asked;
    ++m_quoted;
    m_sale.reset();
    m_found.clear();
    m_chosen.clear();
    m_total.reset();
    m_refundTender.clear();
    m_selected = -1;
    m_failed.reset();
    m_searched = m_busy = m_wanted = false;
    m_backToStock = m_tipBack = true;
    Q_EMIT changed();
}

void ReturnPresenter::find(const QString& text)
{
    const QString wanted = text.trimmed();
    if (!m_services.sales || wanted.isEmpty())
        return;
    if (const auto key = engine::AccessKey::parse(wanted)) {
        open(*key);
        return;
    }
    const quint64 asked = ++m_asked;
    m_wantedText = wanted;
    m_busy = true;
    Q_EMIT changed();
    whenReady(m_services.sales->findForReturn(wanted, kHits), this,
              [this, asked](const engine::Result<QList<engine::DocumentSummary>>& found) {
                  if (asked != m_asked)
                      return;
                  m_busy = false;
                  m_searched = true;
                  m_found = found.value_or({});
                  m_selected = m_found.isEmpty() ? -1 : 0;
                  m_failed = found ? std::nullopt : std::optional(found.error());
                  if (m_found.size() == 1)
                      open(m_found.first().accessKey);
                  Q_EMIT changed();
              });
}

void ReturnPresenter::open(const engine::AccessKey& key)
{
    if (!m_services.sales)
        return;
    const quint64 asked = ++m_asked;
    m_busy = true;
    Q_EMIT changed();
    whenReady(m_services.sales->returnable(key), this,
              [this, asked](const engine::Result<engine::ReturnableSale>& sale) {
                  if (asked != m_asked)
                      return;
                  m_busy = false;
                  m_failed.reset();
                  if (!sale) {
                      Q_EMIT notice(Tone::Alarm, sale.error().code == engine::ErrorCode::NOT_FOUND
                                                     ? tr("This shop has no such sale.")
                                                     : errorText(sale.error()));
                      Q_EMIT changed();
                      return;
                  }
                  m_sale = *sale;
                  m_chosen = QList<Decimal>(sale->lines.size());
                  m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
                  m_selected = 0;
                  m_total = Money();
                  Q_EMIT changed();
              });
}

Decimal ReturnPresenter::left(qsizetype line) const
{
    if (!m_sale || line < 0 || line >= m_sale->lines.size())
        return {};
    return std::max(m_sale->lines[line].line.quantity - m_sale->lines[line].returned, Decimal());
}

bool ReturnPresenter::anythingChosen() const
{
    return std::any_of(m_chosen.cbegin(), m_chosen.cend(), [](Decimal quantity) { return !quantity.isZero(); });
}

void ReturnPresenter::select(int row)
{
    const qsizetype rows = m_sale ? m_sale->lines.size() : m_found.size();
    if (rows == 0)
        return;
    m_selected = qBound(0, row, static_cast<int>(rows) - 1);
    Q_EMIT changed();
}

void ReturnPresenter::setQuantity(const QString& typed)
{
    if (!m_sale || m_selected < 0 || !m_sale->obstacle.isEmpty())
        return;
    const auto quantity = typed.isEmpty() ? std::optional(left(m_selected)) : typedNumber(typed);
    if (!quantity) {
        Q_EMIT notice(Tone::Alarm, tr("“%1” is no quantity.").arg(typed));
        return;
    }
    choose(m_selected, *quantity);
}

void ReturnPresenter::choose(int line, Decimal quantity)
{
    const QString name = m_sale->lines[line].line.description;
    if (quantity > left(line)) {
        Q_EMIT notice(Tone::Alarm, left(line).isZero()
                                       ? tr("All of %1 came back already.").arg(name)
                                       : tr("Of %1 only %2 can come back.").arg(name, number(left(line))));
        return;
    }
    m_selected = line;
    m_chosen[line] = quantity;
    Q_EMIT notice(Tone::Info, {});
    quote();
}

void ReturnPresenter::takeAll()
{
    if (!m_sale || !m_sale->obstacle.isEmpty())
        return;
    for (qsizetype i = 0; i < m_chosen.size(); ++i)
        m_chosen[i] = left(i);
    quote();
}

bool ReturnPresenter::scanProduct(const QString& code)
{
    if (!m_sale || !m_sale->obstacle.isEmpty())
        return false;
    for (int i = 0; i < m_sale->lines.size(); ++i) {
        const engine::LineRequest& line = m_sale->lines[i].line;
        const bool same = line.mainCode == code || line.auxiliaryCode == code;
        if (same && m_chosen[i] + Decimal::fromInt(1) <= left(i)) {
            choose(i, m_chosen[i] + Decimal::fromInt(1));
            return true;
        }
    }
    return false;
}

QList<engine::ReturnRequest::Line> ReturnPresenter::lines() const
{
    QList<engine::ReturnRequest::Line> chosen;
    for (qsizetype i = 0; i < m_chosen.size(); ++i) {
        if (!m_chosen[i].isZero())
            chosen.append({m_sale->lines[i].index, m_chosen[i]});
    }
    return chosen;
}

// What the credit note comes to is the engine's figure: cents that rounding left over are in it.
void ReturnPresenter::quote()
{
    const quint64 asked = ++m_quoted;
    if (!anythingChosen()) {
        m_total = Money();
        Q_EMIT changed();
        return;
    }
    m_total.reset();
    Q_EMIT changed();
    whenReady(m_services.sales->quoteReturn(m_sale->document.accessKey, lines()), this,
              [this, asked](const engine::Result<engine::ReturnQuote>& quoted) {
                  if (asked != m_quoted)
                      return;
                  const bool wanted = std::exchange(m_wanted, false);
                  m_total = quoted ? quoted->total : Money();
                  m_asPaid = quoted ? quoted->refund : QList<engine::TenderTaken>();
                  if (!quoted) {
                      Q_EMIT notice(Tone::Alarm, errorText(quoted.error()));
                      Q_EMIT changed();
                      return;
                  }
                  Q_EMIT changed();
                  if (wanted)
                      giveBack();
              });
}

void ReturnPresenter::setRefundTender(const QString& id)
{
    m_refundTender = id;
    Q_EMIT changed();
}

engine::TenderKind ReturnPresenter::kindOf(const QString& id) const
{
    const auto* kind = tenderById(m_tenders, id);
    return kind ? *kind : engine::TenderKind{id, {}, {}};
}

QList<engine::TenderTaken> ReturnPresenter::refund() const
{
    if (!m_sale || !m_total || m_total->isZero())
        return {};
    if (m_refundTender.isEmpty())
        return m_asPaid;
    const engine::TenderKind kind = kindOf(m_refundTender);
    return {{kind.id, kind.sriCode, *m_total, {}}};
}

Money ReturnPresenter::tip() const
{
    return m_sale ? m_sale->invoice.tip : Money();
}

bool ReturnPresenter::tipCanGoBack() const
{
    if (!m_services.shifts || tip().isZero() || !anythingChosen())
        return false;
    for (qsizetype i = 0; i < m_chosen.size(); ++i) {
        if (m_chosen[i] != left(i))
            return false;
    }
    return true;
}

void ReturnPresenter::setTipBack(bool back)
{
    m_tipBack = back;
    Q_EMIT changed();
}

// The credit note is made: money that cannot be taken out of the drawer now is only told about.
void ReturnPresenter::giveTip(SaleResult result, Money tip, const QString& sale, const QString& key)
{
    engine::CashMovement out;
    out.kind = engine::CashKind::Out;
    out.amount = tip;
    out.reason = tr("Tip of %1 given back").arg(sale);
    whenReady(m_services.shifts->moveCash(m_session.actor(), m_issuer, out, key), this,
              [this, result, tip](const engine::Result<engine::CashMovement>& moved) mutable {
                  if (moved)
                      result.change += tip;
                  else
                      Q_EMIT notice(Tone::Alarm,
                                    tr("The credit note is made, but the tip of %1 was not taken out of the drawer: %2")
                                        .arg(money(tip), errorText(moved.error())));
                  begin();
                  Q_EMIT done(result);
              });
}

void ReturnPresenter::giveBack()
{
    if (!m_sale || !m_sale->obstacle.isEmpty() || m_busy)
        return;
    if (!anythingChosen()) {
        Q_EMIT notice(Tone::Info, tr("Choose what comes back: the quantity, then Enter."));
        return;
    }
    if (!m_total) {
        m_wanted = true; // the figure is on its way
        return;
    }
    if (m_reason.trimmed().isEmpty()) {
        Q_EMIT notice(Tone::Alarm, tr("Say why it comes back: the credit note needs a reason."));
        return;
    }
    m_session.withPermission(engine::Permission::ReturnGoods,
                             tr("Return of %1 from %2").arg(money(*m_total), m_sale->document.number),
                             [this, key = m_key](const engine::Actor& by) {
                                 if (m_sale && m_key == key && !m_busy)
                                     send(by);
                             });
}

void ReturnPresenter::send(const engine::Actor& by)
{
    engine::ReturnRequest request;
    request.issuer = m_sale->document.issuerId != 0 ? m_sale->document.issuerId : m_issuer;
    request.original = m_sale->document.accessKey;
    request.lines = lines();
    request.reason = m_reason.simplified();
    request.refund = refund();
    request.backToStock = m_backToStock;
    request.key = m_key;
    const Money tipBack = tipGoesBack() ? tip() : Money();
    m_busy = true;
    Q_EMIT changed();
    whenReady(m_services.sales->giveBack(by, request), this,
              [this, request, tipBack, sold = m_sale->document.number](const engine::Result<engine::SaleDone>& made) {
                  m_busy = false;
                  if (!made) {
                      Q_EMIT notice(Tone::Alarm, tr("Nothing was given back. %1").arg(errorText(made.error())));
                      Q_EMIT changed();
                      return;
                  }
                  SaleResult result;
                  result.goodsBack = true;
                  result.stored = true;
                  result.total = made->total;
                  result.document = made->document.document;
                  for (const auto& tender : request.refund) {
                      result.paid.append(kindOf(tender.tender));
                      if (result.paid.last().cash)
                          result.change += tender.amount;
                  }
                  if (!tipBack.isZero()) {
                      giveTip(result, tipBack, sold, request.key + u"-tip"_s);
                      return;
                  }
                  begin();
                  Q_EMIT done(result);
              });
}

} // namespace ui
