// The command line's contract, word by word, with the real program.
#include "Cli.h"
#include "unit/invoicing/Bodies.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTcpSocket>

#include <sys/stat.h>

using namespace engine;
using namespace engine::tests;

namespace {

const QStringList& everyWord()
{
    static const QStringList words{u"issue"_s,     u"issuer add"_s,   u"issuer list"_s, u"certificate check"_s,
                                   u"documents"_s, u"queue"_s,        u"serve"_s,       u"verify"_s,
                                   u"ride"_s,      u"practice-sri"_s, u"diagnose"_s,    u"key add"_s,
                                   u"key list"_s,  u"key revoke"_s};
    return words;
}

TEST_F(Cli, EveryWordShowsItsHelp)
{
    for (const QString& word : everyWord()) {
        const ProgramRun run = runProgram(word.split(u' ') << u"--help"_s);
        EXPECT_EQ(run.exitCode, 0) << told(run);
        EXPECT_TRUE(run.out.contains("usage: mostrador " + word.toUtf8())) << told(run);
        EXPECT_TRUE(run.out.contains("--data") && run.out.contains("--json")) << told(run);
        EXPECT_TRUE(run.err.isEmpty()) << told(run);
    }
    const ProgramRun all = runProgram({u"--help"_s});
    EXPECT_EQ(all.exitCode, 0);
    for (const QString& word : everyWord())
        EXPECT_TRUE(all.out.contains(word.section(u' ', 0, 0).toUtf8())) << word.toStdString();
    EXPECT_EQ(runProgram({u"--version"_s}).exitCode, 0);
}

TEST_F(Cli, WrongUsageIsExit2WithTheUsageOnStderr)
{
    QList<QStringList> wrong{{u"frobnicate"_s},
                             {u"--frobnicate"_s},
                             {u"issuer"_s},
                             {u"issuer"_s, u"frobnicate"_s},
                             {u"certificate"_s},
                             {u"certificate"_s, u"check"_s},
                             {u"issue"_s},
                             {u"issue"_s, u"f.json"_s},
                             {u"issue"_s, u"f.json"_s, u"--out"_s},
                             {u"issue"_s, u"f.json"_s, u"--out"_s, path(u"o"_s), u"--wait"_s, u"soon"_s},
                             {u"verify"_s},
                             {u"ride"_s, u"f.xml"_s},
                             {u"serve"_s, u"--port"_s, u"70000"_s},
                             {u"documents"_s, u"--status"_s, u"LOST"_s},
                             {u"queue"_s, u"extra"_s},
                             {u"issuer"_s, u"add"_s, u"--p12"_s, u"f"_s}};
    for (const QString& word : everyWord())
        wrong << (word.split(u' ') << u"--frobnicate"_s);
    for (const QStringList& words : wrong) {
        const ProgramRun run = runProgram(words);
        EXPECT_EQ(run.exitCode, 2) << words.join(u' ').toStdString() << '\n' << told(run);
        EXPECT_TRUE(run.out.isEmpty()) << told(run);
        EXPECT_TRUE(run.err.contains("usage: mostrador")) << words.join(u' ').toStdString() << '\n' << told(run);
    }
}

TEST_F(Cli, CertificateCheckJudgesEveryFile)
{
    struct Row
    {
        const char* file;
        const char* code; // null = good
        QByteArray password = kPassword;
    };
    const Row rows[] = {{"01-simple-aes256.p12", nullptr},
                        {"02-simple-rc2-40-legacy.p12", nullptr},
                        {"03-sin-cadena.p12", nullptr},
                        {"04-dos-claves.p12", nullptr},
                        {"05-ruc-en-san.p12", nullptr},
                        {"06-sin-digital-signature.p12", "CERTIFICATE_NOT_FOR_SIGNING"},
                        {"07-caducada.p12", "CERTIFICATE_EXPIRED"},
                        {"08-clave-no-ascii.p12", nullptr, QStringLiteral("Ñandú-€1").toUtf8()},
                        {"08-clave-no-ascii.p12", "CERTIFICATE_PASSWORD_INVALID"},
                        {"09-truncado.p12", "CERTIFICATE_INVALID"},
                        {"01-simple-aes256.p12", "CERTIFICATE_PASSWORD_INVALID", "wrong"},
                        {"firma.pem", "CERTIFICATE_INVALID"},
                        {"no-such-file.p12", "FILE_UNREADABLE"}};
    for (const Row& row : rows) {
        const QString file = QString::fromLatin1(kCertificates) + QString::fromLatin1(row.file);
        const QString passwordFile = write(u"password"_s, row.password + '\n');
        const ProgramRun run = json({u"certificate"_s, u"check"_s, file, u"--password-file"_s, passwordFile});
        ASSERT_EQ(run.lines.size(), 1) << row.file << told(run);
        const QJsonObject line = run.lines.first();
        EXPECT_EQ(run.exitCode, row.code ? 1 : 0) << row.file << told(run);
        EXPECT_EQ(line[u"ok"].toBool(), !row.code) << row.file;
        EXPECT_EQ(line[u"code"].toString(), QString::fromLatin1(row.code)) << row.file << told(run);
        if (!row.code) {
            for (const char* member : {"subject", "validFrom", "validTo", "warnings", "ruc"})
                EXPECT_TRUE(line.contains(QLatin1StringView(member))) << row.file << ' ' << member;
            EXPECT_FALSE(line[u"subject"].toString().isEmpty());
        } else {
            EXPECT_FALSE(line[u"detail"].toString().isEmpty());
        }
        EXPECT_FALSE(row.password != "prueba" && (run.out + run.err).contains(row.password))
            << "the password is nobody's business";
        // The same password by standard input.
        EXPECT_EQ(json({u"certificate"_s, u"check"_s, file}, row.password + '\n').exitCode, run.exitCode) << row.file;
    }
    const QString good = QString::fromLatin1(kCertificates) + u"01-simple-aes256.p12"_s;
    const ProgramRun other = json({u"certificate"_s, u"check"_s, good, u"--ruc"_s, u"1799999982001"_s}, kPassword);
    EXPECT_EQ(other.exitCode, 1);
    EXPECT_EQ(other.lines.value(0)[u"code"].toString(), u"RUC_MISMATCH"_s) << told(other);
    EXPECT_EQ(runProgram({u"certificate"_s, u"check"_s, good, u"--password"_s, u"prueba"_s}).exitCode, 2)
        << "no password in the process list";
}

TEST_F(Cli, IssuersAreAddedAndListed)
{
    const ProgramRun added = addIssuer(
        data(), {u"--environment"_s, u"test"_s, u"--trade-name"_s, u"El Ñandú"_s, u"--accounting"_s, u"yes"_s});
    ASSERT_EQ(added.exitCode, 0) << told(added);
    ASSERT_EQ(added.lines.size(), 1);
    EXPECT_TRUE(added.lines[0][u"ok"].toBool());
    EXPECT_EQ(added.lines[0][u"environment"].toString(), u"test"_s);
    const ProgramRun listed = json({u"issuer"_s, u"list"_s, u"--data"_s, data()});
    ASSERT_EQ(listed.exitCode, 0) << told(listed);
    ASSERT_EQ(listed.lines.size(), 1);
    EXPECT_EQ(listed.lines[0][u"ruc"].toString(), u"1799999990001"_s);
    EXPECT_EQ(listed.lines[0][u"tradeName"].toString(), u"El Ñandú"_s);
    EXPECT_EQ(listed.lines[0][u"branchCode"].toString() + listed.lines[0][u"issuePointCode"].toString(), u"001002"_s);

    const ProgramRun twice = addIssuer(data(), {u"--environment"_s, u"test"_s});
    EXPECT_EQ(twice.exitCode, 1) << told(twice);
    EXPECT_FALSE(twice.lines.value(0)[u"code"].toString().isEmpty());
    const ProgramRun wrong =
        json({u"issuer"_s, u"add"_s, u"--p12"_s, QString::fromLatin1(kCertificates) + u"01-simple-aes256.p12"_s,
              u"--ruc"_s, u"1799999990001"_s, u"--business-name"_s, u"X"_s, u"--branch"_s, u"003"_s, u"--point"_s,
              u"002"_s, u"--main-address"_s, u"Quito"_s, u"--data"_s, data()},
             "hunter2-Wrong\n");
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_EQ(wrong.lines.value(0)[u"code"].toString(), u"CERTIFICATE_PASSWORD_INVALID"_s) << told(wrong);
    EXPECT_EQ(json({u"issuer"_s, u"list"_s, u"--data"_s, data()}).lines.size(), 1) << "a refusal adds nobody";
}

TEST_F(Cli, EnvironmentAndNumberChangeTogetherOrNotAtAll)
{
    ASSERT_EQ(addIssuer(data(), {u"--environment"_s, u"production"_s}).exitCode, 0);
    const auto update = [this](const QString& environment, const QString& next) {
        return json(
            {u"issuer"_s, u"update"_s, u"--data"_s, data(), u"--environment"_s, environment, u"--next-number"_s, next});
    };
    const ProgramRun moved = update(u"test"_s, u"120"_s);
    ASSERT_EQ(moved.exitCode, 0) << told(moved);
    EXPECT_EQ(moved.lines.value(0)[u"environment"], u"test"_s);
    EXPECT_EQ(moved.lines.value(0)[u"nextSequential"], 120);
    ASSERT_EQ(update(u"production"_s, u"7"_s).exitCode, 0);
    const ProgramRun refused = update(u"test"_s, u"119"_s);
    EXPECT_EQ(refused.exitCode, 1) << told(refused);
    EXPECT_EQ(refused.lines.value(0)[u"code"], u"CONFLICT"_s) << told(refused);
    const QJsonObject after = json({u"issuer"_s, u"list"_s, u"--data"_s, data()}).lines.value(0);
    EXPECT_EQ(after[u"environment"], u"production"_s);
    EXPECT_EQ(after[u"nextSequential"], 7);
}

TEST_F(Cli, VerifyGivesTheRecordedVerdicts)
{
    const QString folder = QStringLiteral(TEST_DATA_DIR "/vouchers/signed/");
    const QJsonArray expected = QJsonDocument::fromJson(read(folder + u"expected.json"_s)).array();
    QStringList files;
    for (const QJsonValue& row : expected)
        files << folder + row[u"file"].toString();
    ASSERT_GE(files.size(), 30);
    const ProgramRun run = json(QStringList{u"verify"_s} + files);
    EXPECT_EQ(run.exitCode, 1) << "some of them are bad";
    ASSERT_EQ(run.lines.size(), files.size()) << told(run);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString name = QFileInfo(files[i]).fileName();
        EXPECT_EQ(run.lines[i][u"file"].toString(), files[i]);
        // s01: valid for the library, refused by a rule of the tax office's own.
        EXPECT_EQ(run.lines[i][u"ok"].toBool(), name.startsWith(u'a')) << name.toStdString();
        EXPECT_FALSE(run.lines[i][u"checks"].toArray().isEmpty() && run.lines[i][u"detail"].toString().isEmpty())
            << name.toStdString();
    }
    EXPECT_EQ(json({u"verify"_s, files.first()}).exitCode, 0);
    const ProgramRun none = json({u"verify"_s, path(u"nothing.xml"_s)});
    EXPECT_EQ(none.exitCode, 1);
    EXPECT_EQ(none.lines.value(0)[u"code"].toString(), u"FILE_UNREADABLE"_s);
    EXPECT_EQ(json({u"verify"_s, write(u"junk.xml"_s, "<factura")}).exitCode, 1);
}

