// Settings > Devices, over the real engine: certificate, programs and networks.
#include "RealPages.h"
#include "support/HeldPort.h"
#include "support/RandomInvoice.h"
#include "support/TlsFiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>

using namespace Qt::StringLiterals;
using engine::tests::TlsFiles;
using test::until;
using testing_support::HeldPort;

namespace {

QString fingerprintOf(const QString& pemFile)
{
    QFile file(pemFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray der = QSslCertificate(file.readAll()).toDer();
    return QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex(':').toUpper());
}

class DevicesPage : public test::RealPages
{
protected:
    void SetUp() override
    {
        RealPages::SetUp();
        openPage("openDevices", "lanOn");
        ASSERT_TRUE(until([&] { return !shownFingerprint().isEmpty(); }));
    }
    // As two people read it to each other.
    QString shownFingerprint()
    {
        QString words = text("tlsFingerprint");
        words.remove(0, words.indexOf(u'\n') + 1);
        return shows("tlsFingerprint") ? words.replace(u'\n', u':').replace(u"::"_s, u":"_s) : QString();
    }
    void choose(const char* button, const char* label, const QString& path)
    {
        dialogs.path = path;
        press(button);
        ASSERT_TRUE(until([&] { return text(label) == path.section(u'/', -1); })) << text("tlsMessage").toStdString();
    }
    bool saved()
    {
        return until([&] { return find("programsMessage")->property("tone").toString() == u"ok"_s; });
    }
};

} // namespace

TEST_F(DevicesPage, AnOwnCertificateIsSetAndRemoved)
{
    const QString selfMade = shownFingerprint();
    const TlsFiles mine(u"DNS:caja.example.com"_s);
    const TlsFiles other(u"DNS:otra.example.com"_s);
    press("tlsOwn");
    EXPECT_TRUE(find("tlsChooseFile")->hasFocus());
    EXPECT_FALSE(find("tlsUse")->isEnabled());
    choose("tlsChooseFile", "tlsFileName", mine.certificate());
    press("tlsUse"); // without its key
    ASSERT_TRUE(until([&] { return find("tlsMessage")->property("tone").toString() == u"alarm"_s; }));
    choose("tlsChooseKey", "tlsKeyName", other.key()); // with another's
    press("tlsUse");
    ASSERT_TRUE(until([&] { return text("tlsMessage").contains(u"clave"_s); })) << text("tlsMessage").toStdString();
    EXPECT_EQ(shownFingerprint(), selfMade);
    choose("tlsChooseKey", "tlsKeyName", mine.key());
    press("tlsUse");
    ASSERT_TRUE(until([&] { return shownFingerprint() == fingerprintOf(mine.certificate()); }))
        << text("tlsMessage").toStdString();
    EXPECT_FALSE(shows("tlsUse"));
    EXPECT_FALSE(shows("tlsRenew")); // whoever brought it renews it where it came from
    EXPECT_TRUE(core->devices().certificate().result()->own);

    press("tlsRemove");
    EXPECT_EQ(shownFingerprint(), fingerprintOf(mine.certificate())); // asks once more
    press("tlsRemove");
    ASSERT_TRUE(until([&] { return shownFingerprint() != fingerprintOf(mine.certificate()); }));
    EXPECT_FALSE(core->devices().certificate().result()->own);
    EXPECT_NE(shownFingerprint(), selfMade); // its key was given up
}

TEST_F(DevicesPage, TheSelfMadeOneIsRenewed)
{
    const QString before = shownFingerprint();
    press("tlsRenew");
    EXPECT_EQ(shownFingerprint(), before);
    press("tlsRenew");
    ASSERT_TRUE(until([&] { return shownFingerprint() != before; }));
    EXPECT_EQ(shownFingerprint(), core->devices().certificate().result()->fingerprint);
    press("tlsOwn");
    key(Qt::Key_Escape); // closes the form, not the page
    EXPECT_FALSE(shows("tlsUse"));
    EXPECT_TRUE(shows("tlsOwn"));
}

