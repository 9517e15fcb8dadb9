// Settings > Mail, over the real engine and a real mail server.
#include "RealPages.h"
#include "support/HeldPort.h"
#include "support/MailServer.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using engine::tests::MailServer;
using test::until;

namespace {

class MailPage : public test::RealPages
{
protected:
    void SetUp() override
    {
        RealPages::SetUp();
        openPage("openMail", "mailHost");
    }
    void typeServer(int port, const QString& user = {}, const QString& password = {})
    {
        type("mailHost", u"127.0.0.1"_s);
        type("mailPort", QString::number(port));
        type("mailUser", user);
        if (!password.isEmpty())
            type("mailPassword", password);
        type("mailFrom", u"facturas@example.com"_s);
    }
    void tryIt(const QString& to = u"ana@example.com"_s)
    {
        type("mailTestTo", to);
        press("mailTestSend");
    }
    [[nodiscard]] QString tone(const char* name) const { return find(name)->property("tone").toString(); }
    bool says(const char* label, const QString& part)
    {
        return until([&] { return shows(label) && text(label).contains(part); });
    }
};

} // namespace

TEST_F(MailPage, AServerIsSetAndALetterArrives)
{
    const MailServer server;
    typeServer(server.port());
    type("mailPublicUrl", u"https://caja.example.com"_s);
    press("mailSave");
    ASSERT_TRUE(until([&] { return tone("mailMessage") == u"ok"_s; })) << text("mailMessage").toStdString();
    tryIt();
    ASSERT_TRUE(until([&] { return tone("mailTestMessage") == u"ok"_s; })) << text("mailTestMessage").toStdString();
    EXPECT_TRUE(text("mailTestMessage").contains(u"ana@example.com"_s));
    ASSERT_EQ(server.count(), 1);
    EXPECT_EQ(server.letter(0).value(u"from"_s).toString(), u"facturas@example.com"_s);
    // It is what the engine has stored, as the command line would say it.
    const auto stored = core->mail().settings().result();
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->server, u"smtp://127.0.0.1:%1"_s.arg(server.port()));
    EXPECT_EQ(stored->publicUrl, u"https://caja.example.com"_s);
    EXPECT_TRUE(stored->ready);
    key(Qt::Key_Escape);
    EXPECT_TRUE(shows("openMail"));
}

TEST_F(MailPage, AWrongPasswordIsToldAndThePasswordIsNeverShown)
{
    const MailServer server({u"--user"_s, u"ventas"_s, u"--password"_s, u"tomate"_s});
    typeServer(server.port(), u"ventas"_s, u"pepino"_s);
    tryIt(); // saves first
    ASSERT_TRUE(until([&] { return tone("mailTestMessage") == u"alarm"_s; }));
    EXPECT_TRUE(text("mailTestMessage").contains(u"contraseña"_s)) << text("mailTestMessage").toStdString();
    EXPECT_EQ(server.count(), 0);
    type("mailPassword", u"tomate"_s);
    tryIt();
    ASSERT_TRUE(until([&] { return tone("mailTestMessage") == u"ok"_s; })) << text("mailTestMessage").toStdString();
    EXPECT_EQ(server.letter(0).value(u"user"_s).toString(), u"ventas"_s);
    key(Qt::Key_Escape);
    press("openMail");
    ASSERT_TRUE(until([&] { return find("mailHost")->hasFocus(); }));
    const auto* password = qobject_cast<QLineEdit*>(find("mailPassword"));
    EXPECT_TRUE(password->text().isEmpty());
    EXPECT_FALSE(password->placeholderText().isEmpty()); // there is one
    EXPECT_EQ(password->echoMode(), QLineEdit::Password);
    for (const auto* edit : window->findChildren<QLineEdit*>())
        EXPECT_FALSE(edit->text().contains(u"tomate"_s)) << edit->objectName().toStdString();
    // Stored, it goes to no other server; without a user it is forgotten.
    type("mailHost", u"localhost"_s);
    press("mailSave");
    ASSERT_TRUE(until([&] { return tone("mailPassword") == u"alarm"_s; })) << text("mailMessage").toStdString();
    EXPECT_TRUE(find("mailPassword")->hasFocus());
    type("mailUser", {});
    press("mailSave");
    ASSERT_TRUE(until([&] { return tone("mailMessage") == u"ok"_s; })) << text("mailMessage").toStdString();
    EXPECT_FALSE(core->mail().settings().result()->hasPassword);
}

