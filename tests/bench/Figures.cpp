#include "Figures.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace engine::bench {

namespace {

double seconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

void figure(const char* name, double value, const char* unit, const char* target)
{
    std::printf("%s\t%.3f\t%s\t%s\n", name, value, unit, target);
    std::fflush(stdout);
}

double percentile(std::vector<double> sample, double share)
{
    if (sample.empty())
        return 0;
    const auto last = static_cast<double>(sample.size() - 1);
    const auto at = sample.begin() + static_cast<std::ptrdiff_t>(last * share + 0.5);
    std::nth_element(sample.begin(), at, sample.end());
    return *at;
}

double threadSeconds()
{
    return seconds(CLOCK_THREAD_CPUTIME_ID);
}

double processSeconds()
{
    return seconds(CLOCK_PROCESS_CPUTIME_ID);
}

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

QByteArray sample(const char* name)
{
    QFile file(QStringLiteral(RESOURCES_DIR "/samples/%1.json").arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double syncMilliseconds(const QString& folder)
{
    QFile file(folder + QStringLiteral("/sync.probe"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 0;
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) {
        const auto start = std::chrono::steady_clock::now();
        file.write(QByteArray(8192, char('a' + i % 26)));
        fdatasync(file.handle());
        times.push_back(millisecondsSince(start));
    }
    file.remove();
    return percentile(times, 0.5);
}

namespace {

QByteArray procFile(qint64 pid, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The number behind a word, e.g. "VmRSS:"; 0 when it is not there.
double numberBehind(const QByteArray& text, const QByteArray& word)
{
    const qsizetype at = text.indexOf(word);
    return at < 0 ? 0 : text.mid(at + word.size(), 30).simplified().split(' ').first().toDouble();
}

} // namespace

double residentMegabytes(qint64 pid)
{
    return numberBehind(procFile(pid, "status"), "VmRSS:") / 1024;
}

Usage usageOf(qint64 pid)
{
    Usage usage;
    const QByteArray stat = procFile(pid, "stat"); // the name in brackets may hold blanks
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() > 12)
        usage.seconds = (fields[11].toDouble() + fields[12].toDouble()) / double(sysconf(_SC_CLK_TCK));
    usage.megabytes = numberBehind(procFile(pid, "io"), "\nwrite_bytes:") / 1e6;
    return usage;
}

} // namespace engine::bench
