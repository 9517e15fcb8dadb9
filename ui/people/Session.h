#pragma once
#include "shell/Services.h"

#include <engine/People.h>

#include <functional>

namespace ui {

// Who stands at this till, and the way to a yes for what he may not do alone. The engine judges every action by itself;
// what is asked here only keeps the screens from offering what would be refused.
class Session : public QObject
{
    Q_OBJECT
public:
    using Go = std::function<void(engine::Actor)>;
    // Asks somebody for a yes; calls `done` with the approval, or never.
    using Asker = std::function<void(engine::Permission permission, const QString& what,
                                     std::function<void(const QString& approval)> done)>;

    using QObject::QObject;

    // Empty in a shop without employees.
    [[nodiscard]] engine::Actor actor() const;
    // Whether the shop has employees: without them everything is allowed and nobody signs in.
    [[nodiscard]] bool staffed() const { return m_staffed; }
    [[nodiscard]] bool signedIn() const { return !m_session.token.isEmpty(); }
    [[nodiscard]] const engine::Employee& employee() const { return m_session.employee; }
    [[nodiscard]] bool may(engine::Permission permission) const;
    // Goes on at once when it is allowed, else asks for a yes (`what` tells the approver what for) and goes on with an
    // actor that carries it. Esc there = `go` is never called.
    void withPermission(engine::Permission permission, const QString& what, Go go);
    // The same for what only shows something; goes on where the data can only be looked at, too.
    void toLook(engine::Permission permission, const QString& what, Go go);
    // The data can only be looked at: whatever would change it is refused here, at once, before work is lost.
    [[nodiscard]] bool readOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void refuse(const QString& what);

    void setAsker(Asker asker) { m_asker = std::move(asker); }
    void setStaffed(bool staffed);
    void begin(const engine::Session& session);
    void end();
    // True when the engine knows this session no more: switched off or given another PIN from elsewhere. Then it is
    // over here too.
    bool refused(const engine::Error& error);
    // Somebody on the list was changed; it may be whoever is signed in.
    void learn(const engine::Employee& employee);

Q_SIGNALS:
    void over();                          // comes before changed() when nobody here wanted it
    void changed();                       // somebody else, or nobody
    void turnedAway(const QString& what); // as the data can only be looked at

private:
    engine::Session m_session;
    bool m_staffed = false, m_readOnly = false;
    Asker m_asker;
};

// The same for parts that may stand without a window: without a session the engine decides alone. `go` is called before
// this returns, unless somebody has to be asked.
void withPermission(const Services& services, engine::Permission permission, const QString& what,
                    const Session::Go& go);
engine::Actor actorOf(const Services& services);

} // namespace ui
