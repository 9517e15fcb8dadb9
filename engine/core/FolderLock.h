#pragma once
#include <engine/Result.h>

#include <functional>
#include <memory>

#ifndef Q_OS_UNIX
#include <QLockFile>
#endif

namespace engine::core {

// One process at a time works with a folder. The kernel holds the lock and lets go when the process ends, however it
// ends: a file that a killed run left behind, or a process number that came back, stops nobody.
class FolderLock
{
public:
    // DATA_FOLDER_IN_USE names the process that has it; DATA_FOLDER_READ_ONLY when no lock file can be made.
    static Result<std::unique_ptr<FolderLock>> take(const QString& folder);
    // The same for a short critical section that several processes pass one after another; waits for its turn.
    // `goOn` is asked meanwhile; false ends the wait with SHUTTING_DOWN.
    static Result<std::unique_ptr<FolderLock>> wait(const QString& folder, const QString& name,
                                                    const std::function<bool()>& goOn = {});
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    FolderLock() = default;
#ifdef Q_OS_UNIX
    int m_file = -1;
#else
    std::unique_ptr<QLockFile> m_lock;
#endif
};

} // namespace engine::core
