#include "queue/QueueScreen.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"
#include "shell/StateBar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kShown = 200;
constexpr int kAuthorizedShown = 5;
const QString kBadSignature = u"39"_s; // FIRMA INVALIDA: the certificate is the place to look
constexpr int kRefreshMs = 300;
} // namespace

QueueScreen::QueueScreen(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_title(makeLabel(this, u"queueTitle"_s, u"title"_s)),
      m_summary(makeLabel(this, u"queueSummary"_s, u"muted"_s)),
      m_message(makeLabel(this, u"queueMessage"_s, u"notice"_s)),
      m_retryAll(makeButton(this, u"retryAll"_s, u"primary"_s, u"refresh"_s, Ink::OnAccent)),
      m_pages(new QStackedWidget(this)), m_state(new StatePage(m_pages, u"queueState"_s)),
      m_scroll(new QScrollArea(m_pages)), m_soon(new QTimer(this))
{
    setObjectName(u"page"_s);
    m_scroll->setObjectName(u"queueList"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_scroll);
    m_summary->setWordWrap(true);
    m_message->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_retryAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kRefreshMs);
    connect(m_soon, &QTimer::timeout, this, &QueueScreen::reload);
    connect(m_retryAll, &QPushButton::clicked, this, [this] {
        whenReady(m_services.queue.retryAll(actorOf(m_services)), this, [this](const engine::Result<bool>& done) {
            done ? say(u"ok"_s, tr("Everything that waits is tried now.")) : say(u"warn"_s, errorText(done.error()));
            reload();
        });
    });
    connect(m_state, &StatePage::actionChosen, this, [this] {
        if (m_failed)
            reload();
        else
            Q_EMIT saleChosen();
    });
    const auto soon = [this] {
        if (isVisible() && !m_soon->isActive())
            m_soon->start();
    };
    connect(&services.events, &EngineEvents::documentChanged, this, soon);
    connect(&services.events, &EngineEvents::queueChanged, this, soon);
    say({}, {});
    bind([this] {
        m_title->setText(tr("Sending to the tax office"));
        setWords(m_retryAll, tr("Send everything now"));
        render();
    });
}

void QueueScreen::enterPage()
{
    say({}, {});
    m_retryAll->setFocus();
    reload();
}

void QueueScreen::setReach(engine::SriReach reach)
{
    m_reach = reach;
    render();
}

void QueueScreen::reload()
{
    whenReady(m_services.queue.entries(kShown), this, [this](const engine::Result<QList<engine::QueueEntry>>& entries) {
        m_loaded = true;
        m_failed = !entries;
        if (entries)
            m_entries = *entries;
        else
            m_state->show(u"error"_s, Ink::Alarm, tr("The queue cannot be read"), errorText(entries.error()),
                          tr("Try again"));
        render();
    });
    loadAuthorized();
}

void QueueScreen::loadAuthorized()
{
    engine::DocumentFilter filter;
    filter.status = engine::DocumentStatus::Authorized;
    filter.from = QDateTime::currentDateTimeUtc().toOffsetFromUtc(-5 * 3600).date();
    filter.limit = kAuthorizedShown;
    whenReady(m_services.documents.list(filter), this, [this](const engine::Result<engine::DocumentPage>& page) {
        m_authorized = page.value_or({});
        render();
    });
}

QString QueueScreen::lastAnswer() const
{
    if (m_authorized.rows.isEmpty())
        return {};
    const auto& newest = m_authorized.rows.first();
    const QDateTime at = QDateTime::fromString(newest.authorizationDate, Qt::ISODate);
    return tr("Last answer of the tax office: %1").arg(timeText(at.isValid() ? at : newest.createdAt));
}

