#include "shell/ReadOnlyBand.h"

#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ReadOnlyBand::ReadOnlyBand(QWidget* parent)
    : Panel(parent), m_icon(new QLabel(this)), m_title(makeLabel(this, u"readOnlyTitle"_s, u"strong"_s)),
      m_words(makeLabel(this, u"readOnlyWords"_s))
{
    setObjectName(u"readOnlyBand"_s);
    setProperty("look", u"notice"_s);
    m_words->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_words, 1);
    bind([this] {
        m_refused.clear(); // in the words of another language
        render();
    });
}

void ReadOnlyBand::refuse(const QString& what)
{
    m_refused = what;
    render();
    if (what.isEmpty())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ReadOnlyBand::render()
{
    for (QLabel* label : {m_title, m_words})
        setLook(label, "tone", m_refused.isEmpty() ? u"warn"_s : u"alarm"_s);
    m_icon->setPixmap(
        iconPixmap(m_refused.isEmpty() ? u"eye"_s : u"error"_s, 24, m_refused.isEmpty() ? Ink::Warn : Ink::Alarm));
    m_title->setText(tr("READ ONLY"));
    m_words->setText(m_refused.isEmpty() ? readOnlyText() : tr("Not done: %1.").arg(m_refused) + u' ' + readOnlyText());
    setLook(this, "tone", m_refused.isEmpty() ? u"warn"_s : u"alarm"_s);
    setAccessibleName(m_title->text() + u". "_s + m_words->text());
}

} // namespace ui
