#pragma once
#include "facade/Facades.h"

#include <engine/Mail.h>
#include <engine/Webhooks.h>

namespace engine::facade {

class NotificationsFacade final : public Notifications
{
public:
    explicit NotificationsFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QList<Notification>> list(Caller caller, std::optional<IssuerId> issuer,
                                     std::optional<qint64> sinceId) override;
    Answer<Notification> markRead(Caller caller, qint64 id) override;
    Answer<QList<NotificationPreference>> preferences(Caller caller) override;
    Answer<QList<NotificationPreference>> setPreferences(Caller caller, QList<NotificationPreference> changes) override;
    Answer<JobReport> runJob() override;

private:
    Rooms& m_rooms;
};

class WebhooksFacade final : public Webhooks
{
public:
    explicit WebhooksFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<CreatedWebhook> create(Caller caller, QString url, QStringList eventTypes) override;
    Answer<QList<WebhookEndpoint>> list(Caller caller, bool alsoInactive) override;
    Answer<WebhookEndpoint> update(Caller caller, qint64 id, WebhookChange change) override;
    Answer<bool> remove(Caller caller, qint64 id) override;
    Answer<QList<WebhookDelivery>> deliveries(Caller caller, qint64 endpoint, int limit) override;
    Answer<WebhookDelivery> sendTest(Caller caller, qint64 endpoint) override;
    Answer<WebhookDelivery> sendAgain(Caller caller, qint64 delivery) override;
    Answer<QStringList> allowList() override;
    Answer<QStringList> setAllowList(QStringList entries, Actor actor) override;

private:
    Rooms& m_rooms;
};

class MailFacade final : public Mail
{
public:
    explicit MailFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<MailSettings> settings() override;
    Answer<MailSettings> setSettings(MailSettingsChange change, Actor actor) override;
    Answer<QString> sendTest(QString to, Actor actor) override;
    Answer<bool> serverUp(QUrl url) override;
    Answer<bool> serverDown(QUrl url) override;
    Answer<MailRetry> retry(Caller caller, IssuerId issuer, AccessKey key, bool force) override;
    Answer<MailBatch> retryAll(Caller caller, IssuerId issuer) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
