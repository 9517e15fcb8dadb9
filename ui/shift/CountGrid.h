#pragma once
#include "common/Panel.h"

#include <engine/Sales.h>
#include <engine/Shifts.h>

class QGridLayout;
class QLabel;

namespace ui {

class CountField;

// How many notes and coins there are of each kind and, where asked for, what lies there of every other tender.
class CountGrid : public Panel
{
    Q_OBJECT
public:
    CountGrid(QWidget* parent, const QString& name);
    void setTenders(const QList<engine::TenderKind>& kinds); // those that somebody can count
    void clear();
    void focusFirst();
    [[nodiscard]] bool isValid() const; // every field holds a number, or nothing
    [[nodiscard]] QList<engine::Denomination> pieces() const;
    [[nodiscard]] QList<engine::TenderTotal> others() const;
    [[nodiscard]] engine::Money cash() const;
    [[nodiscard]] QString nameOf(const QString& tender) const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        qint64 cents = 0; // of one piece
        bool coin = false;
        QLabel* label = nullptr;
        CountField* field = nullptr;
        QLabel* sum = nullptr;
    };
    struct Tender
    {
        engine::TenderKind kind;
        QLabel* label = nullptr;
        CountField* field = nullptr;
    };
    void addPieces(QGridLayout* grid, int column, bool coin, const QList<qint64>& values);
    void watch(CountField* field);
    void step(CountField* from, int direction);
    void sayWords();
    void render();

    QList<Row> m_rows;
    QList<Tender> m_tenders;
    QWidget* m_others;
    QGridLayout* m_othersGrid;
    QLabel* m_notesTitle;
    QLabel* m_coinsTitle;
    QLabel* m_othersTitle;
    QLabel* m_totalWords;
    QLabel* m_total;
};

} // namespace ui
