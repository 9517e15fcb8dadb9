#include "States.h"

#include <sale/SaleScreen.h>

#include <QAbstractButton>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace test {

namespace {

const engine::Error kGone{engine::ErrorCode::DATABASE_UNAVAILABLE, u"gone"_s};

engine::ReturnableSale soldTicket()
{
    engine::AccessKey::Parts parts;
    parts.issueDate = QDate::currentDate();
    parts.ruc = u"1790012345001"_s;
    parts.branchCode = parts.issuePointCode = u"001"_s;
    parts.sequential = 42;
    parts.numericCode = u"12345678"_s;
    engine::ReturnableSale sale;
    sale.document.accessKey = *engine::AccessKey::make(parts);
    sale.document.issuerId = 1;
    sale.document.number = u"001-001-000000042"_s;
    sale.document.buyerName = u"María Ñacato"_s;
    sale.document.buyerId = u"1710034065"_s;
    sale.document.issueDate = parts.issueDate;
    engine::ReturnableLine line;
    line.line.mainCode = u"ARR2"_s;
    line.line.description = u"Arroz 2 kg"_s;
    line.line.unitPrice = engine::Decimal::fromInt(3);
    line.line.quantity = engine::Decimal::fromInt(2);
    line.line.taxes = {{u"2"_s, u"0"_s, engine::Decimal(), {}}};
    sale.lines = {line};
    sale.document.total = sale.remaining = engine::Money::fromCents(600);
    sale.tenders = {{u"CASH"_s, u"01"_s, engine::Money::fromCents(600), {}}};
    return sale;
}

} // namespace

Stage::Stage(State state, Who who) : people(state == State::NoPermission), m_state(state)
{
    weather() = {};
    if (state != State::Empty)
        fill();
    till = std::make_unique<Till>(
        true,
        [this](FakeEngine& engine) {
            engine.people = &people;
            engine.audit = &people;
            engine.stock = &stock;
            engine.book = &stock.book;
            engine.shifts = &shifts;
            engine.readOnly = m_state == State::ReadOnly;
        },
        [this](Till& made) {
            if (m_state == State::Empty)
                return;
            engine::InvoiceRequest request;
            engine::LineRequest line;
            line.mainCode = u"ARR2"_s;
            line.description = u"Arroz 2 kg"_s;
            line.quantity = engine::Decimal::fromInt(1);
            line.unitPrice = engine::Decimal::fromInt(3);
            request.items = {line};
            request.buyer.id = u"1710034065"_s;
            request.buyer.name = u"María Ñacato"_s;
            request.buyer.email = u"maria@example.com"_s;
            (void)made.engine.createNow(1, request, u"k"_s);
            made.engine.made[0].buyerEmail = u"maria@example.com"_s;
            engine::QueueEntry entry;
            entry.document = made.engine.made[0];
            entry.since = QDateTime::currentDateTimeUtc();
            made.engine.queueEntries = {entry};
            made.sales.sold = {soldTicket()};
        });
    if (m_state != State::NoPermission)
        return;
    till->key(Qt::Key_PageUp);
    for (int i = 0; i < (who == Who::Lucia ? 3 : 0); ++i)
        till->key(Qt::Key_Down);
    till->type(who == Who::Lucia ? u"4444"_s : u"3333"_s);
    enter();
}

Stage::~Stage()
{
    weather() = {};
    till.reset();
}

void Stage::fill()
{
    engine::ProductCard card;
    card.product.id = 1;
    card.product.code = u"ARR2"_s;
    card.product.name = u"Arroz 2 kg"_s;
    stock.cards = {card};
    stock.lists = {{7, u"Mayorista"_s}};
    engine::Customer customer;
    customer.id = u"1710034065"_s;
    customer.name = u"María Ñacato"_s;
    customer.idTypeCode = u"05"_s;
    customer.priceList = 7;
    stock.customers = {customer};
    shifts.shift = engine::Shift{};
    shifts.shift->id = 1;
    shifts.shift->openedAt = QDateTime::currentDateTimeUtc();
    shifts.next.shift = *shifts.shift;
    engine::ShiftReport z;
    z.shift.id = 9;
    z.shift.number = 12;
    z.shift.open = false;
    z.shift.openedAt = z.shift.closedAt = QDateTime::currentDateTimeUtc().addDays(-1);
    shifts.reports = {z};
    people.write(u"SALE_VOIDED"_s);
}

void Stage::begin()
{
    if (m_state == State::Loading)
        weather().never = true;
    if (m_state == State::Failed)
        weather().fail = kGone;
}

