// A day with one of everything over the real engine: each figure stands on the X, on the Z of the screen and on its
// paper. And the people of a shop who change while they stand there.
#include "RealEngine.h"
#include "support/FakePrinter.h"
#include "support/PaperRoll.h"

#include <engine/InvoiceTotals.h>
#include <people/Session.h>
#include <returns/ReturnPresenter.h>
#include <returns/ReturnScreen.h>
#include <shift/ShiftCenter.h>

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace engine;
using test::until;

namespace {

class ShiftDay : public test::RealShop
{
protected:
    void SetUp() override
    {
        RealShop::SetUp();
        if (HasFatalFailure())
            return;
        const auto issuers = wait(core->issuers().list());
        ASSERT_TRUE(issuers && !issuers->isEmpty());
        issuer = issuers->first().id;
        printer = testing_support::FakePrinter::onNetwork();
        PrintSettings settings;
        settings.main.link = PrinterLink::Network;
        settings.main.address = printer->address();
        ASSERT_TRUE(wait(core->printing().saveSettings({}, settings)));
    }
    void press(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        key(code, modifiers, code == Qt::Key_Return ? u"\r"_s : QString());
    }
    void typeData(const QString& data)
    {
        for (const QChar c : data)
            key(static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, QString(c));
        until([this] { return window->router().idle(); });
    }
    bool shows(const char* name) const
    {
        const auto* widget = window->findChild<QWidget*>(QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    // The lines of a report on the screen, each with its figures behind its name.
    QString linesOf(const char* panel) const
    {
        QStringList lines;
        for (const QLabel* label : window->findChild<QWidget*>(QString::fromLatin1(panel))->findChildren<QLabel*>()) {
            if (label->isVisible())
                lines += label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
        }
        return lines.join(u'\n');
    }
    QString paper() const
    {
        testing_support::PaperRoll roll(576);
        roll.print(printer->bytes());
        EXPECT_EQ(roll.overflows, 0);
        QStringList lines;
        for (const QString& line : roll.text().split(u'\n'))
            lines += line.simplified();
        return lines.join(u'\n');
    }
    // One product, `tip` on top; discount in money on the line.
    SaleDone sell(const QString& tender, const QString& rate, Decimal price, Money tip = {}, Money discount = {})
    {
        SaleRequest sale;
        sale.issuer = issuer;
        sale.key = u"venta-%1"_s.arg(++made);
        sale.invoice.buyer = {IdType::Cedula, u"1710034065"_s, u"Peña Íñiguez José"_s, {}, {}};
        LineRequest line;
        line.mainCode = u"X%1"_s.arg(made);
        line.description = u"Artículo"_s;
        line.quantity = Decimal::fromInt(1);
        line.unitPrice = price;
        line.discount = discount;
        line.taxes = {{u"2"_s, rate, Decimal::fromInt(rate == u"4" ? 15 : 0), std::nullopt}};
        sale.invoice.items = {line};
        sale.invoice.tip = tip;
        sale.discount = discount;
        const auto totals = computeTotals(sale.invoice.items);
        const Money total = (totals ? totals->total : Money()) + tip;
        sale.tenders = {{tender, {}, total, {}}};
        sale.received = total;
        const auto done = wait(core->sales().charge({}, sale));
        EXPECT_TRUE(done) << done.error().detail.toStdString();
        return done.value_or(SaleDone());
    }
    bool move(CashKind kind, qint64 cents, const QString& reason)
    {
        CashMovement movement;
        movement.kind = kind;
        movement.amount = Money::fromCents(cents);
        movement.reason = reason;
        return wait(core->shifts().moveCash({}, issuer, movement, u"mov-%1"_s.arg(++made))).has_value();
    }
    qint64 hire(const Actor& by, const QString& name, Role role, const QByteArray& pin)
    {
        Employee employee;
        employee.name = name;
        employee.role = role;
        return wait(core->people().save(by, employee, pin, {})).value_or({}).id;
    }
    void scanOne()
    {
        const auto found = wait(core->catalog().search(u"a"_s, 20));
        ASSERT_TRUE(found && !found->isEmpty());
        for (const Product& each : *found) {
            if (each.barcode.isEmpty())
                continue;
            for (const QChar c : each.barcode) {
                clock += 3;
                QKeyEvent fast(QEvent::KeyPress, static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier,
                               QString(c));
                QApplication::sendEvent(window->focusWidget(), &fast);
            }
            clock += 3;
            QKeyEvent end(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
            QApplication::sendEvent(window->focusWidget(), &end);
            return;
        }
    }

    std::unique_ptr<testing_support::FakePrinter> printer;
    IssuerId issuer = 0;
    int made = 0;
};

} // namespace

// The goods go back to the card, the tip in cash: what was stored of it opens the drawer.
TEST_F(ShiftDay, TheTipOfAReturnToACardOpensTheDrawer)
{
    const SaleDone sold = sell(u"CREDIT_CARD"_s, u"0"_s, Decimal::fromInt(20), Money::fromCents(200));
    const AccessKey key = sold.document.document.accessKey;
    ASSERT_TRUE(until([&] {
        const auto now = wait(core->documents().get(key));
        return now && now->status == DocumentStatus::Authorized;
    }));
    auto& back = window->findChild<ui::ReturnScreen*>()->presenter();
    QList<ui::SaleResult> done;
    QObject::connect(&back, &ui::ReturnPresenter::done, &back, [&](const ui::SaleResult& result) { done += result; });
    back.open(key);
    ASSERT_TRUE(until([&] { return back.sale().has_value(); }));
    back.setReason(u"Producto defectuoso"_s);
    back.takeAll();
    ASSERT_TRUE(back.tipGoesBack());
    back.giveBack();
    ASSERT_TRUE(until([&] { return !done.isEmpty(); }));
    EXPECT_EQ(done[0].change.cents(), 200);
    testing_support::PaperRoll roll(576);
    ASSERT_TRUE(until([&] { return printer->bytes().contains("RETIRO DE EFECTIVO"); }));
    roll.print(printer->bytes());
    EXPECT_EQ(roll.drawerKicks, 1);
}

TEST_F(ShiftDay, OneOfEverythingStandsOnTheXTheZAndItsPaper)
{
    const auto cents = [](qint64 amount) { return Money::fromCents(amount); };
    ASSERT_TRUE(wait(core->shifts().open({}, issuer, cents(50'00))));
    const SaleDone first = sell(u"CASH"_s, u"4"_s, Decimal::fromInt(10));
    const SaleDone tipped = sell(u"CREDIT_CARD"_s, u"4"_s, Decimal::fromInt(10), cents(1'00));
    EXPECT_EQ(tipped.total, cents(12'50));
    const SaleDone cheaper = sell(u"CASH"_s, u"0"_s, Decimal::fromInt(10), {}, cents(1'00));
    // The goods of the second come back: the credit note holds no tip, which goes back in cash.
    const AccessKey original = tipped.document.document.accessKey;
    ASSERT_TRUE(until([&] {
        const auto document = wait(core->documents().get(original));
        return document && document->status == DocumentStatus::Authorized;
    }));
    ReturnRequest back;
    back.issuer = issuer;
    back.original = original;
    back.lines = {{0, Decimal::fromInt(1)}};
    back.reason = u"Producto en mal estado"_s;
    back.key = u"devolucion"_s;
    const auto note = wait(core->sales().giveBack({}, back));
    ASSERT_TRUE(note) << note.error().detail.toStdString();
    EXPECT_EQ(note->total, cents(11'50));
    ASSERT_TRUE(move(CashKind::Out, 1'00, u"Propina devuelta"_s));
    ASSERT_TRUE(move(CashKind::In, 5'00, u"Cambio"_s));
    ASSERT_TRUE(move(CashKind::Out, 2'00, u"Gasto menor"_s));
    ASSERT_TRUE(wait(core->audit().add({}, Permission::VoidSale, u"SALE_VOIDED"_s, {}, {}, u"Se arrepintió"_s)));
    ASSERT_TRUE(wait(core->audit().add({}, Permission::RemoveLine, u"LINE_REMOVED"_s, {}, {}, {})));
    ParkedSale parked;
    parked.summary = u"1 Pan"_s;
    parked.cart = "{}";
    ASSERT_TRUE(wait(core->sales().park({}, parked, u"espera"_s)));
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return shows("cashPanel"); }));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !shows("cashPanel"); }));

    press(Qt::Key_F12, Qt::ShiftModifier);
    ASSERT_TRUE(until([&] { return shows("reportView"); }));
    const QStringList both{u"$72,50"_s,
                           u"$12,50\n$11,50\n$1,00"_s,
                           u"Fondo inicial: $50,00"_s,
                           u"Entrada de efectivo: $5,00"_s,
                           u"Retiro de efectivo: $3,00"_s,
                           u"$20,00\n$3,00"_s,
                           u"$10,00\n$1,50"_s,
                           u"Ventas (3): $33,00"_s,
                           u"Notas de crédito (1): $11,50"_s,
                           u"Descuentos dados: $1,00"_s,
                           u"Propinas: $1,00"_s,
                           u"Ventas anuladas: 1"_s,
                           u"Líneas quitadas: 1"_s,
                           u"Cajón abierto sin venta: 1"_s,
                           u"Ventas en espera que quedan: 1"_s,
                           first.document.document.number + u" a "_s + cheaper.document.document.number,
                           note->document.document.number,
                           u"Propina devuelta"_s,
                           u"Sin autorizar todavía"_s};
    const QString x = linesOf("reportPanel");
    for (const QString& wanted : both)
        EXPECT_TRUE(x.contains(wanted)) << "X: " << wanted.toStdString() << "\n" << x.toStdString();
    press(Qt::Key_Escape);
    printer->forget();

    press(Qt::Key_F12, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return shows("closeGrid"); }));
    typeData(u"0 1 0 1"_s); // sixty: twelve and a half are missing
    window->findChild<QLineEdit*>(u"closeGrid_CREDIT_CARD"_s)->setFocus();
    typeData(u"1"_s);
    press(Qt::Key_Return);
    EXPECT_TRUE(until([&] { return shows("closeParked"); })) << "the parked sale is listed";
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return shows("closeReasons"); }));
    const QString reason = window->findChild<QListWidget*>(u"closeReasons"_s)->item(0)->text();
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeMessage").contains(u"Impreso"_s); }))
        << text("closeMessage").toStdString();
    const QString z = linesOf("closeShiftPanel");
    for (const QString& wanted :
         both + QStringList{u"$60,00"_s, u"−$12,50"_s, u"Motivo: "_s + reason, u"1 × $50,00: $50,00"_s})
        EXPECT_TRUE(z.contains(wanted)) << "Z: " << wanted.toStdString() << "\n" << z.toStdString();

    const QString printed = paper();
    for (const QString& wanted :
         {u"CIERRE Z 1"_s,
          u"Fondo inicial 50.00"_s,
          u"Base IVA 15% 20.00\nIVA 15% 3.00"_s,
          u"Base IVA 0% 9.00"_s,
          u"Total ventas (3) 33.00"_s,
          u"NOTAS DE CRÉDITO POR TARIFA\nBase IVA 15% 10.00\nIVA 15% 1.50"_s,
          u"Total notas de crédito (1) 11.50"_s,
          u"Descuentos 1.00"_s,
          u"Propinas 1.00"_s,
          u"Efectivo (2) 20.50\nEsperado 72.50\nContado 60.00\nDiferencia -12.50"_s,
          u"Tarjeta de crédito (2) 12.50\nDevoluciones -11.50\nEsperado 1.00\nContado 1.00"_s,
          u"Entradas de efectivo 5.00"_s,
          u"Retiros de efectivo 3.00"_s,
          u"Aperturas de cajón sin venta 1"_s,
          u"Ventas anuladas en pantalla 1"_s,
          u"Líneas quitadas 1"_s,
          u"Ventas en espera 1"_s,
          u"Facturas:\n"_s + first.document.document.number + u" a "_s + cheaper.document.document.number,
          u"Notas de crédito:\n"_s + note->document.document.number,
          u"Sin autorizar todavía"_s,
          u"1 x 50.00 50.00\n1 x 10.00 10.00"_s,
          u"DIFERENCIA $ -12.50"_s,
          u"Motivo: "_s + reason})
        EXPECT_TRUE(printed.contains(wanted)) << wanted.toStdString() << "\n" << printed.toStdString();
    EXPECT_FALSE(printed.contains(u"COPIA"_s));
    printer->forget();
    press(Qt::Key_F9);
    ASSERT_TRUE(until([&] { return paper().contains(u"COPIA"_s); }));

    // Nothing changes it: what is sold next belongs to the next one.
    press(Qt::Key_Return);
    ASSERT_TRUE(wait(core->shifts().open({}, issuer, {})));
    sell(u"CASH"_s, u"4"_s, Decimal::fromInt(7));
    const auto closed = wait(core->shifts().closed(issuer, 1));
    ASSERT_TRUE(closed && !closed->isEmpty());
    const auto again = wait(core->shifts().z({}, closed->first().id));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->salesTotal, cents(33'00));
    EXPECT_EQ(again->tips, cents(1'00));
}

TEST_F(ShiftDay, MoneyThatGoesOutOpensTheDrawerOnceAndItsSlipComesAgainAsACopy)
{
    ASSERT_TRUE(wait(core->shifts().open({}, issuer, Money::fromCents(50'00))));
    window->run(ui::Command::CashOut);
    ASSERT_TRUE(until([&] { return shows("cashPanel"); }));
    typeData(u"20"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return paper().contains(u"RETIRO DE EFECTIVO"_s); }));
    const auto kicks = [&] {
        testing_support::PaperRoll roll(576);
        roll.print(printer->bytes());
        return roll.drawerKicks;
    };
    EXPECT_EQ(kicks(), 1) << "a cashier has no other way to the money";
    EXPECT_EQ(paper().count(u"\n____________"_s), 2) << paper().toStdString();
    EXPECT_FALSE(paper().contains(u"COPIA"_s));
    window->run(ui::Command::CashOut);
    ASSERT_TRUE(until([&] { return shows("cashAgain"); }));
    press(Qt::Key_F9);
    ASSERT_TRUE(until([&] { return paper().contains(u"COPIA"_s); }));
    EXPECT_EQ(kicks(), 1);
    const auto x = wait(core->shifts().x({}, issuer));
    ASSERT_TRUE(x);
    EXPECT_EQ(x->cashOut, Money::fromCents(20'00));
}

TEST_F(ShiftDay, WhoeverIsSwitchedOffElsewhereSignsInAnewAndTheSaleIsKept)
{
    const qint64 ana = hire({}, u"Ana"_s, Role::Administrator, "1111");
    const auto boss = wait(core->people().signIn(ana, "1111"));
    ASSERT_TRUE(boss);
    const Actor by{boss->token, {}};
    const qint64 luis = hire(by, u"Luis"_s, Role::Cashier, "3333");
    ASSERT_TRUE(wait(core->shifts().open(by, issuer, {})));
    const auto cashier = wait(core->people().signIn(luis, "3333"));
    ASSERT_TRUE(cashier);
    auto* session = window->findChild<ui::Session*>();
    session->begin(*cashier);
    // The shift was opened behind the window's back: it hears of it when somebody signs in.
    const auto* center = window->findChild<ui::ShiftCenter*>();
    ASSERT_TRUE(until([&] { return shows("stateCashier") && entry->hasFocus() && center->shift(); }));
    scanOne();
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
    const QString product = cart().lines[0].product.code;

    Employee gone = cashier->employee;
    gone.active = false;
    ASSERT_TRUE(wait(core->people().save(by, gone, {}, {})));
    press(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return shows("signInPadPin") && shows("signInMessage"); }));
    EXPECT_TRUE(text("signInMessage").contains(u"sesión"_s)) << text("signInMessage").toStdString();
    const auto* people = window->findChild<QListWidget*>(u"signInPeople"_s);
    EXPECT_EQ(people->count(), 1) << "he is on the list no more";
    typeData(u"1111"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !shows("signInPadPin"); }));
    ASSERT_EQ(cart().lines.size(), 1);
    EXPECT_EQ(cart().lines[0].product.code, product);
    press(Qt::Key_F12);
    EXPECT_TRUE(until([&] { return text("resultNumber").contains(u"001-001-"_s); }));
    const auto x = wait(core->shifts().x({session->actor().session, {}}, issuer));
    ASSERT_TRUE(x);
    EXPECT_EQ(x->sales, 1);
}

TEST_F(ShiftDay, WhoSwitchesHimselfOffOrDownIsNobodyOrLessAtOnce)
{
    const qint64 ana = hire({}, u"Ana"_s, Role::Administrator, "1111");
    const auto begun = wait(core->people().signIn(ana, "1111"));
    ASSERT_TRUE(begun);
    ASSERT_TRUE(wait(core->shifts().open({begun->token, {}}, issuer, {})));
    auto* session = window->findChild<ui::Session*>();
    session->begin(*begun);
    hire({begun->token, {}}, u"Rosa"_s, Role::Administrator, "2222");
    window->go(ui::Page::People);
    auto* list = window->findChild<QListWidget*>(u"people"_s);
    ASSERT_TRUE(until([&] { return list->count() == 2; }));
    const auto edit = [&] {
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(u"Ana"_s))
                Q_EMIT list->itemActivated((list->setCurrentRow(row), list->item(row)));
        }
        return until([&] { return shows("personSave"); });
    };
    ASSERT_TRUE(edit());
    window->findChild<QComboBox*>(u"personRole"_s)->setCurrentIndex(1);
    window->findChild<QPushButton*>(u"personSave"_s)->click();
    ASSERT_TRUE(until([&] { return !shows("personSave"); }));
    EXPECT_FALSE(session->may(Permission::ManageSettings));
    EXPECT_TRUE(session->may(Permission::SeeExpectedCash));
    const auto people = wait(core->people().list(true));
    Employee self;
    for (const Employee& each : people.value_or({})) {
        if (each.id == ana)
            self = each;
    }
    EXPECT_EQ(self.role, Role::Supervisor);
    self.active = false;
    session->learn(self);
    EXPECT_TRUE(until([&] { return shows("signInPadPin"); }));
}

TEST_F(ShiftDay, TheTrailIsSearchedInTheWordsOfTheScreenAndSaysWhatChanged)
{
    const qint64 ana = hire({}, u"Ana"_s, Role::Administrator, "1111");
    const auto begun = wait(core->people().signIn(ana, "1111"));
    ASSERT_TRUE(begun);
    const Actor by{begun->token, {}};
    ASSERT_TRUE(wait(core->shifts().open(by, issuer, {})));
    hire(by, u"Luis"_s, Role::Cashier, "3333");
    Customer customer;
    customer.id = u"1710034065"_s;
    customer.idTypeCode = u"05"_s;
    customer.name = u"Peña José"_s;
    ASSERT_TRUE(wait(core->customers().save(customer, by)));
    customer.name = u"Peña Íñiguez José"_s;
    customer.email = u"jose@example.com"_s;
    ASSERT_TRUE(wait(core->customers().save(customer, by)));
    ASSERT_TRUE(wait(core->customers().save(customer, by))) << "nothing new: nothing to tell";
    window->findChild<ui::Session*>()->begin(*begun);
    window->go(ui::Page::Audit);
    auto* table = window->findChild<QAbstractItemView*>(u"audit"_s);
    const auto search = [&](const QString& words, int rows) {
        auto* box = window->findChild<QLineEdit*>(u"auditSearch"_s);
        box->setFocus();
        box->clear();
        typeData(words);
        return until([&] { return table->isVisible() && table->model()->rowCount() == rows; }, 5000);
    };
    EXPECT_TRUE(search(u"abrio el turno"_s, 1));
    EXPECT_TRUE(search(u"cliente"_s, 2)) << table->model()->rowCount();
    EXPECT_TRUE(text("auditDetail").contains(u"Nombre: Peña José → Peña Íñiguez José"_s))
        << text("auditDetail").toStdString();
    EXPECT_FALSE(text("auditDetail").contains(u"example.com"_s)) << "an address is the customer's own business";
    EXPECT_FALSE(text("auditDetail").contains(u'{'));
    QTemporaryDir files;
    dialogs.path = files.filePath(u"bitacora.csv"_s);
    window->findChild<QAbstractButton*>(u"auditExport"_s)->click();
    ASSERT_TRUE(until([&] { return QFile::exists(dialogs.path); }));
    const auto newest = wait(core->audit().list(by, {}));
    ASSERT_TRUE(newest && !newest->isEmpty());
    EXPECT_EQ(newest->first().action, u"AUDIT_EXPORTED"_s);
    EXPECT_EQ(newest->first().subject, u"bitacora.csv"_s);
}
