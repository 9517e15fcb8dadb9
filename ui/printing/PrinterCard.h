#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Printing.h>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// One printer: how it is reached, its paper, its letters, and a try of both. `prefix` begins every object name.
class PrinterCard : public Panel
{
    Q_OBJECT
public:
    enum class Use { Main, Fallback };
    PrinterCard(const Services& services, Use use, const QString& prefix, QWidget* parent);

    void setPrinter(const engine::PrinterSetup& printer);
    [[nodiscard]] engine::PrinterSetup printer() const;
    void setFound(const QList<engine::PrinterSetup>& found);
    // What is missing; empty when the printer can be used as it is typed.
    [[nodiscard]] QString obstacle();
    void say(const QString& tone, const QString& words);
    void focusFirst();

private:
    void layOut();
    void addRow(QGridLayout* grid, QLabel* label, QWidget* control);
    void retranslate();
    void renderFound();
    void render();
    void take(int index);
    void run(bool drawer);

    const Services& m_services;
    const Use m_use;
    QList<engine::PrinterSetup> m_found;
    bool m_busy = false;
    QLabel* m_heading;
    QLabel* m_lead;
    QLabel* m_foundLabel;
    QComboBox* m_foundBox;
    QLabel* m_linkLabel;
    QComboBox* m_link;
    QLabel* m_addressLabel;
    QLineEdit* m_address;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_paperLabel;
    QComboBox* m_paper;
    QLabel* m_pageLabel;
    QComboBox* m_page;
    QCheckBox* m_cuts;
    QCheckBox* m_drawer;
    QPushButton* m_test;
    QPushButton* m_open;
    QBoxLayout* m_checks;
    QBoxLayout* m_buttons;
    QLabel* m_message;
};

} // namespace ui
