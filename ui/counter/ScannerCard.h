#pragma once
#include "common/Panel.h"
#include "counter/CounterSettings.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// The scanner: a test that reads three codes and finds how fast it types, and what the shop's own codes mean.
class ScannerCard : public Panel
{
    Q_OBJECT
public:
    static constexpr int kReadings = 3;

    ScannerCard(KeyRouter& router, QWidget* parent);
    void show(const SettingValues& values);
    [[nodiscard]] SettingValues values() const;
    void stop(); // nothing is measured any more

Q_SIGNALS:
    void gapFound(int gapMs);

private:
    void begin();
    void read(const QString& code, int widestGapMs);
    void retranslate();
    void renderTest();

    KeyRouter& m_router;
    QLabel* m_title;
    QLabel* m_result;
    QPushButton* m_test;
    QList<std::pair<QLabel*, QLineEdit*>> m_fields;
    int m_readings = 0, m_widest = 0, m_gap = 30;
    bool m_measuring = false, m_found = false;
    QString m_last;
};

} // namespace ui
