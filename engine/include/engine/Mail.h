#pragma once
#include <engine/Caller.h>
#include <engine/Engine.h>

namespace engine {

// What the settings page shows.
struct MailSettings
{
    QString server, from, publicUrl; // as in MailConfig
    bool hasPassword = false;        // it is never told
    bool fixed = false;              // the command line or the environment decide; changes here count after them
    bool ready = false;              // mail is sent
};

struct MailSettingsChange
{
    QString server, from, publicUrl;
    std::optional<QByteArray> password; // none = stays; wiped after use
};

struct MailRetry
{
    bool sent = false;
    QString reason; // no_email | already_sent, when it was not
    QString messageId;
};

struct MailBatch
{
    int attempted = 0, succeeded = 0, failed = 0;
};

class Mail
{
public:
    virtual ~Mail() = default;
    virtual Answer<MailSettings> settings() = 0;
    // VALIDATION_FAILED; on the field `password` when the stored one belongs to another server or user. An address
    // without a user, or none at all, drops it. Permission::ManageSettings, as for a letter.
    virtual Answer<MailSettings> setSettings(MailSettingsChange change, Actor actor = {}) = 0;
    // Sends a letter now; answers its message id. Cancelling the future stops it within about a second. MAIL_FAILED
    // with a reason: NO_SERVER, ADDRESS, HOST_UNKNOWN, NO_CONNECTION, TIMEOUT, NO_TLS, NOT_TRUSTED, LOGIN_REFUSED,
    // LETTER_REFUSED, or none.
    virtual Answer<QString> sendTest(QString to, Actor actor = {}) = 0;
    // A server of the API says where it answers, and that it stopped. While no public URL is set, links in mails start
    // there, rather at an address that other machines reach.
    virtual Answer<bool> serverUp(QUrl url) = 0;
    virtual Answer<bool> serverDown(QUrl url) = 0;
    // The buyer's mail of an authorised document, once more and at once: DOCUMENT_NOT_AUTHORIZED, NOT_FOUND,
    // MAIL_FAILED. At the till both need Permission::RetryDocuments.
    virtual Answer<MailRetry> retry(Caller caller, IssuerId issuer, AccessKey key, bool force) = 0;
    // Up to 100 mails that are pending or failed, the oldest document first, for at most 20 s.
    virtual Answer<MailBatch> retryAll(Caller caller, IssuerId issuer) = 0;
};

} // namespace engine
