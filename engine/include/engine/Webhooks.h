#pragma once
#include <engine/Notifications.h>

namespace engine {

struct WebhookEndpoint
{
    qint64 id = 0;
    QString url;
    QStringList eventTypes; // empty = all
    bool active = true;
    QDateTime createdAt, updatedAt; // UTC
    int failures = 0;               // deliveries given up in a row
};

struct CreatedWebhook
{
    WebhookEndpoint endpoint;
    QString secret; // 64 lower-case hex digits, never told again; the key of the signature is this text itself
};

struct WebhookChange
{
    std::optional<QString> url;
    std::optional<QStringList> eventTypes;
    std::optional<bool> active;
};

// One line of the delivery log.
struct WebhookDelivery
{
    qint64 id = 0;
    qint64 endpoint = 0;
    qint64 notification = 0;
    QString event;
    QString state; // PENDING, RETRYING, SUCCESS, FAILED
    int attempts = 0;
    QDateTime nextAt;   // UTC, invalid = none
    int statusCode = 0; // of the last answer, 0 = there was none
    QString response;   // its first 500 characters
    QString error;
    QDateTime createdAt, updatedAt; // UTC
};

// Signed calls to addresses that a tenant registered. Errors: WEBHOOK_ENDPOINT_NOT_FOUND,
// WEBHOOK_ENDPOINT_LIMIT_REACHED, VALIDATION_FAILED. Every change needs Permission::ManageSettings at the till.
class Webhooks
{
public:
    virtual ~Webhooks() = default;
    virtual Answer<CreatedWebhook> create(Caller caller, QString url, QStringList eventTypes) = 0;
    virtual Answer<QList<WebhookEndpoint>> list(Caller caller, bool alsoInactive = false) = 0; // oldest first
    virtual Answer<WebhookEndpoint> update(Caller caller, qint64 id, WebhookChange change) = 0;
    virtual Answer<bool> remove(Caller caller, qint64 id) = 0; // stops it; may be repeated
    // The newest first.
    virtual Answer<QList<WebhookDelivery>> deliveries(Caller caller, qint64 endpoint, int limit) = 0;
    // The newest notification goes there once more, or an invented one when there is none.
    virtual Answer<WebhookDelivery> sendTest(Caller caller, qint64 endpoint) = 0;
    // A delivery that ended starts again; CONFLICT while it is under way.
    virtual Answer<WebhookDelivery> sendAgain(Caller caller, qint64 delivery) = 0; // NOT_FOUND
    // HOST:PORT entries that may lie in a private network; the setting of the till, beside those of the command line.
    virtual Answer<QStringList> allowList() = 0;
    virtual Answer<QStringList> setAllowList(QStringList entries, Actor actor = {}) = 0;
};

} // namespace engine
