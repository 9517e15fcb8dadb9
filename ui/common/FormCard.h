#pragma once
#include "common/Overlay.h"

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// A card with the fields of one thing that the shop keeps: Enter keeps it, Esc leaves everything as it was, and what is
// refused is said under the fields while all that was typed stays.
class FormCard : public Overlay
{
    Q_OBJECT
public:
    bool handleKey(int key);

protected:
    struct Field
    {
        QString name; // as the engine names what it refuses
        QLabel* label;
        QLineEdit* edit;
    };

    // Names of the controls begin with the prefix: productTitle, product_name, productSave.
    FormCard(QWidget* host, const QString& name, int width, const QString& prefix);
    QLineEdit* addField(const QString& name, int maxLength);
    [[nodiscard]] const QList<Field>& fields() const { return m_fields; }
    // A field, or whatever control, below its label.
    static QBoxLayout* cell(QLabel* label, QWidget* control);
    [[nodiscard]] QBoxLayout* cell(QLineEdit* edit) const;
    // What was laid out so far stands between the title and these.
    void addFoot();
    void setTabs(const QList<QWidget*>& inOrder); // the two buttons come last
    void sayFoot(const QString& keep = {});       // the words of the buttons
    [[nodiscard]] QLabel* title() const { return m_title; }

    void reset(); // nothing marked, nothing said, not busy; answers to what was asked before are for nobody
    // To be taken along with what is asked of the engine: another thing may be on the card when the answer comes.
    [[nodiscard]] quint64 turn() const { return m_turn; }
    void waits(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void say(const QString& tone, const QString& words);
    // Marks a field, brings the keyboard there and says why.
    void complain(QLineEdit* edit, const QString& words);
    // The field of that name, marked; nothing when the card has none.
    QLineEdit* mark(const QString& field);

    virtual void submit() = 0;
    // Enter on this control is its own; by default nothing is.
    virtual bool takesEnter() { return false; }

private:
    QString m_prefix;
    QLabel* m_title;
    QLabel* m_message;
    QPushButton* m_cancel;
    QPushButton* m_save;
    QList<Field> m_fields;
    quint64 m_turn = 0; // one for each opening
    bool m_busy = false;
};

} // namespace ui
