// The ways to a printer against printers at the other end: a TCP port, a terminal line, a pipe.
#include "printing/EscPos.h"
#include "printing/PrintDesk.h"
#include "printing/PrinterSearch.h"
#include "printing/Slips.h"
#include "support/Await.h"
#include "support/FakePrinter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <future>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace engine;
using namespace engine::printing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing_support::FakePrinter;
using testing_support::PrinterManners;

namespace {

// Long enough for a slow machine, short where the test waits for it.
const Patience kBrief{2'000ms, 300ms, 1'000ms, 1'000ms, 300ms, 300ms, 600ms};

PrinterSetup network(const FakePrinter& printer, const QString& name = {})
{
    PrinterSetup setup;
    setup.name = name;
    setup.link = PrinterLink::Network;
    setup.address = printer.address();
    return setup;
}

PrinterSetup device(const QString& path)
{
    PrinterSetup setup;
    setup.link = PrinterLink::Device;
    setup.address = path;
    return setup;
}

QByteArray job(int lines = 40)
{
    QByteArray bytes;
    for (int i = 0; i < lines; ++i)
        bytes += "linea " + QByteArray::number(i) + "\n";
    return bytes;
}

Problem printOn(const PrinterSetup& printer, const QByteArray& bytes, const Patience& patience = kBrief)
{
    StopSignal stop;
    return makeDirectPort(printer, stop, patience)->print(bytes);
}

} // namespace

TEST(PrinterPorts, AJobArrivesWholeAndIsSaidToBePrinted)
{
    for (const bool onLine : {false, true}) {
        const auto printer = onLine ? FakePrinter::onLine() : FakePrinter::onNetwork();
        const PrinterSetup setup = onLine ? device(printer->address()) : network(*printer);
        EXPECT_EQ(printOn(setup, job()), Problem::None) << onLine;
        EXPECT_TRUE(printer->bytes().startsWith(job())) << onLine;
        EXPECT_EQ(printer->bytes().mid(job().size()).toHex(), "1d7201") << onLine; // the question at the end
    }
}

TEST(PrinterPorts, OneThatNeverAnswersGetsTheJobAlone)
{
    PrinterManners silent;
    silent.answers = silent.reports = false;
    for (const bool onLine : {false, true}) {
        const auto printer = onLine ? FakePrinter::onLine(silent) : FakePrinter::onNetwork(silent);
        StopSignal stop;
        const auto port = makeDirectPort(onLine ? device(printer->address()) : network(*printer), stop, kBrief);
        EXPECT_EQ(port->print(job()), Problem::None);
        EXPECT_EQ(port->print(job()), Problem::None);
        ASSERT_TRUE(printer->waitForBytes(int(2 * job().size())));
        EXPECT_EQ(printer->bytes(), job() + job());
    }
}

TEST(PrinterPorts, OneThatDoesNotReportIsAskedHowItIs)
{
    PrinterManners manners;
    manners.reports = false;
    const auto printer = FakePrinter::onNetwork(manners);
    EXPECT_EQ(printOn(network(*printer), job()), Problem::None);
    EXPECT_TRUE(printer->bytes().startsWith(job()));
}

TEST(PrinterPorts, WithoutPaperNothingIsSent)
{
    PrinterManners manners;
    manners.paperOut = true;
    for (const bool onLine : {false, true}) {
        const auto printer = onLine ? FakePrinter::onLine(manners) : FakePrinter::onNetwork(manners);
        EXPECT_EQ(printOn(onLine ? device(printer->address()) : network(*printer), job()), Problem::NoPaper);
        EXPECT_EQ(printer->bytes(), QByteArray()); // or it would come out beside the one of the fallback
    }
    manners.paperOut = false;
    manners.lidOpen = true;
    const auto open = FakePrinter::onNetwork(manners);
    EXPECT_EQ(printOn(network(*open), job()), Problem::Offline);
}

// Change has to be given all the same.
TEST(PrinterPorts, WithoutPaperOrWithTheLidOpenTheDrawerStillOpens)
{
    EscPos drawer;
    drawer.begin(CodePage::Cp858);
    drawer.kickDrawer();
    const QByteArray withDrawer = drawer.bytes() + job();
    for (const bool lid : {false, true}) {
        PrinterManners manners;
        manners.paperOut = !lid;
        manners.lidOpen = lid;
        const auto printer = FakePrinter::onNetwork(manners);
        EXPECT_NE(printOn(network(*printer), withDrawer), Problem::None);
        ASSERT_TRUE(printer->waitForBytes(5));
        EXPECT_EQ(printer->bytes(), QByteArray::fromHex("1014010001")); // a pulse at once, and nothing to print
        // A job that is no more than that is done, or a second drawer would open at the fallback.
        printer->forget();
        EXPECT_EQ(printOn(network(*printer), drawerKick(network(*printer))), Problem::None);
        ASSERT_TRUE(printer->waitForBytes(5));
        EXPECT_EQ(printer->bytes(), QByteArray::fromHex("1014010001"));
    }
}

TEST(PrinterPorts, PaperThatEndsWithinAJobIsTold)
{
    PrinterManners manners;
    manners.paperOutAfter = 100;
    const auto printer = FakePrinter::onNetwork(manners);
    EXPECT_EQ(printOn(network(*printer), job()), Problem::NoPaper);
}

TEST(PrinterPorts, OneThatHangsIsGivenUp)
{
    PrinterManners manners;
    manners.hangs = true;
    const auto printer = FakePrinter::onNetwork(manners);
    Patience patience = kBrief;
    patience.first = 50ms;
    // more than the buffers between us hold
    EXPECT_EQ(printOn(network(*printer), QByteArray(16 << 20, 'x'), patience), Problem::Timeout);
}

// What a printer that used to answer takes without a word would lie in its memory and come out some day.
TEST(PrinterPorts, OneThatFallsSilentIsGivenUp)
{
    const auto printer = FakePrinter::onNetwork();
    StopSignal stop;
    const auto port = makeDirectPort(network(*printer), stop, kBrief);
    ASSERT_EQ(port->print(job()), Problem::None);
    PrinterManners silent;
    silent.answers = silent.reports = false;
    printer->setManners(silent);
    printer->forget();
    EXPECT_EQ(port->print(job()), Problem::Timeout);
    EXPECT_EQ(printer->bytes(), QByteArray());
}

TEST(PrinterPorts, ATornConnectionIsOffline)
{
    PrinterManners manners;
    manners.resetAfter = 1'000;
    const auto printer = FakePrinter::onNetwork(manners);
    EXPECT_EQ(printOn(network(*printer), QByteArray(16 << 20, 'x')), Problem::Offline);
}

TEST(PrinterPorts, ASlowOneGetsEverything)
{
    PrinterManners manners;
    manners.bytesAtOnce = 100;
    manners.pauseMs = 5;
    const QByteArray bytes = job(2'000);
    const auto printer = FakePrinter::onNetwork(manners);
    Patience patience = kBrief;
    patience.write = patience.finish = patience.report = 10'000ms;
    EXPECT_EQ(printOn(network(*printer), bytes, patience), Problem::None);
    EXPECT_TRUE(printer->bytes().startsWith(bytes));
}

TEST(PrinterPorts, WhereNobodyIs)
{
    quint16 port = 0;
    {
        const auto gone = FakePrinter::onNetwork();
        port = gone->port();
    }
    PrinterSetup setup;
    setup.link = PrinterLink::Network;
    setup.address = u"127.0.0.1:"_s + QString::number(port);
    EXPECT_EQ(printOn(setup, job()), Problem::Refused); // the computer is there, no printer is
    setup.address = u"no host"_s;
    EXPECT_EQ(printOn(setup, job()), Problem::Refused);
    EXPECT_EQ(printOn(device(u"/dev/no-such-printer"_s), job()), Problem::Offline);
    StopSignal stop;
    EXPECT_EQ(makePort({}, stop)->print(job()), Problem::NotSetUp);
}

TEST(PrinterPorts, APlainFileIsNoPrinter)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.txt"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("keep me");
    file.close();
    EXPECT_EQ(printOn(device(path), job()), Problem::Refused);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "keep me");
    EXPECT_EQ(printOn(device(folder.path()), job()), Problem::Refused);
}

