#pragma once
#include "common/Panel.h"

#include <engine/ShelfPrice.h>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// All prices of a list at once: a percentage of the products' own, rounded. What was looked at is what is set.
class PriceRuleCard : public Panel
{
    Q_OBJECT
public:
    explicit PriceRuleCard(QWidget* parent);
    void forget(); // nothing was looked at yet
    void look();
    [[nodiscard]] bool asked() const; // the keyboard is at the percentage

Q_SIGNALS:
    void lookedAt(const engine::PriceRule& rule);
    void outdated(); // something was changed since
    void chosen(const engine::PriceRule& rule);
    void refused(const QString& words);

private:
    void retranslate();
    std::optional<engine::PriceRule> typed();
    QLabel* m_words;
    QLineEdit* m_percent;
    QComboBox* m_step;
    QCheckBox* m_lessOneCent;
    QPushButton* m_look;
    QPushButton* m_apply;
};

} // namespace ui
