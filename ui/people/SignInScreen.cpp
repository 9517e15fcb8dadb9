#include "people/SignInScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Avatar.h"
#include "people/Countdown.h"
#include "people/PeopleWords.h"
#include "people/PinPad.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SignInScreen::SignInScreen(const Services& services, QWidget* host)
    : Panel(host), m_services(services), m_band(makeLabel(this, u"signInEnvironment"_s, u"band"_s)),
      m_shop(makeLabel(this, u"signInShop"_s, u"title"_s)), m_point(makeLabel(this, u"signInPoint"_s, u"figure"_s)),
      m_queue(makeLabel(this, u"signInQueue"_s, u"pill"_s)),
      m_certificate(makeLabel(this, u"signInCertificate"_s, u"pill"_s)),
      m_title(makeLabel(this, u"signInTitle"_s, u"heading"_s)), m_hint(makeLabel(this, u"signInHint"_s, u"small"_s)),
      m_message(makeLabel(this, u"signInMessage"_s, u"notice"_s)), m_list(new QListWidget(this)),
      m_pad(new PinPad(this, u"signInPad"_s)), m_state(new StatePage(this, u"signInState"_s)),
      m_pages(new QStackedWidget(this)), m_wait(new Countdown(this))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(u"signInPeople"_s);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows choose, the box keeps the keyboard
    m_list->setIconSize({44, 44});
    m_message->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_pages->addWidget(m_state);
    m_pages->addWidget(makeWho());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::s);
    column->setSpacing(space::m);
    column->addWidget(makeTill());
    column->addWidget(m_pages, 1);
    host->installEventFilter(this);
    connect(m_pad, &PinPad::entered, this, &SignInScreen::trySignIn);
    connect(m_pad, &PinPad::typed, this, [this] { say({}, {}); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { m_pad->focusPin(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_wait->stop();
        m_pad->setReady(true);
        m_pad->clear();
        say({}, {});
    });
    connect(m_state, &StatePage::actionChosen, this, &SignInScreen::reload);
    connect(m_wait, &Countdown::left, this, [this](qint64 left) { say(u"warn"_s, waitText(left)); });
    connect(m_wait, &Countdown::over, this, [this] {
        m_pad->setReady(true);
        m_pad->focusPin();
        say({}, {});
    });
    bind([this] {
        m_title->setText(tr("Who is at the till?"));
        m_hint->setText(tr("Arrows choose, then the PIN and Enter. Or pass your badge."));
        m_list->setAccessibleName(tr("People of the shop"));
        renderTill();
        if (m_shut)
            sayShut();
        else if (isOpen() && !m_people.isEmpty())
            show(m_people);
    });
    hide();
}

QWidget* SignInScreen::makeTill()
{
    auto* bar = new QFrame(this);
    bar->setProperty("look", u"bar"_s);
    m_band->setAlignment(Qt::AlignCenter);
    m_shop->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* facts = new QHBoxLayout;
    facts->setContentsMargins(space::xl, space::m, space::xl, space::m);
    facts->setSpacing(space::m);
    facts->addWidget(m_shop, 1);
    facts->addWidget(m_point);
    facts->addWidget(m_queue);
    facts->addWidget(m_certificate);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addLayout(facts);
    return bar;
}

QWidget* SignInScreen::makeWho()
{
    auto* page = new QWidget(this);
    auto* card = new QFrame(page);
    card->setProperty("look", u"card"_s);
    card->setMaximumWidth(roomy(860));
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_title);
    left->addWidget(m_list, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::m);
    right->addStretch();
    right->addWidget(m_message);
    right->addWidget(m_pad);
    right->addWidget(m_hint);
    right->addStretch();
    auto* row = new QHBoxLayout(card);
    row->setSpacing(space::xl);
    bind([row] {
        const int edge = textSize() < 150 ? space::l : space::s; // large keys need every line
        row->setContentsMargins(space::xl, edge, space::xl, edge);
    });
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    auto* middle = new QHBoxLayout(page);
    middle->setContentsMargins(space::xl, space::s, space::xl, 0);
    middle->addStretch();
    middle->addWidget(card, 8);
    middle->addStretch();
    return page;
}

bool SignInScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (isOpen() && watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return Panel::eventFilter(watched, event);
}

void SignInScreen::open()
{
    if (!m_services.people)
        return;
    setGeometry(parentWidget()->rect());
    Panel::show();
    raise();
    m_people.clear();
    m_pad->clear();
    m_pad->setReady(false);
    say({}, {});
    m_state->show(u"users"_s, Ink::Muted, tr("Loading…"), {});
    m_pages->setCurrentIndex(0);
    reload();
}

void SignInScreen::close()
{
    ++m_asked;
    m_over = false;
    m_wait->stop();
    m_pad->clear();
    hide();
}

void SignInScreen::reload()
{
    const quint64 asked = ++m_asked;
    whenReady(m_services.people->list(false), this, [this, asked](const engine::Result<QList<engine::Employee>>& list) {
        if (asked == m_asked)
            show(list);
    });
}

