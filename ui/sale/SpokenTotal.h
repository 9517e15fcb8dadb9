#pragma once
#include <QObject>
#include <QString>

class QTimer;
class QWidget;

namespace ui {

// Says the line in hand and the total when the cart has come to rest, so that ten scans in a second are one sentence.
class SpokenTotal : public QObject
{
    Q_OBJECT
public:
    explicit SpokenTotal(QWidget* screen);
    // `line` as it is read in the list; an empty one says nothing, because the sale is over.
    void show(const QString& line, const QString& total);

private:
    void say();

    QWidget* m_screen;
    QTimer* m_rest;
    QString m_line, m_total;
};

} // namespace ui
