#pragma once
#include <engine/Accounts.h>

#include <array>

namespace engine {

// What a tier may have and do. No figure = as much as it likes.
struct TierLimits
{
    std::optional<int> documents; // production documents of a month
    std::optional<int> branches;
    std::optional<int> issuePoints;                                 // of each branch
    std::optional<int> webhooks;                                    // active ones
    std::optional<int> writesPerMinute, readsPerMinute;             // of each key
    std::optional<int> tenantWritesPerMinute, tenantReadsPerMinute; // of all keys of a tenant together
    QStringList documentTypes;                                      // that may be switched on, e.g. 01, 04
    bool operator==(const TierLimits&) const = default;
};

// Every figure that the operator may set. The defaults are those of the contract.
struct ENGINE_EXPORT Limits
{
    Limits();

    std::array<TierLimits, 4> tiers; // by Tier
    int registrationsPerHour = 5;    // of one address
    int adminRequestsPerMinute = 20; // of one address
    int wrongKeysPerMinute = 20;     // of one address; beyond, the answer to a wrong key is kept back
    bool operator==(const Limits&) const = default;

    [[nodiscard]] const TierLimits& of(Tier tier) const { return tiers.at(static_cast<std::size_t>(tier)); }
};

// The defaults, changed by what the JSON names:
//   {"tiers": {"FREE": {"documents": 100, "branches": null, ...}}, "registrationsPerHour": 5, ...}
// null lifts a limit of a tier. VALIDATION_FAILED names every member that is unknown or wrong.
ENGINE_EXPORT Result<Limits> parseLimits(const QByteArray& json);

} // namespace engine
