// How many vouchers one core signs: the signature alone, and the whole way from figures to signed bytes.
#include "BenchIssuer.h"
#include "Figures.h"
#include "facade/LibrarySetup.h"
#include "invoicing/InvoiceXmlBuilder.h"
#include "invoicing/VoucherMaker.h"
#include "signing/XadesBesSigner.h"

#include <QCoreApplication>

using namespace engine;

namespace {

constexpr double kSeconds = 2;

double signRate(const invoicing::SigningIssuer& issuer, const bench::Sale& sale, const QDateTime& now)
{
    double spent = 0;
    int count = 0;
    for (; spent < kSeconds; ++count) {
        auto document = invoicing::buildInvoiceXml(sale.request, sale.totals, issuer.profile, sale.key);
        const double start = bench::threadSeconds();
        const auto bytes = signing::signXades(std::move(*document), *issuer.signer, {}, now);
        spent += bench::threadSeconds() - start;
        if (!bytes)
            qFatal("%s", qUtf8Printable(bytes.error().detail));
    }
    return count / spent;
}

double makeRate(const invoicing::SigningIssuer& issuer, const bench::Sale& sale, const QDateTime& now)
{
    const double start = bench::threadSeconds();
    int count = 0;
    for (; bench::threadSeconds() - start < kSeconds; ++count) {
        const auto bytes = invoicing::makeSignedVoucher(sale.request, sale.totals, issuer, sale.key, now);
        if (!bytes)
            qFatal("%s", qUtf8Printable(bytes.error().detail));
    }
    return count / (bench::threadSeconds() - start);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    facade::setUpLibraries();
    const auto issuer = bench::makeIssuer();
    const auto small = bench::makeSale("01-three-products", issuer.profile);
    const auto large = bench::makeSale("06-two-hundred-lines", issuer.profile);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    bench::figure("sign, 3 lines", signRate(issuer, small, now), "/s", "0.65 S");
    bench::figure("sign, 200 lines", signRate(issuer, large, now), "/s", "0.16 S");
    bench::figure("build, check against the schema and sign, 3 lines", makeRate(issuer, small, now), "/s");
    bench::figure("build, check against the schema and sign, 200 lines", makeRate(issuer, large, now), "/s");
    return 0;
}
