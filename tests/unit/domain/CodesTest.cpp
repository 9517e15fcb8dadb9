#include <engine/Codes.h>
#include <engine/DocumentStatus.h>

#include <gtest/gtest.h>

#include <set>

using namespace engine;
using namespace Qt::StringLiterals;
using enum DocumentStatus;

TEST(Codes, AreThoseOfTheSriTables)
{
    const std::pair<DocumentType, QString> types[] = {
        {DocumentType::Invoice, u"01"_s},       {DocumentType::PurchaseSettlement, u"03"_s},
        {DocumentType::CreditNote, u"04"_s},    {DocumentType::DebitNote, u"05"_s},
        {DocumentType::DeliveryGuide, u"06"_s}, {DocumentType::Withholding, u"07"_s}};
    for (const auto& [type, code] : types) {
        EXPECT_EQ(documentTypeCode(type), code);
        EXPECT_EQ(documentTypeFromCode(code), type);
        EXPECT_EQ(code.toInt(), static_cast<int>(type));
    }
    const std::pair<IdType, QString> ids[] = {{IdType::Ruc, u"04"_s},
                                              {IdType::Cedula, u"05"_s},
                                              {IdType::Passport, u"06"_s},
                                              {IdType::FinalConsumer, u"07"_s},
                                              {IdType::ForeignId, u"08"_s}};
    for (const auto& [type, code] : ids) {
        EXPECT_EQ(idTypeCode(type), code);
        EXPECT_EQ(idTypeFromCode(code), type);
    }
    for (const QStringView unknown : {u"", u"1", u"02", u"08 ", u"٠١"})
        EXPECT_FALSE(documentTypeFromCode(unknown));
    EXPECT_FALSE(idTypeFromCode(u"09")); // the plate, long gone
}

TEST(Codes, OnlyProductionIsProduction)
{
    EXPECT_EQ(environmentOf(SriTarget::Practice), Environment::Test);
    EXPECT_EQ(environmentOf(SriTarget::Test), Environment::Test);
    EXPECT_EQ(environmentOf(SriTarget::Production), Environment::Production);
    for (const SriTarget target : {SriTarget::Practice, SriTarget::Test, SriTarget::Production})
        EXPECT_EQ(sriTargetFromName(sriTargetName(target)), target);
    EXPECT_FALSE(sriTargetFromName(u"Production"));
}

TEST(DocumentStatus, NamesGoBothWays)
{
    for (const DocumentStatus status : {Signed, PendingSend, Received, Returned, Authorized, NotAuthorized})
        EXPECT_EQ(documentStatusFromName(documentStatusName(status)), status);
    EXPECT_EQ(documentStatusName(PendingSend), u"PENDING_SEND");
    EXPECT_FALSE(documentStatusFromName(u"SENT"));
    EXPECT_FALSE(documentStatusFromName(u""));
}

TEST(DocumentStatus, AllowsExactlyTheseMoves)
{
    const std::set<std::pair<DocumentStatus, DocumentStatus>> allowed{
        {Signed, PendingSend},     {Signed, Received},        {Signed, Returned},           {PendingSend, Received},
        {PendingSend, Returned},   {PendingSend, Authorized}, {PendingSend, NotAuthorized}, {Received, Authorized},
        {Received, NotAuthorized}, {Returned, Signed},        {NotAuthorized, Signed}};
    for (const DocumentStatus from : {Signed, PendingSend, Received, Returned, Authorized, NotAuthorized}) {
        for (const DocumentStatus to : {Signed, PendingSend, Received, Returned, Authorized, NotAuthorized})
            EXPECT_EQ(canMove(from, to), allowed.contains({from, to}))
                << documentStatusName(from).toStdString() << " to " << documentStatusName(to).toStdString();
    }
    EXPECT_EQ(allowedTransitions().size(), allowed.size());
}
