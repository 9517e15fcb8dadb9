#include "printing/PrintersScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"
#include "printing/PrinterCard.h"
#include "shell/Commands.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kMostCopies = 5;
}

PrintersScreen::PrintersScreen(const Services& services, Session& session, QWidget* parent)
    : Panel(parent), m_services(services), m_session(session), m_title(makeLabel(this, u"printersTitle"_s, u"title"_s)),
      m_back(makeButton(this, u"printersBack"_s, u"second"_s, u"back"_s)),
      m_message(makeLabel(this, u"printersMessage"_s, u"notice"_s)), m_gate(new ReadGate(this, u"printersGate"_s)),
      m_scroll(new QScrollArea(this)),
      m_main(new PrinterCard(services, PrinterCard::Use::Main, u"mainPrinter"_s, this)),
      m_fallback(new PrinterCard(services, PrinterCard::Use::Fallback, u"fallbackPrinter"_s, this)),
      m_save(makeButton(this, u"printersSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    setObjectName(u"page"_s);
    m_message->setWordWrap(true);
    layOut();
    m_gate->guard({m_when, m_copies, m_main, m_fallback, m_save});
    connect(m_gate, &ReadGate::againChosen, this, &PrintersScreen::load);
    connect(m_back, &QPushButton::clicked, this, &PrintersScreen::backChosen);
    connect(m_search, &QPushButton::clicked, this, &PrintersScreen::search);
    connect(m_save, &QPushButton::clicked, this, &PrintersScreen::save);
    // What takes the focus comes into view, once its surroundings have found their place.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && m_scroll->widget()->isAncestorOf(now))
            QTimer::singleShot(0, now, [this, now] { m_scroll->ensureWidgetVisible(now, 0, space::xl); });
    });
    say({}, {});
    bind([this] {
        m_scroll->widget()->setMaximumWidth(roomy(900));
        retranslate();
    });
}

QWidget* PrintersScreen::makeWhen()
{
    auto* card = new QFrame(this);
    card->setProperty("look", u"card"_s);
    m_whenHeading = makeLabel(card, u"printWhenHeading"_s, u"heading"_s);
    m_whenLabel = makeLabel(card, u"printWhenLabel"_s);
    m_when = new QComboBox(card);
    m_when->setObjectName(u"printWhen"_s);
    m_when->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_when->setMinimumContentsLength(8);
    for (const auto when : {engine::PrintWhen::Always, engine::PrintWhen::Ask, engine::PrintWhen::Never})
        m_when->addItem({}, static_cast<int>(when));
    m_copiesLabel = makeLabel(card, u"printCopiesLabel"_s);
    m_copies = new QComboBox(card);
    m_copies->setObjectName(u"printCopies"_s);
    for (int copies = 1; copies <= kMostCopies; ++copies)
        m_copies->addItem(QString::number(copies), copies);
    m_search = makeButton(card, u"printersSearch"_s, u"second"_s, u"search"_s);
    m_network = new QCheckBox(card);
    m_network->setObjectName(u"printersNetwork"_s);
    m_found = makeLabel(card, u"printersFound"_s, u"muted"_s);
    m_found->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 200);
    m_whenLabel->setBuddy(m_when);
    m_copiesLabel->setBuddy(m_copies);
    grid->addWidget(m_whenLabel, 0, 0);
    grid->addWidget(m_when, 0, 1);
    grid->addWidget(m_copiesLabel, 1, 0);
    grid->addWidget(m_copies, 1, 1);
    auto* finding = m_finding = new QHBoxLayout;
    finding->addWidget(m_search);
    finding->addWidget(m_network);
    finding->addWidget(m_found, 1);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_whenHeading);
    column->addLayout(grid);
    column->addLayout(finding);
    return card;
}

void PrintersScreen::layOut()
{
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, space::s, 0);
    cards->setSpacing(space::l);
    cards->addWidget(makeWhen());
    cards->addWidget(m_main);
    cards->addWidget(m_fallback);
    cards->addStretch();
    m_scroll->setWidget(content);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_save);
    head->addWidget(m_back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_gate);
    column->addWidget(m_scroll, 1);
    setTabOrder(m_fallback, m_save);
    setTabOrder(m_save, m_back);
}

