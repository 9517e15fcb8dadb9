#include "shell/MainWindow.h"

#include "catalog/PriceListsScreen.h"
#include "catalog/ProductsScreen.h"
#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Spoken.h"
#include "common/Words.h"
#include "counter/CounterScreen.h"
#include "counter/KeysPanel.h"
#include "customers/CustomersScreen.h"
#include "devices/DevicesScreen.h"
#include "documents/DocumentDetail.h"
#include "documents/DocumentsScreen.h"
#include "issuers/FirstRun.h"
#include "issuers/SettingsScreen.h"
#include "mail/MailScreen.h"
#include "people/AuditScreen.h"
#include "people/PeopleScreen.h"
#include "people/Session.h"
#include "people/Staff.h"
#include "printing/PrinterWatch.h"
#include "printing/PrintersScreen.h"
#include "queue/QueueScreen.h"
#include "queue/QuitPanel.h"
#include "returns/NoteForm.h"
#include "returns/ReturnScreen.h"
#include "sale/CustomerDisplay.h"
#include "sale/SaleScreen.h"
#include "shell/Battery.h"
#include "shell/CommandPalette.h"
#include "shell/HelpOverlay.h"
#include "shell/KeyRouter.h"
#include "shell/Language.h"
#include "shell/Launch.h"
#include "shell/ReadOnlyBand.h"
#include "shell/StateBar.h"
#include "shift/ShiftCenter.h"
#include "sounds/Sounds.h"

#include <QApplication>
#include <QCloseEvent>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kThemeKey = u"ui.theme"_s;
const QString kIssuerKey = u"till.issuer"_s;
const QString kTextSizeKey = u"ui.textSize"_s;
const QString kLimitKey = u"sale.finalConsumerLimit"_s;
const QString kAskKey = u"sale.askAbove"_s;

} // namespace

MainWindow::MainWindow(const Services& services, Dialogs* dialogs)
    : m_services(services), m_ownDialogs(dialogs ? nullptr : std::make_unique<SystemDialogs>()),
      m_dialogs(dialogs ? dialogs : m_ownDialogs.get()), m_language(new Language(this)), m_session(new Session(this)),
      m_battery(new Battery(this)), m_sounds(new Sounds(services.sounds, this))
{
    setObjectName(u"mainWindow"_s);
    installSpokenNames();
    Announcer::of(*this); // comes up with the window, not with the first words
    m_services.session = m_session;
    if (m_services.printing)
        m_services.printing = m_printer = new PrinterWatch(*m_services.printing, this);
    m_language->use(u"es"_s);
    offer(Command::PriceList, m_services.stock != nullptr);
    offer(Command::Park, m_services.sales != nullptr);
    offer(Command::MailLast, m_services.mail != nullptr);
    setWindowIcon(QIcon(u":/ui/icons/mostrador.svg"_s));
    setMinimumSize(1000, 680);
    build();
    wire();
    retranslate();
    if (m_services.people)
        m_staff->begin();
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
    m_readOnly = new ReadOnlyBand(central);
    m_rail = new Navigation(central);
    m_pages = new QStackedWidget(central);
    m_sale = new SaleScreen(m_services, *m_session, *m_sounds, central, m_pages);
    m_documents = new DocumentsScreen(m_services, *m_session, *m_dialogs, m_pages);
    m_detail = new DocumentDetail(m_services, *m_dialogs, m_pages);
    m_queue = new QueueScreen(m_services, *m_session, m_pages);
    m_settings = new SettingsScreen(m_services, *m_dialogs, m_pages);
    m_devices = new DevicesScreen(m_services, *m_dialogs, m_pages);
    m_printers = new PrintersScreen(m_services, *m_session, m_pages);
    m_mail = new MailScreen(m_services, m_pages);
    m_firstRun = new FirstRun(m_services, *m_dialogs, m_pages);
    m_staff = new Staff(m_services, *m_session, *m_dialogs, central, m_pages);
    m_returns = new ReturnScreen(m_services, *m_session, *m_sounds, m_pages);
    m_router = new KeyRouter(this, m_sale->entry().edit(), this);
    m_counter = new CounterScreen(m_services, *m_router, *m_sounds, *m_dialogs, m_pages);
    m_products = new ProductsScreen(m_services, *m_session, *m_dialogs, central, m_pages);
    m_customers = new CustomersScreen(m_services, *m_session, central, m_pages);
    m_priceLists = new PriceListsScreen(m_services, *m_session, m_pages);
    for (QWidget* page : QList<QWidget*>{m_sale, m_documents, m_queue, m_settings, m_firstRun, m_detail, m_devices,
                                         m_printers, m_mail, &m_staff->people(), &m_staff->audit(), m_returns,
                                         m_counter, m_products, m_customers, m_priceLists})
        m_pages->addWidget(page == m_firstRun ? page : inScroll(page)); // in the order of Page
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_readOnly);
    column->addLayout(body, 1);
    m_help = new HelpOverlay(central);
    m_palette = new CommandPalette(central);
    m_shift = new ShiftCenter(m_services, *m_session, central, this);
    m_keys = new KeysPanel(*m_dialogs, central);
    m_quit = new QuitPanel(central);
    m_noteForm = new NoteForm(m_services, *m_session, central);
    m_rail->setCurrent(Page::Sale);
    m_rail->hide(); // until somebody can sell
}

