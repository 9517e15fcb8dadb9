#include "facade/LibrarySetup.h"

#include "crypto/Versions.h"
#include "signing/Versions.h"
#include "xml/XmlDocument.h"

#include <engine/AccessKey.h>
#include <engine/Document.h>
#include <engine/Engine.h>

#include <QMetaType>
#include <QResource>

#include <mutex>

using namespace Qt::StringLiterals;

// Outside any namespace: the macro declares a function of the global one.
static void initResources()
{
    Q_INIT_RESOURCE(engine);
    Q_INIT_RESOURCE(docs);
}

namespace engine::facade {

void setUpLibraries()
{
    static std::once_flag once;
    std::call_once(once, [] {
        initResources();
        xml::initialise();
        qRegisterMetaType<AccessKey>();
        qRegisterMetaType<DocumentStatus>();
        qRegisterMetaType<QueueSummary>();
        qRegisterMetaType<SriReach>();
    });
}

QString libraryVersions()
{
    return u"Qt %1\n%2\n%3"_s.arg(QString::fromLatin1(qVersion()), crypto::libraryVersion(),
                                  signing::libraryVersions());
}

} // namespace engine::facade
