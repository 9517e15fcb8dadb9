#pragma once
#include "invoicing/DocumentRepository.h"
#include "invoicing/DocumentRows.h"

#include <QStringList>

namespace engine::invoicing {

// What the counters beside the documents know of a view, so that nobody counts rows. For readers.
class DocumentTotals
{
public:
    // `type` empty = all types.
    DocumentTotals(storage::Database& database, storage::TenantScope tenant, const DocumentView& view,
                   std::optional<DocumentType> type);

    Result<qint64> all();

    // Where the list that begins with the newest has come by the end of a day: `skipped` documents, all of the days
    // after `day`.
    struct Place
    {
        QString day; // ISO; empty = the beginning
        qint64 skipped = 0;
    };
    // The last such place before the document number `first`, counted from 0.
    Result<Place> placeBefore(qint64 first);

    // Buyers in whose name a text is found.
    struct Buyers
    {
        qint64 documents = 0;
        QStringList names; // as they are searched; empty when they are too many to be listed
    };
    static constexpr int kMostBuyers = 128;
    Result<Buyers> buyersLike(const QString& pattern); // for LIKE with the escape character !

private:
    [[nodiscard]] storage::Args withOwner(const storage::Args& more = {}) const;

    storage::Database& m_db;
    storage::TenantScope m_tenant;
    DocumentCondition m_seen;
};

} // namespace engine::invoicing
