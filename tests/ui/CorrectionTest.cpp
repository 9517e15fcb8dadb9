#include "Till.h"

#include <queue/QueueScreen.h>

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::DocumentStatus;
using test::Till;

namespace {

// One sale that the tax office refused, opened with F9.
class Correction : public testing::Test
{
protected:
    Till till;

    void SetUp() override
    {
        till.scan(u"ARR2"_s);
        till.scan(u"JAB"_s);
        till.settle();
        till.key(Qt::Key_F11);
        ASSERT_EQ(till.engine.made.size(), 1);
        refuse(DocumentStatus::Returned);
        till.key(Qt::Key_F9);
        ASSERT_TRUE(Till::until([&] { return till.find<QPushButton>("detailCorrect")->isVisible(); }));
    }
    void refuse(DocumentStatus status) { till.engine.setStatus(till.engine.made[0].accessKey, status); }
    void open()
    {
        till.key(Qt::Key_R, Qt::ControlModifier);
        ASSERT_TRUE(Till::until([&] { return till.window->sale().presenter().correcting(); }))
            << till.text("detailMessage").toStdString();
    }
    [[nodiscard]] QString banner() const
    {
        return till.find<QFrame>("correctionBanner")->isVisible() ? till.text("correction") : QString();
    }
};

} // namespace

TEST_F(Correction, KeepsTheNumberAndSignsTheNewContents)
{
    open();
    EXPECT_TRUE(banner().contains(u"001-001-000000001"_s)) << banner().toStdString();
    EXPECT_TRUE(banner().contains(u"mismo número"_s)) << banner().toStdString();
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.totalCents(), 325 + 115);
    till.type(u"3"_s);
    till.key(Qt::Key_F5); // three bags of rice
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    till.scan(u"7861000000035"_s);
    till.settle();
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.rebuilds.size(), 1);
    EXPECT_EQ(till.engine.creations.size(), 1); // the first sale only: nothing new was made
    const auto& rebuilt = till.engine.rebuilds[0];
    EXPECT_EQ(rebuilt.document, till.engine.made[0].accessKey);
    ASSERT_EQ(rebuilt.request.items.size(), 3);
    EXPECT_EQ(rebuilt.request.items[0].quantity, engine::Decimal::fromInt(3));
    EXPECT_EQ(rebuilt.request.items[2].mainCode, u"JAB"_s);
    EXPECT_EQ(rebuilt.request.buyer.id, u"1710034065"_s);
    ASSERT_EQ(rebuilt.request.payments.size(), 1);
    EXPECT_EQ(rebuilt.request.payments[0].method, u"19"_s); // as it was paid
    EXPECT_EQ(rebuilt.request.payments[0].total.cents(), 3 * 325 + 115 + 115);
    EXPECT_FALSE(rebuilt.request.issueDate);
    EXPECT_TRUE(banner().isEmpty());
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(Till::until([&] { return till.text("resultNumber").contains(u"001-001-000000001"_s); }));
}

TEST_F(Correction, EscapeLeavesTheDocumentAlone)
{
    open();
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(banner().isEmpty());
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(till.engine.rebuilds.isEmpty());
    EXPECT_TRUE(till.text("notice").contains(u"001-001-000000001"_s)) << till.text("notice").toStdString();
    till.scan(u"ARR2"_s); // the next one is a sale again
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.engine.creations.size(), 2);
    EXPECT_TRUE(till.engine.rebuilds.isEmpty());
}

TEST_F(Correction, EscapeAsksOnceWhenSomethingWasChanged)
{
    open();
    till.type(u"+"_s);
    ASSERT_EQ(till.cart().lines[0].quantity, engine::Decimal::fromInt(2));
    till.key(Qt::Key_Escape);
    EXPECT_FALSE(banner().isEmpty());
    EXPECT_TRUE(till.find<QLabel>("notice")->isVisible());
    till.key(Qt::Key_Escape);
    EXPECT_TRUE(banner().isEmpty());
    EXPECT_TRUE(till.engine.rebuilds.isEmpty());
}

