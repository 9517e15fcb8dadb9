#pragma once
#include <engine/Error.h>

#include <QJsonObject>
#include <QString>

namespace app {

// What a word says: with --json one compact object per line on stdout and nothing else there; without it, plain lines.
// Diagnostics and progress always go to stderr.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    [[nodiscard]] bool isJson() const { return m_json; }
    // `plain` is what a person reads; `object` is what a script reads.
    void line(const QJsonObject& object, const QString& plain) const;
    // The error as a result line; in plain mode it goes to stderr.
    void failure(const engine::Error& error, QJsonObject context = {}) const;
    static void note(const QString& text);

private:
    bool m_json;
};

// {"code":…,"detail":…,"errors":[{"field":…,"code":…,"message":…,"value":…}]}
QJsonObject errorToJson(const engine::Error& error);

} // namespace app
