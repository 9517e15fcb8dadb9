#include "notify/WebhookCall.h"

#include "notify/Curl.h"

#include <QMessageAuthenticationCode>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

constexpr qsizetype kStoredCharacters = 500;
constexpr std::size_t kLongestAnswer = 64 * 1024;

// What the callbacks of one transfer see.
struct Transfer
{
    const WebhookTarget& target;
    const WebhookLine& line;
    QByteArray answer;
    bool tooLong = false;
};

// libcurl gives this shape to the callback.
std::size_t keepAnswer(const char* data, std::size_t size, std::size_t count, void* context)
{
    auto& transfer = *static_cast<Transfer*>(context);
    const std::size_t bytes = size * count;
    if (static_cast<std::size_t>(transfer.answer.size()) + bytes > kLongestAnswer) {
        transfer.tooLong = true;
        return 0; // ends the transfer
    }
    transfer.answer.append(data, static_cast<qsizetype>(bytes));
    return bytes;
}

// The last word before a connection is made: whatever happened to the name meanwhile, this is where it goes.
curl_socket_t openChecked(void* context, curlsocktype purpose, curl_sockaddr* where)
{
    const auto& transfer = *static_cast<const Transfer*>(context);
    if (purpose != CURLSOCKTYPE_IPCXN ||
        !mayConnect(transfer.target, QHostAddress(&where->addr), transfer.line.allowed))
        return CURL_SOCKET_BAD;
    return socket(where->family, where->socktype, where->protocol);
}

WebhookAnswer failure(const QString& why)
{
    WebhookAnswer answer;
    answer.error = why;
    return answer;
}

// HOST:PORT:ADDRESS,ADDRESS for CURLOPT_RESOLVE.
QByteArray pinned(const WebhookTarget& target, const QList<QHostAddress>& addresses)
{
    QStringList texts;
    for (QHostAddress address : addresses) {
        address.setScopeId({});
        texts << (address.protocol() == QAbstractSocket::IPv6Protocol ? u"[%1]"_s : u"%1"_s).arg(address.toString());
    }
    return u"%1:%2:%3"_s.arg(target.host).arg(target.port).arg(texts.join(u',')).toUtf8();
}

void setRequest(CurlHandle& curl, const WebhookRequest& request, qint64 timestamp, CurlList& headers)
{
    headers.append("Content-Type: application/json");
    headers.append("User-Agent: Comprobify-Webhook/1.0");
    headers.append("X-Comprobify-Timestamp: " + QByteArray::number(timestamp));
    headers.append("X-Comprobify-Signature: " + webhookSignature(request.secret, timestamp, request.body));
    headers.append("Expect:"); // no pause before the body
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl.set(CURLOPT_URL, request.url.toUtf8());
    curl.set(CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    curl.set(CURLOPT_POST, 1L);
    curl.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
    curl.set(CURLOPT_POSTFIELDS, request.body);
}

WebhookAnswer outcome(const CurlHandle& curl, CURLcode code, const Transfer& transfer)
{
    WebhookAnswer answer;
    answer.statusCode = static_cast<int>(curl.responseCode());
    answer.body = QString::fromUtf8(transfer.answer).left(kStoredCharacters);
    answer.body.remove(QChar(u'\0')); // PostgreSQL's texts hold none
    answer.cancelled = code == CURLE_ABORTED_BY_CALLBACK;
    if (transfer.tooLong)
        answer.error = u"The answer is longer than 64 KiB."_s;
    else if (code != CURLE_OK)
        answer.error = curl.trouble(code);
    else if (answer.statusCode < 200 || answer.statusCode > 299)
        answer.error = u"Answered with status %1."_s.arg(answer.statusCode);
    return answer;
}

} // namespace

QByteArray webhookSignature(const QByteArray& secret, qint64 timestamp, const QByteArray& body)
{
    return "sha256=" + QMessageAuthenticationCode::hash(QByteArray::number(timestamp) + '.' + body, secret,
                                                        QCryptographicHash::Sha256)
                           .toHex();
}

WebhookAnswer callWebhook(const WebhookRequest& request, const WebhookLine& line, qint64 timestamp,
                          const std::atomic<bool>& cancelled)
{
    const auto start = std::chrono::steady_clock::now();
    const auto target = readTarget(request.url, line.allowed);
    if (!target)
        return failure(target.error().fields.isEmpty() ? target.error().detail : target.error().fields.first().message);
    QList<QHostAddress> addresses{QHostAddress(target->host)};
    if (!target->isLiteral) {
        auto resolved = line.resolve(target->host, line.timeout, cancelled);
        if (!resolved) {
            WebhookAnswer answer = failure(resolved.error().detail);
            answer.cancelled = cancelled;
            return answer;
        }
        addresses = *resolved;
    }
    for (const QHostAddress& address : std::as_const(addresses)) {
        if (!mayConnect(*target, address, line.allowed))
            return failure(u"The name leads to an address that may not be called."_s);
    }
    CurlHandle curl;
    curl.prepare("https", line.caFile, cancelled);
    CurlList headers, names;
    setRequest(curl, request, timestamp, headers);
    if (!target->isLiteral) {
        names.append(pinned(*target, addresses));
        curl_easy_setopt(curl.get(), CURLOPT_RESOLVE, names.get());
    }
    Transfer transfer{*target, line, {}, false};
    curl_easy_setopt(curl.get(), CURLOPT_OPENSOCKETFUNCTION, &openChecked);
    curl_easy_setopt(curl.get(), CURLOPT_OPENSOCKETDATA, &transfer);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &keepAnswer);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &transfer);
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    curl.set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<qint64>(1, (line.timeout - spent).count())));
    return outcome(curl, curl.perform(), transfer);
}

} // namespace engine::notify
