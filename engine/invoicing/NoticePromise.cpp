#include "invoicing/NoticePromise.h"

namespace engine::invoicing {

Result<void> promiseNotice(storage::Database& database, storage::TenantScope tenant, const AccessKey& key,
                           const QDateTime& now)
{
    return queue::Outbox(database, tenant).enqueue(queue::Lane::Side, kNoticeEffect, key.text(), now, now);
}

} // namespace engine::invoicing
