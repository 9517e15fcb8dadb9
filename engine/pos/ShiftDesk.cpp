#include "pos/ShiftDesk.h"

#include "access/SettingsRepository.h"
#include "core/FieldErrors.h"
#include "core/Log.h"
#include "core/Text.h"
#include "pos/AuditTrail.h"
#include "pos/ShiftBook.h"
#include "pos/ShiftCount.h"
#include "pos/ShiftReportJson.h"
#include "pos/ShiftRepository.h"
#include "storage/Transaction.h"

#include <QJsonObject>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 300;
constexpr qint64 kMostCents = Money::kMaxCents / 100;

bool isAmount(Money amount)
{
    return amount.cents() >= 0 && amount.cents() <= kMostCents;
}

Error refused(const QString& field, const QString& what)
{
    core::FieldErrors errors;
    errors.add(field, what);
    return errors.toError();
}

Error noShift()
{
    return {ErrorCode::NO_OPEN_SHIFT, u"this till has no open shift"_s};
}

Result<void> check(const CashMovement& movement, const QString& key)
{
    if (key.isEmpty())
        return refused(u"key"_s, u"A key makes the movement once only."_s);
    const bool opensOnly = movement.kind == CashKind::NoSale;
    if (!isAmount(movement.amount) || movement.amount.isZero() != opensOnly)
        return refused(u"amount"_s, opensOnly ? u"A drawer opened without a sale moves no money."_s
                                              : u"Say how much goes in or out."_s);
    if (movement.reason.isEmpty())
        return refused(u"reason"_s, u"Say why."_s);
    if (movement.reason.size() > kLongestText || movement.note.size() > kLongestText)
        return refused(u"note"_s, u"At most %1 characters."_s.arg(kLongestText));
    return {};
}

QString actionOf(CashKind kind)
{
    switch (kind) {
    case CashKind::In:
        return u"CASH_IN"_s;
    case CashKind::Out:
        return u"CASH_OUT"_s;
    case CashKind::NoSale:
        return u"DRAWER_OPENED"_s;
    }
    return {};
}

QJsonObject differencesOf(const ShiftReport& report)
{
    QJsonObject differences;
    for (const TenderTotal& total : report.tenders)
        differences[total.tender] = total.difference.toString();
    return differences;
}

QJsonObject countsOf(const ShiftReport& report)
{
    QJsonObject counts;
    for (const TenderTotal& total : report.tenders)
        counts[total.tender] = total.counted.toString();
    return counts;
}

} // namespace

Result<Shift> ShiftDesk::open(const Actor& actor, IssuerId issuer, Money float_)
{
    auto& [db, tenant, clock, actors, kinds] = m_context;
    if (!isAmount(float_))
        return refused(u"float"_s, u"Say how much lies in the drawer."_s);
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const auto who = actors.permit(actor, Permission::OpenShift);
    if (!who)
        return who.error();
    ShiftRepository shifts(db, tenant);
    const auto till = shifts.till(issuer);
    if (!till)
        return till.error();
    const Error taken{ErrorCode::CONFLICT, u"this till has an open shift"_s};
    const auto open = shifts.current(issuer);
    if (!open)
        return open.error();
    if (*open)
        return taken;
    const QDateTime now = clock.nowUtc();
    const auto id = shifts.insert(issuer, float_, who->employee, now);
    if (!id) // another process was quicker
        return id.error().code == ErrorCode::UNIQUE_VIOLATION ? taken : id.error();
    const AuditNote note{u"SHIFT_OPENED"_s, QString::number(*id), {}, *till, {{u"float"_s, float_.toString()}}};
    if (auto noted = AuditTrail(db, tenant).append(*who, note, now); !noted)
        return noted.error();
    const auto made = shifts.find(*id);
    if (!made)
        return made.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    actors.consume(actor);
    return **made;
}

