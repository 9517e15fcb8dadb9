#include "Words.h"

#include <engine/People.h>

#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonObject dayToJson(engine::SriTarget target, const engine::OfficeDay& day)
{
    QJsonArray silences;
    for (const auto& silence : day.silences)
        silences.append(QJsonObject{{u"from"_s, silence.from.toString(Qt::ISODate)},
                                    {u"to"_s, silence.to.toString(Qt::ISODate)},
                                    {u"lasts"_s, silence.lasts}});
    return {{u"environment"_s, engine::sriTargetName(target)},
            {u"lastAnswer"_s, day.lastAnswer.toString(Qt::ISODate)},
            {u"sent"_s, day.sent},
            {u"answered"_s, day.answered},
            {u"refused"_s, day.refused},
            {u"failed"_s, day.failed},
            {u"medianMs"_s, day.medianMs},
            {u"slowestMs"_s, day.slowestMs},
            {u"silences"_s, silences}};
}

} // namespace

int diagnoseWord(const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"diagnose"_s, {},
                         {{"practice", nullptr, "the practice shop"},
                          {"database", "URL", "postgresql://… instead of the file in the data folder"}},
                         words);
    if (!arguments)
        return WrongUsage;
    const Output out(arguments->json());
    QJsonObject report{{u"version"_s, QStringLiteral(MOSTRADOR_VERSION)},
                       {u"libraries"_s, engine::engineVersions()},
                       {u"system"_s, QSysInfo::prettyProductName()},
                       {u"dataDir"_s, arguments->dataDir()}};
    QString plain = u"mostrador %1\n%2\n%3\ndata: %4"_s.arg(QStringLiteral(MOSTRADOR_VERSION), engine::engineVersions(),
                                                            QSysInfo::prettyProductName(), arguments->dataDir());
    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = false;
    config.readOnly = true;
    report.insert(u"dataDir"_s, config.dataDir);
    auto engine = engine::Engine::open(config);
    if (!engine) {
        report.insert(u"ok"_s, false);
        report.insert(u"error"_s, errorToJson(engine.error()));
        out.line(report, plain + u"\n"_s + engine.error().codeName() + u": "_s + engine.error().detail);
        return Failed;
    }
    const engine::EngineInfo info = (*engine)->info();
    report.insert(u"ok"_s, true);
    report.insert(u"database"_s, info.databaseName);
    report.insert(u"schemaVersion"_s, info.schemaVersion);
    report.insert(u"keyProtection"_s,
                  info.keyProtection == engine::KeyProtection::Keyring ? u"keyring"_s : u"key file"_s);
    plain += u"\ndatabase: %1, schema %2\nkey: %3"_s.arg(info.databaseName)
                 .arg(info.schemaVersion)
                 .arg(report[u"keyProtection"_s].toString());

    QJsonArray issuers;
    const auto list = await((*engine)->issuers().list());
    for (const engine::Issuer& issuer : list.value_or({})) {
        const qint64 days = QDateTime::currentDateTimeUtc().daysTo(issuer.certificateTo);
        issuers.append(QJsonObject{{u"id"_s, issuer.id},
                                   {u"ruc"_s, issuer.ruc},
                                   {u"environment"_s, engine::sriTargetName(issuer.target)},
                                   {u"certificateDaysLeft"_s, days}});
        plain += u"\nissuer %1: RUC %2, %3, certificate for %4 more days"_s.arg(issuer.id)
                     .arg(issuer.ruc, engine::sriTargetName(issuer.target))
                     .arg(days);
    }
    report.insert(u"issuers"_s, issuers);
    if (const auto queue = await((*engine)->queue().summary())) {
        report.insert(u"queue"_s, QJsonObject{{u"waiting"_s, queue->waiting},
                                              {u"inProcess"_s, queue->inProcess},
                                              {u"needsPerson"_s, queue->needsPerson},
                                              {u"oldest"_s, queue->oldest.isValid()
                                                                ? QJsonValue(queue->oldest.toString(Qt::ISODate))
                                                                : QJsonValue()}});
        plain += u"\nqueue: %1 waiting, %2 in process, %3 need a person"_s.arg(queue->waiting)
                     .arg(queue->inProcess)
                     .arg(queue->needsPerson);
    }
    QJsonArray offices;
    for (const engine::SriTarget target :
         {engine::SriTarget::Practice, engine::SriTarget::Test, engine::SriTarget::Production}) {
        const auto day = await((*engine)->queue().officeDay(target));
        if (!day || !day->lastAnswer.isValid())
            continue; // never spoken to
        offices.append(dayToJson(target, *day));
        plain += u"\nSRI %1, last 24 h: %2 sent, %3 answered, %4 without answer, half of them within %5 ms, "
                 "%6 silences"_s.arg(engine::sriTargetName(target))
                     .arg(day->sent)
                     .arg(day->answered)
                     .arg(day->failed)
                     .arg(day->medianMs)
                     .arg(day->silences.size());
    }
    report.insert(u"sri"_s, offices);
    if (const auto broken = await((*engine)->audit().firstBroken({}))) {
        report.insert(u"auditWhole"_s, *broken == 0);
        plain += *broken == 0 ? u"\naudit trail: whole"_s
                              : u"\naudit trail: BROKEN at row %1, somebody changed what was written"_s.arg(*broken);
    }
    out.line(report, plain);
    return Fine;
}

} // namespace app
