#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace engine::storage {

// One bound argument. The types are those both databases keep without loss: 64-bit integers, text, bytes, null.
// A null QString or QByteArray is the empty one, never NULL; NULL is spelled std::nullopt.
class Value
{
public:
    Value(std::nullopt_t) {}
    Value(bool flag) : m_value(qint64{flag}) {}
    Value(int number) : m_value(qint64{number}) {}
    Value(qint64 number) : m_value(number) {}
    Value(const QString& text) : m_value(text.isNull() ? QStringLiteral("") : text) {}
    Value(const QByteArray& bytes) : m_value(bytes.isNull() ? QByteArray("") : bytes) {}
    Value(const char*) = delete;
    template <class T>
    Value(const std::optional<T>& maybe)
    {
        if (maybe)
            *this = Value(*maybe);
    }
    [[nodiscard]] const QVariant& variant() const { return m_value; }

private:
    QVariant m_value;
};

using Args = QList<Value>;

// One row of an answer, read by column index from 0. NULL reads as 0 or empty; ask isNull() where it matters.
class Row
{
public:
    explicit Row(QList<QVariant> values) : m_values(std::move(values)) {}

    [[nodiscard]] bool isNull(int column) const { return m_values.at(column).isNull(); }
    [[nodiscard]] QString text(int column) const { return m_values.at(column).toString(); }
    [[nodiscard]] qint64 int64(int column) const { return m_values.at(column).toLongLong(); }
    [[nodiscard]] qint32 int32(int column) const { return static_cast<qint32>(int64(column)); }
    [[nodiscard]] bool flag(int column) const { return int64(column) != 0; }
    [[nodiscard]] QByteArray bytes(int column) const { return m_values.at(column).toByteArray(); }
    [[nodiscard]] qsizetype size() const { return m_values.size(); }

private:
    QList<QVariant> m_values;
};

} // namespace engine::storage
