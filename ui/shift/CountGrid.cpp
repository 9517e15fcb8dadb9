#include "shift/CountGrid.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "shift/CountField.h"
#include "shift/ShiftWords.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::Money;

namespace ui {

namespace {

// What circulates in Ecuador: notes and coins of the United States and the country's own coins of the same values.
const QList<qint64> kNotes{100'00, 50'00, 20'00, 10'00, 5'00, 1'00};
const QList<qint64> kCoins{1'00, 50, 25, 10, 5, 1};
constexpr int kMostPieces = 99'999;

std::optional<int> piecesIn(const QString& text)
{
    if (text.trimmed().isEmpty())
        return 0;
    bool ok = false;
    const int count = text.trimmed().toInt(&ok);
    return ok && count >= 0 && count <= kMostPieces ? std::optional(count) : std::nullopt;
}

std::optional<Money> amountIn(const QString& text)
{
    return text.trimmed().isEmpty() ? Money() : typedMoney(text);
}

} // namespace

CountGrid::CountGrid(QWidget* parent, const QString& name) : Panel(parent)
{
    setObjectName(name);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    m_notesTitle = makeLabel(this, u"countNotes"_s, u"heading"_s);
    m_coinsTitle = makeLabel(this, u"countCoins"_s, u"heading"_s);
    grid->addWidget(m_notesTitle, 0, 0, 1, 3);
    grid->addWidget(m_coinsTitle, 0, 4, 1, 3);
    grid->setColumnMinimumWidth(3, space::l);
    grid->setColumnStretch(3, 1);
    grid->setColumnStretch(7, 1);
    addPieces(grid, 0, false, kNotes);
    addPieces(grid, 4, true, kCoins);
    m_totalWords = makeLabel(this, u"countTotalWords"_s, u"muted"_s);
    m_total = makeLabel(this, name + u"Total"_s, u"heading"_s);
    m_others = new QWidget(this);
    m_othersTitle = makeLabel(m_others, u"countOthers"_s, u"heading"_s);
    m_othersGrid = new QGridLayout(m_others);
    m_othersGrid->setContentsMargins({});
    m_othersGrid->setHorizontalSpacing(space::s);
    m_othersGrid->setVerticalSpacing(space::xs);
    m_othersGrid->addWidget(m_othersTitle, 0, 0, 1, 4);
    m_others->hide();
    auto* totals = new QHBoxLayout;
    totals->addStretch();
    totals->addWidget(m_totalWords);
    totals->addWidget(m_total);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(grid);
    column->addLayout(totals);
    column->addWidget(m_others);
    bind([this] { sayWords(); });
}

void CountGrid::addPieces(QGridLayout* grid, int column, bool coin, const QList<qint64>& values)
{
    for (const qint64 cents : values) {
        const QString name = objectName() + u"_%1_%2"_s.arg(coin ? u"coin"_s : u"note"_s).arg(cents);
        Row row{cents, coin, makeLabel(this, name + u"Label"_s, u"strong"_s), new CountField(this, name),
                makeLabel(this, name + u"Sum"_s, u"muted"_s)};
        row.label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int at =
            grid->rowCount() > 1 && column > 0 ? 1 + static_cast<int>(values.indexOf(cents)) : grid->rowCount();
        grid->addWidget(row.label, at, column);
        grid->addWidget(row.field, at, column + 1);
        grid->addWidget(row.sum, at, column + 2);
        watch(row.field);
        m_rows += row;
    }
}

void CountGrid::watch(CountField* field)
{
    connect(field, &QLineEdit::textChanged, this, [this] {
        render();
        Q_EMIT changed();
    });
    connect(field, &CountField::stepped, this, [this, field](int direction) { step(field, direction); });
}

void CountGrid::step(CountField* from, int direction)
{
    QList<CountField*> all;
    for (const Row& row : std::as_const(m_rows))
        all += row.field;
    for (const Tender& tender : std::as_const(m_tenders))
        all += tender.field;
    all[qBound(qsizetype{0}, all.indexOf(from) + direction, all.size() - 1)]->setFocus();
}

void CountGrid::setTenders(const QList<engine::TenderKind>& kinds)
{
    for (const Tender& tender : std::as_const(m_tenders)) {
        delete tender.label;
        delete tender.field;
    }
    m_tenders.clear();
    for (const engine::TenderKind& kind : kinds) {
        if (!kind.active || kind.cash || kind.onCredit)
            continue;
        const QString name = objectName() + u'_' + kind.id;
        Tender tender{kind, makeLabel(m_others, name + u"Label"_s), new CountField(m_others, name)};
        const int at = static_cast<int>(m_tenders.size());
        m_othersGrid->addWidget(tender.label, 1 + at / 2, at % 2 * 2);
        m_othersGrid->addWidget(tender.field, 1 + at / 2, at % 2 * 2 + 1);
        tender.field->show();
        tender.label->show();
        watch(tender.field);
        m_tenders += tender;
    }
    m_others->setVisible(!m_tenders.isEmpty());
    // Behind the coins, in the order they stand.
    QWidget* before = m_rows.constLast().field;
    for (const Tender& tender : std::as_const(m_tenders)) {
        setTabOrder(before, tender.field);
        before = tender.field;
    }
    sayWords();
}

void CountGrid::clear()
{
    for (const Row& row : std::as_const(m_rows))
        row.field->clear();
    for (const Tender& tender : std::as_const(m_tenders))
        tender.field->clear();
    render();
}

void CountGrid::focusFirst()
{
    m_rows.constFirst().field->setFocus();
}

bool CountGrid::isValid() const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const Row& row) { return piecesIn(row.field->text()).has_value(); }) &&
           std::all_of(m_tenders.begin(), m_tenders.end(),
                       [](const Tender& tender) { return amountIn(tender.field->text()).has_value(); });
}

