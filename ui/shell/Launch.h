#pragma once
#include "shell/Services.h"

#include <QWidget>

#include <memory>

class QApplication;

namespace ui {

// Look, icons and words of the program; before the first window.
void prepareApplication(QApplication& application);
// The engine did not open: says why in "es" or "en", in a window of its own, and returns when it is closed.
void showStartFailure(const engine::Error& error, const QString& language);
// The setting under which the till keeps its language, "es" or "en".
QString languageSetting();
// The till. With `practice` the demo shop is made on first use, without asking. The services outlive the window.
std::unique_ptr<QWidget> showMainWindow(const Services& services, bool practice);
// Whether a person can begin in it: sign in, or work at once where nobody has to.
bool canBegin(const QWidget& till);

} // namespace ui
