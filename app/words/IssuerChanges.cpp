// What changes about an issuer after it was added: where it sends to, its next number, its certificate.
#include "IssuerOutput.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

QJsonObject issuerToJson(const engine::Issuer& issuer)
{
    return {{u"id"_s, issuer.id},
            {u"ruc"_s, issuer.ruc},
            {u"businessName"_s, issuer.businessName},
            {u"tradeName"_s, issuer.tradeName.isEmpty() ? QJsonValue() : QJsonValue(issuer.tradeName)},
            {u"branchCode"_s, issuer.branchCode},
            {u"issuePointCode"_s, issuer.issuePointCode},
            {u"environment"_s, engine::sriTargetName(issuer.target)},
            {u"nextSequential"_s, issuer.nextSequential},
            {u"certFingerprint"_s, issuer.certificateFingerprint},
            {u"certExpiry"_s, issuer.certificateTo.toString(Qt::ISODate)}};
}

QString issuerToText(const engine::Issuer& issuer)
{
    return u"%1  %2  %3-%4  %5  %6  certificate until %7"_s.arg(issuer.id).arg(
        issuer.ruc, issuer.branchCode, issuer.issuePointCode, engine::sriTargetName(issuer.target), issuer.businessName,
        issuer.certificateTo.toString(u"dd/MM/yyyy"_s));
}

void reportAdded(const Output& out, const engine::IssuerAdded& added)
{
    QJsonObject object = issuerToJson(added.issuer);
    object.insert(u"ok"_s, true);
    object.insert(u"warnings"_s, QJsonArray::fromStringList(added.warnings));
    out.line(object, issuerToText(added.issuer));
    for (const QString& warning : added.warnings)
        Output::note(u"warning: "_s + warning);
}

namespace {

constexpr qint64 kMaxLogo = 512 << 10;
const Option kIssuer{"issuer", "ID", "which issuer (default: the only one)"};
const Option kDatabase{"database", "URL", "postgresql://… instead of the file in the data folder"};

engine::Result<std::unique_ptr<engine::Engine>> openQuietly(const Arguments& arguments)
{
    engine::EngineConfig config = engineConfig(arguments);
    config.runQueue = false;
    return engine::Engine::open(config);
}

engine::Result<engine::Issuer> change(engine::Engine& engine, const Arguments& arguments,
                                      std::optional<engine::SriTarget> target, int firstNumber)
{
    auto issuer = chooseIssuer(engine, arguments);
    if (issuer) {
        if (!readFiscalMarks(arguments, *issuer))
            return engine::Error{engine::ErrorCode::BAD_REQUEST, u"Nothing was changed."_s};
        issuer->target = target.value_or(issuer->target);
        issuer->providerRuc = arguments.value("provider-ruc", issuer->providerRuc);
        if (arguments.has("logo")) {
            const QString file = arguments.value("logo");
            auto logo = file.isEmpty() ? engine::Result<QByteArray>(QByteArray()) : readFile(file, kMaxLogo);
            if (!logo)
                return logo.error();
            issuer->logo = std::move(*logo);
        }
        issuer = await(engine.issuers().update(*issuer, firstNumber, engine::Actor::commandLine()));
    }
    return issuer;
}

} // namespace

int issuerUpdate(const QStringList& words)
{
    const QList<Option> options{
        kIssuer,
        {"environment", "practice|test|production", "where its invoices go from now on"},
        {"next-number", "N", "sequential of its next invoice in that environment; only forward"},
        {"logo", "F", "PNG or JPEG for the head of the RIDE (none: --logo \"\")"},
        {"provider-ruc", "R", "RUC Proveedor printed on every voucher (none: --provider-ruc \"\")"},
        kDatabase};
    const auto arguments = Arguments::parse(u"issuer update"_s, {}, options + fiscalMarkOptions(), words);
    if (!arguments)
        return WrongUsage;
    std::optional<engine::SriTarget> target;
    if (arguments->has("environment")) {
        target = engine::sriTargetFromName(arguments->value("environment"));
        if (!target) {
            arguments->usage(u"--environment takes practice, test or production"_s);
            return WrongUsage;
        }
    }
    const auto next = arguments->number("next-number", 0, 1, 999'999'999);
    if (!next)
        return WrongUsage;
    const Output out(arguments->json());
    auto engine = openQuietly(*arguments);
    const auto issuer =
        engine ? change(**engine, *arguments, target, *next) : engine::Result<engine::Issuer>(engine.error());
    if (!issuer) {
        out.failure(issuer.error());
        return Failed;
    }
    reportAdded(out, {*issuer, {}});
    return Fine;
}

int issuerRenew(const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"issuer renew"_s, {},
                         {kIssuer,
                          {"p12", "F", "the new certificate"},
                          {"password-file", "F", "file holding its password (default: standard input)"},
                          kDatabase},
                         words);
    if (!arguments)
        return WrongUsage;
    if (!arguments->has("p12")) {
        arguments->usage(u"--p12 is missing"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    const auto p12 = readFile(arguments->value("p12"), kMaxP12);
    auto password = p12 ? arguments->password() : engine::Result<QByteArray>(p12.error());
    if (!password) {
        out.failure(password.error());
        return Failed;
    }
    auto engine = openQuietly(*arguments);
    const auto issuer = engine ? chooseIssuer(**engine, *arguments) : engine::Result<engine::Issuer>(engine.error());
    const auto renewed =
        issuer ? await((*engine)->issuers().renewCertificate(issuer->id, *p12, *password, engine::Actor::commandLine()))
               : engine::Result<engine::IssuerAdded>(issuer.error());
    password->fill('\0');
    if (!renewed) {
        out.failure(renewed.error());
        return Failed;
    }
    reportAdded(out, *renewed);
    return Fine;
}

} // namespace app
