#pragma once
#include <common/Dialogs.h>

namespace test {

// Chooses this file at once.
class FakeDialogs final : public ui::Dialogs
{
public:
    QString path;
    int printersAsked = 0;
    void openFile(QWidget*, const QString&, const QString&, PathChosen then) override { then(path); }
    void saveFile(QWidget*, const QString&, const QString&, PathChosen then) override { then(path); }
    void choosePrinter(QWidget*, PrinterChosen) override { ++printersAsked; }
};

} // namespace test
