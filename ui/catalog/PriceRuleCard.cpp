#include "catalog/PriceRuleCard.h"

#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using engine::Decimal;

namespace ui {

PriceRuleCard::PriceRuleCard(QWidget* parent)
    : Panel(parent), m_words(makeLabel(this, u"listRuleWords"_s)), m_percent(new QLineEdit(this)),
      m_step(new QComboBox(this)), m_lessOneCent(new QCheckBox(this)),
      m_look(makeButton(this, u"listRulePreview"_s, u"second"_s, u"eye"_s)),
      m_apply(makeButton(this, u"listRuleApply"_s, u"second"_s, u"check"_s))
{
    m_percent->setObjectName(u"listPercent"_s);
    m_step->setObjectName(u"listStep"_s);
    m_lessOneCent->setObjectName(u"listLessOneCent"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_percent);
    row->addWidget(m_step);
    row->addWidget(m_lessOneCent);
    row->addStretch();
    row->addWidget(m_look);
    row->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_words);
    column->addLayout(row);
    connect(m_percent, &QLineEdit::textEdited, this, [this] {
        setLook(m_percent, "tone", {});
        forget();
    });
    connect(m_step, &QComboBox::activated, this, &PriceRuleCard::forget);
    connect(m_lessOneCent, &QCheckBox::toggled, this, &PriceRuleCard::forget);
    connect(m_look, &QPushButton::clicked, this, &PriceRuleCard::look);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const auto rule = typed())
            Q_EMIT chosen(*rule);
    });
    bind([this] { retranslate(); });
}

void PriceRuleCard::retranslate()
{
    m_words->setText(tr("All products on sale, from their own price:"));
    m_percent->setPlaceholderText(tr("-10 or 5,5"));
    m_percent->setAccessibleName(tr("Percent more, or less with a minus"));
    m_percent->setFixedWidth(roomy(110));
    const int step = qMax(0, m_step->currentIndex());
    m_step->clear();
    const std::pair<QString, int> steps[] = {{tr("to the cent"), 1},     {tr("to 5 cents"), 5},
                                             {tr("to 10 cents"), 10},    {tr("to 50 cents"), 50},
                                             {tr("to the dollar"), 100}, {tr("not rounded"), 0}};
    for (const auto& [words, cents] : steps)
        m_step->addItem(words, cents);
    m_step->setCurrentIndex(step);
    m_step->setAccessibleName(tr("Rounding of the price with taxes"));
    m_lessOneCent->setText(tr("less one cent"));
    m_lessOneCent->setAccessibleName(tr("One cent less than the rounded price, such as 9.99"));
    setWords(m_look, tr("Look first"));
    setWords(m_apply, tr("Set these prices"));
}

void PriceRuleCard::forget()
{
    m_apply->setEnabled(false);
    Q_EMIT outdated();
}

bool PriceRuleCard::asked() const
{
    return m_percent->hasFocus();
}

void PriceRuleCard::look()
{
    const auto rule = typed();
    if (!rule)
        return;
    Q_EMIT lookedAt(*rule);
    m_apply->setEnabled(true);
    m_apply->setFocus();
}

std::optional<engine::PriceRule> PriceRuleCard::typed()
{
    QString text = m_percent->text().trimmed();
    const bool less = text.startsWith(u'-');
    text.remove(u'%');
    const auto number = typedNumber((less ? text.mid(1) : text).trimmed());
    if (!number || (less && *number >= Decimal::fromInt(100)) || *number > Decimal::fromInt(1000)) {
        setLook(m_percent, "tone", u"alarm"_s);
        m_percent->setFocus();
        Q_EMIT refused(tr("Type a percentage, such as -10 or 5,5."));
        return std::nullopt;
    }
    return engine::PriceRule{less ? Decimal() - *number : *number,
                             engine::Money::fromCents(m_step->currentData().toLongLong()), m_lessOneCent->isChecked()};
}

} // namespace ui
