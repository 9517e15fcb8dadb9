#pragma once
#include <engine/InvoiceTotals.h>
#include <engine/Sales.h>

namespace engine::pos {

// What was sold with an invoice, what its credit notes have taken back, and what the next one has to say. Pure.
//
// Every line of a credit note is worth its share of the line that was sold, to the cent. Tax is rounded for each
// voucher by itself, so shares alone would add up to a cent more or less than the invoice: a note is moved by as many
// cents as it takes (hardly ever more than one) for what is left to be creditable exactly, and the last one takes
// exactly that.
class ReturnMath
{
public:
    explicit ReturnMath(const InvoiceRequest& sold);

    // A note that counts. `lines` says which lines of the invoice its own are, one for one; empty = found by their
    // codes and prices.
    void add(const InvoiceRequest& note, const QList<ReturnRequest::Line>& lines);

    [[nodiscard]] Decimal returned(int index) const { return m_lines[index].returned; }
    // Of the goods: a tip and what was collected for others do not come back.
    [[nodiscard]] Money remaining() const;
    // The lines of a note that takes these back, in the order of the invoice. VALIDATION_FAILED names what is not there
    // or not left.
    [[nodiscard]] Result<QList<LineRequest>> take(const QList<ReturnRequest::Line>& lines) const;
    // Each line once, in the order of the invoice.
    static QList<ReturnRequest::Line> inOrder(const QList<ReturnRequest::Line>& lines);

private:
    struct Line
    {
        LineRequest sold;
        Money net;
        Decimal returned;
        Money returnedNet;
    };
    // So much of a line, worth so much without taxes.
    struct Share
    {
        int index = 0;
        Decimal from, quantity; // of the line's quantity: behind what was returned before
        Money net;
    };

    [[nodiscard]] Decimal left(int index) const;
    void book(int index, Decimal quantity, Money net);
    void bookByCode(const LineRequest& item, Money net);
    [[nodiscard]] Share share(const ReturnRequest::Line& line) const;
    [[nodiscard]] QList<Share> rest(const QList<Share>& taken) const;
    [[nodiscard]] LineRequest item(const Share& share) const;
    [[nodiscard]] QList<LineRequest> items(const QList<Share>& shares) const;
    [[nodiscard]] std::optional<Money> total(const QList<Share>& shares) const;
    [[nodiscard]] QList<qsizetype> carriers(const QList<Share>& shares) const;
    [[nodiscard]] std::optional<QList<Share>> reaching(const QList<Share>& shares, Money wanted) const;
    [[nodiscard]] QList<Share> notAbove(const QList<Share>& shares, Money most) const;
    [[nodiscard]] bool leavesWhole(const QList<Share>& shares, Money total) const;

    QList<Line> m_lines;
    Money m_total, m_credited;
};

} // namespace engine::pos
