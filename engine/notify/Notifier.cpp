#include "notify/Notifier.h"

#include "core/Clock.h"
#include "notify/DeliveryRepository.h"
#include "notify/NotificationRepository.h"
#include "notify/PreferenceRepository.h"
#include "notify/TenantReader.h"
#include "notify/WebhookRepository.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

constexpr qint64 kSharedSeconds = 60;
constexpr int kListedDocuments = 50;
constexpr qint64 kWarnDays = 30;
constexpr qint64 kUrgentDays = 7;
constexpr qint64 kDaySeconds = 24 * 60 * 60;

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject entryOf(const DocumentNote& note)
{
    QJsonObject entry{{u"accessKey"_s, note.key.text()},
                      {u"sequential"_s, note.number},
                      {u"buyerName"_s, textOrNull(note.buyerName)},
                      {u"buyerId"_s, textOrNull(note.buyerId)},
                      {u"total"_s, note.total.toString()},
                      {u"issueDate"_s, note.issueDate.toString(Qt::ISODate)},
                      {u"authorizationNumber"_s, textOrNull(note.authorizationNumber)}};
    if (!note.reason.isEmpty())
        entry[u"reason"_s] = note.reason;
    return entry;
}

QString severityOf(const QString& type)
{
    return type == notice::kAuthorized ? u"INFO"_s : u"ERROR"_s;
}

const QStringList& certificateTypes()
{
    static const QStringList types{notice::kCertExpiring, notice::kCertExpired};
    return types;
}

} // namespace

Result<void> Notifier::document(const QString& type, IssuerId issuer, const DocumentNote& note, const QDateTime& now)
{
    const auto enabled = wanted(type);
    if (!enabled || !*enabled)
        return enabled ? Result<void>() : enabled.error();
    // Two servers would each add their document to the notice as it was before.
    if (auto held = TenantReader(m_db).hold(m_tenant.id); !held)
        return held;
    const auto last = NotificationRepository(m_db, m_tenant).latest({type}, issuer);
    if (!last)
        return last.error();
    Notification notification;
    const bool shared = *last && !(*last)->readAt.isValid() && (*last)->createdAt.secsTo(now) < kSharedSeconds &&
                        (*last)->createdAt <= now;
    if (shared)
        notification = **last;
    else
        notification.createdAt = now;
    notification.type = type;
    notification.severity = severityOf(type);
    notification.issuer = issuer;
    QJsonArray documents = notification.metadata.value(u"documents"_s).toArray();
    if (documents.size() < kListedDocuments)
        documents.append(entryOf(note));
    const int count = notification.metadata.value(u"count"_s).toInt() + 1;
    notification.metadata = {{u"documents"_s, documents}, {u"count"_s, count}};
    return tell(std::move(notification), now,
                {{u"number"_s, note.number},
                 {u"buyer"_s, note.buyerName},
                 {u"reason"_s, note.reason},
                 {u"count"_s, QString::number(count)}},
                count > 1 ? u".many"_s : QString());
}

Result<void> Notifier::certificate(const Issuer& issuer, const QDateTime& now)
{
    if (!issuer.certificateTo.isValid())
        return {};
    NotificationRepository notifications(m_db, m_tenant);
    const qint64 seconds = now.secsTo(issuer.certificateTo);
    const qint64 days = seconds > 0 ? seconds / kDaySeconds : 0; // whole days, rounded down
    if (days > kWarnDays) {
        auto closed = notifications.markIssuersRead(certificateTypes(), issuer.id, now);
        return closed ? Result<void>() : closed.error();
    }
    Notification fresh;
    fresh.type = days > 0 ? notice::kCertExpiring : notice::kCertExpired;
    fresh.severity = days > kUrgentDays ? u"WARNING"_s : u"ERROR"_s;
    fresh.issuer = issuer.id;
    fresh.createdAt = now;
    fresh.metadata = {{u"issuerId"_s, issuer.id},
                      {u"certExpiry"_s, core::utcIso(issuer.certificateTo)},
                      {u"daysRemaining"_s, days},
                      {u"branchCode"_s, issuer.branchCode},
                      {u"issuePointCode"_s, issuer.issuePointCode}};
    const auto enabled = wanted(fresh.type);
    if (!enabled || !*enabled)
        return enabled ? Result<void>() : enabled.error();
    const auto last = notifications.latest(certificateTypes(), issuer.id);
    if (!last)
        return last.error();
    if (*last && (*last)->type == fresh.type && (*last)->severity == fresh.severity &&
        (*last)->metadata == fresh.metadata)
        return {}; // told already, and perhaps read
    if (*last && !(*last)->readAt.isValid())
        fresh.id = (*last)->id;
    return tell(std::move(fresh), now,
                {{u"branch"_s, issuer.branchCode},
                 {u"point"_s, issuer.issuePointCode},
                 {u"days"_s, QString::number(days)},
                 {u"date"_s, core::ecuadorDate(issuer.certificateTo).toString(u"dd/MM/yyyy"_s)}});
}

