#include "issuers/CertificateCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "issuers/CertificatePicker.h"
#include "people/Session.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qint64 kSoonDays = 30;
}

CertificateCard::CertificateCard(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"certificateHeading"_s, u"heading"_s)),
      m_facts(makeLabel(this, u"certificateFacts"_s)),
      m_renew(makeButton(this, u"renewCertificate"_s, u"second"_s, u"certificate"_s)),
      m_lead(makeLabel(this, u"renewLead"_s, u"muted"_s)),
      m_picker(new CertificatePicker(services, dialogs, u"renew_"_s, this)),
      m_use(makeButton(this, u"renewUse"_s, u"primary"_s, u"check"_s, Ink::OnAccent)),
      m_cancel(makeButton(this, u"renewCancel"_s, u"second"_s, u"close"_s)),
      m_message(makeLabel(this, u"renewMessage"_s, u"notice"_s))
{
    setProperty("look", u"card"_s);
    for (auto* label : {m_facts, m_lead, m_message})
        label->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_facts, 1);
    head->addWidget(m_renew, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_use);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addLayout(head);
    column->addWidget(m_lead);
    column->addWidget(m_picker);
    column->addWidget(m_message);
    column->addLayout(buttons);
    connect(m_renew, &QPushButton::clicked, this, [this] { openForm(true); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { openForm(false); });
    connect(m_use, &QPushButton::clicked, this, &CertificateCard::renew);
    connect(m_picker, &CertificatePicker::changed, this, [this] { m_use->setEnabled(false); });
    connect(m_picker, &CertificatePicker::accepted, this, [this] {
        m_use->setEnabled(true);
        m_use->setFocus();
    });
    openForm(false);
    bind([this] {
        m_heading->setText(tr("Signing certificate"));
        m_lead->setText(tr(
            "The new certificate takes the place of the old one at once; documents signed before stay as they are."));
        setWords(m_renew, tr("Renew certificate"));
        setWords(m_use, tr("Use this certificate"));
        setWords(m_cancel, tr("Keep the old one"));
        render();
    });
}

void CertificateCard::setIssuer(const engine::Issuer& issuer)
{
    m_issuer = issuer;
    render();
}

void CertificateCard::focusRenew()
{
    m_renew->setFocus();
}

void CertificateCard::openForm(bool open)
{
    m_renew->setVisible(!open);
    for (QWidget* part : {static_cast<QWidget*>(m_lead), static_cast<QWidget*>(m_picker), static_cast<QWidget*>(m_use),
                          static_cast<QWidget*>(m_cancel)})
        part->setVisible(open);
    m_use->setEnabled(false);
    say({}, {});
    if (open && m_issuer)
        m_picker->begin(m_issuer->ruc);
    else
        m_picker->wipe();
}

void CertificateCard::render()
{
    m_renew->setEnabled(m_issuer.has_value());
    if (!m_issuer || !m_issuer->certificateTo.isValid()) {
        m_facts->setText(tr("No certificate is loaded."));
        setLook(m_facts, "tone", {});
        return;
    }
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(m_issuer->certificateTo);
    QStringList warnings;
    if (days >= 0 && days < kSoonDays)
        warnings.append(u"certificate.expiresSoon"_s);
    if (m_services.info.keyProtection == engine::KeyProtection::KeyFile)
        warnings.append(u"key.inFile"_s);
    m_facts->setText(
        certificateWords(m_issuer->certificateSubject, m_issuer->ruc, m_issuer->certificateTo, warnings).join(u"\n"_s));
    setLook(m_facts, "tone", days < 7 ? u"alarm"_s : days < kSoonDays ? u"warn"_s : QString());
}

void CertificateCard::renew()
{
    if (m_issuer)
        withPermission(m_services, engine::Permission::ManageSettings, tr("Use another certificate"),
                       [this, id = m_issuer->id](const engine::Actor& by) { takeUp(id, by); });
}

void CertificateCard::takeUp(engine::IssuerId id, const engine::Actor& by)
{
    m_use->setEnabled(false);
    m_cancel->setEnabled(false);
    whenReady(m_services.issuers.renewCertificate(id, m_picker->p12(), m_picker->password(), by), this,
              [this](const engine::Result<engine::IssuerAdded>& answer) {
                  m_cancel->setEnabled(true);
                  if (!answer) {
                      say(u"alarm"_s, errorText(answer.error()));
                      m_picker->focusPassword();
                      return;
                  }
                  openForm(false);
                  setIssuer(answer->issuer);
                  QStringList words{tr("The new certificate signs from now on.")};
                  for (const QString& warning : answer->warnings)
                      words.append(warningText(warning));
                  say(answer->warnings.isEmpty() ? u"ok"_s : u"warn"_s, words.join(u"\n"_s));
                  m_renew->setFocus();
                  Q_EMIT renewed(answer->issuer);
              });
}

void CertificateCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
