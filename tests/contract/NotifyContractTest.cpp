#include "StorageContract.h"

#include "access/IssuerRepository.h"
#include "core/Clock.h"
#include "notify/DeliveryRepository.h"
#include "notify/NotificationRepository.h"
#include "notify/Notifier.h"
#include "notify/PreferenceRepository.h"
#include "notify/TenantReader.h"
#include "notify/WebhookRepository.h"

#include <QJsonArray>

namespace contract {

using namespace engine;
using namespace engine::notify;

class NotifyContract : public SchemaContract
{
protected:
    NotificationRepository notifications(qint64 tenant = 1) { return {*m_db, storage::TenantScope(tenant)}; }
    WebhookRepository webhooks() { return {*m_db, kTenant}; }
    DeliveryRepository deliveries() { return {*m_db, kTenant}; }
    Notifier notifier() { return {*m_db, kTenant}; }
    QList<Notification> all() { return notifications().list({}, {}, at(0)).value_or({}); }
    Notification only()
    {
        const auto rows = all();
        EXPECT_EQ(rows.size(), 1);
        return rows.isEmpty() ? Notification() : rows.first();
    }
    void authorized(int sequential, int when)
    {
        DocumentNote note;
        note.key = keyFor(sequential);
        note.number = u"001-002-%1"_s.arg(sequential, 9, 10, QChar(u'0'));
        note.buyerName = u"Peña Íñiguez José"_s;
        note.buyerId = u"1710034065"_s;
        note.total = Money::fromCents(11500);
        note.issueDate = QDate(2026, 11, 21);
        note.authorizationNumber = note.key.text();
        ASSERT_OK(notifier().document(notice::kAuthorized, m_issuer, note, at(when)));
    }
    void certificate(qint64 days, int when)
    {
        Issuer issuer = sampleIssuer();
        issuer.id = m_issuer;
        issuer.certificateTo = at(when).addDays(days).addSecs(60);
        ASSERT_OK(notifier().certificate(issuer, at(when)));
    }
    qint64 webhook(const QStringList& events = {})
    {
        const auto id = webhooks().insert(u"https://erp.example.com/x"_s, events, at(0));
        EXPECT_TRUE(id);
        return id.value_or(0);
    }
    QList<WebhookDelivery> log(qint64 endpoint) { return deliveries().list(endpoint, 100).value_or({}); }
};
ON_BOTH_DATABASES(NotifyContract);

TEST_P(NotifyContract, AuthorizationsOfAMinuteShareANotice)
{
    authorized(1, 0);
    const Notification first = only();
    EXPECT_EQ(first.type, u"DOCUMENT_AUTHORIZED"_s);
    EXPECT_EQ(first.severity, u"INFO"_s);
    EXPECT_EQ(first.title, u"Documento autorizado"_s);
    EXPECT_EQ(first.message, u"001-002-000000001 autorizado (Peña Íñiguez José)"_s);
    EXPECT_EQ(first.issuer, std::optional(m_issuer));
    EXPECT_EQ(first.createdAt, at(0));
    const QJsonObject entry = first.metadata.value(u"documents"_s).toArray().at(0).toObject();
    EXPECT_EQ(entry.value(u"accessKey"_s).toString(), keyFor(1).text());
    EXPECT_EQ(entry.value(u"total"_s).toString(), u"115.00"_s);
    EXPECT_EQ(entry.value(u"issueDate"_s).toString(), u"2026-11-21"_s);

    for (int n = 2; n <= 60; ++n)
        authorized(n, n - 1); // the last one 59 s after the first
    const Notification shared = only();
    EXPECT_EQ(shared.id, first.id);
    EXPECT_EQ(shared.createdAt, at(0)) << "the window does not move";
    EXPECT_EQ(shared.metadata.value(u"count"_s).toInt(), 60);
    EXPECT_EQ(shared.metadata.value(u"documents"_s).toArray().size(), 50);
    EXPECT_EQ(shared.title, u"60 documentos autorizados"_s);

    authorized(61, 60);
    EXPECT_EQ(all().size(), 2) << "a minute later another notice begins";
    ASSERT_OK(notifications().markRead(all().first().id, at(61)));
    authorized(62, 62);
    EXPECT_EQ(all().size(), 3) << "what somebody has read is not added to";
}

TEST_P(NotifyContract, ACertificateHasOneOpenNotice)
{
    certificate(31, 0);
    EXPECT_TRUE(all().isEmpty());
    certificate(30, 0);
    Notification row = only();
    const qint64 id = row.id;
    EXPECT_EQ(row.type, u"CERT_EXPIRING"_s);
    EXPECT_EQ(row.severity, u"WARNING"_s);
    EXPECT_EQ(row.metadata.value(u"daysRemaining"_s).toInt(), 30);
    EXPECT_EQ(row.metadata.value(u"branchCode"_s).toString(), u"001"_s);
    certificate(8, 10);
    EXPECT_EQ(only().severity, u"WARNING"_s);
    certificate(7, 20);
    row = only();
    EXPECT_EQ(row.id, id);
    EXPECT_EQ(row.severity, u"ERROR"_s);
    EXPECT_EQ(row.createdAt, at(20)) << "to the top";
    certificate(0, 30); // one minute left is no whole day
    row = only();
    EXPECT_EQ(row.type, u"CERT_EXPIRED"_s);
    EXPECT_EQ(row.metadata.value(u"daysRemaining"_s).toInt(), 0);
    certificate(-3, 40);
    certificate(400, 50);
    EXPECT_TRUE(only().readAt.isValid()) << "renewed: nothing is open any more";
}

TEST_P(NotifyContract, TheSameNewsIsNotToldTwice)
{
    const qint64 endpoint = webhook();
    Issuer issuer = sampleIssuer();
    issuer.id = m_issuer;
    issuer.certificateTo = at(0).addDays(5).addSecs(3600);
    ASSERT_OK(notifier().certificate(issuer, at(0)));
    ASSERT_OK(notifier().certificate(issuer, at(300)));
    EXPECT_EQ(log(endpoint).size(), 1);
    EXPECT_EQ(only().createdAt, at(0));
    ASSERT_OK(notifications().markRead(only().id, at(301)));
    ASSERT_OK(notifier().certificate(issuer, at(600)));
    EXPECT_EQ(all().size(), 1) << "read and unchanged";
    ASSERT_OK(notifier().certificate(issuer, at(24 * 3600)));
    EXPECT_EQ(all().size(), 2) << "a day less is news";
    EXPECT_EQ(log(endpoint).size(), 2);
}

TEST_P(NotifyContract, AQuotaIsToldAtFourFifthsAndWhenItIsUsedUp)
{
    const auto used = [this](qint64 count, const QString& month) {
        ASSERT_OK(notifier().quota(month, count, 100, at(0)));
    };
    used(79, u"2026-11"_s);
    EXPECT_TRUE(all().isEmpty());
    used(80, u"2026-11"_s);
    used(99, u"2026-11"_s);
    EXPECT_EQ(only().severity, u"WARNING"_s);
    used(100, u"2026-11"_s);
    used(100, u"2026-11"_s);
    EXPECT_EQ(all().size(), 2);
    used(85, u"2026-12"_s);
    EXPECT_EQ(all().size(), 3);
    used(5, u"2027-01"_s);
    EXPECT_EQ(all().size(), 3);
}

TEST_P(NotifyContract, WhatIsSwitchedOffIsNotWritten)
{
    PreferenceRepository preferences(*m_db, kTenant);
    const qint64 endpoint = webhook();
    ASSERT_OK(preferences.set({notice::kAuthorized, false}));
    authorized(1, 0);
    EXPECT_TRUE(all().isEmpty());
    EXPECT_TRUE(log(endpoint).isEmpty());
    auto list = preferences.list();
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 6);
    EXPECT_EQ(list->first().type, notice::kAuthorized);
    EXPECT_FALSE(list->first().enabled);
    EXPECT_TRUE(list->last().enabled);
    ASSERT_OK(preferences.set({notice::kAuthorized, true}));
    authorized(1, 1);
    EXPECT_EQ(all().size(), 1);
    EXPECT_EQ(log(endpoint).size(), 1);
}

