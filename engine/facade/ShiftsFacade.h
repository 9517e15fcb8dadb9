#pragma once
#include "facade/Facades.h"

#include <engine/Shifts.h>

namespace engine::facade {

class ShiftsFacade final : public Shifts
{
public:
    explicit ShiftsFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<bool> required() override;
    Answer<Shift> current(IssuerId issuer) override;
    Answer<Shift> open(Actor actor, IssuerId issuer, Money float_) override;
    Answer<CashMovement> moveCash(Actor actor, IssuerId issuer, CashMovement movement, QString key) override;
    Answer<bool> drawerFull(IssuerId issuer) override;
    Answer<ShiftReport> x(Actor actor, IssuerId issuer) override;
    Answer<ShiftReport> close(Actor actor, IssuerId issuer, CloseRequest request) override;
    Answer<QList<Shift>> closed(IssuerId issuer, int limit) override;
    Answer<ShiftReport> z(Actor actor, qint64 shift) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
