#include "core/Clock.h"
#include "invoicing/InvoiceValidator.h"
#include "invoicing/VoucherXml.h"
#include "practice/PracticeRules.h"
#include "support/RandomInvoice.h"
#include "support/SignedVouchers.h"

#include <engine/AccessKey.h>

#include <gtest/gtest.h>

#include <functional>

using namespace engine;
using namespace Qt::StringLiterals;
using testing_support::SignedVouchers;

namespace {

// What the program builds and what the office recomputes are two implementations of one sheet.
void expectAccepted(int count, const std::function<InvoiceRequest(std::mt19937_64&, QDate)>& make)
{
    const QDateTime now(QDate(2026, 11, 22), QTime(15, 0), Qt::UTC);
    const QDate today = core::ecuadorDate(now);
    std::mt19937_64 random(20261122);
    for (int i = 1; i <= count; ++i) {
        Issuer issuer = engine::tests::randomIssuer(random);
        issuer.ruc = u"1799999990001"_s; // of the test certificate
        const InvoiceRequest request = make(random, today);
        const auto totals = invoicing::validateInvoice(request, issuer, {Money::fromCents(5000), today});
        ASSERT_TRUE(totals) << i;
        const auto key = AccessKey::make({today, documentTypeOf(request), issuer.ruc, environmentOf(issuer.target),
                                          issuer.branchCode, issuer.issuePointCode, i, u"00007919"_s});
        ASSERT_TRUE(key) << i;
        const auto document = invoicing::buildVoucherXml(request, *totals, issuer, *key);
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

} // namespace

TEST(PracticeRules, AcceptsEverySaleThatTheProgramBuilds)
{
    expectAccepted(1000, [](std::mt19937_64& random, QDate) { return engine::tests::randomInvoice(random); });
}

TEST(PracticeRules, AcceptsEveryCreditNoteThatTheProgramBuilds)
{
    expectAccepted(1000, engine::tests::randomCreditNote);
}
