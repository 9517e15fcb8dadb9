#include "States.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using ui::Command;
using ui::Page;

// What lies over the pages, and the parts that a page does not speak for, in their five states.
namespace test {

namespace {

const char* const kReadsNothing = "it reads nothing";
const char* const kAForm = "a form is never empty";

void run(Stage& stage, Command command)
{
    stage.till->window->run(command);
    stage.till->settle();
}

Cell refused(Command command, const char* what, const char* card)
{
    return look([=](Stage& stage) {
        run(stage, command);
        stage.refuses(what);
        EXPECT_FALSE(stage.shows(card)) << "before work is lost";
    });
}

Row reportPanel()
{
    return {"reportPanel",
            -1,
            Who::Carlos,
            [](Stage& stage) {
                stage.begin();
                run(stage, Command::XReport);
            },
            look([](Stage& stage) {
                stage.says("reportMessage", "Cargando…");
                EXPECT_FALSE(stage.shows("reportPrint"));
            }),
            look([](Stage& stage) { EXPECT_TRUE(stage.shows("reportView")) << "figures of zero are figures"; }),
            look([](Stage& stage) { stage.triesAgain("reportMessage", "reportAgain", "reportView"); }),
            look([](Stage& stage) { stage.asks("Ver lo que debería haber en el cajón", "reportPanel"); }),
            refused(Command::XReport, "Informe X del turno", "reportPanel")};
}

Row closedPanel()
{
    return {"closedPanel",
            -1,
            Who::Carlos,
            [](Stage& stage) {
                stage.begin();
                run(stage, Command::ClosedShifts);
            },
            look([](Stage& stage) {
                stage.says("closedText", "Cargando…");
                EXPECT_FALSE(stage.till->find<QAbstractButton>("closedOpen")->isEnabled());
            }),
            look([](Stage& stage) { stage.says("closedText", "Todavía no se cerró ningún turno"); }),
            look([](Stage& stage) {
                stage.says("closedText", "La base de datos no responde");
                stage.heal();
                stage.enter(); // the only thing to do has the keyboard
                EXPECT_TRUE(Till::until([&] { return stage.shows("closedShifts"); }));
            }),
            no("the list is everybody's; a Z asks as the X does: reportPanel"),
            look([](Stage& stage) { EXPECT_TRUE(stage.shows("closedShifts")) << "looking goes on"; })};
}

Row openPanel()
{
    const auto open = [](Stage& stage) {
        stage.shifts.shift.reset();
        stage.shifts.needed = true;
        Q_EMIT stage.till->window->sale().shiftNeeded();
        stage.till->settle();
        stage.begin();
        if (stage.shows("openShiftPanel"))
            stage.click("openShiftGo");
    };
    return {"openShiftPanel",
            -1,
            Who::Lucia,
            open,
            look([](Stage& stage) {
                const auto stored = stage.shifts.floats.size();
                stage.enter();
                EXPECT_EQ(stage.shifts.floats.size(), stored) << "once is enough";
            }),
            no(kAForm),
            look([](Stage& stage) {
                stage.says("openShiftMessage", "La base de datos no responde");
                EXPECT_TRUE(stage.shows("openShiftPanel"));
            }),
            look([](Stage& stage) {
                stage.asks("Abrir el turno");
                EXPECT_TRUE(stage.shows("openShiftPanel"));
            }),
            look([](Stage& stage) {
                EXPECT_TRUE(stage.shows("openShiftPanelReadOnly"));
                stage.holds({"openShiftGo"});
            })};
}

Row cashPanel()
{
    const auto open = [](Stage& stage) {
        run(stage, Command::CashIn);
        if (!stage.shows("cashPanel"))
            return;
        stage.till->find<QLineEdit>("cashAmount")->setText(u"20"_s);
        stage.begin();
        stage.click("cashGo");
    };
    return {"cashPanel",
            -1,
            Who::Lucia,
            open,
            look([](Stage& stage) {
                const auto stored = stage.shifts.moved.size();
                stage.enter();
                EXPECT_EQ(stage.shifts.moved.size(), stored) << "once is enough";
            }),
            no(kAForm),
            look([](Stage& stage) {
                stage.says("cashMessage", "La base de datos no responde");
                EXPECT_EQ(textOf(stage, "cashAmount"), u"20"_s);
            }),
            look([](Stage& stage) {
                stage.asks("Ingresar y retirar efectivo");
                EXPECT_EQ(textOf(stage, "cashAmount"), u"20"_s);
            }),
            refused(Command::CashIn, "Entrada de efectivo", "cashPanel")};
}

Row closePanel()
{
    const auto open = [](Stage& stage) { run(stage, Command::CloseShift); };
    const auto close = [open](Stage& stage) {
        open(stage);
        stage.enter();
        stage.begin();
        stage.enter();
    };
    return {"closeShiftPanel",
            -1,
            Who::Lucia,
            {},
            look([close](Stage& stage) {
                close(stage);
                EXPECT_FALSE(stage.till->find<QAbstractButton>("closeGo")->isEnabled());
                const auto asked = stage.shifts.closes.size();
                stage.enter();
                EXPECT_EQ(stage.shifts.closes.size(), asked) << "once is enough";
            }),
            no(kAForm),
            look([close](Stage& stage) {
                close(stage);
                stage.says("closeMessage", "La base de datos no responde");
                EXPECT_TRUE(stage.till->find<QAbstractButton>("closeGo")->isEnabled());
                stage.heal();
                stage.enter();
                EXPECT_EQ(stage.shifts.reports.first().shift.open, false);
            }),
            look([open](Stage& stage) {
                open(stage);
                stage.asks("Cerrar el turno", "closeShiftPanel");
            }),
            refused(Command::CloseShift, "Cerrar el turno", "closeShiftPanel")};
}

Row shiftSettings()
{
    return {"shiftSettings",
            -1,
            Who::Carlos,
            [](Stage& stage) {
                stage.begin();
                run(stage, Command::ShiftSettings);
            },
            look([](Stage& stage) { stage.waitsFor("shiftSettingsGate", "shiftSettingsGo"); }),
            no("what was never chosen has its usual value"),
            look([](Stage& stage) { stage.gateTriesAgain("shiftSettingsGate", "shiftSettingsGo"); }),
            look([](Stage& stage) { stage.asks("Cambiar los ajustes del negocio", "shiftSettings"); }),
            look([](Stage& stage) {
                EXPECT_TRUE(stage.shows("shiftSettingsReadOnly"));
                stage.holds({"shiftSettingsGo"});
            })};
}

Row tenderPanel()
{
    return {"tenderPanel",
            -1,
            Who::Lucia,
            {},
            look([](Stage& stage) {
                stage.till->scan(u"ARR2"_s);
                stage.till->settle();
                stage.till->key(Qt::Key_F10);
                EXPECT_TRUE(stage.shows("tenderPanel"));
                stage.begin();
                stage.enter();
                stage.enter();
                stage.enter();
                EXPECT_LE(stage.till->sales.charges.size(), 1) << "once is enough";
            }),
            look([](Stage& stage) {
                stage.till->key(Qt::Key_F10);
                EXPECT_FALSE(stage.shows("tenderPanel")) << "there is nothing to charge";
                EXPECT_FALSE(stage.till->find<QAbstractButton>("tenders")->isEnabled());
            }),
            look([](Stage& stage) {
                stage.till->scan(u"ARR2"_s);
                stage.till->settle();
                stage.begin();
                stage.till->key(Qt::Key_F12);
                stage.says("notice", "La base de datos no responde");
                EXPECT_EQ(stage.till->cart().lines.size(), 1) << "the sale is still there";
            }),
            look([](Stage& stage) {
                stage.till->sales.refuse = {engine::Permission::Sell};
                stage.till->scan(u"ARR2"_s);
                stage.till->settle();
                stage.till->key(Qt::Key_F12);
                EXPECT_EQ(stage.till->cart().lines.size(), 1) << "the sale is still there";
            }),
            refused(Command::Charge, "Cobrar", "tenderPanel")};
}

Row priceListPanel()
{
    const auto open = [](Stage& stage) {
        stage.begin();
        run(stage, Command::PriceList);
    };
    return {"priceListPanel",
            -1,
            Who::Carlos,
            open,
            no("it comes when the lists are there, and the box stays ready meanwhile"),
            look([](Stage& stage) {
                stage.says("notice", "no tiene listas de precios");
                EXPECT_FALSE(stage.shows("priceListPanel"));
            }),
            look([](Stage& stage) { stage.says("notice", "La base de datos no responde"); }),
            look([](Stage& stage) {
                stage.till->key(Qt::Key_Down);
                stage.enter();
                stage.asks("Vender con otra lista de precios");
                EXPECT_EQ(stage.till->cart().priceList, 0);
            }),
            look([](Stage& stage) { EXPECT_TRUE(stage.shows("priceLists")) << "looking goes on"; })};
}

Row parkedPanel()
{
    const auto fill = [](Stage& stage) {
        for (qint64 id : {1, 2}) {
            engine::ParkedSale sale;
            sale.id = sale.number = id;
            sale.parkedAt = QDateTime::currentDateTimeUtc();
            sale.summary = u"1 Arroz"_s;
            stage.till->sales.parkedSales.append(sale);
        }
    };
    const auto cancel = [fill](Stage& stage) {
        fill(stage);
        stage.till->key(Qt::Key_F8);
        stage.till->key(Qt::Key_Delete);
        stage.till->type(u"Se fue"_s);
        stage.begin();
        stage.enter();
    };
    return {"parkedPanel",
            -1,
            Who::Carlos,
            {},
            no("it comes when the sales are there, and the box stays ready meanwhile"),
            look([](Stage& stage) {
                stage.till->key(Qt::Key_F8);
                stage.says("notice", "No hay ventas en espera");
                EXPECT_FALSE(stage.shows("parkedPanel"));
            }),
            look([cancel](Stage& stage) {
                cancel(stage);
                stage.says("parkedMessage", "La base de datos no responde");
                EXPECT_EQ(textOf(stage, "parkedReason"), u"Se fue"_s);
                stage.heal();
                stage.enter();
                EXPECT_TRUE(Till::until([&] { return !stage.shows("parkedPanel"); }));
            }),
            look([cancel](Stage& stage) {
                cancel(stage);
                stage.asks("Cancelar ventas en espera");
                EXPECT_EQ(textOf(stage, "parkedReason"), u"Se fue"_s);
            }),
            refused(Command::Park, "espera", "parkedPanel")};
}

Row approval()
{
    const auto ask = [](Stage& stage) {
        stage.begin();
        stage.till->window->go(Page::Settings);
        stage.till->settle();
    };
    const char* const nobody = "a shop without people has nobody to ask; the other states are tried with NoPermission";
    return {"approval",
            -1,
            Who::Carlos,
            ask,
            no(nobody),
            no(nobody),
            no(nobody),
            look([](Stage& stage) {
                stage.asks("Cambiar los ajustes del negocio");
                weather().never = true;
                stage.till->window->go(Page::Settings);
                stage.till->settle();
                stage.says("approvalWho", "se está leyendo la lista");
                stage.till->key(Qt::Key_Escape);
                weather().never = false;
                weather().fail = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
                stage.till->window->go(Page::Settings);
                stage.till->settle();
                stage.says("approvalWho", "basta el PIN");
                weather().fail.reset();
                stage.till->type(u"2222"_s); // a supervisor may not either
                stage.enter();
                stage.says("approvalMessage", "tampoco puede hacerlo");
                stage.till->type(u"1111"_s);
                stage.enter();
                EXPECT_TRUE(stage.shows("settingsTitle"));
            }),
            no("nobody is asked: what changes something is refused before")};
}

Row commandPalette()
{
    const auto open = [](Stage& stage) { stage.till->key(Qt::Key_K, Qt::ControlModifier); };
    return {"commandPalette",
            -1,
            Who::Carlos,
            open,
            no(kReadsNothing),
            look([](Stage& stage) {
                stage.till->find<QLineEdit>("commandText")->setText(u"xyzzy"_s);
                EXPECT_EQ(stage.till->find<QListWidget>("commandHits")->item(0)->text(),
                          u"Ninguna orden coincide con «xyzzy»."_s);
                stage.enter();
                EXPECT_TRUE(stage.shows("commandPalette"));
            }),
            no(kReadsNothing),
            no("what is chosen asks by itself"),
            look([](Stage& stage) {
                stage.till->find<QLineEdit>("commandText")->setText(u"Cerrar el turno, o"_s);
                stage.enter();
                stage.refuses("Cerrar el turno");
            })};
}

Row helpOverlay()
{
    return {"helpOverlay",
            -1,
            Who::Carlos,
            [](Stage& stage) { stage.till->key(Qt::Key_F1); },
            no(kReadsNothing),
            no("there are always keys"),
            no(kReadsNothing),
            no("help is everybody's"),
            look([](Stage& stage) { EXPECT_TRUE(stage.shows("helpOverlay")); })};
}

Row keysPanel()
{
    return {"keysPanel",
            -1,
            Who::Carlos,
            [](Stage& stage) {
                stage.begin();
                run(stage, Command::Keys);
            },
            no(kReadsNothing),
            no("there are always keys"),
            look([](Stage& stage) {
                stage.till->window->setTextSize(125); // kept the same way as a key
                stage.till->settle();
                stage.till->key(Qt::Key_Escape);
                stage.says("notice", "no queda guardada");
                stage.heal();
                stage.till->window->setTextSize(100);
            }),
            no("everybody may change the keys of a till: they are how a window looks, as language and theme are"),
            look([](Stage& stage) {
                EXPECT_TRUE(stage.shows("keysPanelReadOnly"));
                stage.holds({"keysChange", "keysReset"});
            })};
}

Row signIn()
{
    return {"signIn",
            -1,
            Who::Carlos,
            {},
            look([](Stage& stage) {
                stage.people.staff = FakePeople().staff;
                weather().never = true;
                Till till(true, [&](FakeEngine& engine) { engine.people = &stage.people; });
                EXPECT_EQ(till.text("signInStateTitle"), u"Cargando…"_s);
                EXPECT_TRUE(till.find<QWidget>("signInState")->isVisible());
            }),
            look([](Stage& stage) { EXPECT_TRUE(stage.shows("entry")) << "nobody is asked who he is"; }),
            look([](Stage& stage) {
                stage.people.staff = FakePeople().staff;
                weather().fail = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
                Till till(true, [&](FakeEngine& engine) { engine.people = &stage.people; });
                EXPECT_TRUE(till.text("signInStateText").contains(u"La base de datos no responde"_s));
                EXPECT_TRUE(till.find<QWidget>("signInStateAction")->hasFocus()) << "by keyboard alone";
                weather().fail.reset();
                till.key(Qt::Key_Space);
                EXPECT_TRUE(Till::until([&] { return till.find<QWidget>("signInPadPin")->isVisible(); }));
            }),
            no("this is where permissions come from; a wrong PIN is tried in PeopleTest"),
            look([](Stage& stage) {
                stage.people.staff = FakePeople().staff;
                Till till(true, [&](FakeEngine& engine) {
                    engine.people = &stage.people;
                    engine.readOnly = true;
                });
                EXPECT_EQ(till.text("signInStateTitle"), u"Solo lectura: ahora nadie puede entrar"_s);
                EXPECT_TRUE(till.find<QWidget>("signInState")->isVisible());
                EXPECT_FALSE(till.find<QWidget>("signInPadPin")->isVisible());
            })};
}

Row searchPopup()
{
    const auto search = [](Stage& stage) {
        stage.begin();
        stage.till->key(Qt::Key_F2);
        stage.till->type(u"qqq"_s);
        stage.till->settle();
    };
    return {
        "searchPopup",
        -1,
        Who::Carlos,
        search,
        look([](Stage& stage) { EXPECT_EQ(stage.till->find<QLabel>("entryIcon")->accessibleName(), u"Buscando"_s); }),
        look([](Stage& stage) { stage.says("searchEmpty", "Ningún producto coincide"); }),
        look([](Stage& stage) { stage.says("notice", "La base de datos no responde"); }),
        no("everybody may look for a product"),
        look([](Stage& stage) { EXPECT_TRUE(stage.shows("searchPopup")) << "looking goes on"; })};
}

Row quickKeys()
{
    return {"quickKeys",
            -1,
            Who::Carlos,
            {},
            no("they come when they are there; the box sells meanwhile"),
            look([](Stage& stage) { EXPECT_FALSE(stage.shows("quickKeys")) << "no room for nothing"; }),
            look([](Stage& stage) {
                weather().fail = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
                Till till(true, [&](FakeEngine& engine) { engine.stock = &stage.stock; });
                weather().fail.reset();
                till.find<QAbstractButton>("shopStateAction")->click();
                const int asked = stage.stock.asked;
                EXPECT_TRUE(Till::until([&] { return stage.stock.asked > asked; })) << "asked again by itself";
            }),
            look([](Stage& stage) {
                run(stage, Command::ArrangeQuickKeys);
                stage.asks("Cambiar productos");
            }),
            look([](Stage& stage) {
                run(stage, Command::ArrangeQuickKeys);
                stage.refuses("teclas rápidas");
            })};
}

Row quitPanel()
{
    return {"quitPanel",
            -1,
            Who::Carlos,
            [](Stage& stage) {
                stage.till->events.queueChanged({3, 0, 0, QDateTime::currentDateTimeUtc()});
                stage.till->window->close();
                stage.till->settle();
            },
            no("it reads nothing: the count is told as it changes"),
            no("without anything that waits the window closes"),
            no("it stores nothing"),
            no("everybody may go home"),
            look([](Stage& stage) {
                EXPECT_TRUE(stage.shows("quitPanel"));
                EXPECT_TRUE(stage.till->find<QAbstractButton>("quitNow")->isEnabled());
            })};
}

} // namespace

const QList<Row>& stateCards()
{
    static const QList<Row> rows{reportPanel(),    closedPanel(), openPanel(),      cashPanel(),   closePanel(),
                                 shiftSettings(),  tenderPanel(), priceListPanel(), parkedPanel(), approval(),
                                 commandPalette(), helpOverlay(), keysPanel(),      signIn(),      searchPopup(),
                                 quickKeys(),      quitPanel()};
    return rows;
}

} // namespace test
