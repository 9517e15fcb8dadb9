#include "storage/SearchText.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::storage::likeLiteral;
using engine::storage::searchText;

TEST(SearchText, FoldsCaseAccentsAndBlanks)
{
    EXPECT_EQ(searchText(u"  PEÑA   Íñiguez\tGÜITRA "), u"pena iniguez guitra"_s);
    EXPECT_EQ(searchText(u"ca\u0301mara"), searchText(u"CÁMARA"));
    EXPECT_EQ(searchText(u"ﬁn ²"), u"fin 2"_s);
    EXPECT_EQ(searchText(u""), u""_s);
    EXPECT_EQ(searchText(searchText(u"Ñandú Ökö")), searchText(u"Ñandú Ökö"));
}

TEST(SearchText, LikeLiteralEscapesEveryMark)
{
    EXPECT_EQ(likeLiteral(u"50%_!x\\"_s), u"50!%!_!!x\\"_s);
}
