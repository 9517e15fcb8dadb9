#include "shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString& code)
{
    const QString wanted = code == "en"_L1 ? u"en"_s : u"es"_s;
    if (wanted == m_code)
        return;
    m_code = wanted;
    const bool english = wanted == "en"_L1;
    // The locale first: widgets format amounts while they say their words again.
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedStates)
                                : QLocale(QLocale::Spanish, QLocale::Ecuador));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (!english && m_qt.load(u"qtbase_es"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(english ? u":/i18n/ui_en.qm"_s : u":/i18n/ui_es_EC.qm"_s))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace ui
