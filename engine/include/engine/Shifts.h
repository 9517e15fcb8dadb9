#pragma once
#include <engine/People.h>

namespace engine {

struct Shift
{
    qint64 id = 0;
    IssuerId issuer = 0;
    bool open = true;
    Money float_;
    QString openedBy; // name; empty = the owner of a shop without employees
    QDateTime openedAt;
    qint64 number = 0; // of its Z; 0 while open
    QString closedBy;
    QDateTime closedAt;
};

enum class CashKind { In, Out, NoSale };

struct CashMovement
{
    qint64 id = 0;
    CashKind kind = CashKind::In;
    Money amount; // 0 for a drawer opened without a sale
    QString reason, note;
    QString employee, approver;
    QDateTime at;
};

struct TenderTotal
{
    QString tender;
    int count = 0;
    Money sales, returns;      // both positive
    Money expected;            // with float and movements when it is cash
    Money counted, difference; // of a closed shift
};

struct TaxTotal104
{
    QString rateCode; // codigoPorcentaje of IVA
    Money base, tax;
};

struct Denomination
{
    Money value; // of one note or coin
    int count = 0;
};

// X while the shift is open, Z when it is closed; the Z is stored as it was and never changes.
struct ShiftReport
{
    Shift shift;
    QString till;               // 001-001
    QList<TenderTotal> tenders; // cash first
    QList<TaxTotal104> salesByRate, returnsByRate;
    int sales = 0, returns = 0, noSales = 0, voids = 0, removedLines = 0;
    Money salesTotal, returnsTotal, discounts, tips;
    QList<CashMovement> movements;
    Money cashIn, cashOut;
    QString firstInvoice, lastInvoice, firstCreditNote, lastCreditNote;
    QList<QString> notAuthorized; // numbers of documents the tax office has not authorised yet
    int parked = 0;
    QList<Denomination> counted;
    Money difference; // of all tenders; negative = missing
    QString differenceReason, approvedBy;
    QDateTime at;
};

struct CloseRequest
{
    QList<Denomination> cash;
    QList<TenderTotal> others; // `tender` and `counted` only
    QString reason;            // for a difference above the limit
    QString key;               // makes the close once only
};

class Shifts
{
public:
    virtual ~Shifts() = default;
    // Whether selling waits for a shift that somebody opens; without that the first sale opens one by itself. Setting
    // shift.required: auto (as soon as there are employees) | always | never.
    virtual Answer<bool> required() = 0;
    // NOT_FOUND when none is open. A shift of another day that was never closed is still the open one.
    virtual Answer<Shift> current(IssuerId issuer) = 0;
    virtual Answer<Shift> open(Actor actor, IssuerId issuer, Money float_) = 0; // CONFLICT when one is open
    // In and Out: Permission::MoveCash, an amount and a reason. NoSale: Permission::OpenDrawer, a reason, no amount.
    // The same key answers the same movement.
    virtual Answer<CashMovement> moveCash(Actor actor, IssuerId issuer, CashMovement movement, QString key) = 0;
    // More cash in the drawer than the setting shift.cashReminder says (500.00; 0 = never ask): time to take some to the
    // safe. Tells nobody how much there is.
    virtual Answer<bool> drawerFull(IssuerId issuer) = 0;
    virtual Answer<ShiftReport> x(Actor actor, IssuerId issuer) = 0; // changes nothing; Permission::SeeExpectedCash
    // What is not counted counts as 0, but for what is paid later: nobody can count that. Above the limit (setting
    // shift.differenceLimit, by any one tender or by all together) refused with DIFFERENCE_TOO_LARGE until a reason and
    // Permission::AcceptDifference are there. The close is blind: who may not accept the difference is told no figure;
    // who may and has given no reason yet finds each tender's difference in a field `difference.TENDER` as an amount
    // (the approval is still good then). The same key answers the same Z.
    virtual Answer<ShiftReport> close(Actor actor, IssuerId issuer, CloseRequest request) = 0;
    virtual Answer<QList<Shift>> closed(IssuerId issuer, int limit) = 0; // newest first
    // As it was stored, for Permission::SeeExpectedCash and for whoever closed it.
    virtual Answer<ShiftReport> z(Actor actor, qint64 shift) = 0;
};

} // namespace engine
