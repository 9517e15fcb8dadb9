// The selling screen over the engine that people run, where its answers matter: what is not sold any more, what is
// found by its price, what a parked sale is sold at, and goods that are not there.
#include "RealEngine.h"

#include <QAbstractItemView>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using engine::Decimal;
using test::RealShop;
using test::until;

namespace {

const QString kRice = u"7860000001017"_s, kSugar = u"7860000001024"_s; // 2,85 and 1,10, without IVA
const QString kOil = u"7860000001031"_s;                               // 2,456522 and 15 % IVA: 2,83 (rounded)

class SaleOverEngine : public RealShop
{
protected:
    bool change(const QString& code, const std::function<void(engine::ProductCard&)>& how)
    {
        const auto product = wait(core->catalog().findByCode(code));
        if (!product)
            return false;
        auto card = wait(core->stock().card(product->id));
        if (!card)
            return false;
        how(*card);
        return bool(wait(core->stock().save({}, *card)));
    }
    void type(const QString& text)
    {
        for (const QChar c : text)
            key(static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, QString(c));
        ASSERT_TRUE(until([this] { return window->router().idle(); }));
    }
    void scan(const QString& code)
    {
        clock += 200;
        for (const QChar c : code + u'\r') {
            clock += 3;
            const bool end = c == u'\r';
            QKeyEvent event(QEvent::KeyPress, end ? Qt::Key_Return : static_cast<Qt::Key>(c.unicode()), Qt::NoModifier,
                            QString(c));
            QApplication::sendEvent(window->focusWidget() ? window->focusWidget() : window.get(), &event);
        }
    }
    [[nodiscard]] bool noticeHas(const QString& words) const { return text("notice").contains(words); }
    [[nodiscard]] qint64 total() const { return window->sale().presenter().totals().total.cents(); }
};

} // namespace

TEST_F(SaleOverEngine, WhatIsNotSoldAnyMoreHasItsOwnMessage)
{
    ASSERT_TRUE(change(kRice, [](engine::ProductCard& card) { card.product.active = false; }));
    scan(kRice);
    ASSERT_TRUE(until([&] { return noticeHas(u"ya no está a la venta"_s); })) << text("notice").toStdString();
    EXPECT_TRUE(cart().lines.isEmpty());
    EXPECT_TRUE(entry->text().isEmpty()) << "it is no unknown code that could be created";
    EXPECT_EQ(sounds.played.size(), 1);
}

TEST_F(SaleOverEngine, AProductIsFoundWhileItsPriceIsTyped)
{
    key(Qt::Key_F2);
    type(u"2,85"_s);
    auto* hits = window->findChild<QAbstractItemView*>(u"searchHits"_s);
    const auto first = [&] { return hits->model()->index(0, 0).data().toString(); };
    const QString rice = wait(core->catalog().findByCode(kRice)).value_or({}).name;
    ASSERT_FALSE(rice.isEmpty());
    ASSERT_TRUE(until([&] { return hits->isVisible() && first() == rice; })) << first().toStdString();
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
    EXPECT_EQ(cart().lines[0].product.barcode, kRice);
}

TEST_F(SaleOverEngine, AParkedSaleIsSoldAtThePricesOfNow)
{
    scan(kRice);
    scan(kSugar);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 2; }));
    EXPECT_EQ(total(), 395);
    key(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return cart().lines.isEmpty(); }));
    ASSERT_TRUE(change(kRice, [](engine::ProductCard& card) { card.product.unitPrice = Decimal::fromInt(3); }));
    key(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return noticeHas(u"$2,85 → $3,00"_s); })) << text("notice").toStdString();
    EXPECT_EQ(total(), 410);
    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("notice").toStdString();
    const auto shift = wait(core->shifts().current(window->sale().presenter().issuer()));
    ASSERT_TRUE(shift);
    const auto trail = wait(core->audit().list({}, engine::AuditFilter()));
    ASSERT_TRUE(trail);
    for (const auto& line : *trail)
        EXPECT_NE(line.action, u"PRICE_CHANGED"_s) << "nobody gave another price";
}

TEST_F(SaleOverEngine, GoodsThatAreNotThereAreToldAndMayStopTheSale)
{
    ASSERT_TRUE(change(kRice, [](engine::ProductCard& card) { card.counted = true; }));
    ASSERT_TRUE(wait(core->settings().setValue(u"stock.rule"_s, u"block"_s, {})));
    scan(kRice);
    ASSERT_TRUE(until([&] { return noticeHas(u"quedan 0"_s); })) << text("notice").toStdString();
    type(u"12"_s);
    key(Qt::Key_F5);
    ASSERT_TRUE(until([&] { return noticeHas(u"la venta lleva 12"_s); })) << text("notice").toStdString();
    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1 && noticeHas(u"no se registró"_s); }))
        << text("notice").toStdString();
    EXPECT_TRUE(noticeHas(cart().lines[0].product.name))
        << "which one, and how many are left: " << text("notice").toStdString();
    EXPECT_TRUE(noticeHas(u"quedan 0"_s)) << text("notice").toStdString();
    EXPECT_FALSE(window->sale().presenter().lastSale());
}
