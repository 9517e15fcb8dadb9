#include "sale/EntryBox.h"

#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "shell/Commands.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

EntryBox::EntryBox(QWidget* parent)
    : Panel(parent), m_icon(new QLabel(this)), m_promptLabel(makeLabel(this, u"entryPrompt"_s)),
      m_edit(new QLineEdit(this)), m_hint(makeLabel(this, u"entryHint"_s, u"small"_s)),
      m_clear(new CloseButton(this, u"entryClear"_s)),
      m_pad(makeButton(this, u"entryPad"_s, u"quiet"_s, u"pad"_s, Ink::Muted))
{
    setObjectName(u"entryBox"_s);
    setProperty("look", u"entry"_s);
    m_edit->setObjectName(u"entry"_s);
    m_edit->setMaxLength(200);
    m_edit->installEventFilter(this);
    m_icon->setObjectName(u"entryIcon"_s);
    m_icon->setPixmap(iconPixmap(u"barcode"_s, 26, Ink::Muted));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 2, space::l, 2);
    row->setSpacing(space::m);
    row->addWidget(m_icon);
    row->addWidget(m_promptLabel);
    row->addWidget(m_edit, 1);
    row->addWidget(m_hint);
    row->addWidget(m_clear);
    row->addWidget(m_pad);
    m_pad->setCheckable(true);
    m_pad->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the box
    m_pad->setFixedWidth(space::touch);
    connect(m_pad, &QPushButton::clicked, this, &EntryBox::padChosen);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &EntryBox::edited);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { offerToClear(); });
    bind([this] {
        m_pad->setAccessibleName(tr("Number pad"));
        m_pad->setToolTip(tr("Number pad for the finger"));
        sayPrompt();
    });
}

QString EntryBox::text() const
{
    return m_edit->text();
}

void EntryBox::setText(const QString& text)
{
    m_edit->setText(text);
}

QString EntryBox::take()
{
    const QString typed = m_edit->text().trimmed();
    m_edit->clear();
    return typed;
}

void EntryBox::ask(Prompt prompt)
{
    m_prompt = prompt;
    sayPrompt();
    m_edit->setFocus();
}

void EntryBox::setBusy(bool busy)
{
    m_icon->setPixmap(iconPixmap(busy ? u"search"_s : u"barcode"_s, 26, busy ? Ink::Accent : Ink::Muted));
    m_icon->setAccessibleName(busy ? tr("Looking up") : QString());
}

bool EntryBox::padShown() const
{
    return m_pad->isChecked();
}

void EntryBox::offerToClear()
{
    m_clear->setVisible(m_prompt != Prompt::Code || !m_edit->text().isEmpty());
}

void EntryBox::setPadShown(bool shown)
{
    m_pad->setChecked(shown);
    m_pad->setIcon(icon(u"pad"_s, shown ? Ink::Accent : Ink::Muted));
}

void EntryBox::sayPrompt()
{
    QString words;
    switch (m_prompt) {
    case Prompt::Code:
        break;
    case Prompt::Search:
        words = tr("Find");
        break;
    case Prompt::Quantity:
        words = tr("Quantity");
        break;
    case Prompt::Discount:
        words = tr("Discount %");
        break;
    case Prompt::SaleDiscount:
        words = tr("Discount on the sale %");
        break;
    case Prompt::Price:
        words = tr("Price with taxes");
        break;
    case Prompt::VoidReason:
        words = tr("Reason to void the sale");
        break;
    case Prompt::Customer:
        words = tr("Cédula, RUC or name");
        break;
    case Prompt::Unknown:
        words = tr("Unknown code");
        break;
    case Prompt::Confirm:
        words = tr("Is this right?");
        break;
    }
    m_promptLabel->setText(words);
    m_promptLabel->setVisible(!words.isEmpty());
    m_edit->setPlaceholderText(words.isEmpty() ? tr("Scan or type a product") : QString());
    m_edit->setAccessibleName(words.isEmpty() ? tr("Code, quantity or amount") : words);
    m_hint->setText(m_prompt == Prompt::Code ? tr("%1 help").arg(keyName(Command::Help))
                                             : tr("Enter accepts, Esc leaves"));
    m_hint->setVisible(words.isEmpty() || textSize() < 200); // what is typed needs the room
    offerToClear();
}

bool EntryBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        setLook(this, "active", event->type() == QEvent::FocusIn ? u"true"_s : u"false"_s);
    return Panel::eventFilter(watched, event);
}

} // namespace ui
