#include "people/PersonForm.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "people/PeopleWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kShortestPin = 4, kLongestPin = 8, kLongestName = 60, kLongestBadge = 64;

void onlyDigits(QLineEdit* edit)
{
    static const QRegularExpression digits(u"[0-9]*"_s);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(kLongestPin);
    edit->setContextMenuPolicy(Qt::NoContextMenu);
    edit->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhHiddenText);
    edit->setValidator(new QRegularExpressionValidator(digits, edit));
}

} // namespace

PersonForm::PersonForm(QWidget* parent)
    : Panel(parent), m_heading(makeLabel(this, u"personHeading"_s, u"heading"_s)),
      m_lead(makeLabel(this, u"personLead"_s, u"muted"_s)), m_message(makeLabel(this, u"personMessage"_s, u"notice"_s)),
      m_name(makeEdit(u"personName"_s)), m_role(new QComboBox(this)), m_pin(makeEdit(u"personPin"_s)),
      m_again(makeEdit(u"personPinAgain"_s)), m_badge(makeEdit(u"personBadge"_s)),
      m_takeBadge(makeButton(this, u"personTakeBadge"_s, u"quiet"_s, u"trash"_s, Ink::Accent)),
      m_active(new QCheckBox(this)), m_save(makeButton(this, u"personSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent)),
      m_cancel(makeButton(this, u"personCancel"_s, u"second"_s)),
      m_permissionsTitle(makeLabel(this, u"permissionsTitle"_s, u"strong"_s))
{
    setProperty("look", u"card"_s);
    m_role->setObjectName(u"personRole"_s);
    m_active->setObjectName(u"personActive"_s);
    m_name->setMaxLength(kLongestName);
    m_badge->setMaxLength(kLongestBadge);
    m_badge->setEchoMode(QLineEdit::Password);
    onlyDigits(m_pin);
    onlyDigits(m_again);
    for (QLabel* label : {m_message, m_lead})
        label->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (QWidget* control : QList<QWidget*>{m_name, m_role, m_pin, m_again, m_badge}) {
        grid->addWidget(labelOf(control, control->objectName() + u"Label"_s), row, 0);
        grid->addWidget(control, row++, 1);
    }
    grid->addWidget(m_takeBadge, row++, 1, Qt::AlignLeft);
    grid->addWidget(m_active, row, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* sentences = new QVBoxLayout;
    sentences->setSpacing(space::xs);
    for (const engine::Permission permission : engine::allPermissions()) {
        auto* sentence = makeLabel(this, u"permission_"_s + engine::permissionName(permission));
        sentence->setWordWrap(true);
        m_sentences += sentence;
        sentences->addWidget(sentence);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addWidget(m_lead);
    column->addWidget(m_message);
    column->addLayout(grid);
    column->addLayout(buttons);
    column->addWidget(makeRule(this));
    column->addWidget(m_permissionsTitle);
    column->addLayout(sentences);
    setTabOrder(m_badge, m_takeBadge);
    setTabOrder(m_takeBadge, m_active);
    setTabOrder(m_active, m_save);
    setTabOrder(m_save, m_cancel);
    connect(m_role, &QComboBox::currentIndexChanged, this, &PersonForm::renderPermissions);
    connect(m_takeBadge, &QPushButton::clicked, this, [this] {
        m_badge->clear();
        m_employee.hasBadge = false; // as it will be once it is saved
        say(u"warn"_s, tr("The badge opens nothing any more once you save."));
        render();
        m_save->setFocus();
    });
    connect(m_save, &QPushButton::clicked, this, &PersonForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &PersonForm::cancelled);
    for (QLineEdit* edit : {m_name, m_pin, m_again, m_badge})
        connect(edit, &QLineEdit::returnPressed, this, &PersonForm::save);
    say({}, {});
    bind([this] { render(); });
}

QLineEdit* PersonForm::makeEdit(const QString& name)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    return edit;
}

QLabel* PersonForm::labelOf(QWidget* control, const QString& name)
{
    auto* label = makeLabel(this, name);
    label->setBuddy(control);
    m_labels += label;
    return label;
}

void PersonForm::edit(const engine::Employee& employee, bool firstOfShop)
{
    m_employee = employee;
    m_first = firstOfShop;
    m_name->setText(employee.name);
    for (QLineEdit* edit : {m_pin, m_again, m_badge})
        edit->clear();
    m_active->setChecked(employee.active);
    say({}, {});
    render();
    m_role->setCurrentIndex(
        m_role->findData(static_cast<int>(firstOfShop ? engine::Role::Administrator : employee.role)));
    m_role->setEnabled(!firstOfShop);
    m_active->setEnabled(!firstOfShop);
    setBusy(false);
}

void PersonForm::focusFirst()
{
    m_name->setFocus();
    m_name->selectAll();
}

void PersonForm::scanned(const QString& code)
{
    m_badge->setText(code.left(kLongestBadge));
    say(u"ok"_s, tr("Badge read: save to keep it."));
    m_save->setFocus();
}

void PersonForm::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

void PersonForm::render()
{
    const bool fresh = m_employee.id == 0;
    m_heading->setText(m_first ? tr("The first administrator") : fresh ? tr("New person") : m_employee.name);
    m_lead->setText(tr("From now on everybody signs in with a PIN or a badge before selling."));
    m_lead->setVisible(m_first);
    const QStringList words{tr("Name"), tr("Role"), fresh ? tr("PIN, 4 to 8 digits") : tr("New PIN, 4 to 8 digits"),
                            tr("The PIN again"), fresh ? tr("Badge") : tr("New badge")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(words[i]);
        m_labels[i]->buddy()->setAccessibleName(words[i]);
    }
    m_pin->setPlaceholderText(m_employee.hasPin ? tr("Empty: as it is") : QString());
    m_badge->setPlaceholderText(m_employee.hasBadge ? tr("Empty: as it is") : tr("Pass it before the scanner"));
    m_takeBadge->setVisible(m_employee.hasBadge);
    setWords(m_takeBadge, tr("Take the badge away"), tr("Take the badge of %1 away").arg(m_employee.name));
    m_active->setText(tr("May sign in"));
    m_active->setAccessibleName(m_active->text());
    setWords(m_save, tr("Save"), tr("Enter"));
    setWords(m_cancel, tr("Cancel"), tr("Esc"));
    const int chosen = qMax(0, m_role->currentIndex());
    m_role->clear();
    for (const engine::Role role :
         {engine::Role::Cashier, engine::Role::Supervisor, engine::Role::Administrator, engine::Role::Accountant})
        m_role->addItem(roleText(role), static_cast<int>(role));
    m_role->setCurrentIndex(chosen);
    renderPermissions();
}

void PersonForm::renderPermissions()
{
    if (m_role->currentIndex() < 0)
        return;
    const QSet<engine::Permission> own =
        engine::permissionsOf(static_cast<engine::Role>(m_role->currentData().toInt()));
    m_permissionsTitle->setText(tr("What the role “%1” may do").arg(m_role->currentText()));
    for (qsizetype i = 0; i < m_sentences.size(); ++i) {
        const engine::Permission permission = engine::allPermissions().at(i);
        const bool may = own.contains(permission);
        m_sentences[i]->setText((may ? u"✓  "_s + permissionText(permission)
                                     : u"–  "_s + tr("%1: with somebody's approval").arg(permissionText(permission))));
        setLook(m_sentences[i], "role", may ? QString() : u"muted"_s);
    }
}

void PersonForm::save()
{
    if (!m_save->isEnabled())
        return;
    const QString pin = m_pin->text();
    const bool known = m_employee.hasPin || m_employee.hasBadge || (m_employee.id != 0 && !m_active->isChecked());
    const auto refuse = [this](QLineEdit* edit, const QString& words) {
        say(u"alarm"_s, words);
        edit->setFocus();
        edit->selectAll();
    };
    if (m_name->text().trimmed().isEmpty())
        return refuse(m_name, tr("Type the name."));
    if (!pin.isEmpty() && pin.size() < kShortestPin)
        return refuse(m_pin, tr("A PIN has 4 to 8 digits."));
    if (pin != m_again->text())
        return refuse(m_again, tr("The two PINs are not the same."));
    if (pin.isEmpty() && m_badge->text().isEmpty() && !known)
        return refuse(m_pin, tr("A PIN or a badge is needed to sign in."));
    engine::Employee changed = m_employee;
    changed.name = m_name->text().trimmed();
    changed.role = static_cast<engine::Role>(m_role->currentData().toInt());
    changed.active = m_active->isChecked();
    setBusy(true);
    say({}, {});
    Q_EMIT saveChosen(changed, pin.toLatin1(), m_badge->text());
}

void PersonForm::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
