#pragma once
#include "invoicing/CallerView.h"
#include "invoicing/CreationBatch.h"

#include <QObject>

namespace engine::invoicing {

// Creates and rebuilds documents. Lives in the engine thread; creations that arrive while one batch is being written
// wait together for the next.
class DocumentService : public QObject
{
    Q_OBJECT
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        core::Random& random;
        QThreadPool& pool;
        IssuerDirectory& issuers;
    };
    explicit DocumentService(Context context);

    // Answers when the document is durable, or with the reason why there is none.
    void create(Creation creation);
    // From RETURNED or NOT_AUTHORIZED: new content under the same key, number and date, signed again, and queued where
    // the tenant's documents are.
    Result<DocumentSummary> rebuild(const CallerView& whose, const AccessKey& key, const InvoiceRequest& request);
    Result<DocumentSummary> sendLater(const CallerView& whose, const AccessKey& key);      // from SIGNED
    Result<DocumentSummary> authorizeLater(const CallerView& whose, const AccessKey& key); // from RECEIVED
    Result<RetriedDocument> startAnew(const CallerView& whose, const AccessKey& key);
    Result<QList<QueuedEffect>> startFailedAnew(const CallerView& whose);

    void setFinalConsumerLimit(Money limit) { m_finalConsumerLimit = limit; }
    void setLimits(const Limits& limits) { m_limits = limits; }
    // The tax office confirmed a document of this date: an earlier clock is wrong from here on. Each office for itself,
    // since the practice one believes whatever clock the machine has.
    void noteAuthorized(QDate issueDate, engine::SriTarget target);

Q_SIGNALS:
    void changed(const engine::AccessKey& key, engine::DocumentStatus status);
    void queued(); // there is something to send

private:
    static constexpr qsizetype kBatch = 64;

    void runBatch();
    QList<Creation> takeBatch();
    [[nodiscard]] Policy policyFor(QDate day) const;
    Result<void> ready();
    Result<DocumentSummary> lockedIn(const CallerView& whose, const AccessKey& key, DocumentStatus from,
                                     DocumentStatus to);
    // From SIGNED, inside the caller's transaction.
    Result<void> joinQueue(const CallerView& whose, const DocumentSummary& document, const QDateTime& now);

    Context m_context;
    QList<Creation> m_waiting;
    Money m_finalConsumerLimit = Money::fromCents(5000);
    Limits m_limits;
    QHash<SriTarget, QDate> m_latestAuthorized;
    bool m_scheduled = false;
};

} // namespace engine::invoicing
