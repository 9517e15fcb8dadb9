// Settings > Mail while nothing comes, when it fails, and how an address is taken apart.
#include "Till.h"

#include <mail/MailServerText.h>

#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

TEST(MailStates, LoadingIsSaidAndNothingCanBeTyped)
{
    Till till;
    till.services.mail.never = true;
    till.window->go(ui::Page::Mail);
    till.settle();
    EXPECT_EQ(till.text("mailMessage"), u"Cargando…"_s);
    EXPECT_FALSE(till.find<QLineEdit>("mailHost")->isEnabled());
    EXPECT_FALSE(till.find<QPushButton>("mailSave")->isEnabled());
    EXPECT_FALSE(till.find<QPushButton>("mailTestSend")->isEnabled());
    till.key(Qt::Key_Escape); // nobody is held here
    EXPECT_TRUE(till.find<QPushButton>("openMail")->isVisible());
}

TEST(MailStates, AFailureIsSaidAndAskedAboutAgain)
{
    Till till;
    till.services.mail.failSettings = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, {}};
    till.window->go(ui::Page::Mail);
    till.settle();
    EXPECT_EQ(till.find<QLabel>("mailMessage")->property("tone").toString(), u"alarm"_s);
    auto* again = till.find<QPushButton>("mailAgain");
    ASSERT_TRUE(again->isVisible());
    EXPECT_TRUE(again->hasFocus());
    till.services.mail.failSettings.reset();
    till.key(Qt::Key_Space);
    EXPECT_FALSE(again->isVisible());
    EXPECT_TRUE(till.find<QLineEdit>("mailHost")->hasFocus());
    EXPECT_FALSE(till.find<QLabel>("mailMessage")->isVisible());
}

TEST(MailStates, WhatWasNotSavedIsToldAndStaysTyped)
{
    Till till;
    till.services.mail.failSave = engine::Error{engine::ErrorCode::DISK_FULL, {}};
    till.window->go(ui::Page::Mail);
    till.settle();
    till.type(u"smtp.example.com"_s);
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.find<QLabel>("mailMessage")->property("tone").toString(), u"alarm"_s);
    EXPECT_EQ(till.find<QLineEdit>("mailHost")->text(), u"smtp.example.com"_s);
    ASSERT_EQ(till.services.mail.changes.size(), 1);
    EXPECT_EQ(till.services.mail.changes.first().server, u"smtp://smtp.example.com"_s);
    EXPECT_FALSE(till.services.mail.changes.first().password); // nobody typed one: it stays what it is
}

TEST(MailStates, WhatIsTypedDuringALetterWaitsForNobody)
{
    Till till;
    till.services.mail.stored.server = u"smtp://smtp.example.com:587"_s;
    till.services.mail.stored.ready = true;
    till.window->go(ui::Page::Mail);
    till.settle();
    till.services.mail.never = true;
    till.find<QLineEdit>("mailTestTo")->setFocus();
    till.type(u"ana@example.com"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.find<QWidget>("mailTestProgress")->isVisible());
    till.key(Qt::Key_F9, Qt::ShiftModifier); // elsewhere meanwhile
    EXPECT_FALSE(till.find<QWidget>("mailTestProgress")->isVisible());
    till.window->go(ui::Page::Mail);
    till.settle();
    EXPECT_TRUE(till.find<QWidget>("mailTestProgress")->isVisible()); // it is still on its way
    EXPECT_EQ(till.services.mail.letters, QStringList{u"ana@example.com"_s});
}

TEST(MailStates, AnAddressIsTakenApartAndPutTogether)
{
    using ui::MailServerText;
    for (const QString& url : {u"smtp://smtp.example.com:587"_s, u"smtps://ventas@smtp.example.com:465"_s,
                               u"smtp://ventas@tienda.com@smtp.example.com"_s, u"smtp://a%2Fb@[::1]:25"_s, QString()})
        EXPECT_EQ(MailServerText::split(url).joined(), url) << url.toStdString();
    const auto parts = MailServerText::split(u"smtps://ventas@tienda.com@smtp.example.com:465"_s);
    EXPECT_EQ(parts.user, u"ventas@tienda.com"_s);
    EXPECT_EQ(parts.host, u"smtp.example.com"_s);
    EXPECT_EQ(parts.port, u"465"_s);
    EXPECT_TRUE(parts.tlsFromTheStart);
    EXPECT_EQ((MailServerText{u"::1"_s, u"25"_s, u"a:b"_s, false}.joined()), u"smtp://a%3Ab@[::1]:25"_s);
}
