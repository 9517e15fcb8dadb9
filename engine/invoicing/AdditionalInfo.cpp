#include "invoicing/AdditionalInfo.h"

#include <algorithm>
#include <array>

namespace engine::invoicing {

namespace {

bool namesEmail(const NameValue& entry)
{
    static constexpr std::array<QStringView, 4> kNames{u"correo", u"email", u"e-mail", u"mail"};
    const QString name = entry.name.trimmed();
    return std::any_of(kNames.begin(), kNames.end(),
                       [&name](QStringView known) { return known.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QList<NameValue> issuerFields(const Issuer& issuer)
{
    QList<NameValue> fields;
    if (!issuer.largeTaxpayer.isEmpty())
        fields.append({kLargeTaxpayerName, issuer.largeTaxpayer});
    if (!issuer.providerRuc.isEmpty())
        fields.append({kProviderRucName, issuer.providerRuc});
    return fields;
}

qsizetype clientFieldLimit(const Issuer& issuer)
{
    return kMaxAdditionalInfo - issuerFields(issuer).size();
}

QList<NameValue> additionalFields(const InvoiceRequest& request, const Issuer& issuer)
{
    QList<NameValue> fields = request.additionalInfo;
    const bool named = std::any_of(fields.begin(), fields.end(), namesEmail);
    if (!request.buyer.email.isEmpty() && !named && fields.size() < clientFieldLimit(issuer))
        fields.prepend({kEmailName, request.buyer.email});
    return fields + issuerFields(issuer);
}

QString buyerEmailOf(const InvoiceRequest& request)
{
    if (!request.buyer.email.isEmpty())
        return request.buyer.email;
    for (const NameValue& entry : request.additionalInfo) {
        if (entry.name.trimmed().compare(QLatin1String("email"), Qt::CaseInsensitive) == 0)
            return entry.value;
    }
    return {};
}

} // namespace engine::invoicing
