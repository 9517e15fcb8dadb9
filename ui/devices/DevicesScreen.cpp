#include "devices/DevicesScreen.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "devices/DeviceList.h"
#include "devices/LanCard.h"
#include "devices/PairingCard.h"
#include "devices/ProgramsCard.h"
#include "devices/TlsCard.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kRefreshMs = 3'000;
}

DevicesScreen::DevicesScreen(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_title(makeLabel(this, u"devicesTitle"_s, u"title"_s)),
      m_back(makeButton(this, u"devicesBack"_s, u"second"_s, u"back"_s)), m_scroll(new QScrollArea(this)),
      m_lan(new LanCard(services, this)), m_pairing(new PairingCard(services, this)),
      m_list(new DeviceList(services, this)), m_tls(new TlsCard(services, dialogs, this)),
      m_programs(new ProgramsCard(services, this)), m_timer(new QTimer(this))
{
    setObjectName(u"page"_s);
    layOut();
    connect(m_back, &QPushButton::clicked, this, &DevicesScreen::backChosen);
    connect(m_lan, &LanCard::stateChanged, this, [this] { m_list->setCanAdd(!m_lan->state().urls.isEmpty()); });
    connect(m_tls, &TlsCard::changed, m_lan, &LanCard::refresh);
    connect(m_programs, &ProgramsCard::saved, m_lan, &LanCard::refresh);
    connect(m_list, &DeviceList::addChosen, this, &DevicesScreen::add);
    connect(m_pairing, &PairingCard::changed, this, [this] { bringIntoView(m_scroll, m_pairing); });
    connect(m_tls, &TlsCard::opened, this, [this] { bringIntoView(m_scroll, m_tls); });
    connect(m_pairing, &PairingCard::ended, this, [this] {
        m_list->focusAdd();
        m_list->reload();
    });
    connect(m_pairing, &PairingCard::letIn, this, [this](const QString& name) {
        m_list->say(u"ok"_s, tr("“%1” is let in; it fetches its key by itself.").arg(name));
    });
    followFocus(m_scroll);
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (!isVisible()) {
            m_timer->stop();
            return;
        }
        m_lan->refresh();
        m_list->reload();
    });
    bind([this] {
        m_scroll->widget()->setMaximumWidth(roomy(900));
        m_title->setText(tr("Devices"));
        setWords(m_back, tr("Back to the settings"), tr("Esc"));
    });
}

void DevicesScreen::layOut()
{
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, space::s, 0);
    cards->setSpacing(space::l);
    cards->addWidget(m_lan);
    cards->addWidget(m_pairing);
    cards->addWidget(m_list);
    cards->addWidget(m_tls);
    cards->addWidget(m_programs);
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
}

void DevicesScreen::enterPage()
{
    m_list->say({}, {});
    m_scroll->verticalScrollBar()->setValue(0);
    m_lan->load();
    m_list->reload();
    m_tls->load();
    m_programs->load();
    m_lan->focusFirst();
    m_timer->start();
}

void DevicesScreen::setIssuer(const engine::Issuer& issuer)
{
    m_pairing->setProduction(issuer.target == engine::SriTarget::Production);
}

bool DevicesScreen::escape()
{
    if (!m_pairing->isOpen())
        return m_tls->escape();
    m_pairing->end();
    return true;
}

void DevicesScreen::add()
{
    if (!m_services.devices || m_lan->state().urls.isEmpty())
        return;
    m_list->say({}, {});
    m_pairing->begin(m_lan->state().urls.first(), m_lan->state().fingerprint);
}

} // namespace ui
