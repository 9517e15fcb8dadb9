#pragma once
#include <engine/Caller.h>
#include <engine/Engine.h>

#include <QJsonObject>

namespace engine {

// Stable names of the /v1 contract. WEBHOOK_DISABLED is ours: always on, never sent to a webhook.
namespace notice {
inline const QString kAuthorized = QStringLiteral("DOCUMENT_AUTHORIZED");
inline const QString kCertExpiring = QStringLiteral("CERT_EXPIRING");
inline const QString kCertExpired = QStringLiteral("CERT_EXPIRED");
inline const QString kSriFailed = QStringLiteral("SRI_SUBMISSION_FAILED");
inline const QString kMailFailed = QStringLiteral("EMAIL_DELIVERY_FAILED");
inline const QString kQuota = QStringLiteral("QUOTA_WARNING");
inline const QString kWebhookDisabled = QStringLiteral("WEBHOOK_DISABLED");
} // namespace notice

// The types that can be switched off and listened to, in the order of the contract.
ENGINE_EXPORT const QStringList& notificationTypes();

struct Notification
{
    qint64 id = 0;
    QString type;
    QString severity;       // INFO, WARNING, ERROR
    QString title, message; // in the tenant's language when it was made; not stable
    QJsonObject metadata;   // empty = none
    std::optional<IssuerId> issuer;
    QDateTime readAt, expiresAt, createdAt; // UTC; the first two invalid = never
};
ENGINE_EXPORT QJsonObject notificationToJson(const Notification& notification); // as the contract words it

struct NotificationPreference
{
    QString type;
    bool enabled = true;
};

// What one run of the job did.
struct JobReport
{
    int tenantsChecked = 0;
    int attempted = 0, succeeded = 0;
    int failed = 0;    // will be tried again
    int exhausted = 0; // given up
};

// What a tenant should know. Rows are never deleted; whoever has seen one can count on its id.
class Notifications
{
public:
    virtual ~Notifications() = default;
    // At most 100. Without `sinceId` the newest first; with it those of greater ids, ascending, to page forward.
    // With an issuer: its own and those of the whole tenant.
    virtual Answer<QList<Notification>> list(Caller caller, std::optional<IssuerId> issuer,
                                             std::optional<qint64> sinceId) = 0;
    virtual Answer<Notification> markRead(Caller caller, qint64 id) = 0; // NOT_FOUND, also when it was read already
    virtual Answer<QList<NotificationPreference>> preferences(Caller caller) = 0; // every type once
    // Types that are not named keep their value; VALIDATION_FAILED for an unknown one. Answers all of them.
    virtual Answer<QList<NotificationPreference>> setPreferences(Caller caller,
                                                                 QList<NotificationPreference> changes) = 0;
    // Certificates, quotas, mails left behind and up to 100 due webhook calls of all tenants; ready when those calls
    // have ended. The engine runs it by itself too.
    virtual Answer<JobReport> runJob() = 0;
};

} // namespace engine
