#pragma once
#include "facade/Core.h"
#include "pos/AuditTrail.h"
#include "storage/Transaction.h"

namespace engine::facade {

inline Caller actingAs(Caller caller, Actor actor)
{
    caller.actor = std::move(actor);
    return caller;
}

// The one place where the facade judges who may change something. A key was judged by its scopes before it came here;
// everybody else by the permissions of whoever is signed in, or by an approval. Call in the transaction of the change.
Result<pos::Who> permitted(Core& core, const Caller& caller, const QList<Permission>& needed);

// The line of the audit trail, unless the action is empty or the change is another tenant's: the trail is the shop's.
Result<void> tell(Core& core, storage::Database& db, const Caller& caller, const pos::Who& who, pos::AuditNote note);

// {"before": …, "after": …} with the members that differ.
QJsonObject difference(const QJsonObject& before, const QJsonObject& after);

// A change by somebody who may make it, and its line in the audit trail, both or neither. `work(db, who, note)` fills
// in the note.
template <class T, class Work>
Result<T> guarded(Core& core, const Caller& caller, const QList<Permission>& needed, Work work)
{
    return core.withDatabase([&](storage::Database& db) -> Result<T> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        const auto who = permitted(core, caller, needed);
        if (!who)
            return who.error();
        pos::AuditNote note;
        Result<T> done = work(db, *who, note);
        if (!done)
            return done;
        if (auto told = tell(core, db, caller, *who, std::move(note)); !told)
            return told.error();
        if (auto stored = transaction->commit(); !stored)
            return stored.error();
        core.actors->consume(caller.actor);
        return done;
    });
}

// Permission alone, for what keeps its own books: a document has its events, a letter leaves nothing behind.
inline Result<void> allowed(Core& core, const Caller& caller, Permission needed)
{
    return core.withDatabase([&](storage::Database&) -> Result<void> {
        if (auto who = permitted(core, caller, {needed}); !who)
            return who.error();
        core.actors->consume(caller.actor);
        return {};
    });
}

} // namespace engine::facade
