#include "support/PaperRoll.h"

#include <QDir>
#include <QFont>
#include <QPainter>
#include <QProcess>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <zint.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace testing_support {

namespace {

constexpr int kCell = 12, kHeight = 24, kSpacing = 30;
constexpr int kEsc = 0x1b, kGs = 0x1d, kFs = 0x1c, kDle = 0x10;

// ISO/IEC 15417 table 1: widths of bars and spaces, from value 0 to the stop.
constexpr std::array kCode128 = {
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112"};

QChar letterOf(int page, int byte)
{
    if (byte < 0x80)
        return QChar(byte);
    const char* name = page == 0    ? "IBM437"
                       : page == 2  ? "IBM850"
                       : page == 19 ? "IBM00858"
                       : page == 16 ? "windows-1252"
                                    : nullptr;
    if (!name)
        return u'\ufffd';
    QStringDecoder decode(name);
    if (!decode.isValid())
        qFatal("no decoder for %s", name);
    const QString text = decode(QByteArray(1, static_cast<char>(byte)));
    return text.isEmpty() ? QChar(u'\ufffd') : text.front();
}

} // namespace

PaperRoll::PaperRoll(int dots) : m_dots(dots) {}

void PaperRoll::reset()
{
    m_page = m_align = 0;
    m_width = m_height = 1;
    m_bold = false;
    m_barHeight = 162;
    m_barModule = 3;
    m_barText = 0;
    m_qrModule = 3;
    m_qrLevel = 48;
    m_line.clear();
}

int PaperRoll::next()
{
    if (m_at >= m_rest.size()) {
        m_short = true;
        return 0;
    }
    return static_cast<unsigned char>(m_rest[m_at++]);
}

void PaperRoll::print(const QByteArray& bytes)
{
    m_rest += bytes;
    while (m_at < m_rest.size()) {
        const qsizetype start = m_at;
        m_short = false;
        order(next());
        if (m_short) { // its end has not come yet: read again with the rest. Orders act when they are whole.
            m_rest = m_rest.mid(start);
            m_at = 0;
            return;
        }
    }
    m_rest.clear();
    m_at = 0;
}

void PaperRoll::order(int first)
{
    switch (first) {
    case '\n':
        lineFeed();
        break;
    case '\r':
        break;
    case kEsc:
        escape();
        break;
    case kGs:
        group();
        break;
    case kFs:
        if (const int code = next(); code != '.' && !m_short)
            unknown("FS", code);
        break;
    case kDle: {
        const int code = next();
        const int kind = next();
        if (m_short)
            break;
        if (code == 4 && (kind == 1 || kind == 2 || kind == 3 || kind == 4))
            ++stateQuestions;
        else
            unknown("DLE", code);
        break;
    }
    default:
        if (first < 0x20)
            unknown("control", first);
        else
            character(first);
    }
}

void PaperRoll::unknown(const char* family, int code)
{
    notKnown << QString::fromLatin1(family) + u' ' + QString::number(code, 16);
}

void PaperRoll::escape()
{
    const int code = next();
    if (m_short)
        return;
    if (code == '@') {
        reset();
        return;
    }
    if (code == 'p') {
        const int pin = next();
        const int on = next();
        const int off = next();
        if (!m_short && pin <= 1 && on > 0 && off >= on)
            ++drawerKicks;
        return;
    }
    const int n = next();
    if (m_short)
        return;
    switch (code) {
    case 't':
        m_page = n;
        break;
    case 'R':
        if (n != 0)
            unknown("ESC R", n);
        break;
    case 'a': // only at the start of a line, says the reference
        if (!m_line.isEmpty() || n > 2)
            unknown("ESC a", n);
        m_align = n;
        break;
    case 'E':
        m_bold = (n & 1) != 0;
        break;
    case 'd':
        if (!m_line.isEmpty())
            lineFeed();
        advance(n * kSpacing);
        for (int i = 0; i < n; ++i)
            m_lines.append(Line());
        break;
    default:
        unknown("ESC", code);
    }
}

void PaperRoll::group()
{
    const int code = next();
    if (code == '(') {
        if (next() == 'k')
            symbol();
        else if (!m_short)
            unknown("GS (", code);
        return;
    }
    if (code == 'k') {
        barcode();
        return;
    }
    const int n = next();
    if (m_short)
        return;
    switch (code) {
    case '!':
        m_width = (n >> 4) + 1;
        m_height = (n & 0xf) + 1;
        break;
    case 'h':
        m_barHeight = n;
        break;
    case 'w':
        if (n < 2 || n > 6)
            unknown("GS w", n);
        m_barModule = n;
        break;
    case 'H':
        m_barText = n;
        break;
    case 'r':
        ++reports;
        break;
    case 'V': {
        const int feed = n == 65 || n == 66 ? next() : 0;
        if (m_short)
            break;
        if (!m_line.isEmpty())
            lineFeed();
        constexpr int kToTheKnife = 120; // what the head of such printers lies below it
        advance((n == 65 || n == 66 ? kToTheKnife : 0) + feed);
        blankBeforeCut = m_y - m_lastInk;
        ++cuts;
        break;
    }
    default:
        unknown("GS", code);
    }
}

void PaperRoll::symbol()
{
    const int low = next();
    const int length = low + 256 * next();
    if (m_short || m_rest.size() - m_at < length) {
        m_short = true;
        return;
    }
    const QByteArray body = m_rest.mid(m_at, length);
    m_at += length;
    const int kind = body.isEmpty() ? 0 : body.at(0);
    const int function = body.size() < 2 ? 0 : body.at(1);
    if (kind != 49) {
        unknown("GS ( k kind", kind);
        return;
    }
    switch (function) {
    case 65:
        break; // model
    case 67:
        m_qrModule = body.at(2);
        break;
    case 69:
        m_qrLevel = body.at(2);
        break;
    case 80:
        m_qrData = body.mid(3);
        break;
    case 81: {
        const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> code(ZBarcode_Create(), &ZBarcode_Delete);
        code->symbology = BARCODE_QRCODE;
        code->input_mode = DATA_MODE;
        code->option_1 = m_qrLevel - 47; // L, M, Q, H
        if (m_qrLevel < 48 || m_qrLevel > 51 ||
            ZBarcode_Encode(code.get(), reinterpret_cast<const unsigned char*>(m_qrData.constData()),
                            static_cast<int>(m_qrData.size())) >= ZINT_ERROR) {
            unknown("QR", m_qrLevel);
            break;
        }
        if (code->width * m_qrModule > m_dots) {
            ++tooWide;
            break;
        }
        QImage image(code->width * m_qrModule, code->rows * m_qrModule, QImage::Format_Grayscale8);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int column = x / m_qrModule;
                const bool dark = (code->encoded_data[y / m_qrModule][column >> 3] >> (column & 7) & 1) != 0;
                image.setPixel(x, y, qRgb(dark ? 0 : 255, dark ? 0 : 255, dark ? 0 : 255));
            }
        }
        qrCodes << QString::fromLatin1(m_qrData);
        m_lines.append(Line{u"[QR "_s + QString::fromLatin1(m_qrData) + u']', 1, 1, false, m_align});
        put(image);
        break;
    }
    default:
        unknown("GS ( k", function);
    }
}

