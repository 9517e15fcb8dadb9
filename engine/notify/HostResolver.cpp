#include "notify/HostResolver.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace engine::notify {

namespace {

struct Question
{
    std::mutex mutex;
    std::condition_variable answered;
    bool done = false;
    QList<QHostAddress> addresses;
};

QList<QHostAddress> ask(const std::string& host)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* first = nullptr;
    if (getaddrinfo(host.c_str(), nullptr, &hints, &first) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(first, &freeaddrinfo);
    QList<QHostAddress> addresses;
    for (const addrinfo* each = first; each; each = each->ai_next)
        addresses << QHostAddress(each->ai_addr);
    return addresses;
}

} // namespace

Result<QList<QHostAddress>> resolveBySystem(const QString& host, std::chrono::milliseconds deadline,
                                            const std::atomic<bool>& cancelled)
{
    using namespace std::chrono_literals;
    const auto question = std::make_shared<Question>();
    std::thread([question, name = host.toStdString()] {
        auto addresses = ask(name);
        const std::lock_guard lock(question->mutex);
        question->addresses = std::move(addresses);
        question->done = true;
        question->answered.notify_all();
    }).detach();
    const auto end = std::chrono::steady_clock::now() + deadline;
    std::unique_lock lock(question->mutex);
    while (!question->done && !cancelled && std::chrono::steady_clock::now() < end)
        question->answered.wait_for(lock, 100ms);
    if (!question->done)
        return Error{ErrorCode::NOT_FOUND, u"The name %1 was not resolved in time."_s.arg(host)};
    if (question->addresses.isEmpty())
        return Error{ErrorCode::NOT_FOUND, u"The name %1 does not resolve."_s.arg(host)};
    return question->addresses;
}

} // namespace engine::notify
