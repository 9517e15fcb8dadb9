#include "Till.h"

#include "support/FakePeople.h"

#include <common/Theme.h>
#include <queue/QueueScreen.h>
#include <shell/Language.h>
#include <shell/StartWindow.h>

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QJsonDocument>
#include <QListWidget>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

struct Shots
{
    QString folder;
    QString suffix;
    Till& till;

    void take(const QString& name)
    {
        QTest::qWait(60);
        till.settle();
        till.window->grab().save(folder + u'/' + name + suffix + u".png"_s);
    }
};

QByteArray page()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(600, 900, u"FACTURA 001-001-000000003"_s);
    painter.end();
    return bytes;
}

void fillQueue(Till& till)
{
    engine::QueueEntry stuck;
    stuck.document = till.engine.made[0];
    stuck.document.status = engine::DocumentStatus::NotAuthorized;
    stuck.document.messages = {{u"52"_s, u"ERROR EN DIFERENCIAS"_s, {}, u"ERROR"_s}};
    stuck.stage = engine::QueueStage::NeedsPerson;
    stuck.attempts = 1;
    stuck.since = QDateTime::currentDateTimeUtc().addSecs(-7200);
    engine::QueueEntry waiting;
    waiting.document = till.engine.made[1];
    waiting.stage = engine::QueueStage::Queued;
    waiting.attempts = 4;
    waiting.lastError = u"timeout"_s;
    waiting.since = QDateTime::currentDateTimeUtc().addSecs(-360);
    waiting.nextTry = QDateTime::currentDateTimeUtc().addSecs(20);
    engine::QueueEntry asked = waiting;
    asked.document = till.engine.made[2];
    asked.stage = engine::QueueStage::WaitingAuthorization;
    asked.since = QDateTime::currentDateTimeUtc().addSecs(-20);
    engine::QueueEntry unsigned_ = stuck;
    unsigned_.document.status = engine::DocumentStatus::Returned;
    unsigned_.document.messages = {{u"39"_s, u"FIRMA INVALIDA"_s, u"La firma es inválida"_s, u"ERROR"_s}};
    engine::QueueEntry taken = unsigned_;
    taken.document.messages = {{u"45"_s, u"ERROR SECUENCIAL REGISTRADO"_s, {}, u"ERROR"_s}};
    till.engine.queueEntries = {stuck, unsigned_, taken, waiting, asked};
    till.engine.office.reception = {engine::ServiceTest::Outcome::Answered, {}, 200, 340, {}};
    till.engine.office.authorization = {engine::ServiceTest::Outcome::Unreachable, {}, 0, 15'000, u"timeout"_s};
    engine::OfficeDay& day = till.engine.officeDay_;
    day.sent = 120;
    day.answered = 118;
    day.refused = 1;
    day.failed = 2;
    day.medianMs = 2'500;
    day.slowestMs = 700'000;
    day.lastAnswer = QDateTime::currentDateTimeUtc().addSecs(-500);
    day.silences = {{day.lastAnswer.addSecs(-9000), day.lastAnswer.addSecs(-8000), false},
                    {day.lastAnswer, QDateTime::currentDateTimeUtc(), true}};
}

void settings(Till& till, Shots& shots)
{
    QTemporaryFile p12;
    p12.open();
    p12.write("played");
    p12.close();
    till.dialogs.path = p12.fileName();
    till.engine.warnings = {u"certificate.expiresSoon"_s, u"certificate.key.short"_s};
    till.find<QPushButton>("stateCertificate")->click();
    till.find<QPushButton>("renewCertificate")->click();
    till.find<QPushButton>("renew_chooseP12")->click();
    Till::until([&] { return till.find<QWidget>("renew_p12Password")->hasFocus(); });
    till.type(u"clave"_s);
    till.key(Qt::Key_Return);
    shots.take(u"13-certificate"_s);
    till.find<QPushButton>("renewCancel")->click();
    till.engine.issuers[0].target = engine::SriTarget::Test;
    auto* move = till.find<QPushButton>("beginMove");
    move->click();
    till.settle();
    till.find<QWidget>("moveSure")->setFocus();
    for (QWidget* up = move; up != nullptr; up = up->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(up))
            scroll->ensureWidgetVisible(till.find<QWidget>("nextNumber"));
    }
    shots.take(u"14-environment"_s);
    till.find<QPushButton>("moveCancel")->click();
    auto* logo = till.find<QPushButton>("chooseLogo");
    QTemporaryFile picture;
    picture.open();
    QImage drawn(570, 138, QImage::Format_RGB32);
    drawn.fill(QColor(0x0f, 0x76, 0x6e));
    QPainter painter(&drawn);
    painter.setPen(Qt::white);
    painter.setFont(QFont(painter.font().family(), 44, QFont::Bold));
    painter.drawText(drawn.rect(), Qt::AlignCenter, u"El Almendral"_s);
    painter.end();
    drawn.save(&picture, "PNG");
    picture.close();
    till.dialogs.path = picture.fileName();
    logo->click();
    Till::until([&] { return till.find<QPushButton>("removeLogo")->isVisible(); });
    logo->setFocus();
    shots.take(u"14-logo"_s);
}

