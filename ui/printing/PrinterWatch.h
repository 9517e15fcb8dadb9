#pragma once
#include <engine/Printing.h>

#include <QObject>

namespace ui {

// The till's printer as it was last heard of.
struct PrinterSign
{
    bool known = false; // the settings were read
    bool setUp = false;
    bool hasDrawer = false;
    QString name;
    QString problem;     // of the last job, as in PrintResult::problem; empty = it went well, or none was printed yet
    bool printed = true; // false: nothing came out, not even on the fallback
};

// Stands between the windows and the printing and listens to what comes back, so that the state bar knows of a printer
// without asking it anything: a question would stand in the way of a ticket.
class PrinterWatch : public QObject, public engine::Printing
{
    Q_OBJECT
public:
    // `printing` outlives this.
    PrinterWatch(engine::Printing& printing, QObject* parent);
    [[nodiscard]] const PrinterSign& sign() const { return m_sign; }

    engine::Answer<engine::PrintSettings> settings() override;
    engine::Answer<bool> saveSettings(engine::Actor actor, engine::PrintSettings settings) override;
    engine::Answer<QList<engine::PrinterSetup>> search(bool network) override;
    engine::Answer<engine::PrintResult> ticket(engine::AccessKey key, engine::Money received, engine::Money change,
                                               bool drawer, bool copy) override;
    engine::Answer<engine::PrintResult> report(engine::ShiftReport report, bool copy) override;
    engine::Answer<engine::PrintResult> cashSlip(engine::CashMovement movement, QString till, bool copy) override;
    engine::Answer<engine::PrintResult> openDrawerOf(engine::AccessKey sale) override;
    engine::Answer<engine::PrintResult> openDrawer(engine::Actor actor, engine::IssuerId issuer,
                                                   engine::CashMovement movement, QString key) override;
    // A trial of some printer says nothing of the one that the shop has chosen.
    engine::Answer<engine::PrintResult> testPage(engine::PrinterSetup printer) override;
    engine::Answer<engine::PrintResult> testDrawer(engine::PrinterSetup printer) override;

Q_SIGNALS:
    void changed();

private:
    void take(const engine::PrintSettings& settings);
    enum class Job { Paper, Drawer };
    engine::Answer<engine::PrintResult> heard(engine::Answer<engine::PrintResult> answer, Job job = Job::Paper);

    engine::Printing& m_printing;
    PrinterSign m_sign;
};

} // namespace ui
