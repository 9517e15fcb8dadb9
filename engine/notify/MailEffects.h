#pragma once
#include "core/Clock.h"
#include "notify/LetterSource.h"
#include "notify/MailWorker.h"
#include "queue/Scheduler.h"

#include <engine/Caller.h>

#include <QHash>

#include <map>
#include <tuple>

namespace engine::notify {

// What one try to send came to, for somebody who waits for it.
struct MailTry
{
    bool sent = false;
    QString error;     // why not; empty with `sent` false: there was nothing to send
    QString messageId; // of the letter that was sent
};

// Sends what the outbox promised: asks the source of its kind for the letter, hands it to the worker, and ends the try
// together with what the source notes. A letter whose answer was lost in a crash is sent again under the same id.
class MailEffects : public QObject, public queue::EffectHandler
{
    Q_OBJECT
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        MailWorker& worker;
    };
    explicit MailEffects(Context context) : m_context(context) {}
    void add(LetterSource& source) { m_sources.insert(source.kind(), &source); }
    void attach(queue::Scheduler& scheduler) { m_scheduler = &scheduler; }
    [[nodiscard]] QStringList kinds() const { return m_sources.keys(); }

    // Without one nothing may be started.
    void setServer(std::optional<SmtpServer> server) { m_server = std::move(server); }
    [[nodiscard]] const std::optional<SmtpServer>& server() const { return m_server; }

    void start(const queue::Effect& effect, std::function<void()> done) override;
    // `told` hears of the end of the next try of this effect; that try is one somebody asked for.
    void listen(TenantId tenant, const QString& kind, const QString& subject, std::function<void(MailTry)> told);

private:
    struct Trip;
    using Place = std::tuple<TenantId, QString, QString>; // tenant, kind, subject

    Result<std::optional<Letter>> compose(const std::shared_ptr<Trip>& trip);
    void finish(const std::shared_ptr<Trip>& trip, const SendOutcome& outcome);
    Result<void> store(const Trip& trip, const SendOutcome& outcome);
    Result<void> storeSent(const Trip& trip, QList<RefusedAddress> refused, const QDateTime& now);
    Result<void> storeFailure(const Trip& trip, const SendOutcome& outcome, const QDateTime& now);
    void end(const std::shared_ptr<Trip>& trip, const MailTry& outcome);
    [[nodiscard]] bool isAsked(const queue::Effect& effect) const;

    Context m_context;
    queue::Scheduler* m_scheduler = nullptr;
    std::optional<SmtpServer> m_server;
    QHash<QString, LetterSource*> m_sources;
    std::multimap<Place, std::function<void(MailTry)>> m_listeners;
    int m_unavailable = 0; // tries in a row that did not reach the server
};

} // namespace engine::notify
