#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace engine::api {

// A request target taken apart. The path is split before it is decoded, so that %2F stays inside its segment.
struct RequestTarget
{
    QStringList segments;                     // decoded; one slash at the end counts for nothing
    QList<std::pair<QString, QString>> query; // decoded, in the order sent, doubles kept

    // Nothing when a part is no UTF-8 or holds a control character, or the path an empty, "." or ".." segment.
    static std::optional<RequestTarget> parse(const QByteArray& target);

    // The first value of that name; nothing when it is not there.
    [[nodiscard]] std::optional<QString> parameter(QStringView name) const;
};

} // namespace engine::api
