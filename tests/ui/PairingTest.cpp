#include "RealPages.h"
#include "support/HeldPort.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using test::until;

namespace {

class Pairing : public test::RealPages
{
protected:
    struct Reply
    {
        int status = 0;
        QJsonObject json;
    };

    void SetUp() override
    {
        RealPages::SetUp();
        openPage("openDevices", "lanOn");
    }
    void switchOn(quint16 port)
    {
        ASSERT_TRUE(until([&] { return find("lanApply")->isEnabled(); }));
        ASSERT_TRUE(reach("lanOn"));
        space();
        type("lanPort", QString::number(port));
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

    // What is on the picture in QR codes, by another program than the one that drew it.
    static QString decoded(const QPixmap& screen)
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"screen.png"_s);
        EXPECT_TRUE(screen.save(file));
        QProcess zbar;
        zbar.start(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"--nodbus"_s, file});
        EXPECT_TRUE(zbar.waitForFinished() && zbar.exitCode() == 0) << zbar.readAllStandardError().constData();
        return QString::fromUtf8(zbar.readAllStandardOutput()).trimmed();
    }

    const testing_support::HeldPort m_port;
    QNetworkAccessManager m_http;
    QString m_base;
};

} // namespace

TEST_F(Pairing, ADeviceIsLetInAndPutOutByKeysAlone)
{
    const quint16 port = m_port.number();
    m_base = u"http://127.0.0.1:%1"_s.arg(port);
    EXPECT_FALSE(find("deviceAdd")->isEnabled()); // off until somebody switches it on
    switchOn(port);
    ASSERT_TRUE(until([&] { return text("lanAddress").contains(m_base); })) << text("lanMessage").toStdString();

    press("deviceAdd");
    ASSERT_TRUE(until([&] { return shows("pairCode") && text("pairCode").size() > 8 && shows("pairQr"); }));
    // What a camera reads from the screen tells where to go and with which code.
    const QStringList codes = decoded(window->grab()).split(u'\n').filter(u"mostrador://pair"_s);
    ASSERT_EQ(codes.size(), 1); // that of the address may be in view too
    const QUrlQuery read(QUrl(codes.first()));
    EXPECT_EQ(read.queryItemValue(u"url"_s), m_base);
    EXPECT_EQ(read.queryItemValue(u"code"_s), text("pairCode").remove(u' '));
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
    const quint16 port = m_port.number();
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
    EXPECT_TRUE(until([&] { return !shows("pairRefuse"); })); // the device may hear it before the window does
    key(Qt::Key_Escape);
    EXPECT_TRUE(until([&] { return shows("openDevices"); })); // back in the settings
}

TEST_F(Pairing, APortInUseIsANoticeAndTheProgramTriesAgain)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost, m_port.number()));
    switchOn(other.serverPort());
    ASSERT_TRUE(until([&] { return text("lanMessage").contains(QString::number(other.serverPort())); }));
    EXPECT_FALSE(find("deviceAdd")->isEnabled());
    m_base = u"http://127.0.0.1:%1"_s.arg(other.serverPort());
    other.close();
    EXPECT_TRUE(until([&] { return text("lanAddress").contains(m_base); }));
}

TEST_F(Pairing, WhatADeviceMayIsTickedByHand)
{
    const quint16 port = m_port.number();
    m_base = u"http://127.0.0.1:%1"_s.arg(port);
    switchOn(port);
    ASSERT_TRUE(until([&] { return find("deviceAdd")->isEnabled(); })) << text("lanMessage").toStdString();
    EXPECT_EQ(decoded(window->grab()), m_base + u"/docs"_s); // where the API says how it is used
    press("deviceAdd");
    ASSERT_TRUE(until([&] { return shows("pairCode") && text("pairCode").size() > 8; }));
    const Reply asked =
        call("POST", u"/till/v1/pair"_s, {},
             {{u"code"_s, text("pairCode").remove(u' ')}, {u"name"_s, u"erp"_s}, {u"kind"_s, u"partner"_s}});
    ASSERT_TRUE(until([&] { return shows("pairApprove"); }));
    const auto ticked = [&] {
        QStringList scopes;
        for (const auto* box : window->findChildren<QAbstractButton*>()) {
            if (box->objectName().startsWith(u"pairScope_"_s) && box->isChecked())
                scopes << box->objectName().mid(10);
        }
        return scopes;
    };
    EXPECT_EQ(ticked(), engine::deviceScopes(engine::DeviceKind::Partner)); // those of its kind stand ready
    for (const auto& scope : engine::deviceScopes(engine::DeviceKind::Partner))
        press((u"pairScope_"_s + scope).toLatin1().constData());
    EXPECT_FALSE(find("pairApprove")->isEnabled()); // with nothing it need not come in
    press("pairScope_webhooks:manage");
    press("pairScope_documents:read");
    press("pairApprove");
    const QString poll = u"/till/v1/pair/"_s + asked.json.value(u"pairingId"_s).toString();
    Reply given;
    ASSERT_TRUE(until([&] {
        if (given.status != 200)
            given = call("GET", poll, asked.json.value(u"pollToken"_s).toString().toLatin1());
        return given.status == 200;
    }));
    EXPECT_EQ(given.json.value(u"scopes"_s).toArray(), (QJsonArray{u"documents:read"_s, u"webhooks:manage"_s}));
    const QByteArray apiKey = given.json.value(u"apiKey"_s).toString().toLatin1();
    EXPECT_EQ(call("GET", u"/v1/webhooks"_s, apiKey).status, 200);
    EXPECT_EQ(call("GET", u"/v1/issuers"_s, apiKey).status, 403);
    EXPECT_TRUE(until([&] { return shows("deviceMay") && text("deviceMay").contains(u"webhooks"_s); }));
}
