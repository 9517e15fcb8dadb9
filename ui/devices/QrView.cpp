#include "devices/QrView.h"

#include "common/Theme.h"

#include <QPainter>

namespace ui {

namespace {
constexpr int kSide = 190;
}

QrView::QrView(QWidget* parent, const QString& name) : QWidget(parent)
{
    setObjectName(name);
    setFixedSize(sizeHint());
    hide();
}

QSize QrView::sizeHint() const
{
    return {roomy(kSide), roomy(kSide)};
}

void QrView::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    const auto code = text.isEmpty() ? engine::Result<engine::QrCode>(engine::QrCode()) : engine::qrCode(text);
    m_code = code.value_or({});
    setFixedSize(sizeHint());
    setVisible(m_code.size > 0);
    update();
}

void QrView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int modules = m_code.size + 2 * engine::QrCode::kQuiet;
    const int side = qMax(1, qMin(width(), height()) / modules); // whole pixels, so that edges stay sharp
    const int left = (width() - side * m_code.size) / 2;
    const int top = (height() - side * m_code.size) / 2;
    for (int y = 0; y < m_code.size; ++y) {
        for (int x = 0; x < m_code.size; ++x) {
            if (m_code.isDark(x, y))
                painter.fillRect(left + x * side, top + y * side, side, side, Qt::black);
        }
    }
}

} // namespace ui
