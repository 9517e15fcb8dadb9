#include "queue/QueueScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"
#include "queue/OfficeCard.h"
#include "queue/QueueList.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::Permission;

namespace ui {

namespace {

constexpr int kShown = 200;
constexpr int kAuthorizedShown = 5;
constexpr int kRefreshMs = 300;
constexpr int kTickMs = 30'000;
constexpr int kShortest = 180; // of the list
const QString kPortal = u"https://srienlinea.sri.gob.ec"_s;

// Asks for no more height than the shortest list: what is longer scrolls inside, and the page around it need not.
class Pages final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return {QStackedWidget::sizeHint().width(), minimumHeight()}; }
};

bool isForbidden(const engine::Error& error)
{
    return error.code == ErrorCode::FORBIDDEN || error.code == ErrorCode::UNAUTHORIZED;
}

} // namespace

QueueScreen::QueueScreen(const Services& services, Session& session, QWidget* parent)
    : Panel(parent), m_services(services), m_session(session), m_title(makeLabel(this, u"queueTitle"_s, u"title"_s)),
      m_summary(makeLabel(this, u"queueSummary"_s, u"muted"_s)),
      m_message(makeLabel(this, u"queueMessage"_s, u"notice"_s)),
      m_partly(makeLabel(this, u"queuePartly"_s, u"notice"_s)),
      m_test(makeButton(this, u"queueTest"_s, u"second"_s, u"office"_s)),
      m_retryAll(makeButton(this, u"retryAll"_s, u"primary"_s, u"refresh"_s, Ink::OnAccent)),
      m_office(new OfficeCard(services, this)), m_pages(new Pages(this)),
      m_state(new StatePage(m_pages, u"queueState"_s)), m_list(new QueueList(m_pages)), m_soon(new QTimer(this)),
      m_tick(new QTimer(this)), m_readOnly(services.info.readOnly)
{
    layOut();
    wire();
    bind([this] {
        m_pages->setMinimumHeight(roomy(kShortest)); // the list scrolls by itself: one bar is enough
        m_title->setText(tr("Sending to the tax office"));
        setWords(m_test, tr("SRI test"), tr("Asks both services of the tax office and shows the last 24 hours"));
        setWords(m_retryAll, tr("Send everything now"));
        render();
    });
}

void QueueScreen::layOut()
{
    setObjectName(u"page"_s);
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_list);
    for (auto* label : {m_summary, m_message, m_partly})
        label->setWordWrap(true);
    m_partly->setProperty("tone", u"warn"_s);
    m_partly->hide();
    m_office->setObjectName(u"officeCard"_s);
    m_office->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_test);
    head->addWidget(m_retryAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_message);
    column->addWidget(m_partly);
    column->addWidget(m_office);
    column->addWidget(m_pages, 1);
}

void QueueScreen::wire()
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(kRefreshMs);
    m_tick->setInterval(kTickMs);
    m_tick->start();
    connect(m_soon, &QTimer::timeout, this, &QueueScreen::reload);
    connect(m_tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    connect(m_retryAll, &QPushButton::clicked, this, &QueueScreen::retryAll);
    connect(m_test, &QPushButton::clicked, this, &QueueScreen::toggleTest);
    connect(m_list, &QueueList::retryChosen, this, &QueueScreen::retry);
    connect(m_list, &QueueList::openChosen, this, &QueueScreen::opened);
    connect(m_list, &QueueList::correctionChosen, this, &QueueScreen::correctionChosen);
    connect(m_list, &QueueList::certificateChosen, this, &QueueScreen::certificateChosen);
    connect(m_list, &QueueList::settingsChosen, this, &QueueScreen::settingsChosen);
    connect(m_list, &QueueList::copyChosen, this, &QueueScreen::copyDetails);
    connect(m_list, &QueueList::portalChosen, this, [this] {
        if (!QDesktopServices::openUrl(QUrl(kPortal)))
            say(u"warn"_s, tr("Open %1 in a browser.").arg(kPortal));
    });
    connect(m_office, &OfficeCard::closeChosen, this, &QueueScreen::escape);
    connect(m_office, &OfficeCard::dayChanged, this, &QueueScreen::renderBeside);
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_failed && isForbidden(*m_failed))
            m_session.toLook(Permission::SeeDocuments, tr("See what is on its way to the tax office"),
                             [this](const engine::Actor&) { reload(); });
        else if (m_failed)
            reload();
        else
            Q_EMIT saleChosen();
    });
    const auto soon = [this] {
        if (isVisible() && !m_soon->isActive())
            m_soon->start();
    };
    connect(&m_services.events, &EngineEvents::documentChanged, this, soon);
    connect(&m_services.events, &EngineEvents::queueChanged, this, soon);
    say({}, {});
}

