// From the start of the real program to its ready line, and the memory it holds then; of the window also to the moment
// when somebody can sign in, with what the system remembers of the data and without.
#include "Figures.h"
#include "ShopFolder.h"
#include "support/Program.h"

#include <engine/People.h>

#include <QDir>
#include <QGuiApplication>

#include <fcntl.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStarts = 9;

struct Start
{
    double milliseconds = 0, usable = 0, megabytes = 0;
};

// What the system keeps of these files in memory is given up, as after the computer itself was started.
void forgetFiles(const QString& folder)
{
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    }
}

// The median of several starts; the first one does not count.
Start start(const QStringList& words, bool window = false, const QString& coldFolder = {})
{
    std::vector<double> times, usable, sizes;
    for (int i = 0; i <= kStarts; ++i) {
        if (!coldFolder.isEmpty())
            forgetFiles(coldFolder);
        const auto begin = std::chrono::steady_clock::now();
        const auto program = tests::RunningProgram::start(words);
        const double took = bench::millisecondsSince(begin);
        if (!program)
            qFatal("the program did not become ready");
        if (window && !program->waitForEvent(u"usable"_s))
            qFatal("nobody can sign in");
        const double untilUsable = bench::millisecondsSince(begin);
        if (i > 0) {
            times.push_back(took);
            usable.push_back(untilUsable);
            sizes.push_back(bench::residentMegabytes(program->pid()));
        }
        program->terminate();
    }
    return {bench::percentile(times, 0.5), bench::percentile(usable, 0.5), bench::percentile(sizes, 0.5)};
}

// Who has to sign in.
void hire(bench::ShopFolder& folder)
{
    Employee owner;
    owner.name = u"Ana Pérez"_s;
    owner.role = Role::Administrator;
    const auto engine = folder.open();
    if (const auto hired = engine->people().save({}, owner, "4711", {}).result(); !hired)
        qFatal("%s", qUtf8Printable(hired.error().detail));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("MOSTRADOR_NO_KEYRING", "1");
    const QGuiApplication application(argc, argv);
    const int documents = application.arguments().contains(u"--quick"_s) ? 100 : bench::kManyDocuments;
    bench::ShopFolder folder;
    folder.fill(documents);
    const Start serve = start({u"serve"_s, u"--data"_s, folder.path()});
    bench::figure("serve with 100,000 documents, start to ready", serve.milliseconds / 1000, "s", "0.3 s");
    bench::figure("serve with 100,000 documents, resident", serve.megabytes, "MB", "60 MB");
    hire(folder);
    const QStringList words{u"--practice"_s, u"--json"_s, u"--data"_s, folder.path()};
    const Start window = start(words, true);
    const Start cold = start(words, true, folder.path());
    bench::figure("window with 100,000 documents, start to ready", window.milliseconds / 1000, "s", "1 s");
    bench::figure("window with 100,000 documents, start to sign-in", window.usable / 1000, "s", "1 s");
    bench::figure("window with 100,000 documents, start to sign-in, cold data", cold.usable / 1000, "s", "1 s");
    bench::figure("window with 100,000 documents, resident", window.megabytes, "MB", "150 MB");
    return 0;
}
