#pragma once
#include <engine/Error.h>

#include <QSet>

namespace engine::core {

inline constexpr qsizetype kMaxFieldErrors = 100;

// Collects refused fields. A path that failed already, or whose parent failed, is not reported again, so a rule may
// look at a member whose shape was refused before.
class FieldErrors
{
public:
    // `path` as sent, e.g. items[0].taxes[0].rate; empty for the whole body.
    void add(const QString& path, const QString& message, const QString& value = {});
    // The path itself or anything it stands in was refused.
    [[nodiscard]] bool contains(const QString& path) const;
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    // VALIDATION_FAILED with the first kMaxFieldErrors of them.
    [[nodiscard]] Error toError() const;
    // Takes over the fields of another answer.
    void append(const Error& error);

private:
    QList<FieldError> m_errors;
    QSet<QString> m_seen;
    qsizetype m_count = 0;
};

// items[0].taxes[1].rate -> items.taxes.rate; empty -> general.
QString fieldCodeOf(const QString& path);

} // namespace engine::core
