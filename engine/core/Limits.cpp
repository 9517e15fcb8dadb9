#include <engine/Limits.h>

#include "core/JsonFields.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr int kMost = 1'000'000'000;

TierLimits tierOf(int documents, std::optional<int> branches, std::optional<int> points, int webhooks, int writes,
                  int reads, QStringList types)
{
    // A second key of a tenant gives it nothing more.
    return {documents, branches, points, webhooks, writes, reads, writes, reads, std::move(types)};
}

struct TierMember
{
    QLatin1StringView name;
    std::optional<int> TierLimits::*place;
};

constexpr TierMember kTierMembers[] = {{"documents"_L1, &TierLimits::documents},
                                       {"branches"_L1, &TierLimits::branches},
                                       {"issuePoints"_L1, &TierLimits::issuePoints},
                                       {"webhooks"_L1, &TierLimits::webhooks},
                                       {"writesPerMinute"_L1, &TierLimits::writesPerMinute},
                                       {"readsPerMinute"_L1, &TierLimits::readsPerMinute},
                                       {"tenantWritesPerMinute"_L1, &TierLimits::tenantWritesPerMinute},
                                       {"tenantReadsPerMinute"_L1, &TierLimits::tenantReadsPerMinute}};

struct Member
{
    QLatin1StringView name;
    int Limits::*place;
};

constexpr Member kMembers[] = {{"registrationsPerHour"_L1, &Limits::registrationsPerHour},
                               {"adminRequestsPerMinute"_L1, &Limits::adminRequestsPerMinute},
                               {"wrongKeysPerMinute"_L1, &Limits::wrongKeysPerMinute}};

// JSON numbers without point or exponent.
std::optional<int> wholeNumber(const core::JsonValue& value)
{
    bool ok = false;
    const int number = value.text.toInt(&ok);
    const bool fits = value.kind == core::JsonValue::Kind::Number && ok && number >= 0 && number <= kMost;
    return fits ? std::optional(number) : std::nullopt;
}

class LimitsReader
{
public:
    Result<Limits> read(const core::JsonValue& root)
    {
        if (root.kind != core::JsonValue::Kind::Object)
            m_errors.add({}, u"The limits must be a JSON object."_s, core::describeValue(root));
        for (const auto& [name, value] : root.members) {
            if (name == u"tiers")
                readTiers(value);
            else
                readOwn(name, value);
        }
        if (!m_errors.isEmpty())
            return withNames(m_errors.toError());
        return m_limits;
    }

private:
    // The person at the command line sees the detail only.
    static Error withNames(Error error)
    {
        QStringList lines;
        for (const FieldError& field : std::as_const(error.fields))
            lines << (field.field.isEmpty() ? field.message : field.field + u": "_s + field.message);
        error.detail = lines.join(u' ');
        return error;
    }

    void readOwn(const QString& name, const core::JsonValue& value)
    {
        for (const Member& member : kMembers) {
            if (name != member.name)
                continue;
            const auto number = wholeNumber(value);
            if (number && *number > 0)
                m_limits.*member.place = *number;
            else
                m_errors.add(name, u"Must be a whole number from 1 to %1."_s.arg(kMost), core::describeValue(value));
            return;
        }
        m_errors.add(name, u"There is no such limit."_s);
    }

    void readTiers(const core::JsonValue& tiers)
    {
        if (tiers.kind != core::JsonValue::Kind::Object)
            m_errors.add(u"tiers"_s, u"Must be an object."_s, core::describeValue(tiers));
        for (const auto& [name, value] : tiers.members) {
            const QString path = u"tiers."_s + name;
            const auto tier = tierFromName(name);
            if (!tier)
                m_errors.add(path, u"There is no such tier; FREE, STARTER, GROWTH and BUSINESS are."_s);
            else if (value.kind != core::JsonValue::Kind::Object)
                m_errors.add(path, u"Must be an object."_s, core::describeValue(value));
            else
                readTier(value, path, m_limits.tiers.at(static_cast<std::size_t>(*tier)));
        }
    }

    void readTier(const core::JsonValue& tier, const QString& path, TierLimits& limits)
    {
        for (const auto& [name, value] : tier.members) {
            const QString place = path + u'.' + name;
            if (name == u"documentTypes")
                readTypes(value, place, limits);
            else
                readTierMember(name, value, place, limits);
        }
    }

    void readTierMember(const QString& name, const core::JsonValue& value, const QString& place, TierLimits& limits)
    {
        for (const TierMember& member : kTierMembers) {
            if (name != member.name)
                continue;
            const auto number = wholeNumber(value);
            if (number || value.kind == core::JsonValue::Kind::Null)
                limits.*member.place = number;
            else
                m_errors.add(place, u"Must be a whole number from 0 to %1, or null for no limit."_s.arg(kMost),
                             core::describeValue(value));
            return;
        }
        m_errors.add(place, u"There is no such limit of a tier."_s);
    }

    void readTypes(const core::JsonValue& list, const QString& place, TierLimits& limits)
    {
        static const QSet<QString> known{u"01"_s, u"04"_s};
        QStringList types;
        bool fine = list.kind == core::JsonValue::Kind::Array && !list.elements.isEmpty();
        for (const core::JsonValue& each : list.elements) {
            fine = fine && each.kind == core::JsonValue::Kind::Text && known.contains(each.text);
            types << each.text;
        }
        if (fine)
            limits.documentTypes = types;
        else
            m_errors.add(place, u"Must be a list of \"01\" and \"04\"."_s, core::describeValue(list));
    }

    Limits m_limits;
    core::FieldErrors m_errors;
};

} // namespace

Limits::Limits()
    : tiers{tierOf(100, 1, 1, 1, 10, 60, {u"01"_s}), tierOf(1'000, 3, 2, 2, 60, 300, {u"01"_s}),
            tierOf(5'000, 10, 5, 5, 120, 600, {u"01"_s, u"04"_s}),
            tierOf(20'000, std::nullopt, std::nullopt, 10, 300, 1'500, {u"01"_s, u"04"_s})}
{
}

Result<Limits> parseLimits(const QByteArray& json)
{
    const auto root = core::parseStrictJson(json, {64 * 1024, 8, 1'000});
    return root ? LimitsReader().read(*root) : root.error();
}

} // namespace engine
