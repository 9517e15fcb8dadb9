#include "States.h"

#include <sale/SaleScreen.h>

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using ui::Page;

// The pages, in their five states.
namespace test {

namespace {

std::function<void(Stage&)> page(Page which)
{
    return [which](Stage& stage) { stage.go(which); };
}

Cell says(const char* label, const char* words)
{
    return look([=](Stage& stage) { stage.says(label, words); });
}

Cell settingsOnly()
{
    return look([](Stage& stage) {
        const QWidget* sale = stage.till->find<QLineEdit>("entry");
        EXPECT_TRUE(sale->isVisible());
        stage.asks("Cambiar los ajustes del negocio");
        EXPECT_TRUE(sale->isVisible()) << "one stays where one was";
    });
}

Cell holds(const QList<const char*>& buttons)
{
    return look([=](Stage& stage) { stage.holds(buttons); });
}

const engine::Error kForbidden{engine::ErrorCode::FORBIDDEN, u"no"_s};

Row sale()
{
    return {"Sale",
            int(Page::Sale),
            Who::Carlos,
            page(Page::Sale),
            look([](Stage& stage) {
                stage.till->type(u"arro"_s);
                stage.till->key(Qt::Key_F2);
                stage.till->type(u"z"_s);
                EXPECT_EQ(stage.till->find<QLabel>("entryIcon")->accessibleName(), u"Buscando"_s);
            }),
            says("saleEmptyTitle", "Escanee o escriba un producto"),
            look([](Stage& stage) {
                stage.till->scan(u"ARR2"_s);
                stage.till->settle();
                stage.says("notice", "La base de datos no responde");
                EXPECT_TRUE(stage.till->cart().lines.isEmpty());
                stage.heal();
                stage.till->scan(u"ARR2"_s);
                stage.till->settle();
                EXPECT_EQ(stage.till->cart().lines.size(), 1);
            }),
            look([](Stage& stage) {
                stage.till->scan(u"ARR2"_s);
                stage.till->settle();
                stage.till->type(u"1"_s);
                stage.till->key(Qt::Key_F7);
                stage.asks("Cambiar el precio de una línea");
                EXPECT_EQ(stage.till->cart().lines.size(), 1);
            }),
            look([](Stage& stage) {
                stage.says("saleEmptyTitle", "Solo lectura: ahora no se puede vender");
                stage.till->scan(u"ARR2"_s);
                stage.till->settle();
                stage.says("notice", "Arroz envejecido 2 kg cuesta");
                EXPECT_TRUE(stage.till->cart().lines.isEmpty()) << "no line leads to a dead end";
                stage.holds({"cash", "card", "tenders", "actionPark", "actionReturn"});
                stage.till->key(Qt::Key_F12);
                stage.refuses("Efectivo, exacto");
                EXPECT_TRUE(stage.till->engine.creations.size() == 1) << "the one that was there";
            })};
}

Row documents()
{
    return {"Documents",
            int(Page::Documents),
            Who::Carlos,
            {},
            look([](Stage& stage) {
                stage.go(Page::Documents);
                stage.says("documentsStateTitle", "Cargando…");
            }),
            look([](Stage& stage) {
                stage.go(Page::Documents);
                stage.says("documentsStateTitle", "Todavía no hay documentos");
                stage.offers("documentsStateAction", "Ir a vender");
            }),
            look([](Stage& stage) {
                stage.go(Page::Documents);
                stage.listTriesAgain("documentsState", "documents");
            }),
            look([](Stage& stage) {
                stage.till->engine.failList = kForbidden;
                stage.go(Page::Documents);
                stage.says("documentsStateTitle", "No tiene permiso para ver esto");
                stage.offers("documentsStateAction", "Pedir autorización");
                EXPECT_FALSE(stage.shows("documents"));
            }),
            look([](Stage& stage) {
                stage.go(Page::Documents);
                EXPECT_TRUE(stage.shows("documents"));
                stage.holds({"documentsMail"});
            })};
}

Row queue()
{
    return {"Queue",
            int(Page::Queue),
            Who::Carlos,
            {},
            look([](Stage& stage) {
                stage.go(Page::Queue);
                stage.says("queueStateTitle", "Cargando…");
            }),
            look([](Stage& stage) {
                stage.go(Page::Queue);
                stage.says("queueStateTitle", "Todo autorizado");
                stage.offers("queueStateAction", "Ir a vender");
            }),
            look([](Stage& stage) {
                stage.go(Page::Queue);
                stage.listTriesAgain("queueState", "queueRow");
            }),
            look([](Stage& stage) {
                stage.till->engine.failEntries = kForbidden;
                stage.go(Page::Queue);
                stage.says("queueStateTitle", "No tiene permiso para ver esto");
                stage.offers("queueStateAction", "Pedir autorización");
                EXPECT_FALSE(stage.shows("queueRow"));
            }),
            look([](Stage& stage) {
                stage.go(Page::Queue);
                EXPECT_TRUE(stage.shows("queueRow"));
                stage.holds({"retryAll"});
            })};
}

Row settings()
{
    return {"Settings",
            int(Page::Settings),
            Who::Carlos,
            page(Page::Settings),
            look([](Stage& stage) { stage.waitsFor("queueAgeGate", "queueAgeSave"); }),
            no("there is always a shop when this page is reached"),
            look([](Stage& stage) {
                stage.click("saveLimits");
                stage.says("settingsMessage", "La base de datos no responde");
                stage.gateTriesAgain("queueAgeGate", "queueAgeSave");
            }),
            settingsOnly(),
            holds({"saveLimits", "saveIssuer", "addIssuer", "queueAgeSave", "renewCertificate", "saveNextNumber"})};
}

// The window without a shop is another one than that of the other rows.
Row firstRun()
{
    return {"FirstRun",
            int(Page::FirstRun),
            Who::Carlos,
            {},
            look([](Stage&) {
                weather().never = true;
                const Till till;
                EXPECT_FALSE(till.find<QWidget>("navigation")->isVisible())
                    << "nothing to go to before there is a shop";
                EXPECT_FALSE(till.find<QWidget>("makePractice")->isVisible()) << "nor one to be made beside it";
                EXPECT_FALSE(till.find<QAbstractButton>("cash")->isEnabled());
            }),
            look([](Stage&) {
                const Till till(false);
                EXPECT_TRUE(till.find<QWidget>("makePractice")->isVisible());
                EXPECT_TRUE(till.find<QWidget>("useCertificate")->isVisible());
            }),
            look([](Stage&) {
                weather().fail = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
                Till till;
                EXPECT_FALSE(till.find<QWidget>("makePractice")->isVisible()) << "a second shop";
                EXPECT_EQ(till.text("shopStateTitle"), u"No se pueden leer los datos de la tienda"_s);
                till.window->go(Page::FirstRun);
                till.settle();
                EXPECT_FALSE(till.find<QWidget>("makePractice")->isVisible()) << "nor after any key";
                weather().fail.reset();
                till.find<QAbstractButton>("shopStateAction")->click();
                EXPECT_TRUE(Till::until([&] { return till.find<QLineEdit>("entry")->isVisible(); }));
            }),
            look([](Stage& stage) {
                stage.go(Page::FirstRun);
                stage.asks("Cambiar los ajustes del negocio", "makePractice");
            }),
            look([](Stage&) {
                const Till till(false, [](FakeEngine& engine) { engine.readOnly = true; });
                EXPECT_TRUE(till.find<QWidget>("readOnlyBand")->isVisible());
                for (const char* name : {"makePractice", "useCertificate"})
                    EXPECT_FALSE(till.find<QAbstractButton>(name)->isEnabled()) << name;
            })};
}

Row document()
{
    const auto open = [](Stage& stage) { stage.go(Page::Documents, "documentsOpen"); };
    return {"Document",
            int(Page::Document),
            Who::Carlos,
            {},
            look([open](Stage& stage) {
                open(stage);
                stage.says("detailNumber", "Cargando…");
                stage.says("rideStateTitle", "Preparando el documento");
            }),
            no("a document is never without anything in it"),
            look([open](Stage& stage) {
                stage.till->engine.pdf = "%PDF-1.4";
                open(stage);
                stage.says("detailNumber", "No se puede leer este documento");
                stage.says("detailMessage", "La base de datos no responde");
                EXPECT_TRUE(stage.till->find<QListWidget>("history")->item(0)->text().contains(u"No se puede leer"));
                stage.offers("rideStateAction", "Reintentar");
                stage.heal();
                stage.click("rideStateAction");
                stage.says("detailNumber", "001-001-000000001");
                EXPECT_EQ(stage.till->find<QListWidget>("history")->count(), 0);
                EXPECT_FALSE(stage.shows("detailMessage"));
            }),
            no("the list before it asks, and the engine judges what is done with it"),
            look([open](Stage& stage) {
                stage.till->engine.setStatus(stage.till->engine.made[0].accessKey, engine::DocumentStatus::Authorized);
                open(stage);
                stage.holds({"detailMail", "detailReturn", "detailCorrect"});
                stage.till->key(Qt::Key_R, Qt::ControlModifier);
                stage.refuses("Devolución");
                EXPECT_TRUE(stage.shows("detailNumber"));
            })};
}

Row devices()
{
    return {"Devices",
            int(Page::Devices),
            Who::Carlos,
            page(Page::Devices),
            look([](Stage& stage) {
                stage.waitsFor("lanGate", "lanApply");
                stage.waitsFor("tlsGate", "tlsRenew");
                stage.waitsFor("programsGate", "programsSave");
                stage.says("devicesGateText", "Cargando…");
            }),
            says("devicesState", "Todavía ninguno"),
            look([](Stage& stage) {
                for (const char* gate : {"tlsGate", "programsGate", "devicesGate"})
                    stage.says((std::string(gate) + "Text").c_str(), "No se puede leer");
                stage.gateTriesAgain("lanGate", "lanApply");
                stage.gateTriesAgain("tlsGate", "tlsRenew");
                stage.gateTriesAgain("programsGate", "programsSave");
                stage.click("devicesGateAgain");
                EXPECT_TRUE(Till::until([&] { return !stage.shows("devicesGate"); }));
            }),
            settingsOnly(),
            holds({"deviceAdd", "lanApply", "tlsRenew", "tlsOwn", "programsSave"})};
}

Row printers()
{
    return {"Printers",
            int(Page::Printers),
            Who::Carlos,
            page(Page::Printers),
            look([](Stage& stage) {
                stage.waitsFor("printersGate", "printersSave");
                stage.says("printersFound", "Buscando…");
            }),
            says("printersFound", "0 impresoras"),
            look([](Stage& stage) {
                stage.says("printersFound", "La búsqueda falló");
                stage.gateTriesAgain("printersGate", "printersSave");
                stage.click("printersSearch");
                stage.says("printersFound", "0 impresoras");
            }),
            settingsOnly(),
            holds({"printersSave"})};
}

Row mail()
{
    return {"Mail",
            int(Page::Mail),
            Who::Carlos,
            page(Page::Mail),
            look([](Stage& stage) {
                stage.says("mailMessage", "Cargando…");
                EXPECT_FALSE(stage.till->find<QAbstractButton>("mailSave")->isEnabled());
            }),
            says("mailLead", "El correo está apagado"),
            look([](Stage& stage) {
                EXPECT_FALSE(stage.words("mailMessage").isEmpty());
                EXPECT_FALSE(stage.till->find<QAbstractButton>("mailSave")->isEnabled());
                stage.offers("mailAgain", "Reintentar");
                stage.heal();
                stage.click("mailAgain");
                EXPECT_TRUE(Till::until([&] { return stage.till->find<QAbstractButton>("mailSave")->isEnabled(); }));
            }),
            settingsOnly(),
            holds({"mailSave", "mailTestSend"})};
}

Row people()
{
    return {"People",
            int(Page::People),
            Who::Carlos,
            page(Page::People),
            says("peopleStateTitle", "Cargando…"),
            look([](Stage& stage) { stage.offers("peopleStateAction", "Nombrar al administrador"); }),
            look([](Stage& stage) {
                stage.people.staff.append({1, u"Ana"_s, engine::Role::Administrator, true, true, false, {}});
                stage.listTriesAgain("peopleState", "people");
                weather().fail = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
                stage.till->window->go(Page::Settings);
                stage.till->window->go(Page::People);
                stage.till->settle();
                stage.listTriesAgain("peopleState", "people"); // nor is an old list shown as if it were today's
            }),
            look([](Stage& stage) { stage.asks("Administrar personas", "peopleTitle"); }),
            look([](Stage& stage) {
                stage.click("peopleStateAction");
                stage.holds({"peopleAdd", "personSave"});
            })};
}

Row audit()
{
    return {"Audit",
            int(Page::Audit),
            Who::Carlos,
            page(Page::Audit),
            says("auditStateTitle", "Cargando…"),
            says("auditStateTitle", "No hay nada anotado"),
            look([](Stage& stage) { stage.listTriesAgain("auditState", "audit"); }),
            look([](Stage& stage) {
                stage.says("auditStateTitle", "Usted no puede ver la bitácora");
                stage.offers("auditStateAction", "Pedir aprobación");
                stage.click("auditStateAction");
                stage.asks("bitácora", "audit");
            }),
            look([](Stage& stage) {
                EXPECT_TRUE(stage.shows("audit")) << "looking goes on";
                stage.holds({});
            })};
}

Row returns()
{
    const auto search = [](Stage& stage) {
        stage.go(Page::Returns);
        stage.till->type(u"000000042"_s);
        stage.enter();
    };
    return {"Returns",
            int(Page::Returns),
            Who::Carlos,
            {},
            look([search](Stage& stage) {
                search(stage);
                stage.says("returnStateTitle", "Buscando…");
            }),
            look([search](Stage& stage) {
                search(stage);
                stage.says("returnStateTitle", "Ninguna venta coincide");
            }),
            look([search](Stage& stage) {
                search(stage);
                EXPECT_EQ(stage.words("returnStateTitle"), u"No se pueden leer las ventas"_s);
                stage.listTriesAgain("returnState", "returnLines");
            }),
            look([](Stage& stage) {
                stage.openReturn();
                stage.till->key(Qt::Key_F12);
                stage.asks("Recibir devoluciones");
                EXPECT_TRUE(stage.shows("returnLines")) << "what was chosen stays";
                EXPECT_TRUE(stage.till->sales.returns.isEmpty());
            }),
            look([](Stage& stage) {
                stage.till->key(Qt::Key_R, Qt::ControlModifier);
                stage.refuses("Devolución");
                EXPECT_FALSE(stage.shows("returnEntry")) << "before work is lost";
            })};
}

Row counter()
{
    return {"Counter",
            int(Page::Counter),
            Who::Carlos,
            page(Page::Counter),
            look([](Stage& stage) {
                stage.waitsFor("counterGate", "counterSave");
                EXPECT_FALSE(stage.till->find<QAbstractButton>("tenderKindsSave")->isEnabled());
            }),
            no("what was never chosen has its usual value"),
            look([](Stage& stage) {
                stage.till->engine.settings.insert(u"pos.discountLimit"_s, u"25"_s);
                stage.gateTriesAgain("counterGate", "counterSave");
            }),
            settingsOnly(),
            holds({"counterSave", "scannerTest", "tenderKindAdd", "tenderKindsSave"})};
}

Row book(const char* name, Page which, const char* list, const char* state, const char* emptyAction,
         const QList<const char*>& changing)
{
    const QByteArray title = QByteArray(state) + "Title";
    const QByteArray action = QByteArray(state) + "Action";
    return {name,
            int(which),
            Who::Carlos,
            page(which),
            look([=](Stage& stage) {
                stage.says(title.constData(), "Cargando…");
                EXPECT_FALSE(stage.shows(list));
                EXPECT_FALSE(stage.shows(action.constData()));
            }),
            look([=](Stage& stage) { stage.offers(action.constData(), emptyAction); }),
            look([=](Stage& stage) { stage.listTriesAgain(state, list); }),
            no("everybody may look; the cards and the saving ask: productForm, customerForm, importPanel, below"),
            look([=](Stage& stage) {
                EXPECT_TRUE(stage.shows(list));
                stage.holds(changing);
            })};
}

} // namespace

const QList<Row>& statePages()
{
    static const QList<Row> rows{sale(),
                                 documents(),
                                 queue(),
                                 settings(),
                                 firstRun(),
                                 document(),
                                 devices(),
                                 printers(),
                                 mail(),
                                 people(),
                                 audit(),
                                 returns(),
                                 counter(),
                                 book("Products", Page::Products, "products", "productsState", "Importar un archivo",
                                      {"productNew", "productImport"}),
                                 book("Customers", Page::Customers, "customers", "customersState", "Cliente nuevo",
                                      {"customerNew", "customersImport"}),
                                 book("PriceLists", Page::PriceLists, "listPrices", "priceListsState", "Lista nueva",
                                      {"priceListNew", "priceListSave", "listPriceSave", "listRuleApply"})};
    return rows;
}

} // namespace test
