#include "ride/RideHeader.h"

#include "ride/Barcode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

constexpr qreal kGap = 10;
constexpr qreal kPadding = 10;
constexpr qreal kRadius = 4;
constexpr qreal kRightBox = 258;   // holds 49 digits on one line
constexpr qreal kMostHeight = 625; // all four texts at 300 of the widest letters, with a logo
constexpr qreal kLogoHeight = 46;
constexpr qreal kLogoWidth = 190;
constexpr qreal kBarHeight = 34;
// Twenty dots of a 1200 dpi printer, 0.42 mm: decodes from a 150 dpi picture with room to spare.
constexpr qreal kModule = 20.0 * 72 / 1200;
constexpr int kModules = 321; // 49 digits in Code 128, see sri sheet's key length

constexpr TextStyle kValue{7.4, false, kInk};
constexpr TextStyle kKey{7.4, true, kInk};
constexpr TextStyle kDocument{15, true, kInk};
constexpr TextStyle kNumber{11, true, kInk};

// Writes lines below each other into a box; the box is drawn when its height is known.
class Stack
{
public:
    Stack(Page& page, qreal left, qreal width, qreal top) : m_page(page), m_left(left), m_width(width), m_y(top) {}

    void text(const QString& text, const TextStyle& style)
    {
        if (text.isEmpty())
            return;
        for (const QString& line : wrapText(text, style, m_width)) {
            m_page.text(m_left, m_y + style.ascent(), line, style);
            m_y += style.lineHeight();
        }
    }
    void labelled(const QString& label, const QString& value, const TextStyle& style = kValue)
    {
        if (value.isEmpty())
            return;
        text(label, kLabel);
        text(value, style);
        space(3.2);
    }
    // Label and value on one line when they fit.
    void inlined(const QString& label, const QString& value)
    {
        if (value.isEmpty())
            return;
        const qreal used = textWidth(label, kLabel) + 5;
        if (used + textWidth(value, kKey) > m_width)
            return labelled(label, value);
        m_page.text(m_left, m_y + kKey.ascent(), label, kLabel);
        m_page.text(m_left + used, m_y + kKey.ascent(), value, kKey);
        m_y += kKey.lineHeight() + 1.4;
    }
    void space(qreal height) { m_y += height; }
    [[nodiscard]] qreal y() const { return m_y; }

private:
    Page& m_page;
    qreal m_left;
    qreal m_width;
    qreal m_y;
};

TextStyle nameStyle(const QString& name)
{
    return {name.size() > 120 ? 8.4 : name.size() > 60 ? 9.6 : 11.0, true, kInk};
}

qreal drawIssuer(Page& page, qreal left, qreal width, qreal top, const RideModel& model, const QSizeF& logo)
{
    Stack stack(page, left + kPadding, width - 2 * kPadding, top + kPadding);
    if (!logo.isEmpty()) {
        const QSizeF size = logo.scaled(kLogoWidth, kLogoHeight, Qt::KeepAspectRatio);
        page.logo = QRectF(QPointF(left + kPadding, stack.y()), size);
        stack.space(size.height() + 8);
    }
    stack.text(model.businessName, nameStyle(model.businessName));
    stack.space(1);
    stack.text(model.tradeName, {8.4, false, kMuted});
    stack.space(6);
    stack.labelled(u"DIRECCIÓN MATRIZ"_s, model.mainAddress);
    stack.labelled(u"DIRECCIÓN SUCURSAL"_s, model.branchAddress);
    stack.space(1);
    stack.inlined(u"CONTRIBUYENTE ESPECIAL N.º"_s, model.specialTaxpayer);
    stack.inlined(u"OBLIGADO A LLEVAR CONTABILIDAD"_s, model.keepsAccounts);
    stack.inlined(u"AGENTE DE RETENCIÓN, RESOLUCIÓN N.º"_s, model.withholdingAgent);
    if (!model.rimpe.isEmpty()) {
        stack.space(2);
        stack.text(model.rimpe, kKey);
    }
    return stack.y() + kPadding;
}

qreal drawIdentity(Page& page, qreal left, qreal width, qreal top, const RideModel& model)
{
    Stack stack(page, left + kPadding, width - 2 * kPadding, top + kPadding);
    stack.text("R.U.C.  "_L1 + model.ruc, {9, false, kInk});
    stack.space(4);
    stack.text(model.documentName, kDocument);
    stack.text("No. "_L1 + model.number, kNumber);
    stack.space(7);
    stack.labelled(u"NÚMERO DE AUTORIZACIÓN"_s, model.authorizationNumber);
    stack.labelled(u"FECHA Y HORA DE AUTORIZACIÓN"_s, model.authorizationDate);
    stack.space(1);
    stack.inlined(u"AMBIENTE:"_s, model.environment);
    stack.inlined(u"EMISIÓN:"_s, model.emission);
    return stack.y() + kPadding;
}

qreal drawKey(Page& page, qreal top, const RideModel& model)
{
    const qreal center = paper::kWidth / 2;
    page.text(paper::kLeft + kPadding, top + kLabel.ascent() + 5, u"CLAVE DE ACCESO"_s, kLabel);
    const qreal barTop = top + 17;
    page.barcode = BarcodeSpot{{center - kModules * kModule / 2, barTop}, kModule, kBarHeight};
    const TextStyle digits{8.4, false, kInk};
    const qreal baseline = barTop + kBarHeight + digits.ascent() + 3;
    page.textCentered(center, baseline, model.accessKey, digits);
    const qreal bottom = baseline + 7;
    page.panels.append({QRectF(paper::kLeft, top, paper::kContent, bottom - top), std::nullopt, kHairline, kRadius});
    return bottom;
}

} // namespace

std::optional<qreal> drawHeader(Page& page, qreal top, const RideModel& model, const QSizeF& logo)
{
    const qreal leftWidth = paper::kContent - kGap - kRightBox;
    const qreal rightBox = paper::kRight - kRightBox;
    const qreal bottom = std::max(drawIssuer(page, paper::kLeft, leftWidth, top, model, logo),
                                  drawIdentity(page, rightBox, kRightBox, top, model));
    if (bottom - top > kMostHeight)
        return std::nullopt;
    page.panels.append({QRectF(paper::kLeft, top, leftWidth, bottom - top), std::nullopt, kHairline, kRadius});
    page.panels.append({QRectF(rightBox, top, kRightBox, bottom - top), std::nullopt, kHairline, kRadius});
    return drawKey(page, bottom + kGap, model);
}

} // namespace engine::ride
