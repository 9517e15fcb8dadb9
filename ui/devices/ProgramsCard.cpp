#include "devices/ProgramsCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"

#include <engine/Devices.h>
#include <engine/Webhooks.h>

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLines = 3; // that a list shows without scrolling

QStringList linesOf(const QPlainTextEdit* list)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return list->toPlainText().split(between, Qt::SkipEmptyParts);
}

} // namespace

ProgramsCard::ProgramsCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"programsHeading"_s, u"heading"_s)),
      m_queues(new QCheckBox(this)), m_queuesLead(makeLabel(this, u"programsQueueLead"_s, u"muted"_s)),
      m_originsLabel(makeLabel(this, u"programsOriginsLabel"_s)), m_origins(makeList(u"programsOrigins"_s)),
      m_allowedLabel(makeLabel(this, u"programsAllowedLabel"_s)), m_allowed(makeList(u"programsAllowed"_s)),
      m_allowedLead(makeLabel(this, u"programsAllowedLead"_s, u"muted"_s)),
      m_gate(new ReadGate(this, u"programsGate"_s)), m_message(makeLabel(this, u"programsMessage"_s, u"notice"_s)),
      m_save(makeButton(this, u"programsSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    setProperty("look", u"card"_s);
    m_queues->setObjectName(u"programsQueue"_s);
    m_originsLabel->setBuddy(m_origins);
    m_allowedLabel->setBuddy(m_allowed);
    for (auto* label : {m_queuesLead, m_originsLabel, m_allowedLabel, m_allowedLead, m_message})
        label->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_heading);
    column->addWidget(m_gate);
    column->addWidget(m_queues);
    column->addWidget(m_queuesLead);
    column->addSpacing(space::s);
    column->addWidget(m_originsLabel);
    column->addWidget(m_origins);
    column->addSpacing(space::s);
    column->addWidget(m_allowedLabel);
    column->addWidget(m_allowed);
    column->addWidget(m_allowedLead);
    column->addWidget(m_message);
    column->addWidget(m_save, 0, Qt::AlignRight);
    m_gate->guard({m_queues, m_origins, m_allowed, m_save});
    connect(m_gate, &ReadGate::againChosen, this, &ProgramsCard::load);
    connect(m_save, &QPushButton::clicked, this, &ProgramsCard::save);
    say({}, {});
    bind([this] {
        m_heading->setText(tr("Programs"));
        m_queues->setText(tr("Send what programs issue to the tax office at once"));
        m_queuesLead->setText(tr("Off: each program has to send its documents itself, step by step. What is sold at "
                                 "this till always goes by itself."));
        m_originsLabel->setText(tr("Web pages that may use this till, one address per line"));
        m_allowedLabel->setText(tr("Machines of the house that events may be sent to, one HOST:PORT per line"));
        m_allowedLead->setText(tr("For the administrator: without a line here, events (webhooks) go to public "
                                  "addresses only."));
        m_origins->setPlaceholderText(u"https://erp.example.com"_s);
        m_allowed->setPlaceholderText(u"192.168.1.20:8080"_s);
        m_queues->setAccessibleName(m_queues->text());
        m_origins->setAccessibleName(m_originsLabel->text());
        m_allowed->setAccessibleName(m_allowedLabel->text());
        for (auto* list : {m_origins, m_allowed})
            list->setFixedHeight(kLines * list->fontMetrics().lineSpacing() + 2 * space::m);
        setWords(m_save, tr("Save"));
    });
}

QPlainTextEdit* ProgramsCard::makeList(const QString& name)
{
    auto* list = new QPlainTextEdit(this);
    list->setObjectName(name);
    list->setProperty("look", u"edit"_s);
    list->setTabChangesFocus(true);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    return list;
}

