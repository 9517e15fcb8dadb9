#pragma once
#include <QString>

namespace engine::invoicing {

// The one effect that takes a document to the tax office and follows it to a final state. Subject: the access key.
inline const QString kSriEffect = QStringLiteral("SRI");

} // namespace engine::invoicing
