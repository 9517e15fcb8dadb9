#include "invoicing/OfficeDays.h"

#include "core/Clock.h"

#include <QHash>

#include <algorithm>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

constexpr qint64 kDaySeconds = 24 * 3600;
constexpr qint64 kSilenceMs = 2 * 60 * 1000; // the queue itself pauses for less
constexpr int kNewest = 500;                 // of all environments, among which the last answer is looked for

// What one document went through.
struct Story
{
    QDateTime waitsFrom, firstAnswer, verdictAt;
    bool sent = false;
    bool refused = false;
    bool lastWasNone = false; // the last try brought nothing usable
};

struct Wait
{
    QDateTime from, to;
};

// A row that a try left behind which brought no word of the tax office.
bool isNoAnswer(const QString& state)
{
    return state.isEmpty() || state.startsWith(u"HTTP_");
}

bool isVerdict(const QString& operation, const QString& state)
{
    if (operation == u"RECEPTION")
        return state == u"DEVUELTA";
    return state.startsWith(u"AUTORIZAD") || state.startsWith(u"NO AUTORIZAD") || state.startsWith(u"RECHAZAD");
}

class DayReader
{
public:
    DayReader(storage::Database& database, storage::TenantScope tenant, SriTarget target, const QDateTime& now)
        : m_db(database), m_tenant(tenant), m_target(sriTargetName(target)), m_now(now)
    {
    }

