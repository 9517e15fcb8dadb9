#pragma once
#include "DayJournal.h"
#include "DaySale.h"

#include <engine/Printing.h>
#include <engine/Shifts.h>

#include <QUrl>

namespace engine::tests {

// One till of a shop through its day: a random mix of everything people do at a counter. Killed and started again it
// goes on where its journal ends. A step that went wrong ends the process with a message.
class DayTill
{
public:
    static constexpr qint64 kFloat = 50'00;
    static constexpr int kProducts = 40;
    static constexpr int kStock = 5'000; // of each at the beginning

    // `printer` is host:port.
    DayTill(const QString& folder, const QUrl& sri, const QString& journal, quint64 seed, const QString& printer);

    QJsonObject sellUntil(int sales); // answers what became of the tickets
    void drain();                     // until the tax office has authorised everything
    QJsonObject close(); // counts what the journal says, prints and answers the Z; the same again when asked again
    static QString codeOf(int product) { return QStringLiteral("P%1").arg(product, 2, 10, QLatin1Char('0')); }

private:
    void open();
    void furnish();
    void furnishPeople();
    void furnishPrices();
    void step(int number);
    void run(const QJsonObject& intent);
    [[nodiscard]] static QString kindOf(DayRandom& random);
    void sell(const QJsonObject& intent);
    void park(const QJsonObject& intent);
    void cancelParked(const QJsonObject& intent);
    QJsonObject intendReturn(int number, DayRandom& random);
    void giveBack(const QJsonObject& intent);
    [[nodiscard]] std::optional<DocumentSummary> refused();
    QJsonObject intendCorrection(int number, const DocumentSummary& document);
    void correct(const QJsonObject& intent);
    void moveCash(const QJsonObject& intent);
    void noteGone(const QJsonObject& intent, Permission permission, const QString& action);
    void changeCashier(const QJsonObject& intent);
    void lookAtX();
    void end(QJsonObject line);
    Actor signIn(const QString& name, const QByteArray& pin);
    void signInCashier();
    [[nodiscard]] QString cashierName() const;
    QString approved(Permission permission, bool byBadge);
    template <class T>
    T must(Answer<T> answer, const char* what);

    const QString m_folder;
    const QUrl m_sri;
    const quint64 m_seed;
    const QString m_printer;
    DayJournal m_journal;
    std::unique_ptr<Engine> m_engine;
    Issuer m_shop;
    Actor m_cashier, m_boss;
    DayShop m_goods;
    QList<Answer<PrintResult>> m_tickets;
};

} // namespace engine::tests
