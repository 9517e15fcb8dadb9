#pragma once
#include <engine/Codes.h>

#include <QString>

namespace engine::invoicing {

// The one effect that takes a document to the tax office and follows it to a final state. Subject: the access key. Each
// environment has a kind of its own, since each is another office: one may be away while the others answer.
inline QString sriEffect(SriTarget target)
{
    return QStringLiteral("SRI/") + sriTargetName(target);
}

} // namespace engine::invoicing
