#include "queue/QueueAgeCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLongest = 24 * 60;

} // namespace

QueueAgeCard::QueueAgeCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"queueAgeHeading"_s, u"heading"_s)),
      m_warn(new QLineEdit(this)), m_alarm(new QLineEdit(this)), m_dayEnd(new QLineEdit(this)),
      m_gate(new ReadGate(this, u"queueAgeGate"_s)), m_message(makeLabel(this, u"queueAgeMessage"_s, u"notice"_s)),
      m_save(makeButton(this, u"queueAgeSave"_s, u"second"_s, u"check"_s))
{
    setProperty("look", u"card"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::xl, space::l, space::xl, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_heading, 0, 0, 1, 2);
    grid->addWidget(m_gate, 1, 0, 1, 2);
    m_message->setWordWrap(true);
    int row = 2;
    for (const auto& [name, box] :
         {std::pair{u"queueWarn"_s, m_warn}, {u"queueAlarm"_s, m_alarm}, {u"queueDayEnd"_s, m_dayEnd}}) {
        box->setObjectName(name);
        box->setMaxLength(5);
        auto* label = makeLabel(this, name + u"Label"_s);
        label->setWordWrap(true);
        label->setBuddy(box);
        m_labels.append(label);
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row++, 1);
        connect(box, &QLineEdit::returnPressed, this, &QueueAgeCard::save);
    }
    grid->addWidget(m_message, row++, 0, 1, 2);
    grid->addWidget(m_save, row, 0, 1, 2, Qt::AlignRight);
    m_gate->guard({m_warn, m_alarm, m_dayEnd, m_save});
    connect(m_gate, &ReadGate::againChosen, this, &QueueAgeCard::load);
    connect(m_save, &QPushButton::clicked, this, &QueueAgeCard::save);
    say({}, {});
    bind([this] {
        m_heading->setText(tr("Waiting for the tax office"));
        const QStringList words{tr("Warning after this many minutes"), tr("Alarm after this many minutes"),
                                tr("Alarm from this hour on, for whatever waits (empty: no hour)")};
        for (qsizetype i = 0; i < words.size(); ++i) {
            m_labels[i]->setText(words[i]);
            m_labels[i]->buddy()->setAccessibleName(words[i]);
        }
        for (QLineEdit* box : {m_warn, m_alarm, m_dayEnd})
            box->setFixedWidth(scaled(110));
        m_dayEnd->setPlaceholderText(u"22:00"_s);
        setWords(m_save, tr("Save"));
        m_save->setAccessibleName(tr("Save when waiting is a warning and an alarm"));
    });
}

void QueueAgeCard::load()
{
    say({}, {});
    m_gate->begin();
    readSettings(m_services.settings, {QueueAge::kWarn, QueueAge::kAlarm, QueueAge::kDayEnd}, this,
                 [this](const engine::Result<SettingValues>& values) {
                     if (!values) {
                         m_gate->fail(values.error());
                         return;
                     }
                     m_gate->open();
                     const QueueAge age = QueueAge::of(*values);
                     m_warn->setText(QString::number(age.warnMinutes));
                     m_alarm->setText(QString::number(age.alarmMinutes));
                     m_dayEnd->setText(age.dayEnd.isValid() ? age.dayEnd.toString(u"HH:mm"_s) : QString());
                     Q_EMIT chosen(age);
                 });
}

void QueueAgeCard::save()
{
    const auto minutes = [](const QLineEdit* box) {
        const int typed = box->text().trimmed().toInt();
        return typed > 0 && typed <= kLongest ? typed : 0;
    };
    QueueAge age;
    age.warnMinutes = minutes(m_warn);
    age.alarmMinutes = minutes(m_alarm);
    const QString hour = m_dayEnd->text().trimmed();
    age.dayEnd = QTime::fromString(hour, u"H:mm"_s);
    const bool inOrder = age.warnMinutes > 0 && age.alarmMinutes >= age.warnMinutes;
    const bool hourFine = hour.isEmpty() || age.dayEnd.isValid();
    setLook(m_warn, "tone", age.warnMinutes > 0 ? QString() : u"alarm"_s);
    setLook(m_alarm, "tone", inOrder ? QString() : u"alarm"_s);
    setLook(m_dayEnd, "tone", hourFine ? QString() : u"alarm"_s);
    if (!inOrder || !hourFine) {
        say(u"alarm"_s, inOrder ? tr("Type an hour like 22:00, or leave it empty.")
                                : tr("Type whole minutes; the alarm comes no sooner than the warning."));
        (inOrder ? m_dayEnd : age.warnMinutes > 0 ? m_alarm : m_warn)->setFocus();
        return;
    }
    // "off" keeps an hour that was taken away apart from one that was never chosen.
    const QString stored = age.dayEnd.isValid() ? age.dayEnd.toString(u"HH:mm"_s) : u"off"_s;
    const QMap<QString, QString> values{{QueueAge::kWarn, QString::number(age.warnMinutes)},
                                        {QueueAge::kAlarm, QString::number(age.alarmMinutes)},
                                        {QueueAge::kDayEnd, stored}};
    withPermission(m_services, engine::Permission::ManageSettings, tr("When what waits becomes a warning"),
                   [this, values, age](const engine::Actor& by) {
                       whenReady(m_services.settings.setValues(values, by), this,
                                 [this, age](const engine::Result<bool>& saved) {
                                     if (!saved) {
                                         say(u"alarm"_s, errorText(saved.error()));
                                         return;
                                     }
                                     say(u"ok"_s, tr("Saved."));
                                     Q_EMIT chosen(age);
                                 });
                   });
}

void QueueAgeCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
