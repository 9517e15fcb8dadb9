#include "Words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMaxP12 = 2 << 20;

int check(const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"certificate check"_s, u"FILE"_s,
                         {{"password-file", "F", "file holding the password (default: standard input)"},
                          {"ruc", "R", "RUC of the issuer it must belong to"}},
                         words);
    if (!arguments)
        return WrongUsage;
    if (arguments->positional().size() != 1) {
        arguments->usage(u"one .p12 file, please"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    auto p12 = readFile(arguments->positional().first(), kMaxP12);
    auto password = p12 ? arguments->password() : engine::Result<QByteArray>(p12.error());
    if (!password) {
        out.failure(password.error());
        return Failed;
    }
    const auto report = engine::checkCertificateFile(*p12, *password, arguments->value("ruc"));
    password->fill('\0');
    if (!report) {
        out.failure(report.error());
        return Failed;
    }
    out.line({{u"ok"_s, true},
              {u"code"_s, QJsonValue::Null},
              {u"subject"_s, report->subject},
              {u"issuer"_s, report->issuerName},
              {u"serial"_s, report->serial},
              {u"ruc"_s, report->ruc.isEmpty() ? QJsonValue() : QJsonValue(report->ruc)},
              {u"cedula"_s, report->cedula.isEmpty() ? QJsonValue() : QJsonValue(report->cedula)},
              {u"fingerprint"_s, report->fingerprint},
              {u"validFrom"_s, report->validFrom.toString(Qt::ISODate)},
              {u"validTo"_s, report->validTo.toString(Qt::ISODate)},
              {u"warnings"_s, QJsonArray::fromStringList(report->warnings)}},
             u"good: %1\n  RUC %2, valid until %3%4"_s.arg(
                 report->subject, report->ruc.isEmpty() ? u"(none)"_s : report->ruc,
                 report->validTo.toString(u"dd/MM/yyyy"_s),
                 report->warnings.isEmpty() ? QString() : u"\n  "_s + report->warnings.join(u", "_s)));
    return Fine;
}

} // namespace

int certificateWord(const QStringList& words)
{
    if (!words.isEmpty() && words.first() == u"check")
        return check(words.mid(1));
    Output::note(u"usage: mostrador certificate check FILE --password-file F [--ruc R]"_s);
    return WrongUsage;
}

} // namespace app
