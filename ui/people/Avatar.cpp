#include "people/Avatar.h"

#include "common/Theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class AvatarEngine final : public QIconEngine
{
public:
    explicit AvatarEngine(QString letters) : m_letters(std::move(letters)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colors().accent, 1.5));
        painter->setBrush(colors().accentSoft);
        painter->drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1));
        QFont font = QGuiApplication::font();
        font.setPixelSize(qMax(8, rect.height() * 2 / 5));
        font.setWeight(QFont::Bold);
        painter->setFont(font);
        painter->setPen(colors().accentText);
        painter->drawText(rect, Qt::AlignCenter, m_letters);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }
    [[nodiscard]] QIconEngine* clone() const override { return std::make_unique<AvatarEngine>(m_letters).release(); }

private:
    QString m_letters;
};

} // namespace

QString initials(const QString& name)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    const QStringList words = name.split(blanks, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    QString letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.last().left(1);
    return letters.toUpper();
}

QIcon avatar(const QString& name)
{
    return QIcon(std::make_unique<AvatarEngine>(initials(name)).release());
}

} // namespace ui
