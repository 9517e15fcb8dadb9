#include "facade/Core.h"

#include "core/FileIo.h"
#include "core/Log.h"
#include "facade/SaleDesk.h"
#include "storage/Migrator.h"

#include <QDir>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qint64 kMaxLimitsFile = 64 * 1024;

constexpr std::chrono::seconds kLongestDirectTry{30}; // the tax office gets three tries while a client waits

// On a shared database every run needs a name of its own; a till is alone on its file, so a crashed run's leases are
// its own.
QString queueOwner(const EngineConfig& config, core::Random& random)
{
    if (config.database.isEmpty())
        return u"till"_s;
    return QSysInfo::machineHostName() + u'/' + random.uuidV7();
}

} // namespace

storage::DatabaseConfig databaseConfig(const EngineConfig& config, bool readOnly)
{
    if (!config.database.isEmpty())
        return {{}, config.database, readOnly, config.dumpTaken};
    return storage::DatabaseConfig::sqlite(QDir(config.dataDir).filePath(u"mostrador.db"_s), readOnly);
}

Result<std::unique_ptr<Core>> Core::open(const EngineConfig& config, std::unique_ptr<crypto::KeyProtector> protector,
                                         QThreadPool& pool)
{
    std::unique_ptr<Core> core(new Core);
    core->config = config;
    core->protector = std::move(protector);
    auto database = storage::Database::open(databaseConfig(config, false));
    if (!database)
        return database.error();
    core->database = std::move(*database);

    const auto migrations = storage::Migrator::load(u":/engine/migrations"_s);
    if (!migrations)
        return migrations.error();
    const auto report = storage::Migrator(*core->database).migrate(*migrations, core->clock.nowUtc());
    if (!report)
        return report.error();
    core->schemaVersion = report->to;

    storage::Database& db = *core->database;
    core->actors = std::make_unique<pos::Actors>(db, kTenant, core->clock, core->random);
    core->vault = std::make_unique<access::CertificateVault>(db, *core->protector, core->clock);
    core->issuers = std::make_unique<invoicing::IssuerDirectory>(db, *core->vault);
    core->documents = std::make_unique<invoicing::DocumentService>(
        invoicing::DocumentService::Context{db, core->clock, core->random, pool, *core->issuers});
    core->sales = std::make_unique<SaleDesk>(*core);
    core->transport = std::make_unique<net::QtHttpTransport>();
    sri::SriClient::Options sriOptions;
    sriOptions.timeout = std::chrono::milliseconds(config.sriTimeoutMs);
    sriOptions.idleTimeout = sriOptions.timeout * 2 / 3;
    core->sri = std::make_unique<sri::SriClient>(*core->transport, sriOptions);
    core->dispatcher = std::make_unique<invoicing::SriDispatcher>(
        invoicing::SriDispatcher::Context{db, core->clock, *core->sri, config.sriUrl, {}, config.practice});
    const auto perTry = std::min<std::chrono::milliseconds>(sriOptions.timeout, kLongestDirectTry);
    sriOptions.timeout = perTry;
    sriOptions.idleTimeout = perTry * 2 / 3;
    core->directSri = std::make_unique<sri::SriClient>(*core->transport, sriOptions);
    queue::Scheduler::Options options;
    options.inFlight = config.sriInFlight;
    options.owner = queueOwner(config, core->random);
    options.markMaybeSent = true;
    core->scheduler = std::make_unique<queue::Scheduler>(db, core->clock, *core->dispatcher, options);
    core->dispatcher->attach(*core->scheduler);
    core->trips = std::make_unique<invoicing::DirectTrips>(invoicing::DirectTrips::Context{
        db, core->clock, *core->directSri,
        [dispatcher = core->dispatcher.get()](storage::TenantScope tenant, SriTarget target) {
            return dispatcher->baseOf(tenant, target);
        },
        options.owner + u"/direct"_s, perTry});
    core->trips->release();
    core->connectivity = std::make_unique<net::Connectivity>();

    QObject::connect(core->documents.get(), &invoicing::DocumentService::queued, core->scheduler.get(),
                     &queue::Scheduler::wake);
    QObject::connect(core->dispatcher.get(), &invoicing::SriDispatcher::authorized, core->documents.get(),
                     &invoicing::DocumentService::noteAuthorized);
    QObject::connect(core->trips.get(), &invoicing::DirectTrips::authorized, core->documents.get(),
                     &invoicing::DocumentService::noteAuthorized);
    QObject::connect(core->trips.get(), &invoicing::DirectTrips::givenBack, core->scheduler.get(),
                     &queue::Scheduler::wake); // a question is due some time
    QObject::connect(core->connectivity.get(), &net::Connectivity::returned, core->scheduler.get(),
                     &queue::Scheduler::networkReturned);
    core->readSettings();
    if (auto limits = core->readLimits(); !limits)
        return limits.error();
    core->documents->setLimits(core->limits);
    auto notify =
        NotifyServices::make({db, core->clock, core->random, *core->protector, core->limits}, config, options.owner);
    if (!notify)
        return notify.error();
    core->notify = std::move(*notify);
    const auto wakeNotices = [services = core->notify.get()] { services->wakeMail(); };
    QObject::connect(core->dispatcher.get(), &invoicing::SriDispatcher::changed, core->scheduler.get(), wakeNotices);
    QObject::connect(core->trips.get(), &invoicing::DirectTrips::changed, core->scheduler.get(), wakeNotices);
    return core;
}

Core::~Core()
{
    // From the top down: no new work, then nobody to do it, then what it was done with.
    if (scheduler)
        scheduler->stop();
    if (trips && database && !database->isLost())
        trips->release();
    trips.reset();
    dispatcher.reset();
    directSri.reset();
    notify.reset();
    sri.reset();
    transport.reset();
    if (scheduler && database && !database->isLost())
        scheduler->release();
    scheduler.reset();
}

void Core::startQueue()
{
    scheduler->start();
    notify->start();
}

bool Core::hasPracticeIssuer()
{
    const auto list = access::IssuerRepository(*database, kTenant).list();
    return list && std::any_of(list->begin(), list->end(),
                               [](const Issuer& issuer) { return issuer.target == SriTarget::Practice; });
}

namespace {

Result<Limits> limitsIn(const QString& path)
{
    const auto json = core::readFile(path, kMaxLimitsFile);
    if (!json)
        return json.error();
    auto limits = parseLimits(*json);
    if (!limits)
        return limits.error().wrapped(limits.error().code, u"The limits in %1: "_s.arg(path) + limits.error().detail);
    return limits;
}

} // namespace

// Whoever named a file at the start is told when it is no good. One that the settings name must not keep a shop from
// selling: the defaults hold instead, which are no looser than a plan.
Result<void> Core::readLimits()
{
    if (!config.limitsFile.isEmpty()) {
        auto named = limitsIn(config.limitsFile);
        if (!named)
            return named.error();
        limits = std::move(*named);
        return {};
    }
    const auto setting = access::SettingsRepository(*database, kTenant).get(kLimitsFileKey);
    if (!setting)
        return setting.error();
    if (!*setting || (*setting)->isEmpty())
        return {};
    auto kept = limitsIn(**setting);
    if (kept)
        limits = std::move(*kept);
    else
        qCWarning(core::lcFacade) << "the default limits hold:" << kept.error().detail;
    return {};
}

void Core::readSettings()
{
    const auto limit = access::SettingsRepository(*database, kTenant).get(kFinalConsumerLimitKey);
    if (!limit || !*limit)
        return;
    if (const auto money = Money::parse(**limit))
        documents->setFinalConsumerLimit(*money);
}

} // namespace engine::facade
