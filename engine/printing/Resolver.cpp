#include "printing/Resolver.h"

#include <netdb.h>

#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>

using namespace std::chrono_literals;

namespace engine::printing {

namespace {

struct Question
{
    std::mutex mutex;
    std::condition_variable answered;
    bool done = false;
    QList<SocketAddress> addresses;
};

QList<SocketAddress> ask(const std::string& host, const std::string& port, int flags)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* first = nullptr;
    if (::getaddrinfo(host.c_str(), port.c_str(), &hints, &first) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(first, &::freeaddrinfo);
    QList<SocketAddress> addresses;
    for (const addrinfo* each = first; each; each = each->ai_next) {
        SocketAddress address;
        address.size = each->ai_addrlen;
        std::memcpy(&address.storage, each->ai_addr, each->ai_addrlen);
        addresses << address;
    }
    return addresses;
}

} // namespace

QList<SocketAddress> resolve(const HostPort& place, Milliseconds patience, const StopSignal& stop)
{
    const std::string host = place.host.toStdString();
    const std::string port = std::to_string(place.port);
    if (auto numeric = ask(host, port, AI_NUMERICHOST); !numeric.isEmpty())
        return numeric;
    const auto question = std::make_shared<Question>();
    std::thread([question, host, port] {
        auto addresses = ask(host, port, 0);
        const std::lock_guard lock(question->mutex);
        question->addresses = std::move(addresses);
        question->done = true;
        question->answered.notify_all();
    }).detach();
    const auto end = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(question->mutex);
    while (!question->done && !stop.isRaised() && std::chrono::steady_clock::now() < end)
        question->answered.wait_for(lock, 50ms);
    return question->done ? question->addresses : QList<SocketAddress>();
}

} // namespace engine::printing
