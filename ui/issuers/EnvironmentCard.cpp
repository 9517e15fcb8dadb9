#include "issuers/EnvironmentCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::SriTarget;

namespace ui {

EnvironmentCard::EnvironmentCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"environmentHeading"_s, u"heading"_s)),
      m_path(makeLabel(this, u"environmentPath"_s, u"strong"_s)),
      m_now(makeLabel(this, u"environmentNow"_s, u"muted"_s)),
      m_begin(makeButton(this, u"beginMove"_s, u"second"_s, u"next"_s)),
      m_numberLabel(makeLabel(this, u"nextNumberLabel"_s)), m_number(new QLineEdit(this)),
      m_saveNumber(makeButton(this, u"saveNextNumber"_s, u"second"_s, u"check"_s)), m_step(makeStep()),
      m_message(makeLabel(this, u"environmentMessage"_s, u"notice"_s))
{
    setProperty("look", u"card"_s);
    m_number->setObjectName(u"nextNumber"_s);
    m_number->setMaxLength(9);
    m_numberLabel->setBuddy(m_number);
    for (auto* label : {m_path, m_now, m_message})
        label->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_path);
    words->addWidget(m_now);
    head->addLayout(words, 1);
    head->addWidget(m_begin, 0, Qt::AlignTop);
    auto* number = new QHBoxLayout;
    number->setSpacing(space::m);
    number->addWidget(m_numberLabel);
    number->addWidget(m_number, 1);
    number->addWidget(m_saveNumber);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addLayout(head);
    column->addWidget(m_step);
    column->addLayout(number);
    column->addWidget(m_message);
    connect(m_begin, &QPushButton::clicked, this, [this] { openStep(true); });
    connect(m_saveNumber, &QPushButton::clicked, this, &EnvironmentCard::saveNumber);
    connect(m_number, &QLineEdit::returnPressed, this, &EnvironmentCard::saveNumber);
    openStep(false);
    bind([this] { retranslate(); });
}

QWidget* EnvironmentCard::numberEdit() const
{
    return m_number;
}

QWidget* EnvironmentCard::makeStep()
{
    auto* box = new QFrame(this);
    box->setProperty("look", u"strip"_s);
    box->setProperty("tone", u"warn"_s);
    m_summary = makeLabel(box, u"moveSummary"_s);
    m_summary->setWordWrap(true);
    m_firstLabel = makeLabel(box, u"firstNumberLabel"_s);
    m_first = new QLineEdit(box);
    m_first->setObjectName(u"firstNumber"_s);
    m_first->setMaxLength(9);
    m_firstLabel->setBuddy(m_first);
    m_sure = new QCheckBox(box);
    m_sure->setObjectName(u"moveSure"_s);
    m_cancel = makeButton(box, u"moveCancel"_s, u"second"_s, u"close"_s);
    m_move = makeButton(box, u"moveNow"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(m_firstLabel);
    first->addWidget(m_first, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_move);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_summary);
    column->addLayout(first);
    column->addWidget(m_sure);
    column->addLayout(buttons);
    connect(m_sure, &QCheckBox::toggled, m_move, &QPushButton::setEnabled);
    connect(m_cancel, &QPushButton::clicked, this, [this] { openStep(false); });
    connect(m_move, &QPushButton::clicked, this, &EnvironmentCard::move);
    return box;
}

void EnvironmentCard::retranslate()
{
    m_heading->setText(tr("Environment and numbers"));
    m_numberLabel->setText(tr("Next invoice number"));
    m_number->setAccessibleName(m_numberLabel->text());
    setWords(m_saveNumber, tr("Save"));
    m_saveNumber->setAccessibleName(tr("Save the next number"));
    m_firstLabel->setText(tr("First number there"));
    m_first->setAccessibleName(m_firstLabel->text());
    setWords(m_cancel, tr("Not yet"));
    render();
}

SriTarget EnvironmentCard::next() const
{
    return m_issuer && m_issuer->target == SriTarget::Practice ? SriTarget::Test : SriTarget::Production;
}

void EnvironmentCard::setIssuer(const engine::Issuer& issuer)
{
    m_issuer = issuer;
    m_number->setText(QString::number(issuer.nextSequential));
    render();
}

