#include "crypto/Signer.h"

#include "support/TestCertificates.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace engine;
using namespace engine::crypto;

namespace {

X509Certificate certificateOf(const test::TestIdentity& identity)
{
    return X509Certificate::fromDer(identity.certificateDer).value_or({});
}

} // namespace

TEST(Digest, knownAnswers)
{
    EXPECT_EQ(digest(Digest::Sha1, "abc").toHex(), "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(digest(Digest::Sha256, "").toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digest(Digest::Sha512, "abc").size(), 64);
}

TEST(Signer, signsWithEveryDigest)
{
    const auto identity = test::makeIdentity();
    const auto signer = makeSigner(certificateOf(identity), core::Secret::copyOf(identity.keyDer));
    ASSERT_TRUE(signer);
    for (const Digest kind : {Digest::Sha1, Digest::Sha256, Digest::Sha512}) {
        const auto signature = (*signer)->sign(kind, "content");
        ASSERT_TRUE(signature);
        EXPECT_EQ(signature->size(), 256);
        EXPECT_TRUE((*signer)->certificate().verify(kind, "content", *signature));
        EXPECT_FALSE((*signer)->certificate().verify(kind, "Content", *signature));
        QByteArray altered = *signature;
        altered[7] = static_cast<char>(altered[7] ^ 1);
        EXPECT_FALSE((*signer)->certificate().verify(kind, "content", altered));
    }
}

TEST(Signer, refusesWhatDoesNotBelongTogether)
{
    const auto one = test::makeIdentity();
    const auto other = test::makeIdentity({}, 1);
    const auto curve = test::makeIdentity({.ec = true});
    const auto code = [](const test::TestIdentity& certificate, const QByteArray& key) {
        const auto signer = makeSigner(certificateOf(certificate), core::Secret::copyOf(key));
        EXPECT_FALSE(signer);
        return signer ? ErrorCode::INTERNAL_ERROR : signer.error().code;
    };
    EXPECT_EQ(code(one, other.keyDer), ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
    EXPECT_EQ(code(curve, curve.keyDer), ErrorCode::CERTIFICATE_KEY_UNSUPPORTED);
    EXPECT_EQ(code(one, "damaged"), ErrorCode::CERTIFICATE_INVALID);
    EXPECT_EQ(code(one, {}), ErrorCode::CERTIFICATE_INVALID);
}

TEST(Signer, servesSeveralThreads)
{
    const auto identity = test::makeIdentity();
    const auto signer = makeSigner(certificateOf(identity), core::Secret::copyOf(identity.keyDer));
    ASSERT_TRUE(signer);
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 50; ++i) {
                const QByteArray data = QByteArray::number(t * 1000 + i);
                const auto signature = (*signer)->sign(Digest::Sha256, data);
                good += signature && (*signer)->certificate().verify(Digest::Sha256, data, *signature);
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(good, 200);
}
