#pragma once
#include <QString>

namespace engine {

using TenantId = qint64;

// The shop that owns this installation.
inline constexpr TenantId kTillTenantId = 1;

// Who acts. `session` comes from signing in, `approval` from People::approve() and is good for one action. While the
// shop keeps no employees both stay empty and everything is allowed, as to the owner of a one-person shop; from the
// first employee on an actor with neither may change nothing.
struct Actor
{
    enum class Standing { AtTheTill, CommandLine };

    QString session;
    QString approval;
    Standing standing = Standing::AtTheTill;

    // The operator of the command line holds the data folder in his hands: no role binds him, the audit trail names
    // him COMMAND_LINE. Never for a window.
    static Actor commandLine() { return {{}, {}, Standing::CommandLine}; }
};

// On whose behalf the engine works: whose rows it sees, and who is named in the trail of a document. What a key may do
// its scopes say; at the till it is what the actor may.
struct Caller
{
    TenantId tenant = kTillTenantId;
    qint64 apiKeyId = 0; // 0 = the till itself
    Actor actor = {};

    static Caller till(const Actor& actor) { return {kTillTenantId, 0, actor}; }
};

} // namespace engine
