#include "queue/QueueRow.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <engine/SriCodeTable.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::DocumentStatus;
using engine::QueueStage;

namespace ui {

namespace {

bool isPersons(const engine::QueueEntry& entry)
{
    return entry.stage == QueueStage::NeedsPerson;
}

} // namespace

QueueRow::QueueRow(const engine::QueueEntry& entry, const Setting& setting, QWidget* parent)
    : QFrame(parent), m_key(entry.document.accessKey)
{
    setObjectName(u"queueRow"_s);
    setProperty("look", u"card"_s);
    auto* body = new QHBoxLayout;
    body->setSpacing(space::l);
    body->addLayout(makeWords(entry, setting), 1);
    body->addLayout(makeActions(entry, setting));
    stackWhenLarge(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::xs);
    column->addLayout(makeHead(entry, setting));
    column->addLayout(body);
}

QBoxLayout* QueueRow::makeHead(const engine::QueueEntry& entry, const Setting& setting)
{
    const bool person = isPersons(entry);
    auto* number = makeLabel(this, u"queueNumber"_s, u"strong"_s);
    number->setText(entry.document.number);
    auto* buyer = makeLabel(this, u"queueBuyer"_s, u"muted"_s);
    buyer->setText(entry.document.buyerName + u"   ·   "_s + money(entry.document.total));
    buyer->setWordWrap(true);
    const qint64 waited = entry.since.isValid() ? entry.since.secsTo(QDateTime::currentDateTimeUtc()) : 0;
    auto* age = makeLabel(this, u"queueAge"_s, u"pill"_s);
    const QString tone = setting.age.tone(entry.since);
    age->setText(ageText(waited));
    age->setProperty("tone", tone);
    age->setToolTip(entry.since.isValid() ? tr("Since %1").arg(dateTimeText(entry.since)) : QString());
    age->setAccessibleName((tone == "alarm"_L1  ? tr("Alarm: waits for %1")
                            : tone == "warn"_L1 ? tr("Warning: waits for %1")
                                                : tr("Waits for %1"))
                               .arg(ageText(waited)));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(makeIcon(this,
                             person                               ? u"error"_s
                             : entry.stage == QueueStage::Sending ? u"queue"_s
                                                                  : u"clock"_s,
                             22, person ? Ink::Alarm : Ink::Muted));
    head->addWidget(number);
    head->addWidget(buyer, 1);
    if (!tone.isEmpty()) // never by colour alone
        head->addWidget(makeIcon(this, u"alert"_s, 18, tone == "alarm"_L1 ? Ink::Alarm : Ink::Warn));
    head->addWidget(age);
    return head;
}

QBoxLayout* QueueRow::makeWords(const engine::QueueEntry& entry, const Setting& setting)
{
    const bool person = isPersons(entry);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    const auto add = [&](const QString& name, const QString& role, const QString& text) {
        if (text.isEmpty())
            return;
        auto* label = makeLabel(this, name, role);
        label->setText(text);
        label->setWordWrap(true);
        words->addWidget(label);
    };
    add(u"queueCause"_s, person ? u"alarm"_s : QString(), queueCause(entry, setting.reach));
    if (const engine::SriMessage* cause = engine::sriCause(entry.document.messages); person && cause) {
        const bool known = engine::sriCode(cause->identifier).has_value();
        if (const QString why = sriWords(*cause).cause; known && !why.isEmpty())
            add(u"queueWhy"_s, {}, tr("Usual cause: %1").arg(why));
        QStringList said;
        if (!cause->additionalInfo.isEmpty())
            said.append(cause->additionalInfo);
        for (const engine::SriMessage& other : entry.document.messages) {
            if (&other != cause)
                said.append(other.identifier + u": "_s + sriWords(other).meaning);
        }
        add(u"queueSaid"_s, u"muted"_s,
            said.isEmpty() ? QString() : tr("The tax office wrote: %1").arg(said.join(u" · "_s)));
    }
    if (person && queueStep(entry) == QueueStep::Support)
        add(u"queueSupport"_s, u"muted"_s,
            tr("Call whoever looks after this program and send the copied details: nothing is lost, the number "
               "stays."));
    // What was refused has left the queue: its tries are over and say nothing.
    QString tries = entry.attempts == 0 && person ? QString() : tr("%n try(ies)", nullptr, entry.attempts);
    if (entry.nextTry.isValid() && !person)
        tries += u"  ·  "_s + tr("next %1").arg(timeText(entry.nextTry));
    add(u"queueTries"_s, u"small"_s, tries);
    words->addStretch();
    return words;
}

QPushButton* QueueRow::makeStep(const engine::QueueEntry& entry)
{
    const QString number = entry.document.number;
    switch (queueStep(entry)) {
    case QueueStep::Correct: {
        const QString field = queueField(entry.document);
        auto* correct = makeButton(this, u"queueCorrect"_s, u"primary"_s, u"refresh"_s, Ink::OnAccent);
        setWords(correct,
                 field.startsWith("buyer"_L1) ? tr("Correct the buyer")
                 : field == "items"_L1        ? tr("Correct the lines")
                 : field == "payments"_L1     ? tr("Correct the payment")
                 : field == "issueDate"_L1    ? tr("Look at the date")
                                              : tr("Correct and sign again"),
                 tr("Opens it to be mended; it keeps its number"));
        correct->setAccessibleName(tr("Correct %1 and sign it again").arg(number));
        connect(correct, &QPushButton::clicked, this, [this, field] { Q_EMIT correctionChosen(m_key, field); });
        return correct;
    }
    case QueueStep::Certificate: {
        auto* certificate = makeButton(this, u"queueCertificate"_s, u"primary"_s, u"certificate"_s, Ink::OnAccent);
        setWords(certificate, tr("Open the certificate"));
        certificate->setAccessibleName(tr("Open the certificate that signed %1").arg(number));
        connect(certificate, &QPushButton::clicked, this, &QueueRow::certificateChosen);
        return certificate;
    }
    case QueueStep::Settings: {
        const QString field = queueField(entry.document);
        auto* settings = makeButton(this, u"queueSettings"_s, u"primary"_s, u"settings"_s, Ink::OnAccent);
        setWords(settings, field == "number"_L1 ? tr("Open the next number") : tr("Open the data of the issuer"),
                 tr("In the settings, where it is typed"));
        settings->setAccessibleName((field == "number"_L1 ? tr("Open the next number, because of %1")
                                                          : tr("Open the data of the issuer, because of %1"))
                                        .arg(number));
        connect(settings, &QPushButton::clicked, this, [this, field] { Q_EMIT settingsChosen(field); });
        return settings;
    }
    case QueueStep::Portal: {
        auto* portal = makeButton(this, u"queuePortal"_s, u"primary"_s, u"globe"_s, Ink::OnAccent);
        setWords(portal, tr("Open SRI en línea"), tr("It is mended at the tax office, not here"));
        portal->setAccessibleName(tr("Open SRI en línea for %1").arg(number));
        connect(portal, &QPushButton::clicked, this, &QueueRow::portalChosen);
        return portal;
    }
    case QueueStep::Retry: {
        const bool person = isPersons(entry);
        auto* retry = makeButton(this, u"queueRetry"_s, person ? u"primary"_s : u"second"_s, u"refresh"_s,
                                 person ? Ink::OnAccent : Ink::Text);
        const bool asks = entry.document.status == DocumentStatus::Received;
        setWords(retry, asks ? tr("Ask now") : tr("Try now"));
        retry->setAccessibleName((asks ? tr("Ask about %1 now") : tr("Try %1 now")).arg(number));
        connect(retry, &QPushButton::clicked, this, [this] { Q_EMIT retryChosen(m_key); });
        return retry;
    }
    case QueueStep::Support:
        break;
    }
    auto* support = makeButton(this, u"queueCopy"_s, u"primary"_s, u"copy"_s, Ink::OnAccent);
    setWords(support, tr("Copy for support"), tr("For whoever helps"));
    support->setAccessibleName(tr("Copy details of %1").arg(number));
    connect(support, &QPushButton::clicked, this, [this, entry] { Q_EMIT copyChosen(entry); });
    return support;
}

QBoxLayout* QueueRow::makeActions(const engine::QueueEntry& entry, const Setting& setting)
{
    const bool person = isPersons(entry);
    const QueueStep step = queueStep(entry);
    const QString number = entry.document.number;
    auto* others = new QHBoxLayout;
    others->setSpacing(space::xs);
    // After the tax office's own hurdle is gone, or with a new certificate, the document is signed again.
    if (maySignAgain(entry)) {
        auto* again = makeButton(this, u"queueCorrect"_s, u"quiet"_s, u"refresh"_s, Ink::Accent);
        setWords(again, tr("Sign again"), tr("Opens it to be mended; it keeps its number"));
        again->setAccessibleName(tr("Correct %1 and sign it again").arg(number));
        again->setEnabled(!setting.readOnly);
        connect(again, &QPushButton::clicked, this, [this] { Q_EMIT correctionChosen(m_key, {}); });
        others->addWidget(again);
    }
    // It goes out by itself; who has just put things in order need not wait for that.
    if (person && step == QueueStep::Portal && !engine::canMove(entry.document.status, DocumentStatus::Signed)) {
        auto* retry = makeButton(this, u"queueRetry"_s, u"quiet"_s, u"refresh"_s, Ink::Accent);
        setWords(retry, tr("Try now"));
        retry->setAccessibleName(tr("Try %1 now").arg(number));
        retry->setEnabled(!setting.readOnly);
        connect(retry, &QPushButton::clicked, this, [this] { Q_EMIT retryChosen(m_key); });
        others->addWidget(retry);
    }
    auto* open = makeButton(this, u"queueAction"_s, u"quiet"_s, u"eye"_s, Ink::Accent);
    setWords(open, tr("Open"));
    open->setAccessibleName(tr("Open %1").arg(number));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openChosen(m_key); });
    others->addWidget(open);
    if (step != QueueStep::Support && (person || !entry.lastError.isEmpty())) {
        auto* copy = makeButton(this, u"queueCopy"_s, u"quiet"_s, u"copy"_s, Ink::Accent);
        setWords(copy, tr("Details"), tr("Copies them for whoever helps"));
        copy->setAccessibleName(tr("Copy details of %1").arg(number));
        connect(copy, &QPushButton::clicked, this, [this, entry] { Q_EMIT copyChosen(entry); });
        others->addWidget(copy);
    }
    auto* main = makeStep(entry);
    main->setEnabled(!setting.readOnly || main->objectName() != "queueRetry"_L1);
    if (setting.readOnly && step == QueueStep::Correct)
        main->setEnabled(false);
    // What is on its way gets one line; what needs a person has its step above the rest.
    auto* actions = new QBoxLayout(person ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    actions->setSpacing(space::xs);
    if (person) {
        actions->addWidget(main);
        actions->addLayout(others);
    } else {
        actions->addLayout(others);
        actions->addWidget(main);
    }
    if (person)
        actions->addStretch();
    return actions;
}

} // namespace ui
