#include "facade/ShiftsFacade.h"

#include "pos/ShiftBook.h"
#include "pos/ShiftDesk.h"
#include "pos/ShiftRepository.h"
#include "pos/TenderKinds.h"

namespace engine::facade {

namespace {

constexpr int kMostListed = 1000;
const QString kCashReminderKey = QStringLiteral("shift.cashReminder");
constexpr Money kDefaultCashReminder = Money::fromCents(500'00);

// In the engine thread. `work` gets the desk.
template <class Work>
auto atDesk(Core& core, Work work)
{
    using Outcome = std::invoke_result_t<Work&, pos::ShiftDesk&>;
    return core.withDatabase([&](storage::Database& db) -> Outcome {
        auto kinds = pos::TenderKinds(db, kTenant).list();
        if (!kinds)
            return kinds.error();
        pos::ShiftDesk desk({db, kTenant, core.clock, *core.actors, std::move(*kinds)});
        return work(desk);
    });
}

} // namespace

Answer<bool> ShiftsFacade::required()
{
    return m_rooms.read([](Reader& reader) {
        return reader.withDatabase([](storage::Database& db) { return pos::ShiftBook(db, kTenant).required(); });
    });
}

Answer<Shift> ShiftsFacade::current(IssuerId issuer)
{
    return m_rooms.read([issuer](Reader& reader) {
        return reader.withDatabase([&](storage::Database& db) -> Result<Shift> {
            const auto shift = pos::ShiftRepository(db, kTenant).current(issuer);
            if (!shift)
                return shift.error();
            if (!*shift)
                return Error{ErrorCode::NOT_FOUND, QStringLiteral("this till has no open shift")};
            return **shift;
        });
    });
}

Answer<Shift> ShiftsFacade::open(Actor actor, IssuerId issuer, Money float_)
{
    return m_rooms.write([=](Core& core) {
        return atDesk(core, [&](pos::ShiftDesk& desk) { return desk.open(actor, issuer, float_); });
    });
}

Answer<CashMovement> ShiftsFacade::moveCash(Actor actor, IssuerId issuer, CashMovement movement, QString key)
{
    return m_rooms.write([=](Core& core) {
        return atDesk(core, [&](pos::ShiftDesk& desk) { return desk.moveCash(actor, issuer, movement, key); });
    });
}

Answer<bool> ShiftsFacade::drawerFull(IssuerId issuer)
{
    return m_rooms.read([=](Reader& reader) {
        return reader.withDatabase([&](storage::Database& db) -> Result<bool> {
            const auto setting = access::SettingsRepository(db, kTenant).get(kCashReminderKey);
            const auto kinds = pos::TenderKinds(db, kTenant).list();
            const auto shift = pos::ShiftRepository(db, kTenant).current(issuer);
            if (!setting || !kinds || !shift)
                return !setting ? setting.error() : !kinds ? kinds.error() : shift.error();
            const Money most = Money::parse(setting->value_or(QString())).value_or(kDefaultCashReminder);
            if (!*shift || most.isZero() || most.isNegative())
                return false;
            const auto drawer = pos::ShiftTally(db, kTenant, *kinds).drawer(**shift);
            return drawer ? Result<bool>(*drawer > most) : drawer.error();
        });
    });
}

Answer<ShiftReport> ShiftsFacade::x(Actor actor, IssuerId issuer)
{
    return m_rooms.write(
        [=](Core& core) { return atDesk(core, [&](pos::ShiftDesk& desk) { return desk.x(actor, issuer); }); });
}

Answer<ShiftReport> ShiftsFacade::close(Actor actor, IssuerId issuer, CloseRequest request)
{
    return m_rooms.write([=](Core& core) {
        return atDesk(core, [&](pos::ShiftDesk& desk) { return desk.close(actor, issuer, request); });
    });
}

Answer<QList<Shift>> ShiftsFacade::closed(IssuerId issuer, int limit)
{
    return m_rooms.read([=](Reader& reader) {
        return reader.withDatabase([&](storage::Database& db) {
            return pos::ShiftRepository(db, kTenant).closed(issuer, qBound(1, limit, kMostListed));
        });
    });
}

Answer<ShiftReport> ShiftsFacade::z(Actor actor, qint64 shift)
{
    return m_rooms.write(
        [=](Core& core) { return atDesk(core, [&](pos::ShiftDesk& desk) { return desk.z(actor, shift); }); });
}

} // namespace engine::facade
