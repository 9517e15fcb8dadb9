#pragma once
#include "RealEngine.h"

#include <engine/Shifts.h>
#include <engine/Stock.h>

#include <QLineEdit>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace test {

using namespace Qt::StringLiterals;

// Goods of the practice shop without IVA, so that their prices add up in the head: 2,85 and 1,10 and 0,95.
inline const QString kRice = u"7860000001017"_s, kSugar = u"7860000001024"_s, kMilk = u"7860000001048"_s;
inline const QString kOil = u"7860000001031"_s; // 2,456522 and 15 % IVA

// A counter over the real engine: hands whose keys are counted, a scanner, and a look at what is stored.
class RealCounter : public RealShop
{
protected:
    void SetUp() override
    {
        RealShop::SetUp();
        if (HasFatalFailure())
            return;
        for (const QString& code : {kRice, kSugar, kMilk, kOil})
            ASSERT_TRUE(count(code, 100));
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
        movement.quantity = engine::Decimal::fromInt(pieces);
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

    int presses = 0;

private:
    void scannerKey(Qt::Key code, const QString& words)
    {
        clock += 3;
        QKeyEvent event(QEvent::KeyPress, code, Qt::NoModifier, words);
        QApplication::sendEvent(window->focusWidget() ? window->focusWidget() : window.get(), &event);
    }
};

} // namespace test
