#pragma once
#include <engine/Result.h>

#include <QFile>
#include <QJsonObject>
#include <QList>

#include <mutex>

namespace engine::practice {

// Everything received and answered, one JSON object per line. A line is with the operating system before the answer
// leaves, so a killed process forgets nothing it has said. Any thread.
class PracticeJournal
{
public:
    // Empty path = memory only. Reads what is there and continues after it; a last line cut by a crash is dropped.
    // FILE_UNREADABLE, FILE_UNWRITABLE.
    Result<QList<QJsonObject>> open(const QString& path);
    // `stored` goes to the file only (the voucher itself), `line` to both.
    Result<void> append(const QJsonObject& line, const QJsonObject& stored = {});
    [[nodiscard]] QByteArray lines() const; // without what is only in the file

private:
    mutable std::mutex m_mutex;
    QFile m_file;
    QByteArray m_lines;
};

} // namespace engine::practice
