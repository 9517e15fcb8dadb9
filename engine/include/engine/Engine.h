#pragma once
#include <engine/Caller.h>
#include <engine/Document.h>
#include <engine/InvoiceRequest.h>
#include <engine/Issuer.h>
#include <engine/MailConfig.h>
#include <engine/Office.h>
#include <engine/Product.h>
#include <engine/Result.h>
#include <engine/SignatureReport.h>

#include <QFuture>
#include <QMap>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace engine {

template <class T>
using Answer = QFuture<Result<T>>;

struct EngineConfig
{
    QString dataDir;               // exists or is made, mode 0700
    QUrl database;                 // empty = SQLite in dataDir; postgresql://user@host:port/name
    bool dumpTaken = false;        // PostgreSQL: the operator made a dump, so the structure may be changed
    QUrl sriUrl;                   // overrides the address of every target; before /RecepcionComprobantesOffline
    bool practice = false;         // run the practice SRI inside and allow practice issuers
    bool runQueue = true;          // follow documents to the tax office
    bool readOnly = false;         // look without taking the data folder: reads only, works beside a running till
    bool useKeyring = true;        // false: always the key file
    int sriInFlight = 32;          // documents followed at the same time
    int sriTimeoutMs = 60'000;     // for one whole call to the tax office; two thirds of it without a byte moving
    bool logToFile = false;        // keep a rotating log in dataDir/log, secrets taken out
    MailConfig mail = {};          // empty members = as the settings say
    QStringList webhookAllow = {}; // HOST:PORT that webhooks may reach in a private network, beside the settings' own
    QString webhookCaFile = {};    // PEM of certificates that webhooks may show beside those of public authorities
    QString limitsFile = {}; // JSON as parseLimits() reads it; empty = the one named in the settings, else defaults
};

class Accounts;      // Accounts.h
class Devices;       // Devices.h
class IssuePoints;   // IssuePoints.h
class Onboarding;    // Accounts.h
class Notifications; // Notifications.h
class Orders;        // Orders.h
class Webhooks;      // Webhooks.h
class Mail;          // Mail.h
class People;        // People.h
class Audit;         // People.h
class Sales;         // Sales.h
class Shifts;        // Shifts.h
class Printing;      // Printing.h
class Stock;         // Stock.h
class CustomerBook;  // CustomerBook.h

// What changes something takes the Actor (Caller.h) who does it, where it does not take a Caller: the engine judges him
// by the one table of People.h and refuses as People says. Without one it is nobody, who may change nothing in a shop
// that has employees; of an interface that was made for a caller (documentsOf, issuersOf) that caller is judged
// instead. What is done by a person or the command line leaves its line in the audit trail, in the same transaction.

class Documents
{
public:
    virtual ~Documents() = default;
    // Numbers, signs and stores; the future is ready when the document is durable. An idempotency key makes a repeat
    // safe. VALIDATION_FAILED lists the refused fields, among them those of a credit note that takes more than is left.
    // Permission::Sell.
    virtual Answer<CreatedDocument> create(IssuerId issuer, InvoiceRequest request, QString idempotencyKey,
                                           Actor actor = {}) = 0;
    // Same access key, number and type, new content; from RETURNED or NOT_AUTHORIZED only.
    // Permission::CorrectDocuments.
    virtual Answer<DocumentSummary> rebuild(AccessKey key, InvoiceRequest request, Actor actor = {}) = 0;
    virtual Answer<DocumentSummary> get(AccessKey key) = 0;
    // What a creation under this key has made; NOT_FOUND when nothing. For a sale whose answer was lost in a power cut.
    virtual Answer<DocumentSummary> findByIdempotencyKey(IssuerId issuer, QString idempotencyKey) = 0;
    virtual Answer<DocumentPage> list(DocumentFilter filter) = 0;
    virtual Answer<QList<DocumentEvent>> events(AccessKey key) = 0; // oldest first
    // The authorised XML when there is one, else the signed XML.
    virtual Answer<QByteArray> xml(AccessKey key) = 0;
    // A4 PDF, made in the pool.
    virtual Answer<QByteArray> ride(AccessKey key) = 0;
    virtual Answer<QByteArray> rideOfAuthorized(AccessKey key) = 0; // DOCUMENT_NOT_AUTHORIZED before
    // The body the current XML was built from.
    virtual Answer<QJsonObject> requestPayload(AccessKey key) = 0;
    // What credit notes have taken back of an invoice and what is left of it.
    virtual Answer<CreditNoteSummary> creditNotes(AccessKey key) = 0;
    virtual Answer<QList<SriReply>> sriReplies(AccessKey key) = 0; // newest first
    virtual Answer<DocumentStats> stats() = 0;