TEST_P(NotifyContract, PagesForwardByIdAndShowsTheNewestFirst)
{
    ASSERT_OK(m_db->exec(u"INSERT INTO tenants (id, name, created_at) VALUES (2, 'x', '2026-01-01T00:00:00.000Z')"_s));
    Notification row;
    row.type = notice::kQuota;
    row.severity = u"INFO"_s;
    for (int n = 0; n < 230; ++n) {
        row.createdAt = at(-n); // the newest has the smallest id
        row.issuer = n % 2 ? std::optional(m_issuer) : std::nullopt;
        ASSERT_OK(notifications().insert(row));
    }
    row.issuer.reset();
    ASSERT_OK(notifications(2).insert(row));
    const auto newest = all();
    ASSERT_EQ(newest.size(), 100);
    EXPECT_EQ(newest.first().createdAt, at(0));
    QList<qint64> seen;
    qint64 since = 0;
    while (true) {
        const auto page = notifications().list({}, since, at(0));
        ASSERT_OK(page);
        if (page->isEmpty())
            break;
        for (const Notification& each : *page) {
            EXPECT_GT(each.id, since);
            since = each.id;
            seen << each.id;
        }
    }
    EXPECT_EQ(seen.size(), 230);
    EXPECT_EQ(notifications().list(m_issuer + 1, since - 230, at(0)).value_or({}).size(), 100) << "tenant's rows only";
    EXPECT_EQ(notifications(2).list({}, {}, at(0)).value_or({}).size(), 1);
    ASSERT_FAILS(notifications(2).markRead(seen.first(), at(0)), NOT_FOUND);
    ASSERT_OK(notifications().markRead(seen.first(), at(0)));
    ASSERT_FAILS(notifications().markRead(seen.first(), at(0)), NOT_FOUND);
}

