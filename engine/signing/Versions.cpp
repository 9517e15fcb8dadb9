#include "signing/Versions.h"

#include <libxml/xmlversion.h>
#include <xmlsec/version.h>

namespace engine::signing {

QString libraryVersions()
{
    return QStringLiteral("libxml2 %1\nxmlsec %2")
        .arg(QLatin1StringView(LIBXML_DOTTED_VERSION), QLatin1StringView(XMLSEC_VERSION));
}

} // namespace engine::signing