    // To the tax office and back with its answer, from SIGNED; may take a minute and a half. INVALID_STATE_TRANSITION,
    // also while another call sends it; SRI_SUBMISSION_FAILED leaves it as it was. Like the next three for programs
    // alone: at the till the queue does it.
    virtual Answer<SentDocument> send(AccessKey key) = 0;
    virtual Answer<DocumentSummary> sendLater(AccessKey key) = 0; // from SIGNED to PENDING_SEND: the queue sends it
    // Asks the tax office for its verdict, from RECEIVED; without one the document stays what it is.
    virtual Answer<DocumentSummary> authorize(AccessKey key) = 0;
    virtual Answer<DocumentSummary> authorizeLater(AccessKey key) = 0; // from RECEIVED: the queue asks at once
    // The queue begins anew with a document it has failed with: NOTHING_TO_RETRY for any other. Both need
    // Permission::RetryDocuments.
    virtual Answer<RetriedDocument> startAnew(AccessKey key, Actor actor = {}) = 0;
    virtual Answer<QList<QueuedEffect>> startFailedAnew(Actor actor = {}) = 0; // all of them, of every issuer
};

// Every change needs Permission::ManageSettings.
class Issuers
{
public:
    virtual ~Issuers() = default;
    virtual Answer<IssuerAdded> add(NewIssuer issuer, Actor actor = {}) = 0;
    virtual Answer<QList<Issuer>> list() = 0;
    // Profile members; with `next` above 0 also the number as in setNextNumber, for the environment that the issuer is
    // moved to. Both or neither.
    virtual Answer<Issuer> update(Issuer issuer, qint32 next = 0, Actor actor = {}) = 0;
    // The next invoice of the issuer's environment gets exactly this number. CONFLICT when it was passed already, with
    // the number that is next as the value of the field nextSequential.
    virtual Answer<Issuer> setNextNumber(IssuerId id, qint32 next, Actor actor = {}) = 0;
    virtual Answer<IssuerAdded> renewCertificate(IssuerId id, QByteArray p12, QByteArray password,
                                                 Actor actor = {}) = 0;
    // Opens and judges a file without storing anything.
    virtual Answer<CertificateReport> checkCertificate(QByteArray p12, QByteArray password, QString ruc) = 0;
};

class Catalog
{
public:
    virtual ~Catalog() = default;
    virtual Answer<Product> findByCode(QString codeOrBarcode) = 0;
    virtual Answer<QList<Product>> search(QString text, int limit) = 0;
    // Id 0 = new: Permission::CreateProduct, else EditProducts.
    virtual Answer<qint64> save(Product product, Actor actor = {}) = 0;
    virtual Answer<qint64> count() = 0;
};

class Customers
{
public:
    virtual ~Customers() = default;
    virtual Answer<Customer> find(QString id) = 0;
    virtual Answer<QList<Customer>> search(QString text, int limit) = 0; // of those in use
    virtual Answer<bool> save(Customer customer, Actor actor = {}) = 0;  // Permission::EditCustomers
};

// Both retries need Permission::RetryDocuments.
class Queue
{
public:
    virtual ~Queue() = default;
    virtual Answer<QueueSummary> summary() = 0;
    virtual Answer<QList<QueueEntry>> entries(int limit) = 0;
    virtual Answer<bool> retry(AccessKey key, Actor actor = {}) = 0; // now, whatever the pause
    virtual Answer<bool> retryAll(Actor actor = {}) = 0;
    // Asks both services of the tax office for their description, which changes nothing there. Takes 15 s at most.
    virtual Answer<OfficeTest> testOffice(SriTarget target) = 0;
    virtual Answer<OfficeDay> officeDay(SriTarget target) = 0;
};

