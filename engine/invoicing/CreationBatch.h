#pragma once
#include "core/Clock.h"
#include "core/Random.h"
#include "invoicing/DocumentRepository.h"
#include "invoicing/InvoiceValidator.h"
#include "invoicing/IssuerDirectory.h"

#include <engine/Caller.h>

#include <engine/Limits.h>

#include <QThreadPool>

#include <functional>

namespace engine::invoicing {

using CreateReply = std::function<void(Result<CreatedDocument>)>;

// What is stored together with a document. Both run in the engine's thread inside the document's transaction, and again
// when that is tried again.
struct Companion
{
    // Before a number is taken. A refusal is this creation's alone.
    std::function<Result<void>(storage::Database&)> admit;
    // Behind the document's own rows. An error undoes the whole batch, so whatever can be known belongs into admit.
    std::function<Result<void>(storage::Database&, const DocumentSummary&, const InvoiceTotals&)> store;
};

struct Creation
{
    Caller caller;
    IssuerId issuer = 0;
    InvoiceRequest request;
    QString idempotencyKey; // empty = none
    CreateReply reply;
    std::optional<Companion> companion = std::nullopt;

    [[nodiscard]] storage::TenantScope tenant() const { return storage::TenantScope(caller.tenant); }
};

// Creations that waited at the same moment share one transaction: numbers in order, vouchers built and signed in the
// pool, rows inserted, one commit. Whatever still fails after numbering rolls the whole batch back and the rest is
// numbered again, so no gap can appear. Nobody is answered before the commit. No two creations of a batch carry the
// same idempotency key of one issuer: the caller keeps the second for the next batch.
class CreationBatch
{
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        core::Random& random;
        QThreadPool& pool;
        IssuerDirectory& issuers;
        Policy policy;
        QHash<SriTarget, QDate> latestAuthorized; // newest issue date each office has confirmed; invalid = none yet
        const Limits& limits;                     // of tenants that have any
    };
    CreationBatch(Context context, QList<Creation> creations);

    // Runs to the end and answers everyone. The documents that are new, in the order of their numbers.
    QList<DocumentSummary> run();

private:
    struct Item
    {
        Creation creation;
        std::optional<SigningIssuer> issuer;
        std::optional<InvoiceTotals> totals;
        std::optional<Error> refusal; // known before numbering
        std::optional<Error> denial;  // by what is stored, and by what else this attempt stores
        std::optional<Result<CreatedDocument>> answer;
        DocumentContent content;
        AccessKey key;
        DocumentSummary summary;
    };
    enum class Attempt { Committed, Again, Failed };

    void prepare();
    void prepareItem(Item& item) const;
    Attempt attempt();
    Result<void> settleKnown(const QList<Item*>& open);
    Result<bool> settleByKey(Item& item);
    Result<void> admit(QList<Item*>& open);
    Result<void> askTypes(const QList<Item*>& open);
    Result<void> askCompanions(const QList<Item*>& open);
    Result<void> askLedger(const QList<Item*>& open);
    Result<void> reserveQuota(QList<Item*> open);
    Result<bool> number(const QList<Item*>& open);
    bool sign(const QList<Item*>& open);
    void signItem(Item& item) const;
    Result<void> store(const QList<Item*>& open);
    Attempt afterLostCommit(const QList<Item*>& open);
    Attempt failed(const Error& error);
    QList<Item*> open();
    void refuseAll(const Error& error);

    static constexpr int kMaxCollisions = 3;
    static constexpr int kMaxReconnects = 2;

    Context m_context;
    QDateTime m_now;
    int m_collisions = 0;
    int m_reconnects = 0;
    std::vector<Item> m_items;
};

} // namespace engine::invoicing