void correction(Till& till, Shots& shots)
{
    till.window->go(ui::Page::Sale);
    while (!till.cart().lines.isEmpty())
        till.key(Qt::Key_Delete);
    till.key(Qt::Key_F4);
    const auto key = till.engine.made.last().accessKey;
    till.engine.setStatus(key, engine::DocumentStatus::NotAuthorized);
    till.engine.made.last().messages = {{u"52"_s, u"ERROR EN DIFERENCIAS"_s, {}, u"ERROR"_s}};
    till.key(Qt::Key_F9);
    shots.take(u"15-refused"_s);
    till.key(Qt::Key_R, Qt::ControlModifier);
    till.settle();
    shots.take(u"16-correction"_s);
}

// By finger: the pad beside a sale and beside its payments; and a credit note that came back.
void byFinger(Till& till, Shots& shots)
{
    till.window->go(ui::Page::Sale);
    till.settle();
    till.find<QPushButton>("entryPad")->click();
    till.settle();
    shots.take(u"17-pad"_s);
    till.key(Qt::Key_Delete); // below the limit of a final consumer
    till.key(Qt::Key_F10);
    shots.take(u"17-pad-charge"_s);
    till.key(Qt::Key_Escape);
    till.find<QPushButton>("entryPad")->click();
    engine::AccessKey::Parts parts;
    parts.issueDate = QDate(2026, 11, 22);
    parts.type = engine::DocumentType::CreditNote;
    parts.ruc = u"1790012345001"_s;
    parts.branchCode = u"001"_s;
    parts.issuePointCode = u"001"_s;
    parts.sequential = 1;
    parts.numericCode = u"12345678"_s;
    engine::DocumentSummary note = till.engine.made.first();
    note.accessKey = *engine::AccessKey::make(parts);
    note.status = engine::DocumentStatus::Returned;
    note.messages = {{u"35"_s, u"ARCHIVO NO CUMPLE ESTRUCTURA XML"_s, {}, u"ERROR"_s}};
    engine::InvoiceRequest sent = *engine::parseInvoiceRequest(
        QJsonDocument(till.engine.payloads.value(till.engine.made.first().accessKey.text()))
            .toJson(QJsonDocument::Compact));
    sent.credited = engine::CreditedDocument{engine::DocumentType::Invoice, u"001-001-000000001"_s, parts.issueDate,
                                             u"Producto dañado"_s};
    sent.payments.clear();
    sent.buyer = {engine::IdType::Cedula, u"1710034065"_s, u"María Fernanda Ñacato"_s, u"maria@example.com"_s,
                  u"Quito"_s};
    till.engine.made.append(note);
    till.engine.payloads.insert(note.accessKey.text(), engine::invoiceRequestToJson(sent));
    till.window->go(ui::Page::Queue);
    till.settle();
    Q_EMIT till.window->findChild<ui::QueueScreen*>()->correctionChosen(note.accessKey, {});
    till.settle();
    shots.take(u"18-note-again"_s);
    till.key(Qt::Key_Escape);
    till.engine.made.removeLast();
}

