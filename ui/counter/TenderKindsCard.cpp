#include "counter/TenderKindsCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"
#include "sale/TenderKinds.h"

#include <engine/Catalogs.h>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using engine::TenderKind;

namespace ui {

namespace {

constexpr int kLongestName = 40; // what the engine keeps
constexpr int kMostKinds = 30;
const QString kNewCode = u"20"_s; // what comes through a bank, as most new ways to pay do

} // namespace

TenderKindsCard::TenderKindsCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_title(makeLabel(this, u"tenderKindsTitle"_s, u"heading"_s)),
      m_message(makeLabel(this, u"tenderKindsMessage"_s, u"notice"_s)),
      m_add(makeButton(this, u"tenderKindAdd"_s, u"second"_s, u"plus"_s)),
      m_save(makeButton(this, u"tenderKindsSave"_s, u"second"_s, u"check"_s)), m_grid(new QGridLayout)
{
    setProperty("look", u"card"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    // The buttons stand before the rows: those come and go, and the order of Tab goes on from here.
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    head->addWidget(m_save);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3); // the names of the codes are long
    for (int column = 0; column < 5; ++column) {
        auto* words = makeLabel(this, u"tenderKindsHead%1"_s.arg(column), u"muted"_s);
        words->setWordWrap(true);
        words->setAlignment((column < 2 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignBottom);
        m_grid->addWidget(words, 0, column);
        m_heads.append(words);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addLayout(m_grid);
    connect(m_add, &QPushButton::clicked, this, &TenderKindsCard::addKind);
    connect(m_save, &QPushButton::clicked, this, &TenderKindsCard::save);
    bind([this] { retranslate(); });
}

void TenderKindsCard::retranslate()
{
    m_title->setText(tr("Ways to pay"));
    setWords(m_add, tr("Add a way to pay"));
    setWords(m_save, tr("Save the ways to pay"));
    const QStringList words{tr("Name"), tr("For the tax office"), tr("Asks for its number"), tr("Opens the drawer"),
                            tr("In use")};
    for (qsizetype i = 0; i < words.size(); ++i)
        m_heads[i]->setText(words[i]);
    for (const Row& row : std::as_const(m_rows)) {
        fillCodes(row);
        nameRow(row);
    }
}

void TenderKindsCard::show(const QList<TenderKind>& kinds)
{
    showNotice(m_message, {}, {});
    for (const Row& row : std::as_const(m_rows)) {
        for (QWidget* part : QList<QWidget*>{row.name, row.code, row.reference, row.drawer, row.active}) {
            m_grid->removeWidget(part);
            part->hide();
            part->deleteLater(); // one of them may be telling
        }
    }
    m_rows.clear();
    for (const TenderKind& kind : kinds)
        addRow(kind);
}

void TenderKindsCard::addRow(const TenderKind& kind)
{
    const auto at = m_rows.size();
    const auto box = [this, at](const char* name, bool on) {
        auto* check = new QCheckBox(this);
        check->setObjectName(u"%1%2"_s.arg(QLatin1StringView(name)).arg(at));
        check->setChecked(on);
        return check;
    };
    Row row{kind,
            new QLineEdit(this),
            new QComboBox(this),
            box("tenderKindReference", kind.needsReference),
            box("tenderKindDrawer", kind.opensDrawer),
            box("tenderKindActive", kind.active)};
    row.name->setObjectName(u"tenderKindName%1"_s.arg(at));
    row.name->setMaxLength(kLongestName);
    row.name->setText(kind.name);
    row.code->setObjectName(u"tenderKindCode%1"_s.arg(at));
    row.code->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.code->setMinimumContentsLength(12);
    for (const auto& method : engine::Catalogs::instance().paymentMethods())
        row.code->addItem(QString(), QVariant(method.code));
    row.code->setCurrentIndex(qMax(0, row.code->findData(kind.sriCode)));
    const int line = static_cast<int>(at) + 1;
    int column = 0;
    QWidget* before = m_rows.isEmpty() ? static_cast<QWidget*>(m_save) : m_rows.last().active;
    for (QWidget* part : QList<QWidget*>{row.name, row.code, row.reference, row.drawer, row.active}) {
        m_grid->addWidget(part, line, column, column < 2 ? Qt::Alignment() : Qt::AlignCenter);
        part->show(); // at once: what is hidden takes no keyboard
        setTabOrder(before, part);
        before = part;
        ++column;
    }
    row.reference->setVisible(!kind.cash); // notes have no number to ask for
    fillCodes(row);
    nameRow(row);
    connect(row.name, &QLineEdit::textChanged, this, [row] { nameRow(row); });
    m_rows.append(row);
}

void TenderKindsCard::fillCodes(const Row& row)
{
    for (int i = 0; i < row.code->count(); ++i) {
        const QString code = row.code->itemData(i).toString();
        row.code->setItemText(i, code + u"  "_s + paymentText(code));
    }
}

// Each control says to readers whose it is.
void TenderKindsCard::nameRow(const Row& row)
{
    TenderKind kind = row.kind;
    kind.name = row.name->text().simplified();
    const bool fresh = kind.id.isEmpty();
    const QString usual = fresh ? tr("New way to pay") : tenderText({kind.id, {}, kind.sriCode});
    const QString name = kind.name.isEmpty() ? usual : kind.name;
    row.name->setPlaceholderText(usual);
    row.name->setAccessibleName(tr("Name of %1").arg(name));
    row.code->setAccessibleName(tr("%1, for the tax office").arg(name));
    row.reference->setAccessibleName(tr("%1 asks for the number of its voucher").arg(name));
    row.drawer->setAccessibleName(tr("%1 opens the drawer").arg(name));
    row.active->setAccessibleName(tr("%1 is in use").arg(name));
}

void TenderKindsCard::addKind()
{
    if (m_rows.size() >= kMostKinds) {
        showNotice(m_message, u"alarm"_s, tr("There is room for %1 ways to pay.").arg(kMostKinds));
        return;
    }
    addRow({{}, {}, kNewCode});
    m_rows.last().name->setFocus();
}

TenderKind TenderKindsCard::typedKind(const Row& row) const
{
    TenderKind kind = row.kind;
    kind.name = row.name->text().simplified();
    kind.sriCode = row.code->currentData().toString();
    kind.needsReference = row.reference->isChecked();
    kind.opensDrawer = row.drawer->isChecked();
    kind.active = row.active->isChecked();
    return kind;
}

void TenderKindsCard::save()
{
    QList<TenderKind> kinds;
    for (const Row& row : std::as_const(m_rows)) {
        TenderKind kind = typedKind(row);
        if (kind.id.isEmpty() && kind.name.isEmpty())
            continue; // a line that was added and left alone
        const bool twice = std::any_of(kinds.cbegin(), kinds.cend(), [&kind](const TenderKind& other) {
            return tenderText(other).compare(tenderText(kind), Qt::CaseInsensitive) == 0;
        });
        if (twice) {
            showNotice(m_message, u"alarm"_s, tr("Two ways to pay have the name %1.").arg(tenderText(kind)));
            row.name->setFocus();
            row.name->selectAll();
            return;
        }
        kinds.append(kind);
    }
    if (!cashTender(kinds)) {
        showNotice(m_message, u"alarm"_s, tr("Cash stays in use: change is given in it."));
        return;
    }
    int number = 0;
    for (TenderKind& kind : kinds) {
        QString id = kind.id;
        while (id.isEmpty() || (kind.id.isEmpty() && tenderById(kinds, id)))
            id = u"OWN_%1"_s.arg(++number);
        kind.id = id;
    }
    write(kinds);
}

void TenderKindsCard::write(const QList<TenderKind>& kinds)
{
    withPermission(m_services, engine::Permission::ManageSettings, m_title->text(),
                   [this, kinds](const engine::Actor& by) {
                       whenReady(m_services.sales->saveTenderKinds(by, kinds), this,
                                 [this, kinds](const engine::Result<bool>& done) {
                                     if (!done) {
                                         showNotice(m_message, u"alarm"_s, errorText(done.error()));
                                         return;
                                     }
                                     show(kinds);
                                     showNotice(m_message, u"ok"_s, tr("Saved."));
                                     Q_EMIT saved(kinds);
                                 });
                   });
}

} // namespace ui
