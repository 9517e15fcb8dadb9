// Every range of the table with its first, last and neighbouring addresses.
#include "notify/AddressRanges.h"

#include <gtest/gtest.h>

using engine::notify::AddressKind;
using engine::notify::kindOf;

namespace {

struct Sample
{
    const char* address;
    AddressKind kind;
};

void PrintTo(const Sample& sample, std::ostream* out)
{
    *out << sample.address;
}

class AddressRange : public testing::TestWithParam<Sample>
{
};

TEST_P(AddressRange, IsJudgedByTheTable)
{
    const QHostAddress address(QString::fromLatin1(GetParam().address));
    ASSERT_FALSE(address.isNull());
    EXPECT_EQ(kindOf(address), GetParam().kind);
}

constexpr auto Public = AddressKind::Public;
constexpr auto Private = AddressKind::Private;
constexpr auto Loopback = AddressKind::Loopback;
constexpr auto Forbidden = AddressKind::Forbidden;

INSTANTIATE_TEST_SUITE_P(
    V4, AddressRange,
    testing::Values(Sample{"0.0.0.0", Forbidden}, Sample{"0.255.255.255", Forbidden}, Sample{"1.0.0.1", Public},
                    Sample{"9.255.255.255", Public}, Sample{"10.0.0.0", Private}, Sample{"10.255.255.255", Private},
                    Sample{"11.0.0.0", Public}, Sample{"100.63.255.255", Public}, Sample{"100.64.0.0", Private},
                    Sample{"100.127.255.255", Private}, Sample{"100.128.0.0", Public}, Sample{"127.0.0.0", Loopback},
                    Sample{"127.255.255.255", Loopback}, Sample{"128.0.0.0", Public}, Sample{"169.253.255.255", Public},
                    Sample{"169.254.0.0", Forbidden}, Sample{"169.254.169.254", Forbidden},
                    Sample{"169.255.0.0", Public}, Sample{"172.15.255.255", Public}, Sample{"172.16.0.0", Private},
                    Sample{"172.31.255.255", Private}, Sample{"172.32.0.0", Public}, Sample{"192.0.0.0", Forbidden},
                    Sample{"192.0.0.255", Forbidden}, Sample{"192.0.1.0", Public}, Sample{"192.0.2.1", Forbidden},
                    Sample{"192.0.3.0", Public}, Sample{"192.88.99.1", Forbidden}, Sample{"192.167.255.255", Public},
                    Sample{"192.168.0.0", Private}, Sample{"192.168.255.255", Private}, Sample{"192.169.0.0", Public},
                    Sample{"198.17.255.255", Public}, Sample{"198.18.0.0", Forbidden},
                    Sample{"198.19.255.255", Forbidden}, Sample{"198.20.0.0", Public},
                    Sample{"198.51.100.7", Forbidden}, Sample{"203.0.113.7", Forbidden},
                    Sample{"223.255.255.255", Public}, Sample{"224.0.0.0", Forbidden},
                    Sample{"239.255.255.255", Forbidden}, Sample{"240.0.0.0", Forbidden},
                    Sample{"255.255.255.255", Forbidden}));

INSTANTIATE_TEST_SUITE_P(
    V6, AddressRange,
    testing::Values(Sample{"::", Forbidden}, Sample{"::1", Loopback}, Sample{"::2", Forbidden},
                    Sample{"::7f00:1", Forbidden}, Sample{"::ffff:127.0.0.1", Loopback},
                    Sample{"::ffff:169.254.169.254", Forbidden}, Sample{"::ffff:10.1.2.3", Private},
                    Sample{"::ffff:8.8.8.8", Public}, Sample{"64:ff9b::7f00:1", Forbidden}, Sample{"100::1", Forbidden},
                    Sample{"2001::1", Forbidden}, Sample{"2001:1ff::1", Forbidden}, Sample{"2001:200::1", Public},
                    Sample{"2001:db8::1", Forbidden}, Sample{"2001:db9::1", Public}, Sample{"2002:7f00:1::", Forbidden},
                    Sample{"2606:4700::1111", Public}, Sample{"3fff:0:1::", Forbidden}, Sample{"3fff:1000::", Public},
                    Sample{"4000::1", Forbidden}, Sample{"5f00::1", Forbidden}, Sample{"fbff::1", Forbidden},
                    Sample{"fc00::1", Private}, Sample{"fdff:ffff::1", Private}, Sample{"fe80::1", Forbidden},
                    Sample{"febf::1", Forbidden}, Sample{"fec0::1", Forbidden}, Sample{"ff02::1", Forbidden}));

} // namespace
