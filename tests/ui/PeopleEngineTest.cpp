#include "RealEngine.h"

#include <engine/People.h>
#include <engine/Shifts.h>

#include <QAbstractButton>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using test::until;

namespace {

// The same hands over the engine that people run: real hashes, real waits, a real trail.
class PeopleAtTheTill : public test::RealEngine
{
protected:
    void SetUp() override
    {
        RealEngine::SetUp();
        ASSERT_FALSE(HasFatalFailure());
        auto* practice = window->findChild<QAbstractButton*>(u"makePractice"_s);
        ASSERT_TRUE(until([&] { return practice->isVisible(); }));
        practice->click();
        ASSERT_TRUE(until([&] { return focused(u"entry"_s); }));
        // With a shift open already nobody is asked to open one when people begin to sign in.
        const auto shops = wait(core->issuers().list());
        ASSERT_TRUE(shops && !shops->isEmpty());
        ASSERT_TRUE(wait(core->shifts().open({}, shops->first().id, engine::Money())));
    }
    [[nodiscard]] bool focused(const QString& name) const
    {
        return window->focusWidget() && window->focusWidget()->objectName() == name;
    }
    [[nodiscard]] bool shows(const char* name) const
    {
        const auto* widget = window->findChild<QWidget*>(QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    void type(const QString& text)
    {
        for (const QChar c : text)
            key(Qt::Key(c.toUpper().unicode()), Qt::NoModifier, c);
        ASSERT_TRUE(until([this] { return window->router().idle(); }));
    }
    void enter() { key(Qt::Key_Return, Qt::NoModifier, u"\r"_s); }
    void tab() { key(Qt::Key_Tab, Qt::NoModifier, u"\t"_s); }
    void press(const QString& name)
    {
        for (int i = 0; i < 60 && !focused(name); ++i)
            tab();
        ASSERT_TRUE(focused(name)) << name.toStdString();
        key(Qt::Key_Space, Qt::NoModifier, u" "_s);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s);
        QApplication::sendEvent(window->focusWidget(), &release);
    }
    template <class T>
    engine::Result<T> wait(engine::Answer<T> answer)
    {
        until([&] { return answer.isFinished(); });
        return answer.result();
    }
};

} // namespace

TEST_F(PeopleAtTheTill, FromAShopOfOneToTwoPeopleAndAnApprovalByKeysAlone)
{
    window->go(ui::Page::People);
    ASSERT_TRUE(until([&] { return focused(u"peopleStateAction"_s); }));
    press(u"peopleStateAction"_s);
    ASSERT_TRUE(until([&] { return focused(u"personName"_s); }));
    type(u"Ana"_s);
    tab();
    if (!focused(u"personPin"_s))
        tab();
    type(u"4711"_s);
    tab();
    type(u"4711"_s);
    enter();
    ASSERT_TRUE(until([&] { return shows("stateCashier"); })) << text("personMessage").toStdString();

    // Ana names a cashier from her own session.
    ASSERT_TRUE(until([&] { return shows("peopleAdd"); }));
    press(u"peopleAdd"_s);
    ASSERT_TRUE(until([&] { return focused(u"personName"_s); }));
    type(u"Carlos"_s);
    tab();
    tab();
    type(u"8152"_s);
    tab();
    type(u"8152"_s);
    enter();
    ASSERT_TRUE(until([&] { return !shows("personName"); })) << text("personMessage").toStdString();

    key(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return focused(u"signInPadPin"_s); }));
    key(Qt::Key_Down); // Carlos has never been here
    type(u"4711"_s);
    enter();
    ASSERT_TRUE(until([&] { return shows("signInMessage"); }));
    auto* pad = window->findChild<QAbstractButton*>(u"signInPad5"_s);
    const auto tryIn = [&] {
        if (!shows("signInPadPin"))
            return true;
        if (!pad->isEnabled())
            return false; // he waits
        type(u"8152"_s);
        enter();
        until([&] { return !shows("signInPadPin") || pad->isEnabled(); });
        return !shows("signInPadPin");
    };
    ASSERT_TRUE(until(tryIn));
    ASSERT_TRUE(until([&] { return focused(u"entry"_s); }));
    EXPECT_TRUE(window->findChild<QAbstractButton*>(u"stateCashier"_s)->text().contains(u"Carlos"_s));

    window->go(ui::Page::Settings);
    ASSERT_TRUE(until([&] { return focused(u"approvalPadPin"_s); }));
    EXPECT_FALSE(shows("settingsTitle"));
    type(u"4711"_s);
    enter();
    ASSERT_TRUE(until([&] { return shows("settingsTitle"); }));

    const auto people = wait(core->people().list(false));
    ASSERT_TRUE(people);
    const auto ana = wait(core->people().signIn(people->last().id, "4711"));
    ASSERT_TRUE(ana) << people->last().name.toStdString();
    const auto rows = wait(core->audit().list({ana->token, {}}, {}));
    ASSERT_TRUE(rows);
    QStringList story;
    for (const engine::AuditEntry& row : *rows) {
        if (row.action != "SETTINGS_CHANGED"_L1) // the window notes which issue point it sells at, soon or late
            story.prepend(row.action + u' ' + row.employee +
                          (row.approver.isEmpty() ? QString() : u'/' + row.approver));
    }
    EXPECT_EQ(story.join(u", "_s),
              u"SHIFT_OPENED , EMPLOYEE_ADDED , SIGNED_IN Ana, EMPLOYEE_ADDED Ana, SIGNED_OUT Ana, "
              "SIGN_IN_REFUSED Carlos, SIGNED_IN Carlos, APPROVED Carlos/Ana, SIGNED_IN Ana"_s);
    EXPECT_EQ(wait(core->audit().firstBroken({ana->token, {}})).value_or(-1), 0);
}
