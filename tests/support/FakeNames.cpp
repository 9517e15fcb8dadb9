// Loaded before the C library (LD_PRELOAD) it gives names under .attack.test the addresses that an attacker would give
// them, and lets nothing leave this machine: calls to port 443 or 80 are refused, and told in the file that
// MOSTRADOR_TEST_CALLS names, an address a line.
#include <arpa/inet.h>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string_view>
#include <sys/socket.h>

namespace {

constexpr const char* kPublic = "93.184.216.34";

template <class Function>
Function real(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// Null when the name is none of ours.
const char* addressOf(std::string_view name)
{
    static std::atomic<int> lookups = 0;
    if (name == "loopback.attack.test")
        return "127.0.0.1";
    if (name == "metadata.attack.test")
        return "169.254.169.254";
    if (name == "mapped.attack.test")
        return "::ffff:127.0.0.1";
    if (name == "private.attack.test")
        return "192.168.1.1";
    if (name == "public.attack.test")
        return kPublic;
    if (name == "rebind.attack.test") // good when it is checked, the till's own machine ever after
        return lookups++ == 0 ? kPublic : "127.0.0.1";
    return nullptr;
}

bool isWeb(const sockaddr* address, char (&text)[INET6_ADDRSTRLEN])
{
    int port = 0;
    if (address->sa_family == AF_INET) {
        const auto* ipv4 = reinterpret_cast<const sockaddr_in*>(address);
        port = ntohs(ipv4->sin_port);
        ::inet_ntop(AF_INET, &ipv4->sin_addr, text, sizeof text);
    } else if (address->sa_family == AF_INET6) {
        const auto* ipv6 = reinterpret_cast<const sockaddr_in6*>(address);
        port = ntohs(ipv6->sin6_port);
        ::inet_ntop(AF_INET6, &ipv6->sin6_addr, text, sizeof text);
    }
    return port == 443 || port == 80;
}

} // namespace

#pragma GCC visibility push(default)
extern "C" {

int getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** result)
{
    static const auto next = real<int (*)(const char*, const char*, const addrinfo*, addrinfo**)>("getaddrinfo");
    const char* address = name ? addressOf(name) : nullptr;
    return next(address ? address : name, service, hints, result);
}

int connect(int descriptor, const sockaddr* address, socklen_t length)
{
    static const auto next = real<int (*)(int, const sockaddr*, socklen_t)>("connect");
    char text[INET6_ADDRSTRLEN] = "";
    if (!isWeb(address, text))
        return next(descriptor, address, length);
    if (FILE* file = std::fopen(std::getenv("MOSTRADOR_TEST_CALLS"), "a")) {
        std::fprintf(file, "%s\n", text);
        std::fclose(file);
    }
    errno = ECONNREFUSED;
    return -1;
}

} // extern "C"
#pragma GCC visibility pop
