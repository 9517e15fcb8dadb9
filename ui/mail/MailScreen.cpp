#include "mail/MailScreen.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "mail/MailServerCard.h"
#include "mail/MailTestCard.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

MailScreen::MailScreen(const Services& services, QWidget* parent)
    : Panel(parent), m_title(makeLabel(this, u"mailTitle"_s, u"title"_s)),
      m_back(makeButton(this, u"mailBack"_s, u"second"_s, u"back"_s)), m_scroll(new QScrollArea(this)),
      m_server(new MailServerCard(services, this)), m_test(new MailTestCard(services, this))
{
    setObjectName(u"page"_s);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, space::s, 0);
    cards->setSpacing(space::l);
    cards->addWidget(m_server);
    cards->addWidget(m_test);
    cards->addStretch();
    m_scroll->setWidget(content);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    connect(m_back, &QPushButton::clicked, this, &MailScreen::backChosen);
    connect(m_server, &MailServerCard::loaded, this, [this] {
        m_test->setReady(m_server->isLoaded());
        if (m_server->isLoaded() && isVisible())
            m_server->focusFirst();
    });
    connect(m_server, &MailServerCard::ended, this, [this](bool saved) {
        if (std::exchange(m_testNext, false) && saved)
            m_test->send();
    });
    connect(m_test, &MailTestCard::wanted, this, &MailScreen::test);
    connect(m_test, &MailTestCard::spoke, this, [this] { bringIntoView(m_scroll, m_test); });
    followFocus(m_scroll);
    bind([this] {
        m_scroll->widget()->setMaximumWidth(roomy(900));
        m_title->setText(tr("Mail"));
        setWords(m_back, tr("Back to the settings"), tr("Esc"));
    });
}

void MailScreen::enterPage()
{
    m_test->clear();
    m_test->setReady(false);
    m_scroll->verticalScrollBar()->setValue(0);
    m_back->setFocus(); // until the settings are there
    m_server->load();
}

bool MailScreen::escape()
{
    return m_test->cancel();
}

void MailScreen::test()
{
    m_testNext = m_server->isChanged();
    if (m_testNext)
        m_server->save();
    else
        m_test->send();
}

} // namespace ui
