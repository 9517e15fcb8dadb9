#pragma once
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
    // From RETURNED or NOT_AUTHORIZED: new content under the same key, number and date, signed and queued again.
    Result<DocumentSummary> rebuild(const Caller& caller, const AccessKey& key, const InvoiceRequest& request);

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

    Context m_context;
    QList<Creation> m_waiting;
    Money m_finalConsumerLimit = Money::fromCents(5000);
    Limits m_limits;
    QHash<SriTarget, QDate> m_latestAuthorized;
    bool m_scheduled = false;
};

} // namespace engine::invoicing
