#include "States.h"

#include <returns/NoteForm.h>

#include <QAbstractButton>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using ui::Page;

// The cards that are filled in to store something, in their five states.
namespace test {

namespace {

const char* const kAForm = "a form is never empty";

// In fair weather, to the state in which something can be stored.
void openProduct(Stage& stage)
{
    stage.till->window->go(Page::Products);
    stage.till->settle();
    stage.enter();
    stage.till->find<QLineEdit>("product_gross")->setText(u"3.00"_s);
}

Row productForm()
{
    const auto save = [](Stage& stage) {
        openProduct(stage);
        stage.till->find<QLineEdit>("product_name")->setText(u"Arroz nuevo"_s);
        stage.begin();
        stage.click("productSave");
    };
    return {"productForm",
            -1,
            Who::Carlos,
            {},
            look([save](Stage& stage) {
                save(stage);
                stage.says("productMessage", "Guardando…");
                const int asked = stage.stock.asked;
                stage.enter(); // once is enough
                EXPECT_EQ(stage.stock.asked, asked);
            }),
            no(kAForm),
            look([save](Stage& stage) {
                save(stage);
                stage.says("productMessage", "La base de datos no responde");
                EXPECT_EQ(textOf(stage, "product_name"), u"Arroz nuevo"_s);
                EXPECT_TRUE(stage.till->find<QAbstractButton>("productSave")->isEnabled());
            }),
            look([save](Stage& stage) {
                save(stage);
                stage.asks("Cambiar productos");
                EXPECT_EQ(textOf(stage, "product_name"), u"Arroz nuevo"_s);
                EXPECT_TRUE(stage.shows("productForm"));
            }),
            look([](Stage& stage) {
                openProduct(stage);
                EXPECT_TRUE(stage.shows("productFormReadOnly"));
                stage.holds({"productSave"});
            })};
}

Row customerForm()
{
    const auto open = [](Stage& stage) {
        stage.till->window->go(Page::Customers);
        stage.till->settle();
        stage.begin();
        stage.enter();
        stage.till->settle();
    };
    return {"customerForm",
            -1,
            Who::Lucia,
            open,
            look([](Stage& stage) {
                stage.says("bookDocumentsLabel", "cargando");
                stage.click("bookSave");
                stage.says("bookMessage", "Guardando…");
                EXPECT_FALSE(stage.till->find<QAbstractButton>("bookSave")->isEnabled());
            }),
            look([](Stage& stage) {
                stage.click("customersStateAction");
                EXPECT_TRUE(stage.shows("customerForm"));
                EXPECT_FALSE(stage.shows("bookDocumentsLabel")) << "nobody new has documents";
            }),
            look([](Stage& stage) {
                stage.says("bookDocumentsLabel", "No se pueden leer los documentos");
                stage.says("bookMessage", "No se pueden leer las listas de precios");
                stage.till->find<QLineEdit>("book_name")->setText(u"María Dos"_s);
                stage.click("bookSave");
                stage.says("bookMessage", "La base de datos no responde");
                EXPECT_EQ(textOf(stage, "book_name"), u"María Dos"_s);
                stage.heal();
                stage.click("bookSave");
                EXPECT_EQ(stage.stock.savedCustomer.priceList, 7) << "a list that was not read is not taken away";
            }),
            look([](Stage& stage) {
                stage.till->find<QLineEdit>("book_name")->setText(u"María Dos"_s);
                stage.click("bookSave");
                stage.asks("Crear y cambiar clientes");
                EXPECT_EQ(textOf(stage, "book_name"), u"María Dos"_s);
            }),
            look([](Stage& stage) {
                EXPECT_TRUE(stage.shows("customerFormReadOnly"));
                stage.holds({"bookSave"});
            })};
}

Row importPanel()
{
    const auto open = [](Stage& stage) {
        stage.till->dialogs.path = QStringLiteral(TRANSLATIONS_DIR "/ui_en.ts");
        stage.till->window->go(Page::Products);
        stage.till->settle();
    };
    const auto choose = [open](Stage& stage) {
        open(stage);
        stage.click("productImport");
        stage.begin();
        stage.click("importChoose");
    };
    return {"importPanel",
            -1,
            Who::Carlos,
            {},
            look([choose](Stage& stage) {
                choose(stage);
                stage.says("importMessage", "Revisando el archivo");
                EXPECT_FALSE(stage.till->find<QAbstractButton>("importChoose")->isEnabled());
            }),
            look([open](Stage& stage) {
                open(stage);
                stage.click("productImport");
                EXPECT_TRUE(stage.till->find<QAbstractButton>("importChoose")->isEnabled());
                EXPECT_FALSE(stage.till->find<QAbstractButton>("importRun")->isEnabled()) << "there is no file yet";
            }),
            look([choose](Stage& stage) {
                choose(stage);
                stage.says("importMessage", "La base de datos no responde");
                EXPECT_TRUE(stage.till->find<QAbstractButton>("importChoose")->isEnabled());
            }),
            look([choose](Stage& stage) {
                choose(stage);
                Till::until([&] { return stage.shows("approval"); });
                stage.asks("Importar productos");
                EXPECT_TRUE(stage.shows("importPanel"));
            }),
            look([open](Stage& stage) {
                open(stage);
                stage.holds({"productImport", "importChoose", "importRun"});
            })};
}

Row noteForm()
{
    const auto open = [](Stage& stage) {
        engine::DocumentSummary note;
        note.type = engine::DocumentType::CreditNote;
        engine::AccessKey::Parts parts;
        parts.issueDate = QDate(2026, 11, 20);
        parts.type = note.type;
        parts.ruc = u"1790012345001"_s;
        parts.branchCode = parts.issuePointCode = u"001"_s;
        parts.sequential = 9;
        parts.numericCode = u"12345678"_s;
        note.accessKey = *engine::AccessKey::make(parts);
        note.number = u"001-001-000000009"_s;
        note.status = engine::DocumentStatus::NotAuthorized;
        engine::InvoiceRequest sent;
        sent.credited.emplace();
        sent.credited->reason = u"Defectuoso"_s;
        sent.buyer.name = u"María Ñacato"_s;
        stage.till->engine.made.append(note);
        stage.till->find<ui::NoteForm>("noteForm")->openFor(note, sent, {});
        stage.till->settle();
        stage.begin();
    };
    return {"noteForm",
            -1,
            Who::Lucia,
            open,
            look([](Stage& stage) {
                stage.click("noteSave");
                stage.says("noteMessage", "Guardando…");
                EXPECT_FALSE(stage.till->find<QAbstractButton>("noteSave")->isEnabled());
            }),
            look([](Stage& stage) {
                stage.till->find<QLineEdit>("note_reason")->clear();
                stage.click("noteSave");
                stage.says("noteMessage", "necesita un motivo");
            }),
            look([](Stage& stage) {
                stage.till->find<QLineEdit>("note_reason")->setText(u"Vencido"_s);
                stage.click("noteSave");
                stage.says("noteMessage", "La base de datos no responde");
                EXPECT_EQ(textOf(stage, "note_reason"), u"Vencido"_s);
                stage.heal();
                stage.click("noteSave");
                EXPECT_TRUE(Till::until([&] { return !stage.shows("noteForm"); }))
                    << stage.words("noteMessage").toStdString();
            }),
            look([](Stage& stage) {
                stage.click("noteSave");
                stage.asks("Corregir documentos rechazados");
                EXPECT_TRUE(stage.shows("noteForm"));
            }),
            look([](Stage& stage) {
                EXPECT_TRUE(stage.shows("noteFormReadOnly"));
                stage.holds({"noteSave"});
            })};
}

} // namespace

const QList<Row>& stateForms()
{
    static const QList<Row> rows{productForm(), customerForm(), importPanel(), noteForm()};
    return rows;
}

} // namespace test
