#include "facade/PeopleFacade.h"

#include "access/IssuerRepository.h"
#include "core/FieldErrors.h"
#include "crypto/PinHash.h"
#include "facade/Prepared.h"
#include "storage/Transaction.h"

#include <QJsonDocument>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qsizetype kLongestAction = 60, kLongestText = 300, kLongestDetail = 8 * 1024;

// `work` gets the desk, in the engine's thread.
template <class Work>
auto atDesk(Core& core, Work work)
{
    return core.withDatabase([&](storage::Database& db) {
        pos::StaffDesk desk({db, kTenant, *core.actors, core.clock, tillName(db)});
        return work(desk);
    });
}

template <class Work>
auto writeAtDesk(Rooms& rooms, Work work)
{
    return rooms.write([work = std::move(work)](Core& core) { return atDesk(core, work); });
}

// A PIN is hashed in the pool, so that sales go on meanwhile: `begin` before and `finish` after it.
template <class T, class Begin, class Finish>
Answer<T> tried(Rooms& rooms, QByteArray pin, Begin begin, Finish finish)
{
    return rooms.engineThread->postLater<T>(
        [&rooms, pin = std::move(pin), begin = std::move(begin),
         finish = std::move(finish)](const std::shared_ptr<QPromise<Result<T>>>& promise) mutable {
            const Result<pos::PinTrial> trial =
                rooms.core ? atDesk(*rooms.core, begin) : Result<pos::PinTrial>(Rooms::readOnlyError());
            if (!trial) {
                core::wipe(pin);
                fulfil<T>(promise, trial.error());
                return;
            }
            rooms.pool->start([&rooms, promise, trial = *trial, pin = std::move(pin),
                               finish = std::move(finish)]() mutable {
                const QList<qint64> matches = pos::matching(trial, pin);
                core::wipe(pin);
                rooms.engineThread->run([&rooms, promise, trial, matches, finish] {
                    fulfil<T>(promise, rooms.core
                                           ? atDesk(*rooms.core,
                                                    [&](pos::StaffDesk& desk) { return finish(desk, trial, matches); })
                                           : Result<T>(Rooms::readOnlyError()));
                });
            });
        });
}

Error badPin()
{
    core::FieldErrors errors;
    errors.add(u"pin"_s, u"A PIN has 4 to 8 digits."_s); // never what was typed
    return errors.toError();
}

} // namespace

QString tillName(storage::Database& database)
{
    const auto chosen = access::SettingsRepository(database, kTenant).get(u"till.issuer"_s);
    if (!chosen || !*chosen)
        return {};
    const auto issuer = access::IssuerRepository(database, kTenant).find((*chosen)->toLongLong());
    return issuer ? issuer->branchCode + u'-' + issuer->issuePointCode : QString();
}

Answer<QList<Employee>> PeopleFacade::list(bool alsoInactive)
{
    return m_rooms.read([alsoInactive](Reader& reader) {
        return reader.ask(
            [&](storage::Database& db) { return pos::EmployeeRepository(db, kTenant).list(alsoInactive); });
    });
}

Answer<Employee> PeopleFacade::save(Actor actor, Employee employee, QByteArray pin, QString badge)
{
    if (!pin.isEmpty() && !pos::isPin(pin)) {
        core::wipe(pin);
        return QtFuture::makeReadyFuture(Result<Employee>(badPin()));
    }
    return prepared<Employee>(
        m_rooms,
        [pin = std::move(pin)]() mutable -> Result<QString> {
            if (pin.isEmpty())
                return QString(); // as it is
            auto hash = crypto::hashPin(pin, core::SystemRandom().bytes(crypto::kPinSaltBytes));
            core::wipe(pin);
            return hash;
        },
        [actor, employee, badge](Core& core, const QString& hash) {
            return atDesk(core, [&](pos::StaffDesk& desk) { return desk.save(actor, employee, hash, badge); });
        });
}

