// What a power cut or a crash left behind.
#include "sale/SalePresenter.h"

#include "common/Async.h"
#include "sale/Draft.h"

namespace ui {

void SalePresenter::restoreDraft()
{
    m_draft->load([this](std::optional<Cart> current, QList<Cart> unfinished) {
        if (!m_cart.lines.isEmpty())
            return; // the cashier was quicker
        if (current && (!current->lines.isEmpty() || current->buyer.idType != engine::IdType::FinalConsumer))
            m_cart = *current;
        m_held = std::move(unfinished);
        const bool unconfirmed = m_cart.lines.isEmpty() && !m_held.isEmpty();
        if (unconfirmed)
            m_cart = m_held.takeFirst();
        if (m_cart.lines.isEmpty())
            return;
        m_selected = static_cast<int>(m_cart.lines.size()) - 1;
        m_restored = true;
        recompute();
        settleRestored();
        Q_EMIT notice(Tone::Warn,
                      unconfirmed ? tr("This sale was being charged when the program stopped. Charge it again: it is "
                                       "never invoiced twice.")
                                  : tr("The sale that was open when the program stopped is back."));
        if (!unconfirmed)
            followPrices();
    });
}

// The power may have gone between an invoice and its answer. Such a sale must not be charged again under another form,
// nor voided: its invoice exists.
void SalePresenter::settleRestored()
{
    if (!m_restored || m_issuer.id == 0)
        return; // the issuer is still being looked up
    m_restored = false;
    dropParkedTwin();
    QStringList keys{m_cart.key};
    for (const Cart& cart : m_held)
        keys << cart.key;
    for (const QString& key : keys) {
        whenReady(m_services.documents.findByIdempotencyKey(m_issuer.id, key), this,
                  [this, key](const engine::Result<engine::DocumentSummary>& document) {
                      if (document)
                          forgetInvoiced(key, document->number);
                  });
    }
}

void SalePresenter::forgetInvoiced(const QString& key, const QString& number)
{
    const auto held = std::remove_if(m_held.begin(), m_held.end(), [&](const Cart& cart) { return cart.key == key; });
    const bool wasHeld = held != m_held.end();
    m_held.erase(held, m_held.end());
    const bool wasCurrent = m_cart.key == key;
    if (wasCurrent)
        clearSale();
    if (!wasCurrent && !wasHeld)
        return;
    saveDraft();
    Q_EMIT lastSaleChanged();
    Q_EMIT notice(Tone::Warn,
                  tr("The sale that was being charged when the program stopped is invoice %1. It is recorded; do not "
                     "charge it again.")
                      .arg(number));
}

} // namespace ui
