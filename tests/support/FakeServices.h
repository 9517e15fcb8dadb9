#pragma once
#include <engine/Devices.h>
#include <engine/LanServer.h>
#include <engine/Mail.h>
#include <engine/Webhooks.h>

namespace test {

// What the window knows of mail, devices and the network, played: answers are ready at once, or never come.
class FakeMail : public engine::Mail
{
public:
    engine::MailSettings stored;
    std::optional<engine::Error> failSettings, failSave, failTest;
    bool never = false; // no answer to settings or a letter
    QStringList letters;
    QList<engine::MailSettingsChange> changes;
    std::optional<engine::MailRetry> mailed; // what retry() answers

    engine::Answer<engine::MailSettings> settings() override;
    engine::Answer<engine::MailSettings> setSettings(engine::MailSettingsChange change, engine::Actor actor) override;
    engine::Answer<QString> sendTest(QString to, engine::Actor actor) override;
    engine::Answer<bool> serverUp(QUrl url) override;
    engine::Answer<bool> serverDown(QUrl url) override;
    engine::Answer<engine::MailRetry> retry(engine::Caller, engine::IssuerId, engine::AccessKey, bool) override;
    engine::Answer<engine::MailBatch> retryAll(engine::Caller, engine::IssuerId) override;
};

class FakeWebhooks : public engine::Webhooks
{
public:
    QStringList allowed;

    engine::Answer<QStringList> allowList() override;
    engine::Answer<QStringList> setAllowList(QStringList entries, engine::Actor actor) override;
    engine::Answer<engine::CreatedWebhook> create(engine::Caller, QString, QStringList) override;
    engine::Answer<QList<engine::WebhookEndpoint>> list(engine::Caller, bool) override;
    engine::Answer<engine::WebhookEndpoint> update(engine::Caller, qint64, engine::WebhookChange) override;
    engine::Answer<bool> remove(engine::Caller, qint64) override;
    engine::Answer<QList<engine::WebhookDelivery>> deliveries(engine::Caller, qint64, int) override;
    engine::Answer<engine::WebhookDelivery> sendTest(engine::Caller, qint64) override;
    engine::Answer<engine::WebhookDelivery> sendAgain(engine::Caller, qint64) override;
};

class FakeDevices : public engine::Devices
{
public:
    QList<engine::ApiKey> keys;
    QList<engine::PairingRequest> waiting;
    engine::ServerCertificate shown;
    bool queues = true;

    FakeDevices();
    engine::Answer<engine::PairingOffer> offer() override;
    engine::Answer<bool> withdraw() override;
    engine::Answer<QList<engine::PairingRequest>> requests() override;
    engine::Answer<bool> approve(QString, engine::DeviceKind, engine::KeyEnvironment, QStringList,
                                 engine::Actor actor) override;
    engine::Answer<bool> refuse(QString, engine::Actor actor) override;
    engine::Answer<engine::MintedKey> letIn(QString, engine::DeviceKind, engine::KeyEnvironment, QStringList,
                                            engine::Actor) override;
    engine::Answer<QList<engine::ApiKey>> list() override;
    engine::Answer<bool> revoke(qint64, engine::Actor actor) override;
    engine::Answer<engine::PairingTicket> ask(QString, QString, engine::DeviceKind, QString) override;
    engine::Answer<engine::PairingOutcome> collect(QString, QString) override;
    engine::Answer<bool> queuesDocuments() override;
    engine::Answer<bool> setQueuesDocuments(bool on, engine::Actor actor) override;
    engine::Answer<std::pair<engine::Product, engine::Money>> priceOf(QString) override;
    engine::Answer<engine::ServerCertificate> certificate() override;
    engine::Answer<engine::ServerCertificate> renewCertificate(engine::Actor actor) override;
    engine::Answer<engine::ServerCertificate> useCertificate(QByteArray, QByteArray, QByteArray,
                                                             engine::Actor actor) override;
    engine::Answer<QByteArray> certificateKey() override;
};

class FakeLan : public engine::LanServer
{
public:
    engine::LanState now;
    engine::LanSettings stored;
    QList<engine::LanNetwork> there;

    engine::Answer<engine::LanState> resume() override;
    engine::Answer<engine::LanState> state() override;
    engine::Answer<engine::LanSettings> settings() override;
    engine::Answer<engine::LanState> apply(engine::LanSettings settings, engine::Actor actor) override;
    engine::Answer<engine::LanState> renewCertificate(engine::Actor actor) override;
    engine::Answer<engine::LanState> useCertificate(QByteArray, QByteArray, QByteArray, engine::Actor actor) override;
    engine::Answer<QList<engine::LanNetwork>> networks() override;
};

struct FakeServices
{
    FakeMail mail;
    FakeWebhooks webhooks;
    FakeDevices devices;
    FakeLan lan;
};

} // namespace test
