// Goods that come back at the counter, over the engine that people run.
#include "RealCounter.h"

#include <engine/IssuePoints.h>
#include <engine/PracticeSri.h>
#include <issuers/SettingsScreen.h>
#include <shell/Commands.h>

#include <QDir>
#include <QTableView>

using engine::Decimal;
using engine::Money;
using namespace test;

namespace {

const QString kAna = u"1710034065"_s;

class ReturnsByKeys : public RealCounter
{
protected:
    [[nodiscard]] QTableView* lines() const { return find<QTableView>("returnLines"); }
    [[nodiscard]] bool shows(const char* name) const { return find<QWidget>(name)->isVisible(); }
    [[nodiscard]] bool linesShown(int rows) const
    {
        return shows("returnGive") && lines()->isVisible() && lines()->model()->rowCount() == rows;
    }
    void enter() { key(Qt::Key_Return, Qt::NoModifier, u"\r"_s); }
    void openByText(const QString& text)
    {
        key(Qt::Key_R, Qt::ControlModifier);
        ASSERT_TRUE(find<QLineEdit>("returnEntry")->hasFocus());
        type(text);
        enter();
    }
    void takeBack(const QString& quantity)
    {
        const QString before = this->text("returnTotal");
        type(quantity);
        enter();
        ASSERT_TRUE(until([&] { return this->text("returnTotal") != before && this->text("returnTotal") != u"…"_s; }));
    }
    qint64 giveBack()
    {
        key(Qt::Key_F12);
        EXPECT_TRUE(until([&] { return text("changeCaption") == u"DEVOLVER"_s && entry->hasFocus(); }))
            << text("returnNotice").toStdString();
        authorised();
        const auto& made = window->sale().presenter().lastSale()->document;
        EXPECT_EQ(row(u"SELECT document_type, status FROM documents WHERE access_key = ?"_s, {made.accessKey.text()}),
                  (QVariantList{u"04"_s, u"AUTHORIZED"_s}));
        return made.total.cents();
    }
    void buyerIs(const QString& id)
    {
        window->sale().presenter().identify(id);
        ASSERT_TRUE(until([&] { return cart().buyer.id == id; }));
    }
    void charge()
    {
        const int before = documents();
        key(Qt::Key_F12);
        ASSERT_TRUE(until([&] { return documents() == before + 1; })) << text("notice").toStdString();
        authorised();
    }
    void standAt(const engine::Issuer& till) { Q_EMIT window->findChild<ui::SettingsScreen*>()->issuerChanged(till); }
    void knowAna()
    {
        engine::Customer ana;
        ana.id = kAna;
        ana.idTypeCode = u"05"_s;
        ana.name = u"Ana Ñacato"_s;
        ASSERT_TRUE(wait(core->customers().save(ana, {})));
    }
    void draw(const QString& name)
    {
        if (const QString into = qEnvironmentVariable("MOSTRADOR_SCREENSHOTS"); !into.isEmpty())
            window->grab().save(QDir(into).filePath(name + u".png"_s));
    }
};

} // namespace

