#include "practice/PracticeOffice.h"
#include "sri/SoapEnvelope.h"
#include "support/SignedVouchers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

using namespace engine;
using namespace engine::practice;
using namespace Qt::StringLiterals;
using testing_support::SignedVouchers;
using Reception = sri::ReceptionAnswer::Kind;
using Authorization = sri::AuthorizationAnswer::Kind;

namespace {

const QDate kToday(2026, 11, 22);

struct Office
{
    QDateTime now = QDateTime(kToday, QTime(15, 0, 1, 417), Qt::UTC);
    PracticeOffice office{[this] { return now; }};

    explicit Office(const QString& journal = {}, int keptKeys = 0)
    {
        const auto opened = office.open(journal, {}, keptKeys);
        EXPECT_TRUE(opened);
    }

    sri::ReceptionAnswer submit(const QByteArray& voucher, Environment side = Environment::Test)
    {
        const auto request = PracticeOffice::read(Operation::Reception, sri::receptionEnvelope(voucher), side);
        const auto answer = office.handle(request, office.script().onRequest(Operation::Reception, request.accessKey));
        return sri::parseReception(answer.status, answer.body, SignedVouchers::keyOf(voucher));
    }
    sri::AuthorizationAnswer ask(const QString& key, Environment side = Environment::Test)
    {
        const auto request = PracticeOffice::read(Operation::Authorization, sri::authorizationEnvelope(key), side);
        const auto answer =
            office.handle(request, office.script().onRequest(Operation::Authorization, request.accessKey));
        return sri::parseAuthorization(answer.status, answer.body, key);
    }
    QByteArray made(int sequential = 7, const testing_support::Replacements& changes = {})
    {
        return SignedVouchers::sign(SignedVouchers::changed(SignedVouchers::invoice(kToday, sequential), changes),
                                    now.addSecs(-60));
    }
    int notes() const { return static_cast<int>(office.journal().count("different-bytes")); }
};

QString codes(const QList<SriMessage>& messages)
{
    QStringList out;
    for (const SriMessage& each : messages)
        out.append(each.identifier);
    return out.join(u' ');
}

} // namespace

TEST(PracticeOffice, AuthorisesAGoodVoucherWithItsExactBytes)
{
    Office office;
    const QByteArray voucher = office.made();
    const QString key = SignedVouchers::keyOf(voucher);
    EXPECT_EQ(office.ask(key).kind, Authorization::Unheard);
    EXPECT_EQ(office.submit(voucher).kind, Reception::Received);
    const auto answer = office.ask(key);
    EXPECT_EQ(answer.kind, Authorization::Authorized) << codes(answer.messages).toStdString();
    EXPECT_EQ(answer.number, key);
    EXPECT_EQ(answer.date, u"2026-11-22T10:00:01.417-05:00"_s);
    EXPECT_EQ(answer.xml, voucher);
    EXPECT_EQ(codes(answer.messages), u"60"_s);
    EXPECT_TRUE(answer.raw.contains("<ambiente>PRUEBAS</ambiente>"));
}

TEST(PracticeOffice, AuthorisedKeysAnswer43EvenWhenTheDateHasPassed)
{
    Office office;
    const QByteArray voucher = office.made();
    EXPECT_EQ(office.submit(voucher).kind, Reception::Received);
    EXPECT_EQ(codes(office.submit(voucher).messages), u"43"_s);
    office.now = office.now.addDays(200);
    EXPECT_EQ(codes(office.submit(voucher).messages), u"43"_s);
    EXPECT_EQ(office.notes(), 0);
}

TEST(PracticeOffice, ReturnedKeysAreForgotten)
{
    Office office;
    const QByteArray bad = office.made(7, {{"<moneda>DOLAR</moneda>", "<moneda>DOLAR</moneda><sobra/>"}});
    EXPECT_EQ(codes(office.submit(bad).messages), u"35"_s);
    EXPECT_EQ(office.ask(SignedVouchers::keyOf(bad)).kind, Authorization::Unheard);
    EXPECT_EQ(office.submit(office.made()).kind, Reception::Received);
    EXPECT_EQ(office.notes(), 0); // the return allowed other bytes
}

