#include "documents/DocumentsCsv.h"

#include "common/Format.h"
#include "common/Words.h"

#include <engine/Catalogs.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

struct DocumentsCsv
{
    Q_DECLARE_TR_FUNCTIONS(ui::DocumentsCsv)
public:
    static QStringList heading()
    {
        return {tr("Kind"),  tr("Number"), tr("Date"),       tr("Identification"), tr("Buyer"),
                tr("Total"), tr("State"),  tr("Access key"), tr("Authorised")};
    }
};

namespace {

QString cell(QString text)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u';') || text.contains(u'"') || text.contains(u'\n'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString line(const QStringList& cells)
{
    QStringList safe;
    for (const QString& text : cells)
        safe.append(cell(text));
    return safe.join(u';') + u"\r\n"_s;
}

} // namespace

QByteArray documentsCsv(const QList<engine::DocumentSummary>& documents, bool marked)
{
    const QChar mark = money(engine::Money::fromCents(150)).contains(u"1,50"_s) ? u',' : u'.';
    QString text = line(DocumentsCsv::heading());
    for (const auto& document : documents) {
        QString total = document.total.toString();
        total.replace(u'.', mark);
        // An identification and a key are text: as numbers they would lose their zeros.
        text += line({engine::Catalogs::instance().documentTypeName(document.type), document.number,
                      dateText(document.issueDate), document.buyerId, document.buyerName, total,
                      statusText(document.status), document.accessKey.text(), document.authorizationDate});
    }
    return QByteArray(marked ? "\xEF\xBB\xBF" : "") + text.toUtf8();
}

} // namespace ui
