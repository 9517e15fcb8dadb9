#include <engine/Accounts.h>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

template <class T>
struct Name
{
    T value;
    QLatin1StringView text;
};

template <class T, std::size_t N>
QString textOf(const Name<T> (&names)[N], T value)
{
    for (const auto& each : names) {
        if (each.value == value)
            return each.text;
    }
    return {};
}

template <class T, std::size_t N>
std::optional<T> valueOf(const Name<T> (&names)[N], QStringView text)
{
    for (const auto& each : names) {
        if (each.text == text)
            return each.value;
    }
    return std::nullopt;
}

constexpr Name<Tier> kTiers[] = {{Tier::Free, "FREE"_L1},
                                 {Tier::Starter, "STARTER"_L1},
                                 {Tier::Growth, "GROWTH"_L1},
                                 {Tier::Business, "BUSINESS"_L1}};
constexpr Name<TenantStatus> kStatuses[] = {{TenantStatus::PendingVerification, "PENDING_VERIFICATION"_L1},
                                            {TenantStatus::Active, "ACTIVE"_L1},
                                            {TenantStatus::Suspended, "SUSPENDED"_L1}};
constexpr Name<KeyEnvironment> kEnvironments[] = {{KeyEnvironment::Sandbox, "sandbox"_L1},
                                                  {KeyEnvironment::Production, "production"_L1}};

} // namespace

QString tierName(Tier tier)
{
    return textOf(kTiers, tier);
}

std::optional<Tier> tierFromName(QStringView name)
{
    return valueOf(kTiers, name);
}

QString tenantStatusName(TenantStatus status)
{
    return textOf(kStatuses, status);
}

std::optional<TenantStatus> tenantStatusFromName(QStringView name)
{
    return valueOf(kStatuses, name);
}

QString keyEnvironmentName(KeyEnvironment environment)
{
    return textOf(kEnvironments, environment);
}

std::optional<KeyEnvironment> keyEnvironmentFromName(QStringView name)
{
    return valueOf(kEnvironments, name);
}

const QStringList& allScopes()
{
    static const QStringList scopes{u"documents:write"_s, u"documents:read"_s, u"issuers:read"_s,
                                    u"issuers:write"_s,   u"keys:manage"_s,    u"webhooks:manage"_s,
                                    u"tenant:manage"_s,   u"tenant:promote"_s};
    return scopes;
}

} // namespace engine
