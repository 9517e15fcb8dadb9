#include "customers/IdentityEdit.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Verdict.h"
#include "common/Words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::IdType;
using engine::TaxpayerKind;

namespace ui {

IdentityEdit::IdentityEdit(QWidget* parent, const QString& prefix)
    : Panel(parent), m_type(new QComboBox(this)), m_id(new QLineEdit(this)),
      m_verdict(new Verdict(this, prefix + u"Warning"_s))
{
    m_type->setObjectName(prefix + u"Type"_s);
    m_id->setObjectName(prefix + u"Id"_s);
    m_id->setMaxLength(20);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_type);
    row->addWidget(m_id, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addLayout(row);
    column->addWidget(m_verdict);
    connect(m_id, &QLineEdit::textEdited, this, &IdentityEdit::typed);
    connect(m_type, &QComboBox::activated, this, [this] {
        m_kindChosen = true;
        judge();
    });
    bind([this] {
        m_type->setFixedWidth(roomy(120)); // the number beside it must stay readable
        m_type->setAccessibleName(tr("Kind of identification"));
        m_id->setPlaceholderText(tr("Identification"));
        m_id->setAccessibleName(tr("Identification"));
        fill();
        judge();
    });
}

void IdentityEdit::fill()
{
    const int chosen = qMax(0, m_type->currentIndex());
    m_type->clear();
    for (const auto type : {IdType::Cedula, IdType::Ruc, IdType::Passport, IdType::ForeignId})
        m_type->addItem(idTypeText(type), static_cast<int>(type));
    m_type->setCurrentIndex(chosen);
}

void IdentityEdit::show(IdType type, const QString& id)
{
    m_kindChosen = type == IdType::Passport || type == IdType::ForeignId;
    m_type->setCurrentIndex(qMax(0, m_type->findData(static_cast<int>(type))));
    m_id->setText(id);
    judge();
}

void IdentityEdit::setFixed(bool fixed)
{
    m_id->setReadOnly(fixed);
    m_id->setFocusPolicy(fixed ? Qt::NoFocus : Qt::StrongFocus);
    m_type->setEnabled(!fixed);
}

IdType IdentityEdit::type() const
{
    return static_cast<IdType>(m_type->currentData().toInt());
}

QString IdentityEdit::id() const
{
    return m_id->text().trimmed().toUpper();
}

void IdentityEdit::typed()
{
    const auto guess = engine::guessIdType(id());
    if (guess && *guess != IdType::FinalConsumer && !m_kindChosen)
        m_type->setCurrentIndex(qMax(0, m_type->findData(static_cast<int>(*guess))));
    judge();
}

void IdentityEdit::judge()
{
    setLook(m_id, "tone", {});
    const auto check = engine::checkIdentification(type(), id());
    if (id().isEmpty() || !check.shapeOk) {
        m_verdict->say({}, {}); // not there yet; said when it is kept so
        return;
    }
    QString whose;
    switch (check.kind) {
    case TaxpayerKind::NaturalPerson:
        whose = tr("Natural person");
        break;
    case TaxpayerKind::PrivateCompany:
        whose = tr("Private company");
        break;
    case TaxpayerKind::PublicBody:
        whose = tr("Public body");
        break;
    case TaxpayerKind::Unknown:
        break;
    }
    if (!check.warning.isEmpty())
        m_verdict->say(u"warn"_s, whose.isEmpty() ? identificationText(check.warning)
                                                  : whose + u". "_s + identificationText(check.warning));
    else if (type() == IdType::Cedula || type() == IdType::Ruc)
        m_verdict->say(u"ok"_s, whose.isEmpty() ? tr("The check digit is right")
                                                : tr("%1, the check digit is right").arg(whose));
    else
        m_verdict->say({}, {});
}

bool IdentityEdit::accept()
{
    const auto check = engine::checkIdentification(type(), id());
    if (check.shapeOk && id() != engine::kFinalConsumerId)
        return true;
    m_verdict->say(u"alarm"_s, check.shapeOk ? tr("That is nobody in particular.") : identificationText(check.problem));
    refuse();
    return false;
}

void IdentityEdit::refuse()
{
    setLook(m_id, "tone", u"alarm"_s);
    m_id->setFocus();
}

} // namespace ui
