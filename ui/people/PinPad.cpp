#include "people/PinPad.h"

#include "common/Controls.h"
#include "common/Theme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kLongestPin = 8;
}

PinPad::PinPad(QWidget* parent, const QString& name)
    : Panel(parent), m_label(makeLabel(this, name + u"Label"_s, u"strong"_s)), m_pin(new QLineEdit(this)),
      m_back(makeKey(name + u"Back"_s, {})),
      m_enter(makeButton(this, name + u"Enter"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    setObjectName(name);
    m_pin->setObjectName(name + u"Pin"_s);
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhHiddenText);
    m_pin->setContextMenuPolicy(Qt::NoContextMenu);
    m_pin->setAlignment(Qt::AlignCenter);
    m_pin->setMaxLength(kLongestPin);
    static const QRegularExpression digits(u"[0-9]*"_s);
    m_pin->setValidator(new QRegularExpressionValidator(digits, m_pin));
    auto* keys = new QGridLayout;
    keys->setSpacing(space::s);
    for (int digit = 1; digit <= 10; ++digit) {
        const QString text = QString::number(digit % 10);
        auto* key = makeKey(name + text, text);
        connect(key, &QPushButton::clicked, this, [this, text] {
            if (m_ready)
                m_pin->insert(text);
        });
        m_digits += key;
        keys->addWidget(key, (digit - 1) / 3, digit == 10 ? 1 : (digit - 1) % 3);
    }
    keys->addWidget(m_back, 3, 0);
    keys->addWidget(m_enter, 3, 2);
    m_enter->setFocusPolicy(Qt::NoFocus);
    for (QPushButton* key : m_digits + QList{m_back, m_enter})
        key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (int each = 0; each < 3; ++each)
        keys->setColumnStretch(each, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_label);
    column->addWidget(m_pin);
    column->addLayout(keys);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_ready)
            m_pin->backspace();
    });
    connect(m_enter, &QPushButton::clicked, this, &PinPad::submit);
    connect(m_pin, &QLineEdit::textEdited, this, &PinPad::typed);
    bind([this] {
        m_pin->setAccessibleName(tr("PIN"));
        m_label->setText(tr("PIN"));
        for (QPushButton* key : std::as_const(m_digits))
            setWords(key, key->text());
        m_back->setIcon(icon(u"back"_s));
        m_back->setAccessibleName(tr("Delete the last digit"));
        m_enter->setAccessibleName(tr("Enter"));
    });
}

QPushButton* PinPad::makeKey(const QString& name, const QString& text)
{
    auto* key = makeButton(this, name, u"big"_s);
    key->setText(text);
    key->setFocusPolicy(Qt::NoFocus);
    key->setMinimumWidth(space::touch + space::xl);
    return key;
}

void PinPad::setReady(bool ready)
{
    m_ready = ready;
    m_pin->setReadOnly(!ready);
    for (QPushButton* key : std::as_const(m_digits))
        key->setEnabled(ready);
    m_back->setEnabled(ready);
    m_enter->setEnabled(ready);
}

void PinPad::clear()
{
    m_pin->clear();
}

void PinPad::focusPin()
{
    m_pin->setFocus();
}

bool PinPad::isEmpty() const
{
    return m_pin->text().isEmpty();
}

void PinPad::submit()
{
    if (!m_ready || isEmpty())
        return;
    const QByteArray pin = m_pin->text().toLatin1();
    m_pin->clear(); // it is on no screen longer than it is typed
    Q_EMIT entered(pin);
}

} // namespace ui
