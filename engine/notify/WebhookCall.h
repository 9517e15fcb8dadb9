#pragma once
#include "notify/HostResolver.h"
#include "notify/WebhookTarget.h"

namespace engine::notify {

struct WebhookAnswer
{
    int statusCode = 0; // 0 = there was no answer
    QString body;       // first 500 characters
    QString error;      // empty when the call was acknowledged
    bool cancelled = false;
    [[nodiscard]] bool isGood() const { return statusCode >= 200 && statusCode < 300 && error.isEmpty(); }
};

// How webhooks are called: the same for all calls of a run.
struct WebhookLine
{
    AllowList allowed;
    QString caFile; // PEM, beside the system's authorities; may be empty
    Resolver resolve = resolveBySystem;
    std::chrono::milliseconds timeout{10'000}; // for all of it
};

struct WebhookRequest
{
    QString url;
    QByteArray body;
    QByteArray secret; // 64 hex digits, used as they are
};

// "sha256=" and the HMAC-SHA256 of "<timestamp>.<body>".
QByteArray webhookSignature(const QByteArray& secret, qint64 timestamp, const QByteArray& body);

// One call, blocking, in any thread: resolves the name, refuses when any of its addresses may not be called, and
// connects to no other. Redirects are answers like any other. `timestamp` in Unix seconds.
WebhookAnswer callWebhook(const WebhookRequest& request, const WebhookLine& line, qint64 timestamp,
                          const std::atomic<bool>& cancelled);

} // namespace engine::notify
