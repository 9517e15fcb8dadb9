#include "shell/Launch.h"

#include "common/Theme.h"
#include "common/Words.h"
#include "issuers/FirstRun.h"
#include "people/SignInScreen.h"
#include "shell/Language.h"
#include "shell/MainWindow.h"
#include "shell/Navigation.h"

#include <QApplication>
#include <QMessageBox>

static void initResources()
{
    Q_INIT_RESOURCE(ui); // a static library's resources are not registered by themselves
    Q_INIT_RESOURCE(ui_words);
}

namespace ui {

void prepareApplication(QApplication& application)
{
    initResources();
    qRegisterMetaType<engine::AccessKey>("engine::AccessKey");
    qRegisterMetaType<engine::DocumentStatus>("engine::DocumentStatus");
    qRegisterMetaType<engine::QueueSummary>("engine::QueueSummary");
    qRegisterMetaType<engine::SriReach>("engine::SriReach");
    applyTheme(application, ThemeKind::Light);
}

void showStartFailure(const engine::Error& error, const QString& code)
{
    Language language;
    language.use(code);
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Mostrador"), startFailureText(error));
    box.setDetailedText(error.codeName() + QStringLiteral("\n") + error.detail);
    box.exec();
}

QString languageSetting()
{
    return QStringLiteral("ui.language");
}

std::unique_ptr<QWidget> showMainWindow(const Services& services, bool practice)
{
    auto window = std::make_unique<MainWindow>(services);
    if (practice)
        window->startPractice();
    window->resize(1366, 768);
    window->show();
    return window;
}

bool canBegin(const QWidget& till)
{
    const auto shows = [](const QWidget* part) { return part && part->isVisible(); };
    const auto* signIn = till.findChild<SignInScreen*>();
    return signIn->asks() ||
           (!signIn->isOpen() && (shows(till.findChild<Navigation*>()) || shows(till.findChild<FirstRun*>())));
}

} // namespace ui
