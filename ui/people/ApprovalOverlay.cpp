#include "people/ApprovalOverlay.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "people/Avatar.h"
#include "people/Countdown.h"
#include "people/PeopleWords.h"
#include "people/PinPad.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ApprovalOverlay::ApprovalOverlay(const Services& services, Session& session, QWidget* host)
    : Overlay(host, u"approval"_s, 480), m_services(services), m_session(session),
      m_title(makeLabel(card(), u"approvalTitle"_s, u"title"_s)),
      m_what(makeLabel(card(), u"approvalWhat"_s, u"heading"_s)),
      m_permission(makeLabel(card(), u"approvalPermission"_s, u"muted"_s)),
      m_who(makeLabel(card(), u"approvalWho"_s, u"small"_s)), m_list(new QListWidget(card())),
      m_message(makeLabel(card(), u"approvalMessage"_s, u"notice"_s)), m_pad(new PinPad(card(), u"approvalPad"_s)),
      m_hint(makeLabel(card(), u"approvalHint"_s, u"small"_s)), m_wait(new Countdown(this))
{
    m_list->setObjectName(u"approvalPeople"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setIconSize({32, 32});
    for (QLabel* label : {m_what, m_permission, m_who, m_message, m_hint})
        label->setWordWrap(true);
    for (QWidget* widget : QList<QWidget*>{m_title, m_what, m_permission, m_message, m_who, m_list, m_pad, m_hint})
        cardLayout()->addWidget(widget);
    connect(m_pad, &PinPad::entered, this, &ApprovalOverlay::approve);
    connect(m_pad, &PinPad::typed, this, [this] { say({}, {}); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { m_pad->focusPin(); });
    connect(m_wait, &Countdown::left, this, [this](qint64 left) { say(u"warn"_s, waitText(left)); });
    connect(m_wait, &Countdown::over, this, [this] {
        m_pad->setReady(true);
        m_pad->focusPin();
        say({}, {});
    });
    connect(this, &Overlay::closed, this, [this] {
        ++m_asked;
        m_done = nullptr;
        m_pad->clear();
        m_wait->stop();
    });
    bind([this] { render(); });
    say({}, {});
}

void ApprovalOverlay::render()
{
    m_title->setText(tr("Somebody has to approve this"));
    m_what->setText(m_words);
    m_what->setVisible(!m_words.isEmpty());
    m_permission->setText(tr("Needed: %1").arg(permissionText(m_needed)));
    m_hint->setText(tr("PIN and Enter, or pass the badge. Esc: not now."));
    m_list->setAccessibleName(tr("Who may approve"));
    m_who->setText(m_list->count() > 0 ? tr("May approve: whoever's PIN it is, or choose with the arrows.")
                   : m_listed          ? tr("Nobody on the list of people may do this.")
                                       : tr("Any PIN that may approve it counts; the list of people is being read."));
}

void ApprovalOverlay::ask(engine::Permission permission, const QString& what,
                          std::function<void(const QString& approval)> done)
{
    if (!m_services.people)
        return;
    m_needed = permission;
    m_words = what;
    m_done = std::move(done);
    m_people.clear();
    m_listed = false;
    m_list->clear();
    m_list->setFixedHeight(0);
    m_pad->clear();
    m_pad->setReady(true);
    say({}, {});
    render();
    openPanel();
    setAccessibleName(m_title->text());
    m_pad->focusPin();
    const quint64 asked = ++m_asked;
    whenReady(m_services.people->list(false), this, [this, asked](const engine::Result<QList<engine::Employee>>& list) {
        if (asked == m_asked)
            show(list);
    });
}

void ApprovalOverlay::show(const engine::Result<QList<engine::Employee>>& people)
{
    if (!people) {
        m_who->setText(
            tr("The list of people cannot be read; a PIN or a badge is enough. %1").arg(peopleTrouble(people.error())));
        return;
    }
    m_listed = true;
    for (const engine::Employee& each : *people)
        if (engine::permissionsOf(each.role).contains(m_needed))
            m_people += each;
    for (const engine::Employee& each : std::as_const(m_people)) {
        auto* item = new QListWidgetItem(avatar(each.name), each.name + u"  ·  "_s + roleText(each.role), m_list);
        item->setSizeHint({0, roomy(space::touch)});
    }
    constexpr int kShown = 3;
    m_list->setFixedHeight(qMin(kShown, m_list->count()) * roomy(space::touch) + (m_list->count() > 0 ? 6 : 0));
    render();
}

void ApprovalOverlay::choose(int by)
{
    // Row -1 is "whoever's PIN it is".
    m_list->setCurrentRow(qBound(-1, m_list->currentRow() + by, m_list->count() - 1));
}

bool ApprovalOverlay::handleKey(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        choose(-1);
        return true;
    case Qt::Key_Down:
        choose(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_pad->submit();
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return false; // in the box
    default:
        return true;
    }
}

void ApprovalOverlay::takeKeyboard()
{
    m_pad->focusPin();
}

void ApprovalOverlay::noBadge()
{
    say(u"warn"_s, tr("That is no badge. Pass the badge, or type the PIN."));
}

void ApprovalOverlay::scanned(const QString& code)
{
    m_pad->clear();
    m_pad->setReady(false);
    const quint64 asked = ++m_asked;
    whenReady(m_services.people->approveWithBadge(m_session.actor(), m_needed, code), this,
              [this, asked](const engine::Result<QString>& answer) {
                  if (asked == m_asked)
                      answered(answer);
              });
}

void ApprovalOverlay::approve(const QByteArray& pin)
{
    const int row = m_list->currentRow();
    const qint64 approver = row >= 0 && row < m_people.size() ? m_people.at(row).id : 0;
    m_pad->setReady(false);
    say({}, {});
    const quint64 asked = ++m_asked;
    whenReady(m_services.people->approve(m_session.actor(), m_needed, approver, pin), this,
              [this, asked](const engine::Result<QString>& answer) {
                  if (asked == m_asked)
                      answered(answer);
              });
}

void ApprovalOverlay::answered(const engine::Result<QString>& answer)
{
    if (answer) {
        const auto done = std::exchange(m_done, nullptr);
        closePanel(); // first, so that what comes next may take the keyboard
        if (done)
            done(*answer);
        return;
    }
    if (const qint64 wait = waitAsked(answer.error()); wait > 0) {
        m_wait->start(wait);
        return;
    }
    m_pad->setReady(true);
    m_pad->focusPin();
    say(u"alarm"_s, peopleTrouble(answer.error()));
}

void ApprovalOverlay::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
