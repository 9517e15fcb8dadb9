#include "facade/AccountsFacade.h"
#include "facade/CustomerBookFacade.h"
#include "facade/DevicesFacade.h"
#include "facade/IssuePointsFacade.h"
#include "facade/IssuerImport.h"
#include "facade/LibrarySetup.h"
#include "facade/NotifyFacades.h"
#include "facade/OnboardingFacade.h"
#include "facade/OrdersFacade.h"
#include "facade/PeopleFacade.h"
#include "facade/PrintingFacade.h"
#include "facade/SalesFacade.h"
#include "facade/ShiftsFacade.h"
#include "facade/StockFacade.h"

#include "core/FolderLock.h"
#include "core/Log.h"
#include "storage/Migrator.h"

#include <engine/PracticeSri.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace engine {

using facade::Rooms;

namespace {

// Weeks of practice, and a start that reads no more than twice as many vouchers.
constexpr int kPracticeKeys = 1000;
constexpr int kSummaryPauseMs = 250; // how often the queue's figures are counted at most

Error folderError(const QString& folder)
{
    return {
        ErrorCode::DATA_FOLDER_READ_ONLY,
        u"The data folder %1 cannot be written. Choose another with --data, or mend its permissions."_s.arg(folder)};
}

bool wanted(const OpenWatch& watch, OpenStep step)
{
    return !watch || watch(step);
}

Error givenUp()
{
    return {ErrorCode::SHUTTING_DOWN, u"nobody waits for the engine any more"_s};
}

} // namespace

class Engine::Private
{
public:
    explicit Private(const EngineConfig& c)
        : config(c), documents(rooms), issuers(rooms), issuePoints(rooms), catalog(rooms), customers(rooms),
          queue(rooms), settings(rooms), accounts(rooms), onboarding(rooms, c.practice), notifications(rooms),
          webhooks(rooms), mail(rooms), devices(rooms, accounts), people(rooms), audit(rooms), sales(rooms),
          orders(rooms), shifts(rooms), stock(rooms), customerBook(rooms), printing(rooms)
    {
    }
    ~Private() { stop(); }

    Result<void> openFolder(const OpenWatch& watch);
    Result<void> openRooms(const OpenWatch& watch);
    Result<void> openReadOnly();
    Result<void> startPractice();
    void connectSignals(Engine& engine);
    void stop();

    EngineConfig config;
    EngineInfo info;
    std::unique_ptr<core::FolderLock> lock;
    std::unique_ptr<core::LogFile> log;
    std::unique_ptr<PracticeSri> practice;
    std::unique_ptr<crypto::KeyProtector> protector; // until the core takes it
    QThreadPool pool;
    Rooms rooms;
    std::unique_ptr<facade::WorkThread> engineThread, readThread;
    facade::DocumentsFacade documents;
    facade::IssuersFacade issuers;
    facade::IssuePointsFacade issuePoints;
    facade::CatalogFacade catalog;
    facade::CustomersFacade customers;
    facade::QueueFacade queue;
    facade::SettingsFacade settings;
    facade::AccountsFacade accounts;
    facade::OnboardingFacade onboarding;
    facade::NotificationsFacade notifications;
    facade::WebhooksFacade webhooks;
    facade::MailFacade mail;
    facade::DevicesFacade devices;
    facade::PeopleFacade people;
    facade::AuditFacade audit;
    facade::SalesFacade sales;
    facade::OrdersFacade orders;
    facade::ShiftsFacade shifts;
    facade::StockFacade stock;
    facade::CustomerBookFacade customerBook;
    facade::PrintingFacade printing;
};

