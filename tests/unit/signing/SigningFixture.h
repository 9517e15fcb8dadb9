#pragma once
#include "signing/XadesBesSigner.h"
#include "signing/XadesVerifier.h"

#include <gtest/gtest.h>

namespace test {

using Options = engine::signing::SignatureOptions;

QByteArray testFile(const QString& path); // below tests/data
QStringList unsignedVouchers();           // paths below tests/data
const QDateTime& signingTime();           // 2026-11-21T18:15:00-05:00, that of the samples
const QDateTime& soonAfter();             // half an hour later, UTC
const engine::crypto::Signer& signer();   // of the invented company of the samples
const QList<Options>& everyOption();      // profiles and digests
std::string nameOf(const Options& options);

QByteArray signedVoucher(const QString& path, const Options& options = {});
QByteArray signedVoucher(); // an invoice, profile A

// Name of the first check that failed, empty when all is fine.
QString firstFailure(const QByteArray& xml, const QDateTime& now = soonAfter());
const engine::SignatureCheck* findCheck(const engine::SignatureReport& report, const QString& name);

} // namespace test
