#include "shell/Starting.h"

#include "shell/Language.h"
#include "shell/StartWindow.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QTimer* onceAfter(QObject* parent, int milliseconds)
{
    auto* timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(milliseconds);
    return timer;
}

} // namespace

Starting::Starting(Pace pace)
    : m_language(std::make_unique<Language>()), m_show(onceAfter(this, pace.show)),
      m_explain(onceAfter(this, pace.explain)), m_leave(onceAfter(this, pace.leave))
{
    m_language->use(u"es"_s);
    m_window = std::make_unique<StartWindow>();
    connect(m_window.get(), &StartWindow::closed, this, &Starting::giveUp);
    connect(m_show, &QTimer::timeout, this, [this] {
        m_window->show();
        m_window->activateWindow();
        Q_EMIT shown();
    });
    connect(m_explain, &QTimer::timeout, m_window.get(), &StartWindow::explain);
    connect(m_leave, &QTimer::timeout, this, &Starting::stuck);
}

Starting::~Starting()
{
    m_givenUp = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Starting::begin(Open open)
{
    m_show->start();
    m_explain->start();
    m_thread = std::thread([this, open = std::move(open)] {
        const auto result = open([this](engine::OpenStep step) { return note(step); });
        QMetaObject::invokeMethod(
            this, [this, result] { finish(result); }, Qt::QueuedConnection);
    });
}

void Starting::finish(const engine::Result<void>& result)
{
    m_thread.join();
    for (QTimer* timer : {m_show, m_explain, m_leave})
        timer->stop();
    Q_EMIT ended(result);
}

// In the thread of the work.
bool Starting::note(engine::OpenStep step)
{
    const int number = static_cast<int>(step);
    if (m_step.exchange(number) != number)
        QMetaObject::invokeMethod(
            m_window.get(), [window = m_window.get(), step] { window->setStep(step); }, Qt::QueuedConnection);
    return !m_givenUp;
}

void Starting::giveUp()
{
    if (m_givenUp.exchange(true))
        return;
    m_show->stop();
    m_explain->stop();
    hideWindow();
    m_leave->start();
}

void Starting::hideWindow()
{
    m_window->hide();
}

void Starting::useLanguage(const QString& code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { m_language->use(code); }, Qt::AutoConnection);
}

} // namespace ui