void PrintersScreen::retranslate()
{
    stackWhenLarge(m_finding);
    renderFound();
    m_title->setText(tr("Printers"));
    m_whenHeading->setText(tr("Tickets"));
    m_whenLabel->setText(tr("Print the ticket of a sale"));
    m_when->setItemText(0, tr("Always"));
    m_when->setItemText(1, tr("Ask (%1 prints it)").arg(keyName(Command::LastDocument)));
    m_when->setItemText(2, tr("Never"));
    m_copiesLabel->setText(tr("Copies"));
    m_network->setText(tr("Also in the network of the shop"));
    m_when->setAccessibleName(m_whenLabel->text());
    m_copies->setAccessibleName(m_copiesLabel->text());
    m_network->setAccessibleName(m_network->text());
    setWords(m_search, tr("Search for printers"));
    setWords(m_save, tr("Save"));
    setWords(m_back, tr("Back to the settings"), tr("Esc"));
}

void PrintersScreen::enterPage()
{
    say({}, {});
    m_main->say({}, {});
    m_fallback->say({}, {});
    m_scroll->verticalScrollBar()->setValue(0);
    m_back->setFocus();
    if (!m_services.printing)
        return;
    load();
    search();
}

void PrintersScreen::load()
{
    m_gate->begin();
    whenReady(m_services.printing->settings(), this, [this](const engine::Result<engine::PrintSettings>& settings) {
        if (!settings) {
            m_gate->fail(settings.error());
            return;
        }
        m_gate->open();
        fill(*settings);
        if (m_back->hasFocus()) // nothing else could take it while they were read
            m_when->setFocus();
    });
}

void PrintersScreen::fill(const engine::PrintSettings& settings)
{
    m_when->setCurrentIndex(m_when->findData(static_cast<int>(settings.when)));
    m_copies->setCurrentIndex(m_copies->findData(settings.copies));
    m_main->setPrinter(settings.main);
    m_fallback->setPrinter(settings.fallback);
}

void PrintersScreen::search()
{
    if (!m_services.printing || m_searching)
        return;
    m_searching = true;
    m_search->setEnabled(false);
    renderFound();
    whenReady(m_services.printing->search(m_network->isChecked()), this,
              [this](const engine::Result<QList<engine::PrinterSetup>>& found) {
                  m_searching = false;
                  m_search->setEnabled(true);
                  m_main->setFound(found.value_or({}));
                  m_fallback->setFound(found.value_or({}));
                  m_count = static_cast<int>(found.value_or({}).size());
                  m_searchFailed = found ? std::nullopt : std::optional(found.error());
                  renderFound();
              });
}

void PrintersScreen::renderFound()
{
    m_found->setText(m_searching      ? tr("Searching…")
                     : m_searchFailed ? tr("The search failed: %1").arg(errorText(*m_searchFailed))
                     : m_count        ? tr("%n printer(s) found", nullptr, *m_count)
                                      : QString());
}

void PrintersScreen::save()
{
    if (!m_services.printing || !m_gate->isOpen())
        return;
    for (PrinterCard* card : {m_main, m_fallback}) {
        if (const QString words = card->obstacle(); !words.isEmpty()) {
            card->say(u"alarm"_s, words);
            say(u"alarm"_s, tr("Nothing was saved."));
            return;
        }
    }
    engine::PrintSettings settings;
    settings.main = m_main->printer();
    settings.fallback = m_fallback->printer();
    settings.when = static_cast<engine::PrintWhen>(m_when->currentData().toInt());
    settings.copies = m_copies->currentData().toInt();
    m_session.withPermission(engine::Permission::ManageSettings, tr("Change the printers"),
                             [this, settings](const engine::Actor& actor) {
                                 whenReady(m_services.printing->saveSettings(actor, settings), this,
                                           [this](const engine::Result<bool>& done) {
                                               if (!done) {
                                                   say(u"alarm"_s, errorText(done.error()));
                                                   return;
                                               }
                                               say(u"ok"_s, tr("Saved."));
                                           });
                             });
}

void PrintersScreen::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
