#include "core/FieldErrors.h"

namespace engine::core {

using namespace Qt::StringLiterals;

namespace {

// Enough to recognise what was sent, too little to fill a log with it.
constexpr qsizetype kMaxValueLength = 60;

QString shortened(const QString& value)
{
    if (value.size() <= kMaxValueLength)
        return value;
    const qsizetype cut = value[kMaxValueLength - 1].isHighSurrogate() ? kMaxValueLength - 1 : kMaxValueLength;
    return value.first(cut) + u'…';
}

} // namespace

void FieldErrors::add(const QString& path, const QString& message, const QString& value)
{
    if (contains(path))
        return;
    m_seen.insert(path);
    ++m_count;
    if (m_errors.size() < kMaxFieldErrors)
        m_errors.append({path, message, fieldCodeOf(path), shortened(value)});
}

bool FieldErrors::contains(const QString& path) const
{
    if (m_seen.contains(path))
        return true;
    for (qsizetype i = path.size() - 1; i > 0; --i) {
        if ((path[i] == u'.' || path[i] == u'[') && m_seen.contains(path.first(i)))
            return true;
    }
    return false;
}

void FieldErrors::append(const Error& error)
{
    if (error.fields.isEmpty())
        add({}, error.detail);
    for (const FieldError& field : error.fields)
        add(field.field, field.message, field.value);
}

Error FieldErrors::toError() const
{
    QString detail = m_count == 1 ? u"One field was refused."_s : u"%1 fields were refused."_s.arg(m_count);
    if (m_count > m_errors.size())
        detail += u" The first %1 are listed."_s.arg(m_errors.size());
    return {ErrorCode::VALIDATION_FAILED, detail, m_errors};
}

QString fieldCodeOf(const QString& path)
{
    if (path.isEmpty())
        return u"general"_s;
    QString code;
    bool inIndex = false;
    for (const QChar c : path) {
        if (c == u'[')
            inIndex = true;
        else if (c == u']')
            inIndex = false;
        else if (!inIndex)
            code += c;
    }
    return code;
}

} // namespace engine::core