TEST_F(Cli, RideMakesAPdf)
{
    const QString voucher = QStringLiteral(TEST_DATA_DIR "/vouchers/signed/a01-profile-a-sha1-3refs.xml");
    const ProgramRun run = json({u"ride"_s, voucher, u"--out"_s, path(u"ride.pdf"_s)});
    EXPECT_EQ(run.exitCode, 0) << told(run);
    EXPECT_TRUE(read(path(u"ride.pdf"_s)).startsWith("%PDF-"));
    const ProgramRun bad = json({u"ride"_s, write(u"junk.xml"_s, "no voucher"), u"--out"_s, path(u"junk.pdf"_s)});
    EXPECT_EQ(bad.exitCode, 1);
    EXPECT_FALSE(bad.lines.value(0)[u"code"].toString().isEmpty());
    EXPECT_FALSE(QFile::exists(path(u"junk.pdf"_s)));
    EXPECT_EQ(json({u"ride"_s, voucher, u"--out"_s, path(u"no/such/folder/ride.pdf"_s)}).exitCode, 1);
}

TEST_F(Cli, ServeSaysWhenItIsReadyAndEndsInOrder)
{
    auto server = RunningProgram::start({u"serve"_s, u"--practice"_s, u"--data"_s, data(), u"--port"_s, u"0"_s});
    ASSERT_TRUE(server);
    QTcpSocket socket;
    socket.connectToHost(server->url().host(), static_cast<quint16>(server->url().port()));
    ASSERT_TRUE(socket.waitForConnected(10'000));
    socket.write("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(10'000) || socket.bytesAvailable() > 0) {
        answer += socket.readAll();
        if (answer.contains("\r\n\r\n") && answer.trimmed().endsWith('}'))
            break;
    }
    EXPECT_TRUE(answer.startsWith("HTTP/1.1 200")) << answer.toStdString();
    // A second one on the folder is turned away by name.
    const ProgramRun second = json({u"serve"_s, u"--practice"_s, u"--data"_s, data(), u"--port"_s, u"0"_s});
    EXPECT_EQ(second.exitCode, 1);
    EXPECT_EQ(second.lines.value(0)[u"code"].toString(), u"DATA_FOLDER_IN_USE"_s) << told(second);
    // Looking works beside it.
    EXPECT_EQ(practice({u"documents"_s}).exitCode, 0);
    EXPECT_TRUE(server->terminate());
}

TEST_F(Cli, PracticeSriPlaysAScriptAndTheQueueIsRetried)
{
    const QString script = write(
        u"script.json"_s, R"({"rules":[{"operation":"reception","action":"soap-fault","code":"Client","times":1}]})");
    auto sri = RunningProgram::start({u"practice-sri"_s, u"--port"_s, u"0"_s, u"--script"_s, script});
    ASSERT_TRUE(sri);
    const QString base = sri->url().toString();
    const QString body = write(u"sale.json"_s, goodBody());
    const ProgramRun issued =
        practice({u"issue"_s, body, u"--out"_s, path(u"out"_s), u"--sri-url"_s, base, u"--wait"_s, u"4"_s});
    EXPECT_EQ(issued.exitCode, 1) << "it did not reach a final state in time";
    ASSERT_EQ(issued.lines.size(), 1) << told(issued);
    EXPECT_EQ(issued.lines[0][u"status"].toString(), u"PENDING_SEND"_s);
    const QString key = issued.lines[0][u"accessKey"].toString();
    EXPECT_TRUE(QFile::exists(path(u"out/"_s + key + u".pdf"_s))) << "the invoice exists all the same";

    const ProgramRun queue = practice({u"queue"_s});
    ASSERT_EQ(queue.lines.size(), 1) << told(queue);
    EXPECT_EQ(queue.lines[0][u"stage"].toString(), u"NEEDS_PERSON"_s);
    EXPECT_FALSE(queue.lines[0][u"lastError"].toString().isEmpty());
    EXPECT_EQ(practice({u"queue"_s, u"--retry"_s, key}).exitCode, 0);
    EXPECT_EQ(practice({u"queue"_s, u"--retry"_s, u"123"_s}).exitCode, 1);
    const ProgramRun next =
        practice({u"issue"_s, body, u"--out"_s, path(u"out"_s), u"--sri-url"_s, base, u"--wait"_s, u"60"_s});
    EXPECT_EQ(next.exitCode, 0) << told(next);
    EXPECT_EQ(next.lines.value(0)[u"status"].toString(), u"AUTHORIZED"_s);
    auto serve = RunningProgram::start({u"serve"_s, u"--practice"_s, u"--data"_s, data(), u"--sri-url"_s, base});
    ASSERT_TRUE(serve);
    ProgramRun documents;
    QDeadlineTimer deadline(60'000);
    do {
        documents = practice({u"documents"_s, u"--status"_s, u"AUTHORIZED"_s});
    } while (documents.lines.size() < 2 && !deadline.hasExpired());
    EXPECT_EQ(documents.lines.size(), 2) << told(documents);
    EXPECT_TRUE(serve->terminate());
    EXPECT_TRUE(practice({u"queue"_s}).lines.isEmpty());
    EXPECT_EQ(practice({u"queue"_s, u"--retry"_s, key}).lines.value(0)[u"code"].toString(), u"NOTHING_TO_RETRY"_s);
    EXPECT_TRUE(sri->terminate());
    const ProgramRun bad =
        json({u"practice-sri"_s, u"--script"_s, write(u"bad.json"_s, R"({"rules":[{"action":"dance"}]})")});
    EXPECT_EQ(bad.exitCode, 1) << told(bad);
    EXPECT_EQ(bad.lines.size(), 1);
}

// Bytes that must never leave: the password, the .p12 in any usual form, the private key.
bool carriesSecrets(const QByteArray& text, const QByteArray& password)
{
    const QByteArray p12 = [] {
        QFile file(QString::fromLatin1(kCertificates) + u"08-clave-no-ascii.p12"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    const QByteArray piece = p12.mid(p12.size() / 2, 48);
    return p12.isEmpty() || text.contains(password) || text.contains(piece) ||
           text.contains(piece.toBase64().left(60)) || text.toLower().contains(piece.toHex()) ||
           text.contains("PRIVATE KEY");
}

TEST_F(Cli, SecretsStayInside)
{
    const QByteArray password = QStringLiteral("Ñandú-€1").toUtf8();
    QStringList words{u"issuer"_s,          u"add"_s,
                      u"--p12"_s,           QString::fromLatin1(kCertificates) + u"08-clave-no-ascii.p12"_s,
                      u"--ruc"_s,           u"1799999990001"_s,
                      u"--business-name"_s, u"Ñandú S.A."_s,
                      u"--branch"_s,        u"001"_s,
                      u"--point"_s,         u"001"_s,
                      u"--main-address"_s,  u"Quito"_s,
                      u"--environment"_s,   u"practice"_s,
                      u"--data"_s,          data()};
    const ProgramRun added = json(words, password + '\n');
    ASSERT_EQ(added.exitCode, 0) << told(added);
    QByteArray said = added.out + added.err;
    const QString body = write(u"sale.json"_s, goodBody());
    auto serve = RunningProgram::start({u"serve"_s, u"--practice"_s, u"--data"_s, data()});
    ASSERT_TRUE(serve);
    EXPECT_TRUE(serve->terminate());
    for (const QStringList& each :
         {QStringList{u"issue"_s, body, u"--out"_s, path(u"out"_s), u"--issuer"_s, u"1"_s, u"--wait"_s, u"30"_s},
          QStringList{u"diagnose"_s}, QStringList{u"documents"_s}, QStringList{u"queue"_s}}) {
        const ProgramRun run = practice(each);
        EXPECT_EQ(run.exitCode, 0) << told(run);
        said += run.out + run.err;
    }
    EXPECT_FALSE(carriesSecrets(said, password));
    EXPECT_TRUE(said.contains("certificateDaysLeft")) << "diagnose says how long the certificate lasts";
    int files = 0;
    for (const QString& name : QDir(data()).entryList(QDir::Files) + QDir(data() + u"/log"_s).entryList(QDir::Files)) {
        const QString file = QFile::exists(data() + u'/' + name) ? data() + u'/' + name : data() + u"/log/"_s + name;
        ++files;
        EXPECT_FALSE(carriesSecrets(read(file), password)) << name.toStdString();
        struct stat info
        {
        };
        ASSERT_EQ(::stat(QFile::encodeName(file).constData(), &info), 0);
        EXPECT_TRUE(name != u"master.key" || (info.st_mode & 0777) == 0600u);
    }
    EXPECT_GE(files, 3);
    EXPECT_TRUE(QFile::exists(data() + u"/log/mostrador.log"_s));
}

TEST_F(Cli, PracticeStaysApartFromRealData)
{
    qputenv("XDG_DATA_HOME", path(u"home"_s).toUtf8());
    const QString body = write(u"sale.json"_s, goodBody());
    const ProgramRun played = json({u"issue"_s, body, u"--practice"_s, u"--out"_s, path(u"out"_s)});
    EXPECT_EQ(played.exitCode, 0) << told(played);
    EXPECT_EQ(json({u"documents"_s, u"--practice"_s}).lines.size(), 1);
    const ProgramRun real = json({u"documents"_s});
    EXPECT_EQ(real.exitCode, 1) << "there is no real data yet: " << told(real);
    EXPECT_EQ(real.lines.value(0)[u"code"].toString(), u"NOT_FOUND"_s);
    const ProgramRun noShop = json({u"issue"_s, body, u"--out"_s, path(u"out"_s)});
    EXPECT_EQ(noShop.exitCode, 1);
    EXPECT_EQ(noShop.lines.value(0)[u"code"].toString(), u"ISSUER_NOT_FOUND"_s) << told(noShop);
    qunsetenv("XDG_DATA_HOME");
}

} // namespace
