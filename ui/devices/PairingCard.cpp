#include "devices/PairingCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "devices/DeviceWords.h"
#include "devices/QrView.h"
#include "people/Session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QTimer>
#include <QUrlQuery>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kTickMs = 500;
}

PairingCard::PairingCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_timer(new QTimer(this)),
      m_heading(makeLabel(this, u"pairHeading"_s, u"heading"_s)), m_lead(makeLabel(this, u"pairLead"_s, u"muted"_s)),
      m_code(makeLabel(this, u"pairCode"_s, u"title"_s)), m_countdown(makeLabel(this, u"pairCountdown"_s)),
      m_qr(new QrView(this, u"pairQr"_s)), m_asks(makeLabel(this, u"pairAsks"_s, u"heading"_s)),
      m_kindLabel(makeLabel(this, u"pairKindLabel"_s)), m_kind(new QComboBox(this)),
      m_scopesLabel(makeLabel(this, u"pairScopesLabel"_s)), m_scopesBox(new QWidget(this)),
      m_real(makeLabel(this, u"pairReal"_s, u"muted"_s)), m_message(makeLabel(this, u"pairMessage"_s, u"notice"_s)),
      m_again(makeButton(this, u"pairAgain"_s, u"second"_s, u"refresh"_s)),
      m_cancel(makeButton(this, u"pairCancel"_s, u"second"_s, u"close"_s)),
      m_refuse(makeButton(this, u"pairRefuse"_s, u"second"_s, u"close"_s)),
      m_approve(makeButton(this, u"pairApprove"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    setProperty("look", u"card"_s);
    m_kind->setObjectName(u"pairKind"_s);
    m_kindLabel->setBuddy(m_kind);
    for (auto* label : {m_lead, m_asks, m_real, m_message})
        label->setWordWrap(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layOut();
    hide();
    m_timer->setInterval(kTickMs);
    connect(m_timer, &QTimer::timeout, this, &PairingCard::tick);
    connect(m_again, &QPushButton::clicked, this, &PairingCard::offer);
    connect(m_cancel, &QPushButton::clicked, this, &PairingCard::end);
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PairingCard::tickThoseOfTheKind);
    say({}, {});
    bind([this] {
        m_heading->setText(tr("Add a device"));
        m_lead->setText(tr("Type this code into the device, or let it read the QR code. It is good for five minutes "
                           "and one device."));
        m_kindLabel->setText(tr("Let it in as"));
        m_kind->setAccessibleName(m_kindLabel->text());
        setWords(m_again, tr("New code"));
        setWords(m_cancel, tr("Close"));
        setWords(m_refuse, tr("Refuse"));
        setWords(m_approve, tr("Let it in"));
        const QSignalBlocker quiet(m_kind);
        const int chosen = m_kind->currentIndex();
        m_kind->clear();
        for (const engine::DeviceKind kind : engine::deviceKinds())
            m_kind->addItem(deviceKindText(kind), static_cast<int>(kind));
        m_kind->setCurrentIndex(qMax(0, chosen));
        m_scopesLabel->setText(tr("It may"));
        for (QCheckBox* box : std::as_const(m_scopes)) {
            box->setText(deviceScopeText(box->property("scope").toString()));
            box->setAccessibleName(box->text());
        }
        render();
    });
}

void PairingCard::layOut()
{
    auto* kind = new QHBoxLayout;
    kind->addWidget(m_kindLabel);
    kind->addWidget(m_kind, 1);
    auto* scopes = new QGridLayout(m_scopesBox);
    scopes->setContentsMargins({});
    scopes->setHorizontalSpacing(space::l);
    scopes->setVerticalSpacing(0);
    for (const QString& scope : engine::grantableScopes()) {
        auto* box = new QCheckBox(m_scopesBox);
        box->setObjectName(u"pairScope_"_s + scope);
        box->setProperty("scope", scope);
        connect(box, &QCheckBox::toggled, this, &PairingCard::render);
        scopes->addWidget(box, int(m_scopes.size()) / 2, int(m_scopes.size()) % 2);
        m_scopes.append(box);
    }
    auto* said = new QWidget(this);
    said->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* words = new QVBoxLayout(said);
    words->setContentsMargins({});
    words->setSpacing(space::s);
    words->addWidget(m_lead);
    words->addWidget(m_code);
    words->addWidget(m_countdown);
    words->addWidget(m_asks);
    words->addLayout(kind);
    words->addWidget(m_scopesLabel);
    words->addWidget(m_scopesBox);
    words->addWidget(m_real);
    words->addStretch();
    auto* body = new QHBoxLayout;
    body->addWidget(said, 1);
    body->addWidget(m_qr, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_refuse);
    buttons->addWidget(m_approve);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addLayout(body);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void PairingCard::begin(const QUrl& url, const QString& fingerprint)
{
    m_url = url;
    m_fingerprint = fingerprint;
    m_request.reset();
    say({}, {});
    show();
    offer();
    m_cancel->setFocus();
}

void PairingCard::setProduction(bool production)
{
    m_production = production;
    render();
}

void PairingCard::end()
{
    if (isHidden())
        return;
    m_timer->stop();
    m_services.devices->withdraw();
    hide();
    Q_EMIT ended();
}

void PairingCard::offer()
{
    whenReady(m_services.devices->offer(), this, [this](const engine::Result<engine::PairingOffer>& offer) {
        if (!offer) {
            say(u"alarm"_s, errorText(offer.error()));
            return;
        }
        m_offer = *offer;
        m_timer->start();
        render();
        Q_EMIT changed();
    });
}

void PairingCard::tick()
{
    render();
    look();
}

void PairingCard::look()
{
    if (m_looking)
        return;
    m_looking = true;
    whenReady(m_services.devices->requests(), this, [this](const engine::Result<QList<engine::PairingRequest>>& all) {
        m_looking = false;
        if (isHidden() || !all)
            return;
        if (!m_request && !all->isEmpty()) {
            showRequest(all->first());
        } else if (m_request && all->isEmpty()) {
            m_request.reset();
            say(u"warn"_s, tr("The device does not wait any more. Begin again with a new code."));
            render();
        }
    });
}

void PairingCard::showRequest(const engine::PairingRequest& request)
{
    m_request = request;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(request.kind)));
    say({}, {});
    tickThoseOfTheKind();
    m_refuse->setFocus(); // whoever presses a key too many lets nobody in
    Q_EMIT changed();
}