void MainWindow::wire()
{
    wireStaff();
    wireShift();
    wireReadOnly();
    m_router->setHandler([this](QKeyEvent* event) { return handleKey(event); });
    m_router->setEntryWanted([this] {
        return m_page == Page::Sale && m_help->isHidden() && m_palette->isHidden() && m_keys->isHidden() &&
               m_quit->isHidden() && m_noteForm->isHidden() && !m_products->panelOpen() && !m_customers->panelOpen() &&
               !m_sale->panelOpen() && !m_shift->panelOpen() && !m_staff->covers();
    });
    connect(m_router, &KeyRouter::scanned, this, &MainWindow::scanned);
    connect(m_rail, &Navigation::chosen, this, &MainWindow::go);
    connect(m_rail, &Navigation::helpChosen, this, [this] { run(Command::Help); });
    connect(m_bar, &StateBar::queueChosen, this, [this] { go(Page::Queue); });
    connect(m_bar, &StateBar::certificateChosen, this, [this] {
        go(Page::Settings);
        m_settings->showCertificate();
    });
    connect(m_battery, &Battery::changed, this, &MainWindow::batteryChanged);
    m_battery->watch(u"/sys/class/power_supply"_s);
    connect(m_sale, &SaleScreen::openLastChosen, this, &MainWindow::openLast);
    connect(m_sale, &SaleScreen::commandChosen, this, &MainWindow::run);
    connect(&m_sale->presenter(), &SalePresenter::tendersChanged, this,
            [this] { m_returns->presenter().setTenders(m_sale->presenter().tenders()); });
    connect(m_returns, &ReturnScreen::saleChosen, this, [this] { go(Page::Sale); });
    connect(m_returns, &ReturnScreen::queueChosen, this, [this] { go(Page::Queue); });
    connect(m_noteForm, &NoteForm::signedAgain, this,
            [this](const QString& number) { tell(tr("%1 was signed again and is on its way.").arg(number)); });
    connect(m_noteForm, &Overlay::closed, this, [this] {
        if (m_page == Page::Queue || m_page == Page::Document)
            enter(m_page);
    });
    connect(&m_returns->presenter(), &ReturnPresenter::done, this, [this](const SaleResult& result) {
        go(Page::Sale);
        m_sale->presenter().showReturn(result);
    });
    connect(m_documents, &DocumentsScreen::opened, this,
            [this](const engine::AccessKey& key) { openDocument(key, Page::Documents); });
    connect(m_documents, &DocumentsScreen::saleChosen, this, [this] { go(Page::Sale); });
    connect(m_queue, &QueueScreen::opened, this,
            [this](const engine::AccessKey& key) { openDocument(key, Page::Queue); });
    connect(m_queue, &QueueScreen::saleChosen, this, [this] { go(Page::Sale); });
    connect(m_documents, &DocumentsScreen::mailChosen, this, [this](const engine::AccessKey& key) {
        openDocument(key, Page::Documents);
        m_detail->mailWhenRead();
    });
    connect(m_detail, &DocumentDetail::correctionChosen, this, &MainWindow::correct);
    connect(m_detail, &DocumentDetail::returnChosen, this, &MainWindow::openReturn);
    connect(m_queue, &QueueScreen::certificateChosen, m_bar, &StateBar::certificateChosen);
    connect(m_queue, &QueueScreen::correctionChosen, this, &MainWindow::correct);
    connect(m_queue, &QueueScreen::settingsChosen, this, [this](const QString& field) {
        go(Page::Settings);
        m_settings->showField(field);
    });
    connect(m_detail, &DocumentDetail::backChosen, this, [this] { go(m_detailFrom); });
    connect(m_firstRun, &FirstRun::ready, this, [this](const engine::Issuer& issuer, const QStringList& warnings) {
        store(kIssuerKey, QString::number(issuer.id));
        useIssuer(issuer);
        go(Page::Sale);
        QStringList words;
        for (const QString& warning : warnings)
            words.append(warningText(warning));
        m_sale->say(Tone::Warn, words.join(u'\n'));
    });
    connect(m_firstRun, &FirstRun::againChosen, this, &MainWindow::loadIssuer);
    connect(m_firstRun, &FirstRun::left, this, [this] { go(Page::Settings); });
    connect(m_firstRun, &FirstRun::languageChosen, this, [this] { run(Command::SwitchLanguage); });
    connect(m_settings, &SettingsScreen::languageChosen, this, &MainWindow::setLanguage);
    connect(m_settings, &SettingsScreen::themeChosen, this, &MainWindow::setTheme);
    connect(m_settings, &SettingsScreen::textSizeChosen, this, &MainWindow::setTextSize);
    connect(m_settings, &SettingsScreen::limitsChosen, this,
            [this](engine::Money limit, engine::Money ask) { storeLimits(limit, ask); });
    connect(m_settings, &SettingsScreen::issuerChanged, this, &MainWindow::useIssuer);
    connect(m_settings, &SettingsScreen::queueAgeChosen, this, [this](const QueueAge& age) {
        m_bar->setAge(age);
        m_queue->setAge(age);
    });
    connect(m_settings, &SettingsScreen::peopleChosen, this, [this] { go(Page::People); });
    connect(m_settings, &SettingsScreen::shiftSettingsChosen, this, [this] { run(Command::ShiftSettings); });
    connect(m_settings, &SettingsScreen::closedShiftsChosen, this, [this] { run(Command::ClosedShifts); });
    connect(m_settings, &SettingsScreen::devicesChosen, this, [this] { go(Page::Devices); });
    connect(m_devices, &DevicesScreen::backChosen, this, [this] { go(Page::Settings); });
    connect(m_settings, &SettingsScreen::printersChosen, this, [this] { go(Page::Printers); });
    connect(m_printers, &PrintersScreen::backChosen, this, [this] { go(Page::Settings); });
    connect(m_settings, &SettingsScreen::mailChosen, this, [this] { go(Page::Mail); });
    connect(m_mail, &MailScreen::backChosen, this, [this] { go(Page::Settings); });
    connect(m_settings, &SettingsScreen::addIssuerChosen, this, [this] { go(Page::FirstRun); });
    wireCounter();
    wireBooks();
    connect(m_help, &HelpOverlay::keysChosen, this, [this] { run(Command::Keys); });
    connect(m_help, &Overlay::closed, this, &MainWindow::giveKeyboardBack);
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::runChosen);
    connect(m_palette, &Overlay::closed, this, &MainWindow::giveKeyboardBack);
    connect(&m_services.events, &EngineEvents::queueChanged, m_bar, &StateBar::setQueue);
    connect(&m_services.events, &EngineEvents::queueChanged, m_quit, &QuitPanel::setQueue);
    connect(m_quit, &QuitPanel::quitChosen, this, &MainWindow::close);
    connect(m_quit, &Overlay::closed, this, [this] {
        if (m_page == Page::Sale)
            m_sale->focusEntry();
    });
    connect(&m_services.events, &EngineEvents::sriReachChanged, this, [this](engine::SriReach reach) {
        m_bar->setReach(reach);
        m_sale->setReach(reach);
        m_queue->setReach(reach);
    });
}