engine::ReturnableSale soldBefore(const Till& till, const QString& obstacle)
{
    engine::ReturnableSale sale;
    sale.document = till.engine.made[1];
    sale.document.buyerName = u"María Fernanda Ñacato"_s;
    sale.document.status = engine::DocumentStatus::Authorized;
    sale.obstacle = obstacle;
    sale.tenders = {{u"CASH"_s, u"01"_s, engine::Money::fromCents(1500), {}}};
    for (const auto& [name, price, quantity] : {std::tuple{u"Arroz envejecido 2 kg"_s, u"3.25"_s, 2},
                                                {u"Cola 3 litros"_s, u"2.608696"_s, 3},
                                                {u"Atún en aceite 180 g"_s, u"1.52"_s, 1}}) {
        engine::ReturnableLine line;
        line.index = static_cast<int>(sale.lines.size());
        line.line.description = name;
        line.line.mainCode = name.left(3);
        line.line.unitPrice = *engine::Decimal::parse(price);
        line.line.quantity = engine::Decimal::fromInt(quantity);
        line.line.taxes = {{u"2"_s, u"4"_s, engine::Decimal::fromInt(15), {}}};
        sale.lines.append(line);
    }
    sale.lines[0].returned = engine::Decimal::fromInt(1);
    sale.remaining = sale.document.total;
    return sale;
}

// Parked sales, returns, quick keys and what the shop chooses for its counter.
void counter(Till& till, Shots& shots)
{
    till.window->go(ui::Page::Sale);
    till.key(Qt::Key_F8);
    till.scan(u"ATU"_s);
    till.settle();
    till.key(Qt::Key_F8);
    till.sales.parkedSales[0].parkedAt = QDateTime::currentDateTimeUtc().addSecs(-2700);
    till.sales.parkedSales[0].employee = u"Lucía"_s;
    till.key(Qt::Key_F8);
    shots.take(u"20-parked"_s);
    till.key(Qt::Key_Escape);
    till.sales.parkedSales.clear();
    for (const auto* code : {"ARR2", "COLA3", "ATU", "JAB", "ACE", "CEM"}) {
        till.scan(QString::fromLatin1(code));
        till.settle();
        till.window->run(ui::Command::ArrangeQuickKeys);
        till.key(static_cast<Qt::Key>(Qt::Key_1 + till.cart().lines.size() - 1), Qt::AltModifier);
        till.window->run(ui::Command::ArrangeQuickKeys);
    }
    till.type(u"10"_s);
    till.key(Qt::Key_F6, Qt::ShiftModifier);
    till.printing.set.main.link = engine::PrinterLink::Device;
    till.printing.set.when = engine::PrintWhen::Always;
    till.printing.result = {engine::PrintState::Failed, {}, u"NO_PAPER"_s};
    QTest::qWait(400);
    shots.take(u"21-quick"_s);
    till.key(Qt::Key_F12);
    for (const auto* code : {"ARR2", "ATU"}) {
        till.scan(QString::fromLatin1(code));
        till.settle();
    }
    QTest::qWait(400);
    till.scan(u"7899999999999"_s);
    till.settle();
    shots.take(u"22-unknown"_s);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F10);
    till.key(Qt::Key_5, Qt::AltModifier);
    shots.take(u"23-credit"_s);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_R, Qt::ControlModifier);
    shots.take(u"24-return"_s);
    till.sales.sold = {soldBefore(till, {})};
    till.scan(till.sales.sold[0].document.accessKey.text());
    till.settle();
    till.key(Qt::Key_Down);
    till.type(u"2"_s);
    till.key(Qt::Key_Return);
    shots.take(u"25-return-lines"_s);
    till.sales.sold = {soldBefore(till, u"FINAL_CONSUMER"_s)};
    till.key(Qt::Key_Escape);
    till.scan(till.sales.sold[0].document.accessKey.text());
    till.settle();
    shots.take(u"26-return-refused"_s);
    till.window->go(ui::Page::Counter);
    till.settle();
    shots.take(u"27-counter"_s);
    till.find<QWidget>("tenderKindActive4")->setFocus(); // comes into view
    till.settle();
    shots.take(u"27-counter-tenders"_s);
    till.window->run(ui::Command::Keys);
    shots.take(u"28-keys"_s);
    till.key(Qt::Key_Escape);
    till.window->go(ui::Page::Sale);
    till.window->run(ui::Command::CustomerDisplay);
    till.settle();
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (!widget->findChild<QLabel*>(u"displayAmount"_s))
            continue;
        QTest::qWait(60);
        widget->grab().save(shots.folder + u"/29-display"_s + shots.suffix + u".png"_s);
    }
    till.window->run(ui::Command::CustomerDisplay);
}

