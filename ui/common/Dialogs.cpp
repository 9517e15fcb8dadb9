#include "common/Dialogs.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace ui {

namespace {

void ask(QFileDialog* dialog, Dialogs::PathChosen then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [then = std::move(then)](const QString& path) { then(path); });
    dialog->open();
}

} // namespace

void SystemDialogs::openFile(QWidget* parent, const QString& title, const QString& filter, PathChosen then)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, std::move(then));
}

void SystemDialogs::saveFile(QWidget* parent, const QString& title, const QString& suggestion, PathChosen then)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    ask(dialog, std::move(then));
}

void SystemDialogs::choosePrinter(QWidget* parent, PrinterChosen then)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), dialog,
                     [printer, then = std::move(then)](QPrinter*) { then(printer); });
    dialog->open();
}

} // namespace ui