void QueueScreen::enterPage()
{
    say({}, {});
    m_entering = true;
    m_test->setFocus(); // there is nothing to send as far as is known
    reload();
}

void QueueScreen::setReach(engine::SriReach reach)
{
    m_reach = reach;
    render();
}

void QueueScreen::setTarget(engine::SriTarget target)
{
    m_office->setTarget(target);
}

void QueueScreen::setAge(const QueueAge& age)
{
    m_age = age;
    render();
}

bool QueueScreen::escape()
{
    if (m_office->isHidden())
        return false;
    m_office->hide();
    m_test->setFocus();
    return true;
}

void QueueScreen::toggleTest()
{
    if (!m_office->isHidden()) {
        escape();
        return;
    }
    m_office->show();
    m_office->test();
}

void QueueScreen::reload()
{
    whenReady(m_services.queue.entries(kShown), this,
              [this](const engine::Result<QList<engine::QueueEntry>>& entries) { took(entries); });
    loadAuthorized();
    m_office->reloadDay();
}

void QueueScreen::took(const engine::Result<QList<engine::QueueEntry>>& entries)
{
    m_failed.reset();
    if (entries)
        m_entries = *entries;
    else
        m_failed = entries.error();
    // What was read before is no longer for the eyes of somebody who may not see it.
    if (m_failed && isForbidden(*m_failed))
        m_entries.clear();
    m_loaded = m_loaded || entries;
    render();
    if (std::exchange(m_entering, false) && m_test->hasFocus() && !m_retryAll->isHidden() && m_retryAll->isEnabled())
        m_retryAll->setFocus();
}

void QueueScreen::loadAuthorized()
{
    engine::DocumentFilter filter;
    filter.status = engine::DocumentStatus::Authorized;
    filter.from = QDateTime::currentDateTimeUtc().toOffsetFromUtc(-5 * 3600).date();
    filter.limit = kAuthorizedShown;
    whenReady(m_services.documents.list(filter), this, [this](const engine::Result<engine::DocumentPage>& page) {
        m_authorizedFailed.reset();
        if (page)
            m_authorized = *page;
        else
            m_authorizedFailed = page.error();
        renderBeside();
    });
}

// "14:05", with its day when that is not today.
QString QueueScreen::lastAnswer() const
{
    QDateTime at = m_office->day().lastAnswer; // read now and then only
    if (!m_authorized.rows.isEmpty()) {
        const auto& newest = m_authorized.rows.first();
        const QDateTime authorized = QDateTime::fromString(newest.authorizationDate, Qt::ISODate);
        const QDateTime known = authorized.isValid() ? authorized : newest.createdAt;
        if (!at.isValid() || known > at)
            at = known;
    }
    if (!at.isValid())
        return {};
    const bool today = at.toLocalTime().date() == QDate::currentDate();
    return tr("Last answer of the tax office: %1").arg(today ? timeText(at) : dateTimeText(at));
}