void PaperRoll::barcode()
{
    const int kind = next();
    const int length = next();
    if (m_short || m_rest.size() - m_at < length) {
        m_short = true;
        return;
    }
    const QByteArray data = m_rest.mid(m_at, length);
    m_at += length;
    if (kind != 73 || !data.startsWith('{')) {
        unknown("GS k", kind);
        return;
    }
    QList<int> values;
    QString shown;
    char set = 0;
    for (qsizetype i = 0; i < data.size(); ++i) {
        if (data[i] == '{' && i + 1 < data.size() && data[i + 1] != '{') {
            const char chosen = data[++i];
            if (values.isEmpty())
                values << 103 + (chosen - 'A');
            else if (chosen != set)
                values << (chosen == 'C' ? 99 : chosen == 'B' ? 100 : 101);
            set = chosen;
            continue;
        }
        if (data[i] == '{')
            ++i;
        const int value = static_cast<unsigned char>(data[i]);
        values << (set == 'C' ? value : value - 32);
        shown += set == 'C' ? u"%1"_s.arg(value, 2, 10, QChar(u'0')) : QString(QChar(value));
    }
    int check = values.first();
    for (qsizetype i = 1; i < values.size(); ++i)
        check += static_cast<int>(i) * values[i];
    values << check % 103 << 106;
    QList<int> bars;
    int modules = 0;
    for (const int value : values) {
        for (const char* width = kCode128.at(static_cast<std::size_t>(value)); *width; ++width) {
            bars << *width - '0';
            modules += *width - '0';
        }
    }
    if (modules * m_barModule > m_dots) {
        ++tooWide; // the printer leaves it out without a word
        return;
    }
    QImage image(modules * m_barModule, m_barHeight, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    int x = 0;
    for (qsizetype i = 0; i < bars.size(); ++i) {
        if (i % 2 == 0)
            painter.fillRect(x * m_barModule, 0, bars[i] * m_barModule, m_barHeight, Qt::black);
        x += bars[i];
    }
    painter.end();
    barcodes << shown;
    m_lines.append(Line{u"[128 "_s + shown + u']', 1, 1, false, m_align});
    put(image);
}

void PaperRoll::character(int byte)
{
    int used = m_width * kCell;
    for (const Glyph& glyph : std::as_const(m_line))
        used += glyph.width * kCell;
    if (used > m_dots) {
        ++overflows;
        lineFeed();
    }
    m_line.append({letterOf(m_page, byte), m_width, m_height, m_bold});
}

void PaperRoll::lineFeed()
{
    Line line;
    line.align = m_align;
    int width = 0;
    for (const Glyph& glyph : std::as_const(m_line)) {
        line.text += glyph.letter;
        line.width = std::max(line.width, glyph.width);
        line.height = std::max(line.height, glyph.height);
        line.bold |= glyph.bold;
        width += glyph.width * kCell;
    }
    m_lines.append(line);
    if (m_line.isEmpty() || line.text.trimmed().isEmpty()) {
        advance(kSpacing);
        m_line.clear();
        return;
    }
    QImage image(width, line.height * kHeight, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    int x = 0;
    for (const Glyph& glyph : std::as_const(m_line)) {
        painter.save();
        painter.translate(x, image.height() - glyph.height * kHeight);
        painter.scale(glyph.width, glyph.height);
        QFont font(u"DejaVu Sans Mono"_s);
        font.setPixelSize(19);
        font.setBold(glyph.bold);
        painter.setFont(font);
        painter.drawText(QRectF(-4, 0, kCell + 8, kHeight), Qt::AlignHCenter | Qt::AlignVCenter, glyph.letter);
        painter.restore();
        x += glyph.width * kCell;
    }
    painter.end();
    const int top = m_y;
    put(image);
    m_y = std::max(m_y, top + kSpacing);
    m_line.clear();
}

void PaperRoll::advance(int dots)
{
    m_y += dots;
}

void PaperRoll::put(const QImage& image)
{
    const int free = m_dots - image.width();
    const int x = m_align == 1 ? free / 2 : m_align == 2 ? free : 0;
    QImage whole(m_dots, image.height(), QImage::Format_Grayscale8);
    whole.fill(Qt::white);
    QPainter painter(&whole);
    painter.drawImage(x, 0, image);
    painter.end();
    m_bands.append({whole, m_y});
    m_y += image.height() + (image.height() > kHeight ? 6 : 0);
    m_lastInk = m_y;
}

QString PaperRoll::text() const
{
    QStringList all;
    for (const Line& line : m_lines)
        all << line.text;
    return all.join(u'\n');
}

QImage PaperRoll::picture() const
{
    constexpr int kEdge = 32; // the roll is wider than its head
    QImage paper(m_dots + 2 * kEdge, m_y + 2 * kEdge, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    for (const Band& band : m_bands)
        painter.drawImage(kEdge, kEdge + band.top, band.image);
    return paper;
}

QStringList readCodes(const QImage& picture)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"paper.png"_s);
    // as a camera sees it: not dot by dot
    picture.scaled(picture.size() * 2, Qt::KeepAspectRatio, Qt::SmoothTransformation).save(file);
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--quiet"_s, file});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void keepPicture(const QImage& picture, const QString& name)
{
    if (const QString folder = qEnvironmentVariable("MOSTRADOR_PICTURES"); !folder.isEmpty())
        picture.save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace testing_support
