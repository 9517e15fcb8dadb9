#pragma once
#include <engine/Result.h>

#include <QFile>
#include <QJsonObject>

#include <functional>
#include <mutex>

namespace engine::practice {

// Everything received and answered, one JSON object per line. A line is with the operating system before the answer
// leaves, so a killed process forgets nothing it has said. Any thread.
class PracticeJournal
{
public:
    using Reader = std::function<void(const QJsonObject& line)>;
    // Empty path = memory only. Hands what is there to `read`, line by line, and continues after it; a last line cut by
    // a crash is dropped. With more than twice `keptKeys` access keys (0 = no limit) the file is first made anew with
    // the newest `keptKeys`, each with all its lines, in one step that a crash leaves done or not begun.
    // FILE_UNREADABLE, FILE_UNWRITABLE.
    Result<void> open(const QString& path, int keptKeys, const Reader& read);
    // `stored` goes to the file only (the voucher itself), `line` to both.
    Result<void> append(const QJsonObject& line, const QJsonObject& stored = {});
    [[nodiscard]] QByteArray lines() const; // without what is only in the file

private:
    void forgetOldKeys(const QString& path, qsizetype keptKeys);

    mutable std::mutex m_mutex;
    QFile m_file;
    QByteArray m_lines;
};

} // namespace engine::practice