TEST(PrinterPorts, APipeNeedsAReader)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    EXPECT_EQ(printOn(device(path), job()), Problem::Offline);
    const int reader = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    EXPECT_EQ(printOn(device(path), job()), Problem::None);
    QByteArray got(1 << 16, '\0');
    got.resize(::read(reader, got.data(), static_cast<std::size_t>(got.size())));
    EXPECT_EQ(got, job());
    // full, and nobody takes anything
    EXPECT_EQ(printOn(device(path), QByteArray(1 << 20, 'x')), Problem::Timeout);
    auto writing = std::async(std::launch::async, [&] {
        Patience patience = kBrief;
        patience.write = 10'000ms;
        return printOn(device(path), QByteArray(1 << 20, 'x'), patience);
    });
    ::close(reader);
    EXPECT_EQ(writing.get(), Problem::Offline); // not the end of the program
}

TEST(PrinterPorts, AStopEndsEveryWait)
{
    PrinterManners manners;
    manners.hangs = true;
    const auto printer = FakePrinter::onNetwork(manners);
    StopSignal stop;
    Patience endless;
    endless.write = endless.first = endless.finish = 10min;
    auto printing =
        std::async(std::launch::async, [&] { return makeDirectPort(network(*printer), stop, endless)->print(job()); });
    ASSERT_TRUE(testing_support::waitUntil([&] { return printer->connections() == 1; }, 10'000));
    stop.raise();
    EXPECT_EQ(printing.wait_for(10s), std::future_status::ready);
    EXPECT_EQ(printing.get(), Problem::Offline);
}

TEST(PrinterPorts, AddressesAsPeopleWriteThem)
{
    const auto is = [](const QString& text, const QString& host, int port) {
        const auto place = parseHostPort(text);
        return place && place->host == host && place->port == port;
    };
    EXPECT_TRUE(is(u"192.168.1.50"_s, u"192.168.1.50"_s, 9100));
    EXPECT_TRUE(is(u" impresora.local:9101 "_s, u"impresora.local"_s, 9101));
    EXPECT_TRUE(is(u"[fe80::1]:9100"_s, u"fe80::1"_s, 9100));
    EXPECT_TRUE(is(u"[::1]"_s, u"::1"_s, 9100));
    for (const QString& wrong : {QString(), u":9100"_s, u"a:"_s, u"a:0"_s, u"a:70000"_s, u"a:x"_s, u"[::1"_s,
                                 u"[::1]:"_s, u"a b"_s, u"http://x"_s})
        EXPECT_FALSE(parseHostPort(wrong)) << wrong.toStdString();
}

TEST(PrinterSearch, FindsWhoAnswersOnAPort)
{
    const auto printer = FakePrinter::onNetwork();
    const auto found = searchAddresses({u"127.0.0.1"_s, u"127.0.0.2"_s, u"no address"_s}, printer->port(), 5s);
    ASSERT_EQ(found.size(), 1); // the port is bound to one address only
    EXPECT_EQ(found.first().address, printer->address());
    EXPECT_EQ(found.first().link, PrinterLink::Network);
    EXPECT_EQ(printer->bytes(), QByteArray());
}

TEST(PrinterSearch, FindsDeviceFiles)
{
    QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkdir(u"usb"_s));
    for (const QString& name : {u"usb/lp0"_s, u"usb/lp1"_s, u"usb/hiddev0"_s, u"lp0"_s})
        ASSERT_EQ(::mkfifo(folder.filePath(name).toLocal8Bit().constData(), 0600), 0);
    QStringList found;
    for (const PrinterSetup& printer : searchDevices(folder.path()))
        found << printer.address.mid(folder.path().size());
    EXPECT_EQ(found, (QStringList{u"/usb/lp0"_s, u"/usb/lp1"_s, u"/lp0"_s}));
}
