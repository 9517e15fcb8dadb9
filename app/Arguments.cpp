#include "Arguments.h"

#include "Output.h"

#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMaxPassword = 4096;

QString describe(const Option& option)
{
    QString text = u"  --"_s + QLatin1StringView(option.name);
    if (option.value)
        text += u' ' + QLatin1StringView(option.value);
    return text.leftJustified(32) + QString::fromUtf8(option.help) + u'\n';
}

bool isServiceAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty();
}

// Typed at a terminal, a password is asked for and not shown.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_active = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
        std::fputs("Password of the .p12: ", stderr);
    }
    ~HiddenTyping()
    {
        if (!m_active)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    termios m_before{};
    bool m_active = false;
};

} // namespace

std::optional<Arguments> Arguments::parse(const QString& word, const QString& positional, const QList<Option>& options,
                                          const QStringList& words)
{
    QList<Option> all = options;
    all << Option{"data", "DIR", "data folder (default: the platform's)"}
        << Option{"json", nullptr, "one JSON object per line on stdout"}
        << Option{"help", nullptr, "show this and do nothing"};

    Arguments out;
    out.m_usage = u"usage: mostrador "_s + word + (positional.isEmpty() ? QString() : u' ' + positional) + u'\n';
    for (const Option& option : all)
        out.m_usage += describe(option);

    bool literal = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& text = words[i];
        if (literal || !text.startsWith(u"--"_s)) {
            out.m_positional << text;
            continue;
        }
        if (text.size() == 2) {
            literal = true;
            continue;
        }
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.mid(2, equals < 0 ? -1 : equals - 2);
        const auto option =
            std::find_if(all.begin(), all.end(), [&](const Option& o) { return name == QLatin1StringView(o.name); });
        if (option == all.end()) {
            out.usage(u"unknown option --"_s + name);
            return std::nullopt;
        }
        QString value;
        if (option->value) {
            if (equals < 0 && i + 1 >= words.size()) {
                out.usage(u"--"_s + name + u" needs a value"_s);
                return std::nullopt;
            }
            value = equals < 0 ? words[++i] : text.mid(equals + 1);
        } else if (equals >= 0) {
            out.usage(u"--"_s + name + u" takes no value"_s);
            return std::nullopt;
        }
        out.m_values[name] << value;
    }
    if (out.has("help")) {
        std::fputs(out.m_usage.toUtf8().constData(), stdout);
        return std::nullopt;
    }
    if (out.has("sri-url") && !isServiceAddress(out.value("sri-url"))) {
        out.usage(u"--sri-url takes an address such as https://celcer.sri.gob.ec/comprobantes-electronicos-ws"_s);
        return std::nullopt;
    }
    if (positional.isEmpty() && !out.m_positional.isEmpty()) {
        out.usage(u"unexpected word \""_s + out.m_positional.first() + u'"');
        return std::nullopt;
    }
    return out;
}

bool Arguments::has(const char* name) const
{
    return m_values.contains(QLatin1StringView(name));
}

QString Arguments::value(const char* name, const QString& fallback) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? fallback : all.last();
}

QStringList Arguments::values(const char* name) const
{
    return m_values.value(QLatin1StringView(name));
}

std::optional<int> Arguments::number(const char* name, int fallback, int min, int max) const
{
    if (!has(name))
        return fallback;
    bool ok = false;
    const int n = value(name).toInt(&ok);
    if (ok && n >= min && n <= max)
        return n;
    usage(u"--%1 takes a whole number from %2 to %3"_s.arg(QLatin1StringView(name)).arg(min).arg(max));
    return std::nullopt;
}

QString Arguments::dataDir() const
{
    if (has("data"))
        return value("data");
    // Practice lives apart, so that nothing played ever stands beside a real invoice.
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return has("practice") ? own + u"/practice"_s : own;
}

engine::Result<QByteArray> Arguments::password() const
{
    QByteArray text;
    if (has("password-file")) {
        auto bytes = readFile(value("password-file"), kMaxPassword);
        if (!bytes)
            return bytes;
        text = *bytes;
    } else {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly))
            return engine::Error{engine::ErrorCode::FILE_UNREADABLE,
                                 u"The password could not be read from standard input."_s};
        const HiddenTyping hidden;
        text = in.readLine(kMaxPassword);
    }
    // Editors end a file with a line end that is not part of the password.
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return text;
}

void Arguments::usage(const QString& problem) const
{
    Output::note(problem + u'\n' + m_usage.trimmed());
}

engine::EngineConfig engineConfig(const Arguments& arguments)
{
    engine::EngineConfig config;
    config.dataDir = arguments.dataDir();
    config.practice = arguments.has("practice");
    if (arguments.has("sri-url"))
        config.sriUrl = QUrl(arguments.value("sri-url"));
    if (arguments.has("database"))
        config.database = QUrl(arguments.value("database"));
    config.dumpTaken = arguments.has("dump-taken");
    config.useKeyring = !qEnvironmentVariableIsSet("MOSTRADOR_NO_KEYRING");
    return config;
}

engine::Result<QByteArray> readFile(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return engine::Error{engine::ErrorCode::FILE_UNREADABLE, u"%1: %2"_s.arg(path, file.errorString())};
    QByteArray bytes = readUpTo(file, maxBytes);
    if (file.error() != QFileDevice::NoError)
        return engine::Error{engine::ErrorCode::FILE_UNREADABLE, u"%1: %2"_s.arg(path, file.errorString())};
    if (bytes.size() > maxBytes)
        return engine::Error{engine::ErrorCode::BAD_REQUEST,
                             u"%1 is larger than the %2 bytes allowed here."_s.arg(path).arg(maxBytes)};
    return bytes;
}

QByteArray readUpTo(QIODevice& in, qint64 maxBytes)
{
    QByteArray bytes;
    while (bytes.size() <= maxBytes) {
        const QByteArray piece = in.read(maxBytes + 1 - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

engine::Result<bool> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path); // a half-written file never takes the final name
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return engine::Error{engine::ErrorCode::FILE_UNWRITABLE, u"%1: %2"_s.arg(path, file.errorString())};
    return true;
}

} // namespace app
