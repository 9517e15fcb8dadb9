#include "support/FakeServices.h"

#include "support/Weather.h"

#include <QPromise>

using namespace Qt::StringLiterals;
using engine::Answer;
using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace test {

namespace {

template <class T>
Answer<T> ready(Result<T> result)
{
    return underWeather(std::move(result));
}

// Of things that no window asks for.
template <class T>
Answer<T> nothing()
{
    return ready<T>(Error{ErrorCode::NOT_FOUND, u"nothing there"_s});
}

template <class T>
Answer<T> waiting()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    static std::vector<std::shared_ptr<void>> kept; // a promise that goes ends its future
    kept.push_back(promise);
    return future;
}

} // namespace

Answer<engine::MailSettings> FakeMail::settings()
{
    if (never)
        return waiting<engine::MailSettings>();
    return failSettings ? ready<engine::MailSettings>(*failSettings) : ready<engine::MailSettings>(stored);
}

Answer<engine::MailSettings> FakeMail::setSettings(engine::MailSettingsChange change, engine::Actor)
{
    changes.append(change);
    if (failSave)
        return ready<engine::MailSettings>(*failSave);
    stored.server = change.server;
    stored.from = change.from;
    stored.publicUrl = change.publicUrl;
    stored.hasPassword = change.password ? !change.password->isEmpty() : stored.hasPassword;
    stored.ready = !stored.server.isEmpty();
    return ready<engine::MailSettings>(stored);
}

Answer<QString> FakeMail::sendTest(QString to, engine::Actor)
{
    letters.append(to);
    if (never)
        return waiting<QString>();
    return failTest ? ready<QString>(*failTest) : ready<QString>(u"1.test@mostrador"_s);
}

Answer<bool> FakeMail::serverUp(QUrl)
{
    return ready<bool>(true);
}

Answer<bool> FakeMail::serverDown(QUrl)
{
    return ready<bool>(true);
}

Answer<engine::MailRetry> FakeMail::retry(engine::Caller, engine::IssuerId, engine::AccessKey, bool)
{
    return mailed ? ready<engine::MailRetry>(*mailed) : nothing<engine::MailRetry>();
}

Answer<engine::MailBatch> FakeMail::retryAll(engine::Caller, engine::IssuerId)
{
    return nothing<engine::MailBatch>();
}

Answer<QStringList> FakeWebhooks::allowList()
{
    return ready<QStringList>(allowed);
}

Answer<QStringList> FakeWebhooks::setAllowList(QStringList entries, engine::Actor)
{
    allowed = entries;
    return ready<QStringList>(allowed);
}

Answer<engine::CreatedWebhook> FakeWebhooks::create(engine::Caller, QString, QStringList)
{
    return nothing<engine::CreatedWebhook>();
}

Answer<QList<engine::WebhookEndpoint>> FakeWebhooks::list(engine::Caller, bool)
{
    return nothing<QList<engine::WebhookEndpoint>>();
}

Answer<engine::WebhookEndpoint> FakeWebhooks::update(engine::Caller, qint64, engine::WebhookChange)
{
    return nothing<engine::WebhookEndpoint>();
}

Answer<bool> FakeWebhooks::remove(engine::Caller, qint64)
{
    return nothing<bool>();
}

Answer<QList<engine::WebhookDelivery>> FakeWebhooks::deliveries(engine::Caller, qint64, int)
{
    return nothing<QList<engine::WebhookDelivery>>();
}

Answer<engine::WebhookDelivery> FakeWebhooks::sendTest(engine::Caller, qint64)
{
    return nothing<engine::WebhookDelivery>();
}

Answer<engine::WebhookDelivery> FakeWebhooks::sendAgain(engine::Caller, qint64)
{
    return nothing<engine::WebhookDelivery>();
}

