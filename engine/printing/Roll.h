#pragma once
#include "printing/EscPos.h"

#include <engine/Printing.h>

namespace engine::printing {

struct Look
{
    Align align = Align::Left;
    bool bold = false;
    Size size = Size::Normal;
};

struct RollColumn
{
    QString title;
    Align align = Align::Left;
};

// Lines of text on a roll of paper, as orders for one printer: knows how many characters fit, breaks at blanks, and
// writes what the code page lacks with what it has. Nothing is cut off.
class Roll
{
public:
    explicit Roll(const PrinterSetup& printer);

    void line(const QString& text, const Look& look = {});
    // A label on the left and its value on the right, on one line where both fit.
    void pair(const QString& label, const QString& value, const Look& look = {});
    void rule();
    void blank(int lines = 1);
    // Columns over the full width: those after the first take what their longest text needs, the first the rest. False,
    // and nothing is printed, when less than `least` characters are left for the first.
    bool table(const QList<RollColumn>& columns, const QList<QStringList>& rows, int least);
    // The symbol that a scanner reads, and the text below in digits.
    void accessKey(const QString& key);
    void code128(const QString& text); // left out when the paper is too narrow
    void qr(const QString& text);
    void signature(const QString& who);
    void drawer();                 // opens it, where there is one
    void in(CodePage page);        // the following lines, for the test page
    void raw(const QString& text); // in that page as it is, for the test page
    QByteArray finish();           // paper out to the edge, cut where there is a knife

    [[nodiscard]] int columns() const { return m_paper.columns; }

private:
    void put(const QString& text, const Look& look);
    [[nodiscard]] QString clean(const QString& text) const;
    [[nodiscard]] int room(Size size) const;

    const PrinterSetup m_printer;
    const Paper m_paper;
    CodePage m_page;
    EscPos m_orders;
    Look m_look;
};

// Breaks at blanks, inside a word only where it is longer than a line; every line keeps the indent of the text. At
// least one line.
QStringList wrapped(const QString& text, int width);

} // namespace engine::printing
