#pragma once
#include "facade/Reader.h"
#include "facade/WorkThread.h"

#include <engine/Limits.h>

namespace engine::facade {

// What the sub-interfaces share: the two threads, what lives in them, and the pool.
struct Rooms
{
    WorkThread* engineThread = nullptr;
    WorkThread* readThread = nullptr;
    QThreadPool* pool = nullptr;
    std::unique_ptr<Core> core;     // engine thread; null when opened for reading only
    std::unique_ptr<Reader> reader; // read thread
    Limits limits;                  // set once, before anybody asks

    // Posts a read; `work` gets the Reader.
    template <class Work>
    auto read(Work work)
    {
        return readThread->post([this, work = std::move(work)]() mutable { return again(work); });
    }
    // In the read thread. A server that was restarted since the last question breaks the next one; to ask again is
    // harmless.
    template <class Work>
    auto again(Work&& work)
    {
        auto answer = work(*reader);
        if (!answer && reader->database().isLost())
            answer = work(*reader);
        return answer;
    }
    // Posts a change; `work` gets the Core. Refused when opened for reading only.
    template <class Work>
    auto write(Work work) -> QFuture<std::invoke_result_t<Work&, Core&>>
    {
        return engineThread->post([this, work = std::move(work)]() mutable -> std::invoke_result_t<Work&, Core&> {
            if (!core)
                return readOnlyError();
            return work(*core);
        });
    }
    static Error readOnlyError()
    {
        return {ErrorCode::DATA_FOLDER_READ_ONLY, QStringLiteral("The data was opened for reading only.")};
    }
};

// Bound to whoever asks; may go while an answer is still on its way, so nothing posted keeps `this`.
class DocumentsFacade final : public Documents
{
public:
    explicit DocumentsFacade(Rooms& rooms, const invoicing::CallerView& whose = {}) : m_rooms(rooms), m_whose(whose) {}
    Answer<CreatedDocument> create(IssuerId issuer, InvoiceRequest request, QString idempotencyKey,
                                   Actor actor) override;
    Answer<DocumentSummary> rebuild(AccessKey key, InvoiceRequest request, Actor actor) override;
    Answer<DocumentSummary> get(AccessKey key) override;
    Answer<DocumentSummary> findByIdempotencyKey(IssuerId issuer, QString idempotencyKey) override;
    Answer<DocumentPage> list(DocumentFilter filter) override;
    Answer<QList<DocumentEvent>> events(AccessKey key) override;
    Answer<QByteArray> xml(AccessKey key) override;
    Answer<QByteArray> ride(AccessKey key) override;
    Answer<QByteArray> rideOfAuthorized(AccessKey key) override;
    Answer<QJsonObject> requestPayload(AccessKey key) override;
    Answer<CreditNoteSummary> creditNotes(AccessKey key) override;
    Answer<QList<SriReply>> sriReplies(AccessKey key) override;
    Answer<DocumentStats> stats() override;
    Answer<SentDocument> send(AccessKey key) override;
    Answer<DocumentSummary> sendLater(AccessKey key) override;
    Answer<DocumentSummary> authorize(AccessKey key) override;
    Answer<DocumentSummary> authorizeLater(AccessKey key) override;
    Answer<RetriedDocument> startAnew(AccessKey key, Actor actor) override;
    Answer<QList<QueuedEffect>> startFailedAnew(Actor actor) override;

private:
    Answer<QByteArray> rideWhere(AccessKey key, bool onlyAuthorized);
    [[nodiscard]] invoicing::CallerView viewOf(Actor actor) const;

    Rooms& m_rooms;
    const invoicing::CallerView m_whose;
};

class IssuersFacade final : public Issuers
{
public:
    explicit IssuersFacade(Rooms& rooms, Caller caller = {}) : m_rooms(rooms), m_caller(caller) {}
    Answer<IssuerAdded> add(NewIssuer issuer, Actor actor) override;
    Answer<QList<Issuer>> list() override;
    Answer<Issuer> update(Issuer issuer, qint32 next, Actor actor) override;
    Answer<Issuer> setNextNumber(IssuerId id, qint32 next, Actor actor) override;
    Answer<IssuerAdded> renewCertificate(IssuerId id, QByteArray p12, QByteArray password, Actor actor) override;
    Answer<CertificateReport> checkCertificate(QByteArray p12, QByteArray password, QString ruc) override;

private:
    Rooms& m_rooms;
    const Caller m_caller;
};

class CatalogFacade final : public Catalog
{
public:
    explicit CatalogFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<Product> findByCode(QString codeOrBarcode) override;
    Answer<QList<Product>> search(QString text, int limit) override;
    Answer<qint64> save(Product product, Actor actor) override;
    Answer<qint64> count() override;

private:
    Rooms& m_rooms;
};

class CustomersFacade final : public Customers
{
public:
    explicit CustomersFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<Customer> find(QString id) override;
    Answer<QList<Customer>> search(QString text, int limit) override;
    Answer<bool> save(Customer customer, Actor actor) override;

private:
    Rooms& m_rooms;
};

class QueueFacade final : public Queue
{
public:
    explicit QueueFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QueueSummary> summary() override;
    Answer<QList<QueueEntry>> entries(int limit) override;
    Answer<bool> retry(AccessKey key, Actor actor) override;
    Answer<bool> retryAll(Actor actor) override;
    Answer<OfficeTest> testOffice(SriTarget target) override;
    Answer<OfficeDay> officeDay(SriTarget target) override;

private:
    Rooms& m_rooms;
};

class SettingsFacade final : public SettingsStore
{
public:
    explicit SettingsFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QString> value(QString key, QString fallback) override;
    Answer<bool> setValue(QString key, QString value, Actor actor) override;
    Answer<bool> setValues(QMap<QString, QString> values, Actor actor) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
