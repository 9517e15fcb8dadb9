// The data of a shop opened for looking only, and somebody who may not: over the engine that people run.
#include "RealPages.h"

#include <people/Session.h>

#include <QListWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using test::until;
using ui::Page;

namespace {

// A day's work first, then the same folder as an engine sees it that cannot write there.
class LookingOnly : public test::RealLists
{
protected:
    void configure(engine::EngineConfig& config) override { config.readOnly = m_looking; }
    void SetUp() override
    {
        RealLists::SetUp();
        if (HasFatalFailure())
            return;
        key(Qt::Key_F2);
        auto* hits = window->findChild<QListWidget*>(u"searchHits"_s);
        ASSERT_TRUE(until([&] { return hits->isVisible() && hits->count() > 0; }));
        enter();
        ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
        code = cart().lines.first().product.code;
        key(Qt::Key_F12);
        ASSERT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("notice").toStdString();
        if (staffed()) {
            engine::Employee ana;
            ana.name = u"Ana"_s;
            ana.role = engine::Role::Administrator;
            ASSERT_TRUE(wait(core->people().save({}, ana, "4711", {})));
        }
        TearDown();
        m_looking = true;
        RealEngine::SetUp();
    }
    [[nodiscard]] virtual bool staffed() const { return false; }
    [[nodiscard]] bool focused(const char* name) const
    {
        return window->focusWidget() && window->focusWidget()->objectName() == QLatin1StringView(name);
    }

    QString code; // of a product of the shop

private:
    bool m_looking = false;
};

class LookingOnlyWithPeople : public LookingOnly
{
    [[nodiscard]] bool staffed() const override { return true; }
};

} // namespace

TEST_F(LookingOnly, SellingIsRefusedBeforeWorkIsLostAndAPriceIsStillTold)
{
    ASSERT_TRUE(until([&] { return shows("navigation") && focused("entry"); })); // the shop is known
    EXPECT_TRUE(shows("readOnlyBand"));
    EXPECT_EQ(text("saleEmptyTitle"), u"Solo lectura: ahora no se puede vender"_s);
    words(code);
    enter();
    EXPECT_TRUE(until([&] { return text("notice").contains(u"cuesta"_s); })) << text("notice").toStdString();
    EXPECT_TRUE(cart().lines.isEmpty());
    key(Qt::Key_F12);
    EXPECT_TRUE(text("readOnlyWords").startsWith(u"No se hizo: "_s)) << text("readOnlyWords").toStdString();
    key(Qt::Key_F12, Qt::ControlModifier);
    EXPECT_TRUE(text("readOnlyWords").contains(u"Cerrar el turno"_s)) << text("readOnlyWords").toStdString();
    EXPECT_EQ(wait(core->documents().list({}))->total, 1);
    draw(u"read-only-sale"_s);
}

TEST_F(LookingOnly, WhatIsStoredCanBeLookedAt)
{
    ASSERT_TRUE(until([&] { return shows("navigation") && focused("entry"); })); // the shop is known
    key(Qt::Key_F9, Qt::ShiftModifier);
    auto* documents = window->findChild<QTableView*>(u"documents"_s);
    ASSERT_TRUE(until([&] { return documents->isVisible() && documents->model()->rowCount() == 1; }));
    enter();
    ASSERT_TRUE(until([&] { return text("detailNumber") == u"001-001-000000001"_s; }))
        << text("detailNumber").toStdString() << ' ' << text("detailMessage").toStdString();
    EXPECT_FALSE(find("detailMail")->isEnabled());
    window->go(Page::Products);
    auto* products = window->findChild<QTableView*>(u"products"_s);
    ASSERT_TRUE(until([&] { return products->isVisible() && products->model()->rowCount() > 0; }));
    enter();
    EXPECT_TRUE(until([&] { return shows("productForm"); }));
    EXPECT_TRUE(shows("productFormReadOnly"));
    EXPECT_FALSE(find("productSave")->isEnabled());
    draw(u"read-only-form"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_F12, Qt::ShiftModifier);
    EXPECT_TRUE(text("readOnlyWords").contains(u"Informe X"_s)) << "it holds its figures together by a transaction";
    window->go(Page::Queue);
    EXPECT_TRUE(until([&] { return text("queueStateTitle") == u"Todo autorizado"_s; }));
}

TEST_F(LookingOnly, TheEngineRefusesWhateverReachesItAllTheSame)
{
    const auto refused = [](const auto& answer) {
        return !answer && answer.error().code == engine::ErrorCode::DATA_FOLDER_READ_ONLY;
    };
    EXPECT_TRUE(refused(wait(core->settings().setValue(u"sale.parkedWarn"_s, u"5"_s, {}))));
    EXPECT_TRUE(refused(wait(core->stock().save({}, {}))));
    EXPECT_TRUE(refused(wait(core->sales().park({}, {}, u"k"_s))));
    EXPECT_TRUE(refused(wait(core->shifts().open({}, 1, {}))));
}

