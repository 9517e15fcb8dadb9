#include "facade/NotifyServices.h"

#include "access/IssuerRepository.h"
#include "access/SettingsRepository.h"
#include "access/TenantRepository.h"
#include "invoicing/DocumentMailRepository.h"
#include "notify/NotifyLog.h"
#include "notify/TenantReader.h"
#include "storage/Transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace engine::facade {

namespace {

constexpr auto kFirstJob = 30s; // after the start, which has other things to do
constexpr auto kBetweenJobs = 30min;
constexpr qint64 kLeftMailDays = 7; // older mails go out only when somebody asks
constexpr int kLeftMails = 100;

} // namespace

NotifyServices::NotifyServices(Context context, const EngineConfig& config, const QString& owner)
    : m_context(context), m_fixedMail(config.mail), m_fixedAllowed(config.webhookAllow),
      m_worker(std::make_unique<notify::MailWorker>(context.clock)),
      m_mails({context.database, context.clock, *m_worker}), m_buyerMail(context.database),
      m_verificationMail(context.database, context.protector, context.random),
      m_notices(context.database, context.clock)
{
    notify::WebhookLine line;
    line.caFile = config.webhookCaFile;
    m_webhooks = std::make_unique<notify::WebhookDispatcher>(
        notify::WebhookDispatcher::Context{context.database, context.clock, context.protector}, line);
    m_mails.add(m_buyerMail);
    m_mails.add(m_verificationMail);
    queue::Scheduler::Options options;
    options.lane = queue::Lane::Side;
    options.inFlight = 4; // one thread sends; a lease must outlast all that wait for it
    options.owner = owner + u"/mail"_s;
    options.markMaybeSent = true;
    options.kinds = m_mails.kinds();
    m_mailQueue = std::make_unique<queue::Scheduler>(context.database, context.clock, m_mails, options);
    m_mails.attach(*m_mailQueue);
    options.inFlight = 32;
    options.owner = owner + u"/notices"_s;
    options.markMaybeSent = false;
    options.kinds = {invoicing::kNoticeEffect};
    m_noticeQueue = std::make_unique<queue::Scheduler>(context.database, context.clock, m_notices, options);
    m_notices.attach(*m_noticeQueue);
    QObject::connect(&m_notices, &invoicing::DocumentNotices::told, &m_notices, [this] {
        m_webhooks->wake();
        wakeMail();
    });
    QObject::connect(&m_jobTimer, &QTimer::timeout, &m_notices, [this] {
        m_jobTimer.start(kBetweenJobs);
        if (const auto looked = lookForNews(); !looked)
            qCWarning(notify::lcNotify) << "the job ended early:" << looked.error().detail;
        m_webhooks->wake();
        wakeMail();
    });
    m_jobTimer.setSingleShot(true);
}

Result<std::unique_ptr<NotifyServices>> NotifyServices::make(Context context, const EngineConfig& config,
                                                             const QString& owner)
{
    std::unique_ptr<NotifyServices> services(new NotifyServices(context, config, owner));
    if (auto read = services->readAllowList(); !read)
        return read.error();
    if (auto read = services->readMail(); !read) {
        if (!config.mail.server.isEmpty())
            return read.error();
        // Settings that went bad must not keep the till from selling.
        qCWarning(notify::lcNotify) << "mail is off:" << read.error().detail;
    }
    return services;
}

NotifyServices::~NotifyServices()
{
    m_jobTimer.stop();
    m_mailQueue->stop();
    m_noticeQueue->stop();
    m_worker.reset();
    QCoreApplication::sendPostedEvents(&m_mails, QEvent::MetaCall); // what became of the last letter
    m_webhooks.reset();
    if (!m_context.database.isLost()) {
        m_mailQueue->release();
        m_noticeQueue->release();
    }
}

void NotifyServices::start()
{
    m_started = true;
    m_noticeQueue->start();
    m_webhooks->start();
    m_jobTimer.start(kFirstJob);
    static_cast<void>(readMail());
}

void NotifyServices::wakeMail()
{
    if (m_mailStarted)
        m_mailQueue->wake();
    if (m_started)
        m_noticeQueue->wake();
}

Result<void> NotifyServices::readAllowList()
{
    const auto stored = storedAllowList();
    if (!stored)
        return stored.error();
    const auto fixed = notify::AllowList::parse(m_fixedAllowed);
    const auto added = notify::AllowList::parse(*stored);
    if (!fixed || !added)
        return fixed ? added.error() : fixed.error();
    m_webhooks->setAllowed(fixed->with(*added));
    return {};
}

void NotifyServices::runJob(std::function<void(Result<JobReport>)> done)
{
    const auto looked = lookForNews();
    if (!looked) {
        done(looked.error());
        return;
    }
    wakeMail();
    m_webhooks->runOnce([tenants = *looked, done = std::move(done)](JobReport report) {
        report.tenantsChecked = tenants;
        done(report);
    });
}

// How many tenants were looked at; one in trouble does not stop the rest.
Result<int> NotifyServices::lookForNews()
{
    if (m_context.database.isLost()) {
        if (auto back = m_context.database.reconnect(); !back)
            return back.error();
    }
    const auto tenants = notify::TenantReader(m_context.database).notSuspended();
    if (!tenants)
        return tenants.error();
    const QDateTime now = m_context.clock.nowUtc();
    for (const TenantId tenant : *tenants) {
        if (auto looked = lookAt(tenant, now); !looked)
            qCWarning(notify::lcNotify) << "tenant" << tenant << "not looked at:" << looked.error().detail;
    }
    return int(tenants->size());
}

Result<void> NotifyServices::lookAt(TenantId tenant, const QDateTime& now)
{
    const storage::TenantScope scope(tenant);
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    const auto issuers = access::IssuerRepository(m_context.database, scope).listActive();
    if (!issuers)
        return issuers.error();
    notify::Notifier notifier(m_context.database, scope);
    for (const Issuer& issuer : *issuers) {
        if (auto told = notifier.certificate(issuer, now); !told)
            return told;
        if (auto promised = promiseLeftMails(scope, issuer, now); !promised)
            return promised;
    }
    const auto owner = access::TenantRepository(m_context.database, m_context.limits).find(tenant, now);
    if (!owner)
        return owner.error();
    if (!owner->unlimited) {
        if (auto told = notifier.quota(access::usageMonth(now), owner->documentCount, owner->documentQuota, now); !told)
            return told;
    }
    return transaction->commit();
}

// Mails of documents that were authorised while nobody could send them.
Result<void> NotifyServices::promiseLeftMails(storage::TenantScope tenant, const Issuer& issuer, const QDateTime& now)
{
    if (!m_mails.server())
        return {};
    const auto left = invoicing::DocumentMailRepository(m_context.database, tenant)
                          .authorized(issuer.id, environmentOf(issuer.target), {u"PENDING"_s},
                                      now.addDays(-kLeftMailDays), kLeftMails);
    if (!left)
        return left.error();
    queue::Outbox outbox(m_context.database, tenant);
    for (const AccessKey& key : *left) {
        if (auto promised = outbox.enqueue(queue::Lane::Side, notify::kMailEffect, key.text(), now, now); !promised)
            return promised;
    }
    return {};
}

} // namespace engine::facade
