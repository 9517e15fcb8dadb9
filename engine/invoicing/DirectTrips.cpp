#include "invoicing/DirectTrips.h"

#include "core/Log.h"
#include "invoicing/QueueChoice.h"
#include "invoicing/SriVerdicts.h"
#include "storage/Transaction.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using namespace std::chrono_literals;
using Reception = sri::ReceptionAnswer::Kind;
using Asked = sri::AuthorizationAnswer::Kind;

namespace {

// Before the second and the third try of a call that got no answer at all.
constexpr std::array<std::chrono::milliseconds, 2> kPauses{1s, 2s};
constexpr auto kLookAgain = 100ms;
constexpr auto kLongestWait = 30s; // for somebody else's question

template <class Answer>
bool isNetworkError(const Answer& answer)
{
    return answer.httpStatus == 0 && (answer.kind == Answer::Kind::NotSent || answer.kind == Answer::Kind::Unknown);
}

} // namespace

struct DirectTrips::Trip
{
    CallerView whose;
    AccessKey key;
    SendReply sent; // one of
    AskReply told;  // the two
    DocumentSummary document;
    queue::Effect effect; // the row that is leased for it
    bool queued = false;  // the tenant's documents join the queue
    QUrl base;
    size_t tries = 0; // that got no answer
    QElapsedTimer waited;

    void fail(const Error& error) const { sent ? sent(error) : told(error); }
};

DirectTrips::DirectTrips(Context context) : m_context(std::move(context)) {}

void DirectTrips::release()
{
    if (auto released = queue::OutboxWork(m_context.database).releaseLeases(m_context.owner); !released)
        qCWarning(core::lcQueue) << "leases of calls not given back:" << released.error().detail;
}

// Locks the document for this call; false = somebody else has it.
Result<bool> DirectTrips::begin(Trip& trip, DocumentStatus from, DocumentStatus to)
{
    storage::Database& database = m_context.database;
    if (database.isLost()) {
        if (auto back = database.reconnect(); !back)
            return back.error();
    }
    auto transaction = storage::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    DocumentRepository documents = trip.whose.documents(database);
    if (auto held = documents.hold(trip.key); !held)
        return held.error();
    auto row = documents.findByAccessKey(trip.key);
    if (!row)
        return row.error();
    trip.document = std::move(row->summary);
    if (trip.document.status != from)
        return invalidTransition(trip.document.status, to);
    const auto queued = joinsTheQueue(database, trip.whose.caller);
    if (!queued)
        return queued.error();
    trip.queued = *queued;
    const QDateTime now = m_context.clock.nowUtc();
    queue::Claim claim;
    claim.owner = m_context.owner;
    claim.now = now;
    claim.leaseUntil = now.addMSecs(((kPauses.size() + 2) * m_context.perTry + 1min).count());
    claim.markMaybeSent = true;
    auto effect = queue::Outbox(database, trip.whose.tenant())
                      .take(sriEffect(trip.document.target), trip.key.text(), firstQuestionAt(now, *queued), claim);
    if (!effect)
        return effect.error();
    if (!*effect)
        return false;
    trip.effect = **effect;
    if (auto done = transaction->commit(); !done)
        return done.error();
    trip.base = m_context.baseOf(trip.whose.tenant(), trip.document.target);
    return true;
}

void DirectTrips::send(const CallerView& whose, const AccessKey& key, SendReply reply)
{
    auto trip = std::make_shared<Trip>();
    trip->whose = whose;
    trip->key = key;
    trip->sent = std::move(reply);
    const auto mine = begin(*trip, DocumentStatus::Signed, DocumentStatus::Received);
    if (!mine)
        trip->fail(mine.error());
    else if (!*mine)
        trip->fail(invalidTransition(DocumentStatus::Signed, DocumentStatus::Received,
                                     u"another call sends it at this moment"_s));
    else
        submit(trip);
}

void DirectTrips::submit(const TripPtr& trip)
{
    if (trip->base.isEmpty()) {
        failed(trip, u"SEND"_s, u"The practice tax office is not running."_s, {});
        return;
    }
    const auto xml = trip->whose.documents(m_context.database).signedXml(trip->key);
    if (!xml) {
        failed(trip, u"SEND"_s, xml.error().detail, {});
        return;
    }
    m_context.client.submit(trip->base, *xml).then(this, [this, trip](const sri::ReceptionAnswer& answer) {
        submitted(trip, answer);
    });
}

