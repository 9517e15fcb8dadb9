#include <engine/ErrorCode.h>

#include <array>

namespace engine {

namespace {

struct Row
{
    ErrorCode code;
    QLatin1StringView name;
    int status;
};

constexpr auto kRows = std::to_array<Row>({
#define X(name, status) {ErrorCode::name, QLatin1StringView(#name), status},
    ENGINE_ERROR_CODES(X)
#undef X
});

} // namespace

// The rows are made from the same list as the enumerators, so an enumerator is its own index.
QString errorCodeName(ErrorCode code)
{
    return kRows[static_cast<size_t>(code)].name;
}

std::optional<ErrorCode> errorCodeFromName(QStringView name)
{
    for (const Row& row : kRows) {
        if (name == row.name)
            return row.code;
    }
    return std::nullopt;
}

int httpStatusOf(ErrorCode code)
{
    return kRows[static_cast<size_t>(code)].status;
}

} // namespace engine
