#include "RealEngine.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using test::until;

namespace {

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

class Pairing : public test::RealEngine
{
protected:
    struct Reply
    {
        int status = 0;
        QJsonObject json;
    };

    void SetUp() override
    {
        RealEngine::SetUp();
        auto* practice = window->findChild<QAbstractButton*>(u"makePractice"_s);
        ASSERT_TRUE(until([&] { return practice->isVisible(); }));
        practice->click();
        auto* entry = window->findChild<QLineEdit*>(u"entry"_s);
        ASSERT_TRUE(until([&] { return entry->hasFocus(); }));
        window->go(ui::Page::Settings);
        press("openDevices");
        ASSERT_TRUE(until([&] { return find("lanOn")->hasFocus(); }));
    }
    [[nodiscard]] QWidget* find(const char* name) const
    {
        return window->findChild<QWidget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool shows(const char* name) const { return find(name) && find(name)->isVisible(); }
    // Tab until the control has the focus: what is not reached so is not there for a keyboard.
    bool reach(const char* name)
    {
        for (int i = 0; i < 80; ++i) {
            const QWidget* focus = window->focusWidget();
            if (focus && focus->objectName() == QLatin1StringView(name))
                return true;
            key(Qt::Key_Tab, Qt::NoModifier, u"\t"_s);
        }
        return false;
    }
    void space()
    {
        key(Qt::Key_Space, Qt::NoModifier, u" "_s);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s);
        QApplication::sendEvent(window->focusWidget(), &release);
        QCoreApplication::processEvents();
    }
    void press(const char* name)
    {
        ASSERT_TRUE(reach(name)) << name;
        space();
    }
    void typePort(quint16 port)
    {
        ASSERT_TRUE(reach("lanPort"));
        qobject_cast<QLineEdit*>(window->focusWidget())->selectAll();
        for (const QChar digit : QString::number(port))
            key(Qt::Key(digit.unicode()), Qt::NoModifier, digit);
    }
    void switchOn(quint16 port)
    {
        ASSERT_TRUE(until([&] { return !qobject_cast<QLineEdit*>(find("lanPort"))->text().isEmpty(); }));
        ASSERT_TRUE(reach("lanOn"));
        space();
        typePort(port);
        press("lanApply");
    }
    Reply call(const QByteArray& method, const QString& path, const QByteArray& token, const QJsonObject& body = {})
    {
        QNetworkRequest request(QUrl(m_base + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        const std::unique_ptr<QNetworkReply> reply(m_http.sendCustomRequest(
            request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact)));
        EXPECT_TRUE(until([&] { return reply->isFinished(); }));
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object()};
    }

    QNetworkAccessManager m_http;
    QString m_base;
};

} // namespace

TEST_F(Pairing, ADeviceIsLetInAndPutOutByKeysAlone)
{
    const quint16 port = freePort();
    m_base = u"http://127.0.0.1:%1"_s.arg(port);
    EXPECT_FALSE(find("deviceAdd")->isEnabled()); // off until somebody switches it on
    switchOn(port);
    ASSERT_TRUE(until([&] { return text("lanAddress").contains(m_base); })) << text("lanMessage").toStdString();

    press("deviceAdd");
    ASSERT_TRUE(until([&] { return shows("pairCode") && text("pairCode").size() > 8 && shows("pairQr"); }));
    const Reply asked = call(
        "POST", u"/till/v1/pair"_s, {},
        {{u"code"_s, text("pairCode").remove(u' ')}, {u"name"_s, u"verificador"_s}, {u"kind"_s, u"price-checker"_s}});
    ASSERT_EQ(asked.status, 202);
    ASSERT_TRUE(until([&] { return shows("pairApprove"); }));
    EXPECT_TRUE(text("pairAsks").contains(u"verificador"_s));
    EXPECT_FALSE(shows("pairCode"));
    EXPECT_EQ(window->focusWidget()->objectName(), u"pairRefuse"_s); // a key too many lets nobody in
    press("pairApprove");

    const QString poll = u"/till/v1/pair/"_s + asked.json.value(u"pairingId"_s).toString();
    const QByteArray token = asked.json.value(u"pollToken"_s).toString().toLatin1();
    Reply given;
    ASSERT_TRUE(until([&] {
        if (given.status != 200) // the key comes once
            given = call("GET", poll, token);
        return given.status == 200;
    }));
    const QByteArray apiKey = given.json.value(u"apiKey"_s).toString().toLatin1();
    EXPECT_EQ(given.json.value(u"scopes"_s).toArray(), QJsonArray{u"products:read"_s});
    EXPECT_EQ(call("GET", u"/till/v1/device"_s, apiKey).status, 200);
    ASSERT_TRUE(until([&] { return shows("deviceName") && text("deviceName").contains(u"verificador"_s); }));

    const auto revoke = [&]() -> QByteArray {
        for (const auto* button : window->findChildren<QAbstractButton*>()) {
            if (button->objectName().startsWith(u"deviceRevoke_"_s) && button->isVisible())
                return button->objectName().toLatin1();
        }
        return {};
    };
    press(revoke().constData());
    EXPECT_EQ(call("GET", u"/till/v1/device"_s, apiKey).status, 200); // asks once more
    press(revoke().constData());
    EXPECT_TRUE(until([&] { return call("GET", u"/till/v1/device"_s, apiKey).status == 401; }));
    EXPECT_TRUE(until([&] { return revoke().isEmpty(); }));
}

TEST_F(Pairing, ARefusedDeviceHearsIt)
{
    const quint16 port = freePort();
    m_base = u"http://127.0.0.1:%1"_s.arg(port);
    switchOn(port);
    ASSERT_TRUE(until([&] { return find("deviceAdd")->isEnabled(); })) << text("lanMessage").toStdString();
    press("deviceAdd");
    ASSERT_TRUE(until([&] { return shows("pairCode") && text("pairCode").size() > 8; }));
    const Reply asked =
        call("POST", u"/till/v1/pair"_s, {},
             {{u"code"_s, text("pairCode").remove(u' ')}, {u"name"_s, u"x"_s}, {u"kind"_s, u"partner"_s}});
    ASSERT_TRUE(until([&] { return shows("pairRefuse"); }));
    press("pairRefuse");
    const QString poll = u"/till/v1/pair/"_s + asked.json.value(u"pairingId"_s).toString();
    EXPECT_TRUE(
        until([&] { return call("GET", poll, asked.json.value(u"pollToken"_s).toString().toLatin1()).status == 403; }));
    EXPECT_FALSE(shows("pairRefuse"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(shows("openDevices")); // back in the settings
}

TEST_F(Pairing, APortInUseIsANoticeAndTheProgramTriesAgain)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
    switchOn(other.serverPort());
    ASSERT_TRUE(until([&] { return text("lanMessage").contains(QString::number(other.serverPort())); }));
    EXPECT_FALSE(find("deviceAdd")->isEnabled());
    m_base = u"http://127.0.0.1:%1"_s.arg(other.serverPort());
    other.close();
    EXPECT_TRUE(until([&] { return text("lanAddress").contains(m_base); }));
}
