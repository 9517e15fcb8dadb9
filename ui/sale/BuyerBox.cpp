#include "sale/BuyerBox.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <engine/Identification.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

BuyerBox::BuyerBox(QWidget* parent) : Panel(parent), m_card(makeCard()), m_form(makeForm())
{
    setObjectName(u"buyerBox"_s);
    setProperty("look", u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addWidget(m_card);
    column->addWidget(m_form);
    m_form->hide();
    bind([this] {
        m_caption->setText(tr("BUYER"));
        setWords(m_identify, tr("Identify  F3"), tr("Type the cédula or RUC, then F3"));
        setWords(m_final, tr("Final consumer  F4"));
        m_type->setFixedWidth(roomy(120)); // the number beside it must stay readable
        m_formTitle->setText(tr("New customer"));
        fillTypes();
        for (const auto& [edit, words] : {std::pair{m_id, tr("Identification")},
                                          {m_newName, tr("Name or business name")},
                                          {m_mail, tr("E-mail (optional)")},
                                          {m_address, tr("Address (optional)")}}) {
            edit->setPlaceholderText(words);
            edit->setAccessibleName(words);
        }
        m_type->setAccessibleName(tr("Kind of identification"));
        setWords(m_save, tr("Use this customer"), tr("Enter"));
        render();
    });
}

QWidget* BuyerBox::makeCard()
{
    auto* page = new QWidget(this);
    m_caption = makeLabel(page, u"buyerCaption"_s, u"small"_s);
    m_name = makeLabel(page, u"buyerName"_s, u"heading"_s);
    m_name->setWordWrap(true);
    m_details = makeLabel(page, u"buyerDetails"_s, u"muted"_s);
    m_details->setWordWrap(true);
    m_request = makeLabel(page, u"buyerRequest"_s, u"warn"_s);
    m_request->setWordWrap(true);
    m_identify = makeButton(page, u"identify"_s, u"quiet"_s, u"user"_s, Ink::Accent);
    m_final = makeButton(page, u"finalConsumer"_s, u"quiet"_s, u"users"_s, Ink::Accent);
    for (auto* button : {m_identify, m_final})
        button->setFocusPolicy(Qt::TabFocus);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_identify);
    buttons->addWidget(m_final);
    buttons->addStretch();
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addWidget(m_caption);
    column->addWidget(m_name);
    column->addWidget(m_details);
    column->addWidget(m_request);
    column->addLayout(buttons);
    connect(m_identify, &QPushButton::clicked, this, &BuyerBox::identifyChosen);
    connect(m_final, &QPushButton::clicked, this, &BuyerBox::finalConsumerChosen);
    return page;
}

