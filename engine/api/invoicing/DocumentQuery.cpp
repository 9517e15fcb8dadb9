#include "api/invoicing/DocumentQuery.h"

#include "core/FieldErrors.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace engine::api {

namespace {

class Reader
{
public:
    explicit Reader(const RequestTarget& target) : m_target(target) {}

    std::optional<QString> text(const QString& name)
    {
        auto value = m_target.parameter(name);
        if (value && value->isEmpty()) {
            m_errors.add(name, u"Must not be empty; leave the parameter out instead."_s);
            return std::nullopt;
        }
        return value;
    }
    QDate date(const QString& name)
    {
        static const QRegularExpression shape(u"^(\\d{2})/(\\d{2})/(20\\d{2})$"_s);
        const auto value = text(name);
        if (!value)
            return {};
        const auto match = shape.match(*value);
        const QDate day(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
        if (!match.hasMatch() || !day.isValid())
            m_errors.add(name, u"Must be a day of the calendar, written DD/MM/YYYY."_s, *value);
        return match.hasMatch() ? day : QDate();
    }
    int number(const QString& name, int smallest, int largest, int fallback)
    {
        static const QRegularExpression shape(u"^[0-9]{1,9}$"_s);
        const auto value = text(name);
        if (!value)
            return fallback;
        const int found = shape.match(*value).hasMatch() ? value->toInt() : smallest - 1;
        if (found >= smallest && found <= largest)
            return found;
        m_errors.add(name, u"Must be a whole number from %1 to %2."_s.arg(smallest).arg(largest), *value);
        return fallback;
    }
    // What `find` makes of the value; `fallback` when it is not there.
    template <class T>
    T oneOf(const QString& name, std::optional<T> (*find)(QStringView), const QString& message, T fallback)
    {
        const auto value = text(name);
        if (!value)
            return fallback;
        if (const std::optional<T> found = find(*value); found.has_value())
            return *found;
        m_errors.add(name, message, *value);
        return fallback;
    }
    [[nodiscard]] const core::FieldErrors& errors() const { return m_errors; }

private:
    const RequestTarget& m_target;
    core::FieldErrors m_errors;
};

std::optional<DocumentOrder> orderFromName(QStringView name)
{
    if (name == u"sequential")
        return DocumentOrder::Sequential;
    if (name == u"buyerName")
        return DocumentOrder::BuyerName;
    if (name == u"issueDate")
        return DocumentOrder::IssueDate;
    if (name == u"status")
        return DocumentOrder::Status;
    return std::nullopt;
}

std::optional<bool> ascendingFromName(QStringView name)
{
    if (name == u"asc" || name == u"desc")
        return name == u"asc";
    return std::nullopt;
}

} // namespace

Result<DocumentQuery> readDocumentQuery(const RequestTarget& target)
{
    static constexpr int kLastPage = 999'999'999;
    Reader reader(target);
    DocumentQuery query;
    DocumentFilter& filter = query.filter;
    if (target.parameter(u"status"))
        filter.status =
            reader.oneOf(u"status"_s, documentStatusFromName,
                         u"Must be a state of a document, for example AUTHORIZED."_s, DocumentStatus::Signed);
    if (target.parameter(u"documentType"))
        filter.type = reader.oneOf(u"documentType"_s, documentTypeFromCode,
                                   u"Must be the code of a type: 01, 03, 04, 05, 06 or 07."_s, DocumentType::Invoice);
    filter.from = reader.date(u"from"_s);
    filter.to = reader.date(u"to"_s);
    filter.sequential = reader.text(u"sequential"_s).value_or(QString());
    filter.buyerName = reader.text(u"buyerName"_s).value_or(QString());
    filter.order = reader.oneOf(u"sortBy"_s, orderFromName, u"Must be sequential, buyerName, issueDate or status."_s,
                                DocumentOrder::Newest);
    filter.ascending = reader.oneOf(u"sortDir"_s, ascendingFromName, u"Must be asc or desc."_s, false);
    query.page = reader.number(u"page"_s, 1, kLastPage, 1);
    filter.limit = reader.number(u"limit"_s, 1, 100, 10);
    filter.offset = qint64{query.page - 1} * filter.limit;
    filter.whole = true;
    if (!reader.errors().isEmpty())
        return reader.errors().toError();
    return query;
}

} // namespace engine::api
