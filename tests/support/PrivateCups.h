#pragma once
#include <QProcess>
#include <QTemporaryDir>

namespace testing_support {

// A CUPS of the test's own: its folders, its socket, its queues, and a way to "printers" that write into files. Sets
// CUPS_SERVER for this process, so make it before anything speaks to CUPS.
class PrivateCups
{
public:
    PrivateCups();
    ~PrivateCups();
    PrivateCups(const PrivateCups&) = delete;
    PrivateCups& operator=(const PrivateCups&) = delete;

    [[nodiscard]] bool isUp() const { return m_up; }
    [[nodiscard]] QString story() const; // its log, for the message of a failed assertion
    // `printer`: "roll" writes into paper(name); "hang" takes nothing; "empty" says that its paper is out.
    bool addQueue(const QString& name, const QString& printer);
    bool run(const QString& program, const QStringList& arguments);
    [[nodiscard]] QByteArray paper(const QString& queue) const;
    [[nodiscard]] QByteArray answerOf(const QString& program, const QStringList& arguments);

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QString& text);

    QTemporaryDir m_folder;
    QProcess m_daemon;
    bool m_up = false;
};

} // namespace testing_support
