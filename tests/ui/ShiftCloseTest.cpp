// A shift from its opening to its Z over the real engine, by keys only. T8 counts them.
#include "RealEngine.h"
#include "support/FakePrinter.h"
#include "support/PaperRoll.h"

#include <engine/People.h>
#include <engine/Printing.h>
#include <people/Session.h>

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;
using engine::Money;
using test::RealShop;
using test::until;

namespace {

class ShiftByKeys : public RealShop
{
protected:
    void SetUp() override
    {
        RealShop::SetUp();
        if (HasFatalFailure())
            return;
        const auto issuers = wait(core->issuers().list());
        ASSERT_TRUE(issuers && !issuers->isEmpty());
        issuer = issuers->first().id;
    }
    void press(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        key(code, modifiers, code == Qt::Key_Return ? u"\r"_s : QString());
    }
    void typeData(const QString& data) // as a hand types it; not counted
    {
        for (const QChar c : data)
            key(static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, QString(c));
        until([this] { return window->router().idle(); });
    }
    // How many of each note and coin, as a cashier says it: "0 1 2".
    static QString countOf(Money amount)
    {
        qint64 left = amount.cents();
        QStringList counts;
        for (const qint64 note : {100'00, 50'00, 20'00, 10'00, 5'00, 1'00}) {
            counts += QString::number(left / note);
            left %= note;
        }
        counts += u"0"_s; // coins of a dollar
        for (const qint64 coin : {50, 25, 10, 5, 1}) {
            counts += QString::number(left / coin);
            left %= coin;
        }
        return counts.join(u' ');
    }
    template <class T = QWidget>
    T* find(const char* name) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }
    bool shows(const char* name) const
    {
        const auto* widget = find(name);
        return widget && widget->isVisible();
    }
    // Every word on the card.
    QString wordsOf(const char* panel) const
    {
        QStringList words;
        for (const QLabel* label : find(panel)->findChildren<QLabel*>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words.join(u'\n');
    }
    engine::Result<engine::ShiftReport> lastZ(const engine::Actor& actor = {})
    {
        const auto list = wait(core->shifts().closed(issuer, 1));
        if (!list || list->isEmpty())
            return engine::Error{engine::ErrorCode::NOT_FOUND, {}};
        return wait(core->shifts().z(actor, list->first().id));
    }
    void openBehind(qint64 cents) { ASSERT_TRUE(wait(core->shifts().open({}, issuer, Money::fromCents(cents)))); }
    void sellOne()
    {
        key(Qt::Key_F2);
        auto* hits = find<QAbstractItemView>("searchHits");
        ASSERT_TRUE(until([&] { return hits->isVisible() && hits->model()->rowCount() > 0; }));
        key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
        ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
        key(Qt::Key_F12);
        key(Qt::Key_F12);
        ASSERT_TRUE(until([&] { return text("resultNumber").contains(u"001-001-"_s); }));
    }

    engine::IssuerId issuer = 0;
    int presses = 0;
};

} // namespace

TEST_F(ShiftByKeys, T8ABlindCloseTakesThreeKeys)
{
    const auto printer = testing_support::FakePrinter::onNetwork();
    engine::PrintSettings settings;
    settings.main.link = engine::PrinterLink::Network;
    settings.main.address = printer->address();
    ASSERT_TRUE(wait(core->printing().saveSettings({}, settings)));
    openBehind(5000);
    sellOne();
    const auto x = wait(core->shifts().x({}, issuer));
    ASSERT_TRUE(x);
    const Money expected = x->tenders.first().expected;

    press(Qt::Key_F12, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return shows("closeGrid"); }));
    typeData(countOf(expected));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return shows("closeSums"); }));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeMessage").startsWith(u"El Z 1 "_s); }))
        << text("closeMessage").toStdString();
    EXPECT_EQ(presses, 3);
    ASSERT_TRUE(until([&] { return text("closeMessage").contains(u"Impreso"_s); }));
    testing_support::PaperRoll paper(576);
    paper.print(printer->bytes());
    EXPECT_TRUE(paper.has(u"CIERRE Z 1"_s) && paper.has(u"001-001"_s)) << paper.text().toStdString();
    EXPECT_FALSE(paper.has(u"COPIA"_s));

    const auto z = lastZ();
    ASSERT_TRUE(z);
    EXPECT_EQ(z->shift.number, 1);
    EXPECT_TRUE(z->difference.isZero());
    EXPECT_EQ(z->tenders.first().counted, expected);
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    EXPECT_TRUE(until([&] { return entry->hasFocus(); }));
}

