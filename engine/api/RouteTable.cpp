#include "api/RouteTable.h"

#include "api/AnswerWait.h"
#include "api/DocsRoutes.h"
#include "api/Guards.h"
#include "api/HealthRoute.h"
#include "api/invoicing/AdminRoutes.h"
#include "api/invoicing/CatalogRoutes.h"
#include "api/invoicing/CreditNoteRoutes.h"
#include "api/invoicing/DocumentRoutes.h"
#include "api/invoicing/IssuerRoutes.h"
#include "api/invoicing/KeyRoutes.h"
#include "api/invoicing/MailRoutes.h"
#include "api/invoicing/NotificationRoutes.h"
#include "api/invoicing/PromotionRoutes.h"
#include "api/invoicing/RegistrationRoutes.h"
#include "api/invoicing/TenantRoutes.h"
#include "api/invoicing/WebhookRoutes.h"
#include "api/till/DeviceRoutes.h"
#include "api/till/OrderRoutes.h"

namespace engine::api {

namespace {

constexpr int kHealthMs = 2'000;

Route healthOf(Engine& engine)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const auto databaseAnswers = [&engine] {
        const auto summary = waitFor(engine.queue().summary(), kHealthMs); // the shortest question that reads it
        return summary && summary->has_value();
    };
    return healthRoute(databaseAnswers, sinceStart);
}

} // namespace

QList<Route> allRoutes(Engine& engine, const HttpConfig& config)
{
    const Guards guards(engine, config.adminSecret, config.adminFromAfar);
    QList<Route> routes = docsRoutes();
    routes.append(healthOf(engine));
    routes += creditNoteRoutes(engine, guards);
    routes += documentRoutes(engine, guards);
    routes += keyRoutes(engine, guards);
    routes += tenantRoutes(engine, guards);
    routes += issuerRoutes(engine, guards);
    routes += adminIssuerRoutes(engine, guards);
    routes += catalogRoutes(guards);
    routes += registrationRoutes(engine, guards);
    routes += promotionRoutes(engine, guards);
    routes += adminRoutes(engine, guards);
    routes += notificationRoutes(engine, guards);
    routes += webhookRoutes(engine, guards);
    routes += mailRoutes(engine, guards);
    routes += deviceRoutes(engine, guards);
    routes += orderRoutes(engine, guards);
    return routes;
}

} // namespace engine::api
