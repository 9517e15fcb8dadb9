#include "invoicing/SriDispatcher.h"

#include "core/Log.h"
#include "core/Random.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SriEffect.h"
#include "invoicing/SriResponseRepository.h"
#include "sri/SriEndpoints.h"
#include "storage/Transaction.h"

#include <engine/SriCodeTable.h>

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using namespace std::chrono_literals;
using Reception = sri::ReceptionAnswer::Kind;
using Asked = sri::AuthorizationAnswer::Kind;

namespace {

// SRI asks clients to leave a pause between RECIBIDA and the first question.
constexpr queue::Pause kFirstQuestion = 2s;

bool hasCode(const QList<SriMessage>& messages, QLatin1StringView code)
{
    return std::any_of(messages.begin(), messages.end(), [&](const SriMessage& m) { return m.identifier == code; });
}

// True when every complaint is one that the tax office mends by itself: an internal error, a closure, a pending permission.
bool mendsItself(const QList<SriMessage>& messages)
{
    bool any = false;
    for (const SriMessage& message : messages) {
        const auto entry = sriCode(message.identifier);
        if (entry && entry->action == SriCodeAction::WarningOnly)
            continue;
        if (!entry || entry->action != SriCodeAction::RetryLater)
            return false;
        any = true;
    }
    return any;
}

QString joined(const QList<SriMessage>& messages)
{
    QStringList parts;
    for (const SriMessage& m : messages)
        parts << u"[%1] %2 %3"_s.arg(m.identifier, m.message, m.additionalInfo).trimmed();
    return parts.join(u"; "_s);
}

} // namespace

struct SriDispatcher::Trip {
    queue::Effect effect;
    std::function<void()> done;
    AccessKey key;
    DocumentSummary document;
    QUrl base;
    bool asked = false;                             // authorisation was asked during this try
    bool mayBeThere = false;                        // bytes may have reached the tax office
    std::optional<sri::ReceptionAnswer> numberTaken; // the 45 that made us ask
};

SriDispatcher::SriDispatcher(Context context)
    : m_context(std::move(context)), m_policy(QRandomGenerator::system()->generate())
{
}

void SriDispatcher::start(const queue::Effect& effect, std::function<void()> done)
{
    auto trip = std::make_shared<Trip>();
    trip->effect = effect;
    trip->done = std::move(done);
    trip->mayBeThere = effect.maybeSent;

    auto key = AccessKey::parse(effect.subject);
    const auto row = key ? DocumentRepository(m_context.database, m_context.tenant).findByAccessKey(*key)
                         : Result<DocumentRow>(key.error());
    if (!row) {
        qCWarning(core::lcQueue) << "effect" << effect.id << "names no document:" << row.error().detail;
        trip->done();
        return;
    }
    trip->key = *key;
    trip->document = row->summary;
    const QUrl overrideBase = trip->document.target == SriTarget::Practice && m_context.overrideBase.isEmpty() ? m_context.practiceBase
                                                                                                              : m_context.overrideBase;
    trip->base = sri::SriEndpoints::forTarget(trip->document.target, overrideBase).base;
    switch (trip->document.status) {
    case DocumentStatus::PendingSend:
        if (trip->base.isEmpty())
            parkWithError(trip, u"SEND"_s, u"Practice documents are sent only while the program runs in practice mode."_s);
        else if (trip->mayBeThere)
            ask(trip);
        else
            submit(trip);
        return;
    case DocumentStatus::Received:
        ask(trip);
        return;
    case DocumentStatus::Signed:
    case DocumentStatus::Returned:
    case DocumentStatus::Authorized:
    case DocumentStatus::NotAuthorized:
        // Another run settled it: nothing is left to do.
        inTransaction(trip, [&] { return queue::Outbox(m_context.database, m_context.tenant).complete(effect.id, effect.leaseOwner); });
        trip->done();
        return;
    }
}

template <class Change>
bool SriDispatcher::inTransaction(const std::shared_ptr<Trip>& trip, Change&& change)
{
    if (m_context.database.isLost() && !m_context.database.reconnect())
        return false;
    auto transaction = storage::Transaction::begin(m_context.database);
    Result<void> outcome = transaction ? change() : Result<void>(transaction.error());
    if (outcome)
        outcome = transaction->commit();
    if (!outcome) {
        // The stored truth is unchanged; the lease runs out and the document is asked about again.
        qCWarning(core::lcQueue) << "answer for" << trip->key.text() << "not stored:" << outcome.error().codeName()
                                 << outcome.error().detail;
    }
    return outcome.has_value();
}

