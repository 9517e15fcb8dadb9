#include "StorageContract.h"

#include "access/CertificateRepository.h"
#include "access/IssuerRepository.h"
#include "access/SettingsRepository.h"
#include "invoicing/SequentialRepository.h"
#include "pos/CustomerRepository.h"
#include "pos/ProductRepository.h"

namespace contract {

using namespace engine;

class AccessContract : public SchemaContract
{
};
ON_BOTH_DATABASES(AccessContract);

TEST_P(AccessContract, IssuersComeBackWithCertificateAndNextNumber)
{
    access::IssuerRepository issuers(*m_db, kTenant);
    Issuer wanted = sampleIssuer(u"003"_s);
    wanted.tradeName = u"El Ñandú"_s;
    wanted.rimpe = u"RIMPE"_s;
    wanted.withholdingAgent = u"1"_s;
    wanted.profile = SignatureProfile::B;
    wanted.logo = QByteArray("\x89PNG\0", 5);
    const auto id = issuers.insert(wanted, at(0));
    ASSERT_OK(id);
    ASSERT_FAILS(issuers.insert(wanted, at(0)), UNIQUE_VIOLATION);
    auto found = issuers.find(*id);
    ASSERT_OK(found);
    EXPECT_EQ(found->businessName, wanted.businessName);
    EXPECT_EQ(found->tradeName, wanted.tradeName);
    EXPECT_EQ(found->rimpe, wanted.rimpe);
    EXPECT_EQ(found->profile, SignatureProfile::B);
    EXPECT_EQ(found->digest, SignatureDigest::Sha256);
    EXPECT_EQ(found->target, SriTarget::Test);
    EXPECT_EQ(found->logo, wanted.logo);
    EXPECT_TRUE(found->accounting);
    EXPECT_EQ(found->nextSequential, 1);
    EXPECT_TRUE(found->certificateFingerprint.isEmpty());

    access::CertificateRepository certificates(*m_db, kTenant);
    ASSERT_FAILS(certificates.active(*id), NOT_FOUND);
    access::StoredCertificate certificate;
    certificate.issuerId = *id;
    certificate.fingerprint = u"f1"_s;
    certificate.der = QByteArray("\x30\x82", 2);
    certificate.subject = u"CN=Ñ"_s;
    certificate.validFrom = at(0);
    certificate.validTo = at(86400);
    certificate.wrappedKey = QByteArray("\0wrapped", 8);
    const auto first = certificates.insert(certificate, at(1));
    ASSERT_OK(first);
    certificate.fingerprint = u"f2"_s;
    ASSERT_OK(certificates.insert(certificate, at(2)));
    auto active = certificates.active(*id);
    ASSERT_OK(active);
    EXPECT_EQ(active->fingerprint, u"f2"_s);
    EXPECT_EQ(active->wrappedKey, certificate.wrappedKey);
    EXPECT_EQ(active->der, certificate.der);
    EXPECT_EQ(active->validTo, at(86400));
    certificate.fingerprint = u"f1"_s;
    certificate.wrappedKey = "again";
    EXPECT_EQ(certificates.insert(certificate, at(3)).value_or(-1), *first);
    const auto all = certificates.list(*id);
    ASSERT_OK(all);
    EXPECT_EQ(all->size(), 2);
    EXPECT_EQ(certificates.active(*id)->wrappedKey, QByteArray("again"));

    ASSERT_OK(invoicing::SequentialRepository(*m_db, kTenant).seed(*id, Environment::Test, DocumentType::Invoice, 77));
    found = issuers.find(*id);
    ASSERT_OK(found);
    EXPECT_EQ(found->nextSequential, 77);
    EXPECT_EQ(found->certificateFingerprint, u"f1"_s);
    EXPECT_EQ(found->certificateTo, at(86400));
    EXPECT_EQ(issuers.list().value_or({}).size(), 2);
}

TEST_P(AccessContract, AnIssuerIsUpdatedOrUnknown)
{
    access::IssuerRepository issuers(*m_db, kTenant);
    auto issuer = issuers.find(m_issuer);
    ASSERT_OK(issuer);
    issuer->businessName = u"Otra razón"_s;
    issuer->target = SriTarget::Production;
    ASSERT_OK(issuers.update(*issuer, at(9)));
    EXPECT_EQ(issuers.find(m_issuer)->businessName, u"Otra razón"_s);
    EXPECT_EQ(issuers.find(m_issuer)->target, SriTarget::Production);
    const auto byPoint = issuers.findByPoint(issuer->ruc, u"001"_s, u"002"_s);
    ASSERT_OK(byPoint);
    ASSERT_TRUE(*byPoint);
    EXPECT_EQ((*byPoint)->id, m_issuer);
    issuer->id = 999;
    ASSERT_FAILS(issuers.update(*issuer, at(9)), ISSUER_NOT_FOUND);
    ASSERT_FAILS(issuers.find(999), ISSUER_NOT_FOUND);
    ASSERT_FAILS(access::IssuerRepository(*m_db, storage::TenantScope(2)).find(m_issuer), ISSUER_NOT_FOUND);
}

TEST_P(AccessContract, SettingsAreKept)
{
    access::SettingsRepository settings(*m_db, kTenant);
    const auto none = settings.get(u"language"_s);
    ASSERT_OK(none);
    EXPECT_FALSE(*none);
    ASSERT_OK(settings.set(u"language"_s, u"es_EC"_s));
    ASSERT_OK(settings.set(u"language"_s, {}));
    EXPECT_EQ(settings.get(u"language"_s).value_or(std::nullopt), QString(u""_s));
}

class PosContract : public SchemaContract
{
protected:
    pos::ProductRepository products() { return {*m_db, kTenant}; }
    static Product product(const QString& code, const QString& name, const QString& barcode = {})
    {
        Product made;
        made.code = code;
        made.name = name;
        made.barcode = barcode;
        made.unitPrice = Decimal::fromMicros(1'123'456);
        return made;
    }
    QStringList found(const QString& text, int limit = 50)
    {
        QStringList codes;
        for (const Product& match : products().search(text, limit).value_or({}))
            codes += match.code;
        return codes;
    }
};
ON_BOTH_DATABASES(PosContract);

TEST_P(PosContract, AProductIsFoundByCodeAndBarcode)
{
    Product beer = product(u"CER-1"_s, u"Cerveza"_s, u"7861234567890"_s);
    beer.iceRateCode = u"3041"_s;
    beer.irbpnr = true;
    const auto id = products().save(beer);
    ASSERT_OK(id);
    for (const QString& code : {beer.code, beer.barcode}) {
        const auto match = products().findByCode(code);
        ASSERT_OK(match);
        EXPECT_EQ(match->id, *id);
        EXPECT_EQ(match->name, beer.name);
        EXPECT_EQ(match->unitPrice, beer.unitPrice);
        EXPECT_EQ(match->iceRateCode, beer.iceRateCode);
        EXPECT_TRUE(match->irbpnr);
    }
    ASSERT_FAILS(products().findByCode(u""_s), NOT_FOUND);
    beer.id = *id;
    beer.active = false;
    ASSERT_OK(products().save(beer));
    EXPECT_FALSE(products().findByCode(beer.code).value_or(Product()).active) << "whoever asks can say so";
    EXPECT_TRUE(found(u"cerveza"_s).isEmpty());
    beer.id = 999;
    ASSERT_FAILS(products().save(beer), NOT_FOUND);
    ASSERT_FAILS(products().save(product(u"CER-1"_s, u"Otra"_s)), UNIQUE_VIOLATION);
    ASSERT_FAILS(products().save(product(u"CER-2"_s, u"Otra"_s, beer.barcode)), UNIQUE_VIOLATION);
    ASSERT_OK(products().save(product(u"A"_s, u"Sin código de barras"_s)));
    ASSERT_OK(products().save(product(u"B"_s, u"Sin código de barras"_s)));
    EXPECT_EQ(products().count().value_or(-1), 3);
}

TEST_P(PosContract, SearchIgnoresCaseAndAccentsAndPutsPrefixesFirst)
{
    ASSERT_EQ(products()
                  .saveMany({product(u"P1"_s, u"Jabón de baño"_s), product(u"P2"_s, u"Baño María"_s),
                             product(u"P3"_s, u"AGUA 50% gas_"_s), product(u"BANO9"_s, u"Toalla"_s),
                             product(u"P5"_s, u"Cepillo"_s, u"7790001"_s)})
                  .value_or(-1),
              5);
    EXPECT_EQ(found(u"BAÑO"_s), (QStringList{u"P2"_s, u"BANO9"_s, u"P1"_s}));
    EXPECT_EQ(found(u"bano jab"_s), QStringList{u"P1"_s});
    EXPECT_EQ(found(u"0001"_s), QStringList{u"P5"_s});
    EXPECT_EQ(found(u"%"_s), QStringList{u"P3"_s});
    EXPECT_EQ(found(u"s_"_s), QStringList{u"P3"_s});
    EXPECT_TRUE(found(u"' OR 1=1 --"_s).isEmpty());
    EXPECT_EQ(found(u""_s, 2).size(), 2);
}

// The barcode of a product that is sold stands above the code of one that is not.
TEST_P(PosContract, WhatIsSoldStandsAboveWhatIsNot)
{
    Product old = product(u"7861"_s, u"Antes"_s);
    old.active = false;
    ASSERT_OK(products().save(old));
    EXPECT_EQ(products().findByCode(u"7861"_s).value_or({}).name, u"Antes"_s);
    ASSERT_OK(products().save(product(u"N"_s, u"Ahora"_s, u"7861"_s)));
    EXPECT_EQ(products().findByCode(u"7861"_s).value_or({}).name, u"Ahora"_s);
}

// As a shelf says it, with taxes; an amount has a mark or the sign of the dollar.
TEST_P(PosContract, AProductIsFoundByWhatItCosts)
{
    const auto costing = [&](const QString& code, qint64 micros, const QString& iva) {
        Product made = product(code, u"De "_s + code);
        made.unitPrice = Decimal::fromMicros(micros);
        made.ivaRateCode = iva;
        return made;
    };
    Product beer = costing(u"ICE"_s, 1'000'000, u"4"_s);
    beer.irbpnr = true; // 1,00 + 0,15 + 0,02
    Product gone = costing(u"GONE"_s, 1'000'000, u"4"_s);
    gone.active = false;
    ASSERT_OK(products().saveMany({costing(u"A15"_s, 1'000'000, u"4"_s), costing(u"B0"_s, 1'150'000, u"0"_s),
                                   costing(u"C5"_s, 8'000'000, u"5"_s), costing(u"D0"_s, 2'000'000, u"0"_s), beer, gone,
                                   costing(u"K115"_s, 9'000'000, u"4"_s)}));
    EXPECT_EQ(found(u"1,15"_s), (QStringList{u"A15"_s, u"B0"_s}));
    EXPECT_EQ(found(u"$1.15"_s, 1), QStringList{u"A15"_s});
    EXPECT_EQ(found(u"8,40"_s), QStringList{u"C5"_s});
    EXPECT_EQ(found(u"1,17"_s), QStringList{u"ICE"_s});
    EXPECT_EQ(found(u"$2"_s), QStringList{u"D0"_s});
    EXPECT_EQ(found(u"2,0"_s), QStringList{u"D0"_s});
    EXPECT_EQ(found(u"115"_s), QStringList{u"K115"_s}) << "no amount: part of a code";
    EXPECT_TRUE(found(u"1,16"_s).isEmpty());
}

// Everything before what is cut off: names that begin so, codes that begin so, what contains it; each in its order.
TEST_P(PosContract, SearchStopsWhenItHasEnough)
{
    QList<Product> shop;
    for (int i = 9; i >= 0; --i) {
        shop += product(u"X%1"_s.arg(i), u"Queso %1"_s.arg(i));
        shop += product(u"QUE%1"_s.arg(i), u"Fresco %1"_s.arg(i));
        shop += product(u"Z%1"_s.arg(i), u"El queso %1"_s.arg(i));
    }
    shop += product(u"que-x"_s, u"Yogur"_s);
    ASSERT_OK(products().saveMany(shop));
    EXPECT_EQ(found(u"Que"_s, 3), (QStringList{u"X0"_s, u"X1"_s, u"X2"_s}));
    const QStringList all = found(u"que"_s, 100);
    ASSERT_EQ(all.size(), 31) << "each of them once";
    EXPECT_EQ(all.mid(9, 2), (QStringList{u"X9"_s, u"QUE0"_s}));
    EXPECT_EQ(all.mid(20, 2), (QStringList{u"que-x"_s, u"Z0"_s}));
    EXPECT_EQ(found(u"que"_s, 25), all.first(25));
    EXPECT_EQ(found(u"que fres"_s, 2), (QStringList{u"QUE0"_s, u"QUE1"_s}));
}

TEST_P(PosContract, ManyAreSavedAtOnceOrNotAtAll)
{
    ASSERT_OK(products().save(product(u"A"_s, u"alt"_s, u"1"_s)));
    EXPECT_EQ(products().saveMany({product(u"A"_s, u"neu"_s), product(u"B"_s, u"b"_s, u"2"_s)}).value_or(-1), 2);
    EXPECT_EQ(products().findByCode(u"A"_s)->name, u"neu"_s);
    ASSERT_FAILS(products().saveMany({product(u"C"_s, u"c"_s), product(u"D"_s, u"d"_s, u"2"_s)}), UNIQUE_VIOLATION);
    EXPECT_EQ(products().count().value_or(-1), 2);
}

TEST_P(PosContract, CustomersAreFoundBySomethingOfThem)
{
    pos::CustomerRepository customers(*m_db, kTenant);
    ASSERT_FAILS(customers.find(u"1710034065"_s), NOT_FOUND);
    ASSERT_OK(customers.save({u"1710034065"_s, u"05"_s, u"Peña Íñiguez José"_s, u"a@b.ec"_s, u"Quito"_s, u"099"_s}));
    ASSERT_OK(customers.save({u"0912345678"_s, u"05"_s, u"José Alvarado"_s, {}, {}, {}}));
    const auto match = customers.find(u"1710034065"_s);
    ASSERT_OK(match);
    EXPECT_EQ(match->name, u"Peña Íñiguez José"_s);
    EXPECT_EQ(match->phone, u"099"_s);
    const auto jose = customers.search(u"JOSE"_s, 10);
    ASSERT_OK(jose);
    ASSERT_EQ(jose->size(), 2);
    EXPECT_EQ(jose->at(0).id, u"0912345678"_s) << "a name that starts so comes first";
    EXPECT_EQ(customers.search(u"171"_s, 10).value_or({}).size(), 1);
    ASSERT_OK(customers.save({u"1710034065"_s, u"05"_s, u"Otro Nombre"_s, {}, {}, {}}));
    EXPECT_EQ(customers.search(u"iniguez"_s, 10).value_or({}).size(), 0);
}

} // namespace contract
