#pragma once
#include <QJsonObject>
#include <engine/Caller.h>
#include <engine/Engine.h>

namespace engine {

enum class Tier { Free, Starter, Growth, Business };
enum class TenantStatus { PendingVerification, Active, Suspended };
enum class KeyEnvironment { Sandbox, Production };

ENGINE_EXPORT QString tierName(Tier tier); // FREE, STARTER, GROWTH, BUSINESS
ENGINE_EXPORT std::optional<Tier> tierFromName(QStringView name);
ENGINE_EXPORT QString tenantStatusName(TenantStatus status); // PENDING_VERIFICATION, ACTIVE, SUSPENDED
ENGINE_EXPORT std::optional<TenantStatus> tenantStatusFromName(QStringView name);
ENGINE_EXPORT QString keyEnvironmentName(KeyEnvironment environment); // sandbox, production
ENGINE_EXPORT std::optional<KeyEnvironment> keyEnvironmentFromName(QStringView name);

// What a key may do; documents:read, documents:write, issuers:read, issuers:write, keys:manage, webhooks:manage,
// tenant:manage, tenant:promote.
ENGINE_EXPORT const QStringList& allScopes();

// Somebody who keeps issuers here: the till's own shop (id 1), or one that registered over the API.
struct Tenant
{
    TenantId id = 0;
    QString email; // empty for the till's own shop until one is set
    Tier tier = Tier::Free;
    TenantStatus status = TenantStatus::PendingVerification;
    bool promoted = false;                   // left the sandbox, for good
    bool unlimited = false;                  // the owner of the installation: no quota, no rate limit
    QString language = QStringLiteral("es"); // es | en, of mails
    qint64 documentQuota = 0;                // of this month, production documents only
    qint64 documentCount = 0;
    QDateTime createdAt; // UTC
};

struct ApiKey
{
    qint64 id = 0;
    TenantId tenant = 0;
    std::optional<QString> label;
    KeyEnvironment environment = KeyEnvironment::Sandbox;
    QStringList scopes;
    QDateTime createdAt;     // UTC
    QDateTime lastUsedAt;    // UTC, invalid = never
    qint64 requestCount = 0; // since it was made
    QString deviceKind;      // empty = no paired device
    QString lastAddress;     // of the last request
};

struct NewApiKey
{
    std::optional<QString> label;
    KeyEnvironment environment = KeyEnvironment::Sandbox;
    std::optional<QStringList> scopes; // none = those of the calling key, or all when the till itself asks
    QString deviceKind;
};

// The token is 64 hex digits and is never told again; what is stored is its SHA-256.
struct MintedKey
{
    ApiKey key;
    QString token;
};

struct TenantEvent
{
    qint64 id = 0;
    QString type;
    QJsonObject detail;
    QDateTime at; // UTC
};

// Who stands behind a request.
struct Identity
{
    ApiKey key;
    Tenant tenant;
    [[nodiscard]] Caller caller() const { return {tenant.id, key.id}; }
};

// Which counter a request falls into; windows of 60 s (registration: one hour).
enum class RateBucket { Read, Write, Registration, Admin, WrongKey };

struct RateVerdict
{
    bool allowed = true;
    bool limited = false; // false: this caller has no limit and gets no headers
    int limit = 0, remaining = 0, resetSeconds = 0;
};

// Tenants and their keys. Errors are those of the /v1 contract.
class Accounts
{
public:
    virtual ~Accounts() = default;
    // By the SHA-256 (64 lower-case hex) of the bearer token: UNAUTHORIZED. A suspended tenant is told as one: what it
    // may still read is for the caller to say. Notes the use of the key, which is written down a few seconds later.
    virtual Answer<Identity> authenticate(QByteArray tokenSha256, QString address) = 0;
    // The active issuer that a key works for, without its logo: ISSUER_NOT_FOUND, ISSUER_FORBIDDEN,
    // API_KEY_ENV_MISMATCH.
    virtual Answer<Issuer> issuerFor(Identity identity, IssuerId issuer) = 0;
    // Counts a request of a key (and of its tenant), or of an address. Ready at once on SQLite.
    virtual Answer<RateVerdict> countRequest(RateBucket bucket, Identity identity) = 0;
    virtual Answer<RateVerdict> countAddress(RateBucket bucket, QString address) = 0;

    virtual Answer<Tenant> tenant(TenantId id) = 0;                          // NOT_FOUND
    virtual Answer<QList<Tenant>> tenants() = 0;                             // ascending id
    virtual Answer<Tenant> setLanguage(Caller caller, QString language) = 0; // Permission::ManageSettings at the till
    virtual Answer<QList<TenantEvent>> tenantEvents(Caller caller) = 0;      // oldest first

