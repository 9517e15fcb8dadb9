#include "ServeSettings.h"

#include "Words.h"

using namespace Qt::StringLiterals;

namespace app {

QString ServeSettings::value(const char* option) const
{
    return m_arguments.has(option) ? m_arguments.value(option) : fallback(option);
}

engine::Result<bool> ServeSettings::flag(const char* option) const
{
    if (m_arguments.has(option))
        return true;
    const QString text = fallback(option).trimmed().toLower();
    if (text == u"yes" || text == u"true" || text == u"1" || text == u"on")
        return true;
    if (text.isEmpty() || text == u"no" || text == u"false" || text == u"0" || text == u"off")
        return false;
    return engine::Error{engine::ErrorCode::BAD_REQUEST,
                         u"--%1 is yes or no, not \"%2\"."_s.arg(QLatin1StringView(option), text)};
}

QString ServeSettings::fallback(const char* option) const
{
    const QByteArray variable = "MOSTRADOR_" + QByteArray(option).toUpper().replace('-', '_');
    if (qEnvironmentVariableIsSet(variable.constData()))
        return qEnvironmentVariable(variable.constData());
    if (!m_engine)
        return {};
    return await(m_engine->settings().value(u"serve."_s + QLatin1StringView(option), {})).value_or({});
}

} // namespace app
