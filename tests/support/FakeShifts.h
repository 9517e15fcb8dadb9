#pragma once
#include "support/Weather.h"

#include <engine/Shifts.h>

#include <QPromise>

#include <functional>
#include <memory>

namespace test {

// Shifts over plain memory; answers can wait until release().
class FakeShifts : public engine::Shifts
{
public:
    // --- what happened
    QList<engine::CashMovement> moved;
    QStringList movedKeys;
    QList<engine::CloseRequest> closes;
    QStringList closers; // the session of each
    QList<engine::Money> floats;

    // --- what to play
    bool needed = false, full = false;
    std::optional<engine::Shift> shift;
    QList<engine::ShiftReport> reports; // of closed shifts, newest first
    engine::ShiftReport next;           // what x() and close() answer
    std::optional<engine::Error> failOpen, failMove, failX, failClose, failClosed, failZ;

    bool hold = false;
    void release()
    {
        hold = false;
        for (const auto& finish : std::exchange(m_held, {}))
            finish();
    }

    engine::Answer<bool> required() override { return answer(engine::Result<bool>(needed)); }
    engine::Answer<engine::Shift> current(engine::IssuerId) override
    {
        return answer<engine::Shift>(shift ? engine::Result<engine::Shift>(*shift)
                                           : engine::Error{engine::ErrorCode::NOT_FOUND, {}});
    }
    engine::Answer<engine::Shift> open(engine::Actor, engine::IssuerId issuer, engine::Money float_) override
    {
        if (failOpen)
            return answer(engine::Result<engine::Shift>(*failOpen));
        floats += float_;
        shift = engine::Shift{};
        shift->id = floats.size();
        shift->issuer = issuer;
        shift->float_ = float_;
        shift->openedAt = QDateTime::currentDateTimeUtc();
        return answer(engine::Result<engine::Shift>(*shift));
    }
    engine::Answer<engine::CashMovement> moveCash(engine::Actor, engine::IssuerId, engine::CashMovement movement,
                                                  QString key) override
    {
        if (failMove)
            return answer(engine::Result<engine::CashMovement>(*failMove));
        moved += movement;
        movedKeys += key;
        return answer(engine::Result<engine::CashMovement>(movement));
    }
    engine::Answer<bool> drawerFull(engine::IssuerId) override { return answer(engine::Result<bool>(full)); }
    engine::Answer<engine::ShiftReport> x(engine::Actor, engine::IssuerId) override
    {
        return answer(failX ? engine::Result<engine::ShiftReport>(*failX) : engine::Result<engine::ShiftReport>(next));
    }
    engine::Answer<engine::ShiftReport> close(engine::Actor actor, engine::IssuerId,
                                              engine::CloseRequest request) override
    {
        closers += actor.session;
        closes += request;
        if (failClose)
            return answer(engine::Result<engine::ShiftReport>(*failClose));
        shift.reset();
        next.shift.open = false;
        reports.prepend(next);
        return answer(engine::Result<engine::ShiftReport>(next));
    }
    engine::Answer<QList<engine::Shift>> closed(engine::IssuerId, int) override
    {
        if (failClosed)
            return answer(engine::Result<QList<engine::Shift>>(*failClosed));
        QList<engine::Shift> list;
        for (const engine::ShiftReport& report : std::as_const(reports))
            list += report.shift;
        return answer(engine::Result<QList<engine::Shift>>(list));
    }
    engine::Answer<engine::ShiftReport> z(engine::Actor, qint64 id) override
    {
        if (failZ)
            return answer(engine::Result<engine::ShiftReport>(*failZ));
        for (const engine::ShiftReport& report : std::as_const(reports)) {
            if (report.shift.id == id)
                return answer(engine::Result<engine::ShiftReport>(report));
        }
        return answer(engine::Result<engine::ShiftReport>(engine::Error{engine::ErrorCode::NOT_FOUND, {}}));
    }

private:
    template <class T>
    engine::Answer<T> answer(engine::Result<T> result)
    {
        if (weather().never || weather().fail)
            return underWeather(std::move(result));
        auto promise = std::make_shared<QPromise<engine::Result<T>>>();
        promise->start();
        auto future = promise->future();
        auto finish = [promise, result = std::move(result)] {
            promise->addResult(result);
            promise->finish();
        };
        hold ? m_held.push_back(std::move(finish)) : finish();
        return future;
    }
    std::vector<std::function<void()>> m_held;
};

} // namespace test
