#pragma once
#include "support/Program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace engine::tests {

using namespace Qt::StringLiterals;

constexpr const char* kCertificates = TEST_DATA_DIR "/certs/";
inline const QByteArray kPassword = "prueba";

// The real program on data folders of its own.
class Cli : public testing::Test
{
protected:
    void SetUp() override { qputenv("MOSTRADOR_NO_KEYRING", "1"); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString data() const { return path(u"data"_s); }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path(name);
    }
    static QByteArray read(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    // With --json: whatever happens, stdout is one object per line.
    static ProgramRun json(QStringList words, const QByteArray& input = {})
    {
        words << u"--json"_s;
        ProgramRun run = runProgram(words, input);
        EXPECT_TRUE(run.clean) << words.join(u' ').toStdString() << '\n' << run.out.toStdString();
        EXPECT_FALSE(run.err.contains("QStandardPaths")) << run.err.toStdString();
        return run;
    }
    ProgramRun practice(QStringList words, const QByteArray& input = {})
    {
        return json(words << u"--practice"_s << u"--data"_s << data(), input);
    }
    static std::string told(const ProgramRun& run)
    {
        return "exit " + std::to_string(run.exitCode) + "\n" + run.out.toStdString() + run.err.toStdString();
    }
    ProgramRun addIssuer(const QString& folder, const QStringList& more = {})
    {
        return json(QStringList{u"issuer"_s, u"add"_s, u"--p12"_s,
                                QString::fromLatin1(kCertificates) + u"01-simple-aes256.p12"_s, u"--ruc"_s,
                                u"1799999990001"_s, u"--business-name"_s, u"Comercial Almendral S.A."_s, u"--branch"_s,
                                u"001"_s, u"--point"_s, u"002"_s, u"--main-address"_s, u"Av. Shyris, Quito"_s,
                                u"--data"_s, folder} +
                        more,
                    kPassword + '\n');
    }

private:
    QTemporaryDir m_folder;
};

} // namespace engine::tests
