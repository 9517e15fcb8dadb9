// Ctrl+E: every code of the tax office has its words and one next step, and that step ends with the keyboard where the
// fault is mended.
#include "Till.h"

#include <common/Words.h>
#include <engine/SriCodeTable.h>
#include <queue/QueueStep.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::DocumentStatus;
using engine::QueueStage;
using test::Till;

namespace {

struct Portal : QObject
{
    Q_OBJECT
public:
    QUrl opened;
    Portal() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Portal() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
public Q_SLOTS:
    void open(const QUrl& url) { opened = url; }
};

// Where a step leads: the button, and who has the keyboard (or what else happened) when it was pressed.
struct Expected
{
    QString code;
    QString button;
    QString end; // object name of the control with the keyboard; PORTAL, CLIPBOARD, RETRIED
    DocumentStatus status = DocumentStatus::NotAuthorized;
};

const QList<Expected>& expectedSteps()
{
    const QString correct = u"queueCorrect"_s, entry = u"entry"_s, portal = u"queuePortal"_s, support = u"queueCopy"_s,
                  certificate = u"queueCertificate"_s, renew = u"renewCertificate"_s;
    static const QList<Expected> all{{u"2"_s, portal, u"PORTAL"_s},
                                     {u"10"_s, portal, u"PORTAL"_s, DocumentStatus::PendingSend},
                                     {u"26"_s, correct, entry},
                                     {u"27"_s, portal, u"PORTAL"_s},
                                     {u"28"_s, portal, u"PORTAL"_s, DocumentStatus::PendingSend},
                                     {u"34"_s, portal, u"PORTAL"_s},
                                     {u"35"_s, correct, entry, DocumentStatus::Returned},
                                     {u"36"_s, support, u"CLIPBOARD"_s, DocumentStatus::Returned},
                                     {u"37"_s, portal, u"PORTAL"_s},
                                     {u"39"_s, certificate, renew},
                                     {u"40"_s, certificate, renew},
                                     {u"42"_s, certificate, renew},
                                     {u"43"_s, u"queueRetry"_s, u"RETRIED"_s, DocumentStatus::Received},
                                     {u"45"_s, u"queueSettings"_s, u"nextNumber"_s, DocumentStatus::Returned},
                                     {u"46"_s, correct, u"buyer"_s},
                                     {u"47"_s, support, u"CLIPBOARD"_s, DocumentStatus::Returned},
                                     {u"48"_s, support, u"CLIPBOARD"_s, DocumentStatus::Returned},
                                     {u"49"_s, correct, entry, DocumentStatus::Returned},
                                     {u"50"_s, u"queueRetry"_s, u"RETRIED"_s, DocumentStatus::PendingSend},
                                     {u"52"_s, correct, entry},
                                     {u"53"_s, support, u"CLIPBOARD"_s},
                                     {u"56"_s, portal, u"PORTAL"_s},
                                     {u"57"_s, portal, u"PORTAL"_s},
                                     {u"58"_s, correct, entry},
                                     {u"63"_s, portal, u"PORTAL"_s, DocumentStatus::PendingSend},
                                     {u"64"_s, correct, entry},
                                     {u"65"_s, correct, entry, DocumentStatus::Returned},
                                     {u"67"_s, correct, entry, DocumentStatus::Returned},
                                     {u"69"_s, correct, u"buyer"_s},
                                     {u"70"_s, u"queueRetry"_s, u"RETRIED"_s, DocumentStatus::Received},
                                     {u"80"_s, support, u"CLIPBOARD"_s},
                                     {u"82"_s, correct, entry, DocumentStatus::Returned},
                                     {u"92"_s, correct, entry, DocumentStatus::Returned},
                                     {u"99"_s, portal, u"PORTAL"_s}};
    return all;
}

// One sale to a buyer with a RUC, refused with this code.
engine::QueueEntry refusedSale(Till& till, const Expected& expected, const QString& more = {})
{
    till.engine.customers.append({u"1790012345001"_s, u"04"_s, u"Comercial Andina S.A."_s, {}, u"Quito"_s, {}});
    till.type(u"1790012345001"_s);
    till.key(Qt::Key_F3);
    till.settle();
    if (!till.window->sale().presenter().cart().buyer.id.startsWith(u"1790"_s))
        ADD_FAILURE() << "no buyer";
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    till.settle();
    EXPECT_EQ(till.engine.made.size(), 1);
    engine::QueueEntry entry;
    if (till.engine.made.isEmpty())
        return entry;
    till.engine.setStatus(till.engine.made[0].accessKey, expected.status);
    entry.document = till.engine.made[0];
    entry.document.status = expected.status;
    entry.document.messages = {{expected.code, u"MENSAJE DEL SRI"_s, more, u"ERROR"_s}};
    entry.stage = QueueStage::NeedsPerson;
    entry.since = QDateTime::currentDateTimeUtc().addSecs(-7200);
    return entry;
}

void openQueue(Till& till, const engine::QueueEntry& entry)
{
    till.engine.queueEntries = {entry};
    till.key(Qt::Key_E, Qt::ControlModifier);
    Till::until([&] { return till.find<QFrame>("queueRow") != nullptr; });
    till.settle();
}

QList<QPushButton*> firstSteps(const Till& till)
{
    QList<QPushButton*> first;
    for (auto* button : till.find<QFrame>("queueRow")->findChildren<QPushButton*>())
        if (button->property("kind").toString() == "primary"_L1)
            first.append(button);
    return first;
}

bool inView(const Till& till, const QWidget* widget)
{
    const QRect there(widget->mapTo(till.window.get(), QPoint()), widget->size());
    return widget->isVisible() && till.window->rect().contains(there) && !widget->visibleRegion().isEmpty();
}

void expectEnd(Till& till, const Expected& expected, const Portal& portal)
{
    const std::string code = expected.code.toStdString();
    if (expected.end == "PORTAL"_L1) {
        EXPECT_EQ(portal.opened.host(), u"srienlinea.sri.gob.ec"_s) << code;
    } else if (expected.end == "CLIPBOARD"_L1) {
        EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(till.engine.made[0].accessKey.text())) << code;
    } else if (expected.end == "RETRIED"_L1) {
        EXPECT_TRUE(Till::until([&] { return till.engine.retried.size() == 1; })) << code;
    } else {
        if (expected.button == "queueCorrect"_L1) {
            EXPECT_TRUE(Till::until([&] { return till.window->sale().presenter().correcting(); })) << code;
        }
        const auto reached = [&] {
            const auto* box = qobject_cast<QWidget*>(till.window->focusWidget());
            if (!box)
                return false;
            if (expected.end == "buyer"_L1) {
                const auto* edit = qobject_cast<const QLineEdit*>(box);
                return edit && edit->objectName() != "entry"_L1 && edit->selectedText() == "1790012345001"_L1;
            }
            return box->objectName() == expected.end && inView(till, box);
        };
        EXPECT_TRUE(Till::until(reached))
            << code << ": "
            << (till.window->focusWidget() ? till.window->focusWidget()->objectName().toStdString() : "nobody");
    }
}

} // namespace

