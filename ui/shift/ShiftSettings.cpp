#include "shift/ShiftSettings.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"
#include "shift/CountField.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kRequired = u"shift.required"_s;
const QString kLimit = u"shift.differenceLimit"_s;
const QString kReminder = u"shift.cashReminder"_s;
const QStringList kChoices{u"auto"_s, u"always"_s, u"never"_s};

} // namespace

ShiftSettings::ShiftSettings(const Services& services, QWidget* host)
    : ShiftOverlay(host, u"shiftSettings"_s, 620), m_services(services)
{
    m_title = makeLabel(card(), u"shiftSettingsTitle"_s, u"title"_s);
    m_requiredWords = makeLabel(card(), u"shiftRequiredWords"_s, u"muted"_s);
    m_required = new QComboBox(card());
    m_required->setObjectName(u"shiftRequired"_s);
    for (const QString& choice : kChoices)
        m_required->addItem(QString(), QVariant(choice));
    m_limitWords = makeLabel(card(), u"shiftLimitWords"_s, u"muted"_s);
    m_limit = new CountField(card(), u"shiftLimit"_s);
    m_reminderWords = makeLabel(card(), u"shiftReminderWords"_s, u"muted"_s);
    m_reminder = new CountField(card(), u"shiftReminder"_s);
    m_message = makeLabel(card(), u"shiftSettingsMessage"_s, u"notice"_s);
    m_go = makeButton(card(), u"shiftSettingsGo"_s, u"primary"_s, u"save"_s, Ink::OnAccent);
    m_leave = makeButton(card(), u"shiftSettingsLeave"_s, u"second"_s);
    for (QLabel* label : {m_requiredWords, m_limitWords, m_reminderWords, m_message})
        label->setWordWrap(true);
    m_gate = new ReadGate(card(), u"shiftSettingsGate"_s);
    m_gate->guard({m_required, m_limit, m_reminder, m_go});
    connect(m_gate, &ReadGate::againChosen, this, &ShiftSettings::load);
    for (QWidget* widget : QList<QWidget*>{m_title, m_gate, m_requiredWords, m_required, m_limitWords, m_limit,
                                           m_reminderWords, m_reminder, m_message})
        cardLayout()->addWidget(widget);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::m);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go, 1);
    cardLayout()->addLayout(buttons);
    connect(m_go, &QPushButton::clicked, this, &ShiftSettings::confirm);
    connect(m_leave, &QPushButton::clicked, this, &ShiftSettings::escapePressed);
    bind([this] { render(); });
}

void ShiftSettings::openPanel()
{
    say({});
    load();
    ShiftOverlay::openPanel();
    m_leave->setFocus();
}

void ShiftSettings::load()
{
    m_gate->begin();
    readSettings(m_services.settings, {kRequired, kLimit, kReminder}, this,
                 [this](const engine::Result<SettingValues>& values) {
                     if (!values) {
                         m_gate->fail(values.error());
                         return;
                     }
                     m_gate->open();
                     show(*values);
                 });
}

void ShiftSettings::show(const SettingValues& values)
{
    const auto amount = [&](QLineEdit* field, const QString& key, const QString& usual) {
        const auto money = engine::Money::parse(values.value(key, usual));
        field->setText(money ? number(money->toDecimal(), 2) : QString());
    };
    const qsizetype choice = kChoices.indexOf(values.value(kRequired, kChoices.first()));
    m_required->setCurrentIndex(static_cast<int>(qMax(qsizetype{0}, choice)));
    amount(m_limit, kLimit, u"5.00"_s);
    amount(m_reminder, kReminder, u"500.00"_s);
    if (m_leave->hasFocus() || !isAncestorOf(window()->focusWidget()))
        m_required->setFocus();
}

bool ShiftSettings::handleKey(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    if (window()->focusWidget() == m_leave)
        escapePressed();
    else if (!event->isAutoRepeat())
        confirm();
    return true;
}

bool ShiftSettings::productScanned()
{
    say(tr("Settings are open: Esc to go on selling."));
    return true;
}

void ShiftSettings::confirm()
{
    if (!m_gate->isOpen() || m_storing)
        return;
    const auto limit = typedMoney(m_limit->text());
    const auto reminder = typedMoney(m_reminder->text());
    if (!limit || !reminder) {
        say(tr("Type the amounts such as 5 or 5.00."));
        (limit ? m_reminder : m_limit)->setFocus();
        return;
    }
    const QMap<QString, QString> values{{kRequired, m_required->currentData().toString()},
                                        {kLimit, limit->toString()},
                                        {kReminder, reminder->toString()}};
    withPermission(m_services, engine::Permission::ManageSettings, tr("Settings of the shift"),
                   [this, values](const engine::Actor& by) { store(values, by); });
}

void ShiftSettings::store(const QMap<QString, QString>& values, const engine::Actor& by)
{
    m_storing = true;
    m_go->setEnabled(false);
    whenReady(m_services.settings.setValues(values, by), this, [this](const engine::Result<bool>& done) {
        m_storing = false;
        m_go->setEnabled(true);
        if (!done) {
            say(errorText(done.error()));
            return;
        }
        closePanel();
        Q_EMIT stored();
    });
}

void ShiftSettings::say(const QString& words)
{
    showNotice(m_message, u"warn"_s, words);
}

void ShiftSettings::render()
{
    m_title->setText(tr("Settings of the shift"));
    m_requiredWords->setText(tr("A sale needs a shift that somebody opened"));
    m_required->setAccessibleName(m_requiredWords->text());
    m_required->setItemText(0, tr("When the shop has employees"));
    m_required->setItemText(1, tr("Always"));
    m_required->setItemText(2, tr("Never: the first sale opens it"));
    m_limitWords->setText(tr("A difference above this amount needs a supervisor and a reason"));
    m_limit->setAccessibleName(m_limitWords->text());
    m_reminderWords->setText(tr("Remind to take cash to the safe above this amount; 0 = never"));
    m_reminder->setAccessibleName(m_reminderWords->text());
    setWords(m_go, tr("Store  Enter"));
    setWords(m_leave, tr("Cancel  Esc"));
}

} // namespace ui
