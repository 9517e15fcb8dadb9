#include "people/Session.h"

namespace ui {

engine::Actor Session::actor() const
{
    return {m_session.token, {}};
}

bool Session::may(engine::Permission permission) const
{
    return !m_staffed || m_session.permissions.contains(permission);
}

void Session::refuse(const QString& what)
{
    Q_EMIT turnedAway(what);
}

void Session::withPermission(engine::Permission permission, const QString& what, Go go)
{
    if (m_readOnly)
        refuse(what);
    else
        toLook(permission, what, std::move(go));
}

void Session::toLook(engine::Permission permission, const QString& what, Go go)
{
    if (may(permission)) {
        go(actor());
        return;
    }
    if (!m_asker || !signedIn())
        return;
    m_asker(permission, what, [this, token = m_session.token, go = std::move(go)](const QString& approval) {
        if (token == m_session.token) // the yes was for whoever asked, not for the next one
            go({token, approval});
    });
}

void Session::setStaffed(bool staffed)
{
    if (m_staffed == staffed)
        return;
    m_staffed = staffed;
    Q_EMIT changed();
}

void Session::begin(const engine::Session& session)
{
    m_session = session;
    m_staffed = true;
    Q_EMIT changed();
}

void Session::end()
{
    if (!signedIn())
        return;
    m_session = {};
    Q_EMIT changed();
}

bool Session::refused(const engine::Error& error)
{
    if (error.code != engine::ErrorCode::UNAUTHORIZED || !signedIn())
        return false;
    Q_EMIT over();
    end();
    return true;
}

void Session::learn(const engine::Employee& employee)
{
    if (!signedIn() || employee.id != m_session.employee.id)
        return;
    if (!employee.active) {
        end();
        return;
    }
    m_session.employee = employee;
    m_session.permissions = engine::permissionsOf(employee.role);
    Q_EMIT changed();
}

void withPermission(const Services& services, engine::Permission permission, const QString& what, const Session::Go& go)
{
    if (services.session)
        services.session->withPermission(permission, what, go);
    else
        go({});
}

engine::Actor actorOf(const Services& services)
{
    return services.session ? services.session->actor() : engine::Actor();
}

} // namespace ui
