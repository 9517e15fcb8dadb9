#include "facade/PrintingFacade.h"

#include "access/IssuerRepository.h"
#include "facade/TrackedChange.h"
#include "invoicing/DocumentRepository.h"
#include "pos/SaleRepository.h"
#include "pos/SaleSlip.h"
#include "pos/ShiftDesk.h"
#include "pos/ShiftRepository.h"
#include "pos/TenderKinds.h"
#include "printing/PrinterSearch.h"
#include "printing/SettingsText.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace engine::facade {

namespace {

constexpr auto kSearchPatience = 2s;
constexpr auto kKnockPatience = 700ms;
constexpr quint16 kRawPort = 9100;
constexpr qint64 kFreshFor = 5 * 60; // seconds: until then a drawer belongs to what was stored

Result<PrintSettings> storedSettings(storage::Database& db)
{
    return access::SettingsRepository(db, kTenant).get(kPrintSettingsKey).map([](std::optional<QString>&& text) {
        return printing::settingsFrom(text.value_or(QString()));
    });
}

struct TicketSource
{
    QByteArray xml;
    ride::TicketOptions options;
};

Result<TicketSource> ticketSource(storage::Database& db, const AccessKey& key, Money received, Money change)
{
    invoicing::DocumentRepository documents(db, kTenant);
    const auto row = documents.findByAccessKey(key);
    if (!row)
        return row.error();
    auto xml = documents.authorizationXml(key);
    if (xml && xml->isEmpty())
        xml = documents.signedXml(key);
    if (!xml)
        return xml.error();
    const auto sale = pos::findSaleSlip(db, kTenant, key);
    if (!sale)
        return sale.error();
    TicketSource source;
    source.xml = std::move(*xml);
    source.options.practice = row->summary.target == SriTarget::Practice;
    source.options.authorizationDate = row->summary.authorizationDate;
    source.options.received = received;
    source.options.change = change;
    QDateTime at = row->summary.createdAt;
    if (*sale) {
        source.options.cashier = (*sale)->cashier;
        if (received.isZero() && change.isZero()) {
            source.options.received = (*sale)->received;
            source.options.change = (*sale)->change;
        }
        at = (*sale)->at;
    }
    if (at.isValid())
        source.options.soldAt = at.toOffsetFromUtc(-5 * 3600).toString(u"dd/MM/yyyy HH:mm:ss"_s);
    return source;
}

QJsonObject jsonOf(const PrintSettings& settings)
{
    return QJsonDocument::fromJson(printing::settingsText(settings).toUtf8()).object();
}

// Whether the drawer belongs to this sale still.
Result<bool> opensDrawer(storage::Database& db, const AccessKey& key, const QDateTime& now)
{
    const auto sale = pos::SaleRepository(db, kTenant).find(key);
    const auto kinds = pos::TenderKinds(db, kTenant).list();
    if (!sale || !kinds)
        return !sale ? sale.error() : kinds.error();
    const auto opens = [&](const TenderTaken& taken) {
        return std::any_of(kinds->cbegin(), kinds->cend(),
                           [&](const TenderKind& kind) { return kind.id == taken.tender && kind.opensDrawer; });
    };
    return *sale && qAbs((*sale)->at.secsTo(now)) <= kFreshFor &&
           std::any_of((*sale)->tenders.cbegin(), (*sale)->tenders.cend(), opens);
}

// Money goes in or out now: the drawer opens for what was written down, and for nothing else.
bool isFresh(storage::Database& db, const CashMovement& movement, const QDateTime& now)
{
    const auto kept = pos::ShiftRepository(db, kTenant).movement(movement.id);
    return kept && *kept && (*kept)->kind != CashKind::NoSale && qAbs((*kept)->at.secsTo(now)) <= kFreshFor;
}

printing::ShopHead headOf(const Issuer& issuer)
{
    return {issuer.tradeName.isEmpty() ? issuer.businessName : issuer.tradeName,
            issuer.ruc,
            issuer.target == SriTarget::Practice,
            {}};
}

// A report without its shop is still a report.
printing::ShopHead shopOf(storage::Database& db, IssuerId id)
{
    const auto issuer = access::IssuerRepository(db, kTenant).find(id);
    printing::ShopHead head = issuer ? headOf(*issuer) : printing::ShopHead();
    for (const TenderKind& kind : pos::TenderKinds(db, kTenant).list().value_or({})) {
        if (!kind.name.isEmpty())
            head.tenders.insert(kind.id, kind.name);
    }
    return head;
}

printing::ShopHead shopOfTill(storage::Database& db, const QString& till)
{
    const auto issuers = access::IssuerRepository(db, kTenant).listActive();
    for (const Issuer& issuer : issuers.value_or({})) {
        if (issuer.branchCode + u'-' + issuer.issuePointCode == till)
            return headOf(issuer);
    }
    return {};
}

} // namespace

