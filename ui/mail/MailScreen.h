#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace ui {

class MailServerCard;
class MailTestCard;

// Settings > Mail: the server that mail leaves through, and a letter to try it.
class MailScreen : public Panel
{
    Q_OBJECT
public:
    MailScreen(const Services& services, QWidget* parent);
    void enterPage();
    bool escape(); // true when a letter was called back

Q_SIGNALS:
    void backChosen();

private:
    void test();

    QLabel* m_title;
    QPushButton* m_back;
    QScrollArea* m_scroll;
    MailServerCard* m_server;
    MailTestCard* m_test;
    bool m_testNext = false; // the letter goes when the settings are saved
};

} // namespace ui