TEST(QueueSteps, EveryCodeHasWordsAndAStepThatOpensWhereItIsMended)
{
    for (const Expected& expected : expectedSteps()) {
        const std::string code = expected.code.toStdString();
        QGuiApplication::clipboard()->clear();
        Till till;
        Portal portal;
        openQueue(till, refusedSale(till, expected));
        const auto words = engine::sriCode(expected.code);
        ASSERT_TRUE(words) << code;
        EXPECT_EQ(till.text("queueCause"), expected.code + u": "_s + words->meaningEs + u' ' + words->fixEs);
        EXPECT_TRUE(till.text("queueWhy").contains(words->causeEs)) << code;
        const auto first = firstSteps(till);
        ASSERT_EQ(first.size(), 1) << code;
        ASSERT_EQ(first[0]->objectName(), expected.button) << code;
        first[0]->click();
        till.settle();
        expectEnd(till, expected, portal);
        EXPECT_TRUE(till.engine.creations.size() == 1) << code << ": another number";
    }
}

TEST(QueueSteps, TheTableKnowsEveryCodeThatCanStopADocument)
{
    QStringList here, there;
    for (const Expected& expected : expectedSteps())
        here.append(expected.code);
    for (const engine::SriCodeEntry& entry : engine::sriCodeTable()) {
        if (entry.action != engine::SriCodeAction::WarningOnly)
            there.append(entry.code);
    }
    here.sort();
    there.sort();
    EXPECT_EQ(here, there);
}

TEST(QueueSteps, AWarningBesideTheFaultDecidesNothing)
{
    Till till;
    engine::QueueEntry entry = refusedSale(till, {u"39"_s, {}, {}});
    entry.document.messages.prepend({u"60"_s, u"ESTE PROCESO FUE REALIZADO EN PRUEBAS"_s, {}, u"ADVERTENCIA"_s});
    EXPECT_EQ(ui::queueStep(entry), ui::QueueStep::Certificate);
    openQueue(till, entry);
    EXPECT_TRUE(till.text("queueCause").startsWith(u"39: "_s));
    EXPECT_TRUE(till.text("queueSaid").contains(u"60: "_s));
}

