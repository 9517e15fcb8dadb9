#include "shell/KeyRows.h"

#include "shell/Commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

struct KeyRows
{
    Q_DECLARE_TR_FUNCTIONS(ui::KeyRows)
public:
    static QList<KeyRow> all();
};

QList<KeyRow> KeyRows::all()
{
    QList<KeyRow> rows{{tr("Enter"), tr("Add the code; with an empty box: charge"), {}},
                       {u"n*"_s, tr("So many of the next product"), tr("3* then the code")},
                       {u"+  −"_s, tr("One unit more or less"), {}},
                       {tr("↑  ↓  PgUp  PgDn"), tr("Choose a line"), {}}};
    for (const CommandInfo& info : commandTable()) {
        if (info.key.toCombined() != 0 && isOffered(info.command))
            rows.append({keyText(info.key), commandText(info.command), commandNumberText(info.command)});
    }
    rows.append({u"Alt+1 … 0"_s, tr("Quick keys of the page"), {}});
    rows.append({tr("Esc"), tr("Clear the box, then close; never drops a line"), {}});
    return rows;
}

QList<KeyRow> keyRows()
{
    return KeyRows::all();
}

} // namespace ui
