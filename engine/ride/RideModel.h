#pragma once
#include <engine/Result.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace engine::ride {

struct Field
{
    QString label;
    QString value;
};

// A titled group of labelled values below the buyer: export data, transport data.
struct Section
{
    QString title;
    QList<Field> fields;
};

// All numbers are kept as the voucher spells them: the print shows the decimals that were signed.
struct Line
{
    QString mainCode;
    QString auxCode;
    QString quantity;
    QString unit;
    QString description;
    QList<Field> details;
    QString unitPrice;
    QString subsidy;             // per unit; empty = none
    QString priceWithoutSubsidy; // empty = none
    QString discount;
    QString total;
    QString iva; // of IVA: "15%", "0%"; "No obj.", "Exento"; empty = none
};

struct Payment
{
    QString method;
    QString amount;
    QString term;
    QString unit;
};

struct Reimbursement
{
    QString supplier;
    QString documentType;
    QString documentNumber;
    QString date;
    QString authorization;
    QString base;
    QString tax;
};

enum class AmountKind { Normal, Total, Note };

struct AmountRow
{
    QString label;
    QString value;
    AmountKind kind = AmountKind::Normal;
};

// What a RIDE shows, as display strings in printing order (annex 2 of the SRI sheet).
struct RideModel
{
    QString businessName;
    QString tradeName;
    QString mainAddress;
    QString branchAddress;
    QString specialTaxpayer;
    QString keepsAccounts;
    QString withholdingAgent;
    QString rimpe;

    QString ruc;
    QString documentName;
    QString number;              // 001-001-000000042
    QString authorizationNumber; // the access key in the offline scheme
    QString authorizationDate;   // empty = not known
    QString environment;
    QString emission;
    QString accessKey;

    QList<Field> buyer;
    QList<Section> sections;
    QList<Line> lines;
    QList<Reimbursement> reimbursements;
    QString reimbursedBase;
    QString reimbursedTax;
    QString reimbursedTotal;
    QList<Field> additional;
    QList<Payment> payments;
    QList<AmountRow> totals;
};

// See renderRide() for what is accepted. Errors: XML_MALFORMED, RIDE_FAILED.
Result<RideModel> readVoucher(const QByteArray& voucherXml, const QString& authorizationDate);

} // namespace engine::ride
