#include "sale/TenderPanel.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <engine/Catalogs.h>

#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::Money;

namespace ui {

namespace {
const QString kCash = u"01"_s;
const QStringList kUsual{u"01"_s, u"16"_s, u"19"_s, u"20"_s}; // the tenders of a counter come first
} // namespace

TenderPanel::TenderPanel(QWidget* host) : Overlay(host, u"tenderPanel"_s, 760)
{
    m_title = makeLabel(card(), u"tenderTitle"_s, u"title"_s);
    m_message = makeLabel(card(), u"tenderMessage"_s, u"notice"_s);
    m_message->setWordWrap(true);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addWidget(makeMethods(), 1);
    columns->addWidget(makeFigures(), 1);
    cardLayout()->addWidget(m_title);
    cardLayout()->addLayout(columns);
    cardLayout()->addWidget(m_message);
    bind([this] {
        m_payments->setFixedHeight(roomy(110));
        m_title->setText(tr("Charge"));
        m_totalWords->setText(tr("Total"));
        m_methods->setAccessibleName(tr("Means of payment"));
        m_payments->setAccessibleName(tr("Payments taken"));
        m_amount->setAccessibleName(tr("Amount of this payment"));
        setWords(m_add, tr("Add payment  Enter"));
        setWords(m_undo, tr("Take the last payment away"));
        setWords(m_done, tr("Close the sale  F12"));
        const int row = qMax(0, m_methods->currentRow());
        m_methods->clear();
        QStringList codes = kUsual;
        for (const auto& method : engine::Catalogs::instance().paymentMethods()) {
            if (!codes.contains(method.code))
                codes.append(method.code);
        }
        int position = 0;
        for (const QString& code : codes) {
            auto* item = new QListWidgetItem(u"%1.  %2"_s.arg(++position).arg(paymentText(code)), m_methods);
            item->setData(Qt::UserRole, code);
        }
        m_methods->setCurrentRow(row);
        render();
    });
}

QWidget* TenderPanel::makeMethods()
{
    auto* left = new QWidget(card());
    m_methods = new QListWidget(left);
    m_methods->setObjectName(u"tenderMethods"_s);
    m_methods->setFocusPolicy(Qt::NoFocus);
    m_methods->setMinimumHeight(300);
    m_payments = new QListWidget(left);
    m_payments->setObjectName(u"tenderPayments"_s);
    m_payments->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_methods, 1);
    column->addWidget(m_payments);
    return left;
}

QWidget* TenderPanel::makeFigures()
{
    auto* right = new QWidget(card());
    m_totalWords = makeLabel(right, u"tenderTotalWords"_s, u"muted"_s);
    m_total = makeLabel(right, u"tenderTotal"_s, u"heading"_s);
    m_dueWords = makeLabel(right, u"tenderDueWords"_s, u"muted"_s);
    m_due = makeLabel(right, u"tenderDue"_s, u"change"_s);
    m_amount = new QLineEdit(right);
    m_amount->setObjectName(u"tenderAmount"_s);
    m_amount->setAlignment(Qt::AlignRight);
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
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    for (QWidget* widget : QList<QWidget*>{m_totalWords, m_total, m_dueWords, m_due})
        column->addWidget(widget, 0, Qt::AlignRight);
    column->addWidget(m_amount);
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

void TenderPanel::openFor(Money total)
{
    m_sum = total;
    m_taken.clear();
    m_methods->setCurrentRow(0);
    say({});
    render();
    openPanel();
    m_amount->setFocus();
    m_amount->selectAll();
}

void TenderPanel::productScanned()
{
    say(tr("Payment is open: Esc to go on selling."));
}

bool TenderPanel::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_methods->setCurrentRow(
            qBound(0, m_methods->currentRow() + (key == Qt::Key_Up ? -1 : 1), m_methods->count() - 1));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_amount->hasFocus()) {
            if (due().isZero() || due().isNegative())
                finish();
            else
                addPayment();
            return true;
        }
        return false;
    case Qt::Key_F12:
        finish();
        return true;
    default:
        return false;
    }
}

Money TenderPanel::received() const
{
    Money sum;
    for (const Payment& payment : m_taken)
        sum += payment.amount;
    return sum;
}

Money TenderPanel::due() const
{
    return m_sum - received();
}

void TenderPanel::addPayment()
{
    const QString method = m_methods->currentItem() ? m_methods->currentItem()->data(Qt::UserRole).toString() : kCash;
    const auto amount = typedMoney(m_amount->text());
    if (!amount || amount->isZero()) {
        say(tr("Type the amount of this payment."));
        return;
    }
    if (due() <= Money()) {
        say(tr("Nothing is due any more: F12 closes the sale."));
        return;
    }
    if (method != kCash && *amount > due()) {
        say(tr("Only cash may be more than what is due."));
        return;
    }
    m_taken.append({method, *amount});
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
    if (due() > Money()) {
        say(tr("%1 is still due.").arg(money(due())));
        return;
    }
    // What is handed over beyond the due comes off the cash, so that the payments of the invoice add up to its total.
    Money change = received() - m_sum;
    QList<engine::PaymentRequest> payments;
    for (qsizetype i = m_taken.size() - 1; i >= 0; --i) {
        Money amount = m_taken[i].amount;
        if (m_taken[i].method == kCash && !change.isZero()) {
            const Money back = qMin(change, amount);
            amount -= back;
            change -= back;
        }
        if (!amount.isZero())
            payments.prepend({m_taken[i].method, amount, {}, {}});
    }
    const Money handed = received();
    closePanel();
    Q_EMIT charged(payments, handed);
}

void TenderPanel::say(const QString& words)
{
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    setLook(m_message, "tone", u"warn"_s);
}

void TenderPanel::render()
{
    m_total->setText(money(m_sum));
    const bool open = due() > Money();
    m_dueWords->setText(open ? tr("Still due") : tr("Change"));
    m_due->setText(money(open ? due() : received() - m_sum));
    m_amount->setText(open ? number(due().toDecimal(), 2) : QString());
    m_amount->setEnabled(true);
    m_add->setEnabled(open);
    m_undo->setEnabled(!m_taken.isEmpty());
    m_done->setEnabled(!open);
    m_payments->setVisible(!m_taken.isEmpty());
    m_payments->clear();
    for (const Payment& payment : m_taken)
        m_payments->addItem(u"%1   %2"_s.arg(money(payment.amount), paymentText(payment.method)));
    // The next notes that a customer would hand over.
    QList<qint64> notes;
    for (const qint64 note : {5'00, 10'00, 20'00, 50'00, 100'00}) {
        const qint64 up = (due().cents() + note - 1) / note * note;
        if (open && up > 0 && !notes.contains(up))
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
