// A counter that is killed at every write of a sale, of a return, of a parked sale, of money moved and of a close: each
// is there once or not at all, in documents, sales, tenders, stock, shifts and the audit trail alike. And two of them
// that reach for the same parked sale.
#include "CounterHand.h"

#include "storage/Database.h"
#include "support/Program.h"
#include "support/TestEngine.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>

#include <iostream>

namespace engine::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSteps = 400; // more writes than any of it takes
constexpr int kLoaves = 1000;

QList<QJsonObject> linesOf(QProcess& process)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (const QJsonObject object = QJsonDocument::fromJson(line).object(); !object.isEmpty())
            lines << object;
    return lines;
}

class CounterCrash : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
        Product bread;
        bread.code = u"PAN"_s;
        bread.name = u"Pan de yema"_s;
        bread.unitPrice = Decimal::fromInt(10);
        const auto saved = till.wait(till->catalog().save(bread));
        ASSERT_TRUE(saved);
        product = *saved;
        const auto sold = till.wait(till->sales().charge({}, oneLoaf(till.shop().id, 0, u"first"_s, kLoaves)));
        ASSERT_TRUE(sold) << sold.error().detail.toStdString() << sold.error().fields.value(0).message.toStdString();
        original = sold->document.document.accessKey;
        ASSERT_TRUE(till.reaches(original, DocumentStatus::Authorized)) << till.story(original).toStdString();
        till.close();
        ask(u"UPDATE products SET counted = 1 WHERE id = %1"_s.arg(product));
    }

    // Every figure of the first row as text.
    QStringList ask(const QString& sql)
    {
        auto database = storage::Database::open(
            storage::DatabaseConfig::sqlite(QDir(till.folder()).filePath(u"mostrador.db"_s), false));
        EXPECT_TRUE(database);
        if (!database)
            return {};
        const auto rows = (*database)->query(sql);
        EXPECT_TRUE(rows) << sql.toStdString() << (rows ? "" : rows.error().detail.toStdString());
        QStringList figures;
        for (int i = 0; rows && !rows->isEmpty() && i < rows->first().size(); ++i)
            figures += rows->first().text(i);
        return figures;
    }
    int figure(const QString& sql) { return ask(sql).value(0).toInt(); }

    // True when the hand ended by itself.
    bool hand(const QString& kind, const QStringList& more, QList<QJsonObject>* lines, bool killable)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (killable)
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(POWER_CUT));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{u"--hand"_s, u"--folder"_s, till.folder(), u"--kind"_s, kind, u"--issuer"_s,
                                  QString::number(till.shop().id), u"--product"_s, QString::number(product),
                                  u"--original"_s, original.text()} +
                          more);
        EXPECT_TRUE(process.waitForFinished(60'000));
        *lines = linesOf(process);
        return process.exitStatus() == QProcess::NormalExit;
    }

    // What must hold whatever happened.
    void expectWhole(const std::string& where)
    {
        const auto none = [&](const QString& sql) { EXPECT_EQ(figure(sql), 0) << where << ": " << sql.toStdString(); };
        none(u"SELECT COUNT(*) FROM documents d WHERE NOT EXISTS (SELECT 1 FROM sales s WHERE s.access_key = "
             u"d.access_key "
             "AND s.total_cents = d.total_cents)"_s);
        none(u"SELECT (SELECT COUNT(*) FROM sales) - (SELECT COUNT(*) FROM documents)"_s);
        none(u"SELECT COUNT(*) FROM sales s WHERE s.total_cents <> (SELECT SUM(t.amount_cents) FROM sale_tenders t "
             u"WHERE "
             "t.access_key = s.access_key)"_s);
        none(
            u"SELECT COUNT(*) FROM sales s WHERE s.access_key <> '%1' AND 1 <> (SELECT COUNT(*) FROM stock_movements m "
            "WHERE m.access_key = s.access_key AND m.quantity_micros = CASE s.kind WHEN 'SALE' THEN -1000000 ELSE "
            "1000000 END)"_s.arg(original.text()));
        none(u"SELECT p.stock_micros - COALESCE((SELECT SUM(m.quantity_micros) FROM stock_movements m WHERE "
             "m.product_id = p.id), 0) FROM products p WHERE p.id = %1"_s.arg(product));
        none(u"SELECT COUNT(*) FROM (SELECT document_type, MAX(sequential) - COUNT(*) AS gap FROM documents GROUP BY "
             "document_type) WHERE gap <> 0"_s);
        none(u"SELECT COUNT(*) FROM documents d WHERE d.status = 'PENDING_SEND' AND NOT EXISTS (SELECT 1 FROM outbox o "
             "WHERE o.subject = d.access_key)"_s);
        none(u"SELECT COUNT(*) - MAX(number) FROM audit"_s);
        none(u"SELECT (SELECT MAX(number) FROM audit) - (SELECT number FROM audit_heads)"_s);
        none(
            u"SELECT (SELECT COUNT(*) FROM audit WHERE action = 'CASH_OUT') - (SELECT COUNT(*) FROM cash_movements)"_s);
        // The Zs: numbered without a gap, each told once, and at most one shift beside them.
        none(u"SELECT COUNT(*) - COALESCE(MAX(number), 0) FROM shifts WHERE state = 'CLOSED'"_s);
        none(u"SELECT COUNT(*) FROM shifts s WHERE s.state = 'CLOSED' AND 1 <> (SELECT COUNT(*) FROM audit a WHERE "
             "a.action = 'SHIFT_CLOSED' AND a.subject = CAST(s.id AS TEXT))"_s);
        none(u"SELECT COUNT(*) FROM audit a WHERE a.action = 'SHIFT_CLOSED' AND NOT EXISTS (SELECT 1 FROM shifts s "
             "WHERE s.state = 'CLOSED' AND a.subject = CAST(s.id AS TEXT))"_s);
        EXPECT_LE(figure(u"SELECT COUNT(*) FROM shifts WHERE state = 'OPEN'"_s), 1) << where;
    }
    // How often a key stands in the table that keeps it.
    int times(const QString& table, const QString& key)
    {
        return figure(u"SELECT COUNT(*) FROM %1 WHERE %2 = '%3'"_s.arg(
            table, table == u"shifts"_s ? u"close_key"_s : u"idempotency_key"_s, key));
    }
    // Kills at every write until there is none left to be killed at. Answers how many there were.
    int killEverywhere(const QString& kind, const QString& table)
    {
        const QString all =
            u"SELECT COUNT(*) FROM "_s + table + (table == u"shifts"_s ? u" WHERE state = 'CLOSED'"_s : QString());
        const int atFirst = figure(all);
        int nothing = 0, whole = 0;
        for (int step = 1; step <= kMostSteps; ++step) {
            const QString key = u"%1-%2"_s.arg(kind).arg(step), before = u"%1-%2"_s.arg(kind).arg(step - 1);
            QStringList words{u"--key"_s, key, u"--cut"_s, QString::number(step)};
            if (step > 1) // what the last one was killed at is asked for again
                words += {u"--before"_s, before};
            QList<QJsonObject> lines;
            const bool survived = hand(kind, words, &lines, true);
            EXPECT_EQ(lines.size(), (step > 1 ? 1 : 0) + (survived ? 1 : 0));
            for (const QJsonObject& line : std::as_const(lines))
                EXPECT_TRUE(line[u"ok"].toBool()) << line[u"error"].toString().toStdString();
            const int made = times(table, key);
            EXPECT_EQ(step > 1 ? times(table, before) : 1, 1) << before.toStdString();
            EXPECT_EQ(figure(all), atFirst + step - 1 + made) << "once, whatever " << key.toStdString() << " came to";
            expectWhole(key.toStdString());
            if (testing::Test::HasFailure())
                return -1;
            if (survived) {
                std::cout << kind.toStdString() << ": " << step - 1 << " writes, " << nothing
                          << " kills left nothing behind, " << whole << " all of it\n";
                return step - 1;
            }
            ++(made ? whole : nothing);
        }
        return kMostSteps;
    }

    TestEngine till;
    qint64 product = 0;
    AccessKey original;
};

} // namespace

