#include "StorageContract.h"

#include "access/DocumentTypeRepository.h"
#include "access/IssuerRepository.h"
#include "invoicing/SequentialRepository.h"

#include <barrier>
#include <thread>

namespace contract {

using namespace engine;
using access::DocumentTypeRepository;
using access::IssuerRepository;
using invoicing::SequentialRepository;

namespace {

const storage::TenantScope kOther{2};
const QList<DocumentType> kInvoices{DocumentType::Invoice};
const QList<DocumentType> kBoth{DocumentType::Invoice, DocumentType::CreditNote};

} // namespace

class IssuerContract : public SchemaContract
{
protected:
    void SetUp() override
    {
        SchemaContract::SetUp();
        ASSERT_OK(m_db->exec(u"INSERT INTO tenants (id, name, created_at) VALUES (2, 'other', '')"_s));
    }
    IssuerRepository issuers() { return {*m_db, kTenant}; }
    IssuerRepository others() { return {*m_db, kOther}; }
    DocumentTypeRepository types() { return {*m_db, kTenant}; }
    SequentialRepository numbers() { return {*m_db, kTenant}; }
    IssuerId add(const QString& branch, const QString& point)
    {
        Issuer issuer = sampleIssuer(point);
        issuer.branchCode = branch;
        return issuers().insert(issuer, at(1)).value_or(0);
    }
};
ON_BOTH_DATABASES(IssuerContract);

TEST_P(IssuerContract, TypesAreSwitchedOnAndOff)
{
    EXPECT_TRUE(types().active(m_issuer).value_or(kBoth).isEmpty());
    ASSERT_FAILS(types().require(m_issuer, DocumentType::Invoice), DOCUMENT_TYPE_NOT_ENABLED);
    ASSERT_OK(types().enable(m_issuer, DocumentType::CreditNote));
    ASSERT_OK(types().enable(m_issuer, DocumentType::Invoice));
    ASSERT_OK(types().enable(m_issuer, DocumentType::Invoice));
    EXPECT_EQ(types().active(m_issuer).value_or({}), kBoth);
    ASSERT_OK(types().require(m_issuer, DocumentType::CreditNote));

    ASSERT_OK(types().disable(m_issuer, DocumentType::CreditNote));
    EXPECT_EQ(types().active(m_issuer).value_or({}), kInvoices);
    EXPECT_EQ(types().isActive(m_issuer, DocumentType::CreditNote).value_or(true), false);
    ASSERT_FAILS(types().disable(m_issuer, DocumentType::CreditNote), DOCUMENT_TYPE_NOT_ENABLED);
    ASSERT_FAILS(types().disable(m_issuer, DocumentType::Withholding), DOCUMENT_TYPE_NOT_ENABLED);
    ASSERT_OK(types().enable(m_issuer, DocumentType::CreditNote));
    EXPECT_EQ(types().active(m_issuer).value_or({}), kBoth);
}

TEST_P(IssuerContract, TypesOfAnotherTenantsIssuerStayOutOfReach)
{
    ASSERT_OK(types().enable(m_issuer, DocumentType::Invoice));
    DocumentTypeRepository foreign(*m_db, kOther);
    ASSERT_FAILS(foreign.enable(m_issuer, DocumentType::CreditNote), ISSUER_NOT_FOUND);
    ASSERT_FAILS(foreign.disable(m_issuer, DocumentType::Invoice), DOCUMENT_TYPE_NOT_ENABLED);
    ASSERT_FAILS(foreign.require(m_issuer, DocumentType::Invoice), DOCUMENT_TYPE_NOT_ENABLED);
    EXPECT_TRUE(foreign.active(m_issuer).value_or(kBoth).isEmpty());
    EXPECT_EQ(types().active(m_issuer).value_or({}), kInvoices);
}

TEST_P(IssuerContract, RemovedIssuersCountNoMore)
{
    const IssuerId second = add(u"001"_s, u"003"_s);
    const IssuerId third = add(u"007"_s, u"001"_s);
    const auto before = issuers().countActive(u"001"_s);
    ASSERT_OK(before);
    EXPECT_EQ(before->branches, 2);
    EXPECT_EQ(before->all, 3);
    EXPECT_EQ(before->ofBranch, 2);

    ASSERT_OK(issuers().setActive(third, false, at(2)));
    const auto after = issuers().countActive(u"007"_s);
    ASSERT_OK(after);
    EXPECT_EQ(after->branches, 1);
    EXPECT_EQ(after->all, 2);
    EXPECT_EQ(after->ofBranch, 0);
    EXPECT_EQ(issuers().list().value_or({}).size(), 3);
    const auto active = issuers().listActive();
    ASSERT_OK(active);
    ASSERT_EQ(active->size(), 2);
    EXPECT_EQ(active->at(0).id, m_issuer);
    EXPECT_EQ(active->at(1).id, second);
    EXPECT_EQ(issuers().find(third).map([](const Issuer& found) { return found.active; }).value_or(true), false);
    EXPECT_EQ(others().countActive(u"001"_s).value_or({9, 9, 9}).all, 0);
    ASSERT_FAILS(others().setActive(third, true, at(3)), ISSUER_NOT_FOUND);
    ASSERT_OK(issuers().setActive(third, true, at(3)));
    EXPECT_EQ(issuers().listActive().value_or({}).size(), 3);
}

TEST_P(IssuerContract, OneMemberChangesAlone)
{
    const Issuer before = issuers().find(m_issuer).value_or({});
    ASSERT_OK(issuers().setTradeName(m_issuer, u"La Esquina"_s, at(5)));
    ASSERT_OK(issuers().setBranchAddress(m_issuer, {}, at(5)));
    ASSERT_OK(issuers().setLogo(m_issuer, "pixels", at(5)));
    const Issuer after = issuers().find(m_issuer).value_or({});
    EXPECT_EQ(after.tradeName, u"La Esquina"_s);
    EXPECT_TRUE(after.branchAddress.isEmpty());
    EXPECT_EQ(after.logo, "pixels");
    EXPECT_EQ(after.businessName, before.businessName);
    EXPECT_EQ(after.mainAddress, before.mainAddress);
    ASSERT_FAILS(others().setTradeName(m_issuer, u"x"_s, at(6)), ISSUER_NOT_FOUND);
    ASSERT_FAILS(others().setLogo(m_issuer, "x", at(6)), ISSUER_NOT_FOUND);
}

TEST_P(IssuerContract, TheOperatorSeesEverybodysIssuers)
{
    Issuer foreign = sampleIssuer();
    foreign.logo = "pixels";
    const auto id = others().insert(foreign, at(1));
    ASSERT_OK(id);
    ASSERT_OK(others().setActive(*id, false, at(2)));
    const auto all = IssuerRepository::listEverybodys(*m_db);
    ASSERT_OK(all);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->at(0).tenant, 1);
    EXPECT_TRUE(all->at(0).active);
    EXPECT_EQ(all->at(1).id, *id);
    EXPECT_EQ(all->at(1).tenant, 2);
    EXPECT_FALSE(all->at(1).active);
    EXPECT_TRUE(all->at(1).logo.isEmpty());
    const auto found = IssuerRepository::findEverybodys(*m_db, *id);
    ASSERT_OK(found);
    ASSERT_TRUE(found->has_value());
    EXPECT_EQ((*found)->tenant, 2);
    EXPECT_TRUE((*found)->logo.isEmpty());
    EXPECT_FALSE(IssuerRepository::findEverybodys(*m_db, 4711).value_or(Issuer()).has_value());
}

