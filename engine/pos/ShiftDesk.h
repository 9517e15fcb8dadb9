#pragma once
#include "core/Clock.h"
#include "pos/Actors.h"
#include "pos/ShiftTally.h"

namespace engine::pos {

inline const QString kDifferenceLimitKey = QStringLiteral("shift.differenceLimit"); // an amount such as 5.00
inline constexpr Money kDefaultDifferenceLimit = Money::fromCents(500);

// What people do with a shift: each call judges who acts, writes and seals in one transaction. In the engine's thread.
class ShiftDesk
{
public:
    struct Context
    {
        storage::Database& database;
        storage::TenantScope tenant;
        const core::Clock& clock;
        Actors& actors;
        QList<TenderKind> kinds;
    };
    explicit ShiftDesk(Context context) : m_context(std::move(context)) {}

    Result<Shift> open(const Actor& actor, IssuerId issuer, Money float_);
    Result<CashMovement> moveCash(const Actor& actor, IssuerId issuer, CashMovement movement, const QString& key);
    Result<ShiftReport> x(const Actor& actor, IssuerId issuer);
    Result<ShiftReport> close(const Actor& actor, IssuerId issuer, const CloseRequest& request);
    Result<ShiftReport> z(const Actor& actor, qint64 shift);

private:
    Result<Money> differenceLimit();
    Result<std::optional<ShiftReport>> closedBefore(IssuerId issuer, const QString& key);
    Result<Who> accept(const Actor& actor, const ShiftReport& report, const QString& reason);
    void noteRefusal(const Who& who, const ShiftReport& report);

    Context m_context;
};

} // namespace engine::pos
