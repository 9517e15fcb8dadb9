#include "sale/Draft.h"

#include "common/Async.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kKey = u"cart.draft"_s;
}

Draft::Draft(engine::SettingsStore& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

void Draft::save(const Cart& current, const QList<Cart>& unfinished)
{
    QJsonArray others;
    for (const Cart& cart : unfinished) {
        if (!cart.correction)
            others.append(cartToJson(cart));
    }
    QString text;
    const bool kept =
        !current.correction && (!current.lines.isEmpty() || current.buyer.idType != engine::IdType::FinalConsumer);
    if (kept || !others.isEmpty()) {
        const QJsonObject json{{u"current"_s, kept ? cartToJson(current) : QJsonObject()}, {u"unfinished"_s, others}};
        text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    m_next = text;
    write();
}

void Draft::write()
{
    if (m_busy || m_next == m_written)
        return;
    m_busy = true;
    m_written = m_next;
    whenReady(m_settings.setValue(kKey, m_written), this, [this](const engine::Result<bool>& kept) {
        m_busy = false;
        if (!kept && !std::exchange(m_failing, true))
            Q_EMIT failed(kept.error()); // once, until one is kept again
        m_failing = !kept;
        write();
    });
}

void Draft::load(std::function<void(std::optional<Cart>, QList<Cart>)> then)
{
    whenReady(m_settings.value(kKey, {}), this, [this, then = std::move(then)](const engine::Result<QString>& stored) {
        if (!stored || stored->isEmpty()) {
            then(std::nullopt, {});
            return;
        }
        m_written = m_next.isNull() ? *stored : m_written;
        const QJsonObject json = QJsonDocument::fromJson(stored->toUtf8()).object();
        QList<Cart> unfinished;
        for (const auto& value : json.value("unfinished"_L1).toArray()) {
            if (auto cart = cartFromJson(value.toObject()); cart && !cart->lines.isEmpty())
                unfinished.append(*cart);
        }
        then(cartFromJson(json.value("current"_L1).toObject()), unfinished);
    });
}

} // namespace ui
