#include "crypto/PracticeIdentity.h"
#include "facade/IssuerImport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

const QString kPracticeRuc = u"1799999990001"_s; // invented, with a right check digit
const QString kPracticeName = u"TIENDA DE PRÁCTICA S.A."_s;

Issuer practiceProfile()
{
    Issuer profile;
    profile.ruc = kPracticeRuc;
    profile.businessName = kPracticeName;
    profile.tradeName = u"La Tienda de Práctica"_s;
    profile.mainAddress = u"Av. de los Ensayos N1-23, Quito"_s;
    profile.branchAddress = profile.mainAddress;
    profile.branchCode = u"001"_s;
    profile.issuePointCode = u"001"_s;
    profile.accounting = true;
    profile.target = SriTarget::Practice;
    profile.providerRuc = kPracticeRuc;
    return profile;
}

QList<Product> practiceProducts()
{
    QFile file(u":/engine/practice/products.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Product> products;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        Product product;
        product.code = row[u"code"].toString();
        product.barcode = row[u"barcode"].toString();
        product.name = row[u"name"].toString();
        product.unitPrice = Decimal::parse(row[u"unitPrice"].toString()).value_or(Decimal());
        product.ivaRateCode = row[u"iva"].toString(u"4"_s);
        product.iceRateCode = row[u"ice"].toString();
        product.irbpnr = row[u"irbpnr"].toBool();
        products << product;
    }
    return products;
}

// NOT_FOUND when there is none yet.
Result<Issuer> practiceShop(storage::Database& db)
{
    const auto list = access::IssuerRepository(db, kTenant).list();
    if (!list)
        return list.error();
    for (const Issuer& issuer : *list)
        if (issuer.target == SriTarget::Practice)
            return issuer;
    return Error{ErrorCode::NOT_FOUND, u"There is no practice shop yet."_s};
}

} // namespace

Result<Issuer> ensurePracticeShop(Core& core)
{
    return core.withDatabase([&](storage::Database& db) -> Result<Issuer> {
        if (auto shop = practiceShop(db); shop || shop.error().code != ErrorCode::NOT_FOUND)
            return shop;

        pos::ProductRepository products(db, kTenant);
        const auto count = products.count();
        if (!count)
            return count.error();
        if (*count == 0) {
            // Another process on the same database may put them there meanwhile, all of them or none.
            if (auto saved = products.saveMany(practiceProducts());
                !saved && saved.error().code != ErrorCode::UNIQUE_VIOLATION)
                return saved.error();
        }
        auto identity = crypto::makePracticeIdentity(kPracticeRuc, kPracticeName);
        if (!identity)
            return identity.error();
        NewIssuer shop;
        shop.profile = practiceProfile();
        shop.p12 = identity->p12;
        shop.password = identity->password;
        auto added = addIssuer(core, kTenant, shop);
        // Another process on the same database made it meanwhile.
        if (!added && added.error().code == ErrorCode::CONFLICT)
            return practiceShop(db);
        return std::move(added).map([](IssuerAdded&& made) { return made.issuer; });
    });
}

} // namespace engine::facade
