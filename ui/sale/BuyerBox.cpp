#include "sale/BuyerBox.h"

#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "customers/IdentityEdit.h"
#include "customers/MailsEdit.h"
#include "shell/Commands.h"

#include <engine/EmailList.h>
#include <engine/Identification.h>

#include <QCheckBox>
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
        setWords(m_identify, withKey(tr("Identify"), Command::FindCustomer),
                 tr("Type the cédula or RUC, then %1").arg(keyName(Command::FindCustomer)));
        setWords(m_final, withKey(tr("Final consumer"), Command::FinalConsumer));
        m_formTitle->setText(tr("New customer"));
        for (const auto& [edit, words] : {std::pair{m_newName, tr("Name or business name")},
                                          {m_phone, tr("Phone (optional)")},
                                          {m_address, tr("Address (optional)")}}) {
            edit->setPlaceholderText(words);
            edit->setAccessibleName(words);
        }
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
    m_mailBoxes = new QWidget(page);
    auto* mails = new QVBoxLayout(m_mailBoxes);
    mails->setContentsMargins({});
    mails->setSpacing(space::xs);
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
    column->addWidget(m_mailBoxes);
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
    m_identity = new IdentityEdit(page, u"customer"_s);
    const auto line = [page](const QString& name, int maxLength) {
        auto* edit = new QLineEdit(page);
        edit->setObjectName(name);
        edit->setMaxLength(maxLength);
        return edit;
    };
    m_newName = line(u"customerName"_s, 300);
    m_mails = new MailsEdit(page, u"customerMail"_s);
    m_phone = line(u"customerPhone"_s, 30);
    m_address = line(u"customerAddress"_s, 300);
    m_formWarning = makeLabel(page, u"customerTrouble"_s, u"alarm"_s);
    m_formWarning->setWordWrap(true);
    m_save = makeButton(page, u"customerSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    auto* head = new QHBoxLayout;
    head->addWidget(m_formTitle, 1);
    head->addWidget(new CloseButton(page, u"customerClose"_s));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(head);
    for (QWidget* part : QList<QWidget*>{m_identity, m_newName, m_mails, m_phone, m_address, m_formWarning, m_save})
        column->addWidget(part);
    QWidget* before = m_identity->kinds();
    for (QLineEdit* edit : {m_identity->edit(), m_newName, m_mails->edit(), m_phone, m_address}) {
        edit->installEventFilter(this);
        setTabOrder(before, edit);
        before = edit;
    }
    setTabOrder(before, m_save);
    connect(m_save, &QPushButton::clicked, this, &BuyerBox::save);
    return page;
}

void BuyerBox::show(const engine::BuyerRequest& buyer, const QStringList& mails, bool identificationAsked,
                    const QString& limit)
{
    m_buyer = buyer;
    m_known = mails;
    m_asked = identificationAsked;
    m_limit = limit;
    render();
}

// A tick that is set or taken away says at once which addresses get this document.
void BuyerBox::renderMails()
{
    const QStringList all = m_known.size() > 1 ? m_known : QStringList();
    const QStringList chosen = engine::emailList(m_buyer.email);
    while (m_mailTicks.size() > all.size())
        delete m_mailTicks.takeLast();
    while (m_mailTicks.size() < all.size()) {
        auto* tick = new QCheckBox(m_mailBoxes);
        tick->setObjectName(u"buyerMail%1"_s.arg(m_mailTicks.size()));
        tick->setFocusPolicy(Qt::TabFocus);
        m_mailBoxes->layout()->addWidget(tick);
        m_mailTicks.append(tick);
        connect(tick, &QCheckBox::clicked, this, [this] {
            QStringList ticked;
            for (qsizetype i = 0; i < m_mailTicks.size(); ++i) {
                if (m_mailTicks[i]->isChecked())
                    ticked.append(m_known.value(i));
            }
            Q_EMIT mailsChosen(ticked);
        });
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        m_mailTicks[i]->setText(all[i]);
        m_mailTicks[i]->setAccessibleName(tr("Mail the document to %1").arg(all[i]));
        m_mailTicks[i]->setChecked(chosen.contains(all[i], Qt::CaseInsensitive));
    }
    m_mailBoxes->setVisible(!all.isEmpty());
}

void BuyerBox::render()
{
    const bool nobody = m_buyer.idType == engine::IdType::FinalConsumer;
    m_name->setText(nobody ? tr("FINAL CONSUMER") : m_buyer.name);
    QStringList details;
    if (!nobody) {
        details.append(idTypeText(m_buyer.idType) + u' ' + m_buyer.id);
        if (!m_buyer.email.isEmpty() && m_known.size() < 2)
            details.append(m_buyer.email);
    }
    renderMails();
    m_details->setText(details.join(u" · "_s));
    m_details->setVisible(!nobody);
    m_request->setText(tr("Above %1 the buyer must be named. Ask for the cédula or RUC, type it and press %2.")
                           .arg(m_limit, keyName(Command::FindCustomer)));
    m_request->setVisible(m_asked && nobody);
    m_identify->setVisible(nobody);
    m_final->setVisible(!nobody);
    setLook(this, "tone", m_asked && nobody && !formOpen() ? u"warn"_s : QString());
    setAccessibleName(tr("Buyer: %1").arg(m_name->text()));
}

void BuyerBox::openForm(engine::IdType type, const QString& id)
{
    m_identity->show(type, id);
    for (auto* edit : {m_newName, m_phone, m_address})
        edit->clear();
    m_mails->show({});
    m_formWarning->hide();
    m_card->hide();
    m_form->show();
    Q_EMIT formToggled(true);
    setLook(this, "tone", {});
    setLook(m_newName, "tone", {});
    (id.isEmpty() ? m_identity->edit() : m_newName)->setFocus();
}

void BuyerBox::openFormOf(const engine::BuyerRequest& buyer, bool identification)
{
    openForm(buyer.idType, buyer.id);
    m_newName->setText(buyer.name);
    m_mails->show(buyer.email);
    m_address->setText(buyer.address);
    QLineEdit* wanted = identification ? m_identity->edit() : m_newName;
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
    m_formWarning->hide();
    const QString name = m_newName->text().simplified();
    setLook(m_newName, "tone", name.isEmpty() ? u"alarm"_s : QString());
    if (!m_identity->accept())
        return;
    if (name.isEmpty()) {
        m_formWarning->setText(tr("The name is missing."));
        m_formWarning->show();
        m_newName->setFocus();
        return;
    }
    if (!m_mails->accept())
        return;
    engine::Customer customer;
    customer.id = m_identity->id();
    customer.idTypeCode = engine::idTypeCode(m_identity->type());
    customer.name = name;
    customer.email = m_mails->emails();
    customer.phone = m_phone->text().simplified();
    customer.address = m_address->text().simplified();
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
