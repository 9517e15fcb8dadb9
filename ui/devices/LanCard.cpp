#include "devices/LanCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "devices/QrView.h"
#include "people/Session.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LanCard::LanCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"lanHeading"_s, u"heading"_s)),
      m_lead(makeLabel(this, u"lanLead"_s, u"muted"_s)), m_on(new QCheckBox(this)),
      m_networksLabel(makeLabel(this, u"lanNetworksLabel"_s)), m_networksColumn(new QVBoxLayout),
      m_portLabel(makeLabel(this, u"lanPortLabel"_s)), m_port(new QLineEdit(this)),
      m_apply(makeButton(this, u"lanApply"_s, u"primary"_s, u"check"_s, Ink::OnAccent)),
      m_gate(new ReadGate(this, u"lanGate"_s)), m_message(makeLabel(this, u"lanMessage"_s, u"notice"_s)),
      m_address(makeLabel(this, u"lanAddress"_s)), m_found(makeLabel(this, u"lanFound"_s, u"muted"_s)),
      m_qr(new QrView(this, u"lanQr"_s))
{
    setProperty("look", u"card"_s);
    m_on->setObjectName(u"lanOn"_s);
    m_port->setObjectName(u"lanPort"_s);
    m_port->setMaxLength(5);
    m_portLabel->setBuddy(m_port);
    for (auto* label : {m_lead, m_networksLabel, m_message, m_address, m_found})
        label->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layOut();
    connect(m_gate, &ReadGate::againChosen, this, &LanCard::load);
    connect(m_apply, &QPushButton::clicked, this, &LanCard::apply);
    connect(m_port, &QLineEdit::returnPressed, this, &LanCard::apply);
    connect(m_on, &QCheckBox::clicked, this, [this] { m_touched = true; });
    connect(m_port, &QLineEdit::textEdited, this, [this] { m_touched = true; });
    say({}, {});
    bind([this] {
        m_heading->setText(tr("Other machines"));
        m_lead->setText(tr("Price checkers, tablets and programs of partners can use this till over the network of the "
                           "shop, each with a key of its own."));
        m_on->setText(tr("Let devices and programs use this till"));
        m_networksLabel->setText(tr("Over which networks (none: programs on this computer only)"));
        m_portLabel->setText(tr("Port"));
        m_on->setAccessibleName(m_on->text());
        m_port->setAccessibleName(m_portLabel->text());
        setWords(m_apply, tr("Apply"));
        m_port->setFixedWidth(roomy(120));
        render();
    });
}

