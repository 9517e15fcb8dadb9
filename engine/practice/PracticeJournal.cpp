#include "practice/PracticeJournal.h"

#include <QJsonDocument>

namespace engine::practice {

using namespace Qt::StringLiterals;

namespace {

const QString kStored = u"stored"_s;

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<QList<QJsonObject>> PracticeJournal::open(const QString& path)
{
    const std::scoped_lock lock(m_mutex);
    QList<QJsonObject> out;
    if (path.isEmpty())
        return out;
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
        out.append(object);
        object.remove(kStored);
        m_lines += lineOf(object);
    }
    if (!m_file.resize(end) || !m_file.seek(end))
        return Error{ErrorCode::FILE_UNWRITABLE, u"%1: %2"_s.arg(path, m_file.errorString())};
    return out;
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
