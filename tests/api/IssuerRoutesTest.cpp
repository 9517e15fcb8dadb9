#include "access/TenantRepository.h"
#include "facade/Core.h"
#include "storage/Transaction.h"
#include "support/ApiTill.h"
#include "support/RandomInvoice.h"
#include "support/TestCertificates.h"

#include <engine/IssuePoints.h>

#include <QBuffer>
#include <QImage>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

std::string fieldsOf(const ApiTill::Reply& reply)
{
    QStringList fields;
    for (const QJsonValue& each : reply.json().value(u"errors"_s).toArray())
        fields << each.toObject().value(u"field"_s).toString();
    return fields.join(u' ').toStdString();
}

QJsonObject issuerOf(const ApiTill::Reply& reply)
{
    return reply.json().value(u"issuer"_s).toObject();
}

QStringList typesOf(const ApiTill::Reply& reply)
{
    QStringList codes;
    for (const QJsonValue& each : reply.json().value(u"documentTypes"_s).toArray())
        codes << each.toString();
    return codes;
}

struct Part
{
    QByteArray name, bytes, fileName = {};
};

// The body of a form with the boundary "edge".
QByteArray form(const QList<Part>& parts)
{
    QByteArray body;
    for (const Part& part : parts) {
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
        if (!part.fileName.isEmpty())
            body += "; filename=\"" + part.fileName + "\"\r\nContent-Type: application/octet-stream";
        body += "\r\n\r\n" + part.bytes + "\r\n";
    }
    return body + "--edge--\r\n";
}

QByteArray p12For(const QByteArray& ruc, int keyNumber = 0)
{
    test::CertificateOptions options;
    options.ruc = ruc;
    return test::makePkcs12({test::makeIdentity(options, keyNumber)});
}

QByteArray picture(const char* format, const QSize& size = {60, 17})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

// One pixel.
const QByteArray kGif = QByteArray::fromHex("47494638396101000100800000ff0000ffffff2c00000000010001000002024401003b");

class IssuerRoutesTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }

    [[nodiscard]] const Issuer& shop() const { return m_till.shop(); }
    [[nodiscard]] QByteArray pathOf(IssuerId id, const QByteArray& below = {}) const
    {
        return "/v1/issuers/" + QByteArray::number(id) + below;
    }
    ApiTill::Reply send(const QByteArray& method, const QByteArray& target, const QList<Part>& parts,
                        const QString& key = {})
    {
        return m_till.send({method,
                            target,
                            form(parts),
                            key.isEmpty() ? m_till.key() : key,
                            0,
                            {{"content-type", "multipart/form-data; boundary=edge"}}});
    }
    ApiTill::Reply json(const QString& key, const QByteArray& method, const QByteArray& target,
                        const QJsonObject& body = {})
    {
        return m_till.send({method, target, method == "GET" ? QByteArray() : ApiTill::bytes(body), key});
    }
    IssuerId added(const QString& branch, const QString& point)
    {
        const auto reply = m_till.post("/v1/issuers", {{u"branchCode"_s, branch}, {u"issuePointCode"_s, point}});
        EXPECT_EQ(reply.status(), 201) << reply.http.body.constData();
        return issuerOf(reply).value(u"id"_s).toInteger();
    }
    Result<CreatedDocument> issue(IssuerId issuer)
    {
        return m_till.engine().wait(m_till.engine()->documents().create(issuer, randomInvoice(m_random), {}));
    }

    // A tenant beside the till's own, with a key of all scopes.
    struct Other
    {
        TenantId id = 0;
        QString key;
    };
    Other other(Tier tier, TenantStatus status = TenantStatus::Active)
    {
        Other made;
        work([&](storage::Database& db) {
            auto transaction = storage::Transaction::begin(db);
            access::TenantRepository tenants(db, m_limits);
            access::NewTenant tenant;
            tenant.email = tenant.emailKey = u"t%1@example.com"_s.arg(++m_tenants);
            tenant.tier = tier;
            made.id = tenants.insert(tenant, QDateTime::currentDateTimeUtc()).value_or(0);
            EXPECT_TRUE(tenants.setStatus(made.id, TenantStatus::Active));
            EXPECT_TRUE(transaction->commit());
        });
        made.key = m_till.minted({made.id, 0}, {}).token;
        EXPECT_EQ(made.key.size(), 64);
        if (status != TenantStatus::Active)
            work([&](storage::Database& db) {
                EXPECT_TRUE(access::TenantRepository(db, m_limits).setStatus(made.id, status));
            });
        return made;
    }
    // Its first issuer, by the operator.
    IssuerId equip(const Other& tenant, const QByteArray& ruc)
    {
        const auto reply = adminForm(tenant.id, ruc, {{"cert", p12For(ruc), "firma.p12"}, {"certPassword", "prueba"}});
        EXPECT_EQ(reply.status(), 201) << reply.http.body.constData();
        return issuerOf(reply).value(u"id"_s).toInteger();
    }
    ApiTill::Reply adminForm(TenantId tenant, const QByteArray& ruc, const QList<Part>& more)
    {
        QList<Part> parts{{"tenantId", QByteArray::number(tenant)},
                          {"ruc", ruc},
                          {"businessName", "Panaderia de Ejemplo S.A."},
                          {"mainAddress", "Calle Uno 100"},
                          {"branchCode", "001"},
                          {"issuePointCode", "001"},
                          {"emissionType", "1"},
                          {"requiredAccounting", "false"}};
        for (const Part& part : more) {
            parts.removeIf([&](const Part& each) { return each.name == part.name; });
            parts << part;
        }
        return send("POST", "/v1/admin/issuers", parts, QString::fromLatin1(ApiTill::kAdminSecret));
    }
    void work(const std::function<void(storage::Database&)>& change)
    {
        const auto db = storage::Database::open(facade::databaseConfig(m_till.engine().config(), false));
        ASSERT_TRUE(db);
        change(**db);
    }

    ApiTill m_till;
    Limits m_limits;
    std::mt19937_64 m_random{7};
    int m_tenants = 0;
};

} // namespace

