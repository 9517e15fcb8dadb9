#pragma once
#include "notify/AddressRanges.h"

#include <engine/Result.h>

#include <QStringList>

namespace engine::notify {

// HOST:PORT entries that an operator trusts: any port, private addresses, and this machine where the entry names it
// by address or as localhost.
class AllowList
{
public:
    AllowList() = default;
    // VALIDATION_FAILED: an entry that is no HOST:PORT.
    static Result<AllowList> parse(const QStringList& entries);
    [[nodiscard]] bool contains(const QString& host, int port) const;
    [[nodiscard]] const QStringList& entries() const { return m_entries; }
    [[nodiscard]] AllowList with(const AllowList& others) const;

private:
    QStringList m_entries; // lower case, IPv6 in brackets
};

// An address to call, as the library that calls it understands it: what is checked is what is used.
struct WebhookTarget
{
    QString url;
    QString host; // lower case; IPv6 without brackets
    int port = 443;
    bool isLiteral = false; // an address, not a name
};

// VALIDATION_FAILED on field `url`: no https, user or password in it, a host without a dot that is no address, an
// address that may not be called, a port other than 443 (or 80) that the list does not allow.
Result<WebhookTarget> readTarget(const QString& url, const AllowList& allowed);

// Whether this target may be called at this address.
bool mayConnect(const WebhookTarget& target, const QHostAddress& address, const AllowList& allowed);

} // namespace engine::notify
