#pragma once
#include "common/Panel.h"

class QLineEdit;

namespace ui {

class Verdict;

// One field for several addresses. Each is judged by itself; a bad one is named and, when it should be kept, marked.
class MailsEdit : public Panel
{
    Q_OBJECT
public:
    // The field is called `name`, what is thought of it <name>Verdict.
    MailsEdit(QWidget* parent, const QString& name);
    void show(const QString& emails);     // as stored
    [[nodiscard]] QString emails() const; // as it is stored
    bool accept();                        // false marks the first bad one and takes the keyboard there
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

private:
    void judge(bool alsoLast);
    QLineEdit* m_edit;
    Verdict* m_verdict;
};

} // namespace ui
