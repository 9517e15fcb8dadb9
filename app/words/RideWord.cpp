#include "Words.h"

using namespace Qt::StringLiterals;

namespace app {

int rideWord(const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"ride"_s, u"FILE"_s,
                         {{"out", "F.pdf", "where the PDF goes"}, {"logo", "F", "PNG or JPEG for the head"}}, words);
    if (!arguments)
        return WrongUsage;
    if (arguments->positional().size() != 1 || !arguments->has("out")) {
        arguments->usage(u"one voucher and --out F.pdf, please"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    const auto xml = readFile(arguments->positional().first(), 4 << 20);
    const auto logo =
        arguments->has("logo") ? readFile(arguments->value("logo"), 1 << 20) : engine::Result<QByteArray>(QByteArray());
    if (!xml || !logo) {
        out.failure(xml ? logo.error() : xml.error());
        return Failed;
    }
    const auto pdf = engine::renderRide(*xml, *logo);
    const auto written = pdf ? writeFile(arguments->value("out"), *pdf) : engine::Result<bool>(pdf.error());
    if (!written) {
        out.failure(written.error());
        return Failed;
    }
    out.line({{u"ok"_s, true}, {u"file"_s, arguments->value("out")}, {u"bytes"_s, pdf->size()}},
             arguments->value("out"));
    return Fine;
}

} // namespace app