template <class Prepare>
Answer<PrintResult> PrintingFacade::printed(Prepare prepare)
{
    return m_rooms.engineThread->postLater<PrintResult>([this, prepare = std::move(prepare)](const Promise& promise) {
        if (!m_rooms.core) {
            fulfil<PrintResult>(promise, Rooms::readOnlyError());
            return;
        }
        PrintSettings settings;
        auto encode = m_rooms.core->withDatabase([&](storage::Database& db) -> Result<printing::Encoder> {
            auto stored = storedSettings(db);
            if (!stored)
                return stored.error();
            settings = std::move(*stored);
            return prepare(db, settings);
        });
        if (!encode) {
            fulfil<PrintResult>(promise, encode.error());
            return;
        }
        m_desk.print(settings.main, settings.fallback, std::move(*encode),
                     [promise](Result<PrintResult> result) { fulfil(promise, std::move(result)); });
    });
}

Answer<PrintResult> PrintingFacade::on(const PrinterSetup& printer, const printing::Encoder& encode)
{
    auto promise = std::make_shared<QPromise<Result<PrintResult>>>();
    promise->start();
    auto answer = promise->future();
    if (auto checked = printing::checkPrinter(printer); !checked)
        fulfil<PrintResult>(promise, checked.error());
    else
        m_desk.print(printer, {}, encode,
                     [promise](Result<PrintResult> result) { fulfil(promise, std::move(result)); });
    return answer;
}

Answer<PrintSettings> PrintingFacade::settings()
{
    return m_rooms.read([](Reader& reader) { return reader.withDatabase(storedSettings); });
}

Answer<bool> PrintingFacade::saveSettings(Actor actor, PrintSettings settings)
{
    if (auto checked = printing::checkSettings(settings); !checked)
        return QtFuture::makeReadyFuture(Result<bool>(checked.error()));
    return trackedChange<bool>(
        m_rooms, std::move(actor), Permission::ManageSettings,
        [settings = std::move(settings)](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
            const auto before = storedSettings(db);
            if (!before)
                return before.error();
            if (auto set =
                    access::SettingsRepository(db, kTenant).set(kPrintSettingsKey, printing::settingsText(settings));
                !set)
                return set.error();
            note.action = u"PRINTERS_CHANGED"_s;
            note.subject = printing::shownName(settings.main);
            note.detail = difference(jsonOf(*before), jsonOf(settings));
            return true;
        });
}

Answer<QList<PrinterSetup>> PrintingFacade::search(bool network)
{
    auto promise = std::make_shared<QPromise<Result<QList<PrinterSetup>>>>();
    promise->start();
    m_rooms.pool->start([promise, network] {
        QList<PrinterSetup> found = printing::searchDevices() + printing::searchQueues(kSearchPatience);
        if (network)
            found += printing::searchAddresses(printing::neighbours(), kRawPort, kKnockPatience);
        fulfil<QList<PrinterSetup>>(promise, found);
    });
    return promise->future();
}

Answer<PrintResult> PrintingFacade::ticket(AccessKey key, Money received, Money change, bool drawer, bool copy)
{
    return printed([this, key = std::move(key), received, change, drawer,
                    copy](storage::Database& db, const PrintSettings& settings) -> Result<printing::Encoder> {
        auto source = ticketSource(db, key, received, change);
        if (!source)
            return source.error();
        source->options.copy = copy;
        const int copies = copy ? 1 : settings.copies;
        const bool opens = drawer && !copy && opensDrawer(db, key, m_rooms.core->clock.nowUtc()).value_or(false);
        return printing::Encoder([source = std::move(*source), opens, copies](const PrinterSetup& printer) {
            return ride::readTicket(source.xml, source.options).map([&](const ride::RideTicket& ticket) {
                QByteArray bytes = printing::ticketSlip(ticket, printer, opens);
                for (int copyNumber = 1; copyNumber < copies; ++copyNumber)
                    bytes += printing::ticketSlip(ticket, printer, false);
                return bytes;
            });
        });
    });
}

