// Price lists made by keys, and what the counter makes of them.
#include "RealPages.h"

#include <engine/CustomerBook.h>
#include <shell/Commands.h>

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using engine::Decimal;
using test::until;

namespace {

class PriceListsByKeys : public test::RealLists
{
protected:
    [[nodiscard]] QTableView* table() const { return static_cast<QTableView*>(find("listPrices")); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void page()
    {
        window->run(ui::Command::PriceLists);
        ASSERT_TRUE(until([&] { return table()->isVisible() || shows("priceListsStateAction"); }));
    }
    void makeList(const QString& name)
    {
        page();
        press("priceListNew");
        ASSERT_TRUE(edit("priceListName")->hasFocus());
        words(name);
        enter();
        ASSERT_TRUE(until([&] { return table()->isVisible() && edit("listPricesSearch")->hasFocus(); }));
    }
};

} // namespace

TEST_F(PriceListsByKeys, AListIsMadePricedAndSetAside)
{
    page();
    EXPECT_TRUE(until([&] { return find("priceListNew")->hasFocus(); })) << "nothing else can be done here";
    draw(u"44-price-lists-empty"_s);
    makeList(u"Mayorista"_s);
    const QString own = cell(0, 2);
    type("listPercent", u"-10"_s);
    enter(); // looks first
    ASSERT_TRUE(until([&] { return find("listRuleApply")->hasFocus(); }));
    const QString would = cell(0, 4);
    EXPECT_FALSE(would.isEmpty());
    EXPECT_NE(would, own);
    const auto lists = wait(core->stock().priceLists(false));
    ASSERT_TRUE(lists && lists->size() == 1);
    const auto products = wait(core->stock().list({}, false, 200, 0));
    ASSERT_TRUE(products && products->size() > 2);
    const QList<qint64> first{products->first().product.id};
    EXPECT_TRUE(wait(core->stock().prices(lists->first().id, first))->isEmpty()) << "nothing changed yet";
    draw(u"45-price-list-preview"_s);
    space();
    ASSERT_TRUE(until([&] { return cell(0, 3) == would; })) << "what was shown is what is set";
    EXPECT_TRUE(until([&] { return edit("listPricesSearch")->hasFocus(); }));

    enter(); // the first product's own price in this list
    ASSERT_TRUE(edit("listPrice")->hasFocus());
    words(u"2,75"_s);
    enter();
    ASSERT_TRUE(until([&] { return cell(0, 3) == u"$2,75"_s; }));
    EXPECT_EQ(table()->currentIndex().row(), 1) << "the next one is at hand";
    key(Qt::Key_Up);
    enter();
    ASSERT_TRUE(edit("listPrice")->hasFocus());
    key(Qt::Key_Delete);
    enter();
    ASSERT_TRUE(until([&] { return wait(core->stock().prices(lists->first().id, first))->isEmpty(); }))
        << "emptied: as its own again";
    ASSERT_TRUE(until([&] { return edit("listPricesSearch")->hasFocus(); }));

    type("priceListName", u"Mayorista 2"_s);
    press("priceListActive");
    press("priceListSave");
    ASSERT_TRUE(until([&] { return wait(core->stock().priceLists(false))->isEmpty(); }));
    EXPECT_EQ(wait(core->stock().priceLists(true))->first().name, u"Mayorista 2"_s);
    ASSERT_TRUE(until([&] { return edit("listPricesSearch")->hasFocus(); }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(until([&] { return edit("productsSearch")->isVisible(); }));
}

TEST_F(PriceListsByKeys, ThereIsADoorInTheSettingsAndOneAmongTheProducts)
{
    for (const auto& [from, door] :
         {std::pair{ui::Page::Settings, "openPriceLists"}, {ui::Page::Products, "productPriceLists"}}) {
        window->go(from);
        press(door);
        ASSERT_TRUE(until([&] { return shows("priceListsTitle"); })) << door;
        key(Qt::Key_Escape);
        EXPECT_TRUE(until([&] { return shows("productsSearch"); })) << "back where the products are";
    }
}

TEST_F(PriceListsByKeys, ANameOnlyOnceAndAPercentageThatMakesSense)
{
    makeList(u"Mayorista"_s);
    press("priceListNew");
    words(u"Mayorista"_s);
    enter();
    ASSERT_TRUE(until([&] { return edit("priceListName")->property("tone").toString() == u"alarm"; }));
    EXPECT_TRUE(shows("priceListsMessage"));
    key(Qt::Key_Escape);
    type("listPercent", u"-100"_s);
    enter();
    EXPECT_EQ(edit("listPercent")->property("tone").toString(), u"alarm"_s);
    EXPECT_FALSE(find("listRuleApply")->isEnabled());
}

TEST_F(PriceListsByKeys, ACustomerBringsTheListAlong)
{
    const auto products = wait(core->stock().list({}, false, 1, 0));
    ASSERT_TRUE(products && !products->isEmpty());
    const engine::Product product = products->first().product;
    const auto list = wait(core->stock().savePriceList({}, {0, u"Mayorista"_s}, {{product.id, Decimal::fromInt(1)}}));
    ASSERT_TRUE(list);
    engine::Customer customer;
    customer.id = u"1710034065"_s;
    customer.idTypeCode = u"05"_s;
    customer.name = u"María"_s;
    customer.priceList = list->id;
    ASSERT_TRUE(wait(core->customerBook().save({}, customer, true)));

    auto& sale = window->sale().presenter();
    sale.addProduct(product);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
    EXPECT_EQ(cart().lines[0].unitPrice, product.unitPrice);
    sale.identify(customer.id);
    ASSERT_TRUE(until([&] { return cart().lines[0].unitPrice == Decimal::fromInt(1); }));
    EXPECT_EQ(cart().priceList, list->id);
    EXPECT_TRUE(cart().buyersList) << "nobody has to allow it";
    sale.backToFinalConsumer();
    ASSERT_TRUE(until([&] { return cart().lines[0].unitPrice == product.unitPrice; })) << "and it goes with him";
    EXPECT_EQ(cart().priceList, 0);

    ASSERT_TRUE(wait(core->stock().savePriceList({}, {list->id, u"Mayorista"_s, false}, {})));
    sale.identify(customer.id);
    ASSERT_TRUE(until([&] { return cart().buyer.id == customer.id; }));
    EXPECT_EQ(cart().priceList, 0) << "a list out of use sets no prices";
}