TEST_P(IssuerContract, ATaxpayerBelongsToOneTenant)
{
    const QString ruc = sampleIssuer().ruc;
    EXPECT_EQ(issuers().isRucOfAnother(ruc).value_or(true), false);
    EXPECT_EQ(others().isRucOfAnother(ruc).value_or(false), true);
    ASSERT_OK(issuers().setActive(m_issuer, false, at(2)));
    EXPECT_EQ(others().isRucOfAnother(ruc).value_or(false), true);
    EXPECT_EQ(others().isRucOfAnother(u"1791111111001"_s).value_or(true), false);
}

TEST_P(IssuerContract, ARemovedIssuerStoresNoDocument)
{
    invoicing::DocumentRepository documents(*m_db, kTenant);
    EXPECT_EQ(issuers().hasDocuments(m_issuer).value_or(true), false);
    ASSERT_OK(issuers().setActive(m_issuer, false, at(2)));
    ASSERT_FAILS(documents.insert(sampleDocument(m_issuer, 1)), ISSUER_NOT_FOUND);
    ASSERT_OK(issuers().setActive(m_issuer, true, at(3)));
    ASSERT_OK(documents.insert(sampleDocument(m_issuer, 1)));
    EXPECT_EQ(issuers().hasDocuments(m_issuer).value_or(false), true);
    EXPECT_EQ(others().hasDocuments(m_issuer).value_or(true), false);
}

