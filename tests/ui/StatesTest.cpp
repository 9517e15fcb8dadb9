// Every page and every card over it while it is read, without anything in it, when reading or storing fails, for
// somebody who may not, and where the data can only be looked at. The table says what each of them shows, or why there
// is no such state; whatever is new in the window belongs there.
#include "States.h"

#include <common/Overlay.h>

#include <QStackedWidget>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Row;
using test::Stage;
using test::State;

namespace {

constexpr std::pair<State, const char*> kStates[] = {{State::Loading, "Loading"},
                                                     {State::Empty, "Empty"},
                                                     {State::Failed, "Failed"},
                                                     {State::NoPermission, "NoPermission"},
                                                     {State::ReadOnly, "ReadOnly"}};

struct Case
{
    const Row* row;
    State state;
    const char* stateName;
};

void PrintTo(const Case& each, std::ostream* out)
{
    *out << each.row->name << " in " << each.stateName;
}

QList<Case> cases(const QList<Row>& rows)
{
    QList<Case> all;
    for (const Row& row : rows) {
        for (const auto& [state, name] : kStates)
            all.append({&row, state, name});
    }
    return all;
}

class States : public testing::TestWithParam<Case>
{
};

std::string nameOf(const testing::TestParamInfo<Case>& info)
{
    return std::string(info.param.row->name) + info.param.stateName;
}

} // namespace

TEST_P(States, IsShown)
{
    const auto& [row, state, name] = GetParam();
    const test::Cell& cell = row->cell(state);
    ASSERT_NE(cell.none != nullptr, static_cast<bool>(cell.look)) << "neither a look nor a reason why there is none";
    if (cell.none)
        return; // the table says why
    Stage stage(state, row->who);
    if (row->open)
        row->open(stage);
    cell.look(stage);
}

INSTANTIATE_TEST_SUITE_P(Pages, States, testing::ValuesIn(cases(test::statePages())), nameOf);
INSTANTIATE_TEST_SUITE_P(Forms, States, testing::ValuesIn(cases(test::stateForms())), nameOf);
INSTANTIATE_TEST_SUITE_P(Cards, States, testing::ValuesIn(cases(test::stateCards())), nameOf);

TEST(StatesTable, KnowsEveryPageAndEveryCard)
{
    Stage stage(State::Empty, test::Who::Owner);
    const int pages =
        stage.till->window->centralWidget()->findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly)->count();
    for (int page = 0; page < pages; ++page)
        EXPECT_TRUE(std::any_of(test::statePages().cbegin(), test::statePages().cend(),
                                [page](const Row& row) { return row.page == page; }))
            << "page " << page;
    const QList<Row> cards = test::stateCards() + test::stateForms();
    for (const auto* card : stage.till->window->findChildren<ui::Overlay*>())
        EXPECT_TRUE(std::any_of(cards.cbegin(), cards.cend(), [card](const Row& row) {
            return card->objectName() == QLatin1StringView(row.name);
        })) << card->objectName().toStdString();
}