void SriDispatcher::ask(const std::shared_ptr<Trip>& trip)
{
    trip->asked = true;
    m_context.client.authorize(trip->base, trip->key.text()).then(this, [this, trip](const sri::AuthorizationAnswer& answer) {
        asked(trip, answer);
    });
}

void SriDispatcher::submit(const std::shared_ptr<Trip>& trip)
{
    const auto xml = DocumentRepository(m_context.database, m_context.tenant).signedXml(trip->key);
    if (!xml) {
        failedTry(trip, xml.error().detail, trip->mayBeThere);
        return;
    }
    m_context.client.submit(trip->base, *xml).then(this, [this, trip](const sri::ReceptionAnswer& answer) { submitted(trip, answer); });
}

void SriDispatcher::submitted(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer)
{
    switch (answer.kind) {
    case Reception::Received:
        setReach(SriReach::Reachable);
        received(trip, answer);
        return;
    case Reception::Returned:
        setReach(SriReach::Reachable);
        returned(trip, answer);
        return;
    case Reception::NotSent:
        unreachable(trip, answer.detail);
        return;
    case Reception::Unknown:
        failedTry(trip, answer.detail, true);
        return;
    case Reception::ServerFault:
        failedTry(trip, answer.detail, true);
        return;
    case Reception::ClientFault:
        parkWithError(trip, u"SEND"_s, answer.detail);
        return;
    }
}

void SriDispatcher::received(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer)
{
    inTransaction(trip, [&]() -> Result<void> {
        if (auto done = recordReception(*trip, answer); !done)
            return done;
        if (auto done = moveDocument(*trip, DocumentStatus::Received, u"SENT"_s, {{u"sriStatus"_s, u"RECIBIDA"_s}}); !done)
            return done;
        return queue::Outbox(m_context.database, m_context.tenant)
            .reschedule(trip->effect.id, trip->effect.leaseOwner, m_context.clock.nowUtc().addMSecs(kFirstQuestion.count()), 0, {}, true);
    });
    trip->done();
}

// DEVUELTA. SRI sheet: 43 and 70 mean that it has this very key, 45 that another key owns the number.
void SriDispatcher::returned(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer)
{
    if (hasCode(answer.messages, "43"_L1) || hasCode(answer.messages, "70"_L1)) {
        received(trip, answer);
        return;
    }
    if (hasCode(answer.messages, "45"_L1) && !trip->numberTaken) {
        trip->numberTaken = answer;
        ask(trip);
        return;
    }
    if (mendsItself(answer.messages)) {
        inTransaction(trip, [&] { return recordReception(*trip, answer); });
        failedTry(trip, joined(answer.messages), trip->mayBeThere);
        return;
    }
    inTransaction(trip, [&]() -> Result<void> {
        if (auto done = recordReception(*trip, answer); !done)
            return done;
        if (auto done = moveDocument(*trip, DocumentStatus::Returned, u"SENT"_s, {{u"sriStatus"_s, u"DEVUELTA"_s}}); !done)
            return done;
        if (auto done = DocumentRepository(m_context.database, m_context.tenant).setNeedsPerson(trip->key, true, m_context.clock.nowUtc()); !done)
            return done;
        return queue::Outbox(m_context.database, m_context.tenant).complete(trip->effect.id, trip->effect.leaseOwner);
    });
    trip->done();
}

void SriDispatcher::asked(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer)
{
    switch (answer.kind) {
    case Asked::Authorized:
        setReach(SriReach::Reachable);
        concluded(trip, answer);
        return;
    case Asked::NotAuthorized:
        setReach(SriReach::Reachable);
        if (isOldRefusal(*trip, answer))
            unheard(trip, answer);
        else
            concluded(trip, answer);
        return;
    case Asked::InProcess:
        setReach(SriReach::Reachable);
        inProcess(trip, answer);
        return;
    case Asked::Unheard:
        setReach(SriReach::Reachable);
        unheard(trip, answer);
        return;
    case Asked::NotSent:
        unreachable(trip, answer.detail);
        return;
    case Asked::Unknown:
    case Asked::ServerFault:
        failedTry(trip, answer.detail, trip->mayBeThere);
        return;
    case Asked::ClientFault:
        parkWithError(trip, u"AUTHORIZE"_s, answer.detail);
        return;
    }
}

