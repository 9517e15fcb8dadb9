#include <engine/Limits.h>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine {

TEST(Limits, DefaultsAreThoseOfTheContract)
{
    const Limits limits;
    EXPECT_EQ(limits.of(Tier::Free).documents, 100);
    EXPECT_EQ(limits.of(Tier::Starter).branches, 3);
    EXPECT_EQ(limits.of(Tier::Growth).issuePoints, 5);
    EXPECT_EQ(limits.of(Tier::Business).documents, 20'000);
    EXPECT_FALSE(limits.of(Tier::Business).branches.has_value());
    EXPECT_EQ(limits.of(Tier::Business).webhooks, 10);
    EXPECT_EQ(limits.of(Tier::Free).writesPerMinute, 10);
    EXPECT_EQ(limits.of(Tier::Free).tenantWritesPerMinute, 10); // a second key gives nothing more
    EXPECT_EQ(limits.of(Tier::Business).readsPerMinute, 1'500);
    EXPECT_EQ(limits.registrationsPerHour, 5);
    EXPECT_EQ(limits.adminRequestsPerMinute, 20);
    EXPECT_EQ(parseLimits("{}").value_or(Limits()), limits);
}

TEST(Limits, AFileChangesWhatItNames)
{
    const auto limits =
        parseLimits(R"({"tiers": {"FREE": {"documents": 5, "branches": null, "documentTypes": ["01","04"]}},
                                        "registrationsPerHour": 50})");
    ASSERT_TRUE(limits) << qPrintable(limits.error().detail);
    Limits expected;
    expected.tiers[0].documents = 5;
    expected.tiers[0].branches.reset();
    expected.tiers[0].documentTypes = {u"01"_s, u"04"_s};
    expected.registrationsPerHour = 50;
    EXPECT_EQ(*limits, expected);
}

TEST(Limits, WhatIsWrongIsNamed)
{
    const auto fieldsOf = [](const QByteArray& json) {
        const auto limits = parseLimits(json);
        QStringList fields;
        if (!limits) {
            for (const FieldError& field : limits.error().fields) {
                fields << field.field;
                EXPECT_TRUE(limits.error().detail.contains(field.field));
            }
        }
        return fields.join(u' ').toStdString();
    };
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"documents":-1}}})"), "tiers.FREE.documents");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"documents":1.5}}})"), "tiers.FREE.documents");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"documents":"5"}}})"), "tiers.FREE.documents");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"documents":1e3}}})"), "tiers.FREE.documents");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"documents":99999999999}}})"), "tiers.FREE.documents");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"document":5}}})"), "tiers.FREE.document");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"documentTypes":["07"]}}})"), "tiers.FREE.documentTypes");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"FREE":{"documentTypes":[]}}})"), "tiers.FREE.documentTypes");
    EXPECT_EQ(fieldsOf(R"({"tiers":{"free":{}, "GROWTH":7}})"), "tiers.free tiers.GROWTH");
    EXPECT_EQ(fieldsOf(R"({"tiers":[]})"), "tiers");
    EXPECT_EQ(fieldsOf(R"({"registrationsPerHour":0,"adminRequestsPerMinute":null,"speed":1})"),
              "registrationsPerHour adminRequestsPerMinute speed");
    EXPECT_FALSE(parseLimits("[]"));
    EXPECT_FALSE(parseLimits(""));
    EXPECT_FALSE(parseLimits("{\"tiers\":{},\"tiers\":{}}"));
}

} // namespace engine