void LanCard::layOut()
{
    auto* port = new QHBoxLayout;
    port->addWidget(m_portLabel);
    port->addWidget(m_port);
    port->addStretch();
    port->addWidget(m_apply);
    auto* choices = new QVBoxLayout;
    choices->setSpacing(space::s);
    m_networksColumn->setSpacing(0);
    choices->addWidget(m_gate);
    choices->addWidget(m_on);
    choices->addWidget(m_networksLabel);
    choices->addLayout(m_networksColumn);
    choices->addLayout(port);
    choices->addWidget(m_message);
    auto* found = new QHBoxLayout;
    auto* where = new QVBoxLayout;
    where->addWidget(m_address);
    where->addWidget(m_found);
    where->addStretch();
    found->addLayout(where, 1);
    found->addWidget(m_qr, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addWidget(m_lead);
    column->addLayout(choices);
    column->addLayout(found);
}

void LanCard::load()
{
    if (!m_services.lan)
        return;
    m_touched = false;
    setLoaded(false);
    m_gate->begin();
    whenReady(m_services.lan->networks(), this, [this](const engine::Result<QList<engine::LanNetwork>>& networks) {
        if (!networks) {
            m_gate->fail(networks.error());
            return;
        }
        showNetworks(*networks);
        whenReady(m_services.lan->settings(), this, [this](const engine::Result<engine::LanSettings>& settings) {
            if (!settings) {
                m_gate->fail(settings.error());
                return;
            }
            m_gate->open();
            fill(*settings);
        });
    });
    refresh();
}

void LanCard::refresh()
{
    if (m_services.lan && !m_busy)
        whenReady(m_services.lan->state(), this, [this](const engine::Result<engine::LanState>& state) {
            if (!state || m_busy)
                return;
            m_state = *state;
            render();
            Q_EMIT stateChanged();
        });
}

void LanCard::focusFirst()
{
    m_on->setFocus();
}

void LanCard::showNetworks(const QList<engine::LanNetwork>& networks)
{
    qDeleteAll(m_networks);
    m_networks.clear();
    QWidget* before = m_on;
    for (const engine::LanNetwork& network : networks) {
        auto* box = new QCheckBox(u"%1  ·  %2"_s.arg(network.name, network.addresses.join(u", "_s)), this);
        box->setObjectName(u"lanNetwork_"_s + network.name);
        box->setAccessibleName(box->text());
        box->setProperty("network", network.name);
        box->setEnabled(m_loaded);
        m_networksColumn->addWidget(box);
        m_networks.append(box);
        setTabOrder(before, box);
        before = box;
    }
    setTabOrder(before, m_port);
}

void LanCard::fill(const engine::LanSettings& settings)
{
    m_settings = settings;
    if (!m_touched) { // somebody may have begun before they came
        m_on->setChecked(settings.on);
        m_port->setText(QString::number(settings.port));
    }
    for (QCheckBox* box : std::as_const(m_networks))
        box->setChecked(settings.networks.contains(box->property("network").toString()));
    setLoaded(true);
}

// Before that nothing can be applied: the networks that are stored would be forgotten.
void LanCard::setLoaded(bool loaded)
{
    m_loaded = loaded;
    for (QCheckBox* box : std::as_const(m_networks))
        box->setEnabled(loaded);
    setBusy(m_busy);
}

void LanCard::apply()
{
    if (!m_services.lan || m_busy || !m_loaded)
        return;
    bool isNumber = false;
    const int port = m_port->text().trimmed().toInt(&isNumber);
    const bool fits = isNumber && port >= 1024 && port <= 65535;
    setLook(m_port, "tone", fits ? QString() : u"alarm"_s);
    if (!fits) {
        say(u"alarm"_s, tr("Type a port from 1024 to 65535."));
        m_port->setFocus();
        return;
    }
    withPermission(m_services, engine::Permission::ManageSettings, tr("Change the network"),
                   [this, port](const engine::Actor& by) { store(static_cast<quint16>(port), by); });
}

void LanCard::store(quint16 port, const engine::Actor& by)
{
    setBusy(true);
    say({}, tr("One moment…"));
    // What this card does not show stays as it is stored.
    whenReady(m_services.lan->settings(), this, [this, port, by](const engine::Result<engine::LanSettings>& stored) {
        if (!stored) {
            take(stored.error());
            return;
        }
        m_settings = *stored;
        m_settings.on = m_on->isChecked();
        m_settings.port = port;
        m_settings.networks.clear();
        for (const QCheckBox* box : std::as_const(m_networks)) {
            if (box->isChecked())
                m_settings.networks << box->property("network").toString();
        }
        whenReady(m_services.lan->apply(m_settings, by), this,
                  [this](const engine::Result<engine::LanState>& answer) { take(answer); });
    });
}

void LanCard::take(const engine::Result<engine::LanState>& answer)
{
    setBusy(false);
    if (!answer) {
        say(u"alarm"_s, errorText(answer.error()));
        return;
    }
    m_state = *answer;
    say(u"ok"_s, m_state.on ? tr("Switched on.") : tr("Switched off."));
    render();
    Q_EMIT stateChanged();
}

void LanCard::setBusy(bool busy)
{
    m_busy = busy;
    m_apply->setEnabled(m_loaded && !busy);
}

void LanCard::render()
{
    QStringList addresses;
    for (const QUrl& url : std::as_const(m_state.urls))
        addresses << url.toString();
    m_qr->setText(addresses.isEmpty() ? QString() : addresses.first() + u"/docs"_s);
    m_qr->setAccessibleName(tr("QR code of the address"));
    if (!m_state.on)
        m_address->setText(tr("Switched off: nobody else reaches this till."));
    else if (addresses.isEmpty())
        m_address->setText(tr("It cannot be reached now; the program tries again by itself."));
    else
        m_address->setText(tr("Address: %1").arg(addresses.join(u"  ·  "_s)));
    m_found->setVisible(m_state.announced);
    m_found->setText(tr("Devices of these networks also find it by its name."));
    if (m_state.trouble)
        say(u"warn"_s, m_state.trouble->code == engine::ErrorCode::PORT_IN_USE
                           ? tr("Port %1 is used by another program. Choose another port.").arg(m_settings.port)
                       : m_state.trouble->code == engine::ErrorCode::NOT_FOUND
                           ? tr("None of the chosen networks is there now.")
                           : errorText(*m_state.trouble));
}

void LanCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
