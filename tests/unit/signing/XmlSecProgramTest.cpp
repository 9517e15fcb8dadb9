#include "unit/signing/SigningFixture.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace engine;
using namespace Qt::StringLiterals;

// A verifier that shares no code of ours judges what we sign.
namespace {

const QStringList& rootNames()
{
    static const QStringList names{u"factura"_s,      u"notaCredito"_s,       u"notaDebito"_s,
                                   u"guiaRemision"_s, u"liquidacionCompra"_s, u"comprobanteRetencion"_s};
    return names;
}

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

// Many files in one run: as many times OK as there are files.
bool accepts(const QStringList& files, QString* output)
{
    QStringList arguments{u"--verify"_s, u"--trusted-pem"_s, QStringLiteral(TEST_DATA_DIR "/certs/ac-inventada.pem")};
    for (const QString& name : rootNames())
        arguments << u"--id-attr:id"_s << name;
    arguments << u"--id-attr:Id"_s << u"http://uri.etsi.org/01903/v1.3.2#:SignedProperties"_s << u"--id-attr:Id"_s
              << u"http://www.w3.org/2000/09/xmldsig#:KeyInfo"_s;
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(u"xmlsec1"_s, arguments + files);
    EXPECT_TRUE(program.waitForFinished(60'000)) << "the program xmlsec1 is needed";
    *output = QString::fromUtf8(program.readAll());
    return program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0 &&
           output->count(u"OK\n"_s) == files.size();
}

} // namespace

TEST(XmlSecProgram, acceptsEverythingWeSign)
{
    const QTemporaryDir folder;
    QStringList files;
    for (const QString& path : test::unsignedVouchers())
        for (const test::Options& options : test::everyOption())
            files.append(write(folder, u"%1.xml"_s.arg(files.size()), test::signedVoucher(path, options)));
    ASSERT_GE(files.size(), 160);
    QString output;
    EXPECT_TRUE(accepts(files, &output)) << qPrintable(output);
}

TEST(XmlSecProgram, refusesWhatWasAltered)
{
    const QTemporaryDir folder;
    QByteArray altered = test::signedVoucher();
    altered.replace("<importeTotal>", "<importeTotal>1");
    QString output;
    const QStringList files{write(folder, u"good.xml"_s, test::signedVoucher()),
                            write(folder, u"altered.xml"_s, altered)};
    EXPECT_TRUE(accepts({files[0]}, &output)) << qPrintable(output);
    EXPECT_FALSE(accepts({files[1]}, &output));
    EXPECT_FALSE(accepts(files, &output)) << "one bad file among good ones is noticed";
}