FakeDevices::FakeDevices()
{
    QStringList pairs;
    for (int i = 0; i < 32; ++i)
        pairs << QString::number((i * 37 + 16) % 256, 16).rightJustified(2, u'0').toUpper();
    shown.fingerprint = pairs.join(u':');
    shown.from = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    shown.to = shown.from.addYears(10);
}

Answer<engine::PairingOffer> FakeDevices::offer()
{
    return ready<engine::PairingOffer>(
        engine::PairingOffer{u"K7MQW2XD"_s, QDateTime::currentDateTimeUtc().addSecs(299)});
}

Answer<bool> FakeDevices::withdraw()
{
    return ready<bool>(true);
}

Answer<QList<engine::PairingRequest>> FakeDevices::requests()
{
    return ready<QList<engine::PairingRequest>>(waiting);
}

Answer<bool> FakeDevices::approve(QString, engine::DeviceKind, engine::KeyEnvironment, QStringList, engine::Actor)
{
    waiting.clear();
    return ready<bool>(true);
}

Answer<bool> FakeDevices::refuse(QString, engine::Actor)
{
    waiting.clear();
    return ready<bool>(true);
}

Answer<engine::MintedKey> FakeDevices::letIn(QString, engine::DeviceKind, engine::KeyEnvironment, QStringList,
                                             engine::Actor)
{
    return nothing<engine::MintedKey>();
}

Answer<QList<engine::ApiKey>> FakeDevices::list()
{
    return ready<QList<engine::ApiKey>>(keys);
}

Answer<bool> FakeDevices::revoke(qint64 key, engine::Actor)
{
    keys.removeIf([key](const engine::ApiKey& each) { return each.id == key; });
    return ready<bool>(true);
}

Answer<engine::PairingTicket> FakeDevices::ask(QString, QString, engine::DeviceKind, QString)
{
    return nothing<engine::PairingTicket>();
}

Answer<engine::PairingOutcome> FakeDevices::collect(QString, QString)
{
    return nothing<engine::PairingOutcome>();
}

Answer<bool> FakeDevices::queuesDocuments()
{
    return ready<bool>(queues);
}

Answer<bool> FakeDevices::setQueuesDocuments(bool on, engine::Actor)
{
    queues = on;
    return ready<bool>(on);
}

Answer<std::pair<engine::Product, engine::Money>> FakeDevices::priceOf(QString)
{
    return nothing<std::pair<engine::Product, engine::Money>>();
}

Answer<engine::ServerCertificate> FakeDevices::certificate()
{
    return ready<engine::ServerCertificate>(shown);
}

Answer<engine::ServerCertificate> FakeDevices::renewCertificate(engine::Actor)
{
    return ready<engine::ServerCertificate>(shown);
}

Answer<engine::ServerCertificate> FakeDevices::useCertificate(QByteArray, QByteArray, QByteArray, engine::Actor)
{
    return ready<engine::ServerCertificate>(shown);
}

Answer<QByteArray> FakeDevices::certificateKey()
{
    return nothing<QByteArray>();
}

Answer<engine::LanState> FakeLan::resume()
{
    return ready<engine::LanState>(now);
}

Answer<engine::LanState> FakeLan::state()
{
    return ready<engine::LanState>(now);
}

Answer<engine::LanSettings> FakeLan::settings()
{
    return ready<engine::LanSettings>(stored);
}

Answer<engine::LanState> FakeLan::apply(engine::LanSettings settings, engine::Actor)
{
    stored = settings;
    now.on = settings.on;
    return ready<engine::LanState>(now);
}

Answer<engine::LanState> FakeLan::renewCertificate(engine::Actor)
{
    return ready<engine::LanState>(now);
}

Answer<engine::LanState> FakeLan::useCertificate(QByteArray, QByteArray, QByteArray, engine::Actor)
{
    return ready<engine::LanState>(now);
}

Answer<QList<engine::LanNetwork>> FakeLan::networks()
{
    return ready<QList<engine::LanNetwork>>(there);
}

} // namespace test
