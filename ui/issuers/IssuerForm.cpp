#include "issuers/IssuerForm.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "issuers/CertificatePicker.h"
#include "people/Session.h"

#include <engine/Identification.h>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

IssuerForm::IssuerForm(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_dialogs(dialogs), m_title(makeLabel(this, u"issuerTitle"_s, u"title"_s)),
      m_save(makeButton(this, u"issuerSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent)),
      m_cancel(makeButton(this, u"issuerCancel"_s, u"second"_s, u"back"_s)),
      m_message(makeLabel(this, u"issuerMessage"_s, u"notice"_s))
{
    setObjectName(u"issuerForm"_s);
    m_message->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(makeCertificate());
    column->addWidget(makeTaxpayer());
    column->addWidget(m_message);
    column->addLayout(buttons);
    column->addStretch();
    connect(m_save, &QPushButton::clicked, this, &IssuerForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &IssuerForm::cancelled);
    bind([this] { retranslate(); });
}

QWidget* IssuerForm::makeCertificate()
{
    auto* box = new QFrame(this);
    box->setProperty("look", u"card"_s);
    m_stepOne = makeLabel(box, u"stepOne"_s, u"heading"_s);
    m_picker = new CertificatePicker(m_services, m_dialogs, {}, box);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_stepOne);
    column->addWidget(m_picker);
    connect(m_picker, &CertificatePicker::accepted, this, &IssuerForm::checked);
    return box;
}

QLineEdit* IssuerForm::addField(QGridLayout* grid, int row, int column, const QString& name, int maxLength)
{
    auto* label = makeLabel(this, name + u"Label"_s, u"small"_s);
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setMaxLength(maxLength);
    label->setBuddy(edit);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(label);
    cell->addWidget(edit);
    grid->addLayout(cell, row, column);
    m_fields.append({name, label, edit});
    connect(edit, &QLineEdit::textEdited, edit, [edit] { setLook(edit, "tone", {}); });
    return edit;
}

QWidget* IssuerForm::makeTaxpayer()
{
    auto* box = new QFrame(this);
    box->setProperty("look", u"card"_s);
    m_stepTwo = makeLabel(box, u"stepTwo"_s, u"heading"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    addField(grid, 0, 0, u"ruc"_s, 13);
    addField(grid, 0, 1, u"businessName"_s, 300);
    addField(grid, 1, 0, u"tradeName"_s, 300);
    addField(grid, 1, 1, u"mainAddress"_s, 300);
    addField(grid, 2, 1, u"branchAddress"_s, 300);
    auto* numbers = new QGridLayout;
    numbers->setHorizontalSpacing(space::m);
    addField(numbers, 0, 0, u"branchCode"_s, 3);
    addField(numbers, 0, 1, u"issuePointCode"_s, 3);
    addField(numbers, 0, 2, u"firstSequential"_s, 9);
    grid->addLayout(numbers, 2, 0);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_environmentLabel = makeLabel(box, u"environmentLabel"_s, u"muted"_s);
    m_environment = new QComboBox(box);
    m_environment->setObjectName(u"issuerEnvironment"_s);
    m_accounting = new QCheckBox(box);
    m_accounting->setObjectName(u"accounting"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_environmentLabel);
    row->addWidget(m_environment);
    row->addStretch();
    row->addWidget(m_accounting);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_stepTwo);
    column->addLayout(grid);
    column->addLayout(row);
    return box;
}

void IssuerForm::retranslate()
{
    m_title->setText(tr("Your shop"));
    m_stepOne->setText(tr("1.  Signing certificate"));
    m_stepTwo->setText(tr("2.  Taxpayer and issue point"));
    setWords(m_save, tr("Start selling"));
    setWords(m_cancel, tr("Back"));
    const QHash<QString, QString> words{{u"ruc"_s, tr("RUC")},
                                        {u"businessName"_s, tr("Business name (razón social)")},
                                        {u"tradeName"_s, tr("Trade name (optional)")},
                                        {u"mainAddress"_s, tr("Main address")},
                                        {u"branchAddress"_s, tr("Address of this branch (optional)")},
                                        {u"branchCode"_s, tr("Branch")},
                                        {u"issuePointCode"_s, tr("Issue point")},
                                        {u"firstSequential"_s, tr("Next number")}};
    for (const Field& field : m_fields) {
        field.label->setText(words.value(field.name));
        field.edit->setAccessibleName(words.value(field.name));
    }
    m_environmentLabel->setText(tr("Environment"));
    m_environment->setAccessibleName(tr("Environment"));
    const int chosen = qMax(0, m_environment->currentIndex());
    m_environment->clear();
    m_environment->addItem(tr("Test: no fiscal value"), static_cast<int>(engine::SriTarget::Test));
    m_environment->addItem(tr("Production: real invoices"), static_cast<int>(engine::SriTarget::Production));
    m_environment->setCurrentIndex(chosen);
    m_accounting->setText(tr("Obliged to keep accounts"));
    m_accounting->setAccessibleName(tr("Obliged to keep accounts"));
}

void IssuerForm::begin()
{
    for (const Field& field : m_fields) {
        field.edit->clear();
        setLook(field.edit, "tone", {});
        if (field.name == "branchCode"_L1 || field.name == "issuePointCode"_L1)
            field.edit->setText(u"001"_s);
        if (field.name == "firstSequential"_L1)
            field.edit->setText(u"1"_s);
    }
    say({}, {});
    busy(false);
    retranslate();
    m_picker->begin();
}

void IssuerForm::checked(const engine::CertificateReport& report)
{
    for (const Field& field : m_fields) {
        if (field.name == "ruc"_L1 && field.edit->text().isEmpty())
            field.edit->setText(report.ruc);
        if (field.name == (report.ruc.isEmpty() ? "ruc"_L1 : "businessName"_L1))
            field.edit->setFocus();
    }
}

bool IssuerForm::complete()
{
    bool ok = true;
    for (const Field& field : m_fields) {
        const QString text = field.edit->text().trimmed();
        const bool digits =
            !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool fine = true;
        if (field.name == "ruc"_L1)
            fine = engine::isIssuerRuc(text);
        else if (field.name == "branchCode"_L1 || field.name == "issuePointCode"_L1)
            fine = digits && text.size() == 3 && text != "000"_L1;
        else if (field.name == "firstSequential"_L1)
            fine = digits && text.toLongLong() >= 1;
        else if (field.name == "businessName"_L1 || field.name == "mainAddress"_L1)
            fine = !text.isEmpty();
        setLook(field.edit, "tone", fine ? QString() : u"alarm"_s);
        if (!fine && ok) {
            say(u"alarm"_s, field.name == "ruc"_L1 ? tr("The RUC of the shop has 13 digits and ends in 001.")
                                                   : tr("Check: %1.").arg(fieldName(field.name)));
            field.edit->setFocus();
        }
        ok = ok && fine;
    }
    return ok;
}

void IssuerForm::submit()
{
    if (m_picker->p12().isEmpty()) {
        m_picker->check();
        return;
    }
    if (!complete())
        return;
    engine::NewIssuer issuer;
    engine::Issuer& profile = issuer.profile;
    const auto text = [this](QLatin1StringView name) {
        for (const Field& field : m_fields) {
            if (field.name == name)
                return field.edit->text().simplified();
        }
        return QString();
    };
    profile.ruc = text("ruc"_L1);
    profile.providerRuc = profile.ruc; // on by default; the settings page changes it
    profile.businessName = text("businessName"_L1);
    profile.tradeName = text("tradeName"_L1);
    profile.mainAddress = text("mainAddress"_L1);
    profile.branchAddress = text("branchAddress"_L1);
    profile.branchCode = text("branchCode"_L1);
    profile.issuePointCode = text("issuePointCode"_L1);
    profile.accounting = m_accounting->isChecked();
    profile.target = static_cast<engine::SriTarget>(m_environment->currentData().toInt());
    issuer.firstSequential = text("firstSequential"_L1).toInt();
    issuer.p12 = m_picker->p12();
    issuer.password = m_picker->password();
    withPermission(m_services, engine::Permission::ManageSettings, tr("Set up an issue point"),
                   [this, issuer](const engine::Actor& by) {
                       busy(true);
                       say({}, tr("Checking the certificate and making a test signature…"));
                       whenReady(m_services.issuers.add(issuer, by), this,
                                 [this](const engine::Result<engine::IssuerAdded>& answer) { submitted(answer); });
                   });
}

void IssuerForm::submitted(const engine::Result<engine::IssuerAdded>& answer)
{
    busy(false);
    if (!answer) {
        markFields(answer.error());
        say(u"alarm"_s, errorText(answer.error()));
        return;
    }
    m_picker->wipe();
    say({}, {});
    Q_EMIT added(answer->issuer, answer->warnings);
}

void IssuerForm::markFields(const engine::Error& error)
{
    for (const auto& refused : error.fields) {
        for (const Field& field : m_fields) {
            if (field.name == refused.field)
                setLook(field.edit, "tone", u"alarm"_s);
        }
    }
    if (error.code == engine::ErrorCode::CERTIFICATE_PASSWORD_INVALID)
        m_picker->focusPassword();
}

void IssuerForm::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

void IssuerForm::busy(bool on)
{
    m_save->setEnabled(!on);
    m_cancel->setEnabled(!on);
}

} // namespace ui
