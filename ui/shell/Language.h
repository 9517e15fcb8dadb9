#pragma once
#include <QObject>
#include <QString>
#include <QTranslator>

namespace ui {

// Installs the words of a language for the whole program; widgets hear of it through QEvent::LanguageChange.
class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;
    void use(const QString& code); // "es" or "en"; anything else is Spanish
    [[nodiscard]] QString code() const { return m_code; }

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_code;
};

} // namespace ui