void showFocus(Till& till, const char* name)
{
    auto* widget = till.find<QWidget>(name);
    widget->setFocus();
    till.settle();
}

void devices(Till& till, Shots& shots)
{
    test::FakeServices& played = till.services;
    played.lan.there = {{u"eth0"_s, {u"192.168.1.34"_s}}, {u"wlan0"_s, {u"192.168.20.7"_s}}};
    till.window->go(ui::Page::Devices);
    shots.take(u"17-devices-off"_s);
    till.window->go(ui::Page::Settings);
    played.lan.stored = {true, {u"eth0"_s}, engine::kLanPort, {u"https://erp.example.com"_s}};
    played.lan.now = {true, {QUrl(u"https://192.168.1.34:8443"_s)}, played.devices.shown.fingerprint, true, {}};
    played.webhooks.allowed = {u"192.168.1.20:8080"_s};
    engine::ApiKey key;
    key.id = 3;
    key.label = u"Verificador de la entrada"_s;
    key.deviceKind = u"price-checker"_s;
    key.scopes = engine::deviceScopes(engine::DeviceKind::PriceChecker);
    key.lastUsedAt = QDateTime(QDate(2026, 11, 22), QTime(14, 5), Qt::UTC);
    key.lastAddress = u"192.168.1.51"_s;
    key.requestCount = 1284;
    engine::ApiKey program;
    program.id = 4;
    program.label = u"Contabilidad"_s;
    program.deviceKind = u"partner"_s;
    program.scopes = engine::deviceScopes(engine::DeviceKind::Partner);
    played.devices.keys = {key, program};
    till.window->go(ui::Page::Devices);
    shots.take(u"17-devices"_s);
    till.find<QPushButton>("deviceAdd")->click();
    till.settle();
    shots.take(u"18-pair"_s);
    engine::PairingRequest request;
    request.id = u"1"_s;
    request.name = u"Tableta del patio"_s;
    request.kind = engine::DeviceKind::Partner;
    request.address = u"192.168.1.60"_s;
    played.devices.waiting = {request};
    Till::until([&] { return till.find<QWidget>("pairApprove")->isVisible(); });
    till.settle();
    shots.take(u"19-pair-asks"_s);
    till.find<QPushButton>("pairRefuse")->click();
    till.settle();
    showFocus(till, "tlsOwn");
    shots.take(u"20-tls"_s);
    till.find<QPushButton>("tlsOwn")->click();
    till.settle();
    showFocus(till, "tlsUse");
    showFocus(till, "tlsPassword");
    shots.take(u"20-tls-own"_s);
    till.key(Qt::Key_Escape);
    showFocus(till, "programsSave");
    shots.take(u"21-programs"_s);
}