TEST_F(DevicesPage, PagesAndMachinesOfTheHouseAreListed)
{
    const HeldPort held;
    const quint16 port = held.number();
    ASSERT_TRUE(until([&] { return find("lanApply")->isEnabled(); }));
    ASSERT_TRUE(reach("lanOn"));
    space();
    type("lanPort", QString::number(port));
    press("lanApply");
    ASSERT_TRUE(until([&] { return text("lanAddress").contains(QString::number(port)); }));

    type("programsOrigins", u"https://erp.example.com\nhttp://192.168.1.30:8080"_s);
    type("programsAllowed", u"192.168.1.20:8080"_s);
    press("programsSave");
    ASSERT_TRUE(saved()) << text("programsMessage").toStdString();
    EXPECT_EQ(core->webhooks().allowList().result().value_or({}), QStringList{u"192.168.1.20:8080"_s});
    const auto settings = lan->settings().result();
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->corsOrigins, (QStringList{u"https://erp.example.com"_s, u"http://192.168.1.30:8080"_s}));
    EXPECT_EQ(settings->port, port); // what the other card says stays
    QNetworkAccessManager http;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/health"_s.arg(port)));
    request.setRawHeader("Origin", "https://erp.example.com");
    const std::unique_ptr<QNetworkReply> reply(http.get(request));
    ASSERT_TRUE(until([&] { return reply->isFinished(); }));
    EXPECT_EQ(reply->rawHeader("Access-Control-Allow-Origin"), "https://erp.example.com");

    // A line that makes no sense is named, and neither list changes.
    type("programsAllowed", u"192.168.1.20"_s);
    press("programsSave");
    ASSERT_TRUE(until([&] { return text("programsMessage").contains(u"192.168.1.20»"_s); }))
        << text("programsMessage").toStdString();
    EXPECT_TRUE(find("programsAllowed")->hasFocus());
    EXPECT_EQ(core->webhooks().allowList().result().value_or({}), QStringList{u"192.168.1.20:8080"_s});
    type("programsAllowed", {});
    type("programsOrigins", u"erp.example.com/path"_s);
    press("programsSave");
    ASSERT_TRUE(until([&] { return text("programsMessage").contains(u"erp.example.com/path"_s); }));
    EXPECT_TRUE(core->webhooks().allowList().result()->isEmpty());
    EXPECT_EQ(lan->settings().result()->corsOrigins.size(), 2);
    // The network's own card writes nothing over it.
    press("lanApply");
    ASSERT_TRUE(until([&] { return find("lanMessage")->property("tone").toString() == u"ok"_s; }));
    EXPECT_EQ(lan->settings().result()->corsOrigins.size(), 2);
}

TEST_F(DevicesPage, ProgramsSendByThemselvesOrStepByStep)
{
    auto* box = qobject_cast<QAbstractButton*>(find("programsQueue"));
    ASSERT_TRUE(until([&] { return box->isChecked(); })); // the owner's default
    press("programsQueue");
    press("programsSave");
    ASSERT_TRUE(saved());
    EXPECT_FALSE(core->devices().queuesDocuments().result().value_or(true));
    const engine::IssuerId issuer = core->issuers().list().result()->first().id;
    const auto minted = core->accounts().createKey({}, {}).result();
    ASSERT_TRUE(minted);
    std::mt19937_64 random(5);
    const auto program = core->documentsOf({engine::kTillTenantId, minted->key.id});
    const auto theirs = program->create(issuer, engine::tests::randomInvoice(random, 1), {}).result();
    ASSERT_TRUE(theirs) << theirs.error().detail.toStdString();
    EXPECT_EQ(theirs->document.status, engine::DocumentStatus::Signed); // the program sends it
    const auto ours = core->documents().create(issuer, engine::tests::randomInvoice(random, 1), {}).result();
    ASSERT_TRUE(ours);
    EXPECT_EQ(ours->document.status, engine::DocumentStatus::PendingSend); // what the till sells goes by itself
    press("programsQueue");
    press("programsSave");
    ASSERT_TRUE(until([&] { return core->devices().queuesDocuments().result().value_or(false); }));
    const auto next = program->create(issuer, engine::tests::randomInvoice(random, 1), {}).result();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->document.status, engine::DocumentStatus::PendingSend);
}

