// The page of the customers, by keys over the real engine.
#include "RealPages.h"

#include <engine/CustomerBook.h>
#include <shell/Commands.h>

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using test::until;

namespace {

class CustomersByKeys : public test::RealLists
{
protected:
    [[nodiscard]] QTableView* table() const { return static_cast<QTableView*>(find("customers")); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void page()
    {
        window->run(ui::Command::Customers);
        ASSERT_TRUE(until([&] { return edit("customersSearch")->hasFocus() && !loading(); }));
    }
    [[nodiscard]] bool loading() const { return !table()->isVisible() && !shows("customersStateAction"); }
    void keep(const QString& id, const QString& name, const QString& email = {}, bool active = true)
    {
        engine::Customer customer;
        customer.id = id;
        customer.idTypeCode = u"05"_s;
        customer.name = name;
        customer.email = email;
        customer.active = active;
        const auto kept = wait(core->customerBook().save({}, customer, true));
        ASSERT_TRUE(kept) << kept.error().detail.toStdString();
    }
};

} // namespace

TEST_F(CustomersByKeys, OneIsWrittenDownFoundAndChanged)
{
    page();
    EXPECT_TRUE(shows("customersStateTitle"));
    draw(u"40-customers-empty"_s);
    ASSERT_TRUE(until([&] { return !loading(); }));
    press("customersStateAction");
    ASSERT_TRUE(until([&] { return edit("bookId")->hasFocus(); }));
    words(u"1710034065"_s);
    EXPECT_FALSE(text("bookWarning").isEmpty()) << "kind and check digit at once";
    type("book_name", u"María Ñacato"_s);
    type("book_mails", u"maria@example.com malo"_s);
    type("book_phone", u"0991234567"_s);
    type("book_address", u"Quito"_s);
    enter();
    EXPECT_TRUE(edit("book_mails")->hasFocus());
    EXPECT_EQ(edit("book_mails")->selectedText(), u"malo"_s);
    EXPECT_TRUE(text("book_mailsVerdict").contains(u"malo"_s));
    draw(u"41-customer-form"_s);
    edit("book_mails")->setFocus();
    edit("book_mails")->setSelection(18, 4);
    words(u"pagos@example.com"_s);
    enter();
    ASSERT_TRUE(until([&] { return !find("customerForm")->isVisible() && table()->isVisible(); }));
    EXPECT_EQ(table()->model()->rowCount(), 1);
    EXPECT_EQ(cell(0, 2), u"maria@example.com, pagos@example.com"_s);

    words(u"nacato"_s); // the box keeps the keyboard; accents do not matter
    ASSERT_TRUE(until([&] { return table()->isVisible() && table()->model()->rowCount() == 1; }));
    enter();
    ASSERT_TRUE(until([&] { return edit("book_name")->hasFocus(); }));
    EXPECT_EQ(edit("bookId")->text(), u"1710034065"_s);
    EXPECT_TRUE(edit("bookId")->isReadOnly()) << "who was written down keeps the identification";
    press("bookActive");
    enter();
    ASSERT_TRUE(until([&] { return !find("customerForm")->isVisible() && shows("customersStateTitle"); }));
    press("customersInactive");
    ASSERT_TRUE(until([&] { return table()->isVisible(); }));
    EXPECT_EQ(table()->model()->rowCount(), 1);
    key(Qt::Key_Escape);
    EXPECT_TRUE(until([&] { return edit("entry")->hasFocus(); }));
}

TEST_F(CustomersByKeys, ASecondOfTheSameNumberIsRefusedAndNothingIsLost)
{
    keep(u"1710034065"_s, u"María"_s);
    page();
    press("customerNew");
    ASSERT_TRUE(until([&] { return edit("bookId")->hasFocus(); }));
    words(u"1710034065"_s);
    type("book_name", u"Otra"_s);
    enter();
    ASSERT_TRUE(until([&] { return edit("bookId")->property("tone").toString() == u"alarm"; }));
    EXPECT_TRUE(shows("bookMessage"));
    EXPECT_EQ(edit("book_name")->text(), u"Otra"_s);
    key(Qt::Key_Escape);
    EXPECT_FALSE(find("customerForm")->isVisible());
}

TEST_F(CustomersByKeys, TheLatestDocumentsAreThereAndOpen)
{
    keep(u"1710034065"_s, u"María Ñacato"_s, u"maria@example.com;pagos@example.com"_s);
    window->sale().scanned(u"ARROZ-2KG"_s); // whatever it is, the first product below makes the sale
    const auto products = wait(core->catalog().search({}, 1));
    ASSERT_TRUE(products && !products->isEmpty());
    key(Qt::Key_Escape);
    window->sale().presenter().addProduct(products->first());
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
    window->sale().presenter().identify(u"1710034065"_s);
    ASSERT_TRUE(until([&] { return cart().buyer.id == u"1710034065"; }));
    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return cart().lines.isEmpty() && window->sale().presenter().lastSale()->stored; }));
    const auto& sold = window->sale().presenter().lastSale()->document;
    EXPECT_EQ(wait(core->documents().get(sold.accessKey))->buyerEmail, u"maria@example.com;pagos@example.com"_s);
    page();
    enter();
    auto* documents = static_cast<QListWidget*>(find("bookDocuments"));
    ASSERT_TRUE(until([&] { return documents->isVisible(); }));
    EXPECT_EQ(documents->count(), 1);
    EXPECT_EQ(documents->item(0)->text(), sold.number);
    draw(u"42-customer-known"_s);
    window->setLanguage(u"en"_s);
    window->setTheme(ui::ThemeKind::Dark); // asks again before the first answer is there
    window->setTheme(ui::ThemeKind::Light);
    window->setLanguage(u"es"_s);
    ASSERT_TRUE(until([&] { return documents->isVisible(); }));
    for (int i = 0; i < 5; ++i) { // behind every answer that the form still waits for
        ASSERT_TRUE(wait(core->documents().list({})));
        QCoreApplication::processEvents();
    }
    EXPECT_EQ(documents->count(), 1) << "each document once, in every language and look";
    ASSERT_TRUE(reach("bookDocuments"));
    enter();
    EXPECT_TRUE(until([&] { return shows("documentTitle") || !find("customerForm")->isVisible(); }));
    EXPECT_FALSE(find("customerForm")->isVisible());
}

