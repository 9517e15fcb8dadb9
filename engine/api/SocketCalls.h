#pragma once
class QTcpSocket;

// What Qt has no call for.
namespace engine::api {

// Tells the other side that no more will come, while it may still send. Plain TCP only.
void endOutput(QTcpSocket& socket);

// Whether the system holds bytes of the other side that nobody has read yet.
bool hasUnread(const QTcpSocket& socket);

} // namespace engine::api
