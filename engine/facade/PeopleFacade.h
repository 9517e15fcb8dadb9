#pragma once
#include "facade/Facades.h"
#include "pos/StaffDesk.h"

namespace engine::facade {

// A read that not everybody may do. Whoever opened the data folder for looking only has it in his hands anyway.
template <class T, class Work>
Answer<T> readAs(Rooms& rooms, const Actor& actor, Permission needed, Work work)
{
    return rooms.engineThread->postLater<T>([&rooms, actor, needed, work = std::move(work)](
                                                const std::shared_ptr<QPromise<Result<T>>>& promise) {
        if (rooms.core) {
            const auto who =
                rooms.core->withDatabase([&](storage::Database&) { return rooms.core->actors->permit(actor, needed); });
            if (!who) {
                fulfil<T>(promise, who.error());
                return;
            }
        }
        rooms.readThread->run([&rooms, promise, work] { fulfil<T>(promise, rooms.again(work)); });
    });
}

// The till's issue point as the audit trail names it: 001-001, empty before one is set up.
QString tillName(storage::Database& database);

class PeopleFacade final : public People
{
public:
    explicit PeopleFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QList<Employee>> list(bool alsoInactive) override;
    Answer<Employee> save(Actor actor, Employee employee, QByteArray pin, QString badge) override;
    Answer<Session> signIn(qint64 employee, QByteArray pin) override;
    Answer<Session> signInWithBadge(QString badge) override;
    Answer<bool> signOut(QString session) override;
    Answer<QString> approve(Actor actor, Permission permission, qint64 approver, QByteArray pin) override;
    Answer<QString> approveWithBadge(Actor actor, Permission permission, QString badge) override;
    Answer<bool> isAllowed(Actor actor, Permission permission) override;

private:
    Rooms& m_rooms;
};

class AuditFacade final : public Audit
{
public:
    explicit AuditFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QList<AuditEntry>> list(Actor actor, AuditFilter filter) override;
    Answer<bool> add(Actor actor, Permission needed, QString action, QString subject, QJsonObject detail,
                     QString reason) override;
    Answer<qint64> firstBroken(Actor actor) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