TEST_F(CounterCrash, ASaleIsThereOnceOrNotAtAll)
{
    EXPECT_GT(killEverywhere(u"sale"_s, u"documents"_s), 10);
}

TEST_F(CounterCrash, AReturnIsThereOnceOrNotAtAll)
{
    EXPECT_GT(killEverywhere(u"return"_s, u"documents"_s), 10);
}

TEST_F(CounterCrash, MoneyTakenOutIsWrittenDownOnceOrNotAtAll)
{
    EXPECT_GT(killEverywhere(u"move"_s, u"cash_movements"_s), 5);
}

TEST_F(CounterCrash, ACloseIsThereOnceOrNotAtAll)
{
    EXPECT_GT(killEverywhere(u"close"_s, u"shifts"_s), 10);
}

TEST_F(CounterCrash, AParkedSaleIsThereOnceOrNotAtAll)
{
    EXPECT_GT(killEverywhere(u"park"_s, u"parked_sales"_s), 2);
}

TEST_F(CounterCrash, AParkedSaleWaitsOrIsTaken)
{
    for (int step = 1; step <= kMostSteps; ++step) {
        QList<QJsonObject> lines;
        ASSERT_TRUE(hand(u"park"_s, {u"--key"_s, QString::number(step)}, &lines, false));
        const QString id = QString::number(lines.value(0)[u"id"].toInteger());
        const bool survived = hand(u"take"_s, {u"--key"_s, id, u"--cut"_s, QString::number(step)}, &lines, true);
        const QStringList row = ask(u"SELECT state, cart FROM parked_sales WHERE id = "_s + id);
        ASSERT_EQ(row.value(1), u"{\"key\":\"k\"}"_s);
        ASSERT_TRUE(row.value(0) == u"PARKED"_s || row.value(0) == u"TAKEN"_s);
        if (survived) {
            EXPECT_EQ(row.value(0), u"TAKEN"_s);
            EXPECT_GT(step, 2);
            return;
        }
    }
    FAIL();
}

