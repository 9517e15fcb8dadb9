#include "common/Async.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/QuickKeys.h"
#include "sale/SaleScreen.h"

using namespace Qt::StringLiterals;

// The grid of quick keys beside the sale, and who may arrange it.
namespace ui {

void SaleScreen::wireQuickKeys()
{
    connect(m_quick, &QuickKeys::chosen, this, [this](const engine::Product& product) {
        if (!panelOpen() && maySell()) {
            leavePrompt();
            m_presenter->addProduct(product);
            focusEntry();
        }
    });
    connect(m_quick, &QuickKeys::said, this, [this](const QString& words) { say(Tone::Info, words); });
    connect(m_quick, &QuickKeys::changed, this, &SaleScreen::storeQuickKeys);
    connect(m_quick, &QuickKeys::closed, this, &SaleScreen::focusEntry);
    m_quick->load();
}

void SaleScreen::arrangeQuickKeys()
{
    if (m_quick->arranging()) {
        m_quick->setArranging(false);
        return;
    }
    m_session.withPermission(engine::Permission::EditProducts, tr("Arrange the quick keys"),
                             [this](const engine::Actor& by) {
                                 m_arranger = by;
                                 m_quick->setArranging(true);
                                 focusEntry();
                             });
}

void SaleScreen::storeQuickKeys(const QList<engine::QuickKey>& keys)
{
    const auto told = [this](const engine::Result<bool>& stored) {
        if (!stored) {
            say(Tone::Alarm, errorText(stored.error()));
            m_quick->load();
        }
    };
    if (m_services.stock)
        whenReady(m_services.stock->saveQuickKeys(m_arranger, keys), this, told);
    else
        whenReady(m_services.settings.setValue(u"sale.quickKeys"_s, quickKeysToText(keys), m_arranger), this, told);
}

} // namespace ui
