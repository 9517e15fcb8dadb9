#pragma once
class QTcpSocket;

namespace engine::api {

// Tells the other side that no more will come, while it may still send. Qt has no call for it. Plain TCP only.
void endOutput(QTcpSocket& socket);

} // namespace engine::api
