#pragma once
#include "storage/Database.h"

namespace engine::storage {

// BEGIN IMMEDIATE on SQLite, BEGIN on PostgreSQL. Inside a running one it joins: the outermost commit decides, and
// an inner one that is dropped uncommitted takes the outer with it. Without commit() the destructor rolls back.
// A failed statement dooms the transaction on both databases: commit() then rolls back and says so.
class Transaction
{
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    // After an error nothing is stored, except when outcomeUnknown() is true: the connection broke while the
    // server was committing, and only looking the data up again can tell.
    Result<void> commit();
    [[nodiscard]] bool outcomeUnknown() const { return m_outcomeUnknown; }

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    void rollback();

    Database* m_database; // null once finished or moved from
    bool m_outcomeUnknown = false;
};

} // namespace engine::storage
