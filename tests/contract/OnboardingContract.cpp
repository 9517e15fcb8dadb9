#include "OnboardingContract.h"

#include "access/ApiKeyRepository.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "access/VerificationRepository.h"
#include "facade/Registration.h"
#include "invoicing/SequentialRepository.h"
#include "support/TestCertificates.h"

namespace contract {

using namespace engine;

namespace {

const QByteArray kOtherRuc = "1790016919001";

QByteArray p12Of(Holder holder)
{
    test::CertificateOptions authorityOptions;
    authorityOptions.commonName = "AC INVENTADA";
    authorityOptions.ruc = {};
    authorityOptions.ca = true;
    authorityOptions.keyUsage = "critical,keyCertSign";
    static const test::TestIdentity authority = test::makeIdentity(authorityOptions, 20);
    test::TestIdentity chain = authority;
    chain.keyDer.clear();
    test::CertificateOptions options;
    if (holder == kOther)
        options.ruc = kOtherRuc;
    if (holder == kRenewed || holder == kStranger)
        options.notBefore = options.notBefore.addMonths(3);
    const bool genuine = holder != kStranger;
    return test::makePkcs12({test::makeIdentity(options, 21 + holder, genuine ? &authority : nullptr), chain});
}

} // namespace

void OnboardingContract::SetUp()
{
    EmptyContract::SetUp();
    if (HasFatalFailure())
        return;
    m_db.reset();
    EngineConfig config;
    config.dataDir = m_folder.path();
    config.useKeyring = false;
    config.runQueue = false;
    config.database = m_place->config().postgres;
    auto protector = crypto::KeyProtector::open(config.dataDir, false);
    ASSERT_OK(protector);
    auto core = facade::Core::open(config, std::move(*protector), m_pool);
    ASSERT_OK(core);
    m_core = std::move(*core);
}

void OnboardingContract::TearDown()
{
    m_core.reset();
}

Registration OnboardingContract::registration(const QString& email, Holder holder)
{
    Registration registration;
    registration.email = email;
    Issuer& profile = registration.branch.profile;
    profile.ruc = holder == kOther ? QString::fromLatin1(kOtherRuc) : u"1790012344001"_s;
    profile.businessName = u"Panadería Ñandú S.A."_s;
    profile.mainAddress = u"Av. 10 de Agosto"_s;
    profile.branchCode = u"001"_s;
    profile.issuePointCode = u"001"_s;
    registration.branch.p12 = p12Of(holder);
    registration.branch.p12Password = "prueba";
    return registration;
}

Result<Registered> OnboardingContract::enrol(Registration registration)
{
    const auto identity = facade::prepareRegistration(registration, false, m_core->clock.nowUtc());
    return identity ? facade::registerTenant(*m_core, registration, *identity) : identity.error();
}

Tenant OnboardingContract::tenant(TenantId id)
{
    return access::TenantRepository(db(), m_core->limits).find(id, m_core->clock.nowUtc()).value_or({});
}

QList<ApiKey> OnboardingContract::keysOf(TenantId id)
{
    return access::ApiKeyRepository(db()).list(id).value_or({});
}

QStringList OnboardingContract::eventsOf(TenantId id)
{
    QStringList types;
    for (const TenantEvent& event : access::TenantEventRepository(db()).list(id).value_or({}))
        types << event.type;
    return types;
}

qsizetype OnboardingContract::issuersOf(TenantId id)
{
    return access::IssuerRepository(db(), storage::TenantScope(id)).list().value_or({}).size();
}

bool OnboardingContract::opens(const QString& token)
{
    return access::ApiKeyRepository(db())
        .findByHash(access::ApiKeyRepository::hashOf(token))
        .value_or(std::nullopt)
        .has_value();
}

qint32 OnboardingContract::next(const Registered& registered, Environment environment, DocumentType type)
{
    return invoicing::SequentialRepository(db(), storage::TenantScope(registered.tenant.id))
        .peek(registered.issuer.id, environment, type)
        .value_or(-1);
}

std::optional<OnboardingContract::Letter> OnboardingContract::letter(TenantId id)
{
    const auto letter =
        access::VerificationRepository(db(), *m_core->protector).letter(id, m_core->random, m_core->clock.nowUtc());
    if (!letter || !*letter)
        return std::nullopt;
    return Letter{(*letter)->token, (*letter)->redirectUrl};
}

QString OnboardingContract::everything()
{
    QString text;
    for (const QString& table :
         {u"tenants"_s, u"tenant_ids"_s, u"tenant_events"_s, u"verification_tokens"_s, u"api_keys"_s, u"issuers"_s,
          u"certificates"_s, u"issuer_document_types"_s, u"sequentials"_s, u"outbox"_s}) {
        QStringList lines;
        const auto rows = db().query(u"SELECT * FROM "_s + table);
        EXPECT_TRUE(rows) << table.toStdString();
        if (!rows)
            continue;
        for (const storage::Row& row : *rows) {
            QStringList columns;
            for (int i = 0; i < row.size(); ++i)
                columns << QString::fromLatin1(row.bytes(i).toHex());
            lines << columns.join(u' ');
        }
        lines.sort();
        text += table + u'\n' + lines.join(u'\n') + u'\n';
    }
    return text;
}

void OnboardingContract::failAt(const QString& table, const QString& change)
{
    const QString action = GetParam() == Dialect::Sqlite
                               ? u"BEGIN SELECT RAISE(ABORT, 'DISK_FULL: fault of the test'); END"_s
                               : u"EXECUTE FUNCTION refuse('DISK_FULL: fault of the test')"_s;
    ASSERT_OK(db().execDirect(u"CREATE TRIGGER fault BEFORE %1 ON %2 FOR EACH ROW %3"_s.arg(change, table, action)));
}

void OnboardingContract::healAt(const QString& table)
{
    ASSERT_OK(
        db().execDirect(GetParam() == Dialect::Sqlite ? u"DROP TRIGGER fault"_s : u"DROP TRIGGER fault ON "_s + table));
}

} // namespace contract
