#pragma once
#include <QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace ui {

// The few windows of the system that we ask for. None blocks: the answer comes through the function. Tests put their
// own.
class Dialogs
{
public:
    using PathChosen = std::function<void(const QString&)>;
    using PrinterChosen = std::function<void(std::shared_ptr<QPrinter>)>;

    virtual ~Dialogs() = default;
    virtual void openFile(QWidget* parent, const QString& title, const QString& filter, PathChosen then) = 0;
    virtual void saveFile(QWidget* parent, const QString& title, const QString& suggestion, PathChosen then) = 0;
    virtual void choosePrinter(QWidget* parent, PrinterChosen then) = 0;
};

class SystemDialogs final : public Dialogs
{
public:
    void openFile(QWidget* parent, const QString& title, const QString& filter, PathChosen then) override;
    void saveFile(QWidget* parent, const QString& title, const QString& suggestion, PathChosen then) override;
    void choosePrinter(QWidget* parent, PrinterChosen then) override;
};

} // namespace ui
