#include "shell/MainWindow.h"

#include "common/Async.h"
#include "common/Dialogs.h"
#include "common/Format.h"
#include "documents/DocumentDetail.h"
#include "documents/DocumentsScreen.h"
#include "issuers/FirstRun.h"
#include "issuers/SettingsScreen.h"
#include "queue/QueueScreen.h"
#include "sale/SaleScreen.h"
#include "shell/CommandPalette.h"
#include "shell/HelpOverlay.h"
#include "shell/KeyRouter.h"
#include "shell/Language.h"
#include "shell/StateBar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kLanguageKey = u"ui.language"_s;
const QString kThemeKey = u"ui.theme"_s;
const QString kLimitKey = u"sale.finalConsumerLimit"_s;
const QString kAskKey = u"sale.askAbove"_s;

// Keys that act once however long they are held.
bool actsOnce(const QKeyEvent* event)
{
    return event->key() >= Qt::Key_F1 && event->key() <= Qt::Key_F12;
}

} // namespace

MainWindow::MainWindow(const Services& services, Dialogs* dialogs)
    : m_services(services), m_ownDialogs(dialogs ? nullptr : std::make_unique<SystemDialogs>()),
      m_dialogs(dialogs ? dialogs : m_ownDialogs.get()), m_language(new Language(this))
{
    setObjectName(u"mainWindow"_s);
    m_language->use(u"es"_s);
    setWindowIcon(QIcon(u":/ui/icons/mostrador.svg"_s));
    setMinimumSize(1000, 680);
    build();
    wire();
    retranslate();
    loadSettings();
    loadIssuer();
}

MainWindow::~MainWindow()
{
    // The router watches the whole application; it goes before the widgets it speaks to.
    delete m_router;
}

void MainWindow::build()
{
    auto* central = new QWidget(this);
    central->setObjectName(u"page"_s);
    setCentralWidget(central);
    m_bar = new StateBar(m_services, central);
    m_rail = new Navigation(central);
    m_pages = new QStackedWidget(central);
    m_sale = new SaleScreen(m_services, central, m_pages);
    m_documents = new DocumentsScreen(m_services, m_pages);
    m_detail = new DocumentDetail(m_services, *m_dialogs, m_pages);
    m_queue = new QueueScreen(m_services, m_pages);
    m_settings = new SettingsScreen(m_services, m_pages);
    m_firstRun = new FirstRun(m_services, *m_dialogs, m_pages);
    for (QWidget* page : QList<QWidget*>{m_sale, m_documents, m_queue, m_settings, m_firstRun, m_detail})
        m_pages->addWidget(page); // in the order of Page
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(body, 1);
    m_help = new HelpOverlay(central);
    m_palette = new CommandPalette(central);
    m_router = new KeyRouter(this, m_sale->entry().edit(), this);
    m_rail->setCurrent(Page::Sale);
    m_rail->hide(); // until somebody can sell
}

void MainWindow::wire()
{
    m_router->setHandler([this](QKeyEvent* event) { return handleKey(event); });
    m_router->setEntryWanted([this] { return m_page == Page::Sale && m_help->isHidden() && m_palette->isHidden() && !m_sale->panelOpen(); });
    connect(m_router, &KeyRouter::scanned, this, [this](const QString& code) {
        if (m_hasIssuer) {
            if (m_page != Page::Sale)
                go(Page::Sale);
            m_sale->scanned(code);
        }
    });
    connect(m_rail, &Navigation::chosen, this, &MainWindow::go);
    connect(m_rail, &Navigation::helpChosen, this, [this] { run(Command::Help); });
    connect(m_bar, &StateBar::queueChosen, this, [this] { go(Page::Queue); });
    connect(m_bar, &StateBar::certificateChosen, this, [this] { go(Page::Settings); });
    connect(m_sale, &SaleScreen::openLastChosen, this, &MainWindow::openLast);
    connect(m_documents, &DocumentsScreen::opened, this, [this](const engine::AccessKey& key) { openDocument(key, Page::Documents); });
    connect(m_documents, &DocumentsScreen::saleChosen, this, [this] { go(Page::Sale); });
    connect(m_queue, &QueueScreen::opened, this, [this](const engine::AccessKey& key) { openDocument(key, Page::Queue); });
    connect(m_queue, &QueueScreen::saleChosen, this, [this] { go(Page::Sale); });
    connect(m_detail, &DocumentDetail::backChosen, this, [this] { go(m_detailFrom); });
    connect(m_firstRun, &FirstRun::ready, this, [this](const engine::Issuer& issuer) {
        useIssuer(issuer);
        go(Page::Sale);
    });
    connect(m_firstRun, &FirstRun::left, this, [this] { go(Page::Settings); });
    connect(m_firstRun, &FirstRun::languageChosen, this, [this] { run(Command::SwitchLanguage); });
    connect(m_settings, &SettingsScreen::languageChosen, this, &MainWindow::setLanguage);
    connect(m_settings, &SettingsScreen::themeChosen, this, &MainWindow::setTheme);
    connect(m_settings, &SettingsScreen::limitsChosen, this, [this](engine::Money limit, engine::Money ask) {
        applyLimits(limit, ask);
        store(kLimitKey, limit.toString());
        store(kAskKey, ask.toString());
    });
    connect(m_settings, &SettingsScreen::issuerChanged, this, &MainWindow::useIssuer);
    connect(m_settings, &SettingsScreen::addIssuerChosen, this, [this] { go(Page::FirstRun); });
    connect(m_help, &Overlay::closed, this, [this] { m_sale->focusEntry(); });
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::run);
    connect(m_palette, &Overlay::closed, this, [this] {
        if (m_page == Page::Sale)
            m_sale->focusEntry();
    });
    connect(&m_services.events, &EngineEvents::queueChanged, m_bar, &StateBar::setQueue);
    connect(&m_services.events, &EngineEvents::sriReachChanged, this, [this](engine::SriReach reach) {
        m_bar->setReach(reach);
        m_sale->setReach(reach);
        m_queue->setReach(reach);
    });
}

