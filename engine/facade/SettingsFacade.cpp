#include "facade/Facades.h"
#include "facade/Guarded.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qsizetype kTold = 200; // characters of a value in the audit trail

// What a setting needs; nothing = a window keeps it for itself: how it looks, and the sale that is being typed.
std::optional<Permission> neededFor(const QString& key)
{
    if (key.startsWith(u"ui."_s) || key == u"cart.draft"_s || key.startsWith(u"sale.void."_s))
        return std::nullopt;
    return key == u"sale.quickKeys"_s ? Permission::EditProducts : Permission::ManageSettings;
}

Result<void> checkLimit(const QString& text)
{
    if (Money::parse(text).value_or(Money::fromCents(-1)).isNegative())
        return Error{ErrorCode::VALIDATION_FAILED, u"The limit must be an amount such as 50.00."_s};
    return {};
}

// Stores what is different, and tells of what is the shop's.
Result<bool> store(storage::Database& db, const QMap<QString, QString>& values, pos::AuditNote& note)
{
    access::SettingsRepository settings(db, kTenant);
    QJsonObject was, is;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (neededFor(it.key())) {
            const auto before = settings.get(it.key());
            if (!before)
                return before.error();
            if (*before != it.value()) {
                was.insert(it.key(), before->value_or(QString()).left(kTold));
                is.insert(it.key(), it.value().left(kTold));
            }
        }
        if (auto set = settings.set(it.key(), it.value()); !set)
            return set.error();
    }
    if (is.isEmpty())
        return true;
    note.action = u"SETTINGS_CHANGED"_s;
    note.subject = is.size() == 1 ? is.constBegin().key() : QString();
    note.detail = {{u"before"_s, was}, {u"after"_s, is}};
    return true;
}

} // namespace

Answer<QString> SettingsFacade::value(QString key, QString fallback)
{
    return m_rooms.read([key = std::move(key), fallback = std::move(fallback)](Reader& reader) {
        return reader.setting(key, fallback);
    });
}

Answer<bool> SettingsFacade::setValue(QString key, QString value, Actor actor)
{
    return setValues({{std::move(key), std::move(value)}}, std::move(actor));
}

Answer<bool> SettingsFacade::setValues(QMap<QString, QString> values, Actor actor)
{
    return m_rooms.write([values = std::move(values), actor = std::move(actor)](Core& core) -> Result<bool> {
        QList<Permission> needed;
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            if (const auto one = neededFor(it.key()); one && !needed.contains(*one))
                needed += *one;
        const bool hasLimit = values.contains(kFinalConsumerLimitKey);
        auto stored = guarded<bool>(core, Caller::till(actor), needed,
                                    [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                                        if (hasLimit)
                                            if (auto good = checkLimit(values.value(kFinalConsumerLimitKey)); !good)
                                                return good.error();
                                        return store(db, values, note);
                                    });
        if (stored && hasLimit)
            core.documents->setFinalConsumerLimit(Money::parse(values.value(kFinalConsumerLimitKey)).value_or(Money()));
        return stored;
    });
}

} // namespace engine::facade
