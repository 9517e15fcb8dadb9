#include "api/RequestTarget.h"

#include <QStringDecoder>

#include <algorithm>

namespace engine::api {

namespace {

std::optional<QString> decoded(const QByteArray& part)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(QByteArray::fromPercentEncoding(part));
    if (decoder.hasError() ||
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return std::nullopt;
    return text;
}

std::optional<QString> decodedQuery(QByteArray part)
{
    return decoded(part.replace('+', ' '));
}

bool readPath(QByteArray path, QStringList& segments)
{
    path.remove(0, 1);
    if (path.endsWith('/'))
        path.chop(1);
    if (path.isEmpty())
        return true;
    for (const QByteArray& part : path.split('/')) {
        const auto segment = decoded(part);
        if (!segment || segment->isEmpty() || *segment == QLatin1Char('.') || *segment == QLatin1String(".."))
            return false;
        segments.append(*segment);
    }
    return true;
}

bool readQuery(const QByteArray& query, QList<std::pair<QString, QString>>& items)
{
    for (const QByteArray& part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decodedQuery(equals < 0 ? part : part.first(equals));
        const auto value = decodedQuery(equals < 0 ? QByteArray() : part.sliced(equals + 1));
        if (!name || !value)
            return false;
        items.append({*name, *value});
    }
    return true;
}

} // namespace

std::optional<RequestTarget> RequestTarget::parse(const QByteArray& target)
{
    RequestTarget out;
    const qsizetype mark = target.indexOf('?');
    const bool fine = target.startsWith('/') && readPath(mark < 0 ? target : target.first(mark), out.segments) &&
                      (mark < 0 || readQuery(target.sliced(mark + 1), out.query));
    if (!fine)
        return std::nullopt;
    return out;
}

std::optional<QString> RequestTarget::parameter(QStringView name) const
{
    for (const auto& [key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

} // namespace engine::api