Result<CashMovement> ShiftDesk::moveCash(const Actor& actor, IssuerId issuer, CashMovement movement, const QString& key)
{
    auto& [db, tenant, clock, actors, kinds] = m_context;
    movement.reason = core::cleanText(movement.reason);
    movement.note = core::cleanText(movement.note);
    if (auto fine = check(movement, key); !fine)
        return fine.error();
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    ShiftRepository shifts(db, tenant);
    if (auto before = shifts.movementByKey(key); !before || *before)
        return before ? Result<CashMovement>(**before) : before.error();
    const auto who =
        actors.permit(actor, movement.kind == CashKind::NoSale ? Permission::OpenDrawer : Permission::MoveCash);
    if (!who)
        return who.error();
    const auto till = shifts.till(issuer);
    if (!till)
        return till.error();
    ShiftBook book(db, tenant);
    const auto required = book.required();
    if (!required)
        return required.error();
    movement.at = clock.nowUtc();
    const auto shift = book.openShiftOrBegin(issuer, movement.at, *required, who->employee);
    if (!shift)
        return shift.error();
    const auto id = shifts.addMovement(*shift, {movement, who->employee, who->approver, key});
    if (!id)
        return id.error();
    const AuditNote note{actionOf(movement.kind),
                         QString::number(*id),
                         movement.reason,
                         *till,
                         {{u"shift"_s, *shift}, {u"amount"_s, movement.amount.toString()}, {u"note"_s, movement.note}}};
    if (auto noted = AuditTrail(db, tenant).append(*who, note, movement.at); !noted)
        return noted.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    actors.consume(actor);
    movement.id = *id;
    movement.employee = who->name;
    movement.approver = who->approverName;
    return movement;
}

Result<ShiftReport> ShiftDesk::x(const Actor& actor, IssuerId issuer)
{
    auto& [db, tenant, clock, actors, kinds] = m_context;
    // Never committed: it only keeps the figures of one moment together.
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    if (auto who = actors.permit(actor, Permission::SeeExpectedCash); !who)
        return who.error();
    const auto shift = ShiftRepository(db, tenant).hold(issuer);
    if (!shift)
        return shift.error();
    if (!*shift)
        return noShift();
    auto report = ShiftTally(db, tenant, kinds).of(**shift, clock.nowUtc());
    if (report)
        actors.consume(actor);
    return report;
}

Result<std::optional<ShiftReport>> ShiftDesk::closedBefore(IssuerId issuer, const QString& key)
{
    const auto stored = ShiftRepository(m_context.database, m_context.tenant).storedByKey(key);
    if (!stored)
        return stored.error();
    if (!*stored)
        return std::optional<ShiftReport>();
    if ((*stored)->issuer != issuer)
        return Error{ErrorCode::CONFLICT, u"this key has closed another till"_s};
    return shiftReportFromJson((*stored)->z).map([](ShiftReport report) { return std::optional(std::move(report)); });
}

Result<Money> ShiftDesk::differenceLimit()
{
    const auto setting = access::SettingsRepository(m_context.database, m_context.tenant).get(kDifferenceLimitKey);
    if (!setting)
        return setting.error();
    const auto limit = *setting ? Money::parse(**setting) : std::nullopt;
    return limit && !limit->isNegative() ? *limit : kDefaultDifferenceLimit;
}

// Above the limit. The figures are for eyes that may see them.
Result<Who> ShiftDesk::accept(const Actor& actor, const ShiftReport& report, const QString& reason)
{
    const auto who = m_context.actors.permit(actor, QList{Permission::CloseShift, Permission::AcceptDifference}, {});
    if (who && !reason.isEmpty())
        return who;
    if (!who && who.error().code != ErrorCode::FORBIDDEN)
        return who;
    Error refusal{ErrorCode::DIFFERENCE_TOO_LARGE, u"What was counted is too far from what the books say."_s};
    if (!who) {
        refusal.fields = who.error().fields;
        return refusal;
    }
    refusal.fields += FieldError{u"reason"_s, u"Say why."_s, u"REASON_NEEDED"_s, {}};
    for (const TenderTotal& total : report.tenders)
        refusal.fields += FieldError{u"difference."_s + total.tender, {}, {}, total.difference.toString()};
    return refusal;
}

