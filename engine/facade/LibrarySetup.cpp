#include "facade/LibrarySetup.h"

#include "crypto/Initialise.h"
#include "crypto/Versions.h"
#include "signing/Versions.h"
#include "xml/XmlDocument.h"

#include <engine/AccessKey.h>
#include <engine/Document.h>
#include <engine/Engine.h>

#include <QMetaType>
#include <QResource>

#include <mutex>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

// Outside any namespace: the macro declares a function of the global one.
static void initResources()
{
    Q_INIT_RESOURCE(engine);
    Q_INIT_RESOURCE(docs);
}

namespace engine::facade {

namespace {

// Left to itself glibc keeps up to 64 MB for each thread that once needed a large piece, and a till runs for weeks.
void giveMemoryBack()
{
#ifdef __GLIBC__
    static constexpr int kKept = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, kKept);
    mallopt(M_TRIM_THRESHOLD, kKept);
#endif
}

} // namespace

void setUpLibraries()
{
    static std::once_flag once;
    std::call_once(once, [] {
        giveMemoryBack();
        initResources();
        crypto::initialise();
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
