#include "pos/ImportColumns.h"

#include "storage/SearchText.h"

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

struct Column
{
    QString member;
    QStringList names; // folded: lower case, no accents, no blanks
};

const QList<Column>& productColumns()
{
    static const QList<Column> columns{
        {u"code"_s, {u"codigo"_s, u"code"_s, u"codigoprincipal"_s, u"sku"_s}},
        {u"name"_s, {u"nombre"_s, u"name"_s, u"descripcion"_s, u"description"_s, u"producto"_s}},
        {u"price"_s, {u"precio"_s, u"price"_s, u"preciosiniva"_s, u"unitprice"_s}},
        {u"priceWithTaxes"_s, {u"precioconiva"_s, u"pricewithtax"_s, u"pvp"_s}},
        {u"iva"_s, {u"iva"_s, u"tarifaiva"_s, u"vat"_s}},
        {u"barcode"_s, {u"codigodebarras"_s, u"codigobarras"_s, u"barras"_s, u"barcode"_s, u"ean"_s}},
        {u"category"_s, {u"categoria"_s, u"category"_s}},
        {u"unit"_s, {u"unidad"_s, u"unit"_s}},
        {u"cost"_s, {u"costo"_s, u"cost"_s}},
        {u"stock"_s, {u"existencias"_s, u"stock"_s, u"cantidad"_s}},
        {u"minimum"_s, {u"minimo"_s, u"minimum"_s}},
        {u"active"_s, {u"activo"_s, u"active"_s}},
    };
    return columns;
}

const QList<Column>& customerColumns()
{
    static const QList<Column> columns{
        {u"id"_s, {u"identificacion"_s, u"cedula"_s, u"ruc"_s, u"cedularuc"_s, u"id"_s}},
        {u"idType"_s, {u"tipo"_s, u"tipoidentificacion"_s, u"idtype"_s}},
        {u"name"_s, {u"nombre"_s, u"nombres"_s, u"razonsocial"_s, u"name"_s}},
        {u"email"_s, {u"correo"_s, u"correoelectronico"_s, u"email"_s, u"mail"_s}},
        {u"phone"_s, {u"telefono"_s, u"celular"_s, u"phone"_s}},
        {u"address"_s, {u"direccion"_s, u"address"_s}},
    };
    return columns;
}

QString folded(const QString& heading)
{
    QString text;
    for (const QChar c : storage::searchText(heading))
        if (c.isLetterOrNumber())
            text += c;
    return text;
}

} // namespace

ImportColumns::ImportColumns(ImportKind kind, const QStringList& heading) : m_heading(heading)
{
    const auto& known = kind == ImportKind::Products ? productColumns() : customerColumns();
    for (qsizetype i = 0; i < heading.size(); ++i) {
        const QString name = folded(heading[i]);
        for (const Column& column : known) {
            if (!column.names.contains(name))
                continue;
            if (m_columns.contains(column.member))
                m_problems += {1, heading[i], u"TWICE"_s, {}};
            else
                m_columns.insert(column.member, static_cast<int>(i));
        }
    }
    QStringList needed{u"name"_s};
    needed.prepend(kind == ImportKind::Products ? u"code"_s : u"id"_s);
    for (const QString& member : needed)
        if (!has(member))
            m_problems += {1, name(member), u"MISSING"_s, {}};
    if (kind == ImportKind::Products && !has(u"price"_s) && !has(u"priceWithTaxes"_s))
        m_problems += {1, name(u"price"_s), u"MISSING"_s, {}};
}

QString ImportColumns::value(const CsvTable::Line& line, const QString& member) const
{
    return line.fields.value(m_columns.value(member, -1)).trimmed();
}

QString ImportColumns::name(const QString& member) const
{
    if (has(member))
        return m_heading[m_columns.value(member)];
    for (const QList<Column>* columns : {&productColumns(), &customerColumns()})
        for (const Column& column : *columns)
            if (column.member == member)
                return column.names.first();
    return member;
}

} // namespace engine::pos