class SettingsStore
{
public:
    virtual ~SettingsStore() = default;
    virtual Answer<QString> value(QString key, QString fallback) = 0;
    // Permission::ManageSettings, but for what a window keeps for itself: ui.*, cart.draft, sale.void.*;
    // sale.quickKeys needs EditProducts.
    virtual Answer<bool> setValue(QString key, QString value, Actor actor = {}) = 0;
    virtual Answer<bool> setValues(QMap<QString, QString> values, Actor actor = {}) = 0; // all or none
};

struct EngineInfo
{
    QString dataDir;
    QString databaseName; // "SQLite 3.40.1" | "PostgreSQL 15.x"
    int schemaVersion = 0;
    KeyProtection keyProtection = KeyProtection::KeyFile;
    QString sriAddress;
    bool practiceMode = false; // opened with EngineConfig::practice
    bool readOnly = false;     // opened with EngineConfig::readOnly
};

// How the way to the tax office looks from here.
enum class SriReach { Unknown, Reachable, Unreachable };

// Where Engine::open is.
enum class OpenStep { Folder, Keyring, Storage, Practice };
// Told each step and, while one waits for somebody else, asked several times a second, in whatever thread works there.
// False = nobody wants the engine any more: open ends with SHUTTING_DOWN as soon as it can.
using OpenWatch = std::function<bool(OpenStep)>;

// The engine: one thread that owns storage, services and queue, and a pool for pure work. Every call may be made from
// any thread, returns at once and answers through a future. Destroying it stops in order.
class ENGINE_EXPORT Engine : public QObject
{
    Q_OBJECT
public:
    // Opens and migrates the storage; takes the data folder for itself. Blocks for the time that takes: a keyring that
    // is being unlocked alone may need 45 s, so a window opens it in another thread. That thread may end afterwards,
    // but gives the object to the one that will destroy it (moveToThread).
    static Result<std::unique_ptr<Engine>> open(const EngineConfig& config, const OpenWatch& watch = {});
    ~Engine() override;

    Documents& documents();
    Issuers& issuers();
    IssuePoints& issuePoints();
    Catalog& catalog();
    Customers& customers();
    Queue& queue();
    SettingsStore& settings();
    // The same interfaces for somebody else than the till itself; any number of them, none longer than the engine.
    [[nodiscard]] std::shared_ptr<Documents> documentsOf(const Caller& caller);
    // Only those of this issuer in its present environment; for everybody else's NOT_FOUND.
    [[nodiscard]] std::shared_ptr<Documents> documentsOf(const Caller& caller, const Issuer& issuer);
    [[nodiscard]] std::shared_ptr<Issuers> issuersOf(const Caller& caller);
    Accounts& accounts();
    Onboarding& onboarding();
    Notifications& notifications();
    Webhooks& webhooks();
    Mail& mail();
    Devices& devices();
    Orders& orders();
    People& people();
    Audit& audit();
    Sales& sales();
    Shifts& shifts();
    Printing& printing();
    Stock& stock();
    CustomerBook& customerBook();
    [[nodiscard]] EngineInfo info() const;
    // Makes the practice shop (issuer, certificate, products) on first use; answers its issuer.
    Answer<Issuer> ensurePracticeShop();

Q_SIGNALS: // ids and new status only; emitted in the engine's thread, connect with a context
    void documentChanged(const engine::AccessKey& key, engine::DocumentStatus status);
    void queueChanged(const engine::QueueSummary& summary);
    void sriReachChanged(engine::SriReach reach);

private:
    class Private;
    explicit Engine(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

// Answers without a running engine, for the command line: judges a signed voucher check by check.
ENGINE_EXPORT Result<SignatureReport> verifyVoucher(const QByteArray& signedXml);
ENGINE_EXPORT Result<QByteArray> renderRide(const QByteArray& voucherXml, const QByteArray& logo = {});
ENGINE_EXPORT Result<CertificateReport> checkCertificateFile(const QByteArray& p12, const QByteArray& password,
                                                             const QString& ruc);
ENGINE_EXPORT QString engineVersions(); // Qt, OpenSSL, libxml2, xmlsec, one line each

} // namespace engine
