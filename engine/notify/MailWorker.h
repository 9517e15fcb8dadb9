#pragma once
#include "core/Clock.h"
#include "notify/SmtpClient.h"

#include <QObject>
#include <QThread>

namespace engine::notify {

// The thread that mail leaves from, one letter after the other. Destroying it ends the letter under way; what was not
// answered stays unanswered.
class MailWorker
{
public:
    explicit MailWorker(const core::Clock& clock);
    ~MailWorker();
    MailWorker(const MailWorker&) = delete;
    MailWorker& operator=(const MailWorker&) = delete;

    // `answer` is called in the thread of `context`, unless that is gone by then. `unwanted` as in SmtpClient::send.
    void send(SmtpServer server, Letter letter, QObject* context, std::function<void(SendOutcome)> answer,
              std::function<bool()> unwanted = {});

private:
    const core::Clock& m_clock;
    std::atomic<bool> m_cancelled{false};
    QThread m_thread;
    QObject m_context; // lives in the thread
    std::unique_ptr<SmtpClient> m_client;
};

} // namespace engine::notify
