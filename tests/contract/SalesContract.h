#pragma once
#include "OnboardingContract.h"

#include "facade/SaleDesk.h"

namespace contract {

// A shop that sells: bread that is counted, coffee that is not.
class SalesContract : public OnboardingContract
{
protected:
    void SetUp() override;
    // The program ends and starts again on the same data.
    void restart();

    engine::facade::SaleDesk& desk() { return *m_core->sales; }
    engine::Result<engine::SaleDone> charge(const engine::SaleRequest& sale, const engine::Actor& actor = {});
    engine::Result<engine::SaleDone> giveBack(const engine::ReturnRequest& request, const engine::Actor& actor = {});
    // All of them asked for before the first is answered.
    QList<engine::Result<engine::SaleDone>> chargeAtOnce(const QList<engine::SaleRequest>& sales);

    // Loaves at 10.00 and 15 %, paid in cash with a note of 100.
    engine::SaleRequest breadFor(const QString& key, int loaves, engine::IdType buyer = engine::IdType::Cedula);
    // A sale that the tax office has authorised.
    engine::SaleDone sold(const QString& key, int loaves);
    void authorize(const engine::AccessKey& key);

    engine::Actor signIn(const QString& name, engine::Role role);
    void set(const QString& setting, const QString& value);
    engine::Decimal stockOf(qint64 product); // as the product says it; its movements must agree
    qint64 count(const QString& table);
    // Every row of every table that selling touches.
    QString everything();

    engine::Issuer m_shop;
    qint64 m_bread = 0, m_coffee = 0;

private:
    void openCore();
};

} // namespace contract
