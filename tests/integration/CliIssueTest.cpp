// `mostrador issue`: good files beside bad ones, hostile input, what is written and what is said.
#include "Cli.h"
#include "unit/invoicing/Bodies.h"

#include <QJsonDocument>

using namespace engine;
using namespace engine::tests;

namespace {

class CliIssue : public Cli
{
protected:
    ProgramRun issue(QStringList files, const QByteArray& input = {}, const QStringList& more = {})
    {
        return practice(QStringList{u"issue"_s} + files + QStringList{u"--out"_s, path(u"out"_s)} + more, input);
    }
    static QByteArray body(const char* what, const QByteArray& with) { return bodyWith(what, with); }
};

TEST_F(CliIssue, WritesXmlAndPdfAndSaysSo)
{
    const ProgramRun run = issue({u"-"_s}, goodBody());
    ASSERT_EQ(run.exitCode, 0) << told(run);
    ASSERT_EQ(run.lines.size(), 1);
    const QJsonObject line = run.lines.first();
    const QString key = line[u"accessKey"].toString();
    EXPECT_EQ(key.size(), 49);
    EXPECT_EQ(line[u"sequential"].toString(), u"000000001"_s);
    EXPECT_EQ(line[u"total"].toString(), u"115.00"_s);
    EXPECT_FALSE(line[u"status"].toString().isEmpty());
    EXPECT_EQ(line[u"file"].toString(), u"-"_s);
    const QString stem = path(u"out/"_s + key);
    EXPECT_TRUE(read(stem + u".xml"_s).contains(key.toLatin1()));
    EXPECT_TRUE(read(stem + u".pdf"_s).startsWith("%PDF-"));
    EXPECT_EQ(json({u"verify"_s, stem + u".xml"_s}).exitCode, 0);
}

TEST_F(CliIssue, WaitsForTheTaxOffice)
{
    const ProgramRun run = issue({u"-"_s}, goodBody(), {u"--wait"_s, u"60"_s});
    ASSERT_EQ(run.exitCode, 0) << told(run);
    EXPECT_EQ(run.lines.value(0)[u"status"].toString(), u"AUTHORIZED"_s);
    EXPECT_FALSE(run.lines.value(0)[u"authorizationNumber"].toString().isEmpty());
}

TEST_F(CliIssue, ACreditNoteComesFromAFileLikeAnInvoice)
{
    const ProgramRun sold = issue({u"-"_s}, goodBody(), {u"--wait"_s, u"60"_s});
    ASSERT_EQ(sold.exitCode, 0) << told(sold);
    const QByteArray about = R"("originalDocument":{"documentType":"01","number":")" +
                             sold.lines.value(0)[u"number"].toString().toLatin1() + R"(","issueDate":")" +
                             sold.lines.value(0)[u"issueDate"].toString().toLatin1() +
                             R"("},"motivo":"Pan seco devuelto")";
    QByteArray note = body("\"documentType\":\"01\"", "\"documentType\":\"04\"");
    note.replace(R"("payments":[{"method":"01","total":"115.00"}])", about)
        .replace("\"quantity\":\"10\"", "\"quantity\":\"8\"");
    const ProgramRun back = issue({u"-"_s}, note, {u"--wait"_s, u"60"_s});
    ASSERT_EQ(back.exitCode, 0) << told(back);
    const QJsonObject line = back.lines.value(0);
    EXPECT_EQ(line[u"documentType"].toString(), u"04"_s);
    EXPECT_EQ(line[u"number"].toString(), u"001-001-000000001"_s);
    EXPECT_EQ(line[u"total"].toString(), u"92.00"_s);
    EXPECT_EQ(line[u"status"].toString(), u"AUTHORIZED"_s);
    const QString stem = path(u"out/"_s + line[u"accessKey"].toString());
    EXPECT_TRUE(read(stem + u".xml"_s).contains("<numDocModificado>001-001-000000001</numDocModificado>"));
    EXPECT_TRUE(read(stem + u".pdf"_s).startsWith("%PDF-"));
    EXPECT_EQ(json({u"verify"_s, stem + u".xml"_s}).exitCode, 0);

    const ProgramRun again = issue({u"-"_s}, note);
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_EQ(again.lines.value(0)[u"code"].toString(), u"VALIDATION_FAILED"_s);
    EXPECT_TRUE(again.out.contains("23.00 left")) << told(again);
    EXPECT_EQ(
        issue({u"-"_s}, body("\"documentType\":\"01\"", "\"documentType\":\"05\"")).lines.value(0)[u"code"].toString(),
        u"DOCUMENT_TYPE_NOT_SUPPORTED"_s);
    const ProgramRun listed = runProgram({u"documents"_s, u"--practice"_s, u"--data"_s, data()});
    EXPECT_TRUE(listed.out.contains("NOTA DE CRÉDITO")) << told(listed);
    EXPECT_TRUE(listed.out.contains("FACTURA ")) << told(listed);
}

