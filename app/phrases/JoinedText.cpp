#include "app/phrases/JoinedText.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace rimlight::phrases {

namespace {

using Kind = JoinedText::Kind;

/// Functions that give back the text of their only argument.
bool givesItsArgument(const std::string& function) {
    static const std::set<std::string> known = {"string", "string_view", "capitalised", "sentenceOf", "u8string"};
    return known.contains(function);
}

/// Functions whose literals are keys, endings or patterns; or Qt's, which Qt Linguist finds by itself.
bool looksUp(const std::string& function) {
    static const std::set<std::string> known = {
        "at",         "find",   "starts_with", "ends_with",         "contains",       "count",         "find_first_of",
        "rfind",      "substr", "regex",       "fileNamePart",      "replace",        "erase",         "column",
        "readField",  "field",  "exec",        "Statement",         "SetTagValue",    "getenv",        "fopen",
        "tryExec",    "tr",     "translate",   "QT_TRANSLATE_NOOP", "QStringLiteral", "QLatin1String", "setObjectName",
        "setProperty"};
    return known.contains(function);
}

class Reader {
public:
    explicit Reader(const std::vector<Token>& tokens) : m_tokens(tokens) {}

    std::vector<JoinedText> read() {
        while (!atEnd())
            list("");
        return std::move(m_found);
    }

private:
    bool atEnd() const { return m_at >= m_tokens.size(); }
    bool is(std::string_view sign, std::size_t ahead = 0) const {
        return m_at + ahead < m_tokens.size() && m_tokens[m_at + ahead].kind == TokenKind::Sign &&
               m_tokens[m_at + ahead].text == sign;
    }
    bool isAnyOf(std::initializer_list<std::string_view> signs) const {
        return std::any_of(signs.begin(), signs.end(), [this](auto sign) { return is(sign); });
    }
    /// What no expression begins or goes on with.
    bool endsExpression() const { return atEnd() || isAnyOf({",", ";", ":", ")", "]", "}", "?"}); }

    void keep(JoinedText text) {
        if (m_suppressed == 0 && text.kind != Kind::Hole)
            m_found.push_back(std::move(text));
    }

    /// Expressions up to the closing sign, which is taken too; those of the last are given back.
    std::vector<JoinedText> items(std::string_view close) {
        std::vector<JoinedText> found;
        while (!atEnd() && !is(close)) {
            const auto before = m_at;
            auto one = choice();
            if (m_at == before)
                ++m_at; // a separator
            else
                found.push_back(std::move(one));
        }
        if (!atEnd())
            ++m_at;
        return found;
    }

    void list(std::string_view close) {
        // Each is kept as soon as it is read: a file is one list.
        while (!atEnd() && !is(close)) {
            const auto before = m_at;
            auto one = choice();
            if (m_at == before)
                ++m_at;
            else
                keep(std::move(one));
        }
        if (!atEnd())
            ++m_at;
    }

    JoinedText choice() {
        auto first = chain();
        if (!is("?"))
            return first;
        ++m_at;
        auto yes = choice();
        if (!is(":"))
            return yes;
        ++m_at;
        auto no = choice();
        return {Kind::Choice, {}, {std::move(yes), std::move(no)}};
    }

    JoinedText chain() {
        JoinedText joined{Kind::Chain, {}, {}};
        bool compared = false;
        while (!endsExpression()) {
            joined.parts.push_back(operand());
            if (is("+")) {
                ++m_at;
                continue;
            }
            if (isAnyOf({"=", "+=", "<<"})) {
                // What stands before was where it goes.
                ++m_at;
                return choice();
            }
            if (endsExpression())
                break;
            if (m_tokens[m_at].kind == TokenKind::Sign && !is("{") && !is("(") && !is("[")) {
                compared = true;
                ++m_at;
            }
        }
        if (compared || joined.parts.empty())
            return {};
        if (joined.parts.size() == 1)
            return std::move(joined.parts.front());
        return joined;
    }

    /// One operand with all that hangs on it. Of atoms side by side the last counts: "return" and what follows it.
    JoinedText operand() {
        JoinedText last;
        std::string name;
        while (!endsExpression()) {
            const Token& token = m_tokens[m_at];
            if (token.kind == TokenKind::Literal) {
                keep(std::move(last));
                last = literals();
                name.clear();
            } else if (token.kind == TokenKind::Name || token.kind == TokenKind::Number) {
                name = token.text;
                last = {};
                ++m_at;
            } else if (isAnyOf({"::", ".", "->", "!", "&", "*", "~", "++", "--"}) || (is("-") && name.empty())) {
                ++m_at;
            } else if (is("(")) {
                last = call(std::exchange(name, {}));
            } else if (is("[")) {
                ++m_at;
                ++m_suppressed;
                list("]");
                --m_suppressed;
                last = {};
            } else if (is("{")) {
                last = braces(std::exchange(name, {}));
            } else {
                break;
            }
        }
        return last;
    }

    JoinedText literals() {
        JoinedText text{Kind::Text, {}, {}};
        for (; !atEnd() && m_tokens[m_at].kind == TokenKind::Literal; ++m_at)
            text.text += m_tokens[m_at].text;
        return text;
    }

    JoinedText call(const std::string& function) {
        ++m_at;
        const bool hidden = looksUp(function);
        m_suppressed += hidden ? 1 : 0;
        auto arguments = items(")");
        if ((function.empty() || givesItsArgument(function)) && arguments.size() == 1) {
            m_suppressed -= hidden ? 1 : 0;
            return std::move(arguments.front());
        }
        for (auto& argument : arguments)
            keep(std::move(argument));
        m_suppressed -= hidden ? 1 : 0;
        return {};
    }

    JoinedText braces(const std::string& type) {
        ++m_at;
        if (givesItsArgument(type)) {
            auto inner = items("}");
            if (inner.size() == 1)
                return std::move(inner.front());
            return {};
        }
        list("}");
        return {};
    }

    const std::vector<Token>& m_tokens;
    std::size_t m_at = 0;
    int m_suppressed = 0;
    std::vector<JoinedText> m_found;
};

constexpr char kHole = '\x01';
constexpr std::size_t kMostSpellings = 16;

/// All texts with kHole for holes; empty when there are too many.
std::vector<std::string> spellings(const JoinedText& joined) {
    if (joined.kind == Kind::Text)
        return {joined.text};
    if (joined.kind == Kind::Hole)
        return {std::string(1, kHole)};
    std::vector<std::string> texts;
    if (joined.kind == Kind::Choice) {
        for (const auto& part : joined.parts)
            for (auto& text : spellings(part))
                texts.push_back(std::move(text));
        return texts;
    }
    texts.emplace_back();
    for (const auto& part : joined.parts) {
        std::vector<std::string> longer;
        for (const auto& text : texts)
            for (const auto& more : spellings(part))
                longer.push_back(text + more);
        if (longer.size() > kMostSpellings)
            return {};
        texts = std::move(longer);
    }
    return texts;
}

} // namespace

std::vector<JoinedText> joinedTexts(const std::vector<Token>& tokens) {
    return Reader(tokens).read();
}

std::vector<std::string> spelledOut(const JoinedText& joined) {
    std::vector<std::string> texts;
    for (const auto& spelling : spellings(joined)) {
        std::string text;
        int holes = 0;
        for (std::size_t i = 0; i < spelling.size(); ++i) {
            // Two holes side by side are one.
            if (spelling[i] != kHole)
                text += spelling[i];
            else if (i == 0 || spelling[i - 1] != kHole)
                text += "%" + std::to_string(++holes);
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace rimlight::phrases
