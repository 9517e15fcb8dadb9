#include "api/HandOver.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace engine::api {

namespace {

// What concerns the client's connection to the gate ends at the gate (RFC 9110 section 7.6.1). QtHttpServer would also
// take an upgrade to WebSocket for its own.
bool endsAtTheGate(QByteArrayView name)
{
    static constexpr auto names =
        std::to_array<QByteArrayView>({"connection", "content-length", "expect", "http2-settings", "keep-alive",
                                       "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"});
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The request written anew from what was understood, so that there is nothing left to understand differently.
QByteArray wireOf(const HttpRequest& request)
{
    QByteArray wire = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const HttpHeader& header : request.headers) {
        if (!endsAtTheGate(header.name))
            wire += header.name + ": " + header.value + "\r\n";
    }
    return wire + "content-length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body;
}

} // namespace

HandOver::HandOver(GateConnection& connection, HttpRequest request, QObject* parent)
    : QTcpSocket(parent), m_connection(&connection), m_left(connection.leftFlag()), m_request(std::move(request)),
      m_wire(wireOf(m_request))
{
    setSocketState(ConnectedState);
    setPeerAddress(m_request.peer);
    setOpenMode(ReadWrite | Unbuffered);
}

HandOver::~HandOver()
{
    setSocketState(UnconnectedState); // or the base class would wait for bytes to be written
}

HttpRequest HandOver::take()
{
    m_taken = true;
    return std::exchange(m_request, {});
}

void HandOver::finish(const HttpResponse& response)
{
    if (m_connection)
        m_connection->answer(response);
    deleteLater();
}

qint64 HandOver::readData(char* data, qint64 maxSize)
{
    const qint64 take = std::min<qint64>(maxSize, m_wire.size() - m_at);
    std::memcpy(data, m_wire.constData() + m_at, static_cast<size_t>(take));
    m_at += static_cast<qsizetype>(take);
    return take;
}

} // namespace engine::api
