#include <engine/Codes.h>

#include <algorithm>
#include <array>

namespace engine {

namespace {

template <class Value>
struct Row
{
    Value value;
    QLatin1StringView text;
};

template <class Value, size_t N>
QString textOf(const std::array<Row<Value>, N>& rows, Value value)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [value](const auto& r) { return r.value == value; });
    return row == rows.end() ? QString() : QString(row->text);
}

template <class Value, size_t N>
std::optional<Value> valueOf(const std::array<Row<Value>, N>& rows, QStringView text)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [text](const auto& r) { return text == r.text; });
    return row == rows.end() ? std::nullopt : std::optional(row->value);
}

constexpr auto kDocumentTypes = std::to_array<Row<DocumentType>>({
    {DocumentType::Invoice, QLatin1StringView("01")},
    {DocumentType::PurchaseSettlement, QLatin1StringView("03")},
    {DocumentType::CreditNote, QLatin1StringView("04")},
    {DocumentType::DebitNote, QLatin1StringView("05")},
    {DocumentType::DeliveryGuide, QLatin1StringView("06")},
    {DocumentType::Withholding, QLatin1StringView("07")},
});

constexpr auto kIdTypes = std::to_array<Row<IdType>>({
    {IdType::Ruc, QLatin1StringView("04")},
    {IdType::Cedula, QLatin1StringView("05")},
    {IdType::Passport, QLatin1StringView("06")},
    {IdType::FinalConsumer, QLatin1StringView("07")},
    {IdType::ForeignId, QLatin1StringView("08")},
});

constexpr auto kTargets = std::to_array<Row<SriTarget>>({
    {SriTarget::Practice, QLatin1StringView("practice")},
    {SriTarget::Test, QLatin1StringView("test")},
    {SriTarget::Production, QLatin1StringView("production")},
});

} // namespace

QString documentTypeCode(DocumentType type)
{
    return textOf(kDocumentTypes, type);
}

std::optional<DocumentType> documentTypeFromCode(QStringView code)
{
    return valueOf(kDocumentTypes, code);
}

QString idTypeCode(IdType type)
{
    return textOf(kIdTypes, type);
}

std::optional<IdType> idTypeFromCode(QStringView code)
{
    return valueOf(kIdTypes, code);
}

Environment environmentOf(SriTarget target)
{
    return target == SriTarget::Production ? Environment::Production : Environment::Test;
}

QString sriTargetName(SriTarget target)
{
    return textOf(kTargets, target);
}

std::optional<SriTarget> sriTargetFromName(QStringView name)
{
    return valueOf(kTargets, name);
}

} // namespace engine
