// From a stored sale to paper, through the engine that people run.
#include "support/FakePrinter.h"
#include "support/PaperRoll.h"
#include "support/RandomInvoice.h"
#include "support/TestEngine.h"

#include <engine/InvoiceTotals.h>
#include <engine/Printing.h>
#include <engine/Sales.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::tests;
using namespace Qt::StringLiterals;
using testing_support::FakePrinter;
using testing_support::PaperRoll;
using testing_support::PrinterManners;

namespace {

PrinterSetup printerAt(const FakePrinter& printer, int millimetres = 80)
{
    PrinterSetup setup;
    setup.name = u"Caja"_s;
    setup.link = PrinterLink::Network;
    setup.address = printer.address();
    setup.paperWidth = millimetres;
    return setup;
}

PrinterSetup nobody()
{
    quint16 port = FakePrinter::onNetwork()->port();
    PrinterSetup setup;
    setup.link = PrinterLink::Network;
    setup.address = u"127.0.0.1:"_s + QString::number(port);
    return setup;
}

class EnginePrinting : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(engine.isOpen()) << engine.failure().toStdString(); }

    void set(const PrinterSetup& main, const PrinterSetup& fallback = {}, int copies = 1)
    {
        PrintSettings settings;
        settings.main = main;
        settings.fallback = fallback;
        settings.copies = copies;
        const auto saved = engine.wait(engine->printing().saveSettings({}, settings));
        ASSERT_TRUE(saved) << saved.error().detail.toStdString();
    }
    DocumentSummary sell()
    {
        std::mt19937_64 random(42);
        const auto created = engine.issue(randomInvoice(random, 3));
        EXPECT_TRUE(created) << created.error().detail.toStdString();
        return created ? created->document : DocumentSummary();
    }
    PrintResult ticket(const AccessKey& key, bool drawer = false, bool copy = false)
    {
        const auto result =
            engine.wait(engine->printing().ticket(key, Money::fromCents(20'00), Money::fromCents(5'25), drawer, copy));
        EXPECT_TRUE(result) << result.error().detail.toStdString();
        return result.value_or(PrintResult{PrintState::Waiting, {}, u"no answer"_s});
    }
    static PaperRoll paperOf(const FakePrinter& printer, int dots = 576)
    {
        PaperRoll paper(dots);
        paper.print(printer.bytes());
        EXPECT_TRUE(paper.notKnown.isEmpty()) << paper.notKnown.join(u", "_s).toStdString();
        EXPECT_EQ(paper.overflows, 0);
        return paper;
    }

    TestEngine engine{{}, false};
};

} // namespace

TEST_F(EnginePrinting, ATicketShowsWhatWasSigned)
{
    const auto printer = FakePrinter::onNetwork();
    set(printerAt(*printer));
    const DocumentSummary sale = sell();
    const PrintResult result = ticket(sale.accessKey, true);
    EXPECT_EQ(result.state, PrintState::Printed);
    EXPECT_EQ(result.printer, u"Caja"_s);
    EXPECT_EQ(result.problem, QString());
    const PaperRoll paper = paperOf(*printer);
    testing_support::keepPicture(paper.picture(), u"engine-ticket-80"_s);
    for (const QString& wanted :
         {engine.shop().ruc, sale.number, u"PRÁCTICA"_s, u"SIN VALIDEZ TRIBUTARIA"_s, u"$ "_s + sale.total.toString(),
          u"RECIBIDO"_s, u"20.00"_s, u"CAMBIO"_s, u"5.25"_s, u"Hora: "_s})
        EXPECT_TRUE(paper.has(wanted)) << wanted.toStdString() << '\n' << paper.text().toStdString();
    EXPECT_EQ(paper.qrCodes, QStringList{sale.accessKey.text()});
    EXPECT_EQ(paper.drawerKicks, 0) << "not sold at the counter";
    EXPECT_EQ(paper.cuts, 1);
    EXPECT_FALSE(paper.has(u"COPIA"_s));
}

TEST_F(EnginePrinting, CopiesAndCOPIA)
{
    const auto printer = FakePrinter::onNetwork();
    set(printerAt(*printer, 58), {}, 3);
    const DocumentSummary sale = sell();
    EXPECT_EQ(ticket(sale.accessKey, true).state, PrintState::Printed);
    PaperRoll paper = paperOf(*printer, 384);
    EXPECT_EQ(paper.cuts, 3);
    printer->forget();
    EXPECT_EQ(ticket(sale.accessKey, false, true).state, PrintState::Printed);
    paper = paperOf(*printer, 384);
    testing_support::keepPicture(paper.picture(), u"engine-copy-58"_s);
    EXPECT_EQ(paper.cuts, 1);
    EXPECT_TRUE(paper.has(u"COPIA"_s));
    EXPECT_EQ(paper.drawerKicks, 0);
}

