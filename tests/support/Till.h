#pragma once
#include "support/Program.h"

#include <QSet>

namespace engine::tests {

// The smallest request that every rule accepts: one line, final consumer.
QByteArray smallBody();

// The first `count` of the folder's bodies are made once and used by every run.
QString writeSmallBodies(const QString& folder, int count);

// An environment variable of the programs started meanwhile.
class ScopedEnvironment
{
public:
    ScopedEnvironment(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~ScopedEnvironment()
    {
        if (m_before.isEmpty())
            qunsetenv(m_name);
        else
            qputenv(m_name, m_before);
    }
    ScopedEnvironment(const ScopedEnvironment&) = delete;
    ScopedEnvironment& operator=(const ScopedEnvironment&) = delete;

private:
    const char* m_name;
    QByteArray m_before;
};

// One till seen from outside: where its data is and how the words find it.
struct Till
{
    QString data;
    QString sriUrl;
    QString database; // empty = the file in the data folder

    // `word`, then what every word of this till needs, then `more`.
    [[nodiscard]] QStringList words(const QString& word, const QStringList& more = {}) const;
    [[nodiscard]] QStringList issue(const QString& bodies, const QString& out, const QStringList& more = {}) const;
    [[nodiscard]] QStringList serve() const;
    [[nodiscard]] QList<QJsonObject> documents() const;
    [[nodiscard]] QList<QJsonObject> queue() const;
    // True when nothing is left in the queue before the deadline; something else must be sending meanwhile.
    [[nodiscard]] bool drains(int milliseconds) const;
};

// Access keys of the lines that acknowledge an invoice.
QSet<QString> acknowledged(const QList<QJsonObject>& lines);
QSet<QString> keysOf(const QList<QJsonObject>& documents);
// Empty when the numbers are exactly 1 to n and no key stands twice; else the first thing that is wrong.
QString numberingFault(const QList<QJsonObject>& documents);
// How many of the documents are in `status`.
qsizetype countIn(const QList<QJsonObject>& documents, const QString& status);
// Empty when the tax office saw each of `keys` accepted exactly once, never with other bytes, and no other key at all.
QString journalFault(const QString& journalFile, const QSet<QString>& keys);
// How often the voucher that was sent most often was sent.
int mostSendings(const QString& journalFile);

} // namespace engine::tests