// What somebody ticked by hand goes when another kind is chosen.
void PairingCard::tickThoseOfTheKind()
{
    const auto kind = static_cast<engine::DeviceKind>(m_kind->currentData().toInt());
    for (QCheckBox* box : std::as_const(m_scopes)) {
        const QSignalBlocker quiet(box);
        box->setChecked(engine::deviceScopes(kind).contains(box->property("scope").toString()));
    }
    render();
}

QStringList PairingCard::tickedScopes() const
{
    QStringList scopes;
    for (const QCheckBox* box : m_scopes) {
        if (box->isChecked())
            scopes << box->property("scope").toString();
    }
    return scopes;
}

void PairingCard::decide(bool yes)
{
    if (m_request)
        withPermission(m_services, engine::Permission::ManageSettings,
                       yes ? tr("Let “%1” in").arg(m_request->name) : tr("Turn “%1” away").arg(m_request->name),
                       [this, yes](const engine::Actor& by) { decide(yes, by); });
}

void PairingCard::decide(bool yes, const engine::Actor& by)
{
    if (!m_request)
        return;
    const QString name = m_request->name;
    const auto kind = static_cast<engine::DeviceKind>(m_kind->currentData().toInt());
    auto answer = yes ? m_services.devices->approve(m_request->id, kind,
                                                    m_production ? engine::KeyEnvironment::Production
                                                                 : engine::KeyEnvironment::Sandbox,
                                                    tickedScopes(), by)
                      : m_services.devices->refuse(m_request->id, by);
    whenReady(answer, this, [this, yes, name](const engine::Result<bool>& done) {
        if (!done && done.error().code != engine::ErrorCode::NOT_FOUND) { // not allowed, not stored: it waits on
            say(u"alarm"_s, errorText(done.error()));
            return;
        }
        m_request.reset();
        if (!done) {
            say(u"warn"_s, tr("The device does not wait any more. Begin again with a new code."));
            render();
            return;
        }
        end();
        if (yes)
            Q_EMIT letIn(name);
    });
}

void PairingCard::render()
{
    const bool asks = m_request.has_value();
    const qint64 left = qMax<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(m_offer.expiresAt));
    const bool shows = !asks && left > 0;
    for (QWidget* part : {static_cast<QWidget*>(m_lead), static_cast<QWidget*>(m_code)})
        part->setVisible(shows);
    m_countdown->setVisible(!asks);
    m_again->setVisible(!asks);
    for (QWidget* part :
         {static_cast<QWidget*>(m_asks), static_cast<QWidget*>(m_kindLabel), static_cast<QWidget*>(m_kind),
          static_cast<QWidget*>(m_scopesLabel), static_cast<QWidget*>(m_refuse), static_cast<QWidget*>(m_approve)})
        part->setVisible(asks);
    m_scopesBox->setVisible(asks);
    const QStringList scopes = tickedScopes();
    m_approve->setEnabled(!scopes.isEmpty());
    m_real->setVisible(asks && scopes.contains("documents:write"_L1));
    m_real->setText(m_production ? tr("Its invoices are real ones.")
                                 : tr("Its invoices are test ones, without fiscal value."));
    m_code->setText(m_offer.code.left(4) + u"  "_s + m_offer.code.mid(4));
    m_countdown->setText(left > 0 ? tr("Good for %1:%2 more").arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'))
                                  : tr("The code is over. Ask for a new one."));
    QUrl link(u"mostrador://pair"_s);
    QUrlQuery query;
    query.addQueryItem(u"url"_s, m_url.toString());
    query.addQueryItem(u"code"_s, m_offer.code);
    if (!m_fingerprint.isEmpty())
        query.addQueryItem(u"sha256"_s, QString(m_fingerprint).remove(u':'));
    link.setQuery(query);
    m_qr->setText(shows && !m_offer.code.isEmpty() ? link.toString(QUrl::FullyEncoded) : QString());
    m_qr->setAccessibleName(tr("QR code with the address and the code"));
    if (!asks)
        return;
    m_asks->setText(tr("“%1” at %2 wants to come in as: %3")
                        .arg(m_request->name, m_request->address, deviceKindText(m_request->kind)));
}

void PairingCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