TEST_F(EnginePrinting, AFaultIsToldAndLeavesTheSaleAsItIs)
{
    const DocumentSummary sale = sell();
    EXPECT_EQ(ticket(sale.accessKey).problem, u"NOT_SET_UP"_s);
    set(nobody());
    EXPECT_EQ(ticket(sale.accessKey).problem, u"REFUSED"_s);
    PrinterManners empty;
    empty.paperOut = true;
    const auto printer = FakePrinter::onNetwork(empty);
    set(printerAt(*printer));
    const PrintResult result = ticket(sale.accessKey, true);
    EXPECT_EQ(result.state, PrintState::Failed);
    EXPECT_EQ(result.problem, u"NO_PAPER"_s);
    EXPECT_EQ(printer->bytes(), ""); // a document that nobody sold opens no drawer
    const DocumentSummary after = engine.document(sale.accessKey);
    EXPECT_EQ(after.status, sale.status);
    EXPECT_EQ(after.number, sale.number);
    const auto second = FakePrinter::onNetwork();
    set(printerAt(*printer), printerAt(*second, 58));
    EXPECT_EQ(ticket(sale.accessKey).state, PrintState::Printed);
    EXPECT_TRUE(paperOf(*second, 384).has(sale.number));
}

// Ten sales while the printer hangs: none waits for it, and the end of the program does not either.
TEST_F(EnginePrinting, AHangingPrinterKeepsNobody)
{
    PrinterManners hanging;
    hanging.hangs = true;
    const auto printer = FakePrinter::onNetwork(hanging);
    set(printerAt(*printer));
    QList<Answer<PrintResult>> prints;
    for (int i = 0; i < 10; ++i) {
        const DocumentSummary sale = sell();
        ASSERT_FALSE(sale.number.isEmpty());
        prints << engine->printing().ticket(sale.accessKey, {}, {}, false, false);
    }
    engine.close();
    for (const auto& print : std::as_const(prints))
        EXPECT_TRUE(print.isFinished());
}

TEST_F(EnginePrinting, WhatIsNotThereIsNotPrinted)
{
    const auto printer = FakePrinter::onNetwork();
    set(printerAt(*printer));
    const auto key = AccessKey::make({QDate(2026, 11, 22), DocumentType::Invoice, u"1790012345001"_s, Environment::Test,
                                      u"001"_s, u"001"_s, 7, u"12345678"_s});
    ASSERT_TRUE(key);
    const auto result = engine.wait(engine->printing().ticket(*key, {}, {}, true, false));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NOT_FOUND);
    EXPECT_EQ(printer->connections(), 0);
}

