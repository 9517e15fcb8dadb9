#pragma once
#include "StorageContract.h"

#include "facade/Core.h"

#include <engine/Accounts.h>

#include <QThreadPool>

namespace contract {

// Whose certificate a registration brings.
enum Holder {
    kHolder,   // of an authority
    kRenewed,  // the same taxpayer's next one, of the same authority
    kStranger, // names the same RUC, but made by whoever
    kOther     // another taxpayer
};

// The writing half of an engine on an empty database of its own.
class OnboardingContract : public EmptyContract
{
protected:
    void SetUp() override;
    void TearDown() override;

    engine::storage::Database& db() { return *m_core->database; }
    static engine::Registration registration(const QString& email, Holder holder);
    // As the facade does it.
    engine::Result<engine::Registered> enrol(engine::Registration registration);

    engine::Tenant tenant(engine::TenantId id);
    QList<engine::ApiKey> keysOf(engine::TenantId id); // newest first
    QStringList eventsOf(engine::TenantId id);
    qsizetype issuersOf(engine::TenantId id);
    bool opens(const QString& token); // a key that works
    qint32 next(const engine::Registered& registered, engine::Environment environment, engine::DocumentType type);
    struct Letter
    {
        QString token, redirectUrl;
    };
    std::optional<Letter> letter(engine::TenantId id);

    // Every row of every table that registration and promotion touch.
    QString everything();
    // From now on this change of the table fails, as on a full disk.
    void failAt(const QString& table, const QString& change);
    void healAt(const QString& table);

    QTemporaryDir m_folder;
    QThreadPool m_pool;
    std::unique_ptr<engine::facade::Core> m_core;
};

} // namespace contract
