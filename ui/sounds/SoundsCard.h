#pragma once
#include "common/Panel.h"
#include "sounds/Sounds.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;

namespace ui {

class Dialogs;

// Whether the counter is heard, how loud, and with which tones; each can be tried before it is kept.
class SoundsCard : public Panel
{
    Q_OBJECT
public:
    SoundsCard(Sounds& sounds, Dialogs& dialogs, QWidget* parent);
    void show(const SettingValues& values);
    [[nodiscard]] SettingValues values() const;

private:
    struct Row
    {
        Sound sound;
        QLabel* words;
        QLineEdit* file;
        QPushButton* choose;
        QPushButton* listen;
    };
    void addRow(QGridLayout* grid, Sound sound, const QString& name);
    void choose(const Row& row);
    void retranslate();
    void render();
    [[nodiscard]] SoundChoice choice() const;

    Sounds& m_sounds;
    Dialogs& m_dialogs;
    QLabel* m_title;
    QLabel* m_hint;
    QCheckBox* m_on;
    QLabel* m_volumeWords;
    QSlider* m_volume;
    QLabel* m_percent;
    QList<Row> m_rows;
};

} // namespace ui