void mail(Till& till, Shots& shots)
{
    till.window->go(ui::Page::Mail);
    shots.take(u"22-mail-empty"_s);
    till.window->go(ui::Page::Settings);
    test::FakeMail& played = till.services.mail;
    played.stored = {u"smtp://ventas@smtp.example.com:587"_s, u"facturas@example.com"_s, {}, true, false, true};
    till.window->go(ui::Page::Mail);
    till.settle();
    till.find<QPushButton>("mailSave")->click();
    till.settle();
    shots.take(u"22-mail"_s);
    played.failTest = engine::Error{engine::ErrorCode::MAIL_FAILED, u"Login denied"_s};
    played.failTest->reason = u"LOGIN_REFUSED"_s;
    showFocus(till, "mailTestTo");
    till.type(u"ana@example.com"_s);
    till.key(Qt::Key_Return);
    shots.take(u"23-mail-refused"_s);
    played.never = true;
    till.find<QPushButton>("mailTestSend")->click();
    till.settle();
    shots.take(u"23-mail-sending"_s);
    till.key(Qt::Key_Escape);
    till.window->go(ui::Page::Settings);
    till.window->go(ui::Page::Mail);
    shots.take(u"24-mail-loading"_s);
    played.never = false;
    till.window->go(ui::Page::Settings);
}

// A page of each kind while it is read, and when that fails.
void states(Till& till, Shots shots)
{
    const std::tuple<ui::Page, QString> pages[] = {
        {ui::Page::Counter, u"counter"_s}, {ui::Page::Devices, u"devices"_s}, {ui::Page::Printers, u"printers"_s}};
    for (const auto& [page, name] : pages) {
        till.window->go(ui::Page::Settings);
        till.settle();
        test::weather().never = true;
        till.window->go(page);
        till.settle();
        shots.take(u"27-loading-"_s + name);
        test::weather().never = false;
        test::weather().fail = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
        till.window->go(ui::Page::Settings);
        till.window->go(page);
        till.settle();
        shots.take(u"28-failed-"_s + name);
        test::weather().fail.reset();
    }
    till.window->go(ui::Page::Sale);
    till.settle();
}

