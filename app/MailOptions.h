#pragma once
#include "Arguments.h"

namespace app {

// --smtp-url, --smtp-password-file, --mail-from, --public-url, --mail-ca, --webhook-allow, --webhook-ca; each also from
// the environment (MOSTRADOR_SMTP_URL, ...; several hosts of the allow list with blanks between them).
const QList<Option>& mailOptions();
// Into the configuration; what is not named stays to the settings.
engine::Result<bool> applyMailOptions(const Arguments& arguments, engine::EngineConfig& config);

} // namespace app
