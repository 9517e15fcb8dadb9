#include "documents/DocumentsColumns.h"

#include "documents/DocumentsModel.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kNarrowest = 60, kWidest = 800;

struct Known
{
    int column;
    const char* name; // as it is stored
    bool shown;
    int width;
};

// What is shown at first stands whole on the smallest screen.
constexpr Known kKnown[] = {{DocumentsModel::Number, "number", true, 160},
                            {DocumentsModel::Date, "date", true, 156},
                            {DocumentsModel::Kind, "kind", false, 150},
                            {DocumentsModel::Identification, "id", false, 140},
                            {DocumentsModel::Buyer, "buyer", true, 230},
                            {DocumentsModel::Total, "total", true, 98},
                            {DocumentsModel::State, "state", true, 152},
                            {DocumentsModel::Mail, "mail", true, 132},
                            {DocumentsModel::Authorized, "authorized", false, 156},
                            {DocumentsModel::Key, "key", false, 420}};

const Known* known(QStringView name)
{
    const auto* found = std::find_if(std::begin(kKnown), std::end(kKnown),
                                     [&](const Known& each) { return name == QLatin1StringView(each.name); });
    return found == std::end(kKnown) ? nullptr : found;
}

} // namespace

DocumentsColumns::DocumentsColumns()
{
    for (const Known& each : kKnown)
        m_choices.append({each.column, each.shown, each.width});
}

QString DocumentsColumns::settingOf(qint64 employee)
{
    return u"ui.documents.columns."_s + QString::number(employee);
}

DocumentsColumns DocumentsColumns::parse(const QString& text)
{
    const DocumentsColumns usual;
    DocumentsColumns columns;
    columns.m_choices.clear();
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) { // number:1:176
        const QStringList bits = part.split(u':');
        const Known* each = bits.size() == 3 ? known(bits[0]) : nullptr;
        if (each && columns.placeOf(each->column) < 0)
            columns.m_choices.append({each->column, bits[1] == "1"_L1, qBound(kNarrowest, bits[2].toInt(), kWidest)});
    }
    for (const Choice& choice : usual.m_choices) {
        if (columns.placeOf(choice.column) < 0)
            columns.m_choices.append(choice);
    }
    const bool any = std::any_of(columns.m_choices.cbegin(), columns.m_choices.cend(),
                                 [](const Choice& choice) { return choice.shown; });
    return any ? columns : usual;
}

QString DocumentsColumns::toString() const
{
    QStringList parts;
    for (const Choice& choice : m_choices) {
        for (const Known& each : kKnown) {
            if (each.column == choice.column)
                parts.append(QString::fromLatin1(each.name) + (choice.shown ? u":1:"_s : u":0:"_s) +
                             QString::number(choice.width));
        }
    }
    return parts.join(u',');
}

int DocumentsColumns::placeOf(int column) const
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].column == column)
            return static_cast<int>(i);
    }
    return -1;
}

bool DocumentsColumns::shown(int column) const
{
    const int place = placeOf(column);
    return place >= 0 && m_choices[place].shown;
}

bool DocumentsColumns::setShown(int column, bool shown)
{
    const int place = placeOf(column);
    if (place < 0 || m_choices[place].shown == shown)
        return false;
    const auto all = std::count_if(m_choices.cbegin(), m_choices.cend(), [](const Choice& each) { return each.shown; });
    if (!shown && all == 1)
        return false;
    m_choices[place].shown = shown;
    return true;
}

bool DocumentsColumns::move(int column, int steps)
{
    const int from = placeOf(column);
    const int to = from + steps;
    if (from < 0 || to < 0 || to >= m_choices.size())
        return false;
    m_choices.move(from, to);
    return true;
}

void DocumentsColumns::setWidth(int column, int width)
{
    if (const int place = placeOf(column); place >= 0)
        m_choices[place].width = qBound(kNarrowest, width, kWidest);
}

} // namespace ui