void tour(Till& till, Shots shots)
{
    shots.take(u"01-empty"_s);
    for (const auto* code : {"7861000000011", "7861000000028", "7861000000035"}) {
        till.scan(QString::fromLatin1(code));
        till.settle();
    }
    till.key(Qt::Key_F12);
    till.scan(u"7861000000035"_s);
    till.settle();
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    till.key(Qt::Key_F12);
    till.engine.setStatus(till.engine.made[0].accessKey, engine::DocumentStatus::Authorized);
    till.engine.setStatus(till.engine.made[1].accessKey, engine::DocumentStatus::Authorized);
    for (const auto* code : {"ARR2", "COLA3", "COLA3", "CEM"}) {
        till.scan(QString::fromLatin1(code));
        till.settle();
    }
    till.type(u"10"_s);
    till.key(Qt::Key_F6);
    till.type(u"50"_s);
    till.key(Qt::Key_F12);
    Q_EMIT till.events.sriReachChanged(engine::SriReach::Reachable);
    Q_EMIT till.events.documentChanged(till.engine.made[2].accessKey, engine::DocumentStatus::PendingSend);
    for (const auto* code : {"ARR2", "COLA3", "ATU", "ACE", "7861000000035", "7861000000035", "CEM"}) {
        till.scan(QString::fromLatin1(code));
        till.settle();
    }
    till.key(Qt::Key_Up);
    till.type(u"6"_s);
    till.key(Qt::Key_F5);
    till.type(u"10"_s);
    till.key(Qt::Key_F6);
    till.key(Qt::Key_Down);
    till.engine.setStatus(till.engine.made[2].accessKey, engine::DocumentStatus::Authorized);
    Q_EMIT till.events.documentChanged(till.engine.made[2].accessKey, engine::DocumentStatus::Authorized);
    QTest::qWait(400); // the last line has stopped flashing
    shots.take(u"02-sale"_s);
    till.type(u"a"_s);
    till.key(Qt::Key_F2);
    shots.take(u"03-search"_s);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F10);
    shots.take(u"04-charge"_s);
    till.key(Qt::Key_Escape);
    till.scan(u"TEL"_s);
    till.settle();
    till.key(Qt::Key_F12);
    shots.take(u"05-limit"_s);
    till.type(u"1790016919001"_s);
    till.key(Qt::Key_F3);
    shots.take(u"06-customer"_s);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F1);
    shots.take(u"07-help"_s);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_K, Qt::ControlModifier);
    shots.take(u"08-commands"_s);
    till.key(Qt::Key_Escape);
    engine::DocumentSummary note = till.engine.made[0];
    note.type = engine::DocumentType::CreditNote;
    note.number = u"001-001-000000001"_s;
    auto parts = note.accessKey.parts();
    parts.type = note.type;
    note.accessKey = *engine::AccessKey::make(parts);
    till.engine.made.append(note);
    till.engine.made[1].buyerEmail = u"maria@example.com"_s;
    till.engine.made[1].emailStatus = u"DELIVERED"_s;
    till.engine.made[2].emailStatus = u"FAILED"_s;
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    shots.take(u"09-documents"_s);
    till.find<QPushButton>("documentsColumns")->click();
    shots.take(u"09-documents-columns"_s);
    till.key(Qt::Key_Escape);
    till.engine.made.removeLast();
    till.find<QTableView>("documents")->selectRow(2);
    till.find<QPushButton>("documentsOpen")->click();
    shots.take(u"10-ride"_s);
    till.key(Qt::Key_Escape);
    fillQueue(till);
    Q_EMIT till.events.sriReachChanged(engine::SriReach::Unreachable);
    engine::QueueSummary summary;
    summary.waiting = 2;
    summary.needsPerson = 1;
    summary.oldest = QDateTime::currentDateTimeUtc().addSecs(-400);
    Q_EMIT till.events.queueChanged(summary);
    till.key(Qt::Key_E, Qt::ControlModifier);
    shots.take(u"11-queue"_s);
    till.find<QPushButton>("queueTest")->click();
    shots.take(u"11-queue-test"_s);
    till.key(Qt::Key_Escape);
    till.window->close(); // is told first what waits
    shots.take(u"11-quit"_s);
    till.key(Qt::Key_Escape);
    till.window->go(ui::Page::Settings);
    shots.take(u"12-settings"_s);
    settings(till, shots);
    byFinger(till, shots);
    counter(till, shots);
    devices(till, shots);
    mail(till, shots);
    showFocus(till, "openMail");
    shots.take(u"12-settings-doors"_s);
    correction(till, shots);
    states(till, shots);
}

// The small window of a start that takes long, in the language of the last run.
void start(const QString& folder, const QString& suffix, const QString& language)
{
    ui::Language words;
    words.use(language);
    ui::StartWindow window;
    window.setStep(engine::OpenStep::Keyring);
    window.show();
    QTest::qWait(900); // the light is on its way
    window.grab().save(folder + u"/00-start"_s + suffix + u".png"_s);
    window.explain();
    QTest::qWait(60);
    window.grab().save(folder + u"/00-start-long"_s + suffix + u".png"_s);
}

