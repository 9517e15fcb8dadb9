#pragma once
#include "core/Clock.h"
#include "invoicing/CallerView.h"
#include "invoicing/SriRecords.h"
#include "queue/Outbox.h"
#include "sri/SriClient.h"

#include <QObject>

#include <functional>

namespace engine::invoicing {

// Sends a signed document, or asks about a received one, for a caller who waits for the answer: SIGNED straight to
// RECEIVED or RETURNED, RECEIVED to its verdict. The document's row in the outbox is the lock that these calls share
// with each other and with the queue, also between processes. Lives in the engine thread.
class DirectTrips : public QObject
{
    Q_OBJECT
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        const sri::SriClient& client;
        std::function<QUrl(storage::TenantScope, SriTarget)> baseOf; // where documents go; empty = nowhere
        QString owner;                                               // of leases; unique per process and run
        std::chrono::milliseconds perTry;                            // the longest one call of the client takes
    };
    explicit DirectTrips(Context context);
    // Gives back what a run that ended without warning left behind.
    void release();

    using SendReply = std::function<void(Result<SentDocument>)>;
    using AskReply = std::function<void(Result<DocumentSummary>)>;
    // From SIGNED; INVALID_STATE_TRANSITION also while another call sends it. SRI_SUBMISSION_FAILED leaves it SIGNED:
    // the same bytes may be sent again, since the tax office answers 43 to what it has already.
    void send(const CallerView& whose, const AccessKey& key, SendReply reply);
    // From RECEIVED. While somebody else asks about the document, waits for what becomes of it.
    void authorize(const CallerView& whose, const AccessKey& key, AskReply reply);

Q_SIGNALS:
    void changed(const engine::AccessKey& key, engine::DocumentStatus status);
    void authorized(QDate issueDate, engine::SriTarget target);
    // The queue may have it again: while the row was leased, its due time was hidden from the scheduler.
    void givenBack();

private:
    struct Trip; // one document on its way, for the length of one call
    using TripPtr = std::shared_ptr<Trip>;
    using Change = std::function<Result<void>()>;

    Result<bool> begin(Trip& trip, DocumentStatus from, DocumentStatus to);
    void submit(const TripPtr& trip);
    void submitted(const TripPtr& trip, const sri::ReceptionAnswer& answer);
    void settleNumber(const TripPtr& trip, const sri::ReceptionAnswer& answer);
    void arrived(const TripPtr& trip, const sri::ReceptionAnswer& answer);
    void refused(const TripPtr& trip, const sri::ReceptionAnswer& answer);
    void ask(const TripPtr& trip);
    void asked(const TripPtr& trip, const sri::AuthorizationAnswer& answer);
    void concluded(const TripPtr& trip, const sri::AuthorizationAnswer& answer);
    void undecided(const TripPtr& trip, const sri::AuthorizationAnswer& answer);
    void waitForOther(const TripPtr& trip);
    void tellAsItIs(const TripPtr& trip);

    bool tryAgain(const TripPtr& trip, void (DirectTrips::*step)(const TripPtr&));
    void failed(const TripPtr& trip, const QString& operation, const QString& why, Change also);
    Result<void> store(const Change& change);
    Result<void> storeChange(const Change& change);
    Result<void> endRow(const Trip& trip, std::optional<QDateTime> nextQuestion);
    [[nodiscard]] SriRecords recordsOf(const Trip& trip) const;

    Context m_context;
};

} // namespace engine::invoicing