TEST_F(DevicesPage, NetworksAreChosen)
{
    const auto networks = lan->networks().result().value_or({});
    const auto boxes = [&] {
        QStringList names;
        for (const auto* each : window->findChildren<QAbstractButton*>()) {
            if (each->objectName().startsWith(u"lanNetwork_"_s) && each->isVisible())
                names << each->objectName().mid(11);
        }
        return names;
    };
    QStringList there;
    for (const auto& network : networks)
        there << network.name;
    ASSERT_TRUE(until([&] { return boxes() == there; }));
    ASSERT_TRUE(until([&] { return find("lanApply")->isEnabled(); }));
    ASSERT_TRUE(reach("lanOn"));
    space();
    const HeldPort held(true);
    type("lanPort", QString::number(held.number()));
    for (const QString& name : there)
        press((u"lanNetwork_"_s + name).toLatin1().constData());
    press("lanApply");
    ASSERT_TRUE(until([&] { return lan->settings().result()->on; }));
    EXPECT_EQ(lan->settings().result()->networks, there);
    QStringList addresses;
    for (const auto& network : networks)
        addresses += network.addresses;
    ASSERT_TRUE(until([&] { return text("lanAddress").contains(u":%1"_s.arg(held.number())); }))
        << text("lanMessage").toStdString();
    for (const QString& address : std::as_const(addresses))
        EXPECT_TRUE(text("lanAddress").contains(u"https://"_s + address));
}

namespace {

// Tells the settings only when it is let.
class SlowLan : public engine::LanServer
{
public:
    explicit SlowLan(std::unique_ptr<engine::LanServer> real) : m_real(std::move(real)) {}
    engine::Answer<engine::LanState> resume() override { return m_real->resume(); }
    engine::Answer<engine::LanState> state() override { return m_real->state(); }
    engine::Answer<engine::LanSettings> settings() override
    {
        if (!m_held)
            return m_real->settings();
        m_promises.emplace_back().start();
        return m_promises.back().future();
    }
    engine::Answer<engine::LanState> apply(engine::LanSettings settings, engine::Actor actor) override
    {
        return m_real->apply(settings, actor);
    }
    engine::Answer<engine::LanState> renewCertificate(engine::Actor actor) override
    {
        return m_real->renewCertificate(actor);
    }
    engine::Answer<engine::LanState> useCertificate(QByteArray file, QByteArray key, QByteArray password,
                                                    engine::Actor actor) override
    {
        return m_real->useCertificate(file, key, password, actor);
    }
    engine::Answer<QList<engine::LanNetwork>> networks() override { return m_real->networks(); }

    [[nodiscard]] bool isAsked() const { return !m_promises.empty(); }
    void let()
    {
        m_held = false;
        auto settings = m_real->settings();
        settings.waitForFinished();
        for (auto& promise : m_promises) {
            promise.addResult(settings.result());
            promise.finish();
        }
        m_promises.clear();
    }

private:
    std::unique_ptr<engine::LanServer> m_real;
    std::vector<QPromise<engine::Result<engine::LanSettings>>> m_promises;
    bool m_held = true;
};

class SlowDevicesPage : public DevicesPage
{
protected:
    std::unique_ptr<engine::LanServer> makeLan() override
    {
        auto slow = std::make_unique<SlowLan>(engine::LanServer::make(*core));
        m_slow = slow.get();
        return slow;
    }
    SlowLan* m_slow = nullptr;
};

} // namespace

// The settings come when the machine has time: by then somebody has begun to change them.
TEST_F(SlowDevicesPage, WhatIsChangedBeforeTheSettingsComeStays)
{
    const HeldPort held;
    ASSERT_TRUE(until([&] { return m_slow->isAsked(); }));
    ASSERT_TRUE(reach("lanOn"));
    space();
    type("lanPort", QString::number(held.number()));
    EXPECT_FALSE(find("lanApply")->isEnabled()); // the networks that are stored would be forgotten
    m_slow->let();
    ASSERT_TRUE(until([&] { return find("lanApply")->isEnabled(); }));
    press("lanApply");
    EXPECT_TRUE(until([&] { return text("lanAddress").contains(QString::number(held.number())); }))
        << text("lanMessage").toStdString();
}
