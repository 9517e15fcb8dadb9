#include "core/Clock.h"
#include "invoicing/InvoiceValidator.h"
#include "invoicing/InvoiceXmlBuilder.h"
#include "practice/PracticeRules.h"
#include "support/RandomInvoice.h"
#include "support/SignedVouchers.h"

#include <engine/AccessKey.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;
using testing_support::SignedVouchers;

// What the program builds and what the office recomputes are two implementations of one sheet.
TEST(PracticeRules, AcceptsEverySaleThatTheProgramBuilds)
{
    const QDateTime now(QDate(2026, 11, 22), QTime(15, 0), Qt::UTC);
    std::mt19937_64 random(20261122);
    for (int i = 1; i <= 1000; ++i) {
        Issuer issuer = engine::tests::randomIssuer(random);
        issuer.ruc = u"1799999990001"_s; // of the test certificate
        const InvoiceRequest request = engine::tests::randomInvoice(random);
        const auto totals =
            invoicing::validateInvoice(request, issuer, {Money::fromCents(5000), core::ecuadorDate(now)});
        ASSERT_TRUE(totals) << i;
        const auto key =
            AccessKey::make({core::ecuadorDate(now), DocumentType::Invoice, issuer.ruc, environmentOf(issuer.target),
                             issuer.branchCode, issuer.issuePointCode, i, u"00007919"_s});
        ASSERT_TRUE(key) << i;
        const auto document = invoicing::buildInvoiceXml(request, *totals, issuer, *key);
        ASSERT_TRUE(document) << i;
        const QByteArray voucher = SignedVouchers::sign(document->serialize(), now.addSecs(-60));
        const auto desk = practice::VoucherOnDesk::receive(voucher);
        ASSERT_FALSE(desk.refusal()) << i << desk.refusal()->additionalInfo.toStdString() << voucher.toStdString();
        ASSERT_FALSE(desk.checkDates(now)) << i;
        if (issuer.target == SriTarget::Production)
            continue; // rightly refused here
        const auto problem = desk.checkForAuthorization(now);
        ASSERT_FALSE(problem) << i << problem->identifier.toStdString() << problem->additionalInfo.toStdString()
                              << voucher.toStdString();
    }
}
