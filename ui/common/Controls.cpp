#include "common/Controls.h"

#include "common/Spoken.h"
#include "common/Theme.h"

#include <QApplication>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

class IconView final : public QWidget
{
public:
    IconView(QWidget* parent, QString name, int size, Ink ink) : QWidget(parent), m_name(std::move(name)), m_ink(ink)
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).drawPixmap(0, 0, iconPixmap(m_name, width(), m_ink)); }

private:
    QString m_name;
    Ink m_ink;
};

} // namespace

QPushButton* makeButton(QWidget* parent, const QString& name, const QString& kind, const QString& iconName, Ink ink)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("kind", kind);
    button->setAutoDefault(false);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName, ink));
        button->setIconSize({20, 20});
    }
    return button;
}

QLabel* makeLabel(QWidget* parent, const QString& name, const QString& role)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // names of buyers and products are not markup
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

QWidget* makeIcon(QWidget* parent, const QString& iconName, int size, Ink ink)
{
    return new IconView(parent, iconName, size, ink);
}

QFrame* makeRule(QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setProperty("look", QStringLiteral("rule"));
    return rule;
}

QScrollArea* inScroll(QWidget* page)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

void bringIntoView(QScrollArea* scroll, QWidget* part)
{
    QTimer::singleShot(0, part, [scroll, part] {
        if (!part->isVisible())
            return;
        for (QWidget* up = part; up && up != scroll; up = up->parentWidget()) {
            if (up->layout())
                up->layout()->activate();
        }
        scroll->ensureWidgetVisible(part, 0, space::xl);
    });
}

void followFocus(QScrollArea* scroll)
{
    QObject::connect(qApp, &QApplication::focusChanged, scroll, [scroll](QWidget*, QWidget* now) {
        if (now && scroll->widget()->isAncestorOf(now))
            bringIntoView(scroll, now);
    });
}

void stackWhenLarge(QBoxLayout* layout)
{
    layout->setDirection(textSize() < 150 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void showNotice(QLabel* notice, const QString& tone, const QString& words)
{
    const bool news = notice->text() != words;
    notice->setText(words);
    notice->setVisible(!words.isEmpty());
    setLook(notice, "tone", tone);
    if (news)
        announce(notice, words);
}

void setWords(QAbstractButton* button, const QString& text, const QString& hint)
{
    // A breath between icon and word, which the style sheet cannot give.
    const bool beside = !button->icon().isNull() && qobject_cast<QPushButton*>(button) && !text.isEmpty();
    setButtonText(button, beside ? QChar(0x2002) + text : text);
    setSpokenName(button, text);
    button->setToolTip(hint);
}

StatePage::StatePage(QWidget* parent, const QString& name)
    : QWidget(parent), m_icon(new QLabel(this)),
      m_title(makeLabel(this, name + QStringLiteral("Title"), QStringLiteral("heading"))),
      m_text(makeLabel(this, name + QStringLiteral("Text"), QStringLiteral("muted"))),
      m_action(makeButton(this, name + QStringLiteral("Action"), QStringLiteral("primary"))), m_actions(new QHBoxLayout)
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    m_actions->setSpacing(space::s);
    m_actions->addStretch();
    m_actions->addWidget(m_action);
    m_actions->addStretch();
    column->addLayout(m_actions);
    column->addStretch(3);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    connect(m_action, &QPushButton::clicked, this, &StatePage::actionChosen);
}

void StatePage::show(const QString& iconName, Ink ink, const QString& title, const QString& text, const QString& action,
                     const QString& second)
{
    m_icon->setPixmap(iconPixmap(iconName, 48, ink));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setWords(m_action, action);
    m_action->setVisible(!action.isEmpty());
    if (!m_second && !second.isEmpty()) {
        m_second = makeButton(this, objectName() + QStringLiteral("Second"), QStringLiteral("second"));
        m_actions->insertWidget(2, m_second);
        connect(m_second, &QPushButton::clicked, this, &StatePage::secondChosen);
    }
    if (m_second) {
        setWords(m_second, second);
        m_second->setVisible(!second.isEmpty());
    }
}

} // namespace ui
