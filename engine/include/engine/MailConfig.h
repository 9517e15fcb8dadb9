#pragma once
#include <QByteArray>
#include <QString>

namespace engine {

// How mail leaves the house. Members that are empty come from the settings.
struct MailConfig
{
    QString server;      // smtp[s]://USER@HOST:PORT; smtp: STARTTLS, which only a server on this machine may lack
    QByteArray password; // UTF-8, of USER
    QString from;        // address
    QString publicUrl;   // https://… that links in mails start with; empty = where the API answers
    QString caFile = {}; // PEM of certificates to trust beside the system's
};

} // namespace engine
