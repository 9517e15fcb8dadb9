#include "common/Format.h"
#include "sale/SalePresenter.h"

using namespace Qt::StringLiterals;

// The third part of the presenter: a refused document that is made again.
namespace ui {

bool SalePresenter::saleInProgress() const
{
    return !m_cart.lines.isEmpty() || m_cart.buyer.idType != engine::IdType::FinalConsumer || m_lookingUp ||
           !m_steps.isEmpty();
}

bool SalePresenter::correctionTouched() const
{
    return m_cart.correction && engine::invoiceRequestToJson(requestOf(m_cart, m_cart.correction->sent.payments,
                                                                       date())) != m_cart.correction->before;
}

void SalePresenter::correct(const engine::DocumentSummary& document, const engine::InvoiceRequest& sent)
{
    if (saleInProgress())
        return;
    m_cart = cartOf(document, sent);
    m_selected = m_cart.lines.isEmpty() ? -1 : 0;
    m_identificationAsked = false;
    dropConfirmation();
    recompute();
}

void SalePresenter::leaveCorrection()
{
    inOrder([this] {
        if (!m_cart.correction)
            return;
        const QString number = m_cart.correction->number;
        clearSale();
        Q_EMIT notice(Tone::Info, tr("%1 stays as it was; it still waits to be corrected.").arg(number));
    });
}

void SalePresenter::signAgain()
{
    inOrder([this] {
        if (!m_cart.correction || !mayCharge())
            return;
        QList<TakenTender> taken;
        for (const auto& payment : adjustedPayments(m_cart.correction->sent.payments, m_totals.total)) {
            TakenTender one{engine::TenderKind{{}, {}, payment.method}, payment.total};
            one.kind.onCredit = payment.term.has_value();
            one.sent = payment;
            taken.append(one);
        }
        charge({taken, m_totals.total});
    });
}

void SalePresenter::clearSale()
{
    m_cart = freshCart();
    m_selected = -1;
    m_identificationAsked = false;
    m_multiplier.reset();
    dropConfirmation();
    recompute();
}

} // namespace ui