void DirectTrips::submitted(const TripPtr& trip, const sri::ReceptionAnswer& answer)
{
    if (isNetworkError(answer) && tryAgain(trip, &DirectTrips::submit))
        return;
    switch (answer.kind) {
    case Reception::Received:
        arrived(trip, answer);
        return;
    case Reception::Returned:
        if (isAlreadyThere(answer.messages))
            arrived(trip, answer);
        else if (hasSriCode(answer.messages, "45"_L1))
            settleNumber(trip, answer);
        else
            refused(trip, answer);
        return;
    case Reception::NotSent:
    case Reception::Unknown:
    case Reception::ServerFault:
    case Reception::ClientFault:
        failed(trip, u"SEND"_s, answer.detail, [this, trip, answer]() -> Result<void> {
            return answer.httpStatus > 0 ? recordsOf(*trip).reception(answer) : Result<void>();
        });
        return;
    }
}

// SRI sheet: 45 says that the number is taken, by whatever voucher. After a lost answer that may be this very one.
void DirectTrips::settleNumber(const TripPtr& trip, const sri::ReceptionAnswer& answer)
{
    m_context.client.authorize(trip->base, trip->key.text())
        .then(this, [this, trip, answer](const sri::AuthorizationAnswer& known) {
            const bool there = known.kind == Asked::Authorized || known.kind == Asked::InProcess ||
                               (known.kind == Asked::NotAuthorized && isNoVerdict(known.messages));
            if (there)
                arrived(trip, answer);
            else
                refused(trip, answer);
        });
}

void DirectTrips::arrived(const TripPtr& trip, const sri::ReceptionAnswer& answer)
{
    const auto stored = store([this, trip, answer]() -> Result<void> {
        if (auto done = recordsOf(*trip).received(answer); !done)
            return done;
        return endRow(*trip, firstQuestionAt(m_context.clock.nowUtc(), trip->queued));
    });
    if (!stored) {
        trip->fail(stored.error());
        return;
    }
    Q_EMIT changed(trip->key, DocumentStatus::Received);
    auto row = trip->whose.documents(m_context.database).findWhole(trip->key);
    if (!row) {
        trip->fail(row.error());
        return;
    }
    trip->sent(SentDocument{row->summary, answer.kind == Reception::Received ? u"RECIBIDA"_s : u"DEVUELTA"_s,
                            answer.messages, hasSriCode(answer.messages, "70"_L1)});
}

void DirectTrips::refused(const TripPtr& trip, const sri::ReceptionAnswer& answer)
{
    const auto stored = store([this, trip, answer]() -> Result<void> {
        if (auto done = recordsOf(*trip).returned(answer); !done)
            return done;
        return endRow(*trip, {});
    });
    if (!stored) {
        trip->fail(stored.error());
        return;
    }
    Q_EMIT changed(trip->key, DocumentStatus::Returned);
    auto row = trip->whose.documents(m_context.database).findWhole(trip->key);
    if (row)
        trip->sent(SentDocument{row->summary, u"DEVUELTA"_s, answer.messages, false});
    else
        trip->fail(row.error());
}

void DirectTrips::authorize(const CallerView& whose, const AccessKey& key, AskReply reply)
{
    auto trip = std::make_shared<Trip>();
    trip->whose = whose;
    trip->key = key;
    trip->told = std::move(reply);
    const auto mine = begin(*trip, DocumentStatus::Received, DocumentStatus::Authorized);
    if (!mine) {
        trip->fail(mine.error());
    } else if (!*mine) {
        trip->waited.start();
        waitForOther(trip);
    } else {
        ask(trip);
    }
}

// The queue, or another caller, is asking: their answer is ours.
void DirectTrips::waitForOther(const TripPtr& trip)
{
    const auto effect = queue::Outbox(m_context.database, trip->whose.tenant())
                            .find(sriEffect(trip->document.target), trip->key.text());
    const bool asking =
        effect && *effect && !(*effect)->leaseOwner.isEmpty() && (*effect)->leaseUntil > m_context.clock.nowUtc();
    if (!asking || trip->waited.hasExpired(std::chrono::milliseconds(kLongestWait).count()))
        tellAsItIs(trip);
    else
        QTimer::singleShot(kLookAgain, this, [this, trip] { waitForOther(trip); });
}

void DirectTrips::tellAsItIs(const TripPtr& trip)
{
    trip->told(trip->whose.documents(m_context.database).findWhole(trip->key).map([](DocumentRow&& row) {
        return std::move(row.summary);
    }));
}

void DirectTrips::ask(const TripPtr& trip)
{
    if (trip->base.isEmpty()) {
        failed(trip, u"AUTHORIZE"_s, u"The practice tax office is not running."_s, {});
        return;
    }
    m_context.client.authorize(trip->base, trip->key.text())
        .then(this, [this, trip](const sri::AuthorizationAnswer& answer) { asked(trip, answer); });
}

