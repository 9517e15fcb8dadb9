#include "net/QtHttpTransport.h"

#include "net/OneShotBody.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <array>

namespace engine::net {

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

// A practice SRI on this machine must work whatever proxy the shop has.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

// Errors that QNetworkReply only derives from a status of 400 and above: the answer itself came whole.
bool comesFromStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return true;
    default:
        return false;
    }
}

QString problemText(const QNetworkReply& reply)
{
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return u"an answer without a status"_s;
    case QNetworkReply::UnknownNetworkError: // Qt has no words for a reset after the request was sent
        return u"the connection was reset"_s;
    default:
        return reply.errorString();
    }
}

// The asker's end of a call: whatever happens to its owner, exactly one reply arrives.
class Answer
{
public:
    Answer() { m_promise.start(); }
    ~Answer() { give({HttpReply::Outcome::NotSent, 0, {}, {}, u"the transport was closed before the call began"_s}); }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    [[nodiscard]] QFuture<HttpReply> future() { return m_promise.future(); }
    void give(HttpReply reply)
    {
        if (std::exchange(m_given, true))
            return;
        m_promise.addResult(std::move(reply));
        m_promise.finish();
    }

private:
    QPromise<HttpReply> m_promise;
    bool m_given = false;
};

// One request from start to end. Finishes exactly once and goes away.
class Call final : public QObject
{
public:
    Call(QNetworkAccessManager& manager, HttpRequest request, std::shared_ptr<Answer> answer, QObject* parent);
    ~Call() override;

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    [[nodiscard]] HttpReply broken(const QString& why) const;
    void progress() { m_idle.start(m_request.idleTimeout); }
    void take();
    void conclude();
    void giveUp(const QString& why);
    void finish(HttpReply reply);

    HttpRequest m_request;
    std::shared_ptr<Answer> m_answer;
    OneShotBody m_body;
    QNetworkReply* m_reply = nullptr;
    QByteArray m_received;
    QTimer m_total, m_idle;
    bool m_done = false;
};

Call::Call(QNetworkAccessManager& manager, HttpRequest request, std::shared_ptr<Answer> answer, QObject* parent)
    : QObject(parent), m_request(std::move(request)), m_answer(std::move(answer)), m_body(m_request.body)
{
    m_total.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this,
            [this] { giveUp(u"no whole answer within %1 ms"_s.arg(m_request.timeout.count())); });
    connect(&m_idle, &QTimer::timeout, this,
            [this] { giveUp(u"nothing moved for %1 ms"_s.arg(m_request.idleTimeout.count())); });

    m_reply = m_request.get ? manager.get(networkRequest()) : manager.post(networkRequest(), &m_body);
    m_reply->setReadBufferSize(256 * 1024); // a flood waits in the kernel, not in memory
    connect(m_reply, &QNetworkReply::requestSent, this, &Call::progress);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Call::progress);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Call::progress);
    connect(m_reply, &QNetworkReply::readyRead, this, &Call::take);
    connect(m_reply, &QNetworkReply::finished, this, &Call::conclude);
    m_total.start(m_request.timeout);
    progress();
}

Call::~Call()
{
    finish(broken(u"the transport was closed"_s));
    delete m_reply; // before the body that it reads
}

QNetworkRequest Call::networkRequest() const
{
    QNetworkRequest out(m_request.url);
    for (const auto& [name, value] : m_request.headers)
        out.setRawHeader(name, value);
    // Compressed answers would need a second size limit for what they unfold to.
    out.setRawHeader("Accept-Encoding", "identity");
    if (!m_request.get)
        out.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return out;
}

HttpReply Call::broken(const QString& why) const
{
    HttpReply reply;
    // Headers without one byte of the announced body are no request, so an untouched body proves it was not sent.
    reply.outcome =
        m_body.touched() || m_request.body.isEmpty() ? HttpReply::Outcome::Unknown : HttpReply::Outcome::NotSent;
    if (m_reply)
        reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.errorText = why;
    return reply;
}

void Call::take()
{
    progress();
    m_received += m_reply->readAll();
    if (m_received.size() > m_request.maxReplyBytes)
        giveUp(u"the answer is larger than %1 bytes"_s.arg(m_request.maxReplyBytes));
}

void Call::conclude()
{
    if (m_done)
        return;
    take();
    if (m_done)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || (error != QNetworkReply::NoError && !(status >= 400 && comesFromStatus(error))))
        return finish(broken(problemText(*m_reply)));
    HttpReply reply;
    reply.outcome = HttpReply::Outcome::Answered;
    reply.status = status;
    reply.contentType = m_reply->rawHeader("Content-Type");
    reply.body = std::move(m_received);
    finish(std::move(reply));
}

void Call::giveUp(const QString& why)
{
    m_body.shut();
    const HttpReply reply = broken(why);
    finish(reply);
}

void Call::finish(HttpReply reply)
{
    if (std::exchange(m_done, true))
        return;
    m_total.stop();
    m_idle.stop();
    m_body.shut();
    disconnect(m_reply, nullptr, this, nullptr);
    if (m_reply->isRunning())
        m_reply->abort();
    m_answer->give(std::move(reply));
    deleteLater();
}

} // namespace

class QtHttpTransport::Private
{
public:
    void begin(QtHttpTransport* owner, HttpRequest request, std::shared_ptr<Answer> answer);

    std::array<std::unique_ptr<QNetworkAccessManager>, kManagers> managers;
    std::array<int, kManagers> load{};
    QObject calls; // parent of every open call, gone before the managers
};

void QtHttpTransport::Private::begin(QtHttpTransport* owner, HttpRequest request, std::shared_ptr<Answer> answer)
{
    const auto slot = static_cast<size_t>(std::min_element(load.begin(), load.end()) - load.begin());
    if (!managers[slot]) {
        managers[slot] = std::make_unique<QNetworkAccessManager>();
        managers[slot]->setProxyFactory(new ProxyChoice); // the manager owns it
    }
    ++load[slot];
    auto* call = new Call(*managers[slot], std::move(request), std::move(answer), &calls);
    QObject::connect(call, &QObject::destroyed, owner, [this, slot] { --load[slot]; });
}

QtHttpTransport::QtHttpTransport(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {}

QtHttpTransport::~QtHttpTransport()
{
    const QObjectList open = d->calls.children();
    qDeleteAll(open);
}

QFuture<HttpReply> QtHttpTransport::post(HttpRequest request)
{
    auto answer = std::make_shared<Answer>();
    QFuture<HttpReply> future = answer->future();
    if (QThread::currentThread() == thread())
        d->begin(this, std::move(request), std::move(answer));
    else
        QMetaObject::invokeMethod(
            this, [this, request = std::move(request), answer = std::move(answer)] { d->begin(this, request, answer); },
            Qt::QueuedConnection);
    return future;
}

} // namespace engine::net
