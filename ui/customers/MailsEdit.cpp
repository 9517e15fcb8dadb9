#include "customers/MailsEdit.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Verdict.h"

#include <engine/EmailList.h>

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

MailsEdit::MailsEdit(QWidget* parent, const QString& name)
    : Panel(parent), m_edit(new QLineEdit(this)), m_verdict(new Verdict(this, name + u"Verdict"_s))
{
    m_edit->setObjectName(name);
    m_edit->setMaxLength(300); // campoAdicional of the voucher
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addWidget(m_edit);
    column->addWidget(m_verdict);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { judge(false); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { judge(true); });
    bind([this] {
        m_edit->setPlaceholderText(tr("E-mails, a blank between two (optional)"));
        m_edit->setAccessibleName(tr("E-mails, a blank between two"));
        judge(true);
    });
}

void MailsEdit::show(const QString& emails)
{
    m_edit->setText(engine::emailList(emails).join(u' '));
    judge(true);
}

QString MailsEdit::emails() const
{
    return engine::joinEmails(engine::emailList(m_edit->text()));
}

// Who is in the middle of the last address need not hear yet that it is none.
void MailsEdit::judge(bool alsoLast)
{
    QStringList all = engine::emailList(m_edit->text());
    if (!alsoLast && !all.isEmpty() && m_edit->text().endsWith(all.last()) && !engine::isEmail(all.last()))
        all.removeLast();
    QStringList bad;
    for (const QString& email : std::as_const(all)) {
        if (!engine::isEmail(email))
            bad.append(u'“' + email + u'”');
    }
    setLook(m_edit, "tone", bad.isEmpty() ? QString() : u"alarm"_s);
    if (!bad.isEmpty())
        m_verdict->say(u"alarm"_s, tr("No e-mail address: %1").arg(bad.join(u", "_s)));
    else if (all.size() > 1)
        m_verdict->say(u"ok"_s, tr("%n address(es)", nullptr, static_cast<int>(all.size())));
    else
        m_verdict->say({}, {});
}

bool MailsEdit::accept()
{
    judge(true);
    for (const QString& email : engine::emailList(m_edit->text())) {
        if (engine::isEmail(email))
            continue;
        m_edit->setFocus();
        m_edit->setSelection(static_cast<int>(m_edit->text().indexOf(email)), static_cast<int>(email.size()));
        return false;
    }
    return true;
}

} // namespace ui