TEST_F(CliIssue, WaitingEndsWhenThePatienceDoes)
{
    // More files than are in flight at once, and nobody who answers.
    QStringList files;
    for (int i = 0; i < 150; ++i)
        files << write(u"many/%1.json"_s.arg(i, 3, 10, QLatin1Char('0')), goodBody());
    const ProgramRun run = issue({path(u"many"_s)}, {}, {u"--wait"_s, u"1"_s, u"--sri-url"_s, u"http://127.0.0.1:9"_s});
    EXPECT_EQ(run.exitCode, 1) << run.err.toStdString();
    ASSERT_EQ(run.lines.size(), files.size());
    for (const QJsonObject& line : run.lines)
        EXPECT_EQ(line[u"status"].toString(), u"PENDING_SEND"_s);
}

TEST_F(CliIssue, BadFilesNeverStopTheGoodOnes)
{
    QStringList order;
    for (int i = 0; i < 120; ++i) {
        const QString name = u"mixed/%1.json"_s.arg(i, 3, 10, QLatin1Char('0'));
        order << write(name, i % 4 == 3 ? body("\"quantity\":\"10\"", "\"quantity\":\"-1\"") : goodBody());
    }
    const ProgramRun run = issue({path(u"mixed"_s), path(u"missing.json"_s), u"-"_s}, goodBody());
    EXPECT_EQ(run.exitCode, 1);
    ASSERT_EQ(run.lines.size(), 122) << told(run);
    QSet<int> numbers;
    int bad = 0;
    for (const QJsonObject& line : run.lines) {
        const QString file = line[u"file"].toString();
        EXPECT_FALSE(file.isEmpty());
        if (line[u"ok"].toBool()) {
            numbers << line[u"sequential"].toString().toInt();
            continue;
        }
        ++bad;
        if (file.endsWith(u"missing.json")) {
            EXPECT_EQ(line[u"code"].toString(), u"FILE_UNREADABLE"_s);
            continue;
        }
        EXPECT_EQ(line[u"code"].toString(), u"VALIDATION_FAILED"_s);
        EXPECT_EQ(line[u"errors"][0][u"field"].toString(), u"items[0].quantity"_s);
    }
    EXPECT_EQ(bad, 31);
    ASSERT_EQ(numbers.size(), 91);
    EXPECT_EQ(*std::max_element(numbers.begin(), numbers.end()), 91) << "no number burnt";
    EXPECT_TRUE(run.err.contains("122 of 122")) << "progress goes to stderr: " << run.err.toStdString();
    EXPECT_EQ(QDir(path(u"out"_s)).entryList({u"*.pdf"_s}).size(), 91);
    const ProgramRun listed = practice({u"documents"_s, u"--limit"_s, u"1000"_s});
    EXPECT_EQ(listed.lines.size(), 91);
    // Without --json the error is on stderr and names file and field.
    const ProgramRun plain =
        runProgram({u"issue"_s, order[3], u"--practice"_s, u"--data"_s, data(), u"--out"_s, path(u"out"_s)});
    EXPECT_EQ(plain.exitCode, 1);
    EXPECT_TRUE(plain.out.isEmpty());
    EXPECT_TRUE(plain.err.contains("003.json") && plain.err.contains("items[0].quantity")) << told(plain);
}

struct Bad
{
    const char* name;
    QByteArray body;
    QString field; // empty: the body as a whole
};