void DirectTrips::asked(const TripPtr& trip, const sri::AuthorizationAnswer& answer)
{
    if (isNetworkError(answer) && tryAgain(trip, &DirectTrips::ask))
        return;
    switch (answer.kind) {
    case Asked::Authorized:
        concluded(trip, answer);
        return;
    case Asked::NotAuthorized: {
        const auto history = EventRepository(m_context.database, trip->whose.tenant()).list(trip->key);
        const QDateTime now = m_context.clock.nowUtc();
        const auto waiting = sinceReceived(history.value_or({}), trip->effect.firstTryAt, now);
        if (isNoVerdict(answer.messages) || !history || isOldRefusal(*history, answer, waiting))
            undecided(trip, answer);
        else
            concluded(trip, answer);
        return;
    }
    case Asked::InProcess:
    case Asked::Unheard:
        undecided(trip, answer);
        return;
    case Asked::NotSent:
    case Asked::Unknown:
    case Asked::ServerFault:
    case Asked::ClientFault:
        failed(trip, u"AUTHORIZE"_s, answer.detail, [this, trip, answer]() -> Result<void> {
            return answer.httpStatus > 0 ? recordsOf(*trip).authorization(answer) : Result<void>();
        });
        return;
    }
}

void DirectTrips::concluded(const TripPtr& trip, const sri::AuthorizationAnswer& answer)
{
    const bool good = answer.kind == Asked::Authorized;
    const auto stored = store([this, trip, answer]() -> Result<void> {
        if (auto done = recordsOf(*trip).verdict(answer); !done)
            return done;
        return endRow(*trip, {});
    });
    if (!stored) {
        trip->fail(stored.error());
        return;
    }
    if (good)
        Q_EMIT authorized(trip->document.issueDate, trip->document.target);
    Q_EMIT changed(trip->key, good ? DocumentStatus::Authorized : DocumentStatus::NotAuthorized);
    tellAsItIs(trip);
}

// Nothing new: a row among the answers, no event.
void DirectTrips::undecided(const TripPtr& trip, const sri::AuthorizationAnswer& answer)
{
    const QDateTime now = m_context.clock.nowUtc();
    const QDateTime planned = trip->effect.dueAt;
    const auto stored = store([&]() -> Result<void> {
        if (auto done = recordsOf(*trip).authorization(answer); !done)
            return done;
        return endRow(*trip, planned > now ? planned : firstQuestionAt(now, trip->queued));
    });
    if (stored)
        tellAsItIs(trip);
    else
        trip->fail(stored.error());
}

bool DirectTrips::tryAgain(const TripPtr& trip, void (DirectTrips::*step)(const TripPtr&))
{
    if (trip->tries >= kPauses.size())
        return false;
    QTimer::singleShot(kPauses.at(trip->tries++), this, [this, trip, step] { (this->*step)(trip); });
    return true;
}

// No usable answer: the document stays what it is.
void DirectTrips::failed(const TripPtr& trip, const QString& operation, const QString& why, Change also)
{
    const auto stored = store([&]() -> Result<void> {
        if (auto done = also ? also() : Result<void>(); !done)
            return done;
        if (auto done = recordsOf(*trip).error(operation, why); !done)
            return done;
        const bool wasReceived = trip->document.status == DocumentStatus::Received;
        return endRow(*trip, wasReceived ? std::optional(trip->effect.dueAt) : std::nullopt);
    });
    if (!stored)
        qCWarning(core::lcQueue) << "failure of" << trip->key.text() << "not stored:" << stored.error().detail;
    trip->fail({ErrorCode::SRI_SUBMISSION_FAILED, why});
}

// The lease goes with the change: a call that lost it meanwhile changes nothing.
Result<void> DirectTrips::endRow(const Trip& trip, std::optional<QDateTime> nextQuestion)
{
    queue::OutboxWork outbox(m_context.database);
    const auto done = nextQuestion ? outbox.reschedule(trip.effect.id, m_context.owner, *nextQuestion, 0, {}, true)
                                   : outbox.complete(trip.effect.id, m_context.owner);
    if (!done && done.error().code == ErrorCode::CONFLICT)
        return Error{ErrorCode::INTERNAL_ERROR, done.error().detail};
    return done;
}

Result<void> DirectTrips::store(const Change& change)
{
    const auto stored = storeChange(change);
    if (stored)
        Q_EMIT givenBack();
    return stored;
}

Result<void> DirectTrips::storeChange(const Change& change)
{
    if (m_context.database.isLost()) {
        if (auto back = m_context.database.reconnect(); !back)
            return back;
    }
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    if (auto done = change(); !done)
        return done;
    return transaction->commit();
}

SriRecords DirectTrips::recordsOf(const Trip& trip) const
{
    return {{m_context.database, m_context.clock, trip.whose.tenant(), trip.whose.caller.apiKeyId}, trip.document};
}

} // namespace engine::invoicing
