#include "net/Connectivity.h"

#include <QCoreApplication>
#include <QNetworkInformation>

namespace engine::net {

namespace {

Connectivity::State stateOf(QNetworkInformation::Reachability reachability)
{
    switch (reachability) {
    case QNetworkInformation::Reachability::Disconnected:
        return Connectivity::State::Offline;
    case QNetworkInformation::Reachability::Online:
        return Connectivity::State::Online;
    case QNetworkInformation::Reachability::Unknown:
    case QNetworkInformation::Reachability::Local:
    case QNetworkInformation::Reachability::Site:
        break; // a LAN without a way out, or nobody knows: only a call can tell
    }
    return Connectivity::State::Unknown;
}

} // namespace

Connectivity::Connectivity(QObject* parent) : QObject(parent)
{
    if (QCoreApplication::instance())
        watchSystem();
}

// The backends are plugins and need a running service (NetworkManager); without one only the calls tell.
void Connectivity::watchSystem()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QNetworkInformation* information = QNetworkInformation::instance();
    if (!information)
        return;
    m_systemNotice = true;
    systemSays(stateOf(information->reachability()));
    connect(information, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) { systemSays(stateOf(reachability)); });
}

void Connectivity::systemSays(State state)
{
    if (state != State::Unknown)
        move(state);
}

void Connectivity::move(State state)
{
    const State before = std::exchange(m_state, state);
    if (before == state)
        return;
    Q_EMIT stateChanged(state);
    if (state == State::Offline)
        Q_EMIT lost();
    else if (before == State::Offline)
        Q_EMIT returned();
}

} // namespace engine::net
