#pragma once
#include <engine/Result.h>

#include <QHostAddress>
#include <QList>

#include <atomic>
#include <chrono>
#include <functional>

namespace engine::notify {

// All addresses of a host name; tests put their own in its place. Blocks the calling thread until then, until
// `deadline` or until `cancelled`. NOT_FOUND: no address.
using Resolver = std::function<Result<QList<QHostAddress>>(const QString& host, std::chrono::milliseconds deadline,
                                                           const std::atomic<bool>& cancelled)>;

// By the system's resolver, in a thread that is left behind when the answer takes too long: there is no way to stop it.
Result<QList<QHostAddress>> resolveBySystem(const QString& host, std::chrono::milliseconds deadline,
                                            const std::atomic<bool>& cancelled);

} // namespace engine::notify
