#pragma once
#include "api/GateConnection.h"

#include <QPointer>
#include <QTcpSocket>

#include <atomic>
#include <memory>

namespace engine::api {

// What QtHttpServer gets in place of a socket: one whole request that the gate has checked, and nowhere to write to.
// It outlives the client if it must; the answer then falls on the floor.
class HandOver final : public QTcpSocket
{
    Q_OBJECT
public:
    HandOver(GateConnection& connection, HttpRequest request, QObject* parent);
    ~HandOver() override;

    [[nodiscard]] const HttpRequest& request() const { return m_request; }
    // Once, by the server behind: the request to work on and whether its client has left.
    HttpRequest take();
    [[nodiscard]] bool isTaken() const { return m_taken; }
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> clientLeft() const { return m_left; }
    // Gives the answer to the client, if it is still there, and ends this object soon.
    void finish(const HttpResponse& response);

    qint64 bytesAvailable() const override { return m_wire.size() - m_at + QIODevice::bytesAvailable(); }
    void disconnectFromHost() override {} // how QtHttpServer gives up on what it cannot parse: the gate sees it untaken
    void close() override {}

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64 size) override { return size; }

private:
    QPointer<GateConnection> m_connection;
    std::shared_ptr<const std::atomic<bool>> m_left;
    HttpRequest m_request;
    QByteArray m_wire;
    qsizetype m_at = 0;
    bool m_taken = false;
};

} // namespace engine::api
