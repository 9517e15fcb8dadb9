#include "common/Async.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/SalePresenter.h"
#include "shell/Commands.h"

#include <engine/EmailList.h>
#include <engine/Identification.h>

#include <algorithm>

using namespace Qt::StringLiterals;

// Who buys.
namespace ui {

void SalePresenter::identify(const QString& text)
{
    const QString id = text.trimmed().toUpper();
    const auto type = engine::guessIdType(id);
    if (type && *type == engine::IdType::FinalConsumer) {
        backToFinalConsumer();
        return;
    }
    if (type) {
        lookUpCustomer(*type, id);
        return;
    }
    const bool digitsOnly = std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c.isDigit(); });
    if (digitsOnly && !id.isEmpty()) {
        if (std::exchange(m_oddId, id) == id) { // a passport of digits alone: said once, meant twice
            m_oddId.clear();
            lookUpCustomer(engine::IdType::Passport, id);
            return;
        }
        Q_EMIT entryWanted(text);
        Q_EMIT notice(Tone::Alarm, tr("%n digit(s): a cédula has 10 and a RUC 13. %1 again takes it for a passport.",
                                      nullptr, static_cast<int>(id.size()))
                                       .arg(keyName(Command::FindCustomer)));
        return;
    }
    m_oddId.clear();
    const quint64 asked = ++m_customerNumber;
    Q_EMIT busyChanged(true);
    whenReady(m_services.customers.search(text.trimmed(), 30), this,
              [this, asked, text](const engine::Result<QList<engine::Customer>>& found) {
                  Q_EMIT busyChanged(m_lookingUp);
                  if (asked != m_customerNumber)
                      return;
                  if (!found)
                      Q_EMIT notice(Tone::Alarm, errorText(found.error()));
                  else
                      Q_EMIT customersFound(text.trimmed(), *found);
              });
}

// Nobody matches: with a digit in it, it is the number of a passport, else the name of somebody new.
void SalePresenter::writeDown(const QString& text)
{
    const QString words = text.simplified();
    engine::BuyerRequest buyer;
    if (std::any_of(words.cbegin(), words.cend(), [](QChar c) { return c.isDigit(); })) {
        lookUpCustomer(engine::IdType::Passport, words.toUpper());
        return;
    }
    buyer.idType = engine::IdType::Cedula;
    buyer.name = words;
    Q_EMIT newCustomer(buyer);
}

void SalePresenter::lookUpCustomer(engine::IdType type, const QString& id)
{
    const auto check = engine::checkIdentification(type, id);
    if (!check.shapeOk) {
        Q_EMIT entryWanted(id);
        Q_EMIT notice(Tone::Alarm, identificationText(check.problem));
        return;
    }
    const QString warning = identificationText(check.warning);
    const quint64 asked = ++m_customerNumber;
    // Holds the queue of steps: a tender pressed right behind F3 must see this buyer.
    m_lookingUp = true;
    whenReady(m_services.customers.find(id), this,
              [this, asked, type, id, warning](const engine::Result<engine::Customer>& found) {
                  m_lookingUp = false;
                  if (asked == m_customerNumber) {
                      if (found) {
                          attach(*found);
                          if (!warning.isEmpty())
                              Q_EMIT notice(Tone::Warn, warning);
                      } else if (found.error().code == engine::ErrorCode::NOT_FOUND) {
                          m_steps.clear(); // what waited was meant for a known buyer; the form comes first
                          Q_EMIT customerUnknown(type, id);
                      } else {
                          Q_EMIT notice(Tone::Alarm, errorText(found.error()));
                      }
                  }
                  pump();
              });
}

void SalePresenter::attach(const engine::Customer& customer)
{
    m_cart.buyer.idType = engine::idTypeFromCode(customer.idTypeCode)
                              .value_or(engine::guessIdType(customer.id).value_or(engine::IdType::Passport));
    m_cart.buyer.id = customer.id;
    m_cart.buyer.name = customer.name;
    m_cart.mails = engine::emailList(customer.email);
    m_cart.buyer.email = engine::joinEmails(m_cart.mails); // all of them, until somebody says otherwise
    m_cart.buyer.address = customer.address;
    m_identificationAsked = false;
    recompute();
    Q_EMIT customerAttached();
    if (!customer.active)
        Q_EMIT notice(Tone::Warn, tr("%1 is not in use any more in the shop's list of customers.").arg(customer.name));
    followBuyersList(customer.priceList);
}

void SalePresenter::chooseMails(const QStringList& mails)
{
    m_cart.buyer.email = engine::joinEmails(mails);
    recompute();
}

void SalePresenter::saveCustomer(const engine::Customer& customer)
{
    attach(customer); // the sale does not wait for the store
    whenReady(m_services.customers.save(customer, m_session.actor()), this, [this](const engine::Result<bool>& saved) {
        if (!saved)
            Q_EMIT notice(Tone::Warn,
                          tr("The customer is on this sale but was not kept: %1").arg(errorText(saved.error())));
    });
}

void SalePresenter::backToFinalConsumer()
{
    inOrder([this] {
        ++m_customerNumber;
        m_cart.buyer = finalConsumer();
        m_cart.mails.clear();
        recompute();
        Q_EMIT customerAttached();
        followBuyersList(0);
    });
}

} // namespace ui
