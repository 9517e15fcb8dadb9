#include "printing/SettingsText.h"

#include "core/FieldErrors.h"
#include "printing/Channel.h"
#include "printing/CodePage.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace engine::printing {

namespace {

constexpr qsizetype kMaxText = 200;
constexpr std::array kLinks = {"NONE", "DEVICE", "NETWORK", "SYSTEM"}; // in the order of PrinterLink
constexpr std::array kWhens = {"ALWAYS", "ASK", "NEVER"};              // in the order of PrintWhen

template <class Names>
int indexOf(const Names& names, const QString& name, int fallback)
{
    const auto at =
        std::find_if(names.begin(), names.end(), [&](const char* each) { return name == QLatin1String(each); });
    return at == names.end() ? fallback : static_cast<int>(at - names.begin());
}

QJsonObject jsonOf(const PrinterSetup& printer)
{
    return {{u"name"_s, printer.name},
            {u"link"_s, QLatin1String(kLinks.at(static_cast<std::size_t>(printer.link)))},
            {u"address"_s, printer.address},
            {u"paper"_s, printer.paperWidth},
            {u"codePage"_s, printer.codePage},
            {u"cuts"_s, printer.cuts},
            {u"drawer"_s, printer.hasDrawer}};
}

PrinterSetup printerFrom(const QJsonObject& json)
{
    PrinterSetup printer;
    printer.name = json.value(u"name"_s).toString();
    printer.link = static_cast<PrinterLink>(indexOf(kLinks, json.value(u"link"_s).toString(), 0));
    printer.address = json.value(u"address"_s).toString();
    printer.paperWidth = json.value(u"paper"_s).toInt(80);
    printer.codePage = json.value(u"codePage"_s).toString(printer.codePage);
    printer.cuts = json.value(u"cuts"_s).toBool(true);
    printer.hasDrawer = json.value(u"drawer"_s).toBool(true);
    return printer;
}

bool isClean(const QString& text)
{
    return text.size() <= kMaxText &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; });
}

bool isAddress(const PrinterSetup& printer)
{
    const QString& address = printer.address;
    switch (printer.link) {
    case PrinterLink::None:
        return true;
    case PrinterLink::Device:
        return address.startsWith(u"/"_s) && isClean(address);
    case PrinterLink::Network:
        return isClean(address) && parseHostPort(address).has_value();
    case PrinterLink::System:
        return !address.isEmpty() && isClean(address) && !address.contains(u'/') && !address.contains(u'#') &&
               !address.contains(u' ');
    }
    return false;
}

void check(const PrinterSetup& printer, const QString& path, core::FieldErrors& errors)
{
    if (!isClean(printer.name))
        errors.add(path + u"name"_s, u"At most 200 characters on one line."_s, printer.name.left(kMaxText));
    if (!isAddress(printer))
        errors.add(path + u"address"_s, u"A device file, HOST:PORT or the name of a queue, as the link says."_s,
                   printer.address.left(kMaxText));
    if (printer.paperWidth != 58 && printer.paperWidth != 80)
        errors.add(path + u"paperWidth"_s, u"58 or 80 millimetres."_s, QString::number(printer.paperWidth));
    if (!codePageFromName(printer.codePage))
        errors.add(path + u"codePage"_s, u"CP437, CP850, CP858 or CP1252."_s, printer.codePage.left(kMaxText));
}

} // namespace

QString settingsText(const PrintSettings& settings)
{
    const QJsonObject json{{u"main"_s, jsonOf(settings.main)},
                           {u"fallback"_s, jsonOf(settings.fallback)},
                           {u"when"_s, QLatin1String(kWhens.at(static_cast<std::size_t>(settings.when)))},
                           {u"copies"_s, settings.copies}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

PrintSettings settingsFrom(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    PrintSettings settings;
    settings.main = printerFrom(json.value(u"main"_s).toObject());
    settings.fallback = printerFrom(json.value(u"fallback"_s).toObject());
    settings.when = static_cast<PrintWhen>(indexOf(kWhens, json.value(u"when"_s).toString(), int(PrintWhen::Ask)));
    settings.copies = json.value(u"copies"_s).toInt(1);
    return checkSettings(settings) ? settings : PrintSettings();
}

Result<void> checkPrinter(const PrinterSetup& printer)
{
    core::FieldErrors errors;
    check(printer, {}, errors);
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

Result<void> checkSettings(const PrintSettings& settings)
{
    core::FieldErrors errors;
    check(settings.main, u"main."_s, errors);
    check(settings.fallback, u"fallback."_s, errors);
    if (settings.copies < 1 || settings.copies > kMaxCopies)
        errors.add(u"copies"_s, u"From 1 to 5."_s, QString::number(settings.copies));
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

} // namespace engine::printing
