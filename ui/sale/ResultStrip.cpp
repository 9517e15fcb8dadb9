#include "sale/ResultStrip.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Spoken.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "printing/PrintWords.h"
#include "shell/Commands.h"

#include <engine/SriCodeTable.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ResultStrip::ResultStrip(QWidget* parent)
    : Panel(parent), m_icon(new QLabel(this)), m_caption(makeLabel(this, u"changeCaption"_s, u"small"_s)),
      m_amount(makeLabel(this, u"change"_s, u"change"_s)), m_number(makeLabel(this, u"resultNumber"_s, u"strong"_s)),
      m_state(makeLabel(this, u"resultState"_s)), m_print(makeLabel(this, u"resultPrint"_s)),
      m_reprint(makeButton(this, u"printLast"_s, u"quiet"_s, u"print"_s, Ink::Accent)),
      m_mail(makeButton(this, u"mailLast"_s, u"quiet"_s, u"mail"_s, Ink::Accent)),
      m_open(makeButton(this, u"openLast"_s, u"quiet"_s, u"eye"_s, Ink::Accent)),
      m_recover(makeButton(this, u"recover"_s, u"primary"_s, u"refresh"_s, Ink::OnAccent))
{
    setObjectName(u"resultStrip"_s);
    setProperty("look", u"strip"_s);
    m_state->setWordWrap(true);
    m_number->setWordWrap(true);
    m_print->setWordWrap(true);
    for (auto* button : {m_reprint, m_mail, m_open, m_recover})
        button->setFocusPolicy(Qt::TabFocus);
    auto* amount = new QVBoxLayout;
    amount->setSpacing(0);
    amount->addWidget(m_caption);
    amount->addWidget(m_amount);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_number);
    words->addWidget(m_state);
    words->addWidget(m_print);
    words->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::xl);
    row->addLayout(amount);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_recover);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (auto* button : {m_reprint, m_mail, m_open})
        buttons->addWidget(button);
    row->addLayout(buttons);
    connect(m_reprint, &QPushButton::clicked, this, &ResultStrip::printChosen);
    connect(m_mail, &QPushButton::clicked, this, &ResultStrip::mailChosen);
    connect(m_open, &QPushButton::clicked, this, &ResultStrip::openChosen);
    connect(m_recover, &QPushButton::clicked, this, &ResultStrip::recoverChosen);
    bind([this, row, buttons] {
        stackWhenLarge(buttons);
        row->setSpacing(textSize() < 150 ? space::l : space::s);
        const bool large = textSize() >= 150; // every width counts then
        for (auto* button : {m_reprint, m_mail, m_open})
            button->setIconSize(large ? QSize(0, 0) : QSize(20, 20));
        setWords(m_reprint, large ? tr("Print") : withKey(tr("Print"), Command::LastDocument),
                 tr("Print the last ticket again"));
        setWords(m_mail, tr("Mail"), withKey(tr("Send the document to the buyer's mail"), Command::MailLast));
        setWords(m_open, tr("Open"), withKey(tr("Open the last document"), Command::OpenLast));
        setWords(m_recover, tr("Bring the kept sale back"));
        render();
    });
}

void ResultStrip::show(const std::optional<SaleResult>& sale, bool heldSale)
{
    m_sale = sale;
    m_held = heldSale;
    render();
}

void ResultStrip::setReach(engine::SriReach reach, bool cutOff)
{
    m_reach = reach;
    m_cutOff = cutOff;
    render();
}

