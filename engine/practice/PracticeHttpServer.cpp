#include "practice/PracticeHttpServer.h"

#include "practice/PracticeConnection.h"
#include "practice/PracticeEnvelopes.h"

#include <QTcpSocket>
#include <QThread>
#include <QUrl>

namespace engine::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr char kXml[] = "text/xml;charset=UTF-8";
constexpr char kText[] = "text/plain; charset=utf-8";

QByteArray pathOf(const HttpMessage& message)
{
    const qsizetype query = message.target.indexOf('?');
    return query < 0 ? message.target : message.target.first(query);
}

std::optional<Operation> operationOf(const HttpMessage& message)
{
    const QByteArray path = pathOf(message);
    if (path.endsWith("/RecepcionComprobantesOffline"))
        return Operation::Reception;
    if (path.endsWith("/AutorizacionComprobantesOffline"))
        return Operation::Authorization;
    return std::nullopt;
}

// The practice office plays both environments, as two offices that know nothing of each other's vouchers.
Environment sideOf(const HttpMessage& message)
{
    return pathOf(message).contains("/produccion/") ? Environment::Production : Environment::Test;
}

QByteArray wsdl(Operation operation)
{
    const bool reception = operation == Operation::Reception;
    return QByteArray(
               R"(<?xml version="1.0" encoding="UTF-8"?><wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" name=")") +
           (reception ? "RecepcionComprobantesOfflineService" : "AutorizacionComprobantesOfflineService") +
           R"(" targetNamespace=")" +
           (reception ? "http://ec.gob.sri.ws.recepcion" : "http://ec.gob.sri.ws.autorizacion") +
           R"("><wsdl:documentation>SRI de práctica</wsdl:documentation></wsdl:definitions>)";
}

} // namespace

PracticeHttpServer::PracticeHttpServer(PracticeOffice& office) : m_office(office), m_listener(this)
{
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    connect(&m_listener, &QTcpServer::newConnection, this, &PracticeHttpServer::accept);
}

PracticeHttpServer::~PracticeHttpServer()
{
    m_listener.close();
    m_pool.clear();
    m_pool.waitForDone();
    for (PracticeConnection* each : std::exchange(m_connections, {})) {
        each->disconnect(this);
        delete each;
    }
}

Result<quint16> PracticeHttpServer::listen(quint16 port)
{
    if (!m_listener.listen(QHostAddress::LocalHost, port))
        return Error{ErrorCode::PORT_IN_USE, u"127.0.0.1:%1: %2"_s.arg(port).arg(m_listener.errorString())};
    return m_listener.serverPort();
}

void PracticeHttpServer::accept()
{
    while (QTcpSocket* socket = m_listener.nextPendingConnection()) {
        if (m_connections.size() >= kMaxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto* connection = new PracticeConnection(*this, socket, ++m_lastId); // goes with its socket
        m_connections.insert(connection->id(), connection);
        connect(connection, &QObject::destroyed, this, [this, id = connection->id()] { m_connections.remove(id); });
    }
}

std::optional<Fault> PracticeHttpServer::faultAtHead(const HttpMessage& message)
{
    const auto operation = operationOf(message);
    if (!operation || message.method != "POST")
        return std::nullopt;
    auto fault = m_office.script().onConnection(*operation);
    if (fault)
        m_office.noteDown(*operation);
    return fault;
}

void PracticeHttpServer::serve(PracticeConnection* connection, HttpMessage message)
{
    m_pool.start([this, id = connection->id(), message = std::move(message)] {
        const Served served = work(message);
        QMetaObject::invokeMethod(
            this,
            [this, id, served] {
                if (PracticeConnection* waiting = m_connections.value(id))
                    waiting->answer(served.answer, served.type, served.fault);
            },
            Qt::QueuedConnection);
    });
}

// A page in a browser must not reach the practice office through a name that points to loopback.
bool PracticeHttpServer::isLocalCaller(const HttpMessage& message)
{
    const QString host = QUrl(u"http://"_s + QString::fromLatin1(message.headers.value("host"))).host();
    return !message.headers.contains("origin") &&
           (message.headers.value("host").isEmpty() || host == "localhost"_L1 || QHostAddress(host).isLoopback());
}

PracticeHttpServer::Served PracticeHttpServer::work(const HttpMessage& message)
{
    if (!isLocalCaller(message))
        return {{403, "only from this machine\n"}, kText, {}};
    if (pathOf(message) == "/control" || pathOf(message) == "/control/journal")
        return control(message);
    const auto operation = operationOf(message);
    if (!operation)
        return {{404, "no such service\n"}, kText, {}};
    if (message.method == "GET")
        return {{200, wsdl(*operation)}, kXml, {}};
    if (message.method != "POST")
        return {{405, "POST only\n"}, kText, {}};
    return soap(*operation, message);
}

PracticeHttpServer::Served PracticeHttpServer::soap(Operation operation, const HttpMessage& message)
{
    const PracticeOffice::Request request = PracticeOffice::read(operation, message.body, sideOf(message));
    const std::optional<Fault> fault = m_office.script().onRequest(operation, request.accessKey);
    Served served{m_office.handle(request, fault), kXml, fault};
    if (fault && fault->action == FaultAction::SoapFault)
        served.answer = {500, faultEnvelope(fault->code, fault->text.isEmpty() ? u"Error interno"_s : fault->text)};
    return served;
}

PracticeHttpServer::Served PracticeHttpServer::control(const HttpMessage& message)
{
    if (pathOf(message) == "/control/journal")
        return message.method == "GET" ? Served{{200, m_office.journal()}, "application/x-ndjson", {}}
                                       : Served{{405, "GET only\n"}, kText, {}};
    if (message.method != "POST")
        return {{405, "POST only\n"}, kText, {}};
    const auto loaded = m_office.script().load(message.body);
    if (!loaded)
        return {{400, loaded.error().detail.toUtf8() + '\n'}, kText, {}};
    return {{200, "ok\n"}, kText, {}};
}

} // namespace engine::practice
