#pragma once
#include "common/Panel.h"

class QScrollArea;
class QVBoxLayout;

namespace ui {

// A card over the window, dimming what is behind. Not a dialog: no nested event loop, and scans still reach the sale.
class Overlay : public Panel
{
    Q_OBJECT
public:
    Overlay(QWidget* host, const QString& name, int width);
    virtual void openPanel();
    void closePanel();
    // On a till whose data can only be looked at: says so above what this card would change.
    void sayReadOnly();
    bool scrollKey(int key); // arrows and pages while the card holds more than it shows

Q_SIGNALS:
    void closed();

protected:
    [[nodiscard]] QVBoxLayout* cardLayout() const { return m_layout; }
    [[nodiscard]] QWidget* card() const { return m_content; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    QFrame* m_card;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_layout;
    int m_width;
};

} // namespace ui