TEST(PracticeOffice, RejectedKeysAreKeptAndMayComeCorrected)
{
    Office office;
    const QByteArray bad = office.made(7, {{"<importeTotal>181.86", "<importeTotal>181.85"}});
    const QString key = SignedVouchers::keyOf(bad);
    EXPECT_EQ(office.submit(bad).kind, Reception::Received);
    const auto answer = office.ask(key);
    EXPECT_EQ(answer.kind, Authorization::NotAuthorized);
    EXPECT_EQ(codes(answer.messages), u"52"_s);
    EXPECT_TRUE(answer.number.isEmpty());
    EXPECT_EQ(office.submit(office.made()).kind, Reception::Received);
    EXPECT_EQ(office.ask(key).kind, Authorization::Authorized);
    EXPECT_EQ(office.notes(), 0);
}

TEST(PracticeOffice, ASequentialBelongsToOneKey)
{
    Office office;
    const QByteArray first = office.made();
    // Another numeric code makes another key for the same number; the sample's key maker always uses one code.
    QByteArray plain = SignedVouchers::changed(SignedVouchers::invoice(kToday.addDays(-1)), {});
    const QByteArray second = SignedVouchers::sign(plain, office.now.addSecs(-60));
    EXPECT_EQ(office.submit(first).kind, Reception::Received);
    EXPECT_NE(SignedVouchers::keyOf(first), SignedVouchers::keyOf(second));
    EXPECT_EQ(codes(office.submit(second).messages), u"45"_s);
    EXPECT_EQ(office.ask(SignedVouchers::keyOf(second)).kind, Authorization::Unheard);
    EXPECT_EQ(office.submit(office.made(8)).kind, Reception::Received);
}

TEST(PracticeOffice, NotesOtherBytesWithoutARejection)
{
    Office office;
    const QByteArray one = office.made();
    office.now = office.now.addSecs(5);
    const QByteArray other = office.made(); // signed again: other bytes, same key
    ASSERT_NE(one, other);
    EXPECT_EQ(office.submit(one).kind, Reception::Received);
    EXPECT_EQ(codes(office.submit(other).messages), u"43"_s);
    EXPECT_EQ(office.notes(), 1);
}

TEST(PracticeOffice, NotesOtherBytesBehindAFaultThatSwallowedTheFirst)
{
    Office office;
    ASSERT_TRUE(
        office.office.script().load(R"({"rules":[{"operation":"reception","action":"http","status":503,"nth":1}]})"));
    const QByteArray one = office.made();
    office.now = office.now.addSecs(5);
    (void)office.submit(one);
    EXPECT_EQ(office.ask(SignedVouchers::keyOf(one)).kind, Authorization::Unheard);
    EXPECT_EQ(office.submit(office.made()).kind, Reception::Received);
    EXPECT_EQ(office.notes(), 1);
}

TEST(PracticeOffice, PlaysCode70AndInProcess)
{
    Office office;
    ASSERT_TRUE(
        office.office.script().load(R"({"rules":[{"operation":"reception","action":"code","code":"70","keyTimes":2},
        {"operation":"authorization","action":"in-process","keyTimes":2,"text":"EN PROCESAMIENTO"}]})"));
    const QByteArray voucher = office.made();
    const QString key = SignedVouchers::keyOf(voucher);
    EXPECT_EQ(codes(office.submit(voucher).messages), u"70"_s);
    EXPECT_EQ(codes(office.submit(voucher).messages), u"70"_s);
    EXPECT_EQ(office.ask(key).kind, Authorization::InProcess);
    EXPECT_EQ(office.ask(key).stateText, u"EN PROCESAMIENTO"_s);
    EXPECT_EQ(office.ask(key).kind, Authorization::Authorized);
}

TEST(PracticeOffice, PlaysARejectionThatSticks)
{
    Office office;
    ASSERT_TRUE(office.office.script().load(
        R"({"rules":[{"operation":"authorization","action":"code","code":"39","text":"prueba","times":1}]})"));
    const QByteArray voucher = office.made();
    const QString key = SignedVouchers::keyOf(voucher);
    EXPECT_EQ(office.submit(voucher).kind, Reception::Received);
    EXPECT_EQ(office.ask(key).kind, Authorization::NotAuthorized);
    EXPECT_EQ(codes(office.ask(key).messages), u"39"_s);
    office.now = office.now.addSecs(5);
    EXPECT_EQ(office.submit(office.made()).kind, Reception::Received);
    EXPECT_EQ(office.ask(key).kind, Authorization::Authorized);
    EXPECT_EQ(office.notes(), 0);
}

