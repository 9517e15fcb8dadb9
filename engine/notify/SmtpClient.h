#pragma once
#include "notify/Letter.h"
#include "notify/SmtpServer.h"

#include <QDateTime>

#include <atomic>
#include <functional>
#include <memory>

namespace engine::notify {

struct SendOutcome
{
    enum class Kind {
        Sent,
        Refused,     // this letter, for good
        Later,       // this letter, for now
        Unavailable, // the server: not reached, no trust, no login
        Cancelled
    };
    Kind kind = Kind::Unavailable;
    QString error;                      // empty when sent
    QString reason = {};                // as Mail::sendTest tells it; empty when there is no finer word
    QList<RefusedAddress> refused = {}; // of a letter that was sent to the others
};

// Speaks SMTP, one letter at a time, and keeps the connection for the next one. Blocks; used by one thread.
class SmtpClient
{
public:
    explicit SmtpClient(const std::atomic<bool>& cancelled);
    ~SmtpClient();
    // `unwanted` is asked about once a second; true ends the letter.
    SendOutcome send(const SmtpServer& server, const Letter& letter, const QDateTime& now,
                     const std::function<bool()>& unwanted = {});

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace engine::notify
