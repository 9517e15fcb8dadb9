#pragma once
#include "queue/Outbox.h"

#include <engine/AccessKey.h>

namespace engine::invoicing {

// The promise to tell about a document; its subject is the access key.
inline const QString kNoticeEffect = QStringLiteral("NOTICE");

// In the transaction that authorises a document or leaves it to a person.
Result<void> promiseNotice(storage::Database& database, storage::TenantScope tenant, const AccessKey& key,
                           const QDateTime& now);

} // namespace engine::invoicing