void QueueScreen::render()
{
    m_retryAll->setVisible(!m_entries.isEmpty());
    m_summary->setText(
        m_reach == engine::SriReach::Unreachable
            ? tr("The tax office does not answer. The program keeps trying by itself, oldest first; sales go on.")
            : tr("The program sends by itself, oldest first. Only what is marked “to fix” needs a person."));
    if (m_failed) {
        m_pages->setCurrentWidget(m_state);
        return;
    }
    if (m_entries.isEmpty()) {
        if (!m_loaded)
            m_state->show(u"clock"_s, Ink::Muted, tr("Loading…"), {});
        else
            m_state->show(u"done"_s, Ink::Ok, tr("Everything is authorised"),
                          lastAnswer().isEmpty() ? tr("Nothing waits to be sent.")
                                                 : tr("Nothing waits to be sent.") + u' ' + lastAnswer() + u'.',
                          tr("Go and sell"));
        m_pages->setCurrentWidget(m_state);
        return;
    }
    auto* content = new QWidget;
    content->setObjectName(u"page"_s);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::s);
    m_scroll->setWidget(content); // the former one goes with its rows
    using engine::DocumentStatus;
    using engine::QueueStage;
    const auto person = [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::NeedsPerson; };
    addGroup(tr("Returned: to correct"), [&](const engine::QueueEntry& entry) {
        return person(entry) && entry.document.status == DocumentStatus::Returned;
    });
    addGroup(tr("Not authorised: to correct"), [&](const engine::QueueEntry& entry) {
        return person(entry) && entry.document.status == DocumentStatus::NotAuthorized;
    });
    addGroup(tr("To fix"), [&](const engine::QueueEntry& entry) {
        return person(entry) && entry.document.status != DocumentStatus::Returned &&
               entry.document.status != DocumentStatus::NotAuthorized;
    });
    addGroup(tr("Sending"), [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::Sending; });
    addGroup(m_reach == engine::SriReach::Unreachable ? tr("Queued (no answer from the tax office)") : tr("Queued"),
             [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::Queued; });
    addGroup(tr("Waiting for authorisation"),
             [](const engine::QueueEntry& entry) { return entry.stage == QueueStage::WaitingAuthorization; });
    addAuthorized();
    column->addStretch();
    m_pages->setCurrentWidget(m_scroll);
}

void QueueScreen::addGroup(const QString& title, const std::function<bool(const engine::QueueEntry&)>& belongs)
{
    auto* column = static_cast<QVBoxLayout*>(m_scroll->widget()->layout());
    bool first = true;
    for (const auto& entry : m_entries) {
        if (!belongs(entry))
            continue;
        if (first) {
            auto* heading = makeLabel(m_scroll->widget(), u"queueGroup"_s, u"heading"_s);
            heading->setText(title);
            column->addWidget(heading);
            first = false;
        }
        column->addWidget(makeRow(entry));
    }
}

void QueueScreen::addAuthorized()
{
    if (m_authorized.rows.isEmpty())
        return;
    auto* column = static_cast<QVBoxLayout*>(m_scroll->widget()->layout());
    auto* heading = makeLabel(m_scroll->widget(), u"queueGroup"_s, u"heading"_s);
    heading->setText(tr("Authorised today: %1").arg(m_authorized.total));
    QStringList numbers;
    for (const auto& document : m_authorized.rows)
        numbers.append(document.number);
    auto* words = makeLabel(m_scroll->widget(), u"queueAuthorized"_s, u"muted"_s);
    words->setText(lastAnswer() + u"   ·   "_s + numbers.join(u"   ·   "_s));
    words->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(words);
}

// What whoever helps needs to know, without a picture of the screen.
void QueueScreen::copyDetails(const engine::QueueEntry& entry)
{
    QStringList lines{entry.document.number, entry.document.accessKey.text(), statusText(entry.document.status),
                      tr("%n try(ies)", nullptr, entry.attempts), entry.lastError};
    for (const auto& message : entry.document.messages)
        lines.append(message.identifier + u' ' + message.message + u' ' + message.additionalInfo);
    lines.removeAll(QString());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    say(u"ok"_s, tr("The details are in the clipboard."));
}

QString QueueScreen::cause(const engine::QueueEntry& entry) const
{
    if (!entry.document.messages.isEmpty()) {
        const SriWords words = sriWords(entry.document.messages.first());
        QStringList parts{words.meaning, words.fix};
        parts.removeAll(QString());
        return entry.document.messages.first().identifier + u": "_s + parts.join(u" "_s);
    }
    if (entry.stage == engine::QueueStage::WaitingAuthorization)
        return tr("The tax office has it and has not decided yet.");
    if (m_reach == engine::SriReach::Unreachable || !entry.lastError.isEmpty())
        return tr("No answer from the tax office.");
    return tr("On its way.");
}

