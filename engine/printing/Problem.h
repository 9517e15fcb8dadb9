#pragma once
#include <QString>

namespace engine::printing {

// Why nothing came out, for PrintResult::problem.
enum class Problem {
    None,
    Offline,  // not there, switched off, lid open, cable out
    NoPaper,  //
    Timeout,  // there, but it takes nothing
    Refused,  // there, but not for us: no permission, in use by another program, no such queue
    NotSetUp, // no printer was chosen
};

QString problemName(Problem problem); // stable: OFFLINE, NO_PAPER...; empty for None

} // namespace engine::printing
