#include "support/Till.h"

#include "support/Await.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::tests {

QByteArray smallBody()
{
    return R"({"documentType":"01","buyer":{"idType":"07","id":"9999999999999","name":"CONSUMIDOR FINAL"},)"
           R"("items":[{"mainCode":"PAN-01","description":"Pan","quantity":"1","unitPrice":"0.30",)"
           R"("taxes":[{"code":"2","rateCode":"0","rate":"0.00"}]}],"payments":[{"method":"01","total":"0.30"}]})";
}

QString writeSmallBodies(const QString& folder, int count)
{
    return writeBodies(folder, QList<QByteArray>(count, smallBody()));
}

QStringList Till::words(const QString& word, const QStringList& more) const
{
    QStringList all{word, u"--practice"_s, u"--data"_s, data};
    if (!database.isEmpty())
        all << u"--database"_s << database;
    return all + more;
}

QStringList Till::issue(const QString& bodies, const QString& out, const QStringList& more) const
{
    return words(u"issue"_s,
                 QStringList{u"--sri-url"_s, sriUrl, u"--json"_s, u"--out"_s, out} + more + QStringList{bodies});
}

QStringList Till::serve() const
{
    return words(u"serve"_s, {u"--sri-url"_s, sriUrl});
}

QList<QJsonObject> Till::documents() const
{
    return runProgram(words(u"documents"_s, {u"--json"_s, u"--limit"_s, u"1000000"_s})).lines;
}

QList<QJsonObject> Till::queue() const
{
    return runProgram(words(u"queue"_s, {u"--json"_s, u"--limit"_s, u"1000000"_s})).lines;
}

bool Till::drains(int milliseconds) const
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < qint64(milliseconds) * testing_support::patience()) {
        const ProgramRun run = runProgram(words(u"queue"_s, {u"--json"_s, u"--limit"_s, u"1"_s}));
        if (run.exitCode == 0 && run.lines.isEmpty())
            return true;
    }
    return false;
}

QSet<QString> acknowledged(const QList<QJsonObject>& lines)
{
    QSet<QString> keys;
    for (const QJsonObject& line : lines)
        if (line[u"ok"].toBool())
            keys.insert(line[u"accessKey"].toString());
    return keys;
}

QSet<QString> keysOf(const QList<QJsonObject>& documents)
{
    QSet<QString> keys;
    for (const QJsonObject& document : documents)
        keys.insert(document[u"accessKey"].toString());
    return keys;
}

QString numberingFault(const QList<QJsonObject>& documents)
{
    if (keysOf(documents).size() != documents.size())
        return u"an access key stands twice"_s;
    QList<int> numbers;
    for (const QJsonObject& document : documents)
        numbers << document[u"sequential"].toString().toInt();
    std::sort(numbers.begin(), numbers.end());
    for (qsizetype i = 0; i < numbers.size(); ++i)
        if (numbers[i] != i + 1)
            return u"number %1 stands where %2 belongs"_s.arg(numbers[i]).arg(i + 1);
    return {};
}

qsizetype countIn(const QList<QJsonObject>& documents, const QString& status)
{
    return std::count_if(documents.begin(), documents.end(),
                         [&](const QJsonObject& d) { return d[u"status"] == status; });
}

namespace {

QList<QJsonObject> receptions(const QString& journalFile)
{
    QList<QJsonObject> lines;
    QFile file(journalFile);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line[u"op"] == u"reception"_s)
            lines << line;
    }
    return lines;
}

} // namespace

int mostSendings(const QString& journalFile)
{
    QHash<QString, int> times;
    int most = 0;
    for (const QJsonObject& line : receptions(journalFile))
        most = std::max(most, ++times[line[u"key"].toString()]);
    return most;
}

QString journalFault(const QString& journalFile, const QSet<QString>& keys)
{
    QHash<QString, QString> bytes;
    QHash<QString, int> accepted;
    for (const QJsonObject& line : receptions(journalFile)) {
        const QString key = line[u"key"].toString();
        const QString hash = line[u"sha256"].toString();
        if (line[u"fault"] == u"down"_s)
            continue; // cut before anything was read
        if (!keys.contains(key))
            return u"the tax office got %1, which nobody has"_s.arg(key);
        if (line.contains(u"note"_s) || bytes.value(key, hash) != hash)
            return u"%1 was sent with different bytes"_s.arg(key);
        bytes.insert(key, hash);
        if (line[u"answer"] == u"RECIBIDA"_s && ++accepted[key] > 1)
            return u"%1 was accepted twice"_s.arg(key);
    }
    if (accepted.size() != keys.size())
        return u"%1 of %2 documents were accepted"_s.arg(accepted.size()).arg(keys.size());
    return {};
}

} // namespace engine::tests