TEST_F(Correction, VoidKeyLeavesInsteadOfVoiding)
{
    open();
    till.key(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_TRUE(banner().isEmpty());
    for (const QString& key : till.engine.settings.keys())
        EXPECT_FALSE(key.startsWith(u"sale.void"_s));
}

TEST_F(Correction, SaleInProgressIsFinishedFirst)
{
    till.scan(u"ARR2"_s); // goes to the selling screen
    till.settle();
    till.key(Qt::Key_F9);
    till.find<QPushButton>("detailCorrect")->click();
    till.settle();
    EXPECT_FALSE(till.window->sale().presenter().correcting());
    EXPECT_TRUE(till.text("detailMessage").contains(u"venta en curso"_s)) << till.text("detailMessage").toStdString();
    EXPECT_EQ(till.cart().lines.size(), 1);
}

TEST_F(Correction, RefusedSignatureBringsItBackAsACorrection)
{
    open();
    till.engine.failRebuild = engine::Error{engine::ErrorCode::INVALID_STATE_TRANSITION, u"no"_s};
    till.key(Qt::Key_F12);
    ASSERT_TRUE(Till::until([&] { return !banner().isEmpty(); }));
    EXPECT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.engine.creations.size(), 1);
    till.engine.failRebuild.reset();
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.engine.rebuilds.size(), 2);
    EXPECT_EQ(till.engine.creations.size(), 1);
}

TEST_F(Correction, AmountTypedBeforeF12IsNotTakenForCash)
{
    open();
    till.type(u"20"_s);
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.engine.rebuilds.isEmpty());
    EXPECT_EQ(till.entry(), u"20"_s);
}

TEST_F(Correction, OtherPaymentsThroughTheChargePanel)
{
    open();
    till.key(Qt::Key_F10);
    till.key(Qt::Key_Return); // all in cash
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.rebuilds.size(), 1);
    EXPECT_EQ(till.engine.rebuilds[0].request.payments[0].method, u"01"_s);
}

TEST_F(Correction, IsNeverKeptAsASale)
{
    open();
    till.settle();
    EXPECT_FALSE(till.engine.settings.value(u"cart.draft"_s).contains(u"ARR2"_s))
        << till.engine.settings.value(u"cart.draft"_s).toStdString();
}

TEST_F(Correction, AuthorisedDocumentsOfferNone)
{
    refuse(DocumentStatus::Authorized);
    Q_EMIT till.events.documentChanged(till.engine.made[0].accessKey, DocumentStatus::Authorized);
    EXPECT_TRUE(Till::until([&] { return !till.find<QPushButton>("detailCorrect")->isVisible(); }));
    till.key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(till.window->sale().presenter().correcting());
}