TEST_F(IssuerRoutesTest, IssuersAreListedAndLookedUp)
{
    const auto listed = m_till.get("/v1/issuers");
    ASSERT_EQ(listed.status(), 200);
    const auto issuers = listed.json().value(u"issuers"_s).toArray();
    ASSERT_EQ(issuers.size(), 1);
    const auto one = m_till.get(pathOf(shop().id));
    ASSERT_EQ(one.status(), 200);
    EXPECT_EQ(issuerOf(one), issuers.first().toObject());
    const QJsonObject expected{
        {u"id"_s, shop().id},
        {u"ruc"_s, shop().ruc},
        {u"businessName"_s, shop().businessName},
        {u"tradeName"_s, shop().tradeName},
        {u"branchCode"_s, u"001"_s},
        {u"issuePointCode"_s, u"001"_s},
        {u"branchAddress"_s, shop().branchAddress},
        {u"certFingerprint"_s, shop().certificateFingerprint},
        {u"certExpiry"_s, core::utcIso(shop().certificateTo)},
    };
    EXPECT_EQ(issuerOf(one), expected);
    EXPECT_EQ(codeOf(m_till.get("/v1/issuers/4711")), "404 ISSUER_NOT_FOUND");
    for (const char* id : {"0", "01", "x", "-1", "9999999999999999999"})
        EXPECT_EQ(codeOf(m_till.get(QByteArray("/v1/issuers/") + id)), "400 VALIDATION_FAILED") << id;
}

TEST_F(IssuerRoutesTest, ABranchInheritsProfileAndCertificateAndSigns)
{
    const auto reply = m_till.post(
        "/v1/issuers",
        {{u"branchCode"_s, u"002"_s},
         {u"issuePointCode"_s, u"003"_s},
         {u"branchAddress"_s, u"Calle Tres 300"_s},
         {u"ruc"_s, u"1799999999001"_s}, // the profile is not asked for
         {u"documentTypes"_s, QJsonArray{u"04"_s, u"01"_s}},
         {u"initialSequentials"_s, QJsonArray{QJsonObject{{u"documentType"_s, u"01"_s}, {u"sequential"_s, 77}}}}});
    ASSERT_EQ(reply.status(), 201) << reply.http.body.constData();
    const QJsonObject issuer = issuerOf(reply);
    EXPECT_EQ(issuer.value(u"ruc"_s).toString(), shop().ruc);
    EXPECT_EQ(issuer.value(u"tradeName"_s).toString(), shop().tradeName);
    EXPECT_EQ(issuer.value(u"branchCode"_s).toString(), u"002"_s);
    EXPECT_EQ(issuer.value(u"branchAddress"_s).toString(), u"Calle Tres 300"_s);
    EXPECT_EQ(issuer.value(u"certFingerprint"_s).toString(), shop().certificateFingerprint);
    const IssuerId id = issuer.value(u"id"_s).toInteger();
    EXPECT_EQ(typesOf(m_till.get(pathOf(id, "/document-types"))), QStringList({u"01"_s, u"04"_s}));

    const auto document = issue(id);
    ASSERT_TRUE(document) << qPrintable(document.error().detail);
    EXPECT_EQ(document->document.number, u"002-003-000000077"_s);
    EXPECT_EQ(m_till.get("/v1/issuers").json().value(u"issuers"_s).toArray().size(), 2);
}