void SignInScreen::show(const engine::Result<QList<engine::Employee>>& people)
{
    if (!people) {
        m_state->show(u"error"_s, Ink::Alarm, tr("The people of the shop cannot be read"), errorText(people.error()),
                      tr("Try again"));
        m_pages->setCurrentIndex(0);
        m_state->findChild<QPushButton*>()->setFocus();
        return;
    }
    if (people->isEmpty()) {
        if (isOpen())
            Q_EMIT staffed(false);
        return;
    }
    if (m_services.info.readOnly) {
        // Neither who comes nor a wrong PIN could be written down, so nobody is let in.
        m_shut = true;
        sayShut();
        m_pages->setCurrentIndex(0);
        Q_EMIT staffed(true);
        return;
    }
    const qint64 before = chosen() ? chosen()->id : 0;
    m_people = *people;
    int row = 0;
    m_list->clear();
    for (const engine::Employee& employee : std::as_const(m_people)) {
        auto* item =
            new QListWidgetItem(avatar(employee.name), employee.name + u'\n' + roleText(employee.role), m_list);
        item->setSizeHint({0, scaled(60)});
        if (employee.id == before)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    m_pages->setCurrentIndex(1);
    if (!m_wait->isRunning())
        m_pad->setReady(true);
    m_pad->focusPin();
    if (m_over)
        say(u"warn"_s, tr("Your session is over: your PIN was changed or you were switched off. The sale is kept."));
    Q_EMIT staffed(true);
}

void SignInScreen::sayShut()
{
    m_state->show(u"eye"_s, Ink::Warn, tr("Read only: nobody can sign in now"),
                  tr("The data folder cannot be written, not even who comes and goes. Nothing is lost. See to the disk "
                     "and to the rights of the folder, then open the program again."));
}

const engine::Employee* SignInScreen::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_people.size() ? &m_people.at(row) : nullptr;
}

void SignInScreen::choose(int by)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, m_list->count() - 1));
}

bool SignInScreen::handleKey(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        choose(-1);
        return true;
    case Qt::Key_Down:
        choose(1);
        return true;
    case Qt::Key_PageUp:
        choose(-5);
        return true;
    case Qt::Key_PageDown:
        choose(5);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pages->currentIndex() == 1)
            m_pad->submit();
        return m_pages->currentIndex() == 1;
    case Qt::Key_Escape:
        m_pad->clear();
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space:
        return false; // in the box, or on the button that tries again
    default:
        return true; // nothing behind this page hears a key
    }
}

void SignInScreen::noBadge()
{
    say(u"warn"_s, tr("That is no badge. Pass the badge, or type the PIN."));
}

void SignInScreen::scanned(const QString& code)
{
    m_pad->clear();
    if (m_pages->currentIndex() != 1)
        return;
    m_pad->setReady(false);
    const quint64 asked = ++m_asked;
    whenReady(m_services.people->signInWithBadge(code), this,
              [this, asked](const engine::Result<engine::Session>& answer) {
                  if (asked == m_asked)
                      answered(answer);
              });
}

void SignInScreen::trySignIn(const QByteArray& pin)
{
    const engine::Employee* employee = chosen();
    if (!employee)
        return;
    if (!employee->hasPin) {
        say(u"warn"_s, tr("%1 has no PIN: pass the badge.").arg(employee->name));
        return;
    }
    m_pad->setReady(false);
    say({}, {});
    const quint64 asked = ++m_asked;
    whenReady(m_services.people->signIn(employee->id, pin), this,
              [this, asked](const engine::Result<engine::Session>& answer) {
                  if (asked == m_asked)
                      answered(answer);
              });
}

void SignInScreen::answered(const engine::Result<engine::Session>& answer)
{
    if (answer) {
        Q_EMIT signedIn(*answer);
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

void SignInScreen::say(const QString& tone, const QString& words)
{
    m_hint->setVisible(words.isEmpty()); // the keys need the room of one of them
    showNotice(m_message, tone, words);
}

void SignInScreen::takeKeyboard()
{
    auto* again = m_state->findChild<QPushButton*>();
    if (m_pages->currentIndex() == 0 && again->isVisible())
        again->setFocus();
    else
        m_pad->focusPin();
}

void SignInScreen::setIssuer(const engine::Issuer& issuer)
{
    m_issuer = issuer;
    renderTill();
}

void SignInScreen::setQueue(const engine::QueueSummary& summary)
{
    m_summary = summary;
    renderTill();
}

void SignInScreen::renderTill()
{
    for (QLabel* label : {m_band, m_point, m_queue, m_certificate})
        label->setVisible(m_issuer.has_value());
    if (!m_issuer) {
        m_shop->setText(tr("Mostrador"));
        return;
    }
    const bool quiet = m_issuer->target == engine::SriTarget::Production;
    m_band->setText(targetText(m_issuer->target));
    m_band->setMinimumHeight(quiet ? 0 : 52);
    m_band->setVisible(!quiet);
    m_shop->setText(m_issuer->tradeName.isEmpty() ? m_issuer->businessName : m_issuer->tradeName);
    m_point->setText(tr("Till %1-%2").arg(m_issuer->branchCode, m_issuer->issuePointCode) +
                     (quiet ? u"  ·  "_s + targetText(m_issuer->target) : QString()));
    const int pending = m_summary.waiting + m_summary.inProcess + m_summary.needsPerson;
    m_queue->setText(pending == 0 ? tr("Nothing waits to be sent") : tr("%n document(s) to be sent", nullptr, pending));
    setLook(m_queue, "tone", m_summary.needsPerson > 0 ? u"alarm"_s : pending > 0 ? u"warn"_s : u"ok"_s);
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(m_issuer->certificateTo);
    m_certificate->setVisible(m_issuer->certificateTo.isValid());
    m_certificate->setText(days < 0 ? tr("The certificate has expired")
                                    : tr("Certificate: %n day(s)", nullptr, static_cast<int>(days)));
    setLook(m_certificate, "tone", days < 7 ? u"alarm"_s : days < 30 ? u"warn"_s : u"ok"_s);
}

} // namespace ui
