// Every change that a person can ask the engine for, by every role, by somebody with an approval, by nobody, by the
// command line and by a program: judged by the one table, told in the audit trail, and nothing moved when refused.
#include "GuardsShop.h"
#include "support/PermissionTable.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace guards;

TEST_F(GuardsTest, EveryChangeByEveryRoleIsAsTheTableSays)
{
    hire();
    QList<Actor> actors;
    for (const Role role : test::kRoles)
        actors += signedIn(hired(m_boss, roleName(role), role, "5050"), "5050");
    for (const Act& act : acts()) {
        for (std::size_t i = 0; i < test::kRoles.size(); ++i) {
            const Role role = test::kRoles[i];
            const bool may = test::kPermissionTable[std::size_t(act.needed)].is(role);
            if (act.ready)
                act.ready(*this, m_boss);
            const QByteArray before = everything();
            const std::string answer = act.run(*this, actors[qsizetype(i)]);
            EXPECT_EQ(answer, may ? act.answer : "FORBIDDEN") << act.name << " by " << qPrintable(roleName(role));
            if (!may) {
                EXPECT_EQ(everything(), before) << act.name << " by " << qPrintable(roleName(role));
            } else if (*act.told) {
                const AuditEntry told = newest();
                EXPECT_EQ(told.action.toStdString(), act.told) << act.name;
                EXPECT_EQ(told.employee, roleName(role)) << act.name;
                EXPECT_TRUE(told.approver.isEmpty()) << act.name;
            }
        }
    }
}

// What is not in the table of actions is judged elsewhere, or by the screens alone.
TEST(GuardsTable, EveryPermissionHasAnAction)
{
    QSet<Permission> missing(allPermissions().begin(), allPermissions().end());
    for (const Act& act : acts())
        missing.remove(act.needed);
    EXPECT_EQ(missing, (QSet<Permission>{Permission::DiscountWithinLimit, // everybody who sells has it
                                         Permission::ReturnGoods,         // ReturnContract
                                         Permission::AcceptDifference,    // ShiftContract
                                         Permission::SeeDocuments, Permission::SeeReports}));
}

TEST_F(GuardsTest, AnApprovalLetsThatOneChangeThroughWithBothNames)
{
    hire();
    const Actor cashier = signedIn(hired(m_boss, u"Carlos"_s, Role::Cashier, "5050"), "5050");
    for (const Act& act : acts()) {
        if (test::kPermissionTable[std::size_t(act.needed)].cashier)
            continue;
        if (act.ready)
            act.ready(*this, m_boss);
        const auto approval = wait(m_till->people().approve(cashier, act.needed, m_ana, "918273"));
        ASSERT_OK(approval);
        const Actor approved{cashier.session, *approval};
        EXPECT_EQ(act.run(*this, {cashier.session, {}}), "FORBIDDEN") << act.name;
        EXPECT_EQ(act.run(*this, approved), act.answer) << act.name;
        if (*act.told) {
            const AuditEntry told = newest();
            EXPECT_EQ(told.action.toStdString(), act.told) << act.name;
            EXPECT_EQ(told.employee, u"Carlos"_s) << act.name;
            EXPECT_EQ(told.approver, u"Ana"_s) << act.name;
        }
        if (act.answer != std::string("done"))
            continue; // what did not happen used nothing up
        if (act.ready)
            act.ready(*this, m_boss);
        EXPECT_EQ(act.run(*this, approved), "FORBIDDEN") << act.name << " a second time";
    }
}

TEST_F(GuardsTest, NobodyChangesAnythingAndTheCommandLineEverything)
{
    hire();
    for (const Act& act : acts()) {
        if (act.ready)
            act.ready(*this, m_boss);
        const QByteArray before = everything();
        EXPECT_EQ(act.run(*this, {}), "UNAUTHORIZED") << act.name;
        EXPECT_EQ(act.run(*this, {u"made up"_s, m_boss.session}), "UNAUTHORIZED") << act.name;
        EXPECT_EQ(everything(), before) << act.name;
        EXPECT_EQ(act.run(*this, Actor::commandLine()), act.answer) << act.name;
        if (*act.told) {
            EXPECT_EQ(newest().employee, u"COMMAND_LINE"_s) << act.name;
        }
    }
    EXPECT_EQ(outcome(wait(m_till->audit().firstBroken(m_boss))), "done");
}

TEST_F(GuardsTest, AShopWithoutPeopleIsItsOwners)
{
    for (const Act& act : acts()) {
        if (act.ready)
            act.ready(*this, {});
        EXPECT_EQ(act.run(*this, {}), act.answer) << act.name;
    }
}

TEST_F(GuardsTest, AKeyDoesWhatItsScopesSay)
{
    hire();
    aKey(*this, m_boss);
    const Caller program{kTillTenantId, m_key, {}};
    EXPECT_EQ(outcome(wait(m_till->documentsOf(program)->create(m_till.shop().id, invoice(Decimal::fromInt(10)),
                                                                u"programa"_s))),
              "done");
    IssuePointChange change;
    change.tradeName = u"Del programa"_s;
    EXPECT_EQ(outcome(wait(m_till->issuePoints().update(program, m_till.shop().id, change))), "done");
    EXPECT_EQ(newest().employee, u"API_KEY %1"_s.arg(m_key));
    EXPECT_EQ(outcome(wait(m_till->webhooks().create(program, u"https://example.com/x"_s, {}))), "done");
    // What programs do by themselves nobody at the till does.
    const AccessKey key = document(m_boss);
    EXPECT_EQ(outcome(wait(m_till->documents().send(key))), "UNAUTHORIZED");
    EXPECT_EQ(outcome(wait(m_till->documents().authorize(key))), "UNAUTHORIZED");
}

