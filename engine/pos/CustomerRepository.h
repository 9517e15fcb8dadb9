#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Product.h>

namespace engine::pos {

class CustomerRepository
{
public:
    CustomerRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<Customer> find(const QString& id); // NOT_FOUND
    // Id prefix or part of the name; case and accents do not matter. Those in use.
    Result<QList<Customer>> search(const QString& text, int limit);
    Result<QList<Customer>> list(const QString& text, bool alsoInactive, int limit, qint64 offset); // by name
    Result<void> save(const Customer& customer); // new or replaced, by id

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
