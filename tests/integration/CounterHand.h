#pragma once
#include <engine/Sales.h>
#include <engine/Shifts.h>

#include <QStringList>

namespace engine::tests {

// The loaf that all these tests sell: 10.00 and 15 %.
SaleRequest oneLoaf(IssuerId issuer, qint64 product, const QString& key, int loaves = 1);
ReturnRequest oneLoafBack(IssuerId issuer, const AccessKey& original, const QString& key);
CashMovement cashOut();
CloseRequest shiftCount(const QString& key); // as it is in a drawer of fifty
ParkedSale parkedCart(const QString& label);

// The other process: this program, started again as `--hand ...`. Does one thing at a counter and says how it went, one
// JSON object per line.
int runHand(const QStringList& words);

} // namespace engine::tests
