// Products from the counter and from a file, over the real engine.
#include "RealEngine.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using test::RealShop;
using test::until;

namespace {

class ProductsByKeys : public RealShop
{
protected:
    template <class T = QWidget>
    T* find(const char* name) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }
    void typeData(const QString& data)
    {
        for (const QChar c : data)
            key(static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, QString(c));
        until([this] { return window->router().idle(); });
    }
    void tab(int times)
    {
        for (int i = 0; i < times; ++i)
            key(Qt::Key_Tab, Qt::NoModifier, u"\t"_s);
    }
    void draw(const QString& name)
    {
        if (const QString into = qEnvironmentVariable("MOSTRADOR_SCREENSHOTS"); !into.isEmpty())
            window->grab().save(QDir(into).filePath(name + u".png"_s));
    }
    engine::Result<engine::Product> known(const QString& code)
    {
        auto found = core->catalog().findByCode(code);
        until([&] { return found.isFinished(); });
        return found.result();
    }
};

} // namespace

TEST_F(ProductsByKeys, AnUnknownScanBecomesAProductOnTheSale)
{
    window->sale().scanned(u"7890000000017"_s);
    ASSERT_TRUE(until([&] { return find<QLineEdit>("entry")->text() == u"7890000000017"; }))
        << "the code stays visible";
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return find("productForm")->isVisible(); }));
    EXPECT_EQ(find<QLineEdit>("product_barcode")->text(), u"7890000000017"_s);
    typeData(u"Galletas"_s);
    tab(2);
    typeData(u"1,15"_s);
    EXPECT_EQ(find<QLineEdit>("product_unitPrice")->text(), u"1,00"_s) << "15 % are inside";
    draw(u"30-product-new"_s);
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
    EXPECT_FALSE(find("productForm")->isVisible());
    EXPECT_EQ(cart().lines[0].product.name, u"Galletas"_s);
    EXPECT_TRUE(until([&] { return find<QLineEdit>("entry")->hasFocus(); })) << "the next scan is the sale's again";
    EXPECT_EQ(known(u"7890000000017"_s)->name, u"Galletas"_s);
}

TEST_F(ProductsByKeys, ARefusedFieldIsNamedAndNothingIsLost)
{
    window->go(ui::Page::Products);
    ASSERT_TRUE(until([&] { return find<QTableView>("products")->isVisible(); }));
    draw(u"31-products"_s);
    const QString taken = find<QTableView>("products")->model()->index(0, 0).data().toString();
    find<QPushButton>("productNew")->click();
    typeData(u"Otro"_s);
    tab(1);
    typeData(taken);
    tab(1);
    typeData(u"2"_s);
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return find<QLineEdit>("product_code")->property("tone").toString() == u"alarm"; }));
    EXPECT_TRUE(find<QLineEdit>("product_code")->hasFocus());
    EXPECT_EQ(find<QLineEdit>("product_name")->text(), u"Otro"_s);
    key(Qt::Key_Escape);
    EXPECT_FALSE(find("productForm")->isVisible());
}

// What stood in the other price a key ago must not be kept in its place.
TEST_F(ProductsByKeys, APriceThatIsNoNumberIsNotKept)
{
    window->go(ui::Page::Products);
    ASSERT_TRUE(until([&] { return find<QTableView>("products")->isVisible(); }));
    find<QPushButton>("productNew")->click();
    typeData(u"Galletas"_s);
    tab(1);
    typeData(u"GAL"_s);
    tab(1);
    typeData(u"1,15,2"_s);
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    EXPECT_TRUE(find<QLineEdit>("product_gross")->hasFocus());
    EXPECT_EQ(find<QLineEdit>("product_gross")->property("tone").toString(), u"alarm"_s);
    EXPECT_TRUE(text("productMessage").contains(u"1,15,2"_s)) << text("productMessage").toStdString();
    EXPECT_FALSE(known(u"GAL"_s));
    find<QLineEdit>("product_gross")->selectAll();
    typeData(u"1,15"_s);
    find<QLineEdit>("product_cost")->setText(u"0,80"_s);
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return !find("productForm")->isVisible(); }));
    const auto kept = known(u"GAL"_s);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->unitPrice.toString(), u"1.00"_s);

    auto card = core->stock().card(kept->id);
    ASSERT_TRUE(until([&] { return card.isFinished(); }));
    EXPECT_EQ(card.result()->cost.toString(), u"0.80"_s);
    typeData(u"galletas"_s);
    ASSERT_TRUE(until([&] { return find<QTableView>("products")->model()->rowCount() == 1; }));
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return find("productForm")->isVisible(); }));
    find<QLineEdit>("product_cost")->clear(); // what was wrong can be taken out again
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return !find("productForm")->isVisible(); }));
    card = core->stock().card(kept->id);
    ASSERT_TRUE(until([&] { return card.isFinished(); }));
    EXPECT_TRUE(card.result()->cost.isZero());
}

TEST_F(ProductsByKeys, AFileIsLookedThroughBeforeItComesIn)
{
    QFile file(folder.filePath(u"products.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("codigo;nombre;precio\n007;Sal fina;0,50\n008;Azúcar;caro\n");
    file.close();
    dialogs.path = file.fileName();
    window->go(ui::Page::Products);
    ASSERT_TRUE(until([&] { return find<QTableView>("products")->isVisible(); }));
    find<QPushButton>("productImport")->click();
    find<QPushButton>("importChoose")->click();
    ASSERT_TRUE(until([&] { return find<QPushButton>("importRun")->isEnabled(); }));
    EXPECT_FALSE(known(u"007"_s)) << "nothing changed yet";
    EXPECT_EQ(find<QTableWidget>("importProblems")->item(0, 0)->text(), u"3"_s);
    draw(u"32-import"_s);
    find<QPushButton>("importRun")->click();
    ASSERT_TRUE(until([&] { return find<QPushButton>("importCancel")->hasFocus(); }));
    EXPECT_EQ(known(u"007"_s)->name, u"Sal fina"_s);
    EXPECT_FALSE(known(u"008"_s));
    key(Qt::Key_Escape);
    EXPECT_FALSE(find("importPanel")->isVisible());
}