TEST_F(IssuerRoutesTest, ABranchMayBringItsOwnCertificateInAForm)
{
    const auto reply = send("POST", "/v1/issuers",
                            {{"branchCode", "002"},
                             {"issuePointCode", "001"},
                             {"documentTypes", "[\"01\"]"},
                             {"initialSequentials", "[{\"documentType\":\"04\",\"sequential\":9}]"},
                             {"sourceIssuerId", QByteArray::number(shop().id)},
                             {"cert", p12For(shop().ruc.toLatin1()), "firma.p12"},
                             {"certPassword", "prueba"}});
    ASSERT_EQ(reply.status(), 201) << reply.http.body.constData();
    const QJsonObject issuer = issuerOf(reply);
    EXPECT_EQ(issuer.value(u"businessName"_s).toString(), shop().businessName);
    EXPECT_TRUE(issuer.value(u"branchAddress"_s).isNull());
    const QString fingerprint = issuer.value(u"certFingerprint"_s).toString();
    EXPECT_EQ(fingerprint.size(), 64);
    EXPECT_NE(fingerprint, shop().certificateFingerprint);
    EXPECT_EQ(issuer.value(u"certExpiry"_s).toString(), u"2036-01-01T00:00:00.000Z"_s);
    const IssuerId id = issuer.value(u"id"_s).toInteger();
    ASSERT_TRUE(issue(id));
    EXPECT_EQ(issuerOf(m_till.get(pathOf(shop().id))).value(u"certFingerprint"_s).toString(),
              shop().certificateFingerprint);

    const auto events = m_till.get("/v1/tenants/events").json().value(u"events"_s).toArray();
    ASSERT_EQ(events.size(), 1);
    EXPECT_EQ(events.first().toObject().value(u"eventType"_s).toString(), u"CERTIFICATE_UPLOADED"_s);
    const QJsonObject detail = events.first().toObject().value(u"detail"_s).toObject();
    EXPECT_EQ(detail.value(u"issuerId"_s).toInteger(), id);
    EXPECT_EQ(detail.value(u"certFingerprint"_s).toString(), fingerprint);
    EXPECT_EQ(detail.value(u"certExpiry"_s), issuer.value(u"certExpiry"_s));
}