void MainWindow::loadSettings()
{
    whenReady(m_services.settings.value(kLanguageKey, u"es"_s), this, [this](const engine::Result<QString>& code) {
        if (code)
            m_language->use(*code);
        applyLimits(m_sale->presenter().limits().finalConsumer, m_sale->presenter().limits().askAbove);
    });
    whenReady(m_services.settings.value(kThemeKey, u"light"_s), this, [this](const engine::Result<QString>& name) {
        const ThemeKind kind = name && *name == "dark"_L1 ? ThemeKind::Dark : ThemeKind::Light;
        showTheme(kind);
    });
    whenReady(m_services.settings.value(kLimitKey, {}), this, [this](const engine::Result<QString>& text) {
        if (const auto limit = engine::Money::parse(text ? *text : QString()))
            applyLimits(*limit, m_sale->presenter().limits().askAbove);
    });
    whenReady(m_services.settings.value(kAskKey, {}), this, [this](const engine::Result<QString>& text) {
        if (const auto ask = engine::Money::parse(text ? *text : QString()))
            applyLimits(m_sale->presenter().limits().finalConsumer, *ask);
    });
    whenReady(m_services.queue.summary(), this, [this](const engine::Result<engine::QueueSummary>& summary) {
        if (summary)
            m_bar->setQueue(*summary);
    });
}

void MainWindow::applyLimits(engine::Money finalConsumer, engine::Money askAbove)
{
    m_sale->presenter().setLimits({finalConsumer, askAbove});
    m_settings->setChoices(m_language->code(), currentTheme(), finalConsumer, askAbove);
}

void MainWindow::loadIssuer()
{
    whenReady(m_services.issuers.list(), this, [this](const engine::Result<QList<engine::Issuer>>& issuers) {
        if (!issuers || issuers->isEmpty()) {
            go(Page::FirstRun);
            return;
        }
        // Where the practice tax office runs, the practice shop sells; else a real one does.
        const bool practice = !m_services.info.practiceAddress.isEmpty();
        engine::Issuer chosen = issuers->first();
        for (const auto& issuer : *issuers) {
            if ((issuer.target == engine::SriTarget::Practice) == practice) {
                chosen = issuer;
                break;
            }
        }
        useIssuer(chosen);
        go(m_page);
    });
}

void MainWindow::startPractice()
{
    whenReady(m_services.ensurePracticeShop(), this, [this](const engine::Result<engine::Issuer>& issuer) {
        if (!issuer)
            return; // the first page offers it again and says what is wrong
        useIssuer(*issuer);
        go(m_page == Page::FirstRun ? Page::Sale : m_page);
    });
}

void MainWindow::useIssuer(const engine::Issuer& issuer)
{
    const bool first = !m_hasIssuer;
    m_hasIssuer = true;
    m_rail->show();
    m_bar->setIssuer(issuer);
    m_settings->setIssuer(issuer);
    m_sale->presenter().setIssuer(issuer);
    if (first)
        m_sale->presenter().restoreDraft();
}

void MainWindow::go(Page page)
{
    if (!m_hasIssuer)
        page = Page::FirstRun;
    m_page = page;
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail->setCurrent(page);
    m_rail->setVisible(m_hasIssuer);
    switch (page) {
    case Page::Sale: m_sale->focusEntry(); break;
    case Page::Documents: m_documents->enterPage(); break;
    case Page::Queue: m_queue->enterPage(); break;
    case Page::Settings: m_settings->enterPage(); break;
    case Page::FirstRun: m_firstRun->enterPage(m_hasIssuer); break;
    case Page::Document: m_detail->setFocus(); break;
    }
}

