#include "documents/TicketCopy.h"

#include "common/Async.h"
#include "common/Words.h"
#include "printing/PrintWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

struct TicketCopy
{
    Q_DECLARE_TR_FUNCTIONS(ui::TicketCopy)
};

void printTicketCopy(const Services& services, const engine::DocumentSummary& document, QObject* receiver,
                     std::function<void(const QString& tone, const QString& words)> say)
{
    if (!services.printing) {
        say(u"warn"_s, printProblemText(u"NOT_SET_UP"_s));
        return;
    }
    say({}, TicketCopy::tr("Printing a copy of %1…").arg(document.number));
    whenReady(services.printing->ticket(document.accessKey, {}, {}, false, true), receiver,
              [say = std::move(say), number = document.number](const engine::Result<engine::PrintResult>& result) {
                  if (!result)
                      say(u"alarm"_s, errorText(result.error()));
                  else if (result->state == engine::PrintState::Printed && result->problem.isEmpty())
                      say(u"ok"_s, TicketCopy::tr("Copy of %1 printed.").arg(number));
                  else
                      say(printResultTone(*result), printResultText(*result));
              });
}

} // namespace ui
