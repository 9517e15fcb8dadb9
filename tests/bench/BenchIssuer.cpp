#include "BenchIssuer.h"

#include "Figures.h"
#include "crypto/Pkcs12.h"
#include "crypto/PracticeIdentity.h"
#include "crypto/Signer.h"
#include "invoicing/InvoiceValidator.h"

namespace engine::bench {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return std::move(*result);
}

} // namespace

invoicing::SigningIssuer makeIssuer()
{
    const auto file = orEnd(crypto::makePracticeIdentity(u"1799999990001"_s, u"TIENDA DE PRÁCTICA S.A."_s));
    const auto identity = orEnd(crypto::openPkcs12(file.p12, file.password));
    invoicing::SigningIssuer issuer;
    issuer.signer = orEnd(crypto::makeSigner(identity.certificate, identity.privateKeyDer));
    issuer.profile.ruc = u"1799999990001"_s;
    issuer.profile.businessName = u"TIENDA DE PRÁCTICA S.A."_s;
    issuer.profile.tradeName = u"La Tienda de Práctica"_s;
    issuer.profile.mainAddress = u"Av. de los Ensayos N1-23, Quito"_s;
    issuer.profile.branchAddress = issuer.profile.mainAddress;
    issuer.profile.branchCode = u"001"_s;
    issuer.profile.issuePointCode = u"001"_s;
    issuer.profile.accounting = true;
    issuer.profile.providerRuc = issuer.profile.ruc;
    return issuer;
}

Sale makeSale(const char* sampleName, const Issuer& issuer)
{
    Sale sale;
    sale.request = orEnd(parseInvoiceRequest(sample(sampleName)));
    invoicing::Policy policy;
    policy.today = QDate::currentDate();
    sale.totals = orEnd(invoicing::validateInvoice(sale.request, issuer, policy));
    sale.key = orEnd(AccessKey::make({policy.today, DocumentType::Invoice, issuer.ruc, Environment::Test,
                                      issuer.branchCode, issuer.issuePointCode, 42, u"12345678"_s}));
    return sale;
}

} // namespace engine::bench
