#pragma once
#include <QList>
#include <QString>

namespace ui {

// Which columns somebody wants to see, in which order and how wide: pixels of text at 100 %, 0 = as it comes.
class DocumentsColumns
{
public:
    struct Choice
    {
        int column = 0; // DocumentsModel::Column
        bool shown = true;
        int width = 0;
    };

    DocumentsColumns(); // what nobody has changed yet
    // Columns that a stored text does not know come last, as they are by default; foreign names are passed over.
    static DocumentsColumns parse(const QString& text);
    [[nodiscard]] QString toString() const;
    // Kept for each employee; 0 = a shop where nobody signs in.
    static QString settingOf(qint64 employee);

    [[nodiscard]] const QList<Choice>& choices() const { return m_choices; }
    [[nodiscard]] bool shown(int column) const;
    // The last column that is shown stays.
    bool setShown(int column, bool shown);
    bool move(int column, int steps); // among all, the hidden ones too
    void setWidth(int column, int width);

private:
    [[nodiscard]] int placeOf(int column) const;
    QList<Choice> m_choices;
};

} // namespace ui