void MainWindow::loadSettings()
{
    whenReady(m_services.settings.value(languageSetting(), u"es"_s), this, [this](const engine::Result<QString>& code) {
        if (code)
            m_language->use(*code);
        applyLimits(m_sale->presenter().limits().finalConsumer, m_sale->presenter().limits().askAbove);
    });
    whenReady(m_services.settings.value(kThemeKey, u"light"_s), this, [this](const engine::Result<QString>& name) {
        showTheme(themeFromName(name.value_or(QString())), textSize());
    });
    whenReady(m_services.settings.value(kTextSizeKey, u"100"_s), this, [this](const engine::Result<QString>& percent) {
        const int wanted = percent.value_or(QString()).toInt();
        showTheme(currentTheme(), textSizes().contains(wanted) ? wanted : 100);
    });
    whenReady(m_services.settings.value(kLimitKey, {}), this, [this](const engine::Result<QString>& text) {
        if (const auto limit = engine::Money::parse(text ? *text : QString()))
            applyLimits(*limit, m_sale->presenter().limits().askAbove);
    });
    whenReady(m_services.settings.value(kAskKey, {}), this, [this](const engine::Result<QString>& text) {
        if (const auto ask = engine::Money::parse(text ? *text : QString()))
            applyLimits(m_sale->presenter().limits().finalConsumer, *ask);
    });
    loadCounter();
    readSettings(m_services.settings, {QueueAge::kWarn, QueueAge::kAlarm, QueueAge::kDayEnd}, this,
                 [this](const engine::Result<SettingValues>& values) {
                     m_bar->setAge(QueueAge::of(values.value_or({})));
                     m_queue->setAge(QueueAge::of(values.value_or({})));
                 });
    whenReady(m_services.queue.summary(), this, [this](const engine::Result<engine::QueueSummary>& summary) {
        if (summary) {
            m_bar->setQueue(*summary);
            m_quit->setQueue(*summary);
            m_staff->setQueue(*summary);
        }
    });
}

