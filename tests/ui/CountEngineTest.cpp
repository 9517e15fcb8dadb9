// The tasks of a counter (CountTest.cpp) over the engine that people run: as many keys, and what is stored afterwards.
#include "RealEngine.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTableView>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;
using test::RealEngine;
using test::until;

namespace {

// Goods of the practice shop without IVA, so that their prices add up in the head: 2,85 and 1,10 and 0,95.
const QString kRice = u"7860000001017"_s, kSugar = u"7860000001024"_s, kMilk = u"7860000001048"_s;
const QString kOil = u"7860000001031"_s; // 2,456522 and 15 % IVA

class CountByKeys : public RealEngine
{
protected:
    void SetUp() override
    {
        RealEngine::SetUp();
        if (HasFatalFailure())
            return;
        window->startPractice();
        entry = find<QLineEdit>("entry");
        ASSERT_TRUE(until([&] { return entry->hasFocus() && window->sale().presenter().issuer() != 0; }));
        for (const QString& code : {kRice, kSugar, kMilk, kOil})
            ASSERT_TRUE(count(code, 100));
    }
    template <class T>
    static engine::Result<T> wait(const QFuture<engine::Result<T>>& future)
    {
        until([&] { return future.isFinished(); });
        return future.resultCount() > 0 ? future.result() : engine::Result<T>(engine::Error{});
    }
    template <class T>
    [[nodiscard]] T* find(const char* name) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }

    // --- hands ---
    void press(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++presses;
        key(code, modifiers, code == Qt::Key_Return ? u"\r"_s : code == Qt::Key_Tab ? u"\t"_s : QString());
    }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            ++presses;
            key(static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, QString(c));
        }
        ASSERT_TRUE(until([this] { return window->router().idle(); }));
    }
    void typeData(const QString& text) // what no other way to work would spare
    {
        type(text);
        presses -= static_cast<int>(text.size());
    }
    void scan(const QString& code)
    {
        clock += 200;
        for (const QChar c : code)
            scannerKey(static_cast<Qt::Key>(c.unicode()), c);
        scannerKey(Qt::Key_Return, u"\r"_s);
    }
    void scanLine(const QString& code)
    {
        const qsizetype before = cart().lines.size();
        scan(code);
        ASSERT_TRUE(until([&] { return cart().lines.size() == before + 1; })) << text("notice").toStdString();
    }
    // The last sale is on the strip, and the tax office has said yes.
    void authorised()
    {
        ASSERT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("notice").toStdString();
        EXPECT_TRUE(cart().lines.isEmpty());
        EXPECT_TRUE(entry->hasFocus() && entry->text().isEmpty()) << "the next sale can begin";
    }
    // A sale to somebody whom the shop knows from now on.
    void sellTo(const QString& id, const QString& name, const QStringList& codes)
    {
        for (const QString& code : codes)
            scanLine(code);
        typeData(id);
        key(Qt::Key_F3);
        ASSERT_TRUE(until([&] { return find<QLineEdit>("customerName")->hasFocus(); }));
        typeData(name);
        key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
        ASSERT_TRUE(until([&] { return cart().buyer.id == id; }));
        key(Qt::Key_F12);
        authorised();
    }

    // --- what is stored ---
    QVariantList row(const QString& sql, const QVariantList& values = {})
    {
        const QString name = u"what is stored"_s;
        QVariantList fields;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(folder.filePath(u"mostrador.db"_s));
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            EXPECT_TRUE(database.open()) << database.lastError().text().toStdString();
            QSqlQuery query(database);
            EXPECT_TRUE(query.prepare(sql)) << query.lastError().text().toStdString();
            for (const QVariant& value : values)
                query.addBindValue(value);
            EXPECT_TRUE(query.exec()) << query.lastError().text().toStdString();
            if (query.next()) {
                for (int i = 0; i < query.record().count(); ++i)
                    fields += query.value(i);
            }
        }
        QSqlDatabase::removeDatabase(name);
        return fields;
    }
    [[nodiscard]] QString lastKey() const { return window->sale().presenter().lastSale()->document.accessKey.text(); }
    // The sale that is on the strip: total, received and change in cents, and the one way it was paid.
    void expectStored(qint64 total, qint64 received, qint64 change, const QString& tender, const QString& code)
    {
        const auto document = row(u"SELECT status, total_cents FROM documents WHERE access_key = ?"_s, {lastKey()});
        EXPECT_EQ(document, (QVariantList{u"AUTHORIZED"_s, total}));
        const auto sale = row(u"SELECT kind, total_cents, received_cents, change_cents FROM sales "
                              "WHERE access_key = ?"_s,
                              {lastKey()});
        EXPECT_EQ(sale, (QVariantList{u"SALE"_s, total, received, change}));
        const auto paid = row(u"SELECT COUNT(*), MAX(tender), MAX(sri_code), SUM(amount_cents) FROM sale_tenders "
                              "WHERE access_key = ?"_s,
                              {lastKey()});
        EXPECT_EQ(paid, (QVariantList{1, tender, code, total}));
    }
    [[nodiscard]] QString buyer()
    {
        return row(u"SELECT buyer_id || ' ' || buyer_name FROM documents WHERE access_key = ?"_s, {lastKey()})
            .value(0)
            .toString();
    }
    bool count(const QString& code, int pieces)
    {
        const auto product = wait(core->catalog().findByCode(code));
        auto card =
            product ? wait(core->stock().card(product->id)) : engine::Result<engine::ProductCard>(product.error());
        if (!card)
            return false;
        card->counted = true;
        engine::StockMovement movement;
        movement.product = product->id;
        movement.quantity = Decimal::fromInt(pieces);
        movement.reason = engine::StockReason::Purchase;
        return wait(core->stock().save({}, *card)) && wait(core->stock().move({}, movement, u"first-"_s + code));
    }
    int left(const QString& code)
    {
        const auto product = wait(core->catalog().findByCode(code));
        const auto there = wait(core->stock().left({product.value_or({}).id}));
        return there && there->size() == 1 ? static_cast<int>(there->cbegin()->micros() / 1'000'000) : -1;
    }
    int documents() { return row(u"SELECT COUNT(*) FROM documents"_s).value(0).toInt(); }

    QLineEdit* entry = nullptr;
    int presses = 0;

