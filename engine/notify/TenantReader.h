#pragma once
#include "storage/Database.h"

#include <engine/Caller.h>

#include <QStringList>

namespace engine::notify {

// What notices and mails need to know of a tenant.
class TenantReader
{
public:
    explicit TenantReader(storage::Database& database) : m_db(database) {}

    Result<QString> language(TenantId tenant); // es | en; NOT_FOUND
    Result<QList<TenantId>> notSuspended();    // ascending
    // Inside a transaction: others who want to tell this tenant something wait for its end, so that a notice that is
    // there is found and not made twice.
    Result<void> hold(TenantId tenant);

private:
    storage::Database& m_db;
};

} // namespace engine::notify
