#include "access/TenantRepository.h"
#include "core/FieldErrors.h"
#include "facade/Guarded.h"
#include "facade/NotifyFacades.h"
#include "notify/NotificationRepository.h"
#include "notify/TenantReader.h"
#include "notify/WebhookRepository.h"
#include "storage/Transaction.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qsizetype kSecretBytes = 32;

storage::TenantScope scopeOf(const Caller& caller)
{
    return storage::TenantScope(caller.tenant);
}

Result<QStringList> checkedTypes(const QStringList& types)
{
    core::FieldErrors errors;
    for (qsizetype i = 0; i < types.size(); ++i) {
        if (!notificationTypes().contains(types[i]))
            errors.add(u"eventTypes[%1]"_s.arg(i), u"There is no such event."_s, types[i]);
    }
    if (!errors.isEmpty())
        return errors.toError();
    QStringList once = types;
    once.removeDuplicates();
    return once;
}

// Everything that is wrong with them at once.
Result<QStringList> checked(Core& core, const std::optional<QString>& url, const QStringList& types)
{
    core::FieldErrors errors;
    if (url) {
        if (const auto target = notify::readTarget(*url, core.notify->webhooks().allowed()); !target)
            errors.append(target.error());
    }
    auto once = checkedTypes(types);
    if (!once)
        errors.append(once.error());
    if (!errors.isEmpty())
        return errors.toError();
    return once;
}

// Whether one more may be active; whoever else wants to add one waits until the transaction ends.
Result<void> checkRoom(Core& core, storage::Database& db, const Caller& caller)
{
    if (auto held = notify::TenantReader(db).hold(caller.tenant); !held)
        return held;
    const auto tenant = access::TenantRepository(db, core.limits).find(caller.tenant, core.clock.nowUtc());
    if (!tenant)
        return tenant.error();
    const auto limit = core.limits.of(tenant->tier).webhooks;
    if (tenant->unlimited || !limit)
        return {};
    const auto active = notify::WebhookRepository(db, scopeOf(caller)).countActive();
    if (!active)
        return active.error();
    if (*active >= *limit)
        return Error{ErrorCode::WEBHOOK_ENDPOINT_LIMIT_REACHED,
                     u"The tier %1 allows %2 active webhooks."_s.arg(tierName(tenant->tier)).arg(*limit)};
    return {};
}

// Where the calls go. The trail is sealed for good, and what stands behind the host may be a token.
QString placeOf(const QString& url)
{
    return QUrl(url).toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QJsonObject told(const WebhookEndpoint& endpoint)
{
    return {{u"url"_s, placeOf(endpoint.url)},
            {u"eventTypes"_s, endpoint.eventTypes.join(u' ')},
            {u"active"_s, endpoint.active}};
}

pos::AuditNote changeNote(const std::optional<WebhookEndpoint>& before, const WebhookEndpoint& after)
{
    pos::AuditNote note;
    note.subject = QString::number(after.id);
    note.detail = difference(before ? told(*before) : QJsonObject(), told(after));
    if (before && before->url != after.url)
        note.detail[u"changed"_s] = QJsonArray{u"url"_s};
    if (!note.detail.isEmpty())
        note.action = before ? u"WEBHOOK_CHANGED"_s : u"WEBHOOK_ADDED"_s;
    return note;
}

} // namespace