    Result<OfficeDay> read()
    {
        for (const auto step : {&DayReader::readLastAnswer, &DayReader::readReplies, &DayReader::readWaiting}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        count();
        findSilences();
        return m_day;
    }

private:
    Result<void> readLastAnswer()
    {
        const auto row = m_db.queryOne(
            u"SELECT r.at FROM (SELECT id, access_key, state, at FROM sri_responses WHERE tenant_id = ? "
            "ORDER BY id DESC LIMIT ?) AS r JOIN documents d ON d.access_key = r.access_key "
            "WHERE d.target = ? AND r.state <> '' AND r.state NOT LIKE 'HTTP\\_%' ESCAPE '\\' ORDER BY r.id DESC LIMIT 1"_s,
            {m_tenant.id, kNewest, m_target});
        if (!row)
            return row.error();
        if (*row)
            m_day.lastAnswer = core::fromUtcIso((*row)->text(0));
        return {};
    }

    Result<void> readReplies()
    {
        // Ids grow with time, and there is no index on the time: from the newest back to the first that is too old.
        const auto before =
            m_db.queryOne(u"SELECT id FROM sri_responses WHERE tenant_id = ? AND at < ? ORDER BY id DESC LIMIT 1"_s,
                          {m_tenant.id, core::utcIso(m_now.addSecs(-kDaySeconds))});
        if (!before)
            return before.error();
        const auto rows =
            m_db.query(u"SELECT r.access_key, r.operation, r.state, r.at, d.created_at FROM sri_responses r "
                       "JOIN documents d ON d.access_key = r.access_key "
                       "WHERE r.id > ? AND r.tenant_id = ? AND d.target = ? ORDER BY r.id"_s,
                       {*before ? (*before)->int64(0) : 0, m_tenant.id, m_target});
        if (!rows)
            return rows.error();
        for (const Row& row : *rows) {
            if (auto done = note(row); !done)
                return done;
        }
        return {};
    }

    Result<void> note(const Row& row)
    {
        const QString key = row.text(0), operation = row.text(1), state = row.text(2);
        const QDateTime at = core::fromUtcIso(row.text(3));
        Story& story = m_stories[key];
        if (!story.waitsFrom.isValid()) {
            const auto from = waitsFrom(key, core::fromUtcIso(row.text(4)), at);
            if (!from)
                return from.error();
            story.waitsFrom = *from;
        }
        story.lastWasNone = isNoAnswer(state);
        if (story.lastWasNone)
            return {};
        m_answers.append(at);
        if (!story.firstAnswer.isValid())
            story.firstAnswer = at;
        story.sent = story.sent || operation == u"RECEPTION";
        if (isVerdict(operation, state)) {
            story.verdictAt = at;
            story.refused = !state.startsWith(u"AUTORIZAD");
        }
        return {};
    }

    // A document that was corrected, or kept back before it was sent, has not waited since it was made. Only long waits
    // are looked at more closely.
    Result<QDateTime> waitsFrom(const QString& key, const QDateTime& createdAt, const QDateTime& answeredAt)
    {
        if (createdAt.msecsTo(answeredAt) < kSilenceMs)
            return createdAt;
        const auto row =
            m_db.queryOne(u"SELECT MAX(at) FROM document_events WHERE access_key = ? AND tenant_id = ? AND at <= ? "
                          "AND to_status IN ('SIGNED', 'PENDING_SEND')"_s,
                          {key, m_tenant.id, core::utcIso(answeredAt)});
        if (!row)
            return row.error();
        return *row && !(*row)->isNull(0) ? std::max(createdAt, core::fromUtcIso((*row)->text(0))) : createdAt;
    }

    Result<void> readWaiting()
    {
        const auto rows = m_db.query(u"SELECT o.subject, o.created_at, o.attempts, o.last_error FROM outbox o "
                                     "JOIN documents d ON d.access_key = o.subject "
                                     "WHERE o.tenant_id = ? AND o.lane = 'SRI' AND o.state = 'OPEN' AND d.target = ? "
                                     "AND d.status = 'PENDING_SEND'"_s,
                                     {m_tenant.id, m_target});
        if (!rows)
            return rows.error();
        for (const Row& row : *rows) {
            if (row.int64(2) == 0 && row.text(3).isEmpty())
                continue; // nobody has tried yet
            Story& story = m_stories[row.text(0)];
            story.lastWasNone = true;
            story.waitsFrom = core::fromUtcIso(row.text(1));
            m_waits.append({story.waitsFrom, m_now});
        }
        return {};
    }

    void count()
    {
        QList<qint64> times;
        for (const Story& story : std::as_const(m_stories)) {
            m_day.sent += story.sent;
            m_day.failed += story.lastWasNone;
            if (story.firstAnswer.isValid())
                m_waits.append({story.waitsFrom, story.firstAnswer});
            if (!story.verdictAt.isValid())
                continue;
            ++m_day.answered;
            m_day.refused += story.refused;
            times.append(std::max<qint64>(1, story.waitsFrom.msecsTo(story.verdictAt)));
        }
        if (times.isEmpty())
            return;
        const auto middle = times.begin() + times.size() / 2;
        std::nth_element(times.begin(), middle, times.end());
        m_day.medianMs = *middle;
        m_day.slowestMs = *std::max_element(times.cbegin(), times.cend());
    }

    // Between two answers that follow each other, from when on did something wait for the second?
    void findSilences()
    {
        std::sort(m_answers.begin(), m_answers.end());
        std::sort(m_waits.begin(), m_waits.end(), [](const Wait& a, const Wait& b) { return a.from < b.from; });
        m_answers.append(m_now);
        QDateTime before = m_now.addSecs(-kDaySeconds);
        for (const QDateTime& next : std::as_const(m_answers)) {
            const QDateTime since = std::exchange(before, std::max(before, next));
            if (since.msecsTo(next) < kSilenceMs)
                continue;
            const auto waiting = std::find_if(m_waits.cbegin(), m_waits.cend(),
                                              [&](const Wait& wait) { return wait.to >= next && wait.from < next; });
            if (waiting == m_waits.cend())
                continue;
            const QDateTime from = std::max(since, waiting->from);
            if (from.msecsTo(next) >= kSilenceMs)
                m_day.silences.append({from, next, next == m_now});
        }
    }

    storage::Database& m_db;
    storage::TenantScope m_tenant;
    QString m_target;
    QDateTime m_now;
    OfficeDay m_day;
    QHash<QString, Story> m_stories; // by access key
    QList<QDateTime> m_answers;
    QList<Wait> m_waits;
};

} // namespace

Result<OfficeDay> officeDay(storage::Database& database, storage::TenantScope tenant, SriTarget target,
                            const QDateTime& now)
{
    return DayReader(database, tenant, target, now).read();
}

} // namespace engine::invoicing
