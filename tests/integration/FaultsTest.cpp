// Every fault of the tax office at every stage: the voucher ends AUTORIZADO, or as a task for a person that says why.
#include "FaultFloor.h"

#include <QCryptographicHash>

using namespace engine;
using namespace engine::tests;
using testing_support::waitUntil;

namespace {

constexpr int kPatienceMs = 120'000;

enum class End { Authorized, Returned, NotAuthorized, Stuck }; // all but the first need a person

struct Case
{
    QString name;
    QList<QJsonObject> rules; // `key` is added
    End end = End::Authorized;
};

struct Sold
{
    Case row;
    AccessKey key;
};

DocumentStatus statusOf(End end, DocumentStatus stuck)
{
    switch (end) {
    case End::Authorized:
        return DocumentStatus::Authorized;
    case End::Returned:
        return DocumentStatus::Returned;
    case End::NotAuthorized:
        return DocumentStatus::NotAuthorized;
    case End::Stuck:
        return stuck;
    }
    Q_UNREACHABLE();
}

QList<Case> faultsAt(const QString& operation)
{
    const auto rule = [&](const QString& action, QJsonObject more = {}) {
        more.insert(u"operation"_s, operation);
        more.insert(u"action"_s, action);
        if (!more.contains(u"keyTimes"_s))
            more.insert(u"keyTimes"_s, 1);
        return QList<QJsonObject>{more};
    };
    const QString html = u"<!DOCTYPE html><html><body>Servicio no disponible</body></html>"_s;
    return {
        {u"delay"_s, rule(u"delay"_s, {{u"delayMs"_s, 1500}})},
        {u"hang"_s, rule(u"hang"_s)},
        {u"hang, although processed"_s, rule(u"hang"_s, {{u"process"_s, true}})},
        {u"answer lost"_s, rule(u"lost-answer"_s)},
        {u"reset before processing"_s, rule(u"lost-answer"_s, {{u"process"_s, false}})},
        {u"500 with HTML"_s, rule(u"http"_s, {{u"status"_s, 500}, {u"text"_s, html}})},
        {u"503 with HTML, twice"_s, rule(u"http"_s, {{u"status"_s, 503}, {u"text"_s, html}, {u"keyTimes"_s, 2}})},
        {u"200 with HTML"_s, rule(u"http"_s, {{u"status"_s, 200}, {u"text"_s, html}})},
        {u"404 with HTML"_s, rule(u"http"_s, {{u"status"_s, 404}, {u"text"_s, html}})},
        {u"empty"_s, rule(u"empty"_s)},
        {u"truncated"_s, rule(u"truncated"_s)},
        {u"SOAP fault Server, twice"_s, rule(u"soap-fault"_s, {{u"code"_s, u"Server"_s}, {u"keyTimes"_s, 2}})},
        {u"SOAP fault Client"_s,
         rule(u"soap-fault"_s, {{u"code"_s, u"Client"_s}, {u"text"_s, u"Unmarshalling Error"_s}}), End::Stuck},
        {u"wrong content type"_s, rule(u"wrong-type"_s)},
        {u"huge"_s, rule(u"huge"_s, {{u"bytes"_s, 6'000'000}})},
        {u"slow trickle"_s, rule(u"trickle"_s, {{u"intervalMs"_s, 40}})},
        {u"70 for a while"_s, rule(u"code"_s, {{u"code"_s, u"70"_s}, {u"keyTimes"_s, 2}})},
        {u"43, it has the voucher"_s, rule(u"code"_s, {{u"code"_s, u"43"_s}, {u"process"_s, true}})},
        {u"50 for a while"_s, rule(u"code"_s, {{u"code"_s, u"50"_s}, {u"keyTimes"_s, 2}})},
    };
}

QJsonObject once(const QString& operation, const QString& action, QJsonObject more = {})
{
    more.insert(u"operation"_s, operation);
    more.insert(u"action"_s, action);
    if (!more.contains(u"keyTimes"_s))
        more.insert(u"keyTimes"_s, 1);
    return more;
}

QList<Case> storiesOfTheirOwn()
{
    const QString r = u"reception"_s, a = u"authorization"_s;
    const QJsonObject lost = once(r, u"lost-answer"_s);
    return {
        {u"in process three times"_s, {once(a, u"in-process"_s, {{u"keyTimes"_s, 3}})}},
        {u"another word for in process"_s, {once(a, u"in-process"_s, {{u"text"_s, u"PENDIENTE"_s}})}},
        {u"no vouchers for a while"_s, {once(a, u"unheard"_s, {{u"keyTimes"_s, 3}})}},
        {u"45, but it is ours"_s, {once(r, u"code"_s, {{u"code"_s, u"45"_s}, {u"process"_s, true}})}},
        {u"45, somebody else's"_s, {once(r, u"code"_s, {{u"code"_s, u"45"_s}})}, End::Returned},
        {u"lost, then unknown at first"_s, {lost, once(a, u"unheard"_s, {{u"keyTimes"_s, 2}})}},
        {u"lost, then in process"_s, {lost, once(a, u"in-process"_s, {{u"keyTimes"_s, 2}})}},
        {u"lost, and the question lost as well"_s, {lost, once(a, u"lost-answer"_s)}},
        {u"lost, then 503 to the question"_s, {lost, once(a, u"http"_s)}},
        {u"lost twice, never arrived"_s, {once(r, u"lost-answer"_s, {{u"process"_s, false}, {u"keyTimes"_s, 2}})}},
        {u"45 after silence to the question"_s,
         {once(r, u"code"_s, {{u"code"_s, u"45"_s}, {u"process"_s, true}, {u"keyTimes"_s, 2}}), once(a, u"empty"_s)}},
    };
}

class Faults : public FaultFloor
{
protected:
    // Sells one voucher for each case, scripts all of them and lets the queue go.
    QList<Sold> release(PracticeControl& desk, const QList<Case>& cases)
    {
        QList<Sold> sold;
        QList<QJsonObject> rules;
        for (const Case& each : cases) {
            sold.append({each, sell(each.name)});
            for (QJsonObject rule : each.rules) {
                rule.insert(u"key"_s, sold.last().key.text());
                rules.append(rule);
            }
        }
        EXPECT_TRUE(desk.play(rules));
        runQueue();
        return sold;
    }
    bool hasEnded(const Sold& each)
    {
        const DocumentSummary document = till.document(each.key);
        if (each.row.end == End::Stuck)
            return document.needsPerson;
        return document.status == statusOf(each.row.end, {});
    }
    void expectEnds(const QList<Sold>& sold)
    {
        QList<Sold> open = sold;
        (void)waitUntil(
            [&] {
                open.removeIf([&](const Sold& each) { return hasEnded(each); });
                return open.isEmpty();
            },
            kPatienceMs);
        for (const Sold& each : open)
            ADD_FAILURE() << each.row.name.toStdString() << ": " << till.story(each.key).toStdString();
        for (const Sold& each : sold) {
            const bool person = each.row.end != End::Authorized;
            EXPECT_EQ(isPersonsTask(each.key), person)
                << each.row.name.toStdString() << ": " << till.story(each.key).toStdString();
            EXPECT_TRUE(!person || hasCause(each.key))
                << each.row.name.toStdString() << ": " << till.story(each.key).toStdString();
        }
    }
};

TEST_F(Faults, EveryOneAtEveryStageEndsWell)
{
    PracticeControl desk(till.sriUrl());
    const QList<Case> cases = faultsAt(u"reception"_s) + faultsAt(u"authorization"_s) + storiesOfTheirOwn();
    const QList<Sold> sold = release(desk, cases);
    expectEnds(sold);
    // What was stuck goes on once a person says so.
    for (const Sold& each : sold) {
        if (each.row.end != End::Stuck)
            continue;
        EXPECT_TRUE(till.wait(till->queue().retry(each.key)));
        EXPECT_TRUE(till.reaches(each.key, DocumentStatus::Authorized)) << till.story(each.key).toStdString();
        EXPECT_FALSE(isPersonsTask(each.key));
    }
    expectHonest(desk, static_cast<int>(cases.size()));
}

TEST_F(Faults, DownForAWhileAtBothCounters)
{
    PracticeControl desk(till.sriUrl());
    QList<Case> cases;
    for (int i = 0; i < 40; ++i)
        cases.append({u"sale %1"_s.arg(i), {}});
    ASSERT_TRUE(desk.play({}));
    QList<Sold> sold;
    for (const Case& each : cases)
        sold.append({each, sell(each.name)});
    ASSERT_TRUE(desk.play({{{u"action"_s, u"down"_s}, {u"toMs"_s, 3000}},
                           {{u"action"_s, u"down"_s}, {u"every"_s, 3}, {u"toMs"_s, 12'000}},
                           {{u"action"_s, u"http"_s}, {u"probability"_s, 0.2}, {u"toMs"_s, 12'000}},
                           {{u"action"_s, u"lost-answer"_s}, {u"probability"_s, 0.2}, {u"toMs"_s, 12'000}},
                           {{u"action"_s, u"truncated"_s}, {u"probability"_s, 0.1}, {u"toMs"_s, 12'000}}}));
    runQueue();
    expectEnds(sold);
    expectHonest(desk, static_cast<int>(cases.size()));
}

// SRI sheet, codes of reception and authorisation. Reception answers with codes of authorisation here too: a code is
// obeyed wherever it turns up.
QList<Case> everyCode()
{
    QList<Case> cases;
    for (const SriCodeEntry& entry : sriCodeTable()) {
        const QJsonObject code{{u"code"_s, entry.code}};
        QJsonObject atReception = once(u"reception"_s, u"code"_s, code);
        End end = End::Returned;
        switch (entry.action) {
        case SriCodeAction::AskAuthorization:
        case SriCodeAction::WarningOnly:
            atReception.insert(u"process"_s, true);
            end = End::Authorized;
            break;
        case SriCodeAction::RetryLater:
            atReception.insert(u"keyTimes"_s, 2);
            end = End::Authorized;
            break;
        case SriCodeAction::QueryOwnKeys:
        case SriCodeAction::FixAndRebuild:
        case SriCodeAction::TellPerson:
            break;
        }
        cases.append({u"R %1"_s.arg(entry.code), {atReception}, end});
        const bool noVerdict = QStringList{u"43"_s, u"50"_s, u"70"_s}.contains(entry.code);
        cases.append({u"A %1"_s.arg(entry.code),
                      {once(u"authorization"_s, u"code"_s, code)},
                      noVerdict ? End::Authorized : End::NotAuthorized});
    }
    return cases;
}

TEST_F(Faults, EveryCodeEndsAsTheSheetSays)
{
    PracticeControl desk(till.sriUrl());
    QList<Case> cases = everyCode();
    QJsonObject closed = once(u"reception"_s, u"code"_s, {{u"code"_s, u"28"_s}, {u"keyTimes"_s, 1'000'000}});
    cases.append({u"28 until somebody accepts it"_s, {closed}, End::Stuck});
    const QList<Sold> sold = release(desk, cases);
    expectEnds(sold);
    const AccessKey waiting = sold.last().key;
    EXPECT_EQ(till.document(waiting).status, DocumentStatus::PendingSend) << "nothing was decided about it";
    ASSERT_TRUE(desk.play({}));
    EXPECT_TRUE(till.wait(till->queue().retry(waiting)));
    EXPECT_TRUE(till.reaches(waiting, DocumentStatus::Authorized)) << till.story(waiting).toStdString();
    EXPECT_FALSE(isPersonsTask(waiting));
    expectHonest(desk, static_cast<int>(cases.size()));
}

TEST_F(Faults, RebuildKeepsKeyAndNumberAndSendsTheNewBytes)
{
    PracticeControl desk(till.sriUrl());
    const auto refusal = [](const QString& operation, const QString& code) {
        return once(operation, u"code"_s, {{u"code"_s, code}});
    };
    const auto group = [&](const QString& tail) {
        return QList<Case>{{u"returned, "_s + tail, {refusal(u"reception"_s, u"52"_s)}, End::Returned},
                           {u"not authorised, "_s + tail, {refusal(u"authorization"_s, u"39"_s)}, End::NotAuthorized}};
    };
    const QList<Case> cases =
        group(u"then well"_s) + group(u"answer lost"_s) + group(u"reset"_s) + group(u"hangs"_s) + group(u"told 43"_s);
    const QList<Sold> sold = release(desk, cases);
    expectEnds(sold);

    // The second life meets faults as well.
    QList<QJsonObject> rules;
    for (const Sold& each : sold) {
        QJsonObject rule{{u"key"_s, each.key.text()},
                         {u"operation"_s, u"reception"_s},
                         {u"keyTimes"_s, 1},
                         {u"action"_s, u"lost-answer"_s}};
        if (each.row.name.endsWith(u"reset"_s))
            rule.insert(u"process"_s, false);
        else if (each.row.name.endsWith(u"hangs"_s))
            rule.insert(u"action"_s, u"hang"_s);
        else if (each.row.name.endsWith(u"43"_s))
            rule = QJsonObject{{u"key"_s, each.key.text()}, {u"operation"_s, u"reception"_s},
                               {u"keyTimes"_s, 1},          {u"action"_s, u"code"_s},
                               {u"code"_s, u"43"_s},        {u"process"_s, true}};
        if (!each.row.name.endsWith(u"well"_s))
            rules.append(rule);
    }
    ASSERT_TRUE(desk.play(rules));
    QSet<QString> rebuilt;
    QList<Sold> again;
    for (const Sold& each : sold) {
        const DocumentSummary before = till.document(each.key);
        const auto after = till.wait(till->documents().rebuild(each.key, saleOf(u"corregido: "_s + each.row.name)));
        ASSERT_TRUE(after) << after.error().detail.toStdString();
        EXPECT_EQ(after->accessKey, before.accessKey);
        EXPECT_EQ(after->number, before.number);
        EXPECT_FALSE(after->needsPerson);
        rebuilt << each.key.text();
        again.append({{each.row.name, {}, End::Authorized}, each.key});
    }
    expectEnds(again);
    expectHonest(desk, static_cast<int>(cases.size()), rebuilt);
    QHash<QString, QString> last;
    for (const QJsonObject& line : desk.journal(u"reception"_s))
        last[line[u"key"].toString()] = line[u"sha256"].toString();
    for (const Sold& each : again) {
        const auto xml = till.wait(till->documents().xml(each.key));
        ASSERT_TRUE(xml);
        EXPECT_TRUE(xml->contains("corregido")) << "the authorised voucher is the corrected one";
        EXPECT_EQ(last[each.key.text()],
                  QString::fromLatin1(QCryptographicHash::hash(*xml, QCryptographicHash::Sha256).toHex()));
    }
}

TEST_F(Faults, ARebuildIsRefusedInEveryOtherState)
{
    PracticeControl desk(till.sriUrl());
    const AccessKey pending = sell(u"pending"_s), received = sell(u"received"_s), authorised = sell(u"authorised"_s);
    ASSERT_TRUE(desk.play(
        {{{u"key"_s, pending.text()}, {u"action"_s, u"http"_s}},
         {{u"key"_s, received.text()}, {u"operation"_s, u"authorization"_s}, {u"action"_s, u"in-process"_s}}}));
    runQueue();
    ASSERT_TRUE(till.reaches(authorised, DocumentStatus::Authorized));
    ASSERT_TRUE(till.reaches(received, DocumentStatus::Received));
    for (const AccessKey& key : {pending, received, authorised}) {
        const auto before = till.wait(till->documents().xml(key));
        const auto refused = till.wait(till->documents().rebuild(key, saleOf(u"other"_s)));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::INVALID_STATE_TRANSITION);
        const auto after = till.wait(till->documents().xml(key));
        ASSERT_TRUE(before && after);
        EXPECT_EQ(*before, *after);
    }
}

} // namespace