Answer<CreatedWebhook> WebhooksFacade::create(Caller caller, QString url, QStringList eventTypes)
{
    return m_rooms.write([caller, url = std::move(url), eventTypes = std::move(eventTypes)](Core& core) {
        return guarded<CreatedWebhook>(
            core, caller, {Permission::ManageSettings},
            [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<CreatedWebhook> {
                const auto types = checked(core, url, eventTypes);
                if (!types)
                    return types.error();
                if (auto room = checkRoom(core, db, caller); !room)
                    return room.error();
                notify::WebhookRepository webhooks(db, scopeOf(caller));
                const auto id = webhooks.insert(url, *types, core.clock.nowUtc());
                if (!id)
                    return id.error();
                const QByteArray secret = core.random.bytes(kSecretBytes).toHex();
                const auto wrapped = core.protector->wrap(secret, notify::webhookSecretPlace(caller.tenant, *id));
                if (!wrapped)
                    return wrapped.error();
                if (auto stored = webhooks.setSecret(*id, *wrapped); !stored)
                    return stored.error();
                auto endpoint = webhooks.find(*id);
                if (!endpoint)
                    return endpoint.error();
                note = changeNote(std::nullopt, *endpoint);
                return CreatedWebhook{std::move(*endpoint), QString::fromLatin1(secret)};
            });
    });
}

Answer<QList<WebhookEndpoint>> WebhooksFacade::list(Caller caller, bool alsoInactive)
{
    return m_rooms.read([caller, alsoInactive](Reader& reader) {
        return reader.ask(
            [&](storage::Database& db) { return notify::WebhookRepository(db, scopeOf(caller)).list(alsoInactive); });
    });
}

Answer<WebhookEndpoint> WebhooksFacade::update(Caller caller, qint64 id, WebhookChange change)
{
    return m_rooms.write([caller, id, change = std::move(change)](Core& core) {
        auto updated = guarded<WebhookEndpoint>(
            core, caller, {Permission::ManageSettings},
            [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<WebhookEndpoint> {
                const auto types = checked(core, change.url, change.eventTypes.value_or(QStringList()));
                if (!types)
                    return types.error();
                notify::WebhookRepository webhooks(db, scopeOf(caller));
                auto endpoint = webhooks.find(id);
                if (!endpoint)
                    return endpoint;
                if (change.active.value_or(false) && !endpoint->active) {
                    if (auto room = checkRoom(core, db, caller); !room)
                        return room.error();
                }
                if (!change.url && !change.eventTypes && !change.active)
                    return endpoint;
                const WebhookEndpoint before = *endpoint;
                endpoint->url = change.url.value_or(endpoint->url);
                if (change.eventTypes)
                    endpoint->eventTypes = *types;
                endpoint->active = change.active.value_or(endpoint->active);
                if (auto stored = webhooks.update(*endpoint, core.clock.nowUtc()); !stored)
                    return stored.error();
                note = changeNote(before, *endpoint);
                return webhooks.find(id);
            });
        if (updated)
            core.notify->webhooks().wake(); // calls that waited for it
        return updated;
    });
}

Answer<bool> WebhooksFacade::remove(Caller caller, qint64 id)
{
    return m_rooms.write([caller, id](Core& core) {
        return guarded<bool>(core, caller, {Permission::ManageSettings},
                             [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                                 notify::WebhookRepository webhooks(db, scopeOf(caller));
                                 const auto before = webhooks.find(id);
                                 if (!before)
                                     return before.error();
                                 if (!before->active)
                                     return true;
                                 WebhookEndpoint stopped = *before;
                                 stopped.active = false;
                                 if (auto stored = webhooks.update(stopped, core.clock.nowUtc()); !stored)
                                     return stored.error();
                                 note = changeNote(*before, stopped);
                                 return true;
                             });
    });
}

Answer<QList<WebhookDelivery>> WebhooksFacade::deliveries(Caller caller, qint64 endpoint, int limit)
{
    return m_rooms.read([caller, endpoint, limit](Reader& reader) {
        return reader.ask([&](storage::Database& db) -> Result<QList<WebhookDelivery>> {
            if (auto found = notify::WebhookRepository(db, scopeOf(caller)).find(endpoint); !found)
                return found.error();
            return notify::DeliveryRepository(db, scopeOf(caller)).list(endpoint, limit);
        });
    });
}

Answer<WebhookDelivery> WebhooksFacade::sendTest(Caller caller, qint64 endpoint)
{
    return m_rooms.write([caller, endpoint](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<WebhookDelivery> {
            if (auto fine = allowed(core, caller, Permission::ManageSettings); !fine)
                return fine.error();
            auto transaction = storage::Transaction::begin(db);
            if (!transaction)
                return transaction.error();
            const auto found = notify::WebhookRepository(db, scopeOf(caller)).find(endpoint);
            if (!found)
                return found.error();
            const QDateTime now = core.clock.nowUtc();
            notify::NotificationRepository notifications(db, scopeOf(caller));
            auto newest = notifications.newest();
            if (!newest)
                return newest.error();
            if (!*newest) {
                // Nothing has happened yet: a notice that nobody sees, since it has expired already.
                Notification invented;
                invented.type = notice::kQuota;
                invented.severity = u"INFO"_s;
                invented.title = u"Prueba"_s;
                invented.message = u"Prueba del webhook"_s;
                invented.createdAt = invented.expiresAt = now;
                const auto id = notifications.insert(invented);
                if (!id)
                    return id.error();
                invented.id = *id;
                *newest = invented;
            }
            notify::DeliveryRepository deliveries(db, scopeOf(caller));
            const auto id = deliveries.insert(endpoint, (*newest)->id, (*newest)->type, now);
            if (!id)
                return id.error();
            auto delivery = deliveries.find(*id);
            if (auto stored = transaction->commit(); !stored)
                return stored.error();
            core.notify->webhooks().wake();
            return delivery;
        });
    });
}

Answer<WebhookDelivery> WebhooksFacade::sendAgain(Caller caller, qint64 id)
{
    return m_rooms.write([caller, id](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<WebhookDelivery> {
            if (auto fine = allowed(core, caller, Permission::ManageSettings); !fine)
                return fine.error();
            notify::DeliveryRepository deliveries(db, scopeOf(caller));
            const auto delivery = deliveries.find(id);
            if (!delivery)
                return delivery.error();
            if (delivery->state == u"PENDING" || delivery->state == u"RETRYING")
                return Error{ErrorCode::CONFLICT, u"This delivery is under way."_s};
            if (auto started = deliveries.restart(id, core.clock.nowUtc()); !started)
                return started.error();
            core.notify->webhooks().wake();
            return deliveries.find(id);
        });
    });
}

Answer<QStringList> WebhooksFacade::allowList()
{
    return m_rooms.write([](Core& core) {
        return core.withDatabase([&](storage::Database&) { return core.notify->storedAllowList(); });
    });
}

Answer<QStringList> WebhooksFacade::setAllowList(QStringList entries, Actor actor)
{
    return m_rooms.write([entries = std::move(entries), actor = std::move(actor)](Core& core) -> Result<QStringList> {
        auto kept = guarded<QStringList>(
            core, Caller::till(actor), {Permission::ManageSettings},
            [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<QStringList> {
                const auto before = core.notify->storedAllowList();
                if (!before)
                    return before;
                auto after = core.notify->keepAllowList(entries);
                if (after && *after != *before) {
                    note.action = u"WEBHOOK_HOSTS_CHANGED"_s;
                    note.detail = {{u"before"_s, before->join(u' ')}, {u"after"_s, after->join(u' ')}};
                }
                return after;
            });
        if (!kept)
            return kept;
        if (auto read = core.notify->readAllowList(); !read)
            return read.error();
        return kept;
    });
}

} // namespace engine::facade
