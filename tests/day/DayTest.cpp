// A day in the life of a till: five hundred sales of every sort with returns, parked and voided sales, cash and changes
// of cashier in between, the power going off, the printer and the tax office going away and refusing documents all the
// time, and a Z at the end that agrees with everything else to the cent.
#include "DayBooks.h"
#include "DayTill.h"

#include "support/FakePrinter.h"
#include "support/PaperRoll.h"
#include "support/PracticeControl.h"
#include "support/Program.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
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

// Each document that was acknowledged is there as it was last said to be, and no other.
void expectDocumentRows(const DayJournal& journal, const DayBooks& books)
{
    EXPECT_EQ(books.numbersFault.toStdString(), "");
    EXPECT_EQ(books.rowFaults.join(u'\n').toStdString(), "");
    QMap<QString, QJsonObject> said;
    for (const QJsonObject& line : journal.done()) {
        if (!line.contains(u"accessKey"))
            continue;
        const QString key = line[u"accessKey"].toString();
        said[key] = line;
        EXPECT_EQ(books.numbers.value(key), line[u"number"].toString()) << qPrintable(key);
        if (line.contains(u"buyer")) {
            EXPECT_EQ(books.buyers.value(key), line[u"buyer"].toString()) << qPrintable(key);
        }
    }
    for (auto it = said.cbegin(); it != said.cend(); ++it)
        EXPECT_EQ(books.totals.value(it.key(), -1), it.value()[u"cents"].toInteger()) << qPrintable(it.key());
    EXPECT_EQ(said.size(), books.totals.size());
}

// Who sold and who said yes, what the trail keeps of it, and the customers written down on the way.
void expectPeople(const DayJournal& journal, const DayBooks& books)
{
    QMap<QString, qint64> needs;
    QMap<QString, QString> customers;
    for (const QJsonObject& line : journal.done()) {
        const QString key = line[u"accessKey"].toString();
        if (line.contains(u"people")) {
            EXPECT_EQ(books.people.value(key), line[u"people"].toString()) << qPrintable(key);
        }
        if (line.contains(u"fresh"))
            customers[line[u"buyer"].toString()] = line[u"fresh"].toString();
        for (const QJsonValue& need : line[u"needs"].toArray())
            ++needs[need.toString()];
    }
    EXPECT_GT(journal.count(u"change"_s), 0);
    EXPECT_EQ(books.noted.value(u"DISCOUNT_GIVEN/Eva"_s), needs.value(u"DISCOUNT_ABOVE_LIMIT"_s));
    EXPECT_EQ(books.noted.value(u"PRICE_CHANGED/Eva"_s), needs.value(u"CHANGE_PRICE"_s));
    EXPECT_EQ(books.noted.value(u"PRICE_LIST_CHOSEN/Eva"_s), needs.value(u"CHOOSE_PRICE_LIST"_s));
    EXPECT_EQ(books.noted.value(u"SALE_VOIDED/Eva"_s), journal.count(u"void"_s));
    EXPECT_EQ(books.noted.value(u"LINE_REMOVED/"_s), journal.count(u"line"_s));
    EXPECT_EQ(books.noted.value(u"PARKED_SALE_CANCELLED/"_s), journal.count(u"cancel"_s));
    for (auto it = customers.cbegin(); it != customers.cend(); ++it)
        EXPECT_EQ(books.customers.value(it.key()), it.value());
}

