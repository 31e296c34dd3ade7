#include "app/phrases/SourceTokens.h"

#include <array>
#include <cctype>

namespace rimlight::phrases {

namespace {

bool startsName(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool isDigit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Goes through a source once, from its first character to its last.
class Scanner {
public:
    explicit Scanner(std::string_view source) : m_source(source) {}

    std::vector<Token> tokens() {
        while (m_at < m_source.size())
            next();
        return std::move(m_tokens);
    }

private:
    char current(std::size_t ahead = 0) const { return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0'; }

    void next() {
        const char c = current();
        if (c == '\n')
            m_lineBegins = true;
        if (std::isspace(static_cast<unsigned char>(c)) != 0)
            ++m_at;
        else if (m_source.substr(m_at).starts_with("//") || (c == '#' && m_lineBegins))
            skipLine();
        else if (m_source.substr(m_at).starts_with("/*"))
            skipTo("*/");
        else if (m_source.substr(m_at).starts_with("R\""))
            rawString();
        else if (c == '"' || c == '\'')
            literal(c);
        else if (startsName(c) || isDigit(c))
            word();
        else
            sign();
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            m_lineBegins = false;
    }

    /// A preprocessor line may go on on the next.
    void skipLine() {
        while (m_at < m_source.size() && current() != '\n')
            m_at += current() == '\\' ? 2 : 1;
    }

    void skipTo(std::string_view end) {
        const auto found = m_source.find(end, m_at);
        m_at = found == std::string_view::npos ? m_source.size() : found + end.size();
    }

    void rawString() {
        const auto open = m_source.find('(', m_at);
        if (open == std::string_view::npos) {
            m_at = m_source.size();
            return;
        }
        skipTo(")" + std::string(m_source.substr(m_at + 2, open - m_at - 2)) + "\"");
        m_tokens.push_back({TokenKind::Name, "raw"});
    }

    void literal(char quote) {
        Token token{TokenKind::Literal, {}};
        for (++m_at; m_at < m_source.size() && current() != quote; ++m_at) {
            if (current() != '\\') {
                token.text += current();
                continue;
            }
            ++m_at;
            token.text += current() == 'n' ? '\n' : current() == 't' ? '\t' : current();
        }
        ++m_at;
        m_tokens.push_back(std::move(token));
    }

    void word() {
        const bool isNumber = isDigit(current());
        const auto begin = m_at;
        while (startsName(current()) || isDigit(current()) ||
               (isNumber && (current() == '.' || (current() == '\'' && isDigit(current(1))))))
            ++m_at;
        m_tokens.push_back(
            {isNumber ? TokenKind::Number : TokenKind::Name, std::string(m_source.substr(begin, m_at - begin))});
    }

    void sign() {
        constexpr std::array<std::string_view, 15> kLong = {"::", "->", "==", "!=", "<=", ">=", "&&", "||",
                                                            "+=", "-=", "<<", ">>", "++", "--", "*="};
        for (const auto known : kLong)
            if (m_source.substr(m_at).starts_with(known)) {
                m_tokens.push_back({TokenKind::Sign, std::string(known)});
                m_at += known.size();
                return;
            }
        m_tokens.push_back({TokenKind::Sign, std::string(1, current())});
        ++m_at;
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    bool m_lineBegins = true;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokensOf(std::string_view source) {
    return Scanner(source).tokens();
}

} // namespace rimlight::phrases
