#pragma once
#include "facade/Facades.h"
#include "facade/Guarded.h"

namespace engine::facade {

// A guarded change (Guarded.h) that is all that a call does.
template <class T, class Work>
Answer<T> trackedChange(Rooms& rooms, Actor actor, Permission needed, Work work)
{
    return rooms.write([actor = std::move(actor), needed, work = std::move(work)](Core& core) mutable {
        return guarded<T>(core, Caller::till(actor), {needed}, work);
    });
}

} // namespace engine::facade
