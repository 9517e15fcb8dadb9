#include "architecture/SourceText.h"

#include <cctype>
#include <regex>

namespace architecture {

namespace {

enum class State { Code, LineComment, BlockComment, Text, Character, RawText };

bool isNamePart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Walks once over the text and says for each character which part it belongs to.
class Splitter
{
public:
    explicit Splitter(std::string_view text) : m_text(text) {}

    SourceParts run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_parts);
    }

private:
    bool follows(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }

    void take(std::size_t count, bool comment)
    {
        for (; count > 0 && m_at < m_text.size(); --count, ++m_at) {
            const char c = m_text[m_at];
            m_parts.code += (c == '\n' || !comment) ? c : ' ';
            m_parts.comments += (c == '\n' || comment) ? c : ' ';
        }
    }

    void step()
    {
        switch (m_state) {
        case State::Code:
            return inCode();
        case State::LineComment:
            if (m_text[m_at] == '\n')
                m_state = State::Code;
            return take(1, true);
        case State::BlockComment:
            if (follows("*/")) {
                m_state = State::Code;
                return take(2, true);
            }
            return take(1, true);
        case State::Text:
        case State::Character:
            return inQuotes(m_state == State::Text ? '"' : '\'');
        case State::RawText:
            if (follows(m_rawEnd)) {
                m_state = State::Code;
                return take(m_rawEnd.size(), false);
            }
            return take(1, false);
        }
    }

    void inCode()
    {
        const char before = m_at > 0 ? m_text[m_at - 1] : ' ';
        if (follows("//")) {
            m_state = State::LineComment;
        } else if (follows("/*")) {
            m_state = State::BlockComment;
            return take(2, true);
        } else if (follows("R\"")) {
            const auto open = m_text.find('(', m_at);
            if (open != std::string_view::npos && open - m_at <= 18) { // a delimiter has at most 16 characters
                m_rawEnd = ")" + std::string(m_text.substr(m_at + 2, open - m_at - 2)) + "\"";
                m_state = State::RawText;
                return take(open - m_at + 1, false);
            }
        } else if (m_text[m_at] == '"') {
            m_state = State::Text;
        } else if (m_text[m_at] == '\'' && !isNamePart(before)) { // 1'000 is no character literal
            m_state = State::Character;
        }
        take(1, m_state == State::LineComment);
    }

    void inQuotes(char quote)
    {
        if (m_text[m_at] == '\\')
            return take(2, false);
        if (m_text[m_at] == quote || m_text[m_at] == '\n')
            m_state = State::Code;
        take(1, false);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    State m_state = State::Code;
    std::string m_rawEnd;
    SourceParts m_parts;
};

} // namespace

SourceParts splitComments(std::string_view text)
{
    return Splitter(text).run();
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

std::vector<Include> includesOf(std::string_view text)
{
    static const std::regex pattern(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> found;
    const std::string code = splitComments(text).code;
    int number = 0;
    for (const auto line : linesOf(code)) {
        ++number;
        std::match_results<std::string_view::const_iterator> match;
        if (std::regex_search(line.begin(), line.end(), match, pattern))
            found.push_back({number, match[2].str(), match[1].str() == "\""});
    }
    return found;
}

std::string normalized(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const auto end = path.find('/');
        const auto part = path.substr(0, end);
        path = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
        if (part.empty() || part == ".")
            continue;
        if (part == ".." && !parts.empty() && parts.back() != "..")
            parts.pop_back();
        else
            parts.push_back(part);
    }
    std::string out;
    for (const auto part : parts)
        out.append(out.empty() ? "" : "/").append(part);
    return out;
}

std::string folderOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

} // namespace architecture
