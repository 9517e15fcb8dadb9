#pragma once
#include <engine/AccessKey.h>
#include <engine/Decimal.h>
#include <engine/DocumentStatus.h>
#include <engine/Issuer.h>
#include <engine/SriMessage.h>

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace engine {

// How far the queue is with a document that it follows.
struct DispatchState
{
    QString status;    // PENDING | DISPATCHED (on its way at this moment) | FAILED (say "again" to begin anew)
    int attempts = 0;  // that failed, 0 to 5
    QString lastError; // English, empty = none
};

// A row of the documents list.
struct DocumentSummary
{
    AccessKey accessKey;
    IssuerId issuerId = 0;
    SriTarget target = SriTarget::Practice;
    DocumentType type = DocumentType::Invoice;
    QString number; // 001-001-000000042
    qint32 sequential = 0;
    DocumentStatus status = DocumentStatus::Signed;
    QDate issueDate;
    Money total;
    IdType buyerIdType = IdType::FinalConsumer;
    QString buyerId, buyerName, buyerEmail;
    QString authorizationNumber;
    QString authorizationDate;  // ISO 8601 as SRI sent it, offset kept
    QDateTime createdAt;        // UTC
    QList<SriMessage> messages; // of the last answer
    bool needsPerson = false;   // the queue stopped and waits for a decision
    QString emailStatus;        // of the buyer's mail: PENDING, SENT, DELIVERED, FAILED, COMPLAINED, SKIPPED
    QString emailError;         // of the last try, empty = none
    QDateTime emailSentAt;      // UTC, invalid = never
    // Only where the whole document was asked for:
    QByteArray requestPayload;             // JSON, the body the current XML was built from
    std::optional<DispatchState> dispatch; // while it is PENDING_SEND or RECEIVED and the queue follows it
};

// How much of one product of an invoice was taken back; lines are told apart by their main code.
struct CreditedLine
{
    QString mainCode;
    Decimal sold, credited; // quantities
};

// What the credit notes of an invoice leave of it. A guard for screens: the engine itself checks under a lock.
struct CreditNoteSummary
{
    DocumentSummary original;
    Money creditedTotal;          // by authorised notes
    Money pendingTotal;           // by notes on their way to the tax office
    Money remaining;              // what the authorised notes leave of the original
    QList<DocumentSummary> notes; // authorised, oldest first
    QList<CreditedLine> lines;    // notes on their way counted too
};

struct DocumentEvent
{
    qint64 id = 0;
    QString type; // CREATED, SENT, STATUS_CHANGED, REBUILT, ERROR, ...
    std::optional<DocumentStatus> from, to;
    QJsonObject detail;
    QDateTime at;        // UTC
    qint64 apiKeyId = 0; // whose request caused it; 0 = the till itself or its queue
};

// One answer of the tax office.
struct SriReply
{
    QString operation; // RECEPTION | AUTHORIZATION
    QString state;     // RECIBIDA, DEVUELTA, AUTORIZADO, ..., HTTP_500; empty = none
    QList<SriMessage> messages;
    QDateTime at; // UTC
};

// A document that was sent while its sender waited.
struct SentDocument
{
    DocumentSummary document; // RECEIVED or RETURNED
    QString sriStatus;        // RECIBIDA | DEVUELTA
    QList<SriMessage> messages;
    bool processing = false; // message 70: the tax office is at work on an earlier sending
};

// What the queue will do for a document, begun anew.
struct QueuedEffect
{
    qint64 id = 0;
    QString type; // SRI_SEND | SRI_AUTHORIZE
};

struct RetriedDocument
{
    DocumentSummary document;
    QueuedEffect effect;
};

struct DocumentStats
{
    struct OfType
    {
        DocumentType type = DocumentType::Invoice;
        qint64 issued = 0;
        Money authorizedTotal;
    };
    QList<OfType> thisMonth;   // by issue date, in Ecuador; only types that have documents
    qint64 needsAttention = 0; // RETURNED and NOT_AUTHORIZED, of all times
};

// What a creation answers: durable when it arrives.
struct CreatedDocument
{
    DocumentSummary document;
    bool replayed = false; // the idempotency key was known: nothing new was made
};

// Newest is the order of creation.
enum class DocumentOrder { Newest, Sequential, BuyerName, IssueDate, Status };

// Conditions that all must hold; an empty one holds for every document.
struct DocumentFilter
{
    std::optional<DocumentStatus> status;
    std::optional<IssuerId> issuer;
    QDate from, to;
    QString text; // number, buyer id or part of the buyer's name
    std::optional<DocumentType> type;
    QString sequential; // part of the nine digits
    QString buyerName;  // part of it, in whatever case and with or without accents
    QString buyerId;    // exactly
    DocumentOrder order = DocumentOrder::Newest;
    bool ascending = false;
    int limit = 100;
    qint64 offset = 0;
    bool whole = false; // with request and state of the queue
};

struct DocumentPage
{
    QList<DocumentSummary> rows;
    qint64 total = 0;
};

enum class QueueStage { Sending, Queued, WaitingAuthorization, NeedsPerson };

struct QueueEntry
{
    DocumentSummary document;
    QueueStage stage = QueueStage::Queued;
    int attempts = 0;
    QDateTime since, nextTry; // UTC
    QString lastError;        // English, empty when none
};

struct QueueSummary
{
    int waiting = 0;   // to be sent
    int inProcess = 0; // received, not yet authorised
    int needsPerson = 0;
    QDateTime oldest; // UTC, invalid when empty
};

} // namespace engine