TEST(QueueSteps, WhatTheOfficeNamesOfTheIssuerIsOpenedInTheSettings)
{
    for (const auto& [element, box] : {std::pair{u"dirEstablecimiento"_s, "shopBranchAddress"},
                                       {u"dirMatriz"_s, "shopMainAddress"},
                                       {u"nombreComercial"_s, "shopTradeName"},
                                       {u"razonSocial"_s, "shopBusinessName"},
                                       {u"contribuyenteEspecial"_s, "specialTaxpayer"},
                                       {u"agenteRetencion"_s, "withholdingAgent"},
                                       {u"contribuyenteRimpe"_s, "rimpe"},
                                       {u"secuencial"_s, "nextNumber"}}) {
        Till till;
        openQueue(till, refusedSale(till, {u"35"_s, {}, {}, DocumentStatus::Returned},
                                    u"cvc-pattern-valid: elemento '"_s + element + u"'"_s));
        auto* settings = till.find<QPushButton>("queueSettings");
        ASSERT_TRUE(settings) << box;
        settings->click();
        till.settle();
        auto* field = till.find<QWidget>(box);
        EXPECT_TRUE(field->hasFocus()) << box;
        EXPECT_TRUE(Till::until([&] { return inView(till, field); })) << box;
    }
}

TEST(QueueSteps, WhatWasMendedInTheSettingsIsSignedAgainFromTheQueue)
{
    Till till;
    openQueue(till, refusedSale(till, {u"35"_s, {}, {}, DocumentStatus::Returned}, u"'dirEstablecimiento'"_s));
    till.find<QPushButton>("queueSettings")->click();
    till.settle();
    till.type(u"Av. Amazonas N24"_s);
    till.find<QPushButton>("saveIssuer")->click();
    till.settle();
    EXPECT_EQ(till.engine.issuers[0].branchAddress, u"Av. Amazonas N24"_s);
    till.key(Qt::Key_E, Qt::ControlModifier);
    till.settle();
    auto* again = till.find<QPushButton>("queueCorrect"); // beside the step, for when it is done
    ASSERT_TRUE(again);
    again->click();
    ASSERT_TRUE(Till::until([&] { return till.window->sale().presenter().correcting(); }));
    till.key(Qt::Key_F12);
    till.settle();
    ASSERT_EQ(till.engine.rebuilds.size(), 1);
    EXPECT_EQ(till.engine.rebuilds[0].document, till.engine.made[0].accessKey); // and its number with it
    EXPECT_EQ(till.engine.creations.size(), 1);
}

TEST(QueueSteps, TheDateIsToldBecauseItCannotBeTyped)
{
    Till till;
    openQueue(till, refusedSale(till, {u"65"_s, {}, {}, DocumentStatus::Returned}));
    firstSteps(till)[0]->click();
    ASSERT_TRUE(Till::until([&] { return till.window->sale().presenter().correcting(); }));
    const QString date = till.engine.made[0].issueDate.toString(u"dd/MM/yyyy"_s);
    EXPECT_TRUE(Till::until([&] { return till.text("notice").contains(date); })) << till.text("notice").toStdString();
    EXPECT_TRUE(till.text("notice").contains(u"reloj"_s)) << till.text("notice").toStdString();
}

TEST(QueueSteps, ACodeNobodyKnowsIsShownInTheOfficesOwnWords)
{
    Till till;
    openQueue(till, refusedSale(till, {u"777"_s, {}, {}}, u"algo nuevo"_s));
    EXPECT_TRUE(till.text("queueCause").contains(u"MENSAJE DEL SRI"_s));
    EXPECT_TRUE(till.text("queueSaid").contains(u"algo nuevo"_s));
    EXPECT_EQ(firstSteps(till)[0]->objectName(), u"queueCorrect"_s);
}

TEST(QueueSteps, ACreditNoteIsCorrectedToo)
{
    Till till;
    engine::QueueEntry entry = refusedSale(till, {u"69"_s, {}, {}});
    entry.document.type = engine::DocumentType::CreditNote;
    EXPECT_EQ(ui::queueStep(entry), ui::QueueStep::Correct);
    entry.document.type = engine::DocumentType::Withholding; // came over the API: nothing of the counter's
    EXPECT_EQ(ui::queueStep(entry), ui::QueueStep::Support);
    EXPECT_FALSE(ui::maySignAgain(entry));
}

#include "QueueStepsTest.moc"
