#pragma once
#include "Arguments.h"
#include "Output.h"

namespace app {

// Each word of the command line: takes the words behind its name, answers the exit code. The caller has made the
// application object; a word may run its event loop.
int certificateWord(const QStringList& words);
int diagnoseWord(const QStringList& words);
int documentsWord(const QStringList& words);
int issueWord(const QStringList& words);
int issuerWord(const QStringList& words);
int keyWord(const QStringList& words);
int mailWord(const QStringList& words);
int practiceSriWord(const QStringList& words);
int queueWord(const QStringList& words);
int rebuildWord(const QStringList& words);
int rideWord(const QStringList& words);
int serveWord(const QStringList& words);
int verifyWord(const QStringList& words);

// Waits for an answer of the engine. Only for the command line: a window never waits.
template <class T>
engine::Result<T> await(engine::Answer<T> answer)
{
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return engine::Error{engine::ErrorCode::SHUTTING_DOWN,
                             QStringLiteral("The engine stopped before it answered.")};
    return answer.takeResult();
}

QJsonObject documentToJson(const engine::DocumentSummary& document);
QString documentToText(const engine::DocumentSummary& document);
// The issuer named by --issuer, the practice shop with --practice, else the only one there is.
engine::Result<engine::Issuer> chooseIssuer(engine::Engine& engine, const Arguments& arguments);

} // namespace app