void QueueScreen::addActions(QWidget* row, QBoxLayout* actions, const engine::QueueEntry& entry)
{
    const bool person = entry.stage == engine::QueueStage::NeedsPerson;
    const engine::AccessKey key = entry.document.accessKey;
    // The selling screen corrects sales only.
    const bool sale = entry.document.type == engine::DocumentType::Invoice;
    if (person && sale && engine::canMove(entry.document.status, engine::DocumentStatus::Signed)) {
        auto* correct = makeButton(row, u"queueCorrect"_s, u"primary"_s, u"refresh"_s, Ink::OnAccent);
        setWords(correct, tr("Correct and sign again"), tr("Opens it in the selling screen with the same number"));
        correct->setAccessibleName(tr("Correct %1 and sign it again").arg(entry.document.number));
        connect(correct, &QPushButton::clicked, this, [this, key] { Q_EMIT correctionChosen(key); });
        actions->addWidget(correct);
    }
    const bool signature =
        std::any_of(entry.document.messages.cbegin(), entry.document.messages.cend(),
                    [](const engine::SriMessage& message) { return message.identifier == kBadSignature; });
    if (person && signature) {
        auto* certificate = makeButton(row, u"queueCertificate"_s, u"second"_s, u"certificate"_s);
        setWords(certificate, tr("Open the certificate"));
        connect(certificate, &QPushButton::clicked, this, &QueueScreen::certificateChosen);
        actions->addWidget(certificate);
    }
    auto* action = makeButton(row, u"queueAction"_s, u"second"_s, person ? u"eye"_s : u"refresh"_s);
    setWords(action, person ? tr("Open") : tr("Try now"));
    action->setAccessibleName((person ? tr("Open %1") : tr("Try %1 now")).arg(entry.document.number));
    connect(action, &QPushButton::clicked, this, [this, key, person] {
        if (person)
            Q_EMIT opened(key);
        else
            retry(key);
    });
    actions->addWidget(action);
    if (person || !entry.lastError.isEmpty()) {
        auto* copy = makeButton(row, u"queueCopy"_s, u"quiet"_s, u"copy"_s, Ink::Accent);
        setWords(copy, tr("Copy details"), tr("For whoever helps"));
        copy->setAccessibleName(tr("Copy details of %1").arg(entry.document.number));
        connect(copy, &QPushButton::clicked, this, [this, entry] { copyDetails(entry); });
        actions->addWidget(copy);
    }
}

QWidget* QueueScreen::makeRow(const engine::QueueEntry& entry)
{
    auto* row = new QFrame(m_scroll->widget());
    row->setObjectName(u"queueRow"_s);
    row->setProperty("look", u"card"_s);
    const bool person = entry.stage == engine::QueueStage::NeedsPerson;
    const qint64 age = entry.since.isValid() ? entry.since.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    auto* number = makeLabel(row, u"queueNumber"_s, u"strong"_s);
    number->setText(entry.document.number);
    auto* buyer = makeLabel(row, u"queueBuyer"_s, u"muted"_s);
    buyer->setText(entry.document.buyerName + u"   ·   "_s + money(entry.document.total));
    auto* words = makeLabel(row, u"queueCause"_s, person ? u"alarm"_s : QString());
    words->setText(cause(entry));
    words->setWordWrap(true);
    auto* ageLabel = makeLabel(row, u"queueAge"_s, u"pill"_s);
    ageLabel->setText(ageText(age));
    ageLabel->setProperty("tone", age >= StateBar::kAlarmAgeSeconds  ? u"alarm"_s
                                  : age >= StateBar::kWarnAgeSeconds ? u"warn"_s
                                                                     : QString());
    auto* tries = makeLabel(row, u"queueTries"_s, u"small"_s);
    QString triesText = tr("%n try(ies)", nullptr, entry.attempts);
    if (entry.nextTry.isValid() && !person)
        triesText += u"  ·  "_s + tr("next %1").arg(timeText(entry.nextTry));
    tries->setText(triesText);
    auto* actions = new QVBoxLayout;
    actions->setSpacing(space::xs);
    addActions(row, actions, entry);
    auto* left = new QVBoxLayout;
    left->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(makeIcon(row,
                             person                                       ? u"error"_s
                             : entry.stage == engine::QueueStage::Sending ? u"queue"_s
                                                                          : u"clock"_s,
                             22, person ? Ink::Alarm : Ink::Muted));
    line->addWidget(number);
    line->addWidget(buyer, 1);
    left->addLayout(line);
    left->addWidget(words);
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    right->addWidget(ageLabel, 0, Qt::AlignRight);
    right->addWidget(tries, 0, Qt::AlignRight);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->setSpacing(space::l);
    layout->addLayout(left, 1);
    layout->addLayout(right);
    layout->addLayout(actions);
    stackWhenLarge(layout);
    return row;
}

void QueueScreen::retry(const engine::AccessKey& key)
{
    whenReady(m_services.queue.retry(key, actorOf(m_services)), this, [this](const engine::Result<bool>& done) {
        done ? say(u"ok"_s, tr("Trying now.")) : say(u"warn"_s, errorText(done.error()));
        reload();
    });
}

void QueueScreen::say(const QString& tone, const QString& words)
{
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    setLook(m_message, "tone", tone);
}

} // namespace ui