// The counts and sums of the Z against the vouchers and the memory of the people.
void expectZ(const QJsonObject& z, const DayJournal& journal, const DayBooks& books)
{
    const DayMoney money(journal.done());
    EXPECT_EQ(z[u"number"].toInteger(), 1);
    EXPECT_EQ(z[u"sales"].toInteger(), books.invoices);
    EXPECT_EQ(z[u"sales"].toInteger(), journal.sales());
    EXPECT_EQ(z[u"returns"].toInteger(), books.creditNotes);
    EXPECT_EQ(z[u"returns"].toInteger(), journal.count(u"return"_s));
    EXPECT_EQ(z[u"salesCents"].toInteger(), books.invoiceCents);
    EXPECT_EQ(z[u"returnsCents"].toInteger(), books.creditNoteCents);
    EXPECT_EQ(z[u"tipCents"].toInteger(), books.tips);
    EXPECT_EQ(z[u"tipCents"].toInteger(), money.tips);
    EXPECT_EQ(z[u"discountCents"].toInteger(), money.discounts);
    EXPECT_EQ(books.netDiscounts, money.netDiscounts);
    EXPECT_EQ(z[u"noSales"].toInteger(), journal.count(u"no-sale"_s));
    EXPECT_EQ(z[u"voids"].toInteger(), journal.count(u"void"_s));
    EXPECT_EQ(z[u"removedLines"].toInteger(), journal.count(u"line"_s));
    EXPECT_EQ(z[u"parked"].toInteger(), journal.parked());
    EXPECT_EQ(z[u"movements"].toInteger(),
              journal.count(u"in"_s) + journal.count(u"out"_s) + journal.count(u"no-sale"_s));
    EXPECT_EQ(z[u"first"].toString(), money.invoices.value(0));
    EXPECT_EQ(z[u"last"].toString(), money.invoices.isEmpty() ? QString() : money.invoices.last());
    EXPECT_EQ(z[u"firstNote"].toString(), money.creditNotes.value(0));
    EXPECT_EQ(z[u"lastNote"].toString(), money.creditNotes.isEmpty() ? QString() : money.creditNotes.last());
    EXPECT_EQ(z[u"notAuthorized"].toInteger(), 0);
    EXPECT_EQ(z[u"auditBroken"].toInteger(), 0);
}

// Drawer, tenders and taxes.
void expectMoney(const QJsonObject& z, const DayMoney& money, const DayBooks& books)
{
    EXPECT_EQ(books.salesByTender, money.sales);
    EXPECT_EQ(books.returnsByTender, money.returns);
    EXPECT_EQ(z[u"cashIn"].toInteger(), money.cashIn);
    EXPECT_EQ(z[u"cashOut"].toInteger(), money.cashOut);
    EXPECT_EQ(z[u"difference"].toInteger(), 0);
    QStringList tenders;
    for (const QJsonValue& tender : z[u"tenders"].toArray()) {
        const QString id = tender[u"id"].toString();
        tenders += id;
        EXPECT_EQ(tender[u"count"].toInteger(), money.times.value(id)) << qPrintable(id);
        EXPECT_EQ(tender[u"sales"].toInteger(), money.sales.value(id)) << qPrintable(id);
        EXPECT_EQ(tender[u"returns"].toInteger(), money.returns.value(id)) << qPrintable(id);
        EXPECT_EQ(tender[u"expected"].toInteger(), money.expected(id, DayTill::kFloat)) << qPrintable(id);
        EXPECT_EQ(tender[u"counted"].toInteger(), money.expected(id, DayTill::kFloat)) << qPrintable(id);
        EXPECT_EQ(tender[u"difference"].toInteger(), 0) << qPrintable(id);
    }
    tenders.sort();
    EXPECT_EQ(tenders, money.times.keys());
    QMap<QString, DayBooks::Tax> sold, returned;
    qint64 sum = books.tips;
    for (const QJsonValue& rate : z[u"rates"].toArray()) {
        const DayBooks::Tax tax{rate[u"base"].toInteger(), rate[u"tax"].toInteger()};
        const bool sale = rate[u"kind"] == u"sale"_s;
        (sale ? sold : returned)[rate[u"rate"].toString()] = tax;
        sum += sale ? tax.base + tax.value : 0;
    }
    EXPECT_EQ(sold, books.salesTaxes);
    EXPECT_EQ(returned, books.returnsTaxes);
    EXPECT_EQ(sum, books.invoiceCents) << "bases, taxes and tips are what was sold for";
}

// What came in less what left by the vouchers.
void expectStock(const DayBooks& books)
{
    for (int i = 0; i < DayTill::kProducts; ++i) {
        const QString code = DayTill::codeOf(i);
        const qint64 left = qint64{DayTill::kStock} * 1'000'000 - books.stockOut.value(code);
        EXPECT_EQ(books.stock.value(code), left) << qPrintable(code);
        EXPECT_EQ(books.moved.value(code), left) << qPrintable(code);
    }
}

