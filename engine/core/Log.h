#pragma once
#include <engine/Result.h>

#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

namespace engine::core {

// One category per module; rules as in QT_LOGGING_RULES="engine.queue.debug=true".
Q_DECLARE_LOGGING_CATEGORY(lcCore)
Q_DECLARE_LOGGING_CATEGORY(lcDomain)
Q_DECLARE_LOGGING_CATEGORY(lcXml)
Q_DECLARE_LOGGING_CATEGORY(lcCrypto)
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcSigning)
Q_DECLARE_LOGGING_CATEGORY(lcSri)
Q_DECLARE_LOGGING_CATEGORY(lcRide)
Q_DECLARE_LOGGING_CATEGORY(lcQueue)
Q_DECLARE_LOGGING_CATEGORY(lcAccess)
Q_DECLARE_LOGGING_CATEGORY(lcInvoicing)
Q_DECLARE_LOGGING_CATEGORY(lcPos)
Q_DECLARE_LOGGING_CATEGORY(lcPractice)
Q_DECLARE_LOGGING_CATEGORY(lcApi)
Q_DECLARE_LOGGING_CATEGORY(lcFacade)

// The message without what must never be written: values of password=, secret=, token=, Bearer, PEM blocks, and
// long runs of base64 or hex. Access keys (49 decimal digits) stay. A second line of defence: callers do not log
// secrets.
[[nodiscard]] QString redacted(const QString& message);

struct LogOptions
{
    qint64 maxBytes = 2 * 1024 * 1024; // per file
    int keep = 5;                      // older files: name.1 (youngest) .. name.<keep>
    bool alsoStderr = true;
};

// While alive, takes all Qt messages and writes them, redacted, to a file of mode 0600. One at a time per process;
// messages may come from any thread.
class LogFile
{
public:
    // FILE_UNWRITABLE when the file cannot be opened; CONFLICT when there is one already.
    static Result<std::unique_ptr<LogFile>> install(const QString& path, LogOptions options = {});
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;
    ~LogFile();

private:
    LogFile(const QString& path, LogOptions options);
    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message);
    bool open();
    void write(const QByteArray& line);
    void rotate();

    QFile m_file;
    LogOptions m_options;
    QtMessageHandler m_previous = nullptr;
};

} // namespace engine::core
