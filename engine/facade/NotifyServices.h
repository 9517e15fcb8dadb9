#pragma once
#include "core/FieldErrors.h"
#include "core/Random.h"
#include "invoicing/BuyerMail.h"
#include "invoicing/DocumentNotices.h"
#include "notify/MailEffects.h"
#include "notify/VerificationMail.h"
#include "notify/WebhookDispatcher.h"

#include <engine/Limits.h>
#include <engine/Mail.h>

#include <QUrl>

namespace engine::facade {

// Everything that tells somebody something: notices, mail, webhooks and the job that looks for news. Lives in the
// engine thread, beside the queue of the tax office and never in its way.
class NotifyServices
{
public:
    struct Context
    {
        storage::Database& database;
        const core::Clock& clock;
        core::Random& random;
        const crypto::KeyProtector& protector;
        const Limits& limits;
    };
    // A mail server or an allow list of the configuration that makes no sense is an error.
    static Result<std::unique_ptr<NotifyServices>> make(Context context, const EngineConfig& config,
                                                        const QString& owner);
    ~NotifyServices();

    void start();
    void wakeMail(); // a notice or a letter was promised

    // Mail.
    Result<MailSettings> mailSettings();
    // Stores them, in the caller's transaction; they count when useMailSettings() is called after it.
    Result<void> keepMailSettings(MailSettingsChange change);
    Result<MailSettings> useMailSettings();
    void sendTest(const QString& to, std::function<void(Result<QString>)> answer, std::function<bool()> unwanted);
    void serverUp(const QUrl& url);
    void serverDown(const QUrl& url);
    notify::MailEffects& mails() { return m_mails; }
    // The promised buyer mails of these documents go out now, whatever pause they were in; `told` hears of the end of
    // each. Refused when nobody sends mail here.
    using Told = std::function<void(const notify::MailTry&)>;
    Result<void> sendNow(TenantId tenant, const QStringList& subjects, const Told& told);

    // Webhooks.
    notify::WebhookDispatcher& webhooks() { return *m_webhooks; }
    Result<QStringList> storedAllowList();
    Result<QStringList> keepAllowList(const QStringList& entries); // stores it; readAllowList() makes it count
    Result<void> readAllowList();

    // What the timer does too; `done` gets the figures when the webhooks have been called.
    void runJob(std::function<void(Result<JobReport>)> done);

private:
    NotifyServices(Context context, const EngineConfig& config, const QString& owner);
    Result<void> readMail();
    Result<MailConfig> mailConfig();
    Result<void> judgePassword(MailSettingsChange& change, core::FieldErrors& errors);
    [[nodiscard]] QString ownAddress() const;
    Result<int> lookForNews();
    Result<void> lookAt(TenantId tenant, const QDateTime& now);
    Result<void> promiseLeftMails(storage::TenantScope tenant, const Issuer& issuer, const QDateTime& now);

    Context m_context;
    const MailConfig m_fixedMail;
    QString m_publicUrl;      // of the configuration, else of the settings
    QList<QUrl> m_ownServers; // where the API answers now
    const QStringList m_fixedAllowed;
    std::unique_ptr<notify::MailWorker> m_worker;
    notify::MailEffects m_mails;
    invoicing::BuyerMail m_buyerMail;
    notify::VerificationMail m_verificationMail;
    invoicing::DocumentNotices m_notices;
    std::unique_ptr<notify::WebhookDispatcher> m_webhooks;
    std::unique_ptr<queue::Scheduler> m_mailQueue, m_noticeQueue;
    QTimer m_jobTimer;
    bool m_started = false;
    bool m_mailStarted = false;
};

} // namespace engine::facade