// Cheese by weight, soap by the dozen with 10 % off, and something off the whole of it: it comes back in pieces, found
// by its number, by its buyer and by what was sold, and the pieces are the sale to the cent.
TEST_F(ReturnsByKeys, PieceByPieceByNumberCustomerAndItem)
{
    knowAna();
    engine::Product cheese;
    cheese.code = u"QUESO"_s;
    cheese.name = u"Queso fresco por kilo"_s;
    cheese.unitPrice = *Decimal::parse(u"7.826087"_s); // 9,00 with 15 %
    cheese.barcode = u"7890000000024"_s;
    ASSERT_TRUE(wait(core->catalog().save(cheese)));
    scanLine(cheese.barcode);
    type(u"1,385"_s);
    key(Qt::Key_F5);
    scanLine(kOil);
    type(u"12"_s);
    key(Qt::Key_F5);
    type(u"10"_s);
    key(Qt::Key_F6);
    type(u"5"_s);
    key(Qt::Key_F6, Qt::ShiftModifier);
    buyerIs(kAna);
    charge();
    const qint64 sold = row(u"SELECT total_cents FROM documents"_s).value(0).toLongLong();
    const QString ticket = lastKey();

    openByText(u"1"_s); // the last digits of the number
    ASSERT_TRUE(until([&] { return linesShown(2); }));
    takeBack(u"0,5"_s);
    draw(u"50-return-weight"_s);
    qint64 back = giveBack();

    openByText(kAna);
    ASSERT_TRUE(until([&] { return linesShown(2); }));
    EXPECT_EQ(lines()->model()->index(0, 3).data().toString(), u"0,5"_s) << "what came back already";
    scan(cheese.barcode); // less than a kilo is left: all of it
    ASSERT_TRUE(until([&] { return lines()->model()->index(0, 4).data().toString() == u"0,885"_s; }));
    key(Qt::Key_Down);
    takeBack(u"5"_s);
    back += giveBack();

    openByText(u"aceite"_s);
    ASSERT_TRUE(until([&] { return linesShown(2); }));
    type(u"2"_s);
    enter();
    EXPECT_TRUE(text("returnNotice").contains(u"Queso"_s)) << "nothing of it is left";
    key(Qt::Key_F10);
    ASSERT_TRUE(until([&] { return text("returnTotal") != u"…"_s; }));
    back += giveBack();
    EXPECT_EQ(back, sold);
    EXPECT_EQ(row(u"SELECT COUNT(*), SUM(total_cents) FROM documents WHERE document_type = '04'"_s),
              (QVariantList{3, sold}));
    EXPECT_EQ(left(kOil), 100);

    scan(ticket);
    EXPECT_TRUE(until([&] { return text("returnStateText").contains(u"Ya se devolvió"_s); }))
        << text("returnStateText").toStdString();
}

TEST_F(ReturnsByKeys, ToFinalConsumerTheScreenSaysTheRuleAndWhatTheShopOffers)
{
    ASSERT_TRUE(wait(core->settings().setValues(
        {{u"return.finalConsumerOffer"_s, u"cambio dentro de 8 días con el ticket"_s}}, {})));
    scanLine(kRice);
    charge();
    const QString ticket = lastKey();
    window->go(ui::Page::Counter);
    ASSERT_TRUE(
        until([&] { return find<QLineEdit>("counterOffer")->text() == u"cambio dentro de 8 días con el ticket"_s; }));
    find<QLineEdit>("counterOffer")->setText(u"cambio dentro de 15 días con el ticket"_s);
    find<QPushButton>("counterSave")->click();
    ASSERT_TRUE(until([&] { return text("counterMessage").contains(u"Guardado"_s); }));
    window->go(ui::Page::Sale);
    scan(ticket);
    ASSERT_TRUE(until([&] { return text("returnStateText").contains(u"consumidor final"_s); }));
    EXPECT_TRUE(until([&] { return text("returnStateText").contains(u"cambio dentro de 15 días"_s); }))
        << text("returnStateText").toStdString();
    EXPECT_FALSE(shows("returnGive"));
    draw(u"51-return-final-consumer"_s);
    key(Qt::Key_F12);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    EXPECT_TRUE(until([&] { return entry->hasFocus(); }));
    EXPECT_EQ(documents(), 1);
}

// The drawer that the money leaves is this till's, and so are the shift and the number of the note.
TEST_F(ReturnsByKeys, WhatAnotherTillSoldIsTakenBackHere)
{
    knowAna();
    scanLine(kRice);
    scanLine(kSugar);
    buyerIs(kAna);
    charge();
    const QString ticket = lastKey();
    engine::BranchRequest second;
    second.sourceIssuer = window->sale().presenter().issuer();
    second.profile.branchCode = u"001"_s;
    second.profile.issuePointCode = u"002"_s;
    second.documentTypes = {u"01"_s, u"04"_s};
    const auto till = wait(core->issuePoints().create(engine::Caller{engine::kTillTenantId, 0}, second));
    ASSERT_TRUE(till) << till.error().detail.toStdString();
    standAt(*till);
    ASSERT_TRUE(until([&] { return window->sale().presenter().issuer() == till->id; }));
    scan(ticket);
    ASSERT_TRUE(until([&] { return linesShown(2); }));
    takeBack(u"1"_s);
    EXPECT_EQ(giveBack(), 285);
    EXPECT_TRUE(text("resultNumber").contains(u"001-002-000000001"_s)) << text("resultNumber").toStdString();
    const auto shift = row(u"SELECT s.issuer_id FROM sales r JOIN shifts s ON s.id = r.shift_id "
                           "WHERE r.kind = 'RETURN'"_s);
    EXPECT_EQ(shift, QVariantList{till->id});
}

