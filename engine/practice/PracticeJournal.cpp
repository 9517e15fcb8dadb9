#include "practice/PracticeJournal.h"

#include "core/FileIo.h"
#include "core/Log.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace engine::practice {

using namespace Qt::StringLiterals;

namespace {

const QString kStored = u"stored"_s;

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString keyOf(const QByteArray& line)
{
    return QJsonDocument::fromJson(line).object()[u"key"].toString();
}

} // namespace

// All lines of a key or none: half of what was said about a voucher would be a lie.
void PracticeJournal::forgetOldKeys(const QString& path, qsizetype keptKeys)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return; // reading it tells why
    QHash<QString, qint64> lastLine;
    for (qint64 number = 0; !file.atEnd(); ++number) {
        if (const QString key = keyOf(file.readLine()); !key.isEmpty())
            lastLine.insert(key, number);
    }
    if (lastLine.size() <= 2 * keptKeys)
        return;
    QList<qint64> newest = lastLine.values();
    std::sort(newest.begin(), newest.end());
    const qint64 first = newest[newest.size() - keptKeys];
    file.seek(0);
    QByteArray kept;
    for (qint64 number = 0; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine();
        const auto last = lastLine.constFind(keyOf(line));
        if ((last == lastLine.cend() ? number : *last) >= first)
            kept += line;
    }
    file.close();
    // A journal that stays long does no harm today; the next start tries again.
    if (const auto written = core::writeFileAtomically(path, kept); !written)
        qCWarning(core::lcPractice).noquote() << "the journal was not shortened:" << written.error().detail;
}

Result<void> PracticeJournal::open(const QString& path, int keptKeys, const Reader& read)
{
    const std::scoped_lock lock(m_mutex);
    if (path.isEmpty())
        return {};
    if (keptKeys > 0)
        forgetOldKeys(path, keptKeys);
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite))
        return Error{ErrorCode::FILE_UNWRITABLE, u"%1: %2"_s.arg(path, m_file.errorString())};
    qint64 end = 0;
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n'))
            break;
        end = m_file.pos();
        QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.isEmpty())
            continue;
        read(object);
        object.remove(kStored);
        m_lines += lineOf(object);
    }
    if (!m_file.resize(end) || !m_file.seek(end))
        return Error{ErrorCode::FILE_UNWRITABLE, u"%1: %2"_s.arg(path, m_file.errorString())};
    return {};
}

Result<void> PracticeJournal::append(const QJsonObject& line, const QJsonObject& stored)
{
    const std::scoped_lock lock(m_mutex);
    m_lines += lineOf(line);
    if (!m_file.isOpen())
        return {};
    QJsonObject whole = line;
    if (!stored.isEmpty())
        whole[kStored] = stored;
    const QByteArray bytes = lineOf(whole);
    if (m_file.write(bytes) != bytes.size() || !m_file.flush())
        return Error{ErrorCode::FILE_UNWRITABLE, m_file.errorString()};
    return {};
}

QByteArray PracticeJournal::lines() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lines;
}

} // namespace engine::practice
