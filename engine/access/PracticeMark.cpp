#include "access/PracticeMark.h"

#include "access/SettingsRepository.h"

namespace engine::access {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"practice.production"_s;

}

Result<void> markPractised(storage::Database& database, storage::TenantScope tenant)
{
    return SettingsRepository(database, tenant).set(kKey, u"1"_s);
}

Result<bool> isPractised(storage::Database& database, storage::TenantScope tenant)
{
    if (tenant.id == storage::kTillTenant.id)
        return false; // no guest
    return SettingsRepository(database, tenant).get(kKey).map([](const std::optional<QString>& value) {
        return value == u"1"_s;
    });
}

Result<bool> isPractice(storage::Database& database, storage::TenantScope tenant, SriTarget target)
{
    return target == SriTarget::Production ? isPractised(database, tenant) : target == SriTarget::Practice;
}

} // namespace engine::access
