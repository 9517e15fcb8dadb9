#pragma once
#include "StorageContract.h"

#include "pos/ShiftDesk.h"

#include <atomic>

namespace contract {

class TestClock final : public engine::core::Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return now; }
    QDateTime now = at(0);
};

// One document of the counter as its owner writes it, with the figures that a Z must find again.
struct Counted
{
    bool isReturn = false;
    QList<engine::TenderTaken> tenders;
    QList<engine::TaxTotal104> taxes;
    qint64 discount = 0, tip = 0;

    [[nodiscard]] qint64 total() const;
};

// A shop with one till, or more, and people who open and close it.
class ShiftContract : public SchemaContract
{
protected:
    void SetUp() override;
    engine::pos::ShiftDesk desk() { return desk(*m_db, *m_actors); }
    engine::pos::ShiftDesk desk(engine::storage::Database& db, engine::pos::Actors& actors)
    {
        return engine::pos::ShiftDesk({db, kTenant, m_clock, actors, kinds()});
    }
    static QList<engine::TenderKind> kinds();
    // Into the open shift; answers the document's number.
    engine::Result<QString> sell(engine::storage::Database& db, engine::IssuerId issuer, const Counted& counted);
    engine::Result<QString> sell(const Counted& counted) { return sell(*m_db, m_issuer, counted); }
    static Counted cashSale(qint64 cents);
    engine::Actor signIn(const QString& name, engine::Role role);
    engine::IssuerId secondTill();
    static engine::CloseRequest counting(qint64 cents, const QString& key = u"close-1"_s);
    QString everything(); // the rows of shifts, movements and trail
    void failAt(const QString& table, const QString& change);
    void healAt(const QString& table);

    TestClock m_clock;
    engine::core::SystemRandom m_random;
    std::unique_ptr<engine::pos::Actors> m_actors;
    std::atomic<int> m_sequential = 0;
};

} // namespace contract
