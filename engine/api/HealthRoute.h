#pragma once
#include "api/ApiRouter.h"

#include <QElapsedTimer>

namespace engine::api {

// GET /health: 200 while the database answers, else 503; plain JSON in both cases. `databaseAnswers` may block for a
// moment.
Route healthRoute(std::function<bool()> databaseAnswers, QElapsedTimer sinceStart);

} // namespace engine::api
