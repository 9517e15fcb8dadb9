#pragma once
#include "support/Weather.h"

#include <engine/Engine.h>
#include <engine/People.h>
#include <engine/Shifts.h>

#include <QJsonObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <vector>

namespace test {

// The engine's interfaces over plain memory, with answers that can be late, refused, or never come.
class FakeEngine : public engine::Documents,
                   public engine::Issuers,
                   public engine::Catalog,
                   public engine::Queue,
                   public engine::SettingsStore
{
public:
    struct Creation
    {
        engine::InvoiceRequest request;
        QString key;
    };

    struct Rebuild
    {
        engine::AccessKey document;
        engine::InvoiceRequest request;
    };
    struct Renewal
    {
        engine::IssuerId issuer;
        QByteArray p12, password;
    };

    // --- what happened
    QList<Creation> creations;                            // every create() that was asked for
    QList<engine::DocumentSummary> made;                  // distinct invoices
    QHash<QString, engine::DocumentSummary> issuedBefore; // by idempotency key: made before the power went
    QList<Rebuild> rebuilds;                              // every rebuild() that was asked for
    QList<Renewal> renewals;
    QHash<QString, engine::AccessKey> byKey;
    QHash<QString, QJsonObject> payloads; // by access key
    QHash<QString, QString> settings;
    QList<engine::Customer> savedCustomers;
    std::optional<engine::Error> failCustomerSave;
    QList<engine::NewIssuer> addedIssuers;
    QList<engine::AccessKey> retried;
    int retriedAll = 0;
    QList<engine::SriTarget> tested; // offices
    int lookUps = 0;

    // --- what to play
    QList<engine::Product> products;
    QList<engine::Customer> customers;
    QList<engine::Issuer> issuers;
    QList<engine::QueueEntry> queueEntries;
    QList<engine::DocumentEvent> history;
    QByteArray pdf;
    engine::OfficeTest office;
    engine::OfficeDay officeDay_;
    std::optional<engine::Error> failCreate, failList, failAdd, failCheck, failRebuild, failPayload, failUpdate,
        failRenew, failNext, failEntries, failRetry, failOffice;
    bool readOnly = false;            // as the engine says of itself
    QStringList warnings;             // of certificate checks, additions and renewals
    engine::Actor by;                 // who made the last change
    QString checkedRuc;               // the RUC of the last certificate check
    bool hold = false;                // answers wait for release()
    bool never = false;               // answers never come
    engine::People* people = nullptr; // as a shop with employees has; a test's own
    engine::Shifts* shifts = nullptr;
    engine::Stock* stock = nullptr; // as every shop has; a test's own
    engine::CustomerBook* book = nullptr;
    engine::Audit* audit = nullptr;

    FakeEngine();
    void release(); // everything held, in order
    [[nodiscard]] std::size_t waiting() const { return m_held.size(); }
    engine::Answer<engine::Issuer> ensurePracticeShop();
    static engine::Issuer shop(engine::SriTarget target);
    void setStatus(const engine::AccessKey& key, engine::DocumentStatus status);

    engine::Answer<engine::CreatedDocument> create(engine::IssuerId issuer, engine::InvoiceRequest request, QString key,
                                                   engine::Actor actor) override;
    engine::Answer<engine::DocumentSummary> rebuild(engine::AccessKey key, engine::InvoiceRequest request,
                                                    engine::Actor actor) override;
    engine::Answer<engine::DocumentSummary> get(engine::AccessKey key) override;
    engine::Answer<engine::DocumentSummary> findByIdempotencyKey(engine::IssuerId issuer,
                                                                 QString idempotencyKey) override;
    engine::Answer<engine::DocumentPage> list(engine::DocumentFilter filter) override;
    engine::Answer<QList<engine::DocumentEvent>> events(engine::AccessKey key) override;
    engine::Answer<QByteArray> xml(engine::AccessKey key) override;
    engine::Answer<QByteArray> ride(engine::AccessKey key) override;
    engine::Answer<QByteArray> rideOfAuthorized(engine::AccessKey key) override;
    engine::Answer<QJsonObject> requestPayload(engine::AccessKey key) override;
    engine::Answer<engine::CreditNoteSummary> creditNotes(engine::AccessKey key) override;
    engine::Answer<QList<engine::SriReply>> sriReplies(engine::AccessKey key) override;
    engine::Answer<engine::DocumentStats> stats() override;
    engine::Answer<engine::SentDocument> send(engine::AccessKey key) override;
    engine::Answer<engine::DocumentSummary> sendLater(engine::AccessKey key) override;
    engine::Answer<engine::DocumentSummary> authorize(engine::AccessKey key) override;
    engine::Answer<engine::DocumentSummary> authorizeLater(engine::AccessKey key) override;
    engine::Answer<engine::RetriedDocument> startAnew(engine::AccessKey key, engine::Actor actor) override;
    engine::Answer<QList<engine::QueuedEffect>> startFailedAnew(engine::Actor actor) override;
    engine::Answer<engine::IssuerAdded> add(engine::NewIssuer issuer, engine::Actor actor) override;
    engine::Answer<QList<engine::Issuer>> list() override;
    engine::Answer<engine::Issuer> update(engine::Issuer issuer, qint32 next, engine::Actor actor) override;
    engine::Answer<engine::Issuer> setNextNumber(engine::IssuerId id, qint32 next, engine::Actor actor) override;
    engine::Answer<engine::IssuerAdded> renewCertificate(engine::IssuerId id, QByteArray p12, QByteArray password,
                                                         engine::Actor actor) override;
    engine::Answer<engine::CertificateReport> checkCertificate(QByteArray p12, QByteArray password,
                                                               QString ruc) override;
    engine::Answer<engine::Product> findByCode(QString code) override;
    engine::Answer<QList<engine::Product>> search(QString text, int limit) override;
    engine::Answer<qint64> save(engine::Product product, engine::Actor actor) override;
    engine::Answer<qint64> count() override;
    engine::Answer<engine::QueueSummary> summary() override;
    engine::Answer<QList<engine::QueueEntry>> entries(int limit) override;
    engine::Answer<bool> retry(engine::AccessKey key, engine::Actor actor) override;
    engine::Answer<bool> retryAll(engine::Actor actor) override;
    engine::Answer<engine::OfficeTest> testOffice(engine::SriTarget target) override;
    engine::Answer<engine::OfficeDay> officeDay(engine::SriTarget target) override;
    engine::Answer<QString> value(QString key, QString fallback) override;
    engine::Answer<bool> setValue(QString key, QString value, engine::Actor actor) override;
    engine::Answer<bool> setValues(QMap<QString, QString> values, engine::Actor actor) override;

    // Customers has its own search and save; they live in a part so that the names do not clash.
    class CustomerPart : public engine::Customers
    {
    public:
        explicit CustomerPart(FakeEngine& engine) : m_engine(engine) {}
        engine::Answer<engine::Customer> find(QString id) override;
        engine::Answer<QList<engine::Customer>> search(QString text, int limit) override;
        engine::Answer<bool> save(engine::Customer customer, engine::Actor actor) override;

    private:
        FakeEngine& m_engine;
    } customerPart{*this};

    engine::Result<engine::CreatedDocument> createNow(engine::IssuerId issuer, engine::InvoiceRequest request,
                                                      QString key);
    // For whoever plays another interface beside this one.
    template <class T>
    engine::Answer<T> answer(engine::Result<T> result)
    {
        if (weather().never || weather().fail)
            return underWeather(std::move(result));
        auto promise = std::make_shared<QPromise<engine::Result<T>>>();
        promise->start();
        auto future = promise->future();
        auto finish = [promise, result = std::move(result)] {
            promise->addResult(result);
            promise->finish();
        };
        if (never || hold)
            m_held.push_back(std::move(finish));
        else
            finish();
        return future;
    }

private:
    std::vector<std::function<void()>> m_held;
};

} // namespace test
