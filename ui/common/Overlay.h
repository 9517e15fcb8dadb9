#pragma once
#include "common/Panel.h"

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

Q_SIGNALS:
    void closed();

protected:
    [[nodiscard]] QVBoxLayout* cardLayout() const { return m_layout; }
    [[nodiscard]] QFrame* card() const { return m_card; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    QFrame* m_card;
    QVBoxLayout* m_layout;
    int m_width;
};

} // namespace ui
