#pragma once
#include <QByteArray>
#include <QString>

#include <chrono>
#include <vector>

namespace engine::bench {

// One line of the report. `target` is what the figure is compared with by whoever reads it: "0.65 S", "10 ms".
void figure(const char* name, double value, const char* unit, const char* target = "");

// Of a sample that need not be sorted; share between 0 and 1.
double percentile(std::vector<double> sample, double share);

// Processor seconds of the calling thread: what other programs do at the same time does not count, as in
// `openssl speed`.
double threadSeconds();
double processSeconds();

double millisecondsSince(std::chrono::steady_clock::time_point start);

// A request body that the repository carries, e.g. "01-three-products".
QByteArray sample(const char* name);

// Median of making 8 KB durable in a file of this folder, as a commit does.
double syncMilliseconds(const QString& folder);

// Megabytes that a process holds in memory now; 0 = unknown.
double residentMegabytes(qint64 pid);

// What another process has used of the processors and given to the disk so far.
struct Usage
{
    double seconds = 0, megabytes = 0;
};
Usage usageOf(qint64 pid);

} // namespace engine::bench
