#include "common/FormCard.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

FormCard::FormCard(QWidget* host, const QString& name, int width, const QString& prefix)
    : Overlay(host, name, width), m_prefix(prefix), m_title(makeLabel(card(), prefix + u"Title"_s, u"title"_s)),
      m_message(makeLabel(card(), prefix + u"Message"_s, u"notice"_s)),
      m_cancel(makeButton(card(), prefix + u"Cancel"_s, u"second"_s, u"back"_s)),
      m_save(makeButton(card(), prefix + u"Save"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    m_message->setWordWrap(true);
    cardLayout()->addWidget(m_title);
    connect(m_cancel, &QPushButton::clicked, this, &Overlay::closePanel);
    connect(m_save, &QPushButton::clicked, this, [this] { submit(); });
}

QLineEdit* FormCard::addField(const QString& name, int maxLength)
{
    const QString id = m_prefix + u'_' + name;
    auto* label = makeLabel(card(), id + u"Label"_s, u"small"_s);
    auto* edit = new QLineEdit(card());
    edit->setObjectName(id);
    edit->setMaxLength(maxLength);
    label->setBuddy(edit);
    m_fields.append({name, label, edit});
    connect(edit, &QLineEdit::textEdited, edit, [edit] { setLook(edit, "tone", {}); });
    return edit;
}

QBoxLayout* FormCard::cell(QLabel* label, QWidget* control)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(label);
    column->addWidget(control);
    return column;
}

QBoxLayout* FormCard::cell(QLineEdit* edit) const
{
    const auto field = std::find_if(m_fields.cbegin(), m_fields.cend(), [&](const Field& f) { return f.edit == edit; });
    return cell(field->label, edit);
}

void FormCard::addFoot()
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_save);
    cardLayout()->addWidget(m_message);
    cardLayout()->addLayout(buttons);
}

void FormCard::setTabs(const QList<QWidget*>& inOrder)
{
    const QList<QWidget*> all = inOrder + QList<QWidget*>{m_cancel, m_save};
    for (qsizetype i = 1; i < all.size(); ++i)
        setTabOrder(all[i - 1], all[i]);
}

void FormCard::sayFoot(const QString& keep)
{
    setWords(m_cancel, tr("Back"), tr("Esc"));
    setWords(m_save, keep.isEmpty() ? tr("Keep") : keep, tr("Enter"));
}

void FormCard::reset()
{
    ++m_turn;
    for (const Field& field : std::as_const(m_fields))
        setLook(field.edit, "tone", {});
    waits(false);
    say({}, {});
}

void FormCard::waits(bool busy)
{
    m_busy = busy;
    m_save->setEnabled(!busy);
    if (busy)
        say({}, tr("Keeping…"));
}

void FormCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

void FormCard::complain(QLineEdit* edit, const QString& words)
{
    setLook(edit, "tone", u"alarm"_s);
    edit->setFocus();
    say(u"alarm"_s, words);
}

QLineEdit* FormCard::mark(const QString& field)
{
    for (const Field& each : std::as_const(m_fields)) {
        if (each.name != field)
            continue;
        setLook(each.edit, "tone", u"alarm"_s);
        return each.edit;
    }
    return nullptr;
}

bool FormCard::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        closePanel();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cancel->hasFocus())
            return false;
        if (!takesEnter())
            submit();
        return true;
    default:
        return false;
    }
}

} // namespace ui
