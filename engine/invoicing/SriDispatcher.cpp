#include "invoicing/SriDispatcher.h"

#include "access/PracticeMark.h"
#include "core/Log.h"
#include "core/Random.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SriTrip.h"
#include "invoicing/SriVerdicts.h"
#include "sri/SriEndpoints.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using namespace std::chrono_literals;
using Reception = sri::ReceptionAnswer::Kind;
using Asked = sri::AuthorizationAnswer::Kind;

namespace {

// SRI asks clients to leave a pause between RECIBIDA and the first question.
constexpr queue::Pause kFirstQuestion = 2s;

} // namespace

SriDispatcher::SriDispatcher(Context context)
    : m_context(std::move(context)), m_policy(QRandomGenerator::system()->generate())
{
}

QUrl SriDispatcher::baseOf(storage::TenantScope tenant, SriTarget target) const
{
    if (tenant.id != storage::kTillTenant.id && m_context.overrideBase.isEmpty()) {
        // Who was promoted in practice has a production there. Whose promotion was real is refused by the practice
        // office (37), which can be mended; who cannot be told stays where he is.
        const auto practised = access::isPractised(m_context.database, tenant);
        if (!practised)
            return {};
        if (*practised && target == SriTarget::Production)
            return sri::SriEndpoints::practiceProduction(m_context.practiceBase);
        if (m_context.guestsPractise)
            return m_context.practiceBase;
    }
    const bool practice = target == SriTarget::Practice && m_context.overrideBase.isEmpty();
    return sri::SriEndpoints::forTarget(target, practice ? m_context.practiceBase : m_context.overrideBase).base;
}

void SriDispatcher::start(const queue::Effect& effect, std::function<void()> done)
{
    auto trip = std::make_shared<Trip>();
    trip->effect = effect;
    trip->done = std::move(done);
    trip->mayBeThere = effect.maybeSent;

    auto key = AccessKey::parse(effect.subject);
    const auto row = key ? DocumentRepository(m_context.database, trip->tenant()).findByAccessKey(*key)
                         : Result<DocumentRow>(key.error());
    if (!row) {
        qCWarning(core::lcQueue) << "effect" << effect.id << "names no document:" << row.error().detail;
        if (m_scheduler && row.error().code != ErrorCode::NOT_FOUND)
            m_scheduler->endNotStored(); // it was only not read: soon again, not when the lease is over
        trip->done();
        return;
    }
    trip->key = *key;
    trip->document = row->summary;
    trip->base = baseOf(trip->tenant(), trip->document.target);
    switch (trip->document.status) {
    case DocumentStatus::PendingSend:
        if (trip->base.isEmpty())
            failedTry(trip, u"The practice tax office is not running."_s, trip->mayBeThere);
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
        end(trip, [this, trip] {
            return queue::Outbox(m_context.database, trip->tenant()).complete(trip->effect.id, trip->effect.leaseOwner);
        });
        return;
    }
}

void SriDispatcher::ask(const std::shared_ptr<Trip>& trip)
{
    trip->asked = true;
    m_context.client.authorize(trip->base, trip->key.text())
        .then(this, [this, trip](const sri::AuthorizationAnswer& answer) { asked(trip, answer); });
}

void SriDispatcher::submit(const std::shared_ptr<Trip>& trip)
{
    const auto xml = DocumentRepository(m_context.database, trip->tenant()).signedXml(trip->key);
    if (!xml) {
        failedTry(trip, xml.error().detail, trip->mayBeThere);
        return;
    }
    m_context.client.submit(trip->base, *xml).then(this, [this, trip](const sri::ReceptionAnswer& answer) {
        submitted(trip, answer);
    });
}

void SriDispatcher::submitted(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer)
{
    switch (answer.kind) {
    case Reception::Received:
        noteAnswer(*trip);
        received(trip, answer);
        return;
    case Reception::Returned:
        noteAnswer(*trip);
        returned(trip, answer);
        return;
    case Reception::NotSent:
        unreachable(trip, answer.detail);
        return;
    case Reception::Unknown:
    case Reception::ServerFault:
        stumbled(trip, answer.detail, true);
        return;
    case Reception::ClientFault:
        parkWithError(trip, u"SEND"_s, answer.detail);
        return;
    }
}

void SriDispatcher::received(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer)
{
    end(
        trip,
        [this, trip, answer]() -> Result<void> {
            if (auto done = recordsOf(*trip).received(answer); !done)
                return done;
            const QDateTime next = m_context.clock.nowUtc().addMSecs(kFirstQuestion.count());
            return queue::Outbox(m_context.database, trip->tenant())
                .reschedule(trip->effect.id, trip->effect.leaseOwner, next, 0, {}, true);
        },
        [this, trip] { Q_EMIT changed(trip->key, DocumentStatus::Received); });
}

