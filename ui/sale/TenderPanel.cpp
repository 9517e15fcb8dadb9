#include "sale/TenderPanel.h"

#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "sale/NumberPad.h"
#include "sale/SalePresenter.h"
#include "shell/Commands.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using engine::Money;
using engine::TenderKind;

namespace ui {

namespace {
const QString kNoBank = u"01"_s; // SRI's table 24: without use of the financial system
const Money kBankedAbove = Money::fromCents(500'00);

Money sum(const QList<TakenTender>& taken)
{
    Money all;
    for (const TakenTender& payment : taken)
        all += payment.amount;
    return all;
}

} // namespace

TenderPanel::TenderPanel(QWidget* host) : Overlay(host, u"tenderPanel"_s, 780)
{
    m_title = makeLabel(card(), u"tenderTitle"_s, u"title"_s);
    m_message = makeLabel(card(), u"tenderMessage"_s, u"notice"_s);
    m_message->setWordWrap(true);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addWidget(makeMethods(), 1);
    columns->addWidget(makeFigures(), 1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(new CloseButton(card(), u"tenderClose"_s));
    cardLayout()->addLayout(head);
    cardLayout()->addLayout(columns);
    cardLayout()->addWidget(m_message);
    m_banked = makeLabel(card(), u"tenderBanked"_s, u"notice"_s);
    m_banked->setWordWrap(true);
    m_banked->hide();
    cardLayout()->addWidget(m_banked);
    connect(m_methods, &QListWidget::currentRowChanged, this, &TenderPanel::chosenChanged);
    setKinds(usualTenders());
    bind([this] { retranslate(); });
}

QWidget* TenderPanel::makeMethods()
{
    auto* left = new QWidget(card());
    m_methods = new QListWidget(left);
    m_methods->setObjectName(u"tenderMethods"_s);
    m_methods->setFocusPolicy(Qt::NoFocus);
    m_methods->setMinimumHeight(250);
    m_listHint = makeLabel(left, u"tenderHint"_s, u"small"_s);
    m_listHint->setWordWrap(true);
    m_pad = new NumberPad(left, u"tenderPad"_s, NumberPad::For::Amount);
    m_pad->hide();
    m_payments = new QListWidget(left);
    m_payments->setObjectName(u"tenderPayments"_s);
    m_payments->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_methods, 1);
    column->addWidget(m_listHint);
    column->addWidget(m_payments);
    column->addWidget(m_pad);
    return left;
}

QWidget* TenderPanel::makeTip(QWidget* parent)
{
    m_tipRow = new QWidget(parent);
    m_service = new QCheckBox(m_tipRow);
    m_service->setObjectName(u"tenderService"_s);
    m_tipWords = makeLabel(m_tipRow, u"tenderTipWords"_s, u"muted"_s);
    m_tip = new QLineEdit(m_tipRow);
    m_tip->setObjectName(u"tenderTip"_s);
    m_tip->setAlignment(Qt::AlignRight);
    auto* row = new QHBoxLayout(m_tipRow);
    row->setContentsMargins({});
    row->addWidget(m_service, 1);
    row->addWidget(m_tipWords);
    row->addWidget(m_tip, 1);
    m_tipRow->hide();
    connect(m_service, &QCheckBox::clicked, this, [this](bool on) {
        Q_EMIT tipChosen(on ? Money::fromCents(1) : Money()); // the presenter knows how much ten percent are
    });
    connect(m_tip, &QLineEdit::editingFinished, this, &TenderPanel::takeTip);
    return m_tipRow;
}

void TenderPanel::takeTip()
{
    Q_EMIT tipChosen(typedMoney(m_tip->text()).value_or(Money()));
}

QWidget* TenderPanel::makeFigures()
{
    auto* right = new QWidget(card());
    m_totalWords = makeLabel(right, u"tenderTotalWords"_s, u"muted"_s);
    m_total = makeLabel(right, u"tenderTotal"_s, u"heading"_s);
    m_dueWords = makeLabel(right, u"tenderDueWords"_s, u"muted"_s);
    m_due = makeLabel(right, u"tenderDue"_s, u"change"_s);
    const auto field = [right](const QString& name) {
        auto* edit = new QLineEdit(right);
        edit->setObjectName(name);
        return edit;
    };
    m_amount = field(u"tenderAmount"_s);
    m_amount->setAlignment(Qt::AlignRight);
    m_reference = field(u"tenderReference"_s);
    m_reference->setMaxLength(60);
    m_days = field(u"tenderDays"_s);
    m_days->setMaxLength(4);
    m_add = makeButton(right, u"tenderAdd"_s, u"second"_s, u"plus"_s);
    m_undo = makeButton(right, u"tenderUndo"_s, u"quiet"_s, u"minus"_s, Ink::Accent);
    m_done = makeButton(right, u"tenderDone"_s, u"tender"_s, u"check"_s, Ink::OnAccent);
    auto* notes = new QGridLayout;
    notes->setSpacing(space::s);
    for (int i = 0; i < 4; ++i) {
        auto* note = makeButton(right, u"tenderNote%1"_s.arg(i), u"second"_s);
        m_notes.append(note);
        notes->addWidget(note, 0, i);
        connect(note, &QPushButton::clicked, this, [this, note] {
            m_amount->setText(note->property("amount").toString());
            m_amount->setFocus();
        });
    }
    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(space::m);
    figures->setColumnStretch(0, 1);
    figures->addWidget(m_totalWords, 0, 0);
    figures->addWidget(m_total, 0, 1, Qt::AlignRight);
    figures->addWidget(m_dueWords, 1, 0);
    figures->addWidget(m_due, 1, 1, Qt::AlignRight);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(figures);
    column->addWidget(makeTip(right));
    m_daysWords = makeLabel(right, u"tenderDaysWords"_s, u"small"_s);
    for (QWidget* widget : QList<QWidget*>{m_amount, m_reference, m_daysWords, m_days})
        column->addWidget(widget);
    column->addLayout(notes);
    column->addWidget(m_add);
    column->addWidget(m_undo);
    column->addStretch();
    column->addWidget(m_done);
    connect(m_add, &QPushButton::clicked, this, &TenderPanel::addPayment);
    connect(m_undo, &QPushButton::clicked, this, &TenderPanel::removeLast);
    connect(m_done, &QPushButton::clicked, this, &TenderPanel::finish);
    return right;
}

void TenderPanel::retranslate()
{
    m_payments->setFixedHeight(roomy(110));
    m_title->setText(tr("Charge"));
    m_totalWords->setText(tr("Total"));
    m_listHint->setText(tr("↑ ↓ choose   ·   Alt + number takes the amount at once"));
    m_methods->setAccessibleName(tr("Means of payment"));
    m_payments->setAccessibleName(tr("Payments taken"));
    m_amount->setAccessibleName(tr("Amount of this payment"));
    m_reference->setPlaceholderText(tr("Voucher or transfer number"));
    m_reference->setAccessibleName(tr("Voucher or transfer number"));
    m_daysWords->setText(tr("Days until it is paid"));
    m_days->setAccessibleName(tr("Days until it is paid"));
    m_service->setText(tr("10 % service"));
    m_service->setAccessibleName(tr("10 % service"));
    m_tipWords->setText(tr("Tip"));
    m_tip->setAccessibleName(tr("Tip"));
    setWords(m_add, tr("Add payment  Enter"));
    setWords(m_undo, tr("Take the last payment away"));
    setWords(m_done, withKey(tr("Close the sale"), Command::Cash));
    setKinds(m_kinds);
    render();
}

void TenderPanel::setKinds(const QList<TenderKind>& kinds)
{
    const int row = qMax(0, m_methods->currentRow());
    QList<TenderKind> offered; // `kinds` may be those that are shown now
    std::copy_if(kinds.cbegin(), kinds.cend(), std::back_inserter(offered),
                 [](const TenderKind& kind) { return kind.active; });
    m_kinds = std::move(offered);
    m_methods->clear();
    for (qsizetype i = 0; i < m_kinds.size(); ++i)
        new QListWidgetItem(u"%1.  %2"_s.arg(i + 1).arg(tenderText(m_kinds[i])), m_methods);
    m_methods->setCurrentRow(qMin<int>(row, static_cast<int>(m_kinds.size()) - 1));
}

void TenderPanel::openFor(const QString& sale, Money total, const QString& chosen, std::optional<Money> amount)
{
    m_sum = total;
    if (m_sale != sale) {
        if (!m_taken.isEmpty())
            m_left.insert(m_sale, m_taken);
        m_taken = m_left.take(sale);
    }
    m_sale = sale;
    m_asked.clear();
    int row = 0;
    for (int i = 0; i < m_kinds.size(); ++i)
        row = m_kinds[i].id == chosen ? i : row;
    m_methods->setCurrentRow(row);
    m_reference->clear();
    m_days->setText(u"30"_s);
    say({});
    render();
    if (amount)
        m_amount->setText(number(amount->toDecimal(), 2));
    openPanel();
    chooseRow(row);
}

void TenderPanel::openWith(const QString& sale, Money total, const TakenTender& first)
{
    openFor(sale, total);
    if (first.amount > due()) {
        say(tr("Only cash may be more than what is due."));
        return;
    }
    m_taken.append(first);
    render();
    m_amount->selectAll();
}

Money TenderPanel::takenFor(const QString& sale) const
{
    return sum(sale == m_sale ? m_taken : m_left.value(sale));
}

void TenderPanel::setTip(TipMode mode, Money tip, Money total)
{
    m_tipRow->setVisible(mode != TipMode::Off);
    m_service->setVisible(mode == TipMode::Service);
    m_tipWords->setVisible(mode == TipMode::Free);
    m_tip->setVisible(mode == TipMode::Free);
    m_service->setChecked(!tip.isZero());
    if (!m_tip->hasFocus())
        m_tip->setText(number(tip.toDecimal(), 2));
    if (m_sum == total)
        return;
    m_sum = total;
    render();
}

void TenderPanel::setPadShown(bool shown)
{
    m_pad->setVisible(shown);
    m_methods->setMinimumHeight(shown ? 0 : 250);
}

void TenderPanel::saleRefused()
{
    say(tr("Payment is open: Esc to go on selling."));
}

void TenderPanel::takeKeyboard()
{
    if (!isAncestorOf(window()->focusWidget()))
        chooseRow(m_methods->currentRow());
}

const TenderKind* TenderPanel::chosen() const
{
    const int row = m_methods->currentRow();
    return row >= 0 && row < m_kinds.size() ? &m_kinds[row] : nullptr;
}

void TenderPanel::chosenChanged()
{
    const TenderKind* kind = chosen();
    m_reference->setVisible(kind && kind->needsReference);
    m_days->setVisible(kind && kind->onCredit);
    m_daysWords->setVisible(kind && kind->onCredit);
    renderNotes();
    renderBanked();
}

// A hint and no error: the sale is as good as any other, but the buyer may not deduct it.
void TenderPanel::renderBanked()
{
    const auto outside = [](const TenderKind& kind) { return kind.sriCode == kNoBank; };
    Money cash = chosen() && outside(*chosen()) && due() > Money() ? due() : Money();
    Money handed;
    for (const TakenTender& payment : std::as_const(m_taken)) {
        if (outside(payment.kind))
            handed += payment.amount;
    }
    cash += due() < Money() ? handed + due() : handed; // change is not part of it
    showNotice(m_banked, {},
               cash > kBankedAbove ? tr("More than %1 in cash: the buyer may deduct a purchase this large only when it "
                                        "is paid through a bank.")
                                         .arg(money(kBankedAbove))
                                   : QString());
}

// Where the tender asks for more than an amount, the keyboard goes there first.
void TenderPanel::chooseRow(int row)
{
    m_methods->setCurrentRow(row);
    const TenderKind* kind = chosen();
    QLineEdit* first = kind && kind->needsReference ? m_reference : m_amount;
    first->setFocus();
    first->selectAll();
}

bool TenderPanel::handleKey(QKeyEvent* event)
{
    const int key = event->key();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier && key >= Qt::Key_1 && key <= Qt::Key_9) {
        if (const int row = key - Qt::Key_1; row < m_kinds.size()) {
            chooseRow(row);
            if (m_amount->hasFocus() && due() > Money())
                addPayment();
        }
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        chooseRow(qBound(0, m_methods->currentRow() + (key == Qt::Key_Up ? -1 : 1), m_methods->count() - 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_amount->hasFocus() || m_reference->hasFocus() || m_days->hasFocus()) {
            due() > Money() ? addPayment() : finish();
            return true;
        }
        return false;
    default:
        return false;
    }
}

Money TenderPanel::received() const
{
    return sum(m_taken);
}

Money TenderPanel::due() const
{
    return m_sum - received();
}

void TenderPanel::addPayment()
{
    const TenderKind* kind = chosen();
    const auto amount = typedMoney(m_amount->text());
    if (!kind || !amount || amount->isZero()) {
        say(tr("Type the amount of this payment."));
        return;
    }
    if (due() <= Money()) {
        say(tr("Nothing is due any more: %1 closes the sale.").arg(keyName(Command::Cash)));
        return;
    }
    if (!kind->cash && *amount > due()) {
        say(tr("Only cash may be more than what is due."));
        return;
    }
    if (kind->cash && *amount > due() + m_askAbove && m_asked != m_amount->text()) {
        m_asked = m_amount->text();
        say(tr("%1 received, and %2 is due? Enter once more if it is money.").arg(money(*amount), money(due())));
        return;
    }
    const QString reference = kind->needsReference ? m_reference->text().trimmed() : QString();
    if (kind->needsReference && reference.isEmpty()) {
        say(tr("%1 asks for the number of its voucher.").arg(tenderText(*kind)));
        m_reference->setFocus();
        return;
    }
    const int days = kind->onCredit ? m_days->text().trimmed().toInt() : 0;
    if (kind->onCredit && days < 1) {
        say(tr("In how many days is it paid?"));
        m_days->setFocus();
        return;
    }
    m_taken.append({*kind, *amount, reference, days});
    m_reference->clear();
    m_asked.clear();
    say({});
    render();
    m_amount->setFocus();
    m_amount->selectAll();
}

void TenderPanel::removeLast()
{
    if (!m_taken.isEmpty())
        m_taken.removeLast();
    render();
    m_amount->setFocus();
}

void TenderPanel::finish()
{
    if (m_tip->hasFocus())
        takeTip(); // it makes the total another one
    if (due() > Money()) {
        say(tr("%1 is still due.").arg(money(due())));
        return;
    }
    // What is handed over beyond the due comes off the cash, so that the payments of the invoice add up to its total.
    Money change = received() - m_sum;
    const Money handed = received();
    QList<TakenTender> taken;
    for (qsizetype i = m_taken.size() - 1; i >= 0; --i) {
        TakenTender one = m_taken[i];
        if (one.kind.cash && !change.isZero()) {
            const Money back = qMin(change, one.amount);
            one.amount -= back;
            change -= back;
        }
        if (!one.amount.isZero())
            taken.prepend(one);
    }
    if (!change.isZero()) { // the service was taken away after a card had paid it
        say(tr("%1 more than the total is paid, and only cash gives change: take the last payment away.")
                .arg(money(change)));
        return;
    }
    closePanel();
    Q_EMIT charged(taken, handed);
}

void TenderPanel::say(const QString& words)
{
    showNotice(m_message, u"warn"_s, words);
}

void TenderPanel::render()
{
    m_total->setText(money(m_sum));
    const bool open = due() > Money();
    m_dueWords->setText(open ? tr("Still due") : tr("Change"));
    m_due->setText(money(open ? due() : received() - m_sum));
    m_amount->setText(open ? number(due().toDecimal(), 2) : QString());
    m_add->setEnabled(open);
    m_undo->setEnabled(!m_taken.isEmpty());
    m_done->setEnabled(!open);
    m_payments->setVisible(!m_taken.isEmpty());
    m_payments->clear();
    for (const TakenTender& payment : m_taken) {
        QString words = u"%1   %2"_s.arg(money(payment.amount), tenderText(payment.kind));
        if (!payment.reference.isEmpty())
            words += u"   "_s + payment.reference;
        if (payment.days > 0)
            words += u"   "_s + tr("in %n day(s)", nullptr, payment.days);
        m_payments->addItem(words);
    }
    chosenChanged();
}

void TenderPanel::renderNotes()
{
    // The next notes that a customer would hand over.
    const TenderKind* kind = chosen();
    QList<qint64> notes;
    for (const qint64 note : {5'00, 10'00, 20'00, 50'00, 100'00}) {
        const qint64 up = (due().cents() + note - 1) / note * note;
        if (kind && kind->cash && due() > Money() && up > 0 && !notes.contains(up))
            notes.append(up);
    }
    std::sort(notes.begin(), notes.end());
    for (qsizetype i = 0; i < m_notes.size(); ++i) {
        m_notes[i]->setVisible(i < notes.size());
        if (i >= notes.size())
            continue;
        const Money amount = Money::fromCents(notes[i]);
        m_notes[i]->setProperty("amount", number(amount.toDecimal(), 2));
        setWords(m_notes[i], u"$"_s + number(amount.toDecimal()));
    }
}

} // namespace ui
