#include "Till.h"

#include "support/FakePeople.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::FakePeople;
using test::Till;

namespace {

struct Shop
{
    explicit Shop(bool withStaff = true, std::function<void(FakePeople&)> prepare = {}) : people(withStaff)
    {
        if (prepare)
            prepare(people);
        till = std::make_unique<Till>(true, [this](test::FakeEngine& engine) {
            engine.people = &people;
            engine.audit = &people;
        });
    }
    [[nodiscard]] bool shows(const char* name) const
    {
        const auto* widget = till->find<QWidget>(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] bool locked() const { return shows("signInPadPin") || shows("signInState"); }
    [[nodiscard]] bool asks() const { return shows("approvalPadPin"); }
    // By arrows from the top of the list.
    void signIn(int row, const QString& pin)
    {
        till->key(Qt::Key_PageUp);
        for (int i = 0; i < row; ++i)
            till->key(Qt::Key_Down);
        till->type(pin);
        till->key(Qt::Key_Return);
    }
    bool reach(const char* name) const
    {
        for (int i = 0; i < 80; ++i) {
            if (till->window->focusWidget() && till->window->focusWidget()->objectName() == QLatin1StringView(name))
                return true;
            till->key(Qt::Key_Tab);
        }
        return false;
    }

    FakePeople people;
    std::unique_ptr<Till> till;
};

enum Who { Carlos, Sofia, Ana, Lucia };
const QString kPins[] = {u"3333"_s, u"2222"_s, u"1111"_s, u"4444"_s};

} // namespace

TEST(SignIn, AShopWithoutPeopleOpensAtOnceAndLockingTellsWhy)
{
    Shop shop(false);
    EXPECT_FALSE(shop.locked());
    shop.till->type(u"7"_s);
    EXPECT_EQ(shop.till->entry(), u"7"_s);
    shop.till->key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_FALSE(shop.locked());
    EXPECT_FALSE(shop.shows("stateCashier"));
}

TEST(SignIn, TheLastUserNeedsOnlyThePinAndEnter)
{
    Shop shop;
    ASSERT_TRUE(shop.locked());
    EXPECT_TRUE(shop.till->text("signInPoint").contains(u"001-001"_s));
    EXPECT_FALSE(shop.till->text("signInEnvironment").isEmpty());
    EXPECT_TRUE(shop.shows("signInEnvironment"));
    EXPECT_TRUE(shop.shows("signInQueue"));
    EXPECT_TRUE(shop.shows("signInCertificate"));
    EXPECT_EQ(shop.till->find<QListWidget>("signInPeople")->currentRow(), 0);
    shop.till->type(u"3333"_s);
    EXPECT_EQ(shop.till->find<QLineEdit>("signInPadPin")->displayText().count(u'3'), 0) << "dots, not digits";
    shop.till->key(Qt::Key_Return);
    EXPECT_FALSE(shop.locked());
    EXPECT_TRUE(shop.shows("stateCashier"));
    EXPECT_TRUE(shop.till->find<QAbstractButton>("stateCashier")->text().contains(u"Carlos"_s));
    shop.till->type(u"7"_s);
    EXPECT_EQ(shop.till->entry(), u"7"_s);
}

TEST(SignIn, NothingBehindHearsAKeyOrAScan)
{
    Shop shop;
    shop.till->scan(u"7861000000011"_s);
    shop.till->settle();
    EXPECT_TRUE(shop.till->cart().lines.isEmpty());
    EXPECT_FALSE(shop.till->text("signInMessage").isEmpty());
    EXPECT_TRUE(shop.till->find<QLineEdit>("signInPadPin")->text().isEmpty()) << "a scan is never typed";
    shop.till->find<QLineEdit>("entry")->setFocus(); // as something that came late would
    shop.till->settle();
    shop.till->type(u"99"_s);
    shop.till->key(Qt::Key_F12);
    shop.till->key(Qt::Key_K, Qt::ControlModifier);
    shop.till->key(Qt::Key_E, Qt::ControlModifier);
    shop.till->key(Qt::Key_Escape);
    EXPECT_TRUE(shop.till->entry().isEmpty());
    EXPECT_TRUE(shop.locked());
    EXPECT_FALSE(shop.shows("commandText"));
    EXPECT_TRUE(shop.till->engine.creations.isEmpty());
}

TEST(SignIn, AWrongPinIsToldAndTheWaitCountsDown)
{
    Shop shop;
    shop.till->type(u"9999"_s);
    shop.till->key(Qt::Key_Return);
    EXPECT_TRUE(shop.locked());
    EXPECT_FALSE(shop.till->text("signInMessage").isEmpty());
    EXPECT_TRUE(shop.till->find<QLineEdit>("signInPadPin")->text().isEmpty());
    shop.people.waitMs = 1200;
    shop.till->type(u"3333"_s);
    shop.till->key(Qt::Key_Return);
    EXPECT_TRUE(shop.till->text("signInMessage").contains(u"2"_s)) << qPrintable(shop.till->text("signInMessage"));
    shop.till->type(u"3333"_s);
    EXPECT_TRUE(shop.till->find<QLineEdit>("signInPadPin")->text().isEmpty());
    EXPECT_FALSE(shop.till->find<QAbstractButton>("signInPad5")->isEnabled());
    shop.people.waitMs = 0;
    EXPECT_TRUE(Till::until([&] { return shop.till->find<QAbstractButton>("signInPad5")->isEnabled(); }));
    shop.till->type(u"3333"_s);
    shop.till->key(Qt::Key_Return);
    EXPECT_FALSE(shop.locked());
}

TEST(SignIn, ByFingerAndByBadge)
{
    Shop shop;
    for (int i = 0; i < 4; ++i)
        shop.till->find<QAbstractButton>("signInPad3")->click();
    shop.till->find<QAbstractButton>("signInPadEnter")->click();
    shop.till->settle();
    EXPECT_FALSE(shop.locked());
    shop.till->key(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(shop.locked());
    EXPECT_EQ(shop.people.signOuts, 1);
    shop.till->scan(u"SUPER-22"_s);
    shop.till->settle();
    EXPECT_FALSE(shop.locked());
    EXPECT_TRUE(shop.till->find<QAbstractButton>("stateCashier")->text().contains(u"Sof"_s));
}

TEST(SignIn, ChangingTheCashierKeepsTheSale)
{
    Shop shop;
    shop.signIn(Carlos, u"3333"_s);
    shop.till->scan(u"7861000000011"_s);
    Till::until([&] { return shop.till->cart().lines.size() == 1; });
    shop.till->key(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(shop.locked());
    shop.signIn(Sofia, u"2222"_s);
    ASSERT_FALSE(shop.locked());
    EXPECT_EQ(shop.till->cart().lines.size(), 1);
}

TEST(SignIn, AListThatCannotBeReadLetsNobodyPastAndIsTriedAgain)
{
    Shop shop(true, [](FakePeople& people) {
        people.failList = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    });
    EXPECT_TRUE(shop.shows("signInStateTitle"));
    EXPECT_TRUE(shop.locked());
    shop.people.failList.reset();
    shop.till->find<QAbstractButton>("signInStateAction")->click();
    shop.till->settle();
    shop.till->type(u"3333"_s);
    shop.till->key(Qt::Key_Return);
    EXPECT_FALSE(shop.locked());
}

TEST(Approval, OnlyWhoManagesSettingsGoesInWithoutAsking)
{
    for (const Who who : {Carlos, Sofia, Ana, Lucia}) {
        Shop shop;
        shop.signIn(who, kPins[who]);
        ASSERT_FALSE(shop.locked());
        shop.till->window->go(ui::Page::Settings);
        shop.till->settle();
        EXPECT_EQ(shop.asks(), who != Ana);
        EXPECT_EQ(shop.shows("settingsTitle"), who == Ana);
    }
}

TEST(Approval, EscIsNoAndThePinOfSomebodyWhoMayIsYes)
{
    Shop shop;
    shop.signIn(Carlos, u"3333"_s);
    shop.till->window->go(ui::Page::Settings);
    shop.till->settle();
    ASSERT_TRUE(shop.asks());
    EXPECT_EQ(shop.till->find<QListWidget>("approvalPeople")->count(), 1);
    shop.till->key(Qt::Key_Escape);
    EXPECT_FALSE(shop.asks());
    EXPECT_FALSE(shop.shows("settingsTitle"));
    shop.till->type(u"5"_s);
    EXPECT_EQ(shop.till->entry(), u"5"_s) << "the keyboard is back";
    shop.till->key(Qt::Key_Escape);
    shop.till->window->go(ui::Page::Settings);
    shop.till->settle();
    shop.till->type(u"2222"_s); // the supervisor may not either
    shop.till->key(Qt::Key_Return);
    EXPECT_TRUE(shop.asks());
    EXPECT_FALSE(shop.till->text("approvalMessage").isEmpty());
    shop.till->type(u"1111"_s);
    shop.till->key(Qt::Key_Return);
    EXPECT_FALSE(shop.asks());
    EXPECT_TRUE(shop.shows("settingsTitle"));
    EXPECT_EQ(shop.people.approved, QList{engine::Permission::ManageSettings});
    shop.till->key(Qt::Key_Escape);
    shop.till->window->go(ui::Page::Settings);
    shop.till->settle();
    EXPECT_TRUE(shop.asks()) << "once is once";
}

// A yes to look at the settings is none to change them: the engine judges every change by itself.
TEST(Approval, EveryChangeOfTheSettingsIsAskedForAgain)
{
    Shop shop;
    shop.signIn(Carlos, u"3333"_s);
    shop.till->window->go(ui::Page::Settings);
    shop.till->settle();
    shop.till->type(u"1111"_s);
    shop.till->key(Qt::Key_Return);
    ASSERT_TRUE(shop.shows("settingsTitle"));
    shop.till->engine.by = {};
    shop.till->find<QAbstractButton>("saveIssuer")->click();
    shop.till->settle();
    ASSERT_TRUE(shop.asks());
    shop.till->key(Qt::Key_Escape);
    EXPECT_TRUE(shop.till->engine.by.session.isEmpty()) << "Esc is no";
    shop.till->find<QAbstractButton>("saveIssuer")->click();
    shop.till->settle();
    shop.till->type(u"1111"_s);
    shop.till->key(Qt::Key_Return);
    shop.till->settle();
    EXPECT_FALSE(shop.till->engine.by.session.isEmpty());
    EXPECT_FALSE(shop.till->engine.by.approval.isEmpty());
}

TEST(Approval, AScannedProductIsNoYes)
{
    Shop shop;
    shop.signIn(Carlos, u"3333"_s);
    shop.till->window->go(ui::Page::Settings);
    shop.till->settle();
    shop.till->scan(u"7861000000011"_s);
    shop.till->settle();
    EXPECT_TRUE(shop.asks());
    EXPECT_TRUE(shop.till->cart().lines.isEmpty());
    EXPECT_TRUE(shop.till->find<QLineEdit>("approvalPadPin")->text().isEmpty());
}

TEST(People, TheFirstAdministratorIsNamedByKeysAndGoesOnSignedIn)
{
    Shop shop(false);
    shop.till->window->go(ui::Page::People);
    shop.till->settle();
    ASSERT_TRUE(shop.reach("peopleStateAction"));
    shop.till->key(Qt::Key_Space);
    ASSERT_TRUE(shop.reach("personName"));
    shop.till->type(u"Ana"_s);
    EXPECT_FALSE(shop.till->find<QWidget>("personRole")->isEnabled());
    shop.till->key(Qt::Key_Return);
    EXPECT_EQ(shop.till->window->focusWidget()->objectName(), u"personPin"_s) << "it is missing";
    shop.till->type(u"1234"_s);
    shop.till->key(Qt::Key_Tab);
    shop.till->type(u"1243"_s);
    shop.till->key(Qt::Key_Return);
    EXPECT_TRUE(shop.people.staff.isEmpty());
    shop.till->type(u"1234"_s); // the wrong repetition is chosen and typed over
    shop.till->key(Qt::Key_Return);
    ASSERT_EQ(shop.people.staff.size(), 1);
    EXPECT_EQ(shop.people.staff.first().role, engine::Role::Administrator);
    EXPECT_FALSE(shop.locked());
    EXPECT_TRUE(shop.shows("stateCashier"));
}

TEST(People, ABadgeIsScannedIntoTheFormAndChangesAskWhoeverMayNot)
{
    Shop shop;
    shop.signIn(Ana, u"1111"_s);
    shop.till->window->go(ui::Page::People);
    shop.till->settle();
    ASSERT_TRUE(shop.reach("people"));
    shop.till->key(Qt::Key_Down);
    shop.till->key(Qt::Key_Return);
    ASSERT_TRUE(shop.shows("personName"));
    shop.till->scan(u"NUEVA-77"_s);
    shop.till->settle();
    EXPECT_EQ(shop.till->find<QLineEdit>("personBadge")->text(), u"NUEVA-77"_s);
    EXPECT_EQ(shop.till->window->focusWidget()->objectName(), u"personSave"_s);
    shop.till->key(Qt::Key_Space);
    EXPECT_TRUE(shop.people.badges.contains(u"NUEVA-77"_s));
    EXPECT_FALSE(shop.shows("personName"));
    shop.till->key(Qt::Key_Escape);
    EXPECT_TRUE(shop.shows("settingsTitle"));
}

TEST(People, ALostBadgeIsTakenAway)
{
    Shop shop;
    shop.signIn(Ana, u"1111"_s);
    shop.till->window->go(ui::Page::People);
    shop.till->settle();
    auto* list = shop.till->find<QListWidget>("people");
    ASSERT_TRUE(list->isVisible());
    list->setCurrentRow(Carlos);
    Q_EMIT list->itemActivated(list->item(Carlos));
    ASSERT_TRUE(shop.shows("personTakeBadge"));
    shop.till->find<QAbstractButton>("personTakeBadge")->click();
    EXPECT_TRUE(shop.people.badges.contains(u"CAJERO-3"_s)) << "not before it is saved";
    EXPECT_FALSE(shop.shows("personTakeBadge"));
    shop.till->key(Qt::Key_Space); // on Save
    EXPECT_FALSE(shop.people.badges.contains(u"CAJERO-3"_s));
    EXPECT_FALSE(shop.shows("personName"));
}

TEST(AuditPage, IsSearchedCheckedAndExported)
{
    Shop shop(true, [](FakePeople& people) {
        people.write(u"DRAWER_OPENED"_s, {}, u"cambio de billete"_s, u"Sofía Peña"_s);
        people.write(u"SALE_VOIDED"_s, u"=1+1"_s, u"dijo \"no\""_s);
    });
    shop.signIn(Lucia, u"4444"_s);
    shop.till->window->go(ui::Page::Audit);
    shop.till->settle();
    auto* table = shop.till->find<QTableView>("audit");
    ASSERT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 2);
    EXPECT_TRUE(table->model()->index(1, 4).data().toString().contains(u"Sofía Peña"_s));
    shop.till->type(u"billete"_s);
    EXPECT_TRUE(Till::until([&] { return table->model()->rowCount() == 1; }));
    for (int i = 0; i < 7; ++i)
        shop.till->key(Qt::Key_Backspace);
    EXPECT_TRUE(Till::until([&] { return table->model()->rowCount() == 2; }));
    shop.till->find<QAbstractButton>("auditVerify")->click();
    shop.till->settle();
    const QString whole = shop.till->text("auditMessage");
    shop.people.broken = 2;
    shop.till->find<QAbstractButton>("auditVerify")->click();
    shop.till->settle();
    EXPECT_NE(shop.till->text("auditMessage"), whole);
    EXPECT_TRUE(shop.till->text("auditMessage").contains(u'2'));
    QTemporaryDir folder;
    shop.till->dialogs.path = folder.filePath(u"bitacora.csv"_s);
    shop.till->find<QAbstractButton>("auditExport")->click();
    ASSERT_TRUE(Till::until([&] { return QFile::exists(shop.till->dialogs.path); }));
    QFile file(shop.till->dialogs.path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines.at(0).startsWith("\xef\xbb\xbfnumber,utc,till,"));
    EXPECT_TRUE(lines.at(1).contains("\"'=1+1\",\"dijo \"\"no\"\"\"")) << lines.at(1).toStdString();
    EXPECT_TRUE(lines.at(2).contains("Sof\xc3\xad\x61 Pe\xc3\xb1\x61"));
}

TEST(AuditPage, ItsStatesSayWhatToDo)
{
    Shop shop;
    shop.signIn(Carlos, u"3333"_s);
    shop.till->window->go(ui::Page::Audit);
    shop.till->settle();
    EXPECT_TRUE(shop.shows("auditStateTitle"));
    EXPECT_FALSE(shop.till->find<QAbstractButton>("auditExport")->isEnabled());
    shop.till->find<QAbstractButton>("auditStateAction")->click();
    shop.till->settle();
    ASSERT_TRUE(shop.asks());
    shop.till->type(u"1111"_s);
    shop.till->key(Qt::Key_Return);
    EXPECT_FALSE(shop.asks());
    EXPECT_TRUE(shop.till->find<QAbstractButton>("auditExport")->isEnabled()); // empty, but allowed
    // A copy to take along has a yes of its own: looking goes on after it.
    QTemporaryDir folder;
    shop.till->dialogs.path = folder.filePath(u"bitacora.csv"_s);
    shop.till->find<QAbstractButton>("auditExport")->click();
    shop.till->settle();
    ASSERT_TRUE(shop.asks());
    shop.till->type(u"1111"_s);
    shop.till->key(Qt::Key_Return);
    ASSERT_TRUE(Till::until([&] { return QFile::exists(shop.till->dialogs.path); }));
    EXPECT_EQ(shop.people.trail.first().action, u"AUDIT_EXPORTED"_s);
    shop.people.trail.clear();
    shop.till->find<QLineEdit>("auditSearch")->setFocus();
    shop.till->type(u"y"_s);
    EXPECT_TRUE(Till::until([&] { return shop.shows("auditStateTitle"); }));
    EXPECT_FALSE(shop.shows("auditStateAction"));
    shop.till->find<QLineEdit>("auditSearch")->clear();
    EXPECT_TRUE(shop.shows("auditStateTitle"));
    shop.people.failAudit = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    shop.till->type(u"x"_s);
    EXPECT_TRUE(Till::until([&] { return shop.shows("auditStateAction"); }));
    shop.people.failAudit.reset();
    shop.people.write(u"SIGNED_IN"_s, u"x"_s);
    shop.till->find<QAbstractButton>("auditStateAction")->click();
    shop.till->settle();
    EXPECT_TRUE(shop.shows("audit"));
}
