#include "core/FieldErrors.h"
#include "facade/NotifyFacades.h"
#include "notify/NotificationRepository.h"
#include "notify/PreferenceRepository.h"
#include "storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

storage::TenantScope scopeOf(const Caller& caller)
{
    return storage::TenantScope(caller.tenant);
}

} // namespace

Answer<QList<Notification>> NotificationsFacade::list(Caller caller, std::optional<IssuerId> issuer,
                                                      std::optional<qint64> sinceId)
{
    return m_rooms.read([caller, issuer, sinceId](Reader& reader) {
        return reader.ask([&](storage::Database& db) {
            return notify::NotificationRepository(db, scopeOf(caller))
                .list(issuer, sinceId, core::SystemClock().nowUtc());
        });
    });
}

Answer<Notification> NotificationsFacade::markRead(Caller caller, qint64 id)
{
    return m_rooms.write([caller, id](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<Notification> {
            notify::NotificationRepository notifications(db, scopeOf(caller));
            if (auto read = notifications.markRead(id, core.clock.nowUtc()); !read)
                return read.error();
            return notifications.find(id);
        });
    });
}

Answer<QList<NotificationPreference>> NotificationsFacade::preferences(Caller caller)
{
    return m_rooms.read([caller](Reader& reader) {
        return reader.ask(
            [&](storage::Database& db) { return notify::PreferenceRepository(db, scopeOf(caller)).list(); });
    });
}

Answer<QList<NotificationPreference>> NotificationsFacade::setPreferences(Caller caller,
                                                                          QList<NotificationPreference> changes)
{
    using List = QList<NotificationPreference>;
    return m_rooms.write([caller, changes = std::move(changes)](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<List> {
            core::FieldErrors errors;
            for (qsizetype i = 0; i < changes.size(); ++i) {
                if (!notificationTypes().contains(changes[i].type))
                    errors.add(u"[%1].type"_s.arg(i), u"There is no such type."_s, changes[i].type);
            }
            if (!errors.isEmpty())
                return errors.toError();
            auto transaction = storage::Transaction::begin(db);
            if (!transaction)
                return transaction.error();
            notify::PreferenceRepository preferences(db, scopeOf(caller));
            for (const NotificationPreference& change : changes) {
                if (auto set = preferences.set(change); !set)
                    return set.error();
            }
            auto all = preferences.list();
            if (!all)
                return all;
            if (auto stored = transaction->commit(); !stored)
                return stored.error();
            return all;
        });
    });
}

Answer<JobReport> NotificationsFacade::runJob()
{
    return m_rooms.engineThread->postLater<JobReport>([this](const auto& promise) {
        if (!m_rooms.core) {
            fulfil<JobReport>(promise, Rooms::readOnlyError());
            return;
        }
        m_rooms.core->notify->runJob([promise](Result<JobReport> report) { fulfil(promise, std::move(report)); });
    });
}

} // namespace engine::facade