void EnvironmentCard::render()
{
    setEnabled(m_issuer.has_value());
    const SriTarget now = m_issuer ? m_issuer->target : SriTarget::Practice;
    QStringList path;
    for (const auto target : {SriTarget::Practice, SriTarget::Test, SriTarget::Production})
        path.append(target == now ? u"● "_s + targetText(target) : u"○ "_s + targetText(target));
    m_path->setText(path.join(u"   →   "_s));
    m_path->setAccessibleName(tr("Environment: %1").arg(targetText(now)));
    m_now->setText(
        now == SriTarget::Practice ? tr("Documents go to the tax office inside this program and have no fiscal value.")
        : now == SriTarget::Test   ? tr("Documents go to the tax office's test service and have no fiscal value.")
                                   : tr("Documents go to the tax office and have fiscal value."));
    m_begin->setVisible(now != SriTarget::Production && m_step->isHidden());
    const bool real = next() == SriTarget::Production;
    setWords(m_begin, real ? tr("Move to production") : tr("Move to test"));
    setWords(m_move, real ? tr("Move to production now") : tr("Move to test now"));
    m_summary->setText(
        real ? tr("From the next sale on every invoice is real: it goes to the tax office, has fiscal value and is "
                  "undone only with a "
                  "credit note. Numbers count apart from the test ones. There is no way back from here. Before: the "
                  "tax office must "
                  "have authorised this RUC for production.")
             : tr("From the next sale on documents go over the internet to the tax office's test service. They still "
                  "have no "
                  "fiscal value. The shop's own certificate is needed. There is no way back to practice from here."));
    m_sure->setText(real ? tr("I understand that the invoices will be real")
                         : tr("I understand, move the shop to test"));
    m_sure->setAccessibleName(m_sure->text());
}

void EnvironmentCard::openStep(bool open)
{
    m_step->setVisible(open);
    m_sure->setChecked(false);
    m_move->setEnabled(false);
    // Practice and test count together: the tax office sees one environment in both.
    const bool sameCount = m_issuer && engine::environmentOf(next()) == engine::environmentOf(m_issuer->target);
    m_first->setText(QString::number(sameCount ? m_issuer->nextSequential : 1));
    setLook(m_first, "tone", {});
    say({}, {});
    render();
    if (open)
        m_first->setFocus();
}

std::optional<qint32> EnvironmentCard::typedNext(QLineEdit* edit)
{
    bool ok = false;
    const qint32 number = edit->text().trimmed().toInt(&ok);
    const bool good = ok && number >= 1;
    setLook(edit, "tone", good ? QString() : u"alarm"_s);
    if (good)
        return number;
    say(u"alarm"_s, tr("The number is between 1 and 999999999."));
    edit->setFocus();
    edit->selectAll();
    return std::nullopt;
}

QString EnvironmentCard::refusal(const engine::Error& error) const
{
    if (error.code == engine::ErrorCode::CERTIFICATE_INVALID)
        return tr("This shop signs with the practice certificate, which is worth nothing outside. Set up your own shop "
                  "with your .p12 (button “Set "
                  "up another shop”), or renew the certificate first.");
    if (error.code == engine::ErrorCode::CONFLICT)
        return tr("The number can only move forward: it stands at %1 already.")
            .arg(error.fields.isEmpty() ? QString::number(m_issuer ? m_issuer->nextSequential : 1)
                                        : error.fields.first().value);
    return errorText(error);
}

void EnvironmentCard::move()
{
    const auto first = typedNext(m_first);
    if (!first || !m_issuer)
        return;
    engine::Issuer changed = *m_issuer;
    changed.target = next();
    withPermission(m_services, engine::Permission::ManageSettings, tr("Change the environment"),
                   [this, changed, next = *first](const engine::Actor& by) { moveTo(changed, next, by); });
}

void EnvironmentCard::moveTo(const engine::Issuer& changed, qint32 first, const engine::Actor& by)
{
    m_move->setEnabled(false);
    whenReady(m_services.issuers.update(changed, first, by), this, [this](const engine::Result<engine::Issuer>& saved) {
        if (!saved) {
            m_move->setEnabled(true);
            say(u"alarm"_s, refusal(saved.error()));
            return;
        }
        openStep(false);
        setIssuer(*saved);
        Q_EMIT moved(*saved);
        m_number->setFocus();
        say(u"ok"_s, saved->target == SriTarget::Production
                         ? tr("This shop is in production: the next invoice is real.")
                         : tr("This shop is in the test environment now."));
    });
}

void EnvironmentCard::saveNumber()
{
    if (const auto number = typedNext(m_number); number && m_issuer)
        withPermission(m_services, engine::Permission::ManageSettings, tr("Set the next number"),
                       [this, issuer = *m_issuer, number = *number](const engine::Actor& by) {
                           setNumber(issuer, number, tr("The next invoice gets the number %1.").arg(number), by);
                       });
}

void EnvironmentCard::setNumber(const engine::Issuer& issuer, qint32 number, const QString& done,
                                const engine::Actor& by)
{
    whenReady(m_services.issuers.setNextNumber(issuer.id, number, by), this,
              [this, done](const engine::Result<engine::Issuer>& saved) {
                  if (!saved) {
                      say(u"alarm"_s, refusal(saved.error()));
                      setLook(m_number, "tone", u"alarm"_s);
                      return;
                  }
                  setIssuer(*saved);
                  say(u"ok"_s, done);
                  Q_EMIT moved(*saved);
              });
}

void EnvironmentCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