// DEVUELTA. SRI sheet: 43 and 70 mean that it has this very key, 45 that another key owns the number.
void SriDispatcher::returned(const std::shared_ptr<Trip>& trip, const sri::ReceptionAnswer& answer)
{
    if (isAlreadyThere(answer.messages)) {
        received(trip, answer);
        return;
    }
    if (hasSriCode(answer.messages, "45"_L1) && !trip->numberTaken) {
        trip->numberTaken = answer;
        ask(trip);
        return;
    }
    if (mendsItself(answer.messages)) {
        // A closure or a missing permission ends by itself only after somebody did something about it.
        const bool tell = !isNoVerdict(answer.messages) && !trip->document.needsPerson;
        failedTry(
            trip, sriMessagesInWords(answer.messages), trip->mayBeThere,
            [this, trip, answer, tell]() -> Result<void> {
                if (auto done = recordsOf(*trip).reception(answer); !done || !tell)
                    return done;
                return DocumentRepository(m_context.database, trip->tenant())
                    .setNeedsPerson(trip->key, true, m_context.clock.nowUtc());
            },
            tell ? sayItWaits(trip) : nullptr);
        return;
    }
    end(
        trip,
        [this, trip, answer]() -> Result<void> {
            if (auto done = recordsOf(*trip).returned(answer); !done)
                return done;
            return queue::Outbox(m_context.database, trip->tenant()).complete(trip->effect.id, trip->effect.leaseOwner);
        },
        [this, trip] { Q_EMIT changed(trip->key, DocumentStatus::Returned); });
}

void SriDispatcher::asked(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer)
{
    switch (answer.kind) {
    case Asked::Authorized:
        noteAnswer(*trip);
        concluded(trip, answer);
        return;
    case Asked::NotAuthorized:
        noteAnswer(*trip);
        if (hasSriCode(answer.messages, "50"_L1) && isNoVerdict(answer.messages))
            failedTry(trip, sriMessagesInWords(answer.messages), trip->mayBeThere);
        else if (isNoVerdict(answer.messages))
            inProcess(trip, answer);
        else if (isRefusalOfEarlierBytes(*trip, answer))
            unheard(trip, answer);
        else
            concluded(trip, answer);
        return;
    case Asked::InProcess:
        noteAnswer(*trip);
        inProcess(trip, answer);
        return;
    case Asked::Unheard:
        noteAnswer(*trip);
        unheard(trip, answer);
        return;
    case Asked::NotSent:
        unreachable(trip, answer.detail);
        return;
    case Asked::Unknown:
    case Asked::ServerFault:
        stumbled(trip, answer.detail, trip->mayBeThere);
        return;
    case Asked::ClientFault:
        parkWithError(trip, u"AUTHORIZE"_s, answer.detail);
        return;
    }
}

bool SriDispatcher::isRefusalOfEarlierBytes(const Trip& trip, const sri::AuthorizationAnswer& answer)
{
    const auto events = EventRepository(m_context.database, trip.tenant()).list(trip.key);
    std::optional<std::chrono::milliseconds> waiting;
    if (trip.document.status == DocumentStatus::Received)
        waiting = sinceItWasReceived(trip);
    return events && isOldRefusal(*events, answer, waiting);
}

std::chrono::milliseconds SriDispatcher::sinceItWasReceived(const Trip& trip)
{
    return sinceReceived(EventRepository(m_context.database, trip.tenant()).list(trip.key).value_or({}),
                         trip.effect.firstTryAt, m_context.clock.nowUtc());
}

void SriDispatcher::inProcess(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer)
{
    if (trip->document.status != DocumentStatus::PendingSend) {
        askLater(trip, sinceItWasReceived(*trip));
        return;
    }
    const auto arrived = [this, trip, answer]() -> Result<void> {
        if (auto done = recordsOf(*trip).authorization(answer); !done)
            return done;
        return recordsOf(*trip).move(DocumentStatus::Received, u"SENT"_s, {{u"sriStatus"_s, answer.stateText}});
    };
    askLater(trip, 0ms, arrived, [this, trip] { Q_EMIT changed(trip->key, DocumentStatus::Received); });
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
    askLater(trip, sinceItWasReceived(*trip));
}

void SriDispatcher::concluded(const std::shared_ptr<Trip>& trip, const sri::AuthorizationAnswer& answer)
{
    const bool good = answer.kind == Asked::Authorized;
    end(
        trip,
        [this, trip, answer]() -> Result<void> {
            if (auto done = recordsOf(*trip).verdict(answer); !done)
                return done;
            return queue::Outbox(m_context.database, trip->tenant()).complete(trip->effect.id, trip->effect.leaseOwner);
        },
        [this, trip, good] {
            if (good)
                Q_EMIT authorized(trip->document.issueDate, trip->document.target);
            Q_EMIT changed(trip->key, good ? DocumentStatus::Authorized : DocumentStatus::NotAuthorized);
        });
}

