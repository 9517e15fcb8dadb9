// Queues of a real CUPS, started by the test on a socket of its own.
#include "printing/PrinterPort.h"
#include "printing/PrinterSearch.h"
#include "support/PrivateCups.h"

#include <gtest/gtest.h>

#include <future>

using namespace engine;
using namespace engine::printing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing_support::PrivateCups;

namespace {

PrinterSetup queue(const QString& name)
{
    PrinterSetup setup;
    setup.link = PrinterLink::System;
    setup.address = name;
    return setup;
}

class PrintQueue : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_cups = std::make_unique<PrivateCups>();
        ASSERT_TRUE(s_cups->isUp()) << s_cups->story().toStdString();
        ASSERT_TRUE(s_cups->addQueue(u"rollo"_s, u"roll"_s)) << s_cups->story().toStdString();
        ASSERT_TRUE(s_cups->addQueue(u"colgada"_s, u"hang"_s));
        ASSERT_TRUE(s_cups->addQueue(u"vacia"_s, u"empty"_s));
    }
    static void TearDownTestSuite() { s_cups.reset(); }

    Problem print(const QString& name, const QByteArray& job, Milliseconds finish = 20'000ms)
    {
        Patience patience;
        patience.connect = 10'000ms;
        patience.finish = finish;
        return makeQueuePort(queue(name), m_stop, patience)->print(job);
    }

    StopSignal m_stop;
    static inline std::unique_ptr<PrivateCups> s_cups;
};

} // namespace

TEST_F(PrintQueue, BytesComeOutAsTheyWentIn)
{
    QByteArray job;
    for (int byte = 0; byte < 256; ++byte)
        job += static_cast<char>(static_cast<unsigned char>(byte));
    EXPECT_EQ(print(u"rollo"_s, job), Problem::None) << s_cups->story().toStdString();
    EXPECT_EQ(s_cups->paper(u"rollo"_s), job);
    EXPECT_EQ(print(u"rollo"_s, "again"), Problem::None);
    EXPECT_EQ(s_cups->paper(u"rollo"_s), job + "again");
}

TEST_F(PrintQueue, OneThatHangsIsGivenUpAndItsJobTakenBack)
{
    EXPECT_EQ(print(u"colgada"_s, "x", 500ms), Problem::Timeout) << s_cups->story().toStdString();
    EXPECT_EQ(s_cups->answerOf(u"lpstat"_s, {u"-o"_s, u"colgada"_s}), "");
}

TEST_F(PrintQueue, PaperOutIsTold)
{
    EXPECT_EQ(print(u"vacia"_s, "x"), Problem::NoPaper) << s_cups->story().toStdString();
    EXPECT_EQ(s_cups->answerOf(u"lpstat"_s, {u"-o"_s, u"vacia"_s}), "");
}

TEST_F(PrintQueue, AQueueThatIsPausedOrClosedTakesNothing)
{
    ASSERT_TRUE(s_cups->addQueue(u"pausada"_s, u"roll"_s));
    ASSERT_TRUE(s_cups->run(u"/usr/sbin/cupsdisable"_s, {u"pausada"_s}));
    EXPECT_EQ(print(u"pausada"_s, "x"), Problem::Offline);
    ASSERT_TRUE(s_cups->run(u"/usr/sbin/cupsenable"_s, {u"pausada"_s}));
    ASSERT_TRUE(s_cups->run(u"/usr/sbin/cupsreject"_s, {u"pausada"_s}));
    EXPECT_EQ(print(u"pausada"_s, "x"), Problem::Refused);
    EXPECT_EQ(print(u"no-such-queue"_s, "x"), Problem::Refused);
    EXPECT_EQ(s_cups->paper(u"pausada"_s), "");
}

TEST_F(PrintQueue, QueuesAreFoundByName)
{
    QStringList found;
    for (const PrinterSetup& printer : searchQueues(10s)) {
        EXPECT_EQ(printer.link, PrinterLink::System);
        found << printer.address + u'=' + printer.name;
    }
    EXPECT_TRUE(found.contains(u"rollo=Impresora rollo"_s)) << found.join(u", "_s).toStdString();
    EXPECT_TRUE(found.contains(u"vacia=Impresora vacia"_s));
}

TEST_F(PrintQueue, AStopEndsTheWait)
{
    auto printing = std::async(std::launch::async, [this] { return print(u"colgada"_s, "x", 600s); });
    const auto end = std::chrono::steady_clock::now() + 30s;
    while (s_cups->answerOf(u"lpstat"_s, {u"-o"_s, u"colgada"_s}).isEmpty() && std::chrono::steady_clock::now() < end) {
    }
    m_stop.raise();
    ASSERT_EQ(printing.wait_for(30s), std::future_status::ready);
    EXPECT_EQ(printing.get(), Problem::Offline);
}
