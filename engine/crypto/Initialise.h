#pragma once

namespace engine::crypto {

// Once in a process, before anything else uses OpenSSL.
void initialise();

} // namespace engine::crypto
