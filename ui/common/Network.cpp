#include "common/Network.h"

#include <QNetworkInformation>

namespace ui {

bool noNetwork()
{
    const auto* network = QNetworkInformation::instance();
    return network && (network->reachability() == QNetworkInformation::Reachability::Disconnected ||
                       network->reachability() == QNetworkInformation::Reachability::Local);
}

} // namespace ui