// After a rebuild the tax office still shows the refusal of the earlier bytes until it gets the new ones.
bool SriDispatcher::isOldRefusal(const Trip& trip, const sri::AuthorizationAnswer& answer)
{
    if (trip.document.status != DocumentStatus::PendingSend)
        return false;
    const auto events = EventRepository(m_context.database, m_context.tenant).list(trip.key);
    if (!events)
        return false;
    const auto rebuilt = std::find_if(events->rbegin(), events->rend(), [](const DocumentEvent& e) { return e.type == u"REBUILT"; });
    if (rebuilt == events->rend())
        return false;
    const QDateTime refused = core::fromUtcIso(answer.date);
    return !refused.isValid() || refused < rebuilt->at;
}

void SriDispatcher::inProcess(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer)
{
    const bool first = trip->document.status == DocumentStatus::PendingSend;
    if (first && !inTransaction(trip, [&]() -> Result<void> {
            if (auto done = recordAuthorization(*trip, answer); !done)
                return done;
            return moveDocument(*trip, DocumentStatus::Received, u"SENT"_s, {{u"sriStatus"_s, answer.stateText}});
        })) {
        trip->done();
        return;
    }
    askLater(trip);
}

// Zero comprobantes: the tax office never got it, or has not decided anything yet.
void SriDispatcher::unheard(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer&)
{
    if (trip->numberTaken) {
        returned(trip, *trip->numberTaken);
        return;
    }
    if (trip->document.status == DocumentStatus::PendingSend) {
        trip->mayBeThere = false;
        submit(trip);
        return;
    }
    askLater(trip);
}

void SriDispatcher::concluded(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer)
{
    const bool good = answer.kind == Asked::Authorized;
    const DocumentStatus from = trip->document.status;
    const DocumentStatus to = good ? DocumentStatus::Authorized : DocumentStatus::NotAuthorized;
    const QDateTime now = m_context.clock.nowUtc();
    const bool stored = inTransaction(trip, [&]() -> Result<void> {
        DocumentRepository documents(m_context.database, m_context.tenant);
        if (auto done = recordAuthorization(*trip, answer); !done)
            return done;
        const QJsonObject detail{{u"sriStatus"_s, answer.stateText},
                                 {u"authorizationNumber"_s, good ? QJsonValue(answer.number) : QJsonValue()}};
        if (good) {
            if (auto done = documents.setAuthorization(trip->key, {answer.number, answer.date, answer.xml}, from, now); !done)
                return done;
        } else {
            if (auto done = documents.move(trip->key, from, to, now); !done)
                return done;
        }
        if (auto done = documents.setNeedsPerson(trip->key, !good, now); !done)
            return done;
        EventRepository events(m_context.database, m_context.tenant);
        if (auto done = events.append(trip->key, {0, u"STATUS_CHANGED"_s, from, to, detail, now}); !done)
            return done;
        return queue::Outbox(m_context.database, m_context.tenant).complete(trip->effect.id, trip->effect.leaseOwner);
    });
    if (stored) {
        if (good)
            Q_EMIT authorized(trip->document.issueDate);
        Q_EMIT changed(trip->key, to);
    }
    trip->done();
}

void SriDispatcher::askLater(const std::shared_ptr<Trip>& trip)
{
    const QDateTime now = m_context.clock.nowUtc();
    const QDateTime since = trip->effect.firstTryAt.isValid() ? trip->effect.firstTryAt : now;
    const std::chrono::milliseconds waiting(std::max<qint64>(0, since.msecsTo(now)));
    const QDateTime next = now.addMSecs(m_policy.beforeAskingAgain(waiting).count());
    inTransaction(trip, [&]() -> Result<void> {
        DocumentRepository documents(m_context.database, m_context.tenant);
        // SRI's own promise is over: somebody should look, while the program keeps asking.
        if (waiting >= queue::RetryPolicy::kPatience && !trip->document.needsPerson) {
            if (auto done = documents.setNeedsPerson(trip->key, true, now); !done)
                return done;
        }
        return queue::Outbox(m_context.database, m_context.tenant)
            .reschedule(trip->effect.id, trip->effect.leaseOwner, next, 0, {}, true);
    });
    trip->done();
}

