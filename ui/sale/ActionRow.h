#pragma once
#include "common/Panel.h"
#include "shell/Commands.h"

class QGridLayout;
class QPushButton;

namespace ui {

// The keys of the selling screen for a finger.
class ActionRow : public Panel
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget* parent);
    void show(bool hasLines, bool mayPark);

Q_SIGNALS:
    void chosen(ui::Command command);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void arrange();
    void sayWords(bool keys, bool pictures);
    [[nodiscard]] int shown() const;
    [[nodiscard]] int natural(const QPushButton* button) const; // width that its words ask for
    [[nodiscard]] int widthOfAll() const;
    QGridLayout* m_grid;
    QList<std::pair<Command, QPushButton*>> m_buttons;
    bool m_hasLines = false;
    bool m_pictures = true;
};

} // namespace ui
