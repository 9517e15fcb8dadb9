#include <engine/Error.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

TEST(ErrorCode, EveryCodeGoesToItsNameAndBack)
{
#define X(name, status)                                                                                                \
    EXPECT_EQ(errorCodeName(ErrorCode::name), QLatin1StringView(#name));                                               \
    EXPECT_EQ(errorCodeFromName(QString(QLatin1StringView(#name))), ErrorCode::name);                                  \
    EXPECT_EQ(httpStatusOf(ErrorCode::name), status);
    ENGINE_ERROR_CODES(X)
#undef X
    EXPECT_EQ(httpStatusOf(ErrorCode::ISSUER_NOT_FOUND), 404);
}

TEST(ErrorCode, UnknownNamesAreRefused)
{
    EXPECT_FALSE(errorCodeFromName(u""));
    EXPECT_FALSE(errorCodeFromName(u"validation_failed"));
    EXPECT_FALSE(errorCodeFromName(u"VALIDATION_FAILED "));
}

TEST(Error, WrappingKeepsFieldsAndCause)
{
    const Error inner{ErrorCode::VALIDATION_FAILED, u"inner"_s, {{u"tip"_s, u"m"_s, u"c"_s, u"v"_s}}};
    const Error outer = inner.wrapped(ErrorCode::SIGNING_FAILED, u"outer"_s);
    EXPECT_EQ(outer.codeName(), u"SIGNING_FAILED");
    ASSERT_EQ(outer.fields.size(), 1);
    ASSERT_TRUE(outer.cause);
    EXPECT_EQ(outer.cause->detail, u"inner");
}
