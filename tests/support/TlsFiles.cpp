#include "support/TlsFiles.h"

#include <QProcess>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

TlsFiles::TlsFiles(const QString& names)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                   u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=prueba"_s, u"-addext"_s,
                   u"subjectAltName="_s + names, u"-keyout"_s, key(), u"-out"_s, certificate()});
    EXPECT_TRUE(openssl.waitForFinished(30'000) && openssl.exitCode() == 0)
        << openssl.readAllStandardError().constData();
}

} // namespace engine::tests
