#include "sale/SpokenTotal.h"

#include "common/Spoken.h"

#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRestMs = 400; // longer than from scan to scan of a quick hand

} // namespace

SpokenTotal::SpokenTotal(QWidget* screen) : QObject(screen), m_screen(screen), m_rest(new QTimer(this))
{
    m_rest->setObjectName(u"spokenTotal"_s);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_rest, &QTimer::timeout, this, &SpokenTotal::say);
}

void SpokenTotal::show(const QString& line, const QString& total)
{
    if (line == m_line && total == m_total)
        return; // drawn again, nothing is new
    m_line = line;
    m_total = total;
    if (line.isEmpty())
        m_rest->stop();
    else
        m_rest->start();
}

void SpokenTotal::say()
{
    announce(m_screen, tr("%1. Total %2").arg(m_line, m_total));
}

} // namespace ui
