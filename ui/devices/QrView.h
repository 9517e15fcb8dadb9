#pragma once
#include <engine/QrCode.h>

#include <QWidget>

namespace ui {

// A QR symbol, dark on white in every theme: cameras want it so.
class QrView : public QWidget
{
public:
    explicit QrView(QWidget* parent, const QString& name);
    void setText(const QString& text); // empty = nothing is drawn
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    engine::QrCode m_code;
};

} // namespace ui
