#pragma once
#include "crypto/Pkcs12.h"

#include <QFile>

#include <gtest/gtest.h>

inline QByteArray certificateFile(const char* name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/certs/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

inline engine::crypto::SigningIdentity opened(const QByteArray& p12, QByteArrayView password = "prueba")
{
    auto identity = engine::crypto::openPkcs12(p12, password);
    EXPECT_TRUE(identity) << (identity ? "" : qPrintable(identity.error().codeName() + identity.error().detail));
    return identity ? std::move(*identity) : engine::crypto::SigningIdentity();
}

inline engine::ErrorCode refusalOf(const QByteArray& p12, QByteArrayView password = "prueba")
{
    const auto identity = engine::crypto::openPkcs12(p12, password);
    EXPECT_FALSE(identity);
    return identity ? engine::ErrorCode::INTERNAL_ERROR : identity.error().code;
}
