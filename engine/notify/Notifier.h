#pragma once
#include "notify/Texts.h"
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/AccessKey.h>
#include <engine/Decimal.h>
#include <engine/Webhooks.h>

namespace engine::notify {

// A document as a notice tells of it.
struct DocumentNote
{
    AccessKey key;
    QString number; // 001-001-000000042
    QString buyerName, buyerId;
    Money total;
    QDate issueDate;
    QString authorizationNumber; // empty = none
    QString reason;              // why it failed, empty = it did not
};

// Writes notices and, beside each of them, the calls to the webhooks that listen. What a tenant switched off is not
// written. All of it inside the caller's transaction.
class Notifier
{
public:
    Notifier(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // kAuthorized, kSriFailed, kMailFailed: several within a minute share one notice as long as nobody has read it.
    Result<void> document(const QString& type, IssuerId issuer, const DocumentNote& note, const QDateTime& now);
    // By the days the certificate in use has left; nothing new when nothing changed since the last notice.
    Result<void> certificate(const Issuer& issuer, const QDateTime& now);
    // From 80 % and again from 100 % of a month's documents. `month` as YYYY-MM.
    Result<void> quota(const QString& month, qint64 used, qint64 quota, const QDateTime& now);
    Result<void> webhookDisabled(const WebhookEndpoint& endpoint, const QDateTime& now);

private:
    Result<void> tell(Notification notification, const QDateTime& now, const Fillings& fillings,
                      const QString& variant = {});
    Result<void> callWebhooks(const Notification& notification, const QDateTime& now);
    [[nodiscard]] Result<bool> wanted(const QString& type);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::notify