TEST_F(IssuerRoutesTest, WhatIsWrongWithABranchIsNamed)
{
    const auto wrong = m_till.post(
        "/v1/issuers",
        {{u"branchCode"_s, u"1"_s},
         {u"branchAddress"_s, u"x"_s.repeated(301)},
         {u"documentTypes"_s, QJsonArray{u"01"_s, u"07"_s, u"01"_s}},
         {u"initialSequentials"_s, QJsonArray{QJsonObject{{u"documentType"_s, u"01"_s}, {u"sequential"_s, 0}}}},
         {u"sourceIssuerId"_s, u"zero"_s}});
    EXPECT_EQ(codeOf(wrong), "400 VALIDATION_FAILED");
    EXPECT_EQ(fieldsOf(wrong), "issuePointCode documentTypes[1] documentTypes[2] initialSequentials[0].sequential "
                               "branchAddress branchCode sourceIssuerId");
    EXPECT_EQ(fieldsOf(m_till.post("/v1/issuers", {{u"branchCode"_s, u"002"_s},
                                                   {u"issuePointCode"_s, u"001"_s},
                                                   {u"documentTypes"_s, QJsonArray{}},
                                                   {u"initialSequentials"_s, QJsonArray{}},
                                                   {u"cert"_s, u"AAAA"_s}})),
              "documentTypes initialSequentials cert");
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/issuers", "{", m_till.key()})), "400 BAD_REQUEST");
    EXPECT_EQ(codeOf(m_till.post("/v1/issuers", {{u"branchCode"_s, u"001"_s}, {u"issuePointCode"_s, u"001"_s}})),
              "409 CONFLICT");
    EXPECT_EQ(codeOf(m_till.post(
                  "/v1/issuers",
                  {{u"branchCode"_s, u"002"_s}, {u"issuePointCode"_s, u"001"_s}, {u"sourceIssuerId"_s, 4711}})),
              "404 SOURCE_ISSUER_NOT_FOUND");
    EXPECT_EQ(m_till.get("/v1/issuers").json().value(u"issuers"_s).toArray().size(), 1);
}

TEST_F(IssuerRoutesTest, ACertificateThatCannotSignIsRefusedInTheContractsWords)
{
    const auto with = [&](const QByteArray& p12, const QByteArray& password = "prueba") {
        return send(
            "POST", "/v1/issuers",
            {{"branchCode", "002"}, {"issuePointCode", "001"}, {"cert", p12, "firma.p12"}, {"certPassword", password}});
    };
    test::CertificateOptions options;
    options.ruc = shop().ruc.toLatin1();
    EXPECT_EQ(codeOf(with("no file of this kind")), "400 CERTIFICATE_INVALID");
    EXPECT_EQ(codeOf(with(p12For(options.ruc), "falsa")), "400 CERTIFICATE_PASSWORD_INVALID");
    const auto foreign = with(p12For("1790012344001"));
    EXPECT_EQ(codeOf(foreign), "400 CERTIFICATE_INVALID");
    EXPECT_EQ(foreign.json().value(u"reason"_s).toString(), u"RUC_MISMATCH"_s);
    EXPECT_FALSE(foreign.json().contains(u"errors"_s));

    auto expired = options;
    expired.notAfter = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    EXPECT_EQ(codeOf(with(test::makePkcs12({test::makeIdentity(expired)}))), "400 CERTIFICATE_EXPIRED");
    auto early = options;
    early.notBefore = QDateTime::currentDateTimeUtc().addDays(2);
    const auto notYet = with(test::makePkcs12({test::makeIdentity(early)}));
    EXPECT_EQ(codeOf(notYet), "400 CERTIFICATE_EXPIRED");
    EXPECT_EQ(notYet.json().value(u"reason"_s).toString(), u"CERTIFICATE_NOT_YET_VALID"_s);
    auto keyless = test::Pkcs12Options();
    keyless.keys = false;
    EXPECT_EQ(codeOf(with(test::makePkcs12({test::makeIdentity(options)}, keyless))), "400 CERTIFICATE_KEY_NOT_FOUND");
    auto forKeys = options;
    forKeys.keyUsage = "critical,keyEncipherment";
    EXPECT_EQ(codeOf(with(test::makePkcs12({test::makeIdentity(forKeys)}))), "400 CERTIFICATE_KEY_NOT_FOUND");
    EXPECT_EQ(codeOf(with(QByteArray(2 * 1024 * 1024 + 1, 'x'))), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(m_till.get("/v1/issuers").json().value(u"issuers"_s).toArray().size(), 1);
    EXPECT_TRUE(m_till.get("/v1/tenants/events").json().value(u"events"_s).toArray().isEmpty());
}

TEST_F(IssuerRoutesTest, TheTierLimitsBranchesPointsAndTypes)
{
    const Other starter = other(Tier::Starter); // three branches, two points each, invoices only
    equip(starter, "1799999999001");
    const auto add = [&](const QString& branch, const QString& point, const QJsonArray& types) {
        return json(starter.key, "POST", "/v1/issuers",
                    {{u"branchCode"_s, branch}, {u"issuePointCode"_s, point}, {u"documentTypes"_s, types}});
    };
    EXPECT_EQ(codeOf(add(u"001"_s, u"002"_s, {u"01"_s, u"04"_s})), "402 DOCUMENT_TYPE_NOT_IN_TIER");
    const auto second = add(u"001"_s, u"002"_s, {u"01"_s});
    EXPECT_EQ(second.status(), 201) << second.http.body.constData();
    EXPECT_EQ(codeOf(add(u"001"_s, u"003"_s, {u"01"_s})), "402 ISSUE_POINT_LIMIT_REACHED");
    EXPECT_EQ(add(u"002"_s, u"001"_s, {u"01"_s}).status(), 201);
    const auto third = add(u"003"_s, u"001"_s, {u"01"_s});
    EXPECT_EQ(third.status(), 201);
    EXPECT_EQ(codeOf(add(u"004"_s, u"001"_s, {u"01"_s})), "402 BRANCH_LIMIT_REACHED");
    EXPECT_EQ(codeOf(adminForm(starter.id, "1799999999001",
                               {{"branchCode", "004"},
                                {"sourceIssuerId", QByteArray::number(issuerOf(second).value(u"id"_s).toInteger())}})),
              "402 BRANCH_LIMIT_REACHED");

    // What was removed leaves its place, and comes back only while there is one.
    const QByteArray path = pathOf(issuerOf(third).value(u"id"_s).toInteger());
    EXPECT_EQ(json(starter.key, "DELETE", path).status(), 200);
    EXPECT_EQ(add(u"004"_s, u"001"_s, {u"01"_s}).status(), 201);
    EXPECT_EQ(codeOf(json(starter.key, "PATCH", path + "/activate")), "402 BRANCH_LIMIT_REACHED");
    EXPECT_EQ(codeOf(json(starter.key, "POST", pathOf(issuerOf(second).value(u"id"_s).toInteger(), "/document-types"),
                          {{u"documentType"_s, u"04"_s}})),
              "402 DOCUMENT_TYPE_NOT_IN_TIER");
}

TEST_F(IssuerRoutesTest, AnAccountWithoutVerifiedAddressOrIssuerGetsNoBranch)
{
    const QJsonObject branch{{u"branchCode"_s, u"002"_s}, {u"issuePointCode"_s, u"001"_s}};
    const Other bare = other(Tier::Business);
    EXPECT_EQ(codeOf(json(bare.key, "POST", "/v1/issuers", branch)), "404 SOURCE_ISSUER_NOT_FOUND");
    const Other pending = other(Tier::Business, TenantStatus::PendingVerification);
    equip(pending, "1799999999001");
    EXPECT_EQ(codeOf(json(pending.key, "POST", "/v1/issuers", branch)), "403 EMAIL_VERIFICATION_REQUIRED");
    QJsonObject foreign = branch;
    foreign[u"sourceIssuerId"_s] = shop().id;
    EXPECT_EQ(codeOf(json(bare.key, "POST", "/v1/issuers", foreign)), "404 SOURCE_ISSUER_NOT_FOUND");
}

TEST_F(IssuerRoutesTest, TradeNameAndBranchAddressChange)
{
    const auto renamed = m_till.patch(pathOf(shop().id), {{u"tradeName"_s, u"  Pan   Express "_s}});
    ASSERT_EQ(renamed.status(), 200) << renamed.http.body.constData();
    EXPECT_EQ(issuerOf(renamed).value(u"tradeName"_s).toString(), u"Pan Express"_s);
    EXPECT_EQ(issuerOf(renamed).value(u"branchAddress"_s).toString(), shop().branchAddress);
    const auto bare = m_till.patch(pathOf(shop().id), {{u"branchAddress"_s, u""_s}, {u"ruc"_s, u"x"_s}});
    EXPECT_TRUE(issuerOf(bare).value(u"branchAddress"_s).isNull());
    EXPECT_EQ(issuerOf(m_till.get(pathOf(shop().id))), issuerOf(bare));
    EXPECT_EQ(issuerOf(bare).value(u"ruc"_s).toString(), shop().ruc);

    for (const QJsonObject& nothing : {QJsonObject{}, QJsonObject{{u"ruc"_s, u"1799999999001"_s}}})
        EXPECT_EQ(codeOf(m_till.patch(pathOf(shop().id), nothing)), "400 VALIDATION_FAILED");
    EXPECT_EQ(fieldsOf(m_till.patch(pathOf(shop().id), {{u"tradeName"_s, u"x"_s.repeated(301)}})), "tradeName");
    EXPECT_EQ(fieldsOf(m_till.patch(pathOf(shop().id), {{u"tradeName"_s, u"a\nb"_s}})), "tradeName");
    EXPECT_EQ(codeOf(m_till.send({"PATCH", pathOf(shop().id), "[]", m_till.key()})), "400 BAD_REQUEST");
}

TEST_F(IssuerRoutesTest, AnIssuerIsRemovedAndComesBack)
{
    EXPECT_EQ(codeOf(m_till.remove(pathOf(shop().id))), "400 LAST_ISSUER_CANNOT_BE_REMOVED");
    const IssuerId id = added(u"002"_s, u"001"_s);
    ASSERT_TRUE(issue(shop().id));
    EXPECT_EQ(codeOf(m_till.remove(pathOf(shop().id))), "400 ISSUER_HAS_DOCUMENTS");
    const auto removed = m_till.remove(pathOf(id));
    ASSERT_EQ(removed.status(), 200);
    EXPECT_EQ(removed.json(), QJsonObject({{u"ok"_s, true}}));

    EXPECT_EQ(codeOf(m_till.get(pathOf(id))), "404 ISSUER_NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.remove(pathOf(id))), "404 ISSUER_NOT_FOUND");
    EXPECT_EQ(m_till.get("/v1/issuers").json().value(u"issuers"_s).toArray().size(), 1);
    // The window obeys as well: it neither offers the issuer nor can it issue.
    EXPECT_EQ(m_till.engine().wait(m_till.engine()->issuers().list()).value_or({}).size(), 1);
    const auto refused = issue(id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::ISSUER_NOT_FOUND);
    EXPECT_EQ(codeOf(m_till.post("/v1/issuers", {{u"branchCode"_s, u"002"_s}, {u"issuePointCode"_s, u"001"_s}})),
              "409 CONFLICT");
    EXPECT_EQ(
        codeOf(m_till.post("/v1/issuers",
                           {{u"branchCode"_s, u"003"_s}, {u"issuePointCode"_s, u"001"_s}, {u"sourceIssuerId"_s, id}})),
        "404 SOURCE_ISSUER_NOT_FOUND");

    EXPECT_EQ(m_till.patch(pathOf(id, "/activate"), {}).status(), 200);
    EXPECT_EQ(codeOf(m_till.patch(pathOf(id, "/activate"), {})), "404 ISSUER_NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.patch("/v1/issuers/4711/activate", {})), "404 ISSUER_NOT_FOUND");
    EXPECT_TRUE(issue(id));
}

TEST_F(IssuerRoutesTest, ALogoIsReallyAPicture)
{
    const auto put = [&](const QByteArray& bytes, const QByteArray& field = "logo") {
        return send("PATCH", pathOf(shop().id, "/logo"), {{field, bytes, "logo.png"}});
    };
    const auto stored = [&] {
        return m_till.engine().wait(m_till.engine()->issuers().list()).value_or({}).value(0).logo;
    };
    const QByteArray png = picture("PNG"), jpeg = picture("JPEG");
    EXPECT_EQ(put(png).json(), QJsonObject({{u"ok"_s, true}}));
    EXPECT_EQ(stored(), png);
    EXPECT_EQ(put(jpeg).status(), 200);
    EXPECT_EQ(stored(), jpeg);
    EXPECT_EQ(put(kGif).status(), 200);
    EXPECT_TRUE(stored().startsWith("\x89PNG")); // what the RIDE prints

    EXPECT_EQ(codeOf(put("GIF89a and nothing more")), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(put(png.first(png.size() / 2))), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(put("<svg xmlns='http://www.w3.org/2000/svg'/>")), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(put(png, "picture")), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(put(png + QByteArray(500 * 1024, '\0'))), "400 INVALID_FILE_UPLOAD");
    const QByteArray bomb = picture("PNG", {9000, 9000}); // a few kilobytes that would be 324 MB
    EXPECT_LT(bomb.size(), 400 * 1024);
    EXPECT_EQ(codeOf(put(bomb)), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(send("PATCH", pathOf(shop().id, "/logo"), {{"note", "no file"}})), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(m_till.patch(pathOf(shop().id, "/logo"), {})), "400 INVALID_FILE_UPLOAD");
    EXPECT_TRUE(stored().startsWith("\x89PNG"));
    const IssuerId branch = added(u"002"_s, u"001"_s);
    const auto all = m_till.engine().wait(m_till.engine()->issuers().list()).value_or({});
    ASSERT_EQ(all.last().id, branch);
    EXPECT_EQ(all.last().logo, stored());
}

TEST_F(IssuerRoutesTest, ARenewedCertificateSignsFromThenOn)
{
    const auto renew = [&](const QByteArray& p12, const QByteArray& password = "prueba") {
        return send("PATCH", pathOf(shop().id, "/certificate"),
                    {{"cert", p12, "firma.p12"}, {"certPassword", password}});
    };
    const auto before = issue(shop().id);
    ASSERT_TRUE(before);
    const QByteArray own = shop().ruc.toLatin1();
    const auto renewed = renew(p12For(own));
    ASSERT_EQ(renewed.status(), 200) << renewed.http.body.constData();
    const QString fingerprint = renewed.json().value(u"certFingerprint"_s).toString();
    EXPECT_EQ(renewed.json().value(u"certExpiry"_s).toString(), u"2036-01-01T00:00:00.000Z"_s);
    EXPECT_EQ(renewed.json().keys(), QStringList({u"certExpiry"_s, u"certFingerprint"_s, u"ok"_s}));
    EXPECT_EQ(issuerOf(m_till.get(pathOf(shop().id))).value(u"certFingerprint"_s).toString(), fingerprint);
    const auto after = issue(shop().id);
    ASSERT_TRUE(after);
    const auto certificateIn = [&](const CreatedDocument& made) {
        const QByteArray xml =
            m_till.engine().wait(m_till.engine()->documents().xml(made.document.accessKey)).value_or({});
        const qsizetype at = xml.indexOf("<ds:X509Certificate>");
        return xml.sliced(at, xml.indexOf("</ds:X509Certificate>", at) - at);
    };
    EXPECT_NE(certificateIn(*before), certificateIn(*after));

    const auto events = m_till.get("/v1/tenants/events").json().value(u"events"_s).toArray();
    ASSERT_EQ(events.size(), 1);
    EXPECT_EQ(events.first().toObject().value(u"eventType"_s).toString(), u"CERTIFICATE_RENEWED"_s);
    EXPECT_EQ(events.first().toObject().value(u"detail"_s).toObject().value(u"certFingerprint"_s).toString(),
              fingerprint);

    EXPECT_EQ(codeOf(renew(p12For(own), "falsa")), "400 CERTIFICATE_PASSWORD_INVALID");
    const auto foreign = renew(p12For("1790012344001"));
    EXPECT_EQ(codeOf(foreign), "400 CERTIFICATE_INVALID");
    EXPECT_EQ(foreign.json().value(u"reason"_s).toString(), u"RUC_MISMATCH"_s);
    EXPECT_EQ(codeOf(send("PATCH", pathOf(shop().id, "/certificate"), {{"certPassword", "x"}})),
              "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(m_till.patch(pathOf(shop().id, "/certificate"), {})), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(issuerOf(m_till.get(pathOf(shop().id))).value(u"certFingerprint"_s).toString(), fingerprint);
}

TEST_F(IssuerRoutesTest, DocumentTypesAreSwitchedOnAndOff)
{
    const QByteArray path = pathOf(shop().id, "/document-types");
    const QStringList both{u"01"_s, u"04"_s}, invoices{u"01"_s};
    EXPECT_EQ(typesOf(m_till.get(path)), both);
    EXPECT_EQ(typesOf(m_till.remove(path + "/04")), invoices);
    EXPECT_EQ(typesOf(m_till.get(path)), invoices);
    EXPECT_EQ(codeOf(m_till.remove(path + "/04")), "404 DOCUMENT_TYPE_NOT_ENABLED");
    EXPECT_EQ(m_till.remove(path + "/04").json().value(u"type"_s).toString(), u"/problems/not-found"_s);
    EXPECT_EQ(codeOf(m_till.remove(path + "/01")), "400 BAD_REQUEST");
    EXPECT_EQ(codeOf(m_till.remove(path + "/07")), "400 VALIDATION_FAILED");
    EXPECT_EQ(typesOf(m_till.post(path, {{u"documentType"_s, u"04"_s}})), both);
    const auto again = m_till.post(path, {{u"documentType"_s, u"04"_s}});
    EXPECT_EQ(again.status(), 200);
    EXPECT_EQ(typesOf(again), both);
    EXPECT_EQ(codeOf(m_till.post(path, {{u"documentType"_s, u"07"_s}})), "400 DOCUMENT_TYPE_NOT_SUPPORTED");
    EXPECT_EQ(codeOf(m_till.post(path, {{u"documentType"_s, u"99"_s}})), "400 VALIDATION_FAILED");
    EXPECT_EQ(fieldsOf(m_till.post(path, {})), "documentType");
    EXPECT_EQ(codeOf(m_till.send({"POST", path, "}", m_till.key()})), "400 BAD_REQUEST");
}

TEST_F(IssuerRoutesTest, CountersAreShownAndMoveForward)
{
    const QByteArray path = pathOf(shop().id, "/sequentials");
    ASSERT_TRUE(issue(shop().id));
    const auto counter = [](int next) { return QJsonObject{{u"current"_s, next - 1}, {u"next"_s, next}}; };
    const auto listed = m_till.get(path).json().value(u"sequentials"_s).toArray();
    ASSERT_EQ(listed.size(), 2);
    EXPECT_EQ(listed.first().toObject(),
              QJsonObject({{u"documentType"_s, u"01"_s}, {u"sandbox"_s, counter(2)}, {u"production"_s, counter(1)}}));
    EXPECT_EQ(listed.last().toObject().value(u"documentType"_s).toString(), u"04"_s);

    const auto set = [&](const QJsonValue& next, const QString& environment = u"sandbox"_s) {
        return m_till.patch(path + "/01", {{u"environment"_s, environment}, {u"nextSequential"_s, next}});
    };
    EXPECT_EQ(set(200).json(), QJsonObject({{u"ok"_s, true}}));
    const auto document = issue(shop().id);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->document.sequential, 200);
    EXPECT_EQ(set(201).status(), 200);
    const auto back = set(200);
    EXPECT_EQ(codeOf(back), "400 SEQUENTIAL_CANNOT_DECREASE");
    EXPECT_TRUE(back.json().value(u"detail"_s).toString().contains(u"200"));
    EXPECT_EQ(set(7, u"production"_s).status(), 200);
    const auto moved = m_till.get(path).json().value(u"sequentials"_s).toArray().first().toObject();
    EXPECT_EQ(moved.value(u"sandbox"_s).toObject(), counter(201));
    EXPECT_EQ(moved.value(u"production"_s).toObject(), counter(7));

    for (const QJsonValue& next : {QJsonValue(0), QJsonValue(1'000'000'000), QJsonValue(u"5"_s), QJsonValue(1.5)})
        EXPECT_EQ(fieldsOf(set(next)), "nextSequential");
    EXPECT_EQ(fieldsOf(set(300, u"live"_s)), "environment");
    EXPECT_EQ(fieldsOf(m_till.patch(path + "/01", {})), "environment nextSequential");
    EXPECT_EQ(codeOf(m_till.patch(path + "/07", {})), "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(m_till.send({"PATCH", path + "/01", "", m_till.key()})), "400 BAD_REQUEST");
}

TEST_F(IssuerRoutesTest, TheOperatorAddsAndSeesIssuers)
{
    const Other tenant = other(Tier::Growth);
    const QByteArray ruc = "1799999999001";
    const auto made = adminForm(tenant.id, ruc,
                                {{"cert", p12For(ruc), "firma.p12"},
                                 {"certPassword", "prueba"},
                                 {"tradeName", "Pan Express"},
                                 {"documentTypes", "[\"04\",\"01\"]"}});
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QJsonObject issuer = issuerOf(made);
    EXPECT_EQ(issuer.value(u"tenantId"_s).toInteger(), tenant.id);
    EXPECT_EQ(issuer.value(u"tradeName"_s).toString(), u"Pan Express"_s);
    EXPECT_TRUE(issuer.value(u"active"_s).toBool());
    EXPECT_TRUE(issuer.value(u"environment"_s).isNull());
    const QByteArray id = QByteArray::number(issuer.value(u"id"_s).toInteger());

    const auto from = [&](const QByteArray& source, const QByteArray& point, const QByteArray& of) {
        return adminForm(tenant.id, of, {{"sourceIssuerId", source}, {"issuePointCode", point}});
    };
    const auto second = from(id, "002", ruc);
    ASSERT_EQ(second.status(), 201) << second.http.body.constData();
    EXPECT_EQ(issuerOf(second).value(u"certFingerprint"_s), issuer.value(u"certFingerprint"_s));
    EXPECT_EQ(codeOf(from(id, "003", "1790012344001")), "400 RUC_MISMATCH");
    EXPECT_EQ(codeOf(from(id, "002", ruc)), "409 CONFLICT");
    EXPECT_EQ(codeOf(from("4711", "003", ruc)), "404 SOURCE_ISSUER_NOT_FOUND");
    EXPECT_EQ(codeOf(adminForm(4711, ruc, {{"sourceIssuerId", id}})), "404 NOT_FOUND");
    // A taxpayer has one account.
    EXPECT_EQ(codeOf(adminForm(kTillTenantId, ruc, {{"sourceIssuerId", id}, {"issuePointCode", "009"}})),
              "409 CONFLICT");
    const auto wrongRuc = adminForm(
        tenant.id, ruc,
        {{"cert", p12For("1790012344001"), "firma.p12"}, {"certPassword", "prueba"}, {"issuePointCode", "003"}});
    EXPECT_EQ(codeOf(wrongRuc), "400 RUC_MISMATCH");
    EXPECT_FALSE(wrongRuc.json().contains(u"errors"_s));

    const auto listed = m_till.admin("GET", "/v1/admin/issuers").json().value(u"issuers"_s).toArray();
    ASSERT_EQ(listed.size(), 3);
    EXPECT_EQ(listed.at(0).toObject().value(u"tenantId"_s).toInteger(), kTillTenantId);
    EXPECT_EQ(listed.at(1).toObject(), issuer);
    EXPECT_EQ(codeOf(m_till.get("/v1/admin/issuers")), "401 UNAUTHORIZED");
}

TEST_F(IssuerRoutesTest, TheOperatorsFormIsCheckedWhole)
{
    const auto bare =
        send("POST", "/v1/admin/issuers", {{"tenantId", "x"}}, QString::fromLatin1(ApiTill::kAdminSecret));
    EXPECT_EQ(codeOf(bare), "400 VALIDATION_FAILED");
    EXPECT_EQ(fieldsOf(bare), "tenantId ruc businessName mainAddress requiredAccounting emissionType branchCode "
                              "issuePointCode ");
    const auto wrong = adminForm(kTillTenantId, "17999999990",
                                 {{"businessName", QByteArray(301, 'x')},
                                  {"specialTaxpayer", "a-b"},
                                  {"requiredAccounting", "si"},
                                  {"emissionType", "2"},
                                  {"branchCode", "000"},
                                  {"cert", "x", "firma.p12"},
                                  {"sourceIssuerId", "1"}});
    EXPECT_EQ(fieldsOf(wrong), "requiredAccounting emissionType ruc businessName branchCode specialTaxpayer ");
}

TEST_F(IssuerRoutesTest, NobodyTouchesTheIssuersOfAnother)
{
    const Other stranger = other(Tier::Business);
    const QString blind = m_till.mint({{}, KeyEnvironment::Sandbox, QStringList{u"documents:read"_s}, {}});
    const QByteArray one = pathOf(shop().id);
    const QList<std::pair<QByteArray, QByteArray>> operations{
        {"GET", one},
        {"PATCH", one},
        {"DELETE", one},
        {"PATCH", one + "/activate"},
        {"PATCH", one + "/logo"},
        {"PATCH", one + "/certificate"},
        {"GET", one + "/document-types"},
        {"POST", one + "/document-types"},
        {"DELETE", one + "/document-types/04"},
        {"GET", one + "/sequentials"},
        {"PATCH", one + "/sequentials/01"},
    };
    for (const auto& [method, target] : operations) {
        EXPECT_EQ(codeOf(m_till.send({method, target, "{}", stranger.key})), "403 ISSUER_FORBIDDEN")
            << method.constData() << ' ' << target.constData();
        EXPECT_EQ(codeOf(m_till.send({method, target, "{}", blind})), "403 INSUFFICIENT_SCOPE") << target.constData();
        EXPECT_EQ(codeOf(m_till.send({method, target, "{}"})), "401 UNAUTHORIZED") << target.constData();
    }
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/issuers", "{}", blind})), "403 INSUFFICIENT_SCOPE");
    EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/issuers"})), "401 UNAUTHORIZED");
    EXPECT_TRUE(json(stranger.key, "GET", "/v1/issuers").json().value(u"issuers"_s).toArray().isEmpty());
}

} // namespace engine::tests
