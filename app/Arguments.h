#pragma once
#include <engine/Engine.h>

#include <QCommandLineParser>
#include <QStringList>

namespace app {

// Exit codes are part of the command line's contract.
enum Exit { Fine = 0, Failed = 1, WrongUsage = 2 };

struct Option
{
    const char* name;
    const char* value = nullptr; // null: a flag
    const char* help = "";
};

// The words after the program's name, parsed against one word's list of options. Every word also takes
// --data DIR and --json.
class Arguments
{
public:
    // Prints usage to stderr and answers nullopt when the words do not fit; on --help it prints it to stdout.
    static std::optional<Arguments> parse(const QString& word, const QString& positional, const QList<Option>& options,
                                          const QStringList& words);

    [[nodiscard]] bool json() const { return has("json"); }
    [[nodiscard]] bool has(const char* name) const;
    [[nodiscard]] QString value(const char* name, const QString& fallback = {}) const;
    // Of an option that may come more than once, in the order given.
    [[nodiscard]] QStringList values(const char* name) const;
    [[nodiscard]] const QStringList& positional() const { return m_positional; }
    // nullopt (with a note) when the value is no number of the range.
    [[nodiscard]] std::optional<int> number(const char* name, int fallback, int min, int max) const;
    [[nodiscard]] QString dataDir() const;
    // Password from --password-file, else from standard input up to the line end; never from the command line.
    [[nodiscard]] engine::Result<QByteArray> password() const;
    void usage(const QString& problem) const;

private:
    QString m_usage;
    QStringList m_positional;
    QHash<QString, QStringList> m_values;
};

// Data folder, practice mode and addresses as every word understands them.
engine::EngineConfig engineConfig(const Arguments& arguments);

engine::Result<QByteArray> readFile(const QString& path, qint64 maxBytes);
// Up to one byte more than `maxBytes`, however many pieces a pipe hands them out in.
QByteArray readUpTo(QIODevice& in, qint64 maxBytes);
engine::Result<bool> writeFile(const QString& path, const QByteArray& bytes);

} // namespace app
