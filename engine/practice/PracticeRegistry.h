#pragma once
#include "practice/PracticeRules.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace engine::practice {

// What the office keeps of a key. DEVUELTA leaves nothing behind, NO AUTORIZADO does.
struct RegisteredVoucher
{
    enum class State { InProcess, Authorized, Rejected };
    State state = State::InProcess;
    QString series;
    QByteArray packed; // qCompress of the signed bytes
    QString date;      // fechaAutorizacion
    QList<SriMessage> messages;
};

// The keys and sequentials of the practice office. Any thread.
class PracticeRegistry
{
public:
    // Takes key and sequential, in one step. 70 while the key is in process, 43 when it is authorised, 45 when another
    // key owns the sequential, then `late` if there is such a problem: a known key is told so even when its date has
    // become too old. A rejected key may come again.
    std::optional<SriMessage> reserve(const VoucherFacts& facts, const std::optional<SriMessage>& late);
    void decide(const QString& accessKey, RegisteredVoucher voucher);
    [[nodiscard]] std::optional<RegisteredVoucher> find(const QString& accessKey) const;

    // An authorised voucher of that series, written as VoucherFacts::series.
    [[nodiscard]] bool hasAuthorized(const QString& series) const;

    // True when the same key came with other bytes and no rejection in between allowed that.
    bool differsFromBefore(const QString& accessKey, const QByteArray& sha256);
    void allowNewBytes(const QString& accessKey); // after a rejection

private:
    mutable std::mutex m_mutex;
    QHash<QString, RegisteredVoucher> m_vouchers;
    QHash<QString, QString> m_owners; // series -> key
    QHash<QString, QByteArray> m_bytes;
};

} // namespace engine::practice