// The Z that the printer was given says the same.
void expectPaper(const QJsonObject& z, const QByteArray& paper)
{
    testing_support::PaperRoll roll(576);
    roll.print(paper);
    for (const char* figure : {"salesCents", "returnsCents", "discountCents", "tipCents", "cashIn", "cashOut"}) {
        const QString words = Money::fromCents(z[QLatin1String(figure)].toInteger()).toString();
        EXPECT_TRUE(roll.has(words)) << figure << ": " << qPrintable(words) << '\n' << qPrintable(roll.text());
    }
    for (const QString& number : {z[u"first"].toString(), z[u"last"].toString()})
        EXPECT_TRUE(roll.has(number)) << qPrintable(number);
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
        m_printer = testing_support::FakePrinter::onNetwork();
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    // The till as a process of its own, so that its power can go.
    std::unique_ptr<QProcess> startTill(const QString& task)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(),
                       {QString::fromLatin1(kAsTill), task, path(u"data"_s), m_sri->url().toString(),
                        path(u"day.jsonl"_s), QString::number(m_seed), QString::number(m_sales), m_printer->address()});
        EXPECT_TRUE(process->waitForStarted());
        return process;
    }
    // Every second cut hits while the tax office is away; while it is there it refuses now and then.
    void weather(int cuts)
    {
        const QJsonObject away{{u"action"_s, u"down"_s}};
        const QJsonObject refusing{
            {u"operation"_s, u"reception"_s}, {u"action"_s, u"code"_s}, {u"code"_s, u"35"_s}, {u"every"_s, 12}};
        EXPECT_TRUE(PracticeControl(m_sri->url()).play({cuts % 2 == 1 ? away : refusing}));
        testing_support::PrinterManners manners;
        manners.paperOut = cuts < kPowerCuts && cuts % 3 == 1;
        manners.resetAfter = cuts < kPowerCuts && cuts % 3 == 2 ? 200 : 0;
        m_printer->setManners(manners);
    }
    void clearWeather()
    {
        EXPECT_TRUE(PracticeControl(m_sri->url()).play({}));
        m_printer->setManners({});
    }
    QJsonObject finish(const QString& task)
    {
        const auto process = startTill(task);
        EXPECT_TRUE(process->waitForFinished(600'000));
        EXPECT_EQ(process->exitCode(), 0) << "the till stopped with a message";
        return QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    }

    void expectDocuments(const DayJournal& journal, const DayBooks& books)
    {
        expectDocumentRows(journal, books);
        QSet<QString> corrected;
        for (const QJsonObject& line : journal.done())
            if (line[u"kind"] == u"correct"_s)
                corrected += line[u"accessKey"].toString();
        EXPECT_EQ(officeFault(path(u"sri.jsonl"_s), books.hashes, corrected).toStdString(), "");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RunningProgram> m_sri;
    std::unique_ptr<testing_support::FakePrinter> m_printer;
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
        weather(cuts);
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
        const QJsonObject tickets = QJsonDocument::fromJson(till->readAllStandardOutput()).object();
        if (cuts == kPowerCuts) { // the printer was well since the last one
            EXPECT_EQ(tickets[u"printed"].toInteger(), tickets[u"tickets"].toInteger());
        }
    }
    clearWeather();
    finish(u"drain"_s);
    m_printer->forget();
    const QJsonObject z = finish(u"close"_s);
    const QByteArray paper = m_printer->bytes();
    EXPECT_EQ(finish(u"close"_s), z) << "the same close asked again answers the same Z";

    const DayJournal journal(path(u"day.jsonl"_s));
    const DayBooks books = DayBooks::read(path(u"data/mostrador.db"_s));
    std::cout << cuts << " power cuts, " << journal.count(u"correct"_s) << " corrected documents\n";
    expectDocuments(journal, books);
    expectPeople(journal, books);
    expectZ(z, journal, books);
    expectMoney(z, DayMoney(journal.done()), books);
    expectStock(books);
    expectPaper(z, paper);
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
    engine::tests::DayTill till(words.value(3), QUrl(words.value(4)), words.value(5), words.value(6).toULongLong(),
                                words.value(8));
    QJsonObject answer;
    if (words.value(2) == u"sell")
        answer = till.sellUntil(words.value(7).toInt());
    else if (words.value(2) == u"drain")
        till.drain();
    else
        answer = till.close();
    std::cout << QJsonDocument(answer).toJson(QJsonDocument::Compact).constData() << std::endl;
    return 0;
}
