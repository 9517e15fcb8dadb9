// A day in the life of a till: five hundred sales with returns, parked sales and cash in between, the power going off
// and the tax office going away all the time, and a Z at the end that agrees with everything else to the cent.
#include "DayBooks.h"
#include "DayTill.h"

#include "support/Program.h"
#include "support/Till.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <iostream>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

constexpr int kSales = 500;
constexpr int kPowerCuts = 20;
constexpr auto kAsTill = "--day-till";

int fromEnvironment(const char* name, int fallback)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : fallback;
}

class Day : public testing::Test
{
protected:
    void SetUp() override
    {
        m_seed = unsigned(fromEnvironment("MOSTRADOR_DAY_SEED", int(std::random_device{}() >> 1)));
        m_sales = fromEnvironment("MOSTRADOR_DAY_SALES", kSales);
        std::cout << "seed " << m_seed << ", " << m_sales << " sales\n";
        m_random.seed(m_seed);
        m_sri = RunningProgram::start({u"practice-sri"_s, u"--port"_s, u"0"_s, u"--journal"_s, path(u"sri.jsonl"_s)});
        ASSERT_TRUE(m_sri);
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    // The till as a process of its own, so that its power can go.
    std::unique_ptr<QProcess> startTill(const QString& task)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(),
                       {QString::fromLatin1(kAsTill), task, path(u"data"_s), m_sri->url().toString(),
                        path(u"day.jsonl"_s), QString::number(m_seed), QString::number(m_sales)});
        EXPECT_TRUE(process->waitForStarted());
        return process;
    }
    // Every second cut hits while the tax office is away.
    void weather(bool away)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(m_sri->url().resolved(QUrl(u"/control"_s)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(
            network.post(request, away ? QByteArray(R"({"rules":[{"action":"down"}]})") : QByteArray()));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        EXPECT_EQ(reply->error(), QNetworkReply::NoError);
    }
    QJsonObject finish(const QString& task)
    {
        const auto process = startTill(task);
        EXPECT_TRUE(process->waitForFinished(600'000));
        EXPECT_EQ(process->exitCode(), 0) << "the till stopped with a message";
        return QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RunningProgram> m_sri;
    std::mt19937 m_random;
    unsigned m_seed = 0;
    int m_sales = 0;
};

} // namespace

TEST_F(Day, EveryFigureAgreesToTheCent)
{
    std::uniform_int_distribution<int> moment(200, 1'200); // ms, the start of the till among them
    int cuts = 0;
    for (bool finished = false; !finished && !HasFailure();) {
        weather(cuts % 2 == 1);
        const auto till = startTill(u"sell"_s);
        if (cuts < kPowerCuts && !till->waitForFinished(moment(m_random))) {
            ::kill(static_cast<pid_t>(till->processId()), SIGKILL);
            till->waitForFinished();
            ++cuts;
            continue;
        }
        ASSERT_TRUE(till->state() == QProcess::NotRunning || till->waitForFinished(600'000));
        ASSERT_EQ(till->exitCode(), 0) << "the till stopped with a message";
        finished = true;
    }
    std::cout << cuts << " power cuts\n";
    weather(false);
    finish(u"drain"_s);
    const QJsonObject z = finish(u"close"_s);
    EXPECT_EQ(finish(u"close"_s), z) << "the same close asked again answers the same Z";

    const DayJournal journal(path(u"day.jsonl"_s));
    const DayMoney money(journal.done());
    const DayBooks books = DayBooks::read(path(u"data/mostrador.db"_s));

    // Documents: each that was acknowledged is there, and no other.
    EXPECT_EQ(books.numbersFault.toStdString(), "");
    EXPECT_EQ(books.rowFaults.join(u'\n').toStdString(), "");
    QSet<QString> said;
    for (const QJsonObject& line : journal.done()) {
        const QString key = line[u"accessKey"].toString();
        if (key.isEmpty())
            continue;
        said += key;
        EXPECT_EQ(books.totals.value(key, -1), line[u"cents"].toInteger()) << qPrintable(key);
    }
    EXPECT_EQ(said.size(), books.totals.size());
    EXPECT_EQ(journalFault(path(u"sri.jsonl"_s), said).toStdString(), "") << "the tax office saw something else";

    // The Z against the journal of the people, the rows and the vouchers.
    EXPECT_EQ(z[u"sales"].toInteger(), books.invoices);
    EXPECT_EQ(z[u"returns"].toInteger(), books.creditNotes);
    EXPECT_EQ(z[u"salesCents"].toInteger(), books.invoiceCents);
    EXPECT_EQ(z[u"returnsCents"].toInteger(), books.creditNoteCents);
    EXPECT_EQ(z[u"tipCents"].toInteger(), books.tips);
    EXPECT_EQ(z[u"noSales"].toInteger(), journal.count(u"no-sale"_s));
    EXPECT_EQ(z[u"difference"].toInteger(), 0);
    EXPECT_EQ(z[u"notAuthorized"].toInteger(), 0);
    EXPECT_EQ(z[u"number"].toInteger(), 1);
    EXPECT_EQ(z[u"auditBroken"].toInteger(), 0);
    EXPECT_EQ(books.salesByTender, money.sales);
    EXPECT_EQ(books.returnsByTender, money.returns);
    for (const QJsonValue& tender : z[u"tenders"].toArray()) {
        const QString id = tender[u"id"].toString();
        EXPECT_EQ(tender[u"sales"].toInteger(), money.sales.value(id)) << qPrintable(id);
        EXPECT_EQ(tender[u"returns"].toInteger(), money.returns.value(id)) << qPrintable(id);
        EXPECT_EQ(tender[u"expected"].toInteger(), money.expected(id, DayTill::kFloat)) << qPrintable(id);
    }
    QMap<QString, DayBooks::Tax> sold, returned;
    for (const QJsonValue& rate : z[u"rates"].toArray())
        (rate[u"kind"] == u"sale"_s ? sold : returned)[rate[u"rate"].toString()] = {rate[u"base"].toInteger(),
                                                                                    rate[u"tax"].toInteger()};
    EXPECT_EQ(sold, books.salesTaxes);
    EXPECT_EQ(returned, books.returnsTaxes);

    // Stock: what came in less what left by the vouchers.
    for (int i = 0; i < DayTill::kProducts; ++i) {
        const QString code = DayTill::codeOf(i);
        const qint64 left = qint64{DayTill::kStock} * 1'000'000 - books.stockOut.value(code);
        EXPECT_EQ(books.stock.value(code), left) << qPrintable(code);
        EXPECT_EQ(books.moved.value(code), left) << qPrintable(code);
    }
}

} // namespace engine::tests

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) != QLatin1String(engine::tests::kAsTill))
        return RUN_ALL_TESTS();
    engine::tests::DayTill till(words.value(3), QUrl(words.value(4)), words.value(5), words.value(6).toULongLong());
    if (words.value(2) == u"sell")
        till.sellUntil(words.value(7).toInt());
    else if (words.value(2) == u"drain")
        till.drain();
    else
        std::cout << QJsonDocument(till.close()).toJson(QJsonDocument::Compact).constData() << std::endl;
    return 0;
}
