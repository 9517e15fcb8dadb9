#include "shell/StartWindow.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QVariantAnimation>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Nobody knows how long it takes, so nothing is counted: a light that glides to and fro shows that the program lives.
class Gliding final : public QWidget
{
public:
    explicit Gliding(QWidget* parent) : QWidget(parent)
    {
        setFixedHeight(4);
        m_way.setStartValue(0.0);
        m_way.setKeyValueAt(0.5, 1.0);
        m_way.setEndValue(0.0);
        m_way.setDuration(2400);
        m_way.setLoopCount(-1);
        connect(&m_way, &QVariantAnimation::valueChanged, this, [this] { update(); });
    }

protected:
    void showEvent(QShowEvent*) override { m_way.start(); }
    void hideEvent(QHideEvent*) override { m_way.stop(); }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors().raised);
        painter.drawRoundedRect(rect(), 2, 2);
        painter.setBrush(colors().accent);
        const double length = width() / 4.0;
        painter.drawRoundedRect(QRectF((width() - length) * m_way.currentValue().toDouble(), 0, length, height()), 2,
                                2);
    }

private:
    QVariantAnimation m_way;
};

} // namespace

StartWindow::StartWindow(QWidget* parent)
    : Panel(parent), m_doing(makeLabel(this, u"startDoing"_s, u"muted"_s)),
      m_why(makeLabel(this, u"startWhy"_s, u"notice"_s)),
      m_close(makeButton(this, u"startClose"_s, u"quiet"_s, u"close"_s, Ink::Accent))
{
    setObjectName(u"page"_s);
    setWindowTitle(u"Mostrador"_s);
    setWindowIcon(QIcon(u":/ui/icons/mostrador.svg"_s));
    auto* sign = new QLabel(this);
    sign->setPixmap(QIcon(u":/ui/icons/mostrador.svg"_s).pixmap(52, 52));
    auto* name = makeLabel(this, u"startName"_s, u"title"_s);
    name->setText(u"Mostrador"_s);
    m_why->setWordWrap(true);
    m_why->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(name);
    words->addWidget(m_doing);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::l);
    head->addWidget(sign);
    head->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addLayout(head);
    column->addWidget(new Gliding(this));
    column->addWidget(m_why);
    column->addWidget(m_close, 0, Qt::AlignRight);
    column->setSizeConstraint(QLayout::SetFixedSize); // it grows by the second line and is never dragged wider
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    bind([this] {
        m_why->setFixedWidth(roomy(460));
        m_doing->setMinimumWidth(roomy(460) - 52 - space::l);
        setWords(m_close, tr("Close  Esc"), tr("Ends the program; nothing is lost"));
        render();
    });
}

void StartWindow::setStep(engine::OpenStep step)
{
    m_step = step;
    render();
}

void StartWindow::explain()
{
    m_explained = true;
    render();
}

void StartWindow::render()
{
    using engine::OpenStep;
    switch (m_step) {
    case OpenStep::Folder:
        m_doing->setText(tr("Opening the shop's data…"));
        m_why->setText(
            tr("The folder with the data answers slowly. A network drive or a memory stick may need a while."));
        break;
    case OpenStep::Keyring:
        m_doing->setText(tr("Asking the keyring for the shop's key…"));
        m_why->setText(
            tr("The keyring of this computer may be waiting for its password: look for its window and type it "
               "there."));
        break;
    case OpenStep::Storage:
        m_doing->setText(tr("Checking what is stored…"));
        m_why->setText(tr("After a power cut, or with a new version, everything is checked before the first sale."));
        break;
    case OpenStep::Practice:
        m_doing->setText(tr("Opening the practice tax office…"));
        m_why->setText(tr("It reads back what was practised before."));
        break;
    }
    m_why->setVisible(m_explained);
    setAccessibleName(m_doing->text());
}

void StartWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Panel::keyPressEvent(event);
}

void StartWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace ui