TEST_P(NotifyContract, AWebhookHearsWhatItAskedFor)
{
    const qint64 every = webhook();
    const qint64 certificates = webhook({notice::kCertExpiring, notice::kCertExpired});
    const qint64 off = webhook();
    auto endpoint = webhooks().find(off);
    ASSERT_OK(endpoint);
    endpoint->active = false;
    ASSERT_OK(webhooks().update(*endpoint, at(1)));
    authorized(1, 0);
    authorized(2, 1);
    EXPECT_EQ(log(every).size(), 2) << "each change is a call";
    EXPECT_TRUE(log(certificates).isEmpty());
    EXPECT_TRUE(log(off).isEmpty());
    certificate(3, 2);
    EXPECT_EQ(log(certificates).size(), 1);
    EXPECT_EQ(webhooks().countActive().value_or(-1), 2);
    ASSERT_OK(notifier().webhookDisabled(*endpoint, at(3)));
    EXPECT_EQ(log(every).size(), 3) << "that a webhook was switched off is nobody else's business";
    ASSERT_FAILS((WebhookRepository(*m_db, storage::TenantScope(2)).find(every)), WEBHOOK_ENDPOINT_NOT_FOUND);
    EXPECT_EQ(webhooks().noteFailure(every).value_or(0), 1);
    EXPECT_EQ(webhooks().noteFailure(every).value_or(0), 2);
    ASSERT_OK(webhooks().noteSuccess(every));
    EXPECT_EQ(webhooks().find(every).value_or({}).failures, 0);
}