TEST_F(ShiftByKeys, NothingExpectedIsShownBeforeTheCountIsStored)
{
    openBehind(51'23);
    press(Qt::Key_F12, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return shows("closeGrid"); }));
    const QString secret = u"51,23"_s;
    EXPECT_FALSE(wordsOf("closeShiftPanel").contains(secret));
    typeData(countOf(Money::fromCents(50'00)));
    EXPECT_FALSE(wordsOf("closeShiftPanel").contains(secret));
    press(Qt::Key_Return);
    EXPECT_TRUE(wordsOf("closeShiftPanel").contains(u"50,00"_s));
    EXPECT_FALSE(wordsOf("closeShiftPanel").contains(secret));
    // A product that is scanned now changes nothing, wherever the hand is.
    for (const QChar c : u"7861000000011"_s) {
        clock += 3;
        QKeyEvent fast(QEvent::KeyPress, static_cast<Qt::Key>(c.unicode()), Qt::NoModifier, QString(c));
        QApplication::sendEvent(window->focusWidget(), &fast);
    }
    clock += 3;
    QKeyEvent end(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QApplication::sendEvent(window->focusWidget(), &end);
    EXPECT_TRUE(cart().lines.isEmpty());
    EXPECT_TRUE(shows("closeSums")) << "the scanner's Enter is not a yes";
    EXPECT_FALSE(lastZ());
    // Back to the count, which is still there.
    press(Qt::Key_Escape);
    EXPECT_EQ(find<QLineEdit>("closeGrid_note_5000")->text(), u"1"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeMessage").startsWith(u"El Z 1 "_s); }))
        << text("closeMessage").toStdString();
    EXPECT_TRUE(text("closeMessage").contains(u"1,23"_s)) << text("closeMessage").toStdString();
    EXPECT_TRUE(wordsOf("closeShiftPanel").contains(secret)) << "now it may be seen";
}

TEST_F(ShiftByKeys, TheOwnerSeesALargeDifferenceAndGivesAReason)
{
    openBehind(50'00);
    press(Qt::Key_F12, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return shows("closeGrid"); }));
    typeData(u"0 0 1"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return shows("closeReasons"); }));
    EXPECT_TRUE(text("closeDifferences").contains(u"30,00"_s)) << text("closeDifferences").toStdString();
    EXPECT_FALSE(lastZ());
    find<QListWidget>("closeReasons")->setCurrentRow(1);
    const QString reason = find<QListWidget>("closeReasons")->currentItem()->text();
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeMessage").startsWith(u"El Z 1 "_s); }));
    const auto z = lastZ();
    ASSERT_TRUE(z);
    EXPECT_EQ(z->differenceReason, reason);
    EXPECT_EQ(z->difference, Money::fromCents(-30'00));
}

TEST_F(ShiftByKeys, CashMovesWithAReasonAndTheDrawerOpensWithTwoKeys)
{
    openBehind(50'00);
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return shows("cashPanel"); }));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !shows("cashPanel"); }));
    EXPECT_EQ(presses, 2);
    window->run(ui::Command::CashOut);
    ASSERT_TRUE(until([&] { return shows("cashPanel"); }));
    press(Qt::Key_Return);
    EXPECT_TRUE(shows("cashPanel")) << "no amount yet";
    typeData(u"12,5"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !shows("cashPanel"); }));
    press(Qt::Key_F12, Qt::ShiftModifier);
    ASSERT_TRUE(until([&] { return shows("reportView"); }));
    EXPECT_TRUE(wordsOf("reportPanel").contains(u"37,50"_s)) << wordsOf("reportPanel").toStdString();
    press(Qt::Key_Escape);
    EXPECT_FALSE(shows("reportPanel"));
    const auto x = wait(core->shifts().x({}, issuer));
    ASSERT_TRUE(x);
    EXPECT_EQ(x->noSales, 1);
    EXPECT_EQ(x->cashOut, Money::fromCents(12'50));
    EXPECT_EQ(x->movements.size(), 2);
}

TEST_F(ShiftByKeys, ACashierOpensCountsBlindAndASupervisorAcceptsTheDifference)
{
    auto& people = core->people();
    const auto hire = [&](const QString& name, engine::Role role, const QByteArray& pin, const engine::Actor& by) {
        engine::Employee employee;
        employee.name = name;
        employee.role = role;
        return wait(people.save(by, employee, pin, {})).value_or({}).id;
    };
    const qint64 admin = hire(u"Ana"_s, engine::Role::Administrator, "1111", {});
    const auto owner = wait(people.signIn(admin, "1111"));
    ASSERT_TRUE(owner);
    const engine::Actor boss{owner->token, {}};
    const qint64 luis = hire(u"Luis"_s, engine::Role::Cashier, "3333", boss);
    const qint64 rosa = hire(u"Rosa"_s, engine::Role::Supervisor, "2222", boss);
    const auto cashier = wait(people.signIn(luis, "3333"));
    ASSERT_TRUE(cashier);

    auto* session = window->findChild<ui::Session*>();
    ASSERT_TRUE(session);
    int asked = 0;
    session->setAsker([&](engine::Permission permission, const QString&, std::function<void(const QString&)> done) {
        ++asked;
        const auto yes = wait(people.approve(session->actor(), permission, rosa, "2222"));
        ASSERT_TRUE(yes);
        done(*yes);
    });
    session->begin(*cashier);
    // No shift, and one is needed: it is offered at once.
    ASSERT_TRUE(until([&] { return shows("openShiftPanel"); }));
    typeData(u"50"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !shows("openShiftPanel"); }));
    EXPECT_EQ(wait(core->shifts().current(issuer)).value_or({}).float_, Money::fromCents(50'00));

    press(Qt::Key_F12, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return shows("closeGrid"); }));
    typeData(u"0 0 1"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeText").contains(u"supervis"_s) || shows("closeReasons"); }));
    EXPECT_FALSE(shows("closeReasons"));
    EXPECT_FALSE(wordsOf("closeShiftPanel").contains(u"30,00"_s)) << "blind";
    EXPECT_EQ(asked, 0);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return shows("closeReasons"); }));
    EXPECT_TRUE(text("closeDifferences").contains(u"30,00"_s));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeMessage").startsWith(u"El Z 1 "_s); }))
        << text("closeMessage").toStdString();
    EXPECT_EQ(asked, 1);
    const auto z = lastZ({cashier->token, {}});
    ASSERT_TRUE(z);
    EXPECT_EQ(z->approvedBy, u"Rosa"_s);
    EXPECT_EQ(z->shift.closedBy, u"Luis"_s);

    // Without a shift nothing is charged: the same key opens one.
    press(Qt::Key_Return);
    press(Qt::Key_F12);
    EXPECT_TRUE(until([&] { return shows("openShiftPanel"); }));
}