QWidget* BuyerBox::makeForm()
{
    auto* page = new QWidget(this);
    m_formTitle = makeLabel(page, u"customerTitle"_s, u"heading"_s);
    m_type = new QComboBox(page);
    m_type->setObjectName(u"customerType"_s);
    m_id = new QLineEdit(page);
    m_id->setObjectName(u"customerId"_s);
    m_id->setMaxLength(20);
    m_newName = new QLineEdit(page);
    m_newName->setObjectName(u"customerName"_s);
    m_newName->setMaxLength(300);
    m_mail = new QLineEdit(page);
    m_mail->setObjectName(u"customerMail"_s);
    m_mail->setMaxLength(300);
    m_address = new QLineEdit(page);
    m_address->setObjectName(u"customerAddress"_s);
    m_address->setMaxLength(300);
    m_formWarning = makeLabel(page, u"customerWarning"_s, u"warn"_s);
    m_formWarning->setWordWrap(true);
    m_save = makeButton(page, u"customerSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    auto* identity = new QHBoxLayout;
    identity->setSpacing(space::s);
    identity->addWidget(m_type);
    identity->addWidget(m_id, 1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_formTitle);
    column->addLayout(identity);
    column->addWidget(m_formWarning);
    for (auto* edit : {m_newName, m_mail, m_address})
        column->addWidget(edit);
    column->addWidget(m_save);
    for (auto* edit : {m_id, m_newName, m_mail, m_address})
        edit->installEventFilter(this);
    connect(m_save, &QPushButton::clicked, this, &BuyerBox::save);
    return page;
}

void BuyerBox::fillTypes()
{
    const int chosen = qMax(0, m_type->currentIndex());
    m_type->clear();
    for (const auto type :
         {engine::IdType::Cedula, engine::IdType::Ruc, engine::IdType::Passport, engine::IdType::ForeignId})
        m_type->addItem(idTypeText(type), static_cast<int>(type));
    m_type->setCurrentIndex(chosen);
}

void BuyerBox::show(const engine::BuyerRequest& buyer, bool identificationAsked, const QString& limit)
{
    m_buyer = buyer;
    m_asked = identificationAsked;
    m_limit = limit;
    render();
}

void BuyerBox::render()
{
    const bool nobody = m_buyer.idType == engine::IdType::FinalConsumer;
    m_name->setText(nobody ? tr("FINAL CONSUMER") : m_buyer.name);
    QStringList details;
    if (!nobody) {
        details.append(idTypeText(m_buyer.idType) + u' ' + m_buyer.id);
        if (!m_buyer.email.isEmpty())
            details.append(m_buyer.email);
    }
    m_details->setText(details.join(u" · "_s));
    m_details->setVisible(!nobody);
    m_request->setText(
        tr("Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press F3.").arg(m_limit));
    m_request->setVisible(m_asked && nobody);
    m_identify->setVisible(nobody);
    m_final->setVisible(!nobody);
    setLook(this, "tone", m_asked && nobody && !formOpen() ? u"warn"_s : QString());
    setAccessibleName(tr("Buyer: %1").arg(m_name->text()));
}

void BuyerBox::openForm(engine::IdType type, const QString& id, const QString& warning)
{
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(type)));
    m_id->setText(id);
    for (auto* edit : {m_newName, m_mail, m_address})
        edit->clear();
    m_formWarning->setText(warning);
    m_formWarning->setVisible(!warning.isEmpty());
    m_card->hide();
    m_form->show();
    Q_EMIT formToggled(true);
    setLook(this, "tone", {});
    setLook(m_newName, "tone", {});
    (id.isEmpty() ? m_id : m_newName)->setFocus();
}

void BuyerBox::openFormOf(const engine::BuyerRequest& buyer, bool identification)
{
    openForm(buyer.idType, buyer.id, {});
    m_newName->setText(buyer.name);
    m_mail->setText(buyer.email);
    m_address->setText(buyer.address);
    QLineEdit* wanted = identification ? m_id : m_newName;
    wanted->setFocus();
    wanted->selectAll();
}

void BuyerBox::closeForm()
{
    if (!formOpen())
        return;
    showCard();
    Q_EMIT formClosed();
}

void BuyerBox::showCard()
{
    m_form->hide();
    m_card->show();
    render();
    Q_EMIT formToggled(false);
}

bool BuyerBox::formOpen() const
{
    return !m_form->isHidden();
}

void BuyerBox::save()
{
    const auto type = static_cast<engine::IdType>(m_type->currentData().toInt());
    const QString id = m_id->text().trimmed().toUpper();
    const auto check = engine::checkIdentification(type, id);
    const QString name = m_newName->text().simplified();
    setLook(m_id, "tone", check.shapeOk ? QString() : u"alarm"_s);
    setLook(m_newName, "tone", name.isEmpty() ? u"alarm"_s : QString());
    if (!check.shapeOk || name.isEmpty()) {
        m_formWarning->setText(check.shapeOk ? tr("The name is missing.") : identificationText(check.problem));
        m_formWarning->show();
        (check.shapeOk ? m_newName : m_id)->setFocus();
        return;
    }
    const QString mail = m_mail->text().trimmed();
    const bool mailOk = mail.isEmpty() || (mail.count(u'@') == 1 && !mail.contains(u' ') && mail.indexOf(u'@') > 0 &&
                                           mail.lastIndexOf(u'.') > mail.indexOf(u'@') + 1 && !mail.endsWith(u'.'));
    setLook(m_mail, "tone", mailOk ? QString() : u"alarm"_s);
    if (!mailOk) {
        m_formWarning->setText(tr("This is no e-mail address."));
        m_formWarning->show();
        m_mail->setFocus();
        return;
    }
    const engine::Customer customer{id, engine::idTypeCode(type), name, mail, m_address->text().simplified(), {}};
    showCard();
    Q_EMIT saved(customer);
}

bool BuyerBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            save();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace ui
