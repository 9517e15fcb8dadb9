#include "pos/OrderSlip.h"

#include "core/FieldErrors.h"
#include "core/Text.h"

#include <engine/ShelfPrice.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

// Name and table together are what a parked sale is called by.
constexpr qsizetype kNameLength = 35;
constexpr qsizetype kTableLength = 20;
constexpr qsizetype kNoteLength = 200;
constexpr qsizetype kItemNoteLength = 100;
constexpr qsizetype kCodeLength = 50;
constexpr qsizetype kMostItems = 100;
constexpr qint64 kMostPieces = 10'000;
constexpr qsizetype kNamedItems = 3; // in the summary

QString cleaned(const QString& text, qsizetype limit, const QString& path, core::FieldErrors& errors)
{
    QString clean = core::cleanText(text);
    if (core::codePointLength(clean) > limit)
        errors.add(path, u"At most %1 characters."_s.arg(limit), clean.left(limit));
    return clean;
}

OrderItem checkedItem(const OrderItem& item, const QString& path, core::FieldErrors& errors)
{
    OrderItem fine;
    fine.code = cleaned(item.code, kCodeLength, path + u".code"_s, errors);
    if (fine.code.isEmpty())
        errors.add(path + u".code"_s, u"Name the product by its code or a barcode."_s);
    fine.quantity = item.quantity;
    if (item.quantity <= Decimal() || item.quantity > Decimal::fromInt(kMostPieces))
        errors.add(path + u".quantity"_s, u"Must be above 0, and at most %1."_s.arg(kMostPieces),
                   item.quantity.toString(0));
    fine.note = cleaned(item.note, kItemNoteLength, path + u".note"_s, errors);
    return fine;
}

// As ui::Cart reads it.
QJsonObject lineJson(const OrderedLine& line)
{
    const Product& p = line.product;
    return {{u"id"_s, p.id},
            {u"code"_s, p.code},
            {u"barcode"_s, p.barcode},
            {u"name"_s, p.name},
            {u"price"_s, p.unitPrice.toString()},
            {u"iva"_s, p.ivaRateCode},
            {u"ice"_s, p.iceRateCode},
            {u"irbpnr"_s, p.irbpnr},
            {u"quantity"_s, line.quantity.toString()},
            {u"unitPrice"_s, p.unitPrice.toString()}};
}

QByteArray compact(const QJsonDocument& document)
{
    return document.toJson(QJsonDocument::Compact);
}

} // namespace

Result<OrderRequest> checkedOrder(const OrderRequest& request)
{
    core::FieldErrors errors;
    OrderRequest fine;
    fine.name = cleaned(request.name, kNameLength, u"name"_s, errors);
    fine.table = cleaned(request.table, kTableLength, u"table"_s, errors);
    fine.note = cleaned(request.note, kNoteLength, u"note"_s, errors);
    if (fine.name.isEmpty() && fine.table.isEmpty())
        errors.add(u"name"_s, u"Say a name or a table: people at the till know the order by it."_s);
    if (request.items.isEmpty() || request.items.size() > kMostItems)
        errors.add(u"items"_s, u"Between 1 and %1 of them."_s.arg(kMostItems));
    else
        for (qsizetype i = 0; i < request.items.size(); ++i)
            fine.items += checkedItem(request.items[i], u"items[%1]"_s.arg(i), errors);
    if (!errors.isEmpty())
        return errors.toError();
    return fine;
}

QString orderHash(const OrderRequest& request)
{
    QJsonArray items;
    for (const OrderItem& item : request.items)
        items += QJsonArray{item.code, item.quantity.toString(), item.note};
    const QJsonArray all{request.name, request.table, request.note, items};
    return QString::fromLatin1(
        QCryptographicHash::hash(compact(QJsonDocument(all)), QCryptographicHash::Sha256).toHex());
}

QByteArray itemsToJson(const QList<OrderItem>& items)
{
    QJsonArray list;
    for (const OrderItem& item : items)
        list += QJsonObject{{u"code"_s, item.code},
                            {u"name"_s, item.name},
                            {u"quantity"_s, item.quantity.toString()},
                            {u"note"_s, item.note}};
    return compact(QJsonDocument(list));
}

QList<OrderItem> itemsFromJson(const QByteArray& json)
{
    QList<OrderItem> items;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const auto& value : list) {
        const QJsonObject item = value.toObject();
        items += OrderItem{item.value("code"_L1).toString(),
                           Decimal::parse(item.value("quantity"_L1).toString()).value_or(Decimal()),
                           item.value("note"_L1).toString(), item.value("name"_L1).toString()};
    }
    return items;
}

Result<ParkedSale> parkedOrder(const OrderRequest& request, const QList<OrderedLine>& lines, const QString& cartKey,
                               QDate date)
{
    QJsonArray cart;
    QStringList first;
    QList<LineRequest> invoiced;
    for (const OrderedLine& line : lines) {
        cart += lineJson(line);
        invoiced += shelfLine(line.product, line.quantity, date);
        if (first.size() < kNamedItems)
            first += line.quantity.toString(0) + u' ' + line.product.name;
    }
    const auto totals = computeTotals(invoiced);
    if (!totals)
        return totals.error();
    QStringList label{request.name, request.table};
    label.removeAll(QString());
    ParkedSale sale;
    sale.label = label.join(u" · "_s);
    sale.summary = first.join(u", "_s);
    sale.total = totals->total;
    sale.cart = compact(QJsonDocument(QJsonObject{{u"key"_s, cartKey}, {u"label"_s, sale.label}, {u"lines"_s, cart}}));
    return sale;
}

QString cartKeyOf(const QByteArray& cart)
{
    return QJsonDocument::fromJson(cart).object().value("key"_L1).toString();
}

} // namespace engine::pos