void MainWindow::openDocument(const engine::AccessKey& key, Page from)
{
    m_detailFrom = from;
    m_detail->open(key);
    go(Page::Document);
}

void MainWindow::openLast()
{
    const auto& last = m_sale->presenter().lastSale();
    if (last && last->stored) {
        openDocument(last->document.accessKey, Page::Sale);
        return;
    }
    engine::DocumentFilter filter;
    filter.limit = 1;
    whenReady(m_services.documents.list(filter), this, [this](const engine::Result<engine::DocumentPage>& page) {
        if (page && !page->rows.isEmpty())
            openDocument(page->rows.first().accessKey, Page::Sale);
        else
            go(Page::Documents);
    });
}

void MainWindow::store(const QString& key, const QString& value)
{
    whenReady(m_services.settings.setValue(key, value), this, [](const engine::Result<bool>&) {});
}

void MainWindow::setLanguage(const QString& code)
{
    m_language->use(code);
    store(kLanguageKey, m_language->code());
    applyLimits(m_sale->presenter().limits().finalConsumer, m_sale->presenter().limits().askAbove);
}

void MainWindow::setTheme(ThemeKind kind)
{
    showTheme(kind);
    store(kThemeKey, kind == ThemeKind::Dark ? u"dark"_s : u"light"_s);
    applyLimits(m_sale->presenter().limits().finalConsumer, m_sale->presenter().limits().askAbove);
}

void MainWindow::showTheme(ThemeKind kind)
{
    if (kind == currentTheme())
        return;
    applyTheme(*qApp, kind);
    QEvent again(QEvent::LanguageChange); // pictures are drawn anew where the words are said
    QCoreApplication::sendEvent(this, &again);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Mostrador"));
}

// --- keys -----------------------------------------------------------------------------------------------------------

bool MainWindow::handleKey(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return event->isAutoRepeat() || escape();
    if (!m_palette->isHidden())
        return m_palette->handleKey(event->key()) || actsOnce(event);
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const QKeyCombination pressed(modifiers, static_cast<Qt::Key>(event->key()));
    for (const CommandInfo& info : commandTable()) {
        if (info.key != pressed || info.command == Command::RemoveLine) // Del belongs to the box while it holds text
            continue;
        if (!event->isAutoRepeat())
            run(info.command);
        return true;
    }
    if (actsOnce(event))
        return true;
    if (!m_help->isHidden())
        return false;
    if (m_page == Page::Sale)
        return m_sale->handleKey(event);
    return m_page == Page::Documents && m_documents->handleKey(event);
}

bool MainWindow::escape()
{
    if (!m_palette->isHidden()) {
        m_palette->closePanel();
        return true;
    }
    if (!m_help->isHidden()) {
        m_help->closePanel();
        return true;
    }
    switch (m_page) {
    case Page::Sale: m_sale->escape(); break;
    case Page::FirstRun: m_firstRun->escape(); break;
    case Page::Document: go(m_detailFrom); break;
    default: go(Page::Sale);
    }
    return true;
}

bool MainWindow::saleCommand(Command command)
{
    switch (command) {
    case Command::FindProduct: m_sale->findProduct(); return true;
    case Command::FindCustomer: m_sale->findCustomer(); return true;
    case Command::FinalConsumer: m_sale->presenter().backToFinalConsumer(); return true;
    case Command::Quantity: m_sale->quantity(); return true;
    case Command::Discount: m_sale->discount(); return true;
    case Command::Price: m_sale->price(); return true;
    case Command::Charge: m_sale->openTenders(); return true;
    case Command::Card: m_sale->card(); return true;
    case Command::Cash: m_sale->cash(); return true;
    case Command::RemoveLine: m_sale->removeLine(); return true;
    case Command::VoidSale: m_sale->askVoid(); return true;
    case Command::RecoverSale: m_sale->presenter().recoverHeldSale(); return true;
    default: return false;
    }
}

void MainWindow::run(Command command)
{
    switch (command) {
    case Command::Help: m_help->isHidden() ? m_help->openPanel() : m_help->closePanel(); return;
    case Command::CommandList: m_palette->openPanel(); return;
    case Command::Sale: go(Page::Sale); return;
    case Command::Documents: go(Page::Documents); return;
    case Command::Queue: go(Page::Queue); return;
    case Command::Settings: go(Page::Settings); return;
    case Command::LastDocument: openLast(); return;
    case Command::SwitchLanguage: setLanguage(m_language->code() == "es"_L1 ? u"en"_s : u"es"_s); return;
    case Command::SwitchTheme: setTheme(currentTheme() == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark); return;
    case Command::RetryAll:
        whenReady(m_services.queue.retryAll(), this, [](const engine::Result<bool>&) {});
        go(Page::Queue);
        return;
    default: break;
    }
    if (m_page == Page::Sale && m_hasIssuer && m_help->isHidden())
        saleCommand(command);
}

} // namespace ui