TEST_F(ReturnsByKeys, WithoutAShiftTheKeyOpensOneAndNothingChosenIsLost)
{
    knowAna();
    scanLine(kRice);
    buyerIs(kAna);
    charge();
    const QString ticket = lastKey();
    const auto issuer = window->sale().presenter().issuer();
    ASSERT_TRUE(wait(core->shifts().current(issuer))) << "one began with the sale";
    engine::CloseRequest close;
    close.key = u"z"_s;
    close.cash = {{Money::fromCents(1), 285}};
    const auto closed = wait(core->shifts().close({}, issuer, close));
    ASSERT_TRUE(closed) << closed.error().detail.toStdString();
    ASSERT_TRUE(wait(core->settings().setValues({{u"shift.required"_s, u"always"_s}}, {})));
    scan(ticket);
    ASSERT_TRUE(until([&] { return linesShown(1); }));
    takeBack(u"1"_s);
    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return shows("openShiftPanel"); })) << text("returnNotice").toStdString();
    typeData(u"20"_s);
    enter();
    ASSERT_TRUE(until([&] { return !shows("openShiftPanel") && find<QLineEdit>("returnEntry")->hasFocus(); }));
    EXPECT_EQ(text("returnTotal"), u"$2,85"_s);
    EXPECT_EQ(giveBack(), 285);
}

namespace {

// The tax office sends the second voucher that it gets back.
class RefusedNote : public ReturnsByKeys
{
protected:
    void configure(engine::EngineConfig& config) override
    {
        engine::PracticeSriConfig scripted;
        scripted.script = R"({"rules":[{"operation":"reception","nth":2,"action":"code","code":"35"}]})";
        auto started = engine::PracticeSri::start(scripted);
        ASSERT_TRUE(started);
        m_office = std::move(*started);
        config.sriUrl = m_office->baseUrl();
    }
    void TearDown() override
    {
        ReturnsByKeys::TearDown();
        m_office.reset();
    }

private:
    std::unique_ptr<engine::PracticeSri> m_office;
};

} // namespace

TEST_F(RefusedNote, IsMendedFromTheQueueUnderItsOwnNumber)
{
    knowAna();
    scanLine(kRice);
    buyerIs(kAna);
    charge();
    scan(lastKey());
    ASSERT_TRUE(until([&] { return linesShown(1); }));
    takeBack(u"1"_s);
    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("changeCaption") == u"DEVOLVER"_s; })) << text("returnNotice").toStdString();
    const engine::DocumentSummary note = window->sale().presenter().lastSale()->document;
    const auto status = [&] {
        const auto now = wait(core->documents().get(note.accessKey));
        return now ? now->status : engine::DocumentStatus::Signed;
    };
    ASSERT_TRUE(until([&] { return status() == engine::DocumentStatus::Returned; }));
    key(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return find<QPushButton>("queueCorrect"); }));
    find<QPushButton>("queueCorrect")->click();
    auto* reason = find<QLineEdit>("note_reason");
    ASSERT_TRUE(until([&] { return reason->hasFocus(); }));
    EXPECT_EQ(reason->text(), u"Producto defectuoso"_s);
    EXPECT_TRUE(text("noteCause").startsWith(u"35"_s)) << text("noteCause").toStdString();
    EXPECT_TRUE(text("noteFacts").contains(note.number));
    draw(u"52-note-to-correct"_s);
    typeData(u"  "_s);
    enter();
    EXPECT_TRUE(shows("noteMessage")) << "a note needs a reason";
    typeData(u"Grano picado"_s);
    enter();
    ASSERT_TRUE(until([&] { return !shows("noteForm"); })) << text("noteMessage").toStdString();
    ASSERT_TRUE(until([&] { return status() == engine::DocumentStatus::Authorized; }));
    const auto now = wait(core->documents().get(note.accessKey));
    EXPECT_EQ(now->number, note.number);
    const auto body = wait(core->documents().requestPayload(note.accessKey));
    ASSERT_TRUE(body);
    EXPECT_EQ((*body)[u"motivo"].toString(), u"Grano picado"_s);
    EXPECT_EQ(row(u"SELECT COUNT(*), SUM(total_cents) FROM sales WHERE kind = 'RETURN'"_s), (QVariantList{1, 285}))
        << "goods and money moved once";
}
