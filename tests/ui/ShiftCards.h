#pragma once
#include "support/FakeEngine.h"
#include "support/FakeSales.h"
#include "support/FakeShifts.h"

#include <people/Session.h>
#include <shell/Language.h>
#include <shift/ShiftCenter.h>

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace test {

using namespace Qt::StringLiterals;
using engine::Money;

// The cards of the shift over a played engine.
struct Cards
{
    explicit Cards(const std::function<void(Cards&)>& prepare = {}) : language(&host)
    {
        language.use(u"es"_s);
        if (prepare)
            prepare(*this);
        host.setObjectName(u"page"_s);
        host.resize(1366, 768);
        host.show();
        QApplication::setActiveWindow(&host);
        ui::Services services{fake, fake, fake, fake.customerPart, fake, fake, events, {}, {}};
        services.shifts = &shifts;
        services.sales = sales;
        services.printing = withPrinter ? &printing : nullptr;
        center = std::make_unique<ui::ShiftCenter>(services, session, &host, nullptr);
        QObject::connect(center.get(), &ui::ShiftCenter::told, &host, [this](const QString& said) { told = said; });
        center->setIssuer(test::FakeEngine::shop(engine::SriTarget::Practice));
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 12; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent press(QEvent::KeyPress, code, modifiers, code == Qt::Key_Return ? u"\r"_s : QString());
        if (code == Qt::Key_Escape)
            center->escape();
        else if (!center->handleKey(&press))
            QApplication::sendEvent(host.focusWidget() ? host.focusWidget() : &host, &press);
        settle();
    }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, static_cast<Qt::Key>(c.toUpper().unicode()), Qt::NoModifier, QString(c));
            QApplication::sendEvent(host.focusWidget(), &press);
        }
        settle();
    }
    template <class T = QWidget>
    T* find(const char* name) const
    {
        return host.findChild<T*>(QString::fromLatin1(name));
    }
    bool shows(const char* name) const { return find(name) && find(name)->isVisible(); }
    QString text(const char* name) const { return find<QLabel>(name)->text(); }
    void signIn(qint64 id, engine::Role role)
    {
        engine::Session begun;
        begun.token = u"session-%1"_s.arg(id);
        begun.employee.id = id;
        begun.employee.role = role;
        begun.permissions = engine::permissionsOf(role);
        session.begin(begun);
        settle();
    }
    QString words(const char* panel) const
    {
        QStringList said;
        for (const QLabel* label : find(panel)->findChildren<QLabel*>())
            said += label->text();
        return said.join(u'\n');
    }
    static engine::Shift openSince(const QDateTime& when)
    {
        engine::Shift shift;
        shift.id = 7;
        shift.issuer = 1;
        shift.float_ = Money::fromCents(5000);
        shift.openedBy = u"Luis Cajas"_s;
        shift.openedAt = when;
        return shift;
    }
    static engine::ShiftReport report(qint64 number);

    QWidget host;
    ui::Language language;
    test::FakeEngine fake;
    test::FakeShifts shifts;
    test::FakePrinting printing{fake};
    bool withPrinter = false;
    engine::Sales* sales = nullptr;
    ui::EngineEvents events;
    ui::Session session;
    std::unique_ptr<ui::ShiftCenter> center;
    QString told;
};

inline engine::ShiftReport Cards::report(qint64 number)
{
    engine::ShiftReport made;
    made.shift = openSince(QDateTime(QDate(2026, 11, 21), QTime(13, 2), Qt::UTC));
    made.shift.id = number;
    made.shift.number = number;
    made.shift.open = number == 0;
    made.shift.closedBy = u"Luis Cajas"_s;
    made.shift.closedAt = QDateTime(QDate(2026, 11, 22), QTime(1, 15), Qt::UTC);
    made.till = u"001-001"_s;
    const auto cents = [](qint64 amount) { return Money::fromCents(amount); };
    made.tenders = {{u"CASH"_s, 118, cents(184'350), cents(1250), cents(193'100), cents(192'900), cents(-200)},
                    {u"DEBIT"_s, 21, cents(60'240), {}, cents(60'240), cents(60'240), {}},
                    {u"CREDIT_CARD"_s, 33, cents(121'005), {}, cents(121'005), cents(121'005), {}},
                    {u"ON_CREDIT"_s, 2, cents(40'000), {}, cents(40'000), cents(40'000), {}}};
    made.salesByRate = {{u"0"_s, cents(80'345), {}}, {u"4"_s, cents(282'826), cents(42'424)}};
    made.returnsByRate = {{u"4"_s, cents(1087), cents(163)}};
    made.sales = 171;
    made.returns = 1;
    made.salesTotal = cents(405'595);
    made.returnsTotal = cents(1250);
    made.discounts = cents(3210);
    made.tips = cents(450);
    made.noSales = 1;
    made.voids = 2;
    made.removedLines = 9;
    made.parked = 1;
    engine::CashMovement out;
    out.kind = engine::CashKind::Out;
    out.amount = cents(20'000);
    out.reason = u"Retiro a caja fuerte"_s;
    out.employee = u"Luis Cajas"_s;
    out.at = made.shift.openedAt.addSecs(7200);
    made.movements = {out};
    made.cashIn = cents(25'000);
    made.cashOut = cents(20'000);
    made.firstInvoice = u"001-001-000004711"_s;
    made.lastInvoice = u"001-001-000004881"_s;
    made.firstCreditNote = made.lastCreditNote = u"001-001-000000019"_s;
    made.notAuthorized = {u"001-001-000004880"_s, u"001-001-000004881"_s};
    made.counted = {{cents(10'000), 8}, {cents(2000), 40}, {cents(1000), 25}, {cents(100), 79}};
    made.difference = cents(-200);
    made.at = made.shift.closedAt;
    return made;
}

} // namespace test