void SriDispatcher::unreachable(const std::shared_ptr<Trip>& trip, const QString& why)
{
    setReach(SriReach::Unreachable);
    if (m_scheduler)
        m_scheduler->wentDown(m_policy.afterFailure(std::min(trip->effect.attempts + 1, 5)));
    failedTry(trip, why, trip->mayBeThere);
}

void SriDispatcher::failedTry(const std::shared_ptr<Trip>& trip, const QString& why, bool maybeSent)
{
    const QDateTime now = m_context.clock.nowUtc();
    const QDateTime next = now.addMSecs(m_policy.afterFailure(trip->effect.attempts + 1).count());
    inTransaction(trip, [&]() -> Result<void> {
        // One line of history per kind of trouble, not one per try.
        if (why != trip->effect.lastError) {
            EventRepository events(m_context.database, m_context.tenant);
            const QJsonObject detail{{u"operation"_s, trip->asked ? u"AUTHORIZE"_s : u"SEND"_s}, {u"message"_s, why}};
            if (auto done = events.append(trip->key, {0, u"ERROR"_s, trip->document.status, std::nullopt, detail, now}); !done)
                return done;
        }
        return queue::Outbox(m_context.database, m_context.tenant)
            .reschedule(trip->effect.id, trip->effect.leaseOwner, next, 1, why, maybeSent);
    });
    trip->done();
}

void SriDispatcher::parkWithError(const std::shared_ptr<Trip>& trip, const QString& operation, const QString& why)
{
    const QDateTime now = m_context.clock.nowUtc();
    inTransaction(trip, [&]() -> Result<void> {
        EventRepository events(m_context.database, m_context.tenant);
        const QJsonObject detail{{u"operation"_s, operation}, {u"message"_s, why}};
        if (auto done = events.append(trip->key, {0, u"ERROR"_s, trip->document.status, std::nullopt, detail, now}); !done)
            return done;
        if (auto done = DocumentRepository(m_context.database, m_context.tenant).setNeedsPerson(trip->key, true, now); !done)
            return done;
        return queue::Outbox(m_context.database, m_context.tenant).park(trip->effect.id, trip->effect.leaseOwner, why);
    });
    trip->done();
}

Result<void> SriDispatcher::recordReception(const Trip& trip, const sri::ReceptionAnswer& answer)
{
    SriResponse row;
    row.operation = u"RECEPTION"_s;
    row.state = answer.kind == Reception::Received ? u"RECIBIDA"_s : u"DEVUELTA"_s;
    row.messages = answer.messages;
    row.raw = answer.raw;
    row.httpStatus = answer.httpStatus;
    row.at = m_context.clock.nowUtc();
    return SriResponseRepository(m_context.database, m_context.tenant).append(trip.key, row);
}

Result<void> SriDispatcher::recordAuthorization(const Trip& trip, const sri::AuthorizationAnswer& answer)
{
    SriResponse row;
    row.operation = u"AUTHORIZATION"_s;
    row.state = answer.stateText;
    row.messages = answer.messages;
    row.raw = answer.raw;
    row.httpStatus = answer.httpStatus;
    row.at = m_context.clock.nowUtc();
    return SriResponseRepository(m_context.database, m_context.tenant).append(trip.key, row);
}

Result<void> SriDispatcher::moveDocument(Trip& trip, DocumentStatus to, const QString& event, const QJsonObject& detail)
{
    const DocumentStatus from = trip.document.status;
    if (from == to)
        return {};
    const QDateTime now = m_context.clock.nowUtc();
    if (auto done = DocumentRepository(m_context.database, m_context.tenant).move(trip.key, from, to, now); !done)
        return done;
    if (auto done = EventRepository(m_context.database, m_context.tenant).append(trip.key, {0, event, from, to, detail, now}); !done)
        return done;
    trip.document.status = to;
    // Told once the change is stored: the queued call runs after the surrounding transaction has ended.
    QMetaObject::invokeMethod(this, [this, key = trip.key, to] { Q_EMIT changed(key, to); }, Qt::QueuedConnection);
    return {};
}

void SriDispatcher::setReach(SriReach reach)
{
    if (reach == SriReach::Reachable && m_scheduler)
        m_scheduler->wentUp();
    if (reach == m_reach)
        return;
    m_reach = reach;
    Q_EMIT reachChanged(reach);
}

} // namespace engine::invoicing