TEST_F(LookingOnlyWithPeople, NobodySignsInAndThePageSaysWhy)
{
    ASSERT_TRUE(until([&] { return text("signInStateTitle") == u"Solo lectura: ahora nadie puede entrar"_s; }));
    EXPECT_TRUE(find("signInState")->isVisible());
    EXPECT_TRUE(text("signInStateText").contains(u"Revise el disco"_s));
    EXPECT_FALSE(shows("signInPadPin"));
    draw(u"read-only-sign-in"_s);
}

namespace {

// Ana owns the shop; Carlos sells; Lucía reads and changes nothing.
class NoPermission : public test::RealLists
{
protected:
    void SetUp() override
    {
        RealLists::SetUp();
        if (HasFatalFailure())
            return;
        const auto shops = wait(core->issuers().list());
        ASSERT_TRUE(shops && !shops->isEmpty());
        ASSERT_TRUE(wait(core->shifts().open({}, shops->first().id, engine::Money())));
        engine::Actor owner;
        for (const auto& [name, role, pin] : {std::tuple{u"Ana"_s, engine::Role::Administrator, "4711"},
                                              {u"Carlos"_s, engine::Role::Cashier, "1234"},
                                              {u"Lucía"_s, engine::Role::Accountant, "5678"}}) {
            engine::Employee each;
            each.name = name;
            each.role = role;
            const auto saved = wait(core->people().save(owner, each, pin, {}));
            ASSERT_TRUE(saved) << saved.error().detail.toStdString();
            if (!owner.session.isEmpty())
                continue;
            const auto begun = wait(core->people().signIn(saved->id, pin));
            ASSERT_TRUE(begun);
            owner.session = begun->token;
        }
        TearDown();
        RealEngine::SetUp();
        ASSERT_TRUE(until([&] { return shows("signInPadPin"); }));
    }
    void signIn(const QString& name, const QString& pin)
    {
        auto* people = window->findChild<QListWidget*>(u"signInPeople"_s);
        key(Qt::Key_PageUp);
        for (int i = 0; i < people->count() && !people->currentItem()->text().startsWith(name); ++i)
            key(Qt::Key_Down);
        words(pin);
        enter();
        ASSERT_TRUE(until([&] { return !shows("signInPadPin"); }));
    }
    // Asked for a yes, and nothing of the page is there before or after a no.
    void expectAsked(Page page, const char* part)
    {
        window->go(page);
        EXPECT_TRUE(until([&] {
            return shows("approvalPadPin") && text("approvalWho").startsWith(u"Pueden aprobar"_s);
        })) << part;
        EXPECT_FALSE(shows(part)) << part;
        key(Qt::Key_Escape);
        EXPECT_FALSE(shows("approval"));
        EXPECT_FALSE(shows(part)) << part;
    }
};

} // namespace

TEST_F(NoPermission, ACashierIsAskedForAYesAtEveryPageOfTheOwner)
{
    signIn(u"Carlos"_s, u"1234"_s);
    window->go(Page::Settings);
    ASSERT_TRUE(until([&] { return shows("approvalPadPin"); }));
    draw(u"no-permission"_s);
    key(Qt::Key_Escape);
    expectAsked(Page::Settings, "settingsTitle");
    expectAsked(Page::People, "peopleTitle");
    expectAsked(Page::Printers, "printersTitle");
    expectAsked(Page::Devices, "devicesTitle");
    expectAsked(Page::Mail, "mailTitle");
    expectAsked(Page::Counter, "counterTitle");
    window->go(Page::Audit);
    EXPECT_TRUE(until([&] { return text("auditStateTitle") == u"Usted no puede ver la bitácora"_s; }));
    EXPECT_FALSE(shows("audit"));
}

TEST_F(NoPermission, AnAccountantReadsAndIsAskedBeforeAnythingChanges)
{
    signIn(u"Lucía"_s, u"5678"_s);
    window->go(Page::Audit);
    EXPECT_TRUE(until([&] { return shows("audit"); }));
    window->go(Page::Sale);
    key(Qt::Key_F12, Qt::ControlModifier); // before anything is counted
    EXPECT_TRUE(until([&] { return shows("approvalPadPin"); }));
    EXPECT_FALSE(shows("closeShiftPanel"));
    words(u"4711"_s);
    enter();
    ASSERT_TRUE(until([&] { return shows("closeShiftPanel"); }));
    enter();
    enter();
    EXPECT_TRUE(until([&] { return text("closeMessage").startsWith(u"El Z 1 "_s); }))
        << text("closeMessage").toStdString();
}