// Counting again and again until the till stops asking shows in the trail. Its absence must not hold up the close.
void ShiftDesk::noteRefusal(const Who& who, const ShiftReport& report)
{
    if (who.employee == 0)
        return;
    const AuditNote note{u"SHIFT_CLOSE_REFUSED"_s,
                         QString::number(report.shift.id),
                         {},
                         report.till,
                         {{u"counted"_s, countsOf(report)}}};
    const auto noted = AuditTrail(m_context.database, m_context.tenant).append(who, note, m_context.clock.nowUtc());
    if (!noted)
        qCWarning(core::lcPos) << "a refused close left no trace:" << noted.error().detail;
}

Result<ShiftReport> ShiftDesk::close(const Actor& actor, IssuerId issuer, const CloseRequest& request)
{
    auto& [db, tenant, clock, actors, kinds] = m_context;
    const QString reason = core::cleanText(request.reason);
    if (request.key.isEmpty())
        return refused(u"key"_s, u"A key makes the close once only."_s);
    if (reason.size() > kLongestText)
        return refused(u"reason"_s, u"At most %1 characters."_s.arg(kLongestText));
    std::optional<storage::Transaction> transaction;
    if (auto begun = storage::Transaction::begin(db); begun)
        transaction.emplace(std::move(*begun));
    else
        return begun.error();
    auto who = actors.permit(actor, Permission::CloseShift);
    if (!who)
        return who.error();
    ShiftRepository shifts(db, tenant);
    const auto shift = shifts.hold(issuer);
    if (!shift)
        return shift.error();
    // Behind the lock, so that of two equal requests the second finds what the first has made.
    if (auto before = closedBefore(issuer, request.key); !before || *before)
        return before ? Result<ShiftReport>(**before) : before.error();
    if (!*shift)
        return noShift();
    const QDateTime now = clock.nowUtc();
    ShiftTally tally(db, tenant, kinds);
    auto report = tally.of(**shift, now);
    if (!report)
        return report;
    if (auto counted = applyCount(*report, request, tally, kinds); !counted)
        return counted.error();
    const auto limit = differenceLimit();
    if (!limit)
        return limit.error();
    if (isOver(*report, *limit)) {
        auto accepted = accept(actor, *report, reason);
        if (!accepted) {
            transaction.reset();
            noteRefusal(*who, *report);
            return accepted.error();
        }
        who = std::move(accepted);
        report->approvedBy = who->approverName;
    }
    report->differenceReason = reason;
    const auto number = shifts.nextNumber(issuer);
    if (!number)
        return number.error();
    report->shift.open = false;
    report->shift.number = *number;
    report->shift.closedBy = who->name;
    report->shift.closedAt = now;
    const ShiftRepository::Close row{*number, who->employee, request.key, shiftReportToJson(*report), now};
    if (auto closed = shifts.close(report->shift.id, row); !closed)
        return closed.error();
    const AuditNote note{u"SHIFT_CLOSED"_s,
                         QString::number(report->shift.id),
                         reason,
                         report->till,
                         {{u"z"_s, *number},
                          {u"differences"_s, differencesOf(*report)},
                          {u"counted"_s, countsOf(*report)},
                          {u"parked"_s, report->parked}}};
    if (auto noted = AuditTrail(db, tenant).append(*who, note, now); !noted)
        return noted.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    actors.consume(actor);
    return report;
}

Result<ShiftReport> ShiftDesk::z(const Actor& actor, qint64 shift)
{
    auto& [db, tenant, clock, actors, kinds] = m_context;
    const auto stored = ShiftRepository(db, tenant).stored(shift);
    if (!stored)
        return stored.error();
    auto who = actors.permit(actor, QList<Permission>{}, {});
    if (who && (!*stored || (*stored)->closedBy == 0 || (*stored)->closedBy != who->employee))
        who = actors.permit(actor, Permission::SeeExpectedCash);
    if (!who)
        return who.error();
    if (!*stored)
        return Error{ErrorCode::NOT_FOUND, u"there is no closed shift %1"_s.arg(shift)};
    actors.consume(actor);
    return shiftReportFromJson((*stored)->z);
}

} // namespace engine::pos
