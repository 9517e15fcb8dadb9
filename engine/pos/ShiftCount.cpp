#include "pos/ShiftCount.h"

#include "core/FieldErrors.h"

#include <QSet>

#include <algorithm>

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPieces = 1'000'000; // of one note or coin
constexpr qint64 kMostCents = Money::kMaxCents / 100;

bool fits(Money amount)
{
    return amount.cents() >= -kMostCents && amount.cents() <= kMostCents;
}

Money cashIn(const QList<Denomination>& pieces, core::FieldErrors& errors)
{
    Money sum;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Denomination& piece = pieces[i];
        const bool fine = piece.count >= 0 && piece.count <= kMostPieces && piece.value.cents() > 0 &&
                          piece.value.cents() <= kMostCents / qMax(1, piece.count);
        if (fine)
            sum += Money::fromCents(piece.value.cents() * piece.count);
        else
            errors.add(u"cash[%1]"_s.arg(i), u"Say how many there are of a note or coin."_s);
    }
    return sum;
}

TenderTotal& totalOf(ShiftReport& report, const QString& tender)
{
    const auto found = std::find_if(report.tenders.begin(), report.tenders.end(),
                                    [&](const TenderTotal& total) { return total.tender == tender; });
    if (found != report.tenders.end())
        return *found;
    report.tenders += TenderTotal{};
    report.tenders.last().tender = tender;
    return report.tenders.last();
}

} // namespace

Result<void> applyCount(ShiftReport& report, const CloseRequest& request, const ShiftTally& tally,
                        const QList<TenderKind>& kinds)
{
    core::FieldErrors errors;
    const Money cash = cashIn(request.cash, errors);
    const QString drawer = report.tenders.first().tender;
    QSet<QString> known, seen;
    for (const TenderKind& kind : kinds)
        known += kind.id;
    for (const TenderTotal& total : std::as_const(report.tenders))
        known += total.tender;
    for (qsizetype i = 0; i < request.others.size(); ++i) {
        const TenderTotal& counted = request.others[i];
        const QString path = u"others[%1]"_s.arg(i);
        if (!known.contains(counted.tender) || counted.tender == drawer || seen.contains(counted.tender))
            errors.add(path + u".tender"_s, u"Name each tender once, cash by its notes and coins."_s, counted.tender);
        else if (!fits(counted.counted))
            errors.add(path + u".counted"_s, u"This is no amount a till can hold."_s);
        seen += counted.tender;
    }
    if (!errors.isEmpty())
        return errors.toError();

    report.counted = request.cash;
    report.counted.removeIf([](const Denomination& piece) { return piece.count == 0; });
    report.tenders.first().counted = cash;
    for (const TenderTotal& counted : request.others) {
        if (!counted.counted.isZero())
            totalOf(report, counted.tender).counted = counted.counted;
    }
    for (TenderTotal& total : report.tenders) {
        if (tally.isOnCredit(total.tender) && !seen.contains(total.tender))
            total.counted = total.expected;
        total.difference = total.counted - total.expected;
        report.difference += total.difference;
    }
    return {};
}

bool isOver(const ShiftReport& report, Money limit)
{
    const auto over = [limit](Money difference) { return qAbs(difference.cents()) > limit.cents(); };
    return over(report.difference) || std::any_of(report.tenders.begin(), report.tenders.end(),
                                                  [&](const TenderTotal& total) { return over(total.difference); });
}

} // namespace engine::pos