TEST_F(EnginePrinting, ReportsAndSlipsNameTheirShop)
{
    const auto printer = FakePrinter::onNetwork();
    set(printerAt(*printer));
    ShiftReport report;
    report.shift.issuer = engine.shop().id;
    report.shift.open = false;
    report.shift.number = 12;
    report.till = u"001-001"_s;
    ASSERT_TRUE(engine.wait(engine->printing().report(report, true)));
    CashMovement movement;
    movement.kind = CashKind::In;
    movement.amount = Money::fromCents(50'00);
    ASSERT_TRUE(engine.wait(
        engine->printing().cashSlip(movement, engine.shop().branchCode + u'-' + engine.shop().issuePointCode, false)));
    const QString text = paperOf(*printer).text();
    EXPECT_TRUE(text.contains(u"CIERRE Z 12"_s));
    EXPECT_TRUE(text.contains(u"COPIA"_s));
    EXPECT_TRUE(text.contains(u"ENTRADA DE EFECTIVO"_s));
    EXPECT_EQ(text.count(u"RUC "_s + engine.shop().ruc), 2);
}

TEST_F(EnginePrinting, TheDrawerOpensWhereItHangs)
{
    const auto without = FakePrinter::onNetwork();
    const auto with = FakePrinter::onNetwork();
    PrinterSetup first = printerAt(*without);
    first.hasDrawer = false;
    CashMovement why;
    why.reason = u"Cambio de un billete"_s;
    const auto open = [&](const QString& key) {
        return engine.wait(engine->printing().openDrawer({}, engine.shop().id, why, key));
    };
    set(first);
    EXPECT_EQ(open(u"a"_s).value_or({}).problem, u"NOT_SET_UP"_s);
    set(first, printerAt(*with));
    EXPECT_EQ(open(u"b"_s).value_or({}).state, PrintState::Printed);
    EXPECT_EQ(paperOf(*with).drawerKicks, 1);
    EXPECT_EQ(open(u"b"_s).value_or({}).state, PrintState::Waiting) << "the same key opens it once";
    why.reason.clear();
    EXPECT_FALSE(open(u"c"_s)) << "no reason, no drawer";
    EXPECT_EQ(paperOf(*with).drawerKicks, 1);
    const auto x = engine.wait(engine->shifts().x({}, engine.shop().id));
    ASSERT_TRUE(x);
    EXPECT_EQ(x->noSales, 2) << "opened or not, each is written down";
    EXPECT_EQ(without->bytes(), "");
    EXPECT_EQ(engine.wait(engine->printing().testDrawer(printerAt(*with))).value_or({}).state, PrintState::Printed);
    EXPECT_EQ(paperOf(*with).drawerKicks, 2);
}

TEST_F(EnginePrinting, ADrawerOpensForWhatWasStoredJustNow)
{
    const auto printer = FakePrinter::onNetwork();
    set(printerAt(*printer));
    const auto charge = [&](const QString& tender) {
        SaleRequest sale;
        sale.issuer = engine.shop().id;
        sale.key = tender;
        std::mt19937_64 random(7);
        sale.invoice = randomInvoice(random, 1);
        sale.invoice.payments.clear();
        const Money total = computeTotals(sale.invoice.items)->total + sale.invoice.tip;
        sale.tenders = {{tender, {}, total, {}}};
        sale.received = total;
        const auto done = engine.wait(engine->sales().charge({}, sale));
        EXPECT_TRUE(done) << done.error().detail.toStdString();
        return done ? done->document.document.accessKey : AccessKey();
    };
    const auto open = [&](const AccessKey& key) { return engine.wait(engine->printing().openDrawerOf(key)); };
    const AccessKey cash = charge(u"CASH"_s);
    EXPECT_EQ(open(cash).value_or({}).state, PrintState::Printed);
    EXPECT_EQ(paperOf(*printer).drawerKicks, 1);
    const auto card = open(charge(u"DEBIT"_s));
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, ErrorCode::FORBIDDEN);
    EXPECT_EQ(card.error().fields.value(0).value, u"OPEN_DRAWER"_s);
    EXPECT_FALSE(open(sell().accessKey)) << "not sold at the counter";

    const auto kicks = [&](const AccessKey& key, bool copy = false) {
        printer->forget();
        EXPECT_EQ(ticket(key, true, copy).state, PrintState::Printed);
        return paperOf(*printer).drawerKicks;
    };
    set(printerAt(*printer), {}, 3);
    EXPECT_EQ(kicks(cash), 1) << "once for all copies";
    EXPECT_EQ(kicks(cash, true), 0);
    EXPECT_EQ(kicks(charge(u"CREDIT_CARD"_s)), 0) << "whatever the caller says";
    printer->forget();

    CashMovement out;
    out.kind = CashKind::Out;
    out.amount = Money::fromCents(20'00);
    out.reason = u"Gasto menor"_s;
    const auto moved = engine.wait(engine->shifts().moveCash({}, engine.shop().id, out, u"salida"_s));
    ASSERT_TRUE(moved);
    const auto slip = [&](const CashMovement& movement, bool copy) {
        EXPECT_TRUE(engine.wait(engine->printing().cashSlip(movement, u"001-001"_s, copy)));
        return paperOf(*printer).drawerKicks;
    };
    EXPECT_EQ(slip(*moved, false), 1) << "money goes out now";
    EXPECT_EQ(slip(*moved, true), 1);
    EXPECT_EQ(slip(out, false), 1) << "nothing was written down";
}

TEST_F(EnginePrinting, SettingsAreJudgedAndKept)
{
    const auto fresh = engine.wait(engine->printing().settings());
    ASSERT_TRUE(fresh);
    EXPECT_EQ(fresh->main.link, PrinterLink::None);
    EXPECT_EQ(fresh->when, PrintWhen::Ask);

    PrintSettings wrong;
    wrong.main.link = PrinterLink::Device;
    wrong.main.address = u"usb/lp0"_s;
    wrong.main.paperWidth = 57;
    wrong.fallback.link = PrinterLink::System;
    wrong.fallback.address = u"a/b"_s;
    wrong.fallback.codePage = u"UTF-8"_s;
    wrong.copies = 0;
    const auto refused = engine.wait(engine->printing().saveSettings({}, wrong));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::VALIDATION_FAILED);
    QStringList fields;
    for (const FieldError& field : refused.error().fields)
        fields << field.field;
    EXPECT_EQ(fields, (QStringList{u"main.address"_s, u"main.paperWidth"_s, u"fallback.address"_s,
                                   u"fallback.codePage"_s, u"copies"_s}));

    PrintSettings right;
    right.main = {u"Caja ñ"_s, PrinterLink::Device, u"/dev/usb/lp0"_s, 58, u"CP437"_s, false, false};
    right.fallback = {u"Cola"_s, PrinterLink::System, u"rollo"_s, 80, u"CP1252"_s, true, true};
    right.when = PrintWhen::Always;
    right.copies = 2;
    ASSERT_TRUE(engine.wait(engine->printing().saveSettings({}, right)));
    engine.restart();
    const auto kept = engine.wait(engine->printing().settings());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->main.name, right.main.name);
    EXPECT_EQ(kept->main.link, right.main.link);
    EXPECT_EQ(kept->main.address, right.main.address);
    EXPECT_EQ(kept->main.paperWidth, 58);
    EXPECT_EQ(kept->main.codePage, u"CP437"_s);
    EXPECT_FALSE(kept->main.cuts);
    EXPECT_FALSE(kept->main.hasDrawer);
    EXPECT_EQ(kept->fallback.address, u"rollo"_s);
    EXPECT_TRUE(kept->fallback.cuts);
    EXPECT_EQ(kept->when, PrintWhen::Always);
    EXPECT_EQ(kept->copies, 2);
}

