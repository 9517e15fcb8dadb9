#include "notify/WebhookDispatcher.h"

#include "notify/NotificationRepository.h"
#include "notify/Notifier.h"
#include "notify/NotifyLog.h"
#include "notify/WebhookRepository.h"
#include "storage/Transaction.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace engine::notify {

namespace {

constexpr int kAtOnce = 16;
constexpr int kPerTurn = 4; // claimed together, so that one slow endpoint does not take all the threads
constexpr int kPerRun = 100;
constexpr auto kLease = 60s;        // longer than a call takes
constexpr auto kLongestSleep = 60s; // another process may have left work
constexpr auto kStorageTrouble = 5s;
constexpr int kFailuresToDisable = 10; // deliveries given up in a row

QDateTime nextTry(int attempts, const QDateTime& now)
{
    return now.addSecs(attempts == 1 ? 30 : 120);
}

} // namespace

struct WebhookDispatcher::Run
{
    JobReport report;
    int open = 0, launched = 0;
    std::function<void(JobReport)> done;
};

struct WebhookDispatcher::Call
{
    ClaimedDelivery claimed;
    std::shared_ptr<Run> run; // null = our own timer's
};

QByteArray webhookSecretPlace(TenantId tenant, qint64 endpoint)
{
    return "tenant/" + QByteArray::number(tenant) + "/webhook/" + QByteArray::number(endpoint);
}

WebhookDispatcher::WebhookDispatcher(Context context, WebhookLine line) : m_context(context), m_line(std::move(line))
{
    m_pool.setMaxThreadCount(kAtOnce);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WebhookDispatcher::pump);
}

WebhookDispatcher::~WebhookDispatcher()
{
    m_active = false;
    m_cancelled = true;
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // what the calls came to
}

void WebhookDispatcher::start()
{
    m_active = true;
    wake();
}

void WebhookDispatcher::wake()
{
    if (m_active)
        m_timer.start(0ms);
}

void WebhookDispatcher::pump()
{
    if (!m_active)
        return;
    if (m_context.database.isLost() && !m_context.database.reconnect()) {
        m_timer.start(kStorageTrouble);
        return;
    }
    const int launched = launch(kPerTurn, nullptr);
    if (launched < 0)
        m_timer.start(kStorageTrouble);
    else if (launched > 0 && m_running < kAtOnce)
        m_timer.start(0ms);
    else
        arm();
}

void WebhookDispatcher::runOnce(std::function<void(JobReport)> done)
{
    const auto run = std::make_shared<Run>();
    run->done = std::move(done);
    run->open = 1; // until all were launched
    while (run->launched < kPerRun) {
        const int launched = launch(qMin(kPerRun - run->launched, kPerTurn), run);
        if (launched <= 0)
            break;
        run->launched += launched;
    }
    if (--run->open == 0)
        run->done(run->report);
}

// How many deliveries were claimed; -1 when the storage did not answer.
int WebhookDispatcher::launch(int limit, const std::shared_ptr<Run>& run)
{
    const int room = run ? limit : std::min(limit, kAtOnce - m_running);
    if (room <= 0)
        return 0;
    const QDateTime now = m_context.clock.nowUtc();
    // A job asked for by hand makes every due call; they queue up for the threads within their lease.
    const auto lease = run ? kLease * 3 : kLease;
    const auto claimed = DeliveryQueue(m_context.database)
                             .claim(room, run ? QList<qint64>() : m_busy.keys(), now, now.addSecs(lease.count()));
    if (!claimed) {
        qCWarning(lcNotify) << "webhook calls not claimed:" << claimed.error().detail;
        return -1;
    }
    for (const ClaimedDelivery& each : *claimed)
        begin(each, run);
    return int(claimed->size());
}

bool WebhookDispatcher::begin(const ClaimedDelivery& claimed, const std::shared_ptr<Run>& run)
{
    if (claimed.delivery.attempts > kDeliveryAttempts) { // died in its last attempt
        WebhookAnswer lost;
        lost.error = u"The program ended during the last attempt."_s;
        static_cast<void>(store(claimed, lost));
        return false;
    }
    const auto call = std::make_shared<Call>(Call{claimed, run});
    ++m_running;
    ++m_busy[claimed.delivery.endpoint];
    if (run) {
        ++run->open;
        ++run->report.attempted;
    }
    auto request = requestFor(claimed);
    if (!request) {
        WebhookAnswer answer;
        answer.error = request.error().detail;
        finished(call, answer);
        return false;
    }
    const qint64 timestamp = m_context.clock.nowUtc().toSecsSinceEpoch();
    m_pool.start([this, call, request = std::move(*request), line = m_line, timestamp] {
        const WebhookAnswer answer = callWebhook(request, line, timestamp, m_cancelled);
        QMetaObject::invokeMethod(
            this, [this, call, answer] { finished(call, answer); }, Qt::QueuedConnection);
    });
    return true;
}

