#include "returns/ReturnPresenter.h"

#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"

#include <engine/Printing.h>
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
    connect(&services.events, &EngineEvents::documentChanged, this, [this](const engine::AccessKey& key) {
        if (m_sale && m_sale->document.accessKey == key && m_sale->obstacle == "NOT_AUTHORIZED"_L1)
            readAgain(); // the tax office may have said yes while one waits here
    });
}

void ReturnPresenter::setIssuer(const engine::Issuer& issuer)
{
    m_issuer = issuer;
}

bool ReturnPresenter::ofThisShop(const engine::AccessKey& key) const
{
    const auto parts = key.parts();
    return m_issuer.ruc.isEmpty() ||
           (parts.ruc == m_issuer.ruc && parts.environment == engine::environmentOf(m_issuer.target));
}

QString ReturnPresenter::notFoundText(const engine::AccessKey& key) const
{
    const auto parts = key.parts();
    if (!m_issuer.ruc.isEmpty() && parts.ruc != m_issuer.ruc)
        return tr("This ticket is of another business, with RUC %1.").arg(parts.ruc);
    if (!ofThisShop(key))
        return parts.environment == engine::Environment::Test
                   ? tr("This ticket was made for practice or tests: there is nothing to give back.")
                   : tr("This ticket is a real one, and this till is only practising.");
    const QString number = QString::number(parts.sequential).rightJustified(9, u'0');
    return tr("This shop has no sale %1. If another branch sold it, it is taken back there.")
        .arg(u"%1-%2-%3"_s.arg(parts.branchCode, parts.issuePointCode, number));
}

// What the engine says, and before it whose the sale is.
QString ReturnPresenter::obstacleOf(const engine::ReturnableSale& sale) const
{
    return ofThisShop(sale.document.accessKey) ? sale.obstacle : u"OTHER_SHOP"_s;
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
                  m_sale.reset(); // one that cannot be taken back gives way to what is looked for next
                  m_chosen.clear();
                  m_found = found.value_or({});
                  m_found.removeIf([this](const engine::DocumentSummary& hit) { return !ofThisShop(hit.accessKey); });
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
              [this, asked, key](const engine::Result<engine::ReturnableSale>& sale) {
                  if (asked != m_asked)
                      return;
                  m_busy = false;
                  m_failed.reset();
                  if (sale) {
                      show(*sale);
                      return;
                  }
                  Q_EMIT notice(Tone::Alarm, sale.error().code == engine::ErrorCode::NOT_FOUND
                                                 ? notFoundText(key)
                                                 : errorText(sale.error()));
                  Q_EMIT changed();
              });
}

void ReturnPresenter::show(const engine::ReturnableSale& sale)
{
    m_sale = sale;
    m_sale->obstacle = obstacleOf(sale);
    m_chosen = QList<Decimal>(sale.lines.size());
    m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_selected = 0;
    m_total = Money();
    Q_EMIT changed();
}

// The same sale as it is by now; what was chosen stays as far as it is left.
void ReturnPresenter::readAgain()
{
    whenReady(m_services.sales->returnable(m_sale->document.accessKey), this,
              [this, asked = m_asked](const engine::Result<engine::ReturnableSale>& sale) {
                  if (asked != m_asked || !m_sale || !sale || m_busy)
                      return;
                  m_sale = *sale;
                  m_sale->obstacle = obstacleOf(*sale);
                  for (qsizetype i = 0; i < m_chosen.size(); ++i)
                      m_chosen[i] = m_sale->obstacle.isEmpty() ? std::min(m_chosen[i], left(i)) : Decimal();
                  quote();
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

void ReturnPresenter::takeScanned(const ScanMeaning& scan)
{
    if (!m_sale || !m_sale->obstacle.isEmpty())
        return;
    QList<int> lines;
    for (int i = 0; i < m_sale->lines.size(); ++i) {
        const engine::LineRequest& line = m_sale->lines[i].line;
        if (line.mainCode == scan.code || line.auxiliaryCode == scan.code)
            lines.append(i);
    }
    if (!lines.isEmpty()) {
        takeLine(lines, scan);
        return;
    }
    // A voucher has one barcode of each product; the others are known to the catalog.
    whenReady(m_services.catalog.findByCode(scan.code), this,
              [this, asked = m_asked, scan](const engine::Result<engine::Product>& product) {
                  if (asked != m_asked || !m_sale)
                      return;
                  QList<int> same;
                  for (int i = 0; product && i < m_sale->lines.size(); ++i) {
                      if (m_sale->lines[i].product == product->id || m_sale->lines[i].line.mainCode == product->code)
                          same.append(i);
                  }
                  takeLine(same, scan);
              });
}

// Of several lines the one that the label was for, else the first of which something is left.
void ReturnPresenter::takeLine(const QList<int>& lines, const ScanMeaning& scan)
{
    const auto fits = [&](int i) {
        engine::LineRequest line = m_sale->lines[i].line;
        if (scan.kind == ScanMeaning::Weighed)
            return line.quantity == scan.quantity;
        line.discount = {};
        const auto totals = engine::computeTotals({line});
        return totals && totals->total == scan.price;
    };
    int chosen = -1;
    for (const int i : lines) {
        if (left(i) <= m_chosen[i])
            continue;
        if (chosen < 0)
            chosen = i;
        if (scan.kind == ScanMeaning::Product || fits(i)) {
            chosen = i;
            break;
        }
    }
    if (chosen < 0) {
        Q_EMIT badScan();
        Q_EMIT notice(Tone::Alarm, tr("This sale has nothing more of %1 that could come back.").arg(scan.code));
        return;
    }
    const Decimal more = scan.kind == ScanMeaning::Weighed ? scan.quantity : Decimal::fromInt(1);
    choose(chosen, std::min(m_chosen[chosen] + more, left(chosen)));
    Q_EMIT goodScan();
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
    whenReady(m_services.shifts->moveCash(m_session.actor(), m_issuer.id, out, key), this,
              [this, result, tip](const engine::Result<engine::CashMovement>& moved) mutable {
                  if (moved) {
                      result.change += tip;
                      if (m_services.printing) // opens the drawer too, whatever way the rest goes back
                          m_services.printing->cashSlip(*moved, m_issuer.branchCode + u'-' + m_issuer.issuePointCode,
                                                        false);
                  } else
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
    request.issuer = m_issuer.id;
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
                      if (made.error().code == engine::ErrorCode::NO_OPEN_SHIFT)
                          Q_EMIT shiftNeeded();
                      if (made.error().code == engine::ErrorCode::VALIDATION_FAILED ||
                          made.error().code == engine::ErrorCode::CONFLICT)
                          readAgain(); // somebody else may have taken some of it back meanwhile
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
