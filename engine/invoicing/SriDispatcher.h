#pragma once
#include "core/Clock.h"
#include "invoicing/DocumentRepository.h"
#include "invoicing/SriRecords.h"
#include "queue/Scheduler.h"
#include "sri/SriClient.h"

#include <engine/Engine.h>

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <span>
#include <vector>

namespace engine::invoicing {

// Takes one document from PENDING_SEND to a final state. Whatever was sent without an answer is asked about before it
// is sent again; nothing is ever sent with other bytes than those stored. Lives in the engine thread.
class SriDispatcher : public QObject, public queue::EffectHandler
{
    Q_OBJECT
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        sri::SriClient& client;
        QUrl overrideBase; // empty = the addresses of the environments
        QUrl practiceBase; // where practice documents go; empty = nowhere
        // A till in practice: what guests promote to production is practice all the same.
        bool guestsPractise = false;
    };
    explicit SriDispatcher(Context context);
    void setPracticeBase(const QUrl& base) { m_context.practiceBase = base; }
    // The scheduler that calls this handler; set once before it starts.
    void attach(queue::Scheduler& scheduler) { m_scheduler = &scheduler; }

    void start(const queue::Effect& effect, std::function<void()> done) override;
    // Where a tenant's documents go; empty = nowhere.
    [[nodiscard]] QUrl baseOf(storage::TenantScope tenant, SriTarget target) const;

Q_SIGNALS:
    void changed(const engine::AccessKey& key, engine::DocumentStatus status);
    void authorized(QDate issueDate, engine::SriTarget target);
    void reachChanged(engine::SriReach reach);

private:
    struct Trip; // one document on its way, for the length of one try

    void ask(const std::shared_ptr<Trip>& trip);
    void submit(const std::shared_ptr<Trip>& trip);
    void asked(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer);
    void submitted(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer);
    void received(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer);
    void returned(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer);
    void inProcess(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer);
    void unheard(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer);
    void concluded(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer);
    [[nodiscard]] bool isRefusalOfEarlierBytes(const Trip& trip, const sri::AuthorizationAnswer& answer);
    [[nodiscard]] std::chrono::milliseconds sinceItWasReceived(const Trip& trip);

    using Change = std::function<Result<void>()>;
    void stumbled(const std::shared_ptr<Trip>& trip, const QString& why, bool maybeSent);
    void failedTry(const std::shared_ptr<Trip>& trip, const QString& why, bool maybeSent, Change also = {},
                   std::function<void()> stored = {});
    void tryAgain(const std::shared_ptr<Trip>& trip, const QString& why, bool maybeSent, queue::Pause pause,
                  Change also = {}, std::function<void()> stored = {});
    [[nodiscard]] std::function<void()> sayItWaits(const std::shared_ptr<Trip>& trip);
    void unreachable(const std::shared_ptr<Trip>& trip, const QString& why);
    void askLater(const std::shared_ptr<Trip>& trip, std::chrono::milliseconds waiting, Change also = {},
                  std::function<void()> stored = {});
    void parkWithError(const std::shared_ptr<Trip>& trip, const QString& operation, const QString& why);
    void noteAnswer(const Trip& trip);
    void tellReach();

    // The end of a try: `change` is stored with its outbox row, then `stored` runs, then the trip is over. A change
    // that cannot be stored leaves the row to be claimed again; it may run more than once and touches nothing but the
    // database.
    struct End
    {
        std::shared_ptr<Trip> trip;
        Change change;
        std::function<void()> stored;
    };
    void end(const std::shared_ptr<Trip>& trip, Change change, std::function<void()> stored = {});
    void storeSoon();
    void storeEnds();
    Result<void> storeInOneGo(std::span<const End> ends);

    [[nodiscard]] SriRecords recordsOf(const Trip& trip) const;

    Context m_context;
    queue::Scheduler* m_scheduler = nullptr;
    queue::RetryPolicy m_policy;
    SriReach m_reach = SriReach::Unknown;
    QHash<QString, QElapsedTimer> m_awaySince; // the offices that cannot be reached, by kind of effect
    std::vector<End> m_ends;
    bool m_storing = false;
};

} // namespace engine::invoicing