void ProgramsCard::load()
{
    if (!m_services.devices || !m_services.lan || !m_services.webhooks || m_busy)
        return;
    say({}, {});
    m_gate->begin();
    const auto fault = [this](const engine::Error& error) { m_gate->fail(error); };
    whenReady(m_services.devices->queuesDocuments(), this, [this, fault](const engine::Result<bool>& on) {
        if (!on) {
            fault(on.error());
            return;
        }
        m_queues->setChecked(*on);
        whenReady(m_services.lan->settings(), this, [this, fault](const engine::Result<engine::LanSettings>& settings) {
            if (!settings) {
                fault(settings.error());
                return;
            }
            m_origins->setPlainText(settings->corsOrigins.join(u'\n'));
            whenReady(m_services.webhooks->allowList(), this, [this, fault](const engine::Result<QStringList>& list) {
                if (!list) {
                    fault(list.error());
                    return;
                }
                m_allowed->setPlainText(list->join(u'\n'));
                m_gate->open();
            });
        });
    });
}

// One after the other; the first that is refused says so, and those before it count.
void ProgramsCard::save()
{
    if (!m_services.devices || !m_services.lan || !m_services.webhooks || m_busy || !m_gate->isOpen())
        return;
    for (auto* list : {m_origins, m_allowed})
        setLook(list, "tone", {});
    saveQueueing();
}

// A yes is good for one change: whoever may not do it himself is asked for each.
void ProgramsCard::change(const std::function<void(const engine::Actor&)>& step)
{
    setBusy(false);
    say({}, {});
    withPermission(m_services, engine::Permission::ManageSettings, tr("What programs may do"),
                   [this, step](const engine::Actor& by) {
                       setBusy(true);
                       say({}, tr("Saving…"));
                       step(by);
                   });
}

void ProgramsCard::saveQueueing()
{
    change([this](const engine::Actor& by) {
        whenReady(m_services.devices->setQueuesDocuments(m_queues->isChecked(), by), this,
                  [this](const engine::Result<bool>& on) { on ? saveAllowed() : refuse(on.error(), nullptr); });
    });
}

void ProgramsCard::saveAllowed()
{
    change([this](const engine::Actor& by) {
        whenReady(m_services.webhooks->setAllowList(linesOf(m_allowed), by), this,
                  [this](const engine::Result<QStringList>& list) {
                      if (!list) {
                          refuse(list.error(), m_allowed);
                          return;
                      }
                      m_allowed->setPlainText(list->join(u'\n'));
                      saveOrigins();
                  });
    });
}

// What else the server is set up with is not this card's: it is read first. Without a change the server is left alone.
void ProgramsCard::saveOrigins()
{
    const auto done = [this] {
        setBusy(false);
        say(u"ok"_s, tr("Saved."));
        m_save->setFocus();
    };
    whenReady(m_services.lan->settings(), this, [this, done](const engine::Result<engine::LanSettings>& stored) {
        if (!stored) {
            refuse(stored.error(), nullptr);
            return;
        }
        engine::LanSettings settings = *stored;
        settings.corsOrigins = linesOf(m_origins);
        if (settings.corsOrigins == stored->corsOrigins) {
            done();
            return;
        }
        change([this, done, settings](const engine::Actor& by) {
            whenReady(m_services.lan->apply(settings, by), this,
                      [this, done](const engine::Result<engine::LanState>& state) {
                          if (!state) {
                              refuse(state.error(), m_origins);
                              return;
                          }
                          done();
                          Q_EMIT saved();
                      });
        });
    });
}

void ProgramsCard::refuse(const engine::Error& error, QPlainTextEdit* list)
{
    setBusy(false);
    const QString entry = error.fields.isEmpty() ? QString() : error.fields.first().value;
    if (!list || error.fields.isEmpty()) {
        say(u"alarm"_s, errorText(error));
        return;
    }
    say(u"alarm"_s,
        list == m_origins
            ? tr("“%1” is no address of a page: write it like https://erp.example.com, without a path.").arg(entry)
            : tr("“%1” is no HOST:PORT: write it like 192.168.1.20:8080.").arg(entry));
    setLook(list, "tone", u"alarm"_s);
    list->setFocus();
}

void ProgramsCard::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
}

void ProgramsCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
