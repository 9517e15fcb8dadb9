#pragma once
#include <engine/MailConfig.h>
#include <engine/Result.h>

namespace engine::notify {

// Where mail goes out.
struct SmtpServer
{
    bool tlsFromTheStart = false; // smtps
    QString host;
    int port = 0;
    QString user; // empty = no login
    QByteArray password;
    QString from;
    QString caFile;
    bool operator==(const SmtpServer&) const = default;

    // A server on this machine may be spoken to in clear; any other must offer STARTTLS.
    [[nodiscard]] bool isHere() const;
    [[nodiscard]] QByteArray url() const;
};

// VALIDATION_FAILED on `server` or `from` when they are no smtp[s]://[USER@]HOST[:PORT] or no address.
Result<SmtpServer> readServer(const MailConfig& config);

} // namespace engine::notify
