#pragma once
#include "pos/ImportColumns.h"

#include <QDate>
#include <QSet>

#include <optional>

namespace engine::pos {

// One line of a file of products. Only what the line says counts for a product that is there already.
struct ProductRow
{
    CsvTable::Line line;
    ProductCard card;
    QSet<QString> given; // members of ImportColumns
    std::optional<Decimal> stock;
    std::optional<Decimal> gross; // the price with IVA, where the line says only that one
};

struct CustomerRow
{
    CsvTable::Line line;
    Customer customer;
    QSet<QString> given;
};

// What a file says, before anybody looks into the database. A bad line never holds up a good one.
template <class Row>
struct ImportRows
{
    QList<Row> good;
    QList<CsvTable::Line> bad; // in the order of the file
    QList<ImportRow> problems;
};

// The column that says what a refused field of a card holds.
QString memberOfField(const QString& field);

ImportRows<ProductRow> readProducts(const CsvTable& table, const ImportColumns& columns, QDate today);
ImportRows<CustomerRow> readCustomers(const CsvTable& table, const ImportColumns& columns);

} // namespace engine::pos
