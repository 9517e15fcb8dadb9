#include "ride/RideLayout.h"

#include "ride/RideColumns.h"
#include "ride/RideHeader.h"

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

constexpr qreal kGap = 10;
constexpr qreal kTotalsWidth = 218;
constexpr TextStyle kWarning{8, true, kInk};
constexpr TextStyle kRunning{6.2, false, kMuted};

QString documentTitle(const RideModel& model)
{
    return model.documentName + " No. "_L1 + model.number;
}

qreal drawBanner(Page& page, qreal top)
{
    constexpr qreal kHeight = 16;
    page.panels.append({QRectF(paper::kLeft, top, paper::kContent, kHeight), kShade, kInk, 3});
    page.textCentered(paper::kWidth / 2, top + kHeight / 2 + kWarning.size * 0.36,
                      u"DOCUMENTO DE PRÁCTICA, SIN VALIDEZ TRIBUTARIA"_s, kWarning);
    return top + kHeight + 8;
}

qreal drawRunningHead(Page& page, qreal top, const RideModel& model)
{
    const QString title = documentTitle(model);
    const qreal room = paper::kContent - textWidth(title, kRunning) - 20;
    page.text(paper::kLeft, top + kRunning.ascent(), wrapText(model.businessName, kRunning, room).constFirst(),
              kRunning);
    page.textRight(paper::kRight, top + kRunning.ascent(), title, kRunning);
    return top + 14;
}

void drawFooters(QList<Page>& pages, const RideModel& model)
{
    const qreal y = paper::kHeight - paper::kMargin - kRunning.lineHeight();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        Page& page = pages[i];
        page.rule(paper::kLeft, paper::kRight, y - 3, kHairline);
        page.text(paper::kLeft, y + kRunning.ascent(), documentTitle(model) + u"  ·  RUC "_s + model.ruc, kRunning);
        page.textRight(paper::kRight, y + kRunning.ascent(), u"Página %1 de %2"_s.arg(i + 1).arg(pages.size()),
                       kRunning);
    }
}

Cursor drawBuyer(Pages& pages, Cursor at, const RideModel& model)
{
    constexpr qreal kInset = 7;
    Table table = buyerTable(model, paper::kLeft + kInset, paper::kContent - 2 * kInset);
    const qreal height = table.height() + 6;
    if (height > Pages::room(at) && height <= Pages::kFullBody)
        at = pages.nextPage(at);
    const Cursor start = at;
    at.y += 3;
    const Cursor end = table.draw(pages, at);
    if (end.page == start.page)
        pages.at(start.page)
            .panels.append(
                {QRectF(paper::kLeft, start.y, paper::kContent, end.y + 3 - start.y), std::nullopt, kHairline, 4});
    return {end.page, end.y + 3 + kGap};
}

Cursor below(const Table& table, Pages& pages, const Cursor& at)
{
    if (table.rows.isEmpty())
        return at;
    const Cursor end = table.draw(pages, at);
    return {end.page, end.y + kGap};
}

// Information and payments on the left, totals on the right. The totals stay in one piece, the left side may run on.
void drawFoot(Pages& pages, Cursor at, const RideModel& model)
{
    const Table totals = totalsTable(model, paper::kRight - kTotalsWidth, kTotalsWidth);
    const qreal height = totals.height();
    if (height > Pages::room(at) && height <= Pages::kFullBody)
        at = pages.nextPage(at);
    totals.draw(pages, at);

    const qreal leftWidth = paper::kContent - kTotalsWidth - kGap * 1.6;
    at = below(paymentsTable(model, leftWidth), pages, at);
    below(additionalTable(model, leftWidth), pages, at);
}

} // namespace

Result<QList<Page>> layOut(const RideModel& model, const LayoutOptions& options)
{
    Pages pages([&](Page& page, int index) {
        const qreal top = options.practice ? drawBanner(page, paper::kMargin) : paper::kMargin;
        return index == 0 ? top : drawRunningHead(page, top, model);
    });
    const auto header = drawHeader(pages.at(0), pages.bodyTop(0), model, options.logo);
    if (!header)
        return Error{ErrorCode::RIDE_FAILED, u"Names and addresses of the issuer are longer than a page"_s};

    Cursor at{0, *header + kGap};
    at = drawBuyer(pages, at, model);
    for (const Section& section : model.sections)
        at = below(sectionTable(section), pages, at);
    at = below(linesTable(model), pages, at);
    at = below(reimbursementsTable(model), pages, at);
    drawFoot(pages, at, model);

    QList<Page> made = pages.take();
    drawFooters(made, model);
    return made;
}

} // namespace engine::ride
