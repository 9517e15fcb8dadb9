#include "api/Guards.h"

#include "api/AnswerWait.h"
#include "api/ProblemJson.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 10'000;
constexpr int kWrongKeyDelayMs = 1'000;
constexpr qsizetype kTokenLength = 64;
constexpr qsizetype kLongestToken = 1024;

using Refused = std::optional<HttpResponse>;

QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

bool isLowerHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isToken68(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("-._~+/=").contains(c);
}

QString plainAddress(const QHostAddress& peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4).toString() : peer.toString();
}

bool isLocal(const QHostAddress& peer)
{
    return QHostAddress(plainAddress(peer)).isLoopback();
}

HttpResponse refusal(const Error& error, const HttpRequest& request)
{
    HttpResponse response = problem(error, request);
    if (response.status == 401)
        response.headers.append(HttpHeader{"WWW-Authenticate", "Bearer"}); // RFC 9110 section 11.6.1
    return response;
}

HttpResponse unauthorized(const QString& why, const HttpRequest& request)
{
    return refusal({ErrorCode::UNAUTHORIZED, why}, request);
}

RateBucket bucketOf(const HttpRequest& request)
{
    return request.method == "GET" || request.method == "HEAD" ? RateBucket::Read : RateBucket::Write;
}

// Tells the limits in the answer, whatever it will be, and refuses what is beyond them.
Refused measured(ApiCall& call, Answer<RateVerdict> answer)
{
    const auto verdict = waitFor(std::move(answer), kPatienceMs);
    if (!verdict)
        return busyProblem(call.request);
    if (!*verdict)
        return problem(verdict->error(), call.request);
    const RateVerdict& rate = **verdict;
    if (!rate.limited)
        return std::nullopt;
    const qint64 reset = QDateTime::currentSecsSinceEpoch() + rate.resetSeconds;
    call.answerHeaders << HttpHeader{"X-RateLimit-Limit", QByteArray::number(rate.limit)}
                       << HttpHeader{"X-RateLimit-Remaining", QByteArray::number(rate.remaining)}
                       << HttpHeader{"X-RateLimit-Reset", QByteArray::number(reset)}; // seconds since 1970
    if (rate.allowed)
        return std::nullopt;
    call.answerHeaders << HttpHeader{"Retry-After", QByteArray::number(rate.resetSeconds)};
    return problem(
        Error{ErrorCode::TOO_MANY_REQUESTS, u"Too many requests; try again in %1 s."_s.arg(rate.resetSeconds)},
        call.request);
}

} // namespace

// Whoever has one IPv6 address has the 2^64 of its network.
QString countedAddress(const QHostAddress& peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR network = peer.toIPv6Address();
    std::fill(std::begin(network.c) + 8, std::end(network.c), quint8{0});
    return QHostAddress(network).toString();
}

