#pragma once
#include "xml/XmlDocument.h"

#include <engine/Codes.h>

#include <QDate>

namespace engine::practice {

// The arithmetic and rates behind code 52, recomputed from the voucher alone with zero tolerance: lines, tax groups,
// totals, payments, and IVA codes in force on the date of the operation. Empty when all adds up, else what differs.
QString differenceIn(const xml::XmlElement& root, DocumentType type, QDate issueDate);

} // namespace engine::practice