TEST_P(NotifyContract, ACallIsClaimedOnceAndComesBackAfterACrash)
{
    const qint64 endpoint = webhook();
    authorized(1, 0);
    const auto other = open();
    DeliveryQueue queue(*m_db), elsewhere(*other);
    EXPECT_EQ(queue.nextDueAt({}).value_or(std::nullopt), std::optional(at(0)));
    EXPECT_FALSE(queue.nextDueAt({endpoint}).value_or(at(9)).has_value());
    EXPECT_TRUE(queue.claim(10, {endpoint}, at(1), at(61)).value_or({}).isEmpty());
    const auto claimed = queue.claim(10, {}, at(1), at(61));
    ASSERT_OK(claimed);
    ASSERT_EQ(claimed->size(), 1);
    EXPECT_EQ(claimed->first().tenant, 1);
    EXPECT_EQ(claimed->first().delivery.attempts, 1);
    EXPECT_TRUE(elsewhere.claim(10, {}, at(60), at(120)).value_or({}).isEmpty());
    const auto swept = elsewhere.claim(10, {}, at(61), at(121));
    ASSERT_OK(swept);
    ASSERT_EQ(swept->size(), 1);
    EXPECT_EQ(swept->first().delivery.attempts, 2);
    const qint64 id = swept->first().delivery.id;
    ASSERT_OK(queue.giveBack(id, at(62)));
    EXPECT_EQ(queue.claim(10, {}, at(62), at(122)).value_or({}).value(0).delivery.attempts, 2);
    WebhookDelivery outcome = swept->first().delivery;
    outcome.state = u"SUCCESS"_s;
    outcome.nextAt = {};
    outcome.statusCode = 204;
    outcome.response = u"ñ"_s;
    ASSERT_OK(deliveries().finish(id, outcome, at(63)));
    EXPECT_TRUE(queue.claim(10, {}, at(9999), at(9999)).value_or({}).isEmpty());
    const auto stored = deliveries().find(id);
    ASSERT_OK(stored);
    EXPECT_EQ(stored->state, u"SUCCESS"_s);
    EXPECT_EQ(stored->statusCode, 204);
    EXPECT_FALSE(stored->nextAt.isValid());
    ASSERT_OK(deliveries().restart(id, at(70)));
    EXPECT_EQ(queue.claim(10, {}, at(70), at(130)).value_or({}).value(0).delivery.attempts, 1);
}

TEST_P(NotifyContract, ASwitchedOffWebhookPausesItsCalls)
{
    const qint64 id = webhook();
    authorized(1, 0);
    auto endpoint = webhooks().find(id);
    ASSERT_OK(endpoint);
    endpoint->active = false;
    ASSERT_OK(webhooks().update(*endpoint, at(1)));
    DeliveryQueue queue(*m_db);
    EXPECT_TRUE(queue.claim(10, {}, at(5), at(65)).value_or({}).isEmpty());
    EXPECT_FALSE(queue.nextDueAt({}).value_or(at(9)).has_value());
    endpoint->active = true;
    ASSERT_OK(webhooks().update(*endpoint, at(6)));
    EXPECT_EQ(queue.claim(10, {}, at(7), at(67)).value_or({}).size(), 1);
}

TEST_P(NotifyContract, ListsWhoIsNotSuspended)
{
    TenantReader tenants(*m_db);
    ASSERT_OK(m_db->exec(u"INSERT INTO tenants (id, name, created_at, status, language) VALUES "
                         "(2, 'x', '2026-01-01T00:00:00.000Z', 'SUSPENDED', 'en')"_s));
    EXPECT_EQ(tenants.notSuspended().value_or({}), QList<TenantId>{1});
    EXPECT_EQ(tenants.language(2).value_or({}), u"en"_s);
    EXPECT_EQ(tenants.language(1).value_or({}), u"es"_s);
    ASSERT_FAILS(tenants.language(3), NOT_FOUND);
}

} // namespace contract
