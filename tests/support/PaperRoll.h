#pragma once
#include <QByteArray>
#include <QImage>
#include <QList>
#include <QStringList>

#include <functional>

namespace testing_support {

// A thermal printer as the command reference of ESC/POS describes one: takes bytes, keeps its modes, and puts dots on
// paper (203 dpi, font A of 12 x 24 dots). Knows nothing of the program that writes to it. Needs a QGuiApplication.
class PaperRoll
{
public:
    explicit PaperRoll(int dots); // of a line: 384 or 576

    void print(const QByteArray& bytes);

    struct Line
    {
        QString text;
        int width = 1, height = 1; // times the normal size, the largest of the line
        bool bold = false;
        int align = 0; // 0 left, 1 centre, 2 right
    };
    [[nodiscard]] const QList<Line>& lines() const { return m_lines; }
    [[nodiscard]] QString text() const; // the lines, one below the other
    [[nodiscard]] QImage picture() const;
    [[nodiscard]] bool has(const QString& text) const { return this->text().contains(text); }

    int cuts = 0, drawerKicks = 0, stateQuestions = 0, reports = 0;
    int overflows = 0;    // lines that were longer than the paper: the rest went to the next line
    int tooWide = 0;      // symbols that did not fit and were not printed
    QStringList barcodes; // what was asked to be printed, in order
    QStringList qrCodes;
    QStringList notKnown;   // orders that the reference does not have
    int blankBeforeCut = 0; // dots without ink between the last ink and the knife

private:
    struct Glyph
    {
        QChar letter;
        int width = 1, height = 1;
        bool bold = false;
    };
    struct Band
    {
        QImage image;
        int top = 0;
    };
    [[nodiscard]] int next();
    void order(int first);
    void escape();
    void group();
    void symbol(); // GS ( k
    void barcode();
    void character(int byte);
    void lineFeed();
    void advance(int dots);
    void put(const QImage& image); // at the alignment
    void reset();
    void unknown(const char* family, int code);

    int m_dots;
    QByteArray m_rest; // bytes of an order that is not whole yet
    qsizetype m_at = 0;
    bool m_short = false;
    int m_page = 0, m_align = 0, m_width = 1, m_height = 1;
    bool m_bold = false;
    int m_barHeight = 162, m_barModule = 3, m_barText = 0;
    int m_qrModule = 3, m_qrLevel = 48;
    QByteArray m_qrData;
    QList<Glyph> m_line;
    QList<Line> m_lines;
    QList<Band> m_bands;
    int m_y = 0, m_lastInk = 0;
};

// What zbarimg reads in a picture, one code a line as it prints them ("CODE-128:...", "QR-Code:...").
QStringList readCodes(const QImage& picture);
// Into the folder of MOSTRADOR_PICTURES, when it is set: to look at.
void keepPicture(const QImage& picture, const QString& name);

} // namespace testing_support