private:
    void scannerKey(Qt::Key code, const QString& words)
    {
        clock += 3;
        QKeyEvent event(QEvent::KeyPress, code, Qt::NoModifier, words);
        QApplication::sendEvent(window->focusWidget() ? window->focusWidget() : window.get(), &event);
    }
};

} // namespace

TEST_F(CountByKeys, T1ThreeScansFinalConsumerExactCashIsOneKey)
{
    for (const QString& code : {kRice, kSugar, kMilk})
        scanLine(code);
    EXPECT_EQ(text("total"), u"$4,90"_s);
    press(Qt::Key_F12);
    authorised();
    EXPECT_EQ(presses, 1);
    EXPECT_TRUE(text("resultNumber").contains(u"001-001-000000001"_s)) << text("resultNumber").toStdString();
    EXPECT_EQ(documents(), 1);
    expectStored(490, 490, 0, u"CASH"_s, u"01"_s);
    EXPECT_EQ(buyer(), u"9999999999999 CONSUMIDOR FINAL"_s);
    for (const QString& code : {kRice, kSugar, kMilk})
        EXPECT_EQ(left(code), 99);
    EXPECT_EQ(left(kOil), 100);
}

TEST_F(CountByKeys, T2TwentyDollarsAndChangeIsThreeKeys)
{
    for (const QString& code : {kRice, kSugar, kMilk})
        scanLine(code);
    type(u"20"_s);
    press(Qt::Key_F12);
    authorised();
    EXPECT_EQ(presses, 3);
    EXPECT_EQ(text("change"), u"$15,10"_s);
    expectStored(490, 2000, 1510, u"CASH"_s, u"01"_s);
}

TEST_F(CountByKeys, T3KnownCustomerOneItemExactCashIsTwelveKeys)
{
    sellTo(u"1710034065"_s, u"Ana"_s, {kSugar});
    scanLine(kRice);
    ASSERT_EQ(presses, 0);
    type(u"1710034065"_s);
    press(Qt::Key_F3);
    press(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("resultNumber").contains(u"000000002"_s); })) << text("notice").toStdString();
    authorised();
    EXPECT_EQ(presses, 12);
    expectStored(285, 285, 0, u"CASH"_s, u"01"_s);
    EXPECT_EQ(buyer(), u"1710034065 Ana"_s);
    EXPECT_EQ(left(kRice), 99);
}

TEST_F(CountByKeys, T4NewCustomerDuringTheSaleAndCardIsFourKeysBesideTheData)
{
    scanLine(kRice);
    typeData(u"1790016919001"_s);
    press(Qt::Key_F3);
    ASSERT_TRUE(until([&] { return find<QLineEdit>("customerName")->hasFocus(); }));
    typeData(u"Corporacion"_s);
    press(Qt::Key_Tab);
    typeData(u"caja@corporacion.ec"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return cart().buyer.id == "1790016919001"_L1; }));
    press(Qt::Key_F11);
    authorised();
    EXPECT_EQ(presses, 4);
    expectStored(285, 285, 0, u"CREDIT_CARD"_s, u"19"_s);
    EXPECT_EQ(buyer(), u"1790016919001 Corporacion"_s);
    const auto known = wait(core->customers().find(u"1790016919001"_s));
    ASSERT_TRUE(known);
    EXPECT_EQ(known->email, u"caja@corporacion.ec"_s);
}

TEST_F(CountByKeys, T5LastLineToTwelveUnitsAndTenPercentOffIsSixKeys)
{
    scanLine(kSugar);
    scanLine(kOil);
    type(u"12"_s);
    press(Qt::Key_F5);
    type(u"10"_s);
    press(Qt::Key_F6);
    EXPECT_EQ(presses, 6);
    // 12 x 2,456522 = 29,48; less 2,95 = 26,53; and 3,98 of IVA; and the sugar.
    ASSERT_TRUE(until([&] { return text("total") == u"$31,61"_s; })) << text("total").toStdString();
    key(Qt::Key_F12);
    authorised();
    expectStored(3161, 3161, 0, u"CASH"_s, u"01"_s);
    EXPECT_GT(row(u"SELECT discount_cents FROM sales"_s).value(0).toInt(), 0);
    EXPECT_EQ(left(kOil), 88);
    EXPECT_EQ(left(kSugar), 99);
}

