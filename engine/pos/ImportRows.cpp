#include "pos/ImportRows.h"

#include "core/Text.h"
#include "core/TextRules.h"
#include "pos/ProductCards.h"
#include "pos/TypedPrice.h"
#include "storage/SearchText.h"

#include <engine/Catalogs.h>
#include <engine/EmailList.h>
#include <engine/Identification.h>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

// 1234.5 and 1234,5; a thousands mark is not guessed at: 1.234 may be either.
std::optional<Decimal> number(QString text, int places)
{
    if (text.startsWith(u'$'))
        text = text.mid(1).trimmed();
    return Decimal::parse(text.replace(u',', u'.'), places);
}

// 15, 15 %, 0,15, a code of the table's names: what people write for the IVA of a product. The code, empty = unknown.
QString ivaCode(const QString& text, QDate today)
{
    const QString word = storage::searchText(text);
    if (word.isEmpty())
        return {};
    if (word.contains(u"no objeto"_s))
        return u"6"_s;
    if (word.startsWith(u"exent"_s) || word == u"exempt")
        return u"7"_s;
    QString digits = word;
    digits.remove(u'%');
    auto percent = number(digits.trimmed(), 4);
    if (!percent)
        return {};
    if (!percent->isZero() && *percent < Decimal::fromInt(1)) // 0,15 as a spreadsheet keeps 15 %
        percent = Decimal::fromMicros(percent->micros() * 100);
    for (const TaxRate& rate : Catalogs::instance().taxRates())
        if (rate.taxCode == u"2" && rate.percent == percent && rate.rateCode != u"6" && rate.rateCode != u"7" &&
            (!rate.from.isValid() || rate.from <= today) && (!rate.to.isValid() || today <= rate.to))
            return rate.rateCode;
    return {};
}

std::optional<bool> yesOrNo(const QString& text)
{
    const QString word = storage::searchText(text);
    if (word == u"si" || word == u"yes" || word == u"1" || word == u"x" || word == u"true" || word == u"activo")
        return true;
    if (word == u"no" || word == u"0" || word == u"false" || word == u"inactivo")
        return false;
    return std::nullopt;
}

// Collects what is wrong with the line at hand.
class LineReader
{
public:
    LineReader(const ImportColumns& columns, const CsvTable::Line& line) : m_columns(columns), m_line(line) {}

    QString text(const QString& member)
    {
        const QString value = core::cleanText(m_columns.value(m_line, member));
        if (!value.isEmpty())
            given.insert(member);
        return value;
    }
    std::optional<Decimal> amount(const QString& member, bool mayBeNegative = false)
    {
        const QString value = text(member);
        if (value.isEmpty())
            return std::nullopt;
        const auto read = number(value, Decimal::kFractionDigits);
        if (!read)
            refuse(member, u"NOT_A_NUMBER"_s, value);
        else if (read->isNegative() && !mayBeNegative)
            refuse(member, u"NEGATIVE"_s, value);
        return read;
    }
    void refuse(const QString& member, const QString& reason, const QString& value = {})
    {
        problems += {m_line.row, m_columns.name(member), reason, value.left(60)};
    }

    QSet<QString> given;
    QList<ImportRow> problems;

private:
    const ImportColumns& m_columns;
    const CsvTable::Line& m_line;
};

ProductRow productOfLine(LineReader& reader, const CsvTable::Line& line, QDate today)
{
    ProductRow row{line, {}, {}, {}, {}};
    Product& product = row.card.product;
    product.code = reader.text(u"code"_s);
    product.name = reader.text(u"name"_s);
    QStringList barcodes = reader.text(u"barcode"_s).split(u' ', Qt::SkipEmptyParts);
    barcodes.removeDuplicates();
    product.barcode = barcodes.isEmpty() ? QString() : barcodes.takeFirst();
    row.card.moreBarcodes = barcodes;
    row.card.category = reader.text(u"category"_s);
    row.card.unit = reader.text(u"unit"_s);
    if (const QString iva = reader.text(u"iva"_s); !iva.isEmpty()) {
        product.ivaRateCode = ivaCode(iva, today);
        if (product.ivaRateCode.isEmpty())
            reader.refuse(u"iva"_s, u"UNKNOWN_CODE"_s, iva);
    }
    const auto net = reader.amount(u"price"_s);
    const auto gross = reader.amount(u"priceWithTaxes"_s);
    if (net) {
        product.unitPrice = *net;
    } else if (gross) {
        row.gross = gross;
        product.unitPrice = withoutIva(*gross, product.ivaRateCode, today);
    } else if (!reader.given.contains(u"price"_s) && !reader.given.contains(u"priceWithTaxes"_s)) {
        reader.refuse(u"price"_s, u"MISSING"_s);
    }
    row.card.cost = reader.amount(u"cost"_s).value_or(Decimal());
    row.card.minimum = reader.amount(u"minimum"_s).value_or(Decimal());
    row.stock = reader.amount(u"stock"_s, true);
    row.card.counted = row.stock.has_value();
    if (const QString active = reader.text(u"active"_s); !active.isEmpty()) {
        const auto flag = yesOrNo(active);
        if (!flag)
            reader.refuse(u"active"_s, u"NOT_YES_OR_NO"_s, active);
        product.active = flag.value_or(true);
    }
    if (reader.problems.isEmpty()) {
        for (const FieldError& error : cardErrors(row.card))
            reader.refuse(memberOfField(error.field), error.value.isEmpty() ? u"MISSING"_s : u"TOO_LONG"_s,
                          error.value);
    }
    row.given = reader.given;
    return row;
}

