#pragma once
#include "crypto/TlsIdentity.h"
#include "facade/Core.h"

#include <engine/Devices.h>

namespace engine::facade {

// The certificate of the HTTP server, kept in the settings of the till's own tenant, its key wrapped by the machine's
// key protector. All in the engine thread.

// Made on first use.
Result<ServerCertificate> serverCertificate(Core& core);
Result<ServerCertificate> renewServerCertificate(Core& core); // a new self-made one
Result<ServerCertificate> keepServerIdentity(Core& core, const crypto::TlsIdentity& identity, bool own);
Result<QByteArray> serverKey(Core& core); // PEM

} // namespace engine::facade