TEST_F(CountByKeys, T6ParkServeOneRecallIsThreeKeys)
{
    scanLine(kRice);
    scanLine(kSugar);
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return cart().lines.isEmpty(); })) << text("notice").toStdString();
    scanLine(kMilk);
    press(Qt::Key_F12);
    authorised();
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 2; })) << text("notice").toStdString();
    EXPECT_EQ(presses, 3);
    EXPECT_EQ(cart().lines[0].product.barcode, kRice);
    EXPECT_EQ(cart().lines[1].product.barcode, kSugar);
    expectStored(95, 95, 0, u"CASH"_s, u"01"_s);
    const QVariantList taken{1, u"TAKEN"_s}; // the cart comes first: should the machine stop in between it is there
    EXPECT_TRUE(until([&] { return row(u"SELECT COUNT(*), MAX(state) FROM parked_sales"_s) == taken; }));
    EXPECT_EQ(documents(), 1) << "what waited is no invoice";
    EXPECT_EQ(left(kRice), 100);

    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("resultNumber").contains(u"000000002"_s); })) << text("notice").toStdString();
    authorised();
    expectStored(395, 395, 0, u"CASH"_s, u"01"_s);
}

TEST_F(CountByKeys, T7OneOfThreeLinesBackForCashIsFiveKeys)
{
    sellTo(u"1710034065"_s, u"Ana"_s, {kRice, kSugar, kMilk});
    const QString ticket = lastKey();
    ASSERT_EQ(presses, 0);
    scan(ticket);
    const auto* lines = find<QTableView>("returnLines");
    ASSERT_TRUE(until([&] { return lines->isVisible() && lines->model()->rowCount() == 3; }));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    type(u"1"_s);
    press(Qt::Key_Return); // with the usual reason
    ASSERT_TRUE(until([&] { return find<QPushButton>("returnGive")->isEnabled(); }));
    press(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("changeCaption") == u"DEVOLVER"_s; })) << text("returnNotice").toStdString();
    EXPECT_EQ(presses, 5);
    EXPECT_EQ(text("change"), u"$0,95"_s);
    EXPECT_TRUE(text("resultNumber").contains(u"Nota de crédito 001-001-000000001"_s));
    authorised();

    const QString note = lastKey();
    EXPECT_EQ(row(u"SELECT document_type, total_cents, original_number FROM documents WHERE access_key = ?"_s, {note}),
              (QVariantList{u"04"_s, 95, u"001-001-000000001"_s}));
    EXPECT_EQ(row(u"SELECT kind, original_key, total_cents FROM sales WHERE access_key = ?"_s, {note}),
              (QVariantList{u"RETURN"_s, ticket, 95}));
    EXPECT_EQ(row(u"SELECT tender, amount_cents FROM sale_tenders WHERE access_key = ?"_s, {note}),
              (QVariantList{u"CASH"_s, 95}));
    EXPECT_EQ(documents(), 2);
    EXPECT_EQ(left(kMilk), 100) << "back on the shelf";
    EXPECT_EQ(left(kRice), 99);
}

TEST_F(CountByKeys, T8BlindCloseWithNotesCountedIsThreeKeysBesideTheData)
{
    ASSERT_TRUE(wait(core->shifts().open({}, window->sale().presenter().issuer(), Money::fromCents(50'00))));
    for (const QString& code : {kRice, kSugar, kMilk})
        scanLine(code);
    key(Qt::Key_F12);
    authorised();
    const auto isOpen = [&](const char* part) { return find<QWidget>(part) && find<QWidget>(part)->isVisible(); };

    press(Qt::Key_F12, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return isOpen("closeGrid"); }));
    // 54,90 as it lies in the drawer: a note of 50, four coins of a dollar, a half, a quarter, a dime and a nickel.
    typeData(u"0 1 0 0 0 0 4 1 1 1 1"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return isOpen("closeSums"); }));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeMessage").startsWith(u"El Z 1 "_s); }))
        << text("closeMessage").toStdString();
    EXPECT_EQ(presses, 3);
    EXPECT_EQ(row(u"SELECT COUNT(*), MAX(number), MAX(state) FROM shifts"_s), (QVariantList{1, 1, u"CLOSED"_s}));
    const auto shifts = wait(core->shifts().closed(window->sale().presenter().issuer(), 1));
    ASSERT_TRUE(shifts && shifts->size() == 1);
    const auto z = wait(core->shifts().z({}, shifts->first().id));
    ASSERT_TRUE(z);
    EXPECT_EQ(z->tenders.first().counted.cents(), 54'90);
    EXPECT_EQ(z->tenders.first().expected.cents(), 54'90);
    EXPECT_TRUE(z->difference.isZero());
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    EXPECT_TRUE(until([&] { return entry->hasFocus(); }));
}