namespace {

// The one this till sold with last; else the practice shop in practice mode, and outside it rather the one whose
// invoices count.
engine::Issuer chooseIssuer(const QList<engine::Issuer>& issuers, const QString& stored, bool practice)
{
    using engine::SriTarget;
    for (const engine::Issuer& issuer : issuers)
        if (QString::number(issuer.id) == stored)
            return issuer;
    const QList<SriTarget> order = practice ? QList{SriTarget::Practice, SriTarget::Test, SriTarget::Production}
                                            : QList{SriTarget::Production, SriTarget::Test, SriTarget::Practice};
    for (const SriTarget target : order)
        for (const engine::Issuer& issuer : issuers)
            if (issuer.target == target)
                return issuer;
    return issuers.first();
}

} // namespace

void MainWindow::applyLimits(engine::Money finalConsumer, engine::Money askAbove)
{
    m_sale->presenter().setLimits({finalConsumer, askAbove});
    m_settings->setChoices(m_language->code(), currentTheme(), finalConsumer, askAbove);
}

// In force once they are stored; what was typed stays on the page otherwise.
void MainWindow::storeLimits(engine::Money finalConsumer, engine::Money askAbove)
{
    m_settings->say({}, {});
    m_session->withPermission(
        engine::Permission::ManageSettings, tr("Limits of selling"),
        [this, finalConsumer, askAbove](const engine::Actor& by) {
            const QMap<QString, QString> values{{kLimitKey, finalConsumer.toString()}, {kAskKey, askAbove.toString()}};
            whenReady(m_services.settings.setValues(values, by), this,
                      [this, finalConsumer, askAbove](const engine::Result<bool>& stored) {
                          if (!stored) {
                              m_settings->say(u"alarm"_s, errorText(stored.error()));
                              return;
                          }
                          applyLimits(finalConsumer, askAbove);
                          m_settings->say(u"ok"_s, tr("Saved."));
                      });
        });
}