Answer<Session> PeopleFacade::signIn(qint64 employee, QByteArray pin)
{
    return tried<Session>(
        m_rooms, std::move(pin), [employee](pos::StaffDesk& desk) { return desk.beginSignIn(employee); },
        [](pos::StaffDesk& desk, const pos::PinTrial& trial, const QList<qint64>& matches) {
            return desk.finishSignIn(trial, matches);
        });
}

Answer<Session> PeopleFacade::signInWithBadge(QString badge)
{
    return writeAtDesk(m_rooms, [badge](pos::StaffDesk& desk) { return desk.signInWithBadge(badge); });
}

Answer<bool> PeopleFacade::signOut(QString session)
{
    return writeAtDesk(m_rooms, [session](pos::StaffDesk& desk) { return desk.signOut(session); });
}

Answer<QString> PeopleFacade::approve(Actor actor, Permission permission, qint64 approver, QByteArray pin)
{
    return tried<QString>(
        m_rooms, std::move(pin),
        [actor, permission, approver](pos::StaffDesk& desk) { return desk.beginApproval(actor, permission, approver); },
        [](pos::StaffDesk& desk, const pos::PinTrial& trial, const QList<qint64>& matches) {
            return desk.finishApproval(trial, matches);
        });
}

Answer<QString> PeopleFacade::approveWithBadge(Actor actor, Permission permission, QString badge)
{
    return writeAtDesk(m_rooms, [actor, permission, badge](pos::StaffDesk& desk) {
        return desk.approveWithBadge(actor, permission, badge);
    });
}

Answer<bool> PeopleFacade::isAllowed(Actor actor, Permission permission)
{
    return m_rooms.write([actor, permission](Core& core) {
        return core.withDatabase([&](storage::Database&) -> Result<bool> {
            const auto who = core.actors->permit(actor, permission);
            if (!who && who.error().code != ErrorCode::FORBIDDEN)
                return who.error();
            return who.has_value();
        });
    });
}

Answer<QList<AuditEntry>> AuditFacade::list(Actor actor, AuditFilter filter)
{
    return readAs<QList<AuditEntry>>(m_rooms, actor, Permission::SeeAudit, [filter](Reader& reader) {
        return reader.ask([&](storage::Database& db) { return pos::AuditTrail(db, kTenant).list(filter); });
    });
}

Answer<qint64> AuditFacade::firstBroken(Actor actor)
{
    return readAs<qint64>(m_rooms, actor, Permission::SeeAudit, [](Reader& reader) {
        return reader.ask([](storage::Database& db) { return pos::AuditTrail(db, kTenant).firstBroken(); });
    });
}

Answer<bool> AuditFacade::add(Actor actor, Permission needed, QString action, QString subject, QJsonObject detail,
                              QString reason)
{
    core::FieldErrors errors;
    if (action.isEmpty() || action.size() > kLongestAction)
        errors.add(u"action"_s, u"Between 1 and 60 characters."_s, action);
    if (subject.size() > kLongestText)
        errors.add(u"subject"_s, u"At most 300 characters."_s, subject);
    if (reason.size() > kLongestText)
        errors.add(u"reason"_s, u"At most 300 characters."_s, reason);
    if (QJsonDocument(detail).toJson(QJsonDocument::Compact).size() > kLongestDetail)
        errors.add(u"detail"_s, u"At most 8 KiB."_s);
    if (!errors.isEmpty())
        return QtFuture::makeReadyFuture(Result<bool>(errors.toError()));
    return m_rooms.write([actor, needed, action, subject, detail, reason](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<bool> {
            auto transaction = storage::Transaction::begin(db);
            if (!transaction)
                return transaction.error();
            const auto who = core.actors->permit(actor, needed);
            if (!who)
                return who.error();
            const pos::AuditNote note{action, subject, reason, tillName(db), detail};
            if (auto noted = pos::AuditTrail(db, kTenant).append(*who, note, core.clock.nowUtc()); !noted)
                return noted.error();
            if (auto done = transaction->commit(); !done)
                return done.error();
            core.actors->consume(actor);
            return true;
        });
    });
}

} // namespace engine::facade
