#pragma once
#include <QString>

namespace ui {

// smtp[s]://USER@HOST:PORT in the pieces that people know; what makes no sense is judged by the engine.
struct MailServerText
{
    QString host, port, user; // port may be empty: the usual one
    bool tlsFromTheStart = false;

    static MailServerText split(const QString& url);
    [[nodiscard]] QString joined() const; // empty without a host
};

} // namespace ui