void QueueScreen::render()
{
    m_retryAll->setVisible(!m_entries.isEmpty());
    m_retryAll->setEnabled(!m_readOnly);
    const auto persons = std::count_if(m_entries.cbegin(), m_entries.cend(), [](const engine::QueueEntry& entry) {
        return entry.stage == engine::QueueStage::NeedsPerson;
    });
    QString words = m_reach == engine::SriReach::Unreachable
                        ? tr("The tax office does not answer. The program keeps trying by itself, oldest first; sales "
                             "go on.")
                        : tr("The program sends by itself, oldest first. Only what is marked “to fix” needs a person.");
    if (persons > 0)
        words = tr("%n document(s) need a person.", nullptr, static_cast<int>(persons)) + u' ' + words;
    m_summary->setText(words);
    renderNotes();
    if (m_entries.isEmpty())
        renderState();
    else
        renderRows();
}

// The queue is there, but not all that belongs to it.
void QueueScreen::renderNotes()
{
    QStringList notes;
    if (m_readOnly)
        notes.append(tr("The data was opened for reading only: nothing can be sent or corrected from here."));
    if (m_failed && !m_entries.isEmpty())
        notes.append(tr("The queue could not be read again, this is how it was: %1").arg(errorText(*m_failed)));
    if (m_authorizedFailed && !m_failed)
        notes.append(tr("What was authorised today cannot be read: %1").arg(errorText(*m_authorizedFailed)));
    m_partly->setText(notes.join(u'\n'));
    m_partly->setVisible(!notes.isEmpty());
}

void QueueScreen::renderState()
{
    if (m_failed && isForbidden(*m_failed)) {
        m_state->show(u"key"_s, Ink::Warn, tr("You may not see this"),
                      tr("Somebody who may can say yes here, with a PIN or a badge."), tr("Ask for a yes"));
    } else if (m_failed) {
        m_state->show(u"error"_s, Ink::Alarm, tr("The queue cannot be read"), errorText(*m_failed), tr("Try again"));
    } else if (!m_loaded) {
        m_state->show(u"clock"_s, Ink::Muted, tr("Loading…"), {});
    } else {
        const QString last = lastAnswer();
        m_state->show(u"done"_s, Ink::Ok, tr("Everything is authorised"),
                      tr("Nothing waits to be sent.") + (last.isEmpty() ? QString() : u' ' + last + u'.'),
                      tr("Go and sell"));
    }
    m_pages->setCurrentWidget(m_state);
}

void QueueScreen::renderRows()
{
    m_list->show(m_entries, {m_reach, m_age, m_readOnly});
    renderAuthorized();
    m_pages->setCurrentWidget(m_list);
}

void QueueScreen::renderAuthorized()
{
    QStringList parts{lastAnswer()};
    for (const auto& document : m_authorized.rows)
        parts.append(document.number);
    const bool any = !m_authorized.rows.isEmpty();
    m_list->showAuthorized(any ? tr("Authorised today: %1").arg(m_authorized.total) : QString(),
                           parts.join(u"   ·   "_s));
}

void QueueScreen::renderBeside()
{
    renderNotes();
    if (m_entries.isEmpty())
        renderState();
    else
        renderAuthorized();
}

void QueueScreen::copyDetails(const engine::QueueEntry& entry)
{
    QApplication::clipboard()->setText(queueDetails(entry));
    say(u"ok"_s, tr("The details are in the clipboard."));
}

void QueueScreen::retry(const engine::AccessKey& key)
{
    m_session.withPermission(
        Permission::RetryDocuments, tr("Send a document again"), [this, key](const engine::Actor& actor) {
            whenReady(m_services.queue.retry(key, actor), this,
                      [this](const engine::Result<bool>& done) { retried(done, tr("Trying now.")); });
        });
}

void QueueScreen::retryAll()
{
    m_session.withPermission(
        Permission::RetryDocuments, tr("Send everything again"), [this](const engine::Actor& actor) {
            whenReady(m_services.queue.retryAll(actor), this, [this](const engine::Result<bool>& done) {
                retried(done, tr("Everything that waits is tried now."));
            });
        });
}

void QueueScreen::retried(const engine::Result<bool>& done, const QString& words)
{
    done ? say(u"ok"_s, words) : say(u"warn"_s, errorText(done.error()));
    reload();
}

void QueueScreen::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
