#include "printing/PrinterSearch.h"

#include "printing/CupsLink.h"

#include <QDir>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <linux/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace engine::printing {

namespace {

constexpr quint32 kMostHosts = 254;

PrinterSetup found(PrinterLink link, const QString& address, const QString& name)
{
    PrinterSetup printer;
    printer.link = link;
    printer.address = address;
    printer.name = name.isEmpty() ? address : name;
    return printer;
}

// RFC 1918: nobody else's network is ever asked.
bool isPrivate(quint32 address)
{
    return (address >> 24) == 10 || (address >> 20) == 0xac1 || (address >> 16) == 0xc0a8;
}

struct Knock
{
    QString address;
    int handle = -1;
};

} // namespace

QList<PrinterSetup> searchDevices(const QString& folder)
{
    QList<PrinterSetup> printers;
    for (const QString& place : {folder + u"/usb"_s, folder}) {
        for (const QString& name : QDir(place).entryList({u"lp?"_s, u"lp??"_s}, QDir::System | QDir::Files, QDir::Name))
            printers << found(PrinterLink::Device, place + u'/' + name, {});
    }
    return printers;
}

QList<PrinterSetup> searchQueues(std::chrono::milliseconds patience)
{
    const HttpLink http = connectToCups(patience);
    if (!http)
        return {};
    const IppMessage answer = askCups(http.get(), IPP_OP_CUPS_GET_PRINTERS, {}, 0, {"printer-name", "printer-info"});
    QList<PrinterSetup> printers;
    QString name;
    QString info;
    const auto end = [&] {
        if (!name.isEmpty())
            printers << found(PrinterLink::System, name, info);
        name.clear();
        info.clear();
    };
    for (ipp_attribute_t* each = answer ? ::ippFirstAttribute(answer.get()) : nullptr; each;
         each = ::ippNextAttribute(answer.get())) {
        const QByteArray key = ::ippGetName(each); // none between two printers
        if (key == "printer-name")
            name = QString::fromUtf8(::ippGetString(each, 0, nullptr));
        else if (key == "printer-info")
            info = QString::fromUtf8(::ippGetString(each, 0, nullptr));
        else if (key.isEmpty())
            end();
    }
    end();
    return printers;
}

QList<PrinterSetup> searchAddresses(const QStringList& addresses, quint16 port, std::chrono::milliseconds patience)
{
    std::vector<Knock> knocks;
    for (const QString& text : addresses) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        if (::inet_pton(AF_INET, text.toLatin1().constData(), &address.sin_addr) != 1)
            continue;
        const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (handle < 0)
            break;
        if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 || errno == EINPROGRESS)
            knocks.push_back({text, handle});
        else
            ::close(handle);
    }
    QList<PrinterSetup> printers;
    const auto end = std::chrono::steady_clock::now() + patience;
    std::size_t open = knocks.size();
    while (open > 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        std::vector<pollfd> watched;
        watched.reserve(knocks.size());
        for (const Knock& knock : knocks)
            watched.push_back({knock.handle, POLLOUT, 0}); // a closed one has handle -1, which poll passes over
        if (left <= 0 || ::poll(watched.data(), watched.size(), static_cast<int>(left)) <= 0)
            break;
        for (std::size_t i = 0; i < knocks.size(); ++i) {
            if (watched[i].revents == 0)
                continue;
            int error = 0;
            socklen_t size = sizeof error;
            if (::getsockopt(knocks[i].handle, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0)
                printers << found(PrinterLink::Network, knocks[i].address + u':' + QString::number(port), {});
            ::close(knocks[i].handle);
            knocks[i].handle = -1;
            --open;
        }
    }
    for (const Knock& knock : knocks) {
        if (knock.handle >= 0)
            ::close(knock.handle);
    }
    return printers;
}

QStringList neighbours()
{
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0)
        return {};
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owner(first, &::freeifaddrs);
    QStringList all;
    for (const ifaddrs* each = first; each; each = each->ifa_next) {
        const bool usable = each->ifa_addr && each->ifa_netmask && each->ifa_addr->sa_family == AF_INET &&
                            (each->ifa_flags & IFF_UP) != 0 && (each->ifa_flags & IFF_LOOPBACK) == 0;
        if (!usable)
            continue;
        const quint32 own = ntohl(reinterpret_cast<const sockaddr_in*>(each->ifa_addr)->sin_addr.s_addr);
        const quint32 mask =
            ntohl(reinterpret_cast<const sockaddr_in*>(each->ifa_netmask)->sin_addr.s_addr) | 0xffffff00U;
        if (!isPrivate(own))
            continue;
        const quint32 network = own & mask;
        for (quint32 host = 1; host <= kMostHosts && ((network + host) & mask) == network; ++host) {
            const quint32 address = network + host;
            const bool isBroadcast = (address | mask) == 0xffffffffU;
            if (address != own && !isBroadcast)
                all << u"%1.%2.%3.%4"_s.arg(address >> 24)
                           .arg(address >> 16 & 0xff)
                           .arg(address >> 8 & 0xff)
                           .arg(address & 0xff);
        }
    }
    return all;
}

} // namespace engine::printing
