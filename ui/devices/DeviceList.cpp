#include "devices/DeviceList.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "devices/DeviceWords.h"
#include "people/Session.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DeviceList::DeviceList(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"devicesHeading"_s, u"heading"_s)),
      m_state(makeLabel(this, u"devicesState"_s, u"muted"_s)), m_gate(new ReadGate(this, u"devicesGate"_s)),
      m_message(makeLabel(this, u"devicesMessage"_s, u"notice"_s)),
      m_add(makeButton(this, u"deviceAdd"_s, u"primary"_s, u"plus"_s, Ink::OnAccent)), m_rows(new QVBoxLayout)
{
    setProperty("look", u"card"_s);
    for (auto* label : {m_state, m_message})
        label->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_gate);
    column->addWidget(m_state);
    column->addLayout(m_rows);
    connect(m_gate, &ReadGate::againChosen, this, [this] {
        m_loaded = false;
        reload();
    });
    connect(m_add, &QPushButton::clicked, this, &DeviceList::addChosen);
    say({}, {});
    bind([this] {
        m_heading->setText(tr("Devices that were let in"));
        setWords(m_add, tr("Add"));
        render();
    });
}

void DeviceList::setCanAdd(bool can)
{
    if (m_canAdd == can)
        return;
    m_canAdd = can;
    render();
}

void DeviceList::focusAdd()
{
    m_add->setFocus();
}

void DeviceList::reload()
{
    if (!m_services.devices)
        return;
    if (!m_loaded)
        m_gate->begin(); // later on it is looked at now and then, quietly
    whenReady(m_services.devices->list(), this, [this](const engine::Result<QList<engine::ApiKey>>& devices) {
        m_loaded = true;
        devices ? m_gate->open() : m_gate->fail(devices.error());
        if (devices)
            m_devices = *devices;
        render();
    });
}

void DeviceList::render()
{
    QString focused;
    for (QWidget* row : std::as_const(m_made)) {
        if (const QWidget* within = row->findChild<QPushButton*>(); within && within->hasFocus())
            focused = within->objectName();
        row->deleteLater();
        row->hide();
    }
    m_made.clear();
    m_add->setEnabled(m_canAdd);
    QWidget* before = m_add;
    for (const engine::ApiKey& device : std::as_const(m_devices)) {
        QWidget* row = makeRow(device);
        m_rows->addWidget(row);
        m_made.append(row);
        auto* button = row->findChild<QPushButton*>();
        setTabOrder(before, button);
        before = button;
        if (button->objectName() == focused)
            button->setFocus();
    }
    QString words;
    if (m_gate->isOpen() && m_devices.isEmpty())
        words = m_canAdd ? tr("None yet. “Add” shows a code that a device is let in with.")
                         : tr("None yet. Switch the access on above, then add one.");
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
}

QWidget* DeviceList::makeRow(const engine::ApiKey& device)
{
    auto* row = new QFrame(this);
    const auto kind = engine::deviceKindFromName(device.deviceKind).value_or(engine::DeviceKind::Partner);
    auto* name = makeLabel(row, u"deviceName"_s);
    name->setText(u"%1  ·  %2"_s.arg(device.label.value_or(QString()), deviceKindText(kind)));
    auto* facts = makeLabel(row, u"deviceFacts"_s, u"small"_s);
    facts->setText(device.lastUsedAt.isValid()
                       ? tr("Last seen %1 from %2  ·  %n request(s)", nullptr, static_cast<int>(device.requestCount))
                             .arg(dateTimeText(device.lastUsedAt), device.lastAddress)
                       : tr("Not seen yet"));
    QStringList scopes;
    for (const QString& scope : device.scopes)
        scopes << deviceScopeText(scope);
    auto* may = makeLabel(row, u"deviceMay"_s, u"small"_s);
    may->setText(tr("May: %1").arg(scopes.join(u", "_s)));
    for (auto* label : {name, facts, may})
        label->setWordWrap(true);
    auto* button = makeButton(row, u"deviceRevoke_%1"_s.arg(device.id), u"second"_s, u"trash"_s);
    setWords(button, m_sure == device.id ? tr("Press again to shut it out") : tr("Revoke"));
    auto* words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(may);
    words->addWidget(facts);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addLayout(words, 1);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, device, button] { revoke(device, button); });
    return row;
}

void DeviceList::revoke(const engine::ApiKey& device, QPushButton* button)
{
    if (m_sure != device.id) {
        m_sure = device.id;
        setWords(button, tr("Press again to shut it out"));
        return;
    }
    m_sure = 0;
    const QString name = device.label.value_or(QString());
    withPermission(m_services, engine::Permission::ManageSettings, tr("Shut “%1” out").arg(name),
                   [this, name, id = device.id](const engine::Actor& by) {
                       whenReady(m_services.devices->revoke(id, by), this,
                                 [this, name](const engine::Result<bool>& done) {
                                     done ? say(u"ok"_s, tr("“%1” is shut out from now on.").arg(name))
                                          : say(u"warn"_s, errorText(done.error()));
                                     focusAdd();
                                     reload();
                                 });
                   });
}

void DeviceList::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