// Whoever comes first wins: an issuer with a document stays, and a removed one has none.
TEST_P(IssuerContract, RemovalAndCreationDoNotMeet)
{
    constexpr int kRounds = 12;
    int kept = 0;
    for (int round = 0; round < kRounds; ++round) {
        const IssuerId issuer = add(u"%1"_s.arg(100 + round), u"001"_s);
        ASSERT_NE(issuer, 0);
        std::barrier start(2);
        bool stored = false, removed = false;
        std::jthread creator([&] {
            const auto database = m_place->open();
            start.arrive_and_wait();
            auto transaction = storage::Transaction::begin(**database);
            SequentialRepository counters(**database, kTenant);
            if (!counters.take(issuer, Environment::Test, DocumentType::Invoice))
                return;
            const auto row = sampleDocument(issuer, 1000 + round);
            stored = invoicing::DocumentRepository(**database, kTenant).insert(row) && transaction->commit();
        });
        std::jthread remover([&] {
            const auto database = m_place->open();
            start.arrive_and_wait();
            auto transaction = storage::Transaction::begin(**database);
            IssuerRepository repository(**database, kTenant);
            if (!repository.hold() || !SequentialRepository(**database, kTenant).holdAll(issuer, kBoth))
                return;
            if (!repository.hasDocuments(issuer).value_or(true))
                removed = repository.setActive(issuer, false, at(9)) && transaction->commit();
        });
        creator.join();
        remover.join();
        EXPECT_NE(stored, removed) << round;
        EXPECT_EQ(issuers().hasDocuments(issuer).value_or(!stored), stored) << round;
        kept += stored ? 1 : 0;
    }
    RecordProperty("kept", kept);
}

// The last place of a tier is given once, whoever asks at the same moment.
TEST_P(IssuerContract, ALimitHoldsForTwoAtOnce)
{
    constexpr int kThreads = 3;
    constexpr qint64 kMost = 3; // with the one that is there
    std::barrier start(kThreads);
    std::vector<std::jthread> writers;
    for (int t = 0; t < kThreads; ++t)
        writers.emplace_back([&, t] {
            const auto database = m_place->open();
            start.arrive_and_wait();
            for (int round = 0; round < 4; ++round) {
                auto transaction = storage::Transaction::begin(**database);
                IssuerRepository repository(**database, kTenant);
                ASSERT_OK(IssuerRepository::holdTaxpayers(**database));
                ASSERT_OK(repository.hold());
                const auto points = repository.countActive(u"001"_s);
                ASSERT_OK(points);
                if (points->ofBranch >= kMost)
                    continue;
                ASSERT_OK(repository.insert(sampleIssuer(u"%1"_s.arg(100 + 10 * t + round)), at(round)));
                ASSERT_OK(transaction->commit());
            }
        });
    writers.clear();
    EXPECT_EQ(issuers().countActive(u"001"_s).value_or({}).ofBranch, kMost);
}

TEST_P(IssuerContract, ACounterMovesForwardOnly)
{
    const auto move = [&](qint32 next) {
        return numbers().moveForward(m_issuer, Environment::Production, DocumentType::CreditNote, next);
    };
    const auto next = [&] {
        return numbers().peek(m_issuer, Environment::Production, DocumentType::CreditNote).value_or(-1);
    };
    EXPECT_EQ(move(1).value_or(false), true);
    EXPECT_EQ(move(200).value_or(false), true);
    EXPECT_EQ(move(200).value_or(false), true);
    EXPECT_EQ(move(199).value_or(true), false);
    EXPECT_EQ(next(), 200);
    ASSERT_OK(numbers().take(m_issuer, Environment::Production, DocumentType::CreditNote));
    EXPECT_EQ(move(200).value_or(true), false);
    EXPECT_EQ(next(), 201);
    EXPECT_EQ(move(999'999'999).value_or(false), true);
    ASSERT_FAILS(move(0), VALIDATION_FAILED);
    ASSERT_FAILS(move(1'000'000'000), VALIDATION_FAILED);
    SequentialRepository foreign(*m_db, kOther);
    EXPECT_EQ(
        foreign.moveForward(m_issuer, Environment::Production, DocumentType::CreditNote, 999'999'999).value_or(true),
        false);
    EXPECT_EQ(numbers().peek(m_issuer, Environment::Test, DocumentType::CreditNote).value_or(-1), 1);
    ASSERT_OK(numbers().holdAll(m_issuer, kBoth));
    EXPECT_EQ(next(), 999'999'999);
}

} // namespace contract