TEST(PracticeOffice, OddQuestions)
{
    Office office;
    EXPECT_EQ(codes(office.ask(u"123"_s).messages), u"80"_s);
    EXPECT_EQ(codes(office.ask(QString(60, u'1')).messages), u"80"_s);
    EXPECT_EQ(codes(office.submit("").messages), u"49"_s);
    EXPECT_EQ(codes(office.submit("basura").messages), u"35"_s);
    for (const char* junk : {"", "x", "<a/>", "<e:Envelope xmlns:e='x'/>",
                             "<e:Envelope xmlns:e='x'><e:Body><other/></e:Body></e:Envelope>"}) {
        const auto request = PracticeOffice::read(Operation::Reception, junk);
        EXPECT_FALSE(request.readable);
        EXPECT_EQ(sri::parseReception(500, office.office.handle(request, {}).body, {}).kind, Reception::ClientFault);
    }
}

TEST(PracticeOffice, RemembersAcrossARestart)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.jsonl"_s);
    QByteArray authorised, rejected, other;
    {
        Office office(path);
        authorised = office.made(7);
        rejected = office.made(8, {{"<importeTotal>181.86", "<importeTotal>181.85"}});
        other = SignedVouchers::sign(SignedVouchers::invoice(kToday.addDays(-1), 7), office.now.addSecs(-60));
        EXPECT_EQ(office.submit(authorised).kind, Reception::Received);
        EXPECT_EQ(office.submit(rejected).kind, Reception::Received);
    }
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write(R"({"time":"2026-11-22T15:0)"); // a crash in the middle of a line
    file.close();

    Office again(path);
    const auto answer = again.ask(SignedVouchers::keyOf(authorised));
    EXPECT_EQ(answer.kind, Authorization::Authorized);
    EXPECT_EQ(answer.xml, authorised);
    EXPECT_EQ(answer.date, u"2026-11-22T10:00:01.417-05:00"_s);
    EXPECT_EQ(again.ask(SignedVouchers::keyOf(rejected)).kind, Authorization::NotAuthorized);
    EXPECT_EQ(codes(again.submit(authorised).messages), u"43"_s);
    EXPECT_EQ(codes(again.submit(other).messages), u"45"_s);
    again.now = again.now.addSecs(5);
    EXPECT_EQ(codes(again.submit(again.made(7)).messages), u"43"_s);
    EXPECT_EQ(again.notes(), 1);
    EXPECT_EQ(again.submit(again.made(8)).kind, Reception::Received); // corrected after the rejection
    EXPECT_EQ(again.notes(), 1);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QByteArray& line : file.readAll().trimmed().split('\n'))
        EXPECT_TRUE(QJsonDocument::fromJson(line).isObject()) << line.left(80).toStdString();
}

namespace {

QSet<QString> keysIn(const QString& journal)
{
    QSet<QString> keys;
    QFile file(journal);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QByteArray& line : file.readAll().trimmed().split('\n'))
        keys.insert(QJsonDocument::fromJson(line).object()[u"key"].toString());
    return keys;
}

} // namespace

TEST(PracticeOffice, ALongJournalIsShortenedAtStartToTheNewestKeys)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.jsonl"_s);
    QList<QByteArray> vouchers;
    {
        Office office(path, 2);
        for (int number = 1; number <= 5; ++number) {
            vouchers.append(office.made(number));
            EXPECT_EQ(office.submit(vouchers.last()).kind, Reception::Received);
        }
        // What was asked about last is new, however old the voucher is: it stays with all its lines.
        EXPECT_EQ(office.ask(SignedVouchers::keyOf(vouchers[1])).kind, Authorization::Authorized);
        office.office.noteDown(Operation::Reception);
    }
    const qint64 before = QFileInfo(path).size();
    const QString second = SignedVouchers::keyOf(vouchers[1]), fifth = SignedVouchers::keyOf(vouchers[4]);
    {
        Office again(path, 2);
        EXPECT_EQ(keysIn(path), (QSet<QString>{second, fifth, QString()})) << "the line without a key is new too";
        EXPECT_LT(QFileInfo(path).size(), before / 2);
        EXPECT_EQ(again.ask(second).xml, vouchers[1]);
        EXPECT_EQ(codes(again.submit(vouchers[4]).messages), u"43"_s);
        EXPECT_EQ(again.ask(SignedVouchers::keyOf(vouchers[0])).kind, Authorization::Unheard);
        again.now = again.now.addSecs(5);
        EXPECT_EQ(codes(again.submit(again.made(5)).messages), u"43"_s); // signed again: other bytes
        EXPECT_EQ(again.notes(), 1);
        EXPECT_EQ(again.submit(again.made(6)).kind, Reception::Received); // goes on where the short file ends
    }
    Office last(path, 2);
    EXPECT_EQ(last.ask(fifth).xml, vouchers[4]);
    EXPECT_EQ(last.notes(), 1);
}