TEST_F(Correction, FromTheQueue)
{
    engine::QueueEntry stuck;
    stuck.document = till.engine.made[0];
    stuck.document.status = DocumentStatus::NotAuthorized;
    stuck.stage = engine::QueueStage::NeedsPerson;
    till.engine.queueEntries = {stuck};
    refuse(DocumentStatus::NotAuthorized);
    till.key(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(Till::until([&] { return till.find<QPushButton>("queueCorrect") != nullptr; }));
    till.find<QPushButton>("queueCorrect")->click();
    EXPECT_TRUE(Till::until([&] { return till.window->sale().presenter().correcting(); }));
}

// What the screen does not show goes back as it came.
TEST(CorrectionCart, KeepsWhatIsNotShown)
{
    engine::InvoiceRequest sent;
    sent.buyer = ui::finalConsumer();
    sent.tip = engine::Money::fromCents(150);
    sent.deliveryGuide = u"001-001-000000009"_s;
    sent.additionalInfo = {{u"Pedido"_s, u"77"_s}};
    sent.payments = {{u"20"_s, engine::Money::fromCents(500), engine::Decimal::fromInt(30), u"dias"_s},
                     {u"01"_s, engine::Money::fromCents(300), {}, {}}};
    engine::LineRequest line;
    line.mainCode = u"X1"_s;
    line.description = u"Cerveza"_s;
    line.unitOfMeasure = u"botella"_s;
    line.quantity = engine::Decimal::fromInt(4);
    line.unitPrice = *engine::Decimal::parse(u"1.50");
    line.discount = engine::Money::fromCents(40);
    line.taxes = {{u"3"_s, u"3023"_s, *engine::Decimal::parse(u"0.18"), engine::Decimal::fromInt(8)},
                  {u"2"_s, u"4"_s, *engine::Decimal::parse(u"15"), {}}};
    line.additionalDetails = {{u"Lote"_s, u"A"_s}};
    sent.items = {line};
    const QDate day(2026, 11, 20);
    engine::DocumentSummary document;
    document.issueDate = day;
    ui::Cart cart = ui::cartOf(document, sent);
    EXPECT_EQ(engine::invoiceRequestToJson(ui::requestOf(cart, sent.payments, day)),
              engine::invoiceRequestToJson(sent));
    EXPECT_EQ(ui::cartTotals(cart, day)->tip.cents(), 150);

    cart.lines[0].quantity = engine::Decimal::fromInt(6);
    const auto changed = ui::requestOf(cart, sent.payments, day);
    EXPECT_EQ(changed.items[0].taxes[0].units, engine::Decimal::fromInt(12)); // two units of the tax for each one sold
    EXPECT_EQ(changed.items[0].additionalDetails.size(), 1);
    EXPECT_EQ(changed.items[0].unitOfMeasure, u"botella"_s);
}

TEST(CorrectionCart, PaymentsFollowTheTotal)
{
    const QList<engine::PaymentRequest> two{{u"19"_s, engine::Money::fromCents(500), {}, {}},
                                            {u"01"_s, engine::Money::fromCents(300), {}, {}}};
    const auto cents = [](const QList<engine::PaymentRequest>& payments) {
        QList<qint64> amounts;
        for (const auto& payment : payments)
            amounts.append(payment.total.cents());
        return amounts;
    };
    EXPECT_EQ(cents(ui::adjustedPayments(two, engine::Money::fromCents(800))), (QList<qint64>{500, 300}));
    EXPECT_EQ(cents(ui::adjustedPayments(two, engine::Money::fromCents(900))), (QList<qint64>{600, 300}));
    EXPECT_EQ(cents(ui::adjustedPayments(two, engine::Money::fromCents(700))), (QList<qint64>{500, 200}));
    EXPECT_EQ(cents(ui::adjustedPayments(two, engine::Money::fromCents(400))), (QList<qint64>{400}));
    EXPECT_EQ(cents(ui::adjustedPayments({}, engine::Money::fromCents(400))), (QList<qint64>{400}));
    EXPECT_EQ(cents(ui::adjustedPayments(two, engine::Money())), (QList<qint64>{0}));
}

namespace {

// A credit note that the tax office refused, as the queue shows it.
class NoteAgain : public testing::Test
{
protected:
    Till till;
    engine::DocumentSummary note;

    void SetUp() override
    {
        engine::AccessKey::Parts parts;
        parts.issueDate = QDate(2026, 11, 22);
        parts.type = engine::DocumentType::CreditNote;
        parts.ruc = u"1790012345001"_s;
        parts.branchCode = u"001"_s;
        parts.issuePointCode = u"001"_s;
        parts.sequential = 7;
        parts.numericCode = u"12345678"_s;
        note.accessKey = *engine::AccessKey::make(parts);
        note.issuerId = 1;
        note.type = engine::DocumentType::CreditNote;
        note.number = u"001-001-000000007"_s;
        note.status = DocumentStatus::Returned;
        note.issueDate = parts.issueDate;
        note.total = engine::Money::fromCents(115);
        note.messages = {{u"35"_s, u"ARCHIVO NO CUMPLE ESTRUCTURA XML"_s, {}, u"ERROR"_s}};
        engine::InvoiceRequest sent;
        sent.credited = engine::CreditedDocument{engine::DocumentType::Invoice, u"001-001-000000003"_s,
                                                 QDate(2026, 11, 20), u"Dañado"_s};
        sent.buyer = {engine::IdType::Cedula, u"1710034065"_s, u"Maria"_s, u"vieja@example.com"_s, u"Quito"_s};
        engine::LineRequest line;
        line.mainCode = u"JAB"_s;
        line.description = u"Jabón de tocador"_s;
        line.quantity = engine::Decimal::fromInt(1);
        line.unitPrice = engine::Decimal::fromInt(1);
        line.taxes = {{u"2"_s, u"4"_s, engine::Decimal::fromInt(15), {}}};
        sent.items = {line};
        till.engine.made.append(note);
        till.engine.payloads.insert(note.accessKey.text(), engine::invoiceRequestToJson(sent));
    }
    void correct(const QString& field)
    {
        till.window->go(ui::Page::Queue);
        till.settle();
        Q_EMIT till.window->findChild<ui::QueueScreen*>()->correctionChosen(note.accessKey, field);
        ASSERT_TRUE(Till::until([&] { return till.find<QWidget>("noteForm")->isVisible(); }))
            << till.text("queueMessage").toStdString();
    }
    [[nodiscard]] QLineEdit* edit(const char* name) const { return till.find<QLineEdit>(name); }
};

} // namespace

TEST_F(NoteAgain, BuyerAndReasonAreMendedAndItIsSignedWithItsNumber)
{
    till.scan(u"ARR2"_s); // a sale in progress is left alone
    till.settle();
    correct(u"motivo"_s);
    EXPECT_TRUE(till.text("noteFacts").contains(u"001-001-000000007"_s));
    EXPECT_TRUE(till.text("noteFacts").contains(u"001-001-000000003"_s)) << till.text("noteFacts").toStdString();
    EXPECT_FALSE(till.text("noteCause").isEmpty());
    EXPECT_TRUE(edit("note_reason")->hasFocus());
    EXPECT_TRUE(till.text("noteFacts").contains(u"1710034065"_s)) << "whose invoice it is does not change";
    till.type(u"Golpeado"_s);
    edit("note_name")->setText(u"María Ñacato"_s);
    edit("note_mails")->setText(u"nada"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.engine.rebuilds.isEmpty()) << "the mail is none";
    EXPECT_TRUE(edit("note_mails")->hasFocus());
    edit("note_mails")->selectAll();
    till.type(u"maria@example.com"_s);
    till.key(Qt::Key_Return);
    ASSERT_TRUE(Till::until([&] { return till.engine.rebuilds.size() == 1; }))
        << till.text("noteMessage").toStdString();
    const auto& rebuilt = till.engine.rebuilds[0];
    EXPECT_EQ(rebuilt.document, note.accessKey);
    ASSERT_TRUE(rebuilt.request.credited);
    EXPECT_EQ(rebuilt.request.credited->reason, u"Golpeado"_s);
    EXPECT_EQ(rebuilt.request.credited->number, u"001-001-000000003"_s);
    EXPECT_EQ(rebuilt.request.buyer.name, u"María Ñacato"_s);
    EXPECT_EQ(rebuilt.request.buyer.email, u"maria@example.com"_s);
    EXPECT_EQ(rebuilt.request.buyer.id, u"1710034065"_s);
    EXPECT_EQ(rebuilt.request.items.size(), 1);
    EXPECT_TRUE(rebuilt.request.payments.isEmpty()) << "a credit note has none";
    EXPECT_FALSE(rebuilt.request.issueDate);
    EXPECT_TRUE(Till::until([&] { return !till.find<QWidget>("noteForm")->isVisible(); }));
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_FALSE(till.window->sale().presenter().correcting());
    EXPECT_TRUE(till.text("queueMessage").contains(u"001-001-000000007"_s)) << till.text("queueMessage").toStdString();
}

TEST_F(NoteAgain, AReasonIsNeeded_ARefusalIsSaid_EscapeLeavesIt)
{
    till.engine.failRebuild = engine::Error{engine::ErrorCode::INVALID_STATE_TRANSITION, u"no"_s};
    correct(u"buyer.name"_s);
    EXPECT_TRUE(edit("note_name")->hasFocus());
    edit("note_mails")->clear();
    edit("note_reason")->clear();
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.engine.rebuilds.isEmpty());
    EXPECT_TRUE(edit("note_reason")->hasFocus());
    till.type(u"Talla"_s);
    till.key(Qt::Key_Return);
    ASSERT_TRUE(Till::until([&] { return till.engine.rebuilds.size() == 1; }));
    EXPECT_TRUE(Till::until([&] { return !till.text("noteMessage").contains(u"Guardando"_s); }));
    EXPECT_TRUE(till.find<QWidget>("noteForm")->isVisible());
    till.scan(u"JAB"_s); // a scan lands in no field
    till.settle();
    EXPECT_EQ(edit("note_reason")->text(), u"Talla"_s);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(till.text("noteMessage").contains(u"Esc"_s)) << till.text("noteMessage").toStdString();
    till.key(Qt::Key_Escape);
    EXPECT_FALSE(till.find<QWidget>("noteForm")->isVisible());
    EXPECT_EQ(till.engine.rebuilds.size(), 1);
}