Answer<PrintResult> PrintingFacade::report(ShiftReport report, bool copy)
{
    return printed([report = std::move(report), copy](storage::Database& db, const PrintSettings& /*settings*/) {
        const auto shop = shopOf(db, report.shift.issuer);
        return Result<printing::Encoder>(printing::Encoder([report, shop, copy](const PrinterSetup& printer) {
            return Result<QByteArray>(printing::reportSlip(report, shop, printer, copy));
        }));
    });
}

Answer<PrintResult> PrintingFacade::cashSlip(CashMovement movement, QString till, bool copy)
{
    return printed([this, movement = std::move(movement), till = std::move(till),
                    copy](storage::Database& db, const PrintSettings& /*settings*/) {
        const auto shop = shopOfTill(db, till);
        const bool drawer = !copy && isFresh(db, movement, m_rooms.core->clock.nowUtc());
        return Result<printing::Encoder>(
            printing::Encoder([movement, till, shop, drawer, copy](const PrinterSetup& printer) {
                return Result<QByteArray>(printing::cashSlip(movement, till, shop, printer, drawer, copy));
            }));
    });
}

template <class Judge>
Answer<PrintResult> PrintingFacade::kicked(Judge judge)
{
    return m_rooms.engineThread->postLater<PrintResult>([this, judge = std::move(judge)](const Promise& promise) {
        if (!m_rooms.core) {
            fulfil<PrintResult>(promise, Rooms::readOnlyError());
            return;
        }
        Core& core = *m_rooms.core;
        PrintSettings settings;
        const auto opens = core.withDatabase([&](storage::Database& db) -> Result<bool> {
            auto stored = storedSettings(db);
            if (!stored)
                return stored.error();
            settings = std::move(*stored);
            return judge(core, db);
        });
        if (!opens || !*opens) {
            fulfil<PrintResult>(promise, opens ? Result<PrintResult>(PrintResult()) : opens.error());
            return;
        }
        // Only where a drawer hangs.
        const auto drawerOf = [](const PrinterSetup& printer) { return printer.hasDrawer ? printer : PrinterSetup(); };
        m_desk.print(
            drawerOf(settings.main), drawerOf(settings.fallback),
            [](const PrinterSetup& printer) { return Result<QByteArray>(printing::drawerKick(printer)); },
            [promise](Result<PrintResult> result) { fulfil(promise, std::move(result)); });
    });
}

Answer<PrintResult> PrintingFacade::openDrawerOf(AccessKey sale)
{
    return kicked([sale = std::move(sale)](Core& core, storage::Database& db) -> Result<bool> {
        const auto opens = opensDrawer(db, sale, core.clock.nowUtc());
        if (opens && !*opens)
            return pos::Actors::forbidden(Permission::OpenDrawer);
        return opens;
    });
}

Answer<PrintResult> PrintingFacade::openDrawer(Actor actor, IssuerId issuer, CashMovement movement, QString key)
{
    movement.kind = CashKind::NoSale;
    return kicked([=](Core& core, storage::Database& db) -> Result<bool> {
        const auto before = pos::ShiftRepository(db, kTenant).movementByKey(key);
        if (!before)
            return before.error();
        if (*before)
            return false;
        pos::ShiftDesk desk({db, kTenant, core.clock, *core.actors, {}});
        const auto kept = desk.moveCash(actor, issuer, movement, key);
        return kept ? Result<bool>(true) : kept.error();
    });
}

Answer<PrintResult> PrintingFacade::testPage(PrinterSetup printer)
{
    return on(printer, [](const PrinterSetup& setup) { return Result<QByteArray>(printing::testSlip(setup)); });
}

Answer<PrintResult> PrintingFacade::testDrawer(PrinterSetup printer)
{
    return on(printer, [](const PrinterSetup& setup) { return Result<QByteArray>(printing::drawerKick(setup)); });
}

} // namespace engine::facade
