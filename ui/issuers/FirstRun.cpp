#include "issuers/FirstRun.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "issuers/IssuerForm.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FirstRun::FirstRun(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_pages(new QStackedWidget(this)),
      m_form(new IssuerForm(services, dialogs, nullptr)), m_state(new StatePage(m_pages, u"shopState"_s))
{
    setObjectName(u"page"_s);
    m_pages->addWidget(inScroll(makeChoice()));
    auto* scroll = new QScrollArea(m_pages);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* holder = new QWidget;
    auto* center = new QHBoxLayout(holder);
    center->setContentsMargins(space::xl, space::l, space::xl, space::l);
    center->addStretch(1);
    center->addWidget(m_form, 50);
    center->addStretch(1);
    scroll->setWidget(holder);
    m_pages->addWidget(scroll);
    m_pages->addWidget(m_state);
    connect(m_state, &StatePage::actionChosen, this, &FirstRun::againChosen);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pages);
    connect(m_form, &IssuerForm::added, this, &FirstRun::ready);
    connect(m_form, &IssuerForm::cancelled, this, [this] { escape(); });
    bind([this] {
        renderTrouble();
        m_welcome->setStyleSheet(u"font-size: %1px;"_s.arg(roomy(32)));
        m_form->setMaximumWidth(roomy(1000));
        for (auto* card : m_cards) {
            card->setFixedWidth(roomy(380));
            card->setMinimumHeight(roomy(300));
        }
        m_welcome->setText(tr("Welcome to Mostrador"));
        m_lead->setText(tr("Sell and issue electronic invoices. How do you want to begin?"));
        m_practiceTitle->setText(tr("Practise first"));
        m_practiceText->setText(tr("A demo shop with products and its own tax office inside this computer. Nothing "
                                   "leaves it and nothing has fiscal "
                                   "value. Ready in one click."));
        setWords(m_practice, tr("Open the practice shop"));
        m_ownTitle->setText(tr("Use my certificate"));
        // A real certificate in the practice folder would number its invoices apart from the real ones.
        const bool practice = m_services.info.practiceMode;
        m_ownText->setText(
            practice
                ? tr("This is practice mode, and what is played here stays here. Start Mostrador without --practice to "
                     "set up the real shop.")
                : tr("You need the .p12 file, its password and the data of your RUC. You can begin in the tax office's "
                     "test environment."));
        m_own->setEnabled(!practice);
        setWords(m_own, tr("Set up my shop"));
        setWords(m_language, tr("Cambiar a español"));
        setWords(m_back, tr("Back"));
    });
}

QWidget* FirstRun::makeChoice()
{
    auto* page = new QWidget(m_pages);
    m_welcome = makeLabel(page, u"welcome"_s, u"title"_s);
    m_lead = makeLabel(page, u"welcomeLead"_s, u"muted"_s);
    m_message = makeLabel(page, u"firstRunMessage"_s, u"notice"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_practice = makeButton(page, u"makePractice"_s, u"primary"_s, u"shop"_s, Ink::OnAccent);
    m_own = makeButton(page, u"useCertificate"_s, u"second"_s, u"certificate"_s);
    m_language = makeButton(page, u"firstLanguage"_s, u"quiet"_s, u"globe"_s, Ink::Accent);
    m_back = makeButton(page, u"firstBack"_s, u"quiet"_s, u"back"_s, Ink::Accent);
    m_practiceTitle = makeLabel(page, u"practiceTitle"_s, u"heading"_s);
    m_practiceText = makeLabel(page, u"practiceText"_s, u"muted"_s);
    m_ownTitle = makeLabel(page, u"ownTitle"_s, u"heading"_s);
    m_ownText = makeLabel(page, u"ownText"_s, u"muted"_s);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::xl);
    const std::tuple<QString, QLabel*, QLabel*, QPushButton*> parts[] = {
        {u"shop"_s, m_practiceTitle, m_practiceText, m_practice}, {u"certificate"_s, m_ownTitle, m_ownText, m_own}};
    for (const auto& [iconName, title, text, button] : parts) {
        auto* cardFrame = new QFrame(page);
        cardFrame->setProperty("look", u"card"_s);
        m_cards.append(cardFrame);
        text->setWordWrap(true);
        auto* inside = new QVBoxLayout(cardFrame);
        inside->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
        inside->setSpacing(space::m);
        inside->addWidget(makeIcon(cardFrame, iconName, 40, Ink::Accent));
        inside->addWidget(title);
        inside->addWidget(text);
        inside->addStretch();
        inside->addWidget(button);
        cards->addWidget(cardFrame);
    }
    auto* column = new QVBoxLayout(page);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_welcome, 0, Qt::AlignHCenter);
    column->addWidget(m_lead, 0, Qt::AlignHCenter);
    column->addSpacing(space::l);
    column->addLayout(cards);
    column->setAlignment(cards, Qt::AlignHCenter);
    column->addWidget(m_message, 0, Qt::AlignHCenter);
    column->addSpacing(space::m);
    column->addWidget(m_language, 0, Qt::AlignHCenter);
    column->addWidget(m_back, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_practice, &QPushButton::clicked, this, &FirstRun::makePractice);
    connect(m_own, &QPushButton::clicked, this, &FirstRun::showForm);
    connect(m_language, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen({}); });
    connect(m_back, &QPushButton::clicked, this, &FirstRun::left);
    return page;
}

void FirstRun::enterPage(bool mayLeave)
{
    m_mayLeave = mayLeave;
    m_back->setVisible(mayLeave);
    m_language->setVisible(!mayLeave);
    if (m_trouble) {
        showTrouble(engine::Error(*m_trouble)); // whatever key was pressed: it is still not known
        return;
    }
    m_pages->setCurrentIndex(0);
    say({}, {});
    m_practice->setFocus();
}

void FirstRun::clearTrouble()
{
    m_trouble.reset();
}

// Whether there is a shop is not known: a second one must not be offered.
void FirstRun::showTrouble(const engine::Error& error)
{
    m_trouble = error;
    renderTrouble();
    m_pages->setCurrentWidget(m_state);
    m_state->findChild<QPushButton*>()->setFocus();
}

void FirstRun::renderTrouble()
{
    if (m_trouble)
        m_state->show(u"error"_s, Ink::Alarm, tr("The data of the shop cannot be read"), errorText(*m_trouble),
                      tr("Try again"));
}

bool FirstRun::escape()
{
    if (m_pages->currentIndex() == 1) {
        m_pages->setCurrentIndex(0);
        m_own->setFocus();
        return true;
    }
    if (m_mayLeave)
        Q_EMIT left();
    return m_mayLeave;
}

void FirstRun::makePractice()
{
    m_practice->setEnabled(false);
    say({}, tr("Making the practice shop…"));
    whenReady(m_services.ensurePracticeShop(), this, [this](const engine::Result<engine::Issuer>& issuer) {
        m_practice->setEnabled(true);
        if (!issuer) {
            say(u"alarm"_s, errorText(issuer.error()));
            return;
        }
        say({}, {});
        Q_EMIT ready(*issuer, {});
    });
}

void FirstRun::showForm()
{
    m_pages->setCurrentIndex(1);
    m_form->begin();
}

void FirstRun::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
