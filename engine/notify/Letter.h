#pragma once
#include <engine/Result.h>

#include <QList>

#include <functional>

namespace engine::notify {

struct Attachment
{
    QString name; // ASCII
    QByteArray mimeType;
    QByteArray bytes;
};

// One of several addresses that did not take a letter; the others have it.
struct RefusedAddress
{
    QString address, error;
    bool forGood = false; // else it may take it later
};

// A mail to one address, or to several with semicolons between them. Texts may hold anything: what would break a header
// is taken out when it is sent.
struct Letter
{
    QString to;
    QString senderName; // shown instead of the bare address
    QString subject, text;
    QString messageId; // without angle brackets; the same for every try, so that a receiver can tell
    // Made in the thread that sends; may be empty.
    std::function<Result<QList<Attachment>>()> attachments = {};
};

} // namespace engine::notify
