#include "ride/RideColumns.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

constexpr qreal kWantedDescription = 118;
constexpr qreal kLeastDescription = 74; // before a number is broken
constexpr qreal kLeastCode = 46;
constexpr qreal kMostCode = 84;
constexpr qreal kLeastUnit = 34;
constexpr qreal kLeastNumber = 50;
constexpr qreal kMostNumber = 92; // 12 integer and 6 fraction digits with their point
constexpr TextStyle kTotal{9.5, true, kInk};

struct LineColumn
{
    QString title;
    QString Line::*value = nullptr;
    Align align = Align::Left;
    bool always = false;
};

QList<LineColumn> lineColumns()
{
    return {{u"Cód. principal"_s, &Line::mainCode, Align::Left, false},
            {u"Cód. auxiliar"_s, &Line::auxCode, Align::Left, false},
            {u"Cantidad"_s, &Line::quantity, Align::Right, true},
            {u"Unidad"_s, &Line::unit, Align::Left, false},
            {u"Descripción"_s, &Line::description, Align::Left, true},
            {u"Precio unitario"_s, &Line::unitPrice, Align::Right, true},
            {u"Subsidio"_s, &Line::subsidy, Align::Right, false},
            {u"Precio sin subsidio"_s, &Line::priceWithoutSubsidy, Align::Right, false},
            {u"Descuento"_s, &Line::discount, Align::Right, false},
            {u"Precio total"_s, &Line::total, Align::Right, true}};
}

qreal widestWord(const QString& title)
{
    qreal width = 0;
    for (const QString& word : title.split(u' '))
        width = std::max(width, textWidth(word, kHeading));
    return width;
}

qreal wantedWidth(const LineColumn& column, const QList<Line>& lines, qreal padding)
{
    const qreal least = column.align == Align::Right  ? kLeastNumber
                        : column.value == &Line::unit ? kLeastUnit
                                                      : kLeastCode;
    qreal width = std::max(widestWord(column.title), least - 2 * padding);
    const qreal most = (column.align == Align::Right ? kMostNumber : kMostCode) - 2 * padding;
    for (const Line& line : lines) {
        width = std::max(width, textWidth((line.*column.value).left(40), kBody));
        if (width >= most)
            return most + 2 * padding;
    }
    return width + 2 * padding;
}

// Gives the description what is left; when that is too little, first the codes give way, then the numbers.
void spread(Table& table, const QList<LineColumn>& shown)
{
    const auto isDescription = [&](qsizetype i) { return shown.at(i).value == &Line::description; };
    const auto leftOver = [&] {
        qreal used = 0;
        for (qsizetype i = 0; i < shown.size(); ++i)
            used += isDescription(i) ? 0 : table.columns.at(i).width;
        return paper::kContent - used;
    };
    for (qsizetype i = 0; i < shown.size() && leftOver() < kWantedDescription; ++i)
        if (shown.at(i).align == Align::Left && !isDescription(i))
            table.columns[i].width = std::min(table.columns.at(i).width, kLeastCode);
    if (const qreal rest = leftOver(); rest < kLeastDescription) {
        const qreal numbers = paper::kContent - rest;
        for (qsizetype i = 0; i < shown.size(); ++i)
            if (!isDescription(i))
                table.columns[i].width *= (numbers - (kLeastDescription - rest)) / numbers;
    }
    for (qsizetype i = 0; i < shown.size(); ++i)
        if (isDescription(i))
            table.columns[i].width = leftOver();
}

Cell lineCell(const Table& table, qsizetype column, const LineColumn& kind, const Line& line)
{
    Cell cell = table.cell(column, line.*kind.value, kBody);
    if (kind.value == &Line::description)
        for (const Field& detail : line.details)
            cell += table.cell(column, detail.label + ": "_L1 + detail.value, kSmall);
    return cell;
}

// Labelled values side by side, row after row.
Table fieldGrid(qreal x, const QList<qreal>& widths, const QList<Field>& fields, const TextStyle& valueStyle)
{
    Table table;
    table.x = x;
    table.rowRules = false;
    for (const qreal width : widths)
        table.columns.append({width, Align::Left, {}});
    for (qsizetype first = 0; first < fields.size(); first += widths.size()) {
        Row row;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const Field field = fields.value(first + i);
            row.cells.append(field.value.isEmpty() ? Cell() : table.labelled(i, field.label, field.value, valueStyle));
        }
        table.rows.append(row);
    }
    return table;
}

void addAmount(Table& table, const AmountRow& amount)
{
    const bool total = amount.kind == AmountKind::Total;
    const TextStyle label = total ? kTotal : amount.kind == AmountKind::Note ? kSmall : kBody;
    const TextStyle value = total ? kTotal : kBody;
    Row row;
    row.cells = {table.cell(0, amount.label, label), table.cell(1, amount.value, value)};
    if (total)
        row.fill = kShade;
    table.rows.append(row);
}

} // namespace