    virtual Answer<QList<ApiKey>> keys(Caller caller) = 0; // active ones, newest first
    // Both need Permission::ManageSettings at the till. EMAIL_VERIFICATION_REQUIRED, PRODUCTION_KEY_REQUIRES_PROMOTION,
    // SCOPE_ESCALATION_FORBIDDEN, VALIDATION_FAILED.
    virtual Answer<MintedKey> createKey(Caller caller, NewApiKey key) = 0;
    virtual Answer<bool> revokeKey(Caller caller, qint64 id) = 0; // SELF_REVOCATION_FORBIDDEN, NOT_FOUND
};

// A first or further issue point as the API asks for it.
struct BranchRequest
{
    Issuer profile;                       // members that the request names
    std::optional<IssuerId> sourceIssuer; // inherit certificate (and profile) from it
    std::optional<QByteArray> p12;        // own certificate instead
    QByteArray p12Password;               // UTF-8
    QStringList documentTypes = {QStringLiteral("01")};
    QMap<QString, qint32> initialSequentials; // document type -> next number
};

struct Registration
{
    QString email;
    QString language = QStringLiteral("es"); // es | en
    QString verificationRedirectUrl;         // empty = the till's own page
    BranchRequest branch;                    // p12 is a must; sourceIssuer and the profile's target are ignored
};

struct Registered
{
    Tenant tenant;
    Issuer issuer;
    QString token; // of the new sandbox key
    bool recovered = false;
};

struct Resent
{
    int waitSeconds = 0; // > 0: the last letter left less than a minute ago; nothing was done, ask again then
};

// First numbers in production; what is not listed begins at 1. Errors name initialSequentials[i].
struct PromoteRequest
{
    struct Counter
    {
        IssuerId issuer = 0;
        QString documentType;
        qint32 sequential = 1;
    };
    QList<Counter> counters;
};

struct PromotedKey
{
    std::optional<QString> label;
    QString token;
};

struct Promoted
{
    Tenant tenant;
    QList<PromotedKey> keys;
};

// How a tenant comes to be and grows up. Every change here is one transaction: all of it happened, or nothing.
class Onboarding
{
public:
    virtual ~Onboarding() = default;
    // Tenant, first issuer, counters and a sandbox key. A known address gets a fresh sandbox key instead of the old
    // ones, and nothing else, when the file holds the private key of a certificate in use there, or the renewal of one
    // by the same authority: CONFLICT otherwise, ACCOUNT_SUSPENDED. CONFLICT too when the RUC is another tenant's.
    // VALIDATION_FAILED, certificate errors (CERTIFICATE_*, RUC_MISMATCH).
    virtual Answer<Registered> registerTenant(Registration registration) = 0;
    // Spends the token; answers the address. INVALID_OR_EXPIRED_TOKEN, also for a suspended tenant, which stays one.
    virtual Answer<QString> verifyEmail(QString token) = 0;
    virtual Answer<QString> checkToken(QString token) = 0; // the same without spending it
    // A new link; the old one is void. An unknown address is told nothing. ALREADY_VERIFIED, ACCOUNT_SUSPENDED,
    // VALIDATION_FAILED. `redirectUrl` replaces the stored one when it is there.
    virtual Answer<Resent> resendVerification(QString email, std::optional<QString> redirectUrl) = 0;
    // All issuers at once; sandbox keys die, as many production keys are born, newest first. FORBIDDEN (reason
    // EMAIL_VERIFICATION_REQUIRED) unless byAdmin, CONFLICT, VALIDATION_FAILED, NOT_FOUND.
    virtual Answer<Promoted> promote(Caller caller, PromoteRequest request, bool byAdmin) = 0;

    // The operator's doors. NOT_FOUND where there is no such tenant or key.
    virtual Answer<Tenant> createTenant(QString email, Tier tier, QString language) = 0; // active; CONFLICT
    virtual Answer<Tenant> setTier(TenantId id, Tier tier) = 0;
    virtual Answer<Tenant> setStatus(TenantId id, TenantStatus status, QString reason) = 0;
    virtual Answer<Tenant> verify(TenantId id) = 0; // active from any status
    // `revokeExisting` takes back those of the same environment first. VALIDATION_FAILED.
    virtual Answer<MintedKey> createKeyFor(TenantId id, NewApiKey key, bool revokeExisting) = 0;
    virtual Answer<QList<ApiKey>> keysOf(TenantId id) = 0; // active ones, newest first
    virtual Answer<bool> revokeAnyKey(qint64 id) = 0;      // again does no harm
};

} // namespace engine
