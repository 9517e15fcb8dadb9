#pragma once
#include "core/Clock.h"
#include "invoicing/NoticePromise.h"
#include "notify/Notifier.h"
#include "queue/Scheduler.h"

#include <engine/Document.h>

#include <vector>

namespace engine::invoicing {

notify::DocumentNote noteOf(const DocumentSummary& document);

// Keeps that promise, away from the queue of the tax office: writes the notice and its webhook calls, and promises the
// buyer's mail. Those that are due together share one commit. Lives in the engine thread.
class DocumentNotices : public QObject, public queue::EffectHandler
{
    Q_OBJECT
public:
    DocumentNotices(storage::Database& database, const core::Clock& clock) : m_db(database), m_clock(clock) {}
    // Whether there is somebody who sends mail; otherwise it waits as PENDING.
    void setMailReady(bool ready) { m_mailReady = ready; }
    // The scheduler that calls this handler; set once before it starts.
    void attach(queue::Scheduler& scheduler) { m_scheduler = &scheduler; }

    void start(const queue::Effect& effect, std::function<void()> done) override;

Q_SIGNALS:
    void told(); // there may be webhooks to call and mails to send

private:
    struct Promise
    {
        queue::Effect effect;
        std::function<void()> done;
    };
    void keepAll();
    Result<void> keepTogether(const std::vector<Promise>& promises);
    Result<void> keep(const queue::Effect& effect, const QDateTime& now);
    Result<void> promiseMail(storage::TenantScope tenant, const DocumentSummary& document, const QDateTime& now);
    void putOff(const queue::Effect& effect, const Error& why);

    storage::Database& m_db;
    const core::Clock& m_clock;
    queue::Scheduler* m_scheduler = nullptr;
    bool m_mailReady = false;
    std::vector<Promise> m_waiting;
};

} // namespace engine::invoicing