TEST_F(CustomersByKeys, FiveThousandAreSearchedAsOneTypes)
{
    QByteArray csv = "identificacion;nombre;correo;telefono;direccion\n";
    for (int i = 0; i < 5000; ++i)
        csv += "P" + QByteArray::number(100000 + i) + ";Cliente Ñandú " + QByteArray::number(i) + ";c" +
               QByteArray::number(i) + "@example.com,otro@example.com;099;Quito\n";
    const auto report = wait(core->stock().importCsv({}, engine::ImportKind::Customers, csv, false));
    ASSERT_TRUE(report);
    ASSERT_EQ(report->good, 5000);
    page();
    draw(u"43-customers"_s);
    EXPECT_EQ(table()->model()->rowCount(), 200);
    EXPECT_TRUE(shows("customersMore"));
    QElapsedTimer timer;
    timer.start();
    words(u"nandu 4321"_s);
    ASSERT_TRUE(until([&] { return table()->model()->rowCount() == 1; }));
    RecordProperty("milliseconds_to_the_hit", static_cast<int>(timer.elapsed()));
    EXPECT_EQ(cell(0, 0), u"P104321"_s);
    EXPECT_EQ(cell(0, 2), u"c4321@example.com, otro@example.com"_s);
    edit("customersSearch")->selectAll();
    words(u"P1012"_s);
    ASSERT_TRUE(until([&] { return table()->model()->rowCount() == 100; }));
    edit("customersSearch")->selectAll();
    words(u"nadie"_s);
    ASSERT_TRUE(until([&] { return shows("customersStateTitle"); }));
    press("customersImport");
    ASSERT_TRUE(until([&] { return find("importPanel")->isVisible(); }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(until([&] { return edit("customersSearch")->hasFocus(); }));
}

TEST_F(CustomersByKeys, WhoMayNotIsRefusedByTheEngine)
{
    engine::Employee boss;
    boss.name = u"Ana"_s;
    boss.role = engine::Role::Administrator;
    const auto kept = wait(core->people().save({}, boss, "1111", {}));
    ASSERT_TRUE(kept);
    const auto session = wait(core->people().signIn(kept->id, "1111"));
    ASSERT_TRUE(session);
    engine::Employee lucia;
    lucia.name = u"Lucía"_s;
    lucia.role = engine::Role::Accountant;
    const auto looker = wait(core->people().save({session->token, {}}, lucia, "2222", {}));
    ASSERT_TRUE(looker);
    const auto looking = wait(core->people().signIn(looker->id, "2222"));
    ASSERT_TRUE(looking);
    engine::Customer customer;
    customer.id = u"1710034065"_s;
    customer.idTypeCode = u"05"_s;
    customer.name = u"María"_s;
    EXPECT_EQ(wait(core->customerBook().save({}, customer, true)).error().code, engine::ErrorCode::UNAUTHORIZED);
    EXPECT_EQ(wait(core->customerBook().save({looking->token, {}}, customer, true)).error().code,
              engine::ErrorCode::FORBIDDEN);
    EXPECT_TRUE(wait(core->customerBook().save({session->token, {}}, customer, true)));
    const auto trail = wait(core->audit().list({session->token, {}}, {}));
    ASSERT_TRUE(trail);
    EXPECT_EQ(trail->first().action, u"CUSTOMER_CREATED"_s);
}
