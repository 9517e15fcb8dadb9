#include "facade/EmailVerification.h"

#include "access/EmailKey.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "access/VerificationRepository.h"
#include "queue/Outbox.h"
#include "storage/Transaction.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr int kCooldownSeconds = 60;
constexpr qsizetype kMostUrl = 2048;

Error badToken()
{
    return {ErrorCode::INVALID_OR_EXPIRED_TOKEN, u"This link is not valid any more. Ask for a new one."_s};
}

// Who stands behind a token that may be spent. A suspended account is not let in by an old letter.
Result<Tenant> holderOf(Core& core, storage::Database& db, const QString& token, const QDateTime& now)
{
    const auto id = access::VerificationRepository(db, *core.protector).holder(token, now);
    if (!id)
        return id.error();
    if (!*id)
        return badToken();
    auto tenant = access::TenantRepository(db, core.limits).find(**id, now);
    if (tenant && tenant->status == TenantStatus::Suspended) {
        Error error = badToken();
        error.reason = errorCodeName(ErrorCode::ACCOUNT_SUSPENDED);
        return error;
    }
    return tenant;
}

} // namespace

Result<void> orderVerificationLetter(Core& core, storage::Database& db, TenantId tenant, const QDateTime& now)
{
    if (auto opened = access::VerificationRepository(db, *core.protector).open(tenant, core.random, now); !opened)
        return opened;
    queue::Outbox outbox(db, storage::TenantScope(tenant));
    const QString subject = QString::number(tenant);
    if (auto dropped = outbox.cancel(access::kVerificationMailKind, subject); !dropped) // its count of tries ends here
        return dropped.error();
    core.notify->wakeMail(); // looks when this thread is free again: after the commit
    return outbox.enqueue(queue::Lane::Side, access::kVerificationMailKind, subject, now, now);
}

Result<void> dropVerification(Core& core, storage::Database& db, TenantId tenant)
{
    if (auto closed = access::VerificationRepository(db, *core.protector).close(tenant); !closed)
        return closed.error();
    const auto dropped =
        queue::Outbox(db, storage::TenantScope(tenant)).cancel(access::kVerificationMailKind, QString::number(tenant));
    return dropped ? Result<void>() : dropped.error();
}

void checkRedirectUrl(const QString& text, bool practice, core::FieldErrors& errors)
{
    const QString field = u"verificationRedirectUrl"_s;
    if (text.isEmpty())
        return;
    const QUrl url(text, QUrl::StrictMode);
    const bool secure = url.scheme() == u"https";
    if (text.size() > kMostUrl)
        errors.add(field, u"At most %1 characters."_s.arg(kMostUrl));
    else if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment() ||
             (!secure && url.scheme() != u"http"))
        errors.add(field, u"Must be a whole address like https://example.com/verify, without user name or fragment."_s,
                   text);
    else if (!secure && !practice)
        errors.add(field, u"Must begin with https://."_s, text);
}

Result<QString> checkVerificationToken(Core& core, storage::Database& db, const QString& token)
{
    return holderOf(core, db, token, core.clock.nowUtc()).map([](Tenant&& tenant) { return std::move(tenant.email); });
}

Result<QString> verifyEmail(Core& core, storage::Database& db, const QString& token)
{
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    access::TenantRepository tenants(db, core.limits);
    auto found = holderOf(core, db, token, now);
    if (!found)
        return found.error();
    // Whoever suspends it waits, or is waited for; then it is looked at once more.
    if (auto held = tenants.hold(found->id); !held)
        return held.error();
    const auto tenant = holderOf(core, db, token, now);
    if (!tenant)
        return tenant.error();
    const auto spent = access::VerificationRepository(db, *core.protector).spend(token, now);
    if (!spent)
        return spent.error();
    if (!*spent)
        return badToken();
    if (auto dropped = dropVerification(core, db, tenant->id); !dropped)
        return dropped.error();
    if (tenant->status != TenantStatus::Active) {
        if (auto active = tenants.setStatus(tenant->id, TenantStatus::Active); !active)
            return active.error();
    }
    if (auto told = access::TenantEventRepository(db).append(tenant->id, u"EMAIL_VERIFIED"_s, {}, now); !told)
        return told.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return tenant->email;
}

Result<Resent> resendVerification(Core& core, storage::Database& db, const QString& email,
                                  const std::optional<QString>& redirectUrl)
{
    core::FieldErrors errors;
    const QString key = access::emailKey(email);
    if (key.isEmpty())
        errors.add(u"email"_s, u"Must be an address like name@example.com."_s, email);
    if (redirectUrl)
        checkRedirectUrl(*redirectUrl, core.config.practice, errors);
    if (!errors.isEmpty())
        return errors.toError();
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    access::TenantRepository tenants(db, core.limits);
    const auto known = tenants.findByEmailKey(key, now);
    if (!known)
        return known.error();
    if (!*known)
        return Resent();
    const TenantId id = (*known)->id;
    if (auto held = tenants.hold(id); !held)
        return held.error();
    const auto tenant = tenants.find(id, now); // as it is now that nobody else changes it
    if (!tenant)
        return tenant.error();
    if (tenant->status == TenantStatus::Suspended)
        return Error{ErrorCode::ACCOUNT_SUSPENDED, u"The account is suspended."_s};
    if (tenant->status == TenantStatus::Active)
        return Error{ErrorCode::ALREADY_VERIFIED, u"The address is verified already."_s};
    const auto mailed = access::VerificationRepository(db, *core.protector).mailedAt(id);
    if (!mailed)
        return mailed.error();
    // A letter from the future comes from a clock that was set back since; it stops nobody.
    if (*mailed && **mailed <= now && **mailed > now.addSecs(-kCooldownSeconds))
        return Resent{static_cast<int>(now.secsTo((*mailed)->addSecs(kCooldownSeconds))) + 1};
    if (redirectUrl) {
        if (auto set = tenants.setVerificationRedirectUrl(id, *redirectUrl); !set)
            return set.error();
    }
    if (auto ordered = orderVerificationLetter(core, db, id, now); !ordered)
        return ordered.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return Resent();
}

} // namespace engine::facade