void MainWindow::loadIssuer()
{
    whenReady(m_services.issuers.list(), this, [this](const engine::Result<QList<engine::Issuer>>& issuers) {
        if (issuers)
            m_firstRun->clearTrouble();
        if (!issuers || issuers->isEmpty()) {
            go(Page::FirstRun);
            if (!issuers)
                m_firstRun->showTrouble(issuers.error());
            return;
        }
        whenReady(m_services.settings.value(kIssuerKey, {}), this,
                  [this, issuers = *issuers](const engine::Result<QString>& stored) {
                      useIssuer(chooseIssuer(issuers, stored.value_or({}), m_services.info.practiceMode));
                      go(m_page == Page::FirstRun ? Page::Sale : m_page);
                  });
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
    m_queue->setTarget(issuer.target);
    m_staff->setIssuer(issuer);
    m_devices->setIssuer(issuer);
    m_sale->presenter().setIssuer(issuer);
    m_shift->setIssuer(issuer);
    m_returns->presenter().setIssuer(issuer);
    m_shopName = issuer.tradeName.isEmpty() ? issuer.businessName : issuer.tradeName;
    if (m_display)
        m_display->setShop(m_shopName);
    if (first)
        m_sale->presenter().restoreDraft();
}

void MainWindow::enter(Page page)
{
    if (m_page == Page::Counter)
        m_counter->leavePage();
    m_page = page;
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_rail->setCurrent(page);
    m_rail->setVisible(m_hasIssuer);
    switch (page) {
    case Page::Sale:
        m_sale->focusEntry();
        break;
    case Page::Documents:
        m_documents->enterPage();
        break;
    case Page::Queue:
        m_queue->enterPage();
        break;
    case Page::Settings:
        m_settings->enterPage();
        break;
    case Page::FirstRun:
        m_firstRun->enterPage(m_hasIssuer);
        break;
    case Page::Document:
        m_detail->setFocus();
        break;
    case Page::Devices:
        m_devices->enterPage();
        break;
    case Page::Printers:
        m_printers->enterPage();
        break;
    case Page::Mail:
        m_mail->enterPage();
        break;
    case Page::People:
        m_staff->people().enterPage();
        break;
    case Page::Audit:
        m_staff->audit().enterPage(m_session->actor());
        break;
    case Page::Products:
        m_products->enterPage();
        break;
    case Page::Customers:
        m_customers->enterPage();
        break;
    case Page::PriceLists:
        m_priceLists->enterPage();
        break;
    case Page::Returns:
        m_returns->enterPage();
        break;
    case Page::Counter:
        m_counter->enterPage(m_sale->presenter().tenders());
        break;
    }
    m_staff->keepKeyboard();
}

void MainWindow::openDocument(const engine::AccessKey& key, Page from)
{
    m_detailFrom = from;
    m_detail->open(key);
    go(Page::Document);
}

void MainWindow::tell(const QString& words)
{
    if (m_page == Page::Queue)
        m_queue->say(u"warn"_s, words);
    else
        m_detail->say(u"warn"_s, words);
}

// The sign stays on top of every page; the words come once, when it begins to run low.
void MainWindow::batteryChanged(const BatteryCharge& charge)
{
    m_bar->setBattery(charge);
    if (charge.low() && m_batteryTold.isEmpty()) {
        m_batteryTold =
            tr("The battery has %1 % left: plug this computer in, so that no sale is cut short.").arg(charge.percent);
        m_sale->say(Tone::Warn, m_batteryTold);
        if (m_page != Page::Sale) // where it is not seen, nor told
            announce(m_bar, m_batteryTold);
        m_sounds->play(Sound::Attention);
    } else if (!charge.low()) {
        m_sale->takeBack(std::exchange(m_batteryTold, {}));
    }
}

void MainWindow::correct(const engine::AccessKey& key, const QString& field)
{
    if (m_session->readOnly()) {
        m_session->refuse(commandText(Command::Correct));
        return;
    }
    whenReady(m_services.documents.get(key), this,
              [this, key, field](const engine::Result<engine::DocumentSummary>& document) {
                  if (!document || !engine::canMove(document->status, engine::DocumentStatus::Signed)) {
                      tell(document ? errorTitle(engine::ErrorCode::INVALID_STATE_TRANSITION)
                                    : errorText(document.error()));
                      return;
                  }
                  whenReady(m_services.documents.requestPayload(key), this,
                            [this, field, document = *document](const engine::Result<QJsonObject>& payload) {
                                const auto sent = payload ? engine::parseInvoiceRequest(
                                                                QJsonDocument(*payload).toJson(QJsonDocument::Compact))
                                                          : engine::Result<engine::InvoiceRequest>(payload.error());
                                sent ? mend(document, *sent, field) : tell(errorText(sent.error()));
                            });
              });
}

// A sale is mended where sales are made; of a credit note only some words can be.
void MainWindow::mend(const engine::DocumentSummary& document, const engine::InvoiceRequest& sent, const QString& field)
{
    if (sent.credited) {
        m_noteForm->openFor(document, sent, field);
        return;
    }
    if (m_sale->presenter().saleInProgress()) {
        tell(tr("A sale is in progress: charge it or void it first (%1), then correct this document.")
                 .arg(keyName(Command::VoidSale)));
        return;
    }
    m_sale->presenter().correct(document, sent);
    go(Page::Sale);
    m_sale->showField(field);
}

void MainWindow::openLast()
{
    const auto& last = m_sale->presenter().lastSale();
    if (last && last->stored) {
        openDocument(last->document.accessKey, Page::Sale);
        return;
    }
    engine::DocumentFilter filter;
    filter.issuer = m_sale->presenter().issuer();
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
    store(QMap<QString, QString>{{key, value}});
}

void MainWindow::store(const QMap<QString, QString>& values)
{
    if (m_session->readOnly())
        return; // it holds until the program is closed
    whenReady(m_services.settings.setValues(values, m_session->actor()), this,
              [this](const engine::Result<bool>& stored) {
                  if (!stored)
                      notKept(stored.error());
              });
}

// What was chosen holds until the program is closed; whoever chose it hears that it will not be there tomorrow.
void MainWindow::notKept(const engine::Error& error)
{
    const QString words = tr("This choice is not kept: %1").arg(errorText(error));
    if (m_page == Page::Settings)
        m_settings->say(u"warn"_s, words);
    else
        m_sale->say(Tone::Warn, words);
}

void MainWindow::setLanguage(const QString& code)
{
    m_language->use(code);
    store(languageSetting(), m_language->code());
    applyLimits(m_sale->presenter().limits().finalConsumer, m_sale->presenter().limits().askAbove);
}

void MainWindow::setTheme(ThemeKind kind)
{
    showTheme(kind, textSize());
    store(kThemeKey, themeName(kind));
}

void MainWindow::setTextSize(int percent)
{
    showTheme(currentTheme(), percent);
    store(kTextSizeKey, QString::number(percent));
}

void MainWindow::showTheme(ThemeKind kind, int percent)
{
    if (kind == currentTheme() && percent == textSize())
        return;
    applyTheme(*qApp, kind, percent);
    QEvent again(QEvent::LanguageChange); // pictures are drawn and sizes taken anew where the words are said
    QCoreApplication::sendEvent(this, &again);
    applyLimits(m_sale->presenter().limits().finalConsumer, m_sale->presenter().limits().askAbove);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

// Once, and never in the way of a session that ends or of the page for signing in, which shows the count itself.
void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_quit->hasReason() && m_quit->isHidden() && !m_staff->covers() && !qApp->isSavingSession()) {
        m_quit->openPanel();
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Mostrador"));
}

} // namespace ui