QList<engine::Denomination> CountGrid::pieces() const
{
    QList<engine::Denomination> all;
    for (const Row& row : m_rows) {
        if (const int count = piecesIn(row.field->text()).value_or(0); count > 0)
            all += engine::Denomination{Money::fromCents(row.cents), count};
    }
    return all;
}

QList<engine::TenderTotal> CountGrid::others() const
{
    QList<engine::TenderTotal> all;
    for (const Tender& tender : m_tenders) {
        engine::TenderTotal total;
        total.tender = tender.kind.id;
        total.counted = amountIn(tender.field->text()).value_or(Money());
        all += total;
    }
    return all;
}

Money CountGrid::cash() const
{
    Money sum;
    for (const engine::Denomination& piece : pieces())
        sum += Money::fromCents(piece.value.cents() * piece.count);
    return sum;
}

QString CountGrid::nameOf(const QString& tender) const
{
    for (const Tender& each : m_tenders) {
        if (each.kind.id == tender)
            return ShiftWords::tender({each.kind}, tender);
    }
    return ShiftWords::tender({}, tender);
}

void CountGrid::sayWords()
{
    m_notesTitle->setText(tr("Notes"));
    m_coinsTitle->setText(tr("Coins"));
    m_othersTitle->setText(tr("Vouchers and transfers"));
    m_totalWords->setText(tr("Cash counted"));
    for (const Row& row : std::as_const(m_rows)) {
        const QString value = money(Money::fromCents(row.cents));
        row.label->setText(row.cents >= 100 ? u"$"_s + QString::number(row.cents / 100) : value);
        row.field->setAccessibleName(row.coin ? tr("Coins of %1").arg(value) : tr("Notes of %1").arg(value));
        row.field->setFixedWidth(roomy(84));
        row.label->setMinimumWidth(roomy(52));
        row.sum->setMinimumWidth(roomy(92));
    }
    for (const Tender& tender : std::as_const(m_tenders)) {
        const QString name = ShiftWords::tender({tender.kind}, tender.kind.id);
        tender.label->setText(name);
        tender.field->setAccessibleName(tr("%1: amount counted").arg(name));
    }
    render();
}

void CountGrid::render()
{
    for (const Row& row : std::as_const(m_rows)) {
        const auto count = piecesIn(row.field->text());
        setLook(row.field, "tone", count ? QString() : u"alarm"_s);
        row.sum->setText(count && *count > 0 ? money(Money::fromCents(row.cents * *count)) : QString());
    }
    for (const Tender& tender : std::as_const(m_tenders))
        setLook(tender.field, "tone", amountIn(tender.field->text()) ? QString() : u"alarm"_s);
    m_total->setText(money(cash()));
}

} // namespace ui
