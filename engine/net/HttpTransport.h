#pragma once
#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>

namespace engine::net {

struct HttpRequest
{
    QUrl url;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;  // Content-Length and Host are added by the transport
    std::chrono::milliseconds timeout{60'000};     // for everything, connection included
    std::chrono::milliseconds idleTimeout{40'000}; // without a byte moving in either direction
    qint64 maxReplyBytes = 4 * 1024 * 1024;
    bool get = false; // a GET, and the body stays here
};

struct HttpReply
{
    enum class Outcome {
        Answered, // a whole HTTP answer, whatever its status
        NotSent,  // provable: not one byte of the body left (refused, no such host, TLS failure, connect timeout)
        Unknown   // the body left, or may have left, and no whole answer came back
    };
    Outcome outcome = Outcome::Unknown;
    int status = 0;         // 0 = no status line seen
    QByteArray contentType; // as sent, may be empty
    QByteArray body;        // empty unless Answered
    QString errorText;      // English, for logs; empty when Answered
};

// One request, a POST unless it says otherwise, exactly once: an implementation never repeats a request by itself and
// never follows a redirect. The future always finishes with one reply; errors are outcomes. post() may be called from
// any thread.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    virtual QFuture<HttpReply> post(HttpRequest request) = 0;
};

} // namespace engine::net
