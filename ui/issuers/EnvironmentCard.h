#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// Where the shop's documents go, the step to the next environment (practice, test, production; the window offers no way
// back), and the number that comes next.
class EnvironmentCard : public Panel
{
    Q_OBJECT
public:
    EnvironmentCard(const Services& services, QWidget* parent);
    void setIssuer(const engine::Issuer& issuer);
    [[nodiscard]] QWidget* numberEdit() const;

Q_SIGNALS:
    void moved(const engine::Issuer& issuer);

private:
    QWidget* makeStep();
    void retranslate();
    void render();
    void openStep(bool open);
    void move();
    void moveTo(const engine::Issuer& changed, qint32 first, const engine::Actor& by);
    void setNumber(const engine::Issuer& issuer, qint32 next, const QString& done, const engine::Actor& by);
    void saveNumber();
    [[nodiscard]] std::optional<qint32> typedNext(QLineEdit* edit);
    [[nodiscard]] engine::SriTarget next() const;
    [[nodiscard]] QString refusal(const engine::Error& error) const;
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    std::optional<engine::Issuer> m_issuer;
    QLabel* m_heading;
    QLabel* m_path;
    QLabel* m_now;
    QPushButton* m_begin;
    QLabel* m_numberLabel;
    QLineEdit* m_number;
    QPushButton* m_saveNumber;
    QWidget* m_step;
    QLabel* m_summary;
    QLabel* m_firstLabel;
    QLineEdit* m_first;
    QCheckBox* m_sure;
    QPushButton* m_cancel;
    QPushButton* m_move;
    QLabel* m_message;
};

} // namespace ui
