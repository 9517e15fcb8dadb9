// The regimes a taxpayer is in and the form of the signature, as options of the words about issuers.
#include "IssuerOutput.h"

using namespace Qt::StringLiterals;

namespace app {

const QList<Option>& fiscalMarkOptions()
{
    static const QList<Option> options{
        {"special-taxpayer", "N", "contribuyente especial: number of the resolution"},
        {"withholding-agent", "N", "agente de retención: number of the resolution"},
        {"large-taxpayer", "N", "gran contribuyente: the resolution"},
        {"rimpe", "none|general|popular", "régimen RIMPE, or negocio popular in it"},
        {"signature-profile", "A|B", "three references or two (default: A)"},
        {"signature-digest", "sha1|sha256", "algorithm of the signature (default: sha1)"},
    };
    return options;
}

namespace {

// The value of the word that was given, `now` when none was; nullopt (with a note) when the word is unknown.
template <class T>
std::optional<T> choice(const Arguments& arguments, const char* name, const QList<std::pair<QString, T>>& words, T now)
{
    if (!arguments.has(name))
        return now;
    QStringList known;
    for (const auto& [word, value] : words) {
        if (arguments.value(name) == word)
            return value;
        known << word;
    }
    arguments.usage(u"--%1 takes %2"_s.arg(QLatin1StringView(name), known.join(u" or "_s)));
    return std::nullopt;
}

} // namespace

bool readFiscalMarks(const Arguments& arguments, engine::Issuer& profile)
{
    using engine::SignatureDigest;
    using engine::SignatureProfile;
    const auto rimpe = choice<QString>(
        arguments, "rimpe", {{u"none"_s, {}}, {u"general"_s, u"RIMPE"_s}, {u"popular"_s, u"NEGOCIO_POPULAR"_s}},
        profile.rimpe);
    const auto signature =
        choice<SignatureProfile>(arguments, "signature-profile",
                                 {{u"A"_s, SignatureProfile::A}, {u"B"_s, SignatureProfile::B}}, profile.profile);
    const auto digest = choice<SignatureDigest>(
        arguments, "signature-digest", {{u"sha1"_s, SignatureDigest::Sha1}, {u"sha256"_s, SignatureDigest::Sha256}},
        profile.digest);
    if (!rimpe || !signature || !digest)
        return false;
    profile.rimpe = *rimpe;
    profile.profile = *signature;
    profile.digest = *digest;
    profile.specialTaxpayer = arguments.value("special-taxpayer", profile.specialTaxpayer);
    profile.withholdingAgent = arguments.value("withholding-agent", profile.withholdingAgent);
    profile.largeTaxpayer = arguments.value("large-taxpayer", profile.largeTaxpayer);
    return true;
}

} // namespace app
