// How long the printable PDF of an invoice takes.
#include "BenchIssuer.h"
#include "Figures.h"
#include "facade/LibrarySetup.h"
#include "invoicing/VoucherMaker.h"
#include "ride/RidePdf.h"

#include <QGuiApplication>

using namespace engine;

namespace {

struct Times
{
    double first = 0, median = 0;
    qsizetype pages = 0;
};

Times render(const QByteArray& xml, int rounds)
{
    Times times;
    std::vector<double> sample;
    for (int i = 0; i <= rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto pdf = ride::renderRide(xml, {{}, true, {}});
        const double took = bench::millisecondsSince(start);
        if (!pdf)
            qFatal("%s", qUtf8Printable(pdf.error().detail));
        times.pages = pdf->count("/Type /Page") - pdf->count("/Type /Pages");
        if (i == 0)
            times.first = took;
        else
            sample.push_back(took / static_cast<double>(times.pages));
    }
    times.median = bench::percentile(sample, 0.5);
    return times;
}

QByteArray signedVoucher(const char* sampleName, const invoicing::SigningIssuer& issuer)
{
    const auto sale = bench::makeSale(sampleName, issuer.profile);
    const auto xml =
        invoicing::makeSignedVoucher(sale.request, sale.totals, issuer, sale.key, QDateTime::currentDateTimeUtc());
    if (!xml)
        qFatal("%s", qUtf8Printable(xml.error().detail));
    return *xml;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    facade::setUpLibraries();
    const auto issuer = bench::makeIssuer();
    const Times small = render(signedVoucher("01-three-products", issuer), 200);
    const Times large = render(signedVoucher("06-two-hundred-lines", issuer), 30);
    bench::figure("RIDE of 3 lines, p50", small.median, "ms", "10 ms");
    bench::figure("RIDE of 200 lines, p50 per page", large.median, "ms", "10 ms");
    bench::figure("RIDE of 200 lines, pages", static_cast<double>(large.pages), "pages");
    bench::figure("RIDE, the first of a process", small.first, "ms");
    return 0;
}