Table linesTable(const RideModel& model)
{
    Table table;
    table.x = paper::kLeft;
    QList<LineColumn> shown;
    for (const LineColumn& column : lineColumns()) {
        const bool used = column.always || std::any_of(model.lines.begin(), model.lines.end(), [&](const Line& line) {
                              return !(line.*column.value).isEmpty();
                          });
        if (!used)
            continue;
        shown.append(column);
        const bool description = column.value == &Line::description;
        table.columns.append(
            {description ? 0 : wantedWidth(column, model.lines, table.cellPadding), column.align, column.title});
    }
    spread(table, shown);
    for (const Line& line : model.lines) {
        Row row;
        for (qsizetype i = 0; i < shown.size(); ++i)
            row.cells.append(lineCell(table, i, shown.at(i), line));
        table.rows.append(row);
    }
    return table;
}

Table reimbursementsTable(const RideModel& model)
{
    Table table;
    table.x = paper::kLeft;
    table.title = u"Comprobantes de reembolso"_s;
    constexpr qreal kSupplier = 68, kDate = 54, kNumber = 204, kAmount = 56;
    table.columns = {{kSupplier, Align::Left, u"Proveedor"_s},
                     {paper::kContent - kSupplier - kDate - kNumber - 2 * kAmount, Align::Left, u"Comprobante"_s},
                     {kDate, Align::Left, u"Fecha"_s},
                     {kNumber, Align::Left, u"Autorización"_s},
                     {kAmount, Align::Right, u"Base imponible"_s},
                     {kAmount, Align::Right, u"Impuestos"_s}};
    for (const Reimbursement& item : model.reimbursements) {
        Row row;
        row.cells = {table.cell(0, item.supplier, kBody),
                     table.cell(1, item.documentType, kSmall) + table.cell(1, item.documentNumber, kBody),
                     table.cell(2, item.date, kBody),
                     table.cell(3, item.authorization, kSmall),
                     table.cell(4, item.base, kBody),
                     table.cell(5, item.tax, kBody)};
        table.rows.append(row);
    }
    const auto addTotal = [&](const QString& label, const QString& base, const QString& tax) {
        if (base.isEmpty() && tax.isEmpty())
            return;
        Row row;
        row.cells = {
            {}, {}, {}, table.cell(3, label, kStrong), table.cell(4, base, kStrong), table.cell(5, tax, kStrong)};
        table.rows.append(row);
    };
    addTotal(u"Base e impuestos de reembolso"_s, model.reimbursedBase, model.reimbursedTax);
    addTotal(u"Total de comprobantes de reembolso"_s, {}, model.reimbursedTotal);
    return table;
}

Table sectionTable(const Section& section)
{
    const qreal quarter = paper::kContent / 4;
    Table table = fieldGrid(paper::kLeft, {quarter, quarter, quarter, quarter}, section.fields, kBody);
    table.title = section.title;
    return table;
}

Table buyerTable(const RideModel& model, qreal x, qreal width)
{
    return fieldGrid(x, {width * 0.5, width * 0.3, width * 0.2}, model.buyer, {7.6, false, kInk});
}

Table additionalTable(const RideModel& model, qreal width)
{
    Table table;
    table.x = paper::kLeft;
    table.title = u"Información adicional"_s;
    qreal names = 0;
    for (const Field& field : model.additional)
        names = std::max(names, textWidth(field.label.left(80), kSmall));
    const qreal nameWidth = std::clamp(names + 2 * table.cellPadding + 2, width * 0.25, width * 0.45);
    table.columns = {{nameWidth, Align::Left, {}}, {width - nameWidth, Align::Left, {}}};
    for (const Field& field : model.additional) {
        Row row;
        row.cells = {table.cell(0, field.label, kSmall), table.cell(1, field.value, kBody)};
        table.rows.append(row);
    }
    return table;
}

Table paymentsTable(const RideModel& model, qreal width)
{
    Table table;
    table.x = paper::kLeft;
    const bool terms = std::any_of(model.payments.begin(), model.payments.end(),
                                   [](const Payment& p) { return !p.term.isEmpty() || !p.unit.isEmpty(); });
    const qreal termWidth = terms ? 36 : 0;
    const qreal unitWidth = terms ? 38 : 0;
    qreal amount = 52;
    for (const Payment& payment : model.payments)
        amount = std::clamp(textWidth(payment.amount.left(40), kBody) + 2 * table.cellPadding, amount, kMostNumber);
    table.columns = {{width - amount - termWidth - unitWidth, Align::Left, u"Forma de pago"_s},
                     {amount, Align::Right, u"Valor"_s}};
    if (terms)
        table.columns += {{termWidth, Align::Right, u"Plazo"_s}, {unitWidth, Align::Left, u"Tiempo"_s}};
    for (const Payment& payment : model.payments) {
        Row row;
        row.cells = {table.cell(0, payment.method, kBody), table.cell(1, payment.amount, kBody)};
        if (terms)
            row.cells += {table.cell(2, payment.term, kBody), table.cell(3, payment.unit, kBody)};
        table.rows.append(row);
    }
    return table;
}

Table totalsTable(const RideModel& model, qreal x, qreal width)
{
    Table table;
    table.x = x;
    table.rowPadding = 1.8;
    qreal amount = 60;
    for (const AmountRow& row : model.totals)
        amount = std::clamp(textWidth(row.value.left(40), row.kind == AmountKind::Total ? kTotal : kBody) +
                                2 * table.cellPadding,
                            amount, width * 0.6);
    table.columns = {{width - amount, Align::Left, {}}, {amount, Align::Right, {}}};
    for (const AmountRow& row : model.totals)
        addAmount(table, row);
    return table;
}

} // namespace engine::ride
