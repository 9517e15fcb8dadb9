#pragma once
#include "common/Panel.h"

#include <engine/Identification.h>

class QComboBox;
class QLineEdit;

namespace ui {

class Verdict;

// Kind and number of an identification, judged at every key: check digit and whose it is.
class IdentityEdit : public Panel
{
    Q_OBJECT
public:
    // The controls are called <prefix>Type, <prefix>Id and <prefix>Warning.
    IdentityEdit(QWidget* parent, const QString& prefix);
    void show(engine::IdType type, const QString& id);
    void setFixed(bool fixed); // somebody known keeps the identification
    [[nodiscard]] engine::IdType type() const;
    [[nodiscard]] QString id() const;
    // False marks the field and takes the keyboard there.
    bool accept();
    void refuse(); // what the engine did not take
    [[nodiscard]] QLineEdit* edit() const { return m_id; }
    [[nodiscard]] QComboBox* kinds() const { return m_type; }

private:
    void typed();
    void judge();
    void fill();
    QComboBox* m_type;
    QLineEdit* m_id;
    Verdict* m_verdict;
    bool m_kindChosen = false; // by hand: ten digits may well be a passport
};

} // namespace ui
