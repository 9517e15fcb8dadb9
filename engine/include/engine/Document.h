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
    QDateTime at; // UTC
};

// What a creation answers: durable when it arrives.
struct CreatedDocument
{
    DocumentSummary document;
    bool replayed = false; // the idempotency key was known: nothing new was made
};

struct DocumentFilter
{
    std::optional<DocumentStatus> status;
    std::optional<IssuerId> issuer;
    QDate from, to;
    QString text; // number, buyer id or part of the buyer's name
    int limit = 100;
    int offset = 0;
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
