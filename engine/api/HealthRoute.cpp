#include "api/HealthRoute.h"

namespace engine::api {

using namespace Qt::StringLiterals;

Route healthRoute(std::function<bool()> databaseAnswers, QElapsedTimer sinceStart)
{
    return {"GET", u"/health"_s, {}, [answers = std::move(databaseAnswers), sinceStart](const ApiCall&) {
                const bool well = answers();
                HttpResponse response = HttpResponse::json(
                    well ? 200 : 503, {{u"status"_s, well ? u"ok"_s : u"error"_s},
                                       {u"uptime"_s, static_cast<double>(sinceStart.elapsed()) / 1000.0}});
                response.headers.append(HttpHeader{"Cache-Control", "no-store"});
                return response;
            }};
}

} // namespace engine::api
