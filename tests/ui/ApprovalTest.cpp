// What a cashier may not do alone: the selling screen's rules with a session, without a window.
#include "support/FakeEngine.h"
#include "support/FakeSales.h"

#include <people/Session.h>
#include <sale/SalePresenter.h>

#include <QCoreApplication>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::Permission;

namespace {

struct Counter
{
    test::FakeEngine engine;
    test::FakeSales sales{engine};
    ui::EngineEvents events;
    ui::Services services{engine, engine, engine, engine.customerPart, engine, engine, events, {}, {}};
    ui::Session session;
    std::unique_ptr<ui::SalePresenter> presenter;
    QList<Permission> asked;
    bool saysYes = true;

    explicit Counter(engine::Role role = engine::Role::Cashier)
    {
        services.sales = &sales;
        engine::Session signedIn;
        signedIn.token = u"session"_s;
        signedIn.permissions = engine::permissionsOf(role);
        session.begin(signedIn);
        session.setAsker([this](Permission permission, const QString&, std::function<void(const QString&)> done) {
            asked.append(permission);
            if (saysYes)
                done(u"yes%1"_s.arg(asked.size()));
        });
        presenter = std::make_unique<ui::SalePresenter>(services, session, nullptr);
        presenter->setIssuer(test::FakeEngine::shop(engine::SriTarget::Practice));
        add(u"COLA3"_s);
    }
    void add(const QString& code)
    {
        presenter->submit(code, true);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 12; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    void cash()
    {
        presenter->tender(*ui::cashTender(presenter->tenders()), {});
        settle();
    }
};

} // namespace

TEST(Approval, ADiscountWithinTheLimitAsksNobody)
{
    Counter counter;
    counter.presenter->setDiscount(u"10"_s);
    counter.presenter->setSaleDiscount(u"0"_s);
    EXPECT_TRUE(counter.asked.isEmpty());
    EXPECT_EQ(counter.presenter->totals().total.cents(), 270);
}

TEST(Approval, AboveTheLimitSomebodySaysYesAndTheSaleCarriesIt)
{
    Counter counter;
    counter.presenter->setDiscount(u"20"_s);
    EXPECT_EQ(counter.asked, QList<Permission>{Permission::DiscountAboveLimit});
    EXPECT_EQ(counter.presenter->totals().total.cents(), 240);
    counter.presenter->setPrice(u"2"_s);
    EXPECT_EQ(counter.asked.last(), Permission::ChangePrice);
    counter.cash();
    ASSERT_EQ(counter.sales.charges.size(), 1);
    EXPECT_EQ(counter.sales.actors[0].session, u"session"_s);
    EXPECT_EQ(counter.sales.charges[0].needs,
              (QList<Permission>{Permission::DiscountAboveLimit, Permission::ChangePrice}));
    EXPECT_EQ(counter.sales.charges[0].approvals, (QStringList{u"yes1"_s, u"yes2"_s}));
}

TEST(Approval, WithoutAYesEverythingStaysAsItWas)
{
    Counter counter;
    counter.saysYes = false;
    counter.presenter->setDiscount(u"20"_s);
    counter.presenter->setSaleDiscount(u"50"_s);
    counter.presenter->setPrice(u"1"_s);
    counter.presenter->voidSale(u"se fue"_s);
    EXPECT_EQ(counter.asked.size(), 4);
    EXPECT_EQ(counter.presenter->totals().total.cents(), 300);
    EXPECT_EQ(counter.presenter->cart().lines.size(), 1);
}

TEST(Approval, AYesThatComesLateDoesNotChangeAnotherSale)
{
    Counter counter;
    std::function<void(const QString&)> later;
    counter.session.setAsker(
        [&](Permission, const QString&, std::function<void(const QString&)> done) { later = std::move(done); });
    counter.presenter->setDiscount(u"50"_s);
    ASSERT_TRUE(later);
    counter.cash();
    counter.add(u"JAB"_s);
    later(u"late"_s);
    EXPECT_EQ(counter.presenter->totals().total.cents(), 115);
    EXPECT_TRUE(counter.presenter->cart().approvals.isEmpty());
}

TEST(Approval, ACashierTakesALineAwayAlone)
{
    Counter counter;
    counter.presenter->removeLine();
    EXPECT_TRUE(counter.asked.isEmpty());
    EXPECT_TRUE(counter.presenter->cart().lines.isEmpty());
}

TEST(Approval, WhatTheEngineStillMissesIsAskedAndTheSaleGoesTheSameWay)
{
    Counter counter;
    counter.sales.refuse = {Permission::DiscountAboveLimit}; // the yes of before ran out
    const QString key = counter.presenter->cart().key;
    counter.cash();
    EXPECT_EQ(counter.asked, QList<Permission>{Permission::DiscountAboveLimit});
    ASSERT_EQ(counter.sales.charges.size(), 2);
    EXPECT_EQ(counter.sales.charges[1].key, key);
    EXPECT_EQ(counter.sales.charges[1].approvals, QStringList{u"yes1"_s});
    EXPECT_EQ(counter.engine.made.size(), 1);
    EXPECT_TRUE(counter.presenter->cart().lines.isEmpty());
}

TEST(Approval, OutOfStockIsAskedWhereTheShopBlocksIt)
{
    Counter counter;
    counter.engine.failCreate = engine::Error{engine::ErrorCode::OUT_OF_STOCK, u"none left"_s};
    counter.saysYes = false;
    counter.cash();
    EXPECT_EQ(counter.asked, QList<Permission>{Permission::SellWithoutStock});
    EXPECT_EQ(counter.presenter->cart().lines.size(), 1);
    counter.saysYes = true;
    counter.cash();
    ASSERT_EQ(counter.sales.charges.size(), 3);
    EXPECT_TRUE(counter.sales.charges[2].needs.contains(Permission::SellWithoutStock));
}

TEST(Approval, ASupervisorIsNeverAsked)
{
    Counter counter(engine::Role::Supervisor);
    counter.presenter->setDiscount(u"60"_s);
    counter.presenter->setPrice(u"2"_s);
    counter.presenter->voidSale(u"prueba"_s);
    EXPECT_TRUE(counter.asked.isEmpty());
    EXPECT_TRUE(counter.presenter->cart().lines.isEmpty());
}

TEST(Approval, TheEngineIsToldTheLabelAndTheListThatPricesComeFrom)
{
    Counter counter;
    ui::ScanMeaning label;
    label.kind = ui::ScanMeaning::Priced;
    label.code = u"JAB"_s;
    label.price = engine::Money::fromCents(230);
    label.label = u"2100345002306"_s;
    counter.presenter->submitMeasured(label);
    Counter::settle();
    EXPECT_EQ(counter.presenter->totals().total.cents(), 300 + 230);
    EXPECT_TRUE(counter.asked.isEmpty());
    counter.cash();
    ASSERT_EQ(counter.sales.charges.size(), 1);
    EXPECT_EQ(counter.sales.charges[0].labels, QStringList{u"2100345002306"_s});
    EXPECT_EQ(counter.sales.charges[0].priceList, 0);
}

TEST(Approval, ACustomerIsKeptInTheNameOfWhoeverIsSignedIn)
{
    Counter counter;
    engine::Customer customer;
    customer.id = u"1710034065"_s;
    customer.idTypeCode = u"05"_s;
    customer.name = u"María"_s;
    counter.presenter->saveCustomer(customer);
    Counter::settle();
    EXPECT_EQ(counter.engine.by.session, u"session"_s);
}

TEST(Approval, PartsWithoutAWindowLeaveItToTheEngine)
{
    Counter counter;
    QList<engine::Actor> went;
    const auto go = [&](const engine::Actor& by) { went += by; };
    ui::withPermission(counter.services, Permission::ManageSettings, u"x"_s, go);
    ASSERT_EQ(went.size(), 1);
    EXPECT_TRUE(went[0].session.isEmpty());
    counter.services.session = &counter.session;
    ui::withPermission(counter.services, Permission::ManageSettings, u"x"_s, go);
    EXPECT_EQ(counter.asked, QList<Permission>{Permission::ManageSettings});
    ASSERT_EQ(went.size(), 2);
    EXPECT_EQ(went[1].session, u"session"_s);
    EXPECT_EQ(went[1].approval, u"yes1"_s);
    counter.saysYes = false;
    ui::withPermission(counter.services, Permission::ManageSettings, u"x"_s, go);
    EXPECT_EQ(went.size(), 2);
}