std::optional<QByteArray> bearerToken(const HttpRequest& request)
{
    static constexpr QByteArrayView kScheme = "bearer ";
    const QByteArray header = request.header("authorization");
    if (header.size() <= kScheme.size() || header.first(kScheme.size()).compare(kScheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QByteArray token = header.sliced(kScheme.size());
    if (token.size() > kLongestToken || !std::all_of(token.begin(), token.end(), isToken68))
        return std::nullopt;
    return token;
}

std::optional<qint64> canonicalId(QByteArrayView text)
{
    static constexpr qsizetype kMostDigits = 18; // fits 64 bits whatever the digits are
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.isEmpty() || text.size() > kMostDigits || text.front() == '0')
        return std::nullopt;
    return text.toLongLong();
}

class Guards::Checks
{
public:
    Checks(Accounts& accounts, const QByteArray& adminSecret, bool adminFromAfar)
        : m_accounts(accounts), m_adminFromAfar(adminFromAfar)
    {
        if (adminSecret.isEmpty())
            return;
        QByteArray hash = sha256(adminSecret);
        m_adminHash = core::Secret::take(hash);
    }

    [[nodiscard]] Refused key(ApiCall& call) const;
    [[nodiscard]] static Refused active(const ApiCall& call);
    [[nodiscard]] static Refused environment(const ApiCall& call);
    [[nodiscard]] Refused issuer(ApiCall& call) const;
    [[nodiscard]] Refused rate(ApiCall& call) const
    {
        return measured(call, m_accounts.countRequest(bucketOf(call.request), *call.identity));
    }
    [[nodiscard]] Refused address(ApiCall& call, RateBucket bucket) const
    {
        return measured(call, m_accounts.countAddress(bucket, countedAddress(call.request.peer)));
    }
    [[nodiscard]] static Refused scope(const ApiCall& call, const QString& scope);
    [[nodiscard]] Refused secret(const ApiCall& call) const;

private:
    [[nodiscard]] HttpResponse wrongKey(const ApiCall& call, const Error& error) const;

    Accounts& m_accounts;
    core::Secret m_adminHash; // SHA-256, so that its comparison takes as long whatever is presented
    bool m_adminFromAfar;
};

Refused Guards::Checks::key(ApiCall& call) const
{
    if (call.request.header("authorization").isNull())
        return unauthorized(u"Send your key in the header Authorization: Bearer KEY."_s, call.request);
    const auto token = bearerToken(call.request);
    if (!token || token->size() != kTokenLength || !std::all_of(token->begin(), token->end(), isLowerHex))
        return wrongKey(call, {ErrorCode::UNAUTHORIZED, u"The header Authorization holds no key: a key is written "
                                                        "Bearer and 64 lower-case hex digits."_s});
    auto identity =
        waitFor(m_accounts.authenticate(sha256(*token).toHex(), plainAddress(call.request.peer)), kPatienceMs);
    if (!identity)
        return busyProblem(call.request);
    if (!*identity)
        return identity->error().code == ErrorCode::UNAUTHORIZED ? wrongKey(call, identity->error())
                                                                 : problem(identity->error(), call.request);
    call.identity = std::move(**identity);
    return std::nullopt;
}

// A wrong key never sees 429 (that would tell it apart from a right one); whoever tries many waits for the answers.
HttpResponse Guards::Checks::wrongKey(const ApiCall& call, const Error& error) const
{
    HttpResponse response = refusal(error, call.request);
    const auto verdict =
        waitFor(m_accounts.countAddress(RateBucket::WrongKey, countedAddress(call.request.peer)), kPatienceMs);
    if (!verdict || !*verdict || !(*verdict)->allowed)
        response.delayMs = kWrongKeyDelayMs;
    return response;
}

Refused Guards::Checks::active(const ApiCall& call)
{
    if (call.identity->tenant.status != TenantStatus::Suspended)
        return std::nullopt;
    return problem(Error{ErrorCode::ACCOUNT_SUSPENDED, u"The account is suspended; ask the operator."_s}, call.request);
}

// The till's own shop moves to production issuer by issuer: for it only the issuer tells.
Refused Guards::Checks::environment(const ApiCall& call)
{
    const Identity& identity = *call.identity;
    const bool production = identity.key.environment == KeyEnvironment::Production;
    if (identity.tenant.id == kTillTenantId || production == identity.tenant.promoted)
        return std::nullopt;
    return refusal({ErrorCode::API_KEY_ENV_MISMATCH, identity.tenant.promoted
                                                         ? u"The account is in production; use a production key."_s
                                                         : u"The account is in the sandbox; use a sandbox key."_s},
                   call.request);
}

Refused Guards::Checks::issuer(ApiCall& call) const
{
    const QByteArray header = call.request.header("x-issuer-id").trimmed();
    if (header.isEmpty())
        return problem(
            Error{ErrorCode::ISSUER_ID_REQUIRED, u"Say in the header X-Issuer-Id which issuer the call is for."_s},
            call.request);
    const auto id = canonicalId(header);
    if (!id)
        return problem(Error{ErrorCode::ISSUER_ID_INVALID,
                             u"X-Issuer-Id must be the number of an issuer: digits without sign or leading zero."_s},
                       call.request);
    auto issuer = waitFor(m_accounts.issuerFor(*call.identity, *id), kPatienceMs);
    if (!issuer)
        return busyProblem(call.request);
    if (!*issuer)
        return refusal(issuer->error(), call.request);
    call.issuer = std::move(**issuer);
    return std::nullopt;
}

Refused Guards::Checks::scope(const ApiCall& call, const QString& scope)
{
    if (scope.isEmpty() || call.identity->key.scopes.contains(scope))
        return std::nullopt;
    return problem(Error{ErrorCode::INSUFFICIENT_SCOPE, u"The key lacks the scope %1."_s.arg(scope)}, call.request);
}

// One answer for every way to be wrong.
Refused Guards::Checks::secret(const ApiCall& call) const
{
    const auto token = bearerToken(call.request);
    const bool right = !m_adminHash.isEmpty() && m_adminHash.equals(sha256(token.value_or(QByteArray())));
    if (right && token && (m_adminFromAfar || isLocal(call.request.peer)))
        return std::nullopt;
    return unauthorized(u"This needs the operator's secret, and a call from the machine itself unless it was set up "
                        "otherwise."_s,
                        call.request);
}

Guards::Guards(Engine& engine, const QByteArray& adminSecret, bool adminFromAfar)
    : Guards(engine.accounts(), adminSecret, adminFromAfar)
{
}

Guards::Guards(Accounts& accounts, const QByteArray& adminSecret, bool adminFromAfar)
    : m_checks(std::make_shared<const Checks>(accounts, adminSecret, adminFromAfar))
{
}

Guard Guards::tenant(const QString& scope) const
{
    return [checks = m_checks, scope](ApiCall& call) -> Refused {
        if (auto refused = checks->key(call))
            return refused;
        if (auto refused = Checks::active(call))
            return refused;
        if (auto refused = checks->rate(call))
            return refused;
        return Checks::scope(call, scope);
    };
}

Guard Guards::evenSuspended() const
{
    return [checks = m_checks](ApiCall& call) -> Refused {
        if (auto refused = checks->key(call))
            return refused;
        return checks->rate(call);
    };
}

Guard Guards::self() const
{
    return [checks = m_checks](ApiCall& call) -> Refused {
        if (auto refused = checks->key(call))
            return refused;
        if (auto refused = Checks::environment(call))
            return refused;
        return checks->rate(call);
    };
}

Guard Guards::document(const QString& scope) const
{
    return [checks = m_checks, scope](ApiCall& call) -> Refused {
        if (auto refused = checks->key(call))
            return refused;
        if (auto refused = Checks::active(call))
            return refused;
        if (auto refused = checks->issuer(call))
            return refused;
        if (auto refused = checks->rate(call))
            return refused;
        return Checks::scope(call, scope);
    };
}

Guard Guards::admin() const
{
    return [checks = m_checks](ApiCall& call) -> Refused {
        if (auto refused = checks->address(call, RateBucket::Admin))
            return refused;
        return checks->secret(call);
    };
}

Guard Guards::registration() const
{
    return [checks = m_checks](ApiCall& call) -> Refused { return checks->address(call, RateBucket::Registration); };
}

} // namespace engine::api
