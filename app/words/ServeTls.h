#pragma once
#include "ServeSettings.h"

#include <engine/HttpServer.h>

namespace app {

// TLS on every address but a loopback one, plain HTTP there; --tls and --no-tls decide otherwise. Fills in certificate
// and key of the installation. Answers the fingerprint, empty without TLS.
engine::Result<QString> secure(engine::Engine& engine, const ServeSettings& settings, engine::HttpConfig& config);

} // namespace app