QList<Bad> hostileBodies()
{
    const QByteArray name = QStringLiteral("\"Sofía Íñiguez\"").toUtf8(), quantity = "\"quantity\":\"10\"";
    const QByteArray line =
        R"({"mainCode":"P1","description":"Pan","quantity":"1","unitPrice":"1","taxes":[{"code":"2","rateCode":"4","rate":"15"}]})";
    const auto manyLines = [&](int count) {
        QByteArray body = goodBody();
        const qsizetype from = body.indexOf("\"items\":[") + 9, to = body.indexOf("],\"payments\"");
        return body.replace(from, to - from, QByteArrayList(count, line).join(','));
    };
    QByteArrayList info;
    for (int i = 0; i < 16; ++i)
        info << R"({"name":"Dato )" + QByteArray::number(i) + R"(","value":"x"})";
    const auto with = [](const QByteArray& member) {
        return bodyWith("\"documentType\":\"01\",", "\"documentType\":\"01\"," + member + ',');
    };
    const QByteArray badUtf8 = bodyWith(name, "\"Sof\xC3\x28\"");
    return {
        {"not JSON", "hola", {}},
        {"deep JSON", with("\"x\":" + QByteArray(5'000, '[') + QByteArray(5'000, ']')), u"?"_s},
        {"invalid UTF-8", badUtf8, u"?"_s},
        {"wrong type", bodyWith(name, "[]"), u"buyer.name"_s},
        {"unknown code", bodyWith("\"rateCode\":\"4\"", "\"rateCode\":\"99\""), u"items[0].taxes[0].rateCode"_s},
        {"29/02 of a common year", with(R"("issueDate":"29/02/2026")"), u"issueDate"_s},
        {"future date", with(R"("issueDate":"01/01/2099")"), u"issueDate"_s},
        {"negative", bodyWith(quantity, R"("quantity":"-1")"), u"items[0].quantity"_s},
        {"huge", bodyWith(quantity, R"("quantity":"99999999999999999999999")"), u"items[0].quantity"_s},
        {"seven decimals", bodyWith(quantity, R"("quantity":"1.0000001")"), u"items[0].quantity"_s},
        {"301 characters", bodyWith(name, '"' + QByteArray(301, 'x') + '"'), u"buyer.name"_s},
        {"control character", bodyWith(name, "\"Sof\\u0007a\""), u"buyer.name"_s},
        {"payments that do not add up", bodyWith(R"("total":"115.00"}])", R"("total":"114.99"}])"), u"payments"_s},
        {"16 additional fields", with("\"additionalInfo\":[" + info.join(',') + ']'), u"additionalInfo"_s},
        {"empty items", manyLines(0), u"items"_s},
        {"10,000 lines", manyLines(10'000), u"items"_s},
        {"10,001 lines", manyLines(10'001), u"items"_s},
        {"more than is read", QByteArray(5 << 20, ' ') + goodBody(), {}},
        {"empty", "", {}},
    };
}

TEST_F(CliIssue, HostileBodiesAreRefusedByFieldAndLeaveNothing)
{
    for (const Bad& bad : hostileBodies()) {
        const ProgramRun run = issue({u"-"_s}, bad.body);
        EXPECT_EQ(run.exitCode, 1) << bad.name << ' ' << told(run);
        ASSERT_EQ(run.lines.size(), 1) << bad.name << ' ' << told(run);
        const QJsonObject line = run.lines.first();
        EXPECT_FALSE(line[u"ok"].toBool()) << bad.name;
        EXPECT_FALSE(line[u"detail"].toString().isEmpty()) << bad.name;
        const QString field = line[u"errors"][0][u"field"].toString();
        EXPECT_TRUE(bad.field == u"?" || field.startsWith(bad.field)) << bad.name << ' ' << told(run);
        EXPECT_LT(run.out.size(), 100'000) << bad.name;
    }
    EXPECT_TRUE(practice({u"documents"_s}).lines.isEmpty()) << "nothing stored";
    EXPECT_TRUE(QDir(path(u"out"_s)).isEmpty());
    const ProgramRun good = issue(
        {u"-"_s}, bodyWith(QStringLiteral("\"Sofía Íñiguez\"").toUtf8(), QStringLiteral("\"Sofía 🥖\"").toUtf8()));
    ASSERT_EQ(good.exitCode, 0) << "an emoji is a character: " << told(good);
    EXPECT_EQ(good.lines[0][u"sequential"].toString(), u"000000001"_s) << "no number burnt";
}

TEST_F(CliIssue, AnUnknownIssuerOrAnUnwritableFolderIsSaid)
{
    const ProgramRun nobody = issue({u"-"_s}, goodBody(), {u"--issuer"_s, u"77"_s});
    EXPECT_EQ(nobody.exitCode, 1);
    EXPECT_EQ(nobody.lines.value(0)[u"code"].toString(), u"ISSUER_NOT_FOUND"_s) << told(nobody);
    const QString file = write(u"in-the-way"_s, "x");
    const ProgramRun blocked = practice({u"issue"_s, u"-"_s, u"--out"_s, file}, goodBody());
    EXPECT_EQ(blocked.exitCode, 1);
    EXPECT_EQ(blocked.lines.value(0)[u"code"].toString(), u"FILE_UNWRITABLE"_s) << told(blocked);
    EXPECT_TRUE(practice({u"documents"_s}).lines.isEmpty()) << "nothing was issued that could not be handed out";
}

} // namespace