TEST_F(MailPage, ALetterIsCalledBack)
{
    QTcpServer silent; // takes the call and says nothing
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    typeServer(silent.serverPort());
    tryIt();
    ASSERT_TRUE(until([&] { return silent.hasPendingConnections(); }));
    EXPECT_TRUE(shows("mailTestProgress"));
    EXPECT_FALSE(shows("mailTestSend"));
    EXPECT_TRUE(find("mailTestCancel")->hasFocus());
    const std::unique_ptr<QTcpSocket> call(silent.nextPendingConnection());
    key(Qt::Key_Escape); // the page stays: it was the letter that is left
    EXPECT_TRUE(shows("mailTestSend"));
    EXPECT_FALSE(shows("mailTestProgress"));
    EXPECT_TRUE(find("mailTestSend")->hasFocus());
    // The engine lets go of the server, and another letter need not wait for that one's minute.
    EXPECT_TRUE(until([&] { return call->state() == QAbstractSocket::UnconnectedState; }, 10'000));
    const MailServer server;
    type("mailPort", QString::number(server.port()));
    tryIt();
    EXPECT_TRUE(until([&] { return tone("mailTestMessage") == u"ok"_s; }, 10'000))
        << text("mailTestMessage").toStdString();
}

TEST_F(MailPage, WhatMakesNoSenseIsSaidWhereItStands)
{
    type("mailHost", u"smtp example"_s);
    type("mailFrom", u"nadie"_s);
    type("mailPublicUrl", u"caja"_s);
    press("mailSave");
    ASSERT_TRUE(until([&] { return tone("mailHost") == u"alarm"_s; }));
    EXPECT_EQ(tone("mailFrom"), u"alarm"_s);
    EXPECT_EQ(tone("mailPublicUrl"), u"alarm"_s);
    EXPECT_TRUE(find("mailHost")->hasFocus());
    EXPECT_TRUE(says("mailMessage", u"https://"_s));
    // Nothing of it is stored.
    EXPECT_TRUE(core->mail().settings().result()->server.isEmpty());
    tryIt(); // saves first, and is refused as well
    EXPECT_TRUE(until([&] { return find("mailHost")->hasFocus(); }));
    EXPECT_FALSE(shows("mailTestProgress"));
    type("mailHost", {});
    type("mailFrom", {});
    type("mailPublicUrl", {});
    tryIt();
    EXPECT_TRUE(says("mailTestMessage", u"servidor"_s)); // there is none
}

TEST_F(MailPage, NobodyListensAndNobodyIsCalled)
{
    const testing_support::HeldPort held; // nobody listens there, whoever else tests beside
    typeServer(held.number());
    tryIt(u"sin arroba"_s);
    ASSERT_TRUE(until([&] { return tone("mailTestTo") == u"alarm"_s; }));
    tryIt();
    ASSERT_TRUE(says("mailTestMessage", u"Nadie responde"_s)) << text("mailTestMessage").toStdString();
    type("mailHost", u"no-existe.invalid"_s);
    tryIt();
    ASSERT_TRUE(says("mailTestMessage", u"No existe"_s)) << text("mailTestMessage").toStdString();
}

namespace {

class FixedMail : public MailPage
{
protected:
    void configure(engine::EngineConfig& config) override
    {
        config.mail.server = u"smtps://ventas@smtp.example.com:465"_s;
        config.mail.from = u"facturas@example.com"_s;
        config.mail.password = "tomate";
    }
    void SetUp() override
    {
        RealPages::SetUp();
        openPage("openMail", "mailBack");
    }
};

} // namespace

TEST_F(FixedMail, WhatTheCommandLineSaysIsShownAndLeftAlone)
{
    ASSERT_TRUE(until([&] { return qobject_cast<QLineEdit*>(find("mailHost"))->text() == u"smtp.example.com"_s; }));
    EXPECT_FALSE(find("mailHost")->isEnabled());
    EXPECT_FALSE(find("mailSave")->isEnabled());
    EXPECT_TRUE(find("mailTestSend")->isEnabled());
    EXPECT_EQ(qobject_cast<QLineEdit*>(find("mailUser"))->text(), u"ventas"_s);
    EXPECT_TRUE(qobject_cast<QLineEdit*>(find("mailPassword"))->text().isEmpty());
}
