#include "core/Log.h"

#include "core/Clock.h"

#include <QRegularExpression>

#include <cstdio>

namespace engine::core {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcCore, "engine.core", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDomain, "engine.domain", QtInfoMsg)
Q_LOGGING_CATEGORY(lcXml, "engine.xml", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCrypto, "engine.crypto", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "engine.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStorage, "engine.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSigning, "engine.signing", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSri, "engine.sri", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRide, "engine.ride", QtInfoMsg)
Q_LOGGING_CATEGORY(lcQueue, "engine.queue", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAccess, "engine.access", QtInfoMsg)
Q_LOGGING_CATEGORY(lcInvoicing, "engine.invoicing", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPos, "engine.pos", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPractice, "engine.practice", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApi, "engine.api", QtInfoMsg)
Q_LOGGING_CATEGORY(lcFacade, "engine.facade", QtInfoMsg)

namespace {

// Qt's handler is a plain function, so the active file has to be reachable from it.
QMutex g_mutex;
LogFile* g_active = nullptr;

const QString kRemoved = u"[removed]"_s;

bool looksSecret(QStringView run)
{
    bool upper = false, lower = false, digit = false, beyondHex = false;
    for (const QChar c : run) {
        upper |= c >= u'A' && c <= u'Z';
        lower |= c >= u'a' && c <= u'z';
        digit |= c >= u'0' && c <= u'9';
        beyondHex |= !((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'));
    }
    // Decimal digits alone are access keys; words in one case joined by hyphens or slashes are names and paths.
    return (upper || lower) && digit && (!beyondHex || (upper && lower));
}

char levelLetter(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
        return 'C';
    case QtFatalMsg:
        return 'F';
    }
    return '?';
}

} // namespace

QString redacted(const QString& message)
{
    static const QRegularExpression pem(u"-----BEGIN [^-]+-----.*?(-----END [^-]+-----|\\z)"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression named(
        u"((?:password|passphrase|passwd|pwd|secret|token|api[_-]?key|clave|contrase(?:ñ|n)a)[\"']?\\s*[=:]\\s*)"
        "(\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?|[^\\s&;,]+)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression bearer(u"\\b(Bearer|Basic)\\s+\\S+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression run(u"[A-Za-z0-9+/_-]{32,}={0,2}"_s);

    QString text = message;
    text.replace(pem, kRemoved);
    text.replace(named, u"\\1"_s + kRemoved);
    text.replace(bearer, u"\\1 "_s + kRemoved);

    QString result;
    qsizetype copied = 0;
    for (auto it = run.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!looksSecret(match.capturedView()))
            continue;
        result.append(QStringView(text).sliced(copied, match.capturedStart() - copied)).append(kRemoved);
        copied = match.capturedEnd();
    }
    return result.append(QStringView(text).sliced(copied));
}

Result<std::unique_ptr<LogFile>> LogFile::install(const QString& path, LogOptions options)
{
    std::unique_ptr<LogFile> log(new LogFile(path, options));
    if (!log->open())
        return Error{ErrorCode::FILE_UNWRITABLE, u"%1: %2"_s.arg(path, log->m_file.errorString())};
    {
        const QMutexLocker lock(&g_mutex);
        if (g_active)
            return Error{ErrorCode::CONFLICT, u"messages already go to %1"_s.arg(g_active->m_file.fileName())};
        g_active = log.get();
    }
    log->m_previous = qInstallMessageHandler(&LogFile::handle);
    return log;
}

LogFile::LogFile(const QString& path, LogOptions options) : m_file(path), m_options(options) {}

LogFile::~LogFile()
{
    {
        const QMutexLocker lock(&g_mutex);
        if (g_active != this)
            return;
        g_active = nullptr;
    }
    qInstallMessageHandler(m_previous);
}

bool LogFile::open()
{
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) &&
           m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void LogFile::handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    // A line per message: a line break inside would let hostile input forge a line of its own.
    QString text = redacted(message);
    text.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
    const QByteArray line = utcIso(QDateTime::currentDateTimeUtc()).toLatin1() + ' ' + levelLetter(type) + ' ' +
                            QByteArray(context.category) + ": " + text.toUtf8() + '\n';
    const QMutexLocker lock(&g_mutex);
    if (!g_active)
        return;
    g_active->write(line);
    if (g_active->m_options.alsoStderr)
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

void LogFile::write(const QByteArray& line)
{
    if (m_file.size() > 0 && m_file.size() + line.size() > m_options.maxBytes)
        rotate();
    m_file.write(line);
}

void LogFile::rotate()
{
    const auto older = [this](int n) { return u"%1.%2"_s.arg(m_file.fileName()).arg(n); };
    const QString name = m_file.fileName();
    m_file.close();
    QFile::remove(older(m_options.keep));
    for (int n = m_options.keep - 1; n >= 1; --n)
        QFile::rename(older(n), older(n + 1));
    if (m_options.keep < 1 || !QFile::rename(name, older(1)))
        QFile::remove(name);
    open();
}

} // namespace engine::core
