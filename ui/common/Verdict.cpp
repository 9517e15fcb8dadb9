#include "common/Verdict.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Verdict::Verdict(QWidget* parent, const QString& name)
    : QWidget(parent), m_icon(new QLabel(this)), m_words(makeLabel(this, name, u"small"_s))
{
    m_words->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::xs);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    hide();
}

void Verdict::say(const QString& tone, const QString& words)
{
    const bool fine = tone == "ok"_L1;
    m_icon->setPixmap(iconPixmap(fine ? u"check"_s : u"alert"_s, scaled(16),
                                 fine                 ? Ink::Ok
                                 : tone == "alarm"_L1 ? Ink::Alarm
                                                      : Ink::Warn));
    setVisible(!words.isEmpty());
    showNotice(m_words, tone, words);
}

QString Verdict::words() const
{
    return m_words->text();
}

} // namespace ui