void Stage::heal()
{
    weather().never = false;
    weather().fail.reset();
}

void Stage::go(ui::Page page)
{
    begin();
    till->window->go(page);
    till->settle();
}

void Stage::go(ui::Page page, const char* button)
{
    till->window->go(page);
    till->settle();
    begin();
    click(button);
}

void Stage::click(const char* name)
{
    auto* button = till->find<QAbstractButton>(name);
    ASSERT_TRUE(button) << name;
    EXPECT_TRUE(button->isVisible()) << name;
    button->click();
    till->settle();
}

void Stage::openReturn()
{
    till->key(Qt::Key_R, Qt::ControlModifier);
    till->type(u"000000042"_s);
    enter();
    till->key(Qt::Key_1);
    till->type(u"1"_s);
    enter();
}

bool Stage::shows(const char* name) const
{
    const auto* part = till->find<QWidget>(name);
    return part && part->isVisible();
}

QString Stage::words(const char* name) const
{
    const auto* label = till->find<QLabel>(name);
    return label && label->isVisible() ? label->text() : QString();
}

void Stage::says(const char* label, const char* expected) const
{
    EXPECT_TRUE(Till::until([&] { return words(label).contains(QString::fromUtf8(expected)); }, 2000))
        << label << " says “" << words(label).toStdString() << "”, not “" << expected << "”";
}

void Stage::offers(const char* name, const char* expected) const
{
    const auto* button = till->find<QAbstractButton>(name);
    ASSERT_TRUE(button && button->isVisible()) << name;
    EXPECT_TRUE(button->isEnabled()) << name;
    EXPECT_EQ(button->accessibleName().toStdString(), expected);
}

void Stage::triesAgain(const char* message, const char* button, const char* content)
{
    says(message, "La base de datos no responde");
    offers(button, "Reintentar");
    heal();
    click(button);
    EXPECT_TRUE(Till::until([&] { return shows(content); })) << content;
}

void Stage::listTriesAgain(const char* statePage, const char* content)
{
    EXPECT_FALSE(shows(content)) << content;
    const std::string name = statePage;
    EXPECT_FALSE(words((name + "Title").c_str()).isEmpty());
    triesAgain((name + "Text").c_str(), (name + "Action").c_str(), content);
}

void Stage::waitsFor(const char* gate, const char* save) const
{
    says((std::string(gate) + "Text").c_str(), "Cargando…");
    EXPECT_FALSE(shows((std::string(gate) + "Again").c_str()));
    EXPECT_FALSE(till->find<QAbstractButton>(save)->isEnabled()) << save;
}

void Stage::gateTriesAgain(const char* gate, const char* save)
{
    const std::string name = gate;
    says((name + "Text").c_str(), "No se puede leer");
    EXPECT_FALSE(till->find<QAbstractButton>(save)->isEnabled()) << save;
    offers((name + "Again").c_str(), "Reintentar");
    heal();
    click((name + "Again").c_str());
    EXPECT_TRUE(Till::until([&] { return !shows(gate) && till->find<QAbstractButton>(save)->isEnabled(); })) << save;
}

void Stage::asks(const char* permission, const char* hidden)
{
    says("approvalPermission", permission);
    says("approvalWho", "Pueden aprobar");
    EXPECT_FALSE(hidden && shows(hidden)) << hidden;
    till->key(Qt::Key_Escape);
    EXPECT_FALSE(shows("approval"));
    EXPECT_FALSE(hidden && shows(hidden)) << hidden;
}

void Stage::holds(const QList<const char*>& buttons) const
{
    EXPECT_TRUE(shows("readOnlyBand"));
    says("readOnlyTitle", "SOLO LECTURA");
    for (const char* name : buttons) {
        const auto* button = till->find<QWidget>(name);
        ASSERT_TRUE(button) << name;
        EXPECT_FALSE(button->isEnabled()) << name;
        EXPECT_EQ(button->accessibleDescription(), u"Solo lectura: ahora no se puede cambiar nada."_s) << name;
    }
}

void Stage::refuses(const char* what) const
{
    says("readOnlyWords", "No se hizo: ");
    says("readOnlyWords", what);
}

const Cell& Row::cell(State state) const
{
    switch (state) {
    case State::Loading:
        return loading;
    case State::Empty:
        return empty;
    case State::Failed:
        return failed;
    case State::NoPermission:
        return noPermission;
    case State::ReadOnly:
        break;
    }
    return readOnly;
}

} // namespace test