// On a shared database: each parked sale goes to one of two processes that reach for all of them at the same moment.
TEST(CounterProcesses, OfTwoOneTakesAParkedSale)
{
    constexpr int kParked = 40;
    QUrl url(qEnvironmentVariable("MOSTRADOR_TEST_POSTGRES"));
    const ProgramRun made =
        runCommand(u"psql"_s, {u"-X"_s, u"-q"_s, u"-c"_s, u"CREATE DATABASE two_counters"_s, url.toString()});
    ASSERT_EQ(made.exitCode, 0) << made.err.constData();
    url.setPath(u"/two_counters"_s);
    const QTemporaryDir folder;
    const auto words = [&](const QString& kind, const QStringList& more) {
        return QStringList{u"--hand"_s,    u"--folder"_s, folder.path(), u"--database"_s,
                           url.toString(), u"--kind"_s,   kind} +
               more;
    };
    QStringList keys;
    for (int i = 1; i <= kParked; ++i)
        keys += {u"--key"_s, QString::number(i)};
    QProcess parking;
    parking.start(QCoreApplication::applicationFilePath(), words(u"park"_s, keys));
    ASSERT_TRUE(parking.waitForFinished(60'000));
    QStringList reach;
    for (const QJsonObject& line : linesOf(parking)) {
        ASSERT_TRUE(line[u"ok"].toBool()) << line[u"error"].toString().toStdString();
        reach += {u"--key"_s, QString::number(line[u"id"].toInteger())};
    }
    ASSERT_EQ(reach.size(), 2 * kParked);
    QProcess hands[2];
    for (QProcess& hand : hands) {
        hand.start(QCoreApplication::applicationFilePath(), words(u"take"_s, reach + QStringList{u"--wait"_s}));
        while (!hand.canReadLine())
            ASSERT_TRUE(hand.waitForReadyRead(60'000));
        hand.readLine();
    }
    for (QProcess& hand : hands) {
        hand.write("\n");
        hand.waitForBytesWritten();
    }
    QHash<QString, int> taken;
    for (QProcess& hand : hands) {
        ASSERT_TRUE(hand.waitForFinished(60'000));
        for (const QJsonObject& line : linesOf(hand)) {
            if (line[u"ok"].toBool())
                ++taken[line[u"key"].toString()];
            else
                EXPECT_TRUE(line[u"error"].toString().startsWith(u"NOT_FOUND"_s))
                    << line[u"error"].toString().toStdString();
        }
    }
    EXPECT_EQ(taken.size(), kParked);
    for (auto it = taken.cbegin(); it != taken.cend(); ++it)
        EXPECT_EQ(it.value(), 1) << it.key().toStdString();
}

} // namespace engine::tests