Result<void> Engine::Private::openFolder(const OpenWatch& watch)
{
    if (!wanted(watch, OpenStep::Folder))
        return givenUp();
    const bool isNew = !QFileInfo::exists(config.dataDir);
    if (!QDir().mkpath(config.dataDir))
        return folderError(config.dataDir);
    // Keys, documents and customers live here: nobody else's business. A folder somebody else made keeps its mode.
    if (isNew)
        QFile::setPermissions(config.dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (config.database.isEmpty()) {
        auto taken = core::FolderLock::take(config.dataDir);
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
    }
    if (config.logToFile) {
        const QDir folder(config.dataDir);
        folder.mkpath(u"log"_s);
        if (auto file = core::LogFile::install(folder.filePath(u"log/mostrador.log"_s)))
            log = std::move(*file);
    }
    // Beside a shared database several processes may use the folder: only one of them makes its key.
    const auto goOn = [&watch] { return wanted(watch, OpenStep::Keyring); };
    const auto turn = core::FolderLock::wait(config.dataDir, u".key.lock"_s, goOn);
    if (!turn)
        return turn.error();
    auto opened = crypto::KeyProtector::open(config.dataDir, config.useKeyring, goOn);
    if (!opened)
        return opened.error();
    protector = std::move(*opened);
    info.keyProtection = protector->kind();
    return {};
}

Result<void> Engine::Private::openRooms(const OpenWatch& watch)
{
    if (!wanted(watch, OpenStep::Storage))
        return givenUp();
    info.practiceMode = config.practice;
    info.sriAddress = config.sriUrl.toString();

    engineThread = std::make_unique<facade::WorkThread>(u"engine"_s);
    readThread = std::make_unique<facade::WorkThread>(u"reader"_s);
    rooms.engineThread = engineThread.get();
    rooms.readThread = readThread.get();
    rooms.pool = &pool;

    std::optional<Error> trouble;
    engineThread->runAndWait([&] {
        auto core = facade::Core::open(config, std::move(protector), pool);
        if (!core) {
            trouble = core.error();
            return;
        }
        rooms.core = std::move(*core);
        rooms.limits = rooms.core->limits;
        info.schemaVersion = rooms.core->schemaVersion;
        info.databaseName = rooms.core->database->productName();
        if (config.practice || rooms.core->hasPracticeIssuer()) {
            if (!wanted(watch, OpenStep::Practice))
                trouble = givenUp();
            else if (auto started = startPractice(); !started)
                trouble = started.error();
        }
    });
    if (trouble)
        return *trouble;
    readThread->runAndWait([&] {
        auto reader = facade::Reader::open(config, rooms.limits);
        if (reader)
            rooms.reader = std::move(*reader);
        else
            trouble = reader.error();
    });
    return trouble ? Result<void>(*trouble) : accounts.start(config);
}

// In the engine thread. Practice documents have somewhere to go from here on.
Result<void> Engine::Private::startPractice()
{
    if (practice || !config.sriUrl.isEmpty())
        return {};
    auto sri = PracticeSri::start({0, QDir(config.dataDir).filePath(u"practice-sri.jsonl"_s), {}, kPracticeKeys});
    if (!sri)
        return sri.error();
    practice = std::move(*sri);
    rooms.core->dispatcher->setPracticeBase(practice->baseUrl());
    return {};
}

// For looking only: works beside a running till, changes nothing, needs no key.
Result<void> Engine::Private::openReadOnly()
{
    if (config.database.isEmpty() && !QFile::exists(facade::databaseConfig(config, true).sqliteFile))
        return Error{ErrorCode::NOT_FOUND, u"There is no data in %1 yet."_s.arg(config.dataDir)};
    info.readOnly = true;
    info.practiceMode = config.practice;
    info.keyProtection =
        QFile::exists(QDir(config.dataDir).filePath(u"master.key"_s)) ? KeyProtection::KeyFile : KeyProtection::Keyring;
    engineThread = std::make_unique<facade::WorkThread>(u"engine"_s);
    readThread = std::make_unique<facade::WorkThread>(u"reader"_s);
    rooms.engineThread = engineThread.get();
    rooms.readThread = readThread.get();
    rooms.pool = &pool;
    std::optional<Error> trouble;
    readThread->runAndWait([&] {
        auto reader = facade::Reader::open(config);
        if (!reader) {
            trouble = reader.error();
            return;
        }
        rooms.reader = std::move(*reader);
        info.databaseName = rooms.reader->database().productName();
        const auto version = rooms.reader->schemaVersion();
        if (version)
            info.schemaVersion = *version;
        // What a newer program wrote may mean something else than it seems.
        const auto known = storage::Migrator::load(u":/engine/migrations"_s);
        if (!version)
            trouble = version.error();
        else if (known && *version > known->last().version)
            trouble = storage::Migrator::tooNew(*version, known->last().version);
    });
    return trouble ? Result<void>(*trouble) : Result<void>();
}

void Engine::Private::connectSignals(Engine& engine)
{
    facade::Core* core = rooms.core.get();
    if (!core)
        return;
    engineThread->runAndWait([&] {
        // Owned by the engine thread's context: it goes when the thread's state goes.
        auto* summary = new QTimer(core->scheduler.get());
        summary->setSingleShot(true);
        summary->setInterval(kSummaryPauseMs);
        QObject::connect(summary, &QTimer::timeout, core->scheduler.get(), [this, &engine] {
            rooms.readThread->run([this, &engine] {
                if (const auto figures = rooms.reader->queueSummary())
                    Q_EMIT engine.queueChanged(*figures);
            });
        });
        auto changed = [summary, &engine](const AccessKey& key, DocumentStatus status) {
            Q_EMIT engine.documentChanged(key, status);
            if (!summary->isActive())
                summary->start();
        };
        QObject::connect(core->documents.get(), &invoicing::DocumentService::changed, summary, changed);
        QObject::connect(core->dispatcher.get(), &invoicing::SriDispatcher::changed, summary, changed);
        QObject::connect(core->trips.get(), &invoicing::DirectTrips::changed, summary, changed);
        QObject::connect(core->dispatcher.get(), &invoicing::SriDispatcher::reachChanged, summary,
                         [&engine](SriReach reach) { Q_EMIT engine.sriReachChanged(reach); });
        summary->start();
        if (config.runQueue)
            core->startQueue();
    });
}

void Engine::Private::stop()
{
    // Order matters: the queue and the writer first, then the readers, then the pool that both feed.
    accounts.stop();
    printing.stop();
    if (engineThread)
        engineThread->runAndWait([this] { rooms.core.reset(); });
    if (readThread)
        readThread->runAndWait([this] { rooms.reader.reset(); });
    pool.waitForDone(); // what it hands back finds nobody at work any more
    engineThread.reset();
    readThread.reset();
    pool.waitForDone();
    practice.reset();
    log.reset();
    lock.reset();
}

Engine::Engine(std::unique_ptr<Private> p) : d(std::move(p)) {}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::open(const EngineConfig& config, const OpenWatch& watch)
{
    facade::setUpLibraries();
    auto d = std::make_unique<Private>(config);
    if (config.readOnly) {
        if (auto opened = d->openReadOnly(); !opened)
            return opened.error();
    } else {
        if (auto folder = d->openFolder(watch); !folder)
            return folder.error();
        if (auto opened = d->openRooms(watch); !opened)
            return opened.error();
    }
    std::unique_ptr<Engine> engine(new Engine(std::move(d)));
    engine->d->connectSignals(*engine);
    return engine;
}

Documents& Engine::documents()
{
    return d->documents;
}

Issuers& Engine::issuers()
{
    return d->issuers;
}

IssuePoints& Engine::issuePoints()
{
    return d->issuePoints;
}

std::shared_ptr<Documents> Engine::documentsOf(const Caller& caller)
{
    return std::make_shared<facade::DocumentsFacade>(d->rooms, invoicing::CallerView{caller, {}});
}

std::shared_ptr<Documents> Engine::documentsOf(const Caller& caller, const Issuer& issuer)
{
    return std::make_shared<facade::DocumentsFacade>(
        d->rooms, invoicing::CallerView{caller, {issuer.id, environmentOf(issuer.target)}});
}

std::shared_ptr<Issuers> Engine::issuersOf(const Caller& caller)
{
    return std::make_shared<facade::IssuersFacade>(d->rooms, caller);
}

Catalog& Engine::catalog()
{
    return d->catalog;
}

Customers& Engine::customers()
{
    return d->customers;
}

Queue& Engine::queue()
{
    return d->queue;
}

SettingsStore& Engine::settings()
{
    return d->settings;
}

Accounts& Engine::accounts()
{
    return d->accounts;
}

Onboarding& Engine::onboarding()
{
    return d->onboarding;
}

Notifications& Engine::notifications()
{
    return d->notifications;
}

Webhooks& Engine::webhooks()
{
    return d->webhooks;
}

Mail& Engine::mail()
{
    return d->mail;
}

Devices& Engine::devices()
{
    return d->devices;
}

Printing& Engine::printing()
{
    return d->printing;
}

People& Engine::people()
{
    return d->people;
}

Audit& Engine::audit()
{
    return d->audit;
}

Sales& Engine::sales()
{
    return d->sales;
}

Orders& Engine::orders()
{
    return d->orders;
}

Stock& Engine::stock()
{
    return d->stock;
}

CustomerBook& Engine::customerBook()
{
    return d->customerBook;
}

Shifts& Engine::shifts()
{
    return d->shifts;
}

EngineInfo Engine::info() const
{
    return d->info;
}

Answer<Issuer> Engine::ensurePracticeShop()
{
    return d->rooms.write([this](facade::Core& core) -> Result<Issuer> {
        if (auto started = d->startPractice(); !started)
            return started.error();
        return facade::ensurePracticeShop(core);
    });
}

} // namespace engine
