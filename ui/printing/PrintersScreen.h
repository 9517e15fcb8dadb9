#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Printing.h>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace ui {

class PrinterCard;
class ReadGate;
class Session;

// Settings > Printers: which printers, on which paper, and when a ticket is printed.
class PrintersScreen : public Panel
{
    Q_OBJECT
public:
    PrintersScreen(const Services& services, Session& session, QWidget* parent);
    void enterPage();

Q_SIGNALS:
    void backChosen();

private:
    QWidget* makeWhen();
    void layOut();
    void retranslate();
    void load();
    void fill(const engine::PrintSettings& settings);
    void search();
    void renderFound();
    void save();
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    Session& m_session;
    bool m_searching = false;
    std::optional<int> m_count; // of printers found
    std::optional<engine::Error> m_searchFailed;
    QLabel* m_title;
    QPushButton* m_back;
    QLabel* m_message;
    ReadGate* m_gate;
    QScrollArea* m_scroll;
    QLabel* m_whenHeading;
    QLabel* m_whenLabel;
    QComboBox* m_when;
    QLabel* m_copiesLabel;
    QComboBox* m_copies;
    QPushButton* m_search;
    QCheckBox* m_network;
    QLabel* m_found;
    QBoxLayout* m_finding;
    PrinterCard* m_main;
    PrinterCard* m_fallback;
    QPushButton* m_save;
};

} // namespace ui
