#include "notify/AddressRanges.h"

#include <algorithm>
#include <array>
#include <span>

namespace engine::notify {

namespace {

using enum AddressKind;

struct V4Range
{
    quint32 start;
    int bits;
    AddressKind kind;
};

constexpr quint32 v4(quint32 a, quint32 b, quint32 c = 0, quint32 d = 0)
{
    return a << 24 | b << 16 | c << 8 | d;
}

constexpr auto kV4 = std::to_array<V4Range>({
    {v4(0, 0), 8, Forbidden},          // this network
    {v4(10, 0), 8, Private},           //
    {v4(100, 64), 10, Private},        // carrier-grade NAT
    {v4(127, 0), 8, Loopback},         //
    {v4(169, 254), 16, Forbidden},     // link-local, metadata services
    {v4(172, 16), 12, Private},        //
    {v4(192, 0, 0), 24, Forbidden},    // protocol assignments
    {v4(192, 0, 2), 24, Forbidden},    // documentation
    {v4(192, 88, 99), 24, Forbidden},  // 6to4 relays
    {v4(192, 168), 16, Private},       //
    {v4(198, 18), 15, Forbidden},      // benchmarks
    {v4(198, 51, 100), 24, Forbidden}, // documentation
    {v4(203, 0, 113), 24, Forbidden},  // documentation
    {v4(224, 0), 4, Forbidden},        // multicast
    {v4(240, 0), 4, Forbidden},        // reserved, broadcast
});

struct V6Range
{
    std::array<quint8, 16> start;
    int bits;
    AddressKind kind;
};

constexpr auto kV6 = std::to_array<V6Range>({
    {{0x00, 0x64, 0xff, 0x9b}, 48, Forbidden}, // 64:ff9b::/96 and 64:ff9b:1::/48, NAT64
    {{0x01, 0x00}, 64, Forbidden},             // 100::/64, discard
    {{0x20, 0x01, 0x00, 0x00}, 23, Forbidden}, // 2001::/23: Teredo, benchmarks, ORCHID
    {{0x20, 0x01, 0x0d, 0xb8}, 32, Forbidden}, // documentation
    {{0x20, 0x02}, 16, Forbidden},             // 6to4
    {{0x3f, 0xff}, 20, Forbidden},             // documentation
    {{0x5f, 0x00}, 16, Forbidden},             // segment routing
    {{0xfc, 0x00}, 7, Private},                // unique local
    {{0xfe, 0x80}, 10, Forbidden},             // link-local
    {{0xfe, 0xc0}, 10, Forbidden},             // site-local, as was
    {{0xff, 0x00}, 8, Forbidden},              // multicast
});

AddressKind kindOfV4(quint32 address)
{
    for (const V4Range& range : kV4) {
        if ((address ^ range.start) >> (32 - range.bits) == 0)
            return range.kind;
    }
    return Public;
}

bool startsWith(std::span<const quint8, 16> address, const V6Range& range)
{
    for (int bit = 0; bit < range.bits; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        if (((address[byte] ^ range.start[byte]) >> (7 - bit % 8) & 1) != 0)
            return false;
    }
    return true;
}

} // namespace

AddressKind kindOf(const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return kindOfV4(address.toIPv4Address());
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return Forbidden;
    const Q_IPV6ADDR raw = address.toIPv6Address();
    std::array<quint8, 16> bytes{};
    std::copy_n(raw.c, 16, bytes.begin());
    const bool leadingZeros = std::all_of(bytes.begin(), bytes.begin() + 10, [](quint8 b) { return b == 0; });
    if (leadingZeros) {
        if (bytes[10] == 0xff && bytes[11] == 0xff) // ::ffff:a.b.c.d
            return kindOfV4(v4(bytes[12], bytes[13], bytes[14], bytes[15]));
        const bool isLoopback =
            std::all_of(bytes.begin() + 10, bytes.begin() + 15, [](quint8 b) { return b == 0; }) && bytes[15] == 1;
        return isLoopback ? Loopback : Forbidden; // ::/80: unspecified, IPv4-compatible
    }
    for (const V6Range& range : kV6) {
        if (startsWith(bytes, range))
            return range.kind;
    }
    return (bytes[0] & 0xe0) == 0x20 ? Public : Forbidden; // only 2000::/3 is in use
}

} // namespace engine::notify
