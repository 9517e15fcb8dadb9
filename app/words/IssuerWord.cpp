#include "IssuerOutput.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QList<Option> kAddOptions{
    {"p12", "F", "the issuer's certificate"},
    {"password-file", "F", "file holding its password (default: standard input)"},
    {"ruc", "R", "RUC of the issuer, 13 digits ending in 001"},
    {"business-name", "N", "razón social"},
    {"trade-name", "N", "nombre comercial"},
    {"main-address", "A", "head office"},
    {"branch", "NNN", "establecimiento"},
    {"point", "NNN", "punto de emisión"},
    {"branch-address", "A", "address of the branch"},
    {"accounting", "yes|no", "obligado a llevar contabilidad"},
    {"environment", "practice|test|production", "where the invoices go (default: practice)"},
    {"first-number", "N", "first sequential of the invoices (default: 1)"},
    {"provider-ruc", "R", "RUC Proveedor printed on every voucher (none: --provider-ruc \"\")"},
    {"logo", "F", "PNG or JPEG for the head of the RIDE"},
    {"database", "URL", "postgresql://… instead of the file in the data folder"},
};

std::optional<engine::NewIssuer> readNewIssuer(const Arguments& arguments)
{
    for (const char* name : {"p12", "ruc", "business-name", "branch", "point"}) {
        if (!arguments.value(name).isEmpty())
            continue;
        arguments.usage(u"--%1 is missing"_s.arg(QLatin1StringView(name)));
        return std::nullopt;
    }
    const QString accounting = arguments.value("accounting", u"no"_s);
    const auto target = engine::sriTargetFromName(arguments.value("environment", u"practice"_s));
    const auto first = arguments.number("first-number", 1, 1, 999'999'999);
    if (accounting != u"yes" && accounting != u"no") {
        arguments.usage(u"--accounting takes yes or no"_s);
        return std::nullopt;
    }
    if (!target) {
        arguments.usage(u"--environment takes practice, test or production"_s);
        return std::nullopt;
    }
    engine::NewIssuer issuer;
    if (!first || !readFiscalMarks(arguments, issuer.profile))
        return std::nullopt;
    issuer.profile.ruc = arguments.value("ruc");
    issuer.profile.businessName = arguments.value("business-name");
    issuer.profile.tradeName = arguments.value("trade-name");
    issuer.profile.branchAddress = arguments.value("branch-address");
    issuer.profile.mainAddress = arguments.value("main-address", issuer.profile.branchAddress);
    issuer.profile.branchCode = arguments.value("branch");
    issuer.profile.issuePointCode = arguments.value("point");
    issuer.profile.accounting = accounting == u"yes";
    issuer.profile.target = *target;
    issuer.profile.providerRuc = arguments.value("provider-ruc", issuer.profile.ruc);
    issuer.firstSequential = *first;
    return issuer;
}

int add(const QStringList& words)
{
    const auto arguments = Arguments::parse(u"issuer add"_s, {}, kAddOptions + fiscalMarkOptions(), words);
    if (!arguments)
        return WrongUsage;
    auto issuer = readNewIssuer(*arguments);
    if (!issuer)
        return WrongUsage;
    const Output out(arguments->json());
    auto p12 = readFile(arguments->value("p12"), kMaxP12);
    auto password = p12 ? arguments->password() : engine::Result<QByteArray>(p12.error());
    if (!password) {
        out.failure(password.error());
        return Failed;
    }
    if (arguments->has("logo")) {
        auto logo = readFile(arguments->value("logo"), 512 << 10);
        if (!logo) {
            out.failure(logo.error());
            return Failed;
        }
        issuer->profile.logo = *logo;
    }
    issuer->p12 = *p12;
    issuer->password = *password;
    password->fill('\0');

    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = false;
    auto engine = engine::Engine::open(config);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    const auto added = await((*engine)->issuers().add(*issuer, engine::Actor::commandLine()));
    issuer->password.fill('\0');
    if (!added) {
        out.failure(added.error());
        return Failed;
    }
    reportAdded(out, *added);
    return Fine;
}

int list(const QStringList& words)
{
    const auto arguments = Arguments::parse(
        u"issuer list"_s, {}, {{"database", "URL", "postgresql://… instead of the file in the data folder"}}, words);
    if (!arguments)
        return WrongUsage;
    const Output out(arguments->json());
    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = false;
    config.readOnly = true;
    auto engine = engine::Engine::open(config);
    const auto issuers =
        engine ? await((*engine)->issuers().list()) : engine::Result<QList<engine::Issuer>>(engine.error());
    if (!issuers) {
        out.failure(issuers.error());
        return Failed;
    }
    for (const engine::Issuer& issuer : *issuers)
        out.line(issuerToJson(issuer), issuerToText(issuer));
    return Fine;
}

} // namespace

int issuerWord(const QStringList& words)
{
    if (!words.isEmpty() && words.first() == u"add")
        return add(words.mid(1));
    if (!words.isEmpty() && words.first() == u"list")
        return list(words.mid(1));
    if (!words.isEmpty() && words.first() == u"update")
        return issuerUpdate(words.mid(1));
    if (!words.isEmpty() && words.first() == u"renew")
        return issuerRenew(words.mid(1));
    Output::note(u"usage: mostrador issuer add … | list | update … | renew …"_s);
    return WrongUsage;
}

} // namespace app
