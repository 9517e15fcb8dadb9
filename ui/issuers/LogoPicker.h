#pragma once
#include "common/Panel.h"

#include <engine/Result.h>

#include <QImage>

class QLabel;
class QPushButton;

namespace ui {

class Dialogs;

// The picture that stands at the head of the printed document: chosen from a file, judged and unpacked in a pool
// thread, shown as it will be printed. It takes effect when the shop is saved.
class LogoPicker : public Panel
{
    Q_OBJECT
public:
    LogoPicker(Dialogs& dialogs, QWidget* parent);
    void setLogo(const QByteArray& bytes); // PNG or JPEG, empty = none
    [[nodiscard]] const QByteArray& logo() const { return m_bytes; }

private:
    // What became of a file in the pool.
    struct Judged
    {
        enum class Fault { None, Unreadable, Kind, Size };
        Fault fault = Fault::None;
        QByteArray bytes;
        QImage picture; // no larger than the preview needs
    };
    static Judged judge(const QByteArray& bytes);
    void chooseFile();
    void look(const QByteArray& bytes, bool chosen);
    void take(const Judged& judged, bool chosen);
    void render();

    Dialogs& m_dialogs;
    QByteArray m_bytes;
    QImage m_picture;
    Judged::Fault m_fault = Judged::Fault::None;
    quint64 m_asked = 0; // an answer about an earlier picture is not taken
    QLabel* m_preview;
    QLabel* m_message;
    QPushButton* m_choose;
    QPushButton* m_remove;
};

} // namespace ui
