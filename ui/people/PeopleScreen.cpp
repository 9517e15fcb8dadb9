#include "people/PeopleScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "people/Avatar.h"
#include "people/PeopleWords.h"
#include "people/PersonForm.h"

#include <QApplication>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PeopleScreen::PeopleScreen(const Services& services, Session& session, QWidget* parent)
    : Panel(parent), m_services(services), m_session(session), m_title(makeLabel(this, u"peopleTitle"_s, u"title"_s)),
      m_message(makeLabel(this, u"peopleMessage"_s, u"notice"_s)),
      m_audit(makeButton(this, u"peopleAudit"_s, u"second"_s, u"history"_s)),
      m_back(makeButton(this, u"peopleBack"_s, u"second"_s, u"back"_s)),
      m_add(makeButton(this, u"peopleAdd"_s, u"primary"_s, u"plus"_s, Ink::OnAccent)), m_list(new QListWidget(this)),
      m_scroll(new QScrollArea(this)), m_form(new PersonForm(this)), m_state(new StatePage(this, u"peopleState"_s)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(u"page"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_list->setObjectName(u"people"_s);
    m_list->setIconSize({40, 40});
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_form);
    auto* body = new QWidget(this);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins({});
    row->setSpacing(space::l);
    row->addWidget(m_list, 2);
    row->addWidget(m_scroll, 3);
    m_pages->addWidget(m_state);
    m_pages->addWidget(body);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    head->addWidget(m_audit);
    head->addWidget(m_back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    setTabOrder(m_add, m_audit);
    setTabOrder(m_audit, m_back);
    setTabOrder(m_back, m_list);
    connect(m_back, &QPushButton::clicked, this, &PeopleScreen::backChosen);
    connect(m_audit, &QPushButton::clicked, this, &PeopleScreen::auditChosen);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_list->currentRow() >= 0 && m_list->currentRow() < m_people.size())
            edit(m_people.at(m_list->currentRow()));
    });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    connect(m_state, &StatePage::actionChosen, this, [this] { m_trouble ? reload(0) : edit({}); });
    connect(m_form, &PersonForm::saveChosen, this, &PeopleScreen::save);
    connect(m_form, &PersonForm::cancelled, this, &PeopleScreen::closeForm);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && m_form->isAncestorOf(now))
            QTimer::singleShot(0, now, [this, now] { m_scroll->ensureWidgetVisible(now, 0, space::xl); });
    });
    bind([this] {
        m_title->setText(tr("People"));
        setWords(m_add, tr("Add a person"));
        setWords(m_audit, tr("Audit trail"));
        setWords(m_back, tr("Back to the settings"), tr("Esc"));
        m_list->setAccessibleName(tr("People of the shop"));
        render();
    });
}

void PeopleScreen::enterPage()
{
    m_message->hide();
    m_scroll->hide();
    render();
    reload(0);
    m_back->setFocus();
}

void PeopleScreen::reload(qint64 choose)
{
    if (!m_services.people)
        return;
    whenReady(m_services.people->list(true), this,
              [this, choose](const engine::Result<QList<engine::Employee>>& people) { show(people, choose); });
}

void PeopleScreen::show(const engine::Result<QList<engine::Employee>>& people, qint64 choose)
{
    m_loaded = true;
    m_trouble = people ? std::nullopt : std::optional(people.error());
    if (people)
        m_people = *people;
    render();
    for (qsizetype i = 0; i < m_people.size(); ++i)
        if (m_people[i].id == choose)
            m_list->setCurrentRow(static_cast<int>(i));
    if (!m_back->hasFocus()) // whoever went on meanwhile is left alone
        return;
    if (m_pages->currentIndex() == 1)
        m_list->setFocus();
    else if (auto* action = m_state->findChild<QPushButton*>())
        action->setFocus();
}

void PeopleScreen::render()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const engine::Employee& each : std::as_const(m_people)) {
        QStringList facts{roleText(each.role)};
        if (!each.active)
            facts += tr("switched off");
        facts += each.lastSeen.isValid() ? tr("last here %1").arg(dateText(each.lastSeen.toLocalTime().date()))
                                         : tr("not here yet");
        auto* item = new QListWidgetItem(avatar(each.name), each.name + u'\n' + facts.join(u"  ·  "_s), m_list);
        item->setSizeHint({0, scaled(60)});
    }
    m_list->setCurrentRow(qMax(0, row));
    const bool formOpen = !m_scroll->isHidden();
    m_pages->setCurrentIndex((m_people.isEmpty() || m_trouble) && !formOpen ? 0 : 1);
    m_list->setVisible(!m_people.isEmpty());
    if (m_trouble)
        m_state->show(u"error"_s, Ink::Alarm, tr("The people of the shop cannot be read"), peopleTrouble(*m_trouble),
                      tr("Try again"));
    else if (!m_loaded)
        m_state->show(u"users"_s, Ink::Muted, tr("Loading…"), {});
    else
        m_state->show(
            u"users"_s, Ink::Muted, tr("Whoever is at the till sells, without signing in"),
            tr("Name the people who work here and each gets a PIN or a badge, a role, and a name in the audit "
               "trail. Begin with an administrator."),
            tr("Name the administrator"));
    m_add->setVisible(m_loaded && !m_people.isEmpty());
}

void PeopleScreen::edit(const engine::Employee& employee)
{
    m_message->hide();
    m_form->edit(employee, m_people.isEmpty());
    m_scroll->show();
    m_scroll->ensureVisible(0, 0);
    render();
    m_form->focusFirst();
}

void PeopleScreen::closeForm()
{
    m_scroll->hide();
    render();
    if (m_people.isEmpty())
        m_back->setFocus();
    else
        m_list->setFocus();
}

bool PeopleScreen::escape()
{
    if (m_scroll->isHidden())
        return false;
    closeForm();
    return true;
}

void PeopleScreen::scanned(const QString& code)
{
    if (!m_scroll->isHidden())
        m_form->scanned(code);
}

void PeopleScreen::save(const engine::Employee& employee, const QByteArray& pin, const QString& badge)
{
    m_form->setBusy(false); // while somebody is asked for a yes it can be tried again
    m_session.withPermission(engine::Permission::ManagePeople, employee.name,
                             [this, employee, pin, badge](const engine::Actor& actor) {
                                 m_form->setBusy(true);
                                 // The engine wipes what it is given, and whatever shares its bytes.
                                 const QByteArray kept(pin.constData(), pin.size());
                                 whenReady(m_services.people->save(actor, employee, pin, badge), this,
                                           [this, kept, badge](const engine::Result<engine::Employee>& answer) {
                                               saved(answer, kept, badge);
                                           });
                             });
}

void PeopleScreen::saved(const engine::Result<engine::Employee>& answer, const QByteArray& pin, const QString& badge)
{
    m_form->setBusy(false);
    if (!answer) {
        m_form->say(u"alarm"_s, peopleTrouble(answer.error()));
        return;
    }
    const bool first = m_people.isEmpty();
    showNotice(m_message, u"ok"_s, tr("Saved: %1.").arg(answer->name));
    closeForm();
    reload(answer->id);
    m_session.learn(*answer);
    if (!first)
        return;
    const auto session =
        pin.isEmpty() ? m_services.people->signInWithBadge(badge) : m_services.people->signIn(answer->id, pin);
    whenReady(session, this, [this](const engine::Result<engine::Session>& begun) {
        if (begun)
            Q_EMIT firstSignedIn(*begun);
        else
            m_session.setStaffed(true); // the page for signing in comes and tells more
    });
}

} // namespace ui
