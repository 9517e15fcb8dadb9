#include "printing/PrintWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(PrintWords)
};

} // namespace

QString printProblemText(const QString& problem)
{
    if (problem == u"NO_PAPER")
        return PrintWords::tr("It has no paper: put in a new roll.");
    if (problem == u"OFFLINE")
        return PrintWords::tr("It does not answer: look at its switch, its cable and its lid.");
    if (problem == u"TIMEOUT")
        return PrintWords::tr("It takes nothing more: switch it off and on again.");
    if (problem == u"REFUSED")
        return PrintWords::tr(
            "It refuses: the address is another one, another program has it, or this user may not use it.");
    if (problem == u"NOT_SET_UP")
        return PrintWords::tr("No printer is chosen yet: Settings, Printers.");
    return problem;
}

QString printProblemWord(const QString& problem)
{
    if (problem == u"NO_PAPER")
        return PrintWords::tr("No paper");
    if (problem == u"NOT_SET_UP")
        return PrintWords::tr("No printer");
    return PrintWords::tr("Not printing");
}

QString printResultText(const engine::PrintResult& result)
{
    if (result.state != engine::PrintState::Printed)
        return PrintWords::tr("Not printed.") + u' ' + printProblemText(result.problem);
    if (result.problem.isEmpty())
        return PrintWords::tr("Printed.");
    return PrintWords::tr("Printed on “%1” instead.").arg(result.printer) + u' ' + printProblemText(result.problem);
}

QString printResultTone(const engine::PrintResult& result)
{
    if (result.state != engine::PrintState::Printed)
        return u"alarm"_s;
    return result.problem.isEmpty() ? u"ok"_s : u"warn"_s;
}

} // namespace ui
