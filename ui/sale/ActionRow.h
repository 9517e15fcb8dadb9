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
    [[nodiscard]] int fitting(int room) const; // buttons side by side
    QGridLayout* m_grid;
    int m_columns = 0;
    QList<std::pair<Command, QPushButton*>> m_buttons;
    bool m_hasLines = false;
    bool m_pictures = true;
};

} // namespace ui
