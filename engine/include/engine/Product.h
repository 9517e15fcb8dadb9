#pragma once
#include <engine/Decimal.h>

#include <QString>

namespace engine {

// What the shop sells, as the selling screen needs it.
struct Product
{
    qint64 id = 0;
    QString code;    // codigoPrincipal, at most 25
    QString barcode; // empty = none
    QString name;
    Decimal unitPrice; // without taxes, up to six places
    QString ivaRateCode = QStringLiteral("4");
    QString iceRateCode; // empty = none
    bool irbpnr = false; // one returnable-bottle levy per unit
    bool active = true;
};

struct Customer
{
    QString id; // cédula, RUC, passport
    QString idTypeCode;
    QString name;
    QString email; // one, or several with `;` between two: see EmailList.h
    QString address, phone;
    bool active = true;
    qint64 priceList = 0; // what the sales are made at; 0 = the products' own prices
};

} // namespace engine