void ResultStrip::render()
{
    setVisible(m_sale.has_value() || m_held);
    m_recover->setVisible(m_held);
    const bool sale = m_sale.has_value();
    for (QWidget* widget : {static_cast<QWidget*>(m_caption), static_cast<QWidget*>(m_amount),
                            static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_number)})
        widget->setVisible(sale);
    for (auto* button : {m_open, m_reprint})
        button->setVisible(sale && m_sale->stored);
    m_mail->setVisible(m_mails && sale && m_sale->stored && !m_sale->document.buyerEmail.isEmpty() &&
                       m_sale->document.status == engine::DocumentStatus::Authorized);
    renderPrint();
    if (!sale) {
        m_state->setText(tr("A sale that was not recorded is kept here."));
        setLook(this, "tone", u"warn"_s);
        return;
    }
    QString state = tr("Signing…");
    QString tone;
    QString iconName = u"clock"_s;
    Ink ink = Ink::Muted;
    if (m_sale->stored) {
        const engine::DocumentSummary& document = m_sale->document;
        const bool open =
            document.status == engine::DocumentStatus::Signed || document.status == engine::DocumentStatus::PendingSend;
        if (document.status == engine::DocumentStatus::Authorized) {
            state = tr("Authorised");
            tone = u"ok"_s, iconName = u"done"_s, ink = Ink::Ok;
        } else if (document.needsPerson || statusTone(document.status) == "alarm"_L1) {
            const engine::SriMessage* said = engine::sriCause(document.messages);
            const QString cause = said ? sriWords(*said).meaning : QString();
            state = cause.isEmpty() ? tr("Needs attention: %1").arg(keyName(Command::Queue))
                                    : tr("Needs attention (%1): %2").arg(keyName(Command::Queue), cause);
            tone = u"alarm"_s, iconName = u"error"_s, ink = Ink::Alarm;
        } else if (open && m_reach == engine::SriReach::Unreachable) {
            state = m_cutOff ? tr("Signed. Queued: no internet") : tr("Signed. Queued: no answer from the tax office");
            tone = u"warn"_s, iconName = u"offline"_s, ink = Ink::Warn;
        } else {
            state = open ? tr("Signed, on its way") : tr("Received, waiting for authorisation");
        }
    }
    m_icon->setPixmap(iconPixmap(iconName, 28, ink));
    renderWords();
    m_state->setText(state);
    setLook(m_state, "tone", tone);
    setLook(this, "tone", tone);
    setAccessibleName((m_sale->goodsBack ? tr("Last return: %1 handed out, %2") : tr("Last sale: change %1, %2"))
                          .arg(money(m_sale->change), state));
    speak();
}

// The change once, and each state that somebody would want to know of once. "On its way" is none: it comes with every
// sale.
void ResultStrip::speak()
{
    const QString sale = m_sale->stored ? m_sale->document.number : QString();
    if (sale != m_spokenSale || m_spokenState.isNull()) {
        m_spokenSale = sale;
        m_spokenState = u""_s;
        if (m_sale->stored)
            announce(this, m_amount->accessibleName() + u". "_s + sale);
    }
    const QString state = m_state->property("tone").toString().isEmpty() ? QString() : m_state->text();
    if (state.isEmpty() || state == m_spokenState)
        return;
    m_spokenState = state;
    announce(this, state);
}

void ResultStrip::renderWords()
{
    m_caption->setText(m_sale->goodsBack ? tr("GIVE BACK") : tr("CHANGE"));
    m_amount->setText(money(m_sale->change));
    m_amount->setAccessibleName(m_caption->text() + u' ' + money(m_sale->change));
    QStringList paid;
    for (const auto& kind : m_sale->paid) {
        if (!paid.contains(tenderText(kind)))
            paid.append(tenderText(kind));
    }
    QString words = money(m_sale->total) + u"  ·  "_s + paid.join(u" + "_s);
    if (m_sale->stored) {
        const QString number =
            m_sale->goodsBack ? tr("Credit note %1").arg(m_sale->document.number) : m_sale->document.number;
        words.prepend(number + (roomForDetails() ? u"  ·  "_s : u"\n"_s));
    }
    m_number->setText(words);
}

bool ResultStrip::roomForDetails() const
{
    return width() >= scaled(680);
}

void ResultStrip::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    if (!m_sale)
        return;
    renderWords();
    renderPrint();
}

// A fault of the printer is said and never touches the sale.
void ResultStrip::renderPrint()
{
    const bool said = m_sale && m_sale->print;
    const bool offered = m_sale && m_sale->offersPrint;
    m_print->setVisible(said || offered);
    if (!said) {
        m_print->setText(offered ? withKey(tr("Print the ticket?"), Command::LastDocument) : QString());
        setLook(m_print, "tone", QString());
        return;
    }
    const engine::PrintResult& print = *m_sale->print;
    const bool failed = print.state == engine::PrintState::Failed;
    // What is wrong with it stands beside where there is room, else behind the words.
    const QString failure = withKey(tr("Not printed:"), Command::LastDocument);
    const QString why = printProblemText(print.problem);
    m_print->setText(!failed ? (print.state == engine::PrintState::Printed ? tr("Printed") : tr("Printing…"))
                     : roomForDetails() ? failure + u". "_s + why
                                        : failure);
    m_print->setToolTip(failed ? why : QString());
    setLook(m_print, "tone", failed ? u"alarm"_s : QString());
    if (failed)
        setLook(m_print, "role", u"strong"_s);
}

} // namespace ui