Result<void> Notifier::quota(const QString& month, qint64 used, qint64 quota, const QDateTime& now)
{
    const int threshold = used >= quota ? 100 : used * 100 >= quota * 80 ? 80 : 0;
    if (quota <= 0 || threshold == 0)
        return {};
    const auto enabled = wanted(notice::kQuota);
    if (!enabled || !*enabled)
        return enabled ? Result<void>() : enabled.error();
    const auto last = NotificationRepository(m_db, m_tenant).latest({notice::kQuota}, std::nullopt);
    if (!last)
        return last.error();
    if (*last && (*last)->metadata.value(u"month"_s).toString() == month &&
        (*last)->metadata.value(u"threshold"_s).toInt() >= threshold)
        return {};
    Notification fresh;
    fresh.type = notice::kQuota;
    fresh.severity = threshold == 100 ? u"ERROR"_s : u"WARNING"_s;
    fresh.createdAt = now;
    fresh.metadata = {
        {u"month"_s, month}, {u"threshold"_s, threshold}, {u"documentCount"_s, used}, {u"documentQuota"_s, quota}};
    return tell(std::move(fresh), now, {{u"used"_s, QString::number(used)}, {u"quota"_s, QString::number(quota)}});
}

Result<void> Notifier::webhookDisabled(const WebhookEndpoint& endpoint, const QDateTime& now)
{
    if (auto held = TenantReader(m_db).hold(m_tenant.id); !held)
        return held;
    Notification fresh;
    fresh.type = notice::kWebhookDisabled;
    fresh.severity = u"ERROR"_s;
    fresh.createdAt = now;
    fresh.metadata = {{u"webhookId"_s, endpoint.id}, {u"url"_s, endpoint.url}, {u"failures"_s, endpoint.failures}};
    return tell(std::move(fresh), now, {{u"url"_s, endpoint.url}, {u"failures"_s, QString::number(endpoint.failures)}});
}

// From here on nobody else tells this tenant anything until the transaction ends.
Result<bool> Notifier::wanted(const QString& type)
{
    if (auto held = TenantReader(m_db).hold(m_tenant.id); !held)
        return held.error();
    return PreferenceRepository(m_db, m_tenant).enabled(type);
}

Result<void> Notifier::tell(Notification notification, const QDateTime& now, const Fillings& fillings,
                            const QString& variant)
{
    const auto language = TenantReader(m_db).language(m_tenant.id);
    if (!language)
        return language.error();
    const NoticeText text = noticeText(notification.type + variant, *language, fillings);
    notification.title = text.title;
    notification.message = text.message;
    NotificationRepository notifications(m_db, m_tenant);
    if (notification.id == 0) {
        const auto id = notifications.insert(notification);
        if (!id)
            return id.error();
        notification.id = *id;
    } else if (auto updated = notifications.update(notification); !updated) {
        return updated;
    }
    return callWebhooks(notification, now);
}

Result<void> Notifier::callWebhooks(const Notification& notification, const QDateTime& now)
{
    if (!notificationTypes().contains(notification.type))
        return {};
    const auto endpoints = WebhookRepository(m_db, m_tenant).listeningTo(notification.type);
    if (!endpoints)
        return endpoints.error();
    DeliveryRepository deliveries(m_db, m_tenant);
    for (const qint64 endpoint : *endpoints) {
        if (auto made = deliveries.insert(endpoint, notification.id, notification.type, now); !made)
            return made.error();
    }
    return {};
}

} // namespace engine::notify
