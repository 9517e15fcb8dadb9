#pragma once
#include <engine/Printing.h>

namespace ui {

// What PrintResult::problem says, and what to do: for a strip or a notice.
QString printProblemText(const QString& problem);
QString printProblemWord(const QString& problem); // the same in two words, for the state bar
// One sentence for whatever came of a job.
QString printResultText(const engine::PrintResult& result);
QString printResultTone(const engine::PrintResult& result); // ok | warn | alarm

} // namespace ui