// What stands behind the host may be a token, and a sealed trail keeps it for good.
TEST_F(GuardsTest, TheTrailNamesWhereAWebhookLeadsAndNotItsSecret)
{
    hire();
    aKey(*this, m_boss);
    const Caller program{kTillTenantId, m_key, {}};
    const auto made = wait(m_till->webhooks().create(program, u"https://example.com/hook/s3cr3t?token=s3cr3t"_s, {}));
    ASSERT_TRUE(made) << made.error().detail.toStdString();
    const AuditEntry added = newest();
    EXPECT_EQ(added.detail[u"after"][u"url"].toString(), u"https://example.com"_s);
    EXPECT_FALSE(QJsonDocument(added.detail).toJson().contains("s3cr3t"));
    WebhookChange change;
    change.url = u"https://example.com/hook/0th3r"_s;
    ASSERT_TRUE(wait(m_till->webhooks().update(program, made->endpoint.id, change)));
    const AuditEntry changed = newest();
    EXPECT_EQ(changed.action, u"WEBHOOK_CHANGED"_s);
    EXPECT_EQ(changed.detail[u"changed"][0].toString(), u"url"_s);
    EXPECT_FALSE(QJsonDocument(changed.detail).toJson().contains("0th3r"));
}

TEST_F(GuardsTest, WhatAWindowKeepsForItselfNeedsNobody)
{
    hire();
    for (const QString& key : {u"ui.theme"_s, u"cart.draft"_s, u"sale.void.x"_s}) {
        EXPECT_TRUE(set(key, u"something"_s, {})) << qPrintable(key);
        EXPECT_NE(newest().action, u"SETTINGS_CHANGED"_s) << qPrintable(key);
    }
    EXPECT_FALSE(set(u"uix"_s, u"something"_s, {})) << "what is not known needs whoever may change settings";
    ASSERT_TRUE(set(u"shift.required"_s, u"always"_s, m_boss));
    const AuditEntry told = newest();
    EXPECT_EQ(told.subject, u"shift.required"_s);
    EXPECT_EQ(told.detail[u"before"].toObject()[u"shift.required"].toString(), u"never"_s);
    EXPECT_EQ(told.detail[u"after"].toObject()[u"shift.required"].toString(), u"always"_s);
}

TEST_F(GuardsTest, APriceOnALabelIsTheShopsOwn)
{
    hire();
    const Actor cashier = signedIn(hired(m_boss, u"Carlos"_s, Role::Cashier, "5050"), "5050");
    ASSERT_TRUE(set(u"scan.pricePrefixes"_s, u"21, 22"_s, m_boss));
    Product cheese = m_bread;
    cheese.id = 0;
    cheese.code = u"345"_s; // the scale prints 00345
    ASSERT_OK(wait(m_till->catalog().save(cheese, m_boss)));
    const auto labelled = [&](const QString& label, Decimal price) {
        SaleRequest sold = sale(price);
        sold.invoice.items.first().mainCode = u"345"_s;
        if (!label.isEmpty())
            sold.labels = {label};
        return outcome(wait(m_till->sales().charge(cashier, sold)));
    };
    const Decimal net = *Decimal::parse(u"2.000000"_s); // 2.30 with taxes
    EXPECT_EQ(labelled({}, net), "FORBIDDEN");
    EXPECT_EQ(labelled(u"2100345002306"_s, net), "done");
    EXPECT_EQ(labelled(u"2100345002303"_s, net), "FORBIDDEN") << "the check digit";
    EXPECT_EQ(labelled(u"2300345002300"_s, net), "FORBIDDEN") << "no beginning of the shop's";
    EXPECT_EQ(labelled(u"2100345002306"_s, *Decimal::parse(u"1.000000"_s)), "FORBIDDEN") << "another price";
    EXPECT_EQ(labelled(u"2100346002305"_s, net), "FORBIDDEN") << "another product's label";
}

TEST_F(GuardsTest, AProductWithoutAPriceIsSoldAtAny)
{
    hire();
    const Actor cashier = signedIn(hired(m_boss, u"Carlos"_s, Role::Cashier, "5050"), "5050");
    Product free = m_bread;
    free.unitPrice = Decimal();
    ASSERT_OK(wait(m_till->catalog().save(free, m_boss)));
    EXPECT_EQ(outcome(wait(m_till->sales().charge(cashier, sale(*Decimal::parse(u"3.21"_s))))), "done");
    // The list has one for it, and that counts once the list is chosen.
    const auto yes = wait(m_till->people().approve(cashier, Permission::ChoosePriceList, m_ana, "918273"));
    ASSERT_OK(yes);
    const auto refused =
        wait(m_till->sales().charge({cashier.session, *yes}, sale(*Decimal::parse(u"3.21"_s), m_list)));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().fields.value(0).value, u"CHANGE_PRICE"_s);
}