// A shop that names its first administrator, and one where people sign in.
void people(const QString& folder, const QString& suffix, const QSize& size,
            const std::function<void(test::FakeEngine&)>& prepare)
{
    for (const bool staffed : {false, true}) {
        test::FakePeople staff(staffed);
        staff.write(u"SIGNED_IN"_s);
        staff.write(u"DRAWER_OPENED"_s, {}, u"cambio de billete"_s, u"Sofía Peña"_s);
        staff.write(u"APPROVED"_s, u"VOID_SALE"_s, {}, u"Sofía Peña"_s);
        staff.write(u"EMPLOYEE_CHANGED"_s, u"Carlos Andrade"_s);
        Till till(true, [&](test::FakeEngine& engine) {
            prepare(engine);
            engine.people = &staff;
            engine.audit = &staff;
        });
        till.window->resize(size);
        till.settle();
        Shots shots{folder, suffix, till};
        if (!staffed) {
            till.window->go(ui::Page::People);
            shots.take(u"20-people-none"_s);
            till.find<QPushButton>("peopleStateAction")->click();
            shots.take(u"20-people-first"_s);
            continue;
        }
        till.type(u"33"_s);
        shots.take(u"21-sign-in"_s);
        till.type(u"34"_s);
        till.key(Qt::Key_Return);
        shots.take(u"21-sign-in-wrong"_s);
        till.scan(u"CAJERO-3"_s);
        till.settle();
        shots.take(u"22-signed-in"_s);
        till.window->go(ui::Page::Settings);
        shots.take(u"23-approval"_s);
        till.type(u"1111"_s);
        till.key(Qt::Key_Return);
        till.key(Qt::Key_L, Qt::ControlModifier);
        till.scan(u"SUPER-22"_s);
        till.settle();
        till.window->go(ui::Page::Audit);
        shots.take(u"24-audit-forbidden"_s);
        till.key(Qt::Key_L, Qt::ControlModifier);
        till.key(Qt::Key_Down);
        till.key(Qt::Key_Down);
        till.type(u"1111"_s);
        till.key(Qt::Key_Return);
        till.window->go(ui::Page::Audit);
        shots.take(u"24-audit"_s);
        till.window->go(ui::Page::People);
        till.settle();
        till.find<QListWidget>("people")->setCurrentRow(1);
        Q_EMIT till.find<QListWidget>("people")->itemActivated(till.find<QListWidget>("people")->currentItem());
        shots.take(u"25-people"_s);
    }
}

struct View
{
    QSize size;
    QString language;
    ui::ThemeKind theme;
    int text;
};

QList<View> views()
{
    QList<View> all;
    for (const QSize size : {QSize(1366, 768), QSize(1024, 768)}) {
        for (const QString& language : {u"es"_s, u"en"_s}) {
            for (const auto theme : {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::Contrast})
                all.append({size, language, theme, 100});
        }
    }
    for (const int text : {125, 150, 200})
        all.append({QSize(1366, 768), u"es"_s, ui::ThemeKind::Light, text});
    return all;
}

} // namespace

TEST(Screenshots, EveryScreenInBothSizesLanguagesAndThemes)
{
    const QString folder = qEnvironmentVariable("MOSTRADOR_SCREENSHOTS");
    if (folder.isEmpty()) {
        SUCCEED() << "set MOSTRADOR_SCREENSHOTS to a folder to draw the screens";
        return;
    }
    ASSERT_TRUE(QDir().mkpath(folder));
    const QString only = qEnvironmentVariable("MOSTRADOR_SCREENSHOTS_ONLY"); // e.g. 1366-es-contrast
    for (const View& view : views()) {
        const QString suffix = u"-%1-%2-%3"_s.arg(view.size.width()).arg(view.language, ui::themeName(view.theme)) +
                               (view.text == 100 ? QString() : u"-%1"_s.arg(view.text));
        if (!suffix.contains(only))
            continue;
        const auto prepare = [&](test::FakeEngine& engine) {
            engine.settings.insert(u"ui.language"_s, view.language);
            engine.settings.insert(u"ui.theme"_s, ui::themeName(view.theme));
            engine.settings.insert(u"ui.textSize"_s, QString::number(view.text));
            engine.pdf = page();
        };
        {
            Till fresh(false, prepare);
            fresh.window->resize(view.size);
            fresh.settle();
            Shots shots{folder, suffix, fresh};
            shots.take(u"00-first"_s);
            fresh.find<QPushButton>("useCertificate")->click();
            shots.take(u"00-issuer"_s);
        }
        start(folder, suffix, view.language);
        Till till(true, prepare);
        till.window->resize(view.size);
        till.settle();
        tour(till, {folder, suffix, till});
        people(folder, suffix, view.size, prepare);
    }
    ui::applyTheme(*qApp, ui::ThemeKind::Light);
}
