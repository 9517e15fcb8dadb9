#include "Words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMaxVoucher = 4 << 20;

bool verifyOne(const QString& file, const Output& out)
{
    const QJsonObject context{{u"file"_s, file}};
    const auto bytes = readFile(file, kMaxVoucher);
    const auto report = bytes ? engine::verifyVoucher(*bytes) : engine::Result<engine::SignatureReport>(bytes.error());
    if (!report) {
        out.failure(report.error(), context);
        return false;
    }
    QJsonArray checks;
    QString plain = u"%1: %2 (profile %3)"_s.arg(file, report->ok ? u"valid"_s : u"INVALID"_s, report->profile);
    for (const engine::SignatureCheck& check : report->checks) {
        checks.append(QJsonObject{{u"name"_s, check.name}, {u"ok"_s, check.ok}, {u"detail"_s, check.detail}});
        plain +=
            u"\n  %1 %2 %3"_s.arg(check.ok ? u"ok    "_s : u"FAILED"_s, check.name.leftJustified(28), check.detail);
    }
    out.line({{u"file"_s, file},
              {u"ok"_s, report->ok},
              {u"profile"_s, report->profile},
              {u"accessKey"_s, report->accessKey},
              {u"checks"_s, checks}},
             plain);
    return report->ok;
}

} // namespace

int verifyWord(const QStringList& words)
{
    const auto arguments = Arguments::parse(u"verify"_s, u"FILE…"_s, {}, words);
    if (!arguments)
        return WrongUsage;
    if (arguments->positional().isEmpty()) {
        arguments->usage(u"name at least one signed voucher"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    bool good = true;
    for (const QString& file : arguments->positional())
        good = verifyOne(file, out) && good;
    return good ? Fine : Failed;
}

} // namespace app