Result<WebhookRequest> WebhookDispatcher::requestFor(const ClaimedDelivery& claimed)
{
    const storage::TenantScope tenant(claimed.tenant);
    const auto notification = NotificationRepository(m_context.database, tenant).find(claimed.delivery.notification);
    if (!notification)
        return notification.error();
    WebhookRepository webhooks(m_context.database, tenant);
    const auto endpoint = webhooks.find(claimed.delivery.endpoint);
    const auto wrapped = webhooks.secret(claimed.delivery.endpoint);
    if (!endpoint || !wrapped)
        return endpoint ? wrapped.error() : endpoint.error();
    const auto secret =
        m_context.protector.unwrap(*wrapped, webhookSecretPlace(claimed.tenant, claimed.delivery.endpoint));
    if (!secret)
        return secret.error();
    const QJsonObject body{{u"event"_s, claimed.delivery.event},
                           {u"deliveryId"_s, claimed.delivery.id},
                           {u"timestamp"_s, notification->createdAt.toSecsSinceEpoch()},
                           {u"tenantId"_s, claimed.tenant},
                           {u"data"_s, notificationToJson(*notification)}};
    return WebhookRequest{endpoint->url, QJsonDocument(body).toJson(QJsonDocument::Compact),
                          secret->view().toByteArray()};
}

void WebhookDispatcher::finished(const std::shared_ptr<Call>& call, const WebhookAnswer& answer)
{
    const WebhookDelivery& delivery = call->claimed.delivery;
    --m_running;
    if (--m_busy[delivery.endpoint] <= 0)
        m_busy.remove(delivery.endpoint);
    if (answer.cancelled) {
        static_cast<void>(DeliveryQueue(m_context.database).giveBack(delivery.id, m_context.clock.nowUtc()));
    } else if (auto stored = store(call->claimed, answer); !stored) {
        // It comes due again when its lease ends.
        qCWarning(lcNotify) << "webhook call" << delivery.id << "not stored:" << stored.error().detail;
    }
    if (const auto& run = call->run) {
        if (answer.isGood())
            ++run->report.succeeded;
        else
            ++(delivery.attempts < kDeliveryAttempts ? run->report.failed : run->report.exhausted);
        if (--run->open == 0)
            run->done(run->report);
    }
    wake();
}

Result<void> WebhookDispatcher::store(const ClaimedDelivery& claimed, const WebhookAnswer& answer)
{
    const storage::TenantScope tenant(claimed.tenant);
    const QDateTime now = m_context.clock.nowUtc();
    WebhookDelivery outcome = claimed.delivery;
    outcome.statusCode = answer.statusCode;
    outcome.response = answer.body;
    outcome.error = answer.error;
    outcome.nextAt = {};
    const bool again = !answer.isGood() && outcome.attempts < kDeliveryAttempts;
    outcome.state = answer.isGood() ? u"SUCCESS"_s : again ? u"RETRYING"_s : u"FAILED"_s;
    if (again)
        outcome.nextAt = nextTry(outcome.attempts, now);
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    if (auto done = DeliveryRepository(m_context.database, tenant).finish(outcome.id, outcome, now); !done)
        return done;
    if (answer.isGood()) {
        if (auto noted = WebhookRepository(m_context.database, tenant).noteSuccess(outcome.endpoint); !noted)
            return noted;
    } else if (!again) {
        if (auto noted = countFailure(claimed, now); !noted)
            return noted;
    }
    return transaction->commit();
}

Result<void> WebhookDispatcher::countFailure(const ClaimedDelivery& claimed, const QDateTime& now)
{
    const storage::TenantScope tenant(claimed.tenant);
    WebhookRepository webhooks(m_context.database, tenant);
    const auto failures = webhooks.noteFailure(claimed.delivery.endpoint);
    if (!failures || *failures < kFailuresToDisable)
        return failures ? Result<void>() : failures.error();
    auto endpoint = webhooks.find(claimed.delivery.endpoint);
    if (!endpoint || !endpoint->active)
        return endpoint ? Result<void>() : endpoint.error();
    endpoint->active = false;
    if (auto stored = webhooks.update(*endpoint, now); !stored)
        return stored;
    return Notifier(m_context.database, tenant).webhookDisabled(*endpoint, now);
}

void WebhookDispatcher::arm()
{
    if (!m_active)
        return;
    const auto next = DeliveryQueue(m_context.database).nextDueAt(m_busy.keys());
    if (!next) {
        m_timer.start(kStorageTrouble);
        return;
    }
    const std::chrono::milliseconds pause =
        *next ? std::chrono::milliseconds(std::max<qint64>(0, m_context.clock.nowUtc().msecsTo(**next)))
              : std::chrono::milliseconds(kLongestSleep);
    if (m_running < kAtOnce)
        m_timer.start(std::min<std::chrono::milliseconds>(pause, kLongestSleep));
}

} // namespace engine::notify
