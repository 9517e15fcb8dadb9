#pragma once
#include <common/Dialogs.h>

#include <memory>

namespace test {

// Chooses this file at once.
class FakeDialogs final : public ui::Dialogs
{
public:
    QString path;
    int printersAsked = 0;
    std::shared_ptr<QPrinter> printer; // chosen when there is one
    void openFile(QWidget*, const QString&, const QString&, PathChosen then) override { then(path); }
    void saveFile(QWidget*, const QString&, const QString&, PathChosen then) override { then(path); }
    void choosePrinter(QWidget*, PrinterChosen then) override
    {
        ++printersAsked;
        if (printer)
            then(printer);
    }
};

} // namespace test
