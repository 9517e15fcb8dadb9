#include "StorageContract.h"

#include "access/IssuerRepository.h"

namespace contract {

using namespace engine;

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 11, 21), QTime(15, 0, 0, 250), Qt::UTC).addSecs(seconds);
}

AccessKey keyFor(qint32 sequential, Environment environment)
{
    AccessKey::Parts parts;
    parts.issueDate = QDate(2026, 11, 21);
    parts.ruc = u"1790016919001"_s;
    parts.environment = environment;
    parts.branchCode = u"001"_s;
    parts.issuePointCode = u"002"_s;
    parts.sequential = sequential;
    parts.numericCode = u"12345678"_s;
    return AccessKey::make(parts).value_or({});
}

Issuer sampleIssuer(const QString& point)
{
    Issuer issuer;
    issuer.ruc = u"1790016919001"_s;
    issuer.businessName = u"Almacén Ñandú S.A."_s;
    issuer.mainAddress = u"Av. 10 de Agosto"_s;
    issuer.branchCode = u"001"_s;
    issuer.issuePointCode = point;
    issuer.target = SriTarget::Test;
    issuer.digest = SignatureDigest::Sha256;
    issuer.accounting = true;
    return issuer;
}

invoicing::NewDocumentRow sampleDocument(IssuerId issuer, qint32 sequential)
{
    invoicing::NewDocumentRow row;
    row.accessKey = keyFor(sequential);
    row.issuerId = issuer;
    row.target = SriTarget::Test;
    row.createdAt = at(sequential);
    row.content.total = Money::fromCents(11500 + sequential);
    row.content.buyerIdType = IdType::Cedula;
    row.content.buyerId = u"1710034065"_s;
    row.content.buyerName = u"Peña Íñiguez José"_s;
    row.content.buyerEmail = u"jose@example.com"_s;
    row.content.signedXml = QByteArray("<factura>\0\xc3\xb1</factura>", 23);
    row.content.requestPayload = QByteArray("{\"buyer\":\"Pe\xc3\xb1"
                                            "a\"}");
    row.content.payloadHash = u"aa"_s;
    return row;
}

QList<storage::Migration> currentMigrations()
{
    return storage::Migrator::load(QStringLiteral(RESOURCES_DIR "/migrations")).value_or({});
}

std::string dialectName(const testing::TestParamInfo<Dialect>& info)
{
    return info.param == Dialect::Sqlite ? "Sqlite" : "PostgreSql";
}

void EmptyContract::SetUp()
{
    auto place = support::TestDatabase::create(GetParam());
    ASSERT_OK(place);
    m_place = std::move(*place);
    m_db = open();
    ASSERT_TRUE(m_db);
}

std::unique_ptr<storage::Database> EmptyContract::open()
{
    auto database = m_place->open();
    if (!database) {
        ADD_FAILURE() << qPrintable(database.error().detail);
        return nullptr;
    }
    return std::move(*database);
}

void SchemaContract::SetUp()
{
    EmptyContract::SetUp();
    if (HasFatalFailure())
        return;
    ASSERT_OK(storage::Migrator(*m_db).migrate(currentMigrations(), at(0)));
    auto issuer = access::IssuerRepository(*m_db, kTenant).insert(sampleIssuer(u"002"_s), at(0));
    ASSERT_OK(issuer);
    m_issuer = *issuer;
}

} // namespace contract