void SriDispatcher::askLater(const std::shared_ptr<Trip>& trip, std::chrono::milliseconds waiting, Change also,
                             std::function<void()> stored)
{
    const QDateTime now = m_context.clock.nowUtc();
    const QDateTime next = now.addMSecs(m_policy.beforeAskingAgain(waiting).count());
    // SRI's own promise is over: somebody should look, while the program keeps asking.
    const bool tell = waiting >= queue::RetryPolicy::kPatience && !trip->document.needsPerson;
    if (tell && !stored)
        stored = sayItWaits(trip);
    end(
        trip,
        [this, trip, now, next, tell, also = std::move(also)]() -> Result<void> {
            if (auto done = also ? also() : Result<void>(); !done)
                return done;
            if (tell) {
                if (auto done =
                        DocumentRepository(m_context.database, trip->tenant()).setNeedsPerson(trip->key, true, now);
                    !done)
                    return done;
            }
            return queue::Outbox(m_context.database, trip->tenant())
                .reschedule(trip->effect.id, trip->effect.leaseOwner, next, 0, {}, true);
        },
        std::move(stored));
}

// Nothing left this machine, so it is no document's fault: all wait for the next probe, none for a pause of its own.
void SriDispatcher::unreachable(const std::shared_ptr<Trip>& trip, const QString& why)
{
    QElapsedTimer& since = m_awaySince[trip->effect.kind];
    if (!since.isValid())
        since.start();
    tellReach();
    const queue::Pause pause = m_policy.beforeProbing(std::chrono::milliseconds(since.elapsed()));
    if (m_scheduler)
        m_scheduler->wentDown(trip->effect.kind, pause);
    tryAgain(trip, why, trip->mayBeThere, pause);
}

// It is there, but did not answer this call.
void SriDispatcher::stumbled(const std::shared_ptr<Trip>& trip, const QString& why, bool maybeSent)
{
    if (m_scheduler)
        m_scheduler->stumbled(trip->effect.kind);
    failedTry(trip, why, maybeSent);
}

void SriDispatcher::failedTry(const std::shared_ptr<Trip>& trip, const QString& why, bool maybeSent, Change also,
                              std::function<void()> stored)
{
    tryAgain(trip, why, maybeSent, m_policy.afterFailure(trip->effect.attempts + 1), std::move(also),
             std::move(stored));
}

void SriDispatcher::tryAgain(const std::shared_ptr<Trip>& trip, const QString& why, bool maybeSent, queue::Pause pause,
                             Change also, std::function<void()> stored)
{
    const QDateTime now = m_context.clock.nowUtc();
    end(
        trip,
        [this, trip, why, maybeSent, now, next = now.addMSecs(pause.count()),
         also = std::move(also)]() -> Result<void> {
            if (auto done = also ? also() : Result<void>(); !done)
                return done;
            // One line of history per kind of trouble, not one per try.
            if (why != trip->effect.lastError) {
                if (auto done = recordsOf(*trip).error(trip->asked ? u"AUTHORIZE"_s : u"SEND"_s, why); !done)
                    return done;
            }
            return queue::Outbox(m_context.database, trip->tenant())
                .reschedule(trip->effect.id, trip->effect.leaseOwner, next, 1, why, maybeSent);
        },
        std::move(stored));
}

void SriDispatcher::parkWithError(const std::shared_ptr<Trip>& trip, const QString& operation, const QString& why)
{
    end(
        trip,
        [this, trip, operation, why]() -> Result<void> {
            if (auto done = recordsOf(*trip).error(operation, why); !done)
                return done;
            DocumentRepository documents(m_context.database, trip->tenant());
            if (auto done = documents.setNeedsPerson(trip->key, true, m_context.clock.nowUtc()); !done)
                return done;
            return queue::Outbox(m_context.database, trip->tenant())
                .park(trip->effect.id, trip->effect.leaseOwner, why);
        },
        sayItWaits(trip));
}

// The document stays what it is, but somebody has to look: a notice was promised with it.
std::function<void()> SriDispatcher::sayItWaits(const std::shared_ptr<Trip>& trip)
{
    return [this, trip] { Q_EMIT changed(trip->key, trip->document.status); };
}

void SriDispatcher::noteAnswer(const Trip& trip)
{
    m_awaySince.remove(trip.effect.kind);
    if (m_scheduler)
        m_scheduler->wentUp(trip.effect.kind);
    tellReach();
}

// One word for all offices: as long as one is away, somebody's documents wait.
void SriDispatcher::tellReach()
{
    const SriReach reach = m_awaySince.isEmpty() ? SriReach::Reachable : SriReach::Unreachable;
    if (reach == m_reach)
        return;
    m_reach = reach;
    Q_EMIT reachChanged(reach);
}

} // namespace engine::invoicing
