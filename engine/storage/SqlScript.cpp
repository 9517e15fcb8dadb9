#include "storage/SqlScript.h"

namespace engine::storage {

using namespace Qt::StringLiterals;

namespace {

Error scriptError(const QString& what)
{
    return {ErrorCode::VALIDATION_FAILED, u"migration script: "_s + what};
}

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

class Splitter
{
public:
    explicit Splitter(const QString& text) : m_text(text) {}

    Result<QStringList> run()
    {
        while (m_at < m_text.size()) {
            if (!step())
                return scriptError(u"a quote or comment is not closed"_s);
        }
        if (m_depth > 0)
            return scriptError(u"the body of a trigger is not closed"_s);
        finishStatement();
        return m_statements;
    }

private:
    [[nodiscard]] bool startsWith(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }

    bool step()
    {
        const QChar c = m_text.at(m_at);
        if (startsWith(u"--"))
            return skipComment(u"\n", false);
        if (startsWith(u"/*"))
            return skipComment(u"*/", true);
        if (c == u'\'' || c == u'"')
            return takeThrough(QString(c));
        if (c == u'$') {
            if (const QString tag = dollarTag(); !tag.isEmpty())
                return takeThrough(tag);
        }
        if (isWordChar(c)) {
            takeWord();
            return true;
        }
        if (c == u';' && m_depth == 0)
            finishStatement();
        else
            m_statement += c;
        ++m_at;
        return true;
    }

    bool skipComment(QStringView end, bool mustClose)
    {
        const qsizetype close = m_text.indexOf(end, m_at + 2);
        if (close < 0 && mustClose)
            return false;
        m_at = close < 0 ? m_text.size() : close + (mustClose ? end.size() : 0);
        m_statement += u' ';
        return true;
    }

    // A doubled quote closes one literal and opens the next, which gives the same text.
    bool takeThrough(const QString& delimiter)
    {
        const qsizetype close = m_text.indexOf(delimiter, m_at + delimiter.size());
        if (close < 0)
            return false;
        const qsizetype end = close + delimiter.size();
        m_statement += QStringView(m_text).mid(m_at, end - m_at);
        m_at = end;
        return true;
    }

    [[nodiscard]] QString dollarTag() const
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && isWordChar(m_text.at(end)))
            ++end;
        return end < m_text.size() && m_text.at(end) == u'$' ? m_text.mid(m_at, end - m_at + 1) : QString();
    }

    void takeWord()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (isWordChar(m_text.at(end)) || m_text.at(end) == u'$'))
            ++end;
        const QStringView word = QStringView(m_text).mid(m_at, end - m_at);
        const auto is = [&word](QStringView other) { return word.compare(other, Qt::CaseInsensitive) == 0; };
        if (is(u"TRIGGER") && m_statement.trimmed().startsWith(u"CREATE", Qt::CaseInsensitive))
            m_inTrigger = true;
        else if (m_inTrigger && (is(u"BEGIN") || is(u"CASE")))
            ++m_depth;
        else if (m_depth > 0 && is(u"END"))
            --m_depth;
        m_statement += word;
        m_at = end;
    }

    void finishStatement()
    {
        if (const QString trimmed = m_statement.trimmed(); !trimmed.isEmpty())
            m_statements += trimmed;
        m_statement.clear();
        m_inTrigger = false;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    QString m_statement;
    QStringList m_statements;
    bool m_inTrigger = false;
    int m_depth = 0;
};

} // namespace

Result<QString> scriptFor(const QString& text, Dialect dialect)
{
    enum class Block { Common, Sqlite, PostgreSql };
    const Block ours = dialect == Dialect::Sqlite ? Block::Sqlite : Block::PostgreSql;
    Block block = Block::Common;
    QString script;
    for (const QString& line : text.split(u'\n')) {
        const QString mark = line.trimmed();
        if (!mark.startsWith(u"-- @")) {
            if (block == Block::Common || block == ours)
                script += line + u'\n';
            continue;
        }
        Block next = Block::Common;
        if (mark == u"-- @sqlite")
            next = Block::Sqlite;
        else if (mark == u"-- @postgresql")
            next = Block::PostgreSql;
        else if (mark != u"-- @end")
            return scriptError(u"unknown mark "_s + mark);
        if (next == block)
            return scriptError(u"misplaced mark "_s + mark);
        block = next;
    }
    if (block != Block::Common)
        return scriptError(u"a dialect block is not closed"_s);
    return script;
}

Result<QStringList> splitStatements(const QString& script)
{
    return Splitter(script).run();
}

} // namespace engine::storage