// 05, 5, Cédula: what people write for the kind of an identification.
std::optional<IdType> idTypeOf(const QString& text)
{
    const QString word = storage::searchText(text);
    if (word.startsWith(u"cedula"))
        return IdType::Cedula;
    if (word == u"ruc")
        return IdType::Ruc;
    if (word.startsWith(u"pasaporte") || word == u"passport")
        return IdType::Passport;
    if (word.contains(u"exterior") || word.startsWith(u"foreign"))
        return IdType::ForeignId;
    return idTypeFromCode(word.rightJustified(2, u'0'));
}

// A spreadsheet takes 0912345675 for a number and drops the zero. What is a cédula or a RUC with one more digit in
// front is hardly a passport; a file that means one says so.
bool lostItsZero(const QString& id)
{
    const QString whole = u'0' + id;
    const auto type = guessIdType(whole);
    if (!type || *type == IdType::FinalConsumer)
        return false;
    const auto check = checkIdentification(*type, whole);
    return check.shapeOk && check.checkDigitOk && check.provinceOk;
}

CustomerRow customerOfLine(LineReader& reader, const CsvTable::Line& line)
{
    CustomerRow row{line, {}, {}};
    Customer& customer = row.customer;
    customer.id = reader.text(u"id"_s).toUpper();
    customer.name = reader.text(u"name"_s);
    customer.email = reader.text(u"email"_s);
    customer.phone = reader.text(u"phone"_s);
    customer.address = reader.text(u"address"_s);
    const QString type = reader.text(u"idType"_s);
    std::optional<IdType> known = guessIdType(customer.id);
    if (!type.isEmpty())
        known = idTypeOf(type);
    if (!known && type.isEmpty() && !customer.id.isEmpty())
        known = IdType::Passport;
    if (customer.id.isEmpty()) {
        reader.refuse(u"id"_s, u"MISSING"_s);
    } else if (type.isEmpty() && lostItsZero(customer.id)) {
        reader.refuse(u"id"_s, u"LOST_ZERO"_s, customer.id);
    } else if (!known || *known == IdType::FinalConsumer) {
        reader.refuse(u"id"_s, u"UNKNOWN_CODE"_s, type.isEmpty() ? customer.id : type);
    } else {
        const auto check = checkIdentification(*known, customer.id);
        if (!check.shapeOk)
            reader.refuse(u"id"_s, u"BAD_ID"_s, customer.id);
        else if (*known == IdType::Cedula && !check.checkDigitOk)
            reader.refuse(u"id"_s, u"BAD_CHECK_DIGIT"_s, customer.id);
        customer.idTypeCode = idTypeCode(*known);
    }
    if (customer.name.isEmpty())
        reader.refuse(u"name"_s, u"MISSING"_s);
    else if (core::codePointLength(customer.name) > 300) // razonSocialComprador
        reader.refuse(u"name"_s, u"TOO_LONG"_s, customer.name);
    if (core::codePointLength(customer.address) > 300) // direccionComprador
        reader.refuse(u"address"_s, u"TOO_LONG"_s, customer.address);
    if (core::codePointLength(customer.phone) > 30)
        reader.refuse(u"phone"_s, u"TOO_LONG"_s, customer.phone);
    const QStringList emails = emailList(customer.email);
    for (const QString& email : emails)
        if (!isEmail(email))
            reader.refuse(u"email"_s, u"BAD_EMAIL"_s, email);
    customer.email = joinEmails(emails);
    row.given = reader.given;
    return row;
}

// `read(reader, line)` makes a row; `names(row)` what no other line may repeat, with the member it stands in.
template <class Row, class Read, class Names>
ImportRows<Row> readAll(const CsvTable& table, const ImportColumns& columns, Read read, Names names)
{
    ImportRows<Row> rows;
    QSet<QString> seen;
    for (const CsvTable::Line& line : table.lines) {
        LineReader reader(columns, line);
        Row row = read(reader, line);
        const QList<std::pair<QString, QString>> named = names(row);
        for (const auto& [member, name] : named)
            if (!name.isEmpty() && seen.contains(name))
                reader.refuse(member, u"TWICE"_s, name);
        if (reader.problems.isEmpty()) {
            for (const auto& [member, name] : named)
                seen.insert(name);
            rows.good += std::move(row);
        } else {
            rows.bad += line;
            rows.problems += reader.problems;
        }
    }
    return rows;
}

} // namespace

QString memberOfField(const QString& field)
{
    if (field == u"unitPrice")
        return u"price"_s;
    if (field == u"ivaRateCode")
        return u"iva"_s;
    return field.startsWith(u"moreBarcodes") ? u"barcode"_s : field;
}

ImportRows<ProductRow> readProducts(const CsvTable& table, const ImportColumns& columns, QDate today)
{
    return readAll<ProductRow>(
        table, columns,
        [today](LineReader& reader, const CsvTable::Line& line) { return productOfLine(reader, line, today); },
        [](const ProductRow& row) {
            QList<std::pair<QString, QString>> names{{u"code"_s, row.card.product.code},
                                                     {u"barcode"_s, row.card.product.barcode}};
            for (const QString& barcode : row.card.moreBarcodes)
                names.append({u"barcode"_s, barcode});
            return names;
        });
}

ImportRows<CustomerRow> readCustomers(const CsvTable& table, const ImportColumns& columns)
{
    return readAll<CustomerRow>(table, columns, customerOfLine, [](const CustomerRow& row) {
        return QList<std::pair<QString, QString>>{{u"id"_s, row.customer.id}};
    });
}

} // namespace engine::pos
