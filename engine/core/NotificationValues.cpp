#include "core/Clock.h"

#include <engine/Notifications.h>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

QJsonValue momentOrNull(const QDateTime& moment)
{
    return moment.isValid() ? QJsonValue(core::utcIso(moment)) : QJsonValue();
}

} // namespace

const QStringList& notificationTypes()
{
    static const QStringList types{notice::kAuthorized, notice::kCertExpiring, notice::kCertExpired,
                                   notice::kSriFailed,  notice::kMailFailed,   notice::kQuota};
    return types;
}

QJsonObject notificationToJson(const Notification& notification)
{
    return {{u"id"_s, notification.id},
            {u"type"_s, notification.type},
            {u"severity"_s, notification.severity},
            {u"title"_s, notification.title},
            {u"message"_s, notification.message},
            {u"metadata"_s, notification.metadata.isEmpty() ? QJsonValue() : QJsonValue(notification.metadata)},
            {u"issuerId"_s, notification.issuer ? QJsonValue(*notification.issuer) : QJsonValue()},
            {u"readAt"_s, momentOrNull(notification.readAt)},
            {u"expiresAt"_s, momentOrNull(notification.expiresAt)},
            {u"createdAt"_s, core::utcIso(notification.createdAt)}};
}

} // namespace engine
