#pragma once
#include "notify/Letter.h"
#include "queue/Outbox.h"

namespace engine::notify {

inline const QString kMailEffect = QStringLiteral("MAIL"); // a buyer's mail; its subject is the access key

// Knows one kind of mail: writes it when its time has come and notes what became of it. All in the engine thread.
class LetterSource
{
public:
    virtual ~LetterSource() = default;
    // Of the outbox effects that ask for such mails.
    [[nodiscard]] virtual QString kind() const = 0;
    // Nothing = there is nothing to send any more. Inside a transaction.
    virtual Result<std::optional<Letter>> compose(const queue::Effect& effect, const QDateTime& now) = 0;
    // Both inside the transaction that ends the try. `asked`: somebody wanted it sent once more. `refused`: addresses
    // of the letter that do not have it; where one of them may take it later, compose() is asked again, for those
    // alone.
    virtual Result<void> sent(const queue::Effect& effect, const Letter& letter, const QList<RefusedAddress>& refused,
                              bool asked, const QDateTime& now) = 0;
    virtual Result<void> failed(const queue::Effect& effect, const Letter& letter, const QString& error, bool forGood,
                                bool asked, const QDateTime& now) = 0;
};

} // namespace engine::notify