TEST_F(EnginePrinting, OnlyAnAdministratorChangesThePrinters)
{
    const auto hire = [&](const Actor& actor, const QString& name, Role role) {
        Employee employee;
        employee.name = name;
        employee.role = role;
        const auto saved = engine.wait(engine->people().save(actor, employee, "4711", {}));
        EXPECT_TRUE(saved) << saved.error().detail.toStdString();
        const auto session = engine.wait(engine->people().signIn(saved.value_or({}).id, "4711"));
        EXPECT_TRUE(session) << session.error().detail.toStdString();
        return Actor{session.value_or({}).token, {}};
    };
    const Actor boss = hire({}, u"Jefa"_s, Role::Administrator);
    const Actor cashier = hire(boss, u"Ana"_s, Role::Cashier);
    PrintSettings settings;
    settings.main = nobody();
    EXPECT_EQ(engine.wait(engine->printing().saveSettings({}, settings)).error().code, ErrorCode::UNAUTHORIZED);
    EXPECT_EQ(engine.wait(engine->printing().saveSettings(cashier, settings)).error().code, ErrorCode::FORBIDDEN);
    EXPECT_EQ(engine.wait(engine->printing().settings()).value_or({}).main.link, PrinterLink::None);
    ASSERT_TRUE(engine.wait(engine->printing().saveSettings(boss, settings)));
    EXPECT_EQ(engine.wait(engine->printing().settings()).value_or({}).main.link, PrinterLink::Network);
    const auto trail = engine.wait(engine->audit().list(boss, {}));
    ASSERT_TRUE(trail);
    QStringList actions;
    for (const AuditEntry& entry : *trail)
        actions << entry.action + u' ' + entry.employee;
    EXPECT_EQ(actions.count(u"PRINTERS_CHANGED Jefa"_s), 1) << actions.join(u", "_s).toStdString();
}

TEST_F(EnginePrinting, ATestPageNeedsNoSettings)
{
    const auto printer = FakePrinter::onLine();
    PrinterSetup setup;
    setup.link = PrinterLink::Device;
    setup.address = printer->address();
    setup.paperWidth = 58;
    EXPECT_EQ(engine.wait(engine->printing().testPage(setup)).value_or({}).state, PrintState::Printed);
    EXPECT_TRUE(paperOf(*printer, 384).has(u"58 mm, 32 columnas"_s));
    setup.address.clear();
    EXPECT_EQ(engine.wait(engine->printing().testPage(setup)).error().code, ErrorCode::VALIDATION_FAILED);
}
