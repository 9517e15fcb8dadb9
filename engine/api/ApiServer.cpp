#include "api/ApiServer.h"

#include "api/ProblemJson.h"
#include "core/Log.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTimer>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

// Two readers of the same bytes must come to the same request; where they do not, something is being smuggled.
bool agree(const QHttpServerRequest& seen, const HttpRequest& checked)
{
    static const QMetaEnum methods = QMetaEnum::fromType<QHttpServerRequest::Method>();
    return checked.method.compare(methods.valueToKey(static_cast<int>(seen.method())), Qt::CaseInsensitive) == 0 &&
           seen.body() == checked.body;
}

// No exception leaves the module, and none may reach Qt's pool.
HttpResponse guarded(const ApiServer::Handle& handle, const HttpRequest& request)
{
    try {
        return handle(request);
    } catch (const std::exception& e) {
        qCCritical(core::lcApi) << request.id << "threw:" << e.what();
    } catch (...) {
        qCCritical(core::lcApi) << request.id << "threw";
    }
    return problem(500, {}, request);
}

} // namespace

ApiServer::ApiServer(Handle handle, const HttpLimits& limits)
    : m_handle(std::move(handle)), m_mostPending(limits.workers + limits.waiting)
{
    m_pool.setMaxThreadCount(limits.workers);
}

ApiServer::~ApiServer()
{
    m_pool.clear();
    m_pool.waitForDone();
}

bool ApiServer::handleRequest(const QHttpServerRequest& seen, QTcpSocket* socket)
{
    auto* handOver = static_cast<HandOver*>(socket); // the gate gives no other
    if (!agree(seen, handOver->request())) {
        const HttpRequest request = handOver->take();
        qCWarning(core::lcApi) << request.id << "was read in two ways";
        handOver->finish(problem(400, u"The request can be read in two ways."_s, request));
    } else if (m_pending >= m_mostPending) {
        handOver->finish(busyProblem(handOver->take()));
    } else {
        run(handOver);
    }
    return true;
}

void ApiServer::run(HandOver* handOver)
{
    ++m_pending;
    m_pool.start([this, handOver, left = handOver->clientLeft(), request = handOver->take()] {
        const PoolRest::Work work(m_pool, m_closing);
        const HttpResponse response = *left ? HttpResponse() : guarded(m_handle, request);
        QMetaObject::invokeMethod(
            this,
            [this, handOver, response] {
                --m_pending;
                if (response.delayMs > 0) // with the hand-over as context: nothing happens once it is gone
                    QTimer::singleShot(response.delayMs, handOver,
                                       [handOver, response] { handOver->finish(response); });
                else
                    handOver->finish(response);
            },
            Qt::QueuedConnection);
    });
}

} // namespace engine::api
