#include "printing/Roll.h"
#include "printing/Slips.h"

using namespace Qt::StringLiterals;

namespace engine::printing {

QByteArray testSlip(const PrinterSetup& printer)
{
    Roll roll(printer);
    roll.line(u"PRUEBA"_s, {Align::Center, true, Size::Large});
    roll.line(printer.name, {Align::Center, true, Size::Normal});
    roll.line(QString::number(printer.paperWidth) + u" mm, "_s + QString::number(roll.columns()) + u" columnas"_s,
              {Align::Center, false, Size::Normal});
    QString ruler;
    for (int column = 1; column <= roll.columns(); ++column)
        ruler += QString::number(column % 10);
    roll.raw(ruler);
    roll.rule();
    roll.line(u"¿Qué página se lee bien?"_s, {Align::Left, true, Size::Normal});
    for (const CodePage page : {CodePage::Cp437, CodePage::Cp850, CodePage::Cp858, CodePage::Cp1252}) {
        roll.in(page);
        roll.raw(printable(codePageName(page).leftJustified(7) + u"áéíóú ñÑ ¿¡ üÁÜ €"_s, page));
    }
    roll.in(codePageFromName(printer.codePage).value_or(CodePage::Cp858));
    roll.rule();
    roll.line(u"Normal"_s);
    roll.line(u"Negrita"_s, {Align::Left, true, Size::Normal});
    roll.line(u"Doble alto"_s, {Align::Left, false, Size::Tall});
    roll.line(u"Doble"_s, {Align::Left, false, Size::Large});
    roll.line(u"Centro"_s, {Align::Center, false, Size::Normal});
    roll.line(u"Derecha"_s, {Align::Right, false, Size::Normal});
    roll.pair(u"Importe"_s, u"1234.56"_s);
    roll.rule();
    roll.line(u"Código de barras"_s, {Align::Center, false, Size::Normal});
    roll.code128(u"MOSTRADOR"_s);
    roll.line(u"MOSTRADOR"_s, {Align::Center, false, Size::Normal});
    roll.qr(u"MOSTRADOR QR"_s);
    roll.line(u"MOSTRADOR QR"_s, {Align::Center, false, Size::Normal});
    if (printer.cuts)
        roll.line(u"Ahora corta el papel."_s, {Align::Center, false, Size::Normal});
    return roll.finish();
}

QByteArray drawerKick(const PrinterSetup& printer)
{
    EscPos orders;
    orders.begin(codePageFromName(printer.codePage).value_or(CodePage::Cp858));
    orders.kickDrawer();
    return orders.take();
}

} // namespace engine::printing
