#pragma once
#include "common/Overlay.h"
#include "people/Session.h"
#include "shell/Services.h"

#include <engine/Stock.h>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

class Dialogs;

// A file of products or customers: looked through first, then brought in. Bad rows never hold up good ones; they come
// back as a file.
class ImportPanel : public Overlay
{
    Q_OBJECT
public:
    ImportPanel(const Services& services, Session& session, Dialogs& dialogs, QWidget* host);
    void openPanel() override;
    void openFor(engine::ImportKind kind);
    bool handleKey(int key);

Q_SIGNALS:
    void imported();

private:
    void choose();
    void run(bool dryRun);
    void shown(const engine::ImportReport& report, bool dryRun);
    static QString reasonText(const QString& reason);
    void fillProblems(const engine::ImportReport& report);
    void template_();
    void keepRejected();
    void write(const QString& path, const QByteArray& bytes);
    void say(const QString& tone, const QString& words);
    void busy(bool on);
    [[nodiscard]] engine::ImportKind kind() const;

    const Services& m_services;
    Session& m_session;
    Dialogs& m_dialogs;
    QLabel* m_title;
    QLabel* m_hint;
    QComboBox* m_kind;
    QPushButton* m_template;
    QPushButton* m_choose;
    QLabel* m_message;
    QTableWidget* m_problems;
    QPushButton* m_cancel;
    QPushButton* m_keep;
    QPushButton* m_import;
    QByteArray m_csv;
    QByteArray m_rejected;
    int m_good = 0;
    bool m_busy = false;
};

} // namespace ui
