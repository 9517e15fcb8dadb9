#include "queue/QuitPanel.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

QuitPanel::QuitPanel(QWidget* host)
    : Overlay(host, u"quitPanel"_s, 620), m_title(makeLabel(card(), u"quitTitle"_s, u"title"_s)),
      m_words(makeLabel(card(), u"quitWords"_s)), m_message(makeLabel(card(), u"quitMessage"_s, u"notice"_s)),
      m_quit(makeButton(card(), u"quitNow"_s, u"primary"_s, u"check"_s, Ink::OnAccent)),
      m_stay(makeButton(card(), u"quitStay"_s, u"second"_s, u"back"_s))
{
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(m_stay);
    buttons->addWidget(m_quit);
    cardLayout()->addWidget(m_title);
    cardLayout()->addWidget(m_words);
    m_message->setWordWrap(true);
    m_message->hide();
    cardLayout()->addWidget(m_message);
    cardLayout()->addLayout(buttons);
    connect(m_quit, &QPushButton::clicked, this, &QuitPanel::quitChosen);
    connect(m_stay, &QPushButton::clicked, this, &QuitPanel::closePanel);
    bind([this] {
        setWords(m_quit, tr("Close the program"));
        setWords(m_stay, tr("Stay here"), tr("Esc"));
        render();
    });
}

void QuitPanel::setQueue(const engine::QueueSummary& summary)
{
    m_summary = summary;
    render();
}

bool QuitPanel::hasReason() const
{
    return m_summary.waiting + m_summary.inProcess > 0;
}

void QuitPanel::render()
{
    const int pending = m_summary.waiting + m_summary.inProcess;
    m_title->setText(tr("%n document(s) still wait for the tax office", nullptr, pending));
    QString words =
        tr("They are signed and stored; nothing is lost. They leave by themselves as soon as the program is "
           "open again.");
    if (m_summary.needsPerson > 0)
        words += u'\n' + tr("%n more need(s) a person: look at it when you come back.", nullptr, m_summary.needsPerson);
    m_words->setText(words);
    setAccessibleName(m_title->text());
    setAccessibleDescription(words);
}

void QuitPanel::productScanned()
{
    showNotice(m_message, u"warn"_s, tr("Nothing is sold while the program is being closed: Esc goes on selling."));
}

void QuitPanel::openPanel()
{
    m_message->hide();
    Overlay::openPanel();
    m_quit->setFocus();
}

bool QuitPanel::handleKey(QKeyEvent* event)
{
    if (event->isAutoRepeat() || (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter))
        return false;
    m_stay->hasFocus() ? closePanel() : Q_EMIT quitChosen();
    return true;
}

} // namespace ui
