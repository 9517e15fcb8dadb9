#pragma once
#include "Output.h"

#include <engine/Engine.h>

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace app {

// Issues many request files at once: enough of them in flight that they share commits, few enough that memory stays
// flat. A bad file never stops the others. Lives in the main thread; everything it starts answers back there.
class IssueRun : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        engine::IssuerId issuer = 0;
        QString outDir;
        int waitSeconds = 0; // 0: do not follow
        bool once = false;   // a file issued by an earlier run is answered with its document
    };
    IssueRun(engine::Engine& engine, const Output& out, Settings settings, QStringList files);

    void start();
    [[nodiscard]] int failures() const { return m_failures; }

Q_SIGNALS:
    void finished();

private:
    static constexpr int kInFlight = 64;

    void pump();
    void issue(const QString& file);
    void created(const QString& file, engine::Result<engine::CreatedDocument> result);
    void writeFiles(const QString& file, const engine::DocumentSummary& document);
    void follow(const engine::AccessKey& key);
    void report(const QString& file, const engine::DocumentSummary& document);
    void fail(const QString& file, const engine::Error& error);
    void failIssued(const QString& file, const engine::AccessKey& key, const engine::Error& error);
    void fileDone();
    void lookAround();
    void giveUpWaiting();
    void progress();

    engine::Engine& m_engine;
    const Output& m_out;
    const Settings m_settings;
    const QStringList m_files;
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    int m_inFlight = 0;
    int m_failures = 0;
    QHash<engine::AccessKey, QString> m_following; // key to its file
    QSet<engine::AccessKey> m_final;               // final before the files were written
    QElapsedTimer m_sinceProgress;
    QTimer m_patience;
    QTimer m_look;
    bool m_patienceOver = false;
};

} // namespace app
