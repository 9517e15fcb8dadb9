// The lists of the back office while they are read, without anything in them, and when they cannot be read.
#include "Till.h"
#include "support/FakePeople.h"
#include "support/FakeStock.h"

#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

struct List
{
    ui::Page page;
    const char* name;  // of the table
    const char* state; // of what stands in its place
    const char* emptyAction;
};

void PrintTo(const List& list, std::ostream* out)
{
    *out << list.name;
}

class ListStates : public testing::TestWithParam<List>
{
protected:
    void open()
    {
        m_till = std::make_unique<Till>(true, [this](test::FakeEngine& engine) {
            engine.stock = &m_stock;
            engine.book = &m_stock.book;
        });
        m_till->window->go(GetParam().page);
        m_till->settle();
    }
    template <class T>
    T* part(const char* suffix) const
    {
        return m_till->find<T>((std::string(GetParam().state) + suffix).c_str());
    }
    [[nodiscard]] bool tableIsThere() const { return m_till->find<QTableView>(GetParam().name)->isVisible(); }
    void fill()
    {
        engine::ProductCard card;
        card.product.id = 1;
        card.product.code = u"ARR2"_s;
        card.product.name = u"Arroz 2 kg"_s;
        m_stock.cards = {card};
        m_stock.lists = {{7, u"Mayorista"_s}};
        engine::Customer customer;
        customer.id = u"1710034065"_s;
        customer.name = u"María Ñacato"_s;
        m_stock.customers = {customer};
    }

    test::FakeStock m_stock;
    std::unique_ptr<Till> m_till;
};

} // namespace

TEST_P(ListStates, LoadingIsSaidUntilTheAnswerIsThere)
{
    m_stock.never = true;
    open();
    EXPECT_FALSE(tableIsThere());
    ASSERT_TRUE(part<QLabel>("Title")->isVisible());
    EXPECT_EQ(part<QLabel>("Title")->text(), u"Cargando…"_s);
    EXPECT_FALSE(part<QPushButton>("Action")->isVisible());
}

TEST_P(ListStates, EmptyOffersTheNextUsefulThing)
{
    open();
    EXPECT_FALSE(tableIsThere());
    ASSERT_TRUE(part<QPushButton>("Action")->isVisible());
    EXPECT_EQ(part<QPushButton>("Action")->text(), QString::fromUtf8(GetParam().emptyAction));
}

TEST_P(ListStates, AFailureIsSaidAndTriedAgain)
{
    fill();
    m_stock.fail = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    open();
    EXPECT_FALSE(tableIsThere());
    ASSERT_TRUE(part<QLabel>("Text")->isVisible());
    EXPECT_FALSE(part<QLabel>("Text")->text().isEmpty());
    m_stock.fail.reset();
    part<QPushButton>("Action")->click();
    EXPECT_TRUE(Till::until([&] { return tableIsThere(); }));
}

INSTANTIATE_TEST_SUITE_P(BackOffice, ListStates,
                         testing::Values(List{ui::Page::Products, "products", "productsState", "Importar un archivo"},
                                         List{ui::Page::Customers, "customers", "customersState", "Cliente nuevo"},
                                         List{ui::Page::PriceLists, "listPrices", "priceListsState", "Lista nueva"}));

TEST(PeopleState, AFailureIsSaidAndTriedAgain)
{
    test::FakePeople staff(false);
    staff.failList = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};
    Till till(true, [&staff](test::FakeEngine& engine) {
        engine.people = &staff;
        engine.audit = &staff;
    });
    till.window->go(ui::Page::People);
    till.settle();
    ASSERT_TRUE(till.find<QLabel>("peopleStateTitle")->isVisible());
    const QString trouble = till.text("peopleStateTitle");
    staff.failList.reset();
    till.find<QPushButton>("peopleStateAction")->click();
    EXPECT_TRUE(Till::until([&] { return till.text("peopleStateTitle") != trouble; }));
}
