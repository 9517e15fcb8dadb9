#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <QElapsedTimer>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

// Whether both services of the tax office answer at this moment, and how the last 24 hours went.
class OfficeCard : public Panel
{
    Q_OBJECT
public:
    OfficeCard(const Services& services, QWidget* parent);
    void setTarget(engine::SriTarget target);
    void test();
    // What is stored; asks nobody outside. It is read again after a while only, unless it must be.
    void reloadDay(bool must = false);
    [[nodiscard]] const engine::OfficeDay& day() const { return m_day; }

Q_SIGNALS:
    void dayChanged();
    void closeChosen();

private:
    // One service: icon, name, what it said.
    struct Line
    {
        QLabel* icon;
        QLabel* name;
        QLabel* words;
    };
    Line addLine(QBoxLayout* column, const QString& name);
    void render();
    void renderService(const Line& line, const QString& name, const engine::ServiceTest& service);
    void renderDay();
    [[nodiscard]] QString detailsText() const;

    const Services& m_services;
    engine::SriTarget m_target = engine::SriTarget::Practice;
    engine::OfficeTest m_test;
    engine::OfficeDay m_day;
    std::optional<engine::Error> m_testFailed, m_dayFailed;
    bool m_testing = false, m_tested = false, m_dayRead = false;
    QElapsedTimer m_dayAge;
    quint64 m_asked = 0; // counts tests; the answer to an older one is not heard
    QLabel* m_heading;
    Line m_reception, m_authorization;
    QLabel* m_failure;
    QLabel* m_dayHeading;
    QLabel* m_counts;
    QLabel* m_times;
    QLabel* m_silences;
    QPushButton* m_again;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace ui
