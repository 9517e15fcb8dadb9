#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/SalePresenter.h"
#include "shell/Commands.h"

#include <engine/Stock.h>

#include <memory>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;
using engine::Permission;
using engine::Product;

// Price lists: a product comes into the sale with the price of the list that was chosen.
namespace ui {

void SalePresenter::askPriceLists()
{
    if (!m_services.stock || m_cart.correction)
        return;
    whenReady(m_services.stock->priceLists(false), this, [this](const engine::Result<QList<engine::PriceList>>& lists) {
        if (!lists)
            Q_EMIT notice(Tone::Alarm, errorText(lists.error()));
        else if (lists->isEmpty())
            Q_EMIT notice(Tone::Info, tr("The shop has no price lists."));
        else
            Q_EMIT priceListsFound(*lists, m_cart.priceList);
    });
}

void SalePresenter::choosePriceList(qint64 list)
{
    inOrder([this, list] {
        m_session.withPermission(Permission::ChoosePriceList, tr("Another price list"),
                                 [this, list, key = m_cart.key](const engine::Actor& by) {
                                     if (m_cart.key != key || !m_services.stock)
                                         return;
                                     if (!by.approval.isEmpty())
                                         m_cart.approvals.append(by.approval);
                                     m_cart.priceList = list;
                                     m_cart.buyersList = false;
                                     repriceLines();
                                 });
    });
}

// A list that came with a buyer goes with him; one that somebody chose stays.
void SalePresenter::followBuyersList(qint64 list)
{
    const bool chosenByHand = m_cart.priceList != 0 && !m_cart.buyersList;
    if (!m_services.stock || m_cart.correction || chosenByHand || list == m_cart.priceList)
        return;
    m_cart.priceList = list;
    m_cart.buyersList = list != 0;
    repriceLines();
}

void SalePresenter::repriceLines()
{
    lookAnew([this](const Product& product) { putPrice(product); }, [this] { recompute(); });
}

// The products as they are now, with the prices of the list: their own where it has none. The steps behind wait.
void SalePresenter::lookAnew(std::function<void(const Product&)> each, std::function<void()> then)
{
    if (m_cart.lines.isEmpty()) {
        then();
        return;
    }
    m_lookingUp = true;
    auto open = std::make_shared<qsizetype>(m_cart.lines.size());
    for (const CartLine& line : m_cart.lines) {
        whenReady(m_services.catalog.findByCode(line.product.code), this,
                  [this, open, each, then, key = m_cart.key](const engine::Result<Product>& product) {
                      const auto done = [this, open, each, then, key](const engine::Result<Product>& listed) {
                          if (m_cart.key == key && listed)
                              each(*listed);
                          else if (m_cart.key == key)
                              Q_EMIT notice(Tone::Alarm,
                                            (m_cart.priceList == 0
                                                 ? tr("Not every line could be looked up at its price of now: %1")
                                                 : tr("Not every line has the price of the list: %1"))
                                                .arg(errorText(listed.error())));
                          if (--*open > 0)
                              return;
                          m_lookingUp = false;
                          then();
                          pump();
                      };
                      product ? withListPrice(*product, done) : done(product);
                  });
    }
}

// A sale that waited is sold at the prices of now, as the engine judges it; what was promised to the customer is put
// back by whoever may change a price. Told either way, and before anybody tenders.
void SalePresenter::followPrices(std::function<void(bool followed)> then)
{
    auto told = std::make_shared<QStringList>();
    const auto each = [this, told](const Product& product) {
        for (const CartLine& line : m_cart.lines) {
            if (!followsPrice(line, product) || product.unitPrice.isZero())
                continue;
            CartLine now = line;
            now.product = product;
            now.unitPrice = product.unitPrice;
            const Money was = priceWithTaxes(line, date());
            const Money is = priceWithTaxes(now, date());
            const QString words = u"%1 %2 → %3"_s.arg(product.name, money(was), money(is));
            if (was != is && !told->contains(words))
                told->append(words);
        }
        if (!product.unitPrice.isZero())
            putPrice(product);
        if (!product.active)
            Q_EMIT notice(Tone::Warn, tr("%1 is not on sale any more.").arg(product.name));
    };
    lookAnew(each, [this, told, then = std::move(then)] {
        recompute();
        if (!told->isEmpty())
            Q_EMIT notice(Tone::Warn, tr("Prices have changed: %1. The sale comes to %2 now; %3 sets another price.")
                                          .arg(told->join(u"  ·  "_s), money(m_totals.total), keyName(Command::Price)));
        then(!told->isEmpty());
    });
}

bool SalePresenter::followsPrice(const CartLine& line, const Product& product)
{
    return line.product.id == product.id && line.product.code == product.code && !line.priceTyped &&
           line.label.isEmpty();
}

void SalePresenter::putPrice(const Product& product)
{
    for (CartLine& line : m_cart.lines) {
        if (!followsPrice(line, product))
            continue;
        line.product = product;
        line.unitPrice = product.unitPrice;
    }
}

void SalePresenter::withListPrice(const Product& product, std::function<void(const engine::Result<Product>&)> then)
{
    if (m_cart.priceList == 0 || !m_services.stock || product.id <= 0) {
        then(product);
        return;
    }
    whenReady(m_services.stock->prices(m_cart.priceList, {product.id}), this,
              [product, then = std::move(then)](const engine::Result<QHash<qint64, Decimal>>& prices) {
                  if (!prices) {
                      then(prices.error()); // rather no line than one with another price
                      return;
                  }
                  Product listed = product;
                  if (prices->contains(product.id))
                      listed.unitPrice = prices->value(product.id);
                  then(listed);
              });
}

} // namespace ui
