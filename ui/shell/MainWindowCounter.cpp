#include "catalog/PriceListsScreen.h"
#include "catalog/ProductsScreen.h"
#include "common/Words.h"
#include "counter/CounterScreen.h"
#include "counter/KeysPanel.h"
#include "customers/CustomersScreen.h"
#include "issuers/SettingsScreen.h"
#include "returns/ReturnScreen.h"
#include "sale/CustomerDisplay.h"
#include "sale/SaleScreen.h"
#include "shell/CommandPalette.h"
#include "shell/HelpOverlay.h"
#include "shell/KeyRouter.h"
#include "shell/MainWindow.h"
#include "sounds/Sounds.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// What the shop has chosen for its counter, brought to the parts that follow it.
namespace ui {

void MainWindow::wireCounter()
{
    connect(m_counter, &CounterScreen::backChosen, this, [this] { go(Page::Settings); });
    connect(m_counter, &CounterScreen::saved, this, &MainWindow::loadCounter);
    connect(m_counter, &CounterScreen::keysChosen, this, [this] { m_keys->openPanel(); });
    connect(m_sale, &SaleScreen::createProductWanted, m_products, &ProductsScreen::createFrom);
    connect(m_sale, &SaleScreen::importWanted, m_products,
            [this] { m_products->bringIn(engine::ImportKind::Products); });
    connect(m_products, &ProductsScreen::created, this,
            [this](const engine::Product& product) { m_sale->presenter().addProduct(product); });
    connect(m_products, &ProductsScreen::saleChosen, this, [this] { go(Page::Sale); });
    connect(m_settings, &SettingsScreen::counterChosen, this, [this] { go(Page::Counter); });
    connect(m_keys, &KeysPanel::keysChanged, this, &MainWindow::keysChanged);
    connect(m_keys, &Overlay::closed, this, [this] {
        if (m_page == Page::Sale)
            m_sale->focusEntry();
    });
}

void MainWindow::wireBooks()
{
    connect(m_settings, &SettingsScreen::priceListsChosen, this, [this] { go(Page::PriceLists); });
    connect(m_products, &ProductsScreen::priceListsChosen, this, [this] { go(Page::PriceLists); });
    connect(m_priceLists, &PriceListsScreen::backChosen, this, [this] { go(Page::Products); });
    connect(m_customers, &CustomersScreen::documentChosen, this,
            [this](const engine::AccessKey& key) { openDocument(key, Page::Customers); });
    connect(m_customers, &CustomersScreen::importChosen, this,
            [this] { m_products->bringIn(engine::ImportKind::Customers); });
    connect(m_products, &ProductsScreen::imported, m_customers, &CustomersScreen::reload);
    connect(m_products, &ProductsScreen::importClosed, this, [this] {
        if (m_page == Page::Customers)
            m_customers->enterPage();
        else if (m_page == Page::Sale)
            m_sale->focusEntry();
    });
}

void MainWindow::loadCounter()
{
    m_sale->presenter().loadRules();
    readSettings(m_services.settings, counterKeys(), this, [this](const engine::Result<SettingValues>& read) {
        if (!read) {
            m_sale->say(
                Tone::Warn,
                tr("The settings of the counter cannot be read; the usual ones hold. %1").arg(errorText(read.error())));
            return;
        }
        const SettingValues& values = *read;
        m_router->setScanner(scannerOf(values));
        m_scanRules = scanRulesOf(values);
        m_sale->setScanRules(m_scanRules);
        m_sounds->setChoice(soundChoiceOf(values));
        showDisplay(values.value(counter::kDisplay) == "on"_L1);
        const QStringList reasons =
            values.value(counter::kReasons).split(QRegularExpression(u"\\s*,\\s*"_s), Qt::SkipEmptyParts);
        if (!reasons.isEmpty())
            m_returns->setReasons(reasons);
        m_returns->setOffer(values.value(counter::kOffer));
        if (values.value(counter::kKeys) != changedKeys()) {
            useKeys(values.value(counter::kKeys));
            QEvent again(QEvent::LanguageChange); // the keys stand in the words
            QCoreApplication::sendEvent(this, &again);
        }
    });
}

void MainWindow::keysChanged()
{
    store(counter::kKeys, changedKeys());
    QEvent again(QEvent::LanguageChange);
    QCoreApplication::sendEvent(this, &again);
}

void MainWindow::showDisplay(bool on)
{
    if (on == (m_display != nullptr))
        return;
    if (!on) {
        m_display.reset();
        activateWindow();
        return;
    }
    m_display = std::make_unique<CustomerDisplay>(m_sale->presenter());
    m_display->setShop(m_shopName);
    m_display->present();
    activateWindow(); // the keyboard stays here, whatever the desktop thinks of new windows
    connect(m_display.get(), &CustomerDisplay::closedByHand, this, [this] {
        m_display.release()->deleteLater(); // it is the one that called
        store(counter::kDisplay, u"off"_s);
    });
}

} // namespace ui
