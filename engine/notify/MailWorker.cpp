#include "notify/MailWorker.h"

namespace engine::notify {

MailWorker::MailWorker(const core::Clock& clock) : m_clock(clock)
{
    m_thread.setObjectName(QStringLiteral("mail"));
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

MailWorker::~MailWorker()
{
    m_cancelled = true;
    m_thread.quit();
    m_thread.wait();
}

void MailWorker::send(SmtpServer server, Letter letter, QObject* context, std::function<void(SendOutcome)> answer,
                      std::function<bool()> unwanted)
{
    const auto work = [this, server = std::move(server), letter = std::move(letter), context,
                       answer = std::move(answer), unwanted = std::move(unwanted)] {
        if (m_cancelled)
            return;
        if (!m_client)
            m_client = std::make_unique<SmtpClient>(m_cancelled);
        const SendOutcome outcome = m_client->send(server, letter, m_clock.nowUtc(), unwanted);
        QMetaObject::invokeMethod(
            context, [answer, outcome] { answer(outcome); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_context, work, Qt::QueuedConnection);
}

} // namespace engine::notify
