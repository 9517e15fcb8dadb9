#pragma once
#include "core/Clock.h"
#include "crypto/KeyProtector.h"
#include "notify/DeliveryRepository.h"
#include "notify/WebhookCall.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace engine::notify {

// The key protector's word for where a secret belongs.
QByteArray webhookSecretPlace(TenantId tenant, qint64 endpoint);

// Makes the calls that notices left behind, each in a thread of its own, and writes down what came of them. A call that
// failed is made again after 30 s and then after 120 s; an endpoint where nothing arrives any more is switched off.
// Lives in the engine thread.
class WebhookDispatcher : public QObject
{
    Q_OBJECT
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        const crypto::KeyProtector& protector;
    };
    WebhookDispatcher(Context context, WebhookLine line);
    ~WebhookDispatcher() override; // ends the calls under way; they are made again by the next run

    void setAllowed(const AllowList& allowed) { m_line.allowed = allowed; }
    [[nodiscard]] const AllowList& allowed() const { return m_line.allowed; }
    void start();
    void wake(); // a delivery was written
    // Up to 100 due calls; `done` gets the figures when they have ended.
    void runOnce(std::function<void(JobReport)> done);

private:
    struct Call; // one under way
    struct Run;  // what runOnce counts

    void pump();
    int launch(int limit, const std::shared_ptr<Run>& run);
    bool begin(const ClaimedDelivery& claimed, const std::shared_ptr<Run>& run);
    Result<WebhookRequest> requestFor(const ClaimedDelivery& claimed);
    void finished(const std::shared_ptr<Call>& call, const WebhookAnswer& answer);
    Result<void> store(const ClaimedDelivery& claimed, const WebhookAnswer& answer);
    Result<void> countFailure(const ClaimedDelivery& claimed, const QDateTime& now);
    void arm();

    Context m_context;
    WebhookLine m_line;
    QTimer m_timer;
    QThreadPool m_pool;
    QHash<qint64, int> m_busy; // endpoint -> calls under way
    int m_running = 0;
    bool m_active = false;
    std::atomic<bool> m_cancelled{false};
};

} // namespace engine::notify
