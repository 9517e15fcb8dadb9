#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/SalePresenter.h"
#include "shell/Commands.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;
using engine::ParkedSale;
using engine::Permission;

// Sales that are put aside. Between the store and the draft the power may go; the key of the cart tells whether both
// know the same sale, and then the parked one counts.
namespace ui {

namespace {

std::optional<Cart> cartOfParked(const ParkedSale& sale)
{
    return cartFromJson(QJsonDocument::fromJson(sale.cart).object());
}

QString summaryOf(const Cart& cart)
{
    QStringList items;
    for (qsizetype i = 0; i < cart.lines.size() && i < 3; ++i)
        items.append(number(cart.lines[i].quantity) + u" "_s + cart.lines[i].product.name);
    return items.join(u", "_s);
}

} // namespace

void SalePresenter::parkOrRecall(const QString& typed)
{
    inOrder([this, typed] {
        if (!m_services.sales)
            return;
        bool isNumber = false;
        const qint64 number = typed.toLongLong(&isNumber);
        if (!typed.isEmpty() && (!isNumber || number <= 0)) {
            Q_EMIT entryWanted(typed);
            Q_EMIT notice(Tone::Alarm, tr("“%1” is no number of a parked sale.").arg(typed));
        } else if (m_cart.correction) {
            Q_EMIT notice(Tone::Info, tr("Sign or leave the document first."));
        } else if (!typed.isEmpty()) {
            if (!m_cart.lines.isEmpty())
                park(); // the one on the screen makes room; what follows waits for it
            inOrder([this, number] { recall(number); });
        } else if (!m_cart.lines.isEmpty()) {
            park();
        } else {
            recall(0);
        }
    });
}

void SalePresenter::park()
{
    ParkedSale sale;
    sale.label = m_cart.label;
    if (sale.label.isEmpty() && m_cart.buyer.idType != engine::IdType::FinalConsumer)
        sale.label = m_cart.buyer.name;
    sale.summary = summaryOf(m_cart);
    sale.total = m_totals.total;
    sale.cart = QJsonDocument(cartToJson(m_cart)).toJson(QJsonDocument::Compact);
    const QString once = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_session.withPermission(Permission::ParkSale, tr("Park the sale"), [this, sale, once](const engine::Actor& by) {
        m_lookingUp = true; // what is scanned meanwhile belongs to the next sale
        whenReady(m_services.sales->park(by, sale, once), this, [this](const engine::Result<ParkedSale>& parked) {
            m_lookingUp = false;
            if (parked) {
                clearSale();
                Q_EMIT notice(
                    Tone::Info,
                    tr("Parked as number %1. %2 brings it back.").arg(parked->number).arg(keyName(Command::Park)));
            } else {
                Q_EMIT notice(Tone::Alarm, tr("The sale stays here. %1").arg(errorText(parked.error())));
            }
            pump();
        });
    });
}

void SalePresenter::recall(qint64 number)
{
    m_lookingUp = true;
    whenReady(m_services.sales->parked(), this, [this, number](const engine::Result<QList<ParkedSale>>& parked) {
        m_lookingUp = false;
        if (!parked) {
            Q_EMIT notice(Tone::Alarm, errorText(parked.error()));
        } else if (number > 0) {
            const auto found = std::find_if(parked->cbegin(), parked->cend(),
                                            [number](const ParkedSale& sale) { return sale.number == number; });
            if (found != parked->cend())
                takeOut(*found);
            else
                Q_EMIT notice(Tone::Alarm, tr("No parked sale has the number %1.").arg(number));
        } else if (parked->isEmpty()) {
            Q_EMIT notice(Tone::Info, tr("Nothing is parked."));
        } else if (parked->size() == 1) {
            takeOut(parked->first());
        } else {
            Q_EMIT parkedFound(*parked);
        }
        pump();
    });
}

void SalePresenter::takeParked(const ParkedSale& sale)
{
    inOrder([this, sale] {
        if (!m_cart.lines.isEmpty())
            park();
        inOrder([this, sale] { takeOut(sale); });
    });
}

void SalePresenter::takeOut(const ParkedSale& sale)
{
    const auto cart = cartOfParked(sale);
    if (!cart || !m_cart.lines.isEmpty()) {
        Q_EMIT notice(Tone::Alarm, tr("The parked sale %1 cannot be brought back now.").arg(sale.number));
        return;
    }
    // Written down here first: should the power go, it is in one place at least, never in none.
    m_cart = *cart;
    m_selected = static_cast<int>(m_cart.lines.size()) - 1;
    recompute();
    m_lookingUp = true;
    whenReady(m_services.sales->takeParked(m_session.actor(), sale.id), this,
              [this, number = sale.number](const engine::Result<ParkedSale>& taken) {
                  m_lookingUp = false;
                  if (taken) {
                      Q_EMIT lineTouched(m_selected);
                      Q_EMIT notice(Tone::Info, tr("The parked sale %1 is back.").arg(number));
                      followPrices();
                  } else {
                      clearSale();
                      Q_EMIT notice(Tone::Alarm,
                                    taken.error().code == engine::ErrorCode::NOT_FOUND
                                        ? tr("Another till has already taken the parked sale %1.").arg(number)
                                        : errorText(taken.error()));
                  }
                  pump();
              });
}

void SalePresenter::cancelParked(const ParkedSale& sale, const QString& reason)
{
    m_session.withPermission(
        Permission::CancelParkedSale, tr("Cancel the parked sale %1").arg(sale.number),
        [this, sale, reason](const engine::Actor& by) {
            if (std::exchange(m_cancelsParked, true))
                return;
            whenReady(m_services.sales->cancelParked(by, sale.id, reason), this,
                      [this, sale](const engine::Result<bool>& done) {
                          m_cancelsParked = false;
                          Q_EMIT parkedSettled(done ? QString() : errorText(done.error()));
                          if (done)
                              Q_EMIT notice(Tone::Info, tr("The parked sale %1 is cancelled.").arg(sale.number));
                      });
        });
}

// After a power cut: a sale that is parked is not on the screen as well.
void SalePresenter::dropParkedTwin()
{
    if (!m_services.sales || m_cart.lines.isEmpty())
        return;
    whenReady(m_services.sales->parked(), this,
              [this, key = m_cart.key](const engine::Result<QList<ParkedSale>>& parked) {
                  for (const ParkedSale& sale : parked.value_or({})) {
                      const auto cart = cartOfParked(sale);
                      if (!cart || cart->key != key || m_cart.key != key)
                          continue;
                      clearSale();
                      Q_EMIT notice(
                          Tone::Info,
                          tr("Parked as number %1. %2 brings it back.").arg(sale.number).arg(keyName(Command::Park)));
                      return;
                  }
              });
}

} // namespace ui
