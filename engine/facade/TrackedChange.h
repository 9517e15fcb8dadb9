#pragma once
#include "facade/Facades.h"
#include "pos/AuditTrail.h"
#include "storage/Transaction.h"

#include <engine/People.h>

namespace engine::facade {

// A change by somebody who may make it, and its line in the audit trail, both or neither. `work(db, who, note)` fills
// in the note; an empty action writes none.
template <class T, class Work>
Answer<T> trackedChange(Rooms& rooms, Actor actor, Permission needed, Work work)
{
    return rooms.write([actor = std::move(actor), needed, work = std::move(work)](Core& core) mutable {
        return core.withDatabase([&](storage::Database& db) -> Result<T> {
            auto transaction = storage::Transaction::begin(db);
            if (!transaction)
                return transaction.error();
            const auto who = core.actors->permit(actor, needed);
            if (!who)
                return who.error();
            pos::AuditNote note;
            Result<T> done = work(db, *who, note);
            if (!done)
                return done;
            if (!note.action.isEmpty()) {
                if (auto told = pos::AuditTrail(db, kTenant).append(*who, note, core.clock.nowUtc()); !told)
                    return told.error();
            }
            if (auto stored = transaction->commit(); !stored)
                return stored.error();
            core.actors->consume(actor);
            return done;
        });
    });
}

} // namespace engine::facade