TEST(PracticeOffice, UpToTwiceTheKeptKeysNothingIsForgotten)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.jsonl"_s);
    QByteArray oldest;
    {
        Office office(path, 2);
        oldest = office.made(1);
        EXPECT_EQ(office.submit(oldest).kind, Reception::Received);
        for (int number = 2; number <= 4; ++number)
            EXPECT_EQ(office.submit(office.made(number)).kind, Reception::Received);
    }
    Office again(path, 2);
    EXPECT_EQ(again.ask(SignedVouchers::keyOf(oldest)).xml, oldest);
    EXPECT_EQ(again.notes(), 0);
}

TEST(PracticeOffice, JournalTellsEveryCall)
{
    Office office;
    const QByteArray voucher = office.made();
    (void)office.submit(voucher);
    (void)office.ask(SignedVouchers::keyOf(voucher));
    const QList<QByteArray> lines = office.office.journal().trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2);
    const QJsonObject reception = QJsonDocument::fromJson(lines[0]).object();
    EXPECT_EQ(reception[u"op"].toString(), u"reception"_s);
    EXPECT_EQ(reception[u"answer"].toString(), u"RECIBIDA"_s);
    EXPECT_EQ(reception[u"key"].toString(), SignedVouchers::keyOf(voucher));
    EXPECT_EQ(reception[u"sha256"].toString().toLatin1(),
              QCryptographicHash::hash(voucher, QCryptographicHash::Sha256).toHex());
    EXPECT_FALSE(reception.contains(u"stored"));
    EXPECT_EQ(QJsonDocument::fromJson(lines[1]).object()[u"answer"].toString(), u"AUTORIZADO"_s);
}

TEST(PracticeOffice, OneOfManyAtOnceIsReceived)
{
    Office office;
    const QByteArray voucher = office.made();
    std::atomic<int> received = 0, known = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const auto answer = office.submit(voucher);
            if (answer.kind == Reception::Received)
                ++received;
            else if (const QString code = codes(answer.messages); code == "43"_L1 || code == "70"_L1)
                ++known;
        });
    }
    for (std::thread& each : threads)
        each.join();
    EXPECT_EQ(received, 1);
    EXPECT_EQ(known, 7);
}

TEST(PracticeOffice, TheSideOfProductionTakesItsOwnAndNothingElse)
{
    QTemporaryDir folder;
    const QString journal = folder.filePath(u"journal.jsonl"_s);
    const testing_support::Replacements toProduction{{"<ambiente>1", "<ambiente>2"}};
    QByteArray real, test;
    {
        Office office(journal);
        real = office.made(7, toProduction);
        test = office.made(7);
        // Mixed up, both are refused as the real office does, and may come to the right side afterwards.
        ASSERT_EQ(office.submit(real).kind, Reception::Received);
        EXPECT_EQ(office.ask(SignedVouchers::keyOf(real)).kind, Authorization::NotAuthorized);
        EXPECT_EQ(codes(office.ask(SignedVouchers::keyOf(real)).messages), u"37"_s);
        ASSERT_EQ(office.submit(test, Environment::Production).kind, Reception::Received);
        EXPECT_EQ(codes(office.ask(SignedVouchers::keyOf(test), Environment::Production).messages), u"37"_s);

        ASSERT_EQ(office.submit(real, Environment::Production).kind, Reception::Received);
        const auto authorized = office.ask(SignedVouchers::keyOf(real), Environment::Production);
        EXPECT_EQ(authorized.kind, Authorization::Authorized);
        EXPECT_EQ(codes(authorized.messages), QString()); // 60 is of the test environment
        EXPECT_EQ(office.ask(SignedVouchers::keyOf(real)).kind, Authorization::NotAuthorized)
            << "not on the other side";
        ASSERT_EQ(office.submit(test).kind, Reception::Received); // the same number: no 45
        EXPECT_EQ(office.ask(SignedVouchers::keyOf(test)).kind, Authorization::Authorized);
    }
    Office again(journal);
    EXPECT_EQ(again.ask(SignedVouchers::keyOf(real), Environment::Production).kind, Authorization::Authorized);
    EXPECT_EQ(again.ask(SignedVouchers::keyOf(test)).kind, Authorization::Authorized);
    EXPECT_EQ(codes(again.submit(real, Environment::Production).messages), u"43"_s);
}
