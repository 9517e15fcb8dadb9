#include "Words.h"

using namespace Qt::StringLiterals;

namespace app {

int documentsWord(const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"documents"_s, {},
                         {{"status", "S", "only documents in this status"},
                          {"limit", "N", "how many, newest first (default: 100)"},
                          {"text", "T", "number, buyer's identification or part of the name"},
                          {"practice", nullptr, "the practice shop's documents"},
                          {"database", "URL", "postgresql://… instead of the file in the data folder"}},
                         words);
    if (!arguments)
        return WrongUsage;
    engine::DocumentFilter filter;
    filter.text = arguments->value("text");
    const auto limit = arguments->number("limit", 100, 1, 1'000'000);
    if (!limit)
        return WrongUsage;
    filter.limit = *limit;
    if (arguments->has("status")) {
        filter.status = engine::documentStatusFromName(arguments->value("status"));
        if (!filter.status) {
            arguments->usage(
                u"--status takes SIGNED, PENDING_SEND, RECEIVED, RETURNED, AUTHORIZED or NOT_AUTHORIZED"_s);
            return WrongUsage;
        }
    }
    const Output out(arguments->json());
    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = false;
    config.readOnly = true;
    auto engine = engine::Engine::open(config);
    const auto page =
        engine ? await((*engine)->documents().list(filter)) : engine::Result<engine::DocumentPage>(engine.error());
    if (!page) {
        out.failure(page.error());
        return Failed;
    }
    for (const engine::DocumentSummary& document : page->rows)
        out.line(documentToJson(document), documentToText(document));
    return Fine;
}

} // namespace app
